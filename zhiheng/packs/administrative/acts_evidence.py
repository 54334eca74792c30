"""Inspection, samples, seizure, registration in advance, urgent measures and expert opinions."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, PartyRef, RecordRef, Text, YesNo
from zhiheng.packs.administrative.acts_questioning import Place, Recording


class Sex(Choice):
    FEMALE = ("女", "female")
    MALE = ("男", "male")


class Inspector(Choice):
    WOMAN = ("女性工作人员", "a woman on the staff")
    PHYSICIAN = ("医师", "a physician")
    MAN = ("男性工作人员", "a man on the staff")


class ListSigned(Choice):
    SIGNED = ("已签名", "signed")
    NOTED = ("拒签，已注明", "refused, noted")
    NEITHER = ("未签名未注明", "neither")


class SampleSort(Choice):
    PORTRAIT = ("肖像", "portrait")
    FINGERPRINT = ("指纹", "fingerprints")
    BLOOD = ("血液", "blood")
    URINE = ("尿液", "urine")
    OTHER = ("其他生物样本", "another biological sample")


class ReusePurpose(Choice):
    PUBLIC_SECURITY = ("治安管理", "public security")
    CRIME = ("查处犯罪", "investigating crime")
    COMMERCIAL = ("商业用途", "commercial")
    OTHER = ("其他用途", "another purpose")


class Measure(Choice):
    SEIZURE = ("扣押、扣留、查封", "seizure, impoundment or sealing")
    RESTRAINT = ("约束等限制人身自由的措施", "restraint of liberty")
    OTHER = ("其他强制措施", "another measure")


class ApproveInspection(Act, title="批准检查", en="Approve an inspection"):
    """The inspection warrant of a county-level organ."""

    place = Text("检查对象", "What is inspected")


class InspectHome(Act, title="检查公民住所", en="Inspect a home"):
    officers = Officers("检查民警", "Police officers")
    grave_danger = YesNo("不立即检查可能造成重大危害", "Grave danger unless inspected at once", required=False)
    place = Text("住所", "Home", required=False)


class InspectPlace(Act, title="检查场所、物品", en="Inspect a place or things"):
    officers = Officers("检查民警", "Police officers")
    on_the_spot = YesNo("当场检查", "On the spot, without a warrant", required=False)
    recording = Chosen(Recording, "录音录像", "Recording")
    place = Text("场所、物品", "Place or things", required=False)


class InspectPerson(Act, title="检查人身", en="Inspect a person"):
    person = PartyRef("被检查人", "Person inspected")
    officers = Officers("检查民警", "Police officers")
    person_sex = Chosen(Sex, "被检查人性别", "Sex of the person", protected=True)
    inspector = Chosen(Inspector, "实际检查人", "Who inspected")


class Identify(Act, title="辨认", en="Identify"):
    witness = PartyRef("辨认人", "Who identifies")
    officers = Officers("主持民警", "Police officers")
    place = Chosen(Place, "地点", "Place")
    recording = Chosen(Recording, "录音录像", "Recording")


class TakeSample(Act, title="提取、采集信息样本", en="Take data or a sample"):
    """A portrait, fingerprints or a biological sample; the head of the handling unit approves."""

    person = PartyRef("被采集人", "Person")
    sort = Chosen(SampleSort, "种类", "Sort")
    victim = YesNo("被侵害人", "A victim", required=False)
    consents = YesNo("被侵害人或者监护人同意", "The victim or guardian consents", required=False)
    test = RecordRef("community_treatment", "吸毒检测记录", "Record of the drug test", required=False)


class NoteSampleUnusable(Act, title="注明样本失效", en="Note that a sample is unusable"):
    person = PartyRef("被采集人", "Person")
    reason = Text("原因", "Why")


class ProvideCaseData(Act, title="提供案件信息样本", en="Give out data or samples of the case"):
    purpose = Chosen(ReusePurpose, "用途", "Purpose")
    recipient = Text("接收人", "Recipient", required=False)


class TakeUrgentMeasure(Act, title="当场实施强制措施", en="Take a coercive measure on the spot"):
    """In an emergency, before anybody approved it."""

    measure = Chosen(Measure, "措施", "Measure")
    officers = Officers("实施民警", "Police officers")


class ApproveUrgentMeasure(Act, title="补办强制措施批准", en="Approve the urgent measure afterwards"):
    upheld = YesNo("同意采取", "Upheld; else it is lifted at once")


class ApproveSeizure(Act, title="批准扣押、扣留、查封", en="Approve a seizure"):
    items = Text("财物", "Things")


class SeizeProperty(Act, title="实施扣押、扣留、查封", en="Seize property"):
    items = Text("财物", "Things")
    officers = Officers("实施民警", "Police officers")
    place = Chosen(Place, "地点", "Place")
    recording = Chosen(Recording, "录音录像", "Recording")


class SignSeizureList(Act, title="扣押清单清点、签名", en="Count over and sign the seizure list"):
    """With the party, on the spot; the list itself prints with the seizure."""

    copies = Number("份数", "Copies", least=1)
    list_no = Text("清单编号", "Number of the list", required=False, carried=True)
    lots = Number("清单上的序号数", "Lots on the list", least=1, required=False)
    officers_signed = YesNo("办案民警签名", "Signed by the officers")
    party = Chosen(ListSigned, "当事人签名", "Party")
    witness = Chosen(ListSigned, "见证人签名", "Witness", required=False, hint="没有见证人的，不填")


class ExtendSeizure(Act, title="延长扣押期限", en="Extend a seizure"):
    reason = Text("理由", "Reasons")
    party_told = YesNo("已书面告知当事人", "The party is told in writing")


class DisposeOfSeized(Act, title="处理扣押财物", en="Decide on what is seized"):
    """``items``: which of them; all, where it names none."""

    outcome = Text("处理", "What becomes of it")
    items = Text("处理的财物", "Which things", required=False, hint="不填的，指全部扣押财物 (all, where left empty)")


class RegisterInAdvance(Act, title="先行登记保存", en="Register evidence in advance"):
    items = Text("证据", "Evidence")


class DecideOnRegistered(Act, title="处理登记保存证据", en="Decide on what is registered"):
    outcome = Text("处理", "What becomes of it")


class SendForExamination(Act, title="送交鉴定", en="Send for expert examination"):
    """The days until the opinion comes do not count in the period of the case."""

    subject = Text("鉴定事项", "What is examined")


class TellExaminationPeriod(Act, title="书面告知鉴定期间", en="Tell the examination period in writing"):
    """From here the days of the examination do not count in the period of the seizure."""


class ReceiveOpinion(Act, title="收到鉴定意见", en="Receive the expert opinion"):
    used = YesNo("作为证据使用", "Used as evidence")


class ServeOpinion(Act, title="送达鉴定意见复印件", en="Serve copies of the opinion"):
    on_all = YesNo("违法嫌疑人和被侵害人均已送达", "On the offender and the victim, if there is one")


class RequestReexamination(Act, title="申请重新鉴定", en="Ask for another examination"):
    by_person = PartyRef("申请人", "Who asks")
