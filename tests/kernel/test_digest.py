"""Digests give the values of their standards; commitments hide and bind; an act's hash covers all of it."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.kernel.digest import (
    NO_PREVIOUS,
    SALT_BYTES,
    SHA256,
    SM3,
    Digest,
    UnknownDigest,
    act_bytes,
    act_hash,
    commitment,
    digest_named,
)

BOTH = pytest.mark.parametrize("digest", [SHA256, SM3], ids=lambda digest: digest.name)
HEADER: dict[str, str | int | None] = {
    "record": "A-2025-0117",
    "kind": "Detain",
    "seq": 3,
    "happened_at": "2025-03-04T02:30:00Z",
}
SALT = bytes(range(SALT_BYTES))
ONE = b"\x01" * 32


@pytest.mark.parametrize(
    "message, expected",
    [  # GB/T 32905-2016, appendix A
        (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
    ],
)
def test_sm3_gives_the_examples_of_its_standard(message: bytes, expected: str) -> None:
    assert SM3.function(message).hex() == expected


@pytest.mark.parametrize(
    "message, expected",
    [  # FIPS 180-4 examples
        (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ],
)
def test_sha256_gives_the_examples_of_its_standard(message: bytes, expected: str) -> None:
    assert SHA256.function(message).hex() == expected


@BOTH
def test_a_digest_is_found_by_the_name_that_the_ledger_holds(digest: Digest) -> None:
    assert digest_named(digest.name) is digest


def test_an_unknown_digest_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownDigest) as refused:
        digest_named("md5")
    assert "sha256, sm3" in refused.value.next_step


@BOTH
def test_a_commitment_can_be_recomputed_from_its_documented_form(digest: Digest) -> None:
    recomputed = hashlib.new(digest.name, b"zhiheng.commitment.1" + SALT + b"payload").digest()
    assert commitment(b"payload", SALT, digest) == recomputed


@given(st.binary(), st.binary(), st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_different_payloads_or_salts_have_different_commitments(a: bytes, b: bytes, salt: bytes, other: bytes) -> None:
    assert (commitment(a, salt, SHA256) == commitment(b, other, SHA256)) == ((a, salt) == (b, other))


@pytest.mark.parametrize("length", [0, SALT_BYTES - 1, SALT_BYTES + 1])
def test_a_salt_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="salt"):
        commitment(b"payload", bytes(length), SHA256)


def test_a_commitment_is_not_the_plain_hash_of_its_input() -> None:
    assert commitment(b"payload", SALT, SHA256) != SHA256.function(SALT + b"payload")


@BOTH
def test_an_outsider_recomputes_an_acts_hash_with_the_standard_library(digest: Digest) -> None:
    whole = HEADER | {"commitment": ONE.hex(), "previous": ""}
    text = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert act_hash(HEADER, ONE, NO_PREVIOUS, digest) == hashlib.new(digest.name, text.encode()).digest()


@BOTH
def test_stored_bytes_hash_to_the_acts_hash(digest: Digest) -> None:
    assert digest.function(act_bytes(HEADER, ONE, NO_PREVIOUS)) == act_hash(HEADER, ONE, NO_PREVIOUS, digest)


@BOTH
def test_an_acts_hash_changes_with_header_commitment_and_previous(digest: Digest) -> None:
    hashes = {
        act_hash(HEADER, ONE, NO_PREVIOUS, digest),
        act_hash(HEADER | {"seq": 4}, ONE, NO_PREVIOUS, digest),
        act_hash(HEADER | {"extra": None}, ONE, NO_PREVIOUS, digest),
        act_hash(HEADER, bytes(32), NO_PREVIOUS, digest),
        act_hash(HEADER, ONE, ONE, digest),
    }
    assert len(hashes) == 5


@pytest.mark.parametrize("name", ["commitment", "previous"])
def test_a_header_may_not_claim_its_own_commitment_or_previous_hash(name: str) -> None:
    with pytest.raises(ValueError, match="header"):
        act_hash(HEADER | {name: "00"}, ONE, NO_PREVIOUS, SHA256)
