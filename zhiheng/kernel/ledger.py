"""What a ledger does, whatever keeps it: the protocol that services write through and stores implement."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.history import History
from zhiheng.kernel.signature import Seal, Signature


@dataclass(frozen=True, kw_only=True)
class RecordHeader:
    """A record: ``number`` is what officers call it. ``division``: the place whose territory rules bind it.

    ``acts``: how many acts it holds, corrections and proposals included; it grows with each act.
    """

    number: str
    procedure: str
    unit: str
    division: str
    opened_at: datetime
    parent: str = ""
    acts: int = 0
    stage: str = ""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An act about to be appended. ``key``: the client's request key; the same key is recorded once.

    ``seal``: the opened key of whoever signs it, None for what nobody signs. ``document``: the hash (hex) of the
    document that is signed with it.
    """

    record: str
    act: Act
    by: str
    unit: str
    when: When
    recorded_at: datetime
    key: str = ""
    imported: bool = False
    seal: Seal | None = None
    document: str = ""


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """Proof of one act: its place in the record's chain and its hash; ``content_forgotten`` after erasure."""

    seq: int
    record: str
    place: int
    previous: str
    commitment: str
    hash: str
    content_forgotten: bool = False
    signature: Signature | None = None


class Writer(Protocol):
    """One write transaction; everything in it is accepted together or not at all.

    What it has read holds until its end: others wait, or what they changed makes its append a WriteConflict.
    """

    def header(self, record: str) -> RecordHeader:
        """Raises UnknownRecord."""

    def history(self, record: str) -> History:
        """The record as it is now, relatives reachable. Raises UnknownRecord."""

    def begin(self, header: RecordHeader) -> None:
        """Create a record, whose first act follows before the end. Raises WriteConflict where the number is taken."""

    def begin_all(self, headers: Sequence[RecordHeader]) -> None:
        """Create many records, as ``begin`` does."""

    def next_number(self, prefix: str) -> str:
        """The next free number of a prefix, such as ``A-2025-0117`` for ``A-2025``."""

    def next_ordinal(self, organ: str, series: str, year: int) -> int:
        """The next number of a series of documents, from 1, without a gap as far as each is appended before the end."""

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Sign, append to the chains, update duties, stage and links. Raises StoreUnavailable, SignatureRefused."""

    def recorded_under(self, key: str) -> Entry | None:
        """The act that an earlier request with this key recorded."""


@dataclass(frozen=True, kw_only=True)
class SetBack:
    """The clock was set back: act ``seq`` was recorded at ``to``, the one before it at ``before``, which is later."""

    seq: int
    before: datetime
    to: datetime


class Ledger(Protocol):
    """Reads for everybody, and one door for writing."""

    def header(self, record: str) -> RecordHeader:
        """Raises UnknownRecord."""

    def history(self, record: str) -> History:
        """Raises UnknownRecord."""

    def histories_of(self, records: Sequence[str]) -> Iterator[History]:
        """Those of ``records`` that exist, read together."""

    def headers_of(self, records: Sequence[str]) -> Iterator[RecordHeader]:
        """The headers of those of ``records`` that exist, read together."""

    def headers(self, procedure: str = "") -> Iterator[RecordHeader]:
        """Every record (of one procedure), in order of number."""

    def histories(self, procedure: str, after: int = 0) -> Iterator[tuple[RecordHeader, History]]:
        """The records of one procedure that hold an act recorded after the ``after``-th, in order of number."""

    def last_seq(self) -> int:
        """The number of the newest act, 0 in an empty ledger."""

    def erased(self) -> int:
        """How many acts have had their content erased."""

    def set_back(self, by: timedelta) -> SetBack | None:
        """The newest place at which the clock went back by more than that; None where it never did."""

    def proofs(self, record: str) -> Sequence[Sealed]:
        """The chain of one record, first act first."""

    def writing(self) -> AbstractContextManager[Writer]:
        """A transaction; raises StoreUnavailable when the store is locked, full or too new."""
