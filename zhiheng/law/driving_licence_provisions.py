"""机动车驾驶证申领和使用规定: drug use and the driving licence."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import in_good_time

LAW = Instrument(
    id="driving-licence-provisions-2021",
    title="机动车驾驶证申领和使用规定",
    en="Provisions on Driving Licences",
    in_force=date(2022, 4, 1),
)

DRUG_DRIVER_LICENCE_CANCELLED = Requirement(
    id="drug_driver_licence_cancelled",
    title="毒驾且被责令社区戒毒等的注销驾照",
    en="The licence of a driver found driving after drug use who is put under treatment orders is cancelled.",
    article=LAW["79"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2022, 4, 1),
    limit=in_good_time("drug_driver_licence_cancelled"),
)

DRUG_USER_LICENCE_BAR_3Y = Requirement(
    id="drug_user_licence_bar_3y",
    title="三年内吸毒或解除强戒未满三年不得申领驾照",
    en=(
        "A person with drug use within three years, or less than three years after isolation, may not "
        "apply for a driving licence."
    ),
    article=LAW["15"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2022, 4, 1),
    limit=Limit(3, Counting.FIXED_YEARS),
)

LICENCE_IS_APPLIED_FOR = Requirement(
    id="licence_is_applied_for",
    title="已申领机动车驾驶证",
    en="A driving licence has been applied for.",
    article=LAW["15"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2022, 4, 1),
)
