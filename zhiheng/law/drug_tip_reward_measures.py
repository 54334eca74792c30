"""毒品违法犯罪举报奖励办法: its text could not be obtained, so what stands here is advisory."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="drug-tip-reward-measures-unobtained",
    title="毒品违法犯罪举报奖励办法",
    en="Measures on Rewards for Drug Tips",
    in_force=date(2018, 8, 24),
    obtained=False,
)

REWARD_NOTICE_15WD = Requirement(
    id="reward_notice_15wd",
    title="查破后15个工作日内通知领奖",
    en=(
        "National reward rules (2018): the reporter is told to collect the reward within 15 working days "
        "of the case being solved."
    ),
    article=LAW.as_a_whole,
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2018, 8, 24),
    limit=Limit(15, Counting.WORKING_DAYS),
)

REWARD_CLAIM_2M = Requirement(
    id="reward_claim_2m",
    title="接通知2个月内领奖",
    en="National reward rules (2018): the reward is collected within 2 months of the notice.",
    article=LAW.as_a_whole,
    nature=Nature.RIGHT,
    severity=Severity.LOW,
    since=date(2018, 8, 24),
    limit=Limit(2, Counting.MONTHS),
)
