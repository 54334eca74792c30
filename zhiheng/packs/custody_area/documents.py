"""Documents of a stay: what is signed at the door, what becomes of the person's things, the whole course at last.

The register of the use of the area is printed when the person leaves, out of all the acts of the stay.
"""

from zhiheng.kernel.document import (
    FILE,
    ByHand,
    Copy,
    Document,
    Fact,
    Listing,
    Of,
    Opinions,
    Row,
    TimeOf,
    course,
    filled,
    form,
    para,
    signed,
)
from zhiheng.packs.custody_area import acts
from zhiheng.packs.custody_area.acts_recording import DeleteRecording, RegisterRecording, VerifyRecording

PERSON: tuple[Row, ...] = (
    ("案件编号", Fact.CASE),
    ("登记编号", Fact.RECORD),
    ("姓名", Fact.SUBJECT_IDENTITY),
    ("性别", Of(acts.BringIn.sex)),
)
TO_THE_PERSON = Copy(label="此联交本人")
OF_THE_PERSON = ByHand("本人（签名、捺指印）：　年　月　日　时　分")

AT_THE_DOOR = (
    Document(
        on=acts.EnterArea,
        title="人员进入办案区登记表",
        en="Entry into the casework area",
        series="公(办)入字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("年龄段", Of(acts.BringIn.age)),
                ("到案依据", Of(acts.BringIn.ground)),
                ("带至公安机关时间", TimeOf(acts.BringIn, hours=True)),
                ("进入办案区时间", Fact.MOMENT),
                acts.EnterArea.area,
                acts.EnterArea.before,
                acts.EnterArea.condition,
                acts.EnterArea.recording,
                ("带入民警", Of(acts.BringIn.officers)),
                ("登记人", Fact.OFFICER),
            ),
        ),
        below=(OF_THE_PERSON, signed("带入民警", "登记人")),
    ),
    Document(
        on=acts.SearchForSafety,
        title="人身安全检查笔录",
        en="Record of a search for safety",
        series="公(办)检字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("检查时间", Fact.MOMENT),
                acts.SearchForSafety.officers,
                acts.SearchForSafety.searcher_sex,
                ("法律依据", Fact.LAW),
            ),
            form(
                acts.SearchForSafety.dangerous,
                filled(acts.SearchForSafety.seized),
                acts.SearchForSafety.injured,
            ),
            ByHand("检查情况："),
            ByHand("被检查人的陈述："),
        ),
        below=(OF_THE_PERSON, signed("检查人员", "记录人")),
    ),
    Document(
        on=acts.NoteInjury,
        title="体表伤情记录",
        en="Record of injuries",
        series="公(办)伤字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("记录时间", Fact.MOMENT),
                ("记录人", Fact.OFFICER),
                acts.NoteInjury.site,
                acts.NoteInjury.said_cause,
                filled(acts.NoteInjury.photo_digest),
            ),
        ),
        below=(OF_THE_PERSON, signed("记录人", "见证人")),
    ),
    Document(
        on=acts.ListBelongings,
        title="随身财物登记表",
        en="List of belongings",
        series="公(办)物字",
        by_unit=True,
        copies=(FILE, TO_THE_PERSON),
        body=(
            form(*PERSON, ("登记时间", Fact.MOMENT), acts.ListBelongings.any_items),
            Listing(acts.ListBelongings.items),
            form(("本人签名确认", acts.ListBelongings.signed), ("登记人", Fact.OFFICER)),
            para("上列物品经本人当面清点，由办案区代为保管；离开时凭本表领取。"),
        ),
        below=(OF_THE_PERSON, signed("登记人", "保管人")),
    ),
    Document(
        on=acts.CollectInformation,
        title="信息采集登记表",
        en="Collection of information",
        series="公(办)采字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("采集时间", Fact.MOMENT),
                acts.CollectInformation.officers,
                acts.CollectInformation.fingerprints,
                acts.CollectInformation.portrait,
                filled(acts.CollectInformation.sample),
            ),
        ),
        below=(OF_THE_PERSON, signed("采集人员")),
    ),
)

INSIDE = (
    Document(
        on=acts.ExamineHealth,
        title="健康检查表",
        en="Health examination",
        series="公(办)健字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("检查时间", Fact.MOMENT),
                ("入区时身体状况", Of(acts.EnterArea.condition)),
                ("检查情况", acts.ExamineHealth.remark),
                acts.ExamineHealth.result,
            ),
        ),
        below=(OF_THE_PERSON, signed("检查人员（医生）", "在场民警")),
    ),
    Document(
        on=acts.TakeOut,
        title="带出办案区审批表",
        en="Leave to take a person out of the area",
        series="公(办)出字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                acts.TakeOut.reason,
                acts.TakeOut.place,
                acts.TakeOut.guards,
                ("法律依据", Fact.LAW),
            ),
            Opinions(),
        ),
        below=(
            ByHand("带出时间：　年　月　日　时　分"),
            ByHand("带回时间：　年　月　日　时　分"),
            signed("押解人员", "登记人"),
        ),
    ),
)

LEAVING = (
    Document(
        on=acts.SettleBelongings,
        title="随身财物领取凭证",
        en="Receipt for belongings",
        series="公(办)领字",
        by_unit=True,
        copies=(FILE, TO_THE_PERSON),
        body=(
            form(
                *PERSON,
                ("登记时间", TimeOf(acts.ListBelongings, hours=True)),
                ("处理时间", Fact.MOMENT),
                acts.SettleBelongings.how,
                acts.SettleBelongings.signed,
            ),
            Listing(acts.ListBelongings.items),
            para("上列物品经领取人当面清点，核对无误。"),
        ),
        below=(ByHand("领取人（签名、捺指印）：　与本人关系：　年　月　日"), signed("保管人")),
    ),
    Document(
        on=acts.LeaveArea,
        title="办案区使用登记表",
        en="Register of a stay in the casework area",
        series="公(办)登字",
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("年龄段", Of(acts.BringIn.age)),
                ("身体状况", Of(acts.EnterArea.condition)),
                ("到案依据", Of(acts.BringIn.ground)),
                ("办案区", Of(acts.EnterArea.area)),
                ("带至公安机关时间", TimeOf(acts.BringIn, hours=True)),
                ("进入办案区时间", TimeOf(acts.EnterArea, hours=True)),
                ("离开办案区时间", Fact.MOMENT),
                acts.LeaveArea.destination,
                ("随身财物处理", Of(acts.SettleBelongings.how)),
            ),
            course(
                acts.SearchForSafety,
                acts.NoteInjury,
                acts.ListBelongings,
                acts.CollectInformation,
                acts.CompareInformation,
                acts.TakeToWaitingRoom,
                acts.TakeToQuestioningRoom,
                acts.TakeToOtherRoom,
                acts.CallGuardian,
                acts.GiveCare,
                acts.ExamineHealth,
                acts.TakeToHospital,
                acts.TakeOut,
                acts.BringBack,
                acts.StopRecording,
                acts.StartRecording,
                acts.SettleBelongings,
                heading="在办案区内的活动：",
            ),
        ),
        below=(OF_THE_PERSON, signed("办案民警", "办案区管理人员")),
    ),
)

DOCUMENTS = (*AT_THE_DOOR, *INSIDE, *LEAVING)

RECORDED: tuple[Row, ...] = (
    ("资料编号", Fact.RECORD),
    ("所属案件", Fact.CASE),
    ("种类", Of(RegisterRecording.sort)),
    ("制作时间", TimeOf(RegisterRecording, hours=True)),
    ("设备", Of(RegisterRecording.device)),
    ("制作人员", Of(RegisterRecording.officers)),
)
RECORDINGS = (
    Document(
        on=RegisterRecording,
        title="视音频资料登记表",
        en="Register entry of a recording",
        series="公(办)视登字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *RECORDED,
                RegisterRecording.gap_seconds,
                filled(RegisterRecording.gap_reason),
                RegisterRecording.digest,
            ),
        ),
        below=(signed("制作人员", "保管人"),),
    ),
    Document(
        on=VerifyRecording,
        title="视音频资料核验记录",
        en="Verification of a recording",
        series="公(办)视核字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *RECORDED,
                ("登记时摘要", Of(RegisterRecording.digest)),
                ("核验时间", Fact.MOMENT),
                ("核验人", Fact.OFFICER),
                VerifyRecording.digest,
            ),
        ),
        below=(signed("核验人"),),
    ),
    Document(
        on=DeleteRecording,
        title="视音频资料删除登记表",
        en="Deletion of a recording",
        series="公(办)视删字",
        by_unit=True,
        body=(
            form(
                *RECORDED,
                ("登记时摘要", Of(RegisterRecording.digest)),
                ("删除时间", Fact.MOMENT),
                ("删除人", Fact.OFFICER),
                DeleteRecording.reason,
                ("法律依据", Fact.LAW),
            ),
        ),
        below=(signed("删除人", "监督人"),),
    ),
)
