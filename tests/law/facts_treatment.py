"""What the facts of the treatment rows mean in acts; see ``vectors.py`` for the words used here."""

from datetime import datetime, timedelta

from tests.law.vectors import Expand, Facts, Story
from zhiheng.packs.treatment import targets
from zhiheng.packs.treatment.acts import (
    AcceptExcuse,
    ChangePlace,
    ConcludeTest,
    DecideOnObjection,
    DecideTreatment,
    DestroySample,
    DetermineAddiction,
    EstablishDrugUse,
    FindBreach,
    FindSuspectedUser,
    ForceTest,
    LeaveCounty,
    LiftTreatment,
    NoteCustody,
    NoteEvasion,
    NoteIsolationLifted,
    NoteRelapse,
    NoteUnauthorisedLeave,
    NotifyOfIsolation,
    ObjectToResult,
    OrderRehabilitation,
    OrderVenueBan,
    ProposeUsePenalty,
    RefuseTest,
    RegisterUser,
    RegisterVoluntarily,
    ReportAtNewPlace,
    ReportForRehabilitation,
    ReportIn,
    ReportToPolice,
    ReturnToCounty,
    ServeIsolationDecision,
    ServeLiftNotice,
    ServeRehabilitationOrder,
    ServeTreatmentOrder,
    SignAgreement,
    SuspendTreatment,
    TakeSample,
)
from zhiheng.packs.treatment.choices import (
    Addiction,
    Breach,
    Came,
    Custody,
    Finder,
    Method,
    Purpose,
    Result,
    Sample,
    Sex,
)
from zhiheng.packs.treatment.procedure import COMMUNITY_TREATMENT

PERSON = "person-1"
SAMPLE = "S-1"
STAFF = ("wang", "sun", "qian", "zhou", "wu")
WORDS = "依卷宗"
SEXES = {"female": Sex.FEMALE, "male": Sex.MALE}


def story() -> Story:
    return Story(procedure=COMMUNITY_TREATMENT)


def people(number: int | None) -> tuple[str, ...]:
    """That many officers; an act names one at least."""
    return STAFF[: max(1, 2 if number is None else number)]


def result(**changes: object) -> ConcludeTest:
    given = {"sample": SAMPLE, "method": Method.ON_SCENE, "result": Result.POSITIVE, "staff": people(2)}
    return ConcludeTest(**(given | changes))


def sample(**changes: object) -> TakeSample:
    given = {
        "sample": SAMPLE,
        "material": Sample.URINE,
        "consents": True,
        "staff": people(2),
        "person_sex": Sex.MALE,
        "taker_sex": Sex.MALE,
    }
    return TakeSample(**(given | changes))


def opinion(**changes: object) -> DetermineAddiction:
    return DetermineAddiction(**({"opinion": Addiction.ADDICTED, "officers": people(2)} | changes))


def served() -> ServeTreatmentOrder:
    return ServeTreatmentOrder(on_person=True, on_family=True, township_told=True)


def agreement() -> SignAgreement:
    return SignAgreement(test_every_days=30, visit_every_days=30)


# Testing and registering


def forced_test(facts: Facts) -> Story:
    told = story().did(RefuseTest(), facts.moment("test_refused"))
    return told.proposes(
        ForceTest(reason=WORDS),
        facts.moment("forced_test_proposed"),
        levels=None if facts.has("approval") else 0,
        approved_at=facts.moment("approval") if facts.word("approval")[:1].isdigit() else None,
    )


def two_staff(facts: Facts) -> Story:
    return story().did(sample(staff=people(facts.number("staff"))), facts.moment("sample_taken"))


def female_sample(facts: Facts) -> Story:
    act = sample(
        person_sex=facts.of("person_sex", SEXES, Sex.FEMALE), taker_sex=facts.of("staff_sex", SEXES, Sex.FEMALE)
    )
    return story().did(act, facts.moment("sample_taken"))


def sample_kept(facts: Facts) -> Story:
    told = story().did(result(), facts.moment("positive_result"))
    return told.did(DestroySample(sample=SAMPLE), facts.moment("sample_destroyed"))


def objection(facts: Facts) -> Story:
    told = story().did(ObjectToResult(sample=SAMPLE, asks=Purpose.LABORATORY), facts.moment("test_objection_received"))
    return told.did(DecideOnObjection(sample=SAMPLE, agreed=True), facts.moment("decision"))


def registered(facts: Facts) -> Story:
    told = story().did(EstablishDrugUse(grounds=WORDS), facts.moment("drug_use_established"))
    return told.did(RegisterUser(), facts.moment("registry_entry"))


def two_officers(facts: Facts) -> Story:
    return story().did(opinion(officers=people(facts.number("officers"))), facts.moment("addiction_determined"))


def opinion_in_time(facts: Facts) -> Story:
    told = story().did(result(), facts.moment("test_conclusion"))
    return told.did(opinion(), facts.moment("addiction_opinion"))


def not_punished(facts: Facts) -> Story:
    told = story().did(RegisterVoluntarily(person=PERSON, came=Came.TO_POLICE), facts.moment("voluntary_registration"))
    told = told.did(FindSuspectedUser(person=PERSON), facts.moment("use_discovered"))
    penalty = ProposeUsePenalty(same_use=facts.yes("same_use", default=True))
    return told.proposes(penalty, facts.moment("drug_use_penalty_proposed"))


def venue_ban(facts: Facts) -> Story:
    return story().did(OrderVenueBan(months=facts.number("months")), facts.moment("ban_ordered"))


# Community treatment


def decision_served(facts: Facts) -> Story:
    ordered = facts.needed_moment("community_treatment_ordered")
    service = ServeTreatmentOrder(
        on_person=facts.yes("served_person"),
        on_family=facts.yes("served_family"),
        township_told=facts.yes("township_notified"),
    )
    return story().did(DecideTreatment(place=WORDS), ordered).did(service, ordered)


def report_in(facts: Facts) -> Story:
    at = facts.moment("community_treatment_order_served")
    told = story().did(served(), at).did(ReportIn(), facts.moment("report_in"))
    return told.did(AcceptExcuse(reason=facts.word("excuse")), at) if facts.has("excuse") else told


def report_in_zhejiang(facts: Facts) -> Story:
    return report_in(facts).within("330203")


def term(facts: Facts) -> Story:
    told = story().did(ReportIn(), facts.moment("report_in"))
    return told.did(LiftTreatment(), facts.moment("treatment_lifted"))


def agreement_signed(facts: Facts) -> Story:
    return story().did(ReportIn(), facts.moment("report_in")).did(agreement(), facts.moment("agreement_signed"))


def long_leave(facts: Facts) -> Story:
    act = LeaveCounty(written_report=facts.has("written_report"))
    told = story().did(act, facts.moment("leave_started")).did(ReturnToCounty(), facts.moment("leave_ended"))
    return told.also(targets.UNREPORTED_ABSENCE_FOLLOWED_UP)


def evasions(facts: Facts) -> Story:
    told = story()
    for place in range(facts.number("evasions", 0) or 0):
        told = told.did(NoteEvasion(facts=WORDS), _month(place))
    return told


def unauthorised_leaves(facts: Facts) -> Story:
    """As many absences as stated (one, where only days are), which share the stated days."""
    days = facts.number("unauthorised_days_total")
    times = facts.number("unauthorised_leaves", 1 if days else 0) or 0
    told = story()
    for place in range(times):
        share = len(range(place, days if days is not None else times, times))
        told = told.did(NoteUnauthorisedLeave(days=share), _month(place))
    return told


def _month(place: int) -> datetime:
    """One of several moments, long before any row is judged."""
    return datetime.fromisoformat("2020-06-01T09:00+08:00") + timedelta(days=7 * place)


def breach_reported(facts: Facts) -> Story:
    act = FindBreach(ground=Breach.TESTS, facts=WORDS)
    told = story().did(act, facts.moment("serious_breach_found"))
    return told.did(ReportToPolice(content=WORDS), facts.moment("report_to_police"))


def moved(facts: Facts) -> Story:
    told = story().did(ChangePlace(new_place=WORDS), facts.moment("execution_place_changed"))
    return told.did(ReportAtNewPlace(), facts.moment("report_in"))


def lift_notice(facts: Facts) -> Story:
    notice = ServeLiftNotice(on_person=True, on_family=True, township_told=True)
    told = story().did(LiftTreatment(), facts.moment("community_treatment_expired"))
    return told.did(notice, facts.moment("township_informed"))


def held(facts: Facts) -> Story:
    """Treatment that is not running was suspended as soon as the person was held."""
    at = facts.needed_moment("detention_executed")
    told = story().did(ReportIn(), facts.moment("report_in"))
    told = told.did(NoteCustody(person=PERSON, custody=Custody.DETAINED), at)
    running = facts.of("treatment_state", {"running": True, "suspended": False, "ended": False}, True)
    return told.did(SuspendTreatment(), None if running else at)


# Isolation, rehabilitation, dynamic control


def isolation_notified(facts: Facts) -> Story:
    known = facts.of("identity", {"known": True, "unknown": False}, True)
    told = story().did(ServeIsolationDecision(identity_known=known), facts.moment("isolation_decision_served"))
    return told.did(NotifyOfIsolation(), facts.moment("family_unit_station_notified"))


def rehabilitation_ordered(facts: Facts) -> Story:
    at = facts.needed_moment("rehabilitation_ordered")
    told = story().did(NoteIsolationLifted(person=PERSON), at)
    return told.did(OrderRehabilitation(months=facts.number("months"), place=WORDS), at)


def rehabilitation_reported(facts: Facts) -> Story:
    told = story().did(ServeRehabilitationOrder(), facts.moment("rehabilitation_order_served"))
    return told.did(ReportForRehabilitation(), facts.moment("report_in"))


def control(facts: Facts) -> Story:
    """A row that speaks of control that is on; one whose control is off has nobody registered."""
    told = story().did(NoteRelapse(found_by=Finder.POLICE, grounds=WORDS), facts.day("relapse"))
    since = facts.day("clean_since")
    return told.did(RegisterUser(), since if facts.of("dynamic_control", {"on": True, "off": False}, True) else None)


EXPAND: dict[str, Expand] = {
    "drug_test_force_approval": forced_test,
    "drug_test_two_staff": two_staff,
    "drug_test_female_sample_by_woman": female_sample,
    "drug_test_sample_kept_6m": sample_kept,
    "drug_test_objection_3d": objection,
    "drug_user_registered": registered,
    "addiction_determination_two_officers": two_officers,
    "addiction_determination_24h": opinion_in_time,
    "voluntary_treatment_no_penalty": not_punished,
    "venue_ban_order_6_to_12m_2026": venue_ban,
    "community_treatment_decision_served": decision_served,
    "community_treatment_report_15d": report_in,
    "community_treatment_report_zhejiang_2d": report_in_zhejiang,
    "community_treatment_term_3y": term,
    "community_treatment_agreement_promptly": agreement_signed,
    "community_treatment_leave_over_3d_report": long_leave,
    "community_treatment_serious_breach_tests": evasions,
    "community_treatment_serious_breach_leave_count": unauthorised_leaves,
    "community_treatment_serious_breach_leave_days": unauthorised_leaves,
    "community_treatment_breach_reported_promptly": breach_reported,
    "community_treatment_move_report_15d": moved,
    "community_treatment_lift_notice_7d": lift_notice,
    "community_treatment_suspended_in_custody": held,
    "isolation_notify_family_24h": isolation_notified,
    "community_rehab_max_3y": rehabilitation_ordered,
    "community_rehab_report_15d": rehabilitation_reported,
    "dynamic_control_ends_after_3_clean_years": control,
}
