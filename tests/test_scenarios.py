"""Every scenario file of every pack, one test a file."""

from pathlib import Path

import pytest

from zhiheng import bootstrap
from zhiheng.services.scenario import run_scenario
from zhiheng.store.memory import MemoryLedger

PACKS = Path(bootstrap.__file__).parent / "packs"
FILES = sorted(PACKS.glob("*/scenarios/*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_the_scenario_holds(file: Path) -> None:
    catalogue = bootstrap.catalogue()
    result = run_scenario(file.read_text("utf-8"), file.stem, catalogue, lambda: MemoryLedger(catalogue))
    assert result.passed, "\n".join(result.failures)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}/{file.stem}")
def test_the_scenario_cites_its_article(file: Path) -> None:
    first = file.read_text("utf-8").splitlines()[0]
    assert first.startswith("#") and ("条" in first or "art." in first)


def test_both_packs_have_scenarios() -> None:
    assert {file.parent.parent.name for file in FILES} >= {"criminal", "treatment"}
