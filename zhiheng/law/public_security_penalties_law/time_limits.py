"""How long a case may take."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW
from zhiheng.law.transition import transition

ADMIN_CASE_LIMIT_30D_2026 = Requirement(
    id="admin_case_limit_30d_2026",
    title="新法30日，延长以二次为限",
    en="New law: 30 days from filing; up to two 30-day extensions; expert and hearing time excluded.",
    article=LAW["118"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(30, Counting.DAYS),
    alert_hours=120,
)

ADMIN_CASE_EXTENSION_TWICE_2026 = Requirement(
    id="admin_case_extension_twice_2026",
    title="期限延长以二次为限",
    en="At most two extensions of 30 days, so 90 days in all net of excluded time.",
    article=LAW["118"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

ADMIN_CASE_LIMIT_60D_2026 = Requirement(
    id="admin_case_limit_60d_2026",
    title="新法第一次延长后60日",
    en="New law: 60 days from filing once the first extension is approved.",
    article=LAW["118"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(60, Counting.DAYS),
)

ADMIN_CASE_LIMIT_90D_2026 = Requirement(
    id="admin_case_limit_90d_2026",
    title="新法第二次延长后90日",
    en="New law: 90 days from filing once the second extension is approved.",
    article=LAW["118"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(90, Counting.DAYS),
)

ADMIN_CASE_LIMIT_90D_IN_OLD_CASES = Requirement(
    id="admin_case_limit_90d_in_old_cases",
    title="新法施行前受理、新法施行后第二次延长的90日",
    en="A case accepted under the old law: 90 days once a second extension is approved under the new.",
    article=LAW["118"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    limit=Limit(90, Counting.DAYS),
    remark=transition("case_period_across_2026").explanation,
)
