"""审理毒品犯罪案件解释: when giving room to drug use is a crime."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="spc-drug-crime-interpretation-2016",
    title="最高人民法院关于审理毒品犯罪案件适用法律若干问题的解释",
    en="SPC Interpretation on Drug Crime",
    in_force=date(2016, 4, 11),
)

HOSTING_DRUG_USE_CRIMINAL_TESTS = Requirement(
    id="hosting_drug_use_criminal_tests",
    title="容留吸毒入刑情形",
    en=(
        "Hosting drug use is criminal in listed situations, e.g. several persons at once, several times "
        "in two years, earlier penalty within two years, minors, profit."
    ),
    article=LAW["12"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2016, 4, 11),
    remark=(
        "解释没有规定“多人”“多次”的数目。本局法制部门决定：一次容留多人按三人以上掌握；是否多次由办案人认定并写明。",
        "The interpretation gives no number for several. The legal department decided: three guests at once; "
        "how often is several times an officer judges and states.",
    ),
)

OTHER_DRUG_POSSESSION_CRIMINAL = Requirement(
    id="other_drug_possession_criminal",
    title="持有其他毒品数量较大入刑",
    en="Possession of another drug from the amount that the interpretation lists is criminal, whatever its purity.",
    article=LAW["2"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2016, 4, 11),
)

HOSTING_PENALTY_LOOKS_BACK_2Y = Requirement(
    id="hosting_penalty_looks_back_2y",
    title="容留他人吸毒二年内曾受行政处罚",
    en="Whoever was penalised for giving room to drug use within 2 years before doing so again commits a crime.",
    article=LAW["12"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2016, 4, 11),
    limit=Limit(2, Counting.FIXED_YEARS),
)
