"""Weighing, sampling, sending: what the provisions on drug evidence ask for. Weights are whole milligrams."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Chosen, Number, Officers, PartyRef, Text, YesNo
from zhiheng.packs.property.choices import LateSending, SamplingPlace


class WeighDrug(Act, title="毒品称量", en="Weigh the drug"):
    officers = Officers("称量人员", "Weighed by")
    present = PartyRef("在场的犯罪嫌疑人", "Suspect present", required=False)
    scales_certificate = Text("衡器检定证书编号", "Certificate of the scales", required=False)
    packages = Number("包装件数", "Packages", least=1)
    gross_milligrams = Number("毛重", "Gross weight", unit="mg")
    net_milligrams = Number("净重", "Net weight", unit="mg")


class SampleDrug(Act, title="毒品取样", en="Sample the drug"):
    officers = Officers("取样人员", "Sampled by")
    place = Chosen(SamplingPlace, "取样地点", "Where")
    samples = Number("检材份数", "Samples", least=1)
    milligrams = Number("检材总重", "Weight of all samples", unit="mg")


class ExtendSending(Act, title="延长送检时限", en="Extend the time to send"):
    """One of the four grounds is stated."""

    ground = Chosen(LateSending, "情形", "Ground")


class SendToLaboratory(Act, title="毒品送检", en="Send to the laboratory"):
    officers = Officers("送检人员", "Delivered by")
    laboratory = Text("鉴定机构", "Laboratory")
    milligrams = Number("送检重量", "Weight sent", unit="mg", required=False)
    whole = YesNo("全部送检", "The whole item is sent", required=False)


class ReceiveLaboratoryResult(Act, title="收到毒品鉴定意见", en="Receive the laboratory's opinion"):
    opinion_no = Text("鉴定意见编号", "Number of the opinion")
    substance = Text("检出成分", "Substance found")
    purity = Number("含量（万分之一）", "Purity in hundredths of a per cent", most=10000, required=False)
    consumed_milligrams = Number("检验消耗", "Used up", unit="mg", required=False)
