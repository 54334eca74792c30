"""Where, by how many, and with what checks a person is questioned."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

CASEWORK_SAFETY_CHECK_ON_ARRIVAL = Requirement(
    id="casework_safety_check_on_arrival",
    title="到案安全检查，无关物品登记保管退还",
    en=(
        "A person brought in is safety-checked; dangerous items and evidence are seized at once and "
        "personal items registered, kept and returned."
    ),
    article=LAW["53"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

ADMIN_TWO_OFFICERS = Requirement(
    id="admin_two_officers",
    title="询问辨认检查强制措施民警不少于2人",
    en=(
        "Questioning, identification, inspection and coercive administrative measures need at least two "
        "police officers."
    ),
    article=LAW["52"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

ADMIN_QUESTIONING_IN_CASEWORK_AREA = Requirement(
    id="admin_questioning_in_casework_area",
    title="在公安机关询问应在办案场所",
    en="Questioning of an offender in the organ takes place in casework premises, with food and rest noted.",
    article=LAW["71"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
