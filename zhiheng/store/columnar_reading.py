"""The columnar copy opened for reading: DuckDB with a view a kind of act, as things stood at one moment."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
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
from zhiheng.store.columnar_files import Manifest, schema

_AT_ONCE = 20_000
"""Records whose acts are held in memory together."""
_ALIKE = 2
"""Digits at the end of a number in which neighbours differ."""
_REMEMBERED = 100
"""Neighbourhoods that are kept."""


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
    """The tables of ``manifest`` as of a moment for each procedure, as known at another."""
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
    try:
        connection.execute(f"SET temp_directory = {text(str(folder / 'spill'))}")
        connection.execute("SET preserve_insertion_order = false")
        yield OpenTables(connection, folder, manifest, catalogue, as_of, known)
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
        self._files: dict[str, list[str]] = {}
        for part in manifest.parts:
            self._files.setdefault(part.table, []).append(part.file)
        self._view(RECORDS, RECORD_COLUMNS, [manifest.records] if manifest.records else [])
        for procedure in catalogue.everything:
            self._views(procedure)

    def as_of(self, procedure: str) -> datetime:
        return self._as_of[procedure]

    def holds(self, table: str) -> bool:
        return table in self._files

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
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

    def _views(self, procedure: Procedure) -> None:
        moment = literal(self._as_of[procedure.name])
        told = "known_until IS NULL"
        if self.known is not None:
            known = literal(self.known)
            told = f"known_from <= {known} AND (known_until IS NULL OR known_until > {known})"
        for kind in procedure.acts.values():
            name = table(procedure.name, kind)
            self._view(recorded(name), columns_of(kind), self._files.get(name, []))
            self._connection.execute(
                f"CREATE TEMP VIEW {q(name)} AS SELECT * FROM {q(recorded(name))} WHERE moment <= {moment} AND {told}"
            )
        shared = ", ".join(column.name for column in CIRCUMSTANCES)
        every = (f"SELECT {shared} FROM {q(step.act.table())}" for step in procedure.steps)
        self._connection.execute(f"CREATE TEMP VIEW {q(all_acts(procedure.name))} AS {' UNION ALL '.join(every)}")

    def _view(self, name: str, columns: Sequence[Column], files: Sequence[str]) -> None:
        if files:
            listed = ", ".join(text(str(self._folder / file)) for file in files)
            source = f"SELECT * FROM read_parquet([{listed}])"
        else:
            none = ", ".join(f"CAST(NULL AS {column.type}) AS {q(column.name)}" for column in columns)
            source = f"SELECT {none} WHERE FALSE"
        self._connection.execute(f"CREATE TEMP VIEW {q(name)} AS {source}")
