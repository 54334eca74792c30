"""Steps of administrative detention, and of what is owed to a foreign national whose liberty is restricted."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import administrative_detention_house_regulations as house
from zhiheng.law.mps_administrative_provisions import circumstances
from zhiheng.law.mps_administrative_provisions import detention as stays
from zhiheng.law.public_security_penalties_law import detention as law
from zhiheng.law.public_security_penalties_law import family_and_bans as family
from zhiheng.packs.administrative import acts_detention as acts
from zhiheng.packs.administrative import gates, stages
from zhiheng.packs.administrative import gates_detention as needs
from zhiheng.packs.administrative.acts_decision import DecidePenalty
from zhiheng.packs.administrative.acts_intake import AcceptCase, FileCase
from zhiheng.packs.administrative.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import LEADER_APPROVES

STEPS = (
    Step(
        act=acts.NotifyFamilyOfPenalty,
        by=OFFICERS,
        law=family.DETENTION_PENALTY_FAMILY_NOTIFIED,
        after=(DecidePenalty,),
    ),
    Step(
        act=acts.NotePenaltyUntold,
        by=OFFICERS,
        law=family.DETENTION_PENALTY_FAMILY_NOTIFIED,
        after=(DecidePenalty,),
    ),
    Step(
        act=acts.RestrictForeigner,
        by=OFFICERS,
        law=stays.FOREIGNER_RESTRICTION_REPORTED_48H,
        after=(AcceptCase, FileCase),
        gates=gates.GOING_ON,
        review=Review(rule=stays.FOREIGNER_RESTRICTION_REPORTED_48H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.ReportToProvince,
        by=(*OFFICERS, *LEGAL),
        law=circumstances.FOREIGNER_REPORT_PROVINCE_48H,
        after=(DecidePenalty, acts.RestrictForeigner),
    ),
    Step(
        act=acts.ExecuteDetention,
        by=OFFICERS,
        law=law.ADMIN_DETENTION_RELEASE_ON_EXPIRY,
        after=(DecidePenalty, acts.RefuseStay, acts.EndStay),
        gates=(
            needs.DETENTION_DECIDED,
            needs.NOT_STAYED,
            *needs.NOT_SPARED,
            needs.DAYS_AT_MOST_20,
            *needs.AS_MANY_DAYS_AS_DECIDED,
            *needs.EXECUTED_ONCE,
        ),
        moves_to=stages.EXECUTING,
    ),
    Step(
        act=acts.SpareDetention,
        by=OFFICERS,
        law=law.ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2026,
        after=(DecidePenalty,),
        gates=(needs.DETENTION_DECIDED,),
    ),
    Step(
        act=acts.RequestStay,
        by=OFFICERS,
        law=stays.DETENTION_STAY_NEEDS_AN_APPEAL,
        after=(DecidePenalty, acts.ExecuteDetention),
        gates=(needs.DETENTION_DECIDED,),
    ),
    Step(
        act=acts.GrantStay,
        by=OFFICERS,
        law=stays.ADMIN_DETENTION_STAY_24H,
        after=(acts.RequestStay,),
        gates=(needs.STAY_ASKED_FOR, needs.ONE_SURETY),
        review=Review(rule=stays.ADMIN_DETENTION_STAY_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.RefuseStay,
        by=OFFICERS,
        law=stays.ADMIN_DETENTION_STAY_24H,
        after=(acts.RequestStay,),
        gates=(needs.DETENTION_DECIDED,),
        review=Review(rule=stays.ADMIN_DETENTION_STAY_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.EndStay,
        by=OFFICERS,
        law=stays.DETENTION_STAY_NEEDS_AN_APPEAL,
        after=(acts.GrantStay,),
        gates=(needs.STAYED,),
    ),
    Step(
        act=acts.LeaveHouse,
        by=OFFICERS,
        law=law.ADMIN_DETENTION_RELEASE_ON_EXPIRY,
        after=(acts.ExecuteDetention,),
        gates=(needs.IN_DETENTION, *needs.NOT_EXPIRED),
    ),
    Step(
        act=acts.ReturnToHouse,
        by=OFFICERS,
        law=law.ADMIN_DETENTION_RELEASE_ON_EXPIRY,
        after=(acts.LeaveHouse,),
        gates=(needs.IN_DETENTION, *needs.NOT_EXPIRED),
    ),
    Step(
        act=acts.HandOverPaper,
        by=OFFICERS,
        law=house.DETAINEE_COMPLAINT_FORWARD_24H,
        after=(acts.ExecuteDetention,),
        gates=(needs.IN_DETENTION,),
    ),
    Step(
        act=acts.ForwardPaper,
        by=OFFICERS,
        law=house.DETAINEE_COMPLAINT_FORWARD_24H,
        after=(acts.HandOverPaper,),
        gates=(needs.PAPER_HANDED_OVER,),
    ),
    Step(
        act=acts.ReceiveWrongfulDetentionNotice,
        by=(*OFFICERS, *LEGAL),
        law=house.WRONGFUL_DETENTION_REVIEW_24H,
        after=(acts.ExecuteDetention,),
        gates=(needs.IN_DETENTION,),
    ),
    Step(
        act=acts.DecideOnWrongfulDetention,
        by=(*OFFICERS, *LEGAL),
        law=house.WRONGFUL_DETENTION_REVIEW_24H,
        after=(acts.ReceiveWrongfulDetentionNotice,),
        gates=(needs.NOTICE_RECEIVED, *needs.UPHELD_IN_TERM),
        review=Review(rule=house.WRONGFUL_DETENTION_REVIEW_24H, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.ReleaseFromDetention,
        by=OFFICERS,
        law=law.ADMIN_DETENTION_RELEASE_ON_EXPIRY,
        after=(acts.ExecuteDetention,),
        gates=(needs.IN_DETENTION,),
        moves_to=stages.RELEASED,
    ),
)
