"""行政强制法: how long a seizure may be extended, and its list."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="administrative-compulsion-law-2011",
    title="行政强制法",
    en="Administrative Compulsion Law",
    in_force=date(2012, 1, 1),
)

ADMIN_SEIZURE_EXTENDED_60D = Requirement(
    id="admin_seizure_extended_60d",
    title="扣押延长合计60日",
    en="An approved extension brings seizure to at most 60 days in all.",
    article=LAW["25"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2012, 1, 1),
    limit=Limit(60, Counting.DAYS),
)

ADMIN_SEIZURE_LIST_2_COPIES = Requirement(
    id="admin_seizure_list_2_copies",
    title="查封、扣押清单一式二份",
    en="The list of what was seized is made in two copies, one for the party and one for the authority.",
    article=LAW["24"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2012, 1, 1),
    limit=Limit(2, Counting.COUNT),
)
