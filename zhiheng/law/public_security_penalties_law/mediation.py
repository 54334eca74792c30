"""Mediation of a public-security case."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

MEDIATION_SUITS_THE_CASE = Requirement(
    id="mediation_suits_the_case",
    title="民间纠纷引起、情节较轻的才可以调解",
    en="Only minor cases that arise from a private quarrel may be mediated, and only where both sides wish it.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

NO_PENALTY_AFTER_AGREEMENT = Requirement(
    id="no_penalty_after_agreement",
    title="调解达成协议的不予处罚",
    en="Once the parties have agreed and keep to it, there is no penalty.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)
