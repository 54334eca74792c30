"""What is printed of a tip. Whoever reported is never named: the informant stands under a pseudonym on every sheet."""

from zhiheng.kernel.document import (
    FILE,
    ByHand,
    Capitals,
    Copy,
    Document,
    Fact,
    Of,
    Opinions,
    TimeOf,
    filled,
    form,
    given,
    para,
    signed,
    to,
    under,
)
from zhiheng.law.drug_control_law import LAW as DRUG_CONTROL
from zhiheng.packs.drug_tip.acts import (
    DecideProtection,
    DecideReward,
    PayReward,
    ReceiveTip,
    SendRewardNotice,
    VerifyTip,
)

REWARDED = under(DRUG_CONTROL["9"])
TIP = (
    ("举报编号", Fact.RECORD),
    ("举报人", Of(ReceiveTip.informant)),
    ("举报事项", Of(ReceiveTip.matter)),
    ("接收时间", TimeOf(ReceiveTip, hours=True)),
)

DOCUMENTS = (
    Document(
        on=ReceiveTip,
        title="毒品举报登记表",
        en="Register entry of a tip",
        series="公(举)登字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *TIP,
                ("接收人", Fact.OFFICER),
                ReceiveTip.summary,
                ReceiveTip.identity_restricted,
            ),
            para("举报人身份另行密封保管，本表不记载其姓名、住址和联系方式。"),
        ),
        below=(signed("接收人", "负责人"),),
    ),
    Document(
        on=VerifyTip,
        title="举报查证情况表",
        en="Result of verifying a tip",
        series="公(举)查字",
        sealed=False,
        by_unit=True,
        body=(form(*TIP, ("查证时间", Fact.MOMENT), ("查证人", Fact.OFFICER), VerifyTip.true), ByHand("查证情况：")),
        below=(signed("查证人", "负责人"),),
    ),
    Document(
        on=DecideProtection,
        title="举报人保护措施表",
        en="Protection of an informant",
        series="公(举)护字",
        sealed=False,
        by_unit=True,
        body=(
            form(*TIP, ("决定时间", Fact.MOMENT), ("决定人", Fact.OFFICER), DecideProtection.measures),
            para("依据：", REWARDED, "。"),
        ),
        below=(signed("承办人", "负责人"),),
    ),
    Document(
        on=DecideReward,
        title="举报奖励审批表",
        en="Approval of a reward",
        series="公(举)奖批字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *TIP,
                ("查证属实", Of(VerifyTip.true)),
                DecideReward.granted,
                ("大写金额", given(DecideReward.amount.given(), Capitals(DecideReward.amount))),
                filled(DecideReward.amount),
                DecideReward.reason,
                ("依据", REWARDED),
            ),
            Opinions(),
        ),
    ),
    Document(
        on=SendRewardNotice,
        title="领奖通知书",
        en="Notice to collect a reward",
        series="公(举)领通字",
        copies=(FILE, Copy(label="此联交举报人")),
        body=(
            to(Of(ReceiveTip.informant)),
            para("你举报的线索（举报编号", Fact.RECORD, "）经查证属实。根据", REWARDED, "，决定给予你奖励。"),
            form(("奖励金额", Of(DecideReward.amount)), ("通知时间", Fact.DAY)),
            para("请凭本通知书领取；你的身份依法保密。领取地点、期限：＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(ByHand("联系人：　联系电话："),),
    ),
    Document(
        on=PayReward,
        title="举报奖金领取单",
        en="Receipt for a reward",
        series="公(举)领字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交财务部门")),
        body=(
            form(
                *TIP,
                ("决定奖励金额", Of(DecideReward.amount)),
                ("大写金额", Capitals(PayReward.amount)),
                ("发放金额", PayReward.amount),
                ("发放时间", Fact.MOMENT),
                ("发放人", Fact.OFFICER),
            ),
        ),
        below=(ByHand("领取人（代号、捺指印）：　年　月　日"), signed("发放人", "见证人")),
    ),
)
