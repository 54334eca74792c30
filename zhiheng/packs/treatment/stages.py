"""The stations of a drug user's record, in the order of the stage line."""

from zhiheng.kernel.procedure import Stage

FOUND = Stage(id="found", title="发现检测", en="Found and tested")
REGISTERED = Stage(id="registered", title="已登记", en="Registered")
ORDERED = Stage(id="ordered", title="已责令社区戒毒", en="Treatment ordered")
TREATING = Stage(id="treating", title="社区戒毒中", en="In treatment")
SUSPENDED = Stage(id="suspended", title="已中止", en="Suspended")
LIFTED = Stage(id="lifted", title="已解除", en="Lifted")
ENDED = Stage(id="ended", title="已终止", en="Ended early")
ISOLATED = Stage(id="isolated", title="强制隔离戒毒", en="In isolation")
RELEASED = Stage(id="released", title="解除隔离", en="Out of isolation")
REHABILITATING = Stage(id="rehabilitating", title="社区康复", en="In rehabilitation")
NO_CONTROL = Stage(id="no_control", title="不再管控", en="No longer under control")

STAGES = (
    FOUND,
    REGISTERED,
    ORDERED,
    TREATING,
    SUSPENDED,
    ENDED,
    LIFTED,
    ISOLATED,
    RELEASED,
    REHABILITATING,
    NO_CONTROL,
)
