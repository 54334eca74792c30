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

    place = Text("搜查对象、处所", "Who or what is searched")


class Search(Act, title="搜查", en="Search"):
    place = Text("搜查对象、处所", "Who or what is searched")
    officers = Officers("搜查人员", "Officers present")
    emergency = YesNo("执行拘留、逮捕时的紧急情况", "Emergency during detention or arrest", required=False)


class Seize(Act, title="扣押", en="Seize"):
    holder = PartyRef("持有人", "Holder", required=False)
    items = Text("扣押物品", "Items")
    drugs = Rows(SeizedDrug, "其中毒品", "Drugs among them", required=False)
    officers = Officers("扣押人员", "Officers present", required=False)


class SealProperty(Act, title="查封", en="Seal up property"):
    items = Text("查封财物", "Property")


class FreezeProperty(Act, title="冻结", en="Freeze property"):
    items = Text("冻结财产", "Property")


class DecideTechnicalMeasure(Act, title="采取技术侦查措施", en="Take a technical measure"):
    measure = Text("措施种类", "Measure")


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


class NotifyExpertOpinion(Act, title="告知鉴定意见", en="Tell of the forensic opinion"):
    person = PartyRef("被告知人", "Person told")


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
