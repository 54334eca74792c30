"""视音频资料: one recording a record: made, kept, verified, deleted when the law lets it go."""

from zhiheng.kernel.conditions import elapsed, happened, states
from zhiheng.kernel.derive import Count, Indicator
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions.recording import INTERROGATION_RECORDING_UNBROKEN as UNBROKEN
from zhiheng.law.on_scene_recording_provisions import ON_SCENE_RECORDING_IS_STORED as STORED
from zhiheng.law.on_scene_recording_provisions import ON_SCENE_RECORDING_KEPT_6M as KEPT
from zhiheng.packs.custody_area.acts_recording import (
    DeleteRecording,
    KeepForGood,
    RegisterRecording,
    Sort,
    VerifyRecording,
)
from zhiheng.packs.custody_area.documents import RECORDINGS
from zhiheng.packs.custody_area.stages import AREA
from zhiheng.packs.posts import CORRECTIONS, LEGAL_BRIGADE, UNIT_HEAD

IN_STORE = Stage(id="in_store", title="保存", en="Kept")
FOR_GOOD = Stage(id="for_good", title="永久保存", en="Kept for good")
DELETED = Stage(id="deleted", title="已删除", en="Deleted")

ON_SCENE = RegisterRecording.sort.is_(Sort.ON_SCENE)
INTERROGATION = RegisterRecording.sort.is_(Sort.INTERROGATION)

REGISTERED_ONCE = Gate(
    rule=STORED,
    needs=~happened(RegisterRecording),
    else_do=("一份资料一次登记；内容有误的，更正登记。", "One record a recording; where it is wrong, correct it."),
)
STILL_THERE = Gate(
    rule=STORED,
    needs=~happened(DeleteRecording),
    else_do=("该视音频已删除。", "It has been deleted."),
)
SIX_MONTHS_OVER = Gate(
    rule=KEPT,
    needs=~happened(RegisterRecording, ON_SCENE)
    | elapsed(RegisterRecording, calendar=CHINA, at_least=KEPT.needed_limit),
    else_do=("保存满六个月后再删除。", "Keep it for six months first."),
)
NOT_FOR_GOOD = Gate(
    rule=KEPT,
    needs=~happened(KeepForGood),
    else_do=("属永久保存情形，不得删除。", "It is kept for good and may not be deleted."),
)
NO_INTERROGATION = Gate(
    rule=UNBROKEN,
    needs=~happened(RegisterRecording, INTERROGATION),
    else_do=("讯问录音录像不得删除，随案保存。", "The recording of an interrogation stays with the case."),
)

RECORDING = Procedure(
    name="recording",
    title="视音频资料",
    en="Audio-visual recording",
    number_prefix="YX",
    stages=(IN_STORE, FOR_GOOD, DELETED),
    corrections=CORRECTIONS,
    documents=RECORDINGS,
    steps=(
        Step(act=RegisterRecording, by=AREA, law=STORED, gates=(REGISTERED_ONCE,), opens=True, moves_to=IN_STORE),
        Step(
            act=KeepForGood,
            by=(*AREA, LEGAL_BRIGADE),
            law=KEPT,
            after=(RegisterRecording,),
            gates=(STILL_THERE,),
            moves_to=FOR_GOOD,
        ),
        Step(
            act=VerifyRecording,
            by=(*AREA, LEGAL_BRIGADE),
            law=UNBROKEN,
            after=(RegisterRecording, KeepForGood),
            gates=(STILL_THERE,),
        ),
        Step(
            act=DeleteRecording,
            by=(UNIT_HEAD, LEGAL_BRIGADE),
            law=KEPT,
            after=(RegisterRecording,),
            gates=(STILL_THERE, SIX_MONTHS_OVER, NOT_FOR_GOOD, NO_INTERROGATION),
            moves_to=DELETED,
        ),
    ),
    checks=(
        Check(
            rule=UNBROKEN,
            on=(RegisterRecording,),
            holds=~states(INTERROGATION)
            | states(RegisterRecording.gap_seconds.below(1))
            | states(RegisterRecording.gap_reason.given()),
        ),
        Check(
            rule=UNBROKEN,
            on=(VerifyRecording,),
            holds=~happened(RegisterRecording, INTERROGATION)
            | happened(RegisterRecording, same=RegisterRecording.digest),
        ),
    ),
    indicators=(
        Indicator(
            name="recordings_registered",
            title="登记视音频数",
            en="Recordings registered",
            unit="件",
            counts=Count(of=RegisterRecording),
            by=(RegisterRecording.sort,),
        ),
    ),
)
