"""The whole way out of a refusal: which acts, in which order, until every gate of the blocked act is open.

The act that opens a gate may be blocked itself. The search goes depth first on a supposed history: take the first
closed gate, try its ways (``cure``) in their order, open the gates of each act first, and go on until no gate is
closed. It never asks twice for an act inside its own way, goes ``DEEPEST`` deep and looks at ``MOST_LOOKS`` ways, so it
always ends; it finds a way, not the shortest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, product
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.cure import ways_to_hold
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field
from zhiheng.kernel.history import History
from zhiheng.kernel.moves import NEW_RECORD, Begin, Do, Wait, Way, act_of, at_moment, said_in
from zhiheng.kernel.procedure import Gate, Step, gates_that_fail
from zhiheng.kernel.supposing import Supposed, representative, saying, with_values

DEEPEST = 9
MOST_LOOKS = 1500
MOST_KNOWN = 4


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One stop on the way: an act to record in ``record``, or the record to begin first (``act`` is None).

    ``act`` says what gates read and leaves the rest to the facts. ``when``: it may have happened. ``where``: what
    the blocked act asks of it. ``said``: fields that its own gates ask about. ``anew``: as in ``Do``.
    """

    record: str
    procedure: str
    when: When
    step: Step | None = None
    act: Act | None = None
    parent: str = ""
    where: tuple[FieldTest, ...] = ()
    said: tuple[str, ...] = ()
    anew: bool = False


@dataclass(frozen=True, kw_only=True)
class WayOut:
    """``stops`` in order, and then the blocked act: ``last`` as it has to read and when it may happen."""

    stops: tuple[Stop, ...]
    last: Entry


def way_out(
    catalogue: Catalogue, candidate: Entry, history: History, now: datetime, gates: Sequence[Gate] | None = None
) -> WayOut | None:
    """The way to record ``candidate`` in ``history``; None where none was found. ``gates``: only these shall be opened.

    An act that others must sign happens with the last signature, not before ``now``: so does then what follows it.
    """
    step = catalogue[history.procedure].step(type(candidate.act))
    wanted = gates if gates is not None else step.gates if step is not None else ()
    for entry in _moments(candidate, history, now):
        search = _Search(catalogue, now)
        found = search.opened(_Asked(entry, Supposed(history), tuple(wanted), DEEPEST, frozenset()))
        if found is not None:
            return WayOut(stops=found.stops, last=found.entry)
    return None


def ways_through(
    catalogue: Catalogue, candidate: Entry, history: History, now: datetime, gate: Gate, most: int
) -> Iterator[tuple[Way, WayOut]]:
    """The first ``most`` ways through one closed gate that lead somewhere, simplest first, each with all its stops."""
    for entry in _moments(candidate, history, now):
        search = _Search(catalogue, now)
        asked = _Asked(entry, Supposed(history), (gate,), DEEPEST, frozenset())
        found = list(islice(search.through(asked), most))
        if found:
            yield from found
            return


def _moments(candidate: Entry, history: History, now: datetime) -> tuple[Entry, ...]:
    """The candidate at its own moment, and now where that is past."""
    return (candidate, at_moment(candidate, now, Supposed(history))) if candidate.at < now else (candidate,)


@dataclass(frozen=True)
class _Asked:
    """``entry`` is to pass ``gates``; ``within``: the acts that are asked for so that it may."""

    entry: Entry
    world: Supposed
    gates: tuple[Gate, ...]
    depth: int
    within: frozenset[tuple[object, ...]]
    kept: tuple[tuple[FieldTest, bool], ...] = ()


@dataclass(frozen=True)
class _Found:
    entry: Entry
    world: Supposed
    stops: tuple[Stop, ...] = ()


@dataclass
class _Search:
    catalogue: Catalogue
    now: datetime
    looks: int = 0

    def through(self, asked: _Asked) -> Iterator[tuple[Way, WayOut]]:
        """Each way through the gates of ``asked`` that leads somewhere, where one is closed."""
        history = asked.world.history(asked.entry.record)
        assert history is not None
        for way in self._next_ways(asked, history, None):
            self.looks = 0
            found = self._follow(way, asked) if way is not None else None
            rest = self._rest(asked, found) if found is not None else None
            if way is not None and rest is not None:
                yield way, WayOut(stops=rest.stops, last=rest.entry)

    def opened(self, asked: _Asked) -> _Found | None:
        """The entry as it passes, with what was supposed before it."""
        history = asked.world.history(asked.entry.record)
        assert history is not None
        step = self.catalogue[history.procedure].step(type(asked.entry.act))
        for way in self._next_ways(asked, history, step):
            self.looks += 1
            if self.looks > MOST_LOOKS:
                return None
            if way is None:
                said = self._measured(asked.entry.act, history)
                if said:
                    return self.opened(replace(asked, entry=saying(asked.entry, said)))
                return _Found(asked.entry, asked.world)
            found = self._follow(way, asked)
            rest = self._rest(asked, found) if found is not None else None
            if rest is not None:
                return rest
        return None

    def _rest(self, asked: _Asked, found: _Found) -> _Found | None:
        """What is still to be done after ``found``."""
        rest = self.opened(_Asked(found.entry, found.world, asked.gates, asked.depth - 1, asked.within, asked.kept))
        return None if rest is None else _Found(rest.entry, rest.world, (*found.stops, *rest.stops))

    def _next_ways(self, asked: _Asked, history: History, step: Step | None) -> Iterator[Way | None]:
        """The ways through the first closed gate; one None where none is closed."""
        if history.opening is None and step is not None and not step.opens:
            yield from self._openings(history.record, history.procedure) if asked.depth else ()
            return
        closed = next(gates_that_fail(asked.gates, asked.entry, history), None)
        if closed is None:
            yield None
        elif asked.depth:
            for way in ways_to_hold(closed[0].needs, asked.entry, history):
                yield from self._none_left_empty(way)

    def _none_left_empty(self, way: Way) -> Iterator[Way]:
        """``way``, and where it begins a record without doing anything there, one for each act that may open it.

        Without an act there is no record, whatever a gate would say of an empty one.
        """
        filled = {move.record for move in way if isinstance(move, Do)}
        for place, move in enumerate(way, 1):
            if isinstance(move, Begin) and move.record not in filled:
                for opening in self._openings(move.record, move.procedure):
                    yield from self._none_left_empty((*way[:place], *opening, *way[place:]))
                return
        yield way

    def _openings(self, record: str, procedure: str) -> Iterator[Way]:
        for step in self.catalogue[procedure].steps:
            if step.opens:
                yield (Do(kind=step.act, record=record),)

    def _follow(self, way: Way, asked: _Asked) -> _Found | None:
        said = said_in(way, asked.entry)
        if said is None:
            return None
        entry = saying(asked.entry, said)
        if not all(test.passes(entry.act) is passes for test, passes in asked.kept):
            return None
        found = _Found(entry, asked.world)
        for move in way:
            match move:
                case Wait():
                    found = replace(found, entry=at_moment(found.entry, move.until, found.world))
                case Begin():
                    found = self._begun(move, found)
                case Do():
                    done = self._done(move, found, asked)
                    if done is None:
                        return None
                    found = done
        return found

    def _begun(self, move: Begin, found: _Found) -> _Found:
        entry = found.entry
        if move.field is not None:
            entry = saying(entry, {move.field.name: move.record})
        stop = Stop(record=move.record, procedure=move.procedure, when=_when(entry), parent=move.parent)
        world = found.world.begun(move.record, move.procedure, move.parent)
        return _Found(entry, world, (*found.stops, stop))

    def _done(self, move: Do, found: _Found, asked: _Asked) -> _Found | None:
        """The acts of ``move`` recorded, each behind its own gates."""
        key = (move.kind, move.record, move.about, tuple(test.symbol for test in move.where))
        act = act_of(move, found.entry)
        if act is None or key in asked.within:
            return None
        inside = _Asked(asked.entry, asked.world, asked.gates, asked.depth - 1, asked.within | {key}, asked.kept)
        for _ in range(move.times):
            done = self._once(move, act, found, inside)
            if done is None:
                return None
            found = done
        return found

    def _once(self, move: Do, act: Act, found: _Found, asked: _Asked) -> _Found | None:
        history = found.world.history(move.record)
        step = self.catalogue[history.procedure].step(move.kind) if history is not None else None
        if history is None or step is None or step.befalls or self._leaves_to_come_back(move, history, found, asked):
            return None
        kept = tuple((test, True) for test in move.where)
        for filled in self._filled(act, found.entry, history):
            entry = found.entry.together_with(filled, move.record, found.entry.seq)
            if step.review is not None and entry.at < self.now:
                entry = at_moment(entry, self.now, found.world)
            inner = self.opened(_Asked(entry, found.world, step.gates, asked.depth, asked.within, kept))
            if inner is not None and dict(move.about).items() <= inner.entry.act.__dict__.items():
                break
        else:
            return None
        stop = Stop(
            record=move.record,
            procedure=history.procedure,
            when=_when(inner.entry),
            step=step,
            act=inner.entry.act,
            parent=history.parent if history.opening is None else "",
            where=move.where,
            said=tuple(name for name, value in inner.entry.act.__dict__.items() if filled.__dict__.get(name) != value),
            anew=move.anew,
        )
        later = found.entry
        if inner.entry.at > max(later.at, self.now):
            later = at_moment(later, inner.entry.at, found.world)
        if inner.entry.at > later.latest:
            return None  # what comes after the blocked act opens nothing
        world = inner.world.plus(inner.entry, move.record, inner.entry.act)
        return _Found(later, world, (*found.stops, *inner.stops, stop))

    def _measured(self, act: Act, history: History) -> dict[str, Any]:
        """What each required field has to say that is still empty and is held against earlier acts, the latest first.
        An empty one agrees with all, and the facts would say anything."""
        found: dict[str, Any] = {}
        for name, measures in self.catalogue.measured.get(type(act), {}).items():
            earlier = ((one, entry) for kind, one in measures for entry in reversed(history.of(kind)))
            values = (one.said_by(entry.act) for one, entry in earlier)
            value = next((value for value in values if value is not None), None)
            if name not in act.__dict__ and value is not None:
                found[name] = value
        return found

    def _leaves_to_come_back(self, move: Do, history: History, found: _Found, asked: _Asked) -> bool:
        """Whether a record would be handed over so that it can be taken back: what that opens, nobody is told to do."""
        away = self.catalogue[history.procedure].away
        nested = len(asked.within) > 1
        return away is not None and nested and move.kind is away.left and type(found.entry.act) is away.back

    def _filled(self, act: Act, near: Entry, history: History) -> Iterator[Act]:
        """``act`` with every required field that some gate reads.

        Where gates compare it with other acts, the blocked act's own value comes first, then the latest of the record,
        then another one; where gates test it, it says what passes the fewest tests.
        """
        for name, tests in self.catalogue.tested.get(type(act), {}).items():
            one = type(act).fields[name]
            if one.required and one.of(act) is None:
                act = with_values(act, {name: _quiet(act, one, tests, near)})
        for link in self.catalogue.linked.get(type(act), ()):
            if link.of(act) is None:
                act = with_values(act, {link.name: f"{NEW_RECORD}{link.procedure}"})
        open_ = [name for name in self.catalogue.compared.get(type(act), ()) if name not in act.__dict__]
        for values in product(*(_known(type(act).fields[name], near, history) for name in open_)):
            yield with_values(act, dict(zip(open_, values, strict=True)))


def _when(entry: Entry) -> When:
    return When(at=entry.at, day=entry.day, day_precise=entry.day_precise)


def _quiet(act: Act, one: Field[Any], tests: Sequence[FieldTest], near: Entry) -> Any:
    """The value of a field with which the fewest of ``tests`` pass."""

    def passed(value: Any) -> int:
        filled = with_values(act, {one.name: value})
        return sum(test.passes(filled) for test in tests)

    return min(representative(one, tests, near), key=passed)


def _known(one: Field[Any], near: Entry, history: History) -> list[Any]:
    """What a field that is compared may say: as the blocked act, as the latest acts of the record, or anything."""
    acts = (near.act, *(entry.act for entry in reversed(history.entries)))
    said = [one.of(act) for act in acts if type(act.fields.get(one.name)) is type(one)]
    return list(dict.fromkeys(value for value in (*said, *representative(one, (), near)) if value is not None))[
        :MOST_KNOWN
    ]
