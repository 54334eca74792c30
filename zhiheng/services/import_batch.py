"""Bring in history: an event log or a file of texts as one batch, authorised by somebody, all of it or nothing.

History enters by this door alone. No gate refuses it: what the law would have refused is admitted, is found by every
patrol, and stays marked as imported for ever. What is not an act of the procedure, or not well typed, refuses the
whole batch.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from zhiheng.kernel.act import When
from zhiheng.kernel.administration import LEDGER_ADMINISTRATION
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownRecord, WriteConflict
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader, Writer
from zhiheng.kernel.people import Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import BatchDoor, ImportBatch
from zhiheng.services.log_rows import LogRows, LogTrace, Register, RowFault

Progress = Callable[[int, int], None]
ReadLog = Callable[[Path, Progress | None], Iterator[LogTrace]]

MOST_LISTED = 100
"""Faults that a report lists; the others are counted."""
_AT_ONCE = 500
_PIECE = 1 << 20


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
        return {
            "source": self.source,
            "digest": self.digest,
            "records": self.records,
            "acts": self.acts,
            "written": self.written,
            "manifest": self.manifest,
            "faults": [
                {"row": one.row, "trace": one.trace, "event": one.place, "zh": one.zh, "en": one.en}
                for one in self.faults
            ],
            "fault_count": self.fault_count,
            "left_out": dict(self.left_out),
        }


class _Refused(Exception):
    """Leaves the transaction so that nothing of it stays."""


@dataclass
class _Batch:
    """A batch on its way in. ``trouble``: the first faults; ``seen``: where its traces stood, by name."""

    procedure: Procedure
    rows: LogRows
    unit: Unit | None
    records: int = 0
    acts: int = 0
    fault_count: int = 0
    trouble: list[RowFault] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def take(self, traces: list[LogTrace]) -> tuple[list[RecordHeader], list[Draft]]:
        """The headers and drafts of some traces; faults are noted."""
        headers, drafts = [], []
        for trace in traces:
            made, faults = self.rows.drafts(trace)
            if trace.name in self.seen and not trace.faults:
                faults.append(
                    _fault(trace.name, trace.place, "同一文件中编号重复", "the number stands twice in the file")
                )
            if not trace.faults:
                self.seen[trace.name] = trace.place
            self.note(faults)
            if not faults:
                headers.append(self._header(trace, made[0]))
                drafts += made
            self.records += 1
            self.acts += len(trace.events)
        return headers, drafts

    def note(self, faults: list[RowFault]) -> None:
        self.fault_count += len(faults)
        self.trouble += faults[: MOST_LISTED - len(self.trouble)]

    def _header(self, trace: LogTrace, opening: Draft) -> RecordHeader:
        return RecordHeader(
            number=trace.name,
            procedure=self.procedure.name,
            unit=self.unit.id if self.unit is not None else "",
            division=self.unit.division if self.unit is not None else "",
            opened_at=opening.when.at,
        )


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
    door: BatchDoor = BatchDoor.XES,
    register: Register | None = None,
) -> ImportReport:
    """Record the log at ``path`` (read by ``read``: ``importers.xes.read_xes``) as a historical batch of ``procedure``.

    Each trace becomes a record under its own name, of ``unit``. ``progress``: as the reader calls it. ``register``
    gives references to the parties that the source names; it is called inside the transaction.
    Raises UnreadableFile, UnknownAct (no such procedure), WrongContent (nobody authorised it), WriteConflict (the
    same file is in already) and StoreUnavailable; nothing is written then.
    """
    plan = catalogue[procedure]
    traces = read(path, progress)
    first = next(traces, None)
    digest = _digest(path)
    manifest = partial(_manifest, door, path, digest, authorised_by)
    manifest(0, 0)
    _require_new(ledger, digest, path)
    known = _nobody if dry_run and register is not None else register
    rows = LogRows(plan, unit.id if unit is not None else "", now, known, by_day=door is BatchDoor.JUDGMENTS)
    batch = _Batch(procedure=plan, rows=rows, unit=unit)
    pieces = _pieces(first, traces)
    written = "" if dry_run else _enter(ledger, pieces, batch, manifest, now)
    if dry_run:
        _check(ledger, pieces, batch)
    return ImportReport(
        source=path.name,
        digest=digest,
        records=batch.records,
        acts=batch.acts,
        written=bool(written),
        manifest=written,
        faults=tuple(batch.trouble),
        fault_count=batch.fault_count,
        left_out=tuple(sorted(batch.rows.left_out.items())),
    )


def _pieces(first: LogTrace | None, traces: Iterator[LogTrace]) -> Iterator[list[LogTrace]]:
    some = [first] if first is not None else []
    while some := [*some, *islice(traces, _AT_ONCE - len(some))]:
        yield some
        some = []


def _check(ledger: Ledger, pieces: Iterator[list[LogTrace]], batch: _Batch) -> None:
    fresh = next(ledger.headers(), None) is None
    for some in pieces:
        headers, _ = batch.take(some)
        if not fresh:
            batch.note(_in_the_ledger(ledger, headers, batch.seen))


def _enter(
    ledger: Ledger,
    pieces: Iterator[list[LogTrace]],
    batch: _Batch,
    manifest: Callable[[int, int], ImportBatch],
    now: datetime,
) -> str:
    """The number of the manifest; empty where a fault kept everything out."""
    try:
        with ledger.writing() as writer:
            return _write(writer, pieces, batch, manifest, now)
    except _Refused:
        return ""


def _write(
    writer: Writer,
    pieces: Iterator[list[LogTrace]],
    batch: _Batch,
    manifest: Callable[[int, int], ImportBatch],
    now: datetime,
) -> str:
    """Append everything and the manifest; its number. Raises _Refused where anything is wrong, once all is read."""
    for some in pieces:
        headers, drafts = batch.take(some)
        if batch.fault_count:
            continue
        try:
            writer.begin_all(headers)
        except WriteConflict:
            batch.note(_in_the_ledger(writer, headers, batch.seen))
            continue
        writer.append(drafts)
    if batch.fault_count:
        raise _Refused
    when = When.minute(now, LEDGER_ADMINISTRATION.zone)
    number = writer.next_number(LEDGER_ADMINISTRATION.series(when))
    unit = batch.unit.id if batch.unit is not None else ""
    writer.begin(
        RecordHeader(number=number, procedure=LEDGER_ADMINISTRATION.name, unit=unit, division="", opened_at=when.at)
    )
    act = manifest(batch.records, batch.acts)
    writer.append((Draft(record=number, act=act, by=act.authorised_by, unit=unit, when=when, recorded_at=now),))
    return number


def _nobody(record: str, name: str) -> str:
    """The reference that a dry run gives everybody: it registers no one."""
    return "P-0"


def _manifest(door: BatchDoor, path: Path, digest: str, authorised_by: str, records: int, acts: int) -> ImportBatch:
    return ImportBatch(
        authorised_by=authorised_by,
        door=door,
        source=path.name,
        digest=digest,
        records=records,
        acts=acts,
    )


def _in_the_ledger(ledger: Ledger | Writer, headers: list[RecordHeader], rows: dict[str, int]) -> list[RowFault]:
    faults = []
    for header in headers:
        try:
            ledger.header(header.number)
        except UnknownRecord:
            continue
        taken = "the number is taken by a record of the ledger"
        faults.append(_fault(header.number, rows[header.number], "编号已被使用", taken))
    return faults


def _fault(trace: str, row: int, zh: str, en: str) -> RowFault:
    return RowFault(trace=trace[:80], row=row, place=0, zh=zh, en=en)


def _digest(path: Path) -> str:
    """SHA-256 of the file as it came, packed or not."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def _require_new(ledger: Ledger, digest: str, path: Path) -> None:
    for header in ledger.headers(LEDGER_ADMINISTRATION.name):
        for entry in ledger.history(header.number).of(ImportBatch):
            if ImportBatch.digest.of(entry.act) == digest:
                raise WriteConflict(
                    tried=f"导入 {path.name} (import {path.name})",
                    stopped_by=f"同一文件已作为 {header.number} 导入 (the same file was imported as {header.number})",
                    article=f"{LEDGER_ADMINISTRATION.steps[0].law.article.zh}",
                    next_step="核对文件；已导入的行为用更正改正 (check the file; what is in is mended by corrections)",
                )
