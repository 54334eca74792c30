"""Over the real packs a patrol finds what the inspection of each record finds."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from tests.agreement.pack_ledgers import random_pack_ledger
from tests.agreement.test_conditions_agree import require_portable
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_rules import rule_queries
from zhiheng.services.patrol import PatrolResult, patrol
from zhiheng.store.columnar import ColumnarCopy

CATALOGUE = catalogue()
AS_OF = datetime(2025, 5, 1, 2, 0, tzinfo=UTC)


def one_by_one(
    ledger: Ledger, catalogue: Catalogue, as_of: datetime, known: datetime | None
) -> Counter[tuple[str, str]]:
    """The findings of every record, each inspected by itself, counted by rule and outcome."""
    found: Counter[tuple[str, str]] = Counter()
    for header in ledger.headers():
        if header.procedure in {procedure.name for procedure in catalogue}:
            history = ledger.history(header.number).as_of(as_of, known)
            findings = findings_of(catalogue[header.procedure], history, as_of)
            found.update((finding.rule.id, finding.outcome.name.lower()) for finding in findings)
    return found


def in_bulk(result: PatrolResult) -> Counter[tuple[str, str]]:
    found = Counter[tuple[str, str]]()
    for one in result.findings:
        counts = {"late": one.late, "overdue": one.overdue, "breach": one.breach, "unclear": one.cannot_be_judged}
        found.update({(one.rule, outcome): count for outcome, count in counts.items() if count})
    return found


@pytest.mark.parametrize("seed", range(4))
def test_a_patrol_finds_what_the_inspection_of_each_record_finds(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    ledger = random_pack_ledger(CATALOGUE, rng, records=12, acts=40)
    copy = ColumnarCopy(tmp_path, CATALOGUE)
    copy.refresh(ledger)
    known = rng.choice((None, datetime(2026, 3, 1, 0, 2, tzinfo=UTC)))
    for as_of in (AS_OF, datetime(2026, 3, 2, tzinfo=UTC)):
        expected = one_by_one(ledger, CATALOGUE, as_of, known)
        assert in_bulk(patrol(copy, CATALOGUE, as_of, known)) == expected
        assert len(expected) > 20


@pytest.mark.parametrize("procedure", CATALOGUE.procedures, ids=lambda procedure: procedure.name)
def test_every_declared_rule_is_understood_by_other_engines(procedure: Procedure) -> None:
    for query in rule_queries(procedure, AS_OF):
        require_portable(query.sql)
