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

ADMIN_DETENTION_RELEASE_ON_EXPIRY_2012 = Requirement(
    id="admin_detention_release_on_expiry_2012",
    title="期满按时解除拘留（2025年底前）",
    en="Until the end of 2025: on expiry the detainee is released on time with a certificate.",
    article=LAW["30"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2012, 4, 1),
    until=date(2025, 12, 31),
    remark=(
        "治安管理处罚法（2012年修正）只规定送达拘留所执行，未规定解除；2026年起由修订后的第122条规定。",
        "The penalties law of 2012 speaks of putting into detention, not of release; art. 122 of 2025 speaks of both.",
    ),
)
