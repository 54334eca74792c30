"""Hash functions by name, the salted commitment to a payload, and the hash that chains acts."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes

from zhiheng.kernel.canonical import JSONValue, canonical
from zhiheng.kernel.errors import ProductError

SALT_BYTES = 16
NO_PREVIOUS = b""

# Act headers begin with "{", Merkle leaves and nodes with 0x00 and 0x01: nothing hashed for one purpose can pass for
# another.
_COMMITMENT = b"zhiheng.commitment.1"


class UnknownDigest(ProductError):
    """A ledger or a setting names a hash function that this product does not have."""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """A hash function of 32 bytes. ``name`` is written into ledgers and never changes."""

    name: str
    function: Callable[[bytes], bytes]


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


# Copying a fresh state is a quarter faster than making one. hashlib has SM3 only where the local OpenSSL has it.
_FRESH_SM3 = hashes.Hash(hashes.SM3())


def _sm3(data: bytes) -> bytes:
    state = _FRESH_SM3.copy()
    state.update(data)
    return state.finalize()


SHA256 = Digest(name="sha256", function=_sha256)
SM3 = Digest(name="sm3", function=_sm3)

DIGESTS = (SHA256, SM3)

_DIGESTS = {digest.name: digest for digest in DIGESTS}


def digest_named(name: str) -> Digest:
    """The digest of this name (``sha256``: FIPS 180-4; ``sm3``: GB/T 32905-2016). UnknownDigest if there is none."""
    try:
        return _DIGESTS[name]
    except KeyError:
        raise UnknownDigest(
            tried=f"选择摘要算法 {name!r}。Choosing the hash function {name!r}.",
            stopped_by="本系统没有这种算法。The product has no such function.",
            article="GB/T 32905-2016 (SM3), FIPS 180-4 (SHA-256)",
            next_step=f"改用以下之一。Use one of: {', '.join(_DIGESTS)}.",
        ) from None


def commitment(payload: bytes, salt: bytes, digest: Digest) -> bytes:
    """32 bytes that fix ``payload`` without telling it: once payload and salt are erased nobody can test a guess.

    ``salt``: 16 random bytes, drawn afresh for every payload; ValueError for any other length, because only a fixed
    length keeps salt and payload apart.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, this one has {len(salt)}")
    return digest.function(_COMMITMENT + salt + payload)


def act_bytes(header: Mapping[str, JSONValue], commitment: bytes, previous: bytes) -> bytes:
    """What is hashed for an act: canonical JSON of ``header`` with both hashes in it as lower-case hex.

    ``previous``: hash of the record's previous act, NO_PREVIOUS for the first one.
    A verifier that has stored these bytes hashes them as they are.
    """
    if "commitment" in header or "previous" in header:
        raise ValueError("commitment and previous are not for the header to say")
    return canonical({**header, "commitment": commitment.hex(), "previous": previous.hex()})


def act_hash(header: Mapping[str, JSONValue], commitment: bytes, previous: bytes, digest: Digest) -> bytes:
    """The hash of an act: 32 bytes over ``act_bytes`` of the same arguments."""
    return digest.function(act_bytes(header, commitment, previous))
