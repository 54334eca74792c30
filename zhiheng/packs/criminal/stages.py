"""The stations of a criminal case, in the order of the stage line, and who may record its acts."""

from zhiheng.kernel.procedure import Stage
from zhiheng.packs.posts import BUREAU_LEADER, INVESTIGATOR, LEGAL_BRIGADE, LEGAL_REVIEWER, UNIT_HEAD

OFFICERS = (INVESTIGATOR, LEGAL_REVIEWER, UNIT_HEAD)
"""Those who handle the case."""

LEGAL = (INVESTIGATOR, LEGAL_REVIEWER, UNIT_HEAD, LEGAL_BRIGADE)
"""Those through whose hands papers from and to the procuratorate go."""

HEADS = (UNIT_HEAD, BUREAU_LEADER)

REPORTED = Stage(id="reported", title="接报", en="Reported")
ACCEPTED = Stage(id="accepted", title="受案审查", en="Accepted")
INVESTIGATING = Stage(id="investigating", title="立案侦查", en="Under investigation")
DETAINED = Stage(id="detained", title="拘留", en="Detained")
ARREST_REQUESTED = Stage(id="arrest_requested", title="提请批捕", en="Arrest requested")
ARRESTED = Stage(id="arrested", title="逮捕", en="Arrested")
NON_CUSTODIAL = Stage(id="non_custodial", title="取保、监居", en="On bail or residential surveillance")
CONCLUDED = Stage(id="concluded", title="侦查终结", en="Concluded")
TRANSFERRED = Stage(id="transferred", title="移送审查起诉", en="With the procuratorate")
SUPPLEMENTING = Stage(id="supplementing", title="补充侦查", en="Supplementary investigation")
SENTENCED = Stage(id="sentenced", title="裁判生效", en="Sentenced")
REFUSED = Stage(id="refused", title="不予立案", en="Not filed")
HANDED_OVER = Stage(id="handed_over", title="移送其他机关", en="Handed to another organ")
WITHDRAWN = Stage(id="withdrawn", title="撤销案件", en="Withdrawn")
CLOSED = Stage(id="closed", title="办结", en="Closed")

STAGES = (
    REPORTED,
    ACCEPTED,
    INVESTIGATING,
    DETAINED,
    ARREST_REQUESTED,
    ARRESTED,
    NON_CUSTODIAL,
    CONCLUDED,
    TRANSFERRED,
    SUPPLEMENTING,
    SENTENCED,
    REFUSED,
    HANDED_OVER,
    WITHDRAWN,
    CLOSED,
)
