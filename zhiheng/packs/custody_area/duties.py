"""What must be done at once after a person is brought in. The hours of a summons and the like run in the case."""

from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.law.casework_area_use_provisions import CASEWORK_AREA_ENTRY_AT_ONCE
from zhiheng.law.mps_administrative_provisions import questioning
from zhiheng.packs.custody_area.acts import (
    BringIn,
    EnterArea,
    LeaveArea,
    ListBelongings,
    SearchForSafety,
    TakeToQuestioningRoom,
    TakeToWaitingRoom,
)

PLACED = (TakeToWaitingRoom, TakeToQuestioningRoom)

ENTRY = Duty(
    rule=CASEWORK_AREA_ENTRY_AT_ONCE,
    starts=BringIn,
    ends=(EnterArea,),
    no_later_than=(*PLACED, SearchForSafety, LeaveArea),
    missing=Outcome.BREACH,
)
SEARCH = Duty(
    rule=questioning.SAFETY_SEARCH_PROMPTLY,
    starts=BringIn,
    ends=(SearchForSafety,),
    no_later_than=(*PLACED, LeaveArea),
    missing=Outcome.BREACH,
)
LIST = Duty(
    rule=questioning.BELONGINGS_LISTED_PROMPTLY,
    starts=BringIn,
    ends=(ListBelongings,),
    no_later_than=(*PLACED, LeaveArea),
    missing=Outcome.BREACH,
)

DUTIES = (ENTRY, SEARCH, LIST)
