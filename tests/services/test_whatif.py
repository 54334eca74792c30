"""Another limit supposed: the difference is what each record says under both laws, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from zhiheng import bootstrap
from zhiheng.demo.build import build_demo
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.services.whatif import Difference, Reading, whatif
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
STAFF = Path(bootstrap.__file__).parent / "demo" / "staff.yaml"
LATE_INTERROGATION = "interrogation_within_24h_of_detention"
CASES = {
    LATE_INTERROGATION: 12,
    "interrogation_two_investigators": 3,
    "arrest_request_within_3d": 1,
}


@pytest.fixture(scope="module")
def district() -> MemoryLedger:
    catalogue = bootstrap.catalogue()
    ledger = MemoryLedger(catalogue)
    units, officers = bootstrap.staff_of(STAFF, date(2024, 1, 1))
    build_demo(ledger, catalogue, units, officers, lambda kind, name, number, now: name, NOW, lambda done, of: None)
    return ledger


@pytest.fixture(scope="module")
def folder(district: MemoryLedger, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("columnar")
    ColumnarCopy(made, bootstrap.catalogue()).refresh(district)
    return made


@cache
def supposed(folder: Path, rule: str, value: int, since: date | None = None) -> Difference:
    readings = [
        Reading(catalogue=one, columnar=ColumnarCopy(folder, one))
        for one in (bootstrap.catalogue(), bootstrap.catalogue_supposing(rule, value))
    ]
    return whatif(readings[0], readings[1], rule, NOW, since)


@pytest.fixture(scope="module")
def before(district: MemoryLedger) -> list[tuple[str, str, str]]:
    return sorted(found(district, bootstrap.catalogue()))


def found(ledger: MemoryLedger, catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Every finding of every record, judged one record at a time, its acts and its relatives' typed by ``catalogue``:
    the ledger is read by the names of acts alone."""
    procedures = {header.number: header.procedure for header in ledger.headers()}

    @cache
    def read(record: str) -> History | None:
        """Once for all whose relative it is: a stock-taking has hundreds of them, and they it."""
        if record not in procedures:
            return None
        act = catalogue[procedures[record]].act
        history = ledger.history(record).as_of(NOW)
        raw = (replace(entry, act=act(entry.act.kind).trusted(entry.act.payload())) for entry in history.raw)
        return replace(history, raw=tuple(raw), relatives=read)

    for record, procedure in procedures.items():
        history = read(record)
        assert history is not None
        for one in findings_of(catalogue[procedure], history, NOW):
            yield one.record, one.rule.id, one.outcome.name.lower()


def test_the_limit_in_force_differs_in_nothing(folder: Path) -> None:
    known = bootstrap.catalogue().rule(LATE_INTERROGATION)
    assert known is not None
    told = supposed(folder, LATE_INTERROGATION, known.needed_limit.value)
    assert (told.changes, told.affected) == ((), 0)
    assert told.records > 0


@pytest.mark.parametrize("rule, value", CASES.items())
def test_the_difference_is_what_each_record_says_under_both_laws(
    folder: Path, district: MemoryLedger, before: list[tuple[str, str, str]], rule: str, value: int
) -> None:
    after = sorted(found(district, bootstrap.catalogue_supposing(rule, value)))
    changes = supposed(folder, rule, value).changes
    gone = sorted((one.record, one.rule, one.before) for one in changes if one.before not in ("ok", "due"))
    come = sorted((one.record, one.rule, one.after) for one in changes if one.after not in ("ok", "due"))
    assert changes
    assert gone == sorted(_without(before, after))
    assert come == sorted(_without(after, before))


def _without(some: list[tuple[str, str, str]], others: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    left = list(others)
    kept = []
    for one in some:
        if one in left:
            left.remove(one)
        else:
            kept.append(one)
    return kept


def test_a_period_still_running_is_told_with_both_its_ends(folder: Path) -> None:
    running = [one for one in supposed(folder, "bail_max_12m", 13).changes if one.before == one.after == "due"]
    assert running
    for one in running:
        before, after = one.ends
        assert before is not None and after is not None and before < after


def test_acts_before_the_day_it_would_begin_are_left_alone(folder: Path) -> None:
    every = supposed(folder, LATE_INTERROGATION, 12).changes
    middle = sorted(one.day for one in every)[len(every) // 2]
    later = supposed(folder, LATE_INTERROGATION, 12, since=middle).changes
    assert 0 < len(later) < len(every)
    assert later == tuple(one for one in every if one.day >= middle)


def test_the_declarations_in_use_stay_what_they_are() -> None:
    inside = bootstrap.catalogue_supposing(LATE_INTERROGATION, 12).rule(LATE_INTERROGATION)
    outside = bootstrap.catalogue().rule(LATE_INTERROGATION)
    assert inside is not None and outside is not None
    assert (inside.needed_limit.value, outside.needed_limit.value) == (12, 24)
    assert bootstrap.catalogue_supposing("bail_max_12m", 13).rule(LATE_INTERROGATION) == outside


@pytest.mark.parametrize("rule", ["no_such_rule", "case_is_filed"])
def test_a_rule_without_a_limit_is_refused(rule: str) -> None:
    with pytest.raises(UnknownAct, match=rule):
        bootstrap.catalogue_supposing(rule, 3)
