"""Foreign nationals, samples taken from women, and children who are not penalised."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

FOREIGNER_REPORT_PROVINCE_48H = Requirement(
    id="foreigner_report_province_48h",
    title="限制外国人人身自由48小时内报省级公安机关",
    en="When a foreigner is detained or otherwise restricted, the province is told within 48 hours.",
    article=LAW["254"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(48, Counting.HOURS),
    alert_hours=12,
    protective=True,
)

DRUG_TEST_FEMALE_SAMPLE_BY_WOMAN = Requirement(
    id="drug_test_female_sample_by_woman",
    title="采集女性样本由女性工作人员进行",
    en="Samples of a woman are taken by female staff.",
    article=LAW["94"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

NOBODY_UNDER_14_IS_PENALISED = Requirement(
    id="nobody_under_14_is_penalised",
    title="不满十四周岁的人不予行政处罚",
    en="Who is under 14 is not penalised; the guardian is told to discipline the child, and the decision says so.",
    article=LAW["157"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    protective=True,
    remark=(
        "治安管理处罚法第12条、行政处罚法第30条规定相同。曾以不满十四周岁询问的，同样不予处罚；年龄记错的，更正询问。",
        "The penalties law (art. 12) and the Administrative Penalty Law (art. 30) say the same. Who was questioned as "
        "under 14 is not penalised either; where that age was wrong, the questioning is corrected.",
    ),
)
