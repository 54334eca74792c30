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

URGENT_MEASURE_APPROVED_BY_CITY = Requirement(
    id="urgent_measure_approved_by_city",
    title="紧急止付、临时冻结扣押经设区的市级公安机关批准",
    en="An urgent stop-payment, freeze or seizure is approved by a leader at city level.",
    article=LAW["27"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2022, 5, 1),
)

URGENT_MEASURE_HAS_NOT_RUN_OUT = Requirement(
    id="urgent_measure_has_not_run_out",
    title="紧急措施期满后不得再使用该财物",
    en="Property held under an urgent measure is not used once the measure has run out.",
    article=LAW["27"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2022, 5, 1),
)
