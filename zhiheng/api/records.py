"""Records: list, read, explain; open one, record, propose, decide, correct."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Header, Path, Query, Router
from ninja.errors import HttpError

from zhiheng.api import schemas, shown
from zhiheng.api.entry import Asked, account_of
from zhiheng.api.explanation_schemas import ExplanationOut
from zhiheng.kernel.act import When
from zhiheng.kernel.reads import RecordQuery
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.list_records import list_records
from zhiheng.services.open_record import open_record
from zhiheng.services.receipt import issue_receipt, replace_receipt
from zhiheng.services.record_act import ActRequest
from zhiheng.services.review_act import Verdict
from zhiheng.services.submit_act import submit_act, submit_correction, submit_proposal, submit_verdict
from zhiheng.services.view_scope import require_visible, view_scope

READ = dict.fromkeys((400, 401, 403, 404, 413, 415, 422, 429, 503), schemas.Problem)
WRITE = {**READ, 409: schemas.Problem}
PURPOSE = "接口 API"
EARLIEST, LATEST = 1900, 2199

router = Router(tags=["records"])
Number = Annotated[schemas.Word, Path()]
Seq = Annotated[schemas.Sequence, Path()]
KEY: str = Header("", alias="Idempotency-Key")  # type: ignore[type-arg]
Answered = tuple[int, schemas.RecordedOut | schemas.Problem]


@router.get("", response={200: schemas.RecordPageOut, **READ}, summary="The records within view")
def read_records(request: Asked, filters: Query[schemas.FiltersIn]) -> schemas.RecordPageOut:
    query = RecordQuery(paths=(), **filters.model_dump())
    listed = list_records(request.installation, account_of(request), query, request.installation.now())
    rows = [shown.record_row(row) for row in listed.page.rows]
    return schemas.RecordPageOut(total=listed.page.total, page=listed.query.page, size=listed.query.size, records=rows)


# Before the paths that begin with a number: this word would be taken for one.
@router.post(
    "/proposals",
    response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE},
    summary="Propose the act with which a record begins",
)
def propose_new(request: Asked, body: schemas.OpeningProposalIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    asked = ActRequest(
        kind=body.kind,
        by=account_of(request),
        content=body.content,
        procedure=body.procedure,
        key=key,
        parent=body.parent,
        post_unit=body.post_unit,
    )
    return answered(submit_proposal(house, asked, body.credential, house.now()))


@router.get("/{number}", response={200: schemas.RecordDetailOut, **READ}, summary="A record with its acts; logged")
def read_record(request: Asked, number: Number) -> schemas.RecordDetailOut:
    house = request.installation
    return shown.record(open_record(house, account_of(request), number, house.now(), PURPOSE))


@router.get(
    "/{number}/explanation",
    response={200: ExplanationOut, **READ},
    summary="What is due, what may be done, what is blocked and why; logged",
)
def explain(request: Asked, number: Number) -> ExplanationOut:
    house = request.installation
    return shown.explanation(open_record(house, account_of(request), number, house.now(), PURPOSE))


@router.post("", response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE}, summary="Open a record")
def open_new(request: Asked, body: schemas.OpeningIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    asked = ActRequest(
        kind=body.kind,
        by=account_of(request),
        content=body.content,
        procedure=body.procedure,
        when=_when(request, body, body.procedure),
        key=key,
        parent=body.parent,
        post_unit=body.post_unit,
    )
    return answered(submit_act(house, asked, house.now()))


@router.post(
    "/{number}/acts",
    response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE},
    summary="Record an act, or be refused with every reason",
)
def record(request: Asked, number: Number, body: schemas.ActIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    procedure = require_visible(house, view_scope(house, account_of(request), house.now()), number).procedure
    asked = ActRequest(
        kind=body.kind,
        by=account_of(request),
        content=body.content,
        record=number,
        when=_when(request, body, procedure),
        key=key,
        seen=body.seen,
        post_unit=body.post_unit,
    )
    return answered(submit_act(house, asked, house.now()))


@router.post(
    "/{number}/proposals",
    response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE},
    summary="Put an act before the levels that sign it",
)
def propose(request: Asked, number: Number, body: schemas.ProposalIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    asked = ActRequest(
        kind=body.kind,
        by=account_of(request),
        content=body.content,
        record=number,
        key=key,
        seen=body.seen,
        post_unit=body.post_unit,
    )
    return answered(submit_proposal(house, asked, body.credential, house.now()))


@router.post(
    "/{number}/proposals/{seq}/decision",
    response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE},
    summary="Sign a proposal or send it back",
)
def decide(request: Asked, number: Number, seq: Seq, body: schemas.DecisionIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    verdict = Verdict(
        record=number,
        proposal=seq,
        by=account_of(request),
        agrees=body.agrees,
        words=body.words,
        to_level=body.to_level,
        key=key,
        seen=body.seen,
        document=body.document,
    )
    return answered(submit_verdict(house, verdict, body.credential, house.now()))


@router.post(
    "/{number}/acts/{seq}/correction",
    response={201: schemas.RecordedOut, 200: schemas.RecordedOut, **WRITE},
    summary="Correct an act; both stay",
)
def correct(request: Asked, number: Number, seq: Seq, body: schemas.CorrectionIn, key: schemas.Key = KEY) -> Answered:
    house = request.installation
    content: dict[str, Any] = {"corrects": seq, "reason": body.reason}
    content |= {"content": body.content} if body.content is not None else {}
    content |= {"happened_at": _within(body.happened_at)} if body.happened_at is not None else {}
    content |= {"annuls": True} if body.annuls else {}
    asked = ActRequest(kind="correct", by=account_of(request), record=number, key=key, seen=body.seen, content=content)
    return answered(submit_correction(house, asked, body.credential, house.now()))


@router.post(
    "/{number}/receipt",
    response={201: schemas.ReceiptOut, **WRITE},
    summary="Hand over the receipt of a report; with a reason, another one in its place",
)
def hand_over(
    request: Asked, number: Number, body: schemas.ReceiptIn, response: HttpResponse
) -> tuple[int, schemas.ReceiptOut | schemas.Problem]:
    """Code and number are made here and told this once; a receipt that was replaced opens nothing from then on."""
    house, account = request.installation, account_of(request)
    if body.replaced_because is None:
        told = issue_receipt(house, account, number, house.now())
    else:
        told = replace_receipt(house, account, number, body.replaced_because, house.now())
    if isinstance(told, Refused):
        return 422, schemas.Problem(status=422, reasons=[shown.reason(one) for one in told.reasons])
    response["Cache-Control"] = "no-store"
    return 201, schemas.ReceiptOut(record=told.record, code=told.code, secret=told.secret)


def answered(answer: Answer) -> Answered:
    """An answer of a service that writes."""
    if isinstance(answer, Refused):
        return 422, schemas.Problem(status=422, reasons=[shown.reason(one) for one in answer.reasons])
    acts = [entry.seq for entry in answer.entries]
    told = schemas.RecordedOut(record=answer.entry.record, acts=acts, again=answer.again)
    return (200 if answer.again else 201), told


def _when(request: Asked, body: schemas.ActIn, procedure: str) -> When | None:
    zone = request.installation.catalogue[procedure].zone
    if body.at is not None:
        return When.minute(_within(body.at), zone)
    if body.day is not None and not EARLIEST <= body.day.year <= LATEST:
        raise HttpError(422, f"day: between {EARLIEST} and {LATEST}")
    return When.on_day(body.day, zone) if body.day is not None else None


def _within(moment: datetime) -> datetime:
    """The moment, where a calendar of people can hold it."""
    if not EARLIEST <= moment.year <= LATEST:
        raise HttpError(422, f"time: between {EARLIEST} and {LATEST}")
    return moment
