"""The files of a columnar copy: Parquet parts by table and year, and the manifest that says which of them count.

A part is complete before a manifest names it, and the manifest is replaced in one step: whatever a crash leaves behind
is named by nobody and swept away by the next refresh.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from zhiheng.kernel import tables
from zhiheng.kernel.errors import StoreUnavailable
from zhiheng.kernel.tables import Column

MANIFEST = "manifest.json"
ROW_GROUP = 122_880
_ARROW = {
    tables.BIGINT: pa.int64(),
    tables.BOOLEAN: pa.bool_(),
    tables.DAY: pa.date32(),
    tables.MOMENT: pa.timestamp("us"),
    tables.TEXT: pa.string(),
    tables.TEXTS: pa.list_(pa.string()),
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One file. ``first``, ``last``: the least and greatest act number in it, 0 for records; ``year``: of ``moment``,
    for records of their opening. ``digest``: of its bytes; empty where an earlier version wrote the manifest."""

    file: str
    table: str
    year: int
    rows: int
    first: int
    last: int
    digest: str = ""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What the copy holds: every act up to ``last_seq``, whose hash is ``head``, when ``erased`` contents were gone.

    ``columns``: names and types of each table's columns when it was written. ``superseded``: files of the manifest
    before, kept for readers that still hold it.
    """

    last_seq: int = 0
    head: str = ""
    erased: int = 0
    parts: tuple[Part, ...] = ()
    columns: dict[str, list[list[str]]] = field(default_factory=dict)
    superseded: tuple[str, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest of ``folder``; an empty one where there is none, or none that can be read."""
        try:
            held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            parts = tuple(Part(**part) for part in held["parts"])
            return cls(**{**held, "last_seq": int(held["last_seq"]), "parts": parts})
        except (OSError, ValueError, TypeError, KeyError):
            return cls()

    def write(self, folder: Path) -> None:
        """Replace the manifest of ``folder`` in one step."""
        fresh = folder / f"{MANIFEST}.{token_hex(4)}"
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(asdict(self), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(folder / MANIFEST)
        _sync(folder)

    def files(self) -> set[str]:
        """Every file that it names, those of the manifest before included."""
        return {part.file for part in self.parts} | {*self.superseded}


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove every file that ``manifest`` does not name."""
    kept = manifest.files() | {MANIFEST}
    for place, _, files in os.walk(folder):
        within = os.path.relpath(place, folder)
        for file in files:
            name = file if within == os.curdir else f"{within}/{file}"
            if name not in kept and (file.endswith(".parquet") or name.startswith(f"{MANIFEST}.")):
                (folder / name).unlink()


def whole(folder: Path, part: Part) -> Path:
    """Where ``part`` lies, with the very bytes that were written: a figure from others would be wrong without a word.
    Raises StoreUnavailable."""
    path = folder / part.file
    try:
        same = not part.digest or _digest(path) == part.digest
    except OSError as error:
        raise damaged(f"{part.file}: {error.strerror}") from error
    if not same:
        raise damaged(part.file)
    return path


def damaged(what: str) -> StoreUnavailable:
    return StoreUnavailable(
        tried="读取列式副本 (read the columnar copy)",
        stopped_by=f"副本有文件缺失、损坏或不能读取；台账不受影响"
        f" (a file of the copy is missing, damaged or unreadable; the ledger is not concerned)：{what}",
        article="",
        next_step="检查磁盘后重建副本：zhiheng columnar rebuild (check the disk, then make the copy anew)",
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def schema(columns: Sequence[Column]) -> pa.Schema:
    return pa.schema([(column.name, _ARROW[column.type]) for column in columns])


class PartWriter:
    """One part being written, a row group at a time."""

    def __init__(self, folder: Path, table: str, year: int, columns: Sequence[Column]) -> None:
        self._folder, self._table, self._year = folder, table, year
        self._schema = schema(columns)
        self._file = f"{table}/{year}/{token_hex(8)}.parquet"
        self._waiting: list[tuple[Any, ...]] = []
        self._writer: pq.ParquetWriter | None = None
        self._rows, self._first, self._last = 0, 0, 0

    def add(self, row: tuple[Any, ...]) -> None:
        self._waiting.append(row)

    def flush(self) -> int:
        """Write what waits; the number of rows that did."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            columns = [list(column) for column in zip(*waiting, strict=True)]
            arrays = [pa.array(values, type=one.type) for values, one in zip(columns, self._schema, strict=True)]
            seqs = columns[self._schema.get_field_index("seq")] if "seq" in self._schema.names else (0,)
            self.add_batch(pa.Table.from_arrays(arrays, schema=self._schema), min(seqs), max(seqs))
        return len(waiting)

    def add_batch(self, batch: pa.Table, first: int, last: int) -> None:
        if self._writer is None:
            path = self._folder / self._file
            path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._writer.write_table(batch, row_group_size=ROW_GROUP)
        self._first = first if not self._rows else min(self._first, first)
        self._last = max(self._last, last)
        self._rows += batch.num_rows

    def close(self) -> Part | None:
        """The finished part, on the disk; None where nothing was written."""
        self.flush()
        if self._writer is None:
            return None
        self._writer.close()
        _sync(self._folder / self._file)
        return Part(
            file=self._file,
            table=self._table,
            year=self._year,
            rows=self._rows,
            first=self._first,
            last=self._last,
            digest=_digest(self._folder / self._file),
        )


def without(folder: Path, part: Part, seqs: frozenset[int]) -> pa.Table | None:
    """The rows of ``part`` but those of the acts ``seqs``; None where it holds none of them."""
    held = pq.ParquetFile(whole(folder, part)).read()
    gone = pc.is_in(held["seq"], value_set=pa.array(sorted(seqs), type=pa.int64()))
    return held.filter(pc.invert(gone)) if pc.any(gone).as_py() else None


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
