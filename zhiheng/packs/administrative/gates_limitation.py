"""How long after an offence a penalty may still follow: from its end to the day on which the police discovered it."""

from zhiheng.kernel.conditions import Condition, states
from zhiheng.kernel.dated import dated, not_before
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.terms import Requirement
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import time_limits
from zhiheng.law.public_security_penalties_law import intake
from zhiheng.packs.administrative.acts_decision import Penalty
from zhiheng.packs.administrative.gates_other_cases import OTHER_CASE

DISCOVERED_AFTERWARDS = not_before(Penalty.discovered, Penalty.offence_ended) | states(Penalty.went_on.is_(True))
"""An offence that is over was discovered on its last day or later; one that went on may have been discovered before."""


def within(rule: Requirement) -> Condition:
    return DISCOVERED_AFTERWARDS & dated(
        Penalty.offence_ended, rule.needed_limit, calendar=CHINA, until=Penalty.discovered
    )


TOO_LATE = (
    "超过追究时效才发现的，不再处罚：终止调查；日期有误的，按事实改正。",
    "Found too late: end the investigation; put a wrong day right as the facts are.",
)
NOT_OUT_OF_TIME = (
    *(
        Gate(rule=rule, needs=OTHER_CASE | within(rule), else_do=TOO_LATE)
        for rule in (intake.PUBLIC_SECURITY_LIMITATION_6M, old.PUBLIC_SECURITY_LIMITATION_6M_2012)
    ),
    Gate(
        rule=penalties.OTHER_OFFENCE_LIMITATION_2Y,
        needs=~OTHER_CASE | within(penalties.OTHER_OFFENCE_LIMITATION_2Y) | states(Penalty.grave_harm.is_(True)),
        else_do=TOO_LATE,
    ),
    Gate(
        rule=penalties.OTHER_OFFENCE_LIMITATION_5Y,
        needs=~OTHER_CASE | within(penalties.OTHER_OFFENCE_LIMITATION_5Y) | ~states(Penalty.grave_harm.is_(True)),
        else_do=TOO_LATE,
    ),
    Gate(
        rule=time_limits.OTHER_OFFENCE_LIMITATION_2Y_OLD,
        needs=~OTHER_CASE | within(time_limits.OTHER_OFFENCE_LIMITATION_2Y_OLD),
        else_do=TOO_LATE,
    ),
)
