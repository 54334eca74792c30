"""From the report to the filing of a case, and the ways in which it leaves the unit without a decision."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, RecordRef, Text, YesNo
from zhiheng.packs.administrative.acts_decision import Offence


class ReportWay(Choice):
    REPORT = ("报案、控告、举报", "report")
    BROUGHT_IN = ("群众扭送", "brought in by citizens")
    SURRENDER = ("投案", "surrender")
    REFERRED = ("其他机关移送", "referred by another organ")
    DISCOVERED = ("执法执勤中发现", "found on duty")


class CaseKind(Choice):
    PUBLIC_SECURITY = ("治安案件", "public-security case")
    OTHER = ("其他行政案件", "other administrative case")


class ReceiveReport(Act, title="接报", en="Receive a report"):
    """Somebody reports an offence, or it is found on duty; the record may begin here."""

    way = Chosen(ReportWay, "来源", "How it came")
    reporter = PartyRef("报案人", "Reporter", required=False)
    summary = Text("简要情况", "Summary", required=False, carried=True)


class AcceptCase(Act, title="受案登记", en="Accept the case"):
    """The acceptance form is made out. Under the law until 2025 the period of the case runs from here."""

    case_kind = Chosen(CaseKind, "案件类别", "Kind of case")
    summary = Text("简要案情", "Facts in short", required=False, carried=True)


class DeliverReceipt(Act, title="交付受案回执", en="Deliver the receipt"):
    """The reporter has the receipt, or refuses it and the form says so."""

    refused = YesNo("报案人拒收并已注明", "Refused, and noted", required=False)


class TellNotAnOffence(Act, title="告知不属于违反治安管理", en="Tell the reporter that it is no offence"):
    """The matter is no offence, or not one for the police; the reporter is told why."""

    reason = Text("理由", "Reasons")


class FileCase(Act, title="立案", en="File the case"):
    """Since 2026 the period of a public-security case runs from here."""

    case_kind = Chosen(CaseKind, "案件类别", "Kind of case")


class FindJurisdictionLacking(Act, title="发现不属本单位管辖", en="Find that the unit lacks jurisdiction"):
    competent_unit = Text("有管辖权的单位", "Competent unit")


class TransferCase(Act, title="移送有管辖权的单位", en="Transfer the case"):
    receiving_unit = Text("接收单位", "Receiving unit")
    reporter_told = YesNo("已告知报案人（没有报案人的，选是）", "Reporter told, or there is none")


class TakeCaseBack(Act, title="收回移送案件", en="Take back a transferred case"):
    """The common superior designated this unit, or the receiving one sent it back; it is accepted anew."""

    ground = Text("收回依据", "Ground")


class TurnIntoCriminalCase(Act, title="转为刑事案件", en="Turn into a criminal case"):
    """The facts are a crime; the administrative case goes on as a criminal one."""

    reason = Text("涉嫌罪名和理由", "Suspected crime and why")
    case = RecordRef("criminal_case", "刑事案件", "Criminal case", required=False)


class EndInvestigation(Act, title="终止调查", en="End the investigation"):
    """No offence, out of time, the offender has died: nothing is decided on the merits."""

    reason = Text("理由", "Reasons")


class DecideNoPenalty(Act, title="不予行政处罚决定", en="Decide on no penalty"):
    """``offence``: empty where no act of that person is penalised."""

    person = PartyRef("违法嫌疑人", "Person concerned")
    offence = Chosen(Offence, "违法行为（全部不予处罚的不填）", "Offence (empty: all of them)", required=False)
    reason = Text("理由", "Reasons")
