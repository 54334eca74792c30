"""The acts of a stay: brought in, entered, searched, placed, moved, cared for, let go. One stay is one person's."""

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, PartyRef, Rows, Text, YesNo
from zhiheng.kernel.file_digest import FileDigest


class Ground(Choice):
    """Why the person is here. The clock itself runs in the case, from the arrival recorded there."""

    CRIMINAL_SUMMONS = ("刑事传唤", "summons in a criminal case")
    COMPELLED_APPEARANCE = ("拘传", "compelled appearance")
    CONTINUED_QUESTIONING = ("继续盘问", "continued questioning")
    PUBLIC_SECURITY_SUMMONS = ("治安传唤", "summons in an administrative case")
    CAUGHT = ("现场抓获、群众扭送", "caught on the scene or handed over by citizens")
    SURRENDERED = ("投案自首", "surrendered")
    DETAINED = ("拘留、逮捕后尚未送押", "detained or arrested, not yet taken to the custody house")


class Sex(Choice):
    FEMALE = ("女", "female")
    MALE = ("男", "male")


class AgeGroup(Choice):
    UNDER_16 = ("不满十六周岁", "under 16")
    UNDER_18 = ("已满十六不满十八周岁", "16 or 17")
    ADULT = ("成年人", "adult")
    AGED_70 = ("已满七十周岁", "70 or older")


class Condition(Choice):
    """What calls for a doctor or a milder treatment; the officer at the door asks and looks."""

    NONE = ("无", "none")
    PREGNANT = ("怀孕", "pregnant")
    NURSING = ("哺乳不满一周岁婴儿", "nursing an infant under one")
    ILL = ("患病、需用药", "ill or on medication")
    DRUNK = ("醉酒", "drunk")
    AFTER_DRUGS = ("吸毒后", "under the influence of drugs")
    INJURED = ("有外伤", "injured")


class Before(Choice):
    """Where the person was between the station's door and the casework area."""

    STRAIGHT = ("直接带入", "taken straight in")
    HOSPITAL = ("先送医救治", "taken to hospital first")
    OFFICE = ("办公室", "in an office")
    ELSEWHERE = ("其他场所", "elsewhere")


class OtherRoom(Choice):
    INFORMATION = ("信息采集室", "information collection room")
    IDENTIFICATION = ("辨认室", "identification room")
    MEDICAL = ("医务室", "medical room")
    SOBERING = ("醒酒室", "sobering-up room")
    MEETING = ("会见、调解室", "meeting room")
    RESTROOM = ("卫生间", "washroom")


class Compared(Choice):
    NOTHING = ("未比中", "nothing found")
    WANTED = ("在逃人员", "a wanted person")
    OTHER_CASE = ("比中其他案件", "another case")
    IDENTITY_DIFFERS = ("身份与自报不符", "not the identity given")


class Care(Choice):
    MEAL = ("饮食", "meal")
    WATER = ("饮水", "water")
    REST = ("休息", "rest")
    MEDICATION = ("按医嘱服药", "medication as prescribed")
    WARMTH = ("衣被保暖", "clothing, blanket")


class Health(Choice):
    FIT = ("适宜", "fit")
    WATCHED = ("可以，须加强看护", "fit, closely watched")
    HOSPITAL = ("应当送医", "to be taken to hospital")


class OutFor(Choice):
    LOOT = ("起赃", "recovery of loot")
    SCENE = ("辨认现场", "identification of the scene")
    BODY = ("辨认尸体", "identification of a body")
    OTHER = ("其他", "anything else")


class Settled(Choice):
    RETURNED = ("退还本人", "returned to the person")
    TO_FAMILY = ("交由家属代领", "handed to the family")
    TO_PROPERTY = ("移交涉案财物管理", "handed to the property store")
    WITH_PERSON = ("随人移交监管场所", "handed over with the person")


class Destination(Choice):
    FREE = ("自由离开", "free to leave")
    CUSTODY_HOUSE = ("送看守所", "to the custody house")
    DETENTION_HOUSE = ("送拘留所", "to the detention house")
    HOSPITAL = ("住院治疗", "admitted to hospital")
    OTHER_UNIT = ("移交其他单位", "handed to another unit")


class RecordingStop(Choice):
    OVER = ("离开被摄录区域", "the person left the recorded area")
    FAULT = ("设备故障、断电", "technical fault")
    BY_HAND = ("人为停止", "stopped by hand")


class Belonging(Struct):
    """One item, or several of a kind."""

    item = Text("物品", "Item", longest=200)
    count = Number("数量", "Number", unit="件", least=1)


class BringIn(Act, title="带至公安机关", en="Bring the person in"):
    """The stay begins at the station's door. Belongs to the case in which the clock runs."""

    person = PartyRef("被带人员", "Person brought in")
    ground = Chosen(Ground, "到案依据", "Ground")
    officers = Officers("带入民警", "Officers bringing the person")
    sex = Chosen(Sex, "性别", "Sex", protected=True)
    age = Chosen(AgeGroup, "年龄段", "Age group", protected=True)


class EnterArea(Act, title="登记进入办案区", en="Register the entry into the area"):
    person = PartyRef("进入人员", "Person")
    area = Text("办案区名称", "Which area", longest=60)
    before = Chosen(Before, "带入情况", "How taken in")
    condition = Chosen(Condition, "身体状况", "Condition", protected=True)
    recording = YesNo("全程录音录像已开启", "Continuous recording is on")


class SearchForSafety(Act, title="人身安全检查", en="Search for safety"):
    officers = Officers("检查人员", "Searching staff")
    searcher_sex = Chosen(Sex, "检查人员性别", "Sex of the searching staff", protected=True)
    dangerous = YesNo("发现违禁品、危险品、证据", "Contraband, dangerous items or evidence found")
    seized = YesNo("已当场扣押", "Seized at once", required=False)
    injured = YesNo("体表有伤", "Injuries on the body")


class NoteInjury(Act, title="记录体表伤情", en="Note injuries"):
    site = Text("部位和伤情", "Where and what", longest=400)
    said_cause = Text("本人陈述的成因", "Cause as the person tells it", longest=400)
    photo_digest = FileDigest("照片摘要（SHA-256）", "Digest of the photograph (SHA-256)", required=False)


class ListBelongings(Act, title="登记随身财物", en="List the belongings"):
    any_items = YesNo("有随身财物", "The person carries something")
    items = Rows(Belonging, "物品", "Items", required=False)
    signed = YesNo("本人签名确认", "Signed by the person")


class TakeToWaitingRoom(Act, title="带入候问室", en="Take to a waiting room"):
    room = Text("房间", "Room", longest=40)
    guards = Officers("看管人员", "Guards")
    adults_inside = YesNo("室内有成年人", "Adults are inside", protected=True)
    other_sex_inside = YesNo("室内有异性", "Somebody of the other sex is inside", protected=True)
    health_noted = YesNo("已问清身体状况并记录", "Asked about health, and noted")


class TakeToQuestioningRoom(Act, title="带入讯问室、询问室", en="Take to a questioning room"):
    room = Text("房间", "Room", longest=40)
    guards = Officers("办案、看管人员", "Officers and guards")


class TakeToOtherRoom(Act, title="带入其他功能室", en="Take to another room"):
    purpose = Chosen(OtherRoom, "功能室", "Kind of room")
    room = Text("房间", "Room", longest=40)
    guards = Officers("看管人员", "Guards")


class CollectInformation(Act, title="信息采集", en="Collect information"):
    officers = Officers("采集人员", "Collecting staff")
    fingerprints = YesNo("指纹", "Fingerprints")
    portrait = YesNo("肖像", "Portrait")
    sample = YesNo("生物样本", "Biological sample", required=False)


class CompareInformation(Act, title="信息比对", en="Compare the information"):
    result = Chosen(Compared, "比对结果", "Result")


class CallGuardian(Act, title="通知监护人", en="Call the guardian"):
    guardian = PartyRef("监护人或合适成年人", "Guardian or suitable adult", required=False)
    reached = YesNo("已通知到", "Reached")
    remark = Text("未通知到的原因", "Why not reached", longest=400, required=False)


class GiveCare(Act, title="生活保障", en="Give food, rest or medicine"):
    care = Chosen(Care, "内容", "What")
    remark = Text("说明", "Remark", longest=400, required=False)


class ExamineHealth(Act, title="健康检查", en="Examine the health"):
    result = Chosen(Health, "意见", "Opinion")
    remark = Text("检查情况", "Findings", longest=1000, required=False)


class TakeToHospital(Act, title="送医救治", en="Take to hospital"):
    hospital = Text("医院", "Hospital", longest=100)
    guards = Officers("押解、看护人员", "Guards")


class TakeOut(Act, title="带出办案区", en="Take out of the area"):
    """The few reasons that the provisions know, with approval."""

    reason = Chosen(OutFor, "事由", "Reason")
    place = Text("地点", "Place", longest=200)
    guards = Officers("押解人员", "Guards")


class BringBack(Act, title="带回办案区", en="Bring back to the area"):
    recording = YesNo("录音录像已恢复", "Recording is on again")


class StartRecording(Act, title="恢复录音录像", en="Start recording"):
    device = Text("设备", "Device", longest=100)


class StopRecording(Act, title="录音录像中断", en="Recording stops"):
    cause = Chosen(RecordingStop, "原因", "Cause")
    remark = Text("情况说明", "What happened", longest=400, required=False)


class SettleBelongings(Act, title="随身财物处理", en="Settle the belongings"):
    how = Chosen(Settled, "处理方式", "How")
    signed = YesNo("领取人签名确认", "Signed by the receiver")


class LeaveArea(Act, title="离开办案区", en="Leave the area"):
    """The stay ends."""

    destination = Chosen(Destination, "去向", "Where to")
