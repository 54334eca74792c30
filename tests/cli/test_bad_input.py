"""Bad files, wrong acts and a database that cannot take them: one message in four parts, and nothing changes."""

import json
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import ROOT, acts, run

FILES = ROOT / "tests" / "importers" / "files"
UNREADABLE = (
    "truncated.xes",
    "truncated.xes.gz",
    "damaged.xes.gz",
    "mismatched_tags.xes",
    "time_without_zone.xes",
    "event_without_time.xes",
    "gbk.xes",
    "no_traces.xes",
    "billion_laughs.xes",
    "not_gzip.xes.gz",
)
NEXT = "下一步 Next"

EVENT = """<event><string key="concept:name" value="{name}"/><date key="time:timestamp" value="{at}"/>
<string key="org:resource" value="561"/><float key="amount" value="{amount}"/><string key="article" value="157"/>
<int key="points" value="0"/><string key="vehicleClass" value="A"/><string key="dismissal" value="NIL"/>
<float key="totalPaymentAmount" value="0.0"/></event>"""


def log(*events: str) -> str:
    trace = '<trace><string key="concept:name" value="A1"/>' + "".join(events) + "</trace>"
    return f'<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">{trace}</log>'


def event(name: str = "Create Fine", at: str = "2006-07-24T00:00:00+02:00", amount: str = "35.0") -> str:
    return EVENT.format(name=name, at=at, amount=amount)


def bring_in(home: Path, file: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return run(home, "import", str(file), "--procedure", "traffic_fine", *more)


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_log_changes_nothing_and_says_why(home: Path, name: str) -> None:
    answer = bring_in(home, FILES / name)
    assert answer.returncode == 1, answer.stdout
    assert NEXT in answer.stderr
    assert "Traceback" not in answer.stderr
    assert acts(home) == 0


def test_a_missing_file_is_told_and_nothing_changes(home: Path, tmp_path: Path) -> None:
    answer = bring_in(home, tmp_path / "absent.xes")
    assert answer.returncode in (1, 2)
    assert "absent.xes" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert acts(home) == 0


@pytest.mark.parametrize(
    ("events", "named"),
    [
        ((event(), event(name="Create Spaceship")), "Create Spaceship"),
        ((event(amount="35.001"),), "罚款"),
        ((event(amount="-3"),), "罚款"),
        ((event(at="2999-01-01T00:00:00+01:00"),), "in the future"),
        ((event(), event(name="Payment")), "缴款额"),
        ((event(name="Add penalty"),), "Create Fine"),
    ],
    ids=["unknown act", "a third decimal", "negative", "in the future", "a field lacks", "does not open a record"],
)
def test_a_wrong_event_refuses_the_whole_file_and_names_its_place(
    home: Path, tmp_path: Path, events: tuple[str, ...], named: str
) -> None:
    file = tmp_path / "wrong.xes"
    file.write_text(log(*events), encoding="utf-8")
    answer = bring_in(home, file, "--json")
    assert answer.returncode == 1, answer.stdout
    told = json.loads(answer.stdout)
    assert not told["written"]
    assert told["fault_count"] >= 1
    fault = told["faults"][0]
    assert fault["trace"] == "A1"
    assert named in fault["zh"] + fault["en"]
    assert acts(home) == 0


def test_an_unknown_unit_is_a_wrong_call(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "right.xes"
    file.write_text(log(event()), encoding="utf-8")
    answer = bring_in(home, file, "--unit", "nowhere")
    assert answer.returncode == 2
    assert "nowhere" in answer.stderr
    assert acts(home) == 0


def test_a_dry_run_writes_nothing(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "right.xes"
    file.write_text(log(event()), encoding="utf-8")
    answer = bring_in(home, file, "--dry-run", "--json")
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["acts"] == 1
    assert acts(home) == 0


def test_the_same_file_comes_in_once(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "right.xes"
    file.write_text(log(event()), encoding="utf-8")
    assert bring_in(home, file).returncode == 0
    held = acts(home)
    again = bring_in(home, file)
    assert again.returncode == 1
    assert NEXT in again.stderr
    assert acts(home) == held


def test_a_locked_database_is_told_and_nothing_is_written(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "right.xes"
    file.write_text(log(event()), encoding="utf-8")
    held = sqlite3.connect(home / "zhiheng.sqlite3", isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    answer = bring_in(home, file)
    held.execute("ROLLBACK")
    held.close()
    assert answer.returncode == 1
    assert NEXT in answer.stderr
    assert "Traceback" not in answer.stderr
    assert acts(home) == 0


def test_a_finished_command_leaves_everything_in_one_file(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "right.xes"
    file.write_text(log(event()), encoding="utf-8")
    assert bring_in(home, file).returncode == 0
    assert run(home, "verify").returncode == 0
    assert [one.name for one in home.glob("zhiheng.sqlite3*")] == ["zhiheng.sqlite3"]
    assert acts(home) > 0


def test_a_database_of_a_newer_version_is_left_alone(home: Path) -> None:
    with sqlite3.connect(home / "zhiheng.sqlite3") as database:
        database.execute("UPDATE store_version SET version = 99")
    answer = run(home, "verify")
    assert answer.returncode == 1
    assert "99" in answer.stderr
    assert NEXT in answer.stderr


def test_a_file_that_is_no_database_is_told(home: Path) -> None:
    (home / "zhiheng.sqlite3").write_bytes(b"this is not a database at all, sorry" * 50)
    answer = run(home, "verify")
    assert answer.returncode == 1
    assert NEXT in answer.stderr
    assert "Traceback" not in answer.stderr
