"""The place and the recording of an interrogation."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

INTERROGATION_IN_CASEWORK_AREA = Requirement(
    id="interrogation_in_casework_area",
    title="应在执法办案场所讯问室讯问",
    en="Before custody, interrogation takes place in an interrogation room of the casework area.",
    article=LAW["198"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INTERROGATION_AV_RECORDING_MAJOR_CRIME = Requirement(
    id="interrogation_av_recording_major_crime",
    title="无期死刑或重大犯罪（含严重毒品犯罪）讯问须录音录像",
    en=(
        "Recording of every interrogation is mandatory where life imprisonment or death is possible or "
        "the crime is otherwise major, including serious drug crime."
    ),
    article=LAW["208"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INTERROGATION_RECORDING_UNBROKEN = Requirement(
    id="interrogation_recording_unbroken",
    title="录音录像全程不间断，不得剪接删改",
    en="Each recorded interrogation is recorded in full without interruption, selection, editing or deletion.",
    article=LAW["208"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
