"""Records and their acts, read on an open connection."""

from collections.abc import Iterable

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.history import History, Relatives
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.store.engine import Engine, chunks, marks
from zhiheng.store.memory import unknown
from zhiheng.store.rows import ENTRY_OF, HEADER_OF, entry_of_row, header_of


def last_seq(engine: Engine) -> int:
    """The number of the newest act, 0 in an empty ledger."""
    return int(engine.rows("SELECT COALESCE(MAX(seq), 0) FROM ledger_act")[0][0])


def find_record(engine: Engine, record: str) -> tuple[RecordHeader, bytes] | None:
    """A record's header and the hash of its last act (empty before the first), None where there is no such record."""
    rows = engine.rows(f"{HEADER_OF} WHERE number = ?", (record,))
    return (header_of(rows[0]), bytes(rows[0][-1])) if rows else None


def read_header(engine: Engine, record: str) -> RecordHeader:
    """Raises UnknownRecord."""
    found = find_record(engine, record)
    if found is None:
        raise unknown(record)
    return found[0]


def read_records(engine: Engine, numbers: Iterable[str]) -> dict[str, tuple[RecordHeader, bytes]]:
    """Headers and heads of those of ``numbers`` that exist."""
    found: dict[str, tuple[RecordHeader, bytes]] = {}
    for some in chunks(numbers):
        for row in engine.rows(f"{HEADER_OF} WHERE number IN ({marks(len(some))})", some):
            found[row[0]] = header_of(row), bytes(row[-1])
    return found


def read_history(engine: Engine, catalogue: Catalogue, header: RecordHeader, relatives: Relatives) -> History:
    """The record as the connection sees it."""
    procedure = catalogue[header.procedure]
    rows = engine.rows(f"{ENTRY_OF} WHERE a.record = ? ORDER BY a.place", (header.number,))
    children = engine.rows(
        "SELECT number FROM ledger_record WHERE parent = ? AND parent <> '' ORDER BY number", (header.number,)
    )
    return History(
        record=header.number,
        procedure=header.procedure,
        division=header.division,
        parent=header.parent,
        children=tuple(row[0] for row in children),
        raw=tuple(entry_of_row(row, procedure) for row in rows),
        relatives=relatives,
        zone=procedure.zone,
    )


def read_entry(engine: Engine, catalogue: Catalogue, seq: int) -> Entry | None:
    """One act by its number."""
    columns = ENTRY_OF.replace(" FROM", ", r.procedure FROM")
    rows = engine.rows(f"{columns} JOIN ledger_record r ON r.number = a.record WHERE a.seq = ?", (seq,))
    return entry_of_row(rows[0][:-1], catalogue[rows[0][-1]]) if rows else None
