"""Decisions to seize, the list made on the spot, identification, data held by others."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, PartyRef, Text, YesNo
from zhiheng.packs.criminal.acts_investigation import Attending

EACH_THING = "逐件写明，用顿号分开；与扣押时一致 (each thing, with commas between, as when it is seized)"


class HolderSigned(Choice):
    SIGNED = ("已签名", "signed")
    NOTED = ("持有人不明、不在场或者拒签，已注明", "unknown, absent or refusing, noted")
    NEITHER = ("未签名未注明", "neither")


class Identified(Choice):
    SUSPECT = ("犯罪嫌疑人", "a suspect")
    OBJECT = ("物品", "an object")
    PLACE_OR_BODY = ("场所、尸体", "a place or a body")


class Medium(Choice):
    IN_THE_FLESH = ("真人、实物", "persons or things themselves")
    PHOTOGRAPHS = ("照片", "photographs")


class DecideSeizure(Act, title="决定扣押", en="Decide on a seizure"):
    """The seizure decision is made out."""

    items = Text("扣押物品", "Items", hint=EACH_THING, carried=True)
    holder = PartyRef("持有人", "Holder", required=False)


class DecideSeizureOfValue(Act, title="决定扣押高价值财物", en="Decide on a seizure of high value"):
    """Of high value, or such that a business may be gravely disrupted."""

    items = Text("扣押物品", "Items", hint=EACH_THING, carried=True)
    holder = PartyRef("持有人", "Holder", required=False)


class MakeSeizureList(Act, title="开列查封、扣押清单", en="Make the list of what was seized"):
    """Counted over with the holder and the witness, on the spot."""

    copies = Number("份数", "Copies", least=1)
    list_no = Text("清单编号", "Number of the list", required=False, carried=True)
    lots = Number("清单上的序号数", "Lots on the list", least=1, required=False)
    investigator_signed = YesNo("侦查人员签名", "Signed by the investigators")
    holder_signed = Chosen(HolderSigned, "持有人签名", "Holder")
    witness_signed = YesNo("见证人签名", "Signed by the witness")
    witness = Chosen(Attending, "见证人", "Witness", required=False)
    full_recording = YesNo("已全程录音录像并注明原因", "Recorded throughout, the reason noted", required=False)


class Identify(Act, title="辨认", en="Identification"):
    """``person``: who identifies; ``lineup_size``: the object itself among them."""

    person = PartyRef("辨认人", "Person who identifies")
    identified = Chosen(Identified, "辨认对象", "What is identified")
    medium = Chosen(Medium, "方式", "By")
    lineup_size = Number("被辨认的人数、件数、张数", "How many were shown", least=1)
    officers = Officers("主持辨认的侦查人员", "Investigators leading it")
    individually = YesNo("个别进行", "Each on their own")
    unique_features = YesNo("能够准确描述物品独有特征", "Unique features were described", required=False)
    recognised = YesNo("辨认出", "Recognised", required=False)
    witness = Chosen(Attending, "见证人", "Witness", required=False)
    full_recording = YesNo("已全程录音录像并注明原因", "Recorded throughout, the reason noted", required=False)


class DecideDataRequest(Act, title="批准调取数据", en="Approve a request for data"):
    data = Text("调取的数据", "Data wanted", carried=True)
    held_by = Text("持有单位", "Who holds it")


class RequestData(Act, title="调取数据", en="Request data"):
    """The request leaves the bureau, under the approval of just these data."""

    data = Text("调取的数据", "Data wanted", carried=True)
