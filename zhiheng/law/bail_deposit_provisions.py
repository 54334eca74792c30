"""关于规范取保候审保证金管理的若干规定: what a deposit needs before it is taken."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="bail-deposit-provisions-2025",
    title="关于规范取保候审保证金管理的若干规定",
    en="Provisions on Bail Deposits",
    in_force=date(2025, 11, 29),
)

BAIL_DEPOSIT_LARGE_FILING = Requirement(
    id="bail_deposit_large_filing",
    title="5万以上报备、20万以上市级批准",
    en=(
        "Deposits of 50000 to under 200000 yuan are filed with the city-level department; 200000 or more"
        " need city-level approval and provincial filing."
    ),
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2025, 11, 29),
    limit=Limit(50000, Counting.COUNT),  # yuan
)

BAIL_DEPOSIT_CITY_APPROVAL_200000 = Requirement(
    id="bail_deposit_city_approval_200000",
    title="20万元以上保证金须设区市级批准、报省级备案",
    en="A deposit of 200000 yuan or more needs city-level approval and is filed with the province.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2025, 11, 29),
    limit=Limit(200000, Counting.COUNT),  # yuan
)

BAIL_DEPOSIT_PAYMENT_3D = Requirement(
    id="bail_deposit_payment_3d",
    title="保证金3日内一次性交纳",
    en="The deposit is paid in one sum to the dedicated account within 3 days of the notice.",
    article=LAW["10"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2025, 11, 29),
    limit=Limit(3, Counting.DAYS),
)
