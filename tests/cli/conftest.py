"""A home without records, for each test its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import run


@pytest.fixture(scope="session")
def made_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``zhiheng init`` makes; only copied, never used."""
    folder = tmp_path_factory.mktemp("made") / "home"
    assert run(folder, "init").returncode == 0
    return folder


@pytest.fixture
def home(made_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_home, tmp_path / "home"))
