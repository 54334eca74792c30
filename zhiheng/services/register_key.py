"""Register a signing key of one's own; the one before it is withdrawn by the same transaction."""

from datetime import datetime

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.register import SIGNING_KEYS, RegisterKey, WithdrawKey
from zhiheng.kernel.signature import Seal
from zhiheng.services.installation import Signing


def register_key(ledger: Ledger, signing: Signing, account: str, credential: str, now: datetime) -> Seal:
    """Make a key that opens with ``credential`` and enter it into the register, signed with itself.

    Raises WrongCredential where ``credential`` is too short, SignatureRefused, StoreUnavailable.
    """
    return enter_key(ledger, signing, signing.make(account, credential), now)


def enter_key(ledger: Ledger, signing: Signing, made: Seal, now: datetime, certificate: str = "") -> Seal:
    """Enter a key that was made, or taken over with its ``certificate`` (hex of DER); raises as ``register_key``."""
    content = {"key": made.key, "algorithm": made.algorithm, "public_key": made.public.hex()}
    if certificate:
        content["certificate"] = certificate
    with ledger.writing() as writer:
        moment = When.minute(now, SIGNING_KEYS.zone)
        # From the number on nobody else writes: of two keys made at once the second withdraws the first.
        record = writer.next_number(SIGNING_KEYS.series(moment))
        before = signing.current(made.signer)
        writer.begin(
            RecordHeader(number=record, procedure=SIGNING_KEYS.name, unit="", division="", opened_at=moment.at)
        )
        drafts = [_draft(record, RegisterKey(**content), made, moment, now)]
        if before is not None:
            ended = WithdrawKey(key=before.id, reason="登记了新密钥 (a new key was registered)")
            drafts.append(_draft(signing.record_of(before.id), ended, made, moment, now))
        writer.append(drafts)
        signing.registered_in(made.key, record)
    return made


def _draft(record: str, act: Act, seal: Seal, moment: When, now: datetime) -> Draft:
    return Draft(record=record, act=act, by=seal.signer, unit="", when=moment, recorded_at=now, seal=seal)
