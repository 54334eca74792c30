"""The fast track."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

FAST_TRACK_DECISION_48H = Requirement(
    id="fast_track_decision_48h",
    title="快速办理到案48小时内决定",
    en="A fast-track administrative case is decided within 48 hours of the offender arriving.",
    article=LAW["47"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(48, Counting.HOURS),
    alert_hours=12,
)
