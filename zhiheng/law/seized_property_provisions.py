"""公安机关涉案财物管理若干规定: returning property when a case ends."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import in_good_time, promptly

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

PROPERTY_DISPOSED_PROMPTLY = Requirement(
    id="property_disposed_promptly",
    title="批准处理的涉案财物及时处理",
    en="Property whose disposal was approved is disposed of in time.",
    article=LAW["18"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2015, 9, 1),
    limit=in_good_time("property_disposed_promptly"),
)

UNPROSECUTED_PROPERTY_RETURNED = Requirement(
    id="unprosecuted_property_returned",
    title="不起诉、无罪的解除措施并返还",
    en="After a non-prosecution or an acquittal the measures are lifted and the property is returned.",
    article=LAW["20"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2015, 9, 1),
    limit=in_good_time("unprosecuted_property_returned"),
)

PROPERTY_OUTCOME_STANDS_IN_CASE = Requirement(
    id="property_outcome_stands_in_case",
    title="案件处理结果与所属案件一致",
    en="The outcome noted for the property stands in its case.",
    article=LAW["20"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2015, 9, 1),
)
