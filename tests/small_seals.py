"""Signing keys in memory: the ``services.installation.Signing`` of tests without a database."""

from datetime import datetime

from zhiheng.kernel.errors import WrongCredential
from zhiheng.kernel.signature import RULE, PublicKey
from zhiheng.store.algorithms import ALGORITHMS, ED25519, Algorithm, key_id
from zhiheng.store.signing_keys import OpenedKey

CREDENTIAL = "sealing-wax-4711"


def opened_key(account: str, kind: Algorithm = ED25519) -> OpenedKey:
    """A fresh key of ``account``."""
    private, public = kind.generate()
    return OpenedKey(signer=account, key=key_id(public), public=public, kind=kind, private=private)


class Seals:
    """One key an account, all opened by CREDENTIAL, made when first asked for; of one ``kind``."""

    def __init__(self, kind: Algorithm = ED25519) -> None:
        self.kind = kind
        self.kept: dict[str, OpenedKey] = {}
        self.records: dict[str, str] = {}

    def make(self, account: str, credential: str) -> OpenedKey:
        self.kept[account] = opened_key(account, self.kind)
        return self.kept[account]

    def registered_in(self, key: str, record: str) -> None:
        self.records[key] = record

    def record_of(self, key: str) -> str:
        return self.records[key]

    def current(self, account: str) -> PublicKey | None:
        made = self.kept.get(account)
        return self.key(made.key) if made is not None and made.key in self.records else None

    def key(self, id: str) -> PublicKey | None:
        found = next((one for one in self.kept.values() if one.key == id), None)
        if found is None:
            return None
        return PublicKey(
            id=found.key, account=found.signer, algorithm=found.algorithm, public=found.public, registered=0
        )

    def unlock(self, account: str, credential: str, now: datetime) -> OpenedKey:
        if credential != CREDENTIAL:
            raise WrongCredential(tried="签名 (sign)", stopped_by="x (x)", article=RULE, next_step="x (x)")
        return self.kept.get(account) or self.make(account, credential)

    def ends(self, key: PublicKey) -> None:
        """No certificates here."""

    def verifies(self, key: PublicKey, message: bytes, value: bytes) -> bool:
        return ALGORITHMS[key.algorithm].verify(key.public, message, value)

    def title(self, algorithm: str) -> str:
        return ALGORITHMS[algorithm].title
