"""Receipt and transfer of a report."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW
from zhiheng.law.policy import promptly

ADMIN_INTAKE_RECEIPT = Requirement(
    id="admin_intake_receipt",
    title="行政案件受案登记表、受案回执",
    en=(
        "A matter within own jurisdiction is investigated at once with an acceptance form and a receipt "
        "for the reporter."
    ),
    article=LAW["61"],
    nature=Nature.GATE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=promptly("admin_intake_receipt"),
)

ADMIN_TRANSFER_24H = Requirement(
    id="admin_transfer_24h",
    title="不属本单位管辖24小时内移送",
    en="A matter of the police but not of this unit is transferred within 24 hours.",
    article=LAW["61"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ADMINISTRATIVE_CASE_IS_ACCEPTED = Requirement(
    id="administrative_case_is_accepted",
    title="行政案件已经受案",
    en="The case is accepted, with its form, before anything else is done in it.",
    article=LAW["61"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
