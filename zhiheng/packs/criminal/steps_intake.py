"""Steps from the report to the filing decision, and the end of a case that is dismissed."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law.mps_criminal_provisions import handing_over
from zhiheng.law.mps_criminal_provisions import intake_and_filing as law
from zhiheng.packs.criminal import acts_intake as acts
from zhiheng.packs.criminal import gates, gates_held, stages
from zhiheng.packs.criminal.acts_questioning import BringToStation
from zhiheng.packs.criminal.stages import HEADS, LEGAL, OFFICERS
from zhiheng.packs.posts import FIVE_LEVELS, LEADER_APPROVES

FILING_APPROVED = Review(rule=law.CRIMINAL_FILING_APPROVAL_BY_LEADER, levels=FIVE_LEVELS)
WITHDRAWAL_APPROVED = Review(rule=law.CASE_DISMISSAL_APPROVED_BY_LEADER, levels=FIVE_LEVELS)

STEPS = (
    Step(
        act=acts.ReceiveReport,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        gates=(gates.REGISTERED_ONCE,),
        opens=True,
        moves_to=stages.REPORTED,
    ),
    Step(
        act=acts.RecordIntakeTranscript,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        after=(acts.ReceiveReport,),
    ),
    Step(
        act=acts.DeclineReport,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        after=(acts.ReceiveReport,),
        gates=(gates.ACCEPTED_ONCE,),
        moves_to=stages.CLOSED,
    ),
    Step(
        act=acts.Accept,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_RECEIPT_ISSUED,
        after=(acts.ReceiveReport, BringToStation),
        gates=(gates.ACCEPTED_ONCE,),
        moves_to=stages.ACCEPTED,
    ),
    Step(
        act=acts.FileCase,
        by=OFFICERS,
        law=law.CRIMINAL_FILING_APPROVAL_BY_LEADER,
        after=(acts.Accept, acts.AcceptReferral, acts.StartVerification, acts.ReceiveFilingOrder, acts.WithdrawCase),
        gates=(gates.ACCEPTED, gates.RECEIPT_ISSUED, gates.TRANSCRIPT_MADE, gates.FILED_ONCE),
        review=FILING_APPROVED,
        moves_to=stages.INVESTIGATING,
    ),
    Step(
        act=acts.DeclineFiling,
        by=OFFICERS,
        law=law.CRIMINAL_FILING_APPROVAL_BY_LEADER,
        after=(acts.Accept, acts.AcceptReferral, acts.StartVerification),
        gates=(gates.ACCEPTED, gates.RECEIPT_ISSUED, gates.TRANSCRIPT_MADE, gates.DECIDED_ONCE),
        review=FILING_APPROVED,
        moves_to=stages.REFUSED,
    ),
    Step(
        act=acts.DeliverReceipt,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_RECEIPT_ISSUED,
        after=(acts.Accept,),
    ),
    Step(
        act=acts.AcceptReferral,
        by=LEGAL,
        law=law.AGENCY_REFERRAL_REVIEW_3D,
        gates=(gates.ACCEPTED_ONCE,),
        opens=True,
        moves_to=stages.ACCEPTED,
    ),
    Step(
        act=acts.RequestReferralMaterial,
        by=LEGAL,
        law=law.AGENCY_REFERRAL_MISSING_MATERIAL_24H,
        after=(acts.AcceptReferral,),
        gates=(gates.REFERRAL_ACCEPTED,),
    ),
    Step(
        act=acts.ReturnReferral,
        by=LEGAL,
        law=law.AGENCY_REFERRAL_MISSING_MATERIAL_24H,
        after=(acts.AcceptReferral,),
        gates=(gates.REFERRAL_ACCEPTED,),
        moves_to=stages.CLOSED,
    ),
    Step(
        act=acts.StartVerification,
        by=HEADS,
        law=law.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(acts.Accept, acts.AcceptReferral),
    ),
    Step(
        act=acts.ServeRefusalNotice,
        by=OFFICERS,
        law=law.CRIMINAL_NO_FILING_NOTICE_WITHIN_3D,
        after=(acts.DeclineFiling,),
        gates=(gates.REFUSAL_DECIDED,),
    ),
    Step(
        act=acts.ReceiveFilingReconsideration,
        by=LEGAL,
        law=law.NO_FILING_RECONSIDERATION_REQUEST_7D,
        after=(acts.ServeRefusalNotice,),
        gates=(gates.REFUSAL_DECIDED,),
    ),
    Step(
        act=acts.ExtendFilingReconsideration,
        by=LEGAL,
        law=law.NO_FILING_RECONSIDERATION_DECISION_30D,
        after=(acts.ReceiveFilingReconsideration,),
        gates=(gates.RECONSIDERATION_RECEIVED,),
    ),
    Step(
        act=acts.DecideFilingReconsideration,
        by=LEGAL,
        law=law.NO_FILING_RECONSIDERATION_DECISION_30D,
        after=(acts.ReceiveFilingReconsideration,),
        gates=(gates.RECONSIDERATION_RECEIVED,),
    ),
    Step(
        act=acts.ReceiveExplanationRequest,
        by=LEGAL,
        law=law.PROSECUTOR_NO_FILING_REASONS_7D,
        after=(acts.DeclineFiling, acts.Accept),
    ),
    Step(
        act=acts.SendExplanation,
        by=LEGAL,
        law=law.PROSECUTOR_NO_FILING_REASONS_7D,
        after=(acts.ReceiveExplanationRequest,),
        gates=(gates.PROSECUTOR_ASKED,),
    ),
    Step(
        act=acts.ReceiveFilingOrder,
        by=LEGAL,
        law=law.PROSECUTOR_FILE_ORDER_15D,
        after=(acts.DeclineFiling, acts.SendExplanation),
    ),
)

ENDINGS = (
    Step(
        act=acts.FindJurisdictionLacking,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_TRANSFER_WITHIN_24H,
        after=(acts.ReceiveReport, acts.Accept),
    ),
    Step(
        act=acts.TransferJurisdiction,
        by=OFFICERS,
        law=law.CRIMINAL_INTAKE_TRANSFER_WITHIN_24H,
        after=(acts.FindJurisdictionLacking, acts.FileCase),
        gates=(gates.TRANSCRIPT_MADE,),
        review=Review(rule=law.CRIMINAL_INTAKE_TRANSFER_WITHIN_24H, levels=LEADER_APPROVES),
        moves_to=stages.HANDED_OVER,
    ),
    Step(
        act=acts.NotifyHandOver,
        by=OFFICERS,
        law=handing_over.INFORMANT_TOLD_OF_HAND_OVER_3D,
        after=(acts.TransferJurisdiction,),
        gates=(gates.HANDED_OVER,),
    ),
    Step(
        act=acts.TakeBackCase,
        by=OFFICERS,
        law=law.JURISDICTION_COMES_BACK,
        after=(acts.TransferJurisdiction,),
        gates=(gates_held.NOBODY_STAYED_BEHIND,),
    ),
    Step(
        act=acts.WithdrawCase,
        by=OFFICERS,
        law=law.CASE_DISMISSAL_RELEASE_PROPERTY,
        after=(acts.FileCase,),
        gates=(gates.FILED, gates.NOT_CLOSED),
        review=WITHDRAWAL_APPROVED,
        moves_to=stages.WITHDRAWN,
    ),
    Step(
        act=acts.EndInvestigationOfSuspect,
        by=OFFICERS,
        law=law.CASE_DISMISSAL_APPROVED_BY_LEADER,
        after=(acts.FileCase,),
        gates=(gates.FILED, gates.NOT_CLOSED),
        review=WITHDRAWAL_APPROVED,
    ),
    Step(
        act=acts.NotifyWithdrawal,
        by=OFFICERS,
        law=law.CASE_DISMISSAL_NOTICE_3D,
        after=(acts.WithdrawCase,),
        gates=(gates.WITHDRAWN,),
    ),
    Step(
        act=acts.NotifyTermination,
        by=OFFICERS,
        law=law.INVESTIGATION_TERMINATION_NOTICE_3D,
        after=(acts.EndInvestigationOfSuspect,),
        gates=(gates.TERMINATED,),
    ),
)
