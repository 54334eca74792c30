"""What must hold before mediation, its agreement and its failure, and which penalty an agreement bars."""

from zhiheng.kernel.conditions import standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.public_security_penalties_law import mediation
from zhiheng.packs.administrative.acts_decision import FROM_A_QUARREL, Penalty
from zhiheng.packs.administrative.acts_summary import (
    BeginMediation,
    MediationBar,
    NoteFailedMediation,
    NotePerformance,
    ReachAgreement,
)

MEDIATION_SUITS = tuple(
    Gate(
        rule=rule,
        needs=states(BeginMediation.private_quarrel.is_(True))
        & states(BeginMediation.offence.is_in(*FROM_A_QUARREL))
        & states(BeginMediation.bar.is_(MediationBar.NONE)),
        else_do=("不适用调解：依法作出处理决定。", "Not a case for mediation: decide by law."),
    )
    for rule in (mediation.MEDIATION_SUITS_THE_CASE, old.MEDIATION_SUITS_THE_CASE_2012)
)
MEDIATING = Gate(
    rule=mediation.MEDIATION_SUITS_THE_CASE,
    needs=standing(BeginMediation, until=(NoteFailedMediation,)),
    else_do=("先记录开始调解。", "Record the beginning of the mediation first."),
)

MEDIATED = standing(BeginMediation, until=(NoteFailedMediation,), same=Penalty.person, alike=(Penalty.offence,))
AGREED = standing(ReachAgreement, until=(NoteFailedMediation,), same=Penalty.person)
NOT_SETTLED = tuple(
    Gate(
        rule=rule,
        needs=~(MEDIATED & AGREED),
        else_do=(
            "协议有效的，对调解的这一行为不予处罚；确有不履行的，先记录调解失败。",
            "No penalty for what was mediated while the agreement is kept; if it was in fact broken, record that.",
        ),
    )
    for rule in (mediation.NO_PENALTY_AFTER_AGREEMENT, old.NO_PENALTY_AFTER_AGREEMENT_2012)
)
NOT_PERFORMED = tuple(
    Gate(
        rule=rule,
        needs=~standing(NotePerformance, until=(BeginMediation,), same=NotePerformance.person),
        else_do=(
            "协议已经履行完毕，不予处罚；误记履行的，先更正。",
            "The agreement was performed and there is no penalty; correct what was noted by mistake.",
        ),
    )
    for rule in (mediation.NO_PENALTY_AFTER_AGREEMENT, old.NO_PENALTY_AFTER_AGREEMENT_2012)
)
