"""The criminal case: its stages, steps, duties, checks and figures in one declaration."""

from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.criminal import (
    checks_evidence,
    documents_bail,
    documents_course,
    documents_custody,
    documents_evidence,
    documents_exit,
    documents_intake,
    duties_defence,
    duties_exit,
    seized_things,
    steps_bail,
    steps_case,
    steps_custody,
    steps_defence,
    steps_evidence,
    steps_exit,
    steps_history,
    steps_intake,
    steps_questioning,
)
from zhiheng.packs.criminal.checks import CHECKS
from zhiheng.packs.criminal.derived import INDICATORS
from zhiheng.packs.criminal.duties import DUTIES
from zhiheng.packs.criminal.handed_over import HANDED_OVER
from zhiheng.packs.criminal.public import TOLD_TO_PARTIES
from zhiheng.packs.criminal.stages import STAGES
from zhiheng.packs.posts import CORRECTIONS

CRIMINAL_CASE = Procedure(
    name="criminal_case",
    title="刑事案件",
    en="Criminal case",
    number_prefix="A",
    stages=STAGES,
    corrections=CORRECTIONS,
    told_to_parties=TOLD_TO_PARTIES,
    away=HANDED_OVER,
    steps=(
        *steps_intake.STEPS,
        *steps_questioning.STEPS,
        *steps_defence.STEPS,
        *steps_evidence.STEPS,
        *steps_custody.STEPS,
        *steps_bail.STEPS,
        *steps_exit.STEPS,
        *steps_case.STEPS,
        *steps_history.STEPS,
    ),
    duties=(*DUTIES, *duties_defence.DUTIES, *duties_exit.DUTIES),
    reckons=seized_things.RECKONS,
    checks=(*CHECKS, *checks_evidence.CHECKS, *seized_things.CHECKS, *duties_exit.CHECKS, *steps_history.CHECKS),
    overlaps=checks_evidence.OVERLAPS,
    indicators=(*INDICATORS, *duties_exit.INDICATORS, *steps_history.INDICATORS),
    documents=(
        *documents_intake.DOCUMENTS,
        *documents_custody.DOCUMENTS,
        *documents_bail.DOCUMENTS,
        *documents_evidence.DOCUMENTS,
        *documents_course.DOCUMENTS,
        *documents_exit.DOCUMENTS,
    ),
)
