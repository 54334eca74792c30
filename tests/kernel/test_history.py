"""Corrections, as-of and as-known views of one record, late entries and relatives."""

from datetime import date
from zoneinfo import ZoneInfo

from tests.small_casework import (
    CloseCase,
    Fine,
    GiveBack,
    HoldPerson,
    OpenCase,
    ReleasePerson,
    Seize,
    entry,
    history,
    moment,
)
from zhiheng.kernel.act import Act
from zhiheng.kernel.history import History
from zhiheng.kernel.review import Correct, Propose, Sign

OPENED = entry(1, OpenCase(facts="x"), "2025-03-03 09:00")
FINED = entry(2, Fine(person="P1", amount="5"), "2025-03-04 10:00")


def kinds(told: History) -> list[str]:
    return [one.act.kind for one in told.entries if not isinstance(one.act, Correct)]


def fine(told: History) -> Act:
    return told.of(Fine)[0].act


def test_a_late_entry_stands_where_it_happened() -> None:
    told = history(OPENED, FINED, entry(3, HoldPerson(person="P1"), "2025-03-03 10:00", recorded="2025-03-09 08:00"))
    assert kinds(told) == ["open_case", "hold_person", "fine"]


def test_acts_of_the_same_minute_stand_in_the_order_of_recording() -> None:
    told = history(OPENED, entry(5, GiveBack(), "2025-03-04 10:00"), FINED, entry(3, CloseCase(), "2025-03-04 10:00"))
    assert kinds(told) == ["open_case", "fine", "close_case", "give_back"]


def test_from_its_recording_on_a_correction_counts_and_as_known_before_it_does_not() -> None:
    wrong = Correct(corrects=2, content={"person": "P1", "amount": "7"}, reason="r")
    told = history(OPENED, FINED, entry(3, wrong, "2025-03-09 12:00"))
    assert fine(told).payload()["amount"] == 700
    assert told.of(Fine)[0].corrected_by == 3
    known = told.as_of(known=moment("2025-03-09 11:59"))
    assert fine(known).payload()["amount"] == 500
    assert known.of(Fine)[0].corrected_by == 0
    assert fine(told.as_of(known=moment("2025-03-09 12:00"))).payload()["amount"] == 700


def test_what_had_happened_by_a_moment_is_told_as_known_now() -> None:
    wrong = Correct(corrects=2, content={"person": "P1", "amount": "7"}, reason="r")
    told = history(OPENED, FINED, entry(3, wrong, "2025-03-09 12:00"))
    then = told.as_of(moment("2025-03-05 00:00"))
    assert fine(then).payload()["amount"] == 700
    assert kinds(told.as_of(moment("2025-03-04 09:59"))) == ["open_case"]
    assert kinds(told.as_of(moment("2025-03-04 10:00"))) == ["open_case", "fine"]


def test_as_of_goes_by_the_corrected_moment_in_both_directions() -> None:
    earlier = Correct(corrects=2, happened_at="2025-03-03 20:00", reason="r")
    told = history(OPENED, FINED, entry(3, earlier, "2025-03-09 12:00"))
    assert kinds(told.as_of(moment("2025-03-03 23:00"))) == ["open_case", "fine"]
    later = Correct(corrects=2, happened_at="2025-03-06 20:00", reason="r")
    told = history(OPENED, FINED, entry(3, later, "2025-03-09 12:00"))
    assert kinds(told.as_of(moment("2025-03-05 00:00"))) == ["open_case"]
    both = told.as_of(moment("2025-03-05 00:00"), known=moment("2025-03-09 11:00"))
    assert kinds(both) == ["open_case", "fine"]


def test_a_second_correction_keeps_what_the_first_put_right() -> None:
    content = Correct(corrects=2, content={"person": "P1", "amount": "7"}, reason="r")
    time = Correct(corrects=2, happened_at="2025-03-04 12:00", reason="r")
    told = history(OPENED, FINED, entry(3, content, "2025-03-09 12:00"), entry(4, time, "2025-03-10 12:00"))
    assert fine(told).payload()["amount"] == 700
    assert told.of(Fine)[0].at == moment("2025-03-04 12:00")
    assert told.of(Fine)[0].corrected_by == 4
    other = Correct(corrects=2, content={"person": "P1", "amount": "8"}, reason="r")
    told = told.plus(entry(5, other, "2025-03-11 12:00"))
    assert fine(told).payload()["amount"] == 800
    assert told.of(Fine)[0].at == moment("2025-03-04 12:00")


def test_an_annulled_act_is_gone_and_known_to_have_been_there() -> None:
    gone = Correct(corrects=2, annuls=True, reason="r")
    told = history(OPENED, FINED, entry(3, gone, "2025-03-09 12:00"))
    assert kinds(told) == ["open_case"]
    assert [one.seq for one in told.raw] == [1, 2, 3]
    assert kinds(told.as_of(known=moment("2025-03-09 11:59"))) == ["open_case", "fine"]


def test_a_correction_that_does_not_annul_says_so_or_leaves_it_out() -> None:
    said = Correct(corrects=2, annuls=False, happened_at="2025-03-04 12:00", reason="r")
    assert kinds(history(OPENED, FINED, entry(3, said, "2025-03-09 12:00"))) == ["open_case", "fine"]


def test_a_corrected_moment_falls_on_a_day_of_the_procedures_zone() -> None:
    moved = Correct(corrects=2, happened_at="2025-03-05T02:30Z", reason="r")
    in_new_york = history(OPENED, FINED, entry(3, moved, "2025-03-09 12:00"), zone=ZoneInfo("America/New_York"))
    assert in_new_york.of(Fine)[0].day == date(2025, 3, 4)
    assert history(OPENED, FINED, entry(3, moved, "2025-03-09 12:00")).of(Fine)[0].day == date(2025, 3, 5)


def test_a_corrected_moment_is_known_to_the_minute() -> None:
    vague = entry(2, Fine(person="P1", amount="5"), "2025-03-04")
    moved = Correct(corrects=2, happened_at="2025-03-04 15:00", reason="r")
    assert history(OPENED, vague).of(Fine)[0].day_precise
    assert not history(OPENED, vague, entry(3, moved, "2025-03-09 12:00")).of(Fine)[0].day_precise


def test_the_signatures_of_a_later_correction_stay_with_it_as_of_an_earlier_moment() -> None:
    right = Correct(corrects=2, content={"person": "P1", "amount": 700}, reason="r")
    asked = Propose(proposes="correct", content=right.payload())
    other = Propose(proposes="correct", content={**right.payload(), "reason": "other"})
    told = history(
        OPENED,
        FINED,
        entry(3, asked, "2025-03-09 10:00"),
        entry(4, Sign(proposal=3, level="head"), "2025-03-09 11:00"),
        entry(5, right, "2025-03-09 11:00"),
        entry(6, other, "2025-03-09 12:00"),
    )
    assert [one.seq for one in told.as_of(moment("2025-03-05 00:00")).raw] == [1, 2, 3, 4, 5]


def test_the_earliest_act_of_the_procedure_opens_the_record() -> None:
    asked = entry(1, Propose(proposes="open_case", content={"facts": "x"}), "2025-03-01 09:00")
    assert history(asked).opening is None
    assert history(asked, entry(2, OpenCase(facts="x"), "2025-03-02 09:00")).opening.seq == 2
    gone = entry(3, Correct(corrects=1, annuls=True, reason="r"), "2025-03-09 12:00")
    assert history(OPENED, gone).opening is None


def test_acts_of_several_kinds_come_earliest_first() -> None:
    told = history(OPENED, FINED, entry(3, ReleasePerson(), "2025-03-03 12:00"))
    assert [one.seq for one in told.of(Fine, ReleasePerson, OpenCase)] == [1, 3, 2]
    assert told.of(CloseCase) == []


def test_what_may_have_come_before_an_act_leaves_out_the_act_itself() -> None:
    first, second = entry(2, HoldPerson(person="P1"), "2025-03-04"), entry(3, HoldPerson(person="P2"), "2025-03-04")
    assert [one.seq for one in history(OPENED, first, second).before(first, HoldPerson)] == [3]


def test_relatives_are_seen_as_of_the_same_moment_and_as_known_on_the_same_day() -> None:
    child = History(
        record="E-1",
        procedure="exhibit",
        raw=(
            entry(2, Seize(items=[{"what": "刀"}], officers="wang"), "2025-03-03 10:00", record="E-1"),
            entry(4, GiveBack(), "2025-03-04 10:00", recorded="2025-03-08 10:00", record="E-1"),
        ),
    )
    told = history(OPENED, children=("E-1",), relatives=lambda number: child if number == "E-1" else None)
    assert len(told.relatives("E-1").entries) == 2
    assert len(told.as_of(moment("2025-03-04 09:00")).relatives("E-1").entries) == 1
    assert len(told.as_of(known=moment("2025-03-07 09:00")).relatives("E-1").entries) == 1
    assert told.as_of(moment("2025-03-04 09:00")).relatives("E-9") is None


def test_adding_and_leaving_out_an_act_make_new_histories() -> None:
    told = history(OPENED)
    assert kinds(told.plus(FINED)) == ["open_case", "fine"]
    assert kinds(told.plus(FINED).without(1)) == ["fine"]
    assert kinds(told) == ["open_case"]
