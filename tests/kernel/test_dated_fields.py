"""What is counted from a day, or from a number of days, that an act itself names."""

from dataclasses import replace
from datetime import date

import pytest

from tests.agreement.world import CASE, Open, Release, Take, rule
from tests.small_casework import moment
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.dated import dated
from zhiheng.kernel.duty import Duty, Outcome, running
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.fields import Day
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import BEIJING, Calendar, Counting, Limit
from zhiheng.kernel.procedure import Gate, Step
from zhiheng.kernel.soundness import require_sound
from zhiheng.law.calendar import CHINA

EMPTY = History(record="R-1", procedure="case")
SIX_MONTHS = Limit(6, Counting.PLAIN_MONTHS)


class Discover(Act, title="发现", en="Discover"):
    happened_on = Day("发生日", "Happened on", required=False)
    found_on = Day("发现日", "Found on", required=False)


def entry(seq: int, act: Act, at: str) -> Entry:
    when = When.minute(moment(at))
    return Entry(seq=seq, record="R-1", act=act, by="w", unit="u", at=when.at, day=when.day, recorded_at=when.at)


@pytest.mark.parametrize("found_on, within", [("2026-07-14", True), ("2026-07-15", True), ("2026-07-16", False)])
def test_a_period_between_two_days_of_an_act_includes_its_last_day(found_on: str, within: bool) -> None:
    asked = dated(Discover.happened_on, SIX_MONTHS, calendar=CHINA, until=Discover.found_on)
    act = Discover(happened_on="2026-01-15", found_on=found_on)
    assert asked.judge(entry(1, act, "2026-12-01 09:00"), EMPTY).holds is within


def test_without_a_second_day_the_day_of_the_act_counts() -> None:
    asked = dated(Discover.happened_on, SIX_MONTHS, calendar=CHINA)
    act = Discover(happened_on="2026-01-15")
    assert asked.judge(entry(1, act, "2026-07-15 23:59"), EMPTY).holds
    assert not asked.judge(entry(1, act, "2026-07-16 00:00"), EMPTY).holds


def test_an_empty_day_is_not_within_anything() -> None:
    asked = dated(Discover.happened_on, SIX_MONTHS, calendar=CHINA)
    assert not asked.judge(entry(1, Discover(), "2026-07-15 09:00"), EMPTY).holds


def test_a_notice_of_seven_working_days_does_not_count_the_day_itself() -> None:
    asked = dated(Discover.happened_on, Limit(7, Counting.WORKING_DAYS_BEFORE), calendar=CHINA)
    act = Discover(happened_on="2026-03-18")  # a Wednesday: the seventh working day before it is Monday the 9th
    assert asked.judge(entry(1, act, "2026-03-09 17:00"), EMPTY).holds
    assert not asked.judge(entry(1, act, "2026-03-10 09:00"), EMPTY).holds


def test_it_says_what_it_asks() -> None:
    asked = dated(Discover.happened_on, SIX_MONTHS, calendar=CHINA, until=Discover.found_on)
    assert asked.words(True) == "发现日在发生日起6个月以内"
    assert asked.words(False) == "Found on within 6 months of Happened on"


TERM = Duty(rule=rule("served"), starts=Take, ends=(Release,), same=Take.person, term=Take.count)


@pytest.mark.parametrize("as_of, outcome", [("2026-03-07 23:59", Outcome.DUE), ("2026-03-08 00:00", Outcome.OVERDUE)])
def test_a_term_of_days_ends_with_its_last_day_holiday_or_not(as_of: str, outcome: Outcome) -> None:
    story = EMPTY.plus(entry(1, Take(person="p", count=5), "2026-03-02 10:00"))  # the 7th is a Saturday
    (one,) = running(TERM, story, moment(as_of))
    assert one.outcome is outcome


def test_a_duty_with_a_term_needs_the_field_on_its_start() -> None:
    with pytest.raises(DeclarationError, match="E009 served"):
        require_sound([replace(CASE, duties=(replace(TERM, same=None),))])


def test_a_gate_on_a_day_that_the_act_lacks_is_a_fault() -> None:
    gate = Gate(rule=rule("asked"), needs=dated(Take.due_on, SIX_MONTHS, calendar=Calendar()), else_do=("", ""))
    faulty = Step(act=Open, by=CASE.steps[0].by, law=rule("world"), gates=(gate,), opens=True)
    with pytest.raises(DeclarationError, match="E013 asked"):
        require_sound([replace(CASE, steps=(faulty, *CASE.steps[1:]))])


def test_seven_days_read_twice_warn_by_the_calendar_and_are_late_by_working_days() -> None:
    ends = Limit(7, Counting.DAYS_READ_TWICE).ends(moment("2026-03-10 11:00"), BEIJING, CHINA)
    assert ends.warn_at.astimezone(BEIJING).date() == date(2026, 3, 18)  # the midnight that ends the 17th
    assert ends.late_at.astimezone(BEIJING).date() == date(2026, 3, 20)
