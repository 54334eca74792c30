"""The patrol finds who was in one room against the rules, which no single stay can tell."""

from datetime import datetime
from pathlib import Path

import pytest

from zhiheng import bootstrap
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.custody_area import acts
from zhiheng.services.patrol import patrol
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

CATALOGUE = bootstrap.catalogue()
SEXES, ALONE, LOCAL, LAW = (
    "waiting_room_sexes_apart",
    "questioned_alone",
    "minors_apart_in_area",
    "minor_held_separately",
)
WAITING, QUESTIONING = acts.TakeToWaitingRoom, acts.TakeToQuestioningRoom
Stay = list[tuple[str, Act, When]]


def at(hour: str) -> When:
    moment = hour if "-" in hour else f"2026-03-10 {hour}"
    return When.minute(datetime.fromisoformat(moment).replace(tzinfo=BEIJING))


def stay(
    record: str,
    since: str | When,
    until: str | When,
    *,
    kind: type[Act] = WAITING,
    room: str = "候问室1",
    area: str = "办案中心",
    sex: acts.Sex = acts.Sex.MALE,
    age: acts.AgeGroup = acts.AgeGroup.ADULT,
    ground: acts.Ground = acts.Ground.CAUGHT,
) -> Stay:
    """One person in one room; ``until`` is empty where nobody recorded the end."""
    told = {"adults_inside": False, "other_sex_inside": False, "health_noted": True} if kind is WAITING else {}
    entered = {"before": acts.Before.STRAIGHT, "condition": acts.Condition.NONE, "recording": True}
    lived: list[tuple[Act, str | When]] = [
        (acts.BringIn(person=record, ground=ground, officers=("wang",), sex=sex, age=age), "07:00"),
        (acts.EnterArea(person=record, area=area, **entered), "07:05"),
        (kind(room=room, guards=("zhou",), **told), since),
        *([(acts.LeaveArea(destination=acts.Destination.FREE), until)] if until else []),
    ]
    return [(record, act, when if isinstance(when, When) else at(when)) for act, when in lived]


def breaches(tmp_path: Path, rule: str, *stays: Stay) -> tuple[str, ...]:
    ledger = MemoryLedger(CATALOGUE)
    with ledger.writing() as writer:
        for lived in stays:
            opened = RecordHeader(
                number=lived[0][0], procedure="custody_stay", unit="u", division="990101", opened_at=at("07:00").at
            )
            writer.begin(opened)
            for record, act, when in lived:
                writer.append([Draft(record=record, act=act, by="wang", unit="u", when=when, recorded_at=when.at)])
    copy = ColumnarCopy(tmp_path / "copy", CATALOGUE)
    copy.refresh(ledger)
    told = patrol(copy, CATALOGUE, datetime(2026, 4, 1, tzinfo=BEIJING), records=True)
    (found,) = [one for one in told.findings if one.rule == rule]
    return dict(found.records).get("breach", ())


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("10:30", "11:30", ("A", "B")),
        ("09:00", "10:01", ("A", "B")),
        ("09:00", "10:00", ()),  # leaves as the other comes
        ("11:00", "12:00", ()),
        ("10:59", "12:00", ("A", "B")),
        ("10:30", "", ()),  # not known to have stayed
    ],
)
def test_one_person_at_a_time_is_questioned(tmp_path: Path, since: str, until: str, found: tuple[str, ...]) -> None:
    first = stay("A", "10:00", "11:00", kind=QUESTIONING)
    assert breaches(tmp_path, ALONE, first, stay("B", since, until, kind=QUESTIONING)) == found


@pytest.mark.parametrize(
    ("room", "area", "found"),
    [
        ("候问室 1", "办案 中心", ("A", "B")),  # two officers write it differently
        ("候问室2", "办案中心", ()),
        ("候问室1", "西溪所", ()),
    ],
)
def test_a_room_is_known_by_area_and_name(tmp_path: Path, room: str, area: str, found: tuple[str, ...]) -> None:
    woman = stay("B", "10:30", "11:30", room=room, area=area, sex=acts.Sex.FEMALE)
    assert breaches(tmp_path, SEXES, stay("A", "10:00", "11:00"), woman) == found


def test_men_may_wait_with_men(tmp_path: Path) -> None:
    assert breaches(tmp_path, SEXES, stay("A", "10:00", "11:00"), stay("B", "10:30", "11:30")) == ()


@pytest.mark.parametrize("age", [acts.AgeGroup.UNDER_16, acts.AgeGroup.UNDER_18])
@pytest.mark.parametrize(("rule", "ground"), [(LOCAL, acts.Ground.CAUGHT), (LAW, acts.Ground.DETAINED)])
def test_a_minor_waits_apart_from_adults(tmp_path: Path, rule: str, ground: acts.Ground, age: acts.AgeGroup) -> None:
    minor = stay("K", "10:00", "11:00", age=age, ground=ground)
    assert breaches(tmp_path, rule, minor, stay("A", "10:30", "11:30")) == ("K",)


def test_minors_may_wait_together(tmp_path: Path) -> None:
    minors = [stay(record, "10:00", "11:00", age=acts.AgeGroup.UNDER_18) for record in ("K", "L")]
    assert breaches(tmp_path, LOCAL, *minors) == ()


def test_past_midnight_they_are_still_together(tmp_path: Path) -> None:
    night = stay("A", "2026-03-10 23:00", "2026-03-11 01:00", kind=QUESTIONING)
    later = stay("B", "2026-03-11 00:30", "2026-03-11 02:00", kind=QUESTIONING)
    assert breaches(tmp_path, ALONE, night, later) == ("A", "B")


def test_a_day_without_an_hour_says_nothing(tmp_path: Path) -> None:
    some_time = When.on_day(datetime(2026, 3, 10).date(), BEIJING)
    vague = stay("B", some_time, "23:00", kind=QUESTIONING)
    assert breaches(tmp_path, ALONE, stay("A", "10:00", "11:00", kind=QUESTIONING), vague) == ()
