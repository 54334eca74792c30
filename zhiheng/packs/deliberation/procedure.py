"""The deliberation and the guidance: their stages, steps, duties, checks and figures."""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.derive import Count, Indicator
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check, Procedure
from zhiheng.law import bureau_rules as law
from zhiheng.law.calendar import CHINA
from zhiheng.packs.deliberation import acts, steps
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance, WithdrawGuidance
from zhiheng.packs.deliberation.documents import DELIBERATION_DOCUMENTS, GUIDANCE_DOCUMENTS
from zhiheng.packs.posts import CORRECTIONS

DUTIES = (
    Duty(
        rule=law.MINUTES_SIGNED,
        starts=acts.DecideDeliberation,
        ends=(acts.CloseMinutes,),
        calendar=CHINA,
    ),
    Duty(
        rule=law.JOINT_CONCLUSION_PUBLISHED,
        starts=acts.ReachJointConclusion,
        ends=(acts.PublishAsGuidance, acts.NoteNotPublished),
        calendar=CHINA,
    ),
)


def it_is_the_speakers_own(entry: Entry, history: History) -> bool:
    """The speaker entered it, or it was read back and signed."""
    own = acts.GiveOpinion.member.of(entry.act) == entry.by
    return own or bool(acts.GiveOpinion.read_back.of(entry.act))


def it_follows_the_way_stated(entry: Entry, history: History) -> bool:
    """More than half of those who spoke agree, where the majority decides."""
    called = next(history.before(entry, acts.CallDeliberation), None)
    if called is None or acts.CallDeliberation.deciding.of(called.act) is acts.Deciding.LEADER:
        return True
    spoke = {acts.GiveOpinion.member.of(one.act) for one in history.before(entry, acts.GiveOpinion)}
    agreeing = {
        acts.GiveOpinion.member.of(one.act)
        for one in history.before(entry, acts.GiveOpinion)
        if acts.GiveOpinion.stance.of(one.act) is acts.Stance.AGREES
    }
    stated = acts.DecideDeliberation.in_favour.of(entry.act)
    return bool(stated == len(agreeing) and 2 * stated > len(spoke))


def its_days_follow_each_other(entry: Entry, history: History) -> bool:
    """Adopted by the day it is recorded, in force no earlier, and not over before it began."""
    adopted = AdoptGuidance.adopted_on.of(entry.act)
    since, until = AdoptGuidance.in_force_from.of(entry.act), AdoptGuidance.in_force_until.of(entry.act)
    return bool(adopted <= entry.day and adopted <= since and (until is None or since <= until))


CHECKS = (
    Check(rule=law.OPINION_IS_ITS_SPEAKERS, on=(acts.GiveOpinion,), holds=it_is_the_speakers_own),
    Check(rule=law.DECISION_FOLLOWS_ITS_RULE, on=(acts.DecideDeliberation,), holds=it_follows_the_way_stated),
)
GUIDANCE_CHECKS = (Check(rule=law.GUIDANCE_STATES_ITS_DATES, on=(AdoptGuidance,), holds=its_days_follow_each_other),)

INDICATORS = (
    Indicator(
        name="deliberations",
        title="集体议案数",
        en="Deliberations",
        unit="次",
        counts=Count(of=acts.CallDeliberation),
        by=(acts.CallDeliberation.occasion,),
    ),
    Indicator(
        name="opinions",
        title="发表意见人次",
        en="Opinions given",
        unit="人次",
        counts=Count(of=acts.GiveOpinion),
        by=(acts.GiveOpinion.stance,),
    ),
    Indicator(
        name="dissents", title="不同意见数", en="Dissents recorded", unit="件", counts=Count(of=acts.RecordDissent)
    ),
)
GUIDANCE_INDICATORS = (
    Indicator(
        name="guidance_adopted",
        title="通过内部指引数",
        en="Guidance adopted",
        unit="件",
        counts=Count(of=AdoptGuidance),
    ),
    Indicator(
        name="guidance_withdrawn",
        title="废止内部指引数",
        en="Guidance withdrawn",
        unit="件",
        counts=Count(of=WithdrawGuidance),
    ),
)

DELIBERATION = Procedure(
    name="deliberation",
    title="集体议案",
    en="Deliberation",
    number_prefix="Y",
    stages=steps.STAGES,
    opened_under=("criminal_case", "administrative_case"),
    corrections=CORRECTIONS,
    steps=steps.DELIBERATION,
    documents=DELIBERATION_DOCUMENTS,
    duties=DUTIES,
    checks=CHECKS,
    indicators=INDICATORS,
)
INTERNAL_GUIDANCE = Procedure(
    name="internal_guidance",
    title="内部指引",
    en="Internal guidance",
    number_prefix="G",
    stages=steps.GUIDANCE_STAGES,
    corrections=CORRECTIONS,
    steps=steps.GUIDANCE,
    documents=GUIDANCE_DOCUMENTS,
    checks=GUIDANCE_CHECKS,
    indicators=GUIDANCE_INDICATORS,
)
