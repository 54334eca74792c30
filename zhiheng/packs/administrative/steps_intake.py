"""Steps from the report to the filing of the case, its questioning and its evidence."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law.mps_administrative_provisions import decision as closing
from zhiheng.law.mps_administrative_provisions import evidence, intake
from zhiheng.law.mps_administrative_provisions import questioning as summons
from zhiheng.law.mps_administrative_provisions import time_limits as fast
from zhiheng.law.public_security_penalties_law import evidence as inspection
from zhiheng.law.public_security_penalties_law import family_and_bans as family
from zhiheng.law.public_security_penalties_law import intake as filing
from zhiheng.law.public_security_penalties_law import personal_data
from zhiheng.law.public_security_penalties_law import questioning as hours
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as acts
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import gates, stages
from zhiheng.packs.administrative.gates_once import NOT_PENALISED_BEFORE
from zhiheng.packs.administrative.stages import DESK, LEGAL, OFFICERS
from zhiheng.packs.posts import LEADER_APPROVES, UNIT_HEAD_APPROVES

INTAKE = (
    Step(
        act=acts.ReceiveReport,
        by=DESK,
        law=filing.PUBLIC_SECURITY_CASE_FILED_AT_ONCE,
        opens=True,
        moves_to=stages.REPORTED,
    ),
    Step(
        act=acts.AcceptCase,
        by=DESK,
        law=intake.ADMIN_INTAKE_RECEIPT,
        after=(acts.ReceiveReport,),
        gates=(gates.ACCEPTED_ONCE,),
        opens=True,
        moves_to=stages.ACCEPTED,
    ),
    Step(
        act=acts.DeliverReceipt,
        by=DESK,
        law=intake.ADMIN_INTAKE_RECEIPT,
        after=(acts.ReceiveReport, acts.AcceptCase),
        gates=(gates.FORM_FIRST,),
    ),
    Step(
        act=acts.TellNotAnOffence,
        by=DESK,
        law=filing.PUBLIC_SECURITY_CASE_FILED_AT_ONCE,
        after=(acts.ReceiveReport, acts.AcceptCase),
        moves_to=stages.ENDED,
    ),
    Step(
        act=acts.FileCase,
        by=OFFICERS,
        law=filing.PUBLIC_SECURITY_CASE_FILED_AT_ONCE,
        after=(acts.AcceptCase,),
        gates=(*gates.GOING_ON, gates.FILED_ONCE),
        moves_to=stages.FILED,
    ),
    Step(
        act=acts.FindJurisdictionLacking,
        by=DESK,
        law=intake.ADMIN_TRANSFER_24H,
        after=(acts.ReceiveReport, acts.AcceptCase),
    ),
    Step(
        act=acts.TransferCase,
        by=DESK,
        law=intake.ADMIN_TRANSFER_24H,
        after=(acts.FindJurisdictionLacking,),
        moves_to=stages.HANDED_OVER,
    ),
    Step(
        act=acts.TakeCaseBack,
        by=DESK,
        law=intake.ADMINISTRATIVE_CASE_IS_HERE,
        after=(acts.TransferCase,),
    ),
)

QUESTIONING = (
    Step(
        act=asked.Summon,
        by=OFFICERS,
        law=summons.PERSON_IS_SUMMONED_ADMINISTRATIVELY,
        after=(acts.AcceptCase, acts.FileCase),
        gates=gates.GOING_ON,
        review=Review(rule=summons.PERSON_IS_SUMMONED_ADMINISTRATIVELY, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=asked.SummonOrally,
        by=OFFICERS,
        law=summons.PERSON_IS_SUMMONED_ADMINISTRATIVELY,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(gates.OPEN,),
    ),
    Step(
        act=asked.ArriveOnSummons,
        by=OFFICERS,
        law=hours.ADMIN_QUESTIONING_8H_2026,
        after=(asked.Summon, asked.SummonOrally),
        gates=(gates.SUMMONED, *gates.HAS_LEFT),
        moves_to=stages.SUMMONED,
    ),
    Step(
        act=asked.NotifyFamilyOfSummons,
        by=OFFICERS,
        law=family.ADMIN_SUMMONS_FAMILY_NOTIFIED,
        after=(asked.ArriveOnSummons,),
    ),
    Step(
        act=asked.NoteSummonsUntold,
        by=OFFICERS,
        law=family.ADMIN_SUMMONS_FAMILY_NOTIFIED,
        after=(asked.ArriveOnSummons,),
    ),
    Step(
        act=asked.ExtendQuestioningTo12Hours,
        by=OFFICERS,
        law=hours.ADMIN_QUESTIONING_12H_2026,
        after=(asked.ArriveOnSummons,),
        gates=(gates.ARRIVED, *gates.TO_12_IN_TIME),
    ),
    Step(
        act=asked.ExtendQuestioningTo24Hours,
        by=OFFICERS,
        law=hours.ADMIN_QUESTIONING_24H_2026,
        after=(asked.ArriveOnSummons,),
        gates=(gates.ARRIVED, *gates.TO_24_IN_TIME),
    ),
    Step(
        act=asked.RecordFoodAndRest,
        by=OFFICERS,
        law=summons.ADMIN_QUESTIONING_IN_CASEWORK_AREA,
        after=(asked.ArriveOnSummons,),
    ),
    Step(
        act=asked.Question,
        by=OFFICERS,
        law=summons.ADMIN_QUESTIONING_IN_CASEWORK_AREA,
        after=(acts.AcceptCase, asked.ArriveOnSummons),
        gates=(*gates.GOING_ON, *gates.QUESTIONING_NOT_OVER),
    ),
    Step(
        act=asked.SetStatementAside,
        by=OFFICERS,
        law=hours.ADMIN_ONE_OFFICER_NEEDS_RECORDING_2026,
        after=(asked.Question,),
    ),
    Step(
        act=asked.LeaveAfterSummons,
        by=OFFICERS,
        law=hours.ADMIN_QUESTIONING_8H_2026,
        after=(asked.ArriveOnSummons,),
        gates=(gates.ARRIVED,),
    ),
    Step(
        act=asked.AgreeToFastTrack,
        by=OFFICERS,
        law=fast.FAST_TRACK_IS_AGREED,
        after=(asked.ArriveOnSummons,),
        gates=(*gates.GOING_ON, gates.FAST_TRACK_AGREED, gates.FAST_TRACK_SUITS),
    ),
    Step(
        act=asked.ConvertToOrdinary,
        by=OFFICERS,
        law=fast.FAST_TRACK_DECISION_48H,
        after=(asked.AgreeToFastTrack, asked.ArriveOnSummons),
    ),
)

INSPECTION = (
    Step(
        act=found.ApproveInspection,
        by=OFFICERS,
        law=inspection.ADMIN_HOME_INSPECTION_WARRANT,
        after=(acts.AcceptCase, acts.FileCase),
        gates=gates.GOING_ON,
        review=Review(rule=inspection.ADMIN_HOME_INSPECTION_WARRANT, levels=LEADER_APPROVES),
    ),
    Step(
        act=found.InspectHome,
        by=OFFICERS,
        law=inspection.ADMIN_HOME_INSPECTION_WARRANT,
        after=(found.ApproveInspection,),
        gates=gates.HOME_WARRANT,
    ),
    Step(
        act=found.InspectPlace,
        by=OFFICERS,
        law=inspection.PLACE_INSPECTION_WARRANT_2026,
        after=(acts.AcceptCase, found.ApproveInspection),
        gates=(gates.PLACE_WARRANT,),
    ),
    Step(
        act=found.InspectPerson,
        by=OFFICERS,
        law=inspection.ADMIN_WOMAN_INSPECTED_BY_WOMAN,
        after=(acts.AcceptCase, acts.FileCase),
    ),
    Step(act=found.Identify, by=OFFICERS, law=summons.ADMIN_TWO_OFFICERS, after=(acts.FileCase,)),
    Step(
        act=found.TakeSample,
        by=OFFICERS,
        law=personal_data.SAMPLE_NOT_TAKEN_TWICE_2026,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(*gates.NEVER_TAKEN_TWICE, gates.VICTIM_CONSENTS),
        review=Review(rule=personal_data.SAMPLE_NOT_TAKEN_TWICE_2026, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=found.NoteSampleUnusable,
        by=OFFICERS,
        law=personal_data.SAMPLE_NOT_TAKEN_TWICE_2026,
        after=(found.TakeSample,),
    ),
    Step(
        act=found.ProvideCaseData,
        by=(*OFFICERS, *LEGAL),
        law=personal_data.CASE_DATA_NOT_REUSED_2026,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(gates.OWN_PURPOSE,),
    ),
)

PROPERTY = (
    Step(
        act=found.TakeUrgentMeasure,
        by=OFFICERS,
        law=evidence.ADMIN_EMERGENCY_MEASURE_24H,
        after=(acts.AcceptCase, acts.FileCase),
    ),
    Step(
        act=found.ApproveUrgentMeasure,
        by=OFFICERS,
        law=evidence.ADMIN_EMERGENCY_MEASURE_24H,
        after=(found.TakeUrgentMeasure,),
        review=Review(rule=evidence.ADMIN_EMERGENCY_MEASURE_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=found.ApproveSeizure,
        by=OFFICERS,
        law=evidence.ADMINISTRATIVE_MEASURE_IS_APPROVED,
        after=(acts.AcceptCase, acts.FileCase),
        gates=gates.GOING_ON,
        review=Review(rule=evidence.ADMINISTRATIVE_MEASURE_IS_APPROVED, levels=LEADER_APPROVES),
    ),
    Step(
        act=found.SeizeProperty,
        by=OFFICERS,
        law=evidence.ADMIN_SEIZURE_30D,
        after=(found.ApproveSeizure, found.TakeUrgentMeasure),
        gates=(gates.SEIZURE_APPROVED,),
    ),
    Step(
        act=found.SignSeizureList,
        by=OFFICERS,
        law=evidence.ADMIN_SEIZURE_LIST_SIGNED,
        after=(found.SeizeProperty,),
        gates=(gates.SEIZED, gates.LIST_IN_TWO_COPIES, gates.LIST_IS_SIGNED),
    ),
    Step(
        act=found.ExtendSeizure,
        by=OFFICERS,
        law=evidence.ADMIN_SEIZURE_30D,
        after=(found.SeizeProperty,),
        gates=(gates.SEIZURE_EXTENDED_IN_TIME, gates.SEIZURE_EXTENDED_ONCE),
        review=Review(rule=evidence.ADMIN_SEIZURE_30D, levels=LEADER_APPROVES),
    ),
    Step(
        act=found.DisposeOfSeized,
        by=OFFICERS,
        law=evidence.ADMIN_SEIZURE_30D,
        after=(found.SeizeProperty,),
    ),
    Step(
        act=found.RegisterInAdvance,
        by=OFFICERS,
        law=evidence.EVIDENCE_REGISTRATION_7D,
        after=(acts.AcceptCase, acts.FileCase),
        gates=gates.GOING_ON,
        review=Review(rule=evidence.EVIDENCE_REGISTRATION_7D, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=found.DecideOnRegistered,
        by=OFFICERS,
        law=evidence.EVIDENCE_REGISTRATION_7D,
        after=(found.RegisterInAdvance,),
    ),
    Step(
        act=found.SendForExamination,
        by=OFFICERS,
        law=evidence.ADMIN_FORENSIC_COPY_5D,
        after=(acts.AcceptCase, acts.FileCase),
    ),
    Step(
        act=found.TellExaminationPeriod,
        by=OFFICERS,
        law=evidence.ADMIN_SEIZURE_30D,
        after=(found.SendForExamination,),
    ),
    Step(
        act=found.ReceiveOpinion,
        by=OFFICERS,
        law=evidence.ADMIN_FORENSIC_COPY_5D,
        after=(found.SendForExamination,),
    ),
    Step(
        act=found.ServeOpinion,
        by=OFFICERS,
        law=evidence.ADMIN_FORENSIC_COPY_5D,
        after=(found.ReceiveOpinion,),
    ),
    Step(
        act=found.RequestReexamination,
        by=OFFICERS,
        law=evidence.REEXAMINATION_REQUEST_3D,
        after=(found.ServeOpinion,),
    ),
)

WITHOUT_DECISION = (
    Step(
        act=acts.TurnIntoCriminalCase,
        by=OFFICERS,
        law=closing.ADMINISTRATIVE_DECISION_IS_MADE,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(gates.ACCEPTED,),
        moves_to=stages.CRIMINAL,
    ),
    Step(
        act=acts.EndInvestigation,
        by=OFFICERS,
        law=closing.INVESTIGATION_ENDED_BY_HEAD,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(gates.ACCEPTED,),
        review=Review(rule=closing.INVESTIGATION_ENDED_BY_HEAD, levels=UNIT_HEAD_APPROVES),
        moves_to=stages.ENDED,
    ),
    Step(
        act=acts.DecideNoPenalty,
        by=OFFICERS,
        law=closing.PENALTY_IS_REVIEWED_AND_APPROVED,
        after=(acts.AcceptCase, acts.FileCase),
        gates=(*gates.GOING_ON, NOT_PENALISED_BEFORE),
        review=Review(rule=closing.PENALTY_IS_REVIEWED_AND_APPROVED, levels=LEADER_APPROVES),
        moves_to=stages.ENDED,
    ),
)

STEPS = (*INTAKE, *QUESTIONING, *INSPECTION, *PROPERTY)
