"""Summons, how long it lasts, whom it is told to, and the questioning."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, PartyRef, RecordRef, Text, YesNo


class Untold(Choice):
    IDENTITY_UNKNOWN = ("身份不明", "identity unknown")
    CONTACT_REFUSED = ("拒不提供家属联系方式", "contact refused")
    FORCE_MAJEURE = ("不可抗力", "force majeure")


class LongerGround(Choice):
    MANY_PERSONS = ("涉案人数众多", "many persons involved")
    IDENTITY_UNKNOWN = ("身份不明", "identity unknown")


class Place(Choice):
    CASEWORK_AREA = ("执法办案场所", "casework area")
    HOME_OR_WORK = ("住处或者单位", "home or workplace")
    SCENE = ("现场", "on the scene")
    ELSEWHERE_IN_ORGAN = ("公安机关其他房间", "another room of the organ")


class Recording(Choice):
    FULL = ("全程同步录音录像", "recorded throughout")
    PARTIAL = ("未全程录制", "recorded in part")
    NONE = ("未录制", "not recorded")
    LOST = ("录制后损毁、丢失", "recorded, then damaged or lost")


class Age(Choice):
    """Full years on the day of the act; the birthday itself still counts below."""

    UNDER_14 = ("不满十四周岁", "under 14")
    FROM_14 = ("已满十四周岁不满十六周岁", "14 or 15")
    FROM_16 = ("已满十六周岁不满十八周岁", "16 or 17")
    ADULT = ("已满十八周岁", "18 or older")


MINOR = (Age.UNDER_14, Age.FROM_14, Age.FROM_16)


class Guardian(Choice):
    PRESENT = ("监护人到场", "guardian present")
    OTHER_ADULT = ("其他合适成年人到场", "another suitable adult present")
    ABSENCE_NOTED = ("未能到场，原因已注明", "absent, and why is noted")
    ABSENT = ("未到场", "absent")


class Summon(Act, title="传唤", en="Summon"):
    """With a summons that the head of the handling unit approved."""

    person = PartyRef("被传唤人", "Person summoned")
    reason = Text("传唤原因", "Why", required=False)


class SummonOrally(Act, title="口头传唤", en="Summon orally"):
    """On the scene, on showing the police card; noted in the record of questioning."""

    person = PartyRef("被传唤人", "Person summoned")


class ArriveOnSummons(Act, title="传唤到案", en="Arrive on a summons"):
    """All the time that follows counts from here, minute by minute."""

    person = PartyRef("被传唤人", "Person summoned")
    fast_track = YesNo("拟快速办理", "Fast track intended", required=False)


class NotifyFamilyOfSummons(Act, title="通知家属传唤原因和处所", en="Tell the family of the summons"):
    person = PartyRef("被传唤人", "Person summoned")


class NoteSummonsUntold(Act, title="注明传唤未通知家属原因", en="Note why the family was not told of the summons"):
    person = PartyRef("被传唤人", "Person summoned")
    obstacle = Chosen(Untold, "原因", "Reason")


class ExtendQuestioningTo12Hours(
    Act, kind="extend_questioning_to_12_hours", title="询问查证延长至12小时", en="Extend questioning to 12 hours"
):
    person = PartyRef("被传唤人", "Person summoned")
    ground = Chosen(LongerGround, "理由", "Ground")


class ExtendQuestioningTo24Hours(
    Act, kind="extend_questioning_to_24_hours", title="询问查证延长至24小时", en="Extend questioning to 24 hours"
):
    person = PartyRef("被传唤人", "Person summoned")
    complex_case = YesNo("情况复杂", "The matter is complex")
    detention_possible = YesNo("可能适用行政拘留处罚", "Detention may be imposed")


class LeaveAfterSummons(Act, title="传唤结束", en="Leave after a summons"):
    person = PartyRef("被传唤人", "Person summoned")


class RecordFoodAndRest(Act, title="记录饮食和休息", en="Record food and rest"):
    person = PartyRef("被传唤人", "Person summoned")


class Question(Act, title="询问", en="Question"):
    """An offender is questioned."""

    person = PartyRef("被询问人", "Person questioned")
    officers = Officers("询问民警", "Police officers present")
    auxiliaries = Number("在场警务辅助人员", "Auxiliaries present", unit="人", required=False)
    place = Chosen(Place, "询问地点", "Place")
    recording = Chosen(Recording, "录音录像", "Recording")
    age = Chosen(Age, "年龄", "Age", protected=True)
    guardian = Chosen(Guardian, "监护人", "Guardian", protected=True, required=False)
    stay = RecordRef("custody_stay", "办案区记录", "Stay in the casework area", required=False)


class SetStatementAside(Act, title="不以询问笔录作为处罚根据", en="Set the statement aside"):
    """What was said without the recording that the law asks for supports no penalty."""

    person = PartyRef("被询问人", "Person questioned")
    reason = Text("理由", "Reasons")


class AgreeToFastTrack(Act, title="同意快速办理", en="Agree to the fast track"):
    """Told in writing, agreed and signed."""

    person = PartyRef("违法嫌疑人", "Person concerned")
    signed = YesNo("已书面告知并签名同意", "Told in writing, agreed and signed")
    age = Chosen(Age, "年龄", "Age", protected=True)
    blind_deaf_or_mute = YesNo("盲、聋、哑或者疑似精神病人", "Blind, deaf, mute or mentally ill", protected=True)
    hearing_case = YesNo("依法应当适用听证", "A hearing is due by law")
    ten_days_possible = YesNo("可能作出十日以上行政拘留", "Ten days of detention or more are possible")


class ConvertToOrdinary(Act, title="转为一般程序", en="Convert to the ordinary procedure"):
    person = PartyRef("违法嫌疑人", "Person concerned")
