"""The stations of a stay, and who may record its acts."""

from zhiheng.kernel.procedure import Stage
from zhiheng.packs.posts import (
    CUSTODY_AREA_KEEPER,
    INVESTIGATOR,
    LEGAL_REVIEWER,
    NARCOTICS_OFFICER,
    POLICE_DOCTOR,
    UNIT_HEAD,
)

AREA = (CUSTODY_AREA_KEEPER, INVESTIGATOR, LEGAL_REVIEWER, NARCOTICS_OFFICER, UNIT_HEAD)
"""Those who handle the case and those who keep the area."""

CARE = (POLICE_DOCTOR, *AREA)

BROUGHT_IN = Stage(id="brought_in", title="带至公安机关", en="Brought in")
ENTERED = Stage(id="entered", title="入区登记", en="Registered")
SEARCHED = Stage(id="searched", title="安全检查", en="Searched")
WAITING = Stage(id="waiting", title="候问", en="Waiting")
QUESTIONED = Stage(id="questioned", title="讯问询问", en="Questioning")
OUTSIDE = Stage(id="outside", title="临时出区", en="Outside for a while")
LEFT = Stage(id="left", title="离区", en="Left")

STAGES = (BROUGHT_IN, ENTERED, SEARCHED, WAITING, QUESTIONED, OUTSIDE, LEFT)
