"""人民警察法 as amended in 2012: what superiors answer for."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="peoples-police-law-2012",
    title="人民警察法",
    en="People's Police Law",
    in_force=date(2012, 10, 26),
)

CORRECTION_UNDER_SUPERVISION = Requirement(
    id="correction_under_supervision",
    title="执法行为的更正、撤销由上级监督",
    en="What was done is corrected or annulled under a superior's supervision.",
    article=LAW["43"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2012, 10, 26),
)
