"""山东省禁毒条例: from when three clean years run."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="shandong-drug-control-regulations-2017",
    title="山东省禁毒条例",
    en="Shandong Drug Control Regulations",
    in_force=date(2018, 1, 1),
    territory="37",
)

DYNAMIC_CONTROL_SHANDONG_START_POINTS = Requirement(
    id="dynamic_control_shandong_start_points",
    title="山东动态管控三年起算点",
    en=(
        "In Shandong the 3 years run from detection, from start of execution, or from lifting of "
        "isolation, and the registry is updated in time."
    ),
    article=LAW["36"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2018, 1, 1),
    limit=Limit(3, Counting.FIXED_YEARS),
)
