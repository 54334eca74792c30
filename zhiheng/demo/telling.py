"""Tell the life of one record act by act; every act passes its gates as it would at the ordinary door."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.procedure import Procedure, Step, closed_gates
from zhiheng.kernel.review import Propose, Sign

Numbers = Mapping[int, int]
LONGEST_STORY = 100
"""More acts than any story has: a record told within another's story numbers its own so much further on."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """An act of the demonstration; ``draft`` makes it once the proposals' numbers in the ledger are known."""

    at: datetime
    place: int
    draft: Callable[[Numbers], Draft]


class EndOfStory(Exception):
    """The next act lies after now."""


@dataclass(kw_only=True)
class Telling:
    """One record being told. ``now``: today, where the story stops. ``clock``: the running moment of the story.
    ``staff``: who works on it, the officer in charge first. ``slip``: how often something is done late or badly.
    ``waits_at``: the name of a reviewed act whose proposal stays with its second level. ``parent``: the number of the
    record it belongs to. ``earlier``: the records told before it. ``children``: those told within its story, numbered
    by ``new_number``.
    """

    procedure: Procedure
    number: str
    unit: Unit
    staff: Sequence[Officer]
    chance: Random
    clock: datetime
    now: datetime
    first_place: int
    slip: float
    waits_at: str = ""
    parent: str = ""
    earlier: Sequence["Telling"] = ()
    new_number: Callable[[Procedure, int], str] | None = None
    children: list["Telling"] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    opened_at: datetime | None = None

    def wait(self, least: timedelta, most: timedelta) -> None:
        """Let time pass, somewhere between the two."""
        minutes = self.chance.randint(int(least.total_seconds() // 60), int(most.total_seconds() // 60))
        self.clock += timedelta(minutes=minutes)

    def say(self, act: Act, by: str = "") -> None:
        """Record ``act`` at the running moment: proposed and signed where it needs review. ``by``: whose act it is,
        where not anybody's whose post allows it."""
        step = self.procedure.step(type(act))
        assert step is not None, act
        author = by or self._holder(step)
        if step.review is None:
            self._keep(act, author)
            return
        proposal = self._keep(Propose(proposes=act.kind, content=act.payload()), author)
        for place, level in enumerate(step.review.levels):
            if act.kind == self.waits_at and place == 1:
                raise EndOfStory
            self.wait(timedelta(minutes=4), timedelta(minutes=25))
            self._sign(proposal, level.id)
        self._keep(act, author)

    def child(self, procedure: Procedure) -> "Telling":
        """A record that belongs to this one, told from the running moment on."""
        assert self.new_number is not None
        made = replace(
            self,
            procedure=procedure,
            number=self.new_number(procedure, self.clock.year),
            first_place=self.first_place + LONGEST_STORY * (1 + len(self.children)),
            waits_at="",
            parent=self.number,
            earlier=(self,),
            children=[],
            told=[],
            entries=[],
            opened_at=None,
        )
        self.children.append(made)
        return made

    def header(self) -> RecordHeader:
        """The record that was told; it has at least one act."""
        assert self.opened_at is not None
        return RecordHeader(
            number=self.number,
            procedure=self.procedure.name,
            unit=self.unit.id,
            division=self.unit.division,
            opened_at=self.opened_at,
            parent=self.parent,
        )

    def _sign(self, proposal: int, level: str) -> None:
        signer = next(one for one in self.staff if any(post.role == level for post in one.posts))
        self._require_past()
        moment = When.minute(self.clock, self.procedure.zone)
        made = self._entry(Sign(proposal=proposal, level=level, opinion="同意"), signer.account, moment)
        self.entries.append(made)

        def draft(numbers: Numbers) -> Draft:
            act = Sign(proposal=numbers[proposal], level=level, opinion="同意")
            return self._draft(act, made, moment)

        self.told.append(Told(at=moment.at, place=made.seq, draft=draft))

    def _keep(self, act: Act, author: str) -> int:
        self._require_past()
        moment = When.minute(self.clock, self.procedure.zone)
        entry = self._entry(act, author, moment)
        closed = closed_gates(self.procedure, entry, self._history())
        if closed:
            raise ValueError(f"a story breaks the law: {'; '.join(reason.stopped_by[0] for reason in closed)}")
        self.entries.append(entry)
        self.opened_at = self.opened_at or moment.at
        self.told.append(Told(at=moment.at, place=entry.seq, draft=lambda _: self._draft(act, entry, moment)))
        return entry.seq

    def _history(self) -> History:
        return History(
            record=self.number,
            procedure=self.procedure.name,
            division=self.unit.division,
            parent=self.parent,
            raw=tuple(self.entries),
            relatives=self._relative,
        )

    def _relative(self, number: str) -> History | None:
        return next((one._history() for one in (*self.children, *self.earlier) if one.number == number), None)

    def _require_past(self) -> None:
        if self.clock >= self.now:
            raise EndOfStory

    def _entry(self, act: Act, by: str, when: When) -> Entry:
        return Entry(
            seq=self.first_place + len(self.entries),
            record=self.number,
            act=act,
            by=by,
            unit=self._unit_of(by),
            at=when.at,
            day=when.day,
            recorded_at=when.at,
        )

    def _draft(self, act: Act, entry: Entry, when: When) -> Draft:
        return Draft(record=self.number, act=act, by=entry.by, unit=entry.unit, when=when, recorded_at=when.at)

    def _unit_of(self, account: str) -> str:
        posts = next(one.posts for one in self.staff if one.account == account)
        return next(post.unit.id for post in posts if post.unit.contains(self.unit))

    def _holder(self, step: Step) -> str:
        wanted = [role.id for role in step.by]
        fitting = [one.account for one in self.staff if any(post.role in wanted for post in one.posts)]
        assert fitting, (step.act.kind, wanted)
        return fitting[0]
