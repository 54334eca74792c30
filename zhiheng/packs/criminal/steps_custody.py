"""Steps of detention, arrest and the time in custody."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import custody as law
from zhiheng.packs.criminal import acts_custody as acts
from zhiheng.packs.criminal import gates, gates_defence, gates_exit, gates_held, stages
from zhiheng.packs.criminal import gates_measures as needs
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_exit import PassArrestAtExit
from zhiheng.packs.criminal.acts_intake import FileCase, WithdrawCase
from zhiheng.packs.criminal.acts_questioning import ApproveContinuedQuestioning, ArriveOnSummons, Interrogate
from zhiheng.packs.criminal.acts_transfer import ReceiveNonProsecution
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import FIVE_LEVELS

STEPS = (
    Step(
        act=acts.DecideDetention,
        by=OFFICERS,
        law=law.DETENTION_WARRANT_SHOWN,
        after=(FileCase, ArriveOnSummons, Interrogate),
        gates=(
            *gates.OPEN_CASE,
            gates_held.NO_WARRANT_YET,
            gates_held.NOT_ARRESTED,
            needs.deputy_permission(acts.DecideDetention, acts.DecideDetention.deputy, unless=needs.CAUGHT_IN_THE_ACT),
        ),
        review=Review(rule=law.DETENTION_WARRANT_SHOWN, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.Detain,
        by=OFFICERS,
        law=law.DETENTION_WARRANT_SHOWN,
        after=(acts.DecideDetention,),
        gates=(*gates.OPEN_CASE, needs.WARRANT, gates_held.NOT_IN_CUSTODY),
        moves_to=stages.DETAINED,
    ),
    Step(
        act=acts.NotifyFamily,
        by=OFFICERS,
        law=law.DETENTION_NOTIFY_FAMILY_24H,
        after=(ApproveContinuedQuestioning, acts.Detain, acts.Arrest, StartResidentialSurveillance),
    ),
    Step(
        act=acts.NoteFamilyNotNotified,
        by=OFFICERS,
        law=law.DETENTION_NOTIFY_FAMILY_24H,
        after=(ApproveContinuedQuestioning, acts.Detain, acts.Arrest, StartResidentialSurveillance),
    ),
    Step(
        act=acts.EndObstacleToNotice,
        by=OFFICERS,
        law=law.FAMILY_NOTICE_AFTER_OBSTACLE,
        after=(acts.NoteFamilyNotNotified,),
    ),
    Step(
        act=acts.AdmitToCustodyHouse,
        by=OFFICERS,
        law=cpl.DETENTION_TO_CUSTODY_HOUSE_24H,
        after=(acts.Detain, acts.Arrest),
        gates=(needs.WARRANT_FOR_ADMISSION,),
    ),
    Step(
        act=acts.ExtendDetention,
        by=OFFICERS,
        law=law.DETENTION_EXTENSION_APPROVED_BY_LEADER,
        after=(acts.Detain,),
        gates=(needs.DETAINED, needs.GROUND_RECORDED, needs.NOT_REFUSED, needs.DETENTION_EXTENDED_IN_TIME),
        review=Review(rule=law.DETENTION_EXTENSION_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.RequestArrest,
        by=LEGAL,
        law=cpl.ARREST_REQUEST_WITHIN_3D,
        after=(acts.Detain, StartBail, PassArrestAtExit),
        gates=(
            gates.FILED,
            gates.NOT_CLOSED,
            gates.NO_ILLEGAL_EVIDENCE,
            gates_held.NO_REQUEST_PENDING,
            gates_held.NOT_ARRESTED,
            needs.deputy_permission(acts.RequestArrest, acts.RequestArrest.deputy),
            gates_defence.MINOR_HAS_COUNSEL,
            gates_exit.ARREST_PASSED,
        ),
        review=Review(rule=law.ARREST_REQUEST_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
        moves_to=stages.ARREST_REQUESTED,
    ),
    Step(
        act=acts.ApproveArrest,
        by=LEGAL,
        law=cpl.PROSECUTOR_ARREST_DECISION_7D,
        after=(acts.RequestArrest,),
        gates=(needs.REQUEST_UNANSWERED,),
    ),
    Step(
        act=acts.RefuseArrest,
        by=LEGAL,
        law=cpl.PROSECUTOR_ARREST_DECISION_7D,
        after=(acts.RequestArrest,),
        gates=(needs.REQUEST_UNANSWERED,),
        moves_to=stages.INVESTIGATING,
    ),
    Step(
        act=acts.Arrest,
        by=OFFICERS,
        law=law.ARREST_IS_APPROVED,
        after=(acts.Detain, acts.RequestArrest, acts.ApproveArrest),
        gates=(*gates.OPEN_CASE, needs.ARREST_APPROVED, gates_held.NOT_ARRESTED),
        moves_to=stages.ARRESTED,
    ),
    Step(
        act=acts.Release,
        by=OFFICERS,
        law=cpl.CUSTODY_EXPIRY_RELEASE_OR_CHANGE,
        after=(acts.Detain, acts.Arrest, acts.RefuseArrest, ReceiveNonProsecution, WithdrawCase),
        gates=(gates_held.NOT_RELEASED_YET,),
    ),
    Step(
        act=acts.SendNonApprovalReceipt,
        by=LEGAL,
        law=law.RELEASE_ON_NON_APPROVAL,
        after=(acts.RefuseArrest, acts.Release),
        gates=(needs.ARREST_REFUSED,),
    ),
    Step(
        act=acts.RequestCustodyExtension,
        by=LEGAL,
        law=law.CUSTODY_EXTENSION_REQUEST_7D_BEFORE,
        after=(acts.Arrest,),
        gates=(needs.ARRESTED,),
        review=Review(rule=law.CUSTODY_EXTENSION_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.ApproveCustodyExtension,
        by=LEGAL,
        law=cpl.CUSTODY_EXTENSION_1M_COMPLEX,
        after=(acts.RequestCustodyExtension,),
        gates=(needs.ARRESTED, needs.AFTER_ONE_MONTH, needs.AFTER_FOUR_GROUNDS),
    ),
    Step(
        act=acts.DiscoverNewCrime,
        by=OFFICERS,
        law=law.CUSTODY_RECOUNT_NEW_CRIME_5D,
        after=(acts.Arrest,),
        gates=(needs.ARRESTED,),
    ),
    Step(
        act=acts.RecountCustody,
        by=OFFICERS,
        law=law.CUSTODY_RECOUNT_NEW_CRIME_5D,
        after=(acts.DiscoverNewCrime,),
        gates=(needs.ARRESTED, needs.NEW_CRIME_FOUND),
        review=Review(rule=law.CUSTODY_RECOUNT_NEW_CRIME_5D, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.FileRecount,
        by=LEGAL,
        law=law.CUSTODY_RECOUNT_FILED,
        after=(acts.RecountCustody,),
        gates=(needs.RECOUNTED,),
    ),
    Step(
        act=acts.ApproveIdentityInquiry,
        by=OFFICERS,
        law=law.CUSTODY_RECOUNT_IDENTITY_UNKNOWN,
        after=(acts.Arrest,),
        gates=(needs.ARRESTED,),
        review=Review(rule=law.CUSTODY_RECOUNT_IDENTITY_UNKNOWN, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.EstablishIdentity,
        by=OFFICERS,
        law=law.CUSTODY_RECOUNT_IDENTITY_UNKNOWN,
        after=(acts.ApproveIdentityInquiry,),
        gates=(needs.INQUIRY_APPROVED,),
    ),
    Step(
        act=acts.StartPsychiatricExamination,
        by=OFFICERS,
        law=cpl.INVESTIGATIVE_CUSTODY_2M,
        after=(acts.Arrest,),
        gates=(needs.ARRESTED,),
    ),
    Step(
        act=acts.EndPsychiatricExamination,
        by=OFFICERS,
        law=cpl.INVESTIGATIVE_CUSTODY_2M,
        after=(acts.StartPsychiatricExamination,),
    ),
    Step(
        act=acts.ReceiveExpiryNotice,
        by=LEGAL,
        law=cpl.CUSTODY_EXPIRY_RELEASE_OR_CHANGE,
        after=(acts.Detain, acts.Arrest, StartBail, StartResidentialSurveillance),
        gates=(needs.IN_FORCE,),
    ),
    Step(
        act=acts.ApplyForMeasureChange,
        by=LEGAL,
        law=cpl.MEASURE_CHANGE_APPLICATION_3D,
        after=(acts.Detain, acts.Arrest, StartResidentialSurveillance),
        gates=(needs.IN_FORCE,),
    ),
    Step(
        act=acts.DecideMeasureChange,
        by=LEGAL,
        law=cpl.MEASURE_CHANGE_APPLICATION_3D,
        after=(acts.ApplyForMeasureChange,),
        gates=(needs.CHANGE_APPLIED_FOR,),
    ),
    Step(
        act=acts.ReceiveNecessityProposal,
        by=LEGAL,
        law=law.CUSTODY_NECESSITY_FEEDBACK_10D,
        after=(acts.Arrest,),
        gates=(needs.ARRESTED,),
    ),
    Step(
        act=acts.SendNecessityFeedback,
        by=LEGAL,
        law=law.CUSTODY_NECESSITY_FEEDBACK_10D,
        after=(acts.ReceiveNecessityProposal,),
        gates=(needs.NECESSITY_PROPOSED,),
    ),
    Step(
        act=acts.MeasureTakenOver,
        by=LEGAL,
        law=cpl.BAIL_MAX_12M,
        after=(acts.Arrest, StartBail, StartResidentialSurveillance),
        gates=(gates.TRANSFERRED,),
    ),
    Step(
        act=acts.ArrestForOthers,
        by=OFFICERS,
        law=law.ARREST_IS_DECIDED_BY_OTHERS,
        after=(acts.MeasureTakenOver,),
        gates=(gates.TRANSFERRED, needs.DECIDED_BY_OTHERS, gates_held.NOT_ARRESTED),
    ),
)

DEPUTIES = (
    Step(
        act=acts.ReceiveDeputyPermission,
        by=LEGAL,
        law=law.NPC_DEPUTY_PERMISSION,
        after=(FileCase,),
    ),
    Step(
        act=acts.ReportDeputyDetention,
        by=LEGAL,
        law=law.DEPUTY_DETENTION_REPORTED,
        after=(acts.DecideDetention, acts.Detain),
    ),
)
