"""浙江省禁毒条例: reporting in, sooner than elsewhere."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="zhejiang-drug-control-regulations-2011",
    title="浙江省禁毒条例",
    en="Zhejiang Drug Control Regulations",
    in_force=date(2012, 1, 1),
    territory="33",
)

COMMUNITY_TREATMENT_REPORT_ZHEJIANG_2D = Requirement(
    id="community_treatment_report_zhejiang_2d",
    title="浙江2日内报到，最迟15日",
    en="In Zhejiang the report is due within 2 days, at most 15 if far away.",
    article=LAW["37"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2012, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

COMMUNITY_TREATMENT_REPORT_ZHEJIANG_15D = Requirement(
    id="community_treatment_report_zhejiang_15d",
    title="浙江路途较远的最迟15日内报到",
    en="In Zhejiang a person who lives far away reports within 15 days.",
    article=LAW["37"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2012, 1, 1),
    limit=Limit(15, Counting.DAYS),
)

COMMUNITY_TREATMENT_MOVE_ZHEJIANG_2D = Requirement(
    id="community_treatment_move_zhejiang_2d",
    title="浙江变更执行地2日内报到",
    en="In Zhejiang the report at the new place is due within 2 days.",
    article=LAW["37"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2012, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

COMMUNITY_REHAB_REPORT_ZHEJIANG_2D = Requirement(
    id="community_rehab_report_zhejiang_2d",
    title="浙江社区康复2日内报到",
    en="In Zhejiang the rehabilitation report is due within 2 days.",
    article=LAW["37"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2012, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

INFORMANT_IDENTITY_SECRET_ZHEJIANG = Requirement(
    id="informant_identity_secret_zhejiang",
    title="浙江举报人身份保密",
    en="In Zhejiang the identity of a reporter is secret and personal safety is protected.",
    article=LAW["9"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2012, 1, 1),
)
