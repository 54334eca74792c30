"""The rules of the check itself: nothing is skipped in CI, and a linter's complaint is not drowned by passing tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SKIPPED = "import pytest\n\ndef test_it():\n    pytest.skip('no time')\n"
SKIPPED_WHOLE = "import pytest\n\npytest.skip('no time', allow_module_level=True)\n"
NEEDS_SHARED = "def test_it(shared_dir):\n    assert shared_dir.is_dir()\n"
EXPECTED_TO_FAIL = "import pytest\n\n@pytest.mark.xfail\ndef test_it():\n    assert False\n"
PASSING = "def test_it():\n    assert True\n"


def _run(command: list[str], tmp_path: Path, test: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "test_inner.py").write_text(test)
    inherited = {name: value for name, value in os.environ.items() if name not in {"CI", "ZHIHENG_NO_SKIPS"}}
    programs = f"{tmp_path}:{Path(sys.executable).parent}:{os.environ['PATH']}"  # what a test puts there goes first
    env = {**inherited, "PYTHONPATH": str(ROOT), "PATH": programs, **environment}
    options = ["--rootdir", str(tmp_path), "-c", os.devnull, "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command = [*command, *options, str(tmp_path / "test_inner.py")]
    return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)


@pytest.mark.parametrize("variable", ["CI", "ZHIHENG_NO_SKIPS"])
@pytest.mark.parametrize("test", [SKIPPED, SKIPPED_WHOLE], ids=["one test", "whole module"])
def test_a_skip_fails_in_ci(tmp_path: Path, test: str, variable: str) -> None:
    answer = _run(["pytest"], tmp_path, test, **{variable: "1"})
    assert answer.returncode != 0
    assert "Nothing may be skipped here, and this was: Skipped: no time" in answer.stdout


def test_elsewhere_a_skip_is_only_shown(tmp_path: Path) -> None:
    assert _run(["pytest"], tmp_path, SKIPPED).returncode == 0


def test_an_expected_failure_is_no_skip(tmp_path: Path) -> None:
    answer = _run(["pytest"], tmp_path, EXPECTED_TO_FAIL, ZHIHENG_NO_SKIPS="1")
    assert answer.returncode == 0 and "1 xfailed" in answer.stdout


def test_an_absent_shared_folder_may_be_skipped_even_in_ci(tmp_path: Path) -> None:
    absent = str(tmp_path / "nowhere")
    answer = _run(["pytest"], tmp_path, NEEDS_SHARED, ZHIHENG_NO_SKIPS="1", ZHIHENG_SHARED=absent)
    assert answer.returncode == 0 and "1 skipped" in answer.stdout
    assert _run(["pytest"], tmp_path, NEEDS_SHARED, ZHIHENG_NO_SKIPS="1", ZHIHENG_SHARED=str(tmp_path)).returncode == 0


@pytest.mark.parametrize(("mypy", "outcome"), [("exit 0", 0), ("echo bad.py:1; exit 1", 1)])
def test_a_failing_linter_fails_the_check_and_the_summary_stays_last(tmp_path: Path, mypy: str, outcome: int) -> None:
    for name, script in {"ruff": "exit 0", "lint-imports": "exit 0", "mypy": mypy}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    answer = _run([str(ROOT / "tools/check.sh")], tmp_path, PASSING)
    assert answer.returncode == outcome, answer.stdout + answer.stderr
    assert "1 passed" in answer.stdout.splitlines()[-1]
    assert ("FAILED mypy" in answer.stdout) == bool(outcome)


def test_a_failing_test_fails_the_check(tmp_path: Path) -> None:
    for name in ("ruff", "lint-imports", "mypy"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 0\n")
        (tmp_path / name).chmod(0o755)
    answer = _run([str(ROOT / "tools/check.sh")], tmp_path, "def test_it():\n    assert False\n")
    assert answer.returncode == 1
    assert "1 failed" in answer.stdout.splitlines()[-1]
