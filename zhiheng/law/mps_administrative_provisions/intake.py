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

ADMINISTRATIVE_CASE_IS_HERE = Requirement(
    id="administrative_case_is_here",
    title="案件移送后，本单位不再办理",
    en="Once a case has been handed to another unit, jurisdiction over it is no longer exercised here.",
    article=LAW["15"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
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

ADMINISTRATIVE_CASE_BEGINS_ONCE = Requirement(
    id="administrative_case_begins_once",
    title="行政案件只受案一次、立案一次",
    en="A case is accepted once and filed once: a second time would give its periods another start or length.",
    article=LAW["61"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REPEATED_REPORT_IS_EXPLAINED = Requirement(
    id="repeated_report_is_explained",
    title="重复报案作出解释，不再登记",
    en="A matter reported before is explained to the reporter and not registered again.",
    article=LAW["60"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REPORT_DISPOSITION_NOTED = Requirement(
    id="report_disposition_noted",
    title="接报案登记注明处理情况",
    en="How a report was dealt with is noted at once on its register entry.",
    article=LAW["61"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=promptly("report_disposition_noted"),
)

REPORT_IS_CLASSIFIED = Requirement(
    id="report_is_classified",
    title="接报后已分类处理",
    en="The report has been classified.",
    article=LAW["61"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REPORT_IS_OPEN = Requirement(
    id="report_is_open",
    title="该接报尚未办结",
    en="The report has not been dealt with yet.",
    article=LAW["61"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REPORTER_TOLD_WHERE_TO_GO = Requirement(
    id="reporter_told_where_to_go",
    title="不属公安机关职责的告知向主管机关报案",
    en="A reporter whose matter is not for the police is told where to go, in writing where objected to.",
    article=LAW["61"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=promptly("reporter_told_where_to_go"),
)

REPORTER_SECRET_NOTED = Requirement(
    id="reporter_secret_noted",
    title="报案人要求保密的在登记时注明",
    en="That the reporter wants to stay unknown is noted on the register.",
    article=LAW["63"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
