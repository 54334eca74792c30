"""For every gate of every pack, records of random acts in which it is closed: the same number makes the same record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, cached_property
from itertools import islice
from random import Random

from tests.blocked.desk import LATEST, Blocked, Desk, catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.conditions import Condition, InEveryChild, InParent, walk
from zhiheng.kernel.cure import ways_to_hold
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.moves import Begin, Do, Wait, act_of, said_in
from zhiheng.kernel.procedure import Gate, Procedure, Step
from zhiheng.kernel.supposing import with_values
from zhiheng.kernel.terms import Requirement

Place = tuple[Procedure, Step, Gate]
PLACES: dict[str, Place] = {
    f"{procedure.name}-{step.act.kind}-{number}-{gate.rule.id}": (procedure, step, gate)
    for procedure in catalogue()
    for step in procedure.steps
    for number, gate in enumerate(step.gates)
}
ATTEMPTS = 40


@dataclass(frozen=True)
class Example:
    """One act that the gate at ``place`` refuses. ``seed`` makes it again."""

    place: str
    seed: int

    @property
    def gate(self) -> Gate:
        return PLACES[self.place][2]

    @cached_property
    def blocked(self) -> Blocked:
        return blocked_by(self.place, Random(self.seed))


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
