"""The officers' private signing keys. One opens with its officer's credential and the installation's master key.

Whoever has the database cannot guess a credential without the master key; whoever has the server, master key included,
cannot sign without the officer typing the credential. The public half and its dates are acts of the key register.
"""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from django.db import transaction
from django.db.models import F, QuerySet

from zhiheng.kernel.act import When
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.errors import CredentialLocked, WrongCredential
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.register import key_of
from zhiheng.kernel.signature import RULE, PublicKey
from zhiheng.store import models
from zhiheng.store.algorithms import ALGORITHMS, ED25519, SM2_SM3, Algorithm, key_id
from zhiheng.store.columns import moment_of
from zhiheng.store.keyring import KEY_BYTES, MasterKey, derived
from zhiheng.store.sm2_certificate import last_moment, read_key
from zhiheng.store.trouble import told
from zhiheng.store.vault import AES_256_GCM

SALT_BYTES = 16
NONCE_BYTES = 12
SHORTEST_CREDENTIAL = 10
FAILURES, LOCKED_FOR = 5, timedelta(minutes=15)
"""As at the sign-in page."""

# Argon2id as RFC 9106 advises for a server (its second choice): about 0.1 s, 64 MiB.
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4

READING = "读取签名密钥 (read a signing key)"


@dataclass(frozen=True, kw_only=True)
class OpenedKey:
    """A key opened for one request (``kernel.signature.Seal``)."""

    signer: str
    key: str
    public: bytes
    kind: Algorithm
    private: bytes = field(repr=False)

    @property
    def algorithm(self) -> str:
        return self.kind.name

    def sign(self, message: bytes) -> bytes:
        return self.kind.sign(self.private, self.public, message)

    def verifies(self, message: bytes, value: bytes) -> bool:
        return self.kind.verify(self.public, message, value)


class SigningKeys:
    """Makes, keeps and opens keys. ``algorithm``: of new ones."""

    def __init__(
        self, master: MasterKey, ledger: Ledger, algorithm: Algorithm = ED25519, using: str = "default"
    ) -> None:
        self._pepper = derived(master.secret, "signing keys", KEY_BYTES)
        self._ledger = ledger
        self._algorithm = algorithm
        self._using = using

    def make(self, account: str, credential: str) -> OpenedKey:
        """A new key, kept but not yet registered. Raises WrongCredential where ``credential`` is too short."""
        private, public = self._algorithm.generate()
        return self.take(account, credential, private, public, self._algorithm)

    def take(self, account: str, credential: str, private: bytes, public: bytes, algorithm: Algorithm) -> OpenedKey:
        """A key that was made elsewhere, kept but not yet registered; raises as ``make`` does."""
        if len(credential) < SHORTEST_CREDENTIAL:
            raise _too_short()
        salt = secrets.token_bytes(SALT_BYTES)
        id = key_id(public)
        with told(READING, self._using):
            self._secrets.create(
                key=id,
                account=account,
                algorithm=algorithm.name,
                public=public,
                wrapped=self._wrap(account, id, credential, salt, private),
                salt=salt,
            )
        return OpenedKey(signer=account, key=id, public=public, kind=algorithm, private=private)

    def take_certified(
        self, account: str, credential: str, certificate: Path, private_key: Path, authority: Path, now: datetime
    ) -> tuple[OpenedKey, str]:
        """The SM2 key that ``authority`` certified (files in PEM), kept but not yet registered, and its certificate in
        hex. Raises KeyUnusable, WrongCredential."""
        key = read_key(certificate, private_key, authority, now)
        return self.take(account, credential, key.private, key.public, SM2_SM3), key.certificate.hex()

    def registered_in(self, key: str, record: str) -> None:
        """Keep where the register holds ``key``; from now on it is the one that opens for its account."""
        with told(READING, self._using):
            self._secrets.filter(pk=key).update(record=record)

    def current(self, account: str) -> PublicKey | None:
        """The valid key of ``account``, as the register has it; None where there is none."""
        with told(READING, self._using):
            rows = list(self._secrets.filter(account=account).exclude(record=""))
        found = (self.key(row.key) for row in rows)
        return next((key for key in found if key is not None and not key.withdrawn), None)

    def record_of(self, key: str) -> str:
        """The record of the register that holds ``key``."""
        with told(READING, self._using):
            return str(self._secrets.get(pk=key).record)

    def ends(self, key: PublicKey) -> datetime | None:
        """The last moment of a key's certificate; None where it has none."""
        return last_moment(key.certificate) if key.certificate else None

    def key(self, id: str) -> PublicKey | None:
        """A registered key, withdrawn ones included; None where the register has none of this id."""
        with told(READING, self._using):
            row = self._secrets.filter(pk=id).exclude(record="").first()
        return key_of(self._ledger.history(row.record).raw) if row is not None else None

    def verifies(self, key: PublicKey, message: bytes, value: bytes) -> bool:
        """Whether ``value`` is the signature of ``message`` with ``key``."""
        return _verified(key.algorithm, key.public, message, value)

    def title(self, algorithm: str) -> str:
        """What pages call an algorithm."""
        known = ALGORITHMS.get(algorithm)
        return known.title if known is not None else algorithm

    def unlock(self, account: str, credential: str, now: datetime, replacing: bool = False) -> OpenedKey:
        """The key of ``account``. Raises WrongCredential (also where it has no key, or one whose certificate is no
        longer valid ``now``), CredentialLocked after too many. ``replacing``: to enter another key in its place, for
        which one that has run out still serves.

        A try is counted before it is judged, so that tries at the same moment all count.
        """
        current = self.current(account)
        if current is None:
            raise _no_key(account)
        if not credential:
            raise _wrong()
        row = self._counted(current.id, now)
        try:
            private = self._unwrap(account, current.id, credential, bytes(row.salt), bytes(row.wrapped))
        except InvalidTag:
            raise _wrong() from None
        with told(READING, self._using):
            self._secrets.filter(pk=current.id).update(failures=0, locked_until="")
        ends = self.ends(current)
        if ends is not None and now > ends and not replacing:
            raise _run_out(account, ends)
        kind = ALGORITHMS[current.algorithm]
        return OpenedKey(signer=account, key=current.id, public=current.public, kind=kind, private=private)

    def _counted(self, key: str, now: datetime) -> models.SigningSecret:
        with told(READING, self._using), transaction.atomic(using=self._using):
            self._secrets.filter(pk=key).update(failures=F("failures") + 1)
            row = self._secrets.get(pk=key)
            locked = moment_of(row.locked_until) if row.locked_until else None
            if locked is not None and now >= locked:
                row.failures, row.locked_until, locked = 1, "", None
            if locked is None and row.failures >= FAILURES:
                row.locked_until = stamp(now + LOCKED_FOR)
            row.save(using=self._using, update_fields=["failures", "locked_until"])
        if locked is not None:
            raise _locked()
        return row

    @property
    def _secrets(self) -> "QuerySet[models.SigningSecret]":
        return models.SigningSecret.objects.using(self._using).all()

    def _wrap(self, account: str, key: str, credential: str, salt: bytes, private: bytes) -> bytes:
        nonce = secrets.token_bytes(NONCE_BYTES)
        closing = self._closing_key(credential, salt)
        return nonce + AES_256_GCM.encrypt(closing, nonce, private, f"{account}\0{key}".encode())

    def _unwrap(self, account: str, key: str, credential: str, salt: bytes, wrapped: bytes) -> bytes:
        closing = self._closing_key(credential, salt)
        bound = f"{account}\0{key}".encode()
        return AES_256_GCM.decrypt(closing, wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bound)

    def _closing_key(self, credential: str, salt: bytes) -> bytes:
        stretched = hash_secret_raw(credential.encode(), salt, _PASSES, _MEMORY_KIB, _LANES, KEY_BYTES, type=Type.ID)
        return derived(stretched + self._pepper, "signing key wrap", KEY_BYTES)


@lru_cache(maxsize=20_000)
def _verified(algorithm: str, public: bytes, message: bytes, value: bytes) -> bool:
    """A record's page asks for the same signatures again and again, and an SM2 one takes hundredths of a second."""
    return ALGORITHMS[algorithm].verify(public, message, value)


def _wrong() -> WrongCredential:
    return WrongCredential(
        tried="签名 (sign)",
        stopped_by="签名口令不正确，未写入任何内容 (the signing passphrase is wrong; nothing was written)",
        article=RULE,
        next_step=f"重新输入；连续错{FAILURES}次将锁定 (enter it again; after {FAILURES} failures it is locked)",
    )


def _no_key(account: str) -> WrongCredential:
    return WrongCredential(
        tried="签名 (sign)",
        stopped_by=f"账号 {account} 没有有效的签名密钥 (the account has no valid signing key)",
        article=RULE,
        next_step="先在“签名与代理”页登记签名密钥 (register a signing key on the page Signing and deputies)",
    )


def _run_out(account: str, ends: datetime) -> WrongCredential:
    day = When.minute(ends).day
    return WrongCredential(
        tried="签名 (sign)",
        stopped_by=f"账号 {account} 的签名证书已于{day}到期，未写入任何内容"
        f" (the signing certificate ended on {day}; nothing was written)",
        article=RULE,
        next_step="凭新证书登记新密钥，原签名口令仍可用于更换；此前的签名不受影响"
        " (register a key with a new certificate; the present passphrase still serves to replace it, and what was"
        " signed before stands)",
    )


def _too_short() -> WrongCredential:
    return WrongCredential(
        tried="登记签名密钥 (register a signing key)",
        stopped_by=f"签名口令少于{SHORTEST_CREDENTIAL}位 (fewer than {SHORTEST_CREDENTIAL} letters)",
        article=RULE,
        next_step="换一个更长的口令 (choose a longer one)",
    )


def _locked() -> CredentialLocked:
    minutes = int(LOCKED_FOR.total_seconds() // 60)
    return CredentialLocked(
        tried="签名 (sign)",
        stopped_by="签名口令错误次数过多，暂时锁定 (too many wrong passphrases; signing is locked for now)",
        article=RULE,
        next_step=f"{minutes}分钟后再试；遗忘口令的，请上级负责人或审计员注销密钥后重新登记"
        f" (try again in {minutes} minutes; where it is forgotten, let a head above or an auditor withdraw the key)",
    )
