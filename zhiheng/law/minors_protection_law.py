"""未成年人保护法: nobody learns who the minor in a case is."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="minors-protection-law-2024",
    title="未成年人保护法",
    en="Law on the Protection of Minors",
    in_force=date(2024, 4, 26),
)

MINOR_IDENTITY_NOT_DISCLOSED = Requirement(
    id="minor_identity_not_disclosed",
    title="不得披露涉案未成年人身份信息",
    en="No organ or person may disclose data that identifies a minor in a case.",
    article=LAW["103"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2024, 4, 26),
    protective=True,
)

UNDER_18 = Requirement(
    id="under_18",
    title="未满十八周岁为未成年人",
    en="Whoever is under 18 is a minor.",
    article=LAW["2"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2024, 4, 26),
    limit=Limit(18, Counting.YEARS_OF_AGE),
    protective=True,
)
