"""Records and their acts, read on an open connection."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.history import History, Relatives
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.store.engine import Engine, Query, Row, chunks, marks
from zhiheng.store.memory import unknown
from zhiheng.store.projections import DUTY_COLUMNS, PROPOSAL_COLUMNS
from zhiheng.store.rows import ENTRY_OF, HEADER_OF, entry_of_row, header_of

LAST_SEQ = "SELECT COALESCE(MAX(seq), 0) FROM ledger_act"
_CHILDREN_OF = "SELECT parent, number FROM ledger_record WHERE parent <> '' AND parent"


def last_seq(engine: Engine) -> int:
    """The number of the newest act, 0 in an empty ledger."""
    return int(engine.rows(LAST_SEQ)[0][0])


def read_header(engine: Engine, record: str) -> RecordHeader:
    """Raises UnknownRecord."""
    rows = engine.rows(f"{HEADER_OF} WHERE number = ?", (record,))
    if not rows:
        raise unknown(record)
    return header_of(rows[0])


def exists(engine: Engine, record: str) -> bool:
    return bool(engine.rows("SELECT 1 FROM ledger_record WHERE number = ?", (record,)))


@dataclass(frozen=True, slots=True)
class Kept:
    """A record with all that the tables hold of it. ``head``: the hash of its last act, empty before the first."""

    header: RecordHeader
    head: bytes
    history: History
    duties: list[Row]
    proposals: list[Row]


def read_kept(
    engine: Engine,
    catalogue: Catalogue,
    numbers: Iterable[str],
    relatives: Relatives,
    locks: Sequence[Query] = (),
) -> Iterator[tuple[str, Kept]]:
    """Those of ``numbers`` that exist, read once ``locks`` are held."""
    for some in chunks(numbers):
        among = f"IN ({marks(len(some))})"
        *_, headers, acts, children, duties, proposals = engine.ask(
            *locks,
            (f"{HEADER_OF} WHERE number {among}", some),
            (f"{ENTRY_OF} WHERE a.record {among} ORDER BY a.record, a.place", some),
            (f"{_CHILDREN_OF} {among} ORDER BY number", some),
            (f"SELECT {_names(DUTY_COLUMNS)} FROM duty_row WHERE record {among}", some),
            (f"SELECT {_names(PROPOSAL_COLUMNS)} FROM proposal_row WHERE record {among}", some),
        )
        acts_of, children_of = _grouped(acts, 1), _grouped(children, 0)
        duties_of, proposals_of = _grouped(duties, 0), _grouped(proposals, 1)
        for row in headers:
            header = header_of(row)
            number = header.number
            history = _history(catalogue, header, acts_of.get(number, []), children_of.get(number, []), relatives)
            yield (
                number,
                Kept(header, bytes(row[-1]), history, duties_of.get(number, []), proposals_of.get(number, [])),
            )


def read_history(engine: Engine, catalogue: Catalogue, record: str, relatives: Relatives) -> History:
    """The record as the connection sees it. Raises UnknownRecord."""
    headers, acts, children = engine.ask(
        (f"{HEADER_OF} WHERE number = ?", (record,)),
        (f"{ENTRY_OF} WHERE a.record = ? ORDER BY a.place", (record,)),
        (f"{_CHILDREN_OF} = ? ORDER BY number", (record,)),
    )
    if not headers:
        raise unknown(record)
    return _history(catalogue, header_of(headers[0]), acts, children, relatives)


def records_of(engine: Engine, procedure: str) -> list[str]:
    """The numbers of the records of ``procedure``, in order."""
    return sorted(row[0] for row in engine.rows("SELECT number FROM ledger_record WHERE procedure = ?", (procedure,)))


def changed_records(engine: Engine, procedure: str, after: int) -> list[str]:
    """The numbers of the records of ``procedure`` that hold an act recorded after the ``after``-th, in order."""
    if not after:
        every = "SELECT number FROM ledger_record WHERE procedure = ? AND acts > 0"
        return sorted(row[0] for row in engine.rows(every, (procedure,)))
    changed = (
        "SELECT DISTINCT a.record FROM ledger_act a JOIN ledger_record r ON r.number = a.record"
        " WHERE a.seq > ? AND r.procedure = ?"
    )
    return sorted(row[0] for row in engine.rows(changed, (after, procedure)))


def read_histories(
    engine: Engine, catalogue: Catalogue, numbers: Sequence[str], relatives: Relatives
) -> list[tuple[RecordHeader, History]]:
    """Those of ``numbers`` (no more than one statement binds) that exist, in the order of their numbers."""
    among = f"IN ({marks(len(numbers))})"
    headers, acts, children = engine.ask(
        (f"{HEADER_OF} WHERE number {among} ORDER BY number", numbers),
        (f"{ENTRY_OF} WHERE a.record {among} ORDER BY a.record, a.place", numbers),
        (f"{_CHILDREN_OF} {among} ORDER BY number", numbers),
    )
    acts_of, children_of = _grouped(acts, 1), _grouped(children, 0)
    return [
        (header, _history(catalogue, header, acts_of.get(number, []), children_of.get(number, []), relatives))
        for header in map(header_of, headers)
        for number in (header.number,)
    ]


def _history(
    catalogue: Catalogue, header: RecordHeader, acts: list[Row], children: list[Row], relatives: Relatives
) -> History:
    procedure = catalogue[header.procedure]
    return History(
        record=header.number,
        procedure=header.procedure,
        division=header.division,
        parent=header.parent,
        children=tuple(row[1] for row in children),
        raw=tuple(entry_of_row(row, procedure) for row in acts),
        relatives=relatives,
        zone=procedure.zone,
    )


def _grouped(rows: list[Row], column: int) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def read_entry(engine: Engine, catalogue: Catalogue, seq: int) -> Entry | None:
    """One act by its number."""
    columns = ENTRY_OF.replace(" FROM", ", r.procedure FROM")
    rows = engine.rows(f"{columns} JOIN ledger_record r ON r.number = a.record WHERE a.seq = ?", (seq,))
    return entry_of_row(rows[0][:-1], catalogue[rows[0][-1]]) if rows else None
