"""Merkle roots and proofs are those of RFC 9162, and nothing altered is accepted."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.kernel.digest import SHA256, SM3, Digest
from zhiheng.kernel.merkle import inclusion_proof, root, verify_inclusion

# The leaves, roots and paths that the authors of RFC 6962 published with their log (certificate-transparency).
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PROOFS = [
    (
        0,
        8,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
]
TREES = st.lists(st.binary(max_size=40), min_size=1, max_size=70)


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_published_with_rfc_6962(size: int) -> None:
    assert root(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize("index, size, expected", PROOFS)
def test_proofs_are_those_published_with_rfc_6962(index: int, size: int, expected: list[str]) -> None:
    assert [step.hex() for step in inclusion_proof(LEAVES[:size], index)] == expected


@given(TREES, st.sampled_from([SHA256, SM3]))
def test_the_root_is_the_recursive_definition_of_the_rfc(leaves: list[bytes], digest: Digest) -> None:
    assert root(leaves, digest) == _root_as_defined(leaves, digest)


@given(TREES, st.sampled_from([SHA256, SM3]))
def test_every_leaf_proves_that_it_is_in(leaves: list[bytes], digest: Digest) -> None:
    whole = root(leaves, digest)
    for index, leaf in enumerate(leaves):
        proof = inclusion_proof(leaves, index, digest)
        assert verify_inclusion(leaf, index, len(leaves), proof, whole, digest)


@given(TREES, st.data())
def test_no_altered_leaf_proof_or_root_is_accepted(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    leaf, size, proof, whole = leaves[index], len(leaves), inclusion_proof(leaves, index), root(leaves)
    assert not verify_inclusion(leaf + b"\x00", index, size, proof, whole)
    assert not verify_inclusion(leaf, index, size, [*proof, bytes(32)], whole)
    assert not verify_inclusion(leaf, index, size, proof, _flipped(whole, data.draw(st.integers(0, 255))))
    for step in range(len(proof)):
        bent = [*proof[:step], _flipped(proof[step], data.draw(st.integers(0, 255))), *proof[step + 1 :]]
        assert not verify_inclusion(leaf, index, size, bent, whole)
        assert not verify_inclusion(leaf, index, size, proof[:step] + proof[step + 1 :], whole)


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=40, unique=True), st.data())
def test_a_proof_holds_for_its_own_place_only(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    elsewhere = data.draw(st.integers(-2, len(leaves) + 2).filter(lambda place: place != index))
    assert not verify_inclusion(leaves[index], elsewhere, len(leaves), inclusion_proof(leaves, index), root(leaves))


@pytest.mark.parametrize("index, claimed_index, claimed_size", [(0, 0, 16), (7, 3, 4)])
def test_a_proof_of_another_length_than_the_claimed_size_asks_is_refused(
    index: int, claimed_index: int, claimed_size: int
) -> None:
    proof = inclusion_proof(LEAVES, index)
    assert not verify_inclusion(LEAVES[index], claimed_index, claimed_size, proof, root(LEAVES))


def test_an_inner_node_cannot_pass_for_a_leaf() -> None:
    left, right = (SHA256.function(b"\x00" + leaf) for leaf in LEAVES[:2])
    assert root([left + right]) != root(LEAVES[:2])


@pytest.mark.parametrize("index", [-1, 8])
def test_a_proof_for_a_leaf_that_is_not_there_is_refused(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof(LEAVES, index)


def test_a_root_over_two_hundred_thousand_leaves_takes_seconds_at_most() -> None:
    leaves = [number.to_bytes(32, "big") for number in range(200_000)]
    begun = time.perf_counter()
    root(leaves)
    assert time.perf_counter() - begun < 5  # about 0.3 s; the slack is for a busy machine


def _root_as_defined(leaves: list[bytes], digest: Digest) -> bytes:
    if len(leaves) == 1:
        return digest.function(b"\x00" + leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    halves = _root_as_defined(leaves[:split], digest) + _root_as_defined(leaves[split:], digest)
    return digest.function(b"\x01" + halves)


def _flipped(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data) ^ (1 << bit)).to_bytes(len(data))
