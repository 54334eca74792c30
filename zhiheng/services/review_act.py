"""Propose an act for review, sign it, send it back. The last signature records the act itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader, Writer
from zhiheng.kernel.people import Directory, Post
from zhiheng.kernel.procedure import Procedure, Reason, Step
from zhiheng.kernel.review import Correct, Dossier, Propose, ReturnProposal, Review, Role, Sign, dossier
from zhiheng.kernel.signature import Seal
from zhiheng.services.access import post_reasons, posts_over, serves, service_reasons, unit_reasons
from zhiheng.services.answers import ACCESS, Answer, Recorded, Refused, reason
from zhiheng.services.correct_act import correction_reasons, normal
from zhiheng.services.installation import Installation
from zhiheng.services.manuscript import changed_since_proposed, keep_manuscript, signed_digest, write_manuscript
from zhiheng.services.read_act import read_act
from zhiheng.services.record_act import (
    ActRequest,
    begin,
    candidate,
    history_of,
    key_taken,
    order_reasons,
    repeated,
    require_unchanged,
    unit_of,
)
from zhiheng.services.remedies import remedies
from zhiheng.services.turn import deciding_post


@dataclass(frozen=True, kw_only=True)
class Pending:
    """A proposal on its way: whose turn it is, who has signed, what it asks for."""

    proposal: Entry
    asks_for: Act
    review: Review
    state: Dossier

    @property
    def waits_for(self) -> Role | None:
        return self.state.next_level(self.review)

    @property
    def taken_part(self) -> tuple[str, ...]:
        """The accounts of the author, the signers and those for whom deputies signed."""
        return (self.proposal.by, *self.state.signers)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a level decides on a proposal. ``to_level``: with a return, the level it goes back to; empty: the author.

    ``document``: the digest (hex) of the manuscript that the signer read; empty does not ask.
    """

    record: str
    proposal: int
    by: str
    agrees: bool
    words: str = ""
    to_level: str = ""
    key: str = ""
    seen: int | None = None
    document: str = ""


def pending_proposals(procedure: Procedure, history: History) -> Iterator[Pending]:
    """The proposals of one record that are neither effective nor back with their author, nor erased."""
    for entry in history.readable.recorded(Propose):
        asked = procedure.act(Propose.proposes.of(entry.act)).trusted(Propose.content.of(entry.act))
        review = review_of(procedure, history, asked)
        state = dossier(entry, history.moves_on(entry), effective=_took_effect(entry, asked, history))
        if review is not None and not state.closed:
            yield Pending(proposal=entry, asks_for=asked, review=review, state=state)


def last_move(pending: Pending, history: History) -> datetime:
    """When it came to the level whose turn it is."""
    return max((move.recorded_at for move in history.moves_on(pending.proposal)), default=pending.proposal.recorded_at)


def review_of(procedure: Procedure, history: History, act: Act) -> Review | None:
    """The review that ``act`` needs; see ``Procedure.review_of``."""
    return procedure.review_of(act, history.raw)


def step_of(procedure: Procedure, history: History, act: Act) -> Step | None:
    """The step that says who may record ``act``; for a correction that of the act it corrects."""
    kind: type[Act] = type(act)
    if isinstance(act, Correct):
        target = next((entry for entry in history.raw if entry.seq == act.corrects), None)
        kind = type(target.act) if target is not None else kind
    return procedure.step(kind)


def propose_act(
    ledger: Ledger,
    catalogue: Catalogue,
    directory: Directory,
    request: ActRequest,
    now: datetime,
    seal: Seal | None = None,
    texts: Installation | None = None,
) -> Answer:
    """Put an act before the levels that must sign it. Its gates must hold already, and again at the last signature.

    A proposal of an opening act with an empty ``record`` begins the record, which is open once the act has taken
    effect. ``when`` is not asked: the act happens with the last signature. ``seal``: the author's opened key, and
    ``texts``: where the documents that the act will print are written, to be signed with it; without them nothing is
    signed (scenarios). Raises as ``record_act`` does, and SignatureRefused.
    """
    with ledger.writing() as writer:
        header = writer.header(request.record) if request.record else None
        procedure = catalogue[header.procedure if header is not None else request.procedure]
        moment = When.minute(now, procedure.zone)
        act = read_act(catalogue, procedure.act(request.kind), request.content)
        unit = unit_of(directory, procedure.step(type(act)), request, moment, header)
        history = history_of(writer, procedure, request, unit, directory)
        if isinstance(act, Correct):
            act = normal(catalogue, history, act)
            unit = unit_of(directory, step_of(procedure, history, act), request, moment, header)
        proposal = Propose(proposes=act.kind, content=act.payload())
        earlier = repeated(writer, request, proposal)
        if earlier is not None:
            return Recorded(entries=(earlier,), again=True)
        require_unchanged(history, request.seen, act)
        reasons = tuple(_proposal_reasons(catalogue, act, request, header, history, moment, directory))
        if reasons:
            return Refused(reasons=reasons)
        number = history.record or begin(writer, procedure, request, unit, moment, directory)
        draft = replace(_draft(number, proposal, request.by, unit, moment, now), key=request.key, seal=seal)
        return Recorded(entries=(_appended(writer, draft, proposal, history, texts),))


def _appended(writer: Writer, draft: Draft, proposal: Propose, history: History, texts: Installation | None) -> Entry:
    """The proposal with the manuscript of what it asks for, which its author signs and the archive keeps."""
    header = writer.header(draft.record)
    written = write_manuscript(texts, header, history, proposal, draft.by, draft.when) if texts is not None else None
    digest = written.manuscript.digest if written is not None else ""
    (entry,) = writer.append((replace(draft, document=digest),))
    if texts is not None and written is not None:
        keep_manuscript(texts, entry.seq, written)
    return entry


def decide_proposal(
    ledger: Ledger,
    catalogue: Catalogue,
    directory: Directory,
    verdict: Verdict,
    now: datetime,
    seal: Seal | None = None,
    texts: Installation | None = None,
) -> Answer:
    """Sign a proposal or send it back. With the last signature the act is recorded, in the same transaction; where a
    gate has closed meanwhile, or the author has left the post, nothing is written and the reasons are told.

    ``seal``: the opened key of who decides, which signs the act that takes effect, too, each with the digest of the
    manuscript in ``texts``; without them both are unsigned (scenarios). Raises as ``record_act`` does, and
    SignatureRefused.
    """
    with ledger.writing() as writer:
        earlier = _decided_before(writer, verdict)
        if earlier:
            return Recorded(entries=earlier, again=True)
        header = writer.header(verdict.record)
        procedure = catalogue[header.procedure]
        history = writer.history(header.number)
        pending = _pending(procedure, history, verdict)
        level = pending.waits_for
        require_unchanged(history, verdict.seen, Sign if verdict.agrees else ReturnProposal)
        moment = When.minute(now, procedure.zone)
        post = _post(pending, level, verdict.by, header, moment, directory)
        reasons = tuple(_level_reasons(pending, level, post, verdict, header, moment, directory))
        if reasons or post is None:
            return Refused(reasons=reasons)
        if texts is not None and verdict.agrees:
            reasons = changed_since_proposed(texts, header, history, pending.proposal, moment, verdict.document)
        act = _decision(verdict, level, post)
        drafts = [replace(_draft(header.number, act, verdict.by, post.unit.id, moment, now), key=verdict.key)]
        if verdict.agrees and _is_last(pending):
            author = pending.proposal
            shut = taking_effect(catalogue, pending.asks_for, author.by, history, moment, header, directory)
            reasons = (*_author_reasons(procedure, pending, history, moment, header, directory), *shut, *reasons)
            drafts.append(_draft(header.number, pending.asks_for, author.by, author.unit, moment, now))
        if reasons:
            return Refused(reasons=reasons)
        digest = signed_digest(texts, pending.proposal) if texts is not None and verdict.agrees else ""
        signed = (replace(draft, seal=seal, document=digest) for draft in drafts)
        return Recorded(entries=writer.append(tuple(signed)))


def taking_effect(
    catalogue: Catalogue,
    act: Act,
    author: str,
    history: History,
    now: When,
    header: RecordHeader | None,
    directory: Directory,
) -> tuple[Reason, ...]:
    """Why the act that a proposal asks for could not take effect at ``now``; empty when it could."""
    procedure = catalogue[history.procedure]
    if isinstance(act, Correct) and header is not None:
        return tuple(correction_reasons(procedure, history, act, now, header, directory))
    asked = candidate(act, author, now, history)
    return order_reasons(procedure, asked, history, remedies(catalogue, history, now.at))


def _author_reasons(
    procedure: Procedure, pending: Pending, history: History, now: When, header: RecordHeader, directory: Directory
) -> Iterator[Reason]:
    """The act happens with the last signature: its author must still hold the post under which it is recorded."""
    step = step_of(procedure, history, pending.asks_for)
    if step is not None:
        author = directory.officer(pending.proposal.by)
        yield from post_reasons(step, pending.asks_for, author, now, header, directory)


def _decided_before(writer: Writer, verdict: Verdict) -> tuple[Entry, ...]:
    """What the same request recorded before; WriteConflict where its key served another one."""
    earlier = writer.recorded_under(verdict.key) if verdict.key else None
    if earlier is None:
        return ()
    decision = earlier.act
    same = isinstance(decision, Sign if verdict.agrees else ReturnProposal) and earlier.by == verdict.by
    if not same or earlier.record != verdict.record or Sign.proposal.of(decision) != verdict.proposal:
        raise key_taken(decision)
    asked = next(e.act for e in writer.history(verdict.record).raw if e.seq == verdict.proposal)
    return earlier, *_with_the_signature(asked, earlier, writer.history(verdict.record))


def _with_the_signature(asked: Act, signature: Entry, history: History) -> Iterator[Entry]:
    """The act that took effect together with ``signature``, where it was the last one."""
    for entry in history.raw:
        if entry.seq == signature.seq + 1 and entry.act.kind == Propose.proposes.of(asked):
            yield entry


def _took_effect(proposal: Entry, asked: Act, history: History) -> bool:
    return any(entry.seq > proposal.seq and entry.act == asked for entry in history.recorded(type(asked)))


def _proposal_reasons(
    catalogue: Catalogue,
    act: Act,
    request: ActRequest,
    header: RecordHeader | None,
    history: History,
    now: When,
    directory: Directory,
) -> Iterator[Reason]:
    procedure = catalogue[history.procedure]
    step = step_of(procedure, history, act)
    if step is None or review_of(procedure, history, act) is None:
        yield reason(
            ACCESS,
            act,
            history.record,
            ("此行为不需审批", "This act needs no review"),
            ("直接记录即可", "Record it directly"),
        )
        return
    officer = directory.officer(request.by)
    if header is not None and not serves(officer, now.day, header, directory):
        yield from service_reasons(act, officer, now, header, directory)
        return
    yield from post_reasons(step, act, officer, now, header, directory, request.post_unit)
    yield from unit_reasons(act, header.unit if header is not None else "", history.record, directory)
    if any(one.asks_for == act for one in pending_proposals(procedure, history)):
        yield reason(
            "one_proposal_at_a_time",
            act,
            history.record,
            ("相同内容已在审批中", "The same proposal is already under review"),
            ("等待审批结果", "Wait for the outcome"),
        )
    yield from taking_effect(catalogue, act, request.by, history, now, header, directory)


def _pending(procedure: Procedure, history: History, verdict: Verdict) -> Pending:
    for one in pending_proposals(procedure, history):
        if one.proposal.seq == verdict.proposal:
            return one
    raise no_such_proposal(verdict)


def no_such_proposal(verdict: Verdict) -> UnknownAct:
    """The one answer where none waits and where the account may not know of it."""
    return UnknownAct(
        tried=f"审批 {verdict.record} 的第{verdict.proposal}号呈请 (decide proposal {verdict.proposal})",
        stopped_by="没有待审批的该号呈请 (no such proposal is waiting)",
        article="",
        next_step="刷新案件页面，查看审批进度 (open the record again and see where it stands)",
    )


def _decision(verdict: Verdict, level: Role | None, post: Post) -> Act:
    place = level.id if level is not None else "-"
    stead = {"in_stead_of": post.in_stead_of, "appointment": post.appointment} if post.in_stead_of else {}
    if verdict.agrees:
        return Sign(proposal=verdict.proposal, level=place, opinion=verdict.words, **stead)
    words, to_level = verdict.words, verdict.to_level
    return ReturnProposal(proposal=verdict.proposal, level=place, to_level=to_level, reason=words, **stead)


def _post(
    pending: Pending, level: Role | None, by: str, header: RecordHeader, now: When, directory: Directory
) -> Post | None:
    officer, unit = directory.officer(by), directory.unit(header.unit)
    if officer is None or level is None or unit is None:
        return None
    return deciding_post(officer, level, now.day, unit, pending.taken_part, directory)


def _level_reasons(
    pending: Pending,
    level: Role | None,
    post: Post | None,
    verdict: Verdict,
    header: RecordHeader,
    now: When,
    directory: Directory,
) -> Iterator[Reason]:
    officer, unit = directory.officer(verdict.by), directory.unit(header.unit)
    held = list(posts_over(officer, (level,), now.day, unit)) if officer and level and unit else []
    if level is None or not held:
        yield _not_your_turn(pending, level, header.number)
        return
    if post is None:
        yield Reason(
            rule=pending.review.rule.id,
            tried=(f"不能审批 {header.number} 的呈请", f"Cannot decide the proposal in {header.number}"),
            stopped_by=(
                "呈请人、各级审批人及被代理人须为不同的自然人",
                "The author, every level and those whom deputies stand for must be different people",
            ),
            article=(pending.review.rule.article.zh, pending.review.rule.article.en),
            next_step=(f"请另一位{level.title}审批", f"Let another {level.en} decide"),
        )
    earlier = [id for id, _ in pending.state.signed]
    if not verdict.agrees and verdict.to_level and verdict.to_level not in earlier:
        yield reason(
            ACCESS,
            pending.asks_for,
            header.number,
            ("只能退回到已签批的层级或呈请人", "It can go back only to a level that has signed, or to the author"),
            ("重新选择退回层级", "Choose another level"),
        )


def _not_your_turn(pending: Pending, level: Role | None, record: str) -> Reason:
    title, english = (level.title, level.en) if level is not None else ("呈请人", "the author")
    rule = pending.review.rule
    return Reason(
        rule=rule.id,
        tried=(f"不能审批 {record} 的“{pending.asks_for.title}”", f"Cannot decide “{pending.asks_for.en}” in {record}"),
        stopped_by=(f"当前应由{title}审批，您当日不担任该职", f"It waits for {english}; you hold no such post today"),
        article=(rule.article.zh, rule.article.en),
        next_step=(f"请{title}审批", f"Let {english} decide"),
    )


def _is_last(pending: Pending) -> bool:
    return len(pending.state.signed) == len(pending.review.levels) - 1


def _draft(record: str, act: Act, by: str, unit: str, when: When, now: datetime) -> Draft:
    return Draft(record=record, act=act, by=by, unit=unit, when=when, recorded_at=now)
