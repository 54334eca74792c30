"""A condition of the closed set: days that an act itself names lie near enough to each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import Condition, Judgement
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Day, Field
from zhiheng.kernel.history import History
from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import Calendar, Counting, Limit

SAME_DAY = Limit(0, Counting.FIXED_DAYS)


@dataclass(frozen=True, kw_only=True)
class Dated(Condition):
    """``limit``, counted from the day that ``since`` names, has not run out by the day that ``until`` names, both of
    them on the candidate; without ``until``, by the day on which the candidate happens. False where a day is empty.

    A limit counted back asks for as many days between the candidate and a day to come.
    """

    since: Day
    limit: Limit
    until: Field[Any] | None = None
    calendar: Calendar = field(default_factory=Calendar, repr=False)

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        since = self.since.of(candidate.act)
        by = candidate.day if self.until is None else self.until.of(candidate.act)
        return Judgement(since is not None and by is not None and by <= self.limit.last_day(since, self.calendar))

    def tests(self) -> Iterator[FieldTest]:
        yield from (day.given() for day in (self.since, self.until) if day is not None)

    def words(self, zh: bool = True) -> str:
        period = limit_words(self.limit, zh)
        if self.limit == SAME_DAY and self.until is not None:
            return f"{self.since.zh}不早于{self.until.zh}" if zh else f"{self.since.en} not before {self.until.en}"
        if self.limit.counting in (Counting.DAYS_BEFORE, Counting.WORKING_DAYS_BEFORE):
            return f"在{self.since.zh}{period}前" if zh else f"{period} before {self.since.en}"
        by = ("" if self.until is None else self.until.zh) if zh else ("" if self.until is None else self.until.en)
        if zh:
            return f"{by or '行为之日'}在{self.since.zh}起{period}以内"
        return f"{by or 'the day of the act'} within {period} of {self.since.en}"


def dated(since: Day, limit: Limit, *, calendar: Calendar, until: Day | None = None) -> Condition:
    """``limit``, counted from the day that ``since`` names, has not run out by the day of ``until``, or of the act."""
    return Dated(since=since, limit=limit, until=until, calendar=calendar)


def not_before(day: Day, other: Day) -> Condition:
    """The day that ``day`` names is the one of ``other`` or a later one; false where either is empty."""
    return Dated(since=day, limit=SAME_DAY, until=other)
