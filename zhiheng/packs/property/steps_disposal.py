"""Steps with which an item leaves, and those of property frozen where it is."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import anti_organised_crime_law as organised
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import seized_property_provisions as seized
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.packs.posts import CITY_LEADER_APPROVES, LEADER_APPROVES
from zhiheng.packs.property import acts, acts_disposal, acts_freezing, gates, stages
from zhiheng.packs.property.stages import EITHER, HANDLERS

SETTLING = (
    Step(
        act=acts_disposal.FindUnrelated,
        by=HANDLERS,
        law=cpl.UNRELATED_PROPERTY_RELEASED_3D,
        after=(acts.TakeProperty, acts.CheckIn),
        gates=(gates.STILL_HELD,),
        moves_to=stages.DECIDED,
    ),
    Step(
        act=acts_disposal.LearnOutcome,
        by=HANDLERS,
        law=seized.PROPERTY_OUTCOME_STANDS_IN_CASE,
        after=(acts.CheckIn, acts_disposal.TransferWithCase),
        moves_to=stages.DECIDED,
    ),
    Step(
        act=acts_disposal.ReleaseFromMeasure,
        by=HANDLERS,
        law=cpl.UNRELATED_PROPERTY_RELEASED_3D,
        after=(acts_disposal.FindUnrelated, acts_disposal.LearnOutcome),
    ),
    Step(
        act=acts_disposal.TellOwner,
        by=EITHER,
        law=law.UNCLAIMED_PROPERTY_6M,
        after=(acts_disposal.FindUnrelated, acts_disposal.LearnOutcome, acts_disposal.DecideDisposal),
    ),
    Step(
        act=acts_disposal.TreatAsOwnerless,
        by=HANDLERS,
        law=law.UNCLAIMED_PROPERTY_6M,
        after=(acts_disposal.TellOwner,),
        gates=(gates.STILL_HELD,),
        moves_to=stages.DECIDED,
    ),
    Step(
        act=acts_disposal.DecideDisposal,
        by=HANDLERS,
        law=law.PROPERTY_DISPOSAL_APPROVED_BY_LEADER,
        after=(
            acts.CheckIn,
            acts_disposal.FindUnrelated,
            acts_disposal.LearnOutcome,
            acts_disposal.TreatAsOwnerless,
            acts_disposal.SellItem,
        ),
        gates=(gates.NOT_YET_RETURNED, gates.KEPT_UNTIL_FINAL, gates.NOT_RUN_OUT),
        review=Review(rule=law.PROPERTY_DISPOSAL_APPROVED_BY_LEADER, levels=LEADER_APPROVES),
        moves_to=stages.DECIDED,
    ),
)

LEAVING = (
    Step(
        act=acts_disposal.ReturnToOwner,
        by=EITHER,
        law=law.PROPERTY_RETURN_RECEIVER_NOT_OFFICER,
        after=(acts_disposal.DecideDisposal,),
        gates=(gates.STILL_HELD, gates.KEPT_UNTIL_FINAL, gates.RETURN_APPROVED, gates.RECEIVER_IS_OWNER),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=acts_disposal.TransferWithCase,
        by=EITHER,
        law=law.PROPERTY_LIST_GOES_WITH_CASE,
        after=(acts.CheckIn,),
        gates=(gates.STILL_HELD,),
        moves_to=stages.WITH_CASE,
    ),
    Step(
        act=acts_disposal.SellItem,
        by=EITHER,
        law=law.SALE_AFTER_PHOTOGRAPHS,
        after=(acts_disposal.DecideDisposal,),
        gates=(gates.STILL_HELD, gates.KEPT_UNTIL_FINAL, gates.SALE_APPROVED),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=acts_disposal.DestroyItem,
        by=EITHER,
        law=administrative.DESTRUCTION_REGISTERED,
        after=(acts_disposal.DecideDisposal,),
        gates=(gates.STILL_HELD, gates.KEPT_UNTIL_FINAL, gates.DESTRUCTION_APPROVED),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=acts_disposal.PayToTreasury,
        by=EITHER,
        law=law.UNCLAIMED_PROPERTY_6M,
        after=(acts_disposal.DecideDisposal,),
        gates=(gates.NOT_YET_RETURNED, gates.KEPT_UNTIL_FINAL, gates.TREASURY_APPROVED),
        moves_to=stages.SETTLED,
    ),
)

FREEZING = (
    Step(
        act=acts_freezing.FreezeFunds,
        by=HANDLERS,
        law=law.FREEZE_FUNDS_6M,
        after=(acts_freezing.TakeUrgentMeasure,),
        opens=True,
        moves_to=stages.FROZEN,
    ),
    Step(
        act=acts_freezing.ApproveLongFreeze,
        by=HANDLERS,
        law=law.FREEZE_FUNDS_LONG_APPROVED_BY_CITY,
        after=(acts_freezing.FreezeFunds,),
        review=Review(rule=law.FREEZE_FUNDS_LONG_APPROVED_BY_CITY, levels=CITY_LEADER_APPROVES),
    ),
    Step(
        act=acts_freezing.RenewFreeze,
        by=HANDLERS,
        law=law.FREEZE_FUNDS_RENEWED_6M,
        after=(acts_freezing.FreezeFunds, acts_freezing.RenewFreeze),
    ),
    Step(
        act=acts_freezing.LiftFreeze,
        by=HANDLERS,
        law=law.FREEZE_FUNDS_6M,
        after=(acts_freezing.FreezeFunds, acts_freezing.TakeUrgentMeasure),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=acts_freezing.TakeUrgentMeasure,
        by=HANDLERS,
        law=organised.ORGANISED_CRIME_URGENT_FREEZE_48H,
        opens=True,
        review=Review(rule=organised.URGENT_MEASURE_APPROVED_BY_CITY, levels=CITY_LEADER_APPROVES),
        moves_to=stages.FROZEN,
    ),
)
