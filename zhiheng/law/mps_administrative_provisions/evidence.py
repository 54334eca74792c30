"""Seizure, registration in advance, urgent measures, copies of expert opinions."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW
from zhiheng.law.policy import promptly

ADMIN_EMERGENCY_MEASURE_24H = Requirement(
    id="admin_emergency_measure_24h",
    title="紧急当场强制措施24小时内补办批准",
    en="A coercive measure taken on the spot in an emergency is reported and approved within 24 hours.",
    article=LAW["56"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ADMIN_SEIZURE_30D = Requirement(
    id="admin_seizure_30d",
    title="扣押扣留查封30日，可延30日",
    en="Seizure, impoundment or sealing lasts at most 30 days, extendable once by 30 with county-level approval.",
    article=LAW["112"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(30, Counting.DAYS),
    alert_hours=120,
)

EVIDENCE_REGISTRATION_7D = Requirement(
    id="evidence_registration_7d",
    title="先行登记保存7日内处理",
    en="Evidence registered for preservation is decided within 7 days, else released automatically.",
    article=LAW["110"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(7, Counting.DAYS_READ_TWICE),  # seven working days by the Administrative Penalty Law, arts. 56 and 85
)

ADMIN_FORENSIC_COPY_5D = Requirement(
    id="admin_forensic_copy_5d",
    title="鉴定意见5日内送达复印件",
    en="A copy of the expert opinion is served on offender and victim within 5 days of receipt.",
    article=LAW["97"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(5, Counting.DAYS),
)

ADMINISTRATIVE_MEASURE_IS_APPROVED = Requirement(
    id="administrative_measure_is_approved",
    title="实施行政强制措施前报告并经批准",
    en="A coercive measure is reported and approved before it is taken, but for an emergency.",
    article=LAW["55"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REEXAMINATION_REQUEST_3D = Requirement(
    id="reexamination_request_3d",
    title="3日内可以申请重新鉴定",
    en="A new examination may be asked for within 3 days of the copy of the opinion.",
    article=LAW["97"],
    nature=Nature.RIGHT,
    severity=Severity.LOW,
    since=date(2019, 1, 1),
    limit=Limit(3, Counting.DAYS),
)

LIBERTY_MEASURE_APPROVED_AT_ONCE = Requirement(
    id="liberty_measure_approved_at_once",
    title="当场限制人身自由的，返回单位后立即补办批准",
    en="A measure that restricts liberty on the spot is reported at once after the return, and approved.",
    article=LAW["56"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=promptly("liberty_measure_approved_at_once"),
    alert_hours=1,
)

ADMIN_SEIZURE_LIST_SIGNED = Requirement(
    id="admin_seizure_list_signed",
    title="扣押清单经当场清点、签名",
    en="What is seized is counted over with the party, and the list is signed or the refusal noted on it.",
    article=LAW["111"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    remark=(
        "先行登记保存、抽样取证的物品也附清单；本规则只管扣押、扣留的财物入库。",
        "What is registered in advance or sampled has a list too; this rule speaks of the storing of what was seized.",
    ),
)

ADMIN_SEIZURE_LIST_ON_SPOT = Requirement(
    id="admin_seizure_list_on_spot",
    title="扣押清单当场制作、交付",
    en="The list of what was seized is made and handed over on the spot.",
    article=LAW["111"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=promptly("admin_seizure_list_on_spot"),
)
