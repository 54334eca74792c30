"""Requests for a hearing."""

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
