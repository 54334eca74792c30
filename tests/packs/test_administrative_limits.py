"""Every period of the administrative pack: just inside, on the last minute, one minute too late, and still open.

The last minutes were counted by hand from the article, the holidays of 2025 and 2026 and ``periods.md``; none was read
off the program. Hours end with the lenient reading (the starting hour is not counted); a duration ends by the minute.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from tests.law.facts_administrative import (
    ACCEPT,
    ARRIVES,
    FILE,
    LEAVES,
    REPORT,
    SEIZED,
    TO_12,
    TO_24,
    URGENT,
    about,
    case,
    execution,
    penalty,
    spot_penalty,
)
from tests.law.vectors import Story, recorded, refusals, verdict
from tests.packs.periods import HOUR, MINUTE, Period, at
from tests.packs.periods import period as period_of
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Duty, Outcome, running
from zhiheng.kernel.inspection import duties_of
from zhiheng.law.transition import Governing
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.duties import case_period_2012
from zhiheng.packs.administrative.gates_decision import extended_once
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

period = partial(period_of, case)


def extension(which: decided.Round) -> Act:
    return decided.ExtendCasePeriod(round=which, station_case=True)


SOME_DAY = at("03-02 09:00")
DECISION = penalty(SOME_DAY)
HURT = penalty(SOME_DAY, has_victim=True)
DETENTION = penalty(SOME_DAY, detention_days=5)
FOREIGNER = penalty(SOME_DAY, detention_days=5, foreign_national=True)
STATION = penalty(SOME_DAY, decided.DecidePenaltyAtStation, fine=50000, has_victim=True)
FIRST, SECOND = extension(decided.Round.FIRST), extension(decided.Round.SECOND)
FAST = about(asked.ArriveOnSummons, fast_track=True)
TOLD, SERVED = about(asked.NotifyFamilyOfSummons), about(decided.ServeDecision, way=decided.Service.IN_PERSON)
FAMILY, VICTIM = about(held.NotifyFamilyOfPenalty), about(decided.ServeVictim)
OPINION, COPIES = found.ReceiveOpinion(used=True), found.ServeOpinion(on_all=True)
RIGHT, REQUEST = about(decided.NotifyHearingRight), about(decided.RequestHearing)
COLLECTED = about(quick.CollectFine, fine=10000, ground=quick.CollectGround.UNDISPUTED)
HANDED_IN = about(quick.HandInFine)
OTHER_KIND = intake.AcceptCase(case_kind=intake.CaseKind.OTHER)
OTHER = intake.FileCase(case_kind=intake.CaseKind.OTHER)
RECEIPT, RELEASED = intake.DeliverReceipt(), about(held.ReleaseFromDetention)
UPHELD, GIVEN_BACK = found.ApproveUrgentMeasure(upheld=True), found.DisposeOfSeized(outcome="发还")
LISTED = found.SignSeizureList(copies=2, officers_signed=True, party=found.ListSigned.SIGNED)
RESTRAINT = found.TakeUrgentMeasure(measure=found.Measure.RESTRAINT, officers=("wang", "sun"))
AGAIN = found.RequestReexamination(by_person="p")
STAYED = about(held.GrantStay, surety=held.Surety.DEPOSIT)
STAY = about(held.RequestStay, appealed=True)
LONGER = found.ExtendSeizure(reason="案情复杂", party_told=True)

PAID, OWN = about(quick.PayFine, fine=10000), about(decided.ServeDecision, way=decided.Service.IN_PERSON)

PERIODS = (
    period("admin_intake_receipt", REPORT, "04-10 09:00", RECEIPT, "04-10 21:00", ACCEPT, missing="violated"),
    period("public_security_case_filed_at_once", REPORT, "01-12 09:00", FILE, "01-13 09:00", missing="violated"),
    period(
        "admin_transfer_24h",
        intake.FindJurisdictionLacking(competent_unit="西溪派出所"),
        "05-12 13:20",
        intake.TransferCase(receiving_unit="西溪派出所", reporter_told=True),
        "05-13 14:00",
    ),
    # New Year's Day is a holiday of three days: 1 January itself is the last day, so the 4th, a worked Sunday, ends it.
    period("admin_case_limit_30d_2012", ACCEPT, "2025-12-02 09:00", DECISION, "01-04 23:59"),
    # 31 December plus 60 days is Sunday 1 March.
    period("admin_case_limit_60d_2012", ACCEPT, "2025-12-31 23:59", DECISION, "03-02 23:59", FIRST),
    period("admin_case_limit_30d_2026", FILE, "01-16 09:00", DECISION, "02-24 23:59"),
    period("admin_case_limit_60d_2026", FILE, "01-16 09:00", DECISION, "03-17 23:59", FIRST),
    period("admin_case_limit_90d_2026", FILE, "01-16 09:00", DECISION, "04-16 23:59", FIRST, SECOND),
    period("other_admin_case_90d", OTHER, "03-02 09:00", DECISION, "06-01 23:59"),
    period("fast_track_decision_48h", FAST, "03-03 10:20", DECISION, "03-05 11:00"),
    period("admin_questioning_8h_2012", ARRIVES, "2025-12-31 23:59", LEAVES, "01-01 07:59"),
    period("admin_questioning_24h_2012", ARRIVES, "2025-12-31 23:59", LEAVES, "01-01 23:59", TO_24),
    period("admin_questioning_8h_2026", ARRIVES, "01-01 00:00", LEAVES, "01-01 08:00"),
    period("admin_questioning_12h_2026", ARRIVES, "01-01 00:00", LEAVES, "01-01 12:00", TO_12),
    period("admin_questioning_24h_2026", ARRIVES, "01-01 00:00", LEAVES, "01-02 00:00", TO_24),
    period("admin_summons_family_notified", ARRIVES, "01-20 09:00", TOLD, "01-21 09:00", missing="violated"),
    period(
        "admin_summons_family_notified_2012", ARRIVES, "2025-12-20 09:00", TOLD, "2025-12-21 09:00", missing="violated"
    ),
    period("admin_emergency_measure_24h", URGENT, "03-27 23:10", UPHELD, "03-29 00:00"),
    period("liberty_measure_approved_at_once", RESTRAINT, "03-27 23:10", UPHELD, "03-28 03:10"),
    period("admin_seizure_list_on_spot", SEIZED, "01-16 09:00", LISTED, "01-16 21:00", missing="violated"),
    period("admin_seizure_30d", SEIZED, "01-16 09:00", GIVEN_BACK, "02-24 23:59"),
    period(
        "admin_seizure_extended_60d",
        SEIZED,
        "01-16 09:00",
        found.DisposeOfSeized(outcome="发还"),
        "03-17 23:59",
        LONGER,
    ),
    period(
        "evidence_registration_7d",
        found.RegisterInAdvance(items="账册"),
        "03-10 11:00",
        found.DecideOnRegistered(outcome="予以扣押"),
        "03-19 23:59",
    ),
    period("admin_forensic_copy_5d", OPINION, "03-02 09:00", COPIES, "03-09 23:59"),
    period("reexamination_request_3d", COPIES, "03-02 09:00", AGAIN, "03-05 23:59", missing="ok"),
    period("hearing_request_5d", RIGHT, "02-12 09:00", REQUEST, "02-26 23:59", missing="ok"),
    period("hearing_request_3d_old", RIGHT, "2021-07-05 09:00", REQUEST, "2021-07-08 23:59", missing="ok"),
    period("hearing_admission_2d", REQUEST, "03-05 09:00", about(decided.AdmitHearing), "03-09 23:59"),
    period("penalty_service_2d", DECISION, "05-08 17:00", SERVED, "05-11 23:59"),
    period("penalty_service_2d_2012", DECISION, "2025-12-31 23:59", SERVED, "01-04 23:59"),
    period("station_penalty_served_2d", STATION, "05-08 17:00", SERVED, "05-11 23:59"),
    # Friday 8 May, and seven working days: Saturday the 9th is worked after Labour Day.
    period("other_case_penalty_served_7d", DECISION, "05-08 17:00", SERVED, "05-18 23:59", before=(OTHER_KIND,)),
    period("other_case_station_penalty_served_7d", STATION, "05-08 17:00", SERVED, "05-18 23:59", before=(OTHER_KIND,)),
    period("penalty_copy_to_victim", HURT, "03-02 09:00", VICTIM, "03-03 09:00", missing="violated"),
    period("penalty_copy_to_victim_2012", HURT, "2025-12-02 09:00", VICTIM, "2025-12-03 09:00", missing="violated"),
    period("station_penalty_copy_to_victim", STATION, "03-02 09:00", VICTIM, "03-03 09:00", missing="violated"),
    period("summary_penalty_filed_24h", spot_penalty(), "06-03 18:45", about(quick.FileSpotPenalty), "06-04 19:00"),
    period(
        "summary_penalty_filed_24h_2012",
        spot_penalty(),
        "2025-06-03 18:45",
        about(quick.FileSpotPenalty),
        "2025-06-04 19:00",
    ),
    period("on_spot_fine_handed_in_2d", COLLECTED, "05-07 10:00", HANDED_IN, "05-09 23:59"),
    period("on_spot_fine_handed_in_2d_2012", COLLECTED, "2025-12-03 10:00", HANDED_IN, "2025-12-05 23:59"),
    period("on_spot_fine_to_bank_2d", HANDED_IN, "05-07 10:00", about(quick.PayFineToBank), "05-09 23:59"),
    period("detention_penalty_family_notified", DETENTION, "03-06 10:00", FAMILY, "03-07 10:00", missing="violated"),
    period(
        "detention_penalty_family_notified_2012",
        DETENTION,
        "2025-12-06 10:00",
        FAMILY,
        "2025-12-07 10:00",
        missing="violated",
    ),
    # Decided on the stroke of 20: the hour from 20 to 21 is not counted.
    period("foreigner_report_province_48h", FOREIGNER, "03-30 20:00", about(held.ReportToProvince), "04-01 21:00"),
    period(
        "foreigner_restriction_reported_48h",
        about(held.RestrictForeigner, restriction=held.Restriction.RESTRICTED_AREA),
        "03-30 20:00",
        about(held.ReportToProvince),
        "04-01 21:00",
    ),
    period("admin_detention_stay_24h", STAY, "03-30 09:50", about(held.RefuseStay, reason="可能逃跑"), "03-31 10:00"),
    # Served within the hour; the fifteenth day is Tuesday the 17th.
    *(
        period(
            f"{which}fine_paid_15d",
            penalty(at("03-02 09:00"), kind, fine=10000),
            "03-02 09:00",
            PAID,
            "03-17 23:59",
            OWN,
        )
        for which, kind in (("", decided.DecidePenalty), ("station_", decided.DecidePenaltyAtStation))
    ),
    # Under the law until 2025, a Wednesday.
    *(
        period(
            f"{which}fine_paid_15d_2012",
            penalty(at("2025-12-02 09:00"), kind, fine=10000),
            "2025-12-02 09:00",
            PAID,
            "2025-12-17 23:59",
            OWN,
        )
        for which, kind in (("", decided.DecidePenalty), ("station_", decided.DecidePenaltyAtStation))
    ),
    # Handed over on the spot: from Friday the 6th to Saturday the 21st, which moves to Monday.
    period("spot_fine_paid_15d", spot_penalty(fine=10000), "03-06 09:00", PAID, "03-23 23:59"),
    period("spot_fine_paid_15d_2012", spot_penalty(fine=10000), "2025-12-02 09:00", PAID, "2025-12-17 23:59"),
    period(
        "wrongful_detention_review_24h",
        about(held.ReceiveWrongfulDetentionNotice),
        "03-30 09:50",
        about(held.DecideOnWrongfulDetention, upheld=False),
        "03-31 10:00",
    ),
    period(
        "detainee_complaint_forward_24h",
        about(held.HandOverPaper, sort=held.PaperSort.STAY),
        "03-30 09:50",
        about(held.ForwardPaper, unopened=True),
        "03-31 10:00",
    ),
    # Five days to Saturday the 7th: no day of rest prolongs a detention.
    period(
        "admin_detention_release_on_expiry",
        execution(5),
        "03-02 10:00",
        about(held.ReleaseFromDetention),
        "03-07 23:59",
    ),
    period(
        "admin_detention_release_on_expiry_2012",
        execution(5),
        "2025-12-22 10:00",
        about(held.ReleaseFromDetention),
        "2025-12-27 23:59",
    ),
)

every = pytest.mark.parametrize("p", PERIODS, ids=lambda p: p.rule)


def test_no_period_of_the_pack_is_left_untried() -> None:
    declared = {rule.id for duty in ADMINISTRATIVE_CASE.duties for rule in duty.rules()}
    assert declared == {p.rule for p in PERIODS}


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
    duties = duties_of(p.story.procedure, recorded(p.story), at(p.last))
    assert [duty.outcome for duty in duties if duty.rule.id == p.rule] == [Outcome.DUE]


@every
def test_not_done_a_minute_later_time_has_run_out(p: Period) -> None:
    assert verdict(p.rule, p.story, at(p.last) + MINUTE) == p.missing


BASES = {extension.rule.id: duty.rule.id for duty in ADMINISTRATIVE_CASE.duties for extension in duty.extended}


@pytest.mark.parametrize("p", [p for p in PERIODS if p.rule in BASES], ids=lambda p: p.rule)
def test_the_base_limit_does_not_speak_once_it_is_extended(p: Period) -> None:
    assert verdict(BASES[p.rule], p.story, at(p.last) + MINUTE) == "ok"


@pytest.mark.parametrize(
    "arrived, speaks", [("2025-12-31 23:59", "admin_questioning_8h_2012"), ("01-01 00:00", "admin_questioning_8h_2026")]
)
def test_the_minute_of_arrival_chooses_the_law_of_the_hours(arrived: str, speaks: str) -> None:
    story = case().did(ARRIVES, at(arrived))
    over = at(arrived) + 8 * HOUR + MINUTE
    rules = {"admin_questioning_8h_2012", "admin_questioning_8h_2026"}
    assert {rule for rule in rules if verdict(rule, story, over) == "overdue"} == {speaks}


def test_twelve_hours_count_for_nothing_where_the_person_arrived_under_the_old_law() -> None:
    story = case().did(ARRIVES, at("2025-12-31 23:30")).did(TO_12, at("01-01 00:30"))
    assert verdict("admin_questioning_8h_2012", story, at("01-01 07:31")) == "overdue"


def test_registered_evidence_is_warned_of_after_seven_days_and_late_after_seven_working_days() -> None:
    story = case().did(found.RegisterInAdvance(items="账册"), at("03-10 11:00"))
    (one,) = duties_of(story.procedure, recorded(story), at("03-18 09:00"))
    assert one.ends is not None
    assert (one.ends.warn_at, one.ends.late_at) == (at("03-18 00:00"), at("03-20 00:00"))
    assert one.outcome is Outcome.DUE


@pytest.mark.parametrize("days, last", [(10, "02-25 23:59"), (30, "03-17 23:59")])
def test_the_days_of_an_examination_do_not_count(days: int, last: str) -> None:
    """Thirty days from Friday 16 January end on a holiday; with the days that do not count, on a working day."""
    sent = at("01-20 10:00")
    story = (
        case()
        .did(FILE, at("01-16 09:00"))
        .did(found.SendForExamination(subject="伤情"), sent)
        .did(found.ReceiveOpinion(used=True), sent + timedelta(days=days))
    )
    assert verdict("admin_case_limit_30d_2026", story, at(last)) == "due"
    assert verdict("admin_case_limit_30d_2026", story, at(last) + MINUTE) == "overdue"


def test_the_days_of_a_hearing_do_not_count_under_the_new_law() -> None:
    story = (
        case()
        .did(FILE, at("03-02 09:00"))
        .did(REQUEST, at("03-10 09:00"))
        .did(about(decided.HoldHearing, chair=("xu",)), at("03-24 09:00"))
    )
    assert verdict("admin_case_limit_30d_2026", story, at("04-15 23:59")) == "due"
    assert verdict("admin_case_limit_30d_2026", story, at("04-16 00:00")) == "overdue"


def test_a_failed_mediation_begins_the_period_anew() -> None:
    failed = quick.NoteFailedMediation(told_of_court=True)
    story = case().did(FILE, at("03-02 09:00")).did(failed, at("03-20 09:00"))
    assert verdict("admin_case_limit_30d_2026", story, at("04-20 23:59")) == "due"  # the 19th is a Sunday
    assert verdict("admin_case_limit_30d_2026", story, at("04-21 00:00")) == "overdue"


def test_days_outside_the_house_and_days_of_a_stay_do_not_count_in_a_detention() -> None:
    story = (
        case()
        .did(execution(5), at("03-02 10:00"))
        .did(about(held.LeaveHouse), at("03-03 09:00"))
        .did(about(held.ReturnToHouse), at("03-05 09:00"))
    )
    assert verdict("admin_detention_release_on_expiry", story, at("03-09 23:59")) == "due"
    assert verdict("admin_detention_release_on_expiry", story, at("03-10 00:00")) == "overdue"
    stayed = case().did(execution(5), at("03-02 10:00")).did(STAYED, at("03-03 09:00"))
    assert verdict("admin_detention_release_on_expiry", stayed, at("06-01 09:00")) == "due"


def test_the_days_to_pay_begin_when_the_decision_is_received() -> None:
    fined = case().did(penalty(at("03-02 09:00"), fine=10000), at("03-02 09:00"))
    assert verdict("fine_paid_15d", fined, at("06-01 09:00")) == "due"
    served = fined.did(OWN, at("03-05 09:00"))
    assert verdict("fine_paid_15d", served, at("03-20 23:59")) == "due"
    assert verdict("fine_paid_15d", served, at("03-21 00:00")) == "overdue"


def test_a_fine_that_may_be_paid_later_or_was_collected_is_not_overdue() -> None:
    deferred = about(quick.DeferFine, paid_by=date(2026, 9, 1), hardship="患病失业")
    collected = about(quick.CollectFine, fine=10000, ground=quick.CollectGround.NO_RESIDENCE)
    for act in (deferred, collected):
        story = case().did(penalty(at("03-02 09:00"), fine=10000), at("03-02 09:00")).did(OWN, at("03-02 10:00"))
        assert verdict("fine_paid_15d", story.did(act, at("03-10 09:00")), at("06-01 09:00")) == "ok"


def test_a_warning_is_not_paid() -> None:
    warned = case().did(penalty(at("03-02 09:00"), warning=True), at("03-02 09:00")).did(OWN, at("03-02 10:00"))
    assert "fine_paid_15d" not in {
        one.duty.id for one in duties_of(ADMINISTRATIVE_CASE, recorded(warned), at("06-01 09:00"))
    }


# --- a case accepted under the old law and open under the new


def old_case(*granted: tuple[Act, str]) -> Story:
    story = case().did(ACCEPT, at("2025-12-20 09:00"))
    for act, moment in granted:
        story = story.did(act, at(moment))
    return story


def outcome(duty: Duty, story: Story, as_of: str) -> tuple[str, Outcome]:
    (one,) = running(duty, recorded(story).as_of(at(as_of)), at(as_of))
    return one.rule.id, one.outcome


TWICE = old_case((FIRST, "01-10 09:00"), (SECOND, "02-10 09:00"))


def test_where_the_law_of_acceptance_governs_an_old_case_ends_with_its_one_extension() -> None:
    duty = case_period_2012(Governing.LAW_OF_ACCEPTANCE)
    assert outcome(duty, TWICE, "02-24 23:59") == ("admin_case_limit_60d_2012", Outcome.DUE)
    assert outcome(duty, TWICE, "02-25 00:00") == ("admin_case_limit_60d_2012", Outcome.OVERDUE)


def test_where_the_law_in_force_governs_an_old_case_has_the_second_extension() -> None:
    duty = case_period_2012(Governing.LAW_IN_FORCE)
    assert outcome(duty, TWICE, "03-20 23:59") == ("admin_case_limit_90d_in_old_cases", Outcome.DUE)
    assert outcome(duty, TWICE, "03-21 00:00") == ("admin_case_limit_90d_in_old_cases", Outcome.OVERDUE)


def second_extension(governing: Governing, story: Story, moment: str) -> set[str]:
    """The rules that refuse a second extension where ``governing`` is the answer."""
    step = ADMINISTRATIVE_CASE.step(decided.ExtendCasePeriod)
    assert step is not None
    gates = [gate for gate in step.gates if not gate.rule.id.startswith("admin_case_extension_once")]
    changed = replace(step, gates=(*gates, extended_once(governing)))
    steps = tuple(changed if one is step else one for one in ADMINISTRATIVE_CASE.steps)
    return refusals(replace(story, procedure=replace(ADMINISTRATIVE_CASE, steps=steps)).proposes(SECOND, at(moment)))


@pytest.mark.parametrize(
    "governing, moment, refused",
    [
        (Governing.LAW_OF_ACCEPTANCE, "2025-12-31 23:59", {"admin_case_extension_once_in_old_cases"}),
        (Governing.LAW_OF_ACCEPTANCE, "01-01 00:00", {"admin_case_extension_once_in_old_cases"}),
        (Governing.LAW_IN_FORCE, "2025-12-31 23:59", {"admin_case_extension_once_2012"}),
        (Governing.LAW_IN_FORCE, "01-01 00:00", set()),
    ],
)
def test_who_refuses_the_second_extension_of_an_old_case(governing: Governing, moment: str, refused: set[str]) -> None:
    assert second_extension(governing, old_case((FIRST, "2025-12-30 09:00")), moment) == refused


@pytest.mark.parametrize("governing", list(Governing))
def test_a_new_case_has_its_second_extension_whatever_governs_old_ones(governing: Governing) -> None:
    story = case().did(ACCEPT, at("01-05 09:00")).did(FILE, at("01-05 09:00")).did(FIRST, at("01-20 09:00"))
    assert second_extension(governing, story, "02-20 09:00") == set()


def test_a_third_extension_is_refused() -> None:
    story: Any = case().did(ACCEPT, at("01-05 09:00")).did(FILE, at("01-05 09:00"))
    story = story.did(FIRST, at("01-20 09:00")).did(SECOND, at("02-20 09:00"))
    assert "admin_case_extension_twice_2026" in refusals(story.proposes(SECOND, at("03-20 09:00")))
