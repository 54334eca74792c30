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
