"""The figures of the area: how many stays, how many done at once. None of them is a score."""

from zhiheng.kernel.derive import Count, Indicator, Judged, OnTime
from zhiheng.packs.custody_area.acts import BringIn, ExamineHealth, GiveCare, RecordingStop, StopRecording, TakeOut
from zhiheng.packs.custody_area.duties import ENTRY, LIST, SEARCH

INDICATORS = (
    Indicator(
        name="stays_in_area",
        title="进入办案区人次",
        en="Persons brought to the casework area",
        unit="人次",
        counts=Count(of=BringIn),
        by=(BringIn.ground,),
    ),
    Indicator(
        name="entries_on_time",
        title="带至后立即进入办案区率",
        en="Share taken into the area at once",
        unit="%",
        counts=OnTime(duty=ENTRY),
        out_of=Judged(duty=ENTRY),
    ),
    Indicator(
        name="safety_searches_on_time",
        title="及时人身安全检查率",
        en="Share searched for safety at once",
        unit="%",
        counts=OnTime(duty=SEARCH),
        out_of=Judged(duty=SEARCH),
    ),
    Indicator(
        name="belongings_listed_on_time",
        title="及时登记随身财物率",
        en="Share whose belongings were listed at once",
        unit="%",
        counts=OnTime(duty=LIST),
        out_of=Judged(duty=LIST),
    ),
    Indicator(
        name="health_examinations",
        title="办案区健康检查次数",
        en="Health examinations in the area",
        unit="次",
        counts=Count(of=ExamineHealth),
        by=(ExamineHealth.result,),
    ),
    Indicator(
        name="care_given",
        title="生活保障次数",
        en="Meals, rest and medicine given",
        unit="次",
        counts=Count(of=GiveCare),
        by=(GiveCare.care,),
    ),
    Indicator(
        name="taken_out_of_area",
        title="带出办案区次数",
        en="Times taken out of the area",
        unit="次",
        counts=Count(of=TakeOut),
        by=(TakeOut.reason,),
    ),
    Indicator(
        name="recordings_stopped_by_hand",
        title="人为停止录音录像次数",
        en="Recordings stopped by hand",
        unit="次",
        counts=Count(of=StopRecording, where=(StopRecording.cause.is_(RecordingStop.BY_HAND),)),
    ),
)
