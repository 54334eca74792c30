"""History comes in by one door: typed, whole or not at all, and marked for ever."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.road_fines import CATALOGUE, FINE, NOTIFIED, PACK, PAID, SENT, fine, write_log
from zhiheng.importers.unreadable import UnreadableFile
from zhiheng.importers.xes import read_xes
from zhiheng.kernel.administration import LEDGER_ADMINISTRATION
from zhiheng.kernel.errors import UnknownAct, WriteConflict, WrongContent
from zhiheng.kernel.people import Unit
from zhiheng.kernel.review import ImportBatch
from zhiheng.services.import_batch import ImportReport, import_batch
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)
TWO = {
    "A1": [fine("2006-07-24"), ("Send Fine", "2006-12-05", SENT), ("Payment", "2006-12-05", PAID)],
    "A2": [fine("2007-03-25", amount=("float", "21.0")), ("Payment", "2007-03-25", PAID)],
}


@pytest.fixture
def ledger() -> MemoryLedger:
    return MemoryLedger(CATALOGUE)


def bring_in(ledger: MemoryLedger, path: Path, *, dry_run: bool = False, by: str = "zhao") -> ImportReport:
    return import_batch(ledger, CATALOGUE, read_xes, path, "traffic_fine", by, NOW, dry_run=dry_run)


def test_each_trace_becomes_a_record_and_each_event_an_imported_act(ledger: MemoryLedger, tmp_path: Path) -> None:
    report = bring_in(ledger, write_log(tmp_path / "two.xes", TWO))
    assert (report.records, report.acts, report.written, report.fault_count) == (2, 5, True, 0)
    entries = ledger.history("A1").entries
    assert [entry.act.en for entry in entries] == ["Create Fine", "Send Fine", "Payment"]
    assert all(entry.imported and entry.day_precise and entry.recorded_at == NOW for entry in entries)
    assert entries[0].day == date(2006, 7, 24)
    assert entries[0].by == "561"
    assert entries[0].act.payload()["amount"] == 3500
    assert entries[2].act.payload()["amount"] == 4613
    assert entries[0].act.payload()["article"] == "157"


def test_the_day_is_that_of_the_procedures_zone(ledger: MemoryLedger, tmp_path: Path) -> None:
    log = write_log(tmp_path / "one.xes", {"A1": [fine("2007-07-24")]})
    log.write_text(log.read_text().replace("2007-07-24T00:00:00+02:00", "2007-07-23T22:00:00Z"))
    bring_in(ledger, log)
    assert ledger.history("A1").entries[0].day == date(2007, 7, 24)


def test_the_manifest_names_who_authorised_the_batch_and_what_came(ledger: MemoryLedger, tmp_path: Path) -> None:
    report = bring_in(ledger, write_log(tmp_path / "two.xes", TWO))
    (manifest,) = ledger.history(report.manifest).of(ImportBatch)
    told = manifest.act.payload()
    assert (told["authorised_by"], told["source"], told["records"], told["acts"]) == ("zhao", "two.xes", 2, 5)
    assert told["digest"] == report.digest
    assert ledger.header(report.manifest).procedure == LEDGER_ADMINISTRATION.name


def test_the_records_belong_to_the_unit_that_is_named(ledger: MemoryLedger, tmp_path: Path) -> None:
    unit = Unit(id="rome", title="罗马", en="Rome", path="rome", division="990101")
    path = write_log(tmp_path / "two.xes", TWO)
    import_batch(ledger, CATALOGUE, read_xes, path, "traffic_fine", "zhao", NOW, unit=unit)
    assert (ledger.header("A2").unit, ledger.header("A2").division) == ("rome", "990101")


def test_a_dry_run_checks_and_writes_nothing(ledger: MemoryLedger, tmp_path: Path) -> None:
    report = bring_in(ledger, write_log(tmp_path / "two.xes", TWO), dry_run=True)
    assert (report.records, report.acts, report.written) == (2, 5, False)
    assert list(ledger.headers()) == []


def test_no_gate_refuses_history(ledger: MemoryLedger, tmp_path: Path) -> None:
    appeal = ("Insert Date Appeal to Prefecture", "2006-08-01", {})
    assert bring_in(ledger, write_log(tmp_path / "log.xes", {"A1": [fine("2006-07-24"), appeal]})).written


def test_attributes_that_no_field_takes_are_told(ledger: MemoryLedger, tmp_path: Path) -> None:
    sent = {**SENT, "lifecycle:transition": ("string", "complete")}
    report = bring_in(
        ledger, write_log(tmp_path / "log.xes", {"A1": [fine("2006-07-24"), ("Send Fine", "2006-07-25", sent)]})
    )
    assert report.left_out == (("lifecycle:transition", 1),)


WRONG = {
    "unknown act": ([fine("2006-07-24"), ("Tow Car", "2006-07-25", {})], 2, "Tow Car", "no act for this event"),
    "wrong type": ([fine("2006-07-24", points=("string", "many"))], 1, "扣分", "points"),
    "missing": (
        [("Create Fine", "2006-07-24", {k: v for k, v in FINE.items() if k != "article"})],
        1,
        "条款",
        "required",
    ),
    "third decimal": ([fine("2006-07-24", amount=("float", "35.005"))], 1, "罚款", "cannot be kept exactly"),
    "negative": ([fine("2006-07-24", amount=("float", "-1.0"))], 1, "罚款", "between 0"),
    "future": ([fine("2026-02-01")], 1, "将来", "in the future"),
    "before its record": ([fine("2006-07-24"), ("Send Fine", "2006-07-23", SENT)], 2, "早于", "before its record"),
    "not an opening": ([("Send Fine", "2006-07-23", SENT)], 0, "Create Fine", "does not open a record"),
    "no event": ([], 0, "没有任何事件", "it has no event"),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
@pytest.mark.parametrize("dry_run", [True, False])
def test_one_wrong_event_refuses_the_whole_batch_and_is_named(
    ledger: MemoryLedger, tmp_path: Path, wrong: tuple[list[object], int, str, str], dry_run: bool
) -> None:
    events, place, zh, en = wrong
    path = write_log(tmp_path / "log.xes", {**TWO, "B1": events, "A3": TWO["A1"]})  # type: ignore[dict-item]
    report = bring_in(ledger, path, dry_run=dry_run)
    assert not report.written
    assert [(fault.trace, fault.place) for fault in report.faults] == [("B1", place)]
    assert zh in report.faults[0].zh
    assert en in report.faults[0].en
    assert list(ledger.headers()) == []


def test_every_fault_is_counted_and_the_first_hundred_listed(ledger: MemoryLedger, tmp_path: Path) -> None:
    wrong = {f"B{place}": [fine("2006-07-24", points=("string", "many"))] for place in range(250)}
    report = bring_in(ledger, write_log(tmp_path / "log.xes", wrong))
    assert (report.fault_count, len(report.faults), report.records) == (250, 100, 250)


def test_a_number_that_is_taken_refuses_the_batch(ledger: MemoryLedger, tmp_path: Path) -> None:
    bring_in(ledger, write_log(tmp_path / "first.xes", TWO))
    for dry_run in (True, False):
        report = bring_in(
            ledger, write_log(tmp_path / "second.xes", {"B1": TWO["A1"], "A2": TWO["A2"]}), dry_run=dry_run
        )
        assert [(fault.trace, fault.en) for fault in report.faults] == [
            ("A2", "the number is taken by a record of the ledger")
        ]
    assert len(list(ledger.headers("traffic_fine"))) == 2


def test_a_number_that_stands_twice_refuses_the_batch(ledger: MemoryLedger, tmp_path: Path) -> None:
    path = write_log(tmp_path / "log.xes", {"A1": TWO["A1"], "A9": TWO["A2"]})
    path.write_text(path.read_text().replace("A9", "A1"))
    assert bring_in(ledger, path).faults[0].en == "the number stands twice in the file"


@pytest.mark.parametrize("name", ["", "a b", "a/b", "x" * 81])
def test_a_name_that_cannot_be_a_number_is_refused(ledger: MemoryLedger, tmp_path: Path, name: str) -> None:
    path = write_log(tmp_path / "log.xes", {name or " ": TWO["A1"]})
    try:
        assert bring_in(ledger, path).fault_count
    except UnreadableFile:
        assert not name
    assert list(ledger.headers()) == []


def test_the_same_file_is_not_imported_twice(ledger: MemoryLedger, tmp_path: Path) -> None:
    bring_in(ledger, write_log(tmp_path / "two.xes", TWO))
    with pytest.raises(WriteConflict, match=r"BATCH-2026-0001"):
        bring_in(ledger, write_log(tmp_path / "renamed.xes", TWO))


def test_somebody_must_have_authorised_it(ledger: MemoryLedger, tmp_path: Path) -> None:
    with pytest.raises(WrongContent, match="authorised_by"):
        bring_in(ledger, write_log(tmp_path / "two.xes", TWO), by=" ")
    assert list(ledger.headers()) == []


def test_a_file_cut_short_leaves_nothing(ledger: MemoryLedger, tmp_path: Path) -> None:
    path = write_log(tmp_path / "log.xes", {f"A{place}": TWO["A1"] for place in range(2000)})
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UnreadableFile):
        bring_in(ledger, path)
    assert list(ledger.headers()) == []


def test_an_unknown_procedure_is_named(ledger: MemoryLedger, tmp_path: Path) -> None:
    path = write_log(tmp_path / "two.xes", TWO)
    with pytest.raises(UnknownAct, match="traffic_fine"):
        import_batch(ledger, CATALOGUE, read_xes, path, "parking", "zhao", NOW)


def test_the_report_says_the_same_as_json(ledger: MemoryLedger, tmp_path: Path) -> None:
    path = write_log(tmp_path / "log.xes", {"B1": [fine("2006-07-24", points=("string", "many"))]})
    told = bring_in(ledger, path).json()
    assert told["faults"] == [
        {"row": 1, "trace": "B1", "event": 1, "zh": "扣分：“many”不是整数", "en": "points: not a whole number"}
    ]
    assert (told["records"], told["acts"], told["written"], told["fault_count"]) == (1, 1, False, 1)


def test_every_step_of_the_example_names_an_event_and_its_attributes() -> None:
    for step in PACK.PROCEDURES[0].steps:
        assert step.act.event
        assert all(field.source for field in step.act.fields.values())
    assert NOTIFIED.keys() <= {field.source for step in PACK.PROCEDURES[0].steps for field in step.act.fields.values()}
