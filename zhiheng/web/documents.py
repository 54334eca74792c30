"""A record's documents: what went out, what can be printed, the file; and the public page that checks one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.kernel.act import Entry
from zhiheng.kernel.issued import Issued, Standing, issued_documents
from zhiheng.kernel.review import Role
from zhiheng.kernel.supervision import DIRECTIVE, RECORD_DOCUMENTS, THE_RECORD
from zhiheng.services.answers import Refused
from zhiheng.services.check_document import check_document
from zhiheng.services.explain_record import Explanation
from zhiheng.services.issue_document import PrintRequest, issue_document, open_document, printable_documents
from zhiheng.services.issuing_rights import issuing_posts
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.credential import CREDENTIAL
from zhiheng.web.refusal import shown_reason

NO_ACT = -1
LARGEST_FILE = 20 * 2**20
"""Bytes of a file that the public may hand in to be compared; it is read, and not kept."""


@dataclass(frozen=True, kw_only=True)
class ShownIssued:
    """One file that went out. ``standing``: empty while it is valid."""

    number: str
    day: str
    reprint: int
    standing: str
    url: str


@dataclass(frozen=True, kw_only=True)
class ShownSupervision:
    """A document about the whole record: a new one each time."""

    title: str
    key: str
    issued: tuple[ShownIssued, ...]


@dataclass(frozen=True, kw_only=True)
class ShownDocument:
    """A document of one act; ``key`` is its title in Chinese. ``goes_out``: it may be issued now; else it went out
    and may be reprinted. ``issued_by``: the posts that may, where the reader holds none of them."""

    act: int
    key: str
    title: str
    day: str
    goes_out: bool
    issued_by: str
    issued: tuple[ShownIssued, ...]


def shown_documents(told: Explanation, may: Callable[[Entry], bool], zh: bool) -> Iterator[ShownDocument]:
    """The documents of the record's acts, the latest act first; ``may``: whether the reader may issue those of one."""
    for one in reversed(list(printable_documents(told.procedure, told.history))):
        valid = any(issued.standing is Standing.VALID for issued in one.issued)
        yield ShownDocument(
            act=one.entry.seq,
            key=one.document.title,
            title=one.document.title if zh else f"{one.document.en} ({one.document.title})",
            day=f"{one.entry.day}",
            goes_out=not valid,
            issued_by="" if may(one.entry) else _titles(issuing_posts(told.procedure, one.entry), zh),
            issued=tuple(_shown(issued, told.header.number, zh) for issued in one.issued),
        )


def _titles(posts: Sequence[Role], zh: bool) -> str:
    return ("、" if zh else " / ").join(one.title if zh else one.en for one in posts)


def shown_supervision(told: Explanation, supervises: bool, zh: bool) -> Iterator[ShownSupervision]:
    """The issue list and, for those who may issue it, the directive; where there is anything to list or was."""
    for one in RECORD_DOCUMENTS:
        issued = [i for i in issued_documents(told.history) if (i.act, i.title) == (THE_RECORD, one.title)]
        if issued or (told.findings and (supervises or one is not DIRECTIVE)):
            yield ShownSupervision(
                title=one.title if zh else f"{one.en} ({one.title})",
                key=one.title,
                issued=tuple(_shown(i, told.header.number, zh) for i in issued),
            )


def _shown(issued: Issued, record: str, zh: bool) -> ShownIssued:
    return ShownIssued(
        number=issued.number,
        day=f"{issued.entry.day}",
        reprint=issued.reprint,
        standing="" if issued.standing is Standing.VALID else issued.standing.value[0 if zh else 1],
        url=reverse("document", args=[record, issued.entry.seq]),
    )


@login_required
@require_POST
def print_document(request: Asked, number: str) -> HttpResponse:
    """Issue a document, or a marked reprint of one, and go back to the record's documents."""
    asked = PrintRequest(
        record=number,
        act=whole(request.POST.get("act", "")) or NO_ACT,
        by=account_of(request),
        title=request.POST.get("title", ""),
        again=request.POST.get("again") == "yes",
        credential=request.POST.get(CREDENTIAL, ""),
    )
    answer = issue_document(request.installation, asked, request.installation.now())
    if isinstance(answer, Refused):
        reasons = [shown_reason(reason, request.zh) for reason in answer.reasons]
        return render(request, "refused.html", {"reasons": reasons}, status=409)
    said = {"printed": "1", **({"missing": "".join(answer.missing)} if answer.missing else {})}
    return redirect(f"{reverse('record', args=[number])}?{urlencode(said)}#documents")


@login_required
@require_GET
def document(request: Asked, number: str, seq: int) -> HttpResponse:
    """The file as it went out."""
    house = request.installation
    _, file = open_document(house, account_of(request), number, seq, house.now())
    return HttpResponse(
        file,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{number}-{seq}.pdf"', "Cache-Control": "no-store"},
    )


@require_http_methods(["GET", "POST"])
def check(request: Asked) -> HttpResponse:
    """For everybody, signed in or not: is the document with this code genuine? A POST compares a file as well."""
    code = (request.POST.get("code") or request.GET.get("code") or "").strip()
    given = request.FILES.get("file") if request.method == "POST" else None
    file = given.read(LARGEST_FILE) if given is not None else None
    found = check_document(request.installation, code, file, request.installation.now()) if code else None
    return render(request, "check.html", {"code": code, "found": found}, status=200 if found or not code else 404)
