"""What must hold before an act of this pack may be recorded, and the way to open each gate."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, Linked, elapsed, happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import drug_control_law as dcl
from zhiheng.law import drug_rehabilitation_regulations as regulations
from zhiheng.law.addiction_determination_measures import TEST_IS_POSITIVE
from zhiheng.law.calendar import CHINA
from zhiheng.law.drug_testing_procedures import DRUG_TEST_LAB_AND_RETEST_DIFFER, SAMPLE_IS_TAKEN, TEST_HAS_RESULT
from zhiheng.law.public_security_penalties_law.family_and_bans import (
    VENUE_BAN_AT_LEAST_6M,
    VENUE_BAN_ORDER_6_TO_12M_2026,
)
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.treatment.acts import (
    ChangePlace,
    ConcludeRetest,
    ConcludeTest,
    ConductRoutineTest,
    DecideTreatment,
    DetermineAddiction,
    EndDynamicControl,
    EndTreatment,
    EstablishDrugUse,
    FindBreach,
    FindSuspectedUser,
    ForceTest,
    LiftRehabilitation,
    LiftTreatment,
    NoteCustody,
    NoteEvasion,
    NoteIsolationLifted,
    NoteRelapse,
    NoteRelease,
    NoteUnauthorisedLeave,
    OrderRehabilitation,
    OrderVenueBan,
    ProposeUsePenalty,
    RefuseTest,
    RegisterUser,
    RegisterVoluntarily,
    ReportAtNewPlace,
    ReportForRehabilitation,
    ReportIn,
    ResumeTreatment,
    SendSample,
    SuspendTreatment,
    TakeSample,
)
from zhiheng.packs.treatment.choices import Addiction, Breach, Purpose, Result


def _only(act: type[Act]) -> Condition:
    """No earlier ``act`` names another person."""
    return ~happened(act) | happened(act, same=FindSuspectedUser.person)


SAME_PERSON = Gate(
    rule=dcl.RECORD_IS_OF_THIS_PERSON,
    needs=_only(FindSuspectedUser) & _only(RegisterVoluntarily) & _only(NoteIsolationLifted),
    else_do=(
        "核对人员；确系他人的，为其另立台账。",
        "Check the person; if it is another, open a record of his or her own.",
    ),
)

# Testing and registering

TEST_REFUSED = Gate(
    rule=dcl.TEST_IS_REFUSED,
    needs=happened(RefuseTest),
    else_do=("先记录“拒绝检测”；本人配合的，不需强制。", "Record the refusal first; who cooperates needs no force."),
)
NO_FORCE_WITHOUT_APPROVAL = Gate(
    rule=dcl.DRUG_TEST_FORCE_APPROVAL,
    needs=states(TakeSample.consents.is_(True)) | standing(ForceTest, until=(ConcludeTest,)),
    else_do=("本人不配合的，先呈请“强制检测”。", "Where the person does not cooperate, have the forced test approved."),
)
SAMPLE_TAKEN = Gate(
    rule=SAMPLE_IS_TAKEN,
    needs=happened(TakeSample, same=TakeSample.sample),
    else_do=("先记录该编号样本的“采集样本”。", "Record the taking of the sample of this number first."),
)
RESULT_KNOWN = Gate(
    rule=TEST_HAS_RESULT,
    needs=happened(ConcludeTest, same=ConcludeTest.sample),
    else_do=("先记录该样本的“作出检测结论”。", "Record the result of this sample first."),
)
ANOTHER_INSTITUTION = Gate(
    rule=DRUG_TEST_LAB_AND_RETEST_DIFFER,
    needs=states(SendSample.purpose.is_(Purpose.LABORATORY))
    | ~standing(
        SendSample, SendSample.purpose.is_(Purpose.LABORATORY), until=(TakeSample,), same=SendSample.institution
    ),
    else_do=("改送未做过本次实验室检测的机构复检。", "Send it to an institution that did not do the laboratory test."),
)
USE_TESTED = Gate(
    rule=TEST_HAS_RESULT,
    needs=happened(ConcludeTest) | happened(ConductRoutineTest) | happened(RegisterVoluntarily),
    else_do=("先记录“作出检测结论”。", "Record the result of a test first."),
)
USE_ESTABLISHED = Gate(
    rule=dcl.DRUG_USE_IS_ESTABLISHED,
    needs=happened(EstablishDrugUse),
    else_do=("先记录“查明吸毒事实”。", "Record that drug use has been established first."),
)
USE_KNOWN = Gate(
    rule=dcl.DRUG_USE_IS_ESTABLISHED,
    needs=happened(EstablishDrugUse) | happened(RegisterVoluntarily),
    else_do=("先记录“查明吸毒事实”。", "Record that drug use has been established first."),
)
NOT_PUNISHED_WHO_CAME = Gate(
    rule=dcl.VOLUNTARY_TREATMENT_NO_PENALTY,
    needs=states(ProposeUsePenalty.same_use.is_(False))
    | ~happened(RegisterVoluntarily)
    | (happened(FindSuspectedUser) & ~standing(FindSuspectedUser, until=(RegisterVoluntarily,))),
    else_do=("对其原吸毒行为不予处罚，终止处罚程序。", "Do not punish the earlier use; end the penalty procedure."),
)
BAN_IN_RANGE = Gate(
    rule=VENUE_BAN_ORDER_6_TO_12M_2026,
    needs=states(OrderVenueBan.months.at_least(VENUE_BAN_AT_LEAST_6M.needed_limit.value))
    & states(OrderVenueBan.months.below(VENUE_BAN_ORDER_6_TO_12M_2026.needed_limit.value + 1)),
    else_do=("将期限改为六个月至一年。", "Set the months between six and twelve."),
)
TEST_POSITIVE = Gate(
    rule=TEST_IS_POSITIVE,
    needs=states(DetermineAddiction.opinion.is_(Addiction.NONE))
    | standing(ConcludeTest, ConcludeTest.result.is_(Result.POSITIVE), until=(ConcludeRetest,))
    | standing(ConcludeRetest, ConcludeRetest.result.is_(Result.POSITIVE), until=(ConcludeRetest,)),
    else_do=("最后结论为阳性方可认定成瘾；否则认定为未成瘾。", "Without a last positive result the opinion is: none."),
)

# Community treatment

ADDICTED = Gate(
    rule=dcl.ADDICTION_IS_DETERMINED,
    needs=happened(DetermineAddiction, DetermineAddiction.opinion.is_in(Addiction.ADDICTED, Addiction.SEVERE)),
    else_do=("先记录“提出吸毒成瘾认定意见”，意见为成瘾。", "Record the opinion that the person is addicted first."),
)
TREATMENT_ORDERED = Gate(
    rule=regulations.TREATMENT_IS_ORDERED,
    needs=standing(DecideTreatment, until=(EndTreatment, LiftTreatment)),
    else_do=("先呈请“责令社区戒毒”。", "Have community treatment ordered first."),
)
MEASURE_ORDERED = Gate(
    rule=regulations.TREATMENT_IS_ORDERED,
    needs=happened(DecideTreatment) | happened(OrderRehabilitation),
    else_do=("先呈请“责令社区戒毒”或者“责令社区康复”。", "Have community treatment or rehabilitation ordered first."),
)
REPORTED_IN = Gate(
    rule=regulations.PERSON_HAS_REPORTED_IN,
    needs=standing(ReportIn, until=(EndTreatment, LiftTreatment)),
    else_do=("先记录“社区戒毒报到”。", "Record the reporting in first."),
)
RUNNING = Gate(
    rule=regulations.TREATMENT_IS_RUNNING,
    needs=standing(ReportIn, until=(EndTreatment, LiftTreatment))
    & ~standing(SuspendTreatment, until=(ResumeTreatment,)),
    else_do=(
        "先记录“社区戒毒报到”；中止的，释放后先“恢复社区戒毒”。",
        "Record the reporting in; if suspended, resume.",
    ),
)
ROUTINE_POSITIVE = Gate(
    rule=TEST_IS_POSITIVE,
    needs=happened(ConductRoutineTest, ConductRoutineTest.result.is_(Result.POSITIVE)),
    else_do=("先记录结论为阳性的“定期检测”。", "Record the positive routine test first."),
)
FREE = Gate(
    rule=regulations.COMMUNITY_TREATMENT_SUSPENDED_IN_CUSTODY,
    needs=~standing(NoteCustody, until=(NoteRelease,)),
    else_do=(
        "羁押期间不得计为违反；释放后先记录“获知释放”。",
        "Nothing done in custody counts; note the release first.",
    ),
)
HELD = Gate(
    rule=regulations.COMMUNITY_TREATMENT_SUSPENDED_IN_CUSTODY,
    needs=standing(NoteCustody, until=(NoteRelease,)),
    else_do=("先记录“获知被拘留逮捕”。", "Note the custody first."),
)
ON_THE_CASE_RECORD = Gate(
    rule=regulations.CUSTODY_IS_ON_THE_CASE_RECORD,
    needs=Linked(NoteCustody.case, happened(Detain, same=Detain.person) | happened(Arrest, same=Arrest.person)),
    else_do=(
        "核对刑事案件编号与人员，以该案的拘留、逮捕为准。",
        "Check the number and the person against the case.",
    ),
)
SUSPENDED = Gate(
    rule=regulations.TREATMENT_IS_SUSPENDED,
    needs=standing(SuspendTreatment, until=(ResumeTreatment,)),
    else_do=("先记录“中止社区戒毒”。", "Record the suspension first."),
)
EVADED_THREE_TIMES = Gate(
    rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_TESTS,
    needs=~states(FindBreach.ground.is_(Breach.TESTS))
    | happened(NoteEvasion, times=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_TESTS.needed_limit.value),
    else_do=("不足三次的不属严重违反；继续教育劝诫。", "Fewer than three times is no serious breach; go on advising."),
)
LEFT_THREE_TIMES = Gate(
    rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_COUNT,
    needs=~states(FindBreach.ground.is_(Breach.LEAVES))
    | happened(
        NoteUnauthorisedLeave, times=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_COUNT.needed_limit.value
    ),
    else_do=("不足三次的不属严重违反；继续教育劝诫。", "Fewer than three times is no serious breach; go on advising."),
)
PLACE_CHANGED = Gate(
    rule=regulations.PLACE_IS_CHANGED,
    needs=standing(ChangePlace, until=(ReportAtNewPlace,)),
    else_do=("先记录“变更社区戒毒执行地”。", "Record the change of place first."),
)

# Rehabilitation and dynamic control

ISOLATION_LIFTED = Gate(
    rule=dcl.ISOLATION_IS_LIFTED,
    needs=happened(NoteIsolationLifted),
    else_do=("先记录“强制隔离戒毒解除”。", "Note the end of isolation first."),
)
AT_MOST_THREE_YEARS = Gate(
    rule=dcl.COMMUNITY_REHAB_MAX_3Y,
    needs=states(OrderRehabilitation.months.below(dcl.COMMUNITY_REHAB_MAX_3Y.needed_limit.value * 12 + 1)),
    else_do=("将期限改为三年以内。", "Set at most three years."),
)
REHABILITATION_ORDERED = Gate(
    rule=regulations.REHABILITATION_IS_ORDERED,
    needs=standing(OrderRehabilitation, until=(LiftRehabilitation,)),
    else_do=("先呈请“责令社区康复”。", "Have rehabilitation ordered first."),
)
REHABILITATION_RUNNING = Gate(
    rule=regulations.REHABILITATION_IS_RUNNING,
    needs=standing(ReportForRehabilitation, until=(LiftRehabilitation,)),
    else_do=("先记录“社区康复报到”。", "Record the reporting in first."),
)
UNDER_CONTROL = Gate(
    rule=regulations.PERSON_IS_UNDER_DYNAMIC_CONTROL,
    needs=standing(RegisterUser, until=(EndDynamicControl,)),
    else_do=("该人不在动态管控；确有吸毒事实的，先登记。", "The person is not under control; register a user first."),
)


def _within_three_years(act: type[Act]) -> Condition:
    limit = regulations.DYNAMIC_CONTROL_ENDS_AFTER_3_CLEAN_YEARS.needed_limit
    return happened(act) & elapsed(act, calendar=CHINA, at_most=limit)


NOT_YET_CLEAN = Gate(
    rule=regulations.DYNAMIC_CONTROL_ENDS_AFTER_3_CLEAN_YEARS,
    needs=_within_three_years(RegisterUser) | _within_three_years(EstablishDrugUse) | _within_three_years(NoteRelapse),
    else_do=(
        "三年未复吸，不得再核查；记录“不再实行动态管控”。",
        "Three clean years: no more checks; end dynamic control.",
    ),
)
