"""When an offence may still be punished, and how a case is filed."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.policy import promptly
from zhiheng.law.public_security_penalties_law import LAW

PUBLIC_SECURITY_CASE_FILED_AT_ONCE = Requirement(
    id="public_security_case_filed_at_once",
    title="治安案件立即立案并调查",
    en=(
        "From 2026 a public-security case is filed and investigated at once on report; otherwise the "
        "reporter is told with reasons."
    ),
    article=LAW["90"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=promptly("public_security_case_filed_at_once"),
)

PUBLIC_SECURITY_LIMITATION_6M = Requirement(
    id="public_security_limitation_6m",
    title="违反治安管理6个月未发现不再处罚",
    en="An act not discovered within 6 months is no longer punished.",
    article=LAW["25"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(6, Counting.PLAIN_MONTHS),
)
