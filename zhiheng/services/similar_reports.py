"""Reports that look like the one about to be registered: the same reporter, or the same place and event."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from zhiheng.kernel.act import Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.pseudonym import asked_for
from zhiheng.kernel.reads import RecordQuery
from zhiheng.packs.report_desk.acts import RegisterReport
from zhiheng.packs.report_desk.procedure import INCIDENT_REPORT
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import view_scope

LOOKED_BACK = timedelta(days=30)
MOST_READ = 400
MOST_SHOWN = 8
ALIKE = 0.30
"""The share of two-letter pieces in common from which two descriptions are worth a look."""


@dataclass(frozen=True, kw_only=True)
class Similar:
    """``same_reporter``: the same registered person. ``likeness``: 0 to 1, by the words of place and event."""

    record: str
    at: datetime
    place: str
    summary: str
    same_reporter: bool
    likeness: float

    @property
    def percent(self) -> int:
        return round(100 * self.likeness)


def similar_reports(
    installation: Installation, account: str, words: str, reporter: str, now: datetime
) -> tuple[Similar, ...]:
    """Reports of the last thirty days within the account's view, most alike first.

    ``words``: place and event as told; ``reporter``: a party reference, empty where nobody is known yet.
    """
    scope = view_scope(installation, account, now)
    query = RecordQuery(paths=scope.paths, kept=scope.kept, procedure=INCIDENT_REPORT.name, size=MOST_READ)
    recent = [row.header for row in installation.reads.records(query, now).rows if now - row.last_at <= LOOKED_BACK]
    asked = pieces(words)
    found = (one for header in recent for one in _compared(installation.ledger.history(header.number), asked, reporter))
    alike = [one for one in found if one.same_reporter or one.likeness >= ALIKE]
    return tuple(sorted(alike, key=lambda one: (not one.same_reporter, -one.likeness, one.record))[:MOST_SHOWN])


def pieces(words: str) -> frozenset[str]:
    """Every two letters that stand side by side; punctuation and spaces part them."""
    runs = "".join(letter if letter.isalnum() else " " for letter in words).split()
    return frozenset(run[place : place + 2] for run in runs for place in range(max(1, len(run) - 1)))


def _compared(history: History, asked: frozenset[str], reporter: str) -> Iterator[Similar]:
    for entry in history.of(RegisterReport)[:1]:
        place, summary = RegisterReport.place.of(entry.act), RegisterReport.summary.of(entry.act)
        theirs = pieces(f"{place} {summary}")
        shared = len(asked & theirs) / max(1, min(len(asked), len(theirs)))
        yield Similar(
            record=history.record,
            at=entry.at,
            place=place,
            summary=summary,
            same_reporter=_same(entry, reporter),
            likeness=round(shared, 2),
        )


def _same(entry: Entry, reporter: str) -> bool:
    """Not where the reporter asked not to be named: that would tell who it was."""
    theirs = RegisterReport.reporter.of(entry.act)
    return bool(reporter) and theirs == reporter and theirs not in asked_for(entry.act)
