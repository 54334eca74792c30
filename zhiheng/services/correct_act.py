"""Correct a wrong act: a new act names it and gives what is right, or annuls it. Both stay in the ledger."""

from collections.abc import Iterator
from datetime import datetime

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.people import Directory
from zhiheng.kernel.procedure import Procedure, Reason, closed_gates, failing_gates, tried
from zhiheng.kernel.review import KERNEL_ACTS, Correct
from zhiheng.kernel.signature import Seal
from zhiheng.services.access import early_reasons, future_reasons, post_reasons
from zhiheng.services.answers import ACCESS, Answer, Recorded, Refused, reason
from zhiheng.services.read_act import read_act
from zhiheng.services.record_act import ActRequest, repeated, require_unchanged, unit_of


def correct_act(
    ledger: Ledger,
    catalogue: Catalogue,
    directory: Directory,
    request: ActRequest,
    now: datetime,
    seal: Seal | None = None,
) -> Answer:
    """Append the correction in ``request.content`` (fields of ``Correct``).

    Refused where the corrected act would stand behind a gate that the wrong one did not, or at a moment at which it
    could not have been recorded; an act that needed signatures is corrected through ``propose_act`` instead. What later
    acts stood on and no longer do becomes a finding beside them. ``seal``: the opened key of who corrects. Raises as
    ``record_act`` does, and SignatureRefused.
    """
    with ledger.writing() as writer:
        header = writer.header(request.record)
        procedure = catalogue[header.procedure]
        history = writer.history(header.number)
        act = normal(catalogue, history, Correct.read(request.content))
        earlier = repeated(writer, request, act)
        if earlier is not None:
            return Recorded(entries=(earlier,), again=True)
        require_unchanged(history, request.seen, act)
        moment = When.minute(now, procedure.zone)
        step = procedure.step(type(_named(history, act).act))
        reasons = list(correction_reasons(procedure, history, act, moment, header, directory))
        if step is not None:
            officer = directory.officer(request.by)
            reasons += post_reasons(step, act, officer, moment, header, directory, request.post_unit)
            if procedure.review_of(act, history.raw) is not None:
                reasons.append(_needs_review(act, header.number))
        if reasons:
            return Refused(reasons=tuple(reasons))
        unit = unit_of(directory, step, request, moment, header)
        draft = Draft(
            record=header.number,
            act=act,
            by=request.by,
            unit=unit,
            when=moment,
            recorded_at=now,
            key=request.key,
            seal=seal,
        )
        return Recorded(entries=writer.append((draft,)))


def normal(catalogue: Catalogue, history: History, act: Correct) -> Correct:
    """``act`` with its content as the ledger keeps it. Raises UnknownAct (no such act in the record), WrongContent."""
    target, content = _named(history, act), Correct.content.of(act)
    if content is None:
        return act
    return Correct.read({**act.payload(), "content": read_act(catalogue, type(target.act), content).payload()})


def correction_reasons(
    procedure: Procedure, history: History, act: Correct, now: When, header: RecordHeader, directory: Directory
) -> Iterator[Reason]:
    """Why this correction may not be made: it says nothing, what it names cannot be corrected, or the corrected act
    would stand at a moment or behind a gate at which the wrong one did not."""
    says = Correct.content.of(act) is not None or Correct.happened_at.of(act) is not None
    if says == bool(Correct.annuls.of(act)):
        yield _says_one_thing(act, history.record)
    if isinstance(_named(history, act).act, KERNEL_ACTS):
        yield _not_corrected(act, history.record)
        return
    target = next((entry for entry in history.entries if entry.seq == act.corrects), None)
    if target is None:
        yield _annulled_before(act, history.record)
    else:
        yield from _kept_reasons(procedure, history, target, act)
    if target is not None and says:
        yield from _moment_reasons(procedure, history, target, act, now, header, directory)
        yield from _newly_closed_gates(procedure, history, target, act)


def _kept_reasons(procedure: Procedure, history: History, target: Entry, act: Correct) -> Iterator[Reason]:
    """What was said is kept: its time may be put right, and nothing else."""
    step = procedure.step(type(target.act))
    if step is None or step.kept is None or (Correct.content.of(act) is None and not Correct.annuls.of(act)):
        return
    rule = step.kept
    yield Reason(
        rule=rule.id,
        tried=tried(act, history.record),
        stopped_by=(f"{rule.title}：内容不得更改、不得撤销", f"{rule.en} It is neither changed nor annulled."),
        article=(rule.article.zh, rule.article.en),
        next_step=("由本人另行记录补充意见或者不同意见", "Let the speaker add another opinion or a dissent"),
    )


def _moment_reasons(
    procedure: Procedure,
    history: History,
    target: Entry,
    act: Correct,
    now: When,
    header: RecordHeader,
    directory: Directory,
) -> Iterator[Reason]:
    moved = Correct.happened_at.of(act)
    if moved is None:
        return
    when = When.minute(moved, procedure.zone)
    yield from future_reasons(act, when, now, history.record)
    if history.opening is not None and history.opening.seq != target.seq:
        yield from early_reasons(act, when, history)
    step = procedure.step(type(target.act))
    if step is not None and not target.imported and when.day != target.day:
        yield from post_reasons(step, target.act, directory.officer(target.by), when, header, directory)


def _newly_closed_gates(procedure: Procedure, history: History, target: Entry, act: Correct) -> Iterator[Reason]:
    content, moved = Correct.content.of(act), Correct.happened_at.of(act)
    right = target.corrected(
        target.act if content is None else type(target.act).read(content),
        0,
        None if moved is None else When.minute(moved, procedure.zone),
    )
    rest = history.without(target.seq)
    before = [gate for gate, _ in failing_gates(procedure, target, rest)]
    # By the gate and not by its rule: one rule may close several gates of an act.
    now = zip(failing_gates(procedure, right, rest), closed_gates(procedure, right, rest), strict=True)
    return (reason for (gate, _), reason in now if not any(gate is one for one in before))


def _named(history: History, act: Correct) -> Entry:
    """The act that is to be corrected, as it was recorded."""
    for entry in history.raw:
        if entry.seq == act.corrects:
            return entry
    raise nothing_to_correct(history.record, act.corrects)


def nothing_to_correct(record: str, seq: int) -> UnknownAct:
    """The one answer for an act that is not there and for one that the account may not know of."""
    return UnknownAct(
        tried=f"更正第{seq}号行为 (correct act {seq})",
        stopped_by=f"{record} 中没有这一行为 (the record has no such act)",
        article="",
        next_step="在案件时间线上选择要更正的行为 (choose the act on the record's timeline)",
    )


def _says_one_thing(act: Correct, record: str) -> Reason:
    return reason(
        "correction_says_one_thing",
        act,
        record,
        (
            "更正须写明正确的内容或者时间，或者撤销该行为，二者择一",
            "A correction gives what is right, or annuls; one of the two",
        ),
        (
            "填写正确的内容或者时间；不应有此行为的，撤销",
            "Give the right content or time; annul what should not be there",
        ),
    )


def _not_corrected(act: Correct, record: str) -> Reason:
    return reason(
        ACCESS,
        act,
        record,
        ("审批与更正行为本身不能更正", "Reviews and corrections are not corrected"),
        ("再作一次更正或重新呈请", "Correct the act again, or propose anew"),
    )


def _annulled_before(act: Correct, record: str) -> Reason:
    return reason(
        "act_stands",
        act,
        record,
        ("该行为已被撤销", "The act was annulled before"),
        ("确应有此行为的，重新记录", "Record it again if it should be there"),
    )


def _needs_review(act: Correct, record: str) -> Reason:
    return reason(
        "correction_is_reviewed",
        act,
        record,
        ("更正须经审批", "A correction of this act is signed by others"),
        ("呈请更正，由审批层级签批", "Propose the correction and have it signed"),
    )
