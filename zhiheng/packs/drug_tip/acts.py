"""A tip about drugs or precursors: received in secret, verified, rewarded."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Money, RecordRef, Text, YesNo
from zhiheng.kernel.pseudonym import UnnamedParty


class Matter(Choice):
    DRUGS = ("毒品违法犯罪", "drugs")
    PRECURSORS = ("易制毒化学品", "precursor chemicals")


class ReceiveTip(Act, title="接收举报", en="Receive a tip"):
    """``identity_restricted``: only the handler may open who reported."""

    matter = Chosen(Matter, "举报事项", "Matter")
    informant = UnnamedParty("举报人", "Informant", required=False)
    identity_restricted = YesNo("举报人身份已限定承办人知悉", "Identity restricted to the handler")
    summary = Text("举报内容", "What was reported", longest=2000)


class DisclosedInformant(Act, title="举报人身份外泄", en="The informant became known"):
    to_whom = Text("知悉的单位或者个人", "To whom", longest=200)


class VerifyTip(Act, title="举报查证", en="Verify the tip"):
    true = YesNo("属实", "True")


class DecideProtection(Act, title="决定保护措施", en="Decide on protection"):
    measures = Text("保护措施；不需要的写明理由", "Measures, or why none is needed", longest=500)


class DecideReward(Act, title="决定奖励", en="Decide on the reward"):
    granted = YesNo("给予奖励", "Reward granted")
    amount = Money("奖励金额", "Amount", required=False)
    reason = Text("理由", "Reason", longest=300)


class SolveCase(Act, title="据此破案", en="The case is solved from it"):
    case = RecordRef("criminal_case", "案件", "Case", required=False)


class SendRewardNotice(Act, title="通知领奖", en="Tell the informant to collect"):
    pass


class PayReward(Act, title="发放奖励", en="Pay the reward"):
    amount = Money("金额", "Amount")
