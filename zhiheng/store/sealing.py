"""The bytes that are hashed, written straight from the columns of an act.

They are those of ``kernel.chain.header_of`` and ``kernel.digest.act_bytes`` (a test compares them): an import and the
verifier write them a million times, and the general road through dictionaries costs four times as much. Because they
are written from the columns alone, a column that was altered gives other bytes.
"""

from json.encoder import encode_basestring
from typing import Any

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.chain import opening_of
from zhiheng.kernel.ledger import RecordHeader

_WORD = {0: "false", 1: "true"}
_quoted = encode_basestring


def opening_text(header: RecordHeader) -> str:
    """The part of a first act's header that says how its record was opened."""
    return opening_part(canonical(opening_of(header)).decode())


def opening_part(opening: str) -> str:
    return f'"opening":{opening},'


def sealed_bytes(
    seq: int,
    record: str,
    place: int,
    kind: str,
    by: str,
    unit: str,
    at: str,
    day: str,
    day_precise: Any,
    recorded_at: str,
    imported: Any,
    commitment: bytes,
    previous: bytes,
    procedure: str,
    opening: str,
) -> bytes:
    """What is hashed for one act. ``opening``: from ``opening_text`` with place 1, else empty.

    Raises KeyError for a yes-or-no column that is neither, TypeError for one that is not text where text belongs.
    """
    return (
        f'{{"at":{_quoted(at)},"by":{_quoted(by)},"commitment":"{commitment.hex()}","day":{_quoted(day)},'
        f'"day_precise":{_WORD[day_precise]},"imported":{_WORD[imported]},"kind":{_quoted(kind)},{opening}'
        f'"place":{place:d},"previous":"{previous.hex()}","procedure":{_quoted(procedure)},'
        f'"record":{_quoted(record)},"recorded_at":{_quoted(recorded_at)},"seq":{seq:d},"unit":{_quoted(unit)}}}'
    ).encode()
