"""The findings of one record: its duties, gates, reviews and checks judged again over what is known."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome, Running, running
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Procedure, failing_gates
from zhiheng.kernel.review import Correct, Propose, Review, dossier
from zhiheng.kernel.terms import Requirement

FAULTY = (Outcome.LATE, Outcome.OVERDUE, Outcome.BREACH, Outcome.UNCLEAR)


def duties_of(procedure: Procedure, history: History, as_of: datetime) -> list[Running]:
    """Every duty instance of the record as it stands at ``as_of``; ``history`` is already cut there."""
    return [instance for duty in procedure.duties for instance in running(duty, history, as_of)]


def findings_of(
    procedure: Procedure, history: History, as_of: datetime, duties: Sequence[Running] | None = None
) -> list[Finding]:
    """Everything wrong with one record at ``as_of``; ``history`` is already cut there. ``duties``: those of the record,
    where they are worked out already."""
    found = list(_duty_findings(history, duties_of(procedure, history, as_of) if duties is None else duties))
    for entry in history.entries:
        found.extend(act_findings(procedure, history, entry))
    return found


def act_findings(procedure: Procedure, history: History, entry: Entry) -> Iterator[Finding]:
    """What is wrong with one act in the light of what happened before it."""
    for gate, witnesses in failing_gates(procedure, entry, history):
        yield breach(gate.rule, entry, witnesses)
    step = procedure.step(type(entry.act))
    review = step.review if step is not None else None
    asked = review is not None and review.rule.applies(entry.day, history.division)
    if review is not None and asked and not reviewed(procedure, entry, history):
        yield breach(review.rule, entry)
    for check in procedure.checks_on(type(entry.act)):
        if check.rule.applies(entry.day, history.division) and not check.passes(entry, history):
            yield breach(check.rule, entry)


def reviewed(procedure: Procedure, entry: Entry, history: History) -> bool:
    """Whether every level had signed a proposal of just this content when ``entry`` happened, and just this correction
    of it for each that was made."""
    step = procedure.step(type(entry.act))
    if step is None or step.review is None:
        return True
    as_recorded = [other for other in history.recorded(type(entry.act)) if other.seq == entry.seq]
    corrections = [other for other in history.recorded(Correct) if Correct.corrects.of(other.act) == entry.seq]
    return all(_signed(step.review, one, history) for one in (*as_recorded, *corrections))


def _signed(review: Review, entry: Entry, history: History) -> bool:
    """Whether a signed proposal is left for ``entry``: each serves one act, and earlier acts took theirs first."""
    content = entry.act.payload()
    before = [one for one in history.recorded(type(entry.act)) if (one.at, one.seq) < (entry.at, entry.seq)]
    earlier = [one for one in before if one.act.payload() == content]
    spent: set[int | None] = set()
    for act in sorted(earlier, key=lambda other: (other.at, other.seq)):
        spent.add(_approval(review, act, history, spent))
    return _approval(review, entry, history, spent) is not None


def _approval(review: Review, entry: Entry, history: History, spent: Collection[int | None]) -> int | None:
    """The first proposal of just this content, none of ``spent``, that every level had signed before ``entry``."""
    wanted = {level.id for level in review.levels}
    content = entry.act.payload()
    kind = entry.act.kind
    for proposal in history.recorded(Propose):
        act = proposal.act
        asks = Propose.proposes.of(act) == kind and Propose.content.of(act) == content
        if asks and proposal.seq not in spent and proposal.may_precede(entry):
            before = (move for move in history.moves_on(proposal) if move.may_precede(entry))
            stands = dossier(proposal, before, effective=False)
            people = {proposal.by, *stands.signers}
            if wanted <= dict(stands.signed).keys() and len(people) == 1 + len(stands.signers):
                return proposal.seq
    return None


def breach(rule: Requirement, entry: Entry, witnesses: tuple[int, ...] = ()) -> Finding:
    """The finding that ``entry`` breaches ``rule``."""
    return Finding(
        rule=rule, outcome=Outcome.BREACH, record=entry.record, act=entry.seq, at=entry.at, witnesses=witnesses
    )


def _duty_findings(history: History, duties: Sequence[Running]) -> Iterator[Finding]:
    for instance in duties:
        for rule, late in instance.late_extensions:
            yield breach(rule, late, (instance.start.seq,))
        if instance.outcome in FAULTY:
            beside = instance.done or instance.start
            yield Finding(
                rule=instance.rule,
                outcome=instance.outcome,
                record=history.record,
                act=beside.seq,
                at=beside.at,
                party=instance.party,
                ends=instance.ends,
                witnesses=(instance.start.seq,),
            )
