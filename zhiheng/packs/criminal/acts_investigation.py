"""Witnesses, search, property, examination by experts, unlawful evidence."""

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, PartyRef, Rows, Text, YesNo


class PropertyMeasure(Choice):
    SEIZURE = ("扣押", "seizure")
    SEALING = ("查封", "sealing")
    FREEZE = ("冻结", "freeze")


class Examination(Choice):
    SUBSTANCE = ("毒品成分、含量", "substance and purity")
    INJURY = ("伤情", "injuries")
    TRACES = ("痕迹、物证", "traces")
    DATA = ("电子数据", "electronic data")
    OTHER = ("其他", "other")


class EvidenceSort(Choice):
    STATEMENT = ("供述、证言、陈述", "confession, testimony or statement")
    THING = ("物证、书证、视听资料、电子数据", "thing, document, recording or data")


class EmergencyGround(Choice):
    WEAPON = ("可能随身携带凶器", "may carry a weapon")
    DANGEROUS_THINGS = ("可能隐藏爆炸、剧毒等危险物品", "may hide explosives or poison")
    EVIDENCE_AT_RISK = ("可能隐匿、毁弃、转移证据", "may hide, destroy or move evidence")
    OTHER_SUSPECT = ("可能隐匿其他犯罪嫌疑人", "may hide another suspect")
    OTHER = ("其他突然发生的紧急情况", "another sudden emergency")


class Attending(Choice):
    """Who attests an act of investigation, besides the investigators."""

    PERSON = ("被搜查人、持有人本人", "the person searched, the holder")
    FAMILY = ("家属", "family")
    NEIGHBOUR = ("邻居", "neighbour")
    OTHER = ("其他见证人", "another witness")
    POLICE_STAFF = ("公安机关工作人员或者其聘用的人员", "police staff, or hired by the police")
    INTERESTED = ("与案件有利害关系的人", "somebody with an interest in the case")
    UNABLE = ("不具有辨别、表达能力的人", "somebody unable to discern or to say")
    NOBODY = ("无", "nobody")


class SeizedDrug(Struct):
    """One substance; its weight net, in milligrams."""

    substance = Text("毒品名称", "Substance")
    milligrams = Number("净重", "Net weight", unit="mg")


class InquireOfWitness(Act, title="询问证人", en="Inquire of a witness"):
    """A witness or a victim; it restricts nobody."""

    person = PartyRef("被询问人", "Person questioned")
    officers = Officers("询问人员", "Officers present")


class DecideSearch(Act, title="决定搜查", en="Decide on a search"):
    """The search warrant is made out."""

    place = Text("搜查对象、处所", "Who or what is searched", carried=True)


class Search(Act, title="搜查", en="Search"):
    place = Text("搜查对象、处所", "Who or what is searched", carried=True)
    officers = Officers("搜查人员", "Officers present")
    emergency = YesNo("执行拘留、逮捕时的紧急情况", "Emergency during detention or arrest", required=False)
    emergency_ground = Chosen(EmergencyGround, "紧急情形", "Emergency ground", required=False)
    warrant_shown = YesNo("已向被搜查人出示搜查证", "The warrant was shown", required=False)
    witness = Chosen(Attending, "在场见证的人", "Who attended", required=False)
    full_recording = YesNo("已全程录音录像并注明原因", "Recorded throughout, the reason noted", required=False)
    body_of_woman = YesNo("搜查妇女的身体", "The body of a woman", protected=True, required=False)
    by_woman = YesNo("由女工作人员进行", "By a woman", required=False)


class Seize(Act, title="扣押", en="Seize"):
    holder = PartyRef("持有人", "Holder", required=False)
    items = Text("扣押物品", "Items", carried=True)
    drugs = Rows(SeizedDrug, "其中毒品", "Drugs among them", required=False)
    officers = Officers("扣押人员", "Officers present", required=False)
    on_scene = YesNo(
        "现场勘查、搜查中由现场指挥人员决定", "Decided by the commander during a search or at the scene", required=False
    )
    valuable = YesNo("价值较高或者可能严重影响生产经营", "Of high value, or disrupting a business", required=False)


class SealProperty(Act, title="查封", en="Seal up property"):
    items = Text("查封财物", "Property")


class FreezeProperty(Act, title="冻结", en="Freeze property"):
    items = Text("冻结财产", "Property")


class LiftPropertyMeasure(Act, title="解除查封、扣押、冻结", en="Lift a property measure"):
    """The property is returned, or those concerned are told."""

    measure = Chosen(PropertyMeasure, "措施", "Measure")
    everything = YesNo("至此已全部解除", "Nothing is held any more")
    otherwise = YesNo("依法另行处理", "Dealt with under other rules", required=False)
    items = Text("财物", "Property", required=False)


class CommissionExamination(Act, title="鉴定聘请", en="Commission a forensic examination"):
    examination = Chosen(Examination, "鉴定类别", "Examination")
    question = Text("鉴定要求", "Question", required=False)


class ReceiveExpertOpinion(Act, title="收到鉴定意见", en="Receive the forensic opinion"):
    examination = Chosen(Examination, "鉴定类别", "Examination")
    opinion = Text("鉴定意见", "Opinion")
    has_victim = YesNo("有被害人", "There is a victim", required=False)


class NotifyExpertOpinion(Act, title="告知鉴定意见", en="Tell of the forensic opinion"):
    person = PartyRef("被告知人", "Person told")


class NotifyVictimOfOpinion(Act, title="向被害人告知鉴定意见", en="Tell the victim of the forensic opinion"):
    """Or the victim's legal representative."""

    person = PartyRef("被告知人", "Person told")


class SetOpinionAside(Act, title="鉴定意见不作为证据使用", en="Set a forensic opinion aside"):
    """On examination it is not used as evidence."""

    reason = Text("理由", "Reason")


class FindIllegalEvidence(Act, title="发现非法证据", en="Find unlawful evidence"):
    evidence = Text("证据", "Evidence")
    relied_on = YesNo("作为认定依据", "The case relies on it")
    sort = Chosen(EvidenceSort, "证据种类", "Sort of evidence", required=False)


class MendEvidence(Act, title="补正或者合理解释证据", en="Correct or explain evidence"):
    """A thing or document gathered against the rules may be kept once that is corrected or explained."""

    evidence = Text("证据", "Evidence")
    explanation = Text("补正或者解释", "Correction or explanation")


class ExcludeEvidence(Act, title="排除非法证据", en="Exclude unlawful evidence"):
    evidence = Text("证据", "Evidence")
