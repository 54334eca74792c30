"""吸毒检测程序规定: samples, who tests them, who tests them again."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="drug-testing-procedures-2016-partial",
    title="吸毒检测程序规定",
    en="Procedures for Drug Testing",
    in_force=date(2017, 1, 1),
)

SAMPLE_IS_TAKEN = Requirement(
    id="sample_is_taken",
    title="已采集检测样本",
    en="A sample has been taken.",
    article=LAW["8"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2010, 1, 1),
)

DRUG_TEST_TWO_STAFF = Requirement(
    id="drug_test_two_staff",
    title="采样送检检测2名以上工作人员",
    en="Sampling, delivery and testing are done by at least two staff.",
    article=LAW["8"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2010, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

TEST_HAS_RESULT = Requirement(
    id="test_has_result",
    title="检测已有结论",
    en="The test has a result.",
    article=LAW["3"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2010, 1, 1),
)

DRUG_TEST_SAMPLE_KEPT_6M = Requirement(
    id="drug_test_sample_kept_6m",
    title="阳性样本保存不少于6个月（原2个月）",
    en="From 2017 positive samples are kept at least 6 months (2 months before).",
    article=LAW["8"],
    nature=Nature.RETENTION,
    severity=Severity.MEDIUM,
    since=date(2017, 1, 1),
    limit=Limit(6, Counting.PLAIN_MONTHS),  # at least
)

DRUG_TEST_OBJECTION_3D = Requirement(
    id="drug_test_objection_3d",
    title="实验室检测、复检决定送检期限5日改为3日",
    en=(
        "From 2017 the periods of articles 12 and 15 (decision on, and sending for, laboratory test or "
        "retest) are 3 days instead of 5."
    ),
    article=LAW["12"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2017, 1, 1),
    limit=Limit(3, Counting.DAYS),
)

DRUG_TEST_LAB_AND_RETEST_DIFFER = Requirement(
    id="drug_test_lab_and_retest_differ",
    title="实验室检测与复检不得同一机构",
    en="Laboratory test and retest may not be done by the same institution.",
    article=LAW["4"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2010, 1, 1),
)
