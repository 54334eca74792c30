"""Identities encrypted with one key a person, wrapped by the master key; and keyed indexes for exact look-up.

Destroying a person's wrapped key forgets the person, in every copy of the sealed identity.

A blob, wrapped key or sealed identity, is: kind (1 byte), cipher (1), id of the key that closed it (8), nonce (12),
ciphertext, tag (16). Kind, cipher, key id and the party's reference are authenticated with it, so that a blob can be
neither altered nor moved to another party.
"""

import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import ciphers, hashes
from cryptography.hazmat.primitives.ciphers import algorithms, modes
from cryptography.hazmat.primitives.hmac import HMAC

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.digest import SHA256, SM3, Digest
from zhiheng.kernel.errors import ProductError
from zhiheng.store.keyring import KEY_BYTES, MasterKey, derived

_WRAPPED = b"K"
_SEALED = b"I"
_KEY_ID_BYTES = 8
_NONCE_BYTES = 12
_TAG_BYTES = 16
_HEAD_BYTES = 2 + _KEY_ID_BYTES
_SHORTEST = _HEAD_BYTES + _NONCE_BYTES + _TAG_BYTES


class IdentityForgotten(ProductError):
    """The person's key is destroyed: nobody can read this identity again."""


class IdentityUnreadable(ProductError):
    """The identity or its key was altered, moved from another party, or closed with a key that is not here."""


@dataclass(frozen=True, kw_only=True)
class Cipher:
    """An authenticated cipher. ``code`` is written into blobs and never changes."""

    name: str
    code: bytes
    key_bytes: int
    algorithm: Callable[[bytes], ciphers.BlockCipherAlgorithm]

    def encrypt(self, key: bytes, nonce: bytes, plaintext: bytes, bound: bytes) -> bytes:
        """Ciphertext and 16-byte tag. ``bound`` is authenticated, not encrypted; ``nonce``: never twice for a key."""
        machine = ciphers.Cipher(self.algorithm(key), modes.GCM(nonce)).encryptor()
        machine.authenticate_additional_data(bound)
        return machine.update(plaintext) + machine.finalize() + machine.tag

    def decrypt(self, key: bytes, nonce: bytes, closed: bytes, bound: bytes) -> bytes:
        """The plaintext; cryptography's InvalidTag if anything differs from what was encrypted."""
        text, tag = closed[:-_TAG_BYTES], closed[-_TAG_BYTES:]
        machine = ciphers.Cipher(self.algorithm(key), modes.GCM(nonce, tag)).decryptor()
        machine.authenticate_additional_data(bound)
        return machine.update(text) + machine.finalize()


AES_256_GCM = Cipher(name="aes-256-gcm", code=b"\x01", key_bytes=32, algorithm=algorithms.AES)
SM4_GCM = Cipher(name="sm4-gcm", code=b"\x02", key_bytes=16, algorithm=algorithms.SM4)  # RFC 8998, GB/T 32907-2016

_CIPHERS = {cipher.code: cipher for cipher in (AES_256_GCM, SM4_GCM)}
_INDEX_HASHES: dict[str, Callable[[], hashes.HashAlgorithm]] = {SHA256.name: hashes.SHA256, SM3.name: hashes.SM3}


class Vault:
    """Opens what any of its keys and ciphers closed; closes with ``master`` and ``cipher``.

    ``retired``: earlier master keys, for blobs not yet closed anew. ``index_digest``: the hash under the blind index.
    Another master key or ``index_digest`` gives other indexes: both ask for indexing anew.
    """

    def __init__(
        self,
        master: MasterKey,
        *,
        cipher: Cipher = AES_256_GCM,
        index_digest: Digest = SHA256,
        retired: tuple[MasterKey, ...] = (),
    ) -> None:
        self._cipher = cipher
        self._master = master.secret
        self._masters = {_key_id(key.secret): key.secret for key in (*retired, master)}
        self._index_hash = _INDEX_HASHES[index_digest.name]
        self._index_key = derived(master.secret, f"blind index {index_digest.name}", KEY_BYTES)

    def new_person_key(self, party_ref: str) -> bytes:
        """A fresh key for this party alone, wrapped by the master key: what the database keeps of it."""
        return self._close(_WRAPPED, self._master, secrets.token_bytes(KEY_BYTES), party_ref)

    def seal(self, wrapped: bytes | None, plaintext: bytes, party_ref: str) -> bytes:
        """``plaintext`` encrypted for this party. Errors as in ``open``."""
        return self._close(_SEALED, self._person_key(wrapped, party_ref), plaintext, party_ref)

    def open(self, wrapped: bytes | None, sealed: bytes, party_ref: str) -> bytes:
        """The plaintext that was sealed for this party.

        ``wrapped``: None or empty where it was destroyed. IdentityForgotten then; IdentityUnreadable where either blob
        is not, byte for byte, one that a vault with these master keys made for this party.
        """
        person_key = self._person_key(wrapped, party_ref)
        return _open(_SEALED, {_key_id(person_key): person_key}, sealed, party_ref)

    def require_opens(self, wrapped: bytes, party_ref: str) -> None:
        """Raises IdentityUnreadable where no master key of this vault closed ``wrapped``."""
        self._person_key(wrapped, party_ref)

    def blind_index(self, kind: str, value: str) -> str:
        """64 hex digits by which equal values of one kind (name, number) are found again, and nothing else is learnt.

        Equal means: the same after NFKC, without outer blanks, in capitals. ValueError if nothing is left.
        """
        normal = unicodedata.normalize("NFKC", value).strip().upper()
        if not normal:
            raise ValueError("an empty value would match every other empty value")
        index = HMAC(self._index_key, self._index_hash())
        index.update(canonical([kind, normal]))
        return index.finalize().hex()

    def _person_key(self, wrapped: bytes | None, party_ref: str) -> bytes:
        if not wrapped:
            raise IdentityForgotten(
                tried=f"读取 {party_ref} 的身份信息。Reading the identity of {party_ref}.",
                stopped_by="其密钥已销毁，无法恢复。Its key is destroyed and cannot be restored.",
                article="个人信息保护法第四十七条",
                next_step="账本仍可核验，只显示编号。The ledger still verifies; show the reference alone.",
            )
        return _open(_WRAPPED, self._masters, wrapped, party_ref)

    def _close(self, kind: bytes, secret: bytes, plaintext: bytes, party_ref: str) -> bytes:
        head = kind + self._cipher.code + _key_id(secret)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        key = _cipher_key(secret, self._cipher)
        return head + nonce + self._cipher.encrypt(key, nonce, plaintext, head + party_ref.encode())


def _open(kind: bytes, secret_by_id: dict[bytes, bytes], blob: bytes, party_ref: str) -> bytes:
    if len(blob) < _SHORTEST or blob[:1] != kind:
        raise _unreadable(party_ref, "数据残缺或不是应有的内容。The data is cut short or not what belongs here.")
    head, nonce, closed = blob[:_HEAD_BYTES], blob[_HEAD_BYTES:][:_NONCE_BYTES], blob[_HEAD_BYTES + _NONCE_BYTES :]
    cipher = _CIPHERS.get(head[1:2])
    if cipher is None:
        raise _unreadable(party_ref, f"没有编号为 {head[1]} 的密码算法。There is no cipher with this number.")
    secret = secret_by_id.get(head[2:])
    if secret is None:
        raise _unreadable(party_ref, f"它由另一把密钥加密（{head[2:].hex()}）。It was closed with another key.")
    try:
        return cipher.decrypt(_cipher_key(secret, cipher), nonce, closed, head + party_ref.encode())
    except InvalidTag:
        why = "数据被改动，或属于另一当事人。The data was altered, or belongs to another party."
        raise _unreadable(party_ref, why) from None


def _key_id(secret: bytes) -> bytes:
    return derived(secret, "key id", _KEY_ID_BYTES)


def _cipher_key(secret: bytes, cipher: Cipher) -> bytes:
    """A key of the cipher's length. Each cipher has its own, so that what one leaks does not weaken the other."""
    return derived(secret, f"wrap or seal {cipher.name}", cipher.key_bytes)


def _unreadable(party_ref: str, why: str) -> IdentityUnreadable:
    return IdentityUnreadable(
        tried=f"读取 {party_ref} 的身份信息。Reading the identity of {party_ref}.",
        stopped_by=why,
        article="个人信息保护法第五十一条",
        next_step="不要写入；核对主密钥后从备份恢复，并报告安全管理员。"
        "Write nothing; check the master key, restore from a backup and tell the security administrator.",
    )
