"""The single exit to the procuratorate, and what procuratorate and court send back."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, PartyRef, Text, YesNo


class ExitReturn(Choice):
    """Why the case management unit sends papers back."""

    FACTS = ("事实不清", "facts unclear")
    EVIDENCE = ("证据不足或者缺失", "evidence insufficient or missing")
    UNLAWFUL_EVIDENCE = ("证据取得不合法", "evidence unlawfully obtained")
    PROCEDURE = ("程序瑕疵", "flaw of procedure")
    DOCUMENTS = ("文书、手续不全", "documents or formalities incomplete")
    LAW = ("法律适用不当", "law wrongly applied")
    PROPERTY = ("涉案财物处理不明", "property not accounted for")
    OTHER = ("其他", "other")


class Correction(Choice):
    NOTICE = ("纠正违法通知书", "notice to correct a breach")
    PROPOSAL = ("检察建议", "procuratorial proposal")
    ORAL = ("口头纠正意见", "oral demand to correct")


class TrialResult(Choice):
    GUILTY = ("有罪判决", "guilty")
    EXEMPT = ("免予刑事处罚", "guilty, exempt from punishment")
    NOT_GUILTY = ("依法无罪", "not guilty")
    NOT_PROVEN = ("证据不足无罪", "not guilty for want of evidence")
    WITHDRAWN = ("准许撤回起诉", "prosecution withdrawn")


class SubmitArrestToExit(Act, title="提捕材料送案件管理审核", en="Submit a request for arrest to the exit"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    note = Text("说明", "Note", required=False)


class ReturnArrestFromExit(Act, title="案件管理退回提捕材料", en="The exit returns a request for arrest"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    ground = Chosen(ExitReturn, "退回理由", "Ground")
    wanted = Text("补正要求", "What is wanted")


class PassArrestAtExit(Act, title="案件管理同意提捕", en="The exit passes a request for arrest"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class SubmitCaseToExit(Act, title="案卷送案件管理审核", en="Submit the case file to the exit"):
    """For transfer, or to be sent again after supplementary investigation."""

    volumes = Number("卷数", "Volumes", least=1, required=False)
    note = Text("说明", "Note", required=False)


class ReturnCaseFromExit(Act, title="案件管理退回案卷", en="The exit returns the case file"):
    ground = Chosen(ExitReturn, "退回理由", "Ground")
    wanted = Text("补正要求", "What is wanted")


class PassCaseAtExit(Act, title="案件管理同意移送", en="The exit passes the case file"):
    """It may be sent."""


class ReceiveProcuratorateReceipt(Act, title="收到检察院签收回执", en="Receive the procuratorate's receipt"):
    receipt_no = Text("回执文号", "Receipt number", required=False)


class ReceiveCorrectionNotice(Act, title="收到检察院纠正意见", en="Receive a demand to correct"):
    """``days``: the time for an answer that the paper itself sets."""

    notice_no = Text("文号", "Number", carried=True)
    correction = Chosen(Correction, "种类", "Sort")
    concerns = Text("纠正事项", "What it concerns")
    days = Number("答复期限", "Days to answer", unit="日", least=1, most=365)


class AnswerCorrectionNotice(Act, title="答复检察院纠正意见", en="Answer a demand to correct"):
    notice_no = Text("文号", "Number", carried=True)
    answer = Text("纠正情况", "What was done")


class ReceiveTrialResult(Act, title="收到审判结果", en="Receive the result of the trial"):
    person = PartyRef("被告人", "Defendant")
    result = Chosen(TrialResult, "结果", "Result")
    in_custody = YesNo("被告人在押", "The defendant is in custody")
    months = Number("刑期", "Term", unit="个月", required=False)
    judgment_no = Text("裁判文书文号", "Number of the judgment", required=False)


class ReceiveCourtExclusion(Act, title="收到法院排除证据决定", en="Learn that the court excluded evidence"):
    evidence = Text("证据", "Evidence")
    ground = Text("理由", "Reason")
