"""What must be done, until when: opened by one act, discharged by another."""

from zhiheng.kernel.duty import Duty, Extension, Outcome, Suspension
from zhiheng.law import drug_control_law as dcl
from zhiheng.law import drug_rehabilitation_regulations as regulations
from zhiheng.law import zhejiang_drug_control_regulations as zhejiang
from zhiheng.law.addiction_determination_measures import ADDICTION_DETERMINATION_24H
from zhiheng.law.calendar import CHINA
from zhiheng.law.drug_testing_procedures import DRUG_TEST_OBJECTION_3D
from zhiheng.law.shandong_drug_control_regulations import DYNAMIC_CONTROL_SHANDONG_START_POINTS
from zhiheng.packs.treatment import targets
from zhiheng.packs.treatment.acts import (
    AcceptExcuse,
    AllowLongJourney,
    ChangePlace,
    ConcludeTest,
    ConductRoutineTest,
    DecideOnObjection,
    DecideTreatment,
    DetermineAddiction,
    EndDynamicControl,
    EndTreatment,
    EntrustDetermination,
    EstablishDrugUse,
    EstablishIdentity,
    ExplainPositive,
    FindBreach,
    LeaveCounty,
    LiftRehabilitation,
    LiftTreatment,
    NoteCustody,
    NoteIsolationLifted,
    NoteRelapse,
    NoteRelease,
    NoteUnauthorisedLeave,
    NotifyOfIsolation,
    ObjectToResult,
    RegisterUser,
    ReportAtNewPlace,
    ReportForRehabilitation,
    ReportIn,
    ReportToPolice,
    ResumeTreatment,
    ReturnToCounty,
    SendSample,
    ServeIsolationDecision,
    ServeLiftNotice,
    ServeRehabilitationLiftNotice,
    ServeRehabilitationOrder,
    ServeTreatmentOrder,
    SignAgreement,
    SignRehabilitationAgreement,
    SuspendTreatment,
    VisitPerson,
)
from zhiheng.packs.treatment.choices import Finder, Result

IN_CUSTODY = Suspension(starts=NoteCustody, ends=(NoteRelease,))
OVER = (LiftTreatment, EndTreatment, ServeIsolationDecision)
"""Acts after which nobody owes anything to community treatment any more."""

# Testing and registering

ANSWER_OBJECTION = Duty(
    rule=DRUG_TEST_OBJECTION_3D,
    starts=ObjectToResult,
    ends=(DecideOnObjection, SendSample),
    same=ObjectToResult.sample,
    calendar=CHINA,
)
REGISTER_USER = Duty(
    rule=dcl.DRUG_USER_REGISTERED,
    starts=EstablishDrugUse,
    ends=(RegisterUser,),
    no_later_than=(DecideTreatment,),
    missing=Outcome.BREACH,
)
DETERMINE_ADDICTION = Duty(
    rule=ADDICTION_DETERMINATION_24H,
    starts=ConcludeTest,
    where=(ConcludeTest.result.is_(Result.POSITIVE),),
    ends=(DetermineAddiction, EntrustDetermination),
)

# Community treatment: from the order to the agreement

SERVE_ORDER = Duty(
    rule=dcl.TREATMENT_ORDER_SERVED_PROMPTLY,
    starts=DecideTreatment,
    ends=(ServeTreatmentOrder,),
    missing=Outcome.BREACH,
)
REPORT_IN = Duty(
    rule=regulations.COMMUNITY_TREATMENT_REPORT_15D,
    starts=ServeTreatmentOrder,
    where=(ServeTreatmentOrder.on_person.is_(True),),
    ends=(ReportIn, *OVER),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportIn,)), IN_CUSTODY),
    calendar=CHINA,
)
REPORT_IN_ZHEJIANG = Duty(
    rule=zhejiang.COMMUNITY_TREATMENT_REPORT_ZHEJIANG_2D,
    starts=ServeTreatmentOrder,
    where=(ServeTreatmentOrder.on_person.is_(True),),
    ends=(ReportIn, *OVER),
    extended=(Extension(rule=zhejiang.COMMUNITY_TREATMENT_REPORT_ZHEJIANG_15D, on=AllowLongJourney),),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportIn,)), IN_CUSTODY),
    calendar=CHINA,
)
SIGN_AGREEMENT = Duty(
    rule=regulations.COMMUNITY_TREATMENT_AGREEMENT_PROMPTLY,
    starts=ReportIn,
    ends=(SignAgreement,),
    missing=Outcome.BREACH,
)

# Community treatment: while it runs

LIFT_AT_TERM = Duty(
    rule=regulations.COMMUNITY_TREATMENT_TERM_3Y,
    starts=ReportIn,
    ends=OVER,
    suspended=(IN_CUSTODY,),
)
TEST_REGULARLY = Duty(
    rule=targets.TREATMENT_TEST_REGULARLY,
    starts=SignAgreement,
    ends=(SignAgreement, *OVER),
    restarts=(ConductRoutineTest,),
    suspended=(IN_CUSTODY,),
)
VISIT_REGULARLY = Duty(
    rule=targets.TREATMENT_VISIT_REGULARLY,
    starts=SignAgreement,
    ends=(SignAgreement, *OVER),
    restarts=(VisitPerson,),
    suspended=(IN_CUSTODY,),
)
FOLLOW_UP_ABSENCE = Duty(
    rule=targets.UNREPORTED_ABSENCE_FOLLOWED_UP,
    starts=LeaveCounty,
    where=(LeaveCounty.written_report.is_(False),),
    ends=(ReturnToCounty, NoteUnauthorisedLeave, NoteCustody, *OVER),
    missing=Outcome.BREACH,
)
REPORT_BREACH = Duty(
    rule=regulations.COMMUNITY_TREATMENT_BREACH_REPORTED_PROMPTLY,
    starts=FindBreach,
    ends=(ReportToPolice,),
    missing=Outcome.BREACH,
)
REPORT_RELAPSE = Duty(
    rule=regulations.TREATMENT_RELAPSE_REPORTED_PROMPTLY,
    starts=NoteRelapse,
    where=(NoteRelapse.found_by.is_(Finder.WORKER),),
    ends=(ReportToPolice,),
    missing=Outcome.BREACH,
)
FOLLOW_UP_POSITIVE = Duty(
    rule=regulations.TREATMENT_POSITIVE_TEST_FOLLOWED_UP,
    starts=ConductRoutineTest,
    where=(ConductRoutineTest.result.is_(Result.POSITIVE),),
    ends=(NoteRelapse, ExplainPositive),
    missing=Outcome.BREACH,
)
REPORT_AT_NEW_PLACE = Duty(
    rule=regulations.COMMUNITY_TREATMENT_MOVE_REPORT_15D,
    starts=ChangePlace,
    ends=(ReportAtNewPlace, *OVER),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportAtNewPlace,)), IN_CUSTODY),
    calendar=CHINA,
)
REPORT_AT_NEW_PLACE_ZHEJIANG = Duty(
    rule=zhejiang.COMMUNITY_TREATMENT_MOVE_ZHEJIANG_2D,
    starts=ChangePlace,
    ends=(ReportAtNewPlace, AllowLongJourney, *OVER),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportAtNewPlace,)), IN_CUSTODY),
    calendar=CHINA,
)
SIGN_NEW_AGREEMENT = Duty(
    rule=regulations.TREATMENT_NEW_AGREEMENT_PROMPTLY,
    starts=ReportAtNewPlace,
    ends=(SignAgreement,),
    missing=Outcome.BREACH,
)
SUSPEND_IN_CUSTODY = Duty(
    rule=regulations.COMMUNITY_TREATMENT_SUSPENDED_IN_CUSTODY,
    starts=NoteCustody,
    ends=(SuspendTreatment, NoteRelease, *OVER),
    missing=Outcome.BREACH,
)
RESUME_AFTER_RELEASE = Duty(
    rule=regulations.TREATMENT_RESUMED_AFTER_RELEASE,
    starts=NoteRelease,
    ends=(ResumeTreatment, *OVER),
)
SERVE_LIFT_NOTICE = Duty(
    rule=regulations.COMMUNITY_TREATMENT_LIFT_NOTICE_7D,
    starts=LiftTreatment,
    ends=(ServeLiftNotice,),
    ends_where=(ServeLiftNotice.township_told.is_(True),),
    calendar=CHINA,
)

# Isolation and rehabilitation

NOTIFY_OF_ISOLATION = Duty(
    rule=dcl.ISOLATION_NOTIFY_FAMILY_24H,
    starts=ServeIsolationDecision,
    where=(ServeIsolationDecision.identity_known.is_(True),),
    ends=(NotifyOfIsolation,),
)
NOTIFY_AFTER_IDENTITY = Duty(
    rule=dcl.ISOLATION_NOTIFY_AFTER_IDENTITY,
    starts=EstablishIdentity,
    ends=(NotifyOfIsolation,),
    missing=Outcome.BREACH,
)
REPORT_FOR_REHABILITATION = Duty(
    rule=regulations.COMMUNITY_REHAB_REPORT_15D,
    starts=ServeRehabilitationOrder,
    ends=(ReportForRehabilitation,),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportForRehabilitation,)),),
    calendar=CHINA,
)
REPORT_FOR_REHABILITATION_ZHEJIANG = Duty(
    rule=zhejiang.COMMUNITY_REHAB_REPORT_ZHEJIANG_2D,
    starts=ServeRehabilitationOrder,
    ends=(ReportForRehabilitation, AllowLongJourney),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportForRehabilitation,)),),
    calendar=CHINA,
)
SIGN_REHABILITATION_AGREEMENT = Duty(
    rule=regulations.COMMUNITY_REHAB_AGREEMENT_15D,
    starts=ServeRehabilitationOrder,
    ends=(SignRehabilitationAgreement,),
    suspended=(Suspension(starts=AcceptExcuse, ends=(ReportForRehabilitation,)),),
    calendar=CHINA,
)
LIFT_REHABILITATION = Duty(
    rule=dcl.COMMUNITY_REHAB_MAX_3Y,
    starts=ReportForRehabilitation,
    ends=(LiftRehabilitation, ServeIsolationDecision),
)
SERVE_REHABILITATION_LIFT_NOTICE = Duty(
    rule=regulations.COMMUNITY_REHAB_LIFT_NOTICE_7D,
    starts=LiftRehabilitation,
    ends=(ServeRehabilitationLiftNotice,),
    ends_where=(ServeRehabilitationLiftNotice.township_told.is_(True),),
    calendar=CHINA,
)

# Dynamic control: three clean years are a right, so control that stays on is a breach

END_CONTROL = Duty(
    rule=regulations.DYNAMIC_CONTROL_ENDS_AFTER_3_CLEAN_YEARS,
    starts=RegisterUser,
    ends=(EndDynamicControl,),
    restarts=(EstablishDrugUse, NoteRelapse),
    missing=Outcome.BREACH,
)
END_CONTROL_SHANDONG = Duty(
    rule=DYNAMIC_CONTROL_SHANDONG_START_POINTS,
    starts=RegisterUser,
    ends=(EndDynamicControl,),
    restarts=(EstablishDrugUse, NoteRelapse, ReportIn, ReportForRehabilitation, NoteIsolationLifted),
    suspended=(
        Suspension(starts=FindBreach, ends=(NoteIsolationLifted,)),
        Suspension(starts=ServeIsolationDecision, ends=(NoteIsolationLifted,)),
    ),
    missing=Outcome.BREACH,
)

DUTIES = (
    ANSWER_OBJECTION,
    REGISTER_USER,
    DETERMINE_ADDICTION,
    SERVE_ORDER,
    REPORT_IN,
    REPORT_IN_ZHEJIANG,
    SIGN_AGREEMENT,
    LIFT_AT_TERM,
    TEST_REGULARLY,
    VISIT_REGULARLY,
    FOLLOW_UP_ABSENCE,
    REPORT_BREACH,
    REPORT_RELAPSE,
    FOLLOW_UP_POSITIVE,
    REPORT_AT_NEW_PLACE,
    REPORT_AT_NEW_PLACE_ZHEJIANG,
    SIGN_NEW_AGREEMENT,
    SUSPEND_IN_CUSTODY,
    RESUME_AFTER_RELEASE,
    SERVE_LIFT_NOTICE,
    NOTIFY_OF_ISOLATION,
    NOTIFY_AFTER_IDENTITY,
    REPORT_FOR_REHABILITATION,
    REPORT_FOR_REHABILITATION_ZHEJIANG,
    SIGN_REHABILITATION_AGREEMENT,
    LIFT_REHABILITATION,
    SERVE_REHABILITATION_LIFT_NOTICE,
    END_CONTROL,
    END_CONTROL_SHANDONG,
)
