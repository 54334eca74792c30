"""Notice, statement, hearing, review, decision and service."""

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.fields import Choice, Chosen, Day, Money, Number, Officers, PartyRef, RecordRef, Text, YesNo
from zhiheng.kernel.station_case import StationCase
from zhiheng.law.drug_amounts import Substance
from zhiheng.law.mps_administrative_provisions.time_limits import CASE_EXTENSION_IS_APPROVED
from zhiheng.packs.administrative.acts_questioning import Age


class Offence(Choice):
    DRUG_USE = ("吸食、注射毒品", "drug use")
    DRUG_POSSESSION = ("非法持有毒品", "possession of drugs")
    DRUG_PROVISION = ("无偿向他人提供毒品", "giving drugs to another without payment")
    HOSTING_DRUG_USE = ("容留他人吸毒", "giving room to drug use")
    DRUG_TRAFFICKING = ("走私、贩卖、运输、制造毒品", "smuggling, selling, transporting or making drugs")
    GAMBLING = ("赌博", "gambling")
    PROSTITUTION = ("卖淫、嫖娼", "prostitution")
    ASSAULT = ("殴打他人、故意伤害", "assault")
    DAMAGE = ("损毁财物", "damage to property")
    THEFT = ("盗窃", "theft")
    NOISE = ("制造噪声", "noise")
    OTHER = ("其他违法行为", "another offence")


DRUGS = (
    Offence.DRUG_USE,
    Offence.DRUG_POSSESSION,
    Offence.DRUG_PROVISION,
    Offence.HOSTING_DRUG_USE,
    Offence.DRUG_TRAFFICKING,
)
BARRED_ON_THE_SPOT = (*DRUGS, Offence.GAMBLING, Offence.PROSTITUTION)
FROM_A_QUARREL = (Offence.ASSAULT, Offence.DAMAGE, Offence.NOISE, Offence.OTHER)


class Hosting(Choice):
    """What article 12 of the interpretation makes a crime, as the investigation found it."""

    ONE_GUEST_ONCE = ("一次容留一人", "one guest, once")
    SEVERAL_AT_ONCE = ("一次容留多人", "several guests at once")
    OFTEN_IN_2_YEARS = ("二年内多次容留", "several times within 2 years")
    MINOR_GUEST = ("容留未成年人", "a minor was a guest")
    FOR_PROFIT = ("以牟利为目的", "for profit")
    SERIOUS = ("造成严重后果", "with serious consequences")


CRIMINAL_HOSTING = tuple(found for found in Hosting if found is not Hosting.ONE_GUEST_ONCE)


class Heard(Choice):
    HEARD = ("已充分听取", "heard")
    WAIVED = ("明确放弃陈述、申辩", "waived")
    NOT_HEARD = ("拒绝听取", "refused to hear")


class Service(Choice):
    IN_PERSON = ("直接送达", "in person")
    LEFT = ("留置送达", "left with a witness")
    POST = ("邮寄送达", "by post")
    PUBLIC = ("公告送达", "by public notice")


BASIS = "法律名称和条、款 (law, article and paragraph)"


class NotifyBeforePenalty(Act, title="行政处罚告知", en="Tell the offender of the intended penalty"):
    """The intended penalty, its facts, reasons and basis, and the offender's rights."""

    person = PartyRef("违法嫌疑人", "Offender")
    intended = Text("拟作出的处罚", "Intended penalty", required=False)
    facts = Text("违法事实", "Facts", required=False, carried=True)
    basis = Text("处罚依据", "Basis", hint=BASIS, required=False, carried=True)


class OutOfReach(Choice):
    FLED = ("逃跑", "fled")
    MISSING = ("下落不明", "whereabouts unknown")


class PublishNotice(Act, title="公告告知", en="Give public notice to an absconder"):
    """``why``: left empty in notices of before it was asked for."""

    person = PartyRef("违法嫌疑人", "Offender")
    why = Chosen(OutOfReach, "无法当面告知的原因", "Why the person cannot be told", required=False)


class NotifyGuardian(Act, title="告知监护人并听取意见", en="Tell and hear the guardian"):
    person = PartyRef("未成年人", "The minor")
    heard = Chosen(Heard, "意见", "Opinion")


class HearStatement(Act, title="听取陈述、申辩", en="Hear the statement and defence"):
    person = PartyRef("违法嫌疑人", "Offender")
    heard = Chosen(Heard, "情况", "How")
    review_result = Text("复核意见", "What the check of it found", required=False)


class NotifyHearingRight(Act, title="告知听证权利", en="Tell of the right to a hearing"):
    person = PartyRef("违法嫌疑人", "Offender")


class WaiveHearing(Act, title="放弃听证", en="Waive the hearing"):
    person = PartyRef("违法嫌疑人", "Offender")


class RequestHearing(Act, title="要求听证", en="Ask for a hearing"):
    person = PartyRef("违法嫌疑人", "Offender")


class AdmitHearing(Act, title="受理听证", en="Admit the hearing"):
    person = PartyRef("违法嫌疑人", "Offender")


class RefuseHearing(Act, title="不予受理听证", en="Refuse the hearing"):
    person = PartyRef("违法嫌疑人", "Offender")
    reason = Text("理由", "Reasons")


class ServeHearingNotice(Act, title="送达举行听证通知书", en="Serve the notice of the hearing"):
    person = PartyRef("违法嫌疑人", "Offender")
    hearing_on = Day("听证日期", "Day of the hearing")


class HoldHearing(Act, title="举行听证", en="Hold the hearing"):
    person = PartyRef("违法嫌疑人", "Offender")
    chair = Officers("听证主持人", "Chair")


class PassLegalReview(Act, title="法制审核", en="Legal review"):
    person = PartyRef("违法嫌疑人", "Offender")
    passed = YesNo("审核通过", "Passed")
    opinion = Text("审核意见", "Opinion", required=False)


class Penalty(Struct):
    """What a penalty decision states; those who sign it sign all of this."""

    person = PartyRef("被处罚人", "Person penalised")
    offence = Chosen(Offence, "违法行为", "Offence")
    facts = Text("违法事实", "Facts", required=False, carried=True)
    evidence = Text("证据", "Evidence", required=False)
    basis = Text("处罚依据", "Basis", hint=BASIS, required=False, carried=True)
    offence_ended = Day("违法行为终了日", "Day on which the offence ended")
    discovered = Day("公安机关发现日", "Day on which the police discovered it")
    went_on = YesNo("发现时违法行为仍在继续", "It still went on when it was discovered", required=False)
    grave_harm = YesNo(
        "涉及公民生命健康安全、金融安全且有危害后果",
        "Touches life, health or financial safety, and did harm",
        required=False,
        hint="其他行政案件超过二年才发现的，须写明",
    )
    age = Chosen(Age, "年龄", "Age", protected=True)
    came_of_age = YesNo("询问后满十八周岁", "Turned 18 after the questioning", protected=True, required=False)
    warning = YesNo("警告", "Warning", required=False)
    fine = Money("罚款", "Fine", required=False)
    substance = Chosen(Substance, "毒品种类", "Substance", required=False)
    milligrams = Number("毒品净重", "Net weight of the drug", unit="mg", required=False)
    purity = Number("毒品含量（不折算）", "Purity, never converted", unit="%", most=100, required=False)
    hosting = Chosen(Hosting, "容留情形", "Hosting", required=False)
    hosting_penalty_on = Day("上次因容留受处罚日", "Day of an earlier penalty for hosting", required=False)
    has_victim = YesNo("有被侵害人", "There is a victim", required=False)
    test = RecordRef("community_treatment", "吸毒检测记录", "Record of the drug test", required=False)
    new_use = YesNo("主动登记、戒毒以后的吸毒行为", "Use after coming forward", required=False)
    other_evidence = Text("本人陈述以外的证据", "Evidence besides the person's own statement", required=False)


WHOM_OTHER_CASES_FINE = "其他行政案件填写；不填的，按个人 (in other cases; an individual where left empty)"


class PenalisedAs(Choice):
    """On whom a fine falls in a case that is not about public security; the amounts with a hearing differ."""

    INDIVIDUAL = ("个人", "an individual")
    UNIT = ("单位", "a unit")
    BORDER = ("违反边防出境入境管理的个人", "an individual, under the rules on entry and exit")


class DecidePenalty(Penalty, Act, title="行政处罚决定", en="Decide on a penalty"):
    """A decision of a county-level organ."""

    detention_days = Number(
        "行政拘留日数（合并执行）", "Days of detention, combined", unit="日", least=1, required=False
    )
    restricted_days = Number("先前限制人身自由日数", "Days of liberty restricted before", unit="日", required=False)
    revokes_licence = YesNo("吊销许可证件", "Revokes a licence", required=False)
    closes_business = YesNo("责令停业整顿", "Suspends a business", required=False)
    minor_may_be_held = YesNo("未成年人可能执行拘留", "A minor may be put in detention", protected=True, required=False)
    public_interest = YesNo("涉及重大公共利益", "A major public interest is at stake", required=False)
    complex_case = YesNo("疑难复杂、涉及多个法律关系", "Difficult, with several legal relations", required=False)
    foreign_national = YesNo("外国人", "Foreign national", protected=True, required=False)
    penalised_as = Chosen(PenalisedAs, "受罚主体", "Penalised as", required=False, hint=WHOM_OTHER_CASES_FINE)
    deliberation = RecordRef("deliberation", "集体议案", "Deliberation", required=False)


class DecidePenaltyAtStation(Penalty, Act, title="派出所行政处罚决定", en="Decide on a penalty at the station"):
    """A warning or a small fine, which a police station may decide in its own name."""


class AnnounceDecision(Act, title="宣告并当场交付决定书", en="Announce and hand over the decision"):
    person = PartyRef("被处罚人", "Person penalised")


class ServeDecision(Act, title="送达决定书", en="Serve the decision"):
    person = PartyRef("被处罚人", "Person penalised")
    way = Chosen(Service, "方式", "How")


class ServeVictim(Act, title="决定书送达被侵害人", en="Serve the decision on the victim"):
    """A copy, or the note that it could not be served."""

    person = PartyRef("被处罚人", "Person penalised")


class Round(Choice):
    FIRST = ("第一次", "first")
    SECOND = ("第二次", "second")


class ApproveExtensionAbove(Act, title="上一级公安机关批准延长", en="The next higher organ approves an extension"):
    """For cases of a county-level organ; those of a station are extended by the organ that it belongs to."""

    round = Chosen(Round, "次数", "Which")
    document_no = Text("批准文号", "Number of the approval", required=False)


class ExtendCasePeriod(Act, title="延长办案期限", en="Extend the period of the case"):
    """A grave or complex case: thirty days more, each time."""

    round = Chosen(Round, "次数", "Which")
    station_case = StationCase("公安派出所办理的案件", "A case of a police station", rule=CASE_EXTENSION_IS_APPROVED)
    reason = Text("理由", "Reasons", required=False)
