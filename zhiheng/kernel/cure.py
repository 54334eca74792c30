"""What would open a closed gate: the ways to make a failing condition hold, simplest first.

A condition is a tree, so the ways are read off it. A leaf that fails names the one or two things that make it hold
(an act, an end, another entry on the form, a later moment) or none: what has happened cannot be undone. A conjunction
takes one way of each part, a disjunction those of any part, a negation asks its part for the opposite. Each way is then
followed on a supposed history: what does not open the gate is dropped, and what opens only a part of it (a notice is
given, now its days must pass) is continued once or twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice, product
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.conditions import (
    All,
    AnyOf,
    Condition,
    Earlier,
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
from zhiheng.kernel.fields import Field
from zhiheng.kernel.history import History
from zhiheng.kernel.in_term import InTerm
from zhiheng.kernel.moves import NEW_RECORD, Begin, Date, Do, Say, Wait, Way, cost, followed, without_repeats
from zhiheng.kernel.own_record import LinkedOwn
from zhiheng.kernel.periods import DAY, Counting, Limit
from zhiheng.kernel.station_case import StationCase
from zhiheng.kernel.supposing import Supposed
from zhiheng.kernel.timing import within_reach

MOST_WAYS = 12
ROUNDS = 3


@dataclass(frozen=True)
class _Asked:
    """A condition is to hold (or not to) for ``candidate`` in ``history``; ``surely`` as in ``Condition.judge``."""

    candidate: Entry
    history: History
    holds: bool = True
    surely: bool = False

    def other(self, history: History) -> "_Asked":
        return replace(self, history=history)


def ways_to_hold(condition: Condition, candidate: Entry, history: History) -> tuple[Way, ...]:
    """The ways, simplest first, to make ``condition`` hold for ``candidate``; none where nothing recorded could.

    A way is followed in its order, each act at the moment of ``candidate`` or, after a ``Wait``, at that.
    """
    found = dict.fromkeys(_complete(condition, candidate, Supposed(history), history.record, ROUNDS))
    return tuple(sorted(found, key=cost)[:MOST_WAYS])


def _complete(condition: Condition, candidate: Entry, world: Supposed, record: str, rounds: int) -> Iterator[Way]:
    history = world.history(record)
    assert history is not None
    for moves in islice(sorted(_want(condition, _Asked(candidate, history)), key=cost), MOST_WAYS * 2):
        way = without_repeats(moves)
        then = followed(way, candidate, world)
        if then is None:
            continue
        later, after = then
        now = after.history(record)
        if now is not None and condition.judge(later, now).holds:
            yield way
        elif rounds > 1:
            yield from (way + rest for rest in _complete(condition, later, after, record, rounds - 1))


def _want(condition: Condition, asked: _Asked) -> Iterator[Way]:
    """The ways to make ``condition`` come out as asked; one empty way where it does already."""
    if condition.judge(asked.candidate, asked.history, asked.surely).holds is asked.holds:
        yield ()
        return
    match condition:
        case Not():
            yield from _want(condition.condition, replace(asked, holds=not asked.holds, surely=not asked.surely))
        case All() | AnyOf():
            parts = [list(_want(part, asked)) for part in condition.parts()]
            if isinstance(condition, All) is asked.holds:
                yield from (tuple(move for way in ways for move in way) for ways in product(*parts))
            else:
                yield from (way for ways in parts for way in ways)
        case Happened() | Standing() | Elapsed() | InTerm():
            yield from _want_earlier(condition, asked)
        case States():
            # Whose case it is nobody chooses.
            if not isinstance(condition.test.field, StationCase):
                yield (Say(test=condition.test, passes=asked.holds),)
        case Dated():
            yield from _want_dated(condition, asked)
        case Linked() | InParent() | InEveryChild():
            yield from _want_elsewhere(condition, asked)


def _want_earlier(condition: Happened | Standing | Elapsed | InTerm, asked: _Asked) -> Iterator[Way]:
    here = asked.history.record
    match condition, asked.holds:
        case Happened(), True:
            found = condition.found(asked.candidate, asked.history, asked.surely)
            yield (_do(condition, asked, times=condition.times - len(found)),)
            yield from _beside_what_is_said(condition, asked)
        case Standing(), True:
            yield (_do(condition, asked),)
            yield from _beside_what_is_said(condition, asked)
        case Standing(), False:
            for kind in condition.until:
                about = _about(condition, asked, kind)
                yield tuple(Do(kind=kind, record=here, about=(*about, *own)) for own in _each_open(condition, asked))
        case Elapsed(), True:
            yield from _want_in_time(condition, asked)
        case Elapsed(), False:
            yield from _want_out_of_time(condition, asked)
        case InTerm(), True:
            yield (_do(condition, asked, anew=True),)
        case InTerm(), False:
            found = condition.found(asked.candidate, asked.history, asked.surely)
            last = max(condition.last_day(start, asked.candidate, asked.history) for start in found)
            yield (Wait(until=When.on_day(last + DAY, asked.history.zone).at),)


def _beside_what_is_said(condition: Earlier, asked: _Asked) -> Iterator[Way]:
    """What the act itself would have to say beside each earlier act that it is compared with."""
    if not condition.against:
        return
    uncompared = replace(condition, against=())
    for earlier in uncompared.found(asked.candidate, asked.history, asked.surely):
        tests = [one.left_to(earlier.act) for one in condition.against]
        if all(tests):
            yield tuple(Say(test=test, passes=True) for test in tests if test is not None)


def _each_open(condition: Standing, asked: _Asked) -> Iterator[tuple[tuple[str, Any], ...]]:
    """What each end must name: nothing, or the value of one start that still stands."""
    each = condition.each
    if each is None:
        yield ()
        return
    found = condition.found(asked.candidate, asked.history, asked.surely)
    for value in dict.fromkeys(each.of(start.act) for start in found):
        alone = replace(condition, where=(*condition.where, each.is_(value)))
        if alone.judge(*_place(asked)).holds:
            yield ((each.name, value),)


def _do(condition: Earlier, asked: _Asked, *, times: int = 1, anew: bool = False) -> Do:
    about = _about(condition, asked, condition.kind)
    compared = tuple(test for one in condition.against for test in one.asked_of(asked.candidate.act))
    where = (*condition.where, *compared)
    return Do(kind=condition.kind, record=asked.history.record, about=about, where=where, times=times, anew=anew)


def _about(condition: Earlier, asked: _Asked, kind: type[Act]) -> tuple[tuple[str, Any], ...]:
    """The values that an act of ``kind`` must share with the candidate, as far as both name them."""
    said = {one.name: one.of(asked.candidate.act) for one in condition.agreeing() if one.name in kind.fields}
    return tuple((name, value) for name, value in said.items() if value is not None)


def _want_in_time(condition: Elapsed, asked: _Asked) -> Iterator[Way]:
    """Later, where it is too soon. Where it is too late, a new event of the kind alone would give new time."""
    earlier = condition.found(asked.candidate, asked.history, not asked.surely)
    soon = condition.at_least
    if soon is not None and not replace(condition, at_most=None).judge(*_place(asked)).holds:
        yield (Wait(until=max(_first_moment(soon, entry, condition, asked) for entry in earlier)),)
    else:
        yield (_do(condition, asked, anew=True),)


def _want_out_of_time(condition: Elapsed, asked: _Asked) -> Iterator[Way]:
    """A new event that makes it too soon, or a moment that is too late."""
    earlier = condition.found(asked.candidate, asked.history, asked.surely)
    if condition.at_most is not None and earlier:
        past = max(_first_moment(condition.at_most, entry, condition, asked) for entry in earlier)
        yield (Wait(until=past + timedelta(days=1)),)
    if condition.at_least is not None or not earlier:
        yield (_do(condition, asked, anew=bool(earlier)),)


def _place(asked: _Asked) -> tuple[Entry, History, bool]:
    return asked.candidate, asked.history, asked.surely


def _first_moment(limit: Limit, start: Entry, condition: Elapsed, asked: _Asked) -> datetime:
    """The first minute that lies at or after the end of ``limit`` counted from ``start`` under every reading."""
    if limit.counting.by_the_hour:
        moment = start.latest
        moment = moment.replace(minute=0) + timedelta(hours=1) if limit.counting is Counting.HOURS else moment
        return moment + timedelta(hours=limit.value)
    moved = When.on_day(limit.last_day(start.day, condition.calendar), asked.history.zone).at
    reached = replace(asked.candidate, at=moved, day=limit.last_day(start.day, condition.calendar), day_precise=False)
    assert within_reach(limit, start, reached, condition.calendar, least=True, surely=True)
    return moved


def _want_dated(condition: Dated, asked: _Asked) -> Iterator[Way]:
    """Another day at either end of the period, each of them a field of the act."""
    act = asked.candidate.act
    since = condition.since.of(act)
    by = asked.candidate.day if condition.until is None else condition.until.of(act)
    if condition.until is not None and since is not None:
        last = condition.limit.last_day(since, condition.calendar)
        late = Date(field=condition.until, earliest=last + DAY)
        yield (Date(field=condition.until, latest=last) if asked.holds else late,)
    if by is not None:
        first = _first_start(condition, by)
        yield (Date(field=condition.since, **({"earliest": first} if asked.holds else {"latest": first - DAY})),)


def _first_start(condition: Dated, by: date) -> date:
    """The first day from which the period has not run out on ``by``."""
    day = by
    while by <= condition.limit.last_day(day - DAY, condition.calendar):
        day -= DAY
    while by > condition.limit.last_day(day, condition.calendar):
        day += DAY
    return day


def _want_elsewhere(condition: Linked | InParent | InEveryChild, asked: _Asked) -> Iterator[Way]:
    match condition:
        case Linked():
            named = condition.field.of(asked.candidate.act)
            if not condition.field.required and asked.holds:
                yield (Say(test=condition.field.given(), passes=False),)
            other = asked.history.relatives(named) if named is not None else None
            own = isinstance(condition, LinkedOwn)
            if own and other is not None and not other.belongs_to(asked.history):
                other = None
            yield from _there(
                condition.holds,
                asked,
                other,
                condition.field.procedure,
                field=condition.field,
                parent=asked.history.record if own else "",
            )
        case InParent():
            parent = asked.history.relatives(asked.history.parent) if asked.history.parent else None
            if parent is not None:
                yield from _want(condition.holds, asked.other(parent))
        case InEveryChild():
            yield from _want_in_children(condition, asked)


def _there(
    holds: Condition,
    asked: _Asked,
    other: History | None,
    procedure: str,
    *,
    field: Field[Any] | None,
    parent: str = "",
) -> Iterator[Way]:
    """In the ``other`` record; where there is none, in a new one."""
    if other is not None:
        yield from _want(holds, asked.other(other))
        return
    new = History(
        record=f"{NEW_RECORD}{procedure}", procedure=procedure, division=asked.history.division, parent=parent
    )
    begin = Begin(record=new.record, procedure=procedure, parent=parent, field=field)
    yield from ((begin, *way) for way in _want(holds, asked.other(new)))


def _want_in_children(condition: InEveryChild, asked: _Asked) -> Iterator[Way]:
    """Each child that fails, put right; or one child that fails, where not every one is to hold."""
    children = [asked.history.relatives(number) for number in asked.history.children]
    own = [child for child in children if child is not None and child.procedure == condition.procedure]
    begun = [child for child in own if child.began_before(asked.candidate, not asked.surely)]
    each = [list(_want(condition.holds, asked.other(child))) for child in begun]
    if asked.holds:
        yield from (tuple(move for way in ways for move in way) for ways in product(*each))
        return
    yield from (way for ways in each for way in ways)
    parent = asked.history.record
    yield from _there(condition.holds, asked, None, condition.procedure, field=None, parent=parent)
