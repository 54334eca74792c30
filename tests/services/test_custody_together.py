"""Who may not be in one room: seen over everybody present, since no single record shows it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from zhiheng.packs.custody_area.acts import AgeGroup, Ground, OtherRoom, Sex
from zhiheng.services.custody_presence import QUESTIONING, WAITING, Place, Presence
from zhiheng.services.custody_together import clashes

NOON = datetime(2026, 3, 10, 4, tzinfo=UTC)


def inside(record: str, sort: str = WAITING, room: str = "候问室1", area: str = "中心", **changed: object) -> Presence:
    place = Place(sort=sort, name=(room, room), since=NOON, key=(area, room))
    grown = Presence(
        record=record,
        parent="",
        unit="east",
        person=f"P-{record}",
        ground=Ground.CAUGHT,
        sex=Sex.MALE,
        age=AgeGroup.ADULT,
        brought_at=NOON,
        place=place,
        recording=True,
    )
    return replace(grown, **changed)  # type: ignore[arg-type]


def found(*present: Presence) -> dict[str, list[str]]:
    return {record: [clash.rule.id for clash in some] for record, some in clashes(present).items()}


def test_one_person_at_a_time_is_questioned() -> None:
    assert found(inside("a", QUESTIONING), inside("b", QUESTIONING)) == {
        "a": ["questioned_alone"],
        "b": ["questioned_alone"],
    }
    assert found(inside("a", QUESTIONING), inside("b", QUESTIONING, "讯问室2")) == {}
    assert found(inside("a", QUESTIONING), inside("b", QUESTIONING, area="西溪")) == {}


def test_women_and_men_wait_apart() -> None:
    woman, man = inside("w", sex=Sex.FEMALE), inside("m")
    assert found(woman, man) == {"w": ["waiting_room_sexes_apart"], "m": ["waiting_room_sexes_apart"]}
    assert found(woman, inside("v", sex=Sex.FEMALE)) == {}
    medical = OtherRoom.MEDICAL.code
    assert found(inside("w", medical, "医务室", sex=Sex.FEMALE), inside("m", medical, "医务室")) == {}


@pytest.mark.parametrize("age", [AgeGroup.UNDER_16, AgeGroup.UNDER_18])
def test_a_minor_waits_apart_from_adults_and_by_law_once_detained(age: AgeGroup) -> None:
    minor, adult = inside("k", age=age), inside("m")
    assert found(minor, adult) == {"k": ["minors_apart_in_area"]}
    assert found(replace(minor, ground=Ground.DETAINED), adult) == {"k": ["minor_held_separately"]}
    assert found(minor, inside("l", age=AgeGroup.UNDER_18)) == {}


def test_a_clash_names_those_whom_it_concerns() -> None:
    (clash,) = clashes([inside("k", age=AgeGroup.UNDER_16), inside("m"), inside("n")])["k"]
    assert clash.others == ("m", "n")


def test_nobody_clashes_outside_a_room() -> None:
    outside = Place(sort="desk", name=("登记区", "desk"), since=NOON)
    assert found(inside("a", place=outside), inside("b", place=outside, sex=Sex.FEMALE)) == {}
