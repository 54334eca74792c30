"""Patrol: every rule of every procedure over all records at once, from the columnar copy."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_overlap import overlap_findings
from zhiheng.kernel.sql_rules import InPython, RuleQuery, rule_queries
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.sql_together import together_findings
from zhiheng.kernel.tables import RECORDS, Columnar, Tables, all_acts
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.moments import as_of_each, told

Progress = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class RuleFindings:
    """The findings under one rule, counted by outcome; ``records``: their numbers by outcome, where asked for."""

    rule: str
    late: int = 0
    overdue: int = 0
    breach: int = 0
    cannot_be_judged: int = 0
    records: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def json(self) -> dict[str, Any]:
        counts: dict[str, Any] = {"late": self.late, "overdue": self.overdue, "breach": self.breach}
        if self.cannot_be_judged:
            counts["cannot_be_judged"] = self.cannot_be_judged
        if self.records:
            counts["records"] = {outcome: list(numbers) for outcome, numbers in self.records}
        return counts


@dataclass(frozen=True, kw_only=True)
class PatrolResult:
    """``as_of``: the day or moment as asked. ``acts``: how many had happened by then. ``findings``: one a rule that a
    procedure with records enforces, in the order of declaration; a rule that nobody broke counts nought."""

    as_of: str
    acts: int
    findings: tuple[RuleFindings, ...]

    @property
    def found(self) -> bool:
        """Whether anything is late, overdue or in breach."""
        return any(one.late or one.overdue or one.breach for one in self.findings)

    def json(self) -> dict[str, Any]:
        """``{"as_of", "acts", "findings": {rule id: {"late", "overdue", "breach"}}}``, with ``cannot_be_judged`` and
        ``records`` where there are any."""
        return {"as_of": self.as_of, "acts": self.acts, "findings": {one.rule: one.json() for one in self.findings}}


@dataclass
class _Tally:
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    records: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def findings(self, rule: str) -> RuleFindings:
        listed = tuple(
            (_WORDS.get(outcome, outcome), tuple(sorted(self.records[rule, outcome])))
            for outcome in ("late", "overdue", "breach", "unclear")
            if self.records.get((rule, outcome))
        )
        return RuleFindings(
            rule=rule,
            late=self.counts[rule, "late"],
            overdue=self.counts[rule, "overdue"],
            breach=self.counts[rule, "breach"],
            cannot_be_judged=self.counts[rule, "unclear"],
            records=listed,
        )


_WORDS = {"unclear": "cannot_be_judged"}


def patrol(
    columnar: Columnar,
    catalogue: Catalogue,
    as_of: datetime | date,
    known: datetime | None = None,
    records: bool = False,
    progress: Progress | None = None,
) -> PatrolResult:
    """Judge everything that had happened by ``as_of`` (a bare date: the end of that day in each procedure's zone), as
    recorded by ``known`` (None: by now). ``progress``: called with questions answered and their number."""
    with columnar.reading(as_of_each(as_of), known) as tables:
        kept = {row[0] for row in tables.rows(f"SELECT DISTINCT procedure FROM {RECORDS}")}
        procedures = [procedure for procedure in catalogue if procedure.name in kept]
        every = [query for one in procedures for query in rule_queries(one, tables.as_of(one.name))]
        every += [overlap_findings(overlap) for one in procedures for overlap in one.overlaps]
        every += [together_findings(apart) for one in procedures for apart in one.together]
        queries = [query for query in every if tables.holds(query.about)]
        tally, ends = _Tally(), EndsOfLimits(tables)
        for place, query in enumerate(queries, 1):
            ends.put(query.dues)
            _ask(tables, query, tally, records)
            if progress is not None:
                progress(place, len(queries))
        for procedure in procedures:
            _judge(tables, procedure, tally, records)
        rules = dict.fromkeys(rule.id for procedure in procedures for rule, _ in procedure.rules())
        acts = sum(_count(tables, procedure) for procedure in catalogue)
    return PatrolResult(as_of=told(as_of), acts=acts, findings=tuple(tally.findings(rule) for rule in rules))


def _ask(tables: Tables, query: RuleQuery, tally: _Tally, records: bool) -> None:
    of = "SELECT rule, outcome, COUNT(*)" + (", LIST(DISTINCT record)" if records else "")
    for rule, outcome, count, *listed in tables.rows(f"{of} FROM ({query.sql}) GROUP BY rule, outcome"):
        tally.counts[rule, outcome] += count
        tally.records[rule, outcome].update(*listed)


def _judge(tables: Tables, procedure: Procedure, tally: _Tally, records: bool) -> None:
    left = InPython.of(procedure)
    if left.records:
        for history in tables.histories(procedure, left.records):
            for finding in left.findings(history):
                key = (finding.rule.id, finding.outcome.name.lower())
                tally.counts[key] += 1
                if records:
                    tally.records[key].add(finding.record)


def _count(tables: Tables, procedure: Procedure) -> int:
    return int(tables.rows(f"SELECT COUNT(*) FROM {q(all_acts(procedure.name))}")[0][0])
