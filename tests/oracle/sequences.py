"""Random sequences of acts around one gate of some pack, each act judged by the kernel and by the plain statement.

One sequence is one small world: a record of some procedure, with the parent, children or linked records that the gate
looks at, into which about ten acts are written one after another: for two persons, on a few days and hours, some known
only to the day, some written down late, some corrected or annulled. Every act, lawful or not, is judged by both before
it is written down; at the end every act is judged again, as a patrol would. A sequence differs where any gate of any of
these acts is open to one and closed to the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from tests.agreement.pack_ledgers import value_of
from tests.oracle.plain import Book, Fact, Mending, Shelf, open_to
from zhiheng import bootstrap
from zhiheng.kernel.act import NOT_YET_RECORDED, Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import Condition, InEveryChild, InParent, Linked, walk
from zhiheng.kernel.fields import RecordRef, Rows
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Gate, Procedure, Step, failing_gates
from zhiheng.kernel.review import Correct
from zhiheng.kernel.supposing import representative

OWN, ABOVE, NAMED, BELOW = "own", "above", "named", ("below-1", "below-2")
FIRST = date(2025, 12, 29)
DAYS = (0, 0, 0, 1, 1, 2, 3, 4, 5, 7, 10, 30, 31, 37, 60, 61, 365, 400)
HOURS = (1, 1, 2, 9, 10, 13, 14, 22)
ACTS = 10
RECORDED_AT = datetime(2027, 1, 1, tzinfo=UTC)


@cache
def catalogue() -> Catalogue:
    return bootstrap.catalogue()


@cache
def places() -> list[tuple[Procedure, Step, Gate]]:
    """Every gate of every pack."""
    return [(one, step, gate) for one in catalogue() for step in one.steps for gate in step.gates]


@dataclass(kw_only=True)
class World:
    """The same records twice: as the kernel knows them, and as the plain statement does."""

    rng: Random
    histories: dict[str, History] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=dict)
    seq: int = 0
    judged: int = 0
    refused: int = 0

    def begin(self, number: str, procedure: str, division: str, parent: str = "") -> None:
        self.histories[number] = History(
            record=number, procedure=procedure, division=division, parent=parent, relatives=self.histories.get
        )
        self.shelf[number] = Book(procedure=procedure, division=division, parent=parent)
        if parent:
            above = self.histories[parent]
            self.histories[parent] = History(
                record=parent,
                procedure=above.procedure,
                division=above.division,
                parent=above.parent,
                children=(*above.children, number),
                raw=above.raw,
                relatives=self.histories.get,
            )

    def write(self, number: str, act: Act, when: When) -> Entry:
        self.seq += 1
        entry = entry_of(number, act, when, self.seq)
        self.histories[number] = self.histories[number].plus(entry)
        if not isinstance(act, Correct):
            self.shelf[number].lines.append(fact_of(entry))
        return entry

    def correct(self, entry: Entry, act: Act | None, when: When | None) -> None:
        """Another content, another minute, or with neither: annulled."""
        said: dict[str, Any] = {"corrects": entry.seq, "reason": "更正"}
        said |= {"content": act.payload()} if act is not None else {}
        said |= {"happened_at": when.at} if when is not None else {}
        said |= {"annuls": True} if act is None and when is None else {}
        self.write(entry.record, Correct(**said), When.on_day(FIRST))
        self.shelf[entry.record].lines.append(
            Mending(
                of=entry.seq,
                gone=act is None and when is None,
                said=dict(act.__dict__) if act is not None else None,
                at=when.at if when is not None else None,
                day=when.day if when is not None else None,
            )
        )

    def differences(self, step: Step, entry: Entry) -> Iterator[str]:
        """The gates of ``step`` about which the two do not agree."""
        history = self.histories[entry.record]
        procedure = catalogue()[history.procedure]
        closed = [id(gate) for gate, _ in failing_gates(procedure, entry, history)]
        fact = fact_of(entry)
        for gate in step.gates:
            self.judged += 1
            shut = id(gate) in closed
            self.refused += shut
            if shut is open_to(gate, fact, entry.record, self.shelf):
                told = "\n".join(f"  {number}: {line}" for number, b in self.shelf.items() for line in b.lines)
                yield f"{gate.rule.id} is {'closed' if shut else 'open'} to the kernel alone, for {fact} among\n{told}"


def entry_of(record: str, act: Act, when: When, seq: int = NOT_YET_RECORDED) -> Entry:
    return Entry(
        seq=seq,
        record=record,
        act=act,
        by="wang",
        unit="u",
        at=when.at,
        day=when.day,
        day_precise=when.day_precise,
        recorded_at=RECORDED_AT,
    )


def fact_of(entry: Entry) -> Fact:
    return Fact(
        number=entry.seq,
        kind=type(entry.act),
        said=dict(entry.act.__dict__),
        at=entry.at,
        day=entry.day,
        vague=entry.day_precise,
    )


def played(seed: int) -> tuple[World, list[str]]:
    """The sequence of this seed, and where the two differ in it."""
    rng = Random(seed)
    procedure, step, gate = rng.choice(places())
    world, found = World(rng=rng), []
    division = rng.choice(("110101", "330203", gate.rule.article.instrument.territory + "0101"))
    begin_all(world, procedure, gate, division)
    pools = {number: pool_of(world, number, procedure, step, gate) for number in world.shelf}
    written: list[tuple[Step, Entry]] = []
    days = rng.sample(DAYS, 4)
    if rng.random() < 0.4:  # the first and the last day of the rule's life
        days += [(day - FIRST).days for day in (gate.rule.since, gate.rule.until) if day is not None]
    for _ in range(ACTS):
        number = rng.choice((OWN, OWN, OWN, *world.shelf))
        one = rng.choice(pools[number])
        act, when = some_act(world, one.act), some_moment(rng, days)
        found += world.differences(one, entry_of(number, act, when))
        if written and rng.random() < 0.12:
            correct_something(world, written, days)
        else:
            written.append((one, world.write(number, act, when)))
    act, when = some_act(world, step.act), some_moment(rng, days)
    found += world.differences(step, entry_of(OWN, act, when))
    for one, entry in written:
        now = next((e for e in world.histories[entry.record].entries if e.seq == entry.seq), None)
        found += world.differences(one, now) if now is not None else ()
    return world, found


def begin_all(world: World, procedure: Procedure, gate: Gate, division: str) -> None:
    """The record itself, and those that its gate looks at."""
    parts, own = list(walk(gate.needs)), procedure.name
    above = [kind.procedure for part in parts if isinstance(part, InParent) for kind in part.kinds()]
    if above and world.rng.random() < 0.95:
        world.begin(ABOVE, world.rng.choice(above), division)
    world.begin(OWN, own, division, ABOVE if ABOVE in world.shelf else "")
    for place, part in enumerate(part for part in parts if isinstance(part, InEveryChild)):
        for number in BELOW[: world.rng.choice((0, 1, 2))]:
            world.begin(f"{number}-{place}", part.procedure, division, OWN)
    for part in parts:
        if isinstance(part, Linked) and NAMED not in world.shelf:
            world.begin(NAMED, part.field.procedure, division)


def pool_of(world: World, number: str, procedure: Procedure, step: Step, gate: Gate) -> list[Step]:
    """The acts that may be written into this record: mostly those that the gate speaks of."""
    declared = catalogue()[world.shelf[number].procedure]
    wanted = [declared.step(kind) for kind in kinds_of(gate.needs)]
    found = [one for one in wanted if one is not None]
    if declared is procedure:
        found += [step] * 2
        for other in step.gates:
            found += [one for kind in kinds_of(other.needs) if (one := declared.step(kind)) is not None]
    return [*found, *found, world.rng.choice(declared.steps)]


def kinds_of(condition: Condition) -> list[type[Act]]:
    return list(dict.fromkeys(condition.kinds()))


def some_act(world: World, kind: type[Act]) -> Act:
    rng, said = world.rng, {}
    for one in kind.fields.values():
        if one.required or rng.random() < 0.6:
            said[one.name] = rng.choice((NAMED, NAMED, OWN, "nowhere")) if isinstance(one, RecordRef) else None
            near = telling(kind, one.name)
            said[one.name] = said[one.name] or (rng.choice(near) if near and rng.random() < 0.6 else None)
            said[one.name] = value_of(rng, one, []) if said[one.name] is None else said[one.name]
    act = kind.trusted({})
    act.__dict__.update((name, kind.fields[name].parse(value)) for name, value in said.items())
    return act


@cache
def telling(kind: type[Act], name: str) -> list[Any]:
    """Values on both sides of every comparison that some gate makes with this field."""
    tests = catalogue().tested.get(kind, {}).get(name, ())
    near = entry_of(OWN, kind.trusted({}), When.on_day(FIRST))
    values = representative(kind.fields[name], tests, near) if tests else ()
    return [value for value in values if value is not None and not isinstance(kind.fields[name], Rows)]


def some_moment(rng: Random, days: list[int]) -> When:
    day = FIRST + timedelta(days=rng.choice(days))
    if rng.random() < 0.25:
        return When.on_day(day)
    return When.minute(datetime(day.year, day.month, day.day, rng.choice(HOURS), rng.choice((0, 0, 30)), tzinfo=UTC))


def correct_something(world: World, written: list[tuple[Step, Entry]], days: list[int]) -> None:
    step, entry = world.rng.choice(written)
    kind = world.rng.random()
    act = some_act(world, step.act) if kind < 0.5 else None
    when = None
    if 0.3 < kind < 0.8:
        moved = some_moment(world.rng, days)
        when = When.minute(moved.at)
    world.correct(entry, act, when)
