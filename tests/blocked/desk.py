"""Records full of random acts of every pack, and the ordinary doors to try acts on them and to follow a way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache, cached_property
from random import Random
from typing import Any

from tests.agreement.pack_ledgers import OFFICERS, content_of, value_of
from zhiheng import bootstrap
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.fields import RecordRef, Rows
from zhiheng.kernel.generated import generated_fields
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.moves import NEW_RECORD
from zhiheng.kernel.procedure import Gate, Procedure, Step, gates_that_fail
from zhiheng.kernel.station_case import StationCase
from zhiheng.kernel.supposing import STANDS_FOR_ANY, with_values
from zhiheng.kernel.way_out import Stop, WayOut
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.record_act import ActRequest, candidate, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, propose_act
from zhiheng.services.scenario import EverybodyHoldsEveryPost
from zhiheng.store.memory import MemoryLedger

DAYS = 393
LATEST = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
UNIT = "bureau"


@cache
def catalogue() -> Catalogue:
    return bootstrap.catalogue()


def _not_of_a_station(kind: type[Act]) -> dict[str, Any]:
    """The unit of a desk is no police station, and an act that says otherwise is refused whatever else is done."""
    return {name: False for name, one in kind.fields.items() if isinstance(one, StationCase)}


class _Undone(Exception):
    """Takes back what was tried."""


@dataclass(kw_only=True)
class Desk:
    """One ledger with random records and everybody who may work on them. ``now`` is what the clock shows."""

    rng: Random
    now: datetime = LATEST
    division: str = "990101"

    def __post_init__(self) -> None:
        self.catalogue = catalogue()
        self.ledger = MemoryLedger(self.catalogue)

    @property
    def begun(self) -> datetime:
        """When its records begin: long enough ago for a limit of a year."""
        return self.now - timedelta(days=DAYS)

    @cached_property
    def places(self) -> tuple[Any, ...]:
        return self.ledger, self.catalogue, EverybodyHoldsEveryPost(self.catalogue, self.division)

    def begin(self, number: str, procedure: Procedure, parent: str, acts: int) -> None:
        """A record with ``acts`` random ones after its opening, all by the historical door."""
        with self.ledger.writing() as writer:
            header = RecordHeader(
                number=number,
                procedure=procedure.name,
                unit=UNIT,
                division=self.division,
                opened_at=self.begun,
                parent=parent,
            )
            writer.begin(header)
        opening = self.rng.choice([step.act for step in procedure.steps if step.opens])
        self.admit(number, self.some_act(opening), When.minute(self.begun))
        for _ in range(acts):
            self.admit(number, self.some_act(self.rng.choice(procedure.steps).act), self.some_moment())

    def admit(self, number: str, act: Act, when: When) -> None:
        """By the historical door, which no gate watches."""
        with self.ledger.writing() as writer:
            draft = Draft(
                record=number,
                act=act,
                by=self.rng.choice(OFFICERS),
                unit=UNIT,
                when=when,
                recorded_at=self.now - timedelta(hours=1),
                imported=True,
            )
            writer.append((draft,))

    def some_act(self, kind: type[Act]) -> Act:
        """A well-typed act; a record that it names is mostly there and of the right procedure."""
        said = content_of(self.rng, kind, ["R-none"])
        for one in kind.fields.values():
            if isinstance(one, RecordRef) and one.name in said and self.rng.random() < 0.85:
                fitting = [header.number for header in self.ledger.headers(one.procedure)]
                said[one.name] = self.rng.choice(fitting or ["R-none"])
        return kind(**(said | _not_of_a_station(kind)))

    def completed(self, act: Act) -> Act:
        """``act`` with random values where it says nothing and has to."""
        said = {name: real(value) for name, value in act.__dict__.items()}
        for name, one in type(act).fields.items():
            if (name not in said and one.required) or (isinstance(one, Rows) and name in said):
                said[name] = value_of(self.rng, one, ["R-none"])
        return type(act)(**(said | _not_of_a_station(type(act))))

    @property
    def numbers(self) -> set[str]:
        return {header.number for header in self.ledger.headers()}

    def some_moment(self) -> When:
        """Any, or one of the last two days, when hours still count."""
        days = DAYS - 1
        back = self.rng.choice((0, 0, 1, 1, 2, 3, 7, 15, 31, 60, self.rng.randrange(1, days)))
        day = self.now.date() - timedelta(days=min(back, days))
        if self.rng.random() < 0.2:
            return When.on_day(day)
        at = datetime.combine(day, time(self.rng.randrange(24), self.rng.choice((0, 10, 30))), UTC)
        return When.minute(min(at, self.now - timedelta(hours=1)))

    def history(self, record: str, procedure: Procedure, parent: str) -> History:
        """That of ``record``, or where it is empty of one that is yet to be opened under ``parent``."""
        if record:
            return self.ledger.history(record)
        return History(
            record="", procedure=procedure.name, division=self.division, parent=parent, relatives=self._relatives
        )

    def _relatives(self, number: str) -> History | None:
        try:
            return self.ledger.history(number)
        except UnknownRecord:
            return None

    @contextmanager
    def afterwards_undone(self) -> Iterator[None]:
        """Everything recorded inside is taken back at the end."""
        now = self.now
        try:
            with self.ledger.writing():
                yield
                raise _Undone
        except _Undone:
            self.now = now

    def tries(self, step: Step, act: Act, when: When, record: str, procedure: str, parent: str) -> Answer:
        """Record an act by the ordinary door, with every signature that it needs."""
        self.now = max(self.now, when.at)
        said, made = act.payload(), generated_fields(type(act))
        request = ActRequest(
            kind=act.kind,
            by="wang",
            content={name: value for name, value in said.items() if name not in made},
            made={name: value for name, value in said.items() if name in made},
            record=record,
            procedure=procedure,
            when=when,
            parent=parent,
        )
        if step.review is None:
            return record_act(*self.places, request, self.now)
        answer: Answer = propose_act(*self.places, request, self.now)
        if isinstance(answer, Refused):
            return answer
        number, proposal = answer.entry.record, answer.entry.seq
        for level in step.review.levels:
            verdict = Verdict(record=number, proposal=proposal, by=f"{level.id} signs", agrees=True)
            answer = decide_proposal(*self.places, verdict, self.now)
        return answer


@dataclass(kw_only=True)
class Blocked:
    """An act that is refused. ``record``: empty where it was to open one, under ``parent``."""

    desk: Desk
    procedure: Procedure
    step: Step
    act: Act
    when: When
    record: str
    parent: str = ""

    @property
    def history(self) -> History:
        return self.desk.history(self.record, self.procedure, self.parent)

    @property
    def entry(self) -> Entry:
        return candidate(self.act, "wang", self.when, self.history)

    def closed(self) -> list[Gate]:
        return [gate for gate, _ in gates_that_fail(self.step.gates, self.entry, self.history)]

    def tried(self) -> Answer:
        return self.desk.tries(self.step, self.act, self.when, self.record, self.procedure.name, self.parent)

    def after(self, way: WayOut) -> Blocked:
        """The same act once somebody has done exactly what ``way`` says, and nothing else."""
        follower = _Follower(desk=self.desk, parents={"": self.parent})
        for stop in way.stops:
            follower.do(stop)
        last = way.last
        when = When(at=last.at, day=last.day, day_precise=last.day_precise)
        record = follower.opened.get(self.record, self.record)
        return replace(self, act=follower.filled(last.act), when=when, record=record)


@dataclass(kw_only=True)
class _Follower:
    """Somebody who follows a way out stop by stop. ``opened``: the number under which each new record was opened."""

    desk: Desk
    parents: dict[str, str]
    opened: dict[str, str] = field(default_factory=dict)

    def do(self, stop: Stop) -> None:
        if stop.step is None or stop.act is None:
            self.parents[stop.record] = self.opened.get(stop.parent, stop.parent)
            return
        act = self.filled(stop.act)
        new = not stop.record or stop.record.startswith(NEW_RECORD)
        record = self.opened.get(stop.record, "" if new else stop.record)
        parent = "" if record else self.parents.get(stop.record, "")
        answer = self.desk.tries(stop.step, act, stop.when, record, stop.procedure, parent)
        told = [(one.rule, one.stopped_by[0]) for one in answer.reasons] if isinstance(answer, Refused) else []
        assert not told, f"{act} in {record or 'a new record'} at {stop.when} was refused: {told}"
        assert not isinstance(answer, Refused)
        self.opened.setdefault(stop.record, answer.entry.record)

    def filled(self, act: Act) -> Act:
        """``act`` with what the explanation leaves to the facts: fields that no gate reads."""
        tested = catalogue().tested.get(type(act), {})
        for name, one in type(act).fields.items():
            silent = one.required and name in tested and name not in act.__dict__
            assert not silent, f"{act.kind} has to say {name}, and nobody is told what"
        said = {
            name: self.opened.get(value, value) if isinstance(value, str) and value else value
            for name, value in act.__dict__.items()
        }
        return self.desk.completed(with_values(act, said))


def real(value: Any) -> Any:
    """Accounts where nobody was chosen yet."""
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return tuple(f"officer {one}" if one.startswith(STANDS_FOR_ANY) else one for one in value)
    return value


def rules(gates: Sequence[Gate]) -> set[str]:
    return {gate.rule.id for gate in gates}
