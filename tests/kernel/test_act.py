"""Acts never change; their moments are known to the minute or to the day, and that decides which came first."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from tests.small_casework import Fine, HoldPerson, Item, OpenCase, Seize, entry, when
from zhiheng.kernel.act import COLUMNS, NOT_YET_RECORDED, Act, Entry, Struct, When
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Text

MINUTE = "2025-03-04 10:00"
DAY = "2025-03-04"


def one(seq: int, at: str) -> Entry:
    return entry(seq, OpenCase(facts="x"), at)


def test_an_act_cannot_be_changed() -> None:
    made = Fine(person="P1", amount="5")
    with pytest.raises(AttributeError):
        made.amount = 7
    with pytest.raises(AttributeError):
        made.other = 7
    assert made.amount == 500


def test_acts_are_equal_when_kind_and_content_are() -> None:
    assert Fine(person="P1", amount="5") == Fine(person="P1", amount=500)
    assert hash(Fine(person="P1", amount="5")) == hash(Fine(person="P1", amount=500))
    assert Fine(person="P1", amount="5") != Fine(person="P2", amount="5")
    assert OpenCase(facts="x") != Item(what="x")


def test_a_kind_is_the_name_of_its_class_in_small_letters() -> None:
    assert (OpenCase.kind, HoldPerson.kind) == ("open_case", "hold_person")
    assert Seize.table() == "exhibit__seize"


@pytest.mark.parametrize("name", [*sorted(COLUMNS - {"kind", "title", "en", "procedure"}), "payload", "words", "read"])
def test_a_field_may_not_take_a_name_that_every_entry_has(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        type("Bad", (Struct,), {name: Text("字段", "Field")})


@pytest.mark.parametrize("name", ["kind", "title", "en", "procedure"])
def test_a_field_may_not_take_a_name_that_every_act_has(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        type("Bad", (Act,), {name: Text("字段", "Field")})


def test_wrong_content_says_four_things() -> None:
    with pytest.raises(WrongContent) as told:
        OpenCase()
    assert "开案" in told.value.tried and "Open the case" in told.value.tried
    assert "facts" in told.value.stopped_by
    assert told.value.next_step
    assert "Next" in str(told.value)


def test_an_act_read_from_its_own_payload_is_the_same_act() -> None:
    made = Seize(items=[{"what": "刀"}], officers=["wang"], sealed_at="2025-03-04 10:30", found_on="2025-03-04")
    assert Seize.read(made.payload()) == Seize.trusted(made.payload()) == made


def test_a_moment_needs_a_zone_and_loses_its_seconds() -> None:
    with pytest.raises(ValueError, match="zone"):
        When.minute(datetime(2025, 3, 4, 10, 0))
    known = When.minute(datetime(2025, 3, 4, 23, 59, 59, 999, tzinfo=timezone(timedelta(hours=8))))
    assert known == When(at=datetime(2025, 3, 4, 15, 59, tzinfo=UTC), day=date(2025, 3, 4))


def test_the_day_of_a_moment_is_that_of_the_procedures_zone() -> None:
    late = datetime(2025, 3, 4, 23, 30, tzinfo=UTC)
    assert When.minute(late).day == date(2025, 3, 5)
    assert When.minute(late, ZoneInfo("Europe/Rome")).day == date(2025, 3, 5)
    assert When.minute(late, ZoneInfo("America/New_York")).day == date(2025, 3, 4)
    assert When.on_day(date(2025, 7, 1), ZoneInfo("Europe/Rome")).at == datetime(2025, 6, 30, 22, tzinfo=UTC)


@pytest.mark.parametrize("year", [1, 1899, 3000, 9999])
def test_a_year_in_which_no_period_can_be_counted_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match="1900"):
        When.on_day(date(year, 12, 31))
    with pytest.raises(ValueError, match="1900"):
        When.minute(datetime(year, 12, 31, tzinfo=UTC))


@pytest.mark.parametrize(
    ("first", "second", "may", "surely"),
    [
        pytest.param((1, "2025-03-04 09:59"), (2, MINUTE), True, True, id="a minute earlier"),
        pytest.param((1, "2025-03-04 10:01"), (2, MINUTE), False, False, id="a minute later"),
        pytest.param((1, MINUTE), (2, MINUTE), True, True, id="the same minute, recorded before"),
        pytest.param((2, MINUTE), (1, MINUTE), False, False, id="the same minute, recorded after"),
        pytest.param((9, "2025-03-03 10:00"), (2, MINUTE), True, True, id="earlier but recorded after"),
        pytest.param((1, DAY), (2, MINUTE), True, False, id="that day, hours unknown"),
        pytest.param((2, DAY), (1, MINUTE), True, False, id="that day, hours unknown, recorded after"),
        pytest.param((1, MINUTE), (2, DAY), True, False, id="before a day-precise act of the day"),
        pytest.param((2, DAY), (1, DAY), True, False, id="both on the same day, recorded after"),
        pytest.param((2, "2025-03-03"), (1, MINUTE), True, True, id="the day before"),
        pytest.param((1, "2025-03-05"), (2, MINUTE), False, False, id="the day after"),
        pytest.param((1, MINUTE), (NOT_YET_RECORDED, MINUTE), True, True, id="the same minute as what is proposed"),
    ],
)
def test_earlier_is_the_same_moment_or_before_and_ties_go_by_the_order_of_recording(
    first: tuple[int, str], second: tuple[int, str], may: bool, surely: bool
) -> None:
    earlier, later = one(*first), one(*second)
    assert earlier.may_precede(later) is may
    assert earlier.surely_precedes(later) is surely
    assert earlier.precedes(later, surely=True) is surely
    assert earlier.precedes(later, surely=False) is may


def test_a_day_precise_act_may_have_happened_until_the_last_minute_of_its_day() -> None:
    assert one(1, DAY).latest == when("2025-03-04 23:59").at
    assert one(1, MINUTE).latest == when(MINUTE).at
