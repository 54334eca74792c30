"""Steps of notice, hearing, decision and service; of penalties on the spot; of mediation; of the case's period."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law.mps_administrative_provisions import decision as provisions
from zhiheng.law.mps_administrative_provisions import hearing as hearings
from zhiheng.law.mps_administrative_provisions import time_limits
from zhiheng.law.public_security_penalties_law import decision as law
from zhiheng.law.public_security_penalties_law import mediation, minors
from zhiheng.law.public_security_penalties_law import summary_penalty as spot
from zhiheng.packs.administrative import acts_decision as acts
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative import gates, stages
from zhiheng.packs.administrative import gates_decision as needs
from zhiheng.packs.administrative import gates_mediation as settling
from zhiheng.packs.administrative import gates_money as money
from zhiheng.packs.administrative import gates_once as once
from zhiheng.packs.administrative import gates_other_cases as other
from zhiheng.packs.administrative.acts_intake import AcceptCase, FileCase
from zhiheng.packs.administrative.acts_questioning import Question
from zhiheng.packs.administrative.gates_age import FROM_14_ON
from zhiheng.packs.administrative.gates_detention import FINED, PENALISED
from zhiheng.packs.administrative.stages import HEADS, LEGAL, OFFICERS
from zhiheng.packs.posts import LEADER_APPROVES, UNIT_HEAD_APPROVES

NOTICE = (
    Step(
        act=acts.NotifyBeforePenalty,
        by=OFFICERS,
        law=law.PRE_PENALTY_NOTICE,
        after=(Question,),
        gates=gates.GOING_ON,
        moves_to=stages.NOTIFIED,
    ),
    Step(
        act=acts.PublishNotice,
        by=OFFICERS,
        law=provisions.ABSCONDER_PUBLIC_NOTICE_7D,
        after=(AcceptCase, FileCase),
        gates=(*gates.GOING_ON, needs.OUT_OF_REACH),
        moves_to=stages.NOTIFIED,
        befalls=True,
    ),
    Step(
        act=acts.HearStatement,
        by=OFFICERS,
        law=penalties.NO_DECISION_WITHOUT_NOTICE,
        after=(acts.NotifyBeforePenalty,),
    ),
    Step(
        act=acts.NotifyGuardian,
        by=OFFICERS,
        law=minors.MINOR_GUARDIAN_TOLD_BEFORE_PENALTY_2026,
        after=(acts.NotifyBeforePenalty,),
    ),
)

HEARING = (
    Step(
        act=acts.NotifyHearingRight,
        by=(*OFFICERS, *LEGAL),
        law=law.HEARING_RIGHT_FINE_4000_2026,
        after=(acts.NotifyBeforePenalty,),
    ),
    Step(
        act=acts.WaiveHearing,
        by=(*OFFICERS, *LEGAL),
        law=penalties.HEARING_REQUEST_5D,
        after=(acts.NotifyHearingRight,),
    ),
    Step(
        act=acts.RequestHearing,
        by=(*OFFICERS, *LEGAL),
        law=penalties.HEARING_REQUEST_5D,
        after=(acts.NotifyHearingRight,),
    ),
    Step(
        act=acts.AdmitHearing,
        by=LEGAL,
        law=hearings.HEARING_ADMISSION_2D,
        after=(acts.RequestHearing,),
        gates=(needs.HEARING_ASKED_FOR,),
    ),
    Step(
        act=acts.RefuseHearing,
        by=LEGAL,
        law=hearings.HEARING_ADMISSION_2D,
        after=(acts.RequestHearing,),
        gates=(needs.HEARING_ASKED_FOR,),
    ),
    Step(
        act=acts.ServeHearingNotice,
        by=LEGAL,
        law=penalties.HEARING_NOTICE_7D_BEFORE,
        after=(acts.RequestHearing, acts.AdmitHearing),
        gates=(needs.HEARING_ASKED_FOR, needs.HEARING_ADMITTED, needs.SEVEN_DAYS_AHEAD),
    ),
    Step(
        act=acts.HoldHearing,
        by=LEGAL,
        law=penalties.HEARING_CHAIR_IS_NO_INVESTIGATOR,
        after=(acts.ServeHearingNotice,),
        gates=(needs.HEARING_ASKED_FOR, needs.HEARING_ANNOUNCED),
        moves_to=stages.HEARING,
    ),
    Step(
        act=acts.PassLegalReview,
        by=LEGAL,
        law=law.LEGAL_REVIEW_BEFORE_PENALTY_2026,
        after=(acts.NotifyBeforePenalty, acts.HoldHearing),
    ),
)

DECISION = (
    Step(
        act=acts.DecidePenalty,
        by=OFFICERS,
        law=provisions.PENALTY_IS_REVIEWED_AND_APPROVED,
        after=(acts.HearStatement, acts.HoldHearing, acts.PassLegalReview),
        gates=(
            *gates.GOING_ON,
            *once.PENALISED_ONCE,
            *needs.BEFORE_PENALTY,
            *needs.HEARING_RIGHT,
            *needs.HEARING_OVER,
            needs.REQUEST_ANSWERED,
            needs.LEGALLY_REVIEWED,
            *needs.DECIDED_TOGETHER,
            needs.AT_MOST_20_DAYS,
        ),
        review=Review(rule=provisions.PENALTY_IS_REVIEWED_AND_APPROVED, levels=LEADER_APPROVES),
        moves_to=stages.DECIDED,
    ),
    Step(
        act=acts.DecidePenaltyAtStation,
        by=OFFICERS,
        law=law.STATION_FINE_LIMIT_1000_2026,
        after=(acts.HearStatement,),
        gates=(*gates.GOING_ON, *once.PENALISED_ONCE, *needs.BEFORE_PENALTY, *needs.SMALL_ENOUGH_FOR_STATION),
        review=Review(rule=provisions.PENALTY_IS_REVIEWED_AND_APPROVED, levels=UNIT_HEAD_APPROVES),
        moves_to=stages.DECIDED,
    ),
    Step(
        act=acts.AnnounceDecision,
        by=OFFICERS,
        law=law.PENALTY_SERVICE_2D,
        after=(acts.DecidePenalty, acts.DecidePenaltyAtStation),
        gates=(PENALISED,),
    ),
    Step(
        act=acts.ServeDecision,
        by=OFFICERS,
        law=law.PENALTY_SERVICE_2D,
        after=(acts.DecidePenalty, acts.DecidePenaltyAtStation),
        gates=(PENALISED,),
    ),
    Step(
        act=acts.ServeVictim,
        by=OFFICERS,
        law=law.PENALTY_COPY_TO_VICTIM,
        after=(acts.DecidePenalty, acts.DecidePenaltyAtStation),
        gates=(PENALISED,),
    ),
)

PERIOD = (
    Step(
        act=acts.ApproveExtensionAbove,
        by=(*OFFICERS, *LEGAL),
        law=time_limits.CASE_EXTENSION_IS_APPROVED,
        after=(AcceptCase, FileCase),
    ),
    Step(
        act=acts.ExtendCasePeriod,
        by=OFFICERS,
        law=time_limits.CASE_EXTENSION_IS_APPROVED,
        after=(AcceptCase, FileCase),
        gates=(*gates.GOING_ON, *needs.EXTENDABLE),
        review=Review(rule=time_limits.CASE_EXTENSION_IS_APPROVED, levels=LEADER_APPROVES),
    ),
)

ON_THE_SPOT = (
    Step(
        act=quick.DecideOnTheSpot,
        by=OFFICERS,
        law=spot.SUMMARY_PENALTY_500_2026,
        gates=(
            gates.OPEN,
            *once.PENALISED_ONCE_ON_THE_SPOT,
            *needs.SMALL_ENOUGH_ON_THE_SPOT,
            *other.SMALL_ENOUGH_ON_THE_SPOT,
            needs.NO_DRUGS_ON_THE_SPOT,
            needs.ALONE_ON_THE_SPOT,
            needs.HEARD_ON_THE_SPOT,
            FROM_14_ON,
        ),
        opens=True,
        moves_to=stages.DECIDED,
    ),
    Step(
        act=quick.FileSpotPenalty,
        by=OFFICERS,
        law=spot.SUMMARY_PENALTY_FILED_24H,
        after=(quick.DecideOnTheSpot,),
    ),
    Step(
        act=quick.CollectFine,
        by=OFFICERS,
        law=spot.ON_SPOT_COLLECTION_LIMIT_200_2026,
        after=(quick.DecideOnTheSpot, acts.AnnounceDecision, acts.ServeDecision),
        gates=(FINED,),
    ),
    Step(
        act=quick.ReachShore,
        by=OFFICERS,
        law=spot.ON_SPOT_FINE_HANDED_IN_2D,
        after=(quick.CollectFine,),
        gates=needs.COLLECTED_AFLOAT,
    ),
    Step(
        act=quick.HandInFine,
        by=OFFICERS,
        law=spot.ON_SPOT_FINE_HANDED_IN_2D,
        after=(quick.CollectFine,),
        gates=money.COLLECTED,
    ),
    Step(
        act=quick.PayFineToBank,
        by=(*OFFICERS, *HEADS[1:]),
        law=spot.ON_SPOT_FINE_TO_BANK_2D,
        after=(quick.HandInFine,),
        gates=(money.HANDED_IN,),
    ),
)

FINES = (
    Step(
        act=quick.PayFine,
        by=OFFICERS,
        law=spot.FINE_PAID_15D,
        after=(acts.AnnounceDecision, acts.ServeDecision, quick.DecideOnTheSpot),
        gates=(FINED,),
    ),
    Step(
        act=quick.LearnOfAppeal,
        by=(*OFFICERS, *LEGAL),
        law=penalties.SURCHARGE_RESTS_DURING_APPEAL,
        after=(acts.AnnounceDecision, acts.ServeDecision, quick.DecideOnTheSpot),
        gates=(FINED, needs.NO_APPEAL_RUNS),
    ),
    Step(
        act=quick.LearnAppealEnded,
        by=(*OFFICERS, *LEGAL),
        law=penalties.SURCHARGE_RESTS_DURING_APPEAL,
        after=(quick.LearnOfAppeal,),
        gates=(needs.AN_APPEAL_RUNS,),
    ),
    Step(
        act=quick.DeferFine,
        by=OFFICERS,
        law=penalties.FINE_PAID_LATER_ON_APPROVAL,
        after=(acts.AnnounceDecision, acts.ServeDecision, quick.DecideOnTheSpot),
        gates=(FINED,),
        review=Review(rule=penalties.FINE_PAID_LATER_ON_APPROVAL, levels=LEADER_APPROVES),
    ),
)

MEDIATION = (
    Step(
        act=quick.BeginMediation,
        by=OFFICERS,
        law=mediation.MEDIATION_SUITS_THE_CASE,
        after=(AcceptCase, FileCase),
        gates=(*gates.GOING_ON, *settling.MEDIATION_SUITS),
    ),
    Step(
        act=quick.ReachAgreement,
        by=OFFICERS,
        law=mediation.NO_PENALTY_AFTER_AGREEMENT,
        after=(quick.BeginMediation,),
        gates=(settling.MEDIATING,),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=quick.NotePerformance,
        by=OFFICERS,
        law=mediation.NO_PENALTY_AFTER_AGREEMENT,
        after=(quick.ReachAgreement,),
        moves_to=stages.SETTLED,
    ),
    Step(
        act=quick.NoteFailedMediation,
        by=OFFICERS,
        law=mediation.NO_PENALTY_AFTER_AGREEMENT,
        after=(quick.BeginMediation, quick.ReachAgreement),
        gates=(settling.MEDIATING, *settling.NOT_PERFORMED),
        moves_to=stages.FILED,
        befalls=True,
    ),
)

STEPS = (*NOTICE, *HEARING, *DECISION, *PERIOD, *ON_THE_SPOT, *FINES, *MEDIATION)
