"""A full disk, keys of somebody else, files cut off, being told to stop: four parts, and nothing half done."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.command import ROOT, ZHIHENG, acts, run
from tests.cli.test_bad_input import bring_in, event, log

JUDGMENT = "被告人张某于2017年9月4日被刑事拘留，同年10月11日被逮捕。"


def assert_told(answer: subprocess.CompletedProcess[str], *words: str, code: int = 1) -> None:
    assert answer.returncode == code, (answer.stdout, answer.stderr)
    assert "Traceback" not in answer.stderr
    for word in (*words, "依据 Under", "下一步 Next"):
        assert word in answer.stderr


def judgments(folder: Path) -> Path:
    file = folder / "judgments.jsonl"
    file.write_text(json.dumps({"id": "C1", "text": JUDGMENT}, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def import_judgments(home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return run(home, "import", str(judgments(folder)), "--procedure", "criminal_case", "--from", "judgments")


def persons(home: Path) -> int:
    with closing(sqlite3.connect(home / "zhiheng.sqlite3")) as database:
        return int(database.execute("SELECT COUNT(*) FROM party").fetchone()[0])


def as_if_full(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command, where no file can grow beyond a page."""
    return subprocess.run(
        [str(ZHIHENG), *words],
        capture_output=True,
        text=True,
        env={**os.environ, "ZHIHENG_HOME": str(home)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        check=False,
    )


def test_an_account_on_a_full_disk_is_as_it_was(home: Path, tmp_path: Path) -> None:
    staff = tmp_path / "staff.yaml"
    staff.write_text(
        "units: [{id: east, title: 东门, en: East, division: '990101'}]\n"
        "officers: [{account: wang, name: 王建国, posts: [[investigator, east]]}]\n",
        encoding="utf-8",
    )
    made = run(home, "init", "--staff", str(staff))
    assert made.returncode == 0, made.stderr
    assert_told(as_if_full(home, "account", "close", "wang"), "full")
    assert run(home, "account", "close", "wang").returncode == 0, "it was still open"


def test_making_an_installation_on_a_full_disk_can_be_done_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert_told(as_if_full(home, "init"), "full")
    assert run(home, "init").returncode == 0
    assert run(home, "verify").returncode == 0


def test_an_answer_that_could_not_be_written_is_no_success(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        answer = subprocess.run(
            [str(ZHIHENG), "verify"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "ZHIHENG_HOME": str(home)},
            check=False,
        )
    answer.stdout = ""
    assert_told(answer, "No space left")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_is_told_to_stop_says_so_and_has_written_nothing(
    home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    pipe = tmp_path / "slow.xes"
    os.mkfifo(pipe)
    words = [str(ZHIHENG), "import", str(pipe), "--procedure", "traffic_fine"]
    environment = {
        **os.environ,
        "ZHIHENG_HOME": str(home),
        "ZHIHENG_PACK_PATH": str(ROOT / "examples" / "traffic_fine"),
    }
    child = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, preexec_fn=heard_as_usual
    )
    with pipe.open("w", encoding="utf-8") as held:  # the import has opened it by then
        held.write(log(event())[:-20])
        held.flush()
        time.sleep(0.3)
        child.send_signal(number)
        said, wrong = child.communicate(timeout=60)
    assert_told(subprocess.CompletedProcess(words, child.returncode, said, wrong), "interrupted", code=128 + number)
    assert acts(home) == 0
    assert bring_in(home, whole_log(tmp_path)).returncode == 0


def heard_as_usual() -> None:
    """A shell lets what it runs in the background ignore SIGINT, and that is inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def whole_log(folder: Path) -> Path:
    file = folder / "whole.xes"
    file.write_text(log(event()), encoding="utf-8")
    return file


def test_nobody_is_registered_under_another_master_key(home: Path, tmp_path: Path) -> None:
    assert import_judgments(home, tmp_path).returncode == 0
    known, held = persons(home), acts(home)
    (home / "keys" / "master.key").write_text("00" * 32)
    (tmp_path / "more").mkdir()
    other = json.dumps({"id": "C2", "text": JUDGMENT}, ensure_ascii=False)
    (tmp_path / "more" / "other.jsonl").write_text(other + "\n", encoding="utf-8")
    answer = run(
        home,
        "import",
        str(tmp_path / "more" / "other.jsonl"),
        "--procedure",
        "criminal_case",
        "--from",
        "judgments",
    )
    assert_told(answer, "another master key")
    assert (persons(home), acts(home)) == (known, held)


def test_a_lost_master_key_is_not_replaced_by_a_new_one(home: Path, tmp_path: Path) -> None:
    assert import_judgments(home, tmp_path).returncode == 0
    kept = (home / "keys" / "master.key").rename(tmp_path / "kept")
    assert_told(run(home, "init"), "another master key")
    assert not (home / "keys" / "master.key").exists()
    shutil.move(kept, home / "keys" / "master.key")
    assert run(home, "init").returncode == 0


def test_a_line_of_the_register_of_forgetting_that_was_cut_off_stops_nobody(home: Path) -> None:
    (home / "forgotten.jsonl").write_text('{"what": "party", "re', encoding="utf-8")
    assert run(home, "verify").returncode == 0


def test_a_register_of_forgetting_that_cannot_be_read_is_told(home: Path) -> None:
    for line in ("{garbage", '["party"]', '{"what": "party"}', "\x00"):
        (home / "forgotten.jsonl").write_text(line + "\n", encoding="utf-8")
        assert_told(run(home, "verify"), "line 1")


@pytest.mark.parametrize("kept", [b"", b"\xff\xfe\x00"])
def test_a_session_key_that_is_none_ends_sessions_and_nothing_else(home: Path, kept: bytes) -> None:
    (home / "keys" / "session.key").write_bytes(kept)
    assert run(home, "verify").returncode == 0
    assert run(home, "init").returncode == 0


def test_a_damaged_columnar_copy_gives_no_figure_and_is_made_anew(home: Path, tmp_path: Path) -> None:
    assert bring_in(home, whole_log(tmp_path)).returncode == 0
    assert run(home, "columnar").returncode == 0
    before = run(home, "patrol", "--json")
    for part in (home / "columnar").rglob("*.parquet"):
        part.write_bytes(part.read_bytes()[:-40])
    assert_told(run(home, "patrol"), "columnar rebuild")
    assert run(home, "columnar", "rebuild").returncode == 0
    assert json.loads(run(home, "patrol", "--json").stdout)["acts"] == json.loads(before.stdout)["acts"]


def test_a_terminal_that_lacks_characters_is_shown_their_numbers(home: Path) -> None:
    environment = {**os.environ, "ZHIHENG_HOME": str(home), "PYTHONIOENCODING": "ascii"}
    answer = subprocess.run([str(ZHIHENG), "verify"], capture_output=True, text=True, env=environment, check=False)
    assert answer.returncode == 0, answer.stderr
    assert "\\u5b8c\\u597d verified" in answer.stdout
