"""What must hold before a step in the area; each gate cites the article that asks for it."""

from zhiheng.kernel.conditions import happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import casework_area_use_provisions as area
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law.criminal_procedure_law import MINOR_HELD_SEPARATELY
from zhiheng.law.mps_administrative_provisions import questioning
from zhiheng.packs.custody_area.acts import (
    AgeGroup,
    BringBack,
    BringIn,
    Condition,
    Destination,
    EnterArea,
    ExamineHealth,
    Ground,
    Health,
    LeaveArea,
    ListBelongings,
    OutFor,
    SearchForSafety,
    SettleBelongings,
    TakeOut,
    TakeToHospital,
    TakeToWaitingRoom,
)

MINOR = BringIn.age.is_in(AgeGroup.UNDER_16, AgeGroup.UNDER_18)
VULNERABLE_AGE = (AgeGroup.UNDER_16, AgeGroup.AGED_70)
VULNERABLE_CONDITION = (Condition.PREGNANT, Condition.NURSING)
HANDED_OVER = (Destination.CUSTODY_HOUSE, Destination.DETENTION_HOUSE, Destination.OTHER_UNIT)

PRESENT = standing(EnterArea, until=(LeaveArea,))
IS_OUT = standing(TakeOut, until=(BringBack,)) | standing(TakeToHospital, until=(BringBack,))

ONE_STAY = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=~happened(BringIn),
    else_do=(
        "一次使用一人一记录；再次带至的，另行登记。",
        "One record is one stay of one person.",
    ),
)
NOT_LEFT = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=~happened(LeaveArea),
    else_do=("该人已离区；再次带入须另行登记。", "This stay is over; register a new one."),
)
NOT_ENTERED = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=~happened(EnterArea),
    else_do=(
        "入区已登记；带出后返回的，记录带回办案区。",
        "The entry is on record; after going out, record the return.",
    ),
)
IN_AREA = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=PRESENT & ~IS_OUT,
    else_do=("先登记进入办案区；带出、送医的，先记录带回。", "Register the entry first, or the return."),
)
OUT = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=IS_OUT,
    else_do=("该人在区内，无须带回。", "The person is inside; there is nothing to bring back."),
)
ENTERED = Gate(
    rule=area.CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE,
    needs=PRESENT,
    else_do=("先登记进入办案区。", "Register the entry first."),
)
SEARCHED = Gate(
    rule=questioning.CASEWORK_SAFETY_CHECK_ON_ARRIVAL,
    needs=happened(SearchForSafety) & happened(ListBelongings),
    else_do=("先完成人身安全检查和随身财物登记。", "First the safety search and the list of belongings."),
)
LISTED_REASON = Gate(
    rule=area.CASEWORK_AREA_ENTRY_AT_ONCE,
    needs=states(TakeOut.reason.is_in(OutFor.LOOT, OutFor.SCENE, OutFor.BODY)),
    else_do=(
        "除起赃、辨认现场或者尸体外不得带出；就医的记录送医救治。",
        "Only the listed reasons; illness has its own act.",
    ),
)
NO_WAITING_ROOM = Gate(
    rule=station.CONTINUED_QUESTIONING_VULNERABLE_4H,
    needs=~happened(BringIn, BringIn.ground.is_(Ground.CONTINUED_QUESTIONING))
    | (
        ~happened(BringIn, BringIn.age.is_in(*VULNERABLE_AGE))
        & ~happened(EnterArea, EnterArea.condition.is_in(*VULNERABLE_CONDITION))
    ),
    else_do=("不得送入候问室，四小时以内盘问完毕。", "No waiting room: finish the questioning within four hours."),
)
SEXES_APART = Gate(
    rule=station.WAITING_ROOM_SEXES_APART,
    needs=~happened(BringIn, BringIn.ground.is_(Ground.CONTINUED_QUESTIONING))
    | states(TakeToWaitingRoom.other_sex_inside.is_(False)),
    else_do=("换一间没有异性的候问室。", "Take another waiting room, with nobody of the other sex inside."),
)
MINOR_APART = Gate(
    rule=MINOR_HELD_SEPARATELY,
    needs=~happened(BringIn, MINOR, BringIn.ground.is_(Ground.DETAINED))
    | states(TakeToWaitingRoom.adults_inside.is_(False)),
    else_do=("换一间没有成年人的候问室。", "Take another waiting room, with no adult inside."),
)
BELONGINGS_SETTLED = Gate(
    rule=questioning.BELONGINGS_ARE_SETTLED,
    needs=~standing(ListBelongings, ListBelongings.any_items.is_(True), until=(SettleBelongings,)),
    else_do=("先退还或者移交随身财物，由领取人签名。", "First return or hand over the belongings."),
)
BELONGINGS_LISTED = Gate(
    rule=questioning.BELONGINGS_ARE_SETTLED,
    needs=standing(ListBelongings, ListBelongings.any_items.is_(True), until=(SettleBelongings,)),
    else_do=("没有待处理的随身财物。", "Nothing is kept for the person."),
)
SEEN_IN_HOSPITAL = Gate(
    rule=area.HOSPITAL_BEFORE_ANYTHING_ELSE,
    needs=~standing(ExamineHealth, ExamineHealth.result.is_(Health.HOSPITAL), until=(TakeToHospital, ExamineHealth)),
    else_do=("医生意见为送医：先送医救治。", "The doctor asks for hospital: take the person there first."),
)
HANDED_OVER_AFTER_HOSPITAL = Gate(
    rule=area.HOSPITAL_BEFORE_ANYTHING_ELSE,
    needs=~states(LeaveArea.destination.is_in(*HANDED_OVER)) | SEEN_IN_HOSPITAL.needs,
    else_do=("医生意见为送医：先送医救治，再移交。", "The doctor asks for hospital: go there before the hand-over."),
)
