"""How a search, a seizure, an identification and an interrogation are done: a breach is a finding."""

from zhiheng.kernel.conditions import Condition, happened, standing, states
from zhiheng.kernel.procedure import Check, Overlap
from zhiheng.kernel.terms import Requirement
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import defence, informants, recording, search
from zhiheng.law.mps_criminal_provisions import identification as shown
from zhiheng.packs.criminal.acts_defence import DecideMeetingPermission, HoldLawyerMeeting
from zhiheng.packs.criminal.acts_evidence import (
    Identified,
    Identify,
    MakeSeizureList,
    Medium,
)
from zhiheng.packs.criminal.acts_intake import FileCase, Gravity
from zhiheng.packs.criminal.acts_investigation import Attending, DecideSearch, Search
from zhiheng.packs.criminal.acts_protection import NoteSecrecy
from zhiheng.packs.criminal.acts_questioning import (
    EndInterrogation,
    Interrogate,
    Place,
    PlaceGround,
    StartRecording,
    StopRecording,
)
from zhiheng.packs.criminal.gates_defence import RECORDED, grave

MAY_ATTEND = (Attending.PERSON, Attending.FAMILY, Attending.NEIGHBOUR, Attending.OTHER)
MAY_NOT_WITNESS = (Attending.POLICE_STAFF, Attending.INTERESTED, Attending.UNABLE)
RECORDED_INSTEAD = states(Search.full_recording.is_(True))


def enough_shown(of: tuple[Identified, ...], limit: Requirement) -> Condition:
    """So many persons or things, or so many photographs, where one of ``of`` is identified."""
    return (
        ~states(Identify.identified.is_in(*of))
        | (
            states(Identify.medium.is_(Medium.IN_THE_FLESH))
            & states(Identify.lineup_size.at_least(limit.needed_limit.value))
        )
        | states(Identify.lineup_size.at_least(shown.IDENTIFICATION_PHOTOGRAPHS_10.needed_limit.value))
    )


def recorded_throughout(rule: Requirement, gravities: tuple[Gravity, ...]) -> tuple[Check, ...]:
    """The recording runs when the interrogation begins, still runs when it ends, and has no gap."""
    filed = happened(FileCase, *grave(FileCase, gravities))
    runs = standing(StartRecording, until=(StopRecording,), same=StartRecording.person)
    asked = happened(Interrogate, *grave(Interrogate, gravities), same=Interrogate.person)
    going_on = standing(Interrogate, *grave(Interrogate, gravities), until=(EndInterrogation,), same=Interrogate.person)
    stated = states(grave(Interrogate, gravities)[0])
    unbroken = ~states(StopRecording.gap_seconds.at_least(1))
    return (
        Check(rule=rule, on=(Interrogate,), holds=~(stated | filed) | runs),
        Check(rule=rule, on=(EndInterrogation,), holds=~(going_on | filed) | runs),
        Check(rule=rule, on=(StopRecording,), holds=~(asked | filed) | unbroken),
    )


SEARCH = (
    Check(
        rule=search.SEARCH_WARRANT_TWO_INVESTIGATORS,
        on=(Search,),
        holds=states(Search.officers.at_least(search.SEARCH_WARRANT_TWO_INVESTIGATORS.needed_limit.value))
        & (
            states(Search.emergency.is_(True))
            | (happened(DecideSearch, same=DecideSearch.place) & states(Search.warrant_shown.is_(True)))
        ),
    ),
    Check(
        rule=search.SEARCH_WITNESS_PRESENT,
        on=(Search,),
        holds=states(Search.witness.is_in(*MAY_ATTEND)) | RECORDED_INSTEAD,
    ),
    Check(
        rule=cpl.SEARCH_OF_WOMAN_BY_WOMAN,
        on=(Search,),
        holds=~states(Search.body_of_woman.is_(True)) | states(Search.by_woman.is_(True)),
    ),
    Check(
        rule=search.WITNESS_NOT_POLICE_STAFF,
        on=(Search, MakeSeizureList, Identify),
        holds=~states(Search.witness.is_in(*MAY_NOT_WITNESS)) | RECORDED_INSTEAD,
    ),
)

IDENTIFICATION = (
    Check(
        rule=shown.IDENTIFICATION_MIN_PERSONS_7,
        on=(Identify,),
        holds=enough_shown((Identified.SUSPECT,), shown.IDENTIFICATION_MIN_PERSONS_7),
    ),
    Check(
        rule=shown.IDENTIFICATION_MIN_OBJECTS_5,
        on=(Identify,),
        holds=enough_shown((Identified.OBJECT,), shown.IDENTIFICATION_MIN_OBJECTS_5)
        | states(Identify.unique_features.is_(True)),
    ),
    Check(
        rule=shown.IDENTIFICATION_TWO_OFFICERS_INDIVIDUALLY,
        on=(Identify,),
        holds=states(Identify.officers.at_least(shown.IDENTIFICATION_TWO_OFFICERS_INDIVIDUALLY.needed_limit.value))
        & states(Identify.individually.is_(True)),
    ),
)

INTERROGATION = (
    Check(
        rule=recording.INTERROGATION_IN_CASEWORK_AREA,
        on=(Interrogate,),
        holds=states(Interrogate.place.is_in(Place.CASEWORK_AREA, Place.CUSTODY_HOUSE, Place.ON_SCENE))
        | states(Interrogate.place_ground.is_(PlaceGround.SERVING))
        | (
            states(Interrogate.place.is_(Place.HOME_OR_HOSPITAL))
            & states(Interrogate.place_ground.is_in(PlaceGround.ILLNESS, PlaceGround.PREGNANCY, PlaceGround.NO_CUSTODY))
        ),
    ),
    *(check for rule, gravities in RECORDED for check in recorded_throughout(rule, gravities)),
)

DEFENCE = (
    Check(
        rule=defence.LAWYER_MEETING_NOT_MONITORED,
        on=(HoldLawyerMeeting,),
        holds=states(HoldLawyerMeeting.monitored.is_(False)) & states(HoldLawyerMeeting.officer_present.is_(False)),
    ),
    Check(
        rule=defence.LAWYER_MEETING_PERMISSION_3D,
        on=(DecideMeetingPermission,),
        holds=states(DecideMeetingPermission.permitted.is_(True))
        | (states(DecideMeetingPermission.ground.given()) & states(DecideMeetingPermission.explanation.given())),
    ),
    Check(
        rule=informants.REPORTER_NAME_SECRET_ON_REQUEST,
        on=(NoteSecrecy,),
        holds=states(NoteSecrecy.name_in_open_file.is_(False)),
    ),
)

OVERLAPS = (
    Overlap(
        rule=cpl.INTERROGATION_TWO_INVESTIGATORS,
        starts=Interrogate,
        ends=EndInterrogation,
        officers=Interrogate.officers,
        about=Interrogate.person,
    ),
)
"""One officer in two interrogations of different cases is no second investigator in either."""

CHECKS = (*SEARCH, *IDENTIFICATION, *INTERROGATION, *DEFENCE)
