"""Internal guidance: dated, tied to the rules that it helps to read, replaced or withdrawn. It opens no gate."""

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.fields import Day, RecordRef, Rows, RuleRef, Text


class GuidedRule(Struct):
    """One rule that the guidance concerns."""

    rule = RuleRef("规则编号", "Rule")


class AdoptGuidance(Act, title="通过内部指引", en="Adopt guidance"):
    subject = Text("标题", "Subject", longest=120)
    guidance = Text("指引内容", "Guidance")
    rules = Rows(GuidedRule, "所涉规则", "Rules concerned")
    adopted_on = Day("通过日期", "Adopted on")
    in_force_from = Day("施行日期", "In force from")
    in_force_until = Day("失效日期", "In force until", required=False)
    agreed_with = Text("会商单位", "Agreed with", required=False)
    deliberation = RecordRef("deliberation", "来源议案", "Deliberation", required=False)


class ReplaceGuidance(Act, title="以新指引替代", en="Replace guidance"):
    """From the day on which this act happens."""

    successor = RecordRef("internal_guidance", "新指引", "New guidance")


class WithdrawGuidance(Act, title="废止内部指引", en="Withdraw guidance"):
    """From the day on which this act happens."""

    reason = Text("理由", "Reason")
