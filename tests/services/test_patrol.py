"""A patrol counts the findings of every rule, as of a moment, as known at another."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.road_fines import CATALOGUE, NOTIFIED, PAID, PENALTY, SENT, fine, write_log
from zhiheng.importers.xes import read_xes
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft
from zhiheng.kernel.review import Correct
from zhiheng.services.import_batch import import_batch
from zhiheng.services.patrol import patrol
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)
APPEAL = "Insert Date Appeal to Prefecture"
FINES = {
    "IN-TIME": [fine("2006-01-10"), ("Send Fine", "2006-04-10", SENT)],
    "LATE": [fine("2006-01-10"), ("Send Fine", "2006-04-11", SENT)],
    "NOT-SENT": [fine("2006-01-10"), ("Payment", "2006-01-11", PAID)],
    "APPEALED": [
        fine("2006-01-10"),
        ("Send Fine", "2006-01-10", SENT),
        ("Insert Fine Notification", "2006-02-01", NOTIFIED),
        (APPEAL, "2006-04-03", {}),
        ("Payment", "2006-04-01", PAID),
        ("Add penalty", "2006-04-02", PENALTY),
    ],
    "TOO-EARLY": [
        fine("2006-01-10"),
        ("Send Fine", "2006-01-10", SENT),
        (APPEAL, "2006-01-31", {}),
        ("Send Appeal to Prefecture", "2006-01-30", {"dismissal": ("string", "#")}),
        ("Insert Fine Notification", "2006-02-01", NOTIFIED),
        ("Payment", "2006-04-02", PAID),
        ("Add penalty", "2006-04-03", PENALTY),
    ],
}


@pytest.fixture
def ledger(tmp_path: Path) -> MemoryLedger:
    made = MemoryLedger(CATALOGUE)
    report = import_batch(
        made, CATALOGUE, read_xes, write_log(tmp_path / "log.xes", FINES), "traffic_fine", "zhao", NOW
    )
    assert report.written, report.faults
    return made


@pytest.fixture
def copy(ledger: MemoryLedger, tmp_path: Path) -> ColumnarCopy:
    made = ColumnarCopy(tmp_path / "columnar", CATALOGUE)
    made.refresh(ledger)
    return made


def test_every_rule_stands_there_with_its_three_counts(copy: ColumnarCopy) -> None:
    told = patrol(copy, CATALOGUE, date(2006, 12, 31)).json()
    assert told["as_of"] == "2006-12-31"
    assert told["acts"] == sum(len(events) for events in FINES.values())
    assert told["findings"] == {
        "send_fine_within_90_days": {"late": 1, "overdue": 1, "breach": 0},
        "appeal_within_60_days_of_notification": {"late": 1, "overdue": 0, "breach": 0},
        "appeal_after_notification": {"late": 0, "overdue": 0, "breach": 1},
        "send_appeal_after_its_date": {"late": 0, "overdue": 0, "breach": 1},
        "penalty_on_day_60": {"late": 0, "overdue": 0, "breach": 1},
        "penalty_only_if_unpaid": {"late": 0, "overdue": 0, "breach": 2},
    }


def test_the_records_are_listed_where_asked_for(copy: ColumnarCopy) -> None:
    found = patrol(copy, CATALOGUE, date(2006, 12, 31), records=True).json()["findings"]
    assert found["send_fine_within_90_days"]["records"] == {"late": ["LATE"], "overdue": ["NOT-SENT"]}
    assert found["penalty_only_if_unpaid"]["records"] == {"breach": ["APPEALED", "TOO-EARLY"]}
    assert found["penalty_on_day_60"]["records"] == {"breach": ["TOO-EARLY"]}


@pytest.mark.parametrize(
    ("day", "late", "overdue"),
    [(date(2006, 4, 10), 0, 0), (date(2006, 4, 11), 1, 1)],
    ids=["day 90 is the last day", "the day after it is late"],
)
def test_a_bare_date_is_the_end_of_that_day_in_the_procedures_zone(
    copy: ColumnarCopy, day: date, late: int, overdue: int
) -> None:
    (sent,) = [one for one in patrol(copy, CATALOGUE, day).findings if one.rule == "send_fine_within_90_days"]
    assert (sent.late, sent.overdue) == (late, overdue)


def test_acts_after_the_moment_are_not_there_yet(copy: ColumnarCopy) -> None:
    result = patrol(copy, CATALOGUE, date(2006, 1, 10))
    assert result.acts == 7
    assert not result.found


def test_a_correction_changes_what_is_known_from_then_on(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    late = ledger.history("LATE").entries[1]
    mend = Correct(corrects=late.seq, happened_at="2006-04-09T12:00+02:00", reason="typing error")
    draft = Draft(record="LATE", act=mend, by="li", unit="", when=When.minute(NOW), recorded_at=NOW + timedelta(days=1))
    with ledger.writing() as writer:
        writer.append((draft,))
    copy.refresh(ledger)
    now, before = (patrol(copy, CATALOGUE, date(2006, 12, 31), known, records=True) for known in (None, NOW))
    rule = "send_fine_within_90_days"
    assert now.json()["findings"][rule]["records"] == {"overdue": ["NOT-SENT"]}
    assert before.json()["findings"][rule]["records"] == {"late": ["LATE"], "overdue": ["NOT-SENT"]}


def test_what_was_not_recorded_yet_is_not_known(copy: ColumnarCopy) -> None:
    assert patrol(copy, CATALOGUE, date(2006, 12, 31), NOW - timedelta(days=1)).acts == 0


def test_an_empty_ledger_has_no_findings(tmp_path: Path) -> None:
    copy = ColumnarCopy(tmp_path, CATALOGUE)
    copy.refresh(MemoryLedger(CATALOGUE))
    result = patrol(copy, CATALOGUE, date(2006, 12, 31))
    assert (result.acts, result.findings, result.found) == (0, (), False)


def test_progress_is_told_to_its_end(copy: ColumnarCopy) -> None:
    told: list[tuple[int, int]] = []
    patrol(copy, CATALOGUE, date(2006, 12, 31), progress=lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1] == len(told)
