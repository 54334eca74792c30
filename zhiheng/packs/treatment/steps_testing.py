"""The steps from the first suspicion to the opinion on addiction."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import drug_control_law as dcl
from zhiheng.law import drug_testing_procedures as testing
from zhiheng.law.addiction_determination_measures import (
    ADDICTION_DETERMINATION_24H,
    ADDICTION_DETERMINATION_TWO_OFFICERS,
)
from zhiheng.law.public_security_penalties_law.family_and_bans import VENUE_BAN_ORDER_6_TO_12M_2026
from zhiheng.packs.posts import UNIT_HEAD_APPROVES
from zhiheng.packs.treatment import gates, stages
from zhiheng.packs.treatment.acts import (
    ConcludeRetest,
    ConcludeTest,
    DecideOnObjection,
    DestroySample,
    DetermineAddiction,
    EntrustDetermination,
    EstablishDrugUse,
    FindSuspectedUser,
    ForceTest,
    ObjectToResult,
    OrderVenueBan,
    ProposeUsePenalty,
    RefuseTest,
    RegisterUser,
    RegisterVoluntarily,
    SendSample,
    TakeSample,
)
from zhiheng.packs.treatment.posts import POLICE

TESTING = (
    Step(
        act=FindSuspectedUser,
        by=POLICE,
        law=dcl.RECORD_IS_OF_THIS_PERSON,
        gates=(gates.SAME_PERSON,),
        opens=True,
        moves_to=stages.FOUND,
    ),
    Step(
        act=RegisterVoluntarily,
        by=POLICE,
        law=dcl.VOLUNTARY_TREATMENT_NO_PENALTY,
        gates=(gates.SAME_PERSON,),
        opens=True,
        moves_to=stages.FOUND,
    ),
    Step(act=RefuseTest, by=POLICE, law=dcl.TEST_IS_REFUSED, after=(FindSuspectedUser,)),
    Step(
        act=ForceTest,
        by=POLICE,
        law=dcl.DRUG_TEST_FORCE_APPROVAL,
        after=(RefuseTest,),
        gates=(gates.TEST_REFUSED,),
        review=Review(rule=dcl.DRUG_TEST_FORCE_APPROVAL, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=TakeSample,
        by=POLICE,
        law=testing.SAMPLE_IS_TAKEN,
        after=(FindSuspectedUser, RegisterVoluntarily, ForceTest),
        gates=(gates.NO_FORCE_WITHOUT_APPROVAL,),
    ),
    Step(
        act=ConcludeTest,
        by=POLICE,
        law=testing.TEST_HAS_RESULT,
        after=(TakeSample, SendSample),
        gates=(gates.SAMPLE_TAKEN,),
    ),
    Step(
        act=ObjectToResult,
        by=POLICE,
        law=testing.DRUG_TEST_OBJECTION_3D,
        after=(ConcludeTest,),
        gates=(gates.RESULT_KNOWN,),
    ),
    Step(
        act=DecideOnObjection,
        by=POLICE,
        law=testing.DRUG_TEST_OBJECTION_3D,
        after=(ObjectToResult,),
    ),
    Step(
        act=SendSample,
        by=POLICE,
        law=testing.DRUG_TEST_LAB_AND_RETEST_DIFFER,
        after=(TakeSample, DecideOnObjection),
        gates=(gates.SAMPLE_TAKEN, gates.ANOTHER_INSTITUTION),
    ),
    Step(
        act=ConcludeRetest,
        by=POLICE,
        law=testing.TEST_HAS_RESULT,
        after=(SendSample,),
        gates=(gates.SAMPLE_TAKEN, gates.RESULT_KNOWN),
    ),
    Step(
        act=DestroySample,
        by=POLICE,
        law=testing.DRUG_TEST_SAMPLE_KEPT_6M,
        after=(ConcludeTest,),
        gates=(gates.SAMPLE_TAKEN,),
    ),
    Step(
        act=EstablishDrugUse,
        by=POLICE,
        law=dcl.DRUG_USE_IS_ESTABLISHED,
        after=(ConcludeTest, RegisterVoluntarily),
        gates=(gates.USE_TESTED,),
    ),
    Step(
        act=RegisterUser,
        by=POLICE,
        law=dcl.DRUG_USER_REGISTERED,
        after=(EstablishDrugUse, RegisterVoluntarily),
        gates=(gates.USE_KNOWN,),
        moves_to=stages.REGISTERED,
    ),
    Step(
        act=ProposeUsePenalty,
        by=POLICE,
        law=dcl.VOLUNTARY_TREATMENT_NO_PENALTY,
        after=(EstablishDrugUse,),
        gates=(gates.USE_ESTABLISHED, gates.NOT_PUNISHED_WHO_CAME),
    ),
    Step(
        act=OrderVenueBan,
        by=POLICE,
        law=VENUE_BAN_ORDER_6_TO_12M_2026,
        after=(EstablishDrugUse,),
        gates=(gates.USE_ESTABLISHED, gates.BAN_IN_RANGE),
    ),
    Step(
        act=DetermineAddiction,
        by=POLICE,
        law=ADDICTION_DETERMINATION_24H,
        after=(ConcludeTest, EntrustDetermination),
        gates=(gates.TEST_POSITIVE,),
    ),
    Step(
        act=EntrustDetermination,
        by=POLICE,
        law=ADDICTION_DETERMINATION_TWO_OFFICERS,
        after=(ConcludeTest,),
    ),
)
