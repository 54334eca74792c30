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

SEARCH_WARRANT_APPROVED_BY_LEADER = Requirement(
    id="search_warrant_approved_by_leader",
    title="搜查须经县级以上公安机关负责人批准",
    en="A search is approved by a leader at county level or above.",
    article=LAW["222"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
