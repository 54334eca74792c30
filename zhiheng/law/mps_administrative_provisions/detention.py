"""Combined detention, and its stay."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

ADMIN_DETENTION_MAX_20D = Requirement(
    id="admin_detention_max_20d",
    title="行政拘留合并不超过20日",
    en="Combined administrative detention may not exceed 20 days.",
    article=LAW["162"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(20, Counting.COUNT_OF_DAYS),
)

ADMIN_DETENTION_STAY_24H = Requirement(
    id="admin_detention_stay_24h",
    title="暂缓执行申请24小时内决定",
    en="A request to suspend detention is decided within 24 hours of receipt.",
    article=LAW["223"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

DETENTION_STAY_NEEDS_AN_APPEAL = Requirement(
    id="detention_stay_needs_an_appeal",
    title="申请复议或者提起诉讼的可以申请暂缓执行",
    en="A stay may be asked for by one who has asked for reconsideration or gone to court.",
    article=LAW["222"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

DETENTION_STAY_ONE_SURETY = Requirement(
    id="detention_stay_one_surety",
    title="担保人和保证金只能责令一种，缺一不得暂缓",
    en="A stay takes either a guarantor or a deposit, never both and never neither.",
    article=LAW["223"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

FOREIGNER_RESTRICTION_REPORTED_48H = Requirement(
    id="foreigner_restriction_reported_48h",
    title="限制外国人活动范围、拘留审查48小时内报省",
    en="A foreigner held for review or kept to an area is reported to the province within 48 hours.",
    article=LAW["254"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(48, Counting.HOURS),
    alert_hours=12,
    protective=True,
)
