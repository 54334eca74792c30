"""The columnar copy opened for reading: DuckDB with a view a kind of act, as things stood at one moment."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_terms import literal, text
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.tables import CIRCUMSTANCES, RECORD_COLUMNS, RECORDS, Column, all_acts, columns_of, entry_of, table
from zhiheng.store.columnar_files import Manifest, Part, damaged, schema, whole

_AT_ONCE = 20_000
"""Records whose acts are held in memory together."""
_ALIKE = 2
"""Digits at the end of a number in which neighbours differ."""
_REMEMBERED = 100
"""Neighbourhoods that are kept."""
UNREADABLE = (duckdb.IOException, duckdb.InvalidInputException, duckdb.OutOfMemoryException)
"""What the engine says of files, memory and disk; the rest it says of a wrong query."""
_NAME = re.compile(r"""'(?:[^']|'')*'|"(?P<quoted>[^"]*)"|(?P<bare>\w+)""")
"""What may name a view in a query; a text that is quoted in it does not."""


@dataclass(frozen=True, kw_only=True)
class View:
    """``query``: prints what it shows. ``reads``: the views that stand in it."""

    query: Callable[[], str]
    reads: tuple[str, ...] = ()


def recorded(name: str) -> str:
    """The relation that holds every version of every act of a table."""
    return f"{name}__versions"


@contextmanager
def opened(
    folder: Path,
    manifest: Manifest,
    catalogue: Catalogue,
    as_of: Callable[[Procedure], datetime],
    known: datetime | None,
) -> "Iterator[OpenTables]":
    """The tables of ``manifest`` as of a moment for each procedure, as known at another. Raises StoreUnavailable where
    the copy cannot be read."""
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
    try:
        connection.execute(f"SET temp_directory = {text(str(folder / 'spill'))}")
        connection.execute("SET preserve_insertion_order = false")
        yield OpenTables(connection, folder, manifest, catalogue, as_of, known)
    except UNREADABLE as error:
        raise damaged(str(error).partition("\n")[0]) from error
    finally:
        connection.close()


class OpenTables:
    """See ``kernel.tables.Tables``."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        folder: Path,
        manifest: Manifest,
        catalogue: Catalogue,
        as_of: Callable[[Procedure], datetime],
        known: datetime | None,
    ) -> None:
        self.known = known
        self._connection, self._folder, self._catalogue = connection, folder, catalogue
        self._as_of = {procedure.name: as_of(procedure) for procedure in catalogue.everything}
        self._near = lru_cache(_REMEMBERED)(self._neighbours)
        self._files: dict[str, list[Part]] = {}
        for part in manifest.parts:
            self._files.setdefault(part.table, []).append(part)
        records = partial(self._held, lambda: RECORD_COLUMNS, self._files.get(RECORDS, []))
        self._unmade = {RECORDS: View(query=records)}
        for procedure in catalogue.everything:
            self._unmade.update(self._views(procedure))

    def as_of(self, procedure: str) -> datetime:
        return self._as_of[procedure]

    def holds(self, table: str) -> bool:
        return table in self._files

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        self._make(match["quoted"] or match["bare"] or "" for match in _NAME.finditer(sql))
        return self._connection.execute(sql).fetchall()

    def keep(self, name: str, columns: Sequence[Column], rows: Sequence[tuple[Any, ...]]) -> None:
        shape = schema(columns)
        values = zip(*rows, strict=True) if rows else ([] for _ in columns)
        held = pa.Table.from_arrays(
            [pa.array(list(v), type=one.type) for v, one in zip(values, shape, strict=True)], schema=shape
        )
        self._connection.register("held", held)
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {q(name)} AS SELECT * FROM held")
        self._connection.unregister("held")

    def histories(self, procedure: Procedure, records: str) -> Iterator[History]:
        wanted = [row[0] for row in self.rows(f"SELECT DISTINCT record FROM ({records}) ORDER BY record")]
        for start in range(0, len(wanted), _AT_ONCE):
            yield from self._some(procedure, wanted[start : start + _AT_ONCE])

    def _relative(self, record: str) -> History | None:
        return self._near(record[:-_ALIKE], len(record)).get(record)

    def _neighbours(self, alike: str, length: int) -> dict[str, History]:
        """The records whose numbers begin alike and are as long: a table is asked about a hundred as fast as about
        one."""
        near = f"starts_with(record, {text(alike)}) AND length(record) = {length}"
        numbers: dict[str, list[str]] = {}
        for procedure, record in self.rows(f"SELECT procedure, record FROM {RECORDS} WHERE {near}"):
            numbers.setdefault(procedure, []).append(record)
        return {
            history.record: history
            for procedure, records in numbers.items()
            for history in self._some(self._catalogue[procedure], records)
        }

    def _some(self, procedure: Procedure, numbers: list[str]) -> Iterator[History]:
        self.keep("wanted", RECORD_COLUMNS[:1], [(number,) for number in numbers])
        among = "record IN (SELECT record FROM wanted)"
        headers = self.rows(f"SELECT record, division, parent FROM {RECORDS} WHERE {among} ORDER BY record")
        children: dict[str, list[str]] = {}
        for parent, child in self.rows(
            f"SELECT parent, record FROM {RECORDS} WHERE parent IN (SELECT record FROM wanted) ORDER BY record"
        ):
            children.setdefault(parent, []).append(child)
        raw: dict[str, list[Entry]] = {number: [] for number in numbers}
        for kind in procedure.acts.values():
            for entry in self._entries(procedure, kind, among):
                raw[entry.record].append(entry)
        for record, division, parent in headers:
            history = History(
                record=record,
                procedure=procedure.name,
                division=division,
                parent=parent,
                children=tuple(children.get(record, ())),
                raw=tuple(sorted(raw.pop(record), key=lambda entry: entry.seq)),
                relatives=self._relative,
                zone=procedure.zone,
            )
            yield history.as_of(self._as_of[procedure.name], self.known)

    def _entries(self, procedure: Procedure, kind: type[Act], where: str) -> Iterator[Entry]:
        """The acts of one kind as they were first recorded."""
        name = table(procedure.name, kind)
        if name in self._files:
            columns = ", ".join(q(column.name) for column in columns_of(kind))
            sql = f"SELECT {columns} FROM {q(recorded(name))} WHERE corrected_by = 0 AND {where}"
            yield from (entry_of(kind, row) for row in self.rows(sql))

    def _make(self, names: Iterable[str]) -> None:
        """The views ``names`` that nothing has read before: there are a thousand, and a query reads few."""
        for name in names:
            view = self._unmade.pop(name, None)
            if view is not None:
                self._make(view.reads)
                self._connection.execute(f"CREATE TEMP VIEW {q(name)} AS {view.query()}")

    def _views(self, procedure: Procedure) -> Iterator[tuple[str, View]]:
        for kind in procedure.acts.values():
            name = table(procedure.name, kind)
            versions, files = recorded(name), self._files.get(name, [])
            yield versions, View(query=partial(self._held, partial(columns_of, kind), files))
            yield name, View(query=partial(self._as_told, procedure, versions), reads=(versions,))
        every = tuple(step.act.table() for step in procedure.steps)
        yield all_acts(procedure.name), View(query=partial(_every_act, every), reads=every)

    def _as_told(self, procedure: Procedure, versions: str) -> str:
        told = "known_until IS NULL"
        if self.known is not None:
            known = literal(self.known)
            told = f"known_from <= {known} AND (known_until IS NULL OR known_until > {known})"
        return f"SELECT * FROM {q(versions)} WHERE moment <= {literal(self._as_of[procedure.name])} AND {told}"

    def _held(self, columns: Callable[[], Sequence[Column]], files: Sequence[Part]) -> str:
        if files:
            listed = ", ".join(text(str(whole(self._folder, file))) for file in files)
            return f"SELECT * FROM read_parquet([{listed}])"
        none = ", ".join(f"CAST(NULL AS {column.type}) AS {q(column.name)}" for column in columns())
        return f"SELECT {none} WHERE FALSE"


def _every_act(tables: Sequence[str]) -> str:
    shared = ", ".join(column.name for column in CIRCUMSTANCES)
    return " UNION ALL ".join(f"SELECT {shared} FROM {q(name)}" for name in tables)
