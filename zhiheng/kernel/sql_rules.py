"""Every rule of a procedure over all its records: as SQL where it is a duty, a gate, a missing review or a check that
is a condition; in Python, over the records concerned, where it is a check that is a function or a review to weigh.

Both together find what ``inspection.findings_of`` finds record by record.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import FAULTY, breach, reviewed
from zhiheng.kernel.procedure import Check, Procedure, Step
from zhiheng.kernel.review import Propose
from zhiheng.kernel.sql import Due, Dues, Question
from zhiheng.kernel.sql_duty import instances
from zhiheng.kernel.sql_terms import bound, joined_record, text
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.tables import table
from zhiheng.kernel.terms import Requirement


@dataclass(frozen=True, kw_only=True)
class RuleQuery:
    """``sql`` answers with a row a finding: ``rule``, ``outcome`` (code in lower case), ``record``, ``act``, and
    ``began``: the act that started the period, which of a gate, review or check is the act itself.

    ``about``: the table of acts without which there is nothing to find. ``rules``: whose findings these may be.
    ``dues``: the tables of ends that must stand beside those of the acts.
    """

    about: str
    rules: tuple[Requirement, ...]
    sql: str
    dues: tuple[Due, ...]


def rule_queries(procedure: Procedure, as_of: datetime, outcomes: tuple[Outcome, ...] = FAULTY) -> Iterator[RuleQuery]:
    """A query for each duty, gate, review and check by condition, in the order of declaration.

    ``outcomes``: which of the outcomes of duties are asked for.
    """
    dues: Dues = {}
    for duty in procedure.duties:
        yield duty_findings(duty, as_of, dues, outcomes)
    for step in procedure.steps:
        for gate in step.gates:
            yield breaches(step.act, gate.rule, gate.needs, dues)
        if step.review is not None:
            yield _never_proposed(procedure, step, step.review.rule)
    for check in procedure.checks:
        if isinstance(check.holds, Condition):
            yield from (breaches(act, check.rule, check.holds, dues) for act in check.on)


def duty_findings(
    duty: Duty, as_of: datetime, dues: Dues | None = None, outcomes: tuple[Outcome, ...] = FAULTY
) -> RuleQuery:
    """Everything late, overdue, in breach or not to be judged under ``duty`` and its extensions.

    ``dues``: what other questions of the same reading have asked for, so that no end is computed twice.
    """
    question = Question() if dues is None else Question(dues)
    found = instances(question, duty, as_of)
    codes = ", ".join(text(outcome.name.lower()) for outcome in outcomes)
    parts = [
        f"SELECT rule, outcome, record, COALESCE(done, start) AS act, start AS began FROM {found.name}"
        f" WHERE outcome IN ({codes})",
        *(f"SELECT {text(rule)}, 'breach', record, act, act FROM {late}" for rule, late in found.late_extensions),
    ]
    return _asked(question, duty.starts, "\nUNION ALL\n".join(parts), *duty.rules())


def breaches(act: type[Act], rule: Requirement, needs: Condition, dues: Dues | None = None) -> RuleQuery:
    """The acts of one kind that ``rule`` binds and for which ``needs`` does not hold; ``dues``: as above."""
    question = Question() if dues is None else Question(dues)
    candidates = question.acts(act, rule)
    held = question.holds(needs, candidates)
    name = candidates.name
    found = f"SELECT {_breach(rule)}, _home AS record, seq AS act, seq AS began FROM {name} WHERE NOT ({held})"
    return _asked(question, act, found, rule)


def _never_proposed(procedure: Procedure, step: Step, rule: Requirement) -> RuleQuery:
    """The acts that needed a review in records where nobody proposed one of their kind."""
    sql = (
        f"SELECT {_breach(rule)}, a.record, a.seq AS act, a.seq AS began\n"
        f"FROM {q(step.act.table())} AS a{joined_record(rule)}\n"
        f"WHERE {bound(rule)} AND a.record NOT IN ({_proposed(procedure, step)})"
    )
    return _asked(Question(), step.act, sql, rule)


def _proposed(procedure: Procedure, step: Step) -> str:
    proposals = q(table(procedure.name, Propose))
    return f"SELECT p.record FROM {proposals} AS p WHERE p.{q('proposes')} = {text(step.act.kind)}"


def _breach(rule: Requirement) -> str:
    return f"{text(rule.id)} AS rule, 'breach' AS outcome"


def _asked(question: Question, about: type[Act], last: str, *rules: Requirement) -> RuleQuery:
    return RuleQuery(about=about.table(), rules=rules, sql=question.asking(last), dues=tuple(question.dues.values()))


@dataclass(frozen=True, kw_only=True)
class InPython:
    """What SQL leaves over of one procedure: reviews to weigh and checks that are functions. ``records``: a query of
    the records concerned, empty where nothing is left over."""

    procedure: Procedure
    steps: tuple[Step, ...]
    checks: tuple[Check, ...]
    records: str

    @classmethod
    def of(cls, procedure: Procedure) -> "InPython":
        steps = tuple(step for step in procedure.steps if step.review is not None)
        checks = tuple(check for check in procedure.checks if not isinstance(check.holds, Condition))
        kinds = dict.fromkeys(act for check in checks for act in check.on)
        queries = [f"SELECT record FROM {q(kind.table())}" for kind in kinds]
        queries += [
            f"SELECT record FROM {q(step.act.table())} WHERE record IN ({_proposed(procedure, step)})" for step in steps
        ]
        return cls(procedure=procedure, steps=steps, checks=checks, records=" UNION ".join(queries))

    def findings(self, history: History) -> Iterator[Finding]:
        """The findings that are left over of one record."""
        proposed = {Propose.proposes.of(entry.act) for entry in history.of(Propose)}
        for step in self.steps:
            rule = step.review.rule if step.review is not None else step.law
            for entry in history.of(step.act) if step.act.kind in proposed else ():
                if rule.applies(entry.day, history.division) and not reviewed(self.procedure, entry, history):
                    yield breach(rule, entry)
        for check in self.checks:
            for entry in history.of(*check.on):
                if check.rule.applies(entry.day, history.division) and not check.passes(entry, history):
                    yield breach(check.rule, entry)
