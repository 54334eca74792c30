"""Receipts of reports: a code that stands on them, and a number that only the reporter has.

Of the number the ledger keeps a slow digest salted with the code. Both together open the public enquiry. Code and
number are made here on every way in; a report has one valid receipt, the one handed over last.
"""

import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import scrypt

from zhiheng.kernel.history import History
from zhiheng.packs.report_desk.acts import IssueReceipt, ReplaceReceipt
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
    return _hand_over(installation, ActRequest(kind=IssueReceipt.kind, by=account, record=record), now)


def replace_receipt(
    installation: Installation, account: str, record: str, reason: str, now: datetime
) -> HandedOver | Refused:
    """Record that another receipt took the place of the one before, which opens nothing from now on. Raises as
    ``submit_act`` does."""
    asked = ActRequest(kind=ReplaceReceipt.kind, by=account, record=record, content={"reason": reason})
    return _hand_over(installation, asked, now)


def _hand_over(installation: Installation, asked: ActRequest, now: datetime) -> HandedOver | Refused:
    code = f"{asked.record}-{''.join(secrets.choice(ALPHABET) for _ in range(SUFFIX))}"
    secret = f"{secrets.randbelow(10**SECRET_DIGITS):0{SECRET_DIGITS}d}"
    request = replace(
        asked,
        content={**asked.content, "reporter_took_it": True},
        made={"code": code, "secret": digest(code, secret)},
    )
    answer: Answer = submit_act(installation, request, now)
    return answer if isinstance(answer, Refused) else HandedOver(record=asked.record, code=code, secret=secret)


def valid_receipt(report: History) -> tuple[str, str]:
    """Code and digest of the receipt handed over last; both empty where there is none, it was annulled, or it was not
    made by this system. An earlier one stays closed whatever became of the later one."""
    made = [entry for entry in report.raw if isinstance(entry.act, IssueReceipt | ReplaceReceipt)]
    last = max(made, key=lambda entry: entry.seq, default=None)
    if last is None or last.imported or all(entry.seq != last.seq for entry in report.entries):
        return "", ""
    fields = last.act.fields
    return fields["code"].of(last.act) or "", fields["secret"].of(last.act) or ""


def digest(code: str, secret: str) -> str:
    """64 hex digits."""
    return scrypt(secret.encode(), salt=code.encode(), n=COST, r=8, p=1, dklen=32).hex()


def opens(code: str, secret: str, kept: str) -> bool:
    """Whether ``secret`` is the number handed over with ``code``."""
    return hmac.compare_digest(digest(code, secret), kept)
