"""Correct a wrong act: a new act names it and gives what is right, or annuls it. Both stay in the ledger."""

from collections.abc import Iterator
from datetime import datetime

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, Ledger
from zhiheng.kernel.people import Directory
from zhiheng.kernel.procedure import Procedure, Reason, failing_gates, stopped_by, tried
from zhiheng.kernel.review import KERNEL_ACTS, Correct
from zhiheng.services.access import post_reasons
from zhiheng.services.answers import ACCESS, Answer, Recorded, Refused, reason
from zhiheng.services.record_act import ActRequest, repeated, require_unchanged, unit_of


def correct_act(
    ledger: Ledger, catalogue: Catalogue, directory: Directory, request: ActRequest, now: datetime
) -> Answer:
    """Append the correction in ``request.content`` (fields of ``Correct``).

    Refused where the corrected act would stand behind a gate that the wrong one did not; an act that needed
    signatures is corrected through ``propose_act`` instead. What later acts stood on and no longer do becomes a
    finding beside them. Raises as ``record_act`` does.
    """
    with ledger.writing() as writer:
        header = writer.header(request.record)
        procedure = catalogue[header.procedure]
        act = Correct(**request.content)
        earlier = repeated(writer, request.key, request.by, act)
        if earlier is not None:
            return Recorded(entries=(earlier,), again=True)
        require_unchanged(header, request.seen, act)
        history = writer.history(header.number)
        target = _target(history, act)
        moment = When.minute(now, procedure.zone)
        step = procedure.step(type(target.act))
        reasons = list(correction_reasons(procedure, history, target, act))
        if step is not None:
            reasons += post_reasons(step, act, directory.officer(request.by), moment, header, directory)
            if step.review is not None:
                reasons.append(_needs_review(act, header.number))
        if reasons:
            return Refused(reasons=tuple(reasons))
        unit = unit_of(directory, step, request.by, moment, header, request.post_unit)
        draft = Draft(
            record=header.number, act=act, by=request.by, unit=unit, when=moment, recorded_at=now, key=request.key
        )
        return Recorded(entries=writer.append((draft,)))


def correction_reasons(procedure: Procedure, history: History, target: Entry, act: Correct) -> Iterator[Reason]:
    """The gates that the corrected act would not pass and the wrong one did."""
    if isinstance(target.act, KERNEL_ACTS):
        yield reason(
            ACCESS,
            act,
            history.record,
            ("审批与更正行为本身不能更正", "Reviews and corrections are not corrected"),
            ("再作一次更正或重新呈请", "Correct the act again, or propose anew"),
        )
        return
    if act.annuls:
        return
    content = Correct.content.of(act)
    if content is not None:
        type(target.act).read(content)
    moved = Correct.happened_at.of(act)
    right = target.corrected(
        target.act if content is None else type(target.act).read(content),
        0,
        None if moved is None else When.minute(moved, procedure.zone),
    )
    rest = history.without(target.seq)
    before = {gate.rule.id for gate, _ in failing_gates(procedure, target, rest)}
    for gate, witnesses in failing_gates(procedure, right, rest):
        if gate.rule.id not in before:
            yield Reason(
                rule=gate.rule.id,
                tried=tried(act, history.record),
                stopped_by=stopped_by(gate),
                article=(gate.rule.article.zh, gate.rule.article.en),
                next_step=gate.else_do,
                witnesses=witnesses,
            )


def _target(history: History, act: Correct) -> Entry:
    for entry in history.entries:
        if entry.seq == act.corrects:
            return entry
    raise UnknownAct(
        tried=f"更正第{act.corrects}号行为 (correct act {act.corrects})",
        stopped_by=f"{history.record} 中没有这一行为，或已被撤销 (no such act in the record, or annulled)",
        article="",
        next_step="在案件时间线上选择要更正的行为 (choose the act on the record's timeline)",
    )


def _needs_review(act: Correct, record: str) -> Reason:
    return reason(
        "correction_is_reviewed",
        act,
        record,
        ("被更正的行为经过审批", "The act to be corrected was signed"),
        ("呈请更正，由原审批层级签批", "Propose the correction; the same levels sign it"),
    )
