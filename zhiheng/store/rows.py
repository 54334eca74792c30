"""Rows of the ledger's tables as headers and entries, and back."""

import json
from datetime import date, datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.signature import Signature, Signed
from zhiheng.store.engine import Row
from zhiheng.store.memory import series_of

RECORD_COLUMNS = (
    "number",
    "procedure",
    "unit",
    "division",
    "opened_at",
    "parent",
    "series",
    "ordinal",
    "acts",
    "stage",
    "head",
    "opened_by",
    "officer",
    "last_at",
)
RECORD_UPDATE = (
    "UPDATE ledger_record SET acts = ?, stage = ?, head = ?, opened_by = ?, officer = ?, last_at = ? WHERE number = ?"
)
ACT_COLUMNS = (
    "seq",
    "record",
    "place",
    "kind",
    "by",
    "unit",
    "at",
    "day",
    "day_precise",
    "recorded_at",
    "imported",
    "payload",
    "salt",
    "commitment",
    "hash",
)

SIGNATURE_COLUMNS = ("seq", "signer", "algorithm", "key", "document", "value")

HEADER_OF = "SELECT number, procedure, r.unit, division, opened_at, parent, acts, stage, head FROM ledger_record r"

# The plus hides the declared type from Django's SQLite converters, which would be called for every value.
ENTRY_OF = (
    'SELECT a.seq, a.record, a.kind, a."by", a.unit, a.at, a.day, a.recorded_at,'
    " CASE WHEN a.day_precise THEN 1 ELSE 0 END, CASE WHEN a.imported THEN 1 ELSE 0 END, a.payload FROM ledger_act a"
)


def signature_row(seq: int, signature: Signature) -> Row:
    """A signature in the order of ``SIGNATURE_COLUMNS``."""
    signed = signature.signed
    return (seq, signed.signer, signed.algorithm, signed.key, signed.document, signature.value)


def signature_of(signer: str | None, algorithm: str, key: str, document: str, value: bytes) -> Signature | None:
    """The signature in the columns after ``seq``; None where an act has none."""
    if signer is None:
        return None
    signed = Signed(signer=signer, algorithm=algorithm, key=key, document=document)
    return Signature(signed=signed, value=bytes(value))


def header_of(row: Row) -> RecordHeader:
    """The header in a row of ``HEADER_OF``."""
    number, procedure, unit, division, opened_at, parent, acts, stage, _ = row
    return RecordHeader(
        number=number,
        procedure=procedure,
        unit=unit,
        division=division,
        opened_at=datetime.fromisoformat(opened_at),
        parent=parent,
        acts=acts,
        stage=stage,
    )


def record_row(header: RecordHeader) -> Row:
    """A record without acts, in the order of ``RECORD_COLUMNS``."""
    series, ordinal = series_of(header.number)
    opened_at = stamp(header.opened_at)
    return (
        header.number,
        header.procedure,
        header.unit,
        header.division,
        opened_at,
        header.parent,
        series,
        ordinal,
        0,
        "",
        b"",
        "",
        "",
        opened_at,
    )


def entry_of_row(row: Row, procedure: Procedure) -> Entry:
    """The entry in a row of ``ENTRY_OF``; erased content leaves an act empty. Raises UnknownAct for a kind gone."""
    seq, record, kind, by, unit, at, day, recorded_at, day_precise, imported, payload = row
    return Entry(
        seq=seq,
        record=record,
        act=procedure.act(kind).trusted(json.loads(payload) if payload is not None else {}),
        by=by,
        unit=unit,
        at=datetime.fromisoformat(at),
        day=date.fromisoformat(day),
        recorded_at=datetime.fromisoformat(recorded_at),
        day_precise=bool(day_precise),
        imported=bool(imported),
    )


def header_columns(entry: Entry, place: int) -> tuple[int, str, int, str, str, str, str, str, bool, str, bool]:
    """The columns of an act that are hashed as its header: the first eleven of ``ACT_COLUMNS``."""
    return (
        entry.seq,
        entry.record,
        place,
        entry.act.kind,
        entry.by,
        entry.unit,
        stamp(entry.at),
        entry.day.isoformat(),
        entry.day_precise,
        stamp(entry.recorded_at),
        entry.imported,
    )
