"""My desk: what the law wants of me now, what others wait for, what came back."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.kernel.people import Directory, Remembered
from zhiheng.services.show_desk import ALL, LISTED, MINE, POST, Desk, DueItem, show_desk
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.countdown import FEW_WAYS, HELD, PAST, RUNNING, SOON, Countdown, Tone, Way, of_open_duty
from zhiheng.web.waiting import shown_waiting
from zhiheng.web.wording import verb_of

WHOSE = (
    (MINE, ("我经办的", "Mine")),
    (POST, ("我岗位的", "Of my post")),
    (ALL, ("查看范围内全部", "All within my view")),
)


@dataclass(frozen=True, kw_only=True)
class Group:
    """The periods of one meaning. ``full``: there may be more than are listed."""

    tone: Tone
    due: tuple[Countdown, ...]
    full: bool


@login_required
@require_GET
def home(request: Asked) -> HttpResponse:
    """The first page of whoever signed in: the desk, or the audit page for a post that opens no records."""
    scope = scope_of(request)
    return redirect("audit" if scope.audits and not scope.paths else "desk")


@login_required
@require_GET
def desk(request: Asked) -> HttpResponse:
    shown = show_desk(
        request.installation, account_of(request), request.installation.now(), request.GET.get("whose", "")
    )
    directory = Remembered(request.installation.directory)
    return render(
        request,
        "desk.html",
        {
            "desk": shown,
            "whose": WHOSE,
            "groups": _groups(request, shown, directory),
            "to_sign": list(shown_waiting(request, shown.to_sign, directory)),
            "returned": list(shown_waiting(request, shown.returned, directory)),
        },
    )


def _groups(request: Asked, desk: Desk, directory: Directory) -> list[Group]:
    """First what can still be kept today, then what has run out, then the rest."""
    listed = (*desk.running, *desk.overdue)
    due = [_due(request, desk, item, directory) for item in listed]
    full = {tone.name: len(desk.running) >= LISTED for tone in (SOON, RUNNING, HELD)}
    full[PAST.name] = len(desk.overdue) >= LISTED
    by_tone = [(tone, tuple(one for one in due if one.tone == tone)) for tone in (SOON, PAST, RUNNING, HELD)]
    return [Group(tone=tone, due=some, full=full[tone.name]) for tone, some in by_tone if some]


def _due(request: Asked, desk: Desk, item: DueItem, directory: Directory) -> Countdown:
    unit = directory.unit(item.duty.unit)
    place = (unit.title if request.zh else unit.en) if unit is not None else ""
    zone = request.installation.catalogue[item.duty.procedure].zone
    return of_open_duty(item.duty, item.rule, item.party, place, desk.now, request.zh, zone, _ways(item, request.zh))


def _ways(item: DueItem, zh: bool) -> tuple[Way, ...]:
    """The acts by which the reader may end it, those first that the duty names first."""
    about = f"?{urlencode({item.same: item.duty.party})}" if item.same else ""
    return tuple(
        Way(verb=verb_of(step, zh), url=f"{reverse('act', args=[item.duty.record, step.act.kind])}{about}")
        for step in item.steps[:FEW_WAYS]
    )
