"""What every ledger does alike with a signature: made over the act's hash, verified at once, hashed with the act."""

from dataclasses import dataclass, replace

import pytest

from tests.small_procedure import Announce, TakeIn, draft, header
from tests.small_seals import opened_key
from zhiheng.kernel.chain import header_of, opening_of, signed_header, signing_header
from zhiheng.kernel.digest import SHA256, act_bytes, act_hash
from zhiheng.kernel.ledger import Ledger, Sealed
from zhiheng.kernel.signature import SignatureRefused, message_of
from zhiheng.store.algorithms import ED25519, SM2_SM3, Algorithm
from zhiheng.store.signing_keys import OpenedKey

DOCUMENT = "ab" * 32
BOTH = pytest.mark.parametrize("kind", [ED25519, SM2_SM3], ids=lambda kind: kind.name)


def signed(ledger: Ledger, seal: OpenedKey, document: str = "") -> Sealed:
    """The proof of a signed act, the second of its record."""
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        plain = draft("L-1", TakeIn(owner="P-1"))
        writer.append((plain, replace(draft("L-1", Announce(days=3)), seal=seal, document=document)))
    first, second = ledger.proofs("L-1")
    assert first.signature is None
    return second


@BOTH
def test_a_signature_is_read_back_and_signs_the_hash_of_the_act(ledger: Ledger, kind: Algorithm) -> None:
    seal = opened_key("zhao", kind)
    proof = signed(ledger, seal, DOCUMENT)
    made = proof.signature
    assert made is not None
    assert (made.signed.signer, made.signed.algorithm, made.signed.key) == ("zhao", kind.name, seal.key)
    assert made.signed.document == DOCUMENT
    entry, opened = ledger.history("L-1").raw[1], ledger.header("L-1")
    said = header_of(entry, 2, procedure="lost_property", opening=opening_of(opened))
    hashes = bytes.fromhex(proof.commitment), bytes.fromhex(proof.previous)
    message = message_of(act_bytes({**said, **signing_header(made.signed)}, *hashes), SHA256)
    assert kind.verify(seal.public, message, made.value)
    assert act_hash({**said, **signed_header(made)}, *hashes, SHA256).hex() == proof.hash


@dataclass(frozen=True, kw_only=True)
class Careless(OpenedKey):
    """Signs something else than it is asked to."""

    def sign(self, message: bytes) -> bytes:
        return super().sign(message + b"!")


@BOTH
def test_a_signature_that_does_not_verify_is_refused_and_nothing_is_written(ledger: Ledger, kind: Algorithm) -> None:
    key = opened_key("zhao", kind)
    seal = Careless(signer=key.signer, key=key.key, public=key.public, kind=kind, private=key.private)
    with pytest.raises(SignatureRefused):
        signed(ledger, seal)
    assert list(ledger.headers()) == []
    assert signed(ledger, key).seq == 2
