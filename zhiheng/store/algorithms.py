"""The algorithms of signatures by the name under which the ledger keeps them: Ed25519, and SM2 with SM3."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from zhiheng.store import sm2, sm2_verifier
from zhiheng.store.keyring import verify_signature

KEY_ID_LENGTH = 32


@dataclass(frozen=True, kw_only=True)
class Algorithm:
    """``generate`` answers (private, public); ``sign`` takes (private, public, message); ``verify`` (public, message,
    signature), and answers whatever it is given. ``title`` is what pages call it."""

    name: str
    title: str
    generate: Callable[[], tuple[bytes, bytes]]
    sign: Callable[[bytes, bytes, bytes], bytes]
    verify: Callable[[bytes, bytes, bytes], bool]


def _new_ed25519() -> tuple[bytes, bytes]:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


ED25519 = Algorithm(
    name="ed25519",
    title="Ed25519",
    generate=_new_ed25519,
    sign=lambda private, public, message: Ed25519PrivateKey.from_private_bytes(private).sign(message),
    verify=lambda public, message, value: verify_signature(public.hex(), message, value),
)

SM2_SM3 = Algorithm(name="sm2-sm3", title="SM2 (SM3)", generate=sm2.generate, sign=sm2.sign, verify=sm2_verifier.verify)
"""Signed by one implementation and verified by another, which shares no code with it."""

ALGORITHMS = {one.name: one for one in (ED25519, SM2_SM3)}


def key_id(public: bytes) -> str:
    """The id of a key: the beginning of its SHA-256, in hex."""
    return sha256(public).hexdigest()[:KEY_ID_LENGTH]
