"""The stations of an item, and who records its acts."""

from zhiheng.kernel.procedure import Stage
from zhiheng.packs.posts import INVESTIGATOR, LEGAL_REVIEWER, NARCOTICS_OFFICER, PROPERTY_KEEPER, UNIT_HEAD

HANDLERS = (INVESTIGATOR, NARCOTICS_OFFICER, LEGAL_REVIEWER, UNIT_HEAD)
"""Those who handle the case."""

KEEPERS = (PROPERTY_KEEPER,)
"""Those who keep, and handle no case."""

EITHER = (*KEEPERS, *HANDLERS)

TAKEN = Stage(id="taken", title="已提取", en="Taken")
STORED = Stage(id="stored", title="在库", en="In the store")
USED = Stage(id="used", title="调用中", en="Out of the store")
FROZEN = Stage(id="frozen", title="冻结中", en="Frozen")
DECIDED = Stage(id="decided", title="待处理", en="To be disposed of")
WITH_CASE = Stage(id="with_case", title="已随案移送", en="Gone with the case")
SETTLED = Stage(id="settled", title="已处理", en="Disposed of")

STAGES = (TAKEN, STORED, USED, FROZEN, DECIDED, WITH_CASE, SETTLED)
