"""What is owed to a person in custody, on bail or under residential surveillance.

Release, bail and residential surveillance end what is owed to a person in custody, for that person alone.
"""

from zhiheng.kernel.duty import Duty, Extension, Outcome, Restart, Resumption, Suspension
from zhiheng.law import bail_deposit_provisions as deposits
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import procuratorate_rules
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import bail_and_residence as bail
from zhiheng.law.mps_criminal_provisions import custody
from zhiheng.packs.criminal.acts_bail import (
    AcceptGuarantor,
    AnnounceForfeiture,
    DecideForfeitureReconsideration,
    DepositState,
    ForfeitDeposit,
    LiftBail,
    LiftResidentialSurveillance,
    PayDeposit,
    ReceiveForfeitureReconsideration,
    RefundDeposit,
    Residence,
    ServeDepositNotice,
    StartBail,
    StartResidentialSurveillance,
)
from zhiheng.packs.criminal.acts_custody import (
    AdmitToCustodyHouse,
    ApplyForMeasureChange,
    ApproveArrest,
    ApproveCustodyExtension,
    ApproveIdentityInquiry,
    Arrest,
    CustodyGround,
    DecideDetention,
    DecideMeasureChange,
    Detain,
    DetentionGround,
    DiscoverNewCrime,
    EndObstacleToNotice,
    EndPsychiatricExamination,
    EstablishIdentity,
    ExtendDetention,
    ExtensionGround,
    FileRecount,
    Measure,
    MeasureTakenOver,
    NoNotice,
    NoteFamilyNotNotified,
    NotifyFamily,
    ReceiveDeputyPermission,
    ReceiveExpiryNotice,
    ReceiveNecessityProposal,
    RecountCustody,
    RefuseArrest,
    Release,
    ReportDeputyDetention,
    RequestArrest,
    SendNecessityFeedback,
    SendNonApprovalReceipt,
    StartPsychiatricExamination,
)
from zhiheng.packs.criminal.acts_intake import TakeBackCase, TransferJurisdiction
from zhiheng.packs.criminal.acts_questioning import Interrogate
from zhiheng.packs.criminal.acts_transfer import DeliverToPrison, TransferForProsecution
from zhiheng.packs.criminal.gates_measures import FOUR_GROUNDS, FREED, OFF_BAIL, OFF_SURVEILLANCE

OTHERS_DECIDE = (TransferJurisdiction, MeasureTakenOver)
"""Another bureau, the procuratorate or the court answers for the measure from now on."""

CASE_RETURNS = (Resumption(end=TransferJurisdiction, by=TakeBackCase),)
"""No article counts a measure anew because its case went away and came back, nor leaves the days between out."""

UNREACHABLE = (NoNotice.IDENTITY_UNKNOWN, NoNotice.NO_FAMILY, NoNotice.OUT_OF_REACH, NoNotice.FORCE_MAJEURE)
"""The four cases in which a family cannot be notified (Provisions art. 113)."""

INTERROGATE_DETAINEE = Duty(
    rule=cpl.INTERROGATION_WITHIN_24H_OF_DETENTION,
    starts=Detain,
    ends=(Interrogate, *FREED),
    same=Detain.person,
)

NOTIFY_FAMILY_OF_DETENTION = Duty(
    rule=custody.DETENTION_NOTIFY_FAMILY_24H,
    starts=Detain,
    ends=(NotifyFamily, NoteFamilyNotNotified, *FREED),
    ends_where=(NotifyFamily.measure.is_(Measure.DETENTION),),
    same=Detain.person,
)

ARREST_REQUEST = Duty(
    rule=cpl.ARREST_REQUEST_WITHIN_3D,
    starts=Detain,
    ends=(RequestArrest, TransferForProsecution, *OTHERS_DECIDE, *FREED),
    resumed=CASE_RETURNS,
    same=Detain.person,
    extended=(
        Extension(
            rule=custody.ARREST_REQUEST_EXTENDED_7D,
            on=ExtendDetention,
            where=(ExtendDetention.ground.is_(ExtensionGround.SPECIAL),),
        ),
        Extension(
            rule=custody.ARREST_REQUEST_EXTENDED_30D,
            on=ExtendDetention,
            where=(
                ExtendDetention.ground.is_in(ExtensionGround.ROAMING, ExtensionGround.REPEATED, ExtensionGround.GANG),
            ),
        ),
    ),
)

DETENTION = (
    INTERROGATE_DETAINEE,
    NOTIFY_FAMILY_OF_DETENTION,
    Duty(
        rule=custody.FAMILY_NOTICE_AFTER_OBSTACLE,
        starts=EndObstacleToNotice,
        ends=(NotifyFamily, *FREED),
        same=EndObstacleToNotice.person,
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=cpl.DETENTION_TO_CUSTODY_HOUSE_24H,
        starts=Detain,
        ends=(AdmitToCustodyHouse, *FREED),
        same=Detain.person,
    ),
    Duty(
        rule=custody.EMERGENCY_DETENTION_PAPERS_AT_ONCE,
        starts=Detain,
        where=(Detain.emergency.is_(True),),
        ends=(DecideDetention, *FREED),
        same=Detain.person,
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=custody.DEPUTY_DETENTION_REPORTED,
        starts=DecideDetention,
        where=(
            DecideDetention.deputy.is_(True),
            DecideDetention.ground.is_(DetentionGround.CAUGHT_IN_THE_ACT),
        ),
        ends=(ReportDeputyDetention, ReceiveDeputyPermission, *FREED),
        same=DecideDetention.person,
        missing=Outcome.BREACH,
    ),
    ARREST_REQUEST,
    Duty(
        rule=cpl.PROSECUTOR_ARREST_DECISION_7D,
        starts=RequestArrest,
        where=(RequestArrest.detained.is_(True),),
        ends=(ApproveArrest, RefuseArrest, *FREED),
        same=RequestArrest.person,
    ),
    Duty(
        rule=procuratorate_rules.PROSECUTOR_ARREST_DECISION_20D,
        starts=RequestArrest,
        where=(RequestArrest.detained.is_(False),),
        ends=(ApproveArrest, RefuseArrest),
        same=RequestArrest.person,
        calendar=CHINA,
    ),
    Duty(
        rule=custody.RELEASE_AT_ONCE_ON_NON_APPROVAL,
        starts=RefuseArrest,
        where=(RefuseArrest.in_custody.is_(True),),
        ends=FREED,
        same=RefuseArrest.person,
    ),
    Duty(
        rule=custody.RELEASE_ON_NON_APPROVAL,
        starts=RefuseArrest,
        where=(RefuseArrest.in_custody.is_(True),),
        ends=(SendNonApprovalReceipt,),
        same=RefuseArrest.person,
        restarts=FREED,
        calendar=CHINA,
    ),
)

INVESTIGATIVE_CUSTODY = Duty(
    rule=cpl.INVESTIGATIVE_CUSTODY_2M,
    starts=Arrest,
    ends=(TransferForProsecution, *OTHERS_DECIDE, *FREED),
    resumed=CASE_RETURNS,
    same=Arrest.person,
    extended=(
        Extension(
            rule=cpl.CUSTODY_EXTENSION_1M_COMPLEX,
            on=ApproveCustodyExtension,
            where=(ApproveCustodyExtension.ground.is_(CustodyGround.COMPLEX),),
        ),
        Extension(
            rule=cpl.CUSTODY_EXTENSION_2M_FOUR_GROUNDS,
            on=ApproveCustodyExtension,
            where=(ApproveCustodyExtension.ground.is_in(*FOUR_GROUNDS),),
        ),
        Extension(
            rule=cpl.CUSTODY_EXTENSION_2M_TEN_YEARS,
            on=ApproveCustodyExtension,
            where=(ApproveCustodyExtension.ground.is_(CustodyGround.TEN_YEARS),),
        ),
    ),
    suspended=(
        Suspension(starts=ApproveIdentityInquiry, ends=(EstablishIdentity,)),
        Suspension(starts=StartPsychiatricExamination, ends=(EndPsychiatricExamination,)),
    ),
    restarts=(Restart(on=RecountCustody, counted_from=DiscoverNewCrime), EstablishIdentity),
)

ARREST = (
    Duty(
        rule=cpl.INTERROGATION_WITHIN_24H_OF_ARREST,
        starts=Arrest,
        ends=(Interrogate, *FREED),
        same=Arrest.person,
    ),
    Duty(
        rule=cpl.ARREST_NOTIFY_FAMILY_24H,
        starts=Arrest,
        ends=(NotifyFamily, NoteFamilyNotNotified, *FREED),
        ends_where=(
            NotifyFamily.measure.is_(Measure.ARREST),
            NoteFamilyNotNotified.obstacle.is_in(*UNREACHABLE),
        ),
        same=Arrest.person,
    ),
    INVESTIGATIVE_CUSTODY,
    Duty(
        rule=custody.CUSTODY_RECOUNT_NEW_CRIME_5D,
        starts=DiscoverNewCrime,
        ends=(RecountCustody, TransferForProsecution, TransferJurisdiction, *FREED),
        same=DiscoverNewCrime.person,
    ),
    Duty(
        rule=custody.CUSTODY_RECOUNT_FILED,
        starts=RecountCustody,
        ends=(FileRecount, *FREED),
        same=RecountCustody.person,
    ),
    Duty(
        rule=cpl.CUSTODY_EXPIRY_RELEASE_OR_CHANGE,
        starts=ReceiveExpiryNotice,
        ends=(Detain, Arrest, LiftBail, LiftResidentialSurveillance, *OTHERS_DECIDE, *FREED),
        resumed=CASE_RETURNS,
        same=ReceiveExpiryNotice.person,
    ),
    Duty(
        rule=cpl.MEASURE_CHANGE_APPLICATION_3D,
        starts=ApplyForMeasureChange,
        ends=(DecideMeasureChange, *FREED),
        same=ApplyForMeasureChange.person,
        calendar=CHINA,
    ),
    Duty(
        rule=custody.CUSTODY_NECESSITY_FEEDBACK_10D,
        starts=ReceiveNecessityProposal,
        ends=(SendNecessityFeedback,),
        same=ReceiveNecessityProposal.person,
        calendar=CHINA,
    ),
)

BAIL = (
    Duty(
        rule=deposits.BAIL_DEPOSIT_PAYMENT_3D,
        starts=ServeDepositNotice,
        ends=(PayDeposit, AcceptGuarantor, StartResidentialSurveillance),
        same=ServeDepositNotice.person,
        calendar=CHINA,
    ),
    Duty(
        rule=cpl.BAIL_MAX_12M,
        starts=StartBail,
        ends=(*OFF_BAIL, *OTHERS_DECIDE, DeliverToPrison),
        resumed=CASE_RETURNS,
        same=StartBail.person,
    ),
    Duty(
        rule=bail.BAIL_DEPOSIT_REFUND_ON_END,
        starts=LiftBail,
        where=(LiftBail.deposit_state.is_(DepositState.REFUNDABLE),),
        ends=(RefundDeposit,),
        same=LiftBail.person,
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=bail.BAIL_DEPOSIT_FORFEIT_ANNOUNCE_3D,
        starts=ForfeitDeposit,
        ends=(AnnounceForfeiture,),
        same=ForfeitDeposit.person,
        calendar=CHINA,
    ),
    Duty(
        rule=bail.BAIL_FORFEIT_RECONSIDERATION_REQUEST_5D,
        starts=AnnounceForfeiture,
        ends=(ReceiveForfeitureReconsideration,),
        same=AnnounceForfeiture.person,
        window=True,
        calendar=CHINA,
    ),
    Duty(
        rule=bail.BAIL_FORFEIT_RECONSIDERATION_7D,
        starts=ReceiveForfeitureReconsideration,
        ends=(DecideForfeitureReconsideration,),
        same=ReceiveForfeitureReconsideration.person,
        calendar=CHINA,
    ),
    Duty(
        rule=cpl.RESIDENTIAL_SURVEILLANCE_MAX_6M,
        starts=StartResidentialSurveillance,
        ends=(*OFF_SURVEILLANCE, *OTHERS_DECIDE, DeliverToPrison),
        resumed=CASE_RETURNS,
        same=StartResidentialSurveillance.person,
    ),
    Duty(
        rule=cpl.DESIGNATED_RESIDENCE_NOTIFY_FAMILY_24H,
        starts=StartResidentialSurveillance,
        where=(StartResidentialSurveillance.place.is_(Residence.DESIGNATED),),
        ends=(NotifyFamily, NoteFamilyNotNotified, Release, *OFF_SURVEILLANCE),
        ends_where=(
            NotifyFamily.measure.is_(Measure.DESIGNATED_RESIDENCE),
            NoteFamilyNotNotified.obstacle.is_in(*UNREACHABLE),
        ),
        same=StartResidentialSurveillance.person,
    ),
)
