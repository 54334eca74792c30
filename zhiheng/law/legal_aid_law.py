"""法律援助法: who must be given a lawyer, and how fast an application goes on."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="legal-aid-law-2021",
    title="法律援助法",
    en="Legal Aid Law",
    in_force=date(2022, 1, 1),
)

MINOR_SUSPECT_COUNSEL_ASSIGNED = Requirement(
    id="minor_suspect_counsel_assigned",
    title="未成年犯罪嫌疑人无辩护人的通知法援",
    en="A minor suspect without counsel is assigned a legal-aid lawyer on notice from the organ.",
    article=LAW["36"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2022, 1, 1),
    limit=Limit(3, Counting.DAYS),
    protective=True,
)

LEGAL_AID_APPLICATION_FORWARD_24H = Requirement(
    id="legal_aid_application_forward_24h",
    title="在押人员、强戒人员法援申请24小时内转交",
    en="A legal-aid application of a detainee (also a person in compulsory isolation) is forwarded within 24 hours.",
    article=LAW["39"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2022, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)
