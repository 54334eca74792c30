"""The fast track."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

FAST_TRACK_DECISION_48H = Requirement(
    id="fast_track_decision_48h",
    title="快速办理到案48小时内决定",
    en="A fast-track administrative case is decided within 48 hours of the offender arriving.",
    article=LAW["47"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 1, 1),
    limit=Limit(48, Counting.HOURS),
    alert_hours=12,
)

FAST_TRACK_SUITS_THE_CASE = Requirement(
    id="fast_track_suits_the_case",
    title="可以快速办理的案件",
    en="No fast track for minors, the blind, deaf or mute, for hearings, or for detention of ten days or more.",
    article=LAW["41"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    protective=True,
)

FAST_TRACK_IS_AGREED = Requirement(
    id="fast_track_is_agreed",
    title="快速办理经书面告知并同意",
    en="The fast track is told in writing, and the person agrees and signs.",
    article=LAW["42"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

CASE_EXTENSION_IS_APPROVED = Requirement(
    id="case_extension_is_approved",
    title="延长办案期限经上一级公安机关批准",
    en="An extension of the period is approved by the next higher organ; of a station, by the organ it belongs to.",
    article=LAW["165"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

OTHER_OFFENCE_LIMITATION_2Y_OLD = Requirement(
    id="other_offence_limitation_2y_old",
    title="2021年7月15日前其他违法行为2年未发现不再处罚",
    en="Before 15 July 2021 every other offence not discovered within 2 years was no longer punished.",
    article=LAW["154"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    until=date(2021, 7, 14),
    limit=Limit(2, Counting.FIXED_YEARS),
)
