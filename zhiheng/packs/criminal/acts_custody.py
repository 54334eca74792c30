"""Detention, notice to the family, the custody house, arrest, the time in custody, release."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, PartyRef, Text, YesNo


class DetentionGround(Choice):
    CAUGHT_IN_THE_ACT = ("现行犯", "caught in the act")
    POINTED_OUT = ("被指认", "pointed out by the victim or a witness")
    EVIDENCE_FOUND = ("发现犯罪证据", "evidence found on the person or at home")
    FLIGHT = ("企图自杀、逃跑或者在逃", "tries to flee or is at large")
    DESTROYS_EVIDENCE = ("可能毁灭证据或者串供", "may destroy evidence or collude")
    IDENTITY_UNKNOWN = ("身份不明", "identity unknown")
    SERIAL = ("流窜、多次、结伙作案重大嫌疑", "strongly suspected of roaming, repeated or gang crime")
    BREACHED_MEASURE = ("违反取保候审、监视居住规定", "broke the rules of bail or residential surveillance")


class Signature(Choice):
    SIGNED = ("已签名、捺指印", "signed")
    REFUSAL_NOTED = ("拒签已注明", "refused, noted")
    NEITHER = ("未签名未注明", "neither")


class Measure(Choice):
    """The measures of which a family is told."""

    CONTINUED_QUESTIONING = ("继续盘问", "continued questioning")
    DETENTION = ("拘留", "detention")
    ARREST = ("逮捕", "arrest")
    DESIGNATED_RESIDENCE = ("指定居所监视居住", "residential surveillance at a designated place")


class NoNotice(Choice):
    IDENTITY_UNKNOWN = ("身份不明", "identity unknown")
    NO_FAMILY = ("没有家属", "no family")
    OUT_OF_REACH = ("无法取得联系", "family out of reach")
    FORCE_MAJEURE = ("不可抗力", "force majeure")
    MAY_OBSTRUCT = (
        "危害国家安全、恐怖活动犯罪，通知有碍侦查",
        "state-security or terrorist crime, notice may obstruct the investigation",
    )


class ExtensionGround(Choice):
    SPECIAL = ("特殊情况", "special circumstances")
    ROAMING = ("流窜作案", "roaming across counties")
    REPEATED = ("多次作案", "repeated offences")
    GANG = ("结伙作案", "committed together")


class CustodyGround(Choice):
    COMPLEX = ("案情复杂", "complex case")
    REMOTE_AREA = ("交通十分不便的边远地区", "remote area")
    ORGANISED_GROUP = ("重大犯罪集团案件", "major organised group")
    ROAMING = ("流窜作案", "roaming crime")
    WIDE_SCOPE = ("涉及面广、取证困难", "wide and hard to prove")
    TEN_YEARS = ("可能判处十年有期徒刑以上刑罚", "ten years or more possible")


class NewCrime(Choice):
    OTHER_KIND = ("不同种的重大犯罪", "a major crime of another kind")
    SAME_KIND = ("影响罪名认定、量刑档次的同种犯罪", "the same kind, affecting charge or sentence band")


class ReleaseReason(Choice):
    NOT_JUSTIFIED = ("不应当拘留、逮捕", "the measure was not justified")
    NON_APPROVAL = ("不批准逮捕", "the arrest was not approved")
    EXPIRED = ("期限届满", "the period ran out")
    DISMISSED = ("撤销案件、终止侦查", "the case was dismissed")
    NON_PROSECUTION = ("不起诉", "not prosecuted")
    NO_NEED = ("无继续羁押必要", "custody is no longer needed")
    OTHER = ("其他", "other")


class Necessity(Choice):
    CHANGED = ("予以释放或者变更", "released or changed")
    KEPT = ("继续羁押", "custody goes on")


class ArrestRefusal(Choice):
    """Why the procuratorate refused."""

    EVIDENCE = ("事实不清、证据不足", "facts unclear or evidence insufficient")
    NO_CRIME = ("不构成犯罪", "no crime")
    NO_NEED = ("无社会危险性，无逮捕必要", "no danger, so no need of arrest")
    NOT_PUNISHABLE = ("可能判处徒刑以下刑罚", "less than imprisonment to be expected")
    UNLAWFUL_EVIDENCE = ("排除非法证据后证据不足", "insufficient once unlawful evidence is excluded")
    OTHER = ("其他", "other")


class ReceiveDeputyPermission(Act, title="收到人大许可", en="Receive the permission of the people's congress"):
    person = PartyRef("人大代表", "Deputy")
    document_no = Text("许可文号", "Document number", required=False)


class ReportDeputyDetention(Act, title="向人大报告拘留代表", en="Report the detention of a deputy"):
    """To the congress of which the offender caught in the act is a deputy."""

    person = PartyRef("人大代表", "Deputy")


class DecideDetention(Act, title="决定拘留", en="Decide on detention"):
    """The detention warrant is made out."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    ground = Chosen(DetentionGround, "拘留理由", "Ground")
    deputy = YesNo("县级以上人大代表", "Deputy to a people's congress", required=False)


class Detain(Act, title="拘留", en="Detain"):
    """Execution: the person is in custody from this moment."""

    person = PartyRef("被拘留人", "Detainee")
    warrant = Chosen(Signature, "拘留证签名", "Signature on the warrant")
    emergency = YesNo("紧急情况先行到案", "Emergency, papers to follow", required=False)


class NotifyFamily(Act, title="通知家属", en="Notify the family"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    measure = Chosen(Measure, "措施", "Measure")
    relative = PartyRef("家属", "Relative", required=False)


class NoteFamilyNotNotified(Act, title="注明未通知家属原因", en="Note why the family was not notified"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    measure = Chosen(Measure, "措施", "Measure")
    obstacle = Chosen(NoNotice, "原因", "Reason")


class EndObstacleToNotice(Act, title="通知障碍消失", en="The obstacle to telling the family ends"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class AdmitToCustodyHouse(Act, title="看守所收押", en="Admit to the custody house"):
    person = PartyRef("被收押人", "Person admitted")
    health_checked = YesNo("已作健康和体表检查并记录", "Health and body surface examined and recorded")


class ExtendDetention(Act, title="延长拘留期限", en="Extend the time for requesting arrest"):
    person = PartyRef("被拘留人", "Detainee")
    ground = Chosen(ExtensionGround, "延长理由", "Ground")
    crosses_counties = YesNo("跨市、县连续作案或者作案后逃往外市、县", "Across counties", required=False)
    offence_count = Number("作案次数", "Offences", unit="次", required=False)
    person_count = Number("共同作案人数", "Persons acting together", unit="人", required=False)


class RequestArrest(Act, title="提请批准逮捕", en="Request approval of the arrest"):
    """``facts`` and ``evidence``: what the request to the procuratorate says, signed with it."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    detained = YesNo("已被拘留", "The suspect is detained")
    facts = Text("查明的事实", "Facts established", longest=8000, required=False, carried=True)
    evidence = Text("认定事实的证据", "Evidence of them", longest=8000, required=False, carried=True)
    deputy = YesNo("县级以上人大代表", "Deputy to a people's congress", required=False)


class ApproveArrest(Act, title="收到批准逮捕决定", en="Receive the approval of the arrest"):
    """The procuratorate's decision."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    decision_no = Text("批准逮捕决定书文号", "Decision number", required=False)


class RefuseArrest(Act, title="收到不批准逮捕决定", en="Receive the refusal of the arrest"):
    """The procuratorate's decision."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    in_custody = YesNo("犯罪嫌疑人在押", "The suspect is in custody")
    refusal = Chosen(ArrestRefusal, "不批准逮捕的理由", "Why it was refused", required=False)
    outline = Text("补充侦查提纲", "Outline of what to investigate", required=False)


class Arrest(Act, title="逮捕", en="Arrest"):
    """Execution of the arrest warrant."""

    person = PartyRef("被逮捕人", "Person arrested")
    warrant = Chosen(Signature, "逮捕证签名", "Signature on the warrant", required=False)


class Release(Act, title="释放", en="Release"):
    person = PartyRef("被释放人", "Person released")
    reason = Chosen(ReleaseReason, "释放理由", "Reason")


class SendNonApprovalReceipt(Act, title="送达不批准逮捕执行回执", en="Send the receipt on the refused arrest"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class RequestCustodyExtension(Act, title="提请延长侦查羁押期限", en="Request more investigative custody"):
    person = PartyRef("被逮捕人", "Person arrested")
    ground = Chosen(CustodyGround, "理由", "Ground")


class ApproveCustodyExtension(Act, title="收到批准延长侦查羁押期限决定", en="Receive approval of more custody"):
    """The procuratorate's decision."""

    person = PartyRef("被逮捕人", "Person arrested")
    ground = Chosen(CustodyGround, "理由", "Ground")


class DiscoverNewCrime(Act, title="发现另有重要罪行", en="Discover another major crime"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    crime = Chosen(NewCrime, "罪行", "Crime")


class RecountCustody(Act, title="重新计算侦查羁押期限", en="Count custody anew"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class FileRecount(Act, title="重新计算羁押期限备案", en="File the recount with the procuratorate"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class ApproveIdentityInquiry(Act, title="批准查明身份期间不计羁押期限", en="Approve that custody awaits the identity"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class EstablishIdentity(Act, title="查清身份", en="Establish the identity"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class StartPsychiatricExamination(Act, title="开始精神病鉴定", en="Start a psychiatric examination"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class EndPsychiatricExamination(Act, title="精神病鉴定结束", en="End a psychiatric examination"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class ReceiveExpiryNotice(Act, title="强制措施期限届满", en="A coercive measure runs out"):
    """The custody house or the executing station says that the period ends now."""

    person = PartyRef("犯罪嫌疑人", "Suspect")


class ApplyForMeasureChange(Act, title="收到变更强制措施申请", en="Receive an application to change the measure"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class DecideMeasureChange(Act, title="答复变更强制措施申请", en="Answer an application to change the measure"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    agreed = YesNo("同意变更", "Agreed")
    reason = Text("不同意的理由", "Reasons for refusal", required=False)


class ReceiveNecessityProposal(Act, title="收到羁押必要性审查建议", en="Receive a proposal on the need for custody"):
    """From the procuratorate."""

    person = PartyRef("被逮捕人", "Person arrested")


class SendNecessityFeedback(Act, title="通知羁押必要性处理情况", en="Report what became of the proposal"):
    person = PartyRef("被逮捕人", "Person arrested")
    result = Chosen(Necessity, "处理情况", "Result")
    reason = Text("需要继续羁押的理由", "Why custody goes on", required=False)


class MeasureTakenOver(Act, title="检察院、法院重新办理强制措施", en="Prosecutor or court decides the measure anew"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class ArrestForOthers(Act, title="执行检察院、法院决定的逮捕", en="Execute an arrest decided by prosecutor or court"):
    """After the transfer: the custody is no longer one of investigation."""

    person = PartyRef("被逮捕人", "Person arrested")
    warrant = Chosen(Signature, "逮捕证签名", "Signature on the warrant")
