"""What must be done by a computed moment in a criminal case: each duty with the acts that open and end it.

Those of a person in custody, on bail or under residential surveillance stand in ``duties_measures``. A base limit and
its extensions are one duty; the rule that governs at a moment is the one that answers.
"""

from zhiheng.kernel.conditions import happened
from zhiheng.kernel.duty import Duty, Extension, Outcome
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import handing_over, transfer
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.packs.criminal.acts_custody import (
    AdmitToCustodyHouse,
    Arrest,
    Detain,
    Measure,
    NoNotice,
    NoteFamilyNotNotified,
    NotifyFamily,
)
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    AcceptReferral,
    DecideFilingReconsideration,
    DeclineFiling,
    DeclineReport,
    EndInvestigationOfSuspect,
    ExtendFilingReconsideration,
    FileCase,
    FindJurisdictionLacking,
    NotifyHandOver,
    NotifyTermination,
    NotifyWithdrawal,
    ReceiveExplanationRequest,
    ReceiveFilingOrder,
    ReceiveFilingReconsideration,
    ReceiveReport,
    RecordIntakeTranscript,
    RequestReferralMaterial,
    ReturnReferral,
    SendExplanation,
    ServeRefusalNotice,
    TransferJurisdiction,
    WithdrawCase,
)
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure
from zhiheng.packs.criminal.acts_questioning import (
    ApproveContinuedQuestioning,
    ArriveOnSummons,
    ArriveUnderCompulsion,
    BringToStation,
    DiscoverIncident,
    ExtendCompelledAppearance,
    ExtendQuestioningTo24Hours,
    ExtendQuestioningTo48Hours,
    ExtendSummons,
    FinishQuestioning,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
    ReportToInspection,
    ServeQuestioningNotice,
)
from zhiheng.packs.criminal.acts_transfer import (
    DeliverToPrison,
    NotifyTransfer,
    ReceiveJudgment,
    ReceiveLiftNotice,
    ReceiveNonProsecution,
    RequestNonProsecutionReconsideration,
    Resubmit,
    ReturnForInvestigation,
    TransferForProsecution,
)
from zhiheng.packs.criminal.duties_measures import ARREST, BAIL, DETENTION
from zhiheng.packs.criminal.gates import BY_AN_INFORMANT, SOMEBODY_REPORTED
from zhiheng.packs.criminal.gates_measures import FREED
from zhiheng.packs.criminal.gates_questioning import VULNERABLE

INTAKE = (
    Duty(
        rule=filing.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        starts=ReceiveReport,
        where=(SOMEBODY_REPORTED,),
        ends=(RecordIntakeTranscript, DeclineReport),
        no_later_than=(FileCase, DeclineFiling, TransferJurisdiction),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=filing.CRIMINAL_INTAKE_RECEIPT_ISSUED,
        starts=ReceiveReport,
        ends=(Accept, DeclineReport, TransferJurisdiction),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=filing.CRIMINAL_INTAKE_TRANSFER_WITHIN_24H,
        starts=FindJurisdictionLacking,
        ends=(TransferJurisdiction,),
    ),
    Duty(
        rule=filing.AGENCY_REFERRAL_REVIEW_3D,
        starts=AcceptReferral,
        ends=(FileCase, DeclineFiling, ReturnReferral, TransferJurisdiction),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.AGENCY_REFERRAL_MISSING_MATERIAL_24H,
        starts=AcceptReferral,
        where=(AcceptReferral.material_complete.is_(False),),
        ends=(RequestReferralMaterial, FileCase),
    ),
)

HAND_OVER = (
    Duty(
        rule=handing_over.INFORMANT_TOLD_OF_HAND_OVER_3D,
        starts=TransferJurisdiction,
        given=happened(FileCase) & happened(ReceiveReport, BY_AN_INFORMANT),
        ends=(NotifyHandOver,),
        ends_where=(NotifyHandOver.informant.given(),),
        calendar=CHINA,
    ),
    Duty(
        rule=handing_over.REFERRER_TOLD_OF_HAND_OVER_3D,
        starts=TransferJurisdiction,
        given=happened(FileCase) & happened(AcceptReferral),
        ends=(NotifyHandOver,),
        ends_where=(NotifyHandOver.referrer_told.is_(True),),
        calendar=CHINA,
    ),
)

FILING = (
    Duty(
        rule=filing.CRIMINAL_NO_FILING_NOTICE_WITHIN_3D,
        starts=DeclineFiling,
        where=(DeclineFiling.complainant.is_(True),),
        ends=(ServeRefusalNotice,),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.NO_FILING_RECONSIDERATION_REQUEST_7D,
        starts=ServeRefusalNotice,
        ends=(ReceiveFilingReconsideration,),
        window=True,
        calendar=CHINA,
    ),
    Duty(
        rule=filing.NO_FILING_RECONSIDERATION_DECISION_30D,
        starts=ReceiveFilingReconsideration,
        ends=(DecideFilingReconsideration,),
        extended=(Extension(rule=filing.NO_FILING_RECONSIDERATION_EXTENDED_60D, on=ExtendFilingReconsideration),),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.PROSECUTOR_NO_FILING_REASONS_7D,
        starts=ReceiveExplanationRequest,
        ends=(SendExplanation, FileCase),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.PROSECUTOR_FILE_ORDER_15D,
        starts=ReceiveFilingOrder,
        ends=(FileCase,),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.CASE_DISMISSAL_NOTICE_3D,
        starts=WithdrawCase,
        ends=(NotifyWithdrawal,),
        ends_where=(NotifyWithdrawal.suspect_told.is_(True),),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.VICTIM_TOLD_OF_DISMISSAL_3D,
        starts=WithdrawCase,
        where=(WithdrawCase.has_victim.is_(True),),
        ends=(NotifyWithdrawal,),
        ends_where=(NotifyWithdrawal.victim_told.is_(True),),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.REFERRER_TOLD_OF_DISMISSAL_3D,
        starts=WithdrawCase,
        where=(WithdrawCase.referred.is_(True),),
        ends=(NotifyWithdrawal,),
        ends_where=(NotifyWithdrawal.referrer_told.is_(True),),
        calendar=CHINA,
    ),
    Duty(
        rule=filing.INVESTIGATION_TERMINATION_NOTICE_3D,
        starts=EndInvestigationOfSuspect,
        ends=(NotifyTermination,),
        same=EndInvestigationOfSuspect.person,
        calendar=CHINA,
    ),
    Duty(
        rule=filing.CASE_DISMISSAL_RELEASE_PROPERTY,
        starts=WithdrawCase,
        where=(WithdrawCase.property_held.is_(True),),
        ends=(LiftPropertyMeasure,),
        ends_where=(LiftPropertyMeasure.everything.is_(True),),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=filing.TERMINATION_RELEASES_PROPERTY,
        starts=EndInvestigationOfSuspect,
        where=(EndInvestigationOfSuspect.property_held.is_(True),),
        ends=(LiftPropertyMeasure,),
        same=EndInvestigationOfSuspect.person,
        missing=Outcome.BREACH,
    ),
)

QUESTIONING = (
    Duty(
        rule=summons.SUMMONS_MAX_12H,
        starts=ArriveOnSummons,
        ends=(LeaveAfterSummons, Detain, Arrest),
        same=ArriveOnSummons.person,
        extended=(Extension(rule=summons.SUMMONS_EXTENDED_MAX_24H, on=ExtendSummons),),
    ),
    Duty(
        rule=summons.COMPELLED_APPEARANCE_MAX_12H,
        starts=ArriveUnderCompulsion,
        ends=(LeaveAfterCompulsion, Detain, Arrest),
        same=ArriveUnderCompulsion.person,
        extended=(Extension(rule=cpl.COMPELLED_APPEARANCE_EXTENDED_24H, on=ExtendCompelledAppearance),),
    ),
    Duty(
        rule=station.CONTINUED_QUESTIONING_MAX_12H,
        starts=BringToStation,
        ends=(LeaveStation, AdmitToCustodyHouse),
        same=BringToStation.person,
        extended=(
            Extension(rule=station.CONTINUED_QUESTIONING_EXT_24H, on=ExtendQuestioningTo24Hours),
            Extension(rule=station.CONTINUED_QUESTIONING_EXT_48H, on=ExtendQuestioningTo48Hours),
        ),
    ),
    Duty(
        rule=station.CONTINUED_QUESTIONING_VULNERABLE_4H,
        starts=BringToStation,
        where=(BringToStation.vulnerability.is_in(*VULNERABLE),),
        ends=(FinishQuestioning, LeaveStation),
        same=BringToStation.person,
    ),
    Duty(
        rule=station.CONTINUED_QUESTIONING_NOTICE_SERVED,
        starts=ApproveContinuedQuestioning,
        ends=(ServeQuestioningNotice,),
        same=ApproveContinuedQuestioning.person,
        no_later_than=(LeaveStation,),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=station.CONTINUED_QUESTIONING_NOTIFY_FAMILY_AT_ONCE,
        starts=ApproveContinuedQuestioning,
        ends=(NotifyFamily, NoteFamilyNotNotified),
        ends_where=(
            NotifyFamily.measure.is_(Measure.CONTINUED_QUESTIONING),
            NoteFamilyNotNotified.obstacle.is_in(NoNotice.IDENTITY_UNKNOWN, NoNotice.NO_FAMILY),
        ),
        same=ApproveContinuedQuestioning.person,
        no_later_than=(LeaveStation,),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=station.CONTINUED_QUESTIONING_OVERRUN_REPORT,
        starts=DiscoverIncident,
        ends=(ReportToInspection,),
        same=DiscoverIncident.person,
        missing=Outcome.BREACH,
    ),
)

TRANSFER = (
    Duty(
        rule=cpl.TRANSFER_TOLD_TO_SUSPECT_AND_LAWYER,
        starts=TransferForProsecution,
        ends=(NotifyTransfer,),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=transfer.SUPPLEMENTARY_INVESTIGATION_1M,
        starts=ReturnForInvestigation,
        where=(ReturnForInvestigation.in_custody.is_(False),),
        ends=(Resubmit, WithdrawCase),
        calendar=CHINA,
    ),
    Duty(
        rule=transfer.SUPPLEMENTARY_INVESTIGATION_1M_IN_CUSTODY,
        starts=ReturnForInvestigation,
        where=(ReturnForInvestigation.in_custody.is_(True),),
        ends=(Resubmit, WithdrawCase),
    ),
    Duty(
        rule=transfer.NON_PROSECUTION_RELEASE_AND_LIFT,
        starts=ReceiveNonProsecution,
        where=(ReceiveNonProsecution.in_custody.is_(True),),
        ends=FREED,
        same=ReceiveNonProsecution.person,
    ),
    Duty(
        rule=transfer.NON_PROSECUTION_PROPERTY_LIFTED,
        starts=ReceiveLiftNotice,
        ends=(LiftPropertyMeasure,),
        ends_where=(LiftPropertyMeasure.everything.is_(True),),
    ),
    Duty(
        rule=transfer.NON_PROSECUTION_RECONSIDERATION_7D,
        starts=ReceiveNonProsecution,
        ends=(RequestNonProsecutionReconsideration,),
        same=ReceiveNonProsecution.person,
        window=True,
        calendar=CHINA,
    ),
    Duty(
        rule=transfer.SENTENCED_TO_PRISON_1M,
        starts=ReceiveJudgment,
        where=(ReceiveJudgment.prison.is_(True),),
        ends=(DeliverToPrison,),
        same=ReceiveJudgment.person,
    ),
)

DUTIES = (*INTAKE, *HAND_OVER, *FILING, *QUESTIONING, *DETENTION, *ARREST, *BAIL, *TRANSFER)
