"""My desk: what the law wants of me now, what others wait for, what came back."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from zhiheng.kernel.people import Directory, Remembered
from zhiheng.services.show_desk import LISTED, Desk, DueItem, show_desk
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.countdown import Countdown, of_open_duty
from zhiheng.web.waiting import shown_waiting

WHOSE = {"mine": True, "all": False}


@login_required
@require_GET
def home(request: Asked) -> HttpResponse:
    """The first page of whoever signed in: the desk, or the audit page for a post that opens no records."""
    scope = scope_of(request)
    return redirect("audit" if scope.audits and not scope.paths else "desk")


@login_required
@require_GET
def desk(request: Asked) -> HttpResponse:
    whose = request.GET.get("whose", "")
    shown = show_desk(request.installation, account_of(request), request.installation.now(), WHOSE.get(whose))
    directory = Remembered(request.installation.directory)
    due = [_due(request, shown, item, directory) for item in shown.due]
    return render(
        request,
        "desk.html",
        {
            "desk": shown,
            "due": due,
            "full": len(due) >= LISTED,
            "overdue": sum(one.tone.name == "red" for one in due),
            "soon": sum(one.tone.name == "amber" for one in due),
            "to_sign": list(shown_waiting(request, shown.to_sign, directory)),
            "returned": list(shown_waiting(request, shown.returned, directory)),
        },
    )


def _due(request: Asked, desk: Desk, item: DueItem, directory: Directory) -> Countdown:
    unit = directory.unit(item.duty.unit)
    place = (unit.title if request.zh else unit.en) if unit is not None else ""
    zone = request.installation.catalogue[item.duty.procedure].zone
    return of_open_duty(item.duty, item.rule, item.party, place, desk.now, request.zh, zone)
