"""反有组织犯罪法: the urgent freeze."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="anti-organized-crime-law-2021",
    title="反有组织犯罪法",
    en="Anti-Organised Crime Law",
    in_force=date(2022, 5, 1),
)

ORGANISED_CRIME_URGENT_FREEZE_48H = Requirement(
    id="organised_crime_urgent_freeze_48h",
    title="核查涉黑线索紧急止付冻结扣押48小时",
    en="In verifying mafia-type clues an urgent stop-payment, freeze or seizure lasts at most 48 hours.",
    article=LAW["27"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2022, 5, 1),
    limit=Limit(48, Counting.DURATION),
    alert_hours=12,
)
