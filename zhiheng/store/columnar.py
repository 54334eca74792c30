"""The columnar copy: Parquet files in a folder, made from the ledger and never ahead of it.

A refresh adds what the ledger has more; only the parts that hold a corrected act, or have become many and small, are
written anew. The copy can be thrown away and made again at any time. Where the ledger has erased the content of an act
since, the whole copy is made again and the old files are removed at once.
"""

import fcntl
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Correct
from zhiheng.kernel.tables import (
    RECORD_COLUMNS,
    RECORDS,
    ActSource,
    Column,
    Version,
    columns_of,
    record_row,
    row_of,
    table,
    versions,
)
from zhiheng.store.columnar_files import MANIFEST, ROW_GROUP, Manifest, Part, PartWriter, sweep, whole, without
from zhiheng.store.columnar_reading import OpenTables, opened

Progress = Callable[[int, int], None]
MOST_PARTS = 8
"""Parts that one year of one table may have before they are written together."""


@dataclass(frozen=True, kw_only=True)
class Refreshed:
    """``acts``: how many were added; ``last_seq``: the newest act in the copy; ``rebuilt``: made from the start."""

    acts: int
    last_seq: int
    rebuilt: bool


class ColumnarCopy:
    """A folder that one process refreshes at a time and any number read (``kernel.tables.Columnar``)."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self._folder, self._catalogue = folder, catalogue

    def refresh(self, source: ActSource, progress: Progress | None = None) -> Refreshed:
        """Add what the ledger has more; start anew where the copy is of another ledger, ahead of it, or of another
        shape. ``progress``: called with acts added and their number."""
        with self._alone():
            held = Manifest.read(self._folder)
            sweep(self._folder, held)
            same = self._has_shape(held) and (not held.last_seq or source.hash_of(held.last_seq) == held.head)
            forgets = source.erased() != held.erased
            return self._refresh(held if same and not forgets else Manifest(), source, progress)

    def rebuild(self, source: ActSource, progress: Progress | None = None) -> Refreshed:
        """Make the copy from the start; readers keep the old one until the new one is whole."""
        with self._alone():
            sweep(self._folder, Manifest.read(self._folder))
            return self._refresh(Manifest(), source, progress)

    @contextmanager
    def reading(self, as_of: Callable[[Procedure], datetime], known: datetime | None = None) -> Iterator[OpenTables]:
        """See ``kernel.tables.Columnar``."""
        with opened(self._folder, Manifest.read(self._folder), self._catalogue, as_of, known) as open_tables:
            yield open_tables

    def last_seq(self) -> int:
        """The newest act in the copy, 0 where there is none."""
        return Manifest.read(self._folder).last_seq

    def written_at(self) -> datetime | None:
        """When the copy was written last, None where there is none."""
        manifest = self._folder / MANIFEST
        return datetime.fromtimestamp(manifest.stat().st_mtime, UTC) if manifest.is_file() else None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _has_shape(self, held: Manifest) -> bool:
        known = columns_by_table(self._catalogue)
        return all(name in known and _shape(known[name]()) == columns for name, columns in held.columns.items())

    def _refresh(self, held: Manifest, source: ActSource, progress: Progress | None) -> Refreshed:
        last, erased = source.last_seq(), source.erased()
        if held.last_seq and held.last_seq == last:
            return Refreshed(acts=0, last_seq=last, rebuilt=False)
        before = Manifest.read(self._folder)
        writing = _Writing(self._folder, self._catalogue)
        writing.records(source, held.last_seq, last)
        corrected = writing.take(source, held.last_seq, last, progress)
        parts = writing.corrected(source, last, corrected, [*held.parts, *writing.close()])
        parts = writing.compacted(parts)
        left = before.files() - set(before.superseded) - {part.file for part in parts}
        made = Manifest(
            last_seq=last,
            head=source.hash_of(last),
            erased=erased,
            parts=tuple(parts),
            columns={**held.columns, **writing.shapes},
            superseded=tuple(sorted(left)) if erased == before.erased else (),
        )
        made.write(self._folder)
        if erased != before.erased:
            sweep(self._folder, made)
        return Refreshed(acts=last - held.last_seq, last_seq=last, rebuilt=not held.last_seq)


class _Writing:
    """The parts of one refresh."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self._folder, self._catalogue = folder, catalogue
        self._columns = columns_by_table(catalogue)
        self._writers: dict[tuple[str, int], PartWriter] = {}
        self._waiting = 0
        self.shapes: dict[str, list[list[str]]] = {}

    def records(self, source: ActSource, after: int, last: int) -> None:
        """Write the records whose first act is one after ``after`` up to ``last``."""
        for header in source.begun(after, last):
            self._put(RECORDS, header.opened_at.year, record_row(header))

    def take(
        self, source: ActSource, after: int, last: int, progress: Progress | None
    ) -> dict[tuple[str, str], set[int]]:
        """Write the acts after ``after`` up to ``last``; the acts that corrections among them name, by procedure and
        record."""
        corrected: dict[tuple[str, str], set[int]] = defaultdict(set)
        for procedure, entry in source.acts_after(after):
            if entry.seq > last:
                break
            if isinstance(entry.act, Correct):
                corrected[procedure, entry.record].add(entry.act.corrects)
            self.add(procedure, Version(entry=entry, known_from=entry.recorded_at, known_until=None))
            if progress is not None and entry.seq % 10_000 == 0:
                progress(entry.seq - after, last - after)
        return corrected

    def add(self, procedure: str, version: Version) -> None:
        self._put(table(procedure, type(version.entry.act)), version.entry.at.year, row_of(version))

    def _put(self, name: str, year: int, row: tuple[Any, ...]) -> None:
        writer = self._writers.get((name, year))
        if writer is None:
            columns = self._columns[name]()
            self.shapes[name] = _shape(columns)
            writer = self._writers[name, year] = PartWriter(self._folder, name, year, columns)
        writer.add(row)
        self._waiting += 1
        if self._waiting >= ROW_GROUP:
            self._waiting -= sum(one.flush() for one in self._writers.values())

    def close(self) -> list[Part]:
        parts = [writer.close() for writer in self._writers.values()]
        self._writers.clear()
        self._waiting = 0
        return [part for part in parts if part is not None]

    def corrected(
        self, source: ActSource, last: int, corrected: dict[tuple[str, str], set[int]], parts: list[Part]
    ) -> list[Part]:
        """``parts`` with every version of the acts that were corrected, and the parts that held them written anew."""
        gone: dict[str, set[int]] = defaultdict(set)
        for (procedure, record), seqs in corrected.items():
            history = source.history(record)
            acts = [entry for entry in history.raw if entry.seq in seqs]
            for version in versions(acts, history, last):
                self.add(procedure, version)
                gone[table(procedure, type(version.entry.act))].add(version.entry.seq)
        kept = [self._without(part, frozenset(gone.get(part.table, ()))) for part in parts]
        return [part for part in kept if part is not None] + self.close()

    def _without(self, part: Part, seqs: frozenset[int]) -> Part | None:
        near = frozenset(seq for seq in seqs if part.first <= seq <= part.last)
        rest = without(self._folder, part, near) if near else None
        if rest is None:
            return part
        writer = PartWriter(self._folder, part.table, part.year, self._columns[part.table]())
        if rest.num_rows:
            writer.add_batch(rest, part.first, part.last)
        return writer.close()

    def compacted(self, parts: list[Part]) -> list[Part]:
        """``parts`` with the small ones of a year that has too many written together: what is written once is not
        written again for every few acts that come after it."""
        by_year: dict[tuple[str, int], list[Part]] = defaultdict(list)
        for part in parts:
            by_year[part.table, part.year].append(part)
        return [one for some in by_year.values() for one in (some if len(some) <= MOST_PARTS else self._fewer(some))]

    def _fewer(self, parts: Sequence[Part]) -> list[Part]:
        by_size = sorted(parts, key=lambda part: part.rows)
        rows, small = 0, 0
        while small < len(by_size) and (small <= len(parts) - MOST_PARTS or by_size[small].rows <= rows):
            rows += by_size[small].rows
            small += 1
        return [*by_size[small:], *self._together(by_size[:small])]

    def _together(self, parts: Sequence[Part]) -> list[Part]:
        writer = PartWriter(self._folder, parts[0].table, parts[0].year, self._columns[parts[0].table]())
        for part in parts:
            writer.add_batch(pq.ParquetFile(whole(self._folder, part)).read(), part.first, part.last)
        written = writer.close()
        return [written] if written is not None else []


def columns_by_table(catalogue: Catalogue) -> dict[str, Callable[[], Sequence[Column]]]:
    """What tells the columns of each table: there are a thousand, and a refresh asks for few."""
    kinds = ((procedure, kind) for procedure in catalogue.everything for kind in procedure.acts.values())
    of_acts = {table(procedure.name, kind): partial(columns_of, kind) for procedure, kind in kinds}
    return {RECORDS: lambda: RECORD_COLUMNS, **of_acts}


def _shape(columns: Sequence[Column]) -> list[list[str]]:
    return [[column.name, column.type] for column in columns]
