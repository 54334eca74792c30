"""Receipts of reports: a code that stands on them, and a number that only the reporter has.

Of the number the ledger keeps a slow digest salted with the code. Both together open the public enquiry.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import scrypt

from zhiheng.packs.report_desk.acts import IssueReceipt
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.installation import Installation
from zhiheng.services.record_act import ActRequest
from zhiheng.services.submit_act import submit_act

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without letters and digits that look alike."""
SUFFIX = 6
SECRET_DIGITS = 6
COST = 2**14


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """What is printed on the receipt, once: ``secret`` is kept nowhere."""

    record: str
    code: str
    secret: str


def issue_receipt(installation: Installation, account: str, record: str, now: datetime) -> HandedOver | Refused:
    """Record that a receipt was handed over. Raises as ``submit_act`` does."""
    code = f"{record}-{''.join(secrets.choice(ALPHABET) for _ in range(SUFFIX))}"
    secret = f"{secrets.randbelow(10**SECRET_DIGITS):0{SECRET_DIGITS}d}"
    content = {"code": code, "secret": digest(code, secret), "reporter_took_it": True}
    request = ActRequest(kind=IssueReceipt.kind, by=account, content=content, record=record)
    answer: Answer = submit_act(installation, request, now)
    return answer if isinstance(answer, Refused) else HandedOver(record=record, code=code, secret=secret)


def digest(code: str, secret: str) -> str:
    """64 hex digits."""
    return scrypt(secret.encode(), salt=code.encode(), n=COST, r=8, p=1, dklen=32).hex()


def opens(code: str, secret: str, kept: str) -> bool:
    """Whether ``secret`` is the number handed over with ``code``."""
    return hmac.compare_digest(digest(code, secret), kept)
