"""Signatures: what of an act is signed, who signed it with which key, and what makes one.

What is signed is the hash of the act as the chain hashes it: its kind, record, moment, author, the commitment to its
content and the hash of the act before. Through that last one a signature on a proposal covers the proposal word for
word. The chain then hashes the signature too, so that taking it away breaks the chain.
"""

from dataclasses import dataclass
from typing import Protocol

from zhiheng.kernel.digest import Digest
from zhiheng.kernel.errors import ProductError

_PURPOSE = b"zhiheng.signature.1\0"

RULE = "电子签名法第十三条、第十四条 (Electronic Signature Law art. 13, 14)"


class SignatureRefused(ProductError):
    """A signature did not verify the moment it was made; nothing was written."""


@dataclass(frozen=True, kw_only=True)
class Signed:
    """Who signs and with what. ``key``: the id of a registered key. ``document``: the hash (hex) of the document that
    was signed with the act, empty where there was none."""

    signer: str
    algorithm: str
    key: str
    document: str = ""

    def said(self) -> dict[str, str]:
        """What the hashed header says of it."""
        said = {"algorithm": self.algorithm, "key": self.key, "signer": self.signer}
        return {**said, "document": self.document} if self.document else said


@dataclass(frozen=True, kw_only=True)
class Signature:
    """A signature on one act."""

    signed: Signed
    value: bytes


class Seal(Protocol):
    """A signer's key, opened with his or her credential for one request."""

    @property
    def signer(self) -> str:
        """The account."""

    @property
    def algorithm(self) -> str: ...

    @property
    def key(self) -> str:
        """The id of the key."""

    @property
    def public(self) -> bytes: ...

    def sign(self, message: bytes) -> bytes:
        """The signature of ``message``."""

    def verifies(self, message: bytes, value: bytes) -> bool:
        """Whether ``value`` signs ``message``, by another implementation where there is one."""


@dataclass(frozen=True, kw_only=True)
class PublicKey:
    """A registered key: whose, of which algorithm, and between which acts it was valid.

    ``registered``: the number of the act that entered it. ``withdrawn``: of the act that ended it, 0 while it is valid.
    ``certificate``: DER, empty where it has none.
    """

    id: str
    account: str
    algorithm: str
    public: bytes
    registered: int
    withdrawn: int = 0
    certificate: bytes = b""

    def valid_for(self, seq: int) -> bool:
        """Whether the act ``seq`` was recorded while it was valid; its own registration is signed with it."""
        return self.registered <= seq and (not self.withdrawn or seq <= self.withdrawn)


def message_of(hashed: bytes, digest: Digest) -> bytes:
    """What is signed for an act. ``hashed``: what the chain hashes of it (``digest.act_bytes``), the header saying who
    signs and not yet the signature."""
    return _PURPOSE + digest.function(hashed)


def sign_act(seal: Seal, hashed: bytes, digest: Digest, signed: Signed) -> Signature:
    """The signature of an act, verified at once. Raises SignatureRefused where it does not verify."""
    message = message_of(hashed, digest)
    value = seal.sign(message)
    if not seal.verifies(message, value):
        raise SignatureRefused(
            tried=f"用 {seal.signer} 的密钥 {seal.key} 签名 (sign with key {seal.key})",
            stopped_by="签名未能通过即时验证，未写入任何内容 (the signature did not verify; nothing was written)",
            article=RULE,
            next_step="重新签批；仍不成功的，注销该密钥并登记新密钥 (sign again; if it fails, register a new key)",
        )
    return Signature(signed=signed, value=value)


def signed_by(seal: Seal, document: str = "") -> Signed:
    """What a signature with ``seal`` says of itself."""
    return Signed(signer=seal.signer, algorithm=seal.algorithm, key=seal.key, document=document)
