"""拘留所条例: a wrongful detention, and the papers of a detainee."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="administrative-detention-house-regulations-2012",
    title="拘留所条例",
    en="Regulations on Detention Houses",
    in_force=date(2012, 4, 1),
)

WRONGFUL_DETENTION_REVIEW_24H = Requirement(
    id="wrongful_detention_review_24h",
    title="可能错误拘留24小时内处理",
    en="If the detention house reports possible wrongful detention the deciding organ acts within 24 hours.",
    article=LAW["12"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2012, 4, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

DETAINEE_COMPLAINT_FORWARD_24H = Requirement(
    id="detainee_complaint_forward_24h",
    title="被拘留人申请材料24小时内转送",
    en="Complaints, reconsideration, litigation and stay papers of a detainee are forwarded within 24 hours unopened.",
    article=LAW["29"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2012, 4, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)
