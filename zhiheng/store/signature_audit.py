"""The signatures of a ledger while its acts pass by: each against the key that was registered before it."""

import json
from dataclasses import dataclass, field, replace

from zhiheng.kernel.digest import Digest
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.register import AppointDeputy, EndDeputising, RegisterKey, WithdrawKey
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Sign
from zhiheng.kernel.signature import PublicKey, Signature, message_of
from zhiheng.store.algorithms import ALGORITHMS
from zhiheng.store.engine import Row

Words = tuple[str, str]

_BY_THEIR_AUTHOR = frozenset(act.kind for act in (Propose, Sign, ReturnProposal))
_SIGNED_KINDS = _BY_THEIR_AUTHOR | {Correct.kind, WithdrawKey.kind, AppointDeputy.kind, EndDeputising.kind}

_FORGED: Words = ("签名无效：不是该密钥对此行为的签名", "its signature is not that of the key it names")
_NO_KEY: Words = (
    "签名所用的密钥未登记、已注销或不属于签名人",
    "the key of its signature was not registered, was withdrawn, or belongs to another",
)
_ANOTHER: Words = ("签名人不是记录该行为的人", "its signer is not who recorded it")
_ANOTHER_TEXT: Words = (
    "所签的文书稿不是该呈请的，或所签的文件不是制发的",
    "the text that it signs is not that of its proposal, or the file is not the one that went out",
)
_UNSIGNED: Words = (
    "审批行为没有签名，而其记录人当时已有签名密钥",
    "it is a review without a signature, though its officer had a signing key",
)


@dataclass
class SignatureAudit:
    """The register of keys as far as acts have passed, and the count. ``unsigned``: reviews that nobody signed.

    ``texts``: the digest of the manuscript that was signed with each proposal that has one.
    """

    valid: int = 0
    unsigned: int = 0
    texts: dict[int, str] = field(default_factory=dict)
    _keys: dict[str, PublicKey] = field(default_factory=dict)
    _of_account: dict[str, str] = field(default_factory=dict)
    _last: tuple[str, int, str] = ("", 0, "")
    """Record, number and text of the approval that passed last."""

    def wrong(
        self, columns: Row, payload: bytes | None, signature: Signature | None, hashed: bytes, digest: Digest
    ) -> Words | None:
        """What is wrong with the signature of the next act, None where nothing is.

        ``columns``: the first eleven of ``ACT_COLUMNS``, already found unaltered, as ``payload`` was. ``hashed``: what
        was signed.
        """
        seq, kind, by, imported = columns[0], columns[3], columns[4], columns[10]
        if kind == RegisterKey.kind and payload is not None and not imported:
            self._register(seq, by, payload)
        if signature is None:
            if kind in _SIGNED_KINDS:
                if by in self._of_account and not imported:
                    return _UNSIGNED
                self.unsigned += 1
            return None
        problem = self._judged(seq, kind, by, signature, message_of(hashed, digest))
        problem = problem or self._another_text(columns[1], seq, kind, payload, signature.signed.document)
        if problem is None:
            self.valid += 1
            if kind == WithdrawKey.kind and payload is not None:
                self._withdraw(seq, payload)
        return problem

    def _judged(self, seq: int, kind: str, by: str, signature: Signature, message: bytes) -> Words | None:
        signed = signature.signed
        key = self._keys.get(signed.key)
        if key is None or not key.valid_for(seq) or (key.account, key.algorithm) != (signed.signer, signed.algorithm):
            return _NO_KEY
        if kind in _BY_THEIR_AUTHOR and signed.signer != by:
            return _ANOTHER
        return None if ALGORITHMS[key.algorithm].verify(key.public, message, signature.value) else _FORGED

    def _another_text(self, record: str, seq: int, kind: str, payload: bytes | None, text: str) -> Words | None:
        """What an approval signs is the text of its proposal, what takes effect with it the same; what goes out, its
        own file."""
        said = json.loads(payload) if payload is not None else {}
        right = text
        if kind == Propose.kind and text:
            self.texts[seq] = text
        elif kind == Sign.kind:
            right = self.texts.get(said["proposal"], "") if said else text
            self._last = record, seq, text
        elif kind == IssueDocument.kind:
            right = said.get("digest", text) if text else text
        elif kind != Propose.kind and text:
            right = self._last[2] if self._last[:2] == (record, seq - 1) else ""
        return None if text == right else _ANOTHER_TEXT

    def _register(self, seq: int, by: str, payload: bytes) -> None:
        said = json.loads(payload)
        if said["key"] in self._keys or said["algorithm"] not in ALGORITHMS:
            return
        public = bytes.fromhex(said["public_key"])
        self._keys[said["key"]] = PublicKey(
            id=said["key"], account=by, algorithm=said["algorithm"], public=public, registered=seq
        )
        self._of_account[by] = said["key"]

    def _withdraw(self, seq: int, payload: bytes) -> None:
        key = self._keys.get(json.loads(payload)["key"])
        if key is not None and not key.withdrawn:
            self._keys[key.id] = replace(key, withdrawn=seq)
