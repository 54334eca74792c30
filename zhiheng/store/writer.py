"""One write transaction of the ledger: acts, hashes and everything that follows from them, together or not at all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from secrets import token_bytes

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.chain import content_of
from zhiheng.kernel.digest import SALT_BYTES, Digest, commitment, digest_named
from zhiheng.kernel.errors import UnknownRecord, WriteConflict
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.signature import sign_act, signed_by
from zhiheng.store.engine import Engine, Row, chunks, marks
from zhiheng.store.memory import entry_of, taken, unknown
from zhiheng.store.projections import (
    DEPUTY_COLUMNS,
    DOCUMENT_COLUMNS,
    DUTY_COLUMNS,
    LINK_COLUMNS,
    PARTY_COLUMNS,
    PROPOSAL_COLUMNS,
    deputy_rows,
    document_rows,
    duty_rows,
    link_rows,
    party_rows,
    proposal_rows,
    standing,
)
from zhiheng.store.reading import LAST_SEQ, Kept, read_entry, read_kept
from zhiheng.store.rows import (
    ACT_COLUMNS,
    RECORD_COLUMNS,
    RECORD_UPDATE,
    SIGNATURE_COLUMNS,
    header_columns,
    record_row,
    signature_row,
)
from zhiheng.store.sealing import opening_text, sealed_bytes, signature_text, signing_text
from zhiheng.store.version import require_known

_DUTY, _START = DUTY_COLUMNS.index("duty"), DUTY_COLUMNS.index("start")
_STATE_OF = (
    "SELECT r.number, r.acts, (SELECT COUNT(*) FROM ledger_record c WHERE c.parent = r.number AND c.parent <> '')"
    " FROM ledger_record r WHERE r.number"
)
_LOCKED_AT_ONCE = 20
_REMEMBERED = 2000
"""How many records a transaction keeps at hand: a batch of a hundred thousand must not stay in memory."""


@dataclass(slots=True)
class _Open:
    """A record that this transaction has looked at, ``acts`` and ``head`` counting what is being appended."""

    header: RecordHeader
    procedure: Procedure
    acts: int
    head: bytes
    history: History
    duties: list[Row]
    proposals: list[Row]
    added: list[Entry] = field(default_factory=list)


@dataclass
class _Batch:
    """Rows on their way into the tables."""

    acts: list[Row] = field(default_factory=list)
    signatures: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    records: list[Row] = field(default_factory=list)
    stale_duties: list[Row] = field(default_factory=list)
    stale_proposals: list[Row] = field(default_factory=list)
    duties: list[Row] = field(default_factory=list)
    proposals: list[Row] = field(default_factory=list)
    parties: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    stale_deputies: list[Row] = field(default_factory=list)
    deputies: list[Row] = field(default_factory=list)


class DjangoWriter:
    """The first append, or the first number given or taken, keeps every other writer out until the end.

    Until then others may write to other records. A record is locked when it is looked at, its relatives are not; what
    changed all the same before the others were kept out is a WriteConflict, so that what is appended always follows
    from what was read.
    """

    def __init__(self, engine: Engine, catalogue: Catalogue, digest: Digest) -> None:
        self._engine = engine
        self._catalogue = catalogue
        self._digest = digest
        self._unnamed = False
        self._seq = 0
        self._alone = False
        self._records: dict[str, _Open] = {}
        self._looked_at: dict[str, tuple[int, int] | None] = {}
        if engine.alone:
            self._keep_others_out()

    def header(self, record: str) -> RecordHeader:
        return self._open(record).header

    def history(self, record: str) -> History:
        return self._open(record).history

    def begin(self, header: RecordHeader) -> None:
        self.begin_all((header,))

    def begin_all(self, headers: Sequence[RecordHeader]) -> None:
        self._keep_others_out()
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
            self._records.pop(header.parent, None)  # it has one child more than it was read with

    def next_number(self, prefix: str) -> str:
        self._keep_others_out()
        sql = "SELECT COALESCE(MAX(ordinal), 0) FROM ledger_record WHERE series = ? AND ordinal IS NOT NULL"
        return f"{prefix}-{self._engine.rows(sql, (prefix,))[0][0] + 1:04d}"

    def next_ordinal(self, organ: str, series: str, year: int) -> int:
        self._keep_others_out()
        sql = "SELECT COALESCE(MAX(ordinal), 0) FROM issued_document WHERE organ = ? AND series = ? AND year = ?"
        return int(self._engine.rows(sql, (organ, series, year))[0][0]) + 1

    def recorded_under(self, key: str) -> Entry | None:
        locks = () if self._alone else self._engine.lock_of(f"request {key}")
        *_, rows = self._engine.ask(*locks, ("SELECT seq FROM ledger_request WHERE key = ?", (key,)))
        return read_entry(self._engine, self._catalogue, rows[0][0]) if rows else None

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        records = dict.fromkeys(draft.record for draft in drafts)
        self._open_all(records)
        self._keep_others_out()
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
        signature = ""
        if draft.seal is not None:
            signed = signed_by(draft.seal, draft.document)
            hashed = sealed_bytes(columns, committed, opened.head, opened.procedure.name, opening, signing_text(signed))
            made = sign_act(draft.seal, hashed, self._digest, signed)
            batch.signatures.append(signature_row(entry.seq, made))
            signature = signature_text(made)
        opened.head = self._digest.function(
            sealed_bytes(columns, committed, opened.head, opened.procedure.name, opening, signature)
        )
        batch.acts.append((*columns, content.decode(), salt, committed, opened.head))
        if draft.key:
            batch.keys.append((draft.key, entry.seq))
        opened.added.append(entry)
        return entry

    def _follow(self, opened: _Open, batch: _Batch) -> None:
        """Everything that the new acts of one record bring with them."""
        procedure = opened.procedure
        history = replace(opened.history, raw=(*opened.history.raw, *opened.added))
        stage = procedure.stage(history)
        header = replace(opened.header, acts=opened.acts, stage=stage.id if stage is not None else "")
        batch.records.append((header.acts, header.stage, opened.head, *standing(history), header.number))
        duties, proposals = duty_rows(procedure, header, history), proposal_rows(procedure, header, history)
        stale = _stale(opened.duties, duties)
        batch.stale_duties += ((header.number, row[_DUTY], row[_START]) for row in stale)
        batch.duties += _missing(opened.duties, duties, stale)
        batch.stale_proposals += ((row[0],) for row in opened.proposals if row not in proposals)
        batch.proposals += (row for row in proposals if row not in opened.proposals)
        deputies = deputy_rows(procedure, history)
        batch.stale_deputies += ((header.number,) for _ in deputies)
        batch.deputies += deputies
        for entry in opened.added:
            batch.parties += party_rows(procedure, entry, history)
            batch.links += link_rows(procedure, entry, history)
            batch.documents += document_rows(entry)
        opened.header, opened.history, opened.duties, opened.proposals = header, history, duties, proposals
        opened.added = []

    def _write(self, batch: _Batch) -> None:
        engine = self._engine
        with engine.together(len(batch.acts)):
            if self._unnamed and batch.acts:
                engine.run("UPDATE store_version SET digest = ?", (self._digest.name,))
                self._unnamed = False
            engine.insert("ledger_act", ACT_COLUMNS, batch.acts)
            engine.insert("act_signature", SIGNATURE_COLUMNS, batch.signatures)
            engine.insert("ledger_request", ("key", "seq"), batch.keys)
            engine.run_many(RECORD_UPDATE, batch.records)
            engine.run_many("DELETE FROM duty_row WHERE record = ? AND duty = ? AND start = ?", batch.stale_duties)
            engine.run_many("DELETE FROM proposal_row WHERE seq = ?", batch.stale_proposals)
            engine.insert("duty_row", DUTY_COLUMNS, batch.duties)
            engine.insert("proposal_row", PROPOSAL_COLUMNS, batch.proposals)
            engine.insert("party_link", PARTY_COLUMNS, batch.parties)
            engine.insert("record_link", LINK_COLUMNS, batch.links)
            engine.insert("issued_document", DOCUMENT_COLUMNS, batch.documents)
            engine.run_many("DELETE FROM deputy_row WHERE record = ?", batch.stale_deputies)
            engine.insert("deputy_row", DEPUTY_COLUMNS, batch.deputies)

    def _open(self, record: str) -> _Open:
        if record not in self._records:
            self._open_all((record,))
        return self._records[record]

    def _open_all(self, records: Iterable[str], locked: bool = True) -> None:
        missing = [record for record in records if record not in self._records]
        # Many at once come from a batch, whose records nobody else has at hand; servers hold so many locks only.
        few = locked and not self._alone and len(missing) <= _LOCKED_AT_ONCE
        locks = [lock for record in sorted(missing) for lock in self._engine.lock_of(f"record {record}")] if few else ()
        for record, kept in read_kept(self._engine, self._catalogue, missing, self._relative, locks):
            self._records[record] = self._known(kept)
            self._looked_at[record] = (kept.header.acts, len(kept.history.children))
        for record in missing:
            if record not in self._records:
                raise unknown(record)

    def _keep_others_out(self) -> None:
        """Once: from here on this transaction alone appends. Raises WriteConflict where something has changed."""
        if self._alone:
            return
        numbers = list(self._looked_at)
        again = (f"{_STATE_OF} IN ({marks(len(numbers))})", numbers) if numbers else ("SELECT 1 WHERE 1 = 0", ())
        *_, meta, last, states = self._engine.ask(
            *self._engine.append_lock(), ("SELECT version, digest FROM store_version", ()), (LAST_SEQ, ()), again
        )
        require_known(meta[0][0])
        stored = str(meta[0][1])
        self._digest = digest_named(stored) if stored else self._digest
        self._unnamed, self._seq, self._alone = not stored, int(last[0][0]), True
        now = {row[0]: (row[1], row[2]) for row in states}
        if any(now.get(number) != seen for number, seen in self._looked_at.items()):
            raise overtaken()
        self._looked_at.clear()

    def _known(self, kept: Kept) -> _Open:
        return _Open(
            header=kept.header,
            procedure=self._catalogue[kept.header.procedure],
            acts=kept.header.acts,
            head=kept.head,
            history=kept.history,
            duties=kept.duties,
            proposals=kept.proposals,
        )

    def _begun(self, header: RecordHeader) -> _Open:
        procedure = self._catalogue[header.procedure]
        history = History(
            record=header.number,
            procedure=header.procedure,
            division=header.division,
            parent=header.parent,
            relatives=self._relative,
            zone=procedure.zone,
        )
        return _Open(header=header, procedure=procedure, acts=0, head=b"", history=history, duties=[], proposals=[])

    def _relative(self, record: str) -> History | None:
        if record not in self._records:
            try:
                self._open_all((record,), locked=False)
            except UnknownRecord:
                self._looked_at[record] = None
                return None
        return self._records[record].history


def _stale(kept: list[Row], wanted: list[Row]) -> list[Row]:
    """Rows that are in the table and should not be."""
    right = set(wanted) if kept else set()
    return [row for row in kept if row not in right]


def _missing(kept: list[Row], wanted: list[Row], stale: list[Row]) -> list[Row]:
    """Rows to insert: those that the table lacks, and those that go with a stale row of the same duty and start."""
    there = set(kept)
    gone = {(row[_DUTY], row[_START]) for row in stale}
    return [row for row in wanted if row not in there or (row[_DUTY], row[_START]) in gone]


def overtaken() -> WriteConflict:
    return WriteConflict(
        tried="写入账本 (write to the ledger)",
        stopped_by="同时有人在关联案件中记录了新的行为 (somebody recorded an act in a related record meanwhile)",
        article="",
        next_step="重新提交 (submit again)",
    )
