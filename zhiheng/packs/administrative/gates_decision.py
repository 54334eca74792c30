"""What must hold before notice, hearing, decision and an on-the-spot penalty."""

from zhiheng.kernel.conditions import Condition, Standing, elapsed, happened, standing, states
from zhiheng.kernel.dated import dated
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.own_record import linked_own
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.terms import Requirement
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import decision as provisions
from zhiheng.law.mps_administrative_provisions import detention as combined
from zhiheng.law.mps_administrative_provisions import hearing as hearings
from zhiheng.law.mps_administrative_provisions import summary_penalty, time_limits
from zhiheng.law.public_security_penalties_law import decision as law
from zhiheng.law.public_security_penalties_law import minors, questioning
from zhiheng.law.public_security_penalties_law import summary_penalty as spot
from zhiheng.law.public_security_penalties_law import time_limits as period
from zhiheng.law.transition import Governing, transition
from zhiheng.packs.administrative import gates_other_cases as other
from zhiheng.packs.administrative.acts_decision import (
    BARRED_ON_THE_SPOT,
    AdmitHearing,
    ApproveExtensionAbove,
    DecidePenalty,
    DecidePenaltyAtStation,
    ExtendCasePeriod,
    HearStatement,
    HoldHearing,
    NotifyBeforePenalty,
    NotifyHearingRight,
    PassLegalReview,
    PublishNotice,
    RefuseHearing,
    RequestHearing,
    Round,
    ServeHearingNotice,
    WaiveHearing,
)
from zhiheng.packs.administrative.acts_detention import ExecuteDetention, ReleaseFromDetention
from zhiheng.packs.administrative.acts_intake import FileCase
from zhiheng.packs.administrative.acts_questioning import (
    ArriveOnSummons,
    LeaveAfterSummons,
    Place,
    Question,
    Recording,
    SetStatementAside,
)
from zhiheng.packs.administrative.acts_summary import (
    CollectFine,
    DecideOnTheSpot,
    HandInFine,
    LearnAppealEnded,
    LearnOfAppeal,
)
from zhiheng.packs.administrative.gates_age import FROM_14_ON, GUARDIAN_TOLD, LISTENED
from zhiheng.packs.administrative.gates_drugs import DRUG_USER, NOT_CRIMINAL
from zhiheng.packs.administrative.gates_limitation import NOT_OUT_OF_TIME
from zhiheng.packs.administrative.gates_mediation import NOT_SETTLED
from zhiheng.packs.administrative.gates_other_cases import FEN, HEARING_TOLD, OTHER_CASE, TELL_OF_HEARING
from zhiheng.packs.deliberation.acts import DecideDeliberation

PERSON = NotifyBeforePenalty.person
UNRECORDED = Question.recording.is_in(Recording.PARTIAL, Recording.NONE, Recording.LOST)


def over(rule: Requirement) -> int:
    """The smallest amount, in fen, above the yuan that ``rule`` allows."""
    return rule.needed_limit.value * FEN + 1


def statements(rule: Requirement, *where: FieldTest) -> Condition:
    """A questioning of the days on which ``rule`` binds, such as ``where`` says, supports the penalty."""
    return Standing(kind=Question, where=where, until=(SetStatementAside,), same=Question.person, under=rule)


BY_ONE = questioning.ADMIN_ONE_OFFICER_NEEDS_RECORDING_2026
ALONE = Question.officers.fewer_than(BY_ONE.needed_limit.value + 1)
ALONE_UNRECORDED = statements(BY_ONE, ALONE, UNRECORDED)
ALONE_ELSEWHERE = statements(
    BY_ONE, ALONE, Question.place.is_in(Place.HOME_OR_WORK, Place.SCENE, Place.ELSEWHERE_IN_ORGAN)
)

# --- before any penalty

TOLD = happened(NotifyBeforePenalty, same=PERSON) | standing(
    PublishNotice, until=(ArriveOnSummons, Question), same=PERSON
)
"""A public notice stands in for telling only as long as the person does not turn up."""

TELL_FIRST = ("先告知拟处罚的内容、事实、理由、依据和权利。", "Tell the offender what is intended and why first.")
NOTICE = (
    Gate(rule=law.PRE_PENALTY_NOTICE, needs=TOLD, else_do=TELL_FIRST),
    Gate(rule=old.PRE_PENALTY_NOTICE_2012, needs=TOLD, else_do=TELL_FIRST),
    Gate(
        rule=provisions.ABSCONDER_PUBLIC_NOTICE_7D,
        needs=happened(NotifyBeforePenalty, same=PERSON)
        | ~happened(PublishNotice, same=PERSON)
        | ~elapsed(
            PublishNotice, calendar=CHINA, at_most=provisions.ABSCONDER_PUBLIC_NOTICE_7D.needed_limit, same=PERSON
        ),
        else_do=("等公告期满七日再作决定。", "Wait until the seven days of the public notice are over."),
    ),
    Gate(
        rule=penalties.NO_DECISION_WITHOUT_NOTICE,
        needs=TOLD
        & (
            standing(HearStatement, HearStatement.heard.is_in(*LISTENED), until=(NotifyBeforePenalty,), same=PERSON)
            | standing(PublishNotice, until=(ArriveOnSummons, Question, HearStatement), same=PERSON)
        ),
        else_do=(
            "告知以后充分听取陈述、申辩，或者记录明确放弃；重新告知的，重新听取。",
            "Once told, hear the person, or record the waiver; who is told anew is heard anew.",
        ),
    ),
)
OUT_OF_REACH = Gate(
    rule=provisions.ABSCONDER_PUBLIC_NOTICE_7D,
    needs=states(PublishNotice.why.given())
    & ~standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=PERSON)
    & ~standing(ExecuteDetention, until=(ReleaseFromDetention,), same=PERSON),
    else_do=(
        "本人在场、在押的，当面告知；逃跑等无法告知的，写明原因再公告。",
        "Tell a person who is here face to face; where that is impossible, say why and make it public.",
    ),
)
OWN_STATEMENTS = (
    Gate(
        rule=questioning.ADMIN_QUESTIONING_RECORDED_2026,
        needs=~statements(
            questioning.ADMIN_QUESTIONING_RECORDED_2026, Question.place.is_(Place.CASEWORK_AREA), UNRECORDED
        ),
        else_do=("未全程录音录像的笔录不作为根据，另行依法询问。", "Set that statement aside, and question again."),
    ),
    Gate(
        rule=BY_ONE,
        needs=~(ALONE_UNRECORDED | ALONE_ELSEWHERE),
        else_do=("一人询问且录音录像不全的，不得作为处罚的根据。", "Set the statement taken by one officer aside."),
    ),
)
BEFORE_PENALTY = (
    *NOTICE,
    FROM_14_ON,
    GUARDIAN_TOLD,
    *OWN_STATEMENTS,
    *NOT_SETTLED,
    *NOT_OUT_OF_TIME,
    *NOT_CRIMINAL,
    *DRUG_USER,
)

# --- hearing and legal review

HEARING_RIGHT = (
    Gate(
        rule=law.HEARING_RIGHT_FINE_4000_2026,
        needs=(
            ~states(DecidePenalty.fine.at_least(law.HEARING_RIGHT_FINE_4000_2026.needed_limit.value * FEN))
            & ~states(DecidePenalty.revokes_licence.is_(True))
            & ~states(DecidePenalty.closes_business.is_(True))
        )
        | HEARING_TOLD
        | OTHER_CASE,
        else_do=TELL_OF_HEARING,
    ),
    Gate(
        rule=old.HEARING_RIGHT_FINE_2000_2012,
        needs=(
            ~states(DecidePenalty.fine.at_least(old.HEARING_RIGHT_FINE_2000_2012.needed_limit.value * FEN))
            & ~states(DecidePenalty.revokes_licence.is_(True))
        )
        | HEARING_TOLD
        | OTHER_CASE,
        else_do=TELL_OF_HEARING,
    ),
    *other.HEARING_RIGHT,
    Gate(
        rule=minors.MINOR_IN_DETENTION_HEARING_2026,
        needs=~states(DecidePenalty.minor_may_be_held.is_(True)) | HEARING_TOLD,
        else_do=("先告知未成年人和监护人有权要求听证。", "Tell the minor and the guardian of the right to a hearing."),
    ),
)
HEARING_OVER = tuple(
    Gate(
        rule=rule,
        needs=happened(WaiveHearing, same=PERSON)
        | happened(HoldHearing, same=PERSON)
        | happened(RefuseHearing, same=PERSON)
        | ~happened(NotifyHearingRight, same=PERSON)
        | (
            ~elapsed(NotifyHearingRight, calendar=CHINA, at_most=rule.needed_limit, same=PERSON)
            & ~happened(RequestHearing, same=PERSON)
        ),
        else_do=(
            "申请期内或者已申请听证的，先举行听证；放弃的，先记录。",
            "Wait, hold the hearing, or record the waiver.",
        ),
    )
    for rule in (penalties.HEARING_REQUEST_5D, hearings.HEARING_REQUEST_3D_OLD)
)
REQUEST_ANSWERED = Gate(
    rule=hearings.HEARING_ASKED_FOR_AGAIN,
    needs=~standing(RequestHearing, until=(HoldHearing, RefuseHearing, WaiveHearing), same=PERSON),
    else_do=(
        "最后一次听证要求尚未办结：举行听证；超出申请期限的，不予受理；撤回的，记录放弃。",
        "The latest request is open: hold the hearing, refuse what came too late, or record the waiver.",
    ),
)
HEARING_ASKED_FOR = Gate(
    rule=hearings.HEARING_IS_ASKED_FOR,
    needs=standing(RequestHearing, until=(RefuseHearing, WaiveHearing), same=PERSON),
    else_do=("先记录当事人的听证申请。", "Record the request for a hearing first."),
)
HEARING_ADMITTED = Gate(
    rule=hearings.HEARING_IS_ASKED_FOR,
    needs=happened(AdmitHearing, same=PERSON)
    | ~elapsed(RequestHearing, calendar=CHINA, at_most=hearings.HEARING_ADMISSION_2D.needed_limit, same=PERSON),
    else_do=("先受理听证；逾期未通知的视为受理。", "Admit the hearing first; silence after two days admits it."),
)
SEVEN_DAYS_AHEAD = Gate(
    rule=penalties.HEARING_NOTICE_7D_BEFORE,
    needs=dated(ServeHearingNotice.hearing_on, penalties.HEARING_NOTICE_7D_BEFORE.needed_limit, calendar=CHINA),
    else_do=("把听证定在七个工作日以后，再送达通知。", "Set the hearing at least seven working days ahead."),
)
HEARING_ANNOUNCED = Gate(
    rule=penalties.HEARING_NOTICE_7D_BEFORE,
    needs=happened(ServeHearingNotice, same=PERSON),
    else_do=("先送达举行听证通知书。", "Serve the notice of the hearing first."),
)
LEGALLY_REVIEWED = Gate(
    rule=law.LEGAL_REVIEW_BEFORE_PENALTY_2026,
    needs=(
        ~happened(HoldHearing, same=PERSON)
        & ~states(DecidePenalty.public_interest.is_(True))
        & ~states(DecidePenalty.complex_case.is_(True))
    )
    | standing(
        PassLegalReview,
        PassLegalReview.passed.is_(True),
        until=(PassLegalReview, HoldHearing),
        same=PassLegalReview.person,
    ),
    else_do=(
        "先由法制审核人员审核通过：以听证以后的最后一次审核为准。",
        "Have it pass legal review first: the latest one counts, and after the hearing.",
    ),
)

DISCUSSED = states(DecidePenalty.deliberation.given()) & linked_own(
    DecidePenalty.deliberation, happened(DecideDeliberation)
)
DELIBERATE = (
    "先就本案召集集体议案；作出决定后，处罚决定写明该议案，他案的议案不算。",
    "Call a deliberation on this case; once it has decided, name it: another case's will not do.",
)
DECIDED_TOGETHER = (
    *(
        Gate(
            rule=rule,
            needs=(
                ~states(DecidePenalty.fine.at_least(large.needed_limit.value * FEN))
                & ~states(DecidePenalty.revokes_licence.is_(True))
                & ~states(DecidePenalty.closes_business.is_(True))
                & ~states(DecidePenalty.public_interest.is_(True))
                & ~states(DecidePenalty.complex_case.is_(True))
            )
            | DISCUSSED
            | OTHER_CASE,
            else_do=DELIBERATE,
        )
        for rule, large in (
            (law.GRAVE_PENALTY_DECIDED_TOGETHER_2026, law.HEARING_RIGHT_FINE_4000_2026),
            (penalties.GRAVE_PENALTY_DECIDED_TOGETHER, old.HEARING_RIGHT_FINE_2000_2012),
        )
    ),
    Gate(
        rule=penalties.GRAVE_PENALTY_OF_OTHER_CASE_DECIDED_TOGETHER,
        needs=~OTHER_CASE | ~other.GRAVE | DISCUSSED,
        else_do=DELIBERATE,
    ),
)

# --- who may decide, and how much

AT_MOST_20_DAYS = Gate(
    rule=combined.ADMIN_DETENTION_MAX_20D,
    needs=~states(DecidePenalty.detention_days.at_least(combined.ADMIN_DETENTION_MAX_20D.needed_limit.value + 1)),
    else_do=("合并执行最长二十日：改为二十日以下。", "Twenty days at most, all combined."),
)
SMALL_ENOUGH_FOR_STATION = tuple(
    Gate(
        rule=rule,
        needs=~states(DecidePenaltyAtStation.fine.at_least(over(rule))),
        else_do=("超过派出所权限：报县级以上公安机关决定。", "Beyond the station: let the county-level organ decide."),
    )
    for rule in (law.STATION_FINE_LIMIT_1000_2026, old.STATION_FINE_LIMIT_500_2012)
)
SMALL_ENOUGH_ON_THE_SPOT = tuple(
    Gate(
        rule=rule,
        needs=~states(DecideOnTheSpot.fine.at_least(over(rule))) | OTHER_CASE,
        else_do=other.TOO_MUCH_FOR_THE_SPOT,
    )
    for rule in (spot.SUMMARY_PENALTY_500_2026, old.SUMMARY_PENALTY_200_2012)
)
NO_DRUGS_ON_THE_SPOT = Gate(
    rule=summary_penalty.SUMMARY_PENALTY_BARRED_FOR_DRUGS,
    needs=~states(DecideOnTheSpot.offence.is_in(*BARRED_ON_THE_SPOT)),
    else_do=("毒品、赌博、卖淫嫖娼案件一律按一般程序办理。", "Such cases go under the ordinary procedure."),
)
ALONE_ON_THE_SPOT = Gate(
    rule=spot.SUMMARY_PENALTY_ONE_OFFICER_RECORDED_2026,
    needs=states(DecideOnTheSpot.officers.at_least(2))
    | (states(DecideOnTheSpot.undisputed.is_(True)) & states(DecideOnTheSpot.recording.is_(Recording.FULL))),
    else_do=("由二名民警处罚；一人的须无异议并全程录音录像。", "Two officers; or one, undisputed and all recorded."),
)
COLLECTED_AFLOAT = tuple(
    Gate(
        rule=rule,
        needs=standing(CollectFine, CollectFine.afloat.is_(True), until=(HandInFine,), same=CollectFine.person),
        else_do=(
            "只用于在水上、旅客列车上收缴、尚未上交的罚款。",
            "Only of a fine collected on the water or on a train and not handed in yet.",
        ),
    )
    for rule in (spot.ON_SPOT_FINE_HANDED_IN_2D, old.ON_SPOT_FINE_HANDED_IN_2D_2012)
)
APPEALED = standing(LearnOfAppeal, until=(LearnAppealEnded,), same=LearnOfAppeal.person)
NO_APPEAL_RUNS = Gate(
    rule=penalties.SURCHARGE_RESTS_DURING_APPEAL,
    needs=~APPEALED,
    else_do=("前一复议、诉讼未终结的，先记录终结。", "Record first that the appeal before has ended."),
)
AN_APPEAL_RUNS = Gate(
    rule=penalties.SURCHARGE_RESTS_DURING_APPEAL,
    needs=APPEALED,
    else_do=("先记录知悉申请复议、提起诉讼。", "Record the appeal first."),
)
HEARD_ON_THE_SPOT = Gate(
    rule=penalties.NO_DECISION_WITHOUT_NOTICE,
    needs=states(DecideOnTheSpot.heard.is_(True)),
    else_do=("先口头告知并听取陈述、申辩。", "Tell the person orally and hear the answer first."),
)
# --- the period of the case

ROUND_IN_ORDER = Gate(
    rule=time_limits.CASE_EXTENSION_IS_APPROVED,
    needs=(states(ExtendCasePeriod.round.is_(Round.FIRST)) & ~happened(ExtendCasePeriod))
    | (states(ExtendCasePeriod.round.is_(Round.SECOND)) & happened(ExtendCasePeriod)),
    else_do=("按第一次、第二次的顺序延长。", "The first extension comes before the second, and once."),
)
APPROVED_ABOVE = Gate(
    rule=time_limits.CASE_EXTENSION_IS_APPROVED,
    needs=states(ExtendCasePeriod.station_case.is_(True))
    | happened(ApproveExtensionAbove, same=ApproveExtensionAbove.round),
    else_do=("先记录上一级公安机关的批准。", "Record the approval of the next higher organ first."),
)
AT_MOST_TWICE = Gate(
    rule=period.ADMIN_CASE_EXTENSION_TWICE_2026,
    needs=~happened(ExtendCasePeriod, times=period.ADMIN_CASE_EXTENSION_TWICE_2026.needed_limit.value),
    else_do=("延长以二次为限：在期限内作出处理决定。", "Two extensions at most: decide within the period."),
)


def extended_once(governing: Governing) -> Gate:
    """The one extension of the old law; whether it still binds an old case under the new law, ``governing`` says."""
    goes_on = governing is Governing.LAW_OF_ACCEPTANCE
    return Gate(
        rule=old.ADMIN_CASE_EXTENSION_ONCE_IN_OLD_CASES if goes_on else old.ADMIN_CASE_EXTENSION_ONCE_2012,
        needs=~happened(ExtendCasePeriod) | happened(FileCase),
        else_do=("旧法受理的案件只延长一次：在期限内作出处理决定。", "One extension: decide within the period."),
    )


EXTENDABLE = (
    ROUND_IN_ORDER,
    APPROVED_ABOVE,
    AT_MOST_TWICE,
    extended_once(transition("case_period_across_2026").answer),
)
