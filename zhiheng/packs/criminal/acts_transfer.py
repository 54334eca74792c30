"""The end of the investigation, the prosecutor's answers, the sentence."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, RecordRef, Text, YesNo


class Told(Choice):
    SUSPECT_AND_LAWYER = ("犯罪嫌疑人及其辩护律师", "suspect and lawyer")
    SUSPECT_WITHOUT_LAWYER = ("犯罪嫌疑人（无辩护律师）", "suspect, who has no lawyer")
    SUSPECT_ONLY = ("仅犯罪嫌疑人", "suspect but not the lawyer")


class NonProsecution(Choice):
    STATUTORY = ("法定不起诉", "no crime, or not to be pursued by law")
    DISCRETIONARY = ("酌定不起诉", "minor, no punishment needed")
    INSUFFICIENT = ("证据不足不起诉", "insufficient evidence")
    CONDITIONAL = ("附条件不起诉", "conditional, a minor")
    SPECIAL = ("特殊不起诉", "with the approval of the highest procuratorate")


class RequestLawyerHearing(Act, title="辩护律师要求听取意见", en="The lawyer asks to be heard"):
    """Before the investigation ends."""


class HearLawyer(Act, title="听取辩护律师意见", en="Hear the lawyer"):
    opinion = Text("律师意见", "Opinion")


class ConcludeInvestigation(Act, title="侦查终结", en="Conclude the investigation"):
    """The closing report is made."""

    facts = Text("查明的事实", "Facts established", longest=8000, required=False, carried=True)
    evidence = Text("认定事实的证据", "Evidence of them", longest=8000, required=False, carried=True)
    conclusion = Text("处理意见", "Conclusion")
    difficult = YesNo("重大、复杂、疑难案件", "Major, complex or doubtful", required=False)


class TransferForProsecution(Act, title="移送审查起诉", en="Transfer for prosecution"):
    """Of all suspects, or of ``person`` alone."""

    person = PartyRef("犯罪嫌疑人", "Suspect", required=False)
    facts = Text("查明的事实", "Facts established", longest=8000, required=False, carried=True)
    evidence = Text("认定事实的证据", "Evidence of them", longest=8000, required=False, carried=True)
    plea = Text("认罪认罚情况", "Plea and acceptance of punishment", required=False)
    opinion_no = Text("起诉意见书文号", "Number of the opinion", required=False)
    deliberation = RecordRef("deliberation", "集体议案", "Deliberation", required=False)


class NotifyTransfer(Act, title="告知移送情况", en="Tell of the transfer"):
    told = Chosen(Told, "告知对象", "Told")


class ReturnForInvestigation(Act, title="退回补充侦查", en="Be returned for supplementary investigation"):
    in_custody = YesNo("犯罪嫌疑人在押", "A suspect is in custody")
    outline = Text("补充侦查提纲", "Outline", required=False)


class Resubmit(Act, title="补充侦查后重新移送", en="Resubmit after supplementary investigation"):
    result = Text("补充侦查结果", "What the investigation brought", longest=8000, required=False)
    report_no = Text("补充侦查报告书文号", "Number of the report", required=False)


class ReceiveNonProsecution(Act, title="收到不起诉决定", en="Receive a decision not to prosecute"):
    person = PartyRef("被不起诉人", "Person not prosecuted")
    in_custody = YesNo("被不起诉人在押", "The person is in custody")
    sort = Chosen(NonProsecution, "不起诉种类", "Sort of decision", required=False)


class ReceiveLiftNotice(Act, title="收到解除查扣冻书面通知", en="Receive the notice to lift property measures"):
    notice_no = Text("通知文号", "Notice number", required=False)


class RequestNonProsecutionReconsideration(Act, title="要求复议不起诉决定", en="Object to the non-prosecution"):
    person = PartyRef("被不起诉人", "Person not prosecuted")
    reason = Text("理由", "Reasons")


class ReceiveJudgment(Act, title="收到生效裁判", en="Receive the effective judgment"):
    person = PartyRef("罪犯", "Offender")
    prison = YesNo("应当送监狱执行", "The sentence is served in prison")


class DeliverToPrison(Act, title="送监执行", en="Deliver to prison"):
    person = PartyRef("罪犯", "Offender")
