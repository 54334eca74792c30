"""Who waits or is questioned apart from whom: seen over everybody in the area, since no single stay shows it."""

from functools import partial

from zhiheng.kernel.together import Together
from zhiheng.law.continued_questioning_provisions import WAITING_ROOM_SEXES_APART
from zhiheng.law.criminal_procedure_law import MINOR_HELD_SEPARATELY
from zhiheng.packs.custody_area.acts import (
    AgeGroup,
    BringBack,
    BringIn,
    EnterArea,
    Ground,
    LeaveArea,
    TakeOut,
    TakeToHospital,
    TakeToOtherRoom,
    TakeToQuestioningRoom,
    TakeToWaitingRoom,
)
from zhiheng.packs.custody_area.gates import MINOR
from zhiheng.packs.custody_area.local_rules import MINORS_APART, QUESTIONED_ALONE

GROWN = BringIn.age.is_in(AgeGroup.ADULT, AgeGroup.AGED_70)
NOT_DETAINED = BringIn.ground.is_in(*(ground for ground in Ground if ground is not Ground.DETAINED))

in_one_room = partial(
    Together,
    moves=(
        TakeToWaitingRoom,
        TakeToQuestioningRoom,
        TakeToOtherRoom,
        TakeOut,
        TakeToHospital,
        BringBack,
        LeaveArea,
    ),
    site=EnterArea,
    area=EnterArea.area,
    opening=BringIn,
)
waiting = partial(in_one_room, enters=TakeToWaitingRoom, place=TakeToWaitingRoom.room)

TOGETHER = (
    in_one_room(rule=QUESTIONED_ALONE, enters=TakeToQuestioningRoom, place=TakeToQuestioningRoom.room),
    waiting(rule=WAITING_ROOM_SEXES_APART, unlike=BringIn.sex),
    waiting(rule=MINOR_HELD_SEPARATELY, of=(MINOR, BringIn.ground.is_(Ground.DETAINED)), others=(GROWN,)),
    waiting(rule=MINORS_APART, of=(MINOR, NOT_DETAINED), others=(GROWN,)),
)
