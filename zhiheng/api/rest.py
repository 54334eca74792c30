"""Procedures and their rulebook, parties, and the auditor's verification."""

from typing import Annotated

from ninja import Path, Router

from zhiheng.api import schemas, shown
from zhiheng.api.entry import Asked, account_of
from zhiheng.services.audit_ledger import verify_now
from zhiheng.services.find_party import PartyQuestion, find_party, register_party
from zhiheng.services.rulebook import rulebook

FAULTS = dict.fromkeys((400, 401, 403, 404, 413, 415, 422, 429, 503), schemas.Problem)

router = Router()
Name = Annotated[schemas.Word, Path()]


@router.get("/procedures", response={200: list[schemas.ProcedureOut], **FAULTS}, tags=["law"])
def read_procedures(request: Asked) -> list[schemas.ProcedureOut]:
    """Every procedure with its acts and their fields."""
    return [shown.procedure(one) for one in request.installation.catalogue]


@router.get("/rulebook/{procedure}", response={200: list[schemas.RuleOut], **FAULTS}, by_alias=True, tags=["law"])
def read_rulebook(request: Asked, procedure: Name) -> list[schemas.RuleOut]:
    """The table that a legal officer signs."""
    return [shown.rule(row) for row in rulebook([request.installation.catalogue[procedure]])]


@router.post("/parties/search", response={200: list[schemas.PartyOut], **FAULTS}, tags=["parties"])
def search_party(request: Asked, body: schemas.PartyQuestionIn) -> list[schemas.PartyOut]:
    """Parties of exactly this name or number; the look-up is logged with its purpose."""
    found = find_party(request.installation, _question(request, body), request.installation.now())
    return [schemas.PartyOut(ref=one.ref, name=one.name) for one in found]


@router.post("/parties", response={201: schemas.PartyOut, **FAULTS}, tags=["parties"])
def new_party(request: Asked, body: schemas.PartyIn) -> tuple[int, schemas.PartyOut]:
    """Register a party; where the number is registered already, the one who holds it."""
    house = request.installation
    made = register_party(house, _question(request, body), body.number, house.now())
    return 201, schemas.PartyOut(ref=made.ref, name=made.name)


@router.post("/verification", response={200: schemas.VerificationOut, **FAULTS}, tags=["audit"])
def verify(request: Asked) -> schemas.VerificationOut:
    """Verify the whole ledger now; for auditors."""
    house = request.installation
    found = verify_now(house, account_of(request), house.now())
    return schemas.VerificationOut(
        acts=found.acts,
        records=found.records,
        signatures=found.signatures,
        unsigned=found.unsigned,
        first_bad=found.first_bad,
        problem=shown.words(found.problem),
        cannot_detect=[shown.words(pair) for pair in found.cannot_detect],
    )


def _question(request: Asked, body: schemas.PartyQuestionIn) -> PartyQuestion:
    return PartyQuestion(
        by=account_of(request),
        exact=body.exact,
        purpose=body.purpose,
        record=body.record,
        procedure=body.procedure,
        kind=body.kind,
    )
