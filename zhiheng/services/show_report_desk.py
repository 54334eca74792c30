"""The report desk: the reports that have no end yet, those nearest their limit first, and what came in today."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.periods import BEIJING, midnight
from zhiheng.kernel.reads import OpenDuty, RecordQuery
from zhiheng.packs.report_desk.acts import Channel, IssueReceipt, RegisterReport
from zhiheng.packs.report_desk.procedure import DEALT_WITH, DESK, ENDS, INCIDENT_REPORT
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import Scope, view_scope

MOST_SHOWN = 200


@dataclass(frozen=True, kw_only=True)
class OpenReport:
    """A report without an end. ``ends``: when it must have one; ``receipted``: its receipt was handed over."""

    record: str
    entry: Entry
    ends: datetime | None
    run_out: bool
    receipted: bool


@dataclass(frozen=True, kw_only=True)
class ReportDesk:
    """``today``: reports registered since midnight, by channel. ``ended``: how those that ended since then ended, by
    kind of act."""

    open: tuple[OpenReport, ...]
    today: Mapping[Channel, int]
    ended: Mapping[str, int]
    registers: bool


def show_report_desk(installation: Installation, account: str, now: datetime) -> ReportDesk:
    """The report desk as ``account`` sees it."""
    scope = view_scope(installation, account, now)
    duties = {
        duty.record: duty
        for duty in installation.reads.open_duties(scope.paths, now, limit=10_000, kept=scope.kept)
        if duty.procedure == INCIDENT_REPORT.name and duty.rule == DEALT_WITH.id
    }
    open_ = [one for duty in duties.values() if (one := _open(installation, duty)) is not None]
    open_.sort(key=lambda one: (one.ends is None, one.ends or one.entry.at))
    today, ended = _today(installation, scope, now)
    return ReportDesk(open=tuple(open_[:MOST_SHOWN]), today=today, ended=ended, registers=_registers(scope))


def _open(installation: Installation, duty: OpenDuty) -> OpenReport | None:
    history = installation.ledger.history(duty.record)
    registered = history.of(RegisterReport)
    if not registered:
        return None
    return OpenReport(
        record=duty.record,
        entry=registered[0],
        ends=duty.ends,
        run_out=duty.run_out,
        receipted=bool(history.of(IssueReceipt)),
    )


def _today(installation: Installation, scope: Scope, now: datetime) -> tuple[Counter[Channel], Counter[str]]:
    since = midnight(now.astimezone(BEIJING).date(), BEIJING)
    query = RecordQuery(paths=scope.paths, kept=scope.kept, procedure=INCIDENT_REPORT.name, size=MOST_SHOWN)
    came: Counter[Channel] = Counter()
    ended: Counter[str] = Counter()
    for row in installation.reads.records(query, now).rows:
        if row.last_at >= since:
            history = installation.ledger.history(row.header.number).as_of(now)
            came.update(RegisterReport.channel.of(e.act) for e in history.of(RegisterReport) if e.at >= since)
            ended.update(e.act.kind for e in history.of(*ENDS) if e.at >= since)
    return came, ended


def _registers(scope: Scope) -> bool:
    roles = {role.id for role in DESK}
    return any(post.role in roles for post in scope.posts)
