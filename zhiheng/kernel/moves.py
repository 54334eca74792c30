"""The moves that a way out is made of, and what a record would be once they are made."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field
from zhiheng.kernel.supposing import Supposed, passing, saying, with_values

NEW_RECORD = "*"
"""Stands before the number of a record that is yet to be opened."""


@dataclass(frozen=True, kw_only=True)
class Do:
    """Record an act of ``kind`` in ``record``, ``times`` times.

    ``about``: values that it must share with the blocked act. ``where``: what its own fields must say.
    ``anew``: a period has run out, and only another such event would begin a new one; nobody is told to bring it about.
    """

    kind: type[Act]
    record: str
    about: tuple[tuple[str, Any], ...] = ()
    where: tuple[FieldTest, ...] = ()
    times: int = 1
    anew: bool = False


@dataclass(frozen=True, kw_only=True)
class Say:
    """Let the blocked act's own field pass the test, or not pass it, where that is the fact."""

    test: FieldTest
    passes: bool


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Let the blocked act happen at ``until`` or later."""

    until: datetime


@dataclass(frozen=True, kw_only=True)
class Begin:
    """Open a record of ``procedure``: under ``parent``, or to be named in ``field`` of the blocked act."""

    record: str
    procedure: str
    parent: str = ""
    field: Field[Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Date:
    """Let the blocked act's own ``field`` name a day that is not before ``earliest`` and not after ``latest``."""

    field: Field[Any]
    earliest: date | None = None
    latest: date | None = None


Move = Do | Say | Date | Wait | Begin
Way = tuple[Move, ...]


def cost(way: Way) -> tuple[bool, int, int, int]:
    """What the law asks for comes before what another statement would spare, what adds a statement before what takes
    one back, and short before long."""
    anew = any(isinstance(move, Do) and move.anew for move in way)
    said = max((1 + _takes_back(move) for move in way if isinstance(move, Say | Date)), default=0)
    return anew, said, sum(isinstance(move, Begin) for move in way), len(way)


def _takes_back(move: Say | Date) -> bool:
    """Whether the act would have to say something else than it says now."""
    return isinstance(move, Say) and not move.passes and move.test.symbol == "in"


def without_repeats(way: Way) -> Way:
    """Each move once; an act that another one of the way covers is left out; waiting comes last, and once."""
    acts = [move for move in dict.fromkeys(way) if isinstance(move, Do)]
    wider = {one for one in acts for other in acts if one != other and _covers(other, one) and not _covers(one, other)}
    rest = [move for move in dict.fromkeys(way) if not isinstance(move, Wait) and move not in wider]
    ends = [move.until for move in way if isinstance(move, Wait)]
    return (*rest, *((Wait(until=max(ends)),) if ends else ()))


def _covers(one: Do, other: Do) -> bool:
    same = (one.kind, one.record) == (other.kind, other.record) and set(other.about) <= set(one.about)
    return same and set(other.where) <= set(one.where) and one.times >= other.times


def followed(way: Way, candidate: Entry, world: Supposed) -> tuple[Entry, Supposed] | None:
    """The candidate and the world after ``way``; None where its statements contradict one another."""
    said = said_in(way, candidate)
    if said is None:
        return None
    candidate = saying(candidate, said)
    for move in way:
        match move:
            case Wait():
                candidate = at_moment(candidate, move.until, world)
            case Begin():
                world = world.begun(move.record, move.procedure, move.parent)
                if move.field is not None:
                    candidate = saying(candidate, {move.field.name: move.record})
            case Do():
                act = act_of(move, candidate)
                if act is None or world.history(move.record) is None:
                    return None
                for _ in range(move.times):
                    world = world.plus(candidate, move.record, act)
    return candidate, world


def at_moment(candidate: Entry, moment: datetime, world: Supposed) -> Entry:
    when = When.minute(moment, world.base.zone)
    return replace(candidate, at=when.at, day=when.day, day_precise=False, recorded_at=when.at)


def said_in(way: Way, candidate: Entry) -> dict[str, Any] | None:
    """A value for each field that ``way`` speaks of; None where no value can satisfy it."""
    wanted: dict[str, list[tuple[FieldTest, bool]]] = {}
    for move in way:
        if isinstance(move, Say):
            wanted.setdefault(move.test.field.name, []).append((move.test, move.passes))
    said: dict[str, Any] = {}
    for move in way:
        if isinstance(move, Date):
            said[move.field.name] = move.earliest or move.latest
    for name, tests in wanted.items():
        if name in said and all(test.symbol == "given" and passes for test, passes in tests):
            continue
        values = list(islice(passing(type(candidate.act).fields[name], tests, candidate), 1))
        if not values:
            return None
        said[name] = values[0]
    return said


def act_of(move: Do, near: Entry) -> Act | None:
    """The act that ``move`` asks for, other fields left empty; None where no value passes its tests."""
    values = dict(move.about)
    for name in dict.fromkeys(test.field.name for test in move.where):
        tests = [(test, True) for test in move.where if test.field.name == name]
        found = list(islice(passing(move.kind.fields[name], tests, near), 1))
        if not found:
            return None
        values.setdefault(name, found[0])
    return with_values(move.kind.trusted({}), values)
