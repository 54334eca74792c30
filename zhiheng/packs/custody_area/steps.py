"""The steps of a stay in their standard order: who records each, after what, behind which gates, on which form."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import casework_area_use_provisions as area
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law.mps_administrative_provisions import questioning
from zhiheng.law.mps_criminal_provisions.summons_and_interrogation import SUMMONS_FOOD_AND_REST_RECORDED
from zhiheng.packs.custody_area import acts, gates, stages
from zhiheng.packs.custody_area import local_rules as local
from zhiheng.packs.custody_area.stages import AREA, CARE
from zhiheng.packs.posts import UNIT_HEAD_APPROVES

ROOMS = (acts.TakeToWaitingRoom, acts.TakeToQuestioningRoom, acts.TakeToOtherRoom)

ARRIVAL = (
    Step(
        act=acts.BringIn,
        by=AREA,
        law=area.CASEWORK_AREA_ENTRY_AT_ONCE,
        gates=(gates.ONE_STAY,),
        opens=True,
        moves_to=stages.BROUGHT_IN,
    ),
    Step(
        act=acts.EnterArea,
        by=AREA,
        law=area.CASEWORK_AREA_ENTRY_AT_ONCE,
        after=(acts.BringIn,),
        gates=(gates.NOT_LEFT, gates.NOT_ENTERED),
        moves_to=stages.ENTERED,
    ),
    Step(
        act=acts.SearchForSafety,
        by=AREA,
        law=questioning.CASEWORK_SAFETY_CHECK_ON_ARRIVAL,
        after=(acts.EnterArea, acts.BringBack),
        gates=(gates.IN_AREA,),
        moves_to=stages.SEARCHED,
    ),
    Step(
        act=acts.NoteInjury,
        by=CARE,
        law=local.INJURIES_ARE_NOTED,
        after=(acts.SearchForSafety, acts.ExamineHealth),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.ListBelongings,
        by=AREA,
        law=questioning.CASEWORK_SAFETY_CHECK_ON_ARRIVAL,
        after=(acts.SearchForSafety,),
        gates=(gates.IN_AREA,),
    ),
)

INSIDE = (
    Step(
        act=acts.TakeToWaitingRoom,
        by=AREA,
        law=station.WAITING_ROOM_HEALTH_NOTED,
        after=(acts.ListBelongings, acts.BringBack, *ROOMS),
        gates=(
            gates.IN_AREA,
            gates.SEARCHED,
            gates.NO_WAITING_ROOM,
            gates.SEXES_APART,
            gates.MINOR_APART,
            gates.SEEN_IN_HOSPITAL,
        ),
        moves_to=stages.WAITING,
    ),
    Step(
        act=acts.CollectInformation,
        by=AREA,
        law=local.STANDARD_ORDER,
        after=(acts.ListBelongings, *ROOMS),
        gates=(gates.IN_AREA, gates.SEARCHED),
    ),
    Step(
        act=acts.CompareInformation,
        by=AREA,
        law=local.STANDARD_ORDER,
        after=(acts.CollectInformation,),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.TakeToQuestioningRoom,
        by=AREA,
        law=local.STANDARD_ORDER,
        after=(acts.CompareInformation, acts.BringBack, *ROOMS),
        gates=(gates.IN_AREA, gates.SEARCHED, gates.SEEN_IN_HOSPITAL),
        moves_to=stages.QUESTIONED,
    ),
    Step(
        act=acts.TakeToOtherRoom,
        by=AREA,
        law=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
        after=(acts.ListBelongings, acts.BringBack, *ROOMS),
        gates=(gates.IN_AREA, gates.SEARCHED),
    ),
)

CARED_FOR = (
    Step(
        act=acts.CallGuardian,
        by=AREA,
        law=local.GUARDIAN_CALLED,
        after=(acts.EnterArea,),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.GiveCare,
        by=CARE,
        law=SUMMONS_FOOD_AND_REST_RECORDED,
        after=(acts.EnterArea, *ROOMS),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.ExamineHealth,
        by=CARE,
        law=local.DOCTOR_FIRST,
        after=(acts.EnterArea, acts.NoteInjury, *ROOMS),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.TakeToHospital,
        by=CARE,
        law=area.HOSPITAL_BEFORE_ANYTHING_ELSE,
        after=(acts.ExamineHealth, *ROOMS),
        gates=(gates.IN_AREA,),
        moves_to=stages.OUTSIDE,
    ),
)

OUT_AND_AWAY = (
    Step(
        act=acts.TakeOut,
        by=AREA,
        law=area.CASEWORK_AREA_ENTRY_AT_ONCE,
        after=ROOMS,
        gates=(gates.IN_AREA, gates.LISTED_REASON),
        review=Review(rule=area.CASEWORK_AREA_ENTRY_AT_ONCE, levels=UNIT_HEAD_APPROVES),
        moves_to=stages.OUTSIDE,
    ),
    Step(
        act=acts.BringBack,
        by=AREA,
        law=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
        after=(acts.TakeOut, acts.TakeToHospital),
        gates=(gates.OUT,),
        moves_to=stages.ENTERED,
    ),
    Step(
        act=acts.StopRecording,
        by=AREA,
        law=local.AREA_RECORDED_THROUGHOUT,
        after=(acts.EnterArea, *ROOMS),
        gates=(gates.ENTERED,),
    ),
    Step(
        act=acts.StartRecording,
        by=AREA,
        law=local.AREA_RECORDED_THROUGHOUT,
        after=(acts.StopRecording,),
        gates=(gates.IN_AREA,),
    ),
    Step(
        act=acts.SettleBelongings,
        by=AREA,
        law=questioning.BELONGINGS_ARE_SETTLED,
        after=(acts.ListBelongings, *ROOMS),
        gates=(gates.ENTERED, gates.BELONGINGS_LISTED),
    ),
    Step(
        act=acts.LeaveArea,
        by=AREA,
        law=questioning.BELONGINGS_ARE_SETTLED,
        after=(acts.SettleBelongings, *ROOMS),
        gates=(gates.ENTERED, gates.BELONGINGS_SETTLED, gates.HANDED_OVER_AFTER_HOSPITAL),
        moves_to=stages.LEFT,
    ),
)

STEPS = (*ARRIVAL, *INSIDE, *CARED_FOR, *OUT_AND_AWAY)
