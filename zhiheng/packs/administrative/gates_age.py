"""How old a person is, as questioned and as decided: two statements of one fact, and the younger one protects."""

from zhiheng.kernel.conditions import happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law.mps_administrative_provisions.circumstances import NOBODY_UNDER_14_IS_PENALISED
from zhiheng.law.public_security_penalties_law import minors
from zhiheng.packs.administrative.acts_decision import DecidePenalty, Heard, NotifyGuardian, Penalty
from zhiheng.packs.administrative.acts_questioning import MINOR, Age, Question

LISTENED = (Heard.HEARD, Heard.WAIVED)
UNDER_16 = (Age.UNDER_14, Age.FROM_14)

QUESTIONED_UNDER_14 = happened(Question, Question.age.is_(Age.UNDER_14), same=Question.person)
QUESTIONED_UNDER_16 = happened(Question, Question.age.is_in(*UNDER_16), same=Question.person)
QUESTIONED_AT_16 = standing(Question, Question.age.is_(Age.FROM_16), until=(Question,), same=Question.person)
"""A birthday may have come since; from below 16 no case lasts until 18."""

QUESTIONED_AS_MINOR = QUESTIONED_UNDER_16 | QUESTIONED_AT_16
DECIDED_UNDER_16 = happened(DecidePenalty, DecidePenalty.age.is_in(*UNDER_16), same=DecidePenalty.person)
IS_UNDER_16 = QUESTIONED_UNDER_16 | DECIDED_UNDER_16

FROM_14_ON = Gate(
    rule=NOBODY_UNDER_14_IS_PENALISED,
    needs=~states(Penalty.age.is_(Age.UNDER_14)) & ~QUESTIONED_UNDER_14,
    else_do=(
        "作出不予行政处罚决定，责令监护人严加管教；年龄记错的，先更正询问。",
        "Decide on no penalty and tell the guardian to discipline the child; correct a questioning with a wrong age.",
    ),
)
GUARDIAN_TOLD = Gate(
    rule=minors.MINOR_GUARDIAN_TOLD_BEFORE_PENALTY_2026,
    needs=(
        ~states(Penalty.age.is_in(*MINOR))
        & ~QUESTIONED_UNDER_16
        & (~QUESTIONED_AT_16 | states(Penalty.came_of_age.is_(True)))
    )
    | happened(NotifyGuardian, NotifyGuardian.heard.is_in(*LISTENED), same=NotifyGuardian.person),
    else_do=("先告知父母或者其他监护人并充分听取其意见。", "Tell and hear the parents or guardian first."),
)
