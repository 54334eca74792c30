"""Search."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

SEARCH_HAS_WARRANT = Requirement(
    id="search_has_warrant",
    title="搜查持有搜查证",
    en="The search has a warrant, or one of the stated emergencies.",
    article=LAW["223"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
