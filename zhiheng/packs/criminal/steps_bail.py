"""Steps of release on bail and residential surveillance."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import bail_deposit_provisions as deposits
from zhiheng.law.mps_criminal_provisions import bail_and_residence as law
from zhiheng.packs.criminal import acts_bail as acts
from zhiheng.packs.criminal import gates, gates_held, stages
from zhiheng.packs.criminal import gates_measures as needs
from zhiheng.packs.criminal.acts_custody import Detain, RefuseArrest, Release
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.criminal.stages import HEADS, LEGAL, OFFICERS
from zhiheng.packs.posts import CITY_LEADER, FIVE_LEVELS

STEPS = (
    Step(
        act=acts.ApproveLargeDeposit,
        by=HEADS,
        law=deposits.BAIL_DEPOSIT_CITY_APPROVAL_200000,
        after=(FileCase,),
    ),
    Step(
        act=acts.DecideBail,
        by=OFFICERS,
        law=law.BAIL_APPROVED_BY_LEADER,
        after=(FileCase, Detain, RefuseArrest),
        gates=(
            *gates.OPEN_CASE,
            needs.ONE_SURETY,
            needs.LARGE_DEPOSIT_APPROVED,
            needs.deputy_permission(acts.DecideBail, acts.DecideBail.deputy),
        ),
        review=Review(rule=law.BAIL_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.FileLargeDeposit,
        by=LEGAL,
        law=deposits.BAIL_DEPOSIT_LARGE_FILING,
        after=(acts.DecideBail,),
        gates=(needs.DEPOSIT_SET,),
    ),
    Step(
        act=acts.ServeDepositNotice,
        by=OFFICERS,
        law=deposits.BAIL_DEPOSIT_PAYMENT_3D,
        after=(acts.DecideBail,),
        gates=(needs.DEPOSIT_SET,),
    ),
    Step(
        act=acts.PayDeposit,
        by=OFFICERS,
        law=law.BAIL_DEPOSIT_NO_PRIVATE_COLLECTION,
        after=(acts.ServeDepositNotice,),
        gates=(needs.DEPOSIT_SET, needs.PAID_IN_ONE_SUM),
    ),
    Step(
        act=acts.AcceptGuarantor,
        by=OFFICERS,
        law=law.BAIL_GUARANTOR_OR_DEPOSIT_NOT_BOTH,
        after=(acts.DecideBail,),
    ),
    Step(
        act=acts.StartBail,
        by=OFFICERS,
        law=law.BAIL_APPROVED_BY_LEADER,
        after=(acts.DecideBail, acts.PayDeposit, acts.AcceptGuarantor),
        gates=(*gates.OPEN_CASE, needs.BAIL_DECIDED, needs.DEPOSIT_FILED, needs.SECURED, gates_held.NOT_ON_BAIL),
        moves_to=stages.NON_CUSTODIAL,
    ),
    Step(
        act=acts.LiftBail,
        by=OFFICERS,
        law=law.BAIL_LIFTING_APPROVED_BY_LEADER,
        after=(acts.StartBail,),
        gates=(needs.ON_BAIL,),
        review=Review(rule=law.BAIL_LIFTING_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.RefundDeposit,
        by=OFFICERS,
        law=law.BAIL_DEPOSIT_REFUND_ON_END,
        after=(acts.LiftBail,),
        gates=(needs.BAIL_ENDED,),
    ),
    Step(
        act=acts.ApproveForfeitureAtCityLevel,
        by=(*HEADS, CITY_LEADER),
        law=law.BAIL_DEPOSIT_FORFEIT_OVER_50000_CITY,
        after=(acts.StartBail,),
    ),
    Step(
        act=acts.ForfeitDeposit,
        by=OFFICERS,
        law=law.DEPOSIT_FORFEITURE_APPROVED_BY_LEADER,
        after=(acts.StartBail,),
        gates=(needs.DEPOSIT_SET, needs.OF_WHAT_WAS_PAID, needs.CITY_APPROVES_FORFEITURE),
        review=Review(rule=law.DEPOSIT_FORFEITURE_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.AnnounceForfeiture,
        by=OFFICERS,
        law=law.BAIL_DEPOSIT_FORFEIT_ANNOUNCE_3D,
        after=(acts.ForfeitDeposit,),
        gates=(needs.FORFEITED,),
    ),
    Step(
        act=acts.ReceiveForfeitureReconsideration,
        by=LEGAL,
        law=law.BAIL_FORFEIT_RECONSIDERATION_REQUEST_5D,
        after=(acts.AnnounceForfeiture,),
        gates=(needs.FORFEITED,),
    ),
    Step(
        act=acts.DecideForfeitureReconsideration,
        by=LEGAL,
        law=law.BAIL_FORFEIT_RECONSIDERATION_7D,
        after=(acts.ReceiveForfeitureReconsideration,),
        gates=(needs.FORFEITED,),
    ),
    Step(
        act=acts.DecideResidentialSurveillance,
        by=OFFICERS,
        law=law.RESIDENTIAL_SURVEILLANCE_APPROVED_BY_LEADER,
        after=(FileCase, Detain, RefuseArrest, Release),
        gates=(
            *gates.OPEN_CASE,
            gates_held.NOT_UNDER_SURVEILLANCE,
            needs.deputy_permission(acts.DecideResidentialSurveillance, acts.DecideResidentialSurveillance.deputy),
        ),
        review=Review(rule=law.RESIDENTIAL_SURVEILLANCE_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.StartResidentialSurveillance,
        by=OFFICERS,
        law=law.RESIDENTIAL_SURVEILLANCE_PLACE,
        after=(acts.DecideResidentialSurveillance,),
        gates=(*gates.OPEN_CASE, needs.SURVEILLANCE_DECIDED, needs.LAWFUL_PLACE, gates_held.NOT_UNDER_SURVEILLANCE),
        moves_to=stages.NON_CUSTODIAL,
    ),
    Step(
        act=acts.LiftResidentialSurveillance,
        by=OFFICERS,
        law=law.RESIDENTIAL_SURVEILLANCE_LIFTING_APPROVED,
        after=(acts.StartResidentialSurveillance,),
        gates=(needs.UNDER_SURVEILLANCE,),
        review=Review(rule=law.RESIDENTIAL_SURVEILLANCE_LIFTING_APPROVED, levels=FIVE_LEVELS),
    ),
)
