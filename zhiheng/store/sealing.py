"""The bytes that are hashed, written straight from the columns of an act.

They are those of ``kernel.chain.header_of`` and ``kernel.digest.act_bytes`` (a test compares them): an import and the
verifier write them a million times, and the general road through dictionaries costs four times as much. Because they
are written from the columns alone, a column that was altered gives other bytes.
"""

from json.encoder import encode_basestring

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.chain import opening_of, signed_header, signing_header
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.signature import Signature, Signed
from zhiheng.store.engine import Row

_WORD = {0: "false", 1: "true"}
_quoted = encode_basestring


def opening_text(header: RecordHeader) -> str:
    """The part of a first act's header that says how its record was opened."""
    return f'"opening":{canonical(opening_of(header)).decode()},'


def signing_text(signed: Signed) -> str:
    """The part of an act's header that says who is about to sign it."""
    return f"{canonical(signing_header(signed)).decode()[1:-1]},"


def signature_text(signature: Signature) -> str:
    """The part of an act's header that holds its signature."""
    return f"{canonical(signed_header(signature)).decode()[1:-1]},"


def sealed_bytes(
    columns: Row, commitment: bytes, previous: bytes, procedure: str, opening: str, signature: str = ""
) -> bytes:
    """What is hashed for one act. ``columns``: the first eleven of ``ACT_COLUMNS``. ``opening``: from ``opening_text``
    with place 1, else empty. ``signature``: from ``signing_text`` or ``signature_text``; empty for an unsigned act.

    Raises KeyError for a yes-or-no column that is neither, TypeError for one that is not text where text belongs.
    """
    seq, record, place, kind, by, unit, at, day, day_precise, recorded_at, imported = columns
    return (
        f'{{"at":{_quoted(at)},"by":{_quoted(by)},"commitment":"{commitment.hex()}","day":{_quoted(day)},'
        f'"day_precise":{_WORD[day_precise]},"imported":{_WORD[imported]},"kind":{_quoted(kind)},{opening}'
        f'"place":{place:d},"previous":"{previous.hex()}","procedure":{_quoted(procedure)},'
        f'"record":{_quoted(record)},"recorded_at":{_quoted(recorded_at)},"seq":{seq:d},{signature}"unit":{_quoted(unit)}}}'
    ).encode()
