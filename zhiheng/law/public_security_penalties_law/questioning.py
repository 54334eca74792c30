"""Questioning: how long, and recorded."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

ADMIN_QUESTIONING_RECORDED_2026 = Requirement(
    id="admin_questioning_recorded_2026",
    title="2026年起办案场所询问全程同步录音录像",
    en="From 2026 questioning an offender in casework premises is recorded throughout.",
    article=LAW["97"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

ADMIN_ONE_OFFICER_NEEDS_RECORDING_2026 = Requirement(
    id="admin_one_officer_needs_recording_2026",
    title="一人询问等须全程录音录像，否则证据不得作为处罚根据",
    en=(
        "A one-officer act in casework premises must be recorded throughout; without the recording the "
        "evidence cannot support a penalty."
    ),
    article=LAW["108"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(1, Counting.COUNT),
)

ADMIN_QUESTIONING_8H_2026 = Requirement(
    id="admin_questioning_8h_2026",
    title="询问查证8小时（新法）",
    en="Questioning after a summons may take at most 8 hours (new law).",
    article=LAW["97"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(8, Counting.DURATION),
    alert_hours=2,
)

ADMIN_QUESTIONING_12H_2026 = Requirement(
    id="admin_questioning_12h_2026",
    title="涉案人多或身份不明12小时（新法新增）",
    en="From 2026 12 hours are allowed where many persons are involved or identity is unknown.",
    article=LAW["97"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(12, Counting.DURATION),
    alert_hours=3,
)

ADMIN_QUESTIONING_24H_2026 = Requirement(
    id="admin_questioning_24h_2026",
    title="情况复杂且可能拘留24小时",
    en="24 hours are allowed only where the matter is complex and detention may be imposed.",
    article=LAW["97"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(24, Counting.DURATION),
    alert_hours=6,
)

ADMIN_QUESTIONING_HAS_TIME_LEFT_2026 = Requirement(
    id="admin_questioning_has_time_left_2026",
    title="询问查证时限尚未届满",
    en="Questioning goes on, or is prolonged, only within the time that the law still leaves.",
    article=LAW["97"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)
