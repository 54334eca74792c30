"""What must hold before intake, questioning and evidence: each gate once, with its article and the way to open it.

Those of notice, hearing and decision stand in ``gates_decision``, those of detention in ``gates_detention``. A gate of
the law until 2025 and its twin of 2026 stand side by side; the day of the act chooses.
"""

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, elapsed, happened, standing, states
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.procedure import Gate
from zhiheng.law import administrative_compulsion_law as compulsion
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import decision as closing
from zhiheng.law.mps_administrative_provisions import evidence, intake
from zhiheng.law.mps_administrative_provisions import questioning as summons
from zhiheng.law.mps_administrative_provisions import time_limits as fast
from zhiheng.law.policy import interval
from zhiheng.law.public_security_penalties_law import evidence as inspection
from zhiheng.law.public_security_penalties_law import personal_data
from zhiheng.law.public_security_penalties_law import questioning as hours
from zhiheng.packs.administrative.acts_evidence import (
    ApproveInspection,
    ApproveSeizure,
    ApproveUrgentMeasure,
    ExtendSeizure,
    InspectHome,
    InspectPlace,
    ListSigned,
    Measure,
    NoteSampleUnusable,
    ProvideCaseData,
    ReusePurpose,
    SampleSort,
    SeizeProperty,
    SignSeizureList,
    TakeSample,
    TakeUrgentMeasure,
    TellExaminationPeriod,
)
from zhiheng.packs.administrative.acts_intake import (
    AcceptCase,
    EndInvestigation,
    FileCase,
    TakeCaseBack,
    TurnIntoCriminalCase,
)
from zhiheng.packs.administrative.acts_questioning import (
    Age,
    AgreeToFastTrack,
    ArriveOnSummons,
    ExtendQuestioningTo12Hours,
    ExtendQuestioningTo24Hours,
    LeaveAfterSummons,
    Recording,
    Summon,
    SummonOrally,
)
from zhiheng.packs.administrative.gates_age import QUESTIONED_AS_MINOR

# --- intake

ACCEPTED = Gate(
    rule=intake.ADMINISTRATIVE_CASE_IS_ACCEPTED,
    needs=standing(AcceptCase, until=(TakeCaseBack,)),
    else_do=(
        "先制作受案登记表，记录受案；收回的案件重新受案。",
        "Make out the acceptance form first, for a case taken back anew.",
    ),
)
FORM_FIRST = Gate(
    rule=intake.ADMIN_INTAKE_RECEIPT,
    needs=happened(AcceptCase),
    else_do=("先制作受案登记表，再交付回执。", "Make out the acceptance form, then hand over the receipt."),
)
ACCEPTED_ONCE = Gate(
    rule=intake.ADMINISTRATIVE_CASE_BEGINS_ONCE,
    needs=~standing(AcceptCase, until=(TakeCaseBack,)),
    else_do=(
        "已受案；案件种类有误的，更正受案。",
        "The case is accepted; where its kind is wrong, correct the acceptance.",
    ),
)
FILED_ONCE = Gate(
    rule=intake.ADMINISTRATIVE_CASE_BEGINS_ONCE,
    needs=~standing(FileCase, until=(TakeCaseBack,)),
    else_do=("已立案；案件种类有误的，更正立案。", "The case is filed; where its kind is wrong, correct the filing."),
)
OPEN = Gate(
    rule=closing.ADMINISTRATIVE_CASE_IS_OPEN,
    needs=~happened(TurnIntoCriminalCase) & ~happened(EndInvestigation),
    else_do=("在刑事案件中办理；终止有误的，先更正。", "Go on in the criminal case, or correct what ended this one."),
)
GOING_ON = (ACCEPTED, OPEN)

# --- summons and questioning

GAP = interval(summons.ADMIN_SUMMONS_ENDS_BEFORE_ANOTHER.id)
"""Back sooner than this after leaving, nobody has left; the law names no interval, the legal department does."""

SUMMONED = Gate(
    rule=summons.PERSON_IS_SUMMONED_ADMINISTRATIVELY,
    needs=standing(Summon, until=(LeaveAfterSummons,), same=Summon.person)
    | standing(SummonOrally, until=(LeaveAfterSummons,), same=SummonOrally.person),
    else_do=("先呈请传唤，或者当场口头传唤；每次传唤只用一次。", "Summon the person first; a summons serves once."),
)
HAS_LEFT = (
    Gate(
        rule=summons.ADMIN_SUMMONS_ENDS_BEFORE_ANOTHER,
        needs=~standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=ArriveOnSummons.person),
        else_do=("先记录前次传唤结束。", "Record first that the summons before has ended."),
    ),
    Gate(
        rule=summons.ADMIN_SUMMONS_ENDS_BEFORE_ANOTHER,
        needs=elapsed(LeaveAfterSummons, calendar=CHINA, at_least=GAP, same=LeaveAfterSummons.person),
        else_do=(
            "让其离开；确有必要的，间隔本地规定的时间后再依法传唤。",
            "Let the person go; summon anew, where needed, after the interval of the local rules.",
        ),
    ),
)
ARRIVED = Gate(
    rule=summons.PERSON_IS_SUMMONED_ADMINISTRATIVELY,
    needs=standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=ArriveOnSummons.person),
    else_do=("先记录该人传唤到案。", "Record the arrival of this person first."),
)


def within(limit: Limit) -> Condition:
    """No more than ``limit`` since the person arrived."""
    return elapsed(ArriveOnSummons, calendar=CHINA, at_most=limit, same=ArriveOnSummons.person)


def extended(by: type[Act]) -> Condition:
    """The extension ``by`` stands for this person."""
    return standing(by, until=(LeaveAfterSummons,), same=ArriveOnSummons.person)


HOURS_8 = hours.ADMIN_QUESTIONING_8H_2026.needed_limit
HOURS_12 = hours.ADMIN_QUESTIONING_12H_2026.needed_limit
HOURS_24 = hours.ADMIN_QUESTIONING_24H_2026.needed_limit
OLD_HOURS_8 = old.ADMIN_QUESTIONING_8H_2012.needed_limit
OLD_HOURS_24 = old.ADMIN_QUESTIONING_24H_2012.needed_limit

NOT_OVER = ~standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=ArriveOnSummons.person)
LEFT_FOR_24 = within(HOURS_8) | (extended(ExtendQuestioningTo12Hours) & within(HOURS_12))
COMPLEX_AND_DETENTION = states(ExtendQuestioningTo24Hours.complex_case.is_(True)) & states(
    ExtendQuestioningTo24Hours.detention_possible.is_(True)
)
END_IT = (
    "时限已届满：立即结束询问查证；已结束的，先记录传唤结束。",
    "Its time is over: end it, or record that it ended.",
)
END_BY_8 = ("不具备全部条件的，在八小时以内结束询问查证。", "Without all the conditions, end it by hour 8.")

TO_12_IN_TIME = (
    Gate(rule=hours.ADMIN_QUESTIONING_HAS_TIME_LEFT_2026, needs=within(HOURS_8), else_do=END_IT),
    Gate(
        rule=old.NO_12_HOUR_STEP_2012,
        needs=~states(ExtendQuestioningTo12Hours.ground.given()),
        else_do=END_BY_8,
    ),
)
TO_24_IN_TIME = (
    Gate(rule=hours.ADMIN_QUESTIONING_HAS_TIME_LEFT_2026, needs=LEFT_FOR_24, else_do=END_IT),
    Gate(rule=old.ADMIN_QUESTIONING_HAS_TIME_LEFT_2012, needs=within(OLD_HOURS_8), else_do=END_IT),
    Gate(rule=hours.ADMIN_QUESTIONING_24H_2026, needs=COMPLEX_AND_DETENTION, else_do=END_BY_8),
    Gate(rule=old.ADMIN_QUESTIONING_24H_2012, needs=COMPLEX_AND_DETENTION, else_do=END_BY_8),
)
QUESTIONING_NOT_OVER = (
    Gate(
        rule=hours.ADMIN_QUESTIONING_HAS_TIME_LEFT_2026,
        needs=NOT_OVER | LEFT_FOR_24 | (extended(ExtendQuestioningTo24Hours) & within(HOURS_24)),
        else_do=END_IT,
    ),
    Gate(
        rule=old.ADMIN_QUESTIONING_HAS_TIME_LEFT_2012,
        needs=NOT_OVER | within(OLD_HOURS_8) | (extended(ExtendQuestioningTo24Hours) & within(OLD_HOURS_24)),
        else_do=END_IT,
    ),
)
FAST_TRACK_SUITS = Gate(
    rule=fast.FAST_TRACK_SUITS_THE_CASE,
    needs=states(AgreeToFastTrack.age.is_(Age.ADULT))
    & ~QUESTIONED_AS_MINOR
    & states(AgreeToFastTrack.blind_deaf_or_mute.is_(False))
    & states(AgreeToFastTrack.hearing_case.is_(False))
    & states(AgreeToFastTrack.ten_days_possible.is_(False)),
    else_do=("按一般程序办理。", "Go on under the ordinary procedure."),
)

FAST_TRACK_AGREED = Gate(
    rule=fast.FAST_TRACK_IS_AGREED,
    needs=states(AgreeToFastTrack.signed.is_(True)),
    else_do=("先书面告知快速办理的规定，征得同意并由其签名。", "Tell it in writing, and have it agreed and signed."),
)

# --- evidence

WARRANT = happened(ApproveInspection) | states(InspectHome.grave_danger.is_(True))
GET_WARRANT = (
    "先呈请检查，经县级以上公安机关负责人批准并开具检查证。",
    "Have the inspection approved and the warrant made out first.",
)
HOME_WARRANT = (
    Gate(rule=inspection.ADMIN_HOME_INSPECTION_WARRANT, needs=WARRANT, else_do=GET_WARRANT),
    Gate(rule=old.ADMIN_HOME_INSPECTION_WARRANT_2012, needs=WARRANT, else_do=GET_WARRANT),
)
PLACE_WARRANT = Gate(
    rule=inspection.PLACE_INSPECTION_WARRANT_2026,
    needs=happened(ApproveInspection)
    | (states(InspectPlace.on_the_spot.is_(True)) & states(InspectPlace.recording.is_(Recording.FULL))),
    else_do=GET_WARRANT,
)
NEVER_TAKEN_TWICE = tuple(
    Gate(
        rule=personal_data.SAMPLE_NOT_TAKEN_TWICE_2026,
        needs=~states(TakeSample.sort.is_(sort))
        | ~standing(TakeSample, TakeSample.sort.is_(sort), until=(NoteSampleUnusable,), same=TakeSample.person),
        else_do=("使用已经采集的；确已失效的，先注明失效。", "Use what was taken; if it is unusable, note that first."),
    )
    for sort in SampleSort
)
VICTIM_CONSENTS = Gate(
    rule=inspection.VICTIM_SAMPLE_NEEDS_CONSENT_2026,
    needs=~states(TakeSample.victim.is_(True)) | states(TakeSample.consents.is_(True)),
    else_do=("先征得被侵害人或者其监护人同意。", "Ask the victim or the guardian for consent first."),
)
OWN_PURPOSE = Gate(
    rule=personal_data.CASE_DATA_NOT_REUSED_2026,
    needs=states(ProvideCaseData.purpose.is_in(ReusePurpose.PUBLIC_SECURITY, ReusePurpose.CRIME)),
    else_do=("不得提供；与治安管理、查处犯罪无关的用途一律拒绝。", "Refuse: no purpose but public security and crime."),
)
URGENT_SEIZURE = standing(
    TakeUrgentMeasure, TakeUrgentMeasure.measure.is_(Measure.SEIZURE), until=(ApproveUrgentMeasure,)
)
"""What was seized on the spot before anybody approved; the approval afterwards ends it, and covers nothing new."""

SEIZURE_APPROVED = Gate(
    rule=evidence.ADMINISTRATIVE_MEASURE_IS_APPROVED,
    needs=happened(ApproveSeizure) | URGENT_SEIZURE,
    else_do=(
        "先报批；情况紧急当场实施的，先记录当场实施强制措施。",
        "Have it approved, or record the emergency first.",
    ),
)
SEIZED = Gate(
    rule=evidence.ADMIN_SEIZURE_LIST_SIGNED,
    needs=happened(SeizeProperty),
    else_do=("先记录实施扣押。", "Record the seizure first."),
)
LIST_IN_TWO_COPIES = Gate(
    rule=compulsion.ADMIN_SEIZURE_LIST_2_COPIES,
    needs=states(SignSeizureList.copies.at_least(compulsion.ADMIN_SEIZURE_LIST_2_COPIES.needed_limit.value)),
    else_do=("补足份数：当事人、公安机关各保存一份。", "Make one more copy: one for the party, one for the file."),
)
LIST_IS_SIGNED = Gate(
    rule=evidence.ADMIN_SEIZURE_LIST_SIGNED,
    needs=states(SignSeizureList.officers_signed.is_(True))
    & states(SignSeizureList.party.is_in(ListSigned.SIGNED, ListSigned.NOTED))
    & ~states(SignSeizureList.witness.is_(ListSigned.NEITHER)),
    else_do=("当场补齐签名；拒绝签名的，在清单上注明。", "Have it signed on the spot; note on it who refuses."),
)
SEIZURE_EXTENDED_IN_TIME = Gate(
    rule=evidence.ADMIN_SEIZURE_30D,
    needs=elapsed(SeizeProperty, calendar=CHINA, at_most=evidence.ADMIN_SEIZURE_30D.needed_limit)
    | happened(TellExaminationPeriod),
    else_do=("期限已届满，不得延长：立即作出处理决定。", "Its time is over: decide on the things at once."),
)
SEIZURE_EXTENDED_ONCE = Gate(
    rule=evidence.ADMIN_SEIZURE_30D,
    needs=~standing(ExtendSeizure, until=(SeizeProperty,)),
    else_do=("只能延长一次：在期限内作出处理决定。", "It is extended once: decide within the period."),
)
