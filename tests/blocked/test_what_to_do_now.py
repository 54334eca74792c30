"""Every gate of every pack: doing exactly what the explanation says unblocks the act, and each reason counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.blocked.desk import LATEST, Blocked, Desk, catalogue, rules
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.conditions import Condition, InEveryChild, InParent
from zhiheng.kernel.cure import Begin, Do, Say, Wait, Way, act_of, said_in, ways_to_hold
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.procedure import Gate, Procedure, Step
from zhiheng.kernel.soundness import walk
from zhiheng.kernel.supposing import with_values
from zhiheng.kernel.terms import Requirement
from zhiheng.kernel.way_out import WayOut, way_out, ways_through
from zhiheng.services.answers import Refused
from zhiheng.services.remedies import MOST_OPTIONS

Place = tuple[Procedure, Step, Gate]
PLACES: dict[str, Place] = {
    f"{procedure.name}-{step.act.kind}-{number}-{gate.rule.id}": (procedure, step, gate)
    for procedure in catalogue()
    for step in procedure.steps
    for number, gate in enumerate(step.gates)
}
ATTEMPTS = 40
CONTINUED = 15


every_gate = pytest.mark.parametrize("place", PLACES)
records = given(seed=st.integers(0, 2**32))
few = settings(max_examples=3, deadline=None, derandomize=True)


@every_gate
@records
@few
def test_doing_exactly_what_the_explanation_says_unblocks_the_act(place: str, seed: int) -> None:
    blocked = blocked_by(place, Random(seed))
    way = way_out(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now)
    with blocked.desk.afterwards_undone():
        if way is None:
            assert_nothing_opens(blocked)
            return
        answer = blocked.after(way).tried()
        told = [(one.rule, one.stopped_by[0]) for one in answer.reasons] if isinstance(answer, Refused) else []
        assert not told, f"{blocked.act} at {way.last.at}, after {kinds(way)}"


@every_gate
@records
@few
def test_each_option_that_is_offered_opens_the_gate_by_itself(place: str, seed: int) -> None:
    blocked = blocked_by(place, Random(seed))
    _, _, gate = PLACES[place]
    for _, way in options(blocked, gate):
        with blocked.desk.afterwards_undone():
            assert gate not in blocked.after(way).closed(), kinds(way)


@every_gate
@records
@few
def test_leaving_out_what_one_reason_asks_for_leaves_the_act_refused_for_that_reason(place: str, seed: int) -> None:
    blocked = blocked_by(place, Random(seed))
    _, step, gate = PLACES[place]
    others = [one for one in step.gates if one is not gate]
    way = way_out(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now, others)
    if way is None:
        return
    with blocked.desk.afterwards_undone():
        answer = blocked.after(way).tried()
    if isinstance(answer, Refused):
        assert {one.rule for one in answer.reasons} == {gate.rule.id}
    else:
        assert opened_by_what_the_others_ask_for(blocked, gate, way), kinds(way)


def options(blocked: Blocked, gate: Gate) -> list[tuple[Way, WayOut]]:
    found = ways_through(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now, gate, MOST_OPTIONS)
    return list(found)


def kinds(way: WayOut) -> list[str]:
    return [stop.act.kind if stop.act is not None else f"begin {stop.procedure}" for stop in way.stops]


def opened_by_what_the_others_ask_for(blocked: Blocked, gate: Gate, way: WayOut) -> bool:
    """Whether another reason asked for the same, be it only for a later moment."""
    entry, last = blocked.entry, way.last
    later = replace(entry, at=last.at, day=last.day, day_precise=last.day_precise)
    if gate.needs.judge(later, blocked.history).holds:
        return True
    return any(contained(moves, way) for moves in ways_to_hold(gate.needs, later, blocked.history))


def contained(moves: Way, way: WayOut) -> bool:
    """Whether what ``moves`` asks for is a part of what was done for other reasons."""
    done = [stop.step.act for stop in way.stops if stop.step is not None]
    for move in moves:
        match move:
            case Do() if move.kind not in done:
                return False
            case Say() if move.test.passes(way.last.act) is not move.passes:
                return False
            case Wait() if way.last.at < move.until:
                return False
    return True


def assert_nothing_opens(blocked: Blocked) -> None:
    """Whatever else is lawfully recorded after it, the act stays refused by a gate that it was refused by."""
    stuck = [gate for gate in blocked.closed() if not options(blocked, gate)]
    closed = stuck or blocked.closed()
    desk, done = blocked.desk, 0
    for _ in range(CONTINUED if blocked.record else 0):
        step = desk.rng.choice(blocked.procedure.steps)
        answer = desk.tries(step, desk.some_act(step.act), When.minute(desk.now), blocked.record, "", "")
        done += not isinstance(answer, Refused)
        now = [gate for gate in blocked.closed() if gate in closed]
        assert now, f"{step.act.kind} opened {rules(closed)} to {blocked.act}, and nobody was told"


def blocked_by(name: str, rng: Random) -> Blocked:
    """A record, made of random acts and one that spoils it, in which this gate refuses a random act."""
    place = PLACES[name]
    for _ in range(ATTEMPTS):
        blocked = some_try(place, rng)
        if blocked is None:
            continue
        if place[2] not in blocked.closed():
            blocked = spoilt(blocked, place[2])
        if blocked is not None and place[2] in blocked.closed():
            return blocked
    raise AssertionError(f"{name}: no record was found in which it is closed")


def some_try(place: Place, rng: Random) -> Blocked | None:
    procedure, step, gate = place
    desk = Desk(rng=rng, now=moment_in_force(gate.rule), division=division_of(gate.rule, rng))
    above = [one for one in desk.catalogue if one.name in parents_of(gate.needs)]
    parent = ""
    if above and rng.random() < 0.9:
        parent = "R-parent"
        desk.begin(parent, rng.choice(above), "", rng.choice((0, 3, 15)))
    for number, other in enumerate(sorted(looked_into(procedure.name) | {one.name for one in above})):
        desk.begin(f"R-{number}", desk.catalogue[other], rng.choice(("", parent)), rng.choice((0, 3)))
    record = "" if step.opens and rng.random() < 0.4 else "R-own"
    if record:
        desk.begin(record, procedure, parent, rng.choice((0, 2, 10, 40)))
        for place_, child in enumerate(children_of(gate.needs)):
            desk.begin(f"R-child-{place_}", desk.catalogue[child], record, rng.choice((0, 3)))
    late = step.review is None and record and rng.random() < 0.3
    when = desk.some_moment() if late else When.minute(desk.now)
    act = desk.some_act(step.act)
    return Blocked(desk=desk, procedure=procedure, step=step, act=act, when=when, record=record, parent=parent)


def spoilt(blocked: Blocked, gate: Gate) -> Blocked | None:
    """The same with what closes the gate, put in by the historical door."""
    desk, entry = blocked.desk, blocked.entry
    for way in islice(ways_to_hold(~gate.needs, entry, blocked.history), 4):
        said = said_in(way, entry)
        acts = [(move, act_of(move, entry)) for move in way if isinstance(move, Do)]
        elsewhere = any(isinstance(move, Begin) or move.record not in desk.numbers for move, _ in acts)
        if said is None or elsewhere or any(act is None for _, act in acts):
            continue
        for move, act in acts:
            for _ in range(move.times if act is not None else 0):
                desk.admit(move.record, desk.completed(act), blocked.when)
        until = max((move.until for move in way if isinstance(move, Wait)), default=blocked.when.at)
        when = blocked.when if until == blocked.when.at else When.minute(until)
        desk.now = max(desk.now, when.at)
        return replace(blocked, act=desk.completed(with_values(blocked.act, said)), when=when)
    return None


def moment_in_force(rule: Requirement) -> datetime:
    """A moment at which ``rule`` binds, as late as can be."""
    last = min(rule.until or date.max, max(LATEST.date(), rule.since + timedelta(days=1)))
    return datetime.combine(last, time(2), UTC)


def division_of(rule: Requirement, rng: Random) -> str:
    territory = rule.article.instrument.territory
    return (territory + "0000")[:6] if territory else rng.choice(("110101", "330203", "370102", "990101"))


@cache
def looked_into(name: str) -> frozenset[str]:
    """The procedure and every other in whose records somebody may have to look to judge or to open its gates."""
    reached, new = {name}, [name]
    while new:
        procedure = catalogue()[new.pop()]
        named = {one.procedure for kind in procedure.acts.values() for one in references(kind)}
        for needs in (gate.needs for step in procedure.steps for gate in step.gates):
            named.update(parents_of(needs), children_of(needs))
        new += named - reached
        reached |= named
    return frozenset(reached)


def references(kind: type[Act]) -> Iterator[RecordRef]:
    return (one for one in kind.fields.values() if isinstance(one, RecordRef))


def parents_of(condition: Condition) -> set[str]:
    """The procedures of the records in which it looks above."""
    return {kind.procedure for part in walk(condition) if isinstance(part, InParent) for kind in part.kinds()}


def children_of(condition: Condition) -> list[str]:
    return [part.procedure for part in walk(condition) if isinstance(part, InEveryChild)]
