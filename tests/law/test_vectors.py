"""The test vectors: every row of our domains gives the outcome that the table expects, reported by its number.

``ZHIHENG_VECTORS`` names the file of rows; without it the shared one is read. Rows are numbered as the file's lines,
the heading being line 1.
"""

from __future__ import annotations

import csv
import os
import warnings
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from tests import law as expansions
from tests.conftest import SHARED
from tests.law.vectors import Expand, Facts, verdict
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.periods import BEIJING

FACTS = [import_module(f"tests.law.{m.name}") for m in iter_modules(expansions.__path__) if m.name.startswith("facts_")]
EXPAND: dict[str, Expand] = {check: expand for module in FACTS for check, expand in module.EXPAND.items()}
PROCEDURES = catalogue().procedures
OUTCOMES = {"ok", "due", "overdue", "violated", "blocked"}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the file of vectors."""

    number: int
    check: str
    facts: str
    as_of: str
    expected: str
    reason: str

    def __str__(self) -> str:
        return f"row {self.number} {self.check}"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def vectors() -> list[Row]:
    """Every row of the file, none where there is no file."""
    named = os.environ.get("ZHIHENG_VECTORS")
    path = Path(named) if named else SHARED / "law" / "deadline_cases.tsv"
    if not named and not path.is_file():
        return []
    return [
        Row(
            number=number,
            check=row["check_id"],
            facts=row["facts"],
            as_of=row["as_of"],
            expected=row["expected"],
            reason=row.get("reason") or "",
        )
        for number, row in enumerate(table(path), 2)
    ]


ROWS = vectors()
COVERED = [row for row in ROWS if row.check in EXPAND]


def outcome(row: Row) -> str:
    """What our declarations say of the row; a fact that nobody reads is an error."""
    facts = Facts(row.facts)
    story = EXPAND[row.check](facts)
    assert not facts.not_understood(), f"not understood: {facts.not_understood()}"
    return verdict(row.check, story, datetime.fromisoformat(row.as_of).replace(tzinfo=BEIJING))


@pytest.mark.skipif(not ROWS, reason="the shared folder is absent, and ZHIHENG_VECTORS names no file")
class TestVectors:
    @pytest.mark.parametrize("row", COVERED, ids=str)
    def test_a_row_has_the_outcome_it_expects(self, row: Row) -> None:
        assert outcome(row) == row.expected, f"{row}: {row.facts} as of {row.as_of}: {row.reason}"

    def test_no_row_of_an_enforced_requirement_goes_uncovered(self) -> None:
        enforced = {rule.id for procedure in PROCEDURES for rule, _ in procedure.rules()}
        uncovered = [row for row in ROWS if row.check not in EXPAND]
        if uncovered:
            named = ", ".join(f"{row.number} {row.check}" for row in uncovered)
            warnings.warn(f"NOT COVERED, {len(uncovered)} rows of checks not enforced yet: {named}", stacklevel=1)
        assert [str(row) for row in uncovered if row.check in enforced] == []

    def test_every_row_expects_one_of_the_five_outcomes(self) -> None:
        assert {row.expected for row in ROWS} <= OUTCOMES


MOMENTS = {"moment": "2026-03-10T09:00", "date": "2026-05-05", "number": "2", "yes/no": "yes"}


def possible_facts(keys: list[dict[str, str]]) -> list[str]:
    """Rows that between them use every key of a check with every value that the table of keys allows."""
    usual = {key["key"]: MOMENTS.get(key["type"].split("|")[0]) or key["words"].split("|")[0] for key in keys}
    moments = [key["key"] for key in keys if key["type"].startswith(("moment", "date"))]
    rows = [usual] + [{**usual, moment: f"2026-03-1{place % 9}T10:00"} for place, moment in enumerate(moments)]
    for key in keys:
        others = key["words"].replace(",", "|").split("|") if key["words"] else []
        others += ["yes", "no"] if "yes/no" in key["type"] else []
        rows += [{**usual, key["key"]: value} for value in others]
        if not key["type"].startswith(("moment", "date", "number")):
            rows.append({name: value for name, value in usual.items() if name != key["key"]})
    return [";".join(f"{name}={value[:10] if dated(keys, name) else value}" for name, value in r.items()) for r in rows]


def dated(keys: list[dict[str, str]], name: str) -> bool:
    return any(key["key"] == name and key["type"] == "date" for key in keys)


@pytest.mark.parametrize("check", sorted(EXPAND))
def test_every_key_and_every_word_of_a_check_is_understood(check: str, shared_dir: Path) -> None:
    keys = [row for row in table(shared_dir / "law" / "fact_keys.tsv") if row["check_id"] == check]
    assert keys or check not in {row.check for row in ROWS}
    for text in possible_facts(keys):
        row = Row(number=0, check=check, facts=text, as_of="2026-06-01T00:00", expected="", reason="")
        assert outcome(row) in OUTCOMES, text


def test_a_fact_that_nobody_asks_for_is_noticed() -> None:
    facts = Facts("detention_executed=2026-03-03T10:20;weather=rain")
    EXPAND["interrogation_within_24h_of_detention"](facts)
    assert facts.not_understood() == {"weather"}


def test_a_word_that_means_nothing_is_refused() -> None:
    facts = Facts("filing_decision_proposed=2026-03-12T09:00;approver_level=village")
    with pytest.raises(ValueError, match="village"):
        EXPAND["criminal_filing_approval_by_leader"](facts)
