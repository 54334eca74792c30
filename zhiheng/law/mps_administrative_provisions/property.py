"""Hand-over and register of case property."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

ADMIN_PROPERTY_HANDOVER_24H = Requirement(
    id="admin_property_handover_24h",
    title="提取涉案财物24小时内移交保管人员",
    en="Case property is handed to the property keeper within 24 hours of being taken.",
    article=LAW["190"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ADMIN_PROPERTY_ELECTRONIC_LEDGER = Requirement(
    id="admin_property_electronic_ledger",
    title="电子台账逐一编号登记",
    en="Property is numbered and entered in an electronic ledger with cause, source, state, place and destination.",
    article=LAW["189"],
    nature=Nature.FORMALITY,
    severity=Severity.LOW,
    since=date(2019, 1, 1),
    limit=Limit(1, Counting.COUNT),
)
