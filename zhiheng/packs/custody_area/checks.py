"""What the circumstances of a step in the area must be: a breach is a finding and blocks nothing."""

from zhiheng.kernel.conditions import InParent, happened, standing, states
from zhiheng.kernel.procedure import Check
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law.casework_area_use_provisions import CASEWORK_AREA_ENTRY_AT_ONCE
from zhiheng.law.mps_administrative_provisions import questioning
from zhiheng.packs.administrative.acts_questioning import ArriveOnSummons as ArriveInAdministrativeCase
from zhiheng.packs.criminal.acts_questioning import ArriveOnSummons, ArriveUnderCompulsion, BringToStation
from zhiheng.packs.custody_area import local_rules as local
from zhiheng.packs.custody_area.acts import (
    Before,
    BringBack,
    BringIn,
    CallGuardian,
    CollectInformation,
    CompareInformation,
    Condition,
    EnterArea,
    ExamineHealth,
    Ground,
    LeaveArea,
    NoteInjury,
    RecordingStop,
    SearchForSafety,
    Sex,
    StartRecording,
    StopRecording,
    TakeOut,
    TakeToHospital,
    TakeToOtherRoom,
    TakeToQuestioningRoom,
    TakeToWaitingRoom,
)
from zhiheng.packs.custody_area.gates import MINOR

CRIMINAL = BringIn.ground.is_in(Ground.CRIMINAL_SUMMONS, Ground.COMPELLED_APPEARANCE, Ground.CAUGHT, Ground.DETAINED)
ROOMS = (TakeToWaitingRoom, TakeToQuestioningRoom, TakeToOtherRoom)
OUT_OF_AREA = (TakeOut, TakeToHospital, LeaveArea)

RECORDED = (
    standing(EnterArea, EnterArea.recording.is_(True), until=(StopRecording, TakeOut, TakeToHospital))
    | standing(BringBack, BringBack.recording.is_(True), until=(StopRecording, TakeOut, TakeToHospital))
    | standing(StartRecording, until=(StopRecording, TakeOut, TakeToHospital))
)
"""Recording goes on: the cameras of the area follow the person until somebody says that they do not."""

NOT_IN_A_ROOM = ~(standing(EnterArea, until=OUT_OF_AREA) | standing(BringBack, until=OUT_OF_AREA))

ARRIVAL = (
    Check(
        rule=CASEWORK_AREA_ENTRY_AT_ONCE,
        on=(EnterArea,),
        holds=states(EnterArea.before.is_in(Before.STRAIGHT, Before.HOSPITAL)),
    ),
    Check(
        rule=local.SUMMONS_ARRIVAL_IN_CASE,
        on=(EnterArea,),
        holds=(
            ~happened(BringIn, BringIn.ground.is_(Ground.CRIMINAL_SUMMONS))
            | InParent(happened(ArriveOnSummons, same=ArriveOnSummons.person))
        )
        & (
            ~happened(BringIn, BringIn.ground.is_(Ground.COMPELLED_APPEARANCE))
            | InParent(happened(ArriveUnderCompulsion, same=ArriveUnderCompulsion.person))
        ),
    ),
    Check(
        rule=local.STATION_ARRIVAL_IN_CASE,
        on=(EnterArea,),
        holds=~happened(BringIn, BringIn.ground.is_(Ground.CONTINUED_QUESTIONING))
        | InParent(happened(BringToStation, same=BringToStation.person)),
    ),
    Check(
        rule=local.ADMINISTRATIVE_ARRIVAL_IN_CASE,
        on=(EnterArea,),
        holds=~happened(BringIn, BringIn.ground.is_(Ground.PUBLIC_SECURITY_SUMMONS))
        | InParent(happened(ArriveInAdministrativeCase, same=ArriveInAdministrativeCase.person)),
    ),
)

SEARCH = (
    Check(
        rule=questioning.CASEWORK_SAFETY_CHECK_ON_ARRIVAL,
        on=(SearchForSafety,),
        holds=~states(SearchForSafety.dangerous.is_(True)) | states(SearchForSafety.seized.is_(True)),
    ),
    Check(
        rule=questioning.SAFETY_SEARCH_OF_WOMAN_BY_WOMAN,
        on=(SearchForSafety,),
        holds=~happened(BringIn, BringIn.sex.is_(Sex.FEMALE)) | states(SearchForSafety.searcher_sex.is_(Sex.FEMALE)),
    ),
    Check(
        rule=local.INJURIES_ARE_NOTED,
        on=(TakeToQuestioningRoom, LeaveArea),
        holds=~happened(SearchForSafety, SearchForSafety.injured.is_(True))
        | happened(NoteInjury, NoteInjury.photo_digest.given()),
    ),
)

WAITING = (
    Check(
        rule=station.WAITING_ROOM_SEXES_APART,
        on=(TakeToWaitingRoom,),
        holds=states(TakeToWaitingRoom.other_sex_inside.is_(False)),
    ),
    Check(
        rule=station.WAITING_ROOM_HEALTH_NOTED,
        on=(TakeToWaitingRoom,),
        holds=states(TakeToWaitingRoom.health_noted.is_(True)),
    ),
    Check(
        rule=local.MINORS_APART,
        on=(TakeToWaitingRoom,),
        holds=~happened(BringIn, MINOR) | states(TakeToWaitingRoom.adults_inside.is_(False)),
    ),
)

QUESTIONING = (
    Check(
        rule=local.STANDARD_ORDER,
        on=(TakeToQuestioningRoom,),
        holds=happened(CollectInformation) & happened(CompareInformation),
    ),
    Check(
        rule=local.DOCTOR_FIRST,
        on=(TakeToQuestioningRoom,),
        holds=happened(EnterArea, EnterArea.condition.is_(Condition.NONE)) | happened(ExamineHealth),
    ),
    Check(
        rule=local.GUARDIAN_CALLED,
        on=(TakeToQuestioningRoom,),
        holds=~happened(BringIn, MINOR, CRIMINAL)
        | happened(CallGuardian, CallGuardian.reached.is_(True))
        | happened(CallGuardian, CallGuardian.remark.given()),
    ),
)

RECORDING = (
    Check(rule=local.AREA_RECORDED_THROUGHOUT, on=ROOMS, holds=RECORDED),
    Check(
        rule=local.AREA_RECORDED_THROUGHOUT,
        on=(StopRecording,),
        holds=NOT_IN_A_ROOM
        | (states(StopRecording.cause.is_(RecordingStop.FAULT)) & states(StopRecording.remark.given())),
    ),
)

CHECKS = (*ARRIVAL, *SEARCH, *WAITING, *QUESTIONING, *RECORDING)
