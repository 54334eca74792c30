"""What the facts of the administrative vectors mean in acts (see ``vectors``): one function for each check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from tests.law.vectors import Expand, Facts, Story
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING, add_years
from zhiheng.law.drug_amounts import Substance
from zhiheng.law.public_security_penalties_law import time_limits as period
from zhiheng.law.public_security_penalties_law_2012 import ADMIN_CASE_LIMIT_60D_2012
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

PERSON = "p"
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OFFICERS = ("wang", "li", "sun", "zhou", "wu", "zheng", "feng", "chen")
SOME_DAY = datetime(2026, 3, 2, 9, tzinfo=BEIJING)


def case() -> Story:
    return Story(procedure=ADMINISTRATIVE_CASE)


def from_start(start: str, end: str, opening: Act, closing: Act) -> Expand:
    """The commonest row: one act opens the period, another, if it came, ends it."""
    return lambda facts: case().did(opening, facts.moment(start)).did(closing, facts.moment(end))


def about(act: type[Act], **fields: Any) -> Act:
    return act(person=PERSON, **fields)


def penalty(at: datetime, kind: type[decided.Penalty] = decided.DecidePenalty, **fields: Any) -> Any:
    """A decision about an adult on an offence of the day before, unless ``fields`` say otherwise."""
    usual = {
        "person": PERSON,
        "offence": decided.Offence.OTHER,
        "offence_ended": at.date() - DAY,
        "discovered": at.date(),
        "age": asked.Age.ADULT,
    }
    return kind(**(usual | fields))


def age_on(born: date | None, at: datetime) -> asked.Age:
    """On the birthday itself a person is still below."""
    if born is None:
        return asked.Age.ADULT
    for years, age in ((14, asked.Age.UNDER_14), (16, asked.Age.FROM_14), (18, asked.Age.FROM_16)):
        if at.date() <= add_years(born, years):
            return age
    return asked.Age.ADULT


# --- intake and period


def receipt(facts: Facts) -> Story:
    return (
        case()
        .did(REPORT, facts.moment("report_received"))
        .did(ACCEPT, facts.moment("admin_intake_form"))
        .did(intake.DeliverReceipt(), facts.moment("receipt"))
    )


def filed_at_once(facts: Facts) -> Story:
    return (
        case()
        .did(REPORT, facts.moment("report_received"))
        .did(FILE, facts.moment("filing_decision"))
        .did(intake.TellNotAnOffence(reason="属于民事纠纷"), facts.moment("reasoned_notice"))
    )


def with_extensions(story: Story, began: datetime, number: int) -> Story:
    """The first is approved on the twentieth day, the second on the fiftieth, a third on the eightieth."""
    for place in range(number):
        which = decided.Round.FIRST if place == 0 else decided.Round.SECOND
        extension = decided.ExtendCasePeriod(round=which, station_case=True)
        story = story.did(extension, began + (20 + 30 * place) * DAY)
    return story


def period_2012(facts: Facts) -> Story:
    began = facts.needed_moment("case_accepted")
    decision = facts.moment("penalty_decision")
    story = with_extensions(case().also(ADMIN_CASE_LIMIT_60D_2012), began, facts.number("extensions", 0) or 0)
    return story.did(ACCEPT, began).did(penalty(decision or began), decision)


def period_2026(facts: Facts) -> Story:
    """The days that do not count are those of an examination that begins the day after the filing."""
    began, decision = facts.needed_moment("filing_decision"), facts.moment("penalty_decision")
    excluded = facts.number("excluded_days", 0) or 0
    story = case().also(period.ADMIN_CASE_LIMIT_60D_2026, period.ADMIN_CASE_LIMIT_90D_2026)
    story = with_extensions(story, began, facts.number("extensions", 0) or 0)
    if excluded:
        story = story.did(found.SendForExamination(subject="伤情"), began + DAY)
        story = story.did(found.ReceiveOpinion(used=True), began + (1 + excluded) * DAY)
    return story.did(FILE, began).did(penalty(decision or began), decision)


def third_extension(facts: Facts) -> Story:
    began = facts.needed_moment("filing_decision")
    story = with_extensions(case().did(ACCEPT, began).did(FILE, began), began, facts.number("extensions", 0) or 0)
    wanted = decided.ExtendCasePeriod(round=decided.Round.SECOND, station_case=True)
    second, third = facts.moment("second_extension_proposed"), facts.moment("third_extension_proposed")
    return story.proposes(wanted, third or second)


def other_case(facts: Facts) -> Story:
    began, decision = facts.needed_moment("filing_decision"), facts.moment("penalty_decision")
    return case().did(intake.FileCase(case_kind=intake.CaseKind.OTHER), began).did(penalty(decision or began), decision)


def fast_track(facts: Facts) -> Story:
    arrival, decision = facts.needed_moment("arrival_time"), facts.moment("penalty_decision")
    return (
        case().did(about(asked.ArriveOnSummons, fast_track=True), arrival).did(penalty(decision or arrival), decision)
    )


REPORT = intake.ReceiveReport(way=intake.ReportWay.REPORT)
ACCEPT = intake.AcceptCase(case_kind=intake.CaseKind.PUBLIC_SECURITY)
FILE = intake.FileCase(case_kind=intake.CaseKind.PUBLIC_SECURITY)


# --- questioning


def hours_of_questioning(facts: Facts) -> Story:
    """The ground is recorded a minute after the arrival."""
    arrival = facts.needed_moment("arrival_time")
    longer: Act | None = facts.of(
        "ground",
        {"ordinary": None, "identity_unknown": TO_12, "complex_and_detention": TO_24},
        None,
    )
    story = case().did(ARRIVES, arrival).did(LEAVES, facts.moment("departure_time"))
    return story if longer is None else story.did(longer, arrival + MINUTE)


def questioning(**changes: Any) -> asked.Question:
    usual = {
        "person": PERSON,
        "officers": OFFICERS[:2],
        "place": asked.Place.CASEWORK_AREA,
        "recording": asked.Recording.FULL,
        "age": asked.Age.ADULT,
    }
    return asked.Question(**(usual | changes))


def place_of(facts: Facts) -> asked.Place:
    return facts.of(
        "place",
        {"casework_area": asked.Place.CASEWORK_AREA, "home": asked.Place.HOME_OR_WORK},
        asked.Place.CASEWORK_AREA,
    )


def recording_of(facts: Facts, unless_said: asked.Recording = asked.Recording.FULL) -> asked.Recording:
    if facts.says("recording") and not facts.has("recording"):
        return asked.Recording.NONE
    return facts.of("recording", {"full": asked.Recording.FULL, "lost": asked.Recording.LOST}, unless_said)


def people(facts: Facts) -> tuple[str, ...]:
    """An act names one officer at least; auxiliaries are never among them."""
    return OFFICERS[: max(1, facts.number("officers", 2) or 0)]


def recorded_throughout(facts: Facts) -> Story:
    act = questioning(place=place_of(facts), recording=recording_of(facts))
    return case().did(act, facts.moment("questioning_started"))


def by_one_officer(facts: Facts) -> Story:
    """A recording that the row does not name was not made."""
    recording = recording_of(facts, asked.Recording.NONE)
    act = questioning(officers=people(facts), place=place_of(facts), recording=recording)
    at, proposed = facts.needed_moment("questioning_started"), facts.moment("penalty_proposed")
    return case().did(act, at).proposes(penalty(proposed or at), proposed)


def two_officers(facts: Facts) -> Story:
    act = questioning(
        officers=people(facts),
        auxiliaries=facts.number("auxiliaries", 0),
        place=place_of(facts),
        recording=recording_of(facts, asked.Recording.NONE),
    )
    return case().did(act, facts.moment("questioning_started"))


def guardian(facts: Facts) -> Story:
    at = facts.needed_moment("questioning_started")
    noted = asked.Guardian.ABSENCE_NOTED if facts.yes("reason_recorded") else asked.Guardian.ABSENT
    there = asked.Guardian.PRESENT if facts.yes("guardian_present") else noted
    return case().did(questioning(age=age_on(facts.day("birth_date"), at), guardian=there), at)


def family_of_summoned(facts: Facts) -> Story:
    summoned = facts.needed_moment("summons_executed")
    note = about(asked.NoteSummonsUntold, obstacle=asked.Untold.CONTACT_REFUSED)
    return (
        case()
        .did(ARRIVES, summoned)
        .did(about(asked.NotifyFamilyOfSummons), summoned if facts.has("family_notified") else None)
        .did(note, summoned if facts.has("reason_noted") else None)
        .did(LEAVES, facts.moment("departure_time"))
    )


ARRIVES = about(asked.ArriveOnSummons)
LEAVES = about(asked.LeaveAfterSummons)
TO_12 = about(asked.ExtendQuestioningTo12Hours, ground=asked.LongerGround.IDENTITY_UNKNOWN)
TO_24 = about(asked.ExtendQuestioningTo24Hours, complex_case=True, detention_possible=True)


# --- evidence


def home_inspection(facts: Facts) -> Story:
    at = facts.needed_moment("home_inspection_executed")
    warrant = at - HOUR if facts.has("inspection_warrant") else None
    return case().did(found.ApproveInspection(place="住所"), warrant).did(found.InspectHome(officers=OFFICERS[:2]), at)


def seizure(facts: Facts) -> Story:
    at = facts.needed_moment("admin_seizure_executed")
    longer = facts.of("extension", {"approved_30d": at + DAY}, None)
    return (
        case()
        .did(SEIZED, at)
        .did(found.ExtendSeizure(reason="案情复杂", party_told=True), longer)
        .did(found.DisposeOfSeized(outcome="发还"), facts.moment("disposal_decision"))
    )


def sample(facts: Facts) -> Story:
    """An earlier sample that is no longer valid was noted so a minute later."""
    act = about(found.TakeSample, sort=found.SampleSort.FINGERPRINT)
    before, at = facts.moment("biometric_taken_before"), facts.moment("biometric_or_sample_taking_proposed")
    unusable = None if before is None or facts.yes("valid", default=True) else before + MINUTE
    unsigned = facts.says("approval") and not facts.has("approval")
    return (
        case()
        .did(act, before)
        .did(about(found.NoteSampleUnusable, reason="指纹模糊"), unusable)
        .proposes(act, at, levels=0 if unsigned else None)
    )


def data_reuse(facts: Facts) -> Story:
    purpose = facts.of("purpose", {"commercial": found.ReusePurpose.COMMERCIAL}, found.ReusePurpose.CRIME)
    return case().proposes(found.ProvideCaseData(purpose=purpose), facts.moment("case_data_reuse_requested"))


SEIZED = found.SeizeProperty(
    items="手机", officers=OFFICERS[:2], place=asked.Place.SCENE, recording=asked.Recording.FULL
)
URGENT = found.TakeUrgentMeasure(measure=found.Measure.SEIZURE, officers=OFFICERS[:2])


# --- notice, hearing and decision


def proposed(facts: Facts, **fields: Any) -> Story:
    """A penalty that somebody wants to decide."""
    at = facts.needed_moment("penalty_proposed")
    return case().proposes(penalty(at, **fields), at)


def before_notice(facts: Facts) -> Story:
    at = facts.needed_moment("penalty_proposed")
    return proposed(facts).did(
        about(decided.NotifyBeforePenalty), at - HOUR if facts.has("pre_penalty_notice") else None
    )


def guardian_told(facts: Facts) -> Story:
    at = facts.needed_moment("penalty_proposed")
    heard = about(decided.NotifyGuardian, heard=decided.Heard.HEARD)
    return (
        proposed(facts, age=age_on(facts.day("birth_date"), at))
        .did(about(decided.NotifyBeforePenalty), facts.moment("pre_penalty_notice"))
        .did(heard, at - HOUR if facts.has("guardian_notice") else None)
    )


def legal_review(facts: Facts) -> Story:
    at = facts.needed_moment("penalty_proposed")
    hearing = about(decided.HoldHearing, chair=("xu",))
    return (
        proposed(facts)
        .did(hearing, at - 2 * DAY if facts.yes("hearing_held") else None)
        .did(about(decided.PassLegalReview, passed=True), at - DAY if facts.has("legal_review") else None)
    )


def hearing_right(facts: Facts) -> Story:
    at = facts.needed_moment("penalty_proposed")
    notice = at - 30 * DAY if facts.has("hearing_right_notice") else None
    yuan = facts.number("fine")
    return proposed(facts, fine=None if yuan is None else yuan * 100).did(about(decided.NotifyHearingRight), notice)


def hearing_request(facts: Facts) -> Story:
    served = facts.needed_moment("hearing_right_notice_served")
    at = facts.moment("penalty_decision_proposed") if facts.says("penalty_decision_proposed") else None
    return (
        case()
        .did(about(decided.NotifyHearingRight), served)
        .did(about(decided.RequestHearing), facts.moment("hearing_request"))
        .did(about(decided.WaiveHearing), served + HOUR if facts.has("waiver") else None)
        .proposes(penalty(at or served), at)
    )


def service(facts: Facts) -> Story:
    decision = facts.needed_moment("penalty_decision")
    announced = decision if facts.yes("announced_in_person") else None
    return (
        case()
        .did(penalty(decision), decision)
        .did(about(decided.AnnounceDecision), announced)
        .did(about(decided.ServeDecision, way=decided.Service.IN_PERSON), facts.moment("decision_served"))
    )


def on_the_spot(facts: Facts) -> Story:
    matters = {"drug_use": decided.Offence.DRUG_USE, "noise": decided.Offence.NOISE}
    act = spot_penalty(
        offence=facts.of("case_type", matters, decided.Offence.NOISE), fine=(facts.number("fine") or 0) * 100
    )
    return case().proposes(act, facts.moment("summary_penalty_proposed"))


def spot_penalty(**changes: Any) -> Act:
    usual: dict[str, Any] = {
        "offence": decided.Offence.NOISE,
        "age": asked.Age.ADULT,
        "fine": 20000,
        "officers": OFFICERS[:2],
        "undisputed": True,
        "recording": asked.Recording.FULL,
        "heard": True,
    }
    return about(quick.DecideOnTheSpot, **(usual | changes))


# --- detention


def combined(facts: Facts) -> Story:
    facts.word("detention_days")
    return case().proposes(penalty(SOME_DAY, detention_days=facts.number("combined")), SOME_DAY)


def not_executed(facts: Facts) -> Story:
    """A mother whose child has had its first birthday is no longer spared."""
    infant = (facts.number("child_age_months", 0) or 0) < 12
    nursing = held.Spared.NURSING if infant else held.Spared.NONE
    spared = facts.of("person", {"age_70": held.Spared.FROM_70, "nursing": nursing}, held.Spared.NONE)
    often = (facts.number("repeat_within_one_year", 0) or 0) >= 2
    act = about(held.ExecuteDetention, days=5, spared=spared, unspared=held.Unspared.TWICE_IN_A_YEAR if often else None)
    return case().proposes(act, facts.moment("detention_execution_proposed"))


def offset(facts: Facts) -> Story:
    """Where no day is left to serve, nothing is executed."""
    decision = penalty(
        SOME_DAY,
        detention_days=facts.number("detention_penalty_days"),
        restricted_days=facts.number("liberty_restricted_before_days", 0),
    )
    days = facts.number("served_days_planned", 1) or 0
    executed = SOME_DAY - DAY + HOUR if days else None
    return case().did(decision, SOME_DAY - DAY).did(execution(max(days, 1)), executed)


def release(facts: Facts) -> Story:
    days = facts.number("detention_days", 5) or 5
    certificate = facts.moment("release_certificate")
    return (
        case().did(execution(days), facts.moment("detention_start")).did(about(held.ReleaseFromDetention), certificate)
    )


def execution(days: int) -> Act:
    return about(held.ExecuteDetention, days=days, spared=held.Spared.NONE)


def family_of_detained(facts: Facts) -> Story:
    decision = facts.needed_moment("detention_penalty_decided")
    return (
        case()
        .did(penalty(decision, detention_days=5), decision)
        .did(about(held.NotifyFamilyOfPenalty), facts.moment("family_notified"))
    )


def foreigner(facts: Facts) -> Story:
    decision = facts.needed_moment("restriction_of_foreigner_decided")
    return (
        case()
        .did(penalty(decision, detention_days=5, foreign_national=True), decision)
        .did(about(held.ReportToProvince), facts.moment("province_informed"))
    )


# --- where a drug offence is a crime


def trafficking(facts: Facts) -> Story:
    offence = facts.of(
        "facts",
        {
            "sold_0.1g_methamphetamine": decided.Offence.DRUG_TRAFFICKING,
            "gift_without_payment_personal_use_provider": decided.Offence.DRUG_PROVISION,
        },
        decided.Offence.OTHER,
    )
    return proposed(facts, offence=offence)


def possession(facts: Facts) -> Story:
    known = {"heroin": Substance.HEROIN, "methamphetamine": Substance.METHAMPHETAMINE}
    return proposed(
        facts,
        offence=decided.Offence.DRUG_POSSESSION,
        substance=facts.of("substance", known, Substance.OTHER),
        milligrams=round(float(facts.word("grams", "0")) * 1000),
        purity=round(float(facts.word("purity", "0"))),
    )


def hosting(facts: Facts) -> Story:
    """Three guests are several; whoever does it a second time has not done it often."""
    facts.of("hosting_facts", {"one_guest_once": 1, "second_time": 2}, 1)
    situation = decided.Hosting.ONE_GUEST_ONCE
    if (facts.number("guests", 1) or 1) >= 3:
        situation = decided.Hosting.SEVERAL_AT_ONCE
    if facts.yes("minor_guest"):
        situation = decided.Hosting.MINOR_GUEST
    return proposed(
        facts,
        offence=decided.Offence.HOSTING_DRUG_USE,
        hosting=situation,
        hosting_penalty_on=facts.day("administrative_penalty_date"),
    )


EXPAND: dict[str, Callable[[Facts], Story]] = {
    "admin_intake_receipt": receipt,
    "admin_transfer_24h": from_start(
        "jurisdiction_found_lacking",
        "case_transferred",
        intake.FindJurisdictionLacking(competent_unit="西溪派出所"),
        intake.TransferCase(receiving_unit="西溪派出所", reporter_told=True),
    ),
    "public_security_case_filed_at_once": filed_at_once,
    "admin_questioning_8h_2012": hours_of_questioning,
    "admin_questioning_8h_2026": hours_of_questioning,
    "admin_questioning_12h_2026": hours_of_questioning,
    "admin_questioning_24h_2026": hours_of_questioning,
    "admin_questioning_recorded_2026": recorded_throughout,
    "admin_one_officer_needs_recording_2026": by_one_officer,
    "admin_two_officers": two_officers,
    "admin_minor_guardian_under18_2026": guardian,
    "admin_minor_guardian_under16_2012": guardian,
    "admin_summons_family_notified": family_of_summoned,
    "admin_home_inspection_warrant": home_inspection,
    "admin_emergency_measure_24h": from_start(
        "emergency_measure_executed", "approval_recorded", URGENT, found.ApproveUrgentMeasure(upheld=True)
    ),
    "admin_seizure_30d": seizure,
    "admin_seizure_extended_60d": seizure,
    "evidence_registration_7d": from_start(
        "advance_registration_executed",
        "disposal_decision",
        found.RegisterInAdvance(items="账册"),
        found.DecideOnRegistered(outcome="予以扣押"),
    ),
    "admin_forensic_copy_5d": from_start(
        "forensic_opinion_received",
        "copies_served",
        found.ReceiveOpinion(used=True),
        found.ServeOpinion(on_all=True),
    ),
    "sample_not_taken_twice_2026": sample,
    "case_data_not_reused_2026": data_reuse,
    "admin_case_limit_30d_2012": period_2012,
    "admin_case_limit_30d_2026": period_2026,
    "admin_case_extension_twice_2026": third_extension,
    "fast_track_decision_48h": fast_track,
    "other_admin_case_90d": other_case,
    "pre_penalty_notice": before_notice,
    "minor_guardian_told_before_penalty_2026": guardian_told,
    "legal_review_before_penalty_2026": legal_review,
    "hearing_right_fine_2000_2012": hearing_right,
    "hearing_right_fine_4000_2026": hearing_right,
    "hearing_request_5d": hearing_request,
    "hearing_request_3d_old": hearing_request,
    "penalty_service_2d": service,
    "summary_penalty_200_2012": on_the_spot,
    "summary_penalty_500_2026": on_the_spot,
    "summary_penalty_barred_for_drugs": on_the_spot,
    "summary_penalty_filed_24h": from_start(
        "summary_penalty_decided", "filed_with_organ", spot_penalty(), about(quick.FileSpotPenalty)
    ),
    "admin_detention_max_20d": combined,
    "admin_detention_not_executed_persons_2026": not_executed,
    "admin_detention_offset": offset,
    "admin_detention_stay_24h": from_start(
        "stay_request_received",
        "stay_decision",
        about(held.RequestStay, appealed=True),
        about(held.GrantStay, surety=held.Surety.DEPOSIT),
    ),
    "admin_detention_release_on_expiry": release,
    "detention_penalty_family_notified": family_of_detained,
    "foreigner_report_province_48h": foreigner,
    "drug_trafficking_always_criminal": trafficking,
    "drug_possession_10g_criminal": possession,
    "hosting_drug_use_criminal_tests": hosting,
}
