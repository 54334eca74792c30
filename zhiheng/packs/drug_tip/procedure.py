"""毒品举报: whoever reports is kept secret and protected, and rewarded where the report was true."""

from zhiheng.kernel.conditions import happened, states
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Review
from zhiheng.law import drug_control_law as law
from zhiheng.law import drug_tip_reward_measures as reward
from zhiheng.law.calendar import CHINA
from zhiheng.law.personal_information_protection_law import LAW as PERSONAL_INFORMATION
from zhiheng.law.precursor_chemicals_regulations import PRECURSOR_INFORMANT_SECRET
from zhiheng.packs.drug_tip.acts import (
    DecideProtection,
    DecideReward,
    DisclosedInformant,
    Matter,
    PayReward,
    ReceiveTip,
    SendRewardNotice,
    SolveCase,
    VerifyTip,
)
from zhiheng.packs.drug_tip.documents import DOCUMENTS
from zhiheng.packs.posts import CORRECTIONS, INVESTIGATOR, LEADER_APPROVES, NARCOTICS_OFFICER, UNIT_HEAD

HANDLERS = (NARCOTICS_OFFICER, INVESTIGATOR, UNIT_HEAD)

RECEIVED = Stage(id="received", title="已接收", en="Received")
VERIFIED = Stage(id="verified", title="已查证", en="Verified")
REWARDED = Stage(id="rewarded", title="已决定奖励", en="Reward decided")
PAID = Stage(id="paid", title="已领奖", en="Paid")

IS_TRUE = Gate(
    rule=law.DRUG_TIP_IS_TRUE,
    needs=happened(VerifyTip, VerifyTip.true.is_(True)),
    else_do=("先查证属实。", "Verify first that it is true."),
)
IS_GRANTED = Gate(
    rule=law.DRUG_REWARD_IS_GRANTED,
    needs=happened(DecideReward, DecideReward.granted.is_(True)),
    else_do=("先决定给予奖励。", "Decide first that a reward is granted."),
)

DRUG_TIP = Procedure(
    name="drug_tip",
    title="毒品举报",
    en="Tip about drugs",
    number_prefix="JB",
    stages=(RECEIVED, VERIFIED, REWARDED, PAID),
    corrections=CORRECTIONS,
    secret=PERSONAL_INFORMATION["34"],
    documents=DOCUMENTS,
    steps=(
        Step(act=ReceiveTip, by=HANDLERS, law=law.INFORMANT_PROTECTED_AND_REWARDED, opens=True, moves_to=RECEIVED),
        Step(
            act=DisclosedInformant,
            by=HANDLERS,
            law=law.INFORMANT_PROTECTED_AND_REWARDED,
            after=(ReceiveTip,),
        ),
        Step(
            act=VerifyTip,
            by=HANDLERS,
            law=law.INFORMANT_PROTECTED_AND_REWARDED,
            after=(ReceiveTip,),
            moves_to=VERIFIED,
        ),
        Step(
            act=DecideProtection,
            by=HANDLERS,
            law=law.INFORMANT_PROTECTED_AND_REWARDED,
            after=(ReceiveTip, VerifyTip),
        ),
        Step(
            act=DecideReward,
            by=HANDLERS,
            law=law.INFORMANT_PROTECTED_AND_REWARDED,
            after=(VerifyTip,),
            gates=(IS_TRUE,),
            review=Review(rule=law.DRUG_REWARD_APPROVED, levels=LEADER_APPROVES),
            moves_to=REWARDED,
        ),
        Step(act=SolveCase, by=HANDLERS, law=reward.REWARD_NOTICE_15WD, after=(VerifyTip,)),
        Step(
            act=SendRewardNotice,
            by=HANDLERS,
            law=reward.REWARD_NOTICE_15WD,
            after=(DecideReward, SolveCase),
            gates=(IS_GRANTED,),
        ),
        Step(
            act=PayReward,
            by=HANDLERS,
            law=reward.REWARD_CLAIM_2M,
            after=(SendRewardNotice,),
            gates=(IS_GRANTED,),
            moves_to=PAID,
        ),
    ),
    duties=(
        Duty(
            rule=law.INFORMANT_PROTECTED_AND_REWARDED,
            starts=VerifyTip,
            where=(VerifyTip.true.is_(True),),
            ends=(DecideProtection,),
            missing=Outcome.BREACH,
            calendar=CHINA,
        ),
        Duty(
            rule=law.INFORMANT_REWARD_DECIDED,
            starts=VerifyTip,
            where=(VerifyTip.true.is_(True),),
            ends=(DecideReward,),
            missing=Outcome.BREACH,
            calendar=CHINA,
        ),
        Duty(rule=reward.REWARD_NOTICE_15WD, starts=SolveCase, ends=(SendRewardNotice,), calendar=CHINA),
        Duty(rule=reward.REWARD_CLAIM_2M, starts=SendRewardNotice, ends=(PayReward,), window=True, calendar=CHINA),
    ),
    checks=(
        Check(
            rule=law.INFORMANT_PROTECTED_AND_REWARDED,
            on=(ReceiveTip,),
            holds=states(ReceiveTip.identity_restricted.is_(True)),
        ),
        Check(
            rule=PRECURSOR_INFORMANT_SECRET,
            on=(ReceiveTip,),
            holds=~states(ReceiveTip.matter.is_(Matter.PRECURSORS)) | states(ReceiveTip.identity_restricted.is_(True)),
        ),
        Check(
            rule=PRECURSOR_INFORMANT_SECRET,
            on=(DisclosedInformant,),
            holds=~happened(ReceiveTip, ReceiveTip.matter.is_(Matter.PRECURSORS)),
        ),
    ),
)
