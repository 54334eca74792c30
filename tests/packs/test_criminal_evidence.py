"""Gates, checks and periods of evidence, defence, minors and covert measures, each tried from both sides."""

from typing import Any

import pytest

from tests.law import facts_criminal_evidence as facts
from tests.law.vectors import recorded, verdict
from tests.packs.periods import MINUTE, Period, at
from tests.packs.test_criminal_checks import DAY, HOUR, after, check, found
from tests.packs.test_criminal_checks import Case as CheckCase
from tests.packs.test_criminal_gates import FILE, REQUESTED, SIGNED, about, gate, refused
from tests.packs.test_criminal_gates import Case as GateCase
from tests.packs.test_criminal_limits import period
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import duties_of
from zhiheng.packs.criminal import acts_covert as covert
from zhiheng.packs.criminal import acts_defence as lawyer
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as things
from zhiheng.packs.criminal import acts_protection as protection
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.acts_custody import Detain, Signature

TWO = facts.by(2)
MEASURE = facts.MEASURE
RENEW = covert.RenewTechnicalMeasure(measure="记录监控")
LIFT = covert.LiftTechnicalMeasure(measure="记录监控")
TOLD = about(lawyer.TellRightToCounsel)
NOTIFIED = about(lawyer.NotifyLegalAid)
MINOR = about(lawyer.FindNeedOfCounsel, need=lawyer.NeedOfCounsel.MINOR)
LIFE = about(lawyer.FindNeedOfCounsel, need=lawyer.NeedOfCounsel.LIFE_OR_DEATH)
ASK = about(lawyer.ApplyForMeetingPermission)
PERMIT = about(lawyer.DecideMeetingPermission, permitted=True)
MEET = about(lawyer.RequestLawyerMeeting, case_type=lawyer.MeetingCase.ORDINARY)
MEET_PERMITTED = about(lawyer.RequestLawyerMeeting, case_type=lawyer.MeetingCase.PERMITTED)
SEIZE = things.Seize(items="手机")
SEIZE_VALUABLE = things.Seize(items="机床", valuable=True)
LIST = evidence.MakeSeizureList(
    copies=3, investigator_signed=True, holder_signed=evidence.HolderSigned.SIGNED, witness_signed=True
)
DECIDED = evidence.DecideSeizure(items="手机")
OF_VALUE = evidence.DecideSeizureOfValue(items="机床")
ON_SCENE = things.Seize(items="手机", on_scene=True)
LIFTED = things.LiftPropertyMeasure(measure=things.PropertyMeasure.SEIZURE, everything=True)


def listed(**more: Any) -> Act:
    return evidence.MakeSeizureList(**{**LIST.payload(), **more})


OPINION = things.ReceiveExpertOpinion(examination=things.Examination.INJURY, opinion="轻伤", has_victim=True)
RECORDING = about(asked.StartRecording)
STOPPED = about(asked.StopRecording)
GAP = about(asked.StopRecording, gap_seconds=1)
ENDED = about(asked.EndInterrogation)
SERIOUS_DRUG = facts.interrogation(gravity=intake.Gravity.SERIOUS_DRUG)


def born(day: str, **said: Any) -> Act:
    """An interrogation of somebody born on ``day``."""
    return facts.interrogation(birth_date=day, **said)


MINOR_ASKED = facts.interrogation(minor=True)
FATHER = asked.Adult.LEGAL_REPRESENTATIVE
WITH_FATHER = facts.interrogation(minor=True, adult=FATHER)
GIRL = facts.interrogation(minor=True, female=True, adult=asked.Adult.SUITABLE_ADULT)
GIRL_WITH_WOMAN = facts.interrogation(minor=True, female=True, adult=asked.Adult.SUITABLE_ADULT, woman_present=True)
DATA = evidence.RequestData(data="流水")
DATA_APPROVED = evidence.DecideDataRequest(data="流水", held_by="银行")
DELIVER = covert.StartControlledDelivery()
DELIVERY = covert.DecideControlledDelivery(reason="查明人员")
CONCLUDE = exit_.ConcludeInvestigation(conclusion="移送起诉")

GATES = (
    gate(
        "search_has_warrant",
        things.Search(place="车辆", officers=TWO),
        shut=(things.DecideSearch(place="住处"),),
        open=(things.DecideSearch(place="车辆"),),
    ),
    gate("seizure_decision_before", SEIZE, shut=(FILE,), open=(FILE, evidence.DecideSeizure(items="手机"))),
    gate("seizure_decision_before", things.Seize(items="手机", on_scene=True), shut_act=SEIZE),
    gate(
        "seizure_of_value_approved_by_leader",
        SEIZE_VALUABLE,
        shut=(evidence.DecideSeizure(items="机床"),),
        open=(evidence.DecideSeizureOfValue(items="机床"),),
    ),
    *(
        gate("seizure_list_triplicate_on_spot", LIST, shut_act=listed(**{name: value}))
        for name, value in (
            ("copies", 2),
            ("investigator_signed", False),
            ("holder_signed", evidence.HolderSigned.NEITHER),
            ("witness_signed", False),
        )
    ),
    gate(
        "seizure_list_triplicate_on_spot", listed(holder_signed=evidence.HolderSigned.NOTED), shut_act=listed(copies=1)
    ),
    gate(
        "seizure_list_triplicate_on_spot",
        listed(witness_signed=False, full_recording=True),
        shut_act=listed(witness_signed=False),
    ),
    gate("police_data_request_approval", DATA, shut=(DATA_APPROVED, DATA), open=(DATA_APPROVED,)),
    gate("technical_measure_city_level", MEASURE, shut=(), open=(FILE,)),
    gate(
        "technical_measure_city_level",
        MEASURE,
        shut=(FILE,),
        open=(FILE,),
        shut_act=covert.DecideTechnicalMeasure(measure="记录监控"),
    ),
    gate("technical_measure_renewed_in_time", RENEW, shut=(MEASURE, LIFT), open=(MEASURE,)),
    gate("controlled_delivery_approval", DELIVER, shut=(DELIVERY, DELIVER), open=(DELIVERY,)),
    gate("defence_right_told_first", SIGNED, shut=(facts.INTERROGATE,), open=(facts.INTERROGATE, TOLD)),
    gate("interrogation_minor_guardian_present", WITH_FATHER, shut_act=MINOR_ASKED),
    # Noon of 10 March 2026: full age begins the day after the birthday.
    *(
        gate("interrogation_minor_guardian_present", born("2008-03-09"), shut_act=born(day))
        for day in ("2008-03-10", "2008-03-11")
    ),
    gate("interrogation_minor_guardian_present", born("2008-03-10", adult=FATHER), shut_act=born("2008-03-10")),
    gate(
        "interrogation_female_minor_woman_present",
        born("2008-03-10", female=True, adult=FATHER, woman_present=True),
        shut_act=born("2008-03-10", female=True, adult=FATHER),
    ),
    gate("under_18", born("2008-03-10", minor=True), shut_act=born("2008-03-10", minor=False)),
    gate("under_18", born("2008-03-09", minor=False), shut_act=born("2008-03-09", minor=True)),
    gate("under_18", facts.interrogation(minor=True), shut_act=born("1990-03-09", minor=True)),
    gate("interrogation_female_minor_woman_present", GIRL_WITH_WOMAN, shut_act=GIRL),
    gate("minor_suspect_counsel_assigned", REQUESTED, shut=(MINOR,), open=(MINOR, NOTIFIED)),
    gate("minor_suspect_counsel_assigned", REQUESTED, shut=(MINOR,), open=(LIFE,)),
    gate(
        "lawyer_opinion_heard_before_conclusion",
        CONCLUDE,
        shut=(exit_.RequestLawyerHearing(),),
        open=(exit_.RequestLawyerHearing(), exit_.HearLawyer(opinion="从宽")),
    ),
    gate("lawyer_meeting_is_permitted", MEET_PERMITTED, shut=(ASK,), open=(ASK, PERMIT)),
    gate("lawyer_meeting_is_permitted", MEET, shut_act=MEET_PERMITTED),
    gate("lawyer_meeting_permission_3d", PERMIT, shut=(ASK, PERMIT), open=(ASK,)),
    gate(
        "interrogation_av_recording_major_crime",
        SIGNED,
        shut=(intake.FileCase(charge="故意杀人罪", gravity=intake.Gravity.LIFE_OR_DEATH),),
        open=(intake.FileCase(charge="故意杀人罪", gravity=intake.Gravity.LIFE_OR_DEATH), RECORDING),
    ),
    gate("interrogation_recording_serious_drug_crime", SIGNED, shut=(SERIOUS_DRUG,), open=(RECORDING, SERIOUS_DRUG)),
)


def search(**more: object) -> Act:
    usual: dict[str, object] = {
        "place": "住处",
        "officers": TWO,
        "warrant_shown": True,
        "witness": things.Attending.NEIGHBOUR,
    }
    return things.Search(**{**usual, **more})


def lineup(**more: object) -> Act:
    usual: dict[str, object] = {
        "person": "w",
        "identified": evidence.Identified.SUSPECT,
        "medium": evidence.Medium.IN_THE_FLESH,
        "lineup_size": 7,
        "officers": TWO,
        "individually": True,
    }
    return evidence.Identify(**{**usual, **more})


WARRANT = after((things.DecideSearch(place="住处"), HOUR))
STAFF, INTERESTED = things.Attending.POLICE_STAFF, things.Attending.INTERESTED
OBJECT, PHOTOGRAPHS = evidence.Identified.OBJECT, evidence.Medium.PHOTOGRAPHS
HOME = asked.Place.HOME_OR_HOSPITAL

CHECKS = (
    check("search_warrant_two_investigators", search(), search(warrant_shown=False), WARRANT),
    check("search_warrant_two_investigators", search(), search(officers=TWO[:1]), WARRANT),
    check("search_warrant_two_investigators", search(emergency=True, warrant_shown=False), search()),
    check("search_witness_present", search(), search(witness=things.Attending.NOBODY)),
    check("search_witness_present", search(witness=STAFF, full_recording=True), search(witness=STAFF)),
    check("search_of_woman_by_woman", search(body_of_woman=True, by_woman=True), search(body_of_woman=True)),
    check("witness_not_police_staff", search(), search(witness=STAFF)),
    check("witness_not_police_staff", lineup(witness=INTERESTED, full_recording=True), lineup(witness=INTERESTED)),
    check(
        "witness_not_police_staff",
        LIST,
        evidence.MakeSeizureList(**{**LIST.payload(), "witness": things.Attending.UNABLE}),
    ),
    check(
        "seizure_pairs_with_decision",
        SEIZE,
        SEIZE,
        after((DECIDED, 3 * HOUR), (SEIZE, 2 * HOUR), (DECIDED, HOUR)),
        after((DECIDED, 3 * HOUR), (SEIZE, 2 * HOUR)),
    ),
    check("seizure_pairs_with_decision", ON_SCENE, SEIZE, after((DECIDED, 3 * HOUR), (SEIZE, 2 * HOUR))),
    check(
        "seizure_pairs_with_decision",
        CONCLUDE,
        CONCLUDE,
        after((DECIDED, 3 * HOUR), (SEIZE, HOUR)),
        after((DECIDED, 3 * HOUR), (ON_SCENE, HOUR)),
    ),
    check(
        "seizure_pairs_with_decision",
        CONCLUDE,
        CONCLUDE,
        after((DECIDED, 3 * HOUR), (LIFTED, HOUR)),
        after((OF_VALUE, 3 * HOUR)),
    ),
    check("identification_min_persons_7", lineup(), lineup(lineup_size=6)),
    check(
        "identification_min_persons_7",
        lineup(medium=PHOTOGRAPHS, lineup_size=10),
        lineup(medium=PHOTOGRAPHS, lineup_size=9),
    ),
    check(
        "identification_min_objects_5",
        lineup(identified=OBJECT, lineup_size=5),
        lineup(identified=OBJECT, lineup_size=4),
    ),
    check(
        "identification_min_objects_5",
        lineup(identified=OBJECT, lineup_size=1, unique_features=True),
        lineup(identified=OBJECT, medium=PHOTOGRAPHS, lineup_size=9),
    ),
    check("identification_two_officers_individually", lineup(), lineup(officers=TWO[:1])),
    check("identification_two_officers_individually", lineup(), lineup(individually=False)),
    check(
        "interrogation_in_casework_area",
        facts.interrogation(place=HOME, place_ground=asked.PlaceGround.PREGNANCY),
        facts.interrogation(place=HOME),
    ),
    check(
        "interrogation_in_casework_area",
        facts.interrogation(place=asked.Place.OTHER, place_ground=asked.PlaceGround.SERVING),
        facts.interrogation(place=asked.Place.OTHER, place_ground=asked.PlaceGround.ILLNESS),
    ),
    *(
        case
        for rule in ("interrogation_av_recording_major_crime", "interrogation_recording_serious_drug_crime")
        for case in (
            check(
                rule,
                SERIOUS_DRUG,
                SERIOUS_DRUG,
                after((RECORDING, HOUR)),
                after((RECORDING, 2 * HOUR), (STOPPED, HOUR)),
            ),
            check(
                rule,
                ENDED,
                ENDED,
                after((RECORDING, 2 * HOUR), (SERIOUS_DRUG, HOUR)),
                after((RECORDING, 3 * HOUR), (SERIOUS_DRUG, 2 * HOUR), (STOPPED, HOUR)),
            ),
            check(rule, STOPPED, GAP, after((RECORDING, 2 * HOUR), (SERIOUS_DRUG, HOUR))),
        )
    ),
    check(
        "lawyer_meeting_not_monitored",
        facts.MEETING,
        about(lawyer.HoldLawyerMeeting, monitored=False, officer_present=True),
    ),
    check(
        "lawyer_meeting_permission_3d",
        about(
            lawyer.DecideMeetingPermission,
            permitted=False,
            ground=lawyer.RefusalOfMeeting.OBSTRUCTS,
            explanation="可能串供",
        ),
        about(lawyer.DecideMeetingPermission, permitted=False, ground=lawyer.RefusalOfMeeting.OBSTRUCTS),
        after((ASK, HOUR)),
    ),
    check(
        "reporter_name_secret_on_request",
        about(protection.NoteSecrecy, pseudonym="甲", name_in_open_file=False),
        about(protection.NoteSecrecy, pseudonym="甲", name_in_open_file=True),
    ),
)

PERIODS = (
    period("seizure_list_made_on_spot", SEIZE, "03-10 09:00", LIST, "03-10 21:00", missing="violated"),
    period(
        "forensic_opinion_told",
        OPINION,
        "03-10 09:00",
        about(things.NotifyExpertOpinion),
        "03-11 09:00",
        missing="violated",
    ),
    period(
        "forensic_opinion_told_to_victim",
        OPINION,
        "03-10 09:00",
        about(things.NotifyVictimOfOpinion),
        "03-11 09:00",
        missing="violated",
    ),
    period("technical_measure_3m", MEASURE, "01-20 09:00", LIFT, "04-20 23:59"),
    period("technical_measure_renewed_3m", RENEW, "04-20 10:00", LIFT, "07-20 23:59"),
    period("defence_right_told_first", facts.INTERROGATE, "03-10 09:00", TOLD, "03-10 21:00", missing="violated"),
    period(
        "defence_right_told_on_measure",
        about(Detain, warrant=Signature.SIGNED),
        "03-10 09:00",
        TOLD,
        "03-10 21:00",
        missing="violated",
    ),
    # The third day is a Saturday.
    period("legal_aid_mandatory_3d", LIFE, "03-25 09:00", NOTIFIED, "03-30 23:59"),
    period("minor_suspect_counsel_assigned", MINOR, "03-25 09:00", NOTIFIED, "03-30 23:59"),
    period(
        "legal_aid_application_forward_24h",
        about(lawyer.ReceiveLegalAidApplication),
        "03-10 09:30",
        about(lawyer.ForwardLegalAidApplication),
        "03-11 10:00",
    ),
    period("lawyer_meeting_48h", MEET, "03-12 09:30", facts.MEETING, "03-14 10:00"),
    period("lawyer_meeting_permission_3d", ASK, "03-11 09:00", PERMIT, "03-16 23:59"),
    period(
        "reporter_name_secret_on_request",
        about(protection.RequestSecrecy),
        "03-10 09:00",
        about(protection.NoteSecrecy, pseudonym="甲", name_in_open_file=False),
        "03-10 10:00",
        missing="violated",
    ),
)

every_gate = pytest.mark.parametrize("each", GATES, ids=lambda each: f"{each.rule}-{type(each.act).kind}")
every_check = pytest.mark.parametrize("each", CHECKS, ids=lambda each: f"{each.rule}-{type(each.good).kind}")
every_period = pytest.mark.parametrize("p", PERIODS, ids=lambda p: p.rule)


@every_gate
def test_the_gate_refuses(each: GateCase) -> None:
    assert each.rule in refused(each.shut_act, each.shut)


@every_gate
def test_the_gate_opens(each: GateCase) -> None:
    assert each.rule not in refused(each.act, each.open)


@every_check
def test_the_check_passes(each: CheckCase) -> None:
    assert each.rule not in found(each.good, each.good_after)


@every_check
def test_the_check_finds_the_breach(each: CheckCase) -> None:
    assert each.rule in found(each.bad, each.bad_after)


@every_period
def test_done_on_the_last_minute_is_in_time(p: Period) -> None:
    assert verdict(p.rule, p.story.did(p.done, at(p.last)), at(p.last)) == "ok"
    assert verdict(p.rule, p.story.did(p.done, at(p.last) - MINUTE), at(p.last)) == "ok"


@every_period
def test_done_a_minute_later_is_too_late(p: Period) -> None:
    done = at(p.last) + MINUTE
    assert verdict(p.rule, p.story.did(p.done, done), done) == "violated"


@every_period
def test_not_done_it_is_due_until_the_last_minute_and_no_longer(p: Period) -> None:
    duties = duties_of(p.story.procedure, recorded(p.story), at(p.last))
    assert [duty.outcome for duty in duties if duty.rule.id == p.rule] == [Outcome.DUE]
    assert verdict(p.rule, p.story, at(p.last) + MINUTE) == p.missing


def test_a_renewed_measure_has_three_months_from_its_renewal() -> None:
    story = period("technical_measure_3m", MEASURE, "01-20 09:00", LIFT, "").story.did(RENEW, at("04-20 10:00"))
    assert verdict("technical_measure_3m", story, at("07-20 23:59")) == "ok"
    assert verdict("technical_measure_renewed_3m", story, at("07-20 23:59")) == "due"
    assert verdict("technical_measure_renewed_3m", story, at("07-21 00:00")) == "overdue"
    assert (
        verdict("technical_measure_renewed_in_time", story.did(RENEW, at("07-21 00:00")), at("07-22 00:00"))
        == "violated"
    )


def test_who_was_told_before_is_not_told_again() -> None:
    told_before = after((TOLD, 5 * DAY)).did(facts.INTERROGATE, at("03-10 09:00"))
    assert verdict("defence_right_told_first", told_before, at("03-20 00:00")) == "ok"
