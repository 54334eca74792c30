"""Record or propose one act: its form, the answers to check, the act. Every step works without scripts."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.kernel.errors import CredentialLocked, WriteConflict, WrongContent, WrongCredential
from zhiheng.kernel.procedure import Procedure, Step
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.prepare_act import PreparedAct, openings, prepare_act, prepare_opening
from zhiheng.services.submit_act import submit_act, submit_proposal
from zhiheng.web.act_form import typed_again, with_row_more
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.credential import CREDENTIAL
from zhiheng.web.files import with_digests
from zhiheng.web.party_box import register, search
from zhiheng.web.sheet import Sheet


@login_required
@require_GET
def new_record(request: Asked) -> HttpResponse:
    """Choose the act with which a record begins."""
    may = openings(request.installation, account_of(request), request.installation.now())
    procedures = {procedure.name: procedure for procedure, _ in may}
    groups = [(one, [_choice(request, one, step) for p, step in may if p is one]) for one in procedures.values()]
    return render(request, "new_record.html", {"groups": groups})


def _choice(request: Asked, procedure: Procedure, step: Step) -> tuple[str, str, str]:
    """Address, title and article of an opening act."""
    title, article = (step.act.title, step.law.article.zh) if request.zh else (step.act.en, step.law.article.en)
    return reverse("opening", args=[procedure.name, step.act.kind]), title, article


@login_required
@require_http_methods(["GET", "POST"])
def opening(request: Asked, procedure: str, kind: str) -> HttpResponse:
    house = request.installation
    parent, asks = (request.POST.get(name) or request.GET.get(name, "") for name in ("parent", "asks"))
    return _turn(request, prepare_opening(house, account_of(request), procedure, kind, house.now(), parent, asks))


@login_required
@require_http_methods(["GET", "POST"])
def act(request: Asked, number: str, kind: str) -> HttpResponse:
    house, again = request.installation, request.GET.get("again", "")
    return _turn(request, prepare_act(house, account_of(request), number, kind, house.now(), whole(again) or 0))


def _turn(request: Asked, prepared: PreparedAct) -> HttpResponse:
    """Turn the form to the page that the pressed button asks for."""
    sheet = Sheet(request=request, prepared=prepared, posted=with_digests(request))
    do, _, name = request.POST.get("do", "").partition(" ")
    if request.method == "GET":
        return _with(sheet, typed_again(prepared.before)).form() if prepared.before is not None else sheet.form()
    if do == "edit":
        return sheet.form()
    if do == "more":
        return _with(sheet, with_row_more(sheet.posted, name)).form()
    unfinished = _unfinished_search(request.POST)
    if do in ("find", "register") or (do == "check" and unfinished):
        turn = register if do == "register" else search
        found, posted = turn(request, sheet.posted, name or unfinished, prepared.number, prepared.procedure.name)
        return _with(sheet, posted).form(search=found)
    if do == "try":
        return sheet.form(sheet.wrong_with(name), status=200)
    if errors := sheet.filled().errors:
        return sheet.form(errors)
    return _record(sheet) if do == "record" else sheet.answers()


def _with(sheet: Sheet, posted: QueryDict) -> Sheet:
    return Sheet(request=sheet.request, prepared=sheet.prepared, posted=posted)


def _unfinished_search(posted: QueryDict) -> str:
    """The party field whose search box holds something while nobody is chosen."""
    boxes = (key.removeprefix("search.") for key in posted if key.startswith("search.") and str(posted[key]).strip())
    return next((name for name in boxes if not posted.get(name)), "")


def _record(sheet: Sheet) -> HttpResponse:
    try:
        answer = _submitted(sheet)
    except (WrongCredential, CredentialLocked) as error:
        return sheet.answers(error)
    except (WriteConflict, WrongContent) as error:
        return _with(sheet, _afresh(sheet)).form(error=error)
    if isinstance(answer, Refused):
        return sheet.refusal(answer.reasons)
    if (waiting := sheet.prepared.waiting) is not None:
        form = reverse("act", args=[waiting.record, waiting.kind])
        return redirect(f"{form}?{urlencode({waiting.field: answer.entry.record})}")
    return redirect(f"{reverse('record', args=[answer.entry.record])}#act-{answer.entry.seq}")


def _submitted(sheet: Sheet) -> Answer:
    house, asked = sheet.request.installation, sheet.asked()
    if sheet.prepared.step.review is None:
        return submit_act(house, asked, house.now())
    return submit_proposal(house, asked, sheet.posted.get(CREDENTIAL, ""), house.now())


def _afresh(sheet: Sheet) -> QueryDict:
    """The entries, to be sent as a new request that has seen the record as it is now."""
    posted = sheet.posted.copy()
    posted.pop("key", None)
    posted.pop("seen", None)
    return posted
