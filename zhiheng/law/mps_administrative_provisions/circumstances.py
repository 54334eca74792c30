"""Foreign nationals, and samples taken from women."""

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
