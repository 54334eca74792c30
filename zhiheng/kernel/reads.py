"""What lists and desks ask of a store: answers over many records, read from projections of the acts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.register import Appointment


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What a reader learns of in the units of ``paths`` alone: the records of ``procedure``; where it has ``kinds``,
    only their proposals and the duties that ``rules`` govern."""

    procedure: str
    paths: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class RecordQuery:
    """Which records; an empty part asks nothing.

    ``paths``: the unit paths whose subtrees the reader sees; none, no records. ``kept``: what is kept from the reader
    there. ``unit``: a unit path to narrow to.
    ``not_at``: a stage to leave out. ``officer``: the account that recorded the opening act or the latest one.
    ``number``: any part of the number. ``overdue``: only records with a duty run out. ``page`` counts from 1; ``size``
    0 is everything at once.
    The order is that of the opening moment, latest first, then the number.
    """

    paths: tuple[str, ...]
    kept: tuple[Kept, ...] = ()
    procedure: str = ""
    stage: str = ""
    not_at: str = ""
    unit: str = ""
    officer: str = ""
    number: str = ""
    overdue: bool = False
    page: int = 1
    size: int = 50


@dataclass(frozen=True, kw_only=True)
class RecordRow:
    """One line of a list. ``officer``: the account that recorded the latest act that is not a signature or return.

    ``next_end``: the lenient end of the nearest duty still open. ``overdue``: how many have run out.
    """

    header: RecordHeader
    officer: str
    last_at: datetime
    next_end: datetime | None = None
    overdue: int = 0


@dataclass(frozen=True, kw_only=True)
class RecordPage:
    """One page of a list; ``total`` counts all pages."""

    rows: tuple[RecordRow, ...]
    total: int


@dataclass(frozen=True, kw_only=True)
class OpenDuty:
    """A duty not yet discharged. ``rule``: id of the requirement that governs. ``start``: number of the act that
    opened it, recorded by ``officer``; ``ends``: its lenient end, None while suspended."""

    record: str
    procedure: str
    unit: str
    rule: str
    party: str
    start: int
    started_at: datetime
    officer: str
    ends: datetime | None
    run_out: bool


@dataclass(frozen=True, kw_only=True)
class Opener:
    """The first act of a record, of ``kind``, and one ``party`` that it names."""

    record: str
    kind: str
    party: str


@dataclass(frozen=True, kw_only=True)
class WaitingProposal:
    """A proposal on its way. ``level``: the role whose turn it is; empty when it went back to its author.

    ``since``: when it came to that level. ``returned``: the reason of the last return, empty where none stands.
    """

    record: str
    procedure: str
    unit: str
    proposal: int
    proposes: str
    author: str
    level: str
    since: datetime
    signed: tuple[str, ...] = ()
    returned: str = ""


@dataclass(frozen=True, kw_only=True)
class IssuedUnder:
    """Where the document with a code is found: the act of issuing."""

    record: str
    seq: int


class Reads(Protocol):
    """Answers over many records. ``paths`` and ``kept`` as in RecordQuery."""

    def records(self, query: RecordQuery, as_of: datetime) -> RecordPage:
        """The records that ``query`` asks for; overdue as of ``as_of``."""

    def open_duties(
        self,
        paths: tuple[str, ...],
        as_of: datetime,
        officer: str = "",
        limit: int = 200,
        procedure: str = "",
        rules: Collection[str] | None = None,
        run_out: bool | None = None,
        kept: tuple[Kept, ...] = (),
    ) -> Sequence[OpenDuty]:
        """The open duties of those units' records, nearest end first, suspended ones last; ``officer``: only those
        that this account's acts opened; ``procedure``: only those of its records; ``rules``: only those that one of
        these requirements governs; ``run_out``: only those that have run out, the latest first, or only the others."""

    def openers(self, records: Sequence[str]) -> Sequence[Opener]:
        """Whom the first act of each of ``records`` names; those that it names nobody in are left out."""

    def duties_about(
        self, parties: Sequence[str], records: Sequence[str], as_of: datetime, kept: tuple[Kept, ...] = ()
    ) -> Sequence[OpenDuty]:
        """What is still owed about any of ``parties`` in whatever record, and what ``records`` owe naming nobody;
        nearest end first, suspended ones last. What is merely permitted is left out."""

    def waiting_proposals(self, paths: tuple[str, ...], kept: tuple[Kept, ...] = ()) -> Sequence[WaitingProposal]:
        """The proposals of those units' records that wait for a level or lie with their author again, oldest first.

        One that went back to its author is left out once its author has proposed the same act anew.
        """

    def appointments(self, day: date) -> Sequence[Appointment]:
        """The deputies' appointments that run on ``day`` or later, first day first."""

    def naming(self, records: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """For each of ``records`` the numbers of those that name it: its parent, its children, and those with a field
        on it."""

    def holding(self, records: Sequence[str], kinds: Sequence[str]) -> Sequence[str]:
        """Those of ``records`` that hold an act of one of ``kinds``."""

    def issued(self, code: str) -> IssuedUnder | None:
        """The document with this check code, None where none was issued."""

    def units(self) -> Sequence[Unit]:
        """Every unit, in the order of their paths."""

    def officers(self, path: str) -> Sequence[Officer]:
        """The accounts with a post in the unit of ``path`` or below it, by name."""
