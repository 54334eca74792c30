"""What must hold in a deliberation, by the bureau's own rules."""

from zhiheng.kernel.conditions import Linked, happened, standing
from zhiheng.kernel.procedure import Gate
from zhiheng.law import bureau_rules as law
from zhiheng.packs.deliberation.acts import (
    CallMember,
    DecideDeliberation,
    GiveOpinion,
    NoteAbsence,
    Organ,
    PublishAsGuidance,
    SignMinutes,
)
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance, ReplaceGuidance, WithdrawGuidance

NOT_DECIDED = Gate(
    rule=law.DELIBERATION_IS_OPEN,
    needs=~happened(DecideDeliberation),
    else_do=("已作出决定：另行召集。", "It has decided: call another deliberation."),
)
CALLED = Gate(
    rule=law.DELIBERATION_IS_CALLED,
    needs=happened(CallMember, same=CallMember.member),
    else_do=("先通知其参加。", "Call the member first."),
)
SPEAKS_ONCE = Gate(
    rule=law.DELIBERATION_IS_CALLED,
    needs=~happened(GiveOpinion, same=GiveOpinion.member),
    else_do=(
        "已发表意见；补充意见用“提问与回答”或者“记录不同意见”。",
        "The member has spoken: a question or a dissent.",
    ),
)
QUORUM = Gate(
    rule=law.DELIBERATION_QUORUM,
    needs=happened(GiveOpinion, times=law.DELIBERATION_QUORUM.needed_limit.value),
    else_do=("先由参加人发表意见。", "Let the members speak first."),
)
EVERYBODY_HEARD = Gate(
    rule=law.EVERYBODY_CALLED_WAS_HEARD,
    needs=~standing(CallMember, until=(GiveOpinion, NoteAbsence), each=CallMember.member),
    else_do=("先由其余被召集的人发表意见，或者注明缺席原因。", "Let the others speak, or note why they are absent."),
)
DECIDED = Gate(
    rule=law.DELIBERATION_IS_DECIDED,
    needs=happened(DecideDeliberation),
    else_do=("先作出决定。", "Decide first."),
)
SPOKE = Gate(
    rule=law.DELIBERATION_IS_CALLED,
    needs=happened(GiveOpinion, same=GiveOpinion.member),
    else_do=("只有发表过意见的人签名、记录不同意见。", "Only who spoke signs or dissents."),
)
ALL_SIGNED = Gate(
    rule=law.MINUTES_ARE_WHOLE,
    needs=~standing(GiveOpinion, until=(SignMinutes,), each=GiveOpinion.member),
    else_do=("先由其余发言人签名。", "Let the others who spoke sign first."),
)
WITH_OTHER_ORGANS = Gate(
    rule=law.JOINT_MEETING,
    needs=happened(CallMember, CallMember.organ.is_in(Organ.PROCURATORATE, Organ.COURT)),
    else_do=("先通知人民检察院、人民法院参加。", "Call the procuratorate or the court first."),
)
GUIDANCE_ADOPTED = Gate(
    rule=law.GUIDANCE_IS_ADOPTED,
    needs=Linked(PublishAsGuidance.guidance, happened(AdoptGuidance)),
    else_do=("先通过该内部指引。", "Adopt that guidance first."),
)

IN_FORCE = Gate(
    rule=law.GUIDANCE_IS_IN_FORCE,
    needs=~happened(WithdrawGuidance) & ~happened(ReplaceGuidance),
    else_do=("该指引已废止或者已被替代。", "This guidance was withdrawn or replaced before."),
)
SUCCESSOR_ADOPTED = Gate(
    rule=law.GUIDANCE_IS_ADOPTED,
    needs=Linked(ReplaceGuidance.successor, happened(AdoptGuidance)),
    else_do=("先通过新的内部指引。", "Adopt the new guidance first."),
)
