"""Every period of the criminal pack: just inside, on the last minute, one minute too late, and still open.

The last minutes were counted by hand from the article, the holidays of 2026 and ``periods.md``; none was read off the
program. Hours end with the lenient reading (the starting hour is not counted); a duration ends by the minute; a period
against a person in custody is never moved by a day of rest.
"""

from functools import partial

import pytest

from tests.law.facts_criminal import (
    ADMITTED,
    ARRESTED,
    ARRIVES,
    BY_SUSPECT,
    DESIGNATED,
    DETAINED,
    FILE,
    LEAVES,
    LEAVES_STATION,
    PERSON,
    REPORT,
    REQUESTED,
    RESIDENCE,
    TRANSFER,
    case,
    interrogation,
)
from tests.law.vectors import recorded, verdict
from tests.packs.periods import MINUTE, Period, at
from tests.packs.periods import period as period_of
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import duties_of
from zhiheng.packs.criminal import PROCEDURES
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as evidence
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_

period = partial(period_of, case)


def about(act: type[Act], **fields: object) -> Act:
    return act(person=PERSON, **fields)


def custody_for(*grounds: held.CustodyGround) -> tuple[Act, ...]:
    return tuple(about(held.ApproveCustodyExtension, ground=ground) for ground in grounds)


GIVEN_LONGER = about(held.ExtendDetention, ground=held.ExtensionGround.SPECIAL)
GIVEN_MONTH = about(held.ExtendDetention, ground=held.ExtensionGround.ROAMING, crosses_counties=True)
COMPLEX, ROAMING, TEN = held.CustodyGround.COMPLEX, held.CustodyGround.ROAMING, held.CustodyGround.TEN_YEARS
CONDITIONS = {"serious_or_complex": True, "detention_needed": True}
COMPELLED = about(asked.ArriveUnderCompulsion, time_written=BY_SUSPECT)
SET_FREE = about(asked.LeaveAfterCompulsion, time_written=BY_SUSPECT)
BROUGHT = about(asked.BringToStation, vulnerability=asked.Vulnerability.NONE)
TO_24 = about(asked.ExtendQuestioningTo24Hours)
TO_48 = about(asked.ExtendQuestioningTo48Hours, identity_withheld=True)
REFUSAL = intake.DeclineFiling(reason="没有犯罪事实", complainant=True)
DISMISSAL = intake.WithdrawCase(
    ground=intake.WithdrawalGround.NO_CRIME, property_held=True, has_victim=True, referred=True
)
GONE = intake.TransferJurisdiction(receiving_organ="邻县公安局", reporter_told=True)
EVERYBODY = intake.NotifyWithdrawal(suspect_told=True, victim_told=True, referrer_told=True)
LIFTED = evidence.LiftPropertyMeasure(measure=evidence.PropertyMeasure.SEIZURE, everything=True)
OWN_WISH = about(bail.LiftBail, deposit_state=bail.DepositState.NONE)
NOT_PROSECUTED = about(exit_.ReceiveNonProsecution, in_custody=True)
FORFEIT = about(bail.ForfeitDeposit, amount=100_000, reason="逃跑")
READ_OUT = about(bail.AnnounceForfeiture, announced_to=bail.AnnouncedTo.PERSON)
LET_GO = about(held.Release, reason=held.ReleaseReason.NON_APPROVAL)


def told(measure_: held.Measure) -> Act:
    return about(held.NotifyFamily, measure=measure_)


PERIODS = (
    # At once: the day and night that the bureau tolerates.
    period(
        "criminal_intake_accept_and_record",
        REPORT,
        "03-10 09:00",
        intake.RecordIntakeTranscript(reporter_signed=True),
        "03-10 21:00",
        missing="violated",
    ),
    period(
        "criminal_intake_receipt_issued",
        REPORT,
        "03-10 09:00",
        intake.Accept(receipt=intake.Receipt.HANDED_OVER),
        "03-11 09:00",
        missing="violated",
    ),
    period(
        "criminal_intake_transfer_within_24h",
        intake.FindJurisdictionLacking(competent_organ="邻县公安局"),
        "03-10 09:40",
        GONE,
        "03-11 10:00",
    ),
    period(
        "informant_told_of_hand_over_3d",
        GONE,
        "03-10 09:40",
        intake.NotifyHandOver(informant=intake.InformantTold.IN_WRITING),
        "03-13 23:59",
        before=(REPORT, FILE),
    ),
    period(
        "referrer_told_of_hand_over_3d",
        GONE,
        "03-11 09:40",
        intake.NotifyHandOver(referrer_told=True),
        # Saturday the 14th, and so Monday.
        "03-16 23:59",
        before=(intake.AcceptReferral(agency="市场监管局", material_complete=True), FILE),
    ),
    # Three days from Wednesday are Saturday, and so Monday.
    period(
        "agency_referral_review_3d",
        intake.AcceptReferral(agency="市场监管局", material_complete=True),
        "03-11 09:00",
        FILE,
        "03-16 23:59",
    ),
    period(
        "agency_referral_missing_material_24h",
        intake.AcceptReferral(agency="市场监管局", material_complete=False),
        "03-10 09:40",
        intake.RequestReferralMaterial(missing="检验报告"),
        "03-11 10:00",
    ),
    # The third day is the first of the Spring Festival; the holiday runs to the 23rd.
    period("criminal_no_filing_notice_within_3d", REFUSAL, "02-12 10:00", intake.ServeRefusalNotice(), "02-24 23:59"),
    period(
        "no_filing_reconsideration_request_7d",
        intake.ServeRefusalNotice(),
        "03-16 10:00",
        intake.ReceiveFilingReconsideration(),
        "03-23 23:59",
        missing="ok",
    ),
    period(
        "no_filing_reconsideration_decision_30d",
        intake.ReceiveFilingReconsideration(),
        "03-02 10:00",
        intake.DecideFilingReconsideration(result=intake.ReconsiderationResult.UPHELD),
        "04-01 23:59",
    ),
    # The sixtieth day is Labour Day; the holiday runs to the 5th.
    period(
        "no_filing_reconsideration_extended_60d",
        intake.ReceiveFilingReconsideration(),
        "03-02 10:00",
        intake.DecideFilingReconsideration(result=intake.ReconsiderationResult.UPHELD),
        "05-06 23:59",
        intake.ExtendFilingReconsideration(applicant_told=True),
    ),
    period(
        "prosecutor_no_filing_reasons_7d",
        intake.ReceiveExplanationRequest(),
        "03-16 15:00",
        intake.SendExplanation(reason="没有犯罪事实"),
        "03-23 23:59",
    ),
    # The fifteenth day is the first of Qingming; the holiday runs to the 6th.
    period("prosecutor_file_order_15d", intake.ReceiveFilingOrder(), "03-20 09:00", FILE, "04-07 23:59"),
    period("case_dismissal_notice_3d", DISMISSAL, "03-10 09:00", EVERYBODY, "03-13 23:59"),
    period("victim_told_of_dismissal_3d", DISMISSAL, "03-10 09:00", EVERYBODY, "03-13 23:59"),
    # The third day is Qingming; the holiday runs to Monday the 6th.
    period("referrer_told_of_dismissal_3d", DISMISSAL, "04-02 09:00", EVERYBODY, "04-07 23:59"),
    period(
        "termination_releases_property",
        about(intake.EndInvestigationOfSuspect, ground=intake.WithdrawalGround.NO_CRIME, property_held=True),
        "03-10 09:00",
        LIFTED,
        "03-11 09:00",
        missing="violated",
    ),
    period(
        "investigation_termination_notice_3d",
        about(intake.EndInvestigationOfSuspect, ground=intake.WithdrawalGround.NO_CRIME),
        "03-10 09:00",
        about(intake.NotifyTermination),
        "03-13 23:59",
    ),
    period("case_dismissal_release_property", DISMISSAL, "03-10 09:00", LIFTED, "03-11 09:00", missing="violated"),
    # Durations, by the minute.
    period("summons_max_12h", ARRIVES, "03-03 08:15", LEAVES, "03-03 20:15"),
    period(
        "summons_extended_max_24h",
        ARRIVES,
        "03-03 08:15",
        LEAVES,
        "03-04 08:15",
        about(asked.ExtendSummons, **CONDITIONS),
    ),
    period("compelled_appearance_max_12h", COMPELLED, "03-11 10:00", SET_FREE, "03-11 22:00"),
    period(
        "compelled_appearance_extended_24h",
        COMPELLED,
        "03-11 10:00",
        SET_FREE,
        "03-12 10:00",
        about(asked.ExtendCompelledAppearance, **CONDITIONS),
    ),
    period("continued_questioning_max_12h", BROUGHT, "04-21 22:10", LEAVES_STATION, "04-22 10:10"),
    period("continued_questioning_ext_24h", BROUGHT, "04-21 22:10", LEAVES_STATION, "04-22 22:10", TO_24),
    period("continued_questioning_ext_48h", BROUGHT, "04-21 22:10", LEAVES_STATION, "04-23 22:10", TO_24, TO_48),
    period(
        "continued_questioning_vulnerable_4h",
        about(asked.BringToStation, vulnerability=asked.Vulnerability.UNDER_16),
        "05-20 19:30",
        about(asked.FinishQuestioning),
        "05-20 23:30",
    ),
    period(
        "continued_questioning_notify_family_at_once",
        about(
            asked.ApproveContinuedQuestioning,
            applying_unit=asked.QuestioningUnit.STATION,
            exclusion=asked.Exclusion.NONE,
        ),
        "04-21 22:30",
        told(held.Measure.CONTINUED_QUESTIONING),
        "04-22 02:30",
        missing="violated",
    ),
    period(
        "continued_questioning_notice_served",
        about(
            asked.ApproveContinuedQuestioning,
            applying_unit=asked.QuestioningUnit.STATION,
            exclusion=asked.Exclusion.NONE,
        ),
        "04-21 22:30",
        about(asked.ServeQuestioningNotice),
        "04-22 02:30",
        missing="violated",
    ),
    period(
        "continued_questioning_overrun_report",
        about(asked.DiscoverIncident, incident=asked.Incident.OVERRUN),
        "04-22 11:00",
        about(asked.ReportToInspection),
        "04-22 15:00",
        missing="violated",
    ),
    # Detained at 10:20: the hour from 10 to 11 is not counted.
    period("interrogation_within_24h_of_detention", DETAINED, "03-03 10:20", interrogation(), "03-04 11:00"),
    period("detention_notify_family_24h", DETAINED, "03-03 10:20", told(held.Measure.DETENTION), "03-04 11:00"),
    period(
        "family_notice_after_obstacle",
        about(held.EndObstacleToNotice),
        "03-05 10:20",
        told(held.Measure.DETENTION),
        "03-06 10:20",
        missing="violated",
    ),
    period("detention_to_custody_house_24h", DETAINED, "03-03 10:20", ADMITTED, "03-04 11:00"),
    period(
        "emergency_detention_papers_at_once",
        about(held.Detain, warrant=held.Signature.NEITHER, emergency=True),
        "03-03 10:20",
        about(held.DecideDetention, ground=held.DetentionGround.CAUGHT_IN_THE_ACT),
        "03-03 22:20",
        missing="violated",
    ),
    period(
        "deputy_detention_reported",
        about(held.DecideDetention, ground=held.DetentionGround.CAUGHT_IN_THE_ACT, deputy=True),
        "03-03 10:20",
        about(held.ReportDeputyDetention),
        "03-04 10:20",
        missing="violated",
    ),
    # National Day prolongs no custody.
    period("arrest_request_within_3d", DETAINED, "09-30 15:00", REQUESTED, "10-03 23:59"),
    period("arrest_request_extended_7d", DETAINED, "09-30 15:00", REQUESTED, "10-07 23:59", GIVEN_LONGER),
    period("arrest_request_extended_30d", DETAINED, "09-30 15:00", REQUESTED, "10-30 23:59", GIVEN_MONTH),
    # Twenty days from 13 April are 3 May, in the Labour Day holiday that runs to the 5th.
    period(
        "prosecutor_arrest_decision_20d",
        about(held.RequestArrest, detained=False),
        "04-13 15:00",
        about(held.ApproveArrest),
        "05-06 23:59",
    ),
    period("prosecutor_arrest_decision_7d", REQUESTED, "03-06 15:00", about(held.ApproveArrest), "03-13 23:59"),
    period(
        "release_at_once_on_non_approval",
        about(held.RefuseArrest, in_custody=True),
        "03-18 10:00",
        LET_GO,
        "03-18 22:00",
    ),
    # Three days from the release on Wednesday: the receipt to the procuratorate waits for Monday.
    period(
        "release_on_non_approval",
        about(held.RefuseArrest, in_custody=True),
        "03-18 10:30",
        about(held.SendNonApprovalReceipt),
        "03-23 23:59",
        LET_GO,
    ),
    period("interrogation_within_24h_of_arrest", ARRESTED, "03-17 16:00", interrogation(), "03-18 17:00"),
    period("arrest_notify_family_24h", ARRESTED, "03-17 16:00", told(held.Measure.ARREST), "03-18 17:00"),
    # Months in custody end on the corresponding day, holiday or not: the safe day is the one before.
    period("investigative_custody_2m", ARRESTED, "03-05 14:00", TRANSFER, "05-05 23:59"),
    period("custody_extension_1m_complex", ARRESTED, "03-05 14:00", TRANSFER, "06-05 23:59", *custody_for(COMPLEX)),
    period(
        "custody_extension_2m_four_grounds",
        ARRESTED,
        "03-05 14:00",
        TRANSFER,
        "08-05 23:59",
        *custody_for(COMPLEX, ROAMING),
    ),
    period(
        "custody_extension_2m_ten_years",
        ARRESTED,
        "03-05 14:00",
        TRANSFER,
        "10-05 23:59",
        *custody_for(COMPLEX, ROAMING, TEN),
    ),
    period(
        "custody_recount_new_crime_5d",
        about(held.DiscoverNewCrime, crime=held.NewCrime.OTHER_KIND),
        "03-10 10:00",
        about(held.RecountCustody),
        "03-15 23:59",
    ),
    period("custody_recount_filed", about(held.RecountCustody), "03-13 10:00", about(held.FileRecount), "03-14 10:00"),
    period(
        "custody_expiry_release_or_change",
        about(held.ReceiveExpiryNotice),
        "05-06 00:00",
        about(held.Release, reason=held.ReleaseReason.EXPIRED),
        "05-06 01:00",
    ),
    period(
        "measure_change_application_3d",
        about(held.ApplyForMeasureChange),
        "03-24 10:00",
        about(held.DecideMeasureChange, agreed=True),
        "03-27 23:59",
    ),
    period(
        "custody_necessity_feedback_10d",
        about(held.ReceiveNecessityProposal),
        "03-09 10:00",
        about(held.SendNecessityFeedback, result=held.Necessity.CHANGED),
        "03-19 23:59",
    ),
    period(
        "bail_deposit_payment_3d",
        about(bail.ServeDepositNotice),
        "03-10 10:00",
        about(bail.PayDeposit, amount=500_000, account=bail.Account.DEDICATED),
        "03-13 23:59",
    ),
    period("bail_max_12m", about(bail.StartBail), "2025-06-10 10:00", OWN_WISH, "06-10 23:59"),
    period(
        "bail_deposit_refund_on_end",
        about(bail.LiftBail, deposit_state=bail.DepositState.REFUNDABLE),
        "04-10 10:00",
        about(bail.RefundDeposit),
        "04-10 22:00",
        missing="violated",
    ),
    period("bail_deposit_forfeit_announce_3d", FORFEIT, "03-10 10:00", READ_OUT, "03-13 23:59"),
    # The fifth day is a Saturday.
    period(
        "bail_forfeit_reconsideration_request_5d",
        READ_OUT,
        "03-09 10:00",
        about(bail.ReceiveForfeitureReconsideration),
        "03-16 23:59",
        missing="ok",
    ),
    period(
        "bail_forfeit_reconsideration_7d",
        about(bail.ReceiveForfeitureReconsideration),
        "03-09 10:00",
        about(bail.DecideForfeitureReconsideration, upheld=True),
        "03-16 23:59",
    ),
    period(
        "residential_surveillance_max_6m",
        RESIDENCE,
        "2025-11-18 09:00",
        about(bail.LiftResidentialSurveillance),
        "05-18 23:59",
    ),
    period(
        "designated_residence_notify_family_24h",
        DESIGNATED,
        "03-19 11:45",
        told(held.Measure.DESIGNATED_RESIDENCE),
        "03-20 12:00",
    ),
    period(
        "transfer_told_to_suspect_and_lawyer",
        TRANSFER,
        "05-04 10:00",
        exit_.NotifyTransfer(told=exit_.Told.SUSPECT_AND_LAWYER),
        "05-05 10:00",
        missing="violated",
    ),
    # The corresponding day is in the Labour Day holiday: it moves, unless somebody is in custody.
    period(
        "supplementary_investigation_1m",
        exit_.ReturnForInvestigation(in_custody=False),
        "04-02 09:00",
        exit_.Resubmit(),
        "05-06 23:59",
    ),
    period(
        "supplementary_investigation_1m_in_custody",
        exit_.ReturnForInvestigation(in_custody=True),
        "04-02 09:00",
        exit_.Resubmit(),
        "05-02 23:59",
    ),
    period(
        "non_prosecution_release_and_lift",
        NOT_PROSECUTED,
        "06-10 10:00",
        about(held.Release, reason=held.ReleaseReason.NON_PROSECUTION),
        "06-10 22:00",
    ),
    period("non_prosecution_property_lifted", exit_.ReceiveLiftNotice(), "06-10 10:00", LIFTED, "06-11 10:00"),
    period(
        "non_prosecution_reconsideration_7d",
        about(exit_.ReceiveNonProsecution, in_custody=False),
        "06-10 10:00",
        about(exit_.RequestNonProsecutionReconsideration, reason="证据充分"),
        "06-17 23:59",
        missing="ok",
    ),
    period(
        "sentenced_to_prison_1m",
        about(exit_.ReceiveJudgment, prison=True),
        "04-02 09:00",
        about(exit_.DeliverToPrison),
        "05-02 23:59",
    ),
)

every = pytest.mark.parametrize("p", PERIODS, ids=lambda p: p.rule)


@every
def test_done_before_the_last_minute_is_in_time(p: Period) -> None:
    done = at(p.last) - MINUTE
    assert verdict(p.rule, p.story.did(p.done, done), done) == "ok"


@every
def test_done_on_the_last_minute_is_in_time(p: Period) -> None:
    assert verdict(p.rule, p.story.did(p.done, at(p.last)), at(p.last)) == "ok"


@every
def test_done_a_minute_later_is_too_late(p: Period) -> None:
    done = at(p.last) + MINUTE
    assert verdict(p.rule, p.story.did(p.done, done), done) == "violated"


@every
def test_not_done_on_the_last_minute_is_still_due(p: Period) -> None:
    assert verdict(p.rule, p.story, at(p.last)) in ("due", "ok")
    duties = duties_of(p.story.procedure, recorded(p.story), at(p.last))
    assert [duty.outcome for duty in duties if duty.rule.id == p.rule] == [Outcome.DUE]


@every
def test_not_done_a_minute_later_time_has_run_out(p: Period) -> None:
    assert verdict(p.rule, p.story, at(p.last) + MINUTE) == p.missing


EXTENDED = {
    extension.rule.id: duty.rule.id
    for procedure in PROCEDURES
    for duty in procedure.duties
    for extension in duty.extended
}


@pytest.mark.parametrize("p", [p for p in PERIODS if p.rule in EXTENDED], ids=lambda p: p.rule)
def test_the_base_limit_does_not_speak_once_it_is_extended(p: Period) -> None:
    assert verdict(EXTENDED[p.rule], p.story, at(p.last) + MINUTE) == "ok"


@pytest.mark.parametrize("p", [p for p in PERIODS if p.rule in EXTENDED], ids=lambda p: p.rule)
def test_an_extension_granted_when_time_has_run_out_is_a_breach_and_counts_for_nothing(p: Period) -> None:
    base = next(one for one in PERIODS if one.rule == EXTENDED[p.rule])
    story = period(p.rule, p.start, p.begins, p.done, p.last).story
    for act in p.granted:
        story = story.did(act, at(p.last))
    assert verdict(p.rule, story, at(p.last) + MINUTE) == "violated"
    assert verdict(EXTENDED[p.rule], story, at(p.last) + MINUTE) == base.missing
