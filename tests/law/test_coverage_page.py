"""The page of coverage says what is so: every row of our fields is declared, tried by something, and passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.law.coverage_page import LATER, PAGE, Line, lines, page


@pytest.fixture(scope="module")
def told(shared_dir: Path) -> list[Line]:
    return lines()


def test_the_page_is_what_the_declarations_say(told: list[Line]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(told), "write it anew: python -m tests.law.coverage_page"


def test_every_row_is_declared_but_those_of_fields_still_to_come(told: list[Line]) -> None:
    assert {line.domain for line in told if not line.declared} == set(LATER)
    assert [line.id for line in told if line.declared and line.domain in LATER] == []
    assert sum(bool(line.declared) for line in told) == 237


def test_every_declared_row_is_tried_by_a_scenario_or_a_vector(told: list[Line]) -> None:
    assert [line.id for line in told if line.declared and not (line.scenarios or line.vectors[1])] == []


def test_every_vector_of_a_declared_row_passes(told: list[Line]) -> None:
    assert [line.id for line in told if line.declared and line.vectors[0] != line.vectors[1]] == []


def test_a_row_whose_text_nobody_could_get_says_so(told: list[Line]) -> None:
    advisory = [line for line in told if line.advisory]
    assert [line.id for line in advisory] == ["reward_notice_15wd", "reward_claim_2m"]
    assert all("仅供参考" in line.words for line in advisory)
