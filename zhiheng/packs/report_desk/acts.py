"""What happens between a report at the counter or on the telephone and its end in a case, a refusal or a settlement."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Officers, PartyRef, RecordRef, Text, YesNo
from zhiheng.kernel.generated import Generated
from zhiheng.kernel.pseudonym import UnnamedParty


class Channel(Choice):
    COUNTER = ("窗口来人", "in person at the counter")
    PHONE = ("110电话", "telephone 110")
    LETTER = ("信件", "letter")
    ONLINE = ("网上", "online")
    TRANSFERRED = ("其他机关移送", "transferred by another organ")
    ON_DUTY = ("执勤中发现", "found on duty")


class Sort(Choice):
    CRIMINAL = ("涉嫌犯罪", "a suspected crime")
    ADMINISTRATIVE = ("行政违法", "an administrative offence")
    NOT_CLEAR_YET = ("暂无法确定", "not clear yet")
    DISPUTE = ("民间纠纷", "a private dispute")
    OTHER_UNIT = ("属公安职责、其他单位管辖", "for another police unit")
    NOT_POLICE_MATTER = ("不属公安机关职责", "not a matter for the police")


class RefusalGround(Choice):
    OTHER_ORGAN = ("应向其他主管机关报案", "another organ is competent")
    NO_OFFENCE = ("没有违法犯罪事实", "no offence")
    CIVIL_ACTION = ("应提起民事诉讼", "a matter for a civil court")


class Told(Choice):
    ORALLY = ("当场口头告知，无异议", "orally on the spot, no objection")
    IN_WRITING = ("书面告知", "in writing")
    OUT_OF_REACH = ("无法联系，已注明", "out of reach, noted")


class RegisterReport(Act, title="接报案登记", en="Register a report"):
    """``looked_for_earlier``: the register was searched for the same person and event before this entry."""

    channel = Chosen(Channel, "来源", "How it came")
    reporter = UnnamedParty("报案人", "Reporter", asked="secrecy_wanted", required=False)
    place = Text("发生地点", "Where it happened", longest=200)
    summary = Text("简要情况", "Summary", longest=2000, carried=True)
    urgent = YesNo("正在发生或者有人身危险", "Going on now, or somebody is in danger", required=False)
    looked_for_earlier = YesNo("已核对无同人同事重复登记", "Looked for an earlier entry: none")
    secrecy_wanted = YesNo("报案人要求保密", "Reporter wants to stay unknown", required=False)
    secrecy_noted = YesNo("已注明并采取保密措施", "Noted and kept apart", required=False)


class SendOfficers(Act, title="派警", en="Send officers"):
    officers = Officers("出警民警", "Officers sent")


class ArriveAtScene(Act, title="到达现场", en="Arrive at the scene"):
    officers = Officers("到场民警", "Officers there")


class IssueReceipt(Act, title="交付接报回执", en="Hand over the receipt"):
    """``code`` stands on the receipt; ``secret`` is the digest of it with the number that only the reporter has."""

    code = Generated("回执编号", "Receipt code", longest=40)
    secret = Generated("查询码摘要", "Digest of the secret number", longest=64, shown=False)
    reporter_took_it = YesNo("已交报案人或者注明原因", "Handed over, or noted why not")


class ReplaceReceipt(Act, title="换发接报回执", en="Replace the receipt"):
    """A new code and number; whatever receipt was handed over before opens nothing from then on."""

    reason = Text("换发原因", "Why it is replaced", longest=500)
    code = Generated("回执编号", "Receipt code", longest=40)
    secret = Generated("查询码摘要", "Digest of the secret number", longest=64, shown=False)
    reporter_took_it = YesNo("已交报案人或者注明原因", "Handed over, or noted why not")


class ClassifyReport(Act, title="接报分类", en="Classify the report"):
    sort = Chosen(Sort, "类别", "Sort")
    reason = Text("理由", "Reason", longest=500, required=False)


class BecomeCase(Act, title="转为案件办理", en="Take up as a case"):
    criminal_case = RecordRef("criminal_case", "刑事案件", "Criminal case", required=False)
    administrative_case = RecordRef("administrative_case", "行政案件", "Administrative case", required=False)


class RefuseReport(Act, title="不予受理", en="Turn the report away"):
    ground = Chosen(RefusalGround, "理由", "Ground")
    where_to_go = Text("应向何处提出", "Where to go instead", longest=200)


class ServeRefusal(Act, title="告知不予受理", en="Tell the reporter of the refusal"):
    told = Chosen(Told, "告知方式", "How told")


class TransferReport(Act, title="移送管辖单位", en="Transfer to the competent unit"):
    receiving_unit = Text("接收单位", "Receiving unit", longest=100)
    reporter_told = YesNo("已告知报案人", "Reporter told")


class SettleByMediation(Act, title="调解处理", en="Settle by mediation"):
    parties_signed = YesNo("双方已签名", "Both parties signed")
    agreement = Text("协议内容", "What was agreed", longest=2000)


class ExplainRepeat(Act, title="对重复报案作出解释", en="Explain that it was reported before"):
    """Somebody reports once more what this record holds already; nothing is registered anew."""

    reporter = PartyRef("再次报案人", "Who reported again", required=False)
    explained = YesNo("已说明受理和办理情况", "Told how it stands")


class JoinEarlierReport(Act, title="并入原接报", en="Join the earlier report"):
    """This entry should not have been made: the same event stands under ``earlier``."""

    earlier = RecordRef("incident_report", "原接报", "Earlier report")
