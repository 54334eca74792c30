"""The administrative case: its stages, steps, duties, checks and figures in one declaration."""

from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.administrative import (
    documents_case,
    documents_decision,
    documents_evidence,
    documents_notice,
    seized_things,
    steps_decision,
    steps_detention,
    steps_intake,
    surcharge,
)
from zhiheng.packs.administrative.checks import CHECKS
from zhiheng.packs.administrative.derived import INDICATORS
from zhiheng.packs.administrative.duties import DUTIES
from zhiheng.packs.administrative.handed_over import HANDED_OVER
from zhiheng.packs.administrative.public import TOLD_TO_PARTIES
from zhiheng.packs.administrative.stages import STAGES
from zhiheng.packs.posts import CORRECTIONS

ADMINISTRATIVE_CASE = Procedure(
    name="administrative_case",
    title="行政案件",
    en="Administrative case",
    number_prefix="X",
    stages=STAGES,
    corrections=CORRECTIONS,
    told_to_parties=TOLD_TO_PARTIES,
    away=HANDED_OVER,
    steps=(
        *steps_intake.STEPS,
        *steps_decision.STEPS,
        *steps_detention.STEPS,
        *steps_intake.WITHOUT_DECISION,
    ),
    duties=DUTIES,
    checks=(*CHECKS, *surcharge.CHECKS, *seized_things.CHECKS),
    reckons=(surcharge.surcharges, *seized_things.RECKONS),
    indicators=INDICATORS,
    documents=(
        *documents_case.DOCUMENTS,
        *documents_evidence.DOCUMENTS,
        *documents_notice.DOCUMENTS,
        *documents_decision.DOCUMENTS,
    ),
)
