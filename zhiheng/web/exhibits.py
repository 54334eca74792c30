"""The exhibits store: what stands where, what must be done by when, what is out and with whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from zhiheng.kernel.act import When
from zhiheng.kernel.reads import OpenDuty
from zhiheng.packs.property.acts import TakeProperty
from zhiheng.packs.property.choices import ItemKind
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.whereabouts import Place
from zhiheng.services.stock import Item, Stock, stock
from zhiheng.services.take_stock import code_of
from zhiheng.web.asked import Asked, account_of, scope_of, whole
from zhiheng.web.countdown import PAST, SOON, Countdown, Tone, of_open_duty
from zhiheng.web.listing import Cell, Column, Line, Listing, remember
from zhiheng.web.shelves import Store, shelf_map
from zhiheng.web.wording import moment_words

FIELDS = ("number", "place", "store", "shelf", "kind")
COLUMNS = (
    Column(id="number", zh="编号", en="Number"),
    Column(id="item", zh="财物", en="Item", kind="name"),
    Column(id="kind", zh="类别", en="Sort"),
    Column(id="case", zh="案件", en="Case"),
    Column(id="place", zh="去向", en="Where"),
    Column(id="spot", zh="场所、货架", en="Store, shelf"),
    Column(id="holder", zh="在谁手中", en="In whose hands"),
    Column(id="since", zh="自", en="Since", kind="time"),
    Column(id="seal", zh="封条", en="Seal"),
    Column(id="warning", zh="提示", en="Warning"),
)
PAGE = 50
LISTED = 40
EVERY_DUTY = 20_000
REGISTERING = {role.id for step in CASE_PROPERTY.steps if step.act is TakeProperty for role in step.by}


@dataclass(frozen=True, kw_only=True)
class ShownItem:
    """One item in words. ``case``: number of its case; ``tone``: of what is due, None where nothing is."""

    number: str
    title: str
    kind: str
    case: str
    place: str
    spot: str
    holder: str
    since: str
    seal: str
    due_back: str
    tone: Tone | None
    missing: bool


def listing_of(request: Asked) -> Listing:
    """The register as ``request`` asks for it."""
    return Listing(request=request, name="exhibits", fields=FIELDS, columns=COLUMNS, anchor="#items")


@login_required
@require_GET
def exhibits_csv(request: Asked) -> HttpResponse:
    """The register with the filters and columns of the screen, all pages."""
    seen = stock(request.installation, account_of(request), request.installation.now())
    tones = tones_of(_duties(request), request)
    lines = (_line(request, item, tones) for item in seen.items if _fits(item, request))
    return listing_of(request).csv(lines, "exhibits.csv")


@login_required
@require_GET
def exhibits(request: Asked) -> HttpResponse:
    """The store page; a scanned or typed code that is an item's goes straight to the item."""
    code = code_of(request.GET.get("code", ""))[:80]
    seen = stock(request.installation, account_of(request), request.installation.now())
    if any(item.number == code for item in seen.items):
        return redirect("record", number=code)
    duties = _duties(request)
    fitting = [item for item in seen.items if _fits(item, request)]
    page = whole(request.GET.get("page", "")) or 1
    tones = tones_of(duties, request)
    listing = listing_of(request)
    remember(request, "exhibits")
    lines = [_line(request, item, tones) for item in fitting[(page - 1) * PAGE : page * PAGE]]
    return render(
        request,
        "exhibits.html",
        {
            "code": code,
            "may_register": any(post.role in REGISTERING for post in scope_of(request).posts),
            "held": len(seen.held),
            "items": len(seen.items),
            "stores": _stores(request, seen, duties),
            "due": [_countdown(request, seen, duty) for duty in duties[:LISTED]],
            "due_all": len(duties),
            "overdue": sum(duty.run_out for duty in duties),
            "away": [_shown(request, item, tones) for item in seen.away[:LISTED]],
            "away_all": len(seen.away),
            "listing": listing,
            "lines": listing.cells(lines),
            "chips": list(listing.chips(_filters(request))),
            **listing.turning(page, max(1, -(-len(fitting) // PAGE)), len(fitting)),
            "filters": {name: request.GET.get(name, "") for name in FIELDS},
            "export": f"{reverse('exhibits_csv')}?{urlencode(listing.state)}",
            "places": tuple(Place),
            "kinds": tuple(ItemKind),
            "store_names": seen.stores,
        },
    )


@login_required
@require_GET
def exhibit(request: Asked, number: str) -> HttpResponse:
    """Where the code on a label leads: to the item's record."""
    return redirect("record", number=number)


def _duties(request: Asked) -> Sequence[OpenDuty]:
    """The open duties of the items within view, worst first."""
    now = request.installation.now()
    scope, reads = scope_of(request), request.installation.reads
    return reads.open_duties(scope.paths, now, "", EVERY_DUTY, CASE_PROPERTY.name, kept=scope.kept)


def _countdown(request: Asked, seen: Stock, duty: OpenDuty) -> Countdown:
    rule = request.installation.catalogue.rule(duty.rule)
    assert rule is not None, duty.rule
    title = next((item.title for item in seen.items if item.number == duty.record), "")
    unit = seen.units.get(duty.unit)
    place = (unit.title if request.zh else unit.en) if unit is not None else ""
    return of_open_duty(duty, rule, title, place, seen.now, request.zh, CASE_PROPERTY.zone)


def tones_of(duties: Sequence[OpenDuty], request: Asked) -> dict[str, Tone]:
    """The worst tone of each item's open duties; items without red or amber are left out."""
    now, worst = request.installation.now(), dict[str, Tone]()
    for duty in duties:
        rule = request.installation.catalogue.rule(duty.rule)
        if duty.run_out:
            worst[duty.record] = PAST
        elif (
            rule is not None and duty.ends is not None and (duty.ends - now).total_seconds() <= rule.alert_hours * 3600
        ):
            worst.setdefault(duty.record, SOON)
    return worst


def _stores(request: Asked, seen: Stock, duties: Sequence[OpenDuty]) -> list[Store]:
    return shelf_map(seen.held, tones_of(duties, request), reverse("exhibits"))


def _fits(item: Item, request: Asked) -> bool:
    asked, where = request.GET, item.where
    return (
        asked.get("number", "").strip().upper() in item.number.upper()
        and asked.get("place", "") in ("", where.place.name.lower())
        and asked.get("store", "") in ("", where.store)
        and asked.get("shelf", "") in ("", where.shelf)
        and asked.get("kind", "") in ("", item.item_kind.code if item.item_kind is not None else "-")
    )


def _shown(request: Asked, item: Item, tones: dict[str, Tone]) -> ShownItem:
    zh, where = request.zh, item.where
    officer = request.installation.directory.officer(where.holder) if where.holder else None
    today = When.minute(request.installation.now()).day
    return ShownItem(
        number=item.number,
        title=item.title,
        kind="" if item.item_kind is None else (item.item_kind.zh if zh else item.item_kind.en),
        case=item.case,
        place=where.place.zh if zh else where.place.en,
        spot=" · ".join(filter(None, (where.store, where.shelf))) if where.place is Place.IN_STORE else "",
        holder=officer.name if officer is not None else where.holder,
        since=moment_words(where.since),
        seal=where.seal,
        due_back=where.due_back.isoformat() if where.due_back is not None else "",
        tone=tones.get(item.number) or _late_back(where.due_back, today),
        missing=where.missing,
    )


def _late_back(due_back: date | None, today: date) -> Tone | None:
    return PAST if due_back is not None and today > due_back else None


def _line(request: Asked, item: Item, tones: dict[str, Tone]) -> Line:
    one = _shown(request, item, tones)
    missing = ("盘点未见" if request.zh else "missing") if one.missing else ""
    tone = PAST if one.missing else one.tone
    due = (one.tone.zh if request.zh else one.tone.en) if one.tone is not None else ""
    warning = ("、" if request.zh else ", ").join(filter(None, (missing, due)))
    words = (one.title, one.kind, one.place, one.spot, one.holder, one.since, one.seal)
    names = ("item", "kind", "place", "spot", "holder", "since", "seal")
    cells = {name: Cell(words=said) for name, said in zip(names, words, strict=True)}
    cells["number"] = Cell(words=one.number, url=reverse("record", args=[one.number]))
    cells["case"] = Cell(words=one.case, url=reverse("record", args=[one.case]) if one.case else "")
    cells["warning"] = Cell(words=warning, tone=tone)
    return Line(id=one.number, cells=cells)


def _filters(request: Asked) -> Mapping[str, tuple[str, str, str]]:
    """What each filter is called in both languages, and its value in words."""
    asked, place = request.GET, 0 if request.zh else 1
    places = {one.name.lower(): (one.zh, one.en)[place] for one in Place}
    kinds = {one.code: (one.zh, one.en)[place] for one in ItemKind}
    return {
        "number": ("编号含", "Number has", asked.get("number", "")),
        "place": ("去向", "Where", places.get(asked.get("place", ""), "")),
        "store": ("保管场所", "Store", asked.get("store", "")),
        "shelf": ("货架位", "Shelf", asked.get("shelf", "")),
        "kind": ("类别", "Sort", kinds.get(asked.get("kind", ""), "")),
    }
