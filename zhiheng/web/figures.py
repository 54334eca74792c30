"""Figures: this year beside last year, each a link to what it counts; of days also how they are spread, and which go
beyond what the law allows."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.kernel.derive import MedianDays
from zhiheng.services.compare_figures import ComparedFigure, Standing, compare_figures, count_one_by_one
from zhiheng.services.figure import indicator_named
from zhiheng.services.show_days import show_days
from zhiheng.services.spread import DaysClass, Spread
from zhiheng.web.asked import Asked, account_of

WIDEST = 320
ROW = 26
LISTED = 500
"""So many acts behind a figure are listed; all of them are counted."""
EN_UNITS = {"起": "cases", "件": "items", "人次": "persons", "次": "times", "日": "days", "元": "yuan"}


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One class of days as a bar of the picture; lengths in units of the picture. ``chosen``: its times are listed."""

    shown: DaysClass
    top: int
    text: int
    length: int
    beyond: bool
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Number:
    """A figure in words, with what it has changed by against last year. ``part``: ``3/4`` of a share. ``arrow`` and
    ``moved`` say how it moved, empty where nothing can be compared."""

    title: str
    unit: str
    value: str
    part: str
    before: str
    before_part: str
    arrow: str
    moved: str
    change: str
    url: str
    url_before: str


@login_required
@require_GET
def figures(request: Asked) -> HttpResponse:
    """The figures of one field of work over the units that the reader sees."""
    house = request.installation
    page = compare_figures(house, account_of(request), request.GET.get("procedure", ""), house.now())
    numbers = [number_of(one, request.zh) for one in page.figures]
    return render(request, "figures.html", {"page": page, "numbers": numbers})


@login_required
@require_GET
def figure(request: Asked, name: str) -> HttpResponse:
    """What one figure counts, act by act; of a figure of days how they are spread."""
    house = request.installation
    _, indicator = indicator_named(house.catalogue, name)
    if isinstance(indicator.counts, MedianDays):
        return _days(request, name)
    last_year = request.GET.get("of") == "last_year"
    page = count_one_by_one(house, account_of(request), name, house.now(), last_year=last_year)
    shown = {"page": page, "number": number_of(page.figure, request.zh), "last_year": last_year, "most": LISTED}
    return render(request, "figure.html", shown)


def number_of(one: ComparedFigure, zh: bool) -> Number:
    """A compared figure in words; an arrow that is not the shape of any colour's meaning."""
    url = reverse("figure", args=[one.indicator.name])
    change = one.change
    places = {None: ("", "", ""), -1: ("↓", "减少", "less"), 0: ("→", "持平", "the same"), 1: ("↑", "增加", "more")}
    arrow, chinese, english = places[None if change is None else (change > 0) - (change < 0)]
    return Number(
        title=one.indicator.title if zh else one.indicator.en,
        unit=one.indicator.unit if zh else EN_UNITS.get(one.indicator.unit, one.indicator.unit),
        value=_said(one.now.value),
        part=_part(one.now),
        before=_said(one.before.value),
        before_part=_part(one.before),
        arrow=arrow,
        moved=chinese if zh else english,
        change=_said(abs(change)) if change else "",
        url=url,
        url_before=f"{url}?of=last_year",
    )


def _said(value: int | float | None) -> str:
    """A value with one decimal where it is no whole number; a dash where there is none."""
    if value is None:
        return "—"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def _part(one: Standing) -> str:
    return "" if one.out_of is None else f"{one.counted}/{one.out_of}"


def _days(request: Asked, name: str) -> HttpResponse:
    """The days of one figure over the units that the reader sees. A class of days that the address names is listed time
    by time."""
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
    return render(request, "days.html", shown)


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
