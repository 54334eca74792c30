"""One person, one measure at a time: nobody is held anew who is still held, nor comes who has not left."""

from zhiheng.kernel.conditions import elapsed, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import custody
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.law.policy import interval
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import (
    AdmitToCustodyHouse,
    Arrest,
    ArrestForOthers,
    DecideDetention,
    Detain,
    RefuseArrest,
    Release,
    RequestArrest,
)
from zhiheng.packs.criminal.acts_intake import TakeBackCase, TakeBackGround
from zhiheng.packs.criminal.acts_questioning import (
    ApproveContinuedQuestioning,
    ArriveOnSummons,
    ArriveUnderCompulsion,
    BringToStation,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
)
from zhiheng.packs.criminal.gates_measures import FREED, OFF_BAIL, OFF_SURVEILLANCE
from zhiheng.packs.criminal.gates_questioning import KEPT_OR_FREED

GAP = interval(summons.SUMMONS_ENDS_BEFORE_ANOTHER.id)
"""Back sooner than this after leaving, nobody has left; the law names no interval, the legal department does."""

ARRESTED = standing(Arrest, until=FREED, same=Arrest.person) | standing(
    ArrestForOthers, until=FREED, same=ArrestForOthers.person
)
IN_CUSTODY = standing(Detain, until=FREED, same=Detain.person) | ARRESTED

# --- custody, bail, residential surveillance

NOT_IN_CUSTODY = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~IN_CUSTODY,
    else_do=(
        "该人仍在羁押中；已经释放、变更措施的，先记录，再依法另行拘留。",
        "The person is still held; record the release or the change first, then detain anew as the law allows.",
    ),
)
NOT_ARRESTED = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~ARRESTED,
    else_do=(
        "该人已被逮捕；已经释放、变更措施的，先记录。",
        "The person is under arrest; record the release or the change first.",
    ),
)
NO_WARRANT_YET = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~standing(DecideDetention, until=FREED, same=DecideDetention.person),
    else_do=(
        "已决定拘留，一证一次；内容有误的，更正决定拘留。",
        "The detention is decided; where the decision is wrong, correct it.",
    ),
)
NO_REQUEST_PENDING = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~standing(RequestArrest, until=(RefuseArrest, *FREED), same=RequestArrest.person),
    else_do=(
        "已提请批准逮捕，等待检察院决定；不批准的，收到后可以重新提请。",
        "The request is with the procuratorate; after a refusal it may be made anew.",
    ),
)
NOT_RELEASED_YET = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~standing(Release, until=(Detain, Arrest, ArrestForOthers), same=Release.person),
    else_do=("该人已释放，不必再次释放。", "The person has been released already."),
)
NOT_ON_BAIL = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~standing(StartBail, until=OFF_BAIL, same=StartBail.person),
    else_do=(
        "正在取保候审，期限连续计算；解除后方可另行取保。",
        "Bail is running and its time with it; only once lifted can it be granted anew.",
    ),
)
NOT_UNDER_SURVEILLANCE = Gate(
    rule=custody.MEASURE_IS_NOT_TAKEN_TWICE,
    needs=~standing(StartResidentialSurveillance, until=OFF_SURVEILLANCE, same=StartResidentialSurveillance.person),
    else_do=(
        "正在监视居住，期限连续计算；解除后方可另行决定。",
        "Residential surveillance is running and its time with it; lift it before it is decided anew.",
    ),
)

NOBODY_STAYED_BEHIND = Gate(
    rule=filing.SUSPECTS_GO_WITH_THE_CASE,
    needs=states(TakeBackCase.ground.is_(TakeBackGround.SENT_BACK))
    | ~standing(Detain, until=FREED, each=Detain.person) & ~standing(Arrest, until=FREED, each=Arrest.person),
    else_do=(
        "台账中有人仍在押：案件连同在押人退回的，收回依据选接收机关退回，羁押期限连续计算；已释放、变更措施的，先记录。",
        "Somebody is still held: where the case was sent back with that person, say so, and the time in custody "
        "runs on from its start; record a release or a change first.",
    ),
)

# --- summons, compelled appearance, continued questioning

HELD_ALREADY = Gate(
    rule=summons.NOBODY_IN_CUSTODY_IS_SUMMONED,
    needs=~IN_CUSTODY,
    else_do=("在押的，到羁押场所讯问，不传唤、拘传。", "Interrogate the person where held; no summons is needed."),
)
HAS_LEFT = Gate(
    rule=summons.SUMMONS_ENDS_BEFORE_ANOTHER,
    needs=~standing(ArriveOnSummons, until=(LeaveAfterSummons, *KEPT_OR_FREED), same=ArriveOnSummons.person)
    & ~standing(ArriveUnderCompulsion, until=(LeaveAfterCompulsion, *KEPT_OR_FREED), same=ArriveUnderCompulsion.person),
    else_do=("先记录前次传唤、拘传结束。", "Record first that the summons or compelled appearance before has ended."),
)
NOT_AT_ONCE_AGAIN = Gate(
    rule=summons.SUMMONS_ENDS_BEFORE_ANOTHER,
    needs=elapsed(
        LeaveAfterSummons,
        calendar=CHINA,
        at_least=GAP,
        same=LeaveAfterSummons.person,
    )
    & elapsed(
        LeaveAfterCompulsion,
        calendar=CHINA,
        at_least=GAP,
        same=LeaveAfterCompulsion.person,
    ),
    else_do=(
        "不得紧接着再次传唤、拘传：让其离开，或者依法采取强制措施。",
        "No second summons on the heels of the first: let the person go, or take a measure that the law allows.",
    ),
)
ARRIVES_FREELY = (HELD_ALREADY, HAS_LEFT, NOT_AT_ONCE_AGAIN)
LEFT_THE_STATION = Gate(
    rule=station.CONTINUED_QUESTIONING_NOT_IN_A_ROW,
    needs=~standing(BringToStation, until=(LeaveStation, AdmitToCustodyHouse), same=BringToStation.person),
    else_do=(
        "该人尚未离开；时限自首次带至起算。",
        "The person has not left; the time counts from the first arrival.",
    ),
)
QUESTIONING_NOT_APPROVED_YET = Gate(
    rule=station.CONTINUED_QUESTIONING_NOT_IN_A_ROW,
    needs=~standing(ApproveContinuedQuestioning, until=(LeaveStation,), same=ApproveContinuedQuestioning.person),
    else_do=(
        "继续盘问已批准；需要更多时间的，依法报批延长。",
        "It is approved already; where more time is needed, have it extended.",
    ),
)
