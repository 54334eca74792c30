"""The signatures of one record, each verified anew: who signed, with which key, and whether it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhiheng.kernel.act import Entry
from zhiheng.kernel.chain import header_of, opening_of, signed_message
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader, Sealed
from zhiheng.kernel.signature import PublicKey
from zhiheng.services.installation import Installation


@dataclass(frozen=True, kw_only=True)
class SignatureState:
    """One signature. ``algorithm``: its name on pages. ``holds``: it verified just now, with a key that was registered
    to its signer and valid when the act was recorded. ``document``: the hash of what was signed with it, or empty."""

    signer: str
    algorithm: str
    key: str
    holds: bool
    document: str


def signature_states(
    installation: Installation, header: RecordHeader, history: History, proofs: Sequence[Sealed]
) -> Mapping[int, SignatureState]:
    """The state of every signed act of ``history``, whose chain is ``proofs``, by its number."""
    signed = {proof.seq: proof for proof in proofs if proof.signature is not None}
    register = _Register(installation)
    return {
        entry.seq: _state(register, header, entry, signed[entry.seq]) for entry in history.raw if entry.seq in signed
    }


class _Register:
    """The registered keys, each read once."""

    def __init__(self, installation: Installation) -> None:
        self.signing = installation.signing
        self._keys: dict[str, PublicKey | None] = {}

    def key(self, id: str) -> PublicKey | None:
        if id not in self._keys:
            self._keys[id] = self.signing.key(id)
        return self._keys[id]


def _state(register: _Register, header: RecordHeader, entry: Entry, proof: Sealed) -> SignatureState:
    assert proof.signature is not None
    signed = proof.signature.signed
    said = header_of(entry, proof.place, procedure=header.procedure, opening=opening_of(header))
    message, key = signed_message(said, proof), register.key(signed.key)
    holds = (
        key is not None
        and message is not None
        and (key.account, key.algorithm) == (signed.signer, signed.algorithm)
        and key.valid_for(proof.seq)
        and register.signing.verifies(key, message, proof.signature.value)
    )
    return SignatureState(
        signer=signed.signer,
        algorithm=register.signing.title(signed.algorithm),
        key=signed.key,
        holds=holds,
        document=signed.document,
    )
