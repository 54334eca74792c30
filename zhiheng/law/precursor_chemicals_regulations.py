"""易制毒化学品管理条例: whoever reports is kept secret and rewarded."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="precursor-chemicals-regulations-2018",
    title="易制毒化学品管理条例",
    en="Regulations on Precursor Chemicals",
    in_force=date(2018, 9, 18),
)

PRECURSOR_INFORMANT_SECRET = Requirement(
    id="precursor_informant_secret",
    title="易制毒举报保密并奖励",
    en="The department receiving a precursor report keeps the reporter secret and rewards true reports.",
    article=LAW["6"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2018, 9, 18),
)
