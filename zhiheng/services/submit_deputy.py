"""What a user asks of keys and deputies: a key of one's own, an appointment, its end; each signed."""

from dataclasses import replace
from datetime import datetime

from zhiheng.kernel.signature import Seal
from zhiheng.services.answers import Answer
from zhiheng.services.deputise import Appointing, Unlock, appoint_deputy, end_deputising
from zhiheng.services.installation import Installation
from zhiheng.services.register_key import register_key, withdraw_key


def submit_key(
    installation: Installation, account: str, credential: str, now: datetime, old_credential: str = ""
) -> Seal:
    """``register_key`` for a user who has just shown who he or she is."""
    return register_key(installation.ledger, installation.signing, account, credential, now, old_credential)


def submit_withdrawal(
    installation: Installation, account: str, of: str, reason: str, credential: str, now: datetime
) -> Answer:
    """``withdraw_key`` for a user, signed; raises as ``submit_appointment`` does."""
    house, unlock = installation, _unlocking(installation, account, credential, now)
    return withdraw_key(house.ledger, house.directory, house.signing, of, account, reason, now, unlock)


def submit_appointment(
    installation: Installation, account: str, asked: Appointing, credential: str, now: datetime
) -> Answer:
    """``appoint_deputy`` for a user, signed with the key that ``credential`` opens. Raises WrongCredential,
    CredentialLocked besides what that raises."""
    mine, unlock = replace(asked, by=account), _unlocking(installation, account, credential, now)
    return appoint_deputy(installation.ledger, installation.catalogue, installation.directory, mine, now, unlock)


def submit_end(
    installation: Installation, account: str, record: str, reason: str, credential: str, now: datetime
) -> Answer:
    """``end_deputising`` for a user, signed; raises as ``submit_appointment`` does."""
    unlock = _unlocking(installation, account, credential, now)
    return end_deputising(installation.ledger, installation.directory, record, account, reason, now, unlock)


def _unlocking(installation: Installation, account: str, credential: str, now: datetime) -> Unlock:
    return lambda: installation.signing.unlock(account, credential, now)
