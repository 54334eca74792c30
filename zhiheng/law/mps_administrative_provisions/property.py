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

PROPERTY_IS_HANDED_OVER = Requirement(
    id="property_is_handed_over",
    title="财物移交须双方办理手续",
    en="Property changes hands by an act of the giver and one of the taker.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

REMOTE_TAKING_NOTED_IN_TIME = Requirement(
    id="remote_taking_noted_in_time",
    title="异地或者偏远地区提取的及时注明",
    en="Property taken elsewhere is noted as such before the hand-over is due.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

URGENT_EXAMINATION_APPROVED = Requirement(
    id="urgent_examination_approved",
    title="先行鉴定、检查经办案部门负责人批准",
    en="An urgent examination before the hand-over is approved by the head of the handling unit.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

PROPERTY_USE_APPROVED = Requirement(
    id="property_use_approved",
    title="调用涉案财物经办案部门负责人批准",
    en="Taking property out of the store is approved by the head of the handling unit.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

USED_PROPERTY_RETURNED = Requirement(
    id="used_property_returned",
    title="调用的涉案财物及时归还",
    en="Property taken out of the store is brought back in time.",
    article=LAW["190"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

DANGEROUS_PROPERTY_STORED_APART = Requirement(
    id="dangerous_property_stored_apart",
    title="危险物品存放在专门场所",
    en="Dangerous property is kept in a place fit for it.",
    article=LAW["191"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

DESTRUCTION_REGISTERED = Requirement(
    id="destruction_registered",
    title="销毁前统一登记造册",
    en="Property is registered in a list before it is destroyed.",
    article=LAW["196"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

SEIZED_PROPERTY_DECIDED_WITH_CASE = Requirement(
    id="seized_property_decided_with_case",
    title="作出行政处理决定时一并处理涉案财物",
    en="With the decision in the case it is decided on its property, too.",
    article=LAW["193"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
