"""What must be done by a computed moment in an administrative case: each duty with the acts that open and end it.

A duty of the law until 2025 and its twin of 2026 stand side by side; the day of the act that opens it chooses.
"""

from zhiheng.kernel.duty import Duty, Extension, Outcome, Suspension
from zhiheng.kernel.terms import Requirement
from zhiheng.law import administrative_compulsion_law as compulsion
from zhiheng.law import administrative_detention_house_regulations as house
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import circumstances, evidence, intake, time_limits
from zhiheng.law.mps_administrative_provisions import detention as stays
from zhiheng.law.mps_administrative_provisions import hearing as hearings
from zhiheng.law.public_security_penalties_law import detention
from zhiheng.law.public_security_penalties_law import family_and_bans as family
from zhiheng.law.public_security_penalties_law import intake as filing
from zhiheng.law.public_security_penalties_law import questioning as hours
from zhiheng.law.public_security_penalties_law import time_limits as period
from zhiheng.law.transition import Governing, transition
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as acts
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.duties_penalty import FINES, ON_THE_SPOT, SERVICE
from zhiheng.packs.administrative.gates_detention import OUTSIDE

SOMEBODY_REPORTED = acts.ReceiveReport.way.is_in(
    *(way for way in acts.ReportWay if way is not acts.ReportWay.DISCOVERED)
)
PUBLIC_SECURITY = acts.CaseKind.PUBLIC_SECURITY
LEFT_UNDECIDED = (acts.TellNotAnOffence, acts.TransferCase)
CLOSED = (
    decided.DecidePenalty,
    decided.DecidePenaltyAtStation,
    quick.DecideOnTheSpot,
    acts.DecideNoPenalty,
    acts.EndInvestigation,
    acts.TurnIntoCriminalCase,
    quick.NotePerformance,
    *LEFT_UNDECIDED,
)
"""What closes a case: a mediated one when the agreement is performed; one that fails opens its period anew."""

EXAMINED = Suspension(starts=found.SendForExamination, ends=(found.ReceiveOpinion,))
HEARD = Suspension(
    starts=decided.RequestHearing, ends=(decided.HoldHearing, decided.RefuseHearing, decided.WaiveHearing)
)
AGREED = Suspension(starts=quick.ReachAgreement, ends=(quick.NotePerformance, quick.NoteFailedMediation))
FIRST = (decided.ExtendCasePeriod.round.is_(decided.Round.FIRST),)
SECOND = (decided.ExtendCasePeriod.round.is_(decided.Round.SECOND),)


def case_period_2012(governing: Governing) -> Duty:
    """The period of a case accepted until 2025. Where the law in force governs what goes on, such a case has the second
    extension, and the days of the hearing, of the new law too."""
    extended = [Extension(rule=old.ADMIN_CASE_LIMIT_60D_2012, on=decided.ExtendCasePeriod, where=FIRST)]
    suspended = [EXAMINED, AGREED]
    if governing is Governing.LAW_IN_FORCE:
        extended.append(
            Extension(rule=period.ADMIN_CASE_LIMIT_90D_IN_OLD_CASES, on=decided.ExtendCasePeriod, where=SECOND)
        )
        suspended.append(HEARD)
    return Duty(
        rule=old.ADMIN_CASE_LIMIT_30D_2012,
        starts=acts.AcceptCase,
        where=(acts.AcceptCase.case_kind.is_(PUBLIC_SECURITY),),
        ends=CLOSED,
        extended=tuple(extended),
        suspended=tuple(suspended),
        restarts=(quick.NoteFailedMediation,),
        calendar=CHINA,
    )


CASE_PERIOD_2012 = case_period_2012(transition("case_period_across_2026").answer)
CASE_PERIOD = Duty(
    rule=period.ADMIN_CASE_LIMIT_30D_2026,
    starts=acts.FileCase,
    where=(acts.FileCase.case_kind.is_(PUBLIC_SECURITY),),
    ends=CLOSED,
    extended=(
        Extension(rule=period.ADMIN_CASE_LIMIT_60D_2026, on=decided.ExtendCasePeriod, where=FIRST),
        Extension(rule=period.ADMIN_CASE_LIMIT_90D_2026, on=decided.ExtendCasePeriod, where=SECOND),
    ),
    suspended=(EXAMINED, HEARD, AGREED),
    restarts=(quick.NoteFailedMediation,),
    calendar=CHINA,
)

INTAKE = (
    Duty(
        rule=intake.ADMIN_INTAKE_RECEIPT,
        starts=acts.ReceiveReport,
        where=(SOMEBODY_REPORTED,),
        ends=(acts.DeliverReceipt, *LEFT_UNDECIDED),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=filing.PUBLIC_SECURITY_CASE_FILED_AT_ONCE,
        starts=acts.ReceiveReport,
        where=(SOMEBODY_REPORTED,),
        ends=(acts.FileCase, quick.DecideOnTheSpot, *LEFT_UNDECIDED),
        missing=Outcome.BREACH,
    ),
    Duty(rule=intake.ADMIN_TRANSFER_24H, starts=acts.FindJurisdictionLacking, ends=(acts.TransferCase,)),
)

PERIODS = (
    CASE_PERIOD_2012,
    CASE_PERIOD,
    Duty(
        rule=penalties.OTHER_ADMIN_CASE_90D,
        starts=acts.FileCase,
        where=(acts.FileCase.case_kind.is_(acts.CaseKind.OTHER),),
        ends=CLOSED,
        calendar=CHINA,
    ),
    Duty(
        rule=time_limits.FAST_TRACK_DECISION_48H,
        starts=asked.ArriveOnSummons,
        where=(asked.ArriveOnSummons.fast_track.is_(True),),
        ends=(*CLOSED, asked.ConvertToOrdinary),
        same=asked.ArriveOnSummons.person,
    ),
)


def family_of_summoned(rule: Requirement) -> Duty:
    """The family is told of the summons before the person leaves, or the reason why not is noted."""
    return Duty(
        rule=rule,
        starts=asked.ArriveOnSummons,
        ends=(asked.NotifyFamilyOfSummons, asked.NoteSummonsUntold),
        same=asked.ArriveOnSummons.person,
        no_later_than=(asked.LeaveAfterSummons,),
        missing=Outcome.BREACH,
    )


QUESTIONING = (
    Duty(
        rule=old.ADMIN_QUESTIONING_8H_2012,
        starts=asked.ArriveOnSummons,
        ends=(asked.LeaveAfterSummons,),
        same=asked.ArriveOnSummons.person,
        extended=(Extension(rule=old.ADMIN_QUESTIONING_24H_2012, on=asked.ExtendQuestioningTo24Hours),),
    ),
    Duty(
        rule=hours.ADMIN_QUESTIONING_8H_2026,
        starts=asked.ArriveOnSummons,
        ends=(asked.LeaveAfterSummons,),
        same=asked.ArriveOnSummons.person,
        extended=(
            Extension(rule=hours.ADMIN_QUESTIONING_12H_2026, on=asked.ExtendQuestioningTo12Hours),
            Extension(rule=hours.ADMIN_QUESTIONING_24H_2026, on=asked.ExtendQuestioningTo24Hours),
        ),
    ),
    family_of_summoned(family.ADMIN_SUMMONS_FAMILY_NOTIFIED),
    family_of_summoned(old.ADMIN_SUMMONS_FAMILY_NOTIFIED_2012),
)

EVIDENCE = (
    Duty(
        rule=evidence.ADMIN_EMERGENCY_MEASURE_24H,
        starts=found.TakeUrgentMeasure,
        ends=(found.ApproveUrgentMeasure,),
    ),
    Duty(
        rule=evidence.LIBERTY_MEASURE_APPROVED_AT_ONCE,
        starts=found.TakeUrgentMeasure,
        where=(found.TakeUrgentMeasure.measure.is_(found.Measure.RESTRAINT),),
        ends=(found.ApproveUrgentMeasure,),
    ),
    Duty(
        rule=evidence.ADMIN_SEIZURE_30D,
        starts=found.SeizeProperty,
        ends=(found.DisposeOfSeized,),
        extended=(Extension(rule=compulsion.ADMIN_SEIZURE_EXTENDED_60D, on=found.ExtendSeizure),),
        suspended=(Suspension(starts=found.TellExaminationPeriod, ends=(found.ReceiveOpinion,)),),
        calendar=CHINA,
    ),
    Duty(
        rule=evidence.ADMIN_SEIZURE_LIST_ON_SPOT,
        starts=found.SeizeProperty,
        ends=(found.SignSeizureList,),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=evidence.EVIDENCE_REGISTRATION_7D,
        starts=found.RegisterInAdvance,
        ends=(found.DecideOnRegistered,),
        calendar=CHINA,
    ),
    Duty(
        rule=evidence.ADMIN_FORENSIC_COPY_5D,
        starts=found.ReceiveOpinion,
        where=(found.ReceiveOpinion.used.is_(True),),
        ends=(found.ServeOpinion,),
        ends_where=(found.ServeOpinion.on_all.is_(True),),
        calendar=CHINA,
    ),
    Duty(
        rule=evidence.REEXAMINATION_REQUEST_3D,
        starts=found.ServeOpinion,
        ends=(found.RequestReexamination,),
        window=True,
        calendar=CHINA,
    ),
)


def hearing_window(rule: Requirement) -> Duty:
    """The days in which the person may ask for a hearing, or waive it."""
    return Duty(
        rule=rule,
        starts=decided.NotifyHearingRight,
        ends=(decided.RequestHearing, decided.WaiveHearing),
        same=decided.NotifyHearingRight.person,
        window=True,
        calendar=CHINA,
    )


HEARING = (
    hearing_window(penalties.HEARING_REQUEST_5D),
    hearing_window(hearings.HEARING_REQUEST_3D_OLD),
    Duty(
        rule=hearings.HEARING_ADMISSION_2D,
        starts=decided.RequestHearing,
        ends=(decided.AdmitHearing, decided.RefuseHearing, decided.WaiveHearing),
        same=decided.RequestHearing.person,
        calendar=CHINA,
    ),
)


def family_of_detained(rule: Requirement) -> Duty:
    """The family is told of the detention, or the reason why not is noted."""
    return Duty(
        rule=rule,
        starts=decided.DecidePenalty,
        where=(decided.DecidePenalty.detention_days.given(),),
        ends=(held.NotifyFamilyOfPenalty, held.NotePenaltyUntold),
        same=decided.DecidePenalty.person,
        missing=Outcome.BREACH,
    )


def released_on_expiry(rule: Requirement) -> Duty:
    """The person is released when the days decided are over."""
    return Duty(
        rule=rule,
        starts=held.ExecuteDetention,
        term=held.ExecuteDetention.days,
        ends=(held.ReleaseFromDetention,),
        same=held.ExecuteDetention.person,
        suspended=OUTSIDE,
    )


DETENTION = (
    family_of_detained(family.DETENTION_PENALTY_FAMILY_NOTIFIED),
    family_of_detained(old.DETENTION_PENALTY_FAMILY_NOTIFIED_2012),
    Duty(
        rule=circumstances.FOREIGNER_REPORT_PROVINCE_48H,
        starts=decided.DecidePenalty,
        where=(decided.DecidePenalty.foreign_national.is_(True), decided.DecidePenalty.detention_days.given()),
        ends=(held.ReportToProvince,),
        same=decided.DecidePenalty.person,
    ),
    Duty(
        rule=stays.FOREIGNER_RESTRICTION_REPORTED_48H,
        starts=held.RestrictForeigner,
        ends=(held.ReportToProvince,),
        same=held.RestrictForeigner.person,
    ),
    Duty(
        rule=stays.ADMIN_DETENTION_STAY_24H,
        starts=held.RequestStay,
        ends=(held.GrantStay, held.RefuseStay),
        same=held.RequestStay.person,
    ),
    Duty(
        rule=house.WRONGFUL_DETENTION_REVIEW_24H,
        starts=held.ReceiveWrongfulDetentionNotice,
        ends=(held.DecideOnWrongfulDetention,),
        same=held.ReceiveWrongfulDetentionNotice.person,
    ),
    Duty(
        rule=house.DETAINEE_COMPLAINT_FORWARD_24H,
        starts=held.HandOverPaper,
        ends=(held.ForwardPaper,),
        same=held.HandOverPaper.person,
    ),
    released_on_expiry(detention.ADMIN_DETENTION_RELEASE_ON_EXPIRY),
    released_on_expiry(house.ADMIN_DETENTION_RELEASE_ON_EXPIRY_2012),
)

DUTIES = (*INTAKE, *PERIODS, *QUESTIONING, *EVIDENCE, *HEARING, *SERVICE, *FINES, *ON_THE_SPOT, *DETENTION)
