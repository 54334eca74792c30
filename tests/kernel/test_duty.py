"""Duties: when they begin and end, what extends, suspends and restarts them, and how they stand at a moment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_casework import (
    CALENDAR,
    DECIDE,
    HOLD_AT_MOST,
    INSPECT,
    LOCAL,
    MAY_APPEAL,
    NOTIFY,
    RIGHTS_AT_ONCE,
    Appeal,
    BeginExamination,
    CloseCase,
    EndExamination,
    Fine,
    GiveBack,
    HoldPerson,
    Inspect,
    NotifyFamily,
    OpenCase,
    ProlongHold,
    ReleasePerson,
    Seize,
    TellRights,
    entry,
    history,
    moment,
    rule,
    when,
)
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.duty import Duty, Extension, Outcome, Restart, Running, Suspension, countdown, running
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.review import Correct

HOLD = HoldPerson(person="P1")
TOLD = NotifyFamily(person="P1")
SEIZE = Seize(items=[{"what": "刀"}], officers="wang")
FAR = "2026-12-31 00:00"


def acts(*told: tuple[Act, str]) -> History:
    return history(*(entry(seq, act, at) for seq, (act, at) in enumerate(told, 1)))


def one(duty: Duty, told: History, as_of: str = FAR) -> Running:
    """The only instance of ``duty``."""
    (instance,) = running(duty, told.as_of(moment(as_of)), moment(as_of))
    return instance


def outcome(duty: Duty, told: History, as_of: str = FAR) -> Outcome:
    return one(duty, told, as_of).outcome


# The two ends of a period


def test_between_the_strict_and_the_lenient_end_it_is_due() -> None:
    told = acts((HOLD, "2026-03-03 10:20"))
    ends = one(NOTIFY, told, "2026-03-03 11:00").ends
    assert ends is not None
    assert ends.warn_at == moment("2026-03-04 10:20")
    assert ends.late_at == moment("2026-03-04 11:00")
    for at in ("2026-03-04 10:19", "2026-03-04 10:21", "2026-03-04 11:00"):
        assert outcome(NOTIFY, told, at) is Outcome.DUE
    assert outcome(NOTIFY, told, "2026-03-04 11:01") is Outcome.OVERDUE
    assert countdown(ends, moment("2026-03-04 10:30")) == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        pytest.param("2026-03-03 10:20", Outcome.OK, id="in the same minute"),
        pytest.param("2026-03-04 10:20", Outcome.OK, id="at the strict end"),
        pytest.param("2026-03-04 11:00", Outcome.OK, id="at the lenient end"),
        pytest.param("2026-03-04 11:01", Outcome.LATE, id="a minute after the lenient end"),
    ],
)
def test_an_hour_limit_is_kept_until_its_lenient_end(done: str, expected: Outcome) -> None:
    assert outcome(NOTIFY, acts((HOLD, "2026-03-03 10:20"), (TOLD, done))) is expected


@pytest.mark.parametrize(
    ("done", "expected"),
    [("2026-03-03 22:20", Outcome.OK), ("2026-03-03 22:21", Outcome.LATE)],
)
def test_a_duration_includes_equality_and_counts_from_the_minute(done: str, expected: Outcome) -> None:
    told = acts((HOLD, "2026-03-03 10:20"), (ReleasePerson(person="P1"), done))
    assert outcome(HOLD_AT_MOST, told) is expected
    running_ = one(HOLD_AT_MOST, told)
    assert running_.ends is not None and running_.ends.warn_at == running_.ends.late_at == moment("2026-03-03 22:20")


@pytest.mark.parametrize(
    ("done", "expected"),
    [("2025-04-07 23:59", Outcome.OK), ("2025-04-07", Outcome.OK), ("2025-04-08 00:00", Outcome.LATE)],
)
def test_days_end_at_midnight_and_a_last_day_of_rest_moves_on(done: str, expected: Outcome) -> None:
    # Day 10 after 25 March is Friday 4 April, a holiday; the weekend follows; Monday the 7th is the last day.
    assert outcome(DECIDE, acts((OpenCase(facts="x"), "2025-03-25 15:00"), (CloseCase(), done))) is expected


def test_what_is_not_done_is_overdue_from_the_first_minute_too_late() -> None:
    told = acts((OpenCase(facts="x"), "2025-03-25 15:00"))
    assert outcome(DECIDE, told, "2025-04-07 23:59") is Outcome.DUE
    assert outcome(DECIDE, told, "2025-04-08 00:00") is Outcome.OVERDUE
    assert one(DECIDE, told, "2025-04-08 00:00").lapses_at == moment("2025-04-08 00:00")


# Who and which


def test_each_person_has_an_own_period_and_the_first_fitting_act_ends_it() -> None:
    told = acts(
        (HOLD, "2026-03-03 10:00"),
        (HoldPerson(person="P2"), "2026-03-03 11:00"),
        (NotifyFamily(person="P2"), "2026-03-03 12:00"),
        (NotifyFamily(person="P2"), "2026-03-03 13:00"),
    )
    found = list(running(NOTIFY, told, moment("2026-03-03 14:00")))
    assert [(r.party, r.outcome, r.done.seq if r.done else 0) for r in found] == [
        ("P1", Outcome.DUE, 0),
        ("P2", Outcome.OK, 3),
    ]


def test_an_act_that_names_nobody_ends_the_periods_of_all() -> None:
    told = acts(
        (HOLD, "2026-03-03 10:00"), (HoldPerson(person="P2"), "2026-03-03 11:00"), (ReleasePerson(), "2026-03-03 12:00")
    )
    assert {r.outcome for r in running(HOLD_AT_MOST, told, moment(FAR))} == {Outcome.OK}


def test_what_happened_before_the_start_discharges_nothing() -> None:
    told = acts((TOLD, "2026-03-03 09:59"), (HOLD, "2026-03-03 10:00"))
    assert outcome(NOTIFY, told) is Outcome.OVERDUE


def test_every_start_opens_an_own_instance() -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (TOLD, "2026-03-03 11:00"), (HOLD, "2026-03-10 10:00"))
    assert [r.outcome for r in running(NOTIFY, told, moment("2026-03-10 11:00"))] == [Outcome.OK, Outcome.DUE]


def test_only_a_start_that_passes_the_test_opens_it() -> None:
    minors = replace(NOTIFY, where=(HoldPerson.minor.is_(True),))
    assert not list(running(minors, acts((HOLD, "2026-03-03 10:00")), moment(FAR)))
    assert list(running(minors, acts((HoldPerson(person="P1", minor=True), "2026-03-03 10:00")), moment(FAR)))


def test_only_an_end_that_passes_the_test_discharges_it() -> None:
    duty = Duty(
        rule=rule("pay_soon", "90", Limit(3, Counting.FIXED_DAYS)),
        starts=OpenCase,
        ends=(Fine, CloseCase),
        ends_where=(Fine.amount.at_least(500),),
    )
    opened = (OpenCase(facts="x"), "2026-03-03 10:00")
    assert outcome(duty, acts(opened, (Fine(person="P1", amount="4.99"), "2026-03-04 10:00"))) is Outcome.OVERDUE
    assert outcome(duty, acts(opened, (Fine(person="P1", amount="5"), "2026-03-04 10:00"))) is Outcome.OK
    assert outcome(duty, acts(opened, (CloseCase(), "2026-03-04 10:00"))) is Outcome.OK


def test_a_correction_moves_the_period_with_the_act() -> None:
    told = acts((HOLD, "2026-03-03 10:20"), (TOLD, "2026-03-04 18:00"))
    right = Correct(corrects=2, happened_at="2026-03-04 08:00", reason="r")
    corrected = told.plus(entry(3, right, "2026-03-09 10:00"))
    assert outcome(NOTIFY, told) is Outcome.LATE
    assert outcome(NOTIFY, corrected) is Outcome.OK
    known = corrected.as_of(known=moment("2026-03-09 09:59"))
    assert outcome(NOTIFY, known) is Outcome.LATE


# The law's territory and validity


def test_a_provincial_rule_binds_only_its_own_province() -> None:
    local = replace(NOTIFY, rule=rule("local", "1", Limit(2, Counting.HOURS), instrument=LOCAL))
    told = acts((HOLD, "2026-03-03 10:00"))
    assert not list(running(local, told, moment(FAR)))
    assert list(running(local, replace(told, division="330203"), moment(FAR)))


@pytest.mark.parametrize(("day", "binds"), [("2025-12-31", True), ("2026-01-01", False)])
def test_the_date_of_the_act_chooses_the_version(day: str, binds: bool) -> None:
    old = replace(NOTIFY, rule=rule("old", "1", Limit(2, Counting.HOURS), until=date(2025, 12, 31)))
    new = replace(NOTIFY, rule=rule("new", "1", Limit(2, Counting.HOURS), since=date(2026, 1, 1)))
    told = acts((HOLD, f"{day} 10:00"))
    assert bool(list(running(old, told, moment(FAR)))) is binds
    assert bool(list(running(new, told, moment(FAR)))) is not binds


# Extensions

COMPLEX = ProlongHold(person="P1", ground="complex")
RELEASE = ReleasePerson(person="P1")


def test_an_extension_in_time_governs_under_its_own_rule() -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (COMPLEX, "2026-03-03 22:00"), (RELEASE, "2026-03-04 10:00"))
    found = one(HOLD_AT_MOST, told)
    assert (found.rule.id, found.outcome) == ("hold_prolonged_to_24h", Outcome.OK)
    assert not found.late_extensions
    late = acts((HOLD, "2026-03-03 10:00"), (COMPLEX, "2026-03-03 22:00"), (RELEASE, "2026-03-04 10:01"))
    assert (one(HOLD_AT_MOST, late).rule.id, outcome(HOLD_AT_MOST, late)) == ("hold_prolonged_to_24h", Outcome.LATE)


def test_without_an_extension_the_base_rule_governs() -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (RELEASE, "2026-03-03 22:01"))
    assert (one(HOLD_AT_MOST, told).rule.id, outcome(HOLD_AT_MOST, told)) == ("hold_at_most_12h", Outcome.LATE)


def test_an_extension_that_came_too_late_is_a_breach_of_its_own_rule_and_changes_nothing() -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (COMPLEX, "2026-03-03 22:01"), (RELEASE, "2026-03-03 23:00"))
    found = one(HOLD_AT_MOST, told)
    assert (found.rule.id, found.outcome) == ("hold_at_most_12h", Outcome.LATE)
    assert [(late.id, act.seq) for late, act in found.late_extensions] == [("hold_prolonged_to_24h", 2)]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(ProlongHold(person="P2", ground="complex"), id="of another person"),
        pytest.param(ProlongHold(person="P1", ground="identity"), id="on a ground that does not count"),
    ],
)
def test_an_extension_counts_only_for_its_person_and_on_its_ground(act: Act) -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (act, "2026-03-03 12:00"), (RELEASE, "2026-03-03 23:00"))
    found = one(HOLD_AT_MOST, told)
    assert (found.rule.id, found.outcome, found.late_extensions) == ("hold_at_most_12h", Outcome.LATE, ())


def test_an_extension_recorded_after_the_end_of_the_duty_is_not_asked() -> None:
    told = acts((HOLD, "2026-03-03 10:00"), (RELEASE, "2026-03-03 21:00"), (COMPLEX, "2026-03-03 23:00"))
    assert (one(HOLD_AT_MOST, told).rule.id, one(HOLD_AT_MOST, told).late_extensions) == ("hold_at_most_12h", ())


def test_one_extension_may_stand_on_another() -> None:
    longer = Extension(
        rule=rule("hold_to_48h", "22", Limit(48, Counting.DURATION)),
        on=ProlongHold,
        where=(ProlongHold.ground.is_(ProlongHold.ground.parse("identity")),),
    )
    duty = replace(HOLD_AT_MOST, extended=(*HOLD_AT_MOST.extended, longer))
    identity = ProlongHold(person="P1", ground="identity")
    held = (HOLD, "2026-03-03 10:00")
    both = acts(held, (COMPLEX, "2026-03-03 20:00"), (identity, "2026-03-04 09:00"), (RELEASE, "2026-03-05 10:00"))
    assert (one(duty, both).rule.id, outcome(duty, both)) == ("hold_to_48h", Outcome.OK)
    jumped = acts(held, (identity, "2026-03-04 09:00"), (RELEASE, "2026-03-05 10:00"))
    assert [late.id for late, _ in one(duty, jumped).late_extensions] == ["hold_to_48h"]


def test_an_extension_is_late_only_where_every_reading_says_so() -> None:
    told = acts((HOLD, "2026-03-03"), (COMPLEX, "2026-03-04 11:59"))
    assert not one(HOLD_AT_MOST, told, "2026-03-04 12:00").late_extensions
    told = acts((HOLD, "2026-03-03"), (COMPLEX, "2026-03-04 12:00"))
    assert one(HOLD_AT_MOST, told, "2026-03-04 12:00").late_extensions


def test_a_provincial_extension_counts_only_in_its_province() -> None:
    local = Extension(rule=rule("local_24h", "2", Limit(24, Counting.DURATION), instrument=LOCAL), on=ProlongHold)
    duty = replace(HOLD_AT_MOST, extended=(local,))
    told = acts((HOLD, "2026-03-03 10:00"), (COMPLEX, "2026-03-03 12:00"), (RELEASE, "2026-03-03 23:00"))
    assert outcome(duty, told) is Outcome.LATE
    assert outcome(duty, replace(told, division="330203")) is Outcome.OK


# Suspensions and restarts

OPEN = OpenCase(facts="x")
FIXED = replace(DECIDE, rule=rule("decide_fixed", "24", Limit(10, Counting.FIXED_DAYS)))


def last_day(duty: Duty, told: History, as_of: str) -> date | None:
    ends = one(duty, told, as_of).ends
    return None if ends is None else (ends.late_at.astimezone(duty.zone) - timedelta(days=1)).date()


def test_while_it_is_suspended_it_has_no_end() -> None:
    told = acts((OPEN, "2025-03-03 09:00"), (BeginExamination(), "2025-03-05 09:00"))
    found = one(FIXED, told)
    assert (found.ends, found.outcome, found.lapses_at) == (None, Outcome.DUE, None)


def test_the_days_of_a_suspension_do_not_count() -> None:
    told = acts(
        (OPEN, "2025-03-03 09:00"), (BeginExamination(), "2025-03-05 09:00"), (EndExamination(), "2025-03-09 09:00")
    )
    assert last_day(FIXED, told, "2025-03-10 09:00") == date(2025, 3, 17)
    assert outcome(FIXED, told, "2025-03-17 23:59") is Outcome.DUE
    assert outcome(FIXED, told, "2025-03-18 00:00") is Outcome.OVERDUE


def test_days_that_two_suspensions_share_count_once() -> None:
    double = replace(FIXED, suspended=(*FIXED.suspended, Suspension(starts=Fine, ends=(Appeal,))))
    told = acts(
        (OPEN, "2025-03-03 09:00"),
        (BeginExamination(), "2025-03-05 09:00"),
        (Fine(person="P1", amount="5"), "2025-03-06 09:00"),
        (EndExamination(), "2025-03-08 09:00"),
        (Appeal(person="P1"), "2025-03-10 09:00"),
    )
    assert last_day(double, told, "2025-03-11 09:00") == date(2025, 3, 18)
    twice = acts(
        (OPEN, "2025-03-03 09:00"),
        (BeginExamination(), "2025-03-05 09:00"),
        (BeginExamination(), "2025-03-06 09:00"),
        (EndExamination(), "2025-03-08 09:00"),
    )
    assert last_day(FIXED, twice, "2025-03-11 09:00") == date(2025, 3, 16)


def test_a_suspension_of_what_had_run_out_changes_nothing() -> None:
    told = acts((OPEN, "2025-03-03 09:00"), (BeginExamination(), "2025-03-14 09:00"))
    assert outcome(FIXED, told, "2025-03-20 09:00") is Outcome.OVERDUE
    done = acts(
        (OPEN, "2025-03-03 09:00"),
        (BeginExamination(), "2025-03-14 09:00"),
        (EndExamination(), "2025-03-20 09:00"),
        (CloseCase(), "2025-03-20 10:00"),
    )
    assert outcome(FIXED, done) is Outcome.LATE
    in_time = acts((OPEN, "2025-03-03 09:00"), (BeginExamination(), "2025-03-13 09:00"))
    assert outcome(FIXED, in_time, "2025-03-20 09:00") is Outcome.DUE


def test_what_is_done_while_suspended_is_done_in_time() -> None:
    told = acts((OPEN, "2025-03-03 09:00"), (BeginExamination(), "2025-03-05 09:00"), (CloseCase(), "2025-06-05 09:00"))
    assert outcome(FIXED, told) is Outcome.OK


def test_a_suspension_after_the_duty_was_done_changes_nothing() -> None:
    told = acts((OPEN, "2025-03-03 09:00"), (CloseCase(), "2025-03-04 09:00"), (BeginExamination(), "2025-03-05 09:00"))
    assert (last_day(FIXED, told, FAR), outcome(FIXED, told)) == (date(2025, 3, 13), Outcome.OK)


def test_a_restart_counts_anew_from_the_latest_such_act() -> None:
    told = acts((SEIZE, "2025-03-03 09:00"), (Inspect(), "2025-03-08 09:00"), (Inspect(), "2025-03-12 09:00"))
    assert last_day(INSPECT, told, "2025-03-12 10:00") == date(2025, 3, 22)
    assert outcome(INSPECT, told, "2025-03-23 00:00") is Outcome.OVERDUE
    assert outcome(INSPECT, acts((SEIZE, "2025-03-03 09:00")), "2025-03-14 00:00") is Outcome.OVERDUE


def test_a_restart_after_the_end_of_the_duty_is_not_asked() -> None:
    told = acts((SEIZE, "2025-03-03 09:00"), (GiveBack(), "2025-03-20 09:00"), (Inspect(), "2025-03-21 09:00"))
    assert outcome(INSPECT, told) is Outcome.LATE


def test_a_suspension_before_a_restart_is_not_counted_again() -> None:
    duty = replace(INSPECT, suspended=(Suspension(starts=BeginExamination, ends=(EndExamination,)),))
    told = acts(
        (SEIZE, "2025-03-03 09:00"),
        (BeginExamination(), "2025-03-04 09:00"),
        (EndExamination(), "2025-03-08 09:00"),
        (Inspect(), "2025-03-09 09:00"),
    )
    assert last_day(duty, told, "2025-03-10 09:00") == date(2025, 3, 19)
    within = acts(
        (SEIZE, "2025-03-03 09:00"),
        (BeginExamination(), "2025-03-04 09:00"),
        (Inspect(), "2025-03-06 09:00"),
        (EndExamination(), "2025-03-08 09:00"),
    )
    assert last_day(duty, within, "2025-03-10 09:00") == date(2025, 3, 18)


COUNTED_BACK = replace(
    FIXED,
    restarts=(Restart(on=Inspect, counted_from=Seize),),
    extended=(Extension(rule=rule("decide_longer", "24", Limit(20, Counting.FIXED_DAYS)), on=Fine),),
)
"""Ten days from the opening; an inspection counts them anew from the seizure before it; a fine makes them twenty."""


def test_a_restart_may_count_from_an_earlier_act() -> None:
    told = acts((OPEN, "2025-03-03 09:00"), (SEIZE, "2025-03-06 09:00"), (Inspect(), "2025-03-10 09:00"))
    assert last_day(COUNTED_BACK, told, "2025-03-09 09:00") == date(2025, 3, 13)
    assert last_day(COUNTED_BACK, told, "2025-03-10 09:00") == date(2025, 3, 16)


def test_it_counts_from_the_latest_such_act_before_the_restart() -> None:
    told = acts(
        (OPEN, "2025-03-03 09:00"),
        (SEIZE, "2025-03-04 09:00"),
        (SEIZE, "2025-03-06 09:00"),
        (Inspect(), "2025-03-10 09:00"),
        (SEIZE, "2025-03-11 09:00"),
    )
    assert last_day(COUNTED_BACK, told, "2025-03-12 09:00") == date(2025, 3, 16)


def test_a_restart_without_such_an_act_counts_from_itself() -> None:
    told = acts((SEIZE, "2025-03-01 09:00"), (OPEN, "2025-03-03 09:00"), (Inspect(), "2025-03-10 09:00"))
    assert last_day(COUNTED_BACK, told, "2025-03-12 09:00") == date(2025, 3, 20)


def test_an_extension_before_a_restart_is_left_behind() -> None:
    before = acts(
        (OPEN, "2025-03-03 09:00"),
        (Fine(person="P1", amount="100"), "2025-03-05 09:00"),
        (SEIZE, "2025-03-06 09:00"),
        (Inspect(), "2025-03-10 09:00"),
    )
    assert last_day(COUNTED_BACK, before, "2025-03-05 10:00") == date(2025, 3, 23)
    assert last_day(COUNTED_BACK, before, "2025-03-12 09:00") == date(2025, 3, 16)
    again = before.plus(entry(9, Fine(person="P1", amount="100"), "2025-03-11 09:00"))
    assert last_day(COUNTED_BACK, again, "2025-03-12 09:00") == date(2025, 3, 26)


# Lead, barriers, windows


def test_a_lead_ends_that_many_days_before_the_limit() -> None:
    # Limit 5 May, seven days before: 28 April (worked example 22 of the periods).
    custody = rule("ask_before_the_end", "24", Limit(2, Counting.FIXED_MONTHS))
    duty = Duty(rule=custody, starts=OpenCase, ends=(CloseCase,), lead=Limit(7, Counting.DAYS_BEFORE))
    told = acts((OPEN, "2026-03-05 10:00"))
    assert last_day(duty, told, "2026-03-06 10:00") == date(2026, 4, 28)
    assert outcome(duty, told.plus(entry(2, CloseCase(), "2026-04-28 23:59"))) is Outcome.OK
    assert outcome(duty, told.plus(entry(2, CloseCase(), "2026-04-29 00:00"))) is Outcome.LATE


@pytest.mark.parametrize(
    ("told_at", "released", "expected"),
    [
        pytest.param("2026-03-03 11:00", "2026-03-03 12:00", Outcome.OK, id="told before the release"),
        pytest.param("2026-03-03 12:00", "2026-03-03 12:00", Outcome.OK, id="told in the minute of the release"),
        pytest.param("2026-03-03 12:01", "2026-03-03 12:00", Outcome.BREACH, id="told after the release"),
        pytest.param("2026-03-03", "2026-03-03 12:00", Outcome.OK, id="told that day, hours unknown"),
        pytest.param("", "2026-03-03 12:00", Outcome.BREACH, id="released untold"),
        pytest.param("", "", Outcome.DUE, id="still held and untold"),
        pytest.param("2026-03-04 11:00", "", Outcome.LATE, id="told too late"),
    ],
)
def test_what_must_be_done_before_another_act_is_breached_by_it(told_at: str, released: str, expected: Outcome) -> None:
    told = [(HOLD, "2026-03-03 10:00")]
    told += [(RELEASE, released)] if released else []
    told += [(TellRights(person="P1"), told_at)] if told_at else []
    assert outcome(RIGHTS_AT_ONCE, acts(*told), "2026-03-03 13:00" if expected is Outcome.DUE else FAR) is expected


def test_a_formality_that_lacks_when_time_has_run_out_is_a_breach() -> None:
    assert outcome(RIGHTS_AT_ONCE, acts((HOLD, "2026-03-03 10:00"))) is Outcome.BREACH


def test_without_a_word_on_what_is_missing_a_barrier_makes_it_overdue_or_late() -> None:
    duty = replace(RIGHTS_AT_ONCE, missing=Outcome.OVERDUE)
    assert outcome(duty, acts((HOLD, "2026-03-03 10:00"), (RELEASE, "2026-03-03 12:00"))) is Outcome.OVERDUE
    late = acts(
        (HOLD, "2026-03-03 10:00"), (RELEASE, "2026-03-03 12:00"), (TellRights(person="P1"), "2026-03-03 13:00")
    )
    assert outcome(duty, late) is Outcome.LATE


FINE = Fine(person="P1", amount="5")
APPEAL = Appeal(person="P1")


def test_a_window_is_late_when_used_after_its_end_and_never_overdue() -> None:
    fined = (FINE, "2025-03-03 09:00")
    assert outcome(MAY_APPEAL, acts(fined), "2025-03-08 23:59") is Outcome.DUE
    assert outcome(MAY_APPEAL, acts(fined), "2025-03-09 00:00") is Outcome.OK
    assert outcome(MAY_APPEAL, acts(fined, (APPEAL, "2025-03-08 23:59"))) is Outcome.OK
    assert outcome(MAY_APPEAL, acts(fined, (APPEAL, "2025-03-09 00:00"))) is Outcome.LATE


def test_every_act_in_a_window_is_judged_from_the_latest_start_before_it() -> None:
    told = acts((FINE, "2025-03-03 09:00"), (APPEAL, "2025-03-04 09:00"), (APPEAL, "2025-03-10 09:00"))
    assert [r.outcome for r in running(MAY_APPEAL, told, moment(FAR))] == [Outcome.OK, Outcome.LATE]
    told = acts((FINE, "2025-03-03 09:00"), (FINE, "2025-03-08 09:00"), (APPEAL, "2025-03-10 09:00"))
    found = [(r.start.seq, r.done.seq if r.done else 0, r.outcome) for r in running(MAY_APPEAL, told, moment(FAR))]
    assert found == [(1, 0, Outcome.OK), (2, 3, Outcome.OK)]


def test_two_starts_of_one_day_do_not_hide_a_late_act_from_one_another() -> None:
    told = acts((FINE, "2025-03-03"), (FINE, "2025-03-03"), (APPEAL, "2025-03-10"))
    found = [(r.start.seq, r.done.seq if r.done else 0, r.outcome) for r in running(MAY_APPEAL, told, moment(FAR))]
    assert found == [(1, 0, Outcome.OK), (2, 3, Outcome.LATE)]


# Where hours are unknown


@pytest.mark.parametrize(
    ("start", "done", "expected"),
    [
        pytest.param("2026-03-03", "2026-03-03 23:59", Outcome.OK, id="that day in every reading"),
        pytest.param("2026-03-03", "2026-03-04 01:00", Outcome.OK, id="within 24 h of the earliest start"),
        pytest.param("2026-03-03", "2026-03-04 12:00", Outcome.UNCLEAR, id="depends on the hour of the start"),
        pytest.param("2026-03-03", "2026-03-05 00:00", Outcome.UNCLEAR, id="the last minute of the latest reading"),
        pytest.param("2026-03-03", "2026-03-05 00:01", Outcome.LATE, id="late in every reading"),
        pytest.param("2026-03-03 10:20", "2026-03-03", Outcome.OK, id="done that day, hours unknown"),
        pytest.param("2026-03-03 10:20", "2026-03-04", Outcome.UNCLEAR, id="depends on the hour of the act"),
        pytest.param("2026-03-03 10:20", "2026-03-05", Outcome.LATE, id="two days later in every reading"),
        pytest.param("2026-03-03", "2026-03-03", Outcome.OK, id="both that day"),
        pytest.param("2026-03-03", "2026-03-04", Outcome.UNCLEAR, id="both unknown, a day apart"),
    ],
)
def test_an_hour_limit_is_judged_only_where_every_reading_agrees(start: str, done: str, expected: Outcome) -> None:
    assert outcome(NOTIFY, acts((HOLD, start), (TOLD, done))) is expected


def test_what_is_not_done_is_overdue_only_when_it_is_so_in_every_reading() -> None:
    told = acts((HOLD, "2026-03-03"))
    assert outcome(NOTIFY, told, "2026-03-05 00:00") is Outcome.DUE
    assert outcome(NOTIFY, told, "2026-03-05 00:01") is Outcome.OVERDUE


@pytest.mark.parametrize(("done", "expected"), [("2025-03-13", Outcome.OK), ("2025-03-14", Outcome.LATE)])
def test_a_limit_of_days_needs_no_hours(done: str, expected: Outcome) -> None:
    assert outcome(FIXED, acts((OPEN, "2025-03-03"), (CloseCase(), done))) is expected


def readings(at: str) -> Iterator[str]:
    """Minutes at which an act of this moment may have happened: the edges and the hours between."""
    if " " in at:
        yield at
        return
    yield from (f"{at} {hour:02d}:{minute}" for hour in range(24) for minute in ("00", "01", "59"))


@pytest.mark.parametrize("duty", [NOTIFY, HOLD_AT_MOST], ids=["hours", "duration"])
@given(
    start=st.sampled_from(["2026-03-03", "2026-03-03 00:00", "2026-03-03 10:20", "2026-03-03 23:59"]),
    done=st.builds("2026-03-0{}{}".format, st.integers(3, 5), st.sampled_from(["", " 00:00", " 11:59", " 12:01"])),
)
def test_the_outcome_is_that_of_every_reading_or_it_is_unclear(duty: Duty, start: str, done: str) -> None:
    act = TOLD if duty is NOTIFY else RELEASE
    plain = {
        outcome(duty, acts((HOLD, one_start), (act, one_done)))
        for one_start, one_done in product(readings(start), readings(done))
        if one_start <= one_done
    }
    if plain:
        expected = plain.pop() if len(plain) == 1 else Outcome.UNCLEAR
        assert outcome(duty, acts((HOLD, start), (act, done))) is expected


def test_a_duty_names_its_rules_and_the_kinds_it_reads() -> None:
    assert [one.id for one in HOLD_AT_MOST.rules()] == ["hold_at_most_12h", "hold_prolonged_to_24h"]
    assert set(DECIDE.kinds()) == {OpenCase, CloseCase, BeginExamination, EndExamination}
    assert set(RIGHTS_AT_ONCE.kinds()) == {HoldPerson, TellRights, ReleasePerson}
    assert set(INSPECT.kinds()) == {Seize, Inspect, GiveBack}


def test_a_period_that_ends_in_a_year_not_announced_is_provisional() -> None:
    told = acts((OPEN, "2025-12-29 09:00"))
    ends = one(DECIDE, told, "2025-12-30 09:00").ends
    assert ends is not None and ends.provisional
    assert CALENDAR.announced == {2025}


def test_the_moment_of_an_entry_is_read_in_beijing_time() -> None:
    made: Entry = entry(1, OPEN, "2025-03-03 07:59")
    assert made.at == when("2025-03-03 07:59").at and made.at.hour == 23
