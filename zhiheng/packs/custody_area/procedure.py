"""The stay in the casework area in one declaration: its stages, steps, duties, checks and figures."""

from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.custody_area.checks import CHECKS
from zhiheng.packs.custody_area.derived import INDICATORS
from zhiheng.packs.custody_area.documents import DOCUMENTS
from zhiheng.packs.custody_area.duties import DUTIES
from zhiheng.packs.custody_area.stages import STAGES
from zhiheng.packs.custody_area.steps import STEPS
from zhiheng.packs.custody_area.together import TOGETHER
from zhiheng.packs.posts import CORRECTIONS

CUSTODY_STAY = Procedure(
    name="custody_stay",
    title="办案区使用",
    en="Stay in the casework area",
    number_prefix="BQ",
    stages=STAGES,
    opened_under=("criminal_case", "administrative_case"),
    corrections=CORRECTIONS,
    steps=STEPS,
    documents=DOCUMENTS,
    duties=DUTIES,
    checks=CHECKS,
    together=TOGETHER,
    indicators=INDICATORS,
)
