"""From the report to the decision whether a case is filed, and the end of a case that should not have been one."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, Text, YesNo


class ReportWay(Choice):
    REPORT = ("报案", "report")
    COMPLAINT = ("控告", "complaint of a victim")
    TIP = ("举报", "tip")
    HANDED_OVER = ("扭送", "handed over by citizens")
    SURRENDER = ("投案", "voluntary surrender")
    DISCOVERED = ("工作中发现", "found by the police")


class DeclineGround(Choice):
    NOT_POLICE_MATTER = ("不属公安机关职责", "not a matter for the police")
    REPEATED = ("重复报案", "reported before")
    OTHER = ("其他", "other")


class Receipt(Choice):
    HANDED_OVER = ("已交付", "handed over")
    REPORTER_REFUSED = ("拒收已注明", "refused, noted on it")
    REPORTER_UNREACHABLE = ("无法联系已注明", "reporter out of reach, noted on it")
    NO_REPORTER = ("无报案人", "nobody reported")
    NOT_HANDED_OVER = ("未交付", "not handed over")


class ReturnGround(Choice):
    NOT_POLICE_MATTER = ("不属公安机关职责", "not a matter for the police")
    MATERIAL_INCOMPLETE = ("材料不全", "material incomplete")


class ReconsiderationResult(Choice):
    UPHELD = ("维持", "upheld")
    REVOKED = ("撤销", "revoked")


class WithdrawalGround(Choice):
    NO_CRIME = ("没有犯罪事实", "no criminal facts")
    MINOR = ("情节显著轻微", "plainly minor")
    TIME_BARRED = ("已过追诉时效", "time-barred")
    DECEASED = ("犯罪嫌疑人死亡", "the suspect has died")
    OTHER = ("其他依法不追究", "otherwise not pursued by law")


class ReceiveReport(Act, title="接报", en="Receive a report"):
    """Somebody tells the police of a possible crime."""

    way = Chosen(ReportWay, "报案方式", "How it came")
    reporter = PartyRef("报案人", "Reporter", required=False)
    summary = Text("简要案情", "Summary", carried=True)


class RecordIntakeTranscript(Act, title="制作接受案件笔录", en="Take down the report"):
    reporter_signed = YesNo("报案人签名、捺指印", "Signed by the reporter")


class DeclineReport(Act, title="不予接受", en="Turn a report away"):
    ground = Chosen(DeclineGround, "理由", "Ground")


class Accept(Act, title="受案", en="Accept the case"):
    """The acceptance form is made out and the receipt handed over."""

    form_no = Text("受案登记表文号", "Form number", required=False)
    receipt = Chosen(Receipt, "受案回执", "Receipt")


class DeliverReceipt(Act, title="补交受案回执", en="Hand over the receipt later"):
    receipt = Chosen(Receipt, "受案回执", "Receipt")


class StartVerification(Act, title="批准调查核实", en="Start a preliminary verification"):
    """Facts are unclear: verify, with measures that restrict nobody."""

    matter = Text("核实事项", "Matter to verify")


class FindJurisdictionLacking(Act, title="发现不属自己管辖", en="Find the case to be outside one's jurisdiction"):
    competent_organ = Text("有管辖权的机关", "Competent organ")


class TransferJurisdiction(Act, title="移送管辖", en="Transfer to the competent organ"):
    receiving_organ = Text("接收机关", "Receiving organ")
    reporter_told = YesNo("已告知报案人", "The reporter was told")


class InformantTold(Choice):
    IN_WRITING = ("已书面通知", "told in writing")
    OUT_OF_REACH = ("无法联系、未留姓名，已注明", "out of reach or unnamed, noted")


class NotifyHandOver(Act, title="通知移送案件", en="Tell those concerned that the case went elsewhere"):
    """Who is told at this moment; the others may be told apart."""

    informant = Chosen(InformantTold, "报案人（扭送、控告、举报人）", "Whoever reported it", required=False)
    referrer_told = YesNo(
        "已书面通知移送案件的行政执法机关", "The agency that referred it was told in writing", required=False
    )


class TakeBackGround(Choice):
    DESIGNATED = ("上级指定本局管辖", "designated by the common superior")
    AGREED = ("协商由本局管辖", "agreed between the organs")
    SENT_BACK = ("接收机关退回", "sent back by the receiving organ")


class TakeBackCase(Act, title="收回移送案件", en="Take back a transferred case"):
    """The case is here again; what was done in it before stands."""

    ground = Chosen(TakeBackGround, "收回依据", "Ground")
    document_no = Text("文书文号", "Document number", required=False)


class Gravity(Choice):
    """How grave the crime is, where the law asks for more because of it."""

    ORDINARY = ("一般案件", "ordinary")
    LIFE_OR_DEATH = ("可能判处无期徒刑、死刑", "life imprisonment or death possible")
    SERIOUS_DRUG = ("严重毒品犯罪", "serious drug crime")
    GANG = ("黑社会性质组织犯罪", "organised crime")
    OTHER_MAJOR = ("致人重伤、死亡等其他重大犯罪", "another major crime, such as one that killed or maimed")


class FileCase(Act, title="立案", en="File the case"):
    charge = Text("涉嫌罪名", "Suspected offence")
    gravity = Chosen(Gravity, "案件性质", "Gravity", required=False)


class DeclineFiling(Act, title="不予立案", en="Decide not to file"):
    reason = Text("理由", "Reason")
    complainant = YesNo("有控告人", "There is a complainant")


class ServeRefusalNotice(Act, title="送达不予立案通知书", en="Serve the notice of refusal to file"):
    """On the complainant."""


class ReceiveFilingReconsideration(Act, title="收到不予立案复议申请", en="Receive a request to reconsider the refusal"):
    """From the complainant."""


class ExtendFilingReconsideration(Act, title="延长不予立案复议期限", en="Extend the reconsideration of the refusal"):
    applicant_told = YesNo("已书面告知申请人", "The applicant was told in writing")


class DecideFilingReconsideration(Act, title="不予立案复议决定", en="Decide on the refusal to file"):
    result = Chosen(ReconsiderationResult, "复议结果", "Result")


class AcceptReferral(Act, title="接受行政机关移送案件", en="Accept a referral from an administrative agency"):
    agency = Text("移送机关", "Referring agency")
    material_complete = YesNo("材料齐全", "Material complete")


class RequestReferralMaterial(Act, title="通知移送机关补正材料", en="Ask the agency to complete its material"):
    missing = Text("缺少的材料", "Missing material")


class ReturnReferral(Act, title="退回移送案件", en="Return a referral"):
    ground = Chosen(ReturnGround, "理由", "Ground")


class ReceiveExplanationRequest(Act, title="收到要求说明不立案理由通知", en="Be asked why no case was filed"):
    notice_no = Text("通知书文号", "Notice number", required=False)


class SendExplanation(Act, title="书面说明不立案理由", en="Explain why no case was filed"):
    reason = Text("依据和理由", "Grounds")


class ReceiveFilingOrder(Act, title="收到检察院通知立案书", en="Be ordered to file by the procuratorate"):
    notice_no = Text("通知书文号", "Notice number", required=False)


class WithdrawCase(Act, title="撤销案件", en="Withdraw the case"):
    ground = Chosen(WithdrawalGround, "理由", "Ground")
    property_held = YesNo("尚有查封、扣押、冻结的财物", "Property is still held")
    has_victim = YesNo("有被害人", "There is a victim")
    referred = YesNo("由其他机关移送", "Another organ referred it")


class EndInvestigationOfSuspect(Act, title="终止侦查", en="End the investigation of one suspect"):
    person = PartyRef("原犯罪嫌疑人", "Former suspect")
    ground = Chosen(WithdrawalGround, "理由", "Ground")
    property_held = YesNo(
        "尚有对其查封、扣押、冻结的财物", "Property taken from the person is still held", required=False
    )


class NotifyWithdrawal(Act, title="告知撤销案件", en="Tell those concerned of the withdrawal"):
    """Who is told at this moment; the others may be told apart."""

    suspect_told = YesNo(
        "已告知原犯罪嫌疑人", "The former suspect was told", hint="没有犯罪嫌疑人的，选是 (yes where there was none)"
    )
    victim_told = YesNo("已告知被害人", "The victim was told", required=False)
    referrer_told = YesNo("已告知移送机关", "The referring organ was told", required=False)


class NotifyTermination(Act, title="告知终止侦查", en="Tell a suspect that the investigation has ended"):
    person = PartyRef("原犯罪嫌疑人", "Former suspect")
