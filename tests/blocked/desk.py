"""Records full of random acts of every pack, and the ordinary doors to try acts on them and to follow a way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from random import Random
from typing import Any

from tests.agreement.pack_ledgers import OFFICERS, content_of, value_of
from zhiheng import bootstrap
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.cure import NEW_RECORD
from zhiheng.kernel.fields import Rows
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.procedure import Gate, Procedure, Step, gates_that_fail
from zhiheng.kernel.supposing import STANDS_FOR_ANY
from zhiheng.kernel.way_out import Stop, WayOut, tested_fields
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.record_act import ActRequest, candidate, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, propose_act
from zhiheng.services.scenario import EverybodyHoldsEveryPost
from zhiheng.store.memory import MemoryLedger

DIVISIONS = ("110101", "330203", "370102", "990101")
FIRST_DAY = date(2025, 2, 3)
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
PARTIES = ("p1", "p1", "p2")


class _Undone(Exception):
    """Takes back what was tried."""


@dataclass(kw_only=True)
class Desk:
    """One ledger with random records and everybody who may work on them. ``now`` is what the clock shows."""

    rng: Random
    catalogue: Catalogue = field(default_factory=bootstrap.catalogue)
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.ledger = MemoryLedger(self.catalogue)
        self.directory = EverybodyHoldsEveryPost(self.catalogue, DIVISIONS[0])

    @property
    def places(self) -> tuple[Any, ...]:
        return self.ledger, self.catalogue, self.directory

    @cached_property
    def tested(self) -> dict[type[Act], dict[str, Any]]:
        return tested_fields(self.catalogue)

    def begin(self, number: str, procedure: Procedure, parent: str = "") -> None:
        with self.ledger.writing() as writer:
            writer.begin(
                RecordHeader(
                    number=number,
                    procedure=procedure.name,
                    unit="bureau",
                    division=self.rng.choice(DIVISIONS),
                    opened_at=datetime(2025, 2, 1, tzinfo=UTC),
                    parent=parent,
                )
            )

    def admit(self, number: str, act: Act, when: When) -> None:
        """By the historical door, which no gate watches."""
        with self.ledger.writing() as writer:
            draft = Draft(
                record=number,
                act=act,
                by=self.rng.choice(OFFICERS),
                unit="bureau",
                when=when,
                recorded_at=self.now - timedelta(hours=1),
                imported=True,
            )
            writer.append((draft,))

    def some_act(self, kind: type[Act], **said: Any) -> Act:
        return kind(**{**content_of(self.rng, kind, self.numbers), **said})

    def some_moment(self, days: int = 380) -> When:
        day = FIRST_DAY + timedelta(days=self.rng.randrange(days))
        if self.rng.random() < 0.2:
            return When.on_day(day)
        start = datetime.combine(day, datetime.min.time(), UTC) - timedelta(hours=8)
        return When.minute(start + timedelta(hours=self.rng.randrange(24), minutes=self.rng.choice((0, 10, 30))))

    @property
    def numbers(self) -> list[str]:
        return [header.number for header in self.ledger.headers()]

    def closed(self, step: Step, act: Act, when: When, record: str) -> list[Gate]:
        history = self.ledger.history(record)
        return [gate for gate, _ in gates_that_fail(step.gates, self.entry(act, when, history), history)]

    def entry(self, act: Act, when: When, history: History) -> Entry:
        return candidate(act, "wang", when, history)

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

    def tries(self, step: Step, act: Act, when: When, record: str, procedure: str = "", parent: str = "") -> Answer:
        """Record an act by the ordinary door, with every signature that it needs."""
        self.now = max(self.now, when.at)
        request = ActRequest(
            kind=act.kind,
            by="wang",
            content=act.payload(),
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

    def follow(self, way: WayOut, history: History) -> Follower:
        """Do exactly what ``way`` says, and nothing else."""
        follower = Follower(desk=self)
        for stop in way.stops:
            follower.do(stop)
        return follower

    def filled(self, act: Act, given: dict[str, str]) -> Act:
        """``act`` with what the explanation leaves to the facts; ``given``: numbers of records that were opened."""
        said = {name: self._real(value, given) for name, value in act.__dict__.items()}
        tested = self.tested.get(type(act), {})
        for name, one in type(act).fields.items():
            if (name not in said and one.required) or (isinstance(one, Rows) and name in said):
                said[name] = value_of(self.rng, one, self.numbers)
        assert not [name for name in tested if type(act).fields[name].required and name not in act.__dict__]
        return type(act)(**said)

    def _real(self, value: Any, given: dict[str, str]) -> Any:
        if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            return tuple(f"officer {one}" if one.startswith(STANDS_FOR_ANY) else one for one in value)
        return given.get(value, value) if isinstance(value, str) else value


@dataclass(kw_only=True)
class Follower:
    """Somebody who follows a way out stop by stop. ``opened``: the number under which each new record was opened."""

    desk: Desk
    opened: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)

    def do(self, stop: Stop) -> None:
        if stop.step is None or stop.act is None:
            self.parents[stop.record] = stop.parent
            return
        act = self.desk.filled(stop.act, self.opened)
        record = self.opened.get(stop.record, "" if stop.record.startswith(NEW_RECORD) else stop.record)
        when = When.minute(stop.at)
        answer = self.desk.tries(stop.step, act, when, record, stop.procedure, self.parents.get(stop.record, ""))
        told = [(one.rule, one.stopped_by[0]) for one in answer.reasons] if isinstance(answer, Refused) else []
        assert not told, f"{act} in {record} at {stop.at} was refused: {told}"
        assert not isinstance(answer, Refused)
        self.opened.setdefault(stop.record, answer.entry.record)
