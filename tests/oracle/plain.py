"""The rules of order and time once more, slow and plain: what a gate means, told by counting over all acts.

Written from the words of the design, not from the kernel: it shares no code with ``conditions``, ``history``,
``timing``, ``field_test`` or ``periods`` and reads only what the packs declare. Where an act is known only to the day,
a statement may hold in some reading of its hour or in every one: ``sure`` asks for every one. A gate is open where some
reading opens it.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.comparison import Comparison
from zhiheng.kernel.conditions import (
    All,
    AnyOf,
    Condition,
    Elapsed,
    Happened,
    InEveryChild,
    InParent,
    Linked,
    Not,
    Standing,
    States,
)
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.in_term import InTerm
from zhiheng.kernel.own_record import LinkedOwn
from zhiheng.kernel.procedure import Gate

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One act. ``number``: its place in the order of recording. ``vague``: only its day is known."""

    number: int
    kind: type[Act]
    said: dict[str, Any]
    at: datetime
    day: date
    vague: bool = False

    @property
    def first(self) -> datetime:
        return self.at

    @property
    def last(self) -> datetime:
        return self.at + DAY - timedelta(minutes=1) if self.vague else self.at


@dataclass(frozen=True, kw_only=True)
class Mending:
    """A correction of the fact ``of``: gone altogether, or with other words, or at another minute."""

    of: int
    gone: bool = False
    said: dict[str, Any] | None = None
    at: datetime | None = None
    day: date | None = None


@dataclass(kw_only=True)
class Book:
    """Everything about one record, in the order in which it was written down."""

    procedure: str
    division: str
    parent: str = ""
    lines: list[Fact | Mending] = field(default_factory=list)

    def facts(self) -> list[Fact]:
        """As they read now, each with its corrections."""
        found: dict[int, Fact] = {}
        for line in self.lines:
            if isinstance(line, Fact):
                found[line.number] = line
            elif line.of in found:
                if line.gone:
                    del found[line.of]
                    continue
                right = found[line.of]
                if line.said is not None:
                    right = replace(right, said=line.said)
                if line.at is not None and line.day is not None:
                    right = replace(right, at=line.at, day=line.day, vague=False)
                found[line.of] = right
        return list(found.values())


Shelf = dict[str, Book]


def may_come_before(one: Fact, other: Fact) -> bool:
    """In some reading: earlier, or at the same minute and written down first; within a day where hours are unknown."""
    if one.day == other.day and (one.vague or other.vague):
        return True
    if one.at == other.at:
        return one.number < other.number
    return one.at < other.at


def comes_before(one: Fact, other: Fact, sure: bool) -> bool:
    if sure:
        return may_come_before(one, other) and not may_come_before(other, one)
    return may_come_before(one, other)


def open_to(gate: Gate, act: Fact, record: str, shelf: Shelf) -> bool:
    """Whether ``gate`` lets ``act`` through: it does not bind that day or place, or what it needs holds."""
    rule = gate.rule
    return not binds(rule, act.day, shelf[record]) or holds(gate.needs, act, record, shelf, sure=False)


def binds(rule: Any, day: date, book: Book) -> bool:
    """Whether ``rule`` is in force on ``day``, there where the record is kept."""
    begun = rule.since <= day
    over = rule.until is not None and day > rule.until
    territory = rule.article.instrument.territory
    return begun and not over and book.division[: len(territory)] == territory


def holds(what: Condition, act: Fact, record: str, shelf: Shelf, sure: bool) -> bool:
    match what:
        case Not():
            return not holds(what.condition, act, record, shelf, not sure)
        case All():
            return all(holds(part, act, record, shelf, sure) for part in what.conditions)
        case AnyOf():
            return any(holds(part, act, record, shelf, sure) for part in what.conditions)
        case States():
            return says(what.test, act.said)
        case Dated():
            return in_days(what, act)
        case Linked():
            named = act.said.get(what.field.name)
            if named is None or named not in shelf:
                return named is None
            own = shelf[named].parent == record != ""
            return (own or not isinstance(what, LinkedOwn)) and holds(what.holds, act, named, shelf, sure)
        case InParent():
            parent = shelf[record].parent
            return parent in shelf and holds(what.holds, act, parent, shelf, sure)
        case InEveryChild():
            return all(
                holds(what.holds, act, number, shelf, sure)
                for number, book in shelf.items()
                if book.parent == record and book.procedure == what.procedure and begun(book, act, not sure)
            )
    return holds_here(what, act, shelf[record], sure)


def holds_here(what: Condition, act: Fact, book: Book, sure: bool) -> bool:
    match what:
        case Happened():
            return len(list(earlier(what, act, book, sure))) >= what.times
        case Standing():
            for start in earlier(what, act, book, sure):
                if not any(ends(what, fact, start, act, sure) for fact in book.facts()):
                    return True
            return False
        case Elapsed():
            return in_time(what, act, book, sure)
        case InTerm():
            return any(not act.day > served_by(what, start, act, book) for start in earlier(what, act, book, sure))
    raise TypeError(type(what).__name__)


def earlier(what: Happened | Standing | Elapsed | InTerm, act: Fact, book: Book, sure: bool) -> Iterator[Fact]:
    for fact in book.facts():
        if fact.number == act.number or fact.kind is not what.kind:
            continue
        concerned = about_the_same(what, fact, act) and all(says(test, fact.said) for test in what.where)
        concerned = concerned and all(measures_up(one, act, fact) for one in what.against)
        counts = what.under is None or binds(what.under, fact.day, book)
        if concerned and counts and comes_before(fact, act, sure):
            yield fact


def measures_up(one: Comparison, act: Fact, fact: Fact) -> bool:
    """What ``act`` says against what was said before; who says nothing is held against nothing."""
    if one.own.name not in act.said or act.said[one.own.name] is None:
        return True
    own, other = act.said[one.own.name], fact.said.get(one.other.name)
    if other is None:
        return False
    if one.less is not None:
        other -= fact.said.get(one.less.name) or 0
    return {"<=": not own > other, ">=": not own < other, "=": own == other}[one.symbol]


def ends(what: Standing, fact: Fact, start: Fact, act: Fact, sure: bool) -> bool:
    """Whether ``fact`` comes between; what is not sure to come between leaves it standing in some reading."""
    if fact.kind not in what.until or fact.number in (start.number, act.number):
        return False
    if not about_the_same(what, fact, act) or not same(what.each, fact, start):
        return False
    return comes_before(start, fact, not sure) and comes_before(fact, act, not sure)


def about_the_same(what: Happened | Standing | Elapsed | InTerm, fact: Fact, act: Fact) -> bool:
    return same(what.same, fact, act) and all(same(field, fact, act) for field in what.alike)


def same(field: Any, fact: Fact, act: Fact) -> bool:
    """Whether both say the same in ``field``; who says nothing agrees with everybody."""
    if field is None:
        return True
    one, other = fact.said.get(field.name), act.said.get(field.name)
    return one is None or other is None or one == other


def begun(book: Book, act: Fact, sure: bool) -> bool:
    return any(comes_before(fact, act, sure) for fact in book.facts())


def says(test: Any, said: dict[str, Any]) -> bool:
    value = said.get(test.field.name)
    if value is None:
        return False
    if test.symbol == "in":
        return any(value == one for one in test.values)
    if test.symbol == ">=":
        return not value < test.values[0]
    if test.symbol == "<":
        return not value >= test.values[0]
    if test.symbol == "size>=":
        return len({*value}) > test.values[0] - 1
    if test.symbol == "size<":
        return len({*value}) < test.values[0]
    if test.symbol == "given":
        return True
    raise ValueError(test.symbol)


def in_time(what: Elapsed, act: Fact, book: Book, sure: bool) -> bool:
    """Not before the least time from any earlier one; not after the most from every one. With none, it holds."""
    counted = list(earlier(what, act, book, not sure))
    least, most = what.at_least, what.at_most
    if least is not None and not all(reached(least, fact, act, what, sure) for fact in counted):
        return False
    if most is None or not counted:
        return True
    return any(not_past(most, fact, act, what, sure) for fact in earlier(what, act, book, sure))


def served_by(what: InTerm, start: Fact, act: Fact, book: Book) -> date:
    """The last day of the term: its own days, and as many more as were spent outside while it ran."""
    days, outside = start.said.get(what.term.name) or 0, set[date]()
    left = [(fact, pause) for pause in what.suspended for fact in between(start, act, what, start, book, pause.starts)]
    for fact, pause in sorted(left, key=lambda one: (one[0].at, one[0].number)):
        if (fact.day - start.day).days > days + len(outside):
            break
        back = [end for kind in pause.ends for end in between(fact, act, what, start, book, kind)]
        until = min(back, key=lambda end: (end.at, end.number)).day if back else act.day
        outside |= {fact.day + n * DAY for n in range(1, (until - fact.day).days + 1)}
    return start.day + (days + len(outside)) * DAY


def between(since: Fact, act: Fact, what: InTerm, start: Fact, book: Book, kind: type[Act]) -> Iterator[Fact]:
    for fact in book.facts():
        other = fact.kind is kind and fact.number not in (since.number, act.number) and same(what.same, start, fact)
        if other and may_come_before(since, fact) and may_come_before(fact, act):
            yield fact


def in_days(what: Dated, act: Fact) -> bool:
    """Both days are on the act itself, or the second is its own."""
    since = act.said.get(what.since.name)
    by = act.day if what.until is None else act.said.get(what.until.name)
    return since is not None and by is not None and not by > last_day(what.limit, since, what.calendar)


def reached(limit: Any, start: Fact, act: Fact, what: Elapsed, sure: bool) -> bool:
    if limit.counting.name not in ("AT_ONCE", "HOURS", "DURATION"):
        return act.day >= last_day(limit, start.day, what.calendar)
    if sure:
        return act.first >= end_of_hours(limit, start.last)
    return act.last >= end_of_hours(limit, start.first)


def not_past(limit: Any, start: Fact, act: Fact, what: Elapsed, sure: bool) -> bool:
    if limit.counting.name not in ("AT_ONCE", "HOURS", "DURATION"):
        return act.day <= last_day(limit, start.day, what.calendar)
    if sure:
        return act.last <= end_of_hours(limit, start.first)
    return act.first <= end_of_hours(limit, start.last)


def end_of_hours(limit: Any, start: datetime) -> datetime:
    """The hour in which it starts is not counted, unless it is a duration, which is counted by the minute."""
    if limit.counting.name == "HOURS":
        start = start + HOUR - timedelta(minutes=start.minute)
    for _ in range(limit.value):
        start += HOUR
    return start


def last_day(limit: Any, start: date, calendar: Any) -> date:
    """The day of the start is not counted."""
    name, day = limit.counting.name, start
    if name in ("WORKING_DAYS", "WORKING_DAYS_BEFORE"):
        left = limit.value
        while left:
            day = day + DAY if name == "WORKING_DAYS" else day - DAY
            left -= not rests(day, calendar)
        return day
    if name in ("DAYS", "FIXED_DAYS", "DAYS_BEFORE"):
        for _ in range(limit.value):
            day = day - DAY if name == "DAYS_BEFORE" else day + DAY
    elif name == "FIXED_YEARS":
        day = same_day(start, limit.value * 12)
    else:
        day = same_day(start, limit.value)
        if name == "FIXED_MONTHS" and (start + DAY).day == 1:
            day = day.replace(day=monthrange(day.year, day.month)[1])
    while name in ("DAYS", "MONTHS") and rests(day, calendar):
        day += DAY
    return day


def same_day(start: date, months: int) -> date:
    """The day of the same number so many months on, or the last day where there is none."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def rests(day: date, calendar: Any) -> bool:
    weekend = day.weekday() in (5, 6)
    if day.year in calendar.announced:
        return day in calendar.rest or (weekend and day not in calendar.worked)
    return weekend or (day.month, day.day) in calendar.fixed
