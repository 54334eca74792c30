"""One act is decided on once: it is fined once, and it is penalised or it is not."""

from typing import Any

from zhiheng.kernel.conditions import Condition, happened, states
from zhiheng.kernel.fields import Field
from zhiheng.kernel.procedure import Gate
from zhiheng.law.administrative_penalty_law import ONE_FINE_FOR_ONE_ACT
from zhiheng.law.mps_administrative_provisions.decision import PENALTY_OR_NO_PENALTY
from zhiheng.packs.administrative.acts_decision import DecidePenalty, DecidePenaltyAtStation, Penalty
from zhiheng.packs.administrative.acts_intake import DecideNoPenalty
from zhiheng.packs.administrative.acts_summary import DecideOnTheSpot

OFFENCE = (Penalty.offence,)
OFFENCE_OF_THAT_DAY = (Penalty.offence, Penalty.offence_ended)


def fined(kind: type[DecidePenalty | DecidePenaltyAtStation | DecideOnTheSpot], *alike: Field[Any]) -> Condition:
    return happened(kind, kind.fine.given(), same=kind.person, alike=alike)


def penalised(kind: type[DecidePenalty | DecidePenaltyAtStation | DecideOnTheSpot]) -> Condition:
    return happened(kind, same=kind.person, alike=OFFENCE)


NOT_FINED = (
    ~fined(DecidePenalty, *OFFENCE_OF_THAT_DAY)
    & ~fined(DecidePenaltyAtStation, *OFFENCE_OF_THAT_DAY)
    & ~fined(DecideOnTheSpot, *OFFENCE)
)
NOT_FINED_BEFORE_THE_SPOT = (
    ~fined(DecidePenalty, *OFFENCE) & ~fined(DecidePenaltyAtStation, *OFFENCE) & ~fined(DecideOnTheSpot, *OFFENCE)
)
NOT_PENALISED = ~penalised(DecidePenalty) & ~penalised(DecidePenaltyAtStation) & ~penalised(DecideOnTheSpot)
NO_PENALTY = happened(DecideNoPenalty, same=DecideNoPenalty.person, alike=OFFENCE)

ANNUL_FINE = (
    "同一违法行为不得再次罚款；原决定有错误的，先经审批更正撤销原决定。",
    "The same act is not fined again; where the earlier decision is wrong, have it annulled first.",
)
ANNUL_FIRST = (
    "对同一违法行为已有相反的决定：发现新的证据或者原决定有错误的，先经审批更正撤销原决定。",
    "The opposite was decided on this act: on new evidence, or where it is wrong, have that decision annulled first.",
)
FINED_ONCE = Gate(rule=ONE_FINE_FOR_ONE_ACT, needs=~states(Penalty.fine.given()) | NOT_FINED, else_do=ANNUL_FINE)
FINED_ONCE_ON_THE_SPOT = Gate(
    rule=ONE_FINE_FOR_ONE_ACT,
    needs=~states(DecideOnTheSpot.fine.given()) | NOT_FINED_BEFORE_THE_SPOT,
    else_do=ANNUL_FINE,
)
NOT_SPARED_BEFORE = Gate(rule=PENALTY_OR_NO_PENALTY, needs=~NO_PENALTY, else_do=ANNUL_FIRST)
NOT_PENALISED_BEFORE = Gate(rule=PENALTY_OR_NO_PENALTY, needs=NOT_PENALISED, else_do=ANNUL_FIRST)
PENALISED_ONCE = (FINED_ONCE, NOT_SPARED_BEFORE)
PENALISED_ONCE_ON_THE_SPOT = (FINED_ONCE_ON_THE_SPOT, NOT_SPARED_BEFORE)
