"""Community treatment: everything that the record of one drug user may hold."""

from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.posts import CORRECTIONS
from zhiheng.packs.treatment import documents, documents_course, stages
from zhiheng.packs.treatment.checks import CHECKS
from zhiheng.packs.treatment.derived import INDICATORS
from zhiheng.packs.treatment.duties import DUTIES
from zhiheng.packs.treatment.steps_afterwards import AFTER_ISOLATION, CONTROL
from zhiheng.packs.treatment.steps_testing import TESTING
from zhiheng.packs.treatment.steps_treatment import TREATMENT

COMMUNITY_TREATMENT = Procedure(
    name="community_treatment",
    title="社区戒毒",
    en="Community treatment",
    number_prefix="D",
    stages=stages.STAGES,
    opened_under=("criminal_case", "administrative_case"),
    corrections=CORRECTIONS,
    steps=(*TESTING, *TREATMENT, *AFTER_ISOLATION, *CONTROL),
    duties=DUTIES,
    checks=CHECKS,
    indicators=INDICATORS,
    documents=(*documents.DOCUMENTS, *documents_course.DOCUMENTS),
)
