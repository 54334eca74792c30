"""The item of case property: its stages, steps, duties, checks and figures in one declaration."""

from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.posts import CORRECTIONS
from zhiheng.packs.property import documents_disposal, documents_keeping, steps_custody, steps_disposal
from zhiheng.packs.property.checks import CHECKS
from zhiheng.packs.property.derived import INDICATORS
from zhiheng.packs.property.documents_drugs import DRUGS
from zhiheng.packs.property.documents_freezing import FREEZING
from zhiheng.packs.property.duties import DUTIES
from zhiheng.packs.property.of_the_case import RECKONS_ABOVE
from zhiheng.packs.property.stages import STAGES

CASE_PROPERTY = Procedure(
    name="case_property",
    title="涉案财物",
    en="Case property",
    number_prefix="W",
    stages=STAGES,
    opened_under=("criminal_case", "administrative_case"),
    corrections=CORRECTIONS,
    steps=(
        *steps_custody.HANDS,
        *steps_custody.DRUGS,
        *steps_custody.USE,
        *steps_disposal.SETTLING,
        *steps_disposal.LEAVING,
        *steps_disposal.FREEZING,
    ),
    documents=(
        *documents_keeping.TAKEN,
        *documents_keeping.USED,
        *DRUGS,
        *documents_disposal.SETTLING,
        *documents_disposal.LEAVING,
        *FREEZING,
    ),
    duties=DUTIES,
    checks=CHECKS,
    indicators=INDICATORS,
    reckons_above=RECKONS_ABOVE,
)
