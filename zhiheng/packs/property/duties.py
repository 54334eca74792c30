"""What must be done with an item by a computed moment."""

from zhiheng.kernel.duty import Duty, Extension, Outcome, Suspension
from zhiheng.law import anti_organised_crime_law as organised
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import drug_evidence_handling_provisions as drugs
from zhiheng.law import seized_property_provisions as seized
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.packs.posts import PROPERTY_KEEPER
from zhiheng.packs.property.acts import (
    ApproveUrgentExamination,
    CheckIn,
    FindMissing,
    FinishUrgentExamination,
    Issue,
    NoteMissing,
    NoteRemoteTaking,
    ReturnToUnit,
    TakeProperty,
)
from zhiheng.packs.property.acts_disposal import (
    DecideDisposal,
    DestroyItem,
    FindUnrelated,
    LearnOutcome,
    PayToTreasury,
    ReturnToOwner,
    SellItem,
    TellOwner,
    TransferWithCase,
    TreatAsOwnerless,
)
from zhiheng.packs.property.acts_drugs import ExtendSending, SampleDrug, SendToLaboratory
from zhiheng.packs.property.acts_freezing import (
    ApproveLongFreeze,
    FreezeFunds,
    LiftFreeze,
    RenewFreeze,
    TakeUrgentMeasure,
)
from zhiheng.packs.property.choices import Frozen, SamplingPlace, Told
from zhiheng.packs.property.choices import Outcome as Ended
from zhiheng.packs.property.gates import IS_DRUG

LEFT = (ReturnToOwner, DestroyItem, SellItem, PayToTreasury)
"""The acts with which an item leaves for good."""

HAND_OVER = Duty(
    rule=administrative.ADMIN_PROPERTY_HANDOVER_24H,
    starts=TakeProperty,
    ends=(CheckIn, TransferWithCase, *LEFT),
    suspended=(
        Suspension(starts=NoteRemoteTaking, ends=(ReturnToUnit,)),
        Suspension(starts=ApproveUrgentExamination, ends=(FinishUrgentExamination,)),
    ),
    restarts=(ReturnToUnit, FinishUrgentExamination),
    calendar=CHINA,
)
BRING_BACK = Duty(
    rule=administrative.USED_PROPERTY_RETURNED,
    starts=Issue,
    term=Issue.days,
    ends=(CheckIn, TransferWithCase, *LEFT),
    calendar=CHINA,
)
ACCOUNT_FOR_MISSING = Duty(
    rule=law.MISSING_PROPERTY_FOUND,
    starts=NoteMissing,
    ends=(FindMissing,),
    owed_by=PROPERTY_KEEPER,
    calendar=CHINA,
)
SEND_DRUG = Duty(
    rule=drugs.DRUG_EVIDENCE_SENT_3D,
    starts=TakeProperty,
    where=(IS_DRUG,),
    ends=(SendToLaboratory,),
    extended=(Extension(rule=drugs.DRUG_EVIDENCE_SENT_7D_EXTENDED, on=ExtendSending),),
    calendar=CHINA,
)
STORE_REMAINDER = Duty(
    rule=drugs.DRUG_REMAINDER_STORED,
    starts=SampleDrug,
    where=(SampleDrug.place.is_in(SamplingPlace.SCENE, SamplingPlace.CASEWORK_PLACE),),
    ends=(CheckIn, SendToLaboratory),
    ends_where=(SendToLaboratory.whole.is_(True),),
    calendar=CHINA,
)
RELEASE_UNRELATED = Duty(
    rule=cpl.UNRELATED_PROPERTY_RELEASED_3D,
    starts=FindUnrelated,
    ends=(ReturnToOwner, TellOwner),
    ends_where=(TellOwner.told.is_(Told.PUBLICATION),),
    calendar=CHINA,
)
RETURN_AFTER_DISMISSAL = Duty(
    rule=seized.DISMISSED_CASE_PROPERTY_RETURNED,
    starts=LearnOutcome,
    where=(LearnOutcome.outcome.is_in(Ended.DISMISSED, Ended.NO_PENALTY), LearnOutcome.otherwise.is_(False)),
    ends=(ReturnToOwner, TellOwner),
    missing=Outcome.BREACH,
    calendar=CHINA,
)
RETURN_UNPROSECUTED = Duty(
    rule=seized.UNPROSECUTED_PROPERTY_RETURNED,
    starts=LearnOutcome,
    where=(LearnOutcome.outcome.is_in(Ended.NON_PROSECUTION, Ended.ACQUITTAL), LearnOutcome.otherwise.is_(False)),
    ends=(ReturnToOwner, TellOwner),
    calendar=CHINA,
)
UNCLAIMED = Duty(
    rule=law.UNCLAIMED_PROPERTY_SETTLED,
    starts=TellOwner,
    ends=(TreatAsOwnerless, TransferWithCase, *LEFT),
    grace=law.SETTLED_WITHIN_DAYS,
    once=True,
    calendar=CHINA,
)
DISPOSE = Duty(rule=seized.PROPERTY_DISPOSED_PROMPTLY, starts=DecideDisposal, ends=LEFT, calendar=CHINA)

FREEZE_ENDS = (RenewFreeze, LiftFreeze)
FREEZE = Duty(
    rule=law.FREEZE_FUNDS_6M,
    starts=FreezeFunds,
    where=(FreezeFunds.asset.is_in(Frozen.DEPOSIT, Frozen.REMITTANCE, Frozen.MARGIN),),
    ends=FREEZE_ENDS,
    extended=(Extension(rule=law.FREEZE_FUNDS_1Y, on=ApproveLongFreeze),),
    calendar=CHINA,
)
FREEZE_SECURITIES = Duty(
    rule=law.FREEZE_SECURITIES_2Y,
    starts=FreezeFunds,
    where=(FreezeFunds.asset.is_(Frozen.SECURITIES),),
    ends=FREEZE_ENDS,
    calendar=CHINA,
)
FREEZE_EQUITY = Duty(
    rule=law.FREEZE_EQUITY_6M,
    starts=FreezeFunds,
    where=(FreezeFunds.asset.is_(Frozen.EQUITY),),
    ends=FREEZE_ENDS,
    calendar=CHINA,
)
RENEWED_FREEZE = Duty(
    rule=law.FREEZE_FUNDS_RENEWED_6M,
    starts=RenewFreeze,
    where=(RenewFreeze.asset.is_in(Frozen.DEPOSIT, Frozen.REMITTANCE, Frozen.MARGIN, Frozen.EQUITY),),
    ends=FREEZE_ENDS,
    calendar=CHINA,
)
URGENT_MEASURE = Duty(
    rule=organised.ORGANISED_CRIME_URGENT_FREEZE_48H,
    starts=TakeUrgentMeasure,
    ends=(LiftFreeze, FreezeFunds, TakeProperty),
    calendar=CHINA,
)

DUTIES = (
    HAND_OVER,
    BRING_BACK,
    ACCOUNT_FOR_MISSING,
    SEND_DRUG,
    STORE_REMAINDER,
    RELEASE_UNRELATED,
    RETURN_AFTER_DISMISSAL,
    RETURN_UNPROSECUTED,
    UNCLAIMED,
    DISPOSE,
    FREEZE,
    FREEZE_SECURITIES,
    FREEZE_EQUITY,
    RENEWED_FREEZE,
    URGENT_MEASURE,
)
