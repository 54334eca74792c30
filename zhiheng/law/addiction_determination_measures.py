"""吸毒成瘾认定办法: who determines addiction, and how soon after the test."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="drug-addiction-determination-2016-partial",
    title="吸毒成瘾认定办法",
    en="Measures for Determining Addiction",
    in_force=date(2017, 4, 1),
)

TEST_IS_POSITIVE = Requirement(
    id="test_is_positive",
    title="检测结论为阳性",
    en="The test is positive.",
    article=LAW["6"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 4, 1),
    remark=(
        "第六条以人体生物样本检测结论为前提；结论须为阳性写在第七条，该条文本未取得，由法制部门按此掌握，取得后核对。",
        "Article 6 presupposes the conclusion of a test; that it must be positive stands in article 7, whose text "
        "could not be obtained: the legal department reads it so until it can be checked.",
    ),
)

ADDICTION_DETERMINATION_TWO_OFFICERS = Requirement(
    id="addiction_determination_two_officers",
    title="成瘾认定2名以上民警进行",
    en="Addiction is determined by at least two police officers.",
    article=LAW["6"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2011, 4, 1),
    limit=Limit(2, Counting.COUNT),
)

ADDICTION_DETERMINATION_24H = Requirement(
    id="addiction_determination_24h",
    title="检测结论作出24小时内提出认定意见",
    en="The determination opinion is made within 24 hours of the test conclusion.",
    article=LAW["6"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 4, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)
