"""Bring in history: an event log as one batch, authorised by somebody, all of it or nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.people import Unit

Progress = Callable[[int, int], None]


class LogEvent(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def happened_at(self) -> datetime: ...
    @property
    def attributes(self) -> Mapping[str, Any]: ...
    @property
    def place(self) -> int: ...


class LogTrace(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def events(self) -> Sequence[LogEvent]: ...
    @property
    def place(self) -> int: ...


ReadLog = Callable[[Path, Progress | None], Iterator[LogTrace]]


@dataclass(frozen=True, kw_only=True)
class RowFault:
    """What is wrong with one event. ``place``: which event of the trace, from 1; 0 for the trace itself."""

    trace: str
    place: int
    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """``faults``: the first of ``fault_count``; where there is one, nothing was written. ``written``: false for a dry
    run too. ``manifest``: number of the record that holds the batch's manifest. ``left_out``: attributes of the log
    that no field takes, with how often they stood there."""

    source: str
    digest: str
    records: int
    acts: int
    written: bool
    manifest: str = ""
    faults: tuple[RowFault, ...] = ()
    fault_count: int = 0
    left_out: tuple[tuple[str, int], ...] = ()

    def json(self) -> dict[str, Any]:
        raise NotImplementedError


def import_batch(
    ledger: Ledger,
    catalogue: Catalogue,
    read: ReadLog,
    path: Path,
    procedure: str,
    authorised_by: str,
    now: datetime,
    unit: Unit | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Record the log at ``path`` (read by ``read``: ``importers.xes.read_xes``) as a historical batch of ``procedure``.

    ``unit``: whose records they become. ``progress``: as the reader calls it, bytes read and their number.
    Raises UnreadableFile, WriteConflict (the same file is in already), StoreUnavailable; nothing is written then.
    """
    raise NotImplementedError
