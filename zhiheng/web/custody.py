"""The custody board: who is in the casework area now, and what runs out when. Readable across a room."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.packs.custody_area.acts import OtherRoom
from zhiheng.services.custody_board import Board, Period, Person, custody_board
from zhiheng.services.custody_presence import DESK, DOOR, OUTSIDE, QUESTIONING, WAITING, Presence
from zhiheng.services.custody_together import Clash
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.countdown import PAST, SOON, Countdown, Tone, of_open_duty
from zhiheng.web.wording import either, span_words

REFRESH_SECONDS = 30
IN_TIME = Tone(name="green", shape="●", zh="期限内", en="in time")
NO_CLOCK = Tone(name="amber", shape="▲", zh="时钟未起", en="no clock")
SORTS = {
    WAITING: ("候问室", "waiting room"),
    QUESTIONING: ("讯问室、询问室", "questioning room"),
    OUTSIDE: ("区外", "outside"),
    DESK: ("登记区", "registration desk"),
    DOOR: ("门口", "at the door"),
} | {room.code: (room.zh, room.en) for room in OtherRoom}


@dataclass(frozen=True, kw_only=True)
class Ticking:
    """A countdown with its two ends in seconds since 1970, so that a page can let it run; None while suspended."""

    shown: Countdown
    ends: int | None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One person. ``tone``: the worst of the maxima. ``recording``: on, off, or empty where no camera is ours."""

    record: str
    parent: str
    name: str
    tone: Tone
    ground: str
    place: str
    since: str
    here_for: str
    recording: str
    minor: bool
    maxima: tuple[Ticking, ...]
    owed: tuple[Ticking, ...]
    clashes: tuple[tuple[str, str], ...]
    has_clock: bool

    @property
    def overdue(self) -> int:
        """How many things besides the maxima are overdue."""
        return sum(one.shown.tone is PAST for one in self.owed)


@dataclass(frozen=True, kw_only=True)
class Room:
    """One place of the floor with those who are in it."""

    area: str
    name: str
    sort: str
    people: tuple[Row, ...]
    bad: bool


@login_required
@require_GET
def custody(request: Asked) -> HttpResponse:
    """``?wall=1``: big type and surnames alone, for a screen in the area that others read along."""
    wall = request.GET.get("wall") == "1"
    board = custody_board(request.installation, account_of(request), request.installation.now(), surnames_only=wall)
    rows = [_row(request, board, person) for person in board.people]
    return render(
        request,
        "custody.html",
        {
            "board": board,
            "rows": rows,
            "floor": list(_floor(request, board, rows)),
            "wall": wall,
            "refresh": REFRESH_SECONDS,
            "again": "?wall=1" if wall else "?refresh=1",
            "now_seconds": int(board.now.timestamp()),
            "past": sum(row.tone is PAST for row in rows),
            "soon": sum(row.tone is SOON for row in rows),
            "overdue": sum(row.overdue > 0 for row in rows),
            "unclocked": sum(not row.has_clock for row in rows),
            "unrecorded": sum(row.recording == "off" for row in rows),
        },
    )


def _row(request: Asked, board: Board, person: Person) -> Row:
    zh, one = request.zh, person.presence
    return Row(
        record=one.record,
        parent=one.parent,
        name=person.name,
        tone=_tone(board, person),
        ground=(one.ground.zh if zh else one.ground.en) if one.ground is not None else "",
        place=either(one.place.name, zh),
        since=span_words(board.now - one.place.since, zh),
        here_for=span_words(board.now - one.brought_at, zh),
        recording="" if one.recording is None else "on" if one.recording else "off",
        minor=one.is_minor,
        maxima=tuple(_ticking(request, board, period) for period in person.maxima),
        owed=tuple(_ticking(request, board, period) for period in person.owed),
        clashes=tuple(_clash(board, clash, zh) for clash in person.clashes),
        has_clock=person.has_clock,
    )


def _ticking(request: Asked, board: Board, period: Period) -> Ticking:
    zone = request.installation.catalogue[period.duty.procedure].zone
    shown = of_open_duty(period.duty, period.rule, "", "", board.now, request.zh, zone)
    if shown.tone.name == "ink":
        shown = replace(shown, tone=IN_TIME)
    return Ticking(shown=shown, ends=int(period.duty.ends.timestamp()) if period.duty.ends is not None else None)


def _tone(board: Board, person: Person) -> Tone:
    if person.past:
        return PAST
    if person.soon(board.now):
        return SOON
    return IN_TIME if person.has_clock else NO_CLOCK


def _clash(board: Board, clash: Clash, zh: bool) -> tuple[str, str]:
    """What is wrong with who is in the room, and the article."""
    others = ("、" if zh else ", ").join(board.names[record] for record in clash.others)
    if zh:
        return f"与{others}同室：{clash.rule.title}", clash.rule.article.zh
    return f"In one room with {others}: {clash.rule.en}", clash.rule.article.en


def _floor(request: Asked, board: Board, rows: list[Row]) -> Iterator[Room]:
    """The occupied places, area by area: rooms first, then those who are on their way."""
    places: dict[tuple[int, str, str, str], list[tuple[Presence, Row]]] = {}
    order = list(SORTS)
    for person, row in zip(board.people, rows, strict=True):
        place = person.presence.place
        area, room = place.key
        rank = order.index(place.sort) + (len(order) if place.sort in (OUTSIDE, DESK, DOOR) else 0)
        places.setdefault((rank, area, place.sort, room or place.sort), []).append((person.presence, row))
    for (_, area, sort, _), inside in sorted(places.items()):
        people = tuple(row for _, row in inside)
        yield Room(
            area=area,
            name=people[0].place if inside[0][0].place.key[1] else "",
            sort=either(SORTS[sort], request.zh),
            people=people,
            bad=any(row.clashes for row in people),
        )
