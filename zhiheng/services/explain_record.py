"""Explain one record: what is due, what may be done now, what is blocked and why."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import Condition, Linked, States
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome, Running
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of
from zhiheng.kernel.ledger import Ledger, RecordHeader
from zhiheng.kernel.procedure import Procedure, Reason, Stage, Step, closed_gates
from zhiheng.kernel.soundness import walk
from zhiheng.services.record_act import candidate
from zhiheng.services.review_act import Pending, pending_proposals


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One act of the menu: free when ``reasons`` is empty. Gates that read the content are judged on submission."""

    step: Step
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """Where a record stands at ``as_of``."""

    header: RecordHeader
    procedure: Procedure
    history: History
    stage: Stage | None
    due: tuple[Running, ...]
    findings: tuple[Finding, ...]
    offers: tuple[Offer, ...]
    pending: tuple[Pending, ...]
    as_of: datetime


def explain_record(
    ledger: Ledger, catalogue: Catalogue, record: str, now: datetime, kind: str = "", by: str = ""
) -> Explanation:
    """The explanation of ``record`` at ``now``; ``kind`` narrows the menu to one act. Raises UnknownRecord, UnknownAct.

    ``due``: duties still running or run out, nearest end first, those without an end (suspended) last.
    """
    header = ledger.header(record)
    procedure = catalogue[header.procedure]
    history = ledger.history(record).as_of(now)
    duties = duties_of(procedure, history, now)
    open_ = [one for one in duties if one.done is None and one.outcome is not Outcome.OK]
    asked = (procedure.act(kind),) if kind else tuple(_menu(procedure, history))
    return Explanation(
        header=header,
        procedure=procedure,
        history=history,
        stage=procedure.stage(history),
        due=tuple(sorted(open_, key=lambda one: (one.ends is None, one.ends.late_at if one.ends else now))),
        findings=tuple(findings_of(procedure, history, now)),
        offers=tuple(_offer(procedure, history, act, now, by) for act in asked if procedure.step(act) is not None),
        pending=tuple(pending_proposals(procedure, history)),
        as_of=now,
    )


def _menu(procedure: Procedure, history: History) -> list[type[Act]]:
    """The acts that come after what has happened; an opening act is offered only for a new record."""
    done = {type(entry.act) for entry in history.entries}
    return [
        step.act
        for step in procedure.steps
        if not (step.opens and done) and (not step.after or done.intersection(step.after))
    ]


def _offer(procedure: Procedure, history: History, act: type[Act], now: datetime, by: str) -> Offer:
    step = procedure.step(act)
    assert step is not None
    empty = candidate(act.trusted({}), by, When.minute(now, procedure.zone), history)
    readable = {gate.rule.id for gate in step.gates if not reads_content(gate.needs)}
    reasons = closed_gates(procedure, empty, history)
    return Offer(step=step, reasons=tuple(reason for reason in reasons if reason.rule in readable))


def reads_content(condition: Condition) -> bool:
    """Whether it can only be judged once the act's fields are filled in."""
    return any(isinstance(part, States | Linked) for part in walk(condition))
