"""What must hold before detention is executed, stayed and ended, and before a decision is served."""

from zhiheng.kernel.comparison import no_more_than
from zhiheng.kernel.conditions import Condition, happened, standing, states
from zhiheng.kernel.duty import Suspension
from zhiheng.kernel.in_term import in_term
from zhiheng.kernel.procedure import Gate
from zhiheng.law import administrative_detention_house_regulations as house
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.mps_administrative_provisions import decision as provisions
from zhiheng.law.mps_administrative_provisions import detention as stays
from zhiheng.law.public_security_penalties_law import detention as law
from zhiheng.packs.administrative.acts_decision import DecidePenalty, DecidePenaltyAtStation
from zhiheng.packs.administrative.acts_detention import (
    DecideOnWrongfulDetention,
    EndStay,
    ExecuteDetention,
    GrantStay,
    HandOverPaper,
    LeaveHouse,
    ReceiveWrongfulDetentionNotice,
    ReleaseFromDetention,
    RequestStay,
    ReturnToHouse,
    Spared,
    Surety,
    Unspared,
)
from zhiheng.packs.administrative.acts_summary import DecideOnTheSpot
from zhiheng.packs.administrative.gates_age import IS_UNDER_16

PENALISED = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=happened(DecidePenalty, same=DecidePenalty.person)
    | happened(DecidePenaltyAtStation, same=DecidePenaltyAtStation.person),
    else_do=("先对该人作出处罚决定。", "Decide on the penalty of this person first."),
)
FINED = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=happened(DecidePenalty, DecidePenalty.fine.given(), same=DecidePenalty.person)
    | happened(DecidePenaltyAtStation, DecidePenaltyAtStation.fine.given(), same=DecidePenaltyAtStation.person)
    | happened(DecideOnTheSpot, DecideOnTheSpot.fine.given(), same=DecideOnTheSpot.person),
    else_do=("先对该人作出罚款决定。", "Decide on the fine of this person first."),
)
DETENTION_DECIDED = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=happened(DecidePenalty, DecidePenalty.detention_days.given(), same=DecidePenalty.person),
    else_do=("先对该人作出行政拘留决定。", "Decide on the detention of this person first."),
)
NOT_STAYED = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=~standing(GrantStay, until=(EndStay,), same=GrantStay.person),
    else_do=("暂缓执行期间不得执行；恢复执行的，先记录。", "It is stayed: resume the detention first."),
)
SPARE = (
    "作出决定但不送拘留所执行，记录“不送拘留所执行”。",
    "The decision stands; record that it is not executed.",
)
AS_STATED_BEFORE = (
    "询问或者决定写明不满十六周岁：记录“不送拘留所执行”；年龄有误的，先更正。",
    "Questioned or decided as under 16: record that it is not executed, or correct an age that is wrong.",
)
NOT_SPARED = (
    Gate(
        rule=law.ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2026,
        needs=states(ExecuteDetention.spared.is_(Spared.NONE))
        | (
            states(ExecuteDetention.spared.is_in(Spared.FROM_14, Spared.FROM_70))
            & states(ExecuteDetention.unspared.given())
        )
        | (
            states(ExecuteDetention.spared.is_(Spared.FROM_16_FIRST))
            & states(ExecuteDetention.unspared.is_(Unspared.SERIOUS))
        ),
        else_do=SPARE,
    ),
    Gate(
        rule=law.ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2026,
        needs=~IS_UNDER_16 | states(ExecuteDetention.spared.is_(Spared.FROM_14)),
        else_do=AS_STATED_BEFORE,
    ),
    Gate(
        rule=old.ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2012,
        needs=states(ExecuteDetention.spared.is_(Spared.NONE)),
        else_do=SPARE,
    ),
    Gate(rule=old.ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2012, needs=~IS_UNDER_16, else_do=AS_STATED_BEFORE),
)
DAYS_AT_MOST_20 = Gate(
    rule=stays.ADMIN_DETENTION_MAX_20D,
    needs=~states(ExecuteDetention.days.at_least(stays.ADMIN_DETENTION_MAX_20D.needed_limit.value + 1)),
    else_do=("合并执行最长二十日。", "Twenty days at most, all combined."),
)
DECIDED_AS_LONG = no_more_than(ExecuteDetention.days, DecidePenalty.detention_days, less=DecidePenalty.restricted_days)
AS_MANY_DAYS_AS_DECIDED = tuple(
    Gate(
        rule=rule,
        needs=standing(DecidePenalty, DECIDED_AS_LONG, until=(ExecuteDetention,), same=DecidePenalty.person)
        | (
            standing(EndStay, until=(ExecuteDetention,), same=EndStay.person)
            & happened(DecidePenalty, DECIDED_AS_LONG, same=DecidePenalty.person)
        ),
        else_do=(
            "执行日数不得多于决定的日数减去先前限制人身自由的日数：按决定改正日数。",
            "No more days than decided, less those of liberty restricted before: put the number right.",
        ),
    )
    for rule in (law.ADMIN_DETENTION_OFFSET, old.ADMIN_DETENTION_OFFSET_2012)
)
STAY_ASKED_FOR = Gate(
    rule=stays.DETENTION_STAY_NEEDS_AN_APPEAL,
    needs=happened(RequestStay, RequestStay.appealed.is_(True), same=RequestStay.person),
    else_do=("先记录申请；未申请复议、提起诉讼的不得暂缓。", "Record the request; without an appeal there is no stay."),
)
ONE_SURETY = Gate(
    rule=stays.DETENTION_STAY_ONE_SURETY,
    needs=states(GrantStay.surety.is_in(Surety.GUARANTOR, Surety.DEPOSIT)),
    else_do=("担保人、保证金只能责令一种；都没有的不得暂缓。", "Either a guarantor or a deposit, and never both."),
)
STAYED = Gate(
    rule=stays.DETENTION_STAY_NEEDS_AN_APPEAL,
    needs=standing(GrantStay, until=(EndStay,), same=GrantStay.person),
    else_do=("该人没有暂缓执行。", "This person's detention is not stayed."),
)
IN_DETENTION = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=standing(ExecuteDetention, until=(ReleaseFromDetention,), same=ExecuteDetention.person),
    else_do=("先记录该人送拘留所执行。", "Record that this person was put in detention first."),
)
OUTSIDE = (
    Suspension(starts=LeaveHouse, ends=(ReturnToHouse,)),
    Suspension(starts=GrantStay, ends=(EndStay,)),
)
"""What does not count in the days of a detention."""

TERM_RUNS = in_term(ExecuteDetention, term=ExecuteDetention.days, suspended=OUTSIDE, same=ExecuteDetention.person)
EXECUTED = happened(ExecuteDetention, same=ExecuteDetention.person)
RELEASE = ("执行期满，立即解除拘留并发给证明。", "The term is over: release the person at once, with a certificate.")


def until_expiry(needs: Condition) -> tuple[Gate, Gate]:
    """What keeps a person in the house is done only before the term is over, under the law of either time."""
    return (
        Gate(rule=law.ADMIN_DETENTION_RELEASE_ON_EXPIRY, needs=needs, else_do=RELEASE),
        Gate(rule=house.ADMIN_DETENTION_RELEASE_ON_EXPIRY_2012, needs=needs, else_do=RELEASE),
    )


NOT_EXPIRED = until_expiry(TERM_RUNS)
UPHELD_IN_TERM = until_expiry(states(DecideOnWrongfulDetention.upheld.is_(False)) | TERM_RUNS)
EXECUTED_ONCE = until_expiry(
    ~EXECUTED
    | standing(
        DecidePenalty, DecidePenalty.detention_days.given(), until=(ExecuteDetention,), same=DecidePenalty.person
    )
    | (standing(EndStay, until=(ExecuteDetention,), same=EndStay.person) & TERM_RUNS)
)
"""A decision is executed once, and again only for the days that a stay left of it."""

PAPER_HANDED_OVER = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=happened(HandOverPaper, same=HandOverPaper.person),
    else_do=("先记录被拘留人提交材料。", "Record that the paper was handed over first."),
)
NOTICE_RECEIVED = Gate(
    rule=provisions.ADMINISTRATIVE_DECISION_IS_MADE,
    needs=happened(ReceiveWrongfulDetentionNotice, same=ReceiveWrongfulDetentionNotice.person),
    else_do=("先记录拘留所的通知。", "Record the notice of the detention house first."),
)
