"""Deputies: who decides in whose stead; appoint one, end an appointment early."""

from typing import Annotated

from ninja import Path, Router
from ninja.errors import HttpError

from zhiheng.api import schemas
from zhiheng.api.entry import Asked, account_of
from zhiheng.api.records import EARLIEST, LATEST, READ, WRITE, Answered, answered
from zhiheng.services.deputise import Appointing
from zhiheng.services.show_signing import show_signing
from zhiheng.services.submit_deputy import submit_appointment, submit_end

router = Router(tags=["deputies"])
Record = Annotated[schemas.Word, Path()]


@router.get("", response={200: list[schemas.AppointmentOut], **READ}, summary="The appointments within view")
def read_appointments(request: Asked) -> list[schemas.AppointmentOut]:
    page = show_signing(request.installation, account_of(request), request.installation.now())
    return [
        schemas.AppointmentOut(
            record=one.record,
            act=one.seq,
            deputy=one.deputy,
            principal=one.principal,
            role=one.role,
            unit=one.unit,
            since=one.since,
            until=one.until,
        )
        for one in page.appointments
    ]


@router.post("", response={201: schemas.RecordedOut, **WRITE}, summary="Appoint a deputy; signed")
def appoint(request: Asked, body: schemas.AppointmentIn) -> Answered:
    if not all(EARLIEST <= day.year <= LATEST for day in (body.since, body.until)):
        raise HttpError(422, f"days: between {EARLIEST} and {LATEST}")
    said = body.model_dump(exclude={"credential"})
    asked = Appointing(by=account_of(request), **said)
    return answered(
        submit_appointment(request.installation, asked.by, asked, body.credential, request.installation.now())
    )


@router.post("/{record}/end", response={201: schemas.RecordedOut, **WRITE}, summary="End an appointment; signed")
def end(request: Asked, record: Record, body: schemas.EndIn) -> Answered:
    house = request.installation
    return answered(submit_end(house, account_of(request), record, body.reason, body.credential, house.now()))
