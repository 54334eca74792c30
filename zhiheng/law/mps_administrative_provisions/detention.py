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
