"""Merkle trees in the shape of RFC 9162: one hash over many leaves, and short proofs that a leaf is among them."""

from collections.abc import Sequence

from zhiheng.kernel.digest import SHA256, Digest

# A leaf can never be read as a node: RFC 9162, 2.1.1.
_LEAF = b"\x00"
_NODE = b"\x01"


def root(leaves: Sequence[bytes], digest: Digest = SHA256) -> bytes:
    """The tree hash of ``leaves`` in this order, 32 bytes; of no leaves, the hash of nothing."""
    hash_of = digest.function
    if not leaves:
        return hash_of(b"")
    level = [hash_of(_LEAF + leaf) for leaf in leaves]
    while len(level) > 1:
        level = _above(level, digest)
    return level[0]


def inclusion_proof(leaves: Sequence[bytes], index: int, digest: Digest = SHA256) -> list[bytes]:
    """The hashes that lead from leaf ``index`` (from 0) to the root, lowest first. IndexError if there is no such leaf.

    At most one hash per doubling of the tree: 18 for 200,000 leaves.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"there is no leaf {index} among {len(leaves)}")
    level = [digest.function(_LEAF + leaf) for leaf in leaves]
    proof = []
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            proof.append(level[sibling])
        level = _above(level, digest)
        index >>= 1
    return proof


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes, digest: Digest = SHA256
) -> bool:
    """Whether ``proof`` shows that ``leaf`` stands at ``index`` in the tree of ``size`` leaves with this ``root``.

    Follows RFC 9162, 2.1.3.2. Any input is answered; none raises.
    """
    if not 0 <= index < size:
        return False
    place, last, reached = index, size - 1, digest.function(_LEAF + leaf)
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            reached = digest.function(_NODE + sibling + reached)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            reached = digest.function(_NODE + reached + sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and reached == root


def _above(level: list[bytes], digest: Digest) -> list[bytes]:
    """The nodes over ``level``. An odd last node rises unchanged, which gives the RFC's split at powers of two."""
    hash_of = digest.function
    pairs = zip(level[::2], level[1::2], strict=False)
    nodes = [hash_of(_NODE + left + right) for left, right in pairs]
    if len(level) & 1:
        nodes.append(level[-1])
    return nodes
