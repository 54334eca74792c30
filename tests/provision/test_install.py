"""What installation does, and what it says when it cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "zhiheng"


def _run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True)


def _program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_the_command_is_installed_beside_python() -> None:
    assert (Path(sys.executable).parent / "zhiheng").is_file()


def test_the_python_found_can_make_environments() -> None:
    found = _run("tools/find_python.sh")
    assert found.returncode == 0
    assert _run(found.stdout.strip(), "-c", "import venv, ensurepip").returncode == 0


def test_an_old_python_is_named_with_what_to_do_next(tmp_path: Path) -> None:
    _program(tmp_path, "old", 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac')
    answer = _run("tools/find_python.sh", PYTHON=str(tmp_path / "old"))
    assert answer.returncode == 1 and answer.stdout == ""
    assert "Python 3.9.2, too old or too new" in answer.stderr
    assert "Next:" in answer.stderr and "无法安装" in answer.stderr


def test_a_python_without_the_venv_module_is_told_apart_from_an_old_one(tmp_path: Path) -> None:
    _program(tmp_path, "bare", 'case "$2" in *venv*) exit 1;; esac')
    answer = _run("tools/find_python.sh", PYTHON=str(tmp_path / "bare"))
    assert answer.returncode == 1
    assert "python3-venv" in answer.stderr and "too old" not in answer.stderr


def test_a_missing_folder_of_wheels_is_said_before_anything_is_made(tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    answer = _run(sys.executable, "tools/install.py", "--environment", environment, "--wheels", tmp_path / "nowhere")
    assert answer.returncode == 1
    assert "make wheels" in answer.stderr and "Traceback" not in answer.stderr
    assert not environment.exists()


def test_an_incomplete_folder_of_wheels_is_an_error_that_says_so(tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    answer = _run(sys.executable, "tools/install.py", "--environment", tmp_path / "environment", "--wheels", wheels)
    assert answer.returncode == 1
    assert "must hold a wheel for each line" in answer.stderr and "Traceback" not in answer.stderr


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    source = tmp_path / "source"  # a copy: setuptools leaves its own output beside what it builds
    shutil.copytree(PACKAGE, source / "zhiheng", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source)
    built = _run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        tmp_path,
        source,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    present = {path.relative_to(source).as_posix() for path in (source / "zhiheng").rglob("*") if path.is_file()}
    assert not present - held
