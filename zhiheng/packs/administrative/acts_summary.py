"""Decided on the spot, collected on the spot; and mediation."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Day, Money, Number, Officers, PartyRef, Text, YesNo
from zhiheng.packs.administrative.acts_decision import WHOM_OTHER_CASES_FINE, Offence, PenalisedAs
from zhiheng.packs.administrative.acts_questioning import Age, Place, Recording


class CollectGround(Choice):
    UNDISPUTED = ("罚款较小且无异议", "a small fine, undisputed")
    REMOTE = ("边远、水上、交通不便地区，本人提出", "a remote place, at the person's own request")
    NO_RESIDENCE = ("当地没有固定住所，事后难以执行", "no fixed residence, hard to enforce later")


class MediationBar(Choice):
    """What makes a case unfit for mediation."""

    NONE = ("无", "none")
    HIRED = ("雇凶伤害他人", "hired violence")
    GANG = ("结伙斗殴、寻衅滋事", "gang fight or picking quarrels")
    REPEATED = ("多次违反治安管理", "repeated offences")
    UNWILLING = ("当事人不愿意调解", "a party does not wish it")
    ATTACKED_AGAIN = ("调解中又针对对方违法", "a new offence against the other side")
    FLED = ("违法嫌疑人逃跑", "the offender fled")
    NOT_MINOR = ("情节不属较轻", "not a minor case")


class DecideOnTheSpot(Act, title="当场处罚决定", en="Penalise on the spot"):
    person = PartyRef("被处罚人", "Person penalised")
    offence = Chosen(Offence, "违法行为", "Offence")
    age = Chosen(Age, "年龄", "Age", protected=True, required=False, hint="单位不填")
    fine = Money("罚款", "Fine", required=False)
    penalised_as = Chosen(PenalisedAs, "受罚主体", "Penalised as", required=False, hint=WHOM_OTHER_CASES_FINE)
    officers = Officers("经办民警", "Police officers")
    undisputed = YesNo("被处罚人没有异议", "The person disputes nothing")
    recording = Chosen(Recording, "录音录像", "Recording")
    heard = YesNo("已口头告知并听取陈述、申辩", "Told orally, and heard")


class FileSpotPenalty(Act, title="当场处罚备案", en="Report the on-the-spot penalty to the organ"):
    person = PartyRef("被处罚人", "Person penalised")


class CollectFine(Act, title="当场收缴罚款", en="Collect a fine on the spot"):
    person = PartyRef("被处罚人", "Person penalised")
    fine = Money("罚款", "Fine")
    ground = Chosen(CollectGround, "理由", "Ground")
    afloat = YesNo("在水上、旅客列车上收缴", "Collected on the water or on a train", required=False)
    receipt_no = Text("罚款收据号", "Receipt number", required=False)


class ReachShore(Act, title="抵岸、到站", en="Come ashore, or reach the station"):
    """With a fine collected on the water or on a train: the two days run from here."""

    person = PartyRef("被处罚人", "Person penalised")


class HandInFine(Act, title="罚款交至公安机关", en="Hand the fine in to the organ"):
    person = PartyRef("被处罚人", "Person penalised")


class PayFineToBank(Act, title="罚款缴付银行", en="Pay the fine to the bank"):
    person = PartyRef("被处罚人", "Person penalised")


class PayFine(Act, title="缴纳罚款", en="Pay the fine"):
    """The person penalised has paid, at the bank or electronically."""

    person = PartyRef("被处罚人", "Person penalised")
    fine = Money("缴纳金额", "Amount paid")
    surcharge = Money("加处罚款", "Surcharge for paying late", required=False)
    uncounted_days = Number(
        "复议、诉讼不计算日数",
        "Days not counted for an appeal",
        unit="日",
        required=False,
        hint="台账已记录复议、诉讼的，以台账为准 (the ledger's own days count, where it has them)",
    )
    reduced = YesNo("依执行协议减免加处罚款", "The surcharge is reduced by an agreement", required=False)
    receipt_no = Text("缴款凭证号", "Number of the receipt", required=False)


class LearnOfAppeal(Act, title="知悉申请复议、提起诉讼", en="Learn of an appeal against the penalty"):
    person = PartyRef("被处罚人", "Person penalised")
    appealed_on = Day("申请、起诉日期", "Appealed on")


class LearnAppealEnded(Act, title="知悉复议、诉讼终结", en="Learn that the appeal has ended"):
    person = PartyRef("被处罚人", "Person penalised")
    ended_on = Day("终结日期", "Ended on")


class DeferFine(Act, title="批准暂缓、分期缴纳罚款", en="Allow a fine to be paid later or in parts"):
    """On the request of a person who is in real hardship."""

    person = PartyRef("被处罚人", "Person penalised")
    paid_by = Day("缴清日期", "To be paid by")
    hardship = Text("经济困难情况", "Hardship")


class BeginMediation(Act, title="治安调解", en="Begin mediation"):
    """``person``, here and below: empty where everybody of the case takes part."""

    person = PartyRef("参加调解的违法嫌疑人（全部参加的不填）", "Offender (empty: all of them)", required=False)
    offence = Chosen(Offence, "违法行为", "Offence")
    private_quarrel = YesNo("因民间纠纷引起", "It arose from a private quarrel")
    bar = Chosen(MediationBar, "不适用调解的情形", "What bars mediation")
    officers = Officers("主持民警", "Police officers")
    place = Chosen(Place, "地点", "Place")
    recording = Chosen(Recording, "录音录像", "Recording")


class ReachAgreement(Act, title="达成调解协议", en="Reach an agreement"):
    person = PartyRef("达成协议的违法嫌疑人（全部达成的不填）", "Offender (empty: all of them)", required=False)
    content = Text("协议内容", "Content")


class NotePerformance(Act, title="调解协议履行完毕", en="Note that the agreement is performed"):
    person = PartyRef("履行协议的违法嫌疑人（全部履行的不填）", "Offender (empty: all of them)", required=False)


class NoteFailedMediation(Act, title="调解未达成或者不履行", en="Note that mediation failed"):
    """The case goes on to its decision, and the parties are told that they may go to court."""

    person = PartyRef("未达成、不履行的违法嫌疑人（全部的不填）", "Offender (empty: all of them)", required=False)
    told_of_court = YesNo("已告知可以提起民事诉讼", "Told that they may go to court")
