"""What the facts about evidence, defence, minors and covert measures mean in acts (see ``vectors``)."""

from __future__ import annotations

from tests.law.vectors import Expand, Facts, Story
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.packs.criminal import acts_covert as covert
from zhiheng.packs.criminal import acts_defence as lawyer
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as found
from zhiheng.packs.criminal import acts_protection as protection
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

PERSON = "p"
OFFICERS = ("wang", "li", "sun", "zhou", "wu", "zheng", "feng", "chen")
PLACE = "住处"


def case() -> Story:
    return Story(procedure=CRIMINAL_CASE)


def by(count: int | None) -> tuple[str, ...]:
    return OFFICERS[: 2 if count is None else count]


# --- search and seizure


def search_with_warrant(facts: Facts) -> Story:
    emergencies = {
        "yes": found.EmergencyGround.OTHER,
        "no": None,
        "weapon_suspected_during_arrest": found.EmergencyGround.WEAPON,
    }
    ground = facts.of("emergency", emergencies, None)
    approved = facts.moment("search_warrant_approved")
    made = facts.of("search_warrant", {"none": False}, approved is not None)
    act = found.Search(
        place=PLACE,
        officers=by(facts.number("investigators")),
        emergency=ground is not None,
        emergency_ground=ground,
        warrant_shown=made,
        witness=found.Attending.PERSON,
    )
    story = case().did(act, facts.moment("search_executed"))
    return story.did(found.DecideSearch(place=PLACE), approved) if made else story


def search_witnessed(facts: Facts) -> Story:
    who = facts.of(
        "witness",
        {"auxiliary_officer": found.Attending.POLICE_STAFF, "neighbour": found.Attending.NEIGHBOUR},
        found.Attending.NOBODY,
    )
    act = found.Search(place=PLACE, officers=by(2), witness=who, full_recording=facts.yes("full_recording"))
    return case().did(act, facts.moment("search_executed"))


def woman_searched(facts: Facts) -> Story:
    woman = facts.of("person_sex", {"female": True, "male": False}, False)
    by_woman = facts.of("searching_officer_sex", {"male": False, "female": True}, False)
    act = found.Search(place=PLACE, officers=by(2), body_of_woman=woman, by_woman=by_woman)
    return case().did(act, facts.moment("search_executed"))


def seizure_decided(facts: Facts) -> Story:
    commander = facts.of("decided_by", {"scene_commander": True}, False)
    act = found.Seize(items="手机", officers=by(2), on_scene=facts.yes("on_site") and commander)
    return (
        case()
        .did(evidence.DecideSeizure(items="手机"), facts.moment("seizure_decision"))
        .did(act, facts.moment("seizure_executed"))
    )


def seizure_listed(facts: Facts) -> Story:
    names = facts.word("signers").split("+")
    act = evidence.MakeSeizureList(
        copies=3,
        investigator_signed="investigator" in names,
        holder_signed=evidence.HolderSigned.SIGNED if "holder" in names else evidence.HolderSigned.NEITHER,
        witness_signed="witness" in names,
    )
    return (
        case()
        .also(search.SEIZURE_LIST_MADE_ON_SPOT)
        .did(found.Seize(items="手机"), facts.moment("seizure_executed"))
        .did(act, facts.moment("list_signed"))
    )


# --- identification

MEDIA = {
    "persons": evidence.Medium.IN_THE_FLESH,
    "objects": evidence.Medium.IN_THE_FLESH,
    "photographs": evidence.Medium.PHOTOGRAPHS,
}


def identification(moment: str, of: evidence.Identified) -> Expand:
    def expand(facts: Facts) -> Story:
        act = evidence.Identify(
            person=PERSON,
            identified=of,
            medium=facts.of("medium", MEDIA, evidence.Medium.IN_THE_FLESH),
            lineup_size=facts.number("lineup_size", 1),
            officers=by(2),
            individually=True,
            unique_features=of is evidence.Identified.OBJECT and facts.yes("unique_features"),
        )
        return case().did(act, facts.moment(moment))

    return expand


# --- defence


def right_told(facts: Facts) -> Story:
    return (
        case()
        .did(INTERROGATE, facts.moment("first_interrogation"))
        .did(lawyer.TellRightToCounsel(person=PERSON), facts.moment("counsel_right_notice"))
    )


def lawyer_met(facts: Facts) -> Story:
    types = {
        "ordinary": lawyer.MeetingCase.ORDINARY,
        "terrorism": lawyer.MeetingCase.TERRORISM,
        "state_security": lawyer.MeetingCase.STATE_SECURITY,
    }
    asked_for = lawyer.RequestLawyerMeeting(
        person=PERSON, case_type=facts.of("case_type", types, lawyer.MeetingCase.ORDINARY)
    )
    return (
        case()
        .did(asked_for, facts.moment("lawyer_meeting_requested"))
        .did(MEETING, facts.moment("lawyer_met_detainee"))
    )


def meeting_permitted(facts: Facts) -> Story:
    facts.of("case_type", {"terrorism": True, "state_security": True}, True)
    return (
        case()
        .did(lawyer.ApplyForMeetingPermission(person=PERSON), facts.moment("permission_requested"))
        .did(lawyer.DecideMeetingPermission(person=PERSON, permitted=True), facts.moment("permission_decision"))
    )


def lawyer_heard(facts: Facts) -> Story:
    requested = facts.moment("lawyer_opinion_requested")
    heard = facts.moment("opinion_recorded")
    return (
        case()
        .did(exit_.RequestLawyerHearing(), requested)
        .did(exit_.HearLawyer(opinion="无异议"), heard)
        .proposes(exit_.ConcludeInvestigation(conclusion="移送起诉"), facts.moment("conclusion_proposed"))
    )


def aid_forwarded(facts: Facts) -> Story:
    applicants = {
        "detainee": lawyer.Applicant.DETAINEE,
        "person_in_compulsory_isolation": lawyer.Applicant.IN_ISOLATION,
    }
    applied = lawyer.ReceiveLegalAidApplication(
        person=PERSON, applicant=facts.of("applicant", applicants, lawyer.Applicant.DETAINEE)
    )
    return (
        case()
        .did(applied, facts.moment("legal_aid_application_received"))
        .did(lawyer.ForwardLegalAidApplication(person=PERSON), facts.moment("forwarded_to_agency"))
    )


def needs_counsel(start: str, notice: str, need: lawyer.NeedOfCounsel) -> Expand:
    return lambda facts: (
        case()
        .did(lawyer.FindNeedOfCounsel(person=PERSON, need=need), facts.moment(start))
        .did(lawyer.NotifyLegalAid(person=PERSON), facts.moment(notice))
    )


# --- covert measures


def delivery_decided(facts: Facts) -> Story:
    return (
        case()
        .did(covert.DecideControlledDelivery(reason="查明参与人员"), facts.moment("decision"))
        .did(covert.StartControlledDelivery(), facts.moment("controlled_delivery_started"))
    )


def measure_lifted(facts: Facts) -> Story:
    signed = facts.needed_moment("technical_measure_signed")
    last = cpl.TECHNICAL_MEASURE_3M.needed_limit.last_day(signed.date(), CHINA)
    renewed = signed.replace(year=last.year, month=last.month, day=last.day)
    return (
        case()
        .did(FILED, signed)
        .did(MEASURE, signed)
        .did(covert.RenewTechnicalMeasure(measure="记录监控"), renewed if facts.yes("renewed") else None)
        .did(covert.LiftTechnicalMeasure(measure="记录监控"), facts.moment("technical_measure_lifted"))
    )


def measure_approved(facts: Facts) -> Story:
    levels = facts.of("approver_level", {"county": 3, "city": 4}, 4)
    return (
        case()
        .did(FILED, facts.moment("filing_decision"))
        .proposes(MEASURE, facts.moment("technical_measure_proposed"), levels=levels)
    )


# --- interrogation


def recorded(facts: Facts) -> Story:
    gravities = {
        "drug_trafficking_serious": intake.Gravity.SERIOUS_DRUG,
        "homicide": intake.Gravity.OTHER_MAJOR,
        "theft_minor": intake.Gravity.ORDINARY,
    }
    gravity = facts.of("offence", gravities, intake.Gravity.ORDINARY)
    facts.of("recording", {"none": False}, True)
    started, gap = facts.moment("interrogation_started"), facts.number("gap_seconds", 0)
    return (
        case()
        .did(asked.StartRecording(person=PERSON), facts.moment("recording_start"))
        .did(interrogation(gravity=gravity), started)
        .did(asked.EndInterrogation(person=PERSON), facts.moment("interrogation_ended"))
        .did(asked.StopRecording(person=PERSON, gap_seconds=gap), facts.moment("recording_end"))
    )


def minor_accompanied(facts: Facts) -> Story:
    adult = asked.Adult.SUITABLE_ADULT if facts.yes("suitable_adult_present") else asked.Adult.NOBODY
    adult = asked.Adult.LEGAL_REPRESENTATIVE if facts.yes("guardian_present") else adult
    born = facts.day("birth_date")
    return case().did(interrogation(adult=adult, birth_date=born), facts.moment("interrogation_started"))


def in_casework_area(facts: Facts) -> Story:
    places = {
        "office": asked.Place.OTHER,
        "hospital": asked.Place.HOME_OR_HOSPITAL,
        "home": asked.Place.HOME_OR_HOSPITAL,
        "interrogation_room": asked.Place.CASEWORK_AREA,
    }
    grounds = {"serious_illness": asked.PlaceGround.ILLNESS, "pregnancy": asked.PlaceGround.PREGNANCY}
    act = interrogation(
        place=facts.of("place", places, asked.Place.OTHER),
        place_ground=facts.of("ground", grounds, asked.PlaceGround.NONE),
    )
    return case().did(act, facts.moment("interrogation_started"))


# --- those who report


def name_kept_secret(facts: Facts) -> Story:
    asked_at = facts.moment("reporter_requests_secrecy")
    noted = protection.NoteSecrecy(person=PERSON, pseudonym="甲", name_in_open_file=facts.yes("name_in_open_file"))
    return (
        case()
        .did(protection.RequestSecrecy(person=PERSON), asked_at)
        .did(noted, asked_at if facts.yes("noted") else None)
    )


def interrogation(**more: object) -> asked.Interrogate:
    usual: dict[str, object] = {
        "person": PERSON,
        "officers": by(2),
        "place": asked.Place.CASEWORK_AREA,
        "rights_told": True,
    }
    return asked.Interrogate(**{**usual, **more})


INTERROGATE = interrogation()
FILED = intake.FileCase(charge="贩卖毒品罪")
MEASURE = covert.DecideTechnicalMeasure(measure="记录监控", crime=covert.GraveCrime.MAJOR_DRUG)
MEETING = lawyer.HoldLawyerMeeting(person=PERSON, monitored=False, officer_present=False)

EXPAND: dict[str, Expand] = {
    "search_warrant_two_investigators": search_with_warrant,
    "search_witness_present": search_witnessed,
    "search_of_woman_by_woman": woman_searched,
    "seizure_decision_before": seizure_decided,
    "seizure_list_triplicate_on_spot": seizure_listed,
    "identification_min_persons_7": identification("identification_of_suspect", evidence.Identified.SUSPECT),
    "identification_min_objects_5": identification("identification_of_object", evidence.Identified.OBJECT),
    "defence_right_told_first": right_told,
    "lawyer_meeting_48h": lawyer_met,
    "lawyer_meeting_permission_3d": meeting_permitted,
    "lawyer_opinion_heard_before_conclusion": lawyer_heard,
    "legal_aid_application_forward_24h": aid_forwarded,
    "legal_aid_mandatory_3d": needs_counsel(
        "mandatory_aid_situation_found", "legal_aid_notice_sent", lawyer.NeedOfCounsel.LIFE_OR_DEATH
    ),
    "minor_suspect_counsel_assigned": needs_counsel(
        "minor_without_counsel_identified", "legal_aid_notice", lawyer.NeedOfCounsel.MINOR
    ),
    "controlled_delivery_approval": delivery_decided,
    "technical_measure_3m": measure_lifted,
    "technical_measure_city_level": measure_approved,
    "interrogation_av_recording_major_crime": recorded,
    "interrogation_minor_guardian_present": minor_accompanied,
    "interrogation_in_casework_area": in_casework_area,
    "reporter_name_secret_on_request": name_kept_secret,
}
