"""Technical investigation and controlled delivery."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

CONTROLLED_DELIVERY_APPROVAL = Requirement(
    id="controlled_delivery_approval",
    title="控制下交付须县级以上负责人决定",
    en="Controlled delivery of drugs needs a decision by the county-level leader beforehand.",
    article=LAW["272"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

TECHNICAL_MEASURE_CITY_LEVEL = Requirement(
    id="technical_measure_city_level",
    title="技侦须立案后经设区市级以上批准",
    en="Technical investigation is approved at prefecture-city level or above, after filing, in listed cases.",
    article=LAW["265"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

TECHNICAL_MEASURE_RENEWED_IN_TIME = Requirement(
    id="technical_measure_renewed_in_time",
    title="技侦期限届满前批准延长",
    en="A technical measure is renewed while it is still valid, by those who approved it.",
    article=LAW["266"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

TECHNICAL_MEASURE_RENEWED_3M = Requirement(
    id="technical_measure_renewed_3m",
    title="技侦每次延长不超过3个月",
    en="A renewed technical measure is valid for at most 3 months.",
    article=LAW["266"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.FIXED_MONTHS),
)
