"""One write transaction of the ledger: acts, hashes and everything that follows from them, together or not at all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from secrets import token_bytes

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.chain import content_of
from zhiheng.kernel.digest import SALT_BYTES, Digest, commitment, digest_named
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.store.engine import Engine, Row, chunks, marks
from zhiheng.store.memory import entry_of, taken, unknown
from zhiheng.store.projections import (
    DUTY_COLUMNS,
    LINK_COLUMNS,
    PARTY_COLUMNS,
    PROPOSAL_COLUMNS,
    duty_rows,
    link_rows,
    party_rows,
    proposal_rows,
    standing,
)
from zhiheng.store.reading import find_record, last_seq, read_entry, read_history, read_records
from zhiheng.store.rows import ACT_COLUMNS, RECORD_COLUMNS, RECORD_UPDATE, header_columns, record_row
from zhiheng.store.sealing import opening_text, sealed_bytes
from zhiheng.store.version import require_known

_REMEMBERED = 2000
"""How many records a transaction keeps at hand: a batch of a hundred thousand must not stay in memory."""


@dataclass(slots=True)
class _Open:
    """A record that this transaction has looked at, ``acts`` and ``head`` counting what is being appended."""

    header: RecordHeader
    procedure: Procedure
    acts: int
    head: bytes
    history: History | None = None
    added: list[Entry] = field(default_factory=list)


@dataclass
class _Batch:
    """Rows on their way into the tables."""

    acts: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    records: list[Row] = field(default_factory=list)
    duties: list[Row] = field(default_factory=list)
    proposals: list[Row] = field(default_factory=list)
    parties: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)


class DjangoWriter:
    """Nobody else writes while it lives, so what it has read stays true."""

    def __init__(self, engine: Engine, catalogue: Catalogue, digest: Digest) -> None:
        self._engine = engine
        self._catalogue = catalogue
        version, stored = engine.rows("SELECT version, digest FROM store_version")[0]
        require_known(version)
        self._digest = digest_named(stored) if stored else digest
        self._unnamed = not stored
        self._seq = last_seq(engine)
        self._records: dict[str, _Open] = {}

    def header(self, record: str) -> RecordHeader:
        return self._open(record).header

    def history(self, record: str) -> History:
        opened = self._open(record)
        if opened.history is None:
            opened.history = read_history(self._engine, self._catalogue, opened.header, self._relative)
        return opened.history

    def begin(self, header: RecordHeader) -> None:
        self.begin_all((header,))

    def begin_all(self, headers: Sequence[RecordHeader]) -> None:
        numbers = {header.number for header in headers}
        for some in chunks(numbers):
            found = self._engine.rows(f"SELECT number FROM ledger_record WHERE number IN ({marks(len(some))})", some)
            if found:
                raise taken(found[0][0])
        if len(numbers) < len(headers):
            raise taken(Counter(header.number for header in headers).most_common(1)[0][0])
        self._engine.insert("ledger_record", RECORD_COLUMNS, [record_row(header) for header in headers])
        for header in headers:
            self._records[header.number] = self._begun(replace(header, acts=0, stage=""))
            parent = self._records.get(header.parent)
            if parent is not None:
                parent.history = None  # it has one child more than it was read with

    def next_number(self, prefix: str) -> str:
        sql = "SELECT COALESCE(MAX(ordinal), 0) FROM ledger_record WHERE series = ? AND ordinal IS NOT NULL"
        return f"{prefix}-{self._engine.rows(sql, (prefix,))[0][0] + 1:04d}"

    def recorded_under(self, key: str) -> Entry | None:
        rows = self._engine.rows("SELECT seq FROM ledger_request WHERE key = ?", (key,))
        return read_entry(self._engine, self._catalogue, rows[0][0]) if rows else None

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        records = dict.fromkeys(draft.record for draft in drafts)
        self._open_all(records)
        batch = _Batch()
        entries = tuple(self._seal(draft, self._records[draft.record], batch) for draft in drafts)
        for record in records:
            self._follow(self._records[record], batch)
        self._write(batch)
        if len(self._records) > _REMEMBERED:
            self._records.clear()
        return entries

    def _seal(self, draft: Draft, opened: _Open, batch: _Batch) -> Entry:
        self._seq += 1
        entry = entry_of(draft, self._seq)
        opened.acts += 1
        content, salt = content_of(entry), token_bytes(SALT_BYTES)
        committed = commitment(content, salt, self._digest)
        columns = header_columns(entry, opened.acts)
        opening = opening_text(opened.header) if opened.acts == 1 else ""
        opened.head = self._digest.function(
            sealed_bytes(columns, committed, opened.head, opened.procedure.name, opening)
        )
        batch.acts.append((*columns, content.decode(), salt, committed, opened.head))
        if draft.key:
            batch.keys.append((draft.key, entry.seq))
        opened.added.append(entry)
        return entry

    def _follow(self, opened: _Open, batch: _Batch) -> None:
        """Everything that the new acts of one record bring with them."""
        procedure, before = opened.procedure, self.history(opened.header.number)
        history = replace(before, raw=(*before.raw, *opened.added))
        stage = procedure.stage(history)
        header = replace(opened.header, acts=opened.acts, stage=stage.id if stage is not None else "")
        batch.records.append((header.acts, header.stage, opened.head, *standing(history), header.number))
        duties, proposals = duty_rows(procedure, header, history), proposal_rows(procedure, header, history)
        if opened.header.acts:
            duties = self._unlike("duty_row", "id", DUTY_COLUMNS, header.number, duties)
            proposals = self._unlike("proposal_row", "seq", PROPOSAL_COLUMNS, header.number, proposals)
        batch.duties += duties
        batch.proposals += proposals
        for entry in opened.added:
            batch.parties += party_rows(procedure, entry)
            batch.links += link_rows(procedure, entry)
        opened.header, opened.history, opened.added = header, history, []

    def _unlike(self, table: str, key: str, columns: Sequence[str], record: str, wanted: list[Row]) -> list[Row]:
        """Those of ``wanted`` that the table lacks, once what it holds of this record and should not is deleted."""
        names = ", ".join(f'"{name}"' for name in (key, *columns))
        rows = self._engine.rows(f"SELECT {names} FROM {table} WHERE record = ?", (record,))
        kept = {row[1:]: row[0] for row in rows}
        stale = [(kept[row],) for row in kept.keys() - set(wanted)]
        if stale:
            self._engine.run_many(f'DELETE FROM {table} WHERE "{key}" = ?', stale)
        return [row for row in wanted if row not in kept]

    def _write(self, batch: _Batch) -> None:
        engine = self._engine
        if self._unnamed and batch.acts:
            engine.run("UPDATE store_version SET digest = ?", (self._digest.name,))
            self._unnamed = False
        engine.insert("ledger_act", ACT_COLUMNS, batch.acts)
        engine.insert("ledger_request", ("key", "seq"), batch.keys)
        engine.run_many(RECORD_UPDATE, batch.records)
        engine.insert("duty_row", DUTY_COLUMNS, batch.duties)
        engine.insert("proposal_row", PROPOSAL_COLUMNS, batch.proposals)
        engine.insert("party_link", PARTY_COLUMNS, batch.parties)
        engine.insert("record_link", LINK_COLUMNS, batch.links)

    def _open(self, record: str) -> _Open:
        opened = self._records.get(record)
        if opened is None:
            found = find_record(self._engine, record)
            if found is None:
                raise unknown(record)
            opened = self._records[record] = self._found(*found)
        return opened

    def _open_all(self, records: Iterable[str]) -> None:
        missing = [record for record in records if record not in self._records]
        if not missing:
            return
        for record, found in read_records(self._engine, missing).items():
            self._records[record] = self._found(*found)
        for record in missing:
            self._open(record)

    def _found(self, header: RecordHeader, head: bytes) -> _Open:
        return _Open(header=header, procedure=self._catalogue[header.procedure], acts=header.acts, head=head)

    def _begun(self, header: RecordHeader) -> _Open:
        history = History(
            record=header.number,
            procedure=header.procedure,
            division=header.division,
            parent=header.parent,
            relatives=self._relative,
            zone=self._catalogue[header.procedure].zone,
        )
        opened = self._found(header, b"")
        opened.history = history
        return opened

    def _relative(self, record: str) -> History | None:
        known = record in self._records or find_record(self._engine, record) is not None
        return self.history(record) if known else None
