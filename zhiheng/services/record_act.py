"""Record one act, or refuse it with every reason at once. The only way in for an act that needs no review."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from zhiheng.kernel.act import NOT_YET_RECORDED, Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownRecord, WriteConflict
from zhiheng.kernel.history import History
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader, Writer
from zhiheng.kernel.people import Directory
from zhiheng.kernel.procedure import Procedure, Reason, Remedies, Step, closed_gates, tried
from zhiheng.kernel.review import Review
from zhiheng.services.access import post_over, post_reasons, service_reasons, timing_reasons, unit_reasons
from zhiheng.services.answers import ACCESS, Answer, Recorded, Refused, reason
from zhiheng.services.read_act import read_act
from zhiheng.services.remedies import remedies


@dataclass(frozen=True, kw_only=True)
class ActRequest:
    """What somebody asks to be recorded.

    ``record``: empty opens a new one of ``procedure``. ``when``: None is now. ``key``: a repeated request with the
    same key is recorded once. ``seen``: how many acts the record held when the form was made; None does not ask.
    ``parent``: the record that a new one belongs to. ``post_unit``: whose post is meant, where several are held.
    ``made``: what the system itself made for the act (``kernel.generated``); no shell hands it on.
    """

    kind: str
    by: str
    content: Mapping[str, Any] = field(default_factory=dict)
    record: str = ""
    procedure: str = ""
    when: When | None = None
    key: str = ""
    seen: int | None = None
    parent: str = ""
    post_unit: str = ""
    made: Mapping[str, Any] = field(default_factory=dict)


def record_act(
    ledger: Ledger, catalogue: Catalogue, directory: Directory, request: ActRequest, now: datetime
) -> Answer:
    """Append the act that ``request`` asks for, with everything that follows from it, in one transaction.

    Raises WrongContent (fields), UnknownAct, UnknownRecord, WriteConflict (``seen`` is out of date, or the key was
    used for another act) and StoreUnavailable; nothing is written then, nor when it is refused.
    """
    with ledger.writing() as writer:
        header = writer.header(request.record) if request.record else None
        procedure = catalogue[header.procedure if header is not None else request.procedure]
        act = read_act(catalogue, procedure.act(request.kind), request.content, request.made)
        earlier = repeated(writer, request, act, request.when)
        if earlier is not None:
            return Recorded(entries=(earlier,), again=True)
        when, moment = request.when or When.minute(now, procedure.zone), When.minute(now, procedure.zone)
        unit = unit_of(directory, procedure.step(type(act)), request, when, header)
        history = history_of(writer, procedure, request, unit, directory)
        require_unchanged(history, request.seen, act)
        asked = candidate(act, request.by, when, history)
        remedy = remedies(catalogue, history, moment.at)
        reasons = _reasons(procedure, asked, request, header, history, when, moment, directory, remedy)
        if reasons:
            return Refused(reasons=reasons)
        record = header.number if header is not None else begin(writer, procedure, request, unit, when, directory)
        draft = Draft(record=record, act=act, by=request.by, unit=unit, when=when, recorded_at=now, key=request.key)
        return Recorded(entries=writer.append((draft,)))


def _reasons(
    procedure: Procedure,
    asked: Entry,
    request: ActRequest,
    header: RecordHeader | None,
    history: History,
    when: When,
    now: When,
    directory: Directory,
    remedy: Remedies,
) -> tuple[Reason, ...]:
    act = asked.act
    step = procedure.step(type(act))
    if step is None:
        return (_kernel_act(act, history.record),)
    officer = directory.officer(request.by)
    stranger = tuple(service_reasons(act, officer, now, header, directory))
    if stranger and header is not None:
        return stranger
    review = (_unsigned(act, step.review, history.record),) if step.review is not None else ()
    return (
        *stranger,
        *post_reasons(step, act, officer, when, header, directory, request.post_unit),
        *timing_reasons(act, when, now, history),
        *unit_reasons(act, header.unit if header is not None else "", history.record, directory),
        *review,
        *order_reasons(procedure, asked, history, remedy),
    )


def order_reasons(
    procedure: Procedure, candidate: Entry, history: History, remedy: Remedies | None = None
) -> tuple[Reason, ...]:
    """Why ``candidate`` may not come now: the record is not open, or gates are closed. ``remedy``: as in
    ``closed_gates``."""
    step = procedure.step(type(candidate.act))
    shut = opening_reasons(step, history) if step is not None else ()
    return (*shut, *closed_gates(procedure, candidate, history, remedy))


def opening_reasons(step: Step, history: History) -> tuple[Reason, ...]:
    """That the record is not open yet, where ``step`` cannot open it."""
    return (_does_not_open(step.act, history.record),) if history.opening is None and not step.opens else ()


def candidate(act: Act, by: str, when: When, history: History) -> Entry:
    """``act`` as it would stand in the ledger, for gates to judge."""
    return Entry(
        seq=NOT_YET_RECORDED,
        record=history.record,
        act=act,
        by=by,
        unit="",
        at=when.at,
        day=when.day,
        day_precise=when.day_precise,
        recorded_at=when.at,
    )


def repeated(writer: Writer, request: ActRequest, act: Act, when: When | None = None) -> Entry | None:
    """The act that an earlier request with this key recorded; WriteConflict where that asked for something else."""
    earlier = writer.recorded_under(request.key) if request.key else None
    if earlier is None:
        return None
    if earlier.act != act or earlier.by != request.by or (when is not None and not _same_moment(earlier, when)):
        raise key_taken(act)
    if request.record != earlier.record:
        history = writer.history(earlier.record)
        if request.record or history.raw[0].seq != earlier.seq or history.parent != request.parent:
            raise key_taken(act)
    return earlier


def _same_moment(entry: Entry, when: When) -> bool:
    return (entry.at, entry.day_precise) == (when.at, when.day_precise)


def key_taken(act: Act) -> WriteConflict:
    return WriteConflict(
        tried=f"记录“{act.title}” (record {act.en})",
        stopped_by="该请求编号已用于另一行为 (this request key was used for another act)",
        article="",
        next_step="重新打开表单后提交 (open the form again and submit)",
    )


def require_unchanged(history: History, seen: int | None, act: Act | type[Act]) -> None:
    """Raise WriteConflict where the record has grown since the officer looked at it, when it held ``seen`` acts.

    A document that went out meanwhile changes nothing that a form asks about.
    """
    if not history.record or seen is None:
        return
    grown = any(not isinstance(entry.act, IssueDocument) for entry in history.raw[seen:])
    if grown or seen > len(history.raw):
        raise WriteConflict(
            tried=f"在 {history.record} 中记录“{act.title}” (record {act.en})",
            stopped_by="您查看后，他人已在本案中记录了新的行为 (somebody recorded an act after you looked)",
            article="",
            next_step="查看新记录的行为后再提交；已填内容保留 (look at it and submit again; your entries are kept)",
        )


def unit_of(
    directory: Directory, step: Step | None, request: ActRequest, when: When, header: RecordHeader | None
) -> str:
    """The unit under whose post the act is recorded; empty where there is no such post."""
    roles = step.by if step is not None else ()
    post = post_over(directory.officer(request.by), roles, when.day, header, directory, request.post_unit)
    return post.unit.id if post is not None else ""


def history_of(writer: Writer, procedure: Procedure, request: ActRequest, unit: str, directory: Directory) -> History:
    """The history of the record that ``request`` is about; a new one is empty and has the division of ``unit``.

    Raises UnknownRecord where the record, or the parent that a new one is to belong to, does not exist.
    """
    if request.record:
        return writer.history(request.record)
    if request.parent:
        writer.header(request.parent)
    place = directory.unit(unit)

    def relatives(number: str) -> History | None:
        try:
            return writer.history(number)
        except UnknownRecord:
            return None

    return History(
        record="",
        procedure=procedure.name,
        division=place.division if place is not None else "",
        parent=request.parent,
        zone=procedure.zone,
        relatives=relatives,
    )


def begin(
    writer: Writer, procedure: Procedure, request: ActRequest, unit: str, when: When, directory: Directory
) -> str:
    """The number of a new record of ``unit``."""
    number = writer.next_number(procedure.series(when))
    place = directory.unit(unit)
    writer.begin(
        RecordHeader(
            number=number,
            procedure=procedure.name,
            unit=unit,
            division=place.division if place is not None else "",
            opened_at=when.at,
            parent=request.parent,
        )
    )
    return number


def _does_not_open(act: type[Act], record: str) -> Reason:
    return reason(
        "record_is_open",
        act,
        record,
        ("此行为不能开始一个新案件", "A record cannot begin with this act"),
        ("先打开所属案件，或先记录能够立卷的行为", "Open the record it belongs to, or begin with an opening act"),
    )


def _unsigned(act: Act, review: Review, record: str) -> Reason:
    titles = " → ".join(level.title for level in review.levels)
    english = " → ".join(level.en for level in review.levels)
    return Reason(
        rule=review.rule.id,
        tried=tried(act, record),
        stopped_by=(f"{review.rule.title}：尚无{titles}签批", f"{review.rule.en} Not signed by {english}."),
        article=(review.rule.article.zh, review.rule.article.en),
        next_step=(f"呈请审批，由{titles}依次签批", f"Propose it and have it signed by {english}"),
    )


def _kernel_act(act: Act, record: str) -> Reason:
    return reason(
        ACCESS,
        act,
        record,
        ("审批与更正不能直接记录", "Reviews and corrections are not recorded directly"),
        ("使用呈请、签批、退回或更正功能", "Use propose, sign, return or correct"),
    )
