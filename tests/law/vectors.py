"""What the test vectors of ``deadline_cases.tsv`` mean: facts become acts, and the verdict is read off.

How another file takes part (``facts_criminal.py``, ``facts_treatment.py``): it holds

    EXPAND: dict[str, Callable[[Facts], Story]]

one function for each check id. The function asks ``facts`` for every key that ``fact_keys.tsv`` gives for its check
(``has``, ``moment``, ``day``, ``word``, ``number``, ``yes``; a key nobody asked for is an error: the fact was not
understood) and returns a ``Story``:

    Story(procedure=CRIMINAL_CASE)
        .did(Detain(person="p"), facts.moment("detention_executed"))      # None: it did not happen, nothing is added
        .did(FileCase(...), at, approved_at=at, levels=2)                  # a reviewed act: who signed, and when
        .proposes(RequestArrest(...), at)                                  # asked for now, at the ordinary door
        .also(law.RELEASE_AT_ONCE_ON_NON_APPROVAL)                         # a part of the row that has its own id
        .within("330203")                                                  # the division, for provincial rules

Acts that were done enter by the historical door; they may come in any order. For a reviewed act the proposal and the
signatures of all levels are entered just before it, unless ``levels`` (how many signed) or ``approved_at`` says
otherwise. ``verdict`` gives one of the five outcomes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of, reviewed
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import Procedure, closed_gates
from zhiheng.kernel.review import Propose, Sign
from zhiheng.kernel.terms import Requirement

RECORD = "V-1"
AUTHOR = "wang"
M = TypeVar("M")
D = TypeVar("D")


class Facts:
    """The ``key=value`` pairs of one row. A key that is absent, or whose value is ``none``, gives None."""

    def __init__(self, text: str) -> None:
        self._given = dict(pair.split("=", 1) for pair in text.split(";") if pair)
        self._asked: set[str] = set()

    def _value(self, key: str) -> str | None:
        self._asked.add(key)
        value = self._given.get(key)
        return None if value in (None, "none") else value

    def has(self, key: str) -> bool:
        """Whether the row states something other than ``none``."""
        return self._value(key) is not None

    def says(self, key: str) -> bool:
        """Whether the row names the key at all, be it with ``none``."""
        self._asked.add(key)
        return key in self._given

    def moment(self, key: str) -> datetime | None:
        """A local date-time, aware; a bare date is its midnight."""
        value = self._value(key)
        return None if value is None else datetime.fromisoformat(value).replace(tzinfo=BEIJING)

    def needed_moment(self, key: str) -> datetime:
        """The moment that a row of this check cannot lack."""
        moment = self.moment(key)
        if moment is None:
            raise ValueError(f"the row lacks {key}")
        return moment

    def day(self, key: str) -> date | None:
        value = self._value(key)
        return None if value is None else date.fromisoformat(value[:10])

    def word(self, key: str, default: str = "") -> str:
        return self._value(key) or default

    def number(self, key: str, default: int | None = None) -> int | None:
        value = self._value(key)
        return default if value is None else int(value)

    def yes(self, key: str, default: bool = False) -> bool:
        value = self._value(key)
        if value not in (None, "yes", "no"):
            raise ValueError(f"{key}={value}: yes or no expected")
        return default if value is None else value == "yes"

    def of(self, key: str, meanings: Mapping[str, M], default: D) -> M | D:
        """What the word of ``key`` means; raises ValueError for a word that is not in ``meanings``."""
        value = self._value(key)
        if value is not None and value not in meanings:
            raise ValueError(f"{key}={value} is not understood")
        return default if value is None else meanings[value]

    def not_understood(self) -> set[str]:
        """The keys that nobody asked for."""
        return self._given.keys() - self._asked


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One act of a story. ``levels``: how many of its review's levels signed (None: all), at ``approved_at``."""

    act: Act
    when: When
    by: str = AUTHOR
    approved_at: datetime | None = None
    levels: int | None = None


@dataclass(frozen=True, kw_only=True)
class Story:
    """What the facts of one row say, in acts."""

    procedure: Procedure
    done: tuple[Happening, ...] = ()
    proposed: Happening | None = None
    division: str = "990101"
    parts: tuple[str, ...] = ()

    def did(
        self,
        act: Act,
        at: datetime | date | None,
        *,
        by: str = AUTHOR,
        approved_at: datetime | None = None,
        levels: int | None = None,
    ) -> Story:
        """The story with one more act, or as it is where ``at`` is None; a bare date is an act known to the day."""
        if at is None:
            return self
        when = When.minute(at) if isinstance(at, datetime) else When.on_day(at)
        happening = Happening(act=act, when=when, by=by, approved_at=approved_at, levels=levels)
        return replace(self, done=(*self.done, happening))

    def proposes(
        self,
        act: Act,
        at: datetime | None,
        *,
        by: str = AUTHOR,
        approved_at: datetime | None = None,
        levels: int | None = None,
    ) -> Story:
        """The story with an act that somebody wants to record at ``at``; nothing where ``at`` is None."""
        if at is None:
            return self
        wanted = Happening(act=act, when=When.minute(at), by=by, approved_at=approved_at, levels=levels)
        return replace(self, proposed=wanted)

    def also(self, *rules: Requirement) -> Story:
        """Requirements that enforce a part of the row under an id of their own."""
        return replace(self, parts=(*self.parts, *(rule.id for rule in rules)))

    def within(self, division: str) -> Story:
        return replace(self, division=division)


Expand = Callable[[Facts], Story]


def verdict(check: str, story: Story, as_of: datetime) -> str:
    """``ok``, ``due``, ``overdue``, ``violated`` or ``blocked``; ``unclear`` where it cannot be judged."""
    rules = {check, *story.parts}
    history = recorded(story).as_of(as_of)
    if story.proposed is not None and rules & _refused(story, story.proposed, history):
        return "blocked"
    outcomes = {f.outcome for f in findings_of(story.procedure, history, as_of) if f.rule.id in rules}
    if outcomes & {Outcome.LATE, Outcome.BREACH}:
        return "violated"
    if Outcome.OVERDUE in outcomes:
        return "overdue"
    if Outcome.UNCLEAR in outcomes:
        return "unclear"
    # The tables call nothing "due" that is a breach when it lacks (a formality, a right): until then all is well.
    running = (each for each in duties_of(story.procedure, history, as_of) if each.rule.id in rules)
    owed = (each for each in running if each.duty.missing is Outcome.OVERDUE)
    return "due" if any(each.outcome is Outcome.DUE for each in owed) else "ok"


def refusals(story: Story) -> set[str]:
    """The rules that refuse what the story proposes, gates and review; empty where it proposes nothing."""
    return set() if story.proposed is None else _refused(story, story.proposed, recorded(story))


def _refused(story: Story, proposed: Happening, history: History) -> set[str]:
    entries = _entries(story.procedure, proposed)
    first = 1 + max((entry.seq for entry in history.raw), default=0)
    numbered = _numbered(entries, first)
    for entry in numbered:
        history = history.plus(entry)
    candidate = numbered[-1]
    refused = {reason.rule for reason in closed_gates(story.procedure, candidate, history)}
    step = story.procedure.step(type(candidate.act))
    review = step.review if step is not None else None
    asked = review is not None and review.rule.applies(candidate.day, history.division)
    if review is not None and asked and not reviewed(story.procedure, candidate, history):
        refused.add(review.rule.id)
    return refused


def recorded(story: Story) -> History:
    """The record that holds what the story did, and not what it proposes."""
    entries = [entry for happening in story.done for entry in _entries(story.procedure, happening)]
    return History(
        record=RECORD,
        procedure=story.procedure.name,
        division=story.division,
        raw=tuple(_numbered(sorted(entries, key=lambda entry: entry.at), 1)),
    )


def _numbered(entries: list[Entry], first: int) -> list[Entry]:
    """The entries with the numbers that the ledger would give, a signature naming its proposal's."""
    numbered: list[Entry] = []
    proposals: dict[str, int] = {}
    for seq, entry in enumerate(entries, first):
        act = entry.act
        if isinstance(act, Propose):
            proposals[entry.unit] = seq
        elif isinstance(act, Sign):
            act = Sign(proposal=proposals[entry.unit], level=act.level)
        numbered.append(replace(entry, seq=seq, act=act))
    return numbered


def _entries(procedure: Procedure, happening: Happening) -> list[Entry]:
    """The act, before it in the list the proposal and the signatures that its review asks for."""
    step = procedure.step(type(happening.act))
    signed = When.minute(happening.approved_at) if happening.approved_at is not None else happening.when
    bundle = f"unit-{id(happening)}"
    entries = []
    if step is not None and step.review is not None:
        proposal = Propose(proposes=happening.act.kind, content=happening.act.payload())
        entries.append(_entry(proposal, signed, happening.by, bundle))
        for level in step.review.levels[: happening.levels]:
            entries.append(_entry(Sign(proposal=0, level=level.id), signed, f"zhao-{level.id}", bundle))
    return [*entries, _entry(happening.act, happening.when, happening.by, bundle)]


def _entry(act: Act, when: When, by: str, unit: str) -> Entry:
    return Entry(
        seq=0,
        record=RECORD,
        act=act,
        by=by,
        unit=unit,
        at=when.at,
        day=when.day,
        day_precise=when.day_precise,
        recorded_at=when.at,
        imported=True,
    )
