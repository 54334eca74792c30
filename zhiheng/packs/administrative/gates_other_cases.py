"""Penalties in cases that are not about public security: hearings, deliberation, on the spot.

The penalties law says nothing of them; the Provisions and the Administrative Penalty Law do.
"""

from zhiheng.kernel.conditions import Condition, happened, states
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.terms import Requirement
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law.mps_administrative_provisions import hearing, summary_penalty
from zhiheng.packs.administrative.acts_decision import DecidePenalty, NotifyHearingRight, PenalisedAs
from zhiheng.packs.administrative.acts_intake import AcceptCase, CaseKind
from zhiheng.packs.administrative.acts_summary import DecideOnTheSpot

FEN = 100
"""Fen in a yuan: the law says yuan, an amount is kept in fen."""

OTHER_CASE = happened(AcceptCase, AcceptCase.case_kind.is_(CaseKind.OTHER))
HEARING_TOLD = happened(NotifyHearingRight, same=NotifyHearingRight.person)
TELL_OF_HEARING = ("先告知有权要求举行听证。", "Tell the person of the right to a hearing first.")
NOT_AN_INDIVIDUAL = states(DecidePenalty.penalised_as.is_in(PenalisedAs.UNIT, PenalisedAs.BORDER))
REVOKES_OR_CLOSES = states(DecidePenalty.revokes_licence.is_(True)) | states(DecidePenalty.closes_business.is_(True))


def fined(rule: Requirement) -> Condition:
    return states(DecidePenalty.fine.at_least(rule.needed_limit.value * FEN))


LARGE_FOR_AN_INDIVIDUAL = fined(hearing.OTHER_CASE_HEARING_RIGHT_2000) & ~NOT_AN_INDIVIDUAL
LARGE_FOR_A_UNIT = fined(hearing.OTHER_CASE_HEARING_RIGHT_10000_UNIT) & states(
    DecidePenalty.penalised_as.is_(PenalisedAs.UNIT)
)
LARGE_AT_THE_BORDER = fined(hearing.OTHER_CASE_HEARING_RIGHT_6000_BORDER) & states(
    DecidePenalty.penalised_as.is_(PenalisedAs.BORDER)
)
HEARING_RIGHT = tuple(
    Gate(rule=rule, needs=~OTHER_CASE | ~grave | HEARING_TOLD, else_do=TELL_OF_HEARING)
    for rule, grave in (
        (hearing.OTHER_CASE_HEARING_RIGHT_2000, LARGE_FOR_AN_INDIVIDUAL | REVOKES_OR_CLOSES),
        (hearing.OTHER_CASE_HEARING_RIGHT_10000_UNIT, LARGE_FOR_A_UNIT),
        (hearing.OTHER_CASE_HEARING_RIGHT_6000_BORDER, LARGE_AT_THE_BORDER),
    )
)
TOO_MUCH_FOR_THE_SPOT = (
    "超过当场处罚限额：按一般程序办理。",
    "Too much for the spot: go on under the ordinary procedure.",
)
SMALL_ENOUGH_ON_THE_SPOT = tuple(
    Gate(
        rule=rule,
        needs=~OTHER_CASE | ~whom | ~states(DecideOnTheSpot.fine.at_least(rule.needed_limit.value * FEN + 1)),
        else_do=TOO_MUCH_FOR_THE_SPOT,
    )
    for rule, whom in (
        (
            penalties.OTHER_CASE_SUMMARY_PENALTY_200,
            ~states(DecideOnTheSpot.penalised_as.is_in(PenalisedAs.UNIT, PenalisedAs.BORDER)),
        ),
        (
            penalties.OTHER_CASE_SUMMARY_PENALTY_3000_UNIT,
            states(DecideOnTheSpot.penalised_as.is_(PenalisedAs.UNIT)),
        ),
        (
            summary_penalty.OTHER_CASE_SUMMARY_PENALTY_500_BORDER,
            states(DecideOnTheSpot.penalised_as.is_(PenalisedAs.BORDER)),
        ),
    )
)
GRAVE = (
    LARGE_FOR_AN_INDIVIDUAL
    | LARGE_FOR_A_UNIT
    | LARGE_AT_THE_BORDER
    | REVOKES_OR_CLOSES
    | states(DecidePenalty.public_interest.is_(True))
    | states(DecidePenalty.complex_case.is_(True))
)
