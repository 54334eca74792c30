"""公安机关涉案财物管理若干规定: returning property when a case ends."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="seized-property-provisions-2015-partial",
    title="公安机关涉案财物管理若干规定",
    en="Provisions on Case Property",
    in_force=date(2015, 9, 1),
)

DISMISSED_CASE_PROPERTY_RETURNED = Requirement(
    id="dismissed_case_property_returned",
    title="撤案或不予处罚应解除措施并返还",
    en="After dismissal or a no-violation decision the measures on property are lifted and it is returned.",
    article=LAW["20"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2015, 9, 1),
    limit=promptly("dismissed_case_property_returned"),
)
