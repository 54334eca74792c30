"""Freezing, keeping, returning case property."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

INVESTIGATOR_MAY_NOT_KEEP_PROPERTY = Requirement(
    id="investigator_may_not_keep_property",
    title="严禁侦查人员自行保管涉案财物",
    en="Investigators may not keep case property themselves; a non-case-handling keeper or central store holds it.",
    article=LAW["235"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FREEZE_FUNDS_6M = Requirement(
    id="freeze_funds_6m",
    title="冻结存款等6个月，期满前续冻",
    en="Freezing of deposits and similar funds lasts 6 months; each renewal at most 6 months and made before expiry.",
    article=LAW["243"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.FIXED_MONTHS),
)

UNCLAIMED_PROPERTY_6M = Requirement(
    id="unclaimed_property_6m",
    title="通知或公告后6个月无人认领上缴国库",
    en="Property unclaimed 6 months after notice or publication is treated as ownerless and paid to the treasury.",
    article=LAW["233"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.MONTHS),
)

PROPERTY_RETURN_RECEIVER_NOT_OFFICER = Requirement(
    id="property_return_receiver_not_officer",
    title="办案人员不得代为领取涉案财物",
    en="Property is collected by the lawful owner or agent; investigators may not collect for them.",
    article=LAW["234"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)
