"""The right to a hearing in cases that are not about public security, and requests for one."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

HEARING_REQUEST_3D_OLD = Requirement(
    id="hearing_request_3d_old",
    title="2021年7月15日前3日内申请听证",
    en="Before 15 July 2021 a hearing was requested within 3 days of the notice.",
    article=LAW["133"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    until=date(2021, 7, 14),
    limit=Limit(3, Counting.DAYS),
)

HEARING_ADMISSION_2D = Requirement(
    id="hearing_admission_2d",
    title="听证申请2日内决定，逾期视为受理",
    en="The organ decides within 2 days whether to hold the hearing; silence counts as admission.",
    article=LAW["135"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2019, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

HEARING_IS_ASKED_FOR = Requirement(
    id="hearing_is_asked_for",
    title="听证经申请并受理",
    en="A hearing is held once it is asked for and admitted.",
    article=LAW["135"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

HEARING_ASKED_FOR_AGAIN = Requirement(
    id="hearing_asked_for_again",
    title="放弃、撤回后又在期限内要求听证的，应当允许",
    en="Who waived a hearing or took the request back may ask for it again within the period, until the decision.",
    article=LAW["134"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

OTHER_CASE_HEARING_RIGHT_2000 = Requirement(
    id="other_case_hearing_right_2000",
    title="其他行政案件对个人罚款2000元以上、吊销、停产停业告知听证",
    en="In other cases a fine of 2000 yuan or more on an individual, revocation and closure carry a hearing right.",
    article=LAW["123"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(2000, Counting.COUNT),
)

OTHER_CASE_HEARING_RIGHT_10000_UNIT = Requirement(
    id="other_case_hearing_right_10000_unit",
    title="其他行政案件对单位罚款1万元以上告知听证",
    en="In other administrative cases a fine of 10000 yuan or more on a unit carries a hearing right.",
    article=LAW["123"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(10000, Counting.COUNT),
)

OTHER_CASE_HEARING_RIGHT_6000_BORDER = Requirement(
    id="other_case_hearing_right_6000_border",
    title="违反边防出境入境管理的个人罚款6000元以上告知听证",
    en="A fine of 6000 yuan or more on an individual under the rules on entry and exit carries a hearing right.",
    article=LAW["123"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(6000, Counting.COUNT),
)
