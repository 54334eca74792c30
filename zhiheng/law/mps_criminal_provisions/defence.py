"""Defence lawyers and legal aid."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

DEFENCE_RIGHT_TOLD_FIRST = Requirement(
    id="defence_right_told_first",
    title="首次讯问或采取强制措施时告知委托辩护权",
    en=(
        "At the first interrogation or when a coercive measure is taken the suspect is told of the right "
        "to a lawyer and legal aid, and it is recorded."
    ),
    article=LAW["43"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("defence_right_told_first"),
)

LEGAL_AID_MANDATORY_3D = Requirement(
    id="legal_aid_mandatory_3d",
    title="盲聋哑等或可能无期死刑3日内通知法援",
    en=(
        "For blind, deaf or mute suspects, persons of limited capacity or possible life or death "
        "sentences without counsel, legal aid is notified within 3 days of discovery."
    ),
    article=LAW["46"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
    protective=True,
)

LAWYER_MEETING_48H = Requirement(
    id="lawyer_meeting_48h",
    title="律师会见48小时内安排",
    en="The custody house arranges for the lawyer to meet the detainee within 48 hours of the request.",
    article=LAW["53"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(48, Counting.HOURS),
    alert_hours=12,
)

LAWYER_MEETING_PERMISSION_3D = Requirement(
    id="lawyer_meeting_permission_3d",
    title="危安、涉恐案件会见申请3日内决定",
    en="In security and terror cases permission to meet is decided within 3 days in writing.",
    article=LAW["52"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

LAWYER_MEETING_NOT_MONITORED = Requirement(
    id="lawyer_meeting_not_monitored",
    title="会见不得监听不得派员在场",
    en="The lawyer meeting is not monitored and no officer attends.",
    article=LAW["55"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

DEFENCE_RIGHT_TOLD_ON_MEASURE = Requirement(
    id="defence_right_told_on_measure",
    title="采取强制措施时告知委托辩护权",
    en="When a coercive measure is taken the suspect is told of the right to a lawyer and legal aid.",
    article=LAW["43"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("defence_right_told_on_measure"),
)

LAWYER_MEETING_IS_PERMITTED = Requirement(
    id="lawyer_meeting_is_permitted",
    title="危安、涉恐案件会见须先许可",
    en="In a case of state security or terrorism a meeting needs the permission first.",
    article=LAW["53"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
