"""Penalties decided and fines collected on the spot; when a fine is paid."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.administrative_penalty_law import PAID_LATE
from zhiheng.law.public_security_penalties_law import LAW

SUMMARY_PENALTY_500_2026 = Requirement(
    id="summary_penalty_500_2026",
    title="新法当场处罚500元以下",
    en="New law: on-the-spot penalty up to 500 yuan.",
    article=LAW["119"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(500, Counting.COUNT),
)

SUMMARY_PENALTY_FILED_24H = Requirement(
    id="summary_penalty_filed_24h",
    title="当场处罚24小时内备案",
    en="An on-the-spot penalty is reported to the organ within 24 hours.",
    article=LAW["120"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2026, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ON_SPOT_FINE_HANDED_IN_2D = Requirement(
    id="on_spot_fine_handed_in_2d",
    title="当场收缴罚款2日内上交、2日内缴银行",
    en="Fines collected on the spot are handed to the organ within 2 days, and by the organ to the bank within 2 days.",
    article=LAW["124"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

ON_SPOT_COLLECTION_LIMIT_200_2026 = Requirement(
    id="on_spot_collection_limit_200_2026",
    title="当场收缴罚款上限200元（旧50元）",
    en="From 2026 fines up to 200 yuan may be collected on the spot if undisputed (50 before).",
    article=LAW["123"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=Limit(200, Counting.COUNT),
)

SUMMARY_PENALTY_ONE_OFFICER_RECORDED_2026 = Requirement(
    id="summary_penalty_one_officer_recorded_2026",
    title="一人当场处罚须无异议并全程录音录像",
    en="One officer alone may decide on the spot only where nothing is disputed and all is recorded.",
    article=LAW["120"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

ON_SPOT_FINE_TO_BANK_2D = Requirement(
    id="on_spot_fine_to_bank_2d",
    title="收到当场收缴的罚款2日内缴付银行",
    en="The organ pays a fine collected on the spot to the bank within 2 days of receiving it.",
    article=LAW["124"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

FINE_PAID_15D = Requirement(
    id="fine_paid_15d",
    title="自收到决定书之日起十五日内缴纳罚款",
    en="The fine is paid within 15 days of receiving the decision.",
    article=LAW["123"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2026, 1, 1),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)

STATION_FINE_PAID_15D = Requirement(
    id="station_fine_paid_15d",
    title="派出所罚款自收到决定书之日起十五日内缴纳",
    en="A fine of a police station is paid within 15 days of receiving the decision.",
    article=LAW["123"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2026, 1, 1),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)

SPOT_FINE_PAID_15D = Requirement(
    id="spot_fine_paid_15d",
    title="未当场收缴的当场罚款十五日内缴纳",
    en="A fine decided on the spot and not collected there is paid within 15 days.",
    article=LAW["123"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2026, 1, 1),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)
