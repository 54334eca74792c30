"""What a penalty asks for afterwards: that it is served, its fine paid, handed in and reported.

A duty of the law until 2025 and its twin of 2026 stand side by side; the day of the act that opens it chooses. Cases
that are not about public security have a service of their own.
"""

from zhiheng.kernel.conditions import Condition
from zhiheng.kernel.duty import Duty, Outcome, Suspension
from zhiheng.kernel.terms import Requirement
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.public_security_penalties_law import decision as law
from zhiheng.law.public_security_penalties_law import summary_penalty as spot
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.gates_other_cases import OTHER_CASE

Penalising = type[decided.DecidePenalty | decided.DecidePenaltyAtStation]


def served(rule: Requirement, decision: Penalising, given: Condition = ~OTHER_CASE) -> Duty:
    """The decision reaches the person, announced and handed over, or served."""
    return Duty(
        rule=rule,
        starts=decision,
        given=given,
        ends=(decided.AnnounceDecision, decided.ServeDecision),
        same=decided.Penalty.person,
        calendar=CHINA,
    )


def victim_served(rule: Requirement, decision: Penalising) -> Duty:
    """The victim of an offence against public security has the decision too."""
    return Duty(
        rule=rule,
        starts=decision,
        given=~OTHER_CASE,
        where=(decided.Penalty.has_victim.is_(True),),
        ends=(decided.ServeVictim,),
        same=decided.Penalty.person,
        missing=Outcome.BREACH,
    )


SERVICE = (
    served(law.PENALTY_SERVICE_2D, decided.DecidePenalty),
    served(old.PENALTY_SERVICE_2D_2012, decided.DecidePenalty),
    served(law.STATION_PENALTY_SERVED_2D, decided.DecidePenaltyAtStation),
    served(penalties.OTHER_CASE_PENALTY_SERVED_7D, decided.DecidePenalty, OTHER_CASE),
    served(penalties.OTHER_CASE_STATION_PENALTY_SERVED_7D, decided.DecidePenaltyAtStation, OTHER_CASE),
    victim_served(law.PENALTY_COPY_TO_VICTIM, decided.DecidePenalty),
    victim_served(old.PENALTY_COPY_TO_VICTIM_2012, decided.DecidePenalty),
    victim_served(law.STATION_PENALTY_COPY_TO_VICTIM, decided.DecidePenaltyAtStation),
)


RECEIVED = (decided.AnnounceDecision, decided.ServeDecision)
Fining = type[decided.DecidePenalty | decided.DecidePenaltyAtStation | quick.DecideOnTheSpot]


def fine_paid(rule: Requirement, decision: Fining, *, handed_over: bool = False) -> Duty:
    """The fine is paid; the days run from the receipt of the decision, which on the spot is ``handed_over`` at once."""
    return Duty(
        rule=rule,
        starts=decision,
        where=(decision.fine.given(),),
        ends=(quick.PayFine, quick.DeferFine, quick.CollectFine),
        same=decision.person,
        suspended=() if handed_over else (Suspension(starts=decision, ends=RECEIVED),),
        calendar=CHINA,
    )


FINES = (
    fine_paid(spot.FINE_PAID_15D, decided.DecidePenalty),
    fine_paid(old.FINE_PAID_15D_2012, decided.DecidePenalty),
    fine_paid(spot.STATION_FINE_PAID_15D, decided.DecidePenaltyAtStation),
    fine_paid(old.STATION_FINE_PAID_15D_2012, decided.DecidePenaltyAtStation),
    fine_paid(spot.SPOT_FINE_PAID_15D, quick.DecideOnTheSpot, handed_over=True),
    fine_paid(old.SPOT_FINE_PAID_15D_2012, quick.DecideOnTheSpot, handed_over=True),
)


def spot_filed(rule: Requirement) -> Duty:
    return Duty(
        rule=rule, starts=quick.DecideOnTheSpot, ends=(quick.FileSpotPenalty,), same=quick.DecideOnTheSpot.person
    )


def fine_handed_in(rule: Requirement) -> Duty:
    return Duty(
        rule=rule,
        starts=quick.CollectFine,
        ends=(quick.HandInFine,),
        same=quick.CollectFine.person,
        restarts=(quick.ReachShore,),
        calendar=CHINA,
    )


ON_THE_SPOT = (
    spot_filed(spot.SUMMARY_PENALTY_FILED_24H),
    spot_filed(old.SUMMARY_PENALTY_FILED_24H_2012),
    fine_handed_in(spot.ON_SPOT_FINE_HANDED_IN_2D),
    fine_handed_in(old.ON_SPOT_FINE_HANDED_IN_2D_2012),
    Duty(
        rule=spot.ON_SPOT_FINE_TO_BANK_2D,
        starts=quick.HandInFine,
        ends=(quick.PayFineToBank,),
        same=quick.HandInFine.person,
        calendar=CHINA,
    ),
)
