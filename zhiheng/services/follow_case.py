"""What a party of a case may follow: that something happened and when, by receipt code and the number on the receipt.

Nothing that names anybody leaves this module: only words that a procedure declares for its parties, days, units.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from zhiheng.kernel.act import Entry
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.history import History
from zhiheng.kernel.people import Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.report_desk.acts import BecomeCase
from zhiheng.packs.report_desk.procedure import INCIDENT_REPORT
from zhiheng.services.installation import Installation
from zhiheng.services.receipt import SUFFIX, opens, valid_receipt

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One thing that happened, in words meant for the parties."""

    day: date
    title: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Followed:
    """``unit``: who handles it now. ``progress``: latest first."""

    code: str
    unit: Unit | None
    progress: tuple[Progress, ...]


class NotFollowed(Enum):
    """``WRONG``: alike for a code that is not there and for a wrong number. ``LOCKED``: tried too often."""

    WRONG = auto()
    LOCKED = auto()


def follow_case(installation: Installation, code: str, secret: str, now: datetime) -> Followed | NotFollowed:
    """What the holder of this receipt may see. TRIES wrong numbers close a code until LOCKED_FOR after the first."""
    code, secret = code.strip().upper(), secret.strip()
    report = _report(installation, code, now)
    valid, kept = valid_receipt(report) if report is not None else ("", "")
    # Counted before it is compared: tries that arrive together are tries too.
    if installation.enquiry_tries.count(code, valid == code, now, LOCKED_FOR, TRIES) > TRIES:
        return NotFollowed.LOCKED
    # A code that is not there costs as much time as one that is.
    if not opens(code, secret, kept if valid == code else "") or report is None:
        return NotFollowed.WRONG
    installation.enquiry_tries.forget(code)
    case = _case(installation, report, now)
    told = list(_told(INCIDENT_REPORT, report))
    if case is not None:
        told += _told(installation.catalogue[case.procedure], case)
    number = case.record if case is not None else report.record
    header = installation.ledger.header(number)
    told.sort(key=lambda one: one[0], reverse=True)
    return Followed(
        code=code,
        unit=installation.directory.unit(header.unit),
        progress=tuple(progress for _, progress in told),
    )


def _report(installation: Installation, code: str, now: datetime) -> History | None:
    number = code[: -SUFFIX - 1]
    try:
        if installation.ledger.header(number).procedure != INCIDENT_REPORT.name:
            return None
    except UnknownRecord:
        return None
    return installation.ledger.history(number).as_of(now)


def _case(installation: Installation, report: History, now: datetime) -> History | None:
    for entry in reversed(report.of(BecomeCase)):
        for number in (BecomeCase.criminal_case.of(entry.act), BecomeCase.administrative_case.of(entry.act)):
            if number:
                try:
                    return installation.ledger.history(number).as_of(now)
                except UnknownRecord:
                    continue
    return None


def _told(procedure: Procedure, history: History) -> Iterator[tuple[tuple[datetime, int], Progress]]:
    words = {one.act: one for one in procedure.told_to_parties}
    for entry in history.entries:
        told = words.get(type(entry.act))
        if told is not None:
            yield _moment(entry), Progress(day=entry.day, title=told.title, en=told.en)


def _moment(entry: Entry) -> tuple[datetime, int]:
    return entry.at, entry.seq
