"""On the texts that somebody has read, the reader agrees with that reading in nineteen of twenty cases and more.

The gold of the shared folder is a person's reading. ``files/judgments_read.jsonl`` is a language model's, made without
the program's answer, of 225 more texts of that folder; what it was in doubt of is not in it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Set
from pathlib import Path
from typing import Any

import pytest

from zhiheng.importers.judgments.traces import read_judgments

ENOUGH = 0.95
MORE = Path(__file__).parent / "files" / "judgments_read.jsonl"


@pytest.fixture(scope="module")
def judgments(shared_dir: Path) -> Path:
    folder = shared_dir / "data" / "judgments"
    if not folder.is_dir():
        pytest.skip(f"the shared folder has no judgments: {folder}")
    return folder


@pytest.fixture(scope="module")
def read(judgments: Path) -> dict[str, dict[str, Any]]:
    files = ("visible.jsonl", "drug_facts_visible.jsonl")
    return {one.row.id: one.json() for file in files for one in read_judgments(judgments / file)}


@pytest.fixture(scope="module", params=["a person's", "a language model's"])
def gold(judgments: Path, request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    file = judgments / "visible_gold.jsonl" if request.param == "a person's" else MORE
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def agreement(found: Set[tuple[Any, ...]], right: Set[tuple[Any, ...]]) -> tuple[float, float]:
    """Precision and recall."""
    return len(found & right) / len(found), len(found & right) / len(right)


def acts(texts: list[dict[str, Any]], *, scope: bool = False) -> set[tuple[Any, ...]]:
    fields = ("person", "act", "date", *(("scope",) if scope else ()))
    return {(text["id"], *(act[field] for field in fields)) for text in texts for act in text["acts"]}


def drugs(texts: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {(text["id"], one["substance"], one["grams"]) for text in texts for one in text["drugs"]}


def test_persons_acts_and_dates_are_right(read: dict[str, dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    precision, recall = agreement(acts([read[text["id"]] for text in gold]), acts(gold))
    assert precision >= ENOUGH and recall >= ENOUGH, (precision, recall)


def test_the_scope_of_an_act_is_right(read: dict[str, dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    both = acts([read[text["id"]] for text in gold]) & acts(gold)
    scoped = acts([read[text["id"]] for text in gold], scope=True) & acts(gold, scope=True)
    assert len(scoped) / len(both) >= ENOUGH


def test_drugs_and_weights_are_right(read: dict[str, dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    precision, recall = agreement(drugs([read[text["id"]] for text in gold]), drugs(gold))
    assert precision >= ENOUGH and recall >= ENOUGH, (precision, recall)


def test_every_text_is_read_in_a_few_hundredths_of_a_second(judgments: Path) -> None:
    begun = time.perf_counter()
    read_all = list(read_judgments(judgments / "visible.jsonl"))
    assert (time.perf_counter() - begun) / len(read_all) < 0.1
