"""The steps of isolation served, rehabilitation, and dynamic control."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import drug_control_law as dcl
from zhiheng.law import drug_rehabilitation_regulations as regulations
from zhiheng.packs.posts import FIVE_LEVELS
from zhiheng.packs.treatment import gates, stages
from zhiheng.packs.treatment.acts import (
    CheckRegisteredPerson,
    DetermineAddiction,
    EndDynamicControl,
    EstablishIdentity,
    LiftRehabilitation,
    LiftTreatment,
    NoteIsolationLifted,
    NotifyOfIsolation,
    OrderRehabilitation,
    RegisterUser,
    ReportForRehabilitation,
    ReportToPolice,
    ServeIsolationDecision,
    ServeRehabilitationLiftNotice,
    ServeRehabilitationOrder,
    SignRehabilitationAgreement,
)
from zhiheng.packs.treatment.posts import POLICE, WORKERS

AFTER_ISOLATION = (
    Step(
        act=ServeIsolationDecision,
        by=POLICE,
        law=dcl.ISOLATION_NOTIFY_FAMILY_24H,
        after=(DetermineAddiction, ReportToPolice),
        gates=(gates.ADDICTED,),
        moves_to=stages.ISOLATED,
    ),
    Step(act=EstablishIdentity, by=POLICE, law=dcl.ISOLATION_NOTIFY_AFTER_IDENTITY, after=(ServeIsolationDecision,)),
    Step(
        act=NotifyOfIsolation,
        by=POLICE,
        law=dcl.ISOLATION_NOTIFY_FAMILY_24H,
        after=(ServeIsolationDecision, EstablishIdentity),
    ),
    Step(
        act=NoteIsolationLifted,
        by=POLICE,
        law=dcl.ISOLATION_IS_LIFTED,
        after=(ServeIsolationDecision,),
        gates=(gates.SAME_PERSON,),
        opens=True,
        moves_to=stages.RELEASED,
    ),
    Step(
        act=OrderRehabilitation,
        by=POLICE,
        law=regulations.REHABILITATION_ORDER_IS_APPROVED,
        after=(NoteIsolationLifted,),
        gates=(gates.ISOLATION_LIFTED, gates.AT_MOST_THREE_YEARS),
        review=Review(rule=regulations.REHABILITATION_ORDER_IS_APPROVED, levels=FIVE_LEVELS),
        moves_to=stages.REHABILITATING,
    ),
    Step(
        act=ServeRehabilitationOrder,
        by=POLICE,
        law=regulations.REHABILITATION_IS_ORDERED,
        after=(OrderRehabilitation,),
        gates=(gates.REHABILITATION_ORDERED,),
    ),
    Step(
        act=ReportForRehabilitation,
        by=WORKERS,
        law=regulations.COMMUNITY_REHAB_REPORT_15D,
        after=(ServeRehabilitationOrder,),
        gates=(gates.REHABILITATION_ORDERED,),
    ),
    Step(
        act=SignRehabilitationAgreement,
        by=WORKERS,
        law=regulations.COMMUNITY_REHAB_AGREEMENT_15D,
        after=(ReportForRehabilitation,),
        gates=(gates.REHABILITATION_RUNNING,),
    ),
    Step(
        act=LiftRehabilitation,
        by=POLICE,
        law=dcl.COMMUNITY_REHAB_MAX_3Y,
        after=(ReportForRehabilitation,),
        gates=(gates.REHABILITATION_RUNNING,),
        moves_to=stages.LIFTED,
    ),
    Step(
        act=ServeRehabilitationLiftNotice,
        by=POLICE,
        law=regulations.COMMUNITY_REHAB_LIFT_NOTICE_7D,
        after=(LiftRehabilitation,),
    ),
)

CONTROL = (
    Step(
        act=CheckRegisteredPerson,
        by=POLICE,
        law=regulations.PERSON_IS_UNDER_DYNAMIC_CONTROL,
        after=(RegisterUser,),
        gates=(gates.UNDER_CONTROL, gates.NOT_YET_CLEAN),
    ),
    Step(
        act=EndDynamicControl,
        by=POLICE,
        law=regulations.DYNAMIC_CONTROL_ENDS_AFTER_3_CLEAN_YEARS,
        after=(RegisterUser, LiftTreatment),
        gates=(gates.UNDER_CONTROL,),
        moves_to=stages.NO_CONTROL,
    ),
)
