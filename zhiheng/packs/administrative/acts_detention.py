"""Administrative detention: who is told, who is spared, its stay, its interruption and its end; foreign nationals."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, PartyRef, Text, YesNo
from zhiheng.packs.administrative.acts_questioning import Untold


class Spared(Choice):
    NONE = ("无", "none")
    FROM_14 = ("已满十四周岁不满十六周岁", "14 or 15")
    FROM_16_FIRST = ("已满十六周岁不满十八周岁，初次违反", "16 or 17, first offence")
    FROM_70 = ("七十周岁以上", "70 or older")
    PREGNANT = ("怀孕", "pregnant")
    NURSING = ("哺乳自己不满一周岁婴儿", "nursing her own infant under one")


class Unspared(Choice):
    """Why a person is put in detention all the same (2025 law, article 23, second paragraph)."""

    SERIOUS = ("情节严重、影响恶劣", "serious, with a grave effect")
    TWICE_IN_A_YEAR = ("一年以内二次以上违反", "twice or more within a year")


class Surety(Choice):
    GUARANTOR = ("担保人", "guarantor")
    DEPOSIT = ("保证金", "deposit")
    BOTH = ("担保人和保证金", "guarantor and deposit")
    NONE = ("无", "none")


class Restriction(Choice):
    DETENTION_FOR_REVIEW = ("拘留审查", "detention for review")
    RESTRICTED_AREA = ("限制活动范围", "restricted area")


class PaperSort(Choice):
    ACCUSATION = ("举报、控告", "report or accusation")
    RECONSIDERATION = ("行政复议申请", "request for reconsideration")
    LITIGATION = ("行政诉讼材料", "court papers")
    STAY = ("暂缓执行申请", "request for a stay")


class NotifyFamilyOfPenalty(Act, title="通知家属行政拘留", en="Tell the family of the detention"):
    person = PartyRef("被处罚人", "Person concerned")


class NotePenaltyUntold(Act, title="注明拘留未通知家属原因", en="Note why the family was not told of the detention"):
    person = PartyRef("被处罚人", "Person concerned")
    obstacle = Chosen(Untold, "原因", "Reason")


class RestrictForeigner(Act, title="决定限制外国人活动", en="Restrict a foreign national"):
    person = PartyRef("外国人", "Foreign national")
    restriction = Chosen(Restriction, "措施", "Measure")


class ReportToProvince(Act, title="报告省级公安机关", en="Report to the provincial organ"):
    person = PartyRef("外国人", "Foreign national")


class ExecuteDetention(Act, title="送拘留所执行", en="Put in detention"):
    """``days``: what is left to serve once the days of liberty restricted before are set off."""

    person = PartyRef("被拘留人", "Detainee")
    days = Number("执行日数", "Days to serve", unit="日", least=1)
    spared = Chosen(Spared, "不执行拘留的情形", "Circumstance that spares", protected=True)
    unspared = Chosen(Unspared, "仍执行的理由", "Why all the same", protected=True, required=False)


class SpareDetention(Act, title="不送拘留所执行", en="Spare the detention"):
    """The detention is decided and not executed."""

    person = PartyRef("被处罚人", "Person concerned")
    spared = Chosen(Spared, "情形", "Circumstance", protected=True)


class RequestStay(Act, title="申请暂缓执行行政拘留", en="Ask for a stay of detention"):
    person = PartyRef("被处罚人", "Person concerned")
    appealed = YesNo("已申请复议或者提起诉讼", "Has appealed")


class GrantStay(Act, title="暂缓执行决定", en="Grant the stay"):
    person = PartyRef("被处罚人", "Person concerned")
    surety = Chosen(Surety, "担保", "Surety")


class RefuseStay(Act, title="不暂缓执行决定", en="Refuse the stay"):
    person = PartyRef("被处罚人", "Person concerned")
    reason = Text("理由", "Reasons")


class EndStay(Act, title="恢复执行行政拘留", en="Resume the detention"):
    person = PartyRef("被处罚人", "Person concerned")


class LeaveHouse(Act, title="请假出所", en="Leave the detention house"):
    person = PartyRef("被拘留人", "Detainee")


class ReturnToHouse(Act, title="回所", en="Return to the detention house"):
    person = PartyRef("被拘留人", "Detainee")


class HandOverPaper(Act, title="被拘留人提交材料", en="A detainee hands over a paper"):
    person = PartyRef("被拘留人", "Detainee")
    sort = Chosen(PaperSort, "材料", "Paper")


class ForwardPaper(Act, title="转送被拘留人材料", en="Forward the paper"):
    person = PartyRef("被拘留人", "Detainee")
    unopened = YesNo("未检查、未扣押", "Neither inspected nor held back")


class ReceiveWrongfulDetentionNotice(
    Act, title="收到可能错误拘留通知", en="Receive notice of a possibly wrongful detention"
):
    person = PartyRef("被拘留人", "Detainee")


class DecideOnWrongfulDetention(Act, title="处理可能错误的拘留", en="Decide on a possibly wrongful detention"):
    person = PartyRef("被拘留人", "Detainee")
    upheld = YesNo("维持拘留", "The detention is upheld")


class ReleaseFromDetention(Act, title="解除拘留并发给证明", en="Release with a certificate"):
    person = PartyRef("被拘留人", "Detainee")
