"""Stock-takings of a store: begin one, read code after code, close it, and see what differs. Works without scripts."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.kernel.reads import RecordQuery
from zhiheng.packs.property.acts import NoteMissing
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.stock_taking import STOCK_TAKING
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.list_records import list_records
from zhiheng.services.record_act import ActRequest
from zhiheng.services.stock import Item, all_items, stock
from zhiheng.services.submit_act import submit_act
from zhiheng.services.take_stock import StockTaking, code_of, stock_taking
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.refusal import ShownReason, shown_reason
from zhiheng.web.wording import moment_words

SHELF_MARK = "@"
"""What begins the code of a shelf's own label: the codes read after it are on that shelf."""

STILL_SHOWN = 100
RECENT = 12


@login_required
@require_http_methods(["GET", "POST"])
def stock_takings(request: Asked) -> HttpResponse:
    """The stock-takings within view, latest first, and the form that begins one."""
    if request.method == "POST":
        answer = _submit(
            request,
            StartStockTaking.kind,
            {
                "store": request.POST.get("store", ""),
                "first_shelf": request.POST.get("first_shelf", ""),
                "last_shelf": request.POST.get("last_shelf", ""),
                "officers": [account_of(request), *request.POST.getlist("with")],
            },
        )
        if not isinstance(answer, Refused):
            return redirect("stock_taking", number=answer.entry.record)
        return _list(request, answer)
    return _list(request)


def _list(request: Asked, refused: Refused | None = None) -> HttpResponse:
    house, now = request.installation, request.installation.now()
    listed = list_records(house, account_of(request), RecordQuery(paths=(), procedure=STOCK_TAKING.name), now)
    rows = [
        {
            "number": row.header.number,
            "opened": moment_words(row.header.opened_at, STOCK_TAKING.zone),
            "stage": next((stage for stage in STOCK_TAKING.stages if stage.id == row.header.stage), None),
            "officer": _name(request, row.officer),
        }
        for row in listed.page.rows
    ]
    keepers = {role.id for role in STOCK_TAKING.steps[0].by}
    return render(
        request,
        "stock_takings.html",
        {
            "rows": rows,
            "stores": stock(house, account_of(request), now).stores,
            "may_start": any(post.role in keepers for post in scope_of(request).posts),
            "others": [one for one in listed.officers if one.account != account_of(request)],
            "reasons": _reasons(request, refused),
        },
        status=200 if refused is None else 409,
    )


@login_required
@require_http_methods(["GET", "POST"])
def taking(request: Asked, number: str) -> HttpResponse:
    """One stock-taking: the box for the scanner, what was read, what is missing, extra or out of place."""
    if request.method == "GET":
        return _show(request, number)
    do, _, item = request.POST.get("do", "").partition(" ")
    if do == "finish":
        answer = _submit(request, FinishStockTaking.kind, {"remark": request.POST.get("remark", "")}, number)
    elif do == "missing":
        answer = _submit(request, NoteMissing.kind, {"stock_taking": number}, item)
    else:
        return _scan(request, number)
    return _show(request, number, answer) if isinstance(answer, Refused) else redirect("stock_taking", number=number)


def _scan(request: Asked, number: str) -> HttpResponse:
    shelf = request.POST.get("shelf", "").strip()
    scanned = request.POST.get("code", "").strip()
    code = code_of(scanned)
    if scanned.startswith(SHELF_MARK):
        return _back(number, scanned.removeprefix(SHELF_MARK).strip())
    if not code:
        return _back(number, shelf)
    answer = _submit(request, ScanItem.kind, {"code": code, "shelf": shelf}, number)
    return _show(request, number, answer) if isinstance(answer, Refused) else _back(number, shelf)


def _back(number: str, shelf: str) -> HttpResponse:
    """The page again, by address, so that reloading it reads nothing twice."""
    asked = f"?{urlencode({'shelf': shelf})}" if shelf else ""
    return redirect(f"{reverse('stock_taking', args=[number])}{asked}")


def _submit(request: Asked, kind: str, content: dict[str, object], record: str = "") -> Answer:
    asked = ActRequest(
        kind=kind, by=account_of(request), content=content, record=record, procedure="" if record else STOCK_TAKING.name
    )
    return submit_act(request.installation, asked, request.installation.now())


def _show(request: Asked, number: str, refused: Refused | None = None) -> HttpResponse:
    seen = stock_taking(request.installation, account_of(request), number, request.installation.now())
    now = all_items(request.installation.ledger)
    return render(
        request,
        "stock_taking.html",
        {
            "taking": seen,
            "officers": [_name(request, account) for account in seen.officers],
            "shelf": request.GET.get("shelf", request.POST.get("shelf", ""))[:20],
            "last": seen.reads[0] if seen.reads else None,
            "recent": seen.reads[:RECENT],
            "missing": [(item, now[item.number]) for item in _shown_missing(seen) if item.number in now],
            "missing_all": len(seen.missing),
            "done": round(100 * len(seen.found) / len(seen.expected)) if seen.expected else 100,
            "reasons": _reasons(request, refused),
        },
        status=200 if refused is None else 409,
    )


def _shown_missing(seen: StockTaking) -> tuple[Item, ...]:
    return seen.missing if seen.finished else seen.missing[:STILL_SHOWN]


def _reasons(request: Asked, refused: Refused | None) -> list[ShownReason]:
    return [shown_reason(one, request.zh) for one in refused.reasons] if refused is not None else []


def _name(request: Asked, account: str) -> str:
    officer = request.installation.directory.officer(account)
    return officer.name if officer is not None else account
