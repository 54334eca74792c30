"""The stations of a deliberation and of guidance, and who records what."""

from zhiheng.kernel.procedure import Stage, Step
from zhiheng.kernel.review import Review
from zhiheng.law import bureau_rules as law
from zhiheng.packs.deliberation import acts, acts_guidance, gates
from zhiheng.packs.posts import (
    BUREAU_LEADER,
    CASE_MANAGER,
    INVESTIGATOR,
    LEGAL_BRIGADE,
    LEGAL_REVIEWER,
    UNIT_HEAD,
)

CALLED = Stage(id="called", title="已召集", en="Called")
DISCUSSING = Stage(id="discussing", title="讨论", en="Discussing")
DECIDED = Stage(id="decided", title="已决定", en="Decided")
CLOSED = Stage(id="closed", title="归档", en="Closed")
STAGES = (CALLED, DISCUSSING, DECIDED, CLOSED)

ADOPTED = Stage(id="adopted", title="已通过", en="Adopted")
REPLACED = Stage(id="replaced", title="已替代", en="Replaced")
WITHDRAWN = Stage(id="withdrawn", title="已废止", en="Withdrawn")
GUIDANCE_STAGES = (ADOPTED, REPLACED, WITHDRAWN)

LEADER_DECIDES = (BUREAU_LEADER,)
"""The legal brigade, which is bound to no unit, drafts the guidance; a leader adopts it."""

CALLERS = (LEGAL_BRIGADE, UNIT_HEAD, BUREAU_LEADER)
SPEAKERS = (INVESTIGATOR, LEGAL_REVIEWER, UNIT_HEAD, LEGAL_BRIGADE, CASE_MANAGER, BUREAU_LEADER)

DELIBERATION = (
    Step(
        act=acts.CallDeliberation,
        by=CALLERS,
        law=law.DELIBERATION_QUORUM,
        opens=True,
        moves_to=CALLED,
    ),
    Step(
        act=acts.CallMember,
        by=CALLERS,
        law=law.EVERYBODY_CALLED_WAS_HEARD,
        after=(acts.CallDeliberation,),
        gates=(gates.NOT_DECIDED,),
    ),
    Step(
        act=acts.NoteAbsence,
        by=CALLERS,
        law=law.EVERYBODY_CALLED_WAS_HEARD,
        after=(acts.CallMember,),
        gates=(gates.CALLED, gates.NOT_DECIDED),
    ),
    Step(
        act=acts.PutQuestion,
        by=SPEAKERS,
        law=law.OPINION_IS_ITS_SPEAKERS,
        after=(acts.CallMember,),
        gates=(gates.CALLED, gates.NOT_DECIDED),
        moves_to=DISCUSSING,
        kept=law.DISSENT_IS_KEPT,
    ),
    Step(
        act=acts.GiveOpinion,
        by=SPEAKERS,
        law=law.OPINION_IS_ITS_SPEAKERS,
        after=(acts.CallMember,),
        gates=(gates.CALLED, gates.SPEAKS_ONCE, gates.NOT_DECIDED),
        moves_to=DISCUSSING,
        kept=law.DISSENT_IS_KEPT,
    ),
    Step(
        act=acts.DecideDeliberation,
        by=CALLERS,
        law=law.DELIBERATION_QUORUM,
        after=(acts.GiveOpinion,),
        gates=(gates.QUORUM, gates.EVERYBODY_HEARD, gates.NOT_DECIDED),
        moves_to=DECIDED,
    ),
    Step(
        act=acts.RecordDissent,
        by=SPEAKERS,
        law=law.DISSENT_IS_KEPT,
        after=(acts.DecideDeliberation,),
        gates=(gates.DECIDED, gates.SPOKE),
        kept=law.DISSENT_IS_KEPT,
    ),
    Step(
        act=acts.SignMinutes,
        by=SPEAKERS,
        law=law.MINUTES_SIGNED,
        after=(acts.DecideDeliberation,),
        gates=(gates.DECIDED, gates.SPOKE),
    ),
    Step(
        act=acts.CloseMinutes,
        by=CALLERS,
        law=law.MINUTES_SIGNED,
        after=(acts.SignMinutes,),
        gates=(gates.DECIDED, gates.ALL_SIGNED),
        moves_to=CLOSED,
    ),
    Step(
        act=acts.ReachJointConclusion,
        by=CALLERS,
        law=law.JOINT_CONCLUSION_PUBLISHED,
        after=(acts.DecideDeliberation,),
        gates=(gates.DECIDED, gates.WITH_OTHER_ORGANS),
    ),
    Step(
        act=acts.PublishAsGuidance,
        by=(LEGAL_BRIGADE,),
        law=law.JOINT_CONCLUSION_PUBLISHED,
        after=(acts.ReachJointConclusion,),
        gates=(gates.GUIDANCE_ADOPTED,),
    ),
    Step(
        act=acts.NoteNotPublished,
        by=(LEGAL_BRIGADE,),
        law=law.JOINT_CONCLUSION_PUBLISHED,
        after=(acts.ReachJointConclusion,),
    ),
)

GUIDANCE = (
    Step(
        act=acts_guidance.AdoptGuidance,
        by=(LEGAL_BRIGADE,),
        law=law.GUIDANCE_STATES_ITS_DATES,
        review=Review(rule=law.GUIDANCE_STATES_ITS_DATES, levels=LEADER_DECIDES),
        opens=True,
        moves_to=ADOPTED,
    ),
    Step(
        act=acts_guidance.ReplaceGuidance,
        by=(LEGAL_BRIGADE,),
        law=law.GUIDANCE_IS_IN_FORCE,
        after=(acts_guidance.AdoptGuidance,),
        gates=(gates.IN_FORCE, gates.SUCCESSOR_ADOPTED),
        moves_to=REPLACED,
    ),
    Step(
        act=acts_guidance.WithdrawGuidance,
        by=(LEGAL_BRIGADE,),
        law=law.GUIDANCE_IS_IN_FORCE,
        after=(acts_guidance.AdoptGuidance,),
        gates=(gates.IN_FORCE,),
        review=Review(rule=law.GUIDANCE_IS_IN_FORCE, levels=LEADER_DECIDES),
        moves_to=WITHDRAWN,
    ),
)
