"""Where one person in the casework area is, since when, and whether it is recorded: read from the acts of the stay."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from zhiheng.kernel.act import NOT_YET_RECORDED, Act, Entry, When
from zhiheng.kernel.history import History
from zhiheng.packs.custody_area.acts import (
    AgeGroup,
    BringBack,
    BringIn,
    EnterArea,
    Ground,
    OtherRoom,
    Sex,
    TakeOut,
    TakeToHospital,
    TakeToOtherRoom,
    TakeToQuestioningRoom,
    TakeToWaitingRoom,
)
from zhiheng.packs.custody_area.checks import RECORDED

WAITING, QUESTIONING, OUTSIDE, DESK, DOOR = "waiting", "questioning", "outside", "desk", "door"
"""The sorts of place besides the other rooms, whose sort is the code of their purpose."""

_PLACES: tuple[type[Act], ...] = (
    BringIn,
    EnterArea,
    TakeToWaitingRoom,
    TakeToQuestioningRoom,
    TakeToOtherRoom,
    TakeOut,
    TakeToHospital,
    BringBack,
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """``sort``: one of the constants above or a code of ``OtherRoom``. ``name`` (中文, English) as the reader sees it.
    ``key``: area and room, alike for all who are in it; empty outside rooms."""

    sort: str
    name: tuple[str, str]
    since: datetime
    key: tuple[str, str] = ("", "")


@dataclass(frozen=True, kw_only=True)
class Presence:
    """One person now in the area. ``recording`` is None before the entry and outside, where no camera is ours.

    ``sex`` and ``age`` are circumstances: only what keeps people apart, and says so, may read them.
    """

    record: str
    parent: str
    unit: str
    person: str
    ground: Ground | None
    sex: Sex | None
    age: AgeGroup | None
    brought_at: datetime
    place: Place
    recording: bool | None

    @cached_property
    def described(self) -> BringIn:
        """What the opening of the stay says of the person, for the rules that keep people apart."""
        said = {"ground": self.ground, "sex": self.sex, "age": self.age}
        return BringIn.trusted({field: told.code for field, told in said.items() if told is not None})

    @property
    def is_minor(self) -> bool:
        return self.age in (AgeGroup.UNDER_16, AgeGroup.UNDER_18)


def presence(history: History, unit: str, now: datetime) -> Presence | None:
    """Who is where, by the acts until ``now``; None where nobody was brought in by then."""
    known = history.as_of(now)
    opening = next(iter(known.of(BringIn)), None)
    if opening is None:
        return None
    place = _place(known)
    inside = place.sort not in (DOOR, OUTSIDE)
    return Presence(
        record=history.record,
        parent=history.parent,
        unit=unit,
        person=BringIn.person.of(opening.act) or "",
        ground=BringIn.ground.of(opening.act),
        sex=BringIn.sex.of(opening.act),
        age=BringIn.age.of(opening.act),
        brought_at=opening.at,
        place=place,
        recording=RECORDED.judge(_at(now, history), known).holds if inside else None,
    )


def _at(now: datetime, history: History) -> Entry:
    """The present moment as an act that says nothing: what a condition is asked about."""
    when = When.minute(now)
    return Entry(
        seq=NOT_YET_RECORDED,
        record=history.record,
        act=EnterArea.trusted({}),
        by="",
        unit="",
        at=when.at,
        day=when.day,
        recorded_at=now,
    )


def _place(history: History) -> Place:
    last = history.of(*_PLACES)[-1]
    entered = next((entry.act for entry in history.of(EnterArea)), None)
    area = (EnterArea.area.of(entered) if entered is not None else None) or ""
    match last.act:
        case TakeToWaitingRoom():
            return _room(WAITING, TakeToWaitingRoom.room.of(last.act), area, last.at)
        case TakeToQuestioningRoom():
            return _room(QUESTIONING, TakeToQuestioningRoom.room.of(last.act), area, last.at)
        case TakeToOtherRoom():
            purpose = TakeToOtherRoom.purpose.of(last.act) or OtherRoom.MEETING
            return _room(purpose.code, TakeToOtherRoom.room.of(last.act), area, last.at)
        case TakeOut():
            words = f"区外：{TakeOut.place.of(last.act) or ''}", f"outside: {TakeOut.place.of(last.act) or ''}"
            return Place(sort=OUTSIDE, name=words, since=last.at)
        case TakeToHospital():
            words = f"就医：{TakeToHospital.hospital.of(last.act) or ''}", "in hospital"
            return Place(sort=OUTSIDE, name=words, since=last.at)
        case BringIn():
            return Place(sort=DOOR, name=("未入区", "not in the area yet"), since=last.at)
    return Place(sort=DESK, name=("登记区", "registration desk"), since=last.at)


def _room(sort: str, room: str | None, area: str, since: datetime) -> Place:
    name = room or ""
    return Place(sort=sort, name=(name, name), since=since, key=(_plain(area), _plain(name)))


def _plain(name: str) -> str:
    """Without the spaces and the case in which two officers may differ."""
    return "".join(name.split()).casefold()
