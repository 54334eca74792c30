"""Steps of summons, compelled appearance, continued questioning and interrogation."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as law
from zhiheng.law.mps_criminal_provisions.recording import INTERROGATION_AV_RECORDING_MAJOR_CRIME
from zhiheng.packs.criminal import acts_questioning as acts
from zhiheng.packs.criminal import gates, gates_defence, gates_held, gates_measures
from zhiheng.packs.criminal import gates_questioning as needs
from zhiheng.packs.criminal.acts_custody import Detain
from zhiheng.packs.criminal.acts_intake import Accept, FileCase
from zhiheng.packs.criminal.stages import HEADS, OFFICERS
from zhiheng.packs.posts import LEADER_APPROVES, UNIT_HEAD_APPROVES

STEPS = (
    Step(
        act=acts.Summon,
        by=OFFICERS,
        law=law.PERSON_IS_SUMMONED,
        after=(Accept, FileCase),
        gates=(gates.FILED_OR_ORAL, gates.NOT_CLOSED, gates_held.HELD_ALREADY),
    ),
    Step(
        act=acts.ArriveOnSummons,
        by=OFFICERS,
        law=law.SUMMONS_TIMES_WRITTEN_BY_SUSPECT,
        after=(acts.Summon,),
        gates=(needs.SUMMONED, *gates_held.ARRIVES_FREELY),
    ),
    Step(
        act=acts.ExtendSummons,
        by=OFFICERS,
        law=law.SUMMONS_EXTENDED_MAX_24H,
        after=(acts.ArriveOnSummons,),
        gates=(needs.ARRIVED, needs.SUMMONS_EXTENDABLE, needs.SUMMONS_EXTENDED_IN_TIME),
        review=Review(rule=law.SUMMONS_EXTENDED_MAX_24H, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=acts.LeaveAfterSummons,
        by=OFFICERS,
        law=law.SUMMONS_MAX_12H,
        after=(acts.ArriveOnSummons,),
        gates=(needs.ARRIVED,),
    ),
    Step(
        act=acts.DecideCompelledAppearance,
        by=OFFICERS,
        law=law.COMPELLED_APPEARANCE_LEADER_APPROVAL,
        after=(FileCase, acts.Summon),
        gates=(
            *gates.OPEN_CASE,
            gates_held.HELD_ALREADY,
            gates_measures.deputy_permission(acts.DecideCompelledAppearance, acts.DecideCompelledAppearance.deputy),
        ),
        review=Review(rule=law.COMPELLED_APPEARANCE_LEADER_APPROVAL, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.ArriveUnderCompulsion,
        by=OFFICERS,
        law=law.PERSON_IS_COMPELLED,
        after=(acts.DecideCompelledAppearance,),
        gates=(*gates.OPEN_CASE, needs.COMPULSION_APPROVED, *gates_held.ARRIVES_FREELY),
    ),
    Step(
        act=acts.ExtendCompelledAppearance,
        by=OFFICERS,
        law=cpl.COMPELLED_APPEARANCE_EXTENDED_24H,
        after=(acts.ArriveUnderCompulsion,),
        gates=(needs.COMPELLED, needs.COMPULSION_EXTENDABLE, needs.COMPULSION_EXTENDED_IN_TIME),
        review=Review(rule=cpl.COMPELLED_APPEARANCE_EXTENDED_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.LeaveAfterCompulsion,
        by=OFFICERS,
        law=law.COMPELLED_APPEARANCE_MAX_12H,
        after=(acts.ArriveUnderCompulsion,),
        gates=(needs.COMPELLED,),
    ),
    Step(
        act=acts.RecordFoodAndRest,
        by=OFFICERS,
        law=law.SUMMONS_FOOD_AND_REST_RECORDED,
        after=(acts.ArriveOnSummons, acts.ArriveUnderCompulsion, acts.Interrogate),
    ),
    Step(
        act=acts.BringToStation,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_MAX_12H,
        gates=(gates_held.LEFT_THE_STATION,),
        opens=True,
    ),
    Step(
        act=acts.ApproveContinuedQuestioning,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_IS_APPROVED,
        after=(acts.BringToStation,),
        gates=(
            needs.BROUGHT_IN,
            needs.QUESTIONING_IN_SCOPE,
            needs.BY_STATION,
            gates_held.QUESTIONING_NOT_APPROVED_YET,
        ),
        review=Review(rule=station.CONTINUED_QUESTIONING_IS_APPROVED, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=acts.ServeQuestioningNotice,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_NOTIFY_FAMILY_AT_ONCE,
        after=(acts.ApproveContinuedQuestioning,),
        gates=(needs.QUESTIONING_APPROVED,),
    ),
    Step(
        act=acts.PlaceInWaitingRoom,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_VULNERABLE_4H,
        after=(acts.ApproveContinuedQuestioning,),
        gates=(needs.BROUGHT_IN, needs.NEVER_IN_WAITING_ROOM),
    ),
    Step(
        act=acts.ExtendQuestioningTo24Hours,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_EXT_24H,
        after=(acts.ApproveContinuedQuestioning,),
        gates=(needs.BROUGHT_IN, needs.QUESTIONING_APPROVED, needs.TO_24_IN_TIME),
        review=Review(rule=station.CONTINUED_QUESTIONING_EXT_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.ExtendQuestioningTo48Hours,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_EXT_48H,
        after=(acts.ExtendQuestioningTo24Hours,),
        gates=(needs.BROUGHT_IN, needs.FIRST_24_HOURS, needs.IDENTITY_WITHHELD, needs.TO_48_IN_TIME),
        review=Review(rule=station.CONTINUED_QUESTIONING_EXT_48H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.FinishQuestioning,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_VULNERABLE_4H,
        after=(acts.ApproveContinuedQuestioning,),
        gates=(needs.BROUGHT_IN,),
    ),
    Step(
        act=acts.LeaveStation,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_MAX_12H,
        after=(acts.BringToStation, acts.FinishQuestioning),
        gates=(needs.BROUGHT_IN,),
    ),
    Step(
        act=acts.DiscoverIncident,
        by=OFFICERS,
        law=station.CONTINUED_QUESTIONING_OVERRUN_REPORT,
        after=(acts.ApproveContinuedQuestioning,),
    ),
    Step(
        act=acts.ReportToInspection,
        by=(*OFFICERS, *HEADS[1:]),
        law=station.CONTINUED_QUESTIONING_OVERRUN_REPORT,
        after=(acts.DiscoverIncident,),
    ),
    Step(
        act=acts.Interrogate,
        by=OFFICERS,
        law=cpl.INTERROGATION_TWO_INVESTIGATORS,
        after=(acts.ArriveOnSummons, acts.ArriveUnderCompulsion, Detain),
        gates=(
            gates.FILED,
            gates.NOT_CLOSED,
            needs.SUMMONS_NOT_OVER,
            needs.COMPULSION_NOT_OVER,
            needs.INTERPRETER,
            needs.SIGN_INTERPRETER,
            gates_defence.AGE_IS_THAT_OF_THE_BIRTH,
            gates_defence.ADULT_PRESENT,
            gates_defence.WOMAN_PRESENT,
        ),
    ),
    Step(
        act=acts.StartRecording,
        by=OFFICERS,
        law=INTERROGATION_AV_RECORDING_MAJOR_CRIME,
        after=(acts.ArriveOnSummons, acts.ArriveUnderCompulsion, Detain),
    ),
    Step(
        act=acts.StopRecording,
        by=OFFICERS,
        law=INTERROGATION_AV_RECORDING_MAJOR_CRIME,
        after=(acts.StartRecording,),
    ),
    Step(
        act=acts.EndInterrogation,
        by=OFFICERS,
        law=cpl.INTERROGATION_TWO_INVESTIGATORS,
        after=(acts.Interrogate,),
    ),
    Step(
        act=acts.SignInterrogationRecord,
        by=OFFICERS,
        law=law.INTERROGATION_RECORD_PAGE_SIGNATURES,
        after=(acts.Interrogate, acts.EndInterrogation),
        gates=(needs.BY_TWO, gates_defence.RIGHT_TOLD, *gates_defence.RECORDING_EXISTS),
    ),
)
