"""Documents of a record: the text that is signed with a proposal, printing, and the file as it went out."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Path, Router

from zhiheng.api import document_schemas, schemas, shown
from zhiheng.api.entry import Asked, account_of
from zhiheng.api.records import READ, WRITE
from zhiheng.kernel.issuing import Door
from zhiheng.services.answers import Refused
from zhiheng.services.issue_document import PrintRequest, issue_document, open_document
from zhiheng.services.open_proposal import open_proposal

router = Router(tags=["documents"])
Number = Annotated[schemas.Word, Path()]
Seq = Annotated[schemas.Sequence, Path()]
PDF = {"description": "The file", "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}


@router.get(
    "/{number}/proposals/{seq}",
    response={200: document_schemas.ProposalTextOut, **READ},
    summary="The text that is signed with a proposal; logged",
)
def read_text(request: Asked, number: Number, seq: Seq) -> document_schemas.ProposalTextOut:
    house = request.installation
    return shown.proposal_text(open_proposal(house, account_of(request), number, seq, house.now()))


@router.post(
    "/{number}/documents",
    response={201: document_schemas.DocumentOut, **WRITE},
    summary="Print the document of an act, or a marked reprint; signed where a passphrase is given",
)
def print_document(
    request: Asked, number: Number, body: document_schemas.PrintIn
) -> tuple[int, document_schemas.DocumentOut | schemas.Problem]:
    house = request.installation
    asked = PrintRequest(
        record=number,
        act=body.act,
        by=account_of(request),
        title=body.title,
        again=body.again,
        credential=body.credential,
        door=Door.INTERFACE,
    )
    answer = issue_document(house, asked, house.now())
    if isinstance(answer, Refused):
        return 422, schemas.Problem(status=422, reasons=[shown.reason(one) for one in answer.reasons])
    return 201, shown.document(answer)


@router.get(
    "/{number}/documents/{issue}",
    response={**READ},
    summary="The file (PDF) that the act of issuing sent out; logged",
    openapi_extra={"responses": {200: PDF}},
)
def read_file(request: Asked, number: Number, issue: Seq) -> HttpResponse:
    house = request.installation
    _, file = open_document(house, account_of(request), number, issue, house.now())
    return HttpResponse(file, content_type="application/pdf", headers={"Cache-Control": "no-store"})
