"""The stations of an administrative case, in the order of the stage line, and who may record its acts."""

from zhiheng.kernel.procedure import Stage
from zhiheng.packs.posts import (
    BUREAU_LEADER,
    DESK_OFFICER,
    INVESTIGATOR,
    LEGAL_BRIGADE,
    LEGAL_REVIEWER,
    NARCOTICS_OFFICER,
    UNIT_HEAD,
)

OFFICERS = (INVESTIGATOR, NARCOTICS_OFFICER, LEGAL_REVIEWER, UNIT_HEAD)
"""Those who handle the case."""

DESK = (DESK_OFFICER, *OFFICERS)
"""Those who take a report and write the acceptance form."""

LEGAL = (LEGAL_BRIGADE,)
"""Those who review penalties and hold hearings; none of them investigates."""

HEADS = (UNIT_HEAD, BUREAU_LEADER)

REPORTED = Stage(id="reported", title="接报", en="Reported")
ACCEPTED = Stage(id="accepted", title="受案", en="Accepted")
FILED = Stage(id="filed", title="立案调查", en="Filed")
SUMMONED = Stage(id="summoned", title="传唤询问", en="Summoned")
NOTIFIED = Stage(id="notified", title="处罚前告知", en="Told of the penalty")
HEARING = Stage(id="hearing", title="听证", en="Hearing")
DECIDED = Stage(id="decided", title="处理决定", en="Decided")
EXECUTING = Stage(id="executing", title="执行拘留", en="In detention")
RELEASED = Stage(id="released", title="解除拘留", en="Released")
SETTLED = Stage(id="settled", title="调解结案", en="Settled")
ENDED = Stage(id="ended", title="不予处罚、终止", en="Ended without penalty")
CRIMINAL = Stage(id="criminal", title="转为刑事案件", en="Criminal case")
HANDED_OVER = Stage(id="handed_over", title="移送其他单位", en="Handed over")

STAGES = (
    REPORTED,
    ACCEPTED,
    FILED,
    SUMMONED,
    NOTIFIED,
    HEARING,
    DECIDED,
    EXECUTING,
    RELEASED,
    SETTLED,
    ENDED,
    CRIMINAL,
    HANDED_OVER,
)
