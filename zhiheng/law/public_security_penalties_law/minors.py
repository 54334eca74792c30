"""Minors: guardians at the questioning and before the penalty."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

ADMIN_MINOR_GUARDIAN_UNDER18_2026 = Requirement(
    id="admin_minor_guardian_under18_2026",
    title="2026年起询问未满18岁通知监护人到场",
    en="From 2026 guardians are notified when an offender under 18 is questioned.",
    article=LAW["98"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(18, Counting.YEARS_OF_AGE),
    protective=True,
)

MINOR_GUARDIAN_TOLD_BEFORE_PENALTY_2026 = Requirement(
    id="minor_guardian_told_before_penalty_2026",
    title="未满18岁应告知监护人并听取意见",
    en="From 2026 the parents of an offender under 18 are told and heard before the penalty.",
    article=LAW["112"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    protective=True,
)

MINOR_IN_DETENTION_HEARING_2026 = Requirement(
    id="minor_in_detention_hearing_2026",
    title="可能执行拘留的未成年人告知听证",
    en="A minor who may be put in detention all the same, and the guardian, are told of the right to a hearing.",
    article=LAW["117"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    protective=True,
)
