"""The bytes that are hashed, written straight from the columns of an act.

They are those of ``kernel.chain.header_of`` and ``kernel.digest.act_bytes`` (a test compares them): an import and the
verifier write them a million times, and the general road through dictionaries costs four times as much. Because they
are written from the columns alone, a column that was altered gives other bytes.
"""

from json.encoder import encode_basestring

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.chain import opening_of
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.store.engine import Row

_WORD = {0: "false", 1: "true"}
_quoted = encode_basestring


def opening_text(header: RecordHeader) -> str:
    """The part of a first act's header that says how its record was opened."""
    return f'"opening":{canonical(opening_of(header)).decode()},'


def sealed_bytes(columns: Row, commitment: bytes, previous: bytes, procedure: str, opening: str) -> bytes:
    """What is hashed for one act. ``columns``: the first eleven of ``ACT_COLUMNS``. ``opening``: from ``opening_text``
    with place 1, else empty.

    Raises KeyError for a yes-or-no column that is neither, TypeError for one that is not text where text belongs.
    """
    seq, record, place, kind, by, unit, at, day, day_precise, recorded_at, imported = columns
    return (
        f'{{"at":{_quoted(at)},"by":{_quoted(by)},"commitment":"{commitment.hex()}","day":{_quoted(day)},'
        f'"day_precise":{_WORD[day_precise]},"imported":{_WORD[imported]},"kind":{_quoted(kind)},{opening}'
        f'"place":{place:d},"previous":"{previous.hex()}","procedure":{_quoted(procedure)},'
        f'"record":{_quoted(record)},"recorded_at":{_quoted(recorded_at)},"seq":{seq:d},"unit":{_quoted(unit)}}}'
    ).encode()
