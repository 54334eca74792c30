"""Explain one record: what is due, what may be done now, what is blocked and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import Condition, Earlier, Linked, States
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome, Running
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of
from zhiheng.kernel.ledger import Ledger, RecordHeader
from zhiheng.kernel.procedure import Gate, Procedure, Reason, Stage, Step
from zhiheng.kernel.review import KERNEL_ACTS
from zhiheng.kernel.soundness import walk
from zhiheng.services.record_act import candidate, order_reasons
from zhiheng.services.remedies import remedies
from zhiheng.services.review_act import Pending, pending_proposals

SOMEBODY_ELSE = object()
"""A party that no act names."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One act of the menu: free when ``reasons`` is empty. Gates that read the content are judged on submission, those
    that compare a field with earlier acts for the party that comes furthest.

    ``again``: it has been done, or waits for signatures, since the acts that it follows.
    """

    step: Step
    reasons: tuple[Reason, ...]
    again: bool = False


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
    pending = tuple(pending_proposals(procedure, history))
    offers = [_offer(catalogue, history, act, duties, now, by) for act in asked if procedure.step(act) is not None]
    return Explanation(
        header=header,
        procedure=procedure,
        history=history,
        stage=procedure.stage(history),
        due=tuple(sorted(open_, key=lambda one: (one.ends is None, one.ends.late_at if one.ends else now))),
        findings=tuple(findings_of(procedure, history, now)),
        offers=tuple(_in_order(offers, history, pending)),
        pending=pending,
        as_of=now,
    )


def _menu(procedure: Procedure, history: History) -> list[type[Act]]:
    """The acts that come after what has happened; an opening act is offered only where the record is not open yet."""
    done = {type(entry.act) for entry in history.entries if not isinstance(entry.act, KERNEL_ACTS)}
    if not done:
        return [step.act for step in procedure.steps if step.opens]
    return [
        step.act for step in procedure.steps if not step.opens and (not step.after or done.intersection(step.after))
    ]


def _in_order(offers: Sequence[Offer], history: History, pending: Sequence[Pending]) -> Iterator[Offer]:
    """What follows the latest acts first; what has been done since then marked so, and last."""
    proposed = {type(one.asks_for) for one in pending}
    marked = []
    for offer in offers:
        since = _last(history, offer.step.after)
        again = offer.step.act in proposed or _last(history, (offer.step.act,)) > since
        marked.append((again, -since, replace(offer, again=again)))
    return (offer for _, _, offer in sorted(marked, key=lambda one: one[:2]))


def _last(history: History, kinds: tuple[type[Act], ...]) -> int:
    """The place of the latest act of these kinds in the order in which things happened; -1 where there is none."""
    wanted = set(kinds)
    places = (place for place, entry in enumerate(history.entries) if type(entry.act) in wanted)
    return max(places, default=-1)


def _offer(
    catalogue: Catalogue, history: History, act: type[Act], duties: Sequence[Running], now: datetime, by: str
) -> Offer:
    procedure = catalogue[history.procedure]
    step = procedure.step(act)
    assert step is not None
    readable = [gate for gate in step.gates if not reads_content(gate.needs)]
    unread = {gate.rule.id for gate in step.gates} - {gate.rule.id for gate in readable}
    moment = When.minute(now, procedure.zone)
    least: tuple[Reason, ...] = ()
    nearest: Entry | None = None
    for asked in _about_each_party(step, readable, history):
        entry = candidate(asked, by, moment, history)
        found = order_reasons(procedure, entry, history)
        reasons = tuple(reason for reason in found if reason.rule not in unread)
        if nearest is None or len(reasons) < len(least):
            nearest, least = entry, reasons
        if not least:
            return Offer(step=step, reasons=())
    assert nearest is not None
    told = order_reasons(procedure, nearest, history, remedies(catalogue, nearest, history, now, duties))
    return Offer(step=step, reasons=tuple(reason for reason in told if reason.rule not in unread))


def _about_each_party(step: Step, gates: Sequence[Gate], history: History) -> Iterator[Act]:
    """The act with only the fields filled in that ``gates`` compare: for each party known, and for another one."""
    parts = [part for gate in gates for part in walk(gate.needs)]
    names = sorted({part.same.name for part in parts if isinstance(part, Earlier) and part.same is not None})
    for values in product(*(dict.fromkeys((*_values(name, history), SOMEBODY_ELSE)) for name in names)):
        made = step.act.trusted({})
        made.__dict__.update(zip(names, values, strict=True))
        yield made


def _values(name: str, history: History) -> Iterator[Any]:
    """What the acts of the record, and of the one that it belongs to, say in fields of this name; the latest first."""
    parent = history.relatives(history.parent) if history.parent else None
    for one in (history, parent):
        for entry in reversed(one.entries) if one is not None else ():
            if name in entry.act.fields and (value := entry.act.fields[name].of(entry.act)) is not None:
                yield value


def reads_content(condition: Condition) -> bool:
    """Whether it can only be judged once the act's fields are filled in."""
    return any(isinstance(part, States | Dated | Linked) for part in walk(condition))
