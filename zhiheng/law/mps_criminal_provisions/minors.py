"""Minors: who is with them."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

INTERROGATION_MINOR_GUARDIAN_PRESENT = Requirement(
    id="interrogation_minor_guardian_present",
    title="讯问未成年人通知法定代理人或合适成年人到场",
    en=(
        "The legal representative is notified to attend the interrogation of a minor suspect, or another "
        "suitable adult attends and this is recorded."
    ),
    article=LAW["323"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)
