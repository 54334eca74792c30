"""Figures that measure days: how they are spread, and which go beyond what the law allows."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.services.show_days import show_days
from zhiheng.services.spread import DaysClass, Spread
from zhiheng.web.asked import Asked, account_of

WIDEST = 320
ROW = 26


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One class of days as a bar of the picture; lengths in units of the picture. ``chosen``: its times are listed."""

    shown: DaysClass
    top: int
    text: int
    length: int
    beyond: bool
    chosen: bool


@login_required
@require_GET
def figures(request: Asked, name: str = "") -> HttpResponse:
    """The days of one figure over the units that the reader sees; of the first where none is named. A class of days
    that the address names is listed time by time."""
    house = request.installation
    page = show_days(house, account_of(request), name, house.now())
    bars = _bars(page.spread, request.GET.get("from", ""))
    chosen = next((bar.shown for bar in bars if bar.chosen), None)
    shown = {
        "page": page,
        "bars": bars,
        "height": ROW * len(bars),
        "chosen": chosen,
        "counted": [one for one in page.spread.stretches if chosen is not None and chosen.holds(one.days)],
    }
    return render(request, "figures.html", shown)


def _bars(told: Spread, least: str) -> list[Bar]:
    most = max((one.count for one in told.classes), default=0) or 1
    return [
        Bar(
            shown=one,
            top=ROW * place + 4,
            text=ROW * place + 17,
            length=round(WIDEST * one.count / most),
            beyond=told.most is not None and one.least > told.most,
            chosen=str(one.least) == least,
        )
        for place, one in enumerate(told.classes)
    ]
