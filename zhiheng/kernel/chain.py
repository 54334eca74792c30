"""The chain of one record: what of an act is hashed, and how each act holds the one before."""

from collections.abc import Mapping
from datetime import UTC, datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.canonical import JSONValue, canonical
from zhiheng.kernel.digest import DIGESTS, Digest, act_bytes, act_hash, commitment
from zhiheng.kernel.ledger import Draft, RecordHeader, Sealed
from zhiheng.kernel.signature import Signature, Signed, message_of, sign_act, signed_by


def header_of(entry: Entry, place: int, *, procedure: str, opening: Mapping[str, str]) -> dict[str, JSONValue]:
    """The hashed part of an act that is not its content. ``place``: its ordinal in the record, from 1.

    ``opening``: what the record was opened with (``opening_of``), hashed with its first act only.
    """
    header: dict[str, JSONValue] = {
        "seq": entry.seq,
        "record": entry.record,
        "place": place,
        "procedure": procedure,
        "kind": entry.act.kind,
        "by": entry.by,
        "unit": entry.unit,
        "at": stamp(entry.at),
        "day": entry.day.isoformat(),
        "day_precise": entry.day_precise,
        "recorded_at": stamp(entry.recorded_at),
        "imported": entry.imported,
    }
    return {**header, "opening": dict(opening)} if place == 1 else header


def opening_of(header: RecordHeader) -> dict[str, str]:
    """What a record was opened with."""
    return {
        "unit": header.unit,
        "division": header.division,
        "parent": header.parent,
        "opened_at": stamp(header.opened_at),
    }


def seal_act(
    header: Mapping[str, JSONValue], content: bytes, salt: bytes, previous: bytes, digest: Digest, draft: Draft
) -> Sealed:
    """The proof of the act of ``draft``, signed where that has a seal, with this header and canonical content.

    ``previous``: hash of the record's previous act. Raises SignatureRefused.
    """
    committed = commitment(content, salt, digest)
    signature = None
    if draft.seal is not None:
        signed = signed_by(draft.seal, draft.document)
        hashed = act_bytes({**header, **signing_header(signed)}, committed, previous)
        signature = sign_act(draft.seal, hashed, digest, signed)
        header = {**header, **signed_header(signature)}
    return Sealed(
        seq=int(str(header["seq"])),
        record=str(header["record"]),
        place=int(str(header["place"])),
        previous=previous.hex(),
        commitment=committed.hex(),
        hash=act_hash(header, committed, previous, digest).hex(),
        signature=signature,
    )


def signing_header(signed: Signed) -> dict[str, JSONValue]:
    """What the header of an act says before it is signed."""
    return {"signed": signed.said()}


def signed_header(signature: Signature) -> dict[str, JSONValue]:
    """What the header of a signed act says besides the rest."""
    return {"signature": signature.value.hex(), **signing_header(signature.signed)}


def signed_message(header: Mapping[str, JSONValue], proof: Sealed) -> bytes | None:
    """What was signed for the act of ``proof`` with this header; None where nothing was, or header and hash differ."""
    if proof.signature is None:
        return None
    hashes = bytes.fromhex(proof.commitment), bytes.fromhex(proof.previous)
    whole = {**header, **signed_header(proof.signature)}
    for digest in DIGESTS:
        if act_hash(whole, *hashes, digest).hex() == proof.hash:
            return message_of(act_bytes({**header, **signing_header(proof.signature.signed)}, *hashes), digest)
    return None


def content_of(entry: Entry) -> bytes:
    """The canonical JSON of an act's content."""
    return canonical(entry.act.payload())


def stamp(moment: datetime) -> str:
    """A moment (aware) as the hash sees it: UTC, to the second, of fixed width."""
    return f"{moment.astimezone(UTC).isoformat()[:19]}Z"
