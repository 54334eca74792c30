"""公安机关讯问犯罪嫌疑人录音录像工作规定: cases whose interrogations are recorded."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="interrogation-recording-provisions-2014-partial",
    title="公安机关讯问犯罪嫌疑人录音录像工作规定",
    en="Provisions on Recording Interrogations",
    in_force=date(2014, 10, 1),
)

INTERROGATION_RECORDING_SERIOUS_DRUG_CRIME = Requirement(
    id="interrogation_recording_serious_drug_crime",
    title="严重毒品犯罪案件讯问应录音录像",
    en=(
        "Under the recording rules, serious drug crime (trafficking, large-scale possession, precursor "
        "crime) requires recording of all interrogations."
    ),
    article=LAW["4"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2014, 10, 1),
)
