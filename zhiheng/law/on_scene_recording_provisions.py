"""公安机关现场执法视音频记录工作规定: how long recordings are kept."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="on-scene-recording-provisions-2016-partial",
    title="公安机关现场执法视音频记录工作规定",
    en="Provisions on On-scene Recording",
    in_force=date(2016, 7, 1),
)

ON_SCENE_RECORDING_KEPT_6M = Requirement(
    id="on_scene_recording_kept_6m",
    title="现场执法视音频保存不少于6个月，证据等永久",
    en=(
        "On-scene recordings are kept at least 6 months; those used as evidence or of obstruction, major "
        "events or major calls are kept permanently."
    ),
    article=LAW["13"],
    nature=Nature.RETENTION,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
    limit=Limit(6, Counting.PLAIN_MONTHS),
)

ON_SCENE_RECORDING_IS_STORED = Requirement(
    id="on_scene_recording_is_stored",
    title="视音频资料在库保存",
    en="The recording is in store.",
    article=LAW["3"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
)
