"""公安机关执法办案场所办案区使用管理规定: entering the casework area."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="casework-area-use-provisions-2010-partial",
    title="公安机关执法办案场所办案区使用管理规定",
    en="Provisions on the Use of Casework Areas",
    in_force=date(2010, 11, 1),
)

CASEWORK_AREA_ENTRY_AT_ONCE = Requirement(
    id="casework_area_entry_at_once",
    title="带至后立即进入办案区",
    en=(
        "A person brought in is taken straight into the casework area and may leave it only for the "
        "approved listed reasons."
    ),
    article=LAW["4"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2010, 11, 1),
    limit=promptly("casework_area_entry_at_once"),
)

CASEWORK_AREA_ENTRIES_AND_EXITS_AGREE = Requirement(
    id="casework_area_entries_and_exits_agree",
    title="进出办案区的记录前后相符",
    en="Entries into the casework area and exits from it follow one another.",
    article=LAW["4"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2010, 11, 1),
)

HOSPITAL_BEFORE_ANYTHING_ELSE = Requirement(
    id="hospital_before_anything_else",
    title="应当送医的先送医",
    en="Who is to be taken to hospital is taken there first.",
    article=LAW["3"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2010, 11, 1),
)
