"""The columnar tables: one a kind of act, one typed column a field; and what SQL over them asks of their keeper.

Columns are named as in ``Entry``, but for two that are words of SQL: ``moment`` is its ``at``, ``officer`` its ``by``.
Moments are UTC without a zone. A correction leaves the old version of an act in its table and adds a new one: a
version was known from ``known_from`` until ``known_until`` (NULL: still), and ``corrected_by`` names the correction
that made it (0: as first recorded). A view named as the table shows the one version of each act that counts.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.fields import Field
from zhiheng.kernel.generated import shown_fields
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column; ``type`` is a type of the SQL dialect."""

    name: str
    type: str


BIGINT, BOOLEAN, DAY, MOMENT, TEXT, TEXTS = "BIGINT", "BOOLEAN", "DATE", "TIMESTAMP", "VARCHAR", "VARCHAR[]"

CIRCUMSTANCES = tuple(
    Column(name=name, type=type)
    for name, type in (
        ("record", TEXT),
        ("seq", BIGINT),
        ("moment", MOMENT),
        ("day", DAY),
        ("day_precise", BOOLEAN),
        ("officer", TEXT),
        ("unit", TEXT),
        ("recorded_at", MOMENT),
        ("imported", BOOLEAN),
        ("corrected_by", BIGINT),
        ("known_from", MOMENT),
        ("known_until", MOMENT),
    )
)
"""The columns that every table of acts begins with."""

RECORDS = "records"
"""The table of the records that have an act. None of its columns ever changes."""
RECORD_COLUMNS = tuple(
    Column(name=name, type=type)
    for name, type in (
        ("record", TEXT),
        ("procedure", TEXT),
        ("unit", TEXT),
        ("division", TEXT),
        ("parent", TEXT),
        ("opened_at", MOMENT),
    )
)

_TYPES = {
    "number": BIGINT,
    "money": BIGINT,
    "yes_no": BOOLEAN,
    "moment": MOMENT,
    "day": DAY,
    "officers": TEXTS,
}
"""By the kind of a field; every other kind is text: codes of choices, references, and JSON for rows and contents."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """An act as it was known from one moment until another (None: still)."""

    entry: Entry
    known_from: datetime
    known_until: datetime | None


class Tables(Protocol):
    """The tables as they stood at one moment, open for reading.

    ``as_of``: the moment for each procedure; ``known``: None is everything recorded so far.
    """

    @property
    def known(self) -> datetime | None: ...

    def as_of(self, procedure: str) -> datetime: ...

    def holds(self, table: str) -> bool:
        """Whether any act was ever recorded in a table."""

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The answer to one query."""

    def keep(self, name: str, columns: Sequence[Column], rows: Sequence[tuple[Any, ...]]) -> None:
        """A table of this reading alone."""

    def histories(self, procedure: Procedure, records: str) -> Iterator[History]:
        """The histories of the records that the query ``records`` names, cut at ``as_of`` and ``known``."""


class Columnar(Protocol):
    """The columnar copy of a ledger."""

    def reading(
        self, as_of: Callable[[Procedure], datetime], known: datetime | None = None
    ) -> AbstractContextManager[Tables]:
        """The tables with a view a kind: what had happened by ``as_of`` and was recorded by ``known``."""


class ActSource(Protocol):
    """What a columnar copy is made from."""

    def acts_after(self, seq: int) -> Iterator[tuple[str, Entry]]:
        """Every act recorded after ``seq`` with the procedure of its record, in order of recording."""

    def begun(self, after: int, until: int) -> Iterator[RecordHeader]:
        """Every record whose first act was recorded after the ``after``-th and up to the ``until``-th."""

    def history(self, record: str) -> History: ...

    def last_seq(self) -> int:
        """The number of the newest act, 0 in an empty ledger."""

    def erased(self) -> int:
        """How many acts have had their content erased; it only grows."""

    def hash_of(self, seq: int) -> str:
        """The hash of one act in hex, empty where there is no such act."""


def table(procedure: str, kind: type[Act]) -> str:
    """The name of the table of ``kind``; the kernel's own acts have one in each procedure."""
    return f"{procedure}__{kind.kind}"


def all_acts(procedure: str) -> str:
    """The view over every kind that ``procedure`` declares, with the circumstances alone."""
    return f"{procedure}__acts"


def columns_of(kind: type[Act]) -> tuple[Column, ...]:
    """The columns of a table of acts, in order."""
    return (*CIRCUMSTANCES, *(Column(name=name, type=type_of(field)) for name, field in shown_fields(kind).items()))


def type_of(field: Field[Any]) -> str:
    """The column type of a field."""
    return _TYPES.get(field.kind, TEXT)


def row_of(version: Version) -> tuple[Any, ...]:
    """A version as a row of its kind's table, in the order of ``columns_of``."""
    entry = version.entry
    held, fields = entry.act.__dict__, shown_fields(type(entry.act))
    return (
        entry.record,
        entry.seq,
        _plain(entry.at),
        entry.day,
        entry.day_precise,
        entry.by,
        entry.unit,
        _plain(entry.recorded_at),
        entry.imported,
        entry.corrected_by,
        _plain(version.known_from),
        None if version.known_until is None else _plain(version.known_until),
        *(None if held.get(name) is None else _cell(field, held[name]) for name, field in fields.items()),
    )


def entry_of(kind: type[Act], row: Sequence[Any]) -> Entry:
    """The entry in a row of ``columns_of``; what it holds was accepted by the ledger before."""
    record, seq, at, day, day_precise, by, unit, recorded_at, imported, corrected_by, _from, _until = row[:12]
    given = zip(shown_fields(kind).items(), row[12:], strict=True)
    return Entry(
        seq=seq,
        record=record,
        act=kind.trusted({name: _value(field, value) for (name, field), value in given if value is not None}),
        by=by,
        unit=unit,
        at=at.replace(tzinfo=UTC),
        day=day,
        recorded_at=recorded_at.replace(tzinfo=UTC),
        day_precise=day_precise,
        imported=imported,
        corrected_by=corrected_by,
    )


def record_row(header: RecordHeader) -> tuple[Any, ...]:
    """A record as a row of ``RECORD_COLUMNS``."""
    opened = _plain(header.opened_at)
    return (header.number, header.procedure, header.unit, header.division, header.parent, opened)


def versions(acts: Sequence[Entry], history: History, last: int) -> Iterator[Version]:
    """Every version of ``acts`` of one record, as its ``history`` (nothing of it cut) tells them up to act ``last``.

    The version first recorded is always among them, even where a correction of the same second took it back.
    """
    history = replace(history, raw=tuple(entry for entry in history.raw if entry.seq <= last))
    moments = sorted({entry.recorded_at for entry in history.raw})
    told = [{entry.seq: entry for entry in history.as_of(known=moment).entries} for moment in moments]
    for act in acts:
        made: list[Version] = []
        for known_from, until, then in zip(moments, [*moments[1:], None], told, strict=True):
            entry = then.get(act.seq)
            if entry is None:
                continue
            if made and made[-1].entry == entry and made[-1].known_until == known_from:
                known_from = made.pop().known_from
            made.append(Version(entry=entry, known_from=known_from, known_until=until))
        if all(version.entry.corrected_by for version in made):
            yield Version(entry=act, known_from=act.recorded_at, known_until=act.recorded_at)
        yield from made


def _plain(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)


def _cell(field: Field[Any], value: Any) -> Any:
    match field.kind:
        case "moment":
            return _plain(value)
        case "choice" | "officers":
            return field.dump(value)
        case "rows" | "content":
            return json.dumps(field.dump(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return value


def _value(field: Field[Any], cell: Any) -> Any:
    match field.kind:
        case "moment":
            return cell.replace(tzinfo=UTC)
        case "rows" | "content":
            return json.loads(cell)
    return cell
