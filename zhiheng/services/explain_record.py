"""Explain one record: what is due, what may be done now, what is blocked and why."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from itertools import product
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome, Running
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of
from zhiheng.kernel.ledger import Ledger, RecordHeader
from zhiheng.kernel.procedure import Gate, Procedure, Reason, Remedies, Stage, Step, gate_reason, gates_that_fail
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.review import KERNEL_ACTS
from zhiheng.services.record_act import candidate, opening_reasons
from zhiheng.services.remedies import remedies
from zhiheng.services.review_act import Pending, pending_proposals

SOMEBODY_ELSE = object()
"""A party that no act names."""

Known = Callable[[str], tuple[Any, ...]]
Closed = tuple[tuple[Gate, tuple[int, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One act of the menu: free when ``reasons`` is empty. Gates that read the content are judged on submission, those
    that compare a field with earlier acts for the party that comes furthest.

    ``again``: it has been done, or waits for signatures, since the acts that it follows. ``about``: what the fields
    hold that gates compare with earlier acts, where they come furthest.
    """

    step: Step
    reasons: tuple[Reason, ...]
    again: bool = False
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """Where a record stands at ``as_of``. ``duties``: every one that its acts opened; ``due``: those to be done."""

    header: RecordHeader
    procedure: Procedure
    history: History
    stage: Stage | None
    duties: tuple[Running, ...]
    due: tuple[Running, ...]
    findings: tuple[Finding, ...]
    offers: tuple[Offer, ...]
    pending: tuple[Pending, ...]
    reckoned: tuple[Reckoned, ...]
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
    duties = tuple(duties_of(procedure, history, now))
    open_ = [one for one in duties if one.done is None and one.outcome is not Outcome.OK]
    asked = (procedure.act(kind),) if kind else tuple(_menu(procedure, history))
    pending = tuple(pending_proposals(procedure, history))
    known = lru_cache(maxsize=None)(lambda name: _known(name, history))
    remedy = remedies(catalogue, history, now, duties)
    steps, moment = filter(None, map(procedure.step, asked)), When.minute(now, history.zone)
    offers = [_offer(step, history, known, remedy, moment, by) for step in steps]
    return Explanation(
        header=header,
        procedure=procedure,
        history=history,
        stage=procedure.stage(history),
        duties=duties,
        due=tuple(sorted(open_, key=lambda one: (one.ends is None, one.ends.late_at if one.ends else now))),
        findings=tuple(findings_of(procedure, history, now, duties)),
        offers=tuple(_in_order(offers, history, pending)),
        pending=pending,
        reckoned=tuple(_reckoned(ledger, catalogue, procedure, history.readable, now)),
        as_of=now,
    )


def _reckoned(
    ledger: Ledger, catalogue: Catalogue, procedure: Procedure, history: History, now: datetime
) -> Iterator[Reckoned]:
    """What follows from its own acts, and what the records below it come to; those are read together."""
    for reckon in procedure.reckons:
        yield from reckon(history, now)
    above = {one.name: one for one in catalogue if one.reckons_above and procedure.name in one.opened_under}
    headers = ledger.headers_of(history.children) if above and history.children else ()
    numbers = [header.number for header in headers if header.procedure in above]
    below = [child.as_of(now).readable for child in ledger.histories_of(numbers)] if numbers else []
    for name, one in above.items():
        if own := [child for child in below if child.procedure == name]:
            yield from (found for reckon in one.reckons_above for found in reckon(history, own, now))


def _menu(procedure: Procedure, history: History) -> list[type[Act]]:
    """The acts that come after what has happened; an opening act that comes after none only where nothing has."""
    done = {type(entry.act) for entry in history.entries if not isinstance(entry.act, KERNEL_ACTS)}
    if not done:
        return [step.act for step in procedure.steps if step.opens]
    return [step.act for step in procedure.steps if done.intersection(step.after) or not (step.after or step.opens)]


def _in_order(offers: Sequence[Offer], history: History, pending: Sequence[Pending]) -> Iterator[Offer]:
    """What follows the latest acts first; what has been done since then marked so, and last."""
    proposed = {type(one.asks_for) for one in pending}
    places = {type(entry.act): place for place, entry in enumerate(history.entries)}
    marked = []
    for offer in offers:
        since = _last(places, offer.step.after)
        again = offer.step.act in proposed or _last(places, (offer.step.act,)) > since
        marked.append((again, -since, replace(offer, again=again)))
    return (offer for _, _, offer in sorted(marked, key=lambda one: one[:2]))


def _last(places: Mapping[type[Act], int], kinds: tuple[type[Act], ...]) -> int:
    """The last of the ``places`` of these kinds in the order in which things happened; -1 where there is none."""
    return max((places[kind] for kind in kinds if kind in places), default=-1)


def _offer(step: Step, history: History, known: Known, remedy: Remedies, moment: When, by: str) -> Offer:
    """Why the act may not be recorded now, be it about the party that comes furthest."""
    readable = [gate for gate in step.gates if not gate.reads_content]
    each = (candidate(asked, by, moment, history) for asked in _about_each_party(step, readable, known))
    nearest, closed = _furthest((entry, tuple(gates_that_fail(readable, entry, history))) for entry in each)
    why = (gate_reason(gate, witnesses, nearest, remedy) for gate, witnesses in closed)
    about = {name: value for name, value in nearest.act.__dict__.items() if value is not SOMEBODY_ELSE}
    return Offer(step=step, reasons=(*opening_reasons(step, history), *why), about=about)


def _furthest(tried: Iterator[tuple[Entry, Closed]]) -> tuple[Entry, Closed]:
    """The first with the fewest gates closed; none is looked at after one to which all are open."""
    found = next(tried)
    while found[1] and (other := next(tried, None)) is not None:
        found = min(found, other, key=lambda one: len(one[1]))
    return found


def _about_each_party(step: Step, gates: Sequence[Gate], known: Known) -> Iterator[Act]:
    """The act with only the fields filled in that ``gates`` compare: for each party known, and for another one."""
    names = sorted({name for gate in gates for name in gate.compares})
    for values in product(*map(known, names)):
        made = step.act.trusted({})
        made.__dict__.update(zip(names, values, strict=True))
        yield made


def _known(name: str, history: History) -> tuple[Any, ...]:
    """Each party that a field of this name may be about, and another one."""
    return tuple(dict.fromkeys((*_values(name, history), SOMEBODY_ELSE)))


def _values(name: str, history: History) -> Iterator[Any]:
    """What the acts of the record, and of the one that it belongs to, say in fields of this name; the latest first."""
    parent = history.relatives(history.parent) if history.parent else None
    for one in (history, parent):
        for entry in reversed(one.entries) if one is not None else ():
            if name in entry.act.fields and (value := entry.act.fields[name].of(entry.act)) is not None:
                yield value
