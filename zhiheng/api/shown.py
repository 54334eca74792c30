"""Plain values of services as JSON objects."""

from zhiheng.api import document_schemas, schemas
from zhiheng.api.explanation_schemas import ExplanationOut, ReckonedOut
from zhiheng.kernel.act import Act, Entry, Struct
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Running
from zhiheng.kernel.fields import Chosen, Rows
from zhiheng.kernel.generated import shown_content, typed_fields
from zhiheng.kernel.procedure import Procedure, Reason, Step
from zhiheng.kernel.reads import RecordRow
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.remedy import Action, Deadline, Remedy
from zhiheng.kernel.terms import Requirement
from zhiheng.services.explain_record import Offer
from zhiheng.services.issue_document import IssuedNow
from zhiheng.services.open_proposal import OpenedProposal
from zhiheng.services.open_record import OpenedRecord
from zhiheng.services.review_act import Pending
from zhiheng.services.rulebook import RulebookRow


def words(pair: tuple[str, str]) -> schemas.Words:
    return schemas.Words(zh=pair[0], en=pair[1])


def title(thing: Act | type[Act] | Procedure | Requirement) -> schemas.Words:
    return schemas.Words(zh=thing.title, en=thing.en)


def reason(one: Reason) -> schemas.ReasonOut:
    return schemas.ReasonOut(
        rule=one.rule,
        tried=words(one.tried),
        stopped_by=words(one.stopped_by),
        article=words(one.article),
        next_step=words(one.next_step),
        witnesses=list(one.witnesses),
        remedy=remedy(one.remedy) if one.remedy is not None else None,
    )


def remedy(one: Remedy) -> schemas.RemedyOut:
    end = one.by_when
    deadline = None if end is None else _deadline(end)
    options = [[_action(action) for action in option] for option in one.options]
    return schemas.RemedyOut(missing=words(one.missing), options=options, by_when=deadline)


def _deadline(one: Deadline) -> schemas.DeadlineOut:
    article = schemas.Words(zh=one.rule.article.zh, en=one.rule.article.en)
    return schemas.DeadlineOut(rule=one.rule.id, title=title(one.rule), article=article, at=one.at)


def _action(one: Action) -> schemas.ActionOut:
    return schemas.ActionOut(
        what=words(one.what),
        who=words(one.who),
        kind=one.kind,
        record=one.record,
        procedure=one.procedure,
        parent=one.parent,
        content=dict(one.content),
        by=list(one.by),
        signed_by=list(one.signed_by),
        anew=one.anew,
    )


def record_row(row: RecordRow) -> schemas.RecordOut:
    header = row.header
    return schemas.RecordOut(
        number=header.number,
        procedure=header.procedure,
        unit=header.unit,
        division=header.division,
        parent=header.parent,
        stage=header.stage,
        opened_at=header.opened_at,
        acts=header.acts,
        officer=row.officer,
        last_at=row.last_at,
        next_end=row.next_end,
        overdue=row.overdue,
    )


def act(entry: Entry) -> schemas.ActOut:
    return schemas.ActOut(
        seq=entry.seq,
        kind=entry.act.kind,
        title=title(entry.act),
        content=shown_content(entry.act),
        by=entry.by,
        unit=entry.unit,
        at=entry.at,
        day=entry.day,
        day_precise=entry.day_precise,
        recorded_at=entry.recorded_at,
        imported=entry.imported,
        corrected_by=entry.corrected_by,
    )


def record(opened: OpenedRecord) -> schemas.RecordDetailOut:
    header, history = opened.explanation.header, opened.explanation.history
    return schemas.RecordDetailOut(
        number=header.number,
        procedure=header.procedure,
        unit=header.unit,
        parent=header.parent,
        stage=header.stage,
        opened_at=header.opened_at,
        acts=[act(entry) for entry in history.entries],
        head=opened.head,
    )


def explanation(opened: OpenedRecord) -> ExplanationOut:
    told = opened.explanation
    mine = {offer.step.act for offer in (*opened.near, *opened.free)}
    texts = {one.seq: one.signature.signed.document for one in opened.proofs if one.signature is not None}
    return ExplanationOut(
        number=told.header.number,
        procedure=told.header.procedure,
        unit=told.header.unit,
        stage=told.header.stage,
        acts=told.header.acts,
        as_of=told.as_of,
        due=[_duty(one) for one in told.due],
        findings=[_finding(one) for one in told.findings],
        offers=[_offer(one, one.step.act in mine) for one in told.offers],
        pending=[_pending(one, texts.get(one.proposal.seq, "")) for one in told.pending],
        reckoned=[_reckoned(one) for one in told.reckoned],
    )


def _reckoned(one: Reckoned) -> ReckonedOut:
    article = (one.rule.article.zh, one.rule.article.en)
    return ReckonedOut(rule=one.rule.id, article=words(article), act=one.act, party=one.party, words=words(one.words))


def _duty(one: Running) -> schemas.DutyOut:
    return schemas.DutyOut(
        rule=one.rule.id,
        title=title(one.rule),
        article=schemas.Words(zh=one.rule.article.zh, en=one.rule.article.en),
        party=one.party,
        start=one.start.seq,
        warn_at=one.ends.warn_at if one.ends is not None else None,
        late_at=one.ends.late_at if one.ends is not None else None,
        outcome=one.outcome.name.lower(),
    )


def _finding(one: Finding) -> schemas.FindingOut:
    return schemas.FindingOut(
        rule=one.rule.id,
        title=title(one.rule),
        article=schemas.Words(zh=one.rule.article.zh, en=one.rule.article.en),
        outcome=one.outcome.name.lower(),
        act=one.act,
        party=one.party,
    )


def _offer(one: Offer, mine: bool) -> schemas.OfferOut:
    return schemas.OfferOut(
        kind=one.step.act.kind,
        title=title(one.step.act),
        reviewed=one.step.review is not None,
        mine=mine,
        reasons=[reason(each) for each in one.reasons],
    )


def _pending(one: Pending, document: str) -> schemas.ProposalOut:
    return schemas.ProposalOut(
        seq=one.proposal.seq,
        kind=one.asks_for.kind,
        content=shown_content(one.asks_for),
        author=one.proposal.by,
        waits_for=one.waits_for.id if one.waits_for is not None else "",
        signed=[account for _, account in one.state.signed],
        document=document,
    )


def proposal_text(opened: OpenedProposal) -> document_schemas.ProposalTextOut:
    manuscript = opened.manuscript
    documents = manuscript.documents if manuscript is not None else ()
    return document_schemas.ProposalTextOut(
        record=opened.header.number,
        seq=opened.pending.proposal.seq,
        document=manuscript.digest if manuscript is not None else "",
        documents=[
            document_schemas.DocumentTextOut(
                title=one.title, signed_by=one.signed_by, passages=[list(passage) for passage in one.passages]
            )
            for one in documents
        ],
        reasons=[reason(one) for one in opened.text_reasons],
    )


def document(made: IssuedNow) -> document_schemas.DocumentOut:
    issued = made.document
    return document_schemas.DocumentOut(
        record=issued.entry.record,
        act=issued.act,
        issue=issued.entry.seq,
        title=issued.title,
        number=issued.number,
        code=issued.code,
        sha256=issued.digest,
        reprint=issued.reprint,
        missing=list(made.missing),
    )


def procedure(one: Procedure) -> schemas.ProcedureOut:
    return schemas.ProcedureOut(name=one.name, title=title(one), steps=[_step(step) for step in one.steps])


def _step(one: Step) -> schemas.StepOut:
    return schemas.StepOut(
        kind=one.act.kind,
        title=title(one.act),
        opens=one.opens,
        by=[role.id for role in one.by],
        signed_by=[role.id for role in one.review.levels] if one.review is not None else [],
        fields=_fields(one.act),
    )


def _fields(struct: type[Struct]) -> list[schemas.FieldOut]:
    return [
        schemas.FieldOut(
            name=one.name,
            label=schemas.Words(zh=one.zh, en=one.en),
            kind=one.kind,
            unit=one.unit,
            required=one.required,
            protected=one.protected,
            choices=[choice.code for choice in one.choices] if isinstance(one, Chosen) else [],
            fields=_fields(one.struct) if isinstance(one, Rows) else [],
        )
        for one in typed_fields(struct).values()
    ]


def rule(row: RulebookRow) -> schemas.RuleOut:
    return schemas.RuleOut(
        id=row.id,
        procedure=row.procedure,
        means=row.means,
        kind=row.kind,
        act=row.act,
        title=schemas.Words(zh=row.title, en=row.en),
        condition=schemas.Words(zh=row.condition, en=row.condition_en),
        instrument=row.instrument,
        article=row.article,
        limit=row.limit,
        unit=row.unit,
        since=row.since,
        until=row.until,
    )
