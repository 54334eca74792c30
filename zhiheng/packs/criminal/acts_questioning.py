"""Summons, compelled appearance, continued questioning at a station, interrogation."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Day, Number, Officers, PartyRef, Text, YesNo
from zhiheng.packs.criminal.acts_intake import Gravity


class TimeWritten(Choice):
    BY_SUSPECT = ("本人填写并签名", "written and signed by the person")
    REFUSAL_NOTED = ("拒填已注明", "refused, noted by the officer")
    NEITHER = ("未填写未注明", "neither")


class Vulnerability(Choice):
    NONE = ("无", "none")
    PREGNANT = ("怀孕", "pregnant")
    NURSING = ("哺乳不满一周岁婴儿", "nursing an infant under one")
    UNDER_16 = ("不满十六周岁", "under 16")
    AGED_70 = ("已满七十周岁", "70 or older")


class Exclusion(Choice):
    """The situations of article 9 in which nobody may be held for continued questioning."""

    NONE = ("无", "none")
    NOT_CHECKED_ON_SPOT = ("未经当场盘问、检查", "not questioned on the spot first")
    CLEARED = ("已排除嫌疑", "suspicion already excluded")
    NO_DETENTION_POSSIBLE = ("不可能限制人身自由", "the offence cannot carry detention")
    SUMMONS_APPLIES = ("应当直接传唤、拘传", "a summons applies directly")
    SURRENDERED = ("已投案自首", "has surrendered")
    CASE_ALREADY_OPEN = ("已受理或者立案", "the matter is already a case")
    OTHER_JURISDICTION = ("不属公安机关管辖", "not a police matter")
    SERIOUSLY_ILL = ("患有严重疾病", "seriously ill")


class QuestioningUnit(Choice):
    STATION = ("公安派出所", "police station")
    OTHER = ("其他办案部门", "another unit")


class Leaving(Choice):
    FREE = ("自由离开", "free to leave")
    HANDED_OVER = ("移交监管场所", "handed over to a place of custody")


class Incident(Choice):
    SERIOUS_INJURY = ("重伤", "serious injury")
    ESCAPE = ("逃跑", "escape")
    SUICIDE = ("自杀", "suicide")
    SELF_HARM = ("自伤", "self-harm")
    OVERRUN = ("超过批准时限", "held beyond the approved time")


class Place(Choice):
    CASEWORK_AREA = ("执法办案场所讯问室", "interrogation room of the casework area")
    CUSTODY_HOUSE = ("看守所讯问室", "interrogation room of the custody house")
    ON_SCENE = ("现场", "on the scene, in an emergency")
    HOME_OR_HOSPITAL = ("住处或者医疗机构", "home or hospital")
    OTHER = ("其他", "elsewhere")


class PlaceGround(Choice):
    """Why an interrogation takes place outside the casework area."""

    ILLNESS = ("严重伤病、残疾、行动不便", "serious illness, injury or disability")
    PREGNANCY = ("正在怀孕", "pregnancy")
    NO_CUSTODY = (
        "不需拘留、逮捕，经办案部门负责人批准",
        "no custody needed, and the head of the department approved",
    )
    SERVING = ("正在被执行拘留、强制隔离戒毒或者服刑", "in detention, isolation or prison at the time")
    NONE = ("无", "none")


class Adult(Choice):
    """Who stands by a minor."""

    LEGAL_REPRESENTATIVE = ("法定代理人", "legal representative")
    SUITABLE_ADULT = ("其他合适成年人，原因已记录", "another suitable adult, the reason recorded")
    NOBODY = ("无人到场", "nobody")


class Language(Choice):
    LOCAL = ("通晓当地语言", "knows the local language")
    NOT_LOCAL = ("不通晓当地语言", "does not know the local language")


class Summon(Act, title="传唤", en="Summon"):
    """The summons is shown, or the person found on the scene is summoned orally."""

    person = PartyRef("被传唤人", "Person summoned")
    oral = YesNo("口头传唤", "Orally", required=False)


class ArriveOnSummons(Act, title="传唤到案", en="Arrive on a summons"):
    person = PartyRef("被传唤人", "Person summoned")
    time_written = Chosen(TimeWritten, "到案时间填写", "Time of arrival")


class ExtendSummons(Act, title="延长传唤时间", en="Extend a summons"):
    person = PartyRef("被传唤人", "Person summoned")
    serious_or_complex = YesNo("案情特别重大、复杂", "Especially serious or complex")
    detention_needed = YesNo("需要采取拘留、逮捕措施", "Detention or arrest is needed")


class LeaveAfterSummons(Act, title="传唤结束", en="Leave after a summons"):
    person = PartyRef("被传唤人", "Person summoned")
    time_written = Chosen(TimeWritten, "结束时间填写", "Time of leaving")


class DecideCompelledAppearance(Act, title="决定拘传", en="Decide on compelled appearance"):
    person = PartyRef("被拘传人", "Person compelled")
    reason = Text("理由", "Reason")
    deputy = YesNo("县级以上人大代表", "Deputy to a people's congress", required=False)


class ArriveUnderCompulsion(Act, title="拘传到案", en="Arrive by compelled appearance"):
    person = PartyRef("被拘传人", "Person compelled")
    time_written = Chosen(TimeWritten, "到案时间填写", "Time of arrival")


class ExtendCompelledAppearance(Act, title="延长拘传时间", en="Extend a compelled appearance"):
    person = PartyRef("被拘传人", "Person compelled")
    serious_or_complex = YesNo("案情特别重大、复杂", "Especially serious or complex")
    detention_needed = YesNo("需要采取拘留、逮捕措施", "Detention or arrest is needed")


class LeaveAfterCompulsion(Act, title="拘传结束", en="Leave after compelled appearance"):
    person = PartyRef("被拘传人", "Person compelled")
    time_written = Chosen(TimeWritten, "结束时间填写", "Time of leaving")


class RecordFoodAndRest(Act, title="记录饮食和休息", en="Record food and rest"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class BringToStation(Act, title="带至公安机关", en="Bring to the station"):
    """After questioning on the spot; all the time that follows counts from here."""

    person = PartyRef("被盘问人", "Person questioned")
    vulnerability = Chosen(Vulnerability, "特殊情形", "Circumstance", protected=True)


class ApproveContinuedQuestioning(Act, title="批准继续盘问", en="Approve continued questioning"):
    person = PartyRef("被盘问人", "Person questioned")
    applying_unit = Chosen(QuestioningUnit, "适用单位", "Unit")
    exclusion = Chosen(Exclusion, "不得适用的情形", "Situation that excludes it")


class ServeQuestioningNotice(Act, title="送达继续盘问通知书", en="Serve the notice of continued questioning"):
    person = PartyRef("被盘问人", "Person questioned")


class PlaceInWaitingRoom(Act, title="送入候问室", en="Place in the waiting room"):
    person = PartyRef("被盘问人", "Person questioned")


class ExtendQuestioningTo24Hours(
    Act,
    kind="extend_questioning_to_24_hours",
    title="延长继续盘问至24小时",
    en="Extend continued questioning to 24 hours",
):
    person = PartyRef("被盘问人", "Person questioned")


class ExtendQuestioningTo48Hours(
    Act,
    kind="extend_questioning_to_48_hours",
    title="延长继续盘问至48小时",
    en="Extend continued questioning to 48 hours",
):
    person = PartyRef("被盘问人", "Person questioned")
    identity_withheld = YesNo("不讲真实姓名、住址、身份", "Withholds name, address or identity")


class FinishQuestioning(Act, title="盘问完毕", en="Finish the questioning"):
    person = PartyRef("被盘问人", "Person questioned")


class LeaveStation(Act, title="结束继续盘问", en="End continued questioning"):
    person = PartyRef("被盘问人", "Person questioned")
    leaving = Chosen(Leaving, "去向", "How")


class DiscoverIncident(Act, title="发现盘问事故或者超时", en="Discover an incident or an overrun"):
    person = PartyRef("被盘问人", "Person questioned")
    incident = Chosen(Incident, "情况", "What happened")


class ReportToInspection(Act, title="报告警务督察部门", en="Report to police inspection"):
    person = PartyRef("被盘问人", "Person questioned")


class Interrogate(Act, title="讯问", en="Interrogate"):
    """An interrogation begins."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    officers = Officers("讯问人员", "Investigators present")
    place = Chosen(Place, "讯问地点", "Place")
    rights_told = YesNo("已告知诉讼权利和认罪认罚规定", "Rights and plea rules were told")
    language = Chosen(Language, "语言", "Language", protected=True, required=False)
    interpreter = PartyRef("翻译人员", "Interpreter", required=False)
    deaf_or_mute = YesNo("聋、哑", "Deaf or mute", protected=True, required=False)
    sign_interpreter = PartyRef("通晓手势的人", "Person who knows sign language", required=False)
    place_ground = Chosen(PlaceGround, "在其他地点讯问的理由", "Why at another place", required=False)
    gravity = Chosen(Gravity, "案件性质", "Gravity", required=False)
    minor = YesNo("未成年人", "A minor", protected=True, required=False)
    birth_date = Day("出生日期", "Date of birth", protected=True, required=False)
    female = YesNo("女性", "Female", protected=True, required=False)
    adult = Chosen(Adult, "到场的成年人", "Adult present", required=False)
    woman_present = YesNo("有女工作人员在场", "A woman of the staff is present", required=False)


class StartRecording(Act, title="开始讯问录音录像", en="Start recording the interrogation"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class StopRecording(Act, title="结束讯问录音录像", en="Stop recording the interrogation"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    gap_seconds = Number("中断时长", "Gaps", unit="s", required=False)
    digest = Text("文件摘要", "Digest of the file", longest=128, required=False)


class EndInterrogation(Act, title="讯问结束", en="End the interrogation"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class SignInterrogationRecord(Act, title="核对讯问笔录", en="Check and sign the record of interrogation"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    pages = Number("页数", "Pages", least=1)
    signed_pages = Number("签名、捺指印页数", "Pages signed")
    refusal_noted = YesNo("拒签已注明", "Refusal noted", required=False)
