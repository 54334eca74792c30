"""The checks of the treatment pack at their thresholds, the rights they protect, and the figures."""

from datetime import timedelta

import pytest

from tests.law.facts_treatment import PERSON, SAMPLE, STAFF, WORDS, opinion, result, sample, served
from tests.packs.test_treatment_limits import history
from zhiheng.kernel.act import Act
from zhiheng.kernel.derive import Count, Sum
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of
from zhiheng.kernel.periods import BEIJING, Counting
from zhiheng.kernel.soundness import require_sound
from zhiheng.kernel.terms import Severity
from zhiheng.law.targets import read_targets, target
from zhiheng.packs.administrative import PROCEDURES as ADMINISTRATIVE
from zhiheng.packs.criminal import PROCEDURES as CRIMINAL
from zhiheng.packs.treatment import PROCEDURES, acts
from zhiheng.packs.treatment.choices import Breach, Custody, Finder, Method, Purpose, Result, Sex
from zhiheng.packs.treatment.derived import INDICATORS
from zhiheng.packs.treatment.procedure import COMMUNITY_TREATMENT

SENT = {"sample": SAMPLE, "purpose": Purpose.LABORATORY, "institution": "甲实验室"}
ROUTINE = {"result": Result.NEGATIVE, "staff": STAFF[:2], "person_sex": Sex.MALE, "taker_sex": Sex.MALE}
EVADED = acts.NoteEvasion(facts=WORDS)
NOBODY = {"on_person": False, "on_family": False, "township_told": False}


def breaches(*told: tuple[Act, str], division: str = "990101") -> list[str]:
    """The rules breached in the moment of the last act."""
    known = history(*told, division=division)
    found = findings_of(COMMUNITY_TREATMENT, known, known.entries[-1].at)
    return [finding.rule.id for finding in found if finding.outcome is Outcome.BREACH]


def on(day: str, *told: Act) -> list[tuple[Act, str]]:
    return [(act, f"{day}T{9 + hour:02}:00") for hour, act in enumerate(told)]


@pytest.mark.parametrize(
    "act",
    [
        sample(staff=STAFF[:1]),
        acts.SendSample(**SENT, staff=STAFF[:1]),
        result(staff=STAFF[:1]),
        acts.ConductRoutineTest(**(ROUTINE | {"staff": STAFF[:1]})),
    ],
    ids=lambda act: act.kind,
)
def test_one_alone_may_not_sample_send_or_test(act: Act) -> None:
    assert "drug_test_two_staff" in breaches((act, "2026-03-02T09:00"))


@pytest.mark.parametrize(
    "act",
    [
        sample(staff=STAFF[:2]),
        acts.SendSample(**SENT, staff=STAFF[:2]),
        result(staff=STAFF[:2]),
        acts.ConductRoutineTest(**ROUTINE),
        result(method=Method.LABORATORY, staff=STAFF[:1]),
    ],
    ids=["sample", "send", "test", "routine test", "a laboratory has its own staff"],
)
def test_two_may_sample_send_and_test(act: Act) -> None:
    assert "drug_test_two_staff" not in breaches((act, "2026-03-02T09:00"))


@pytest.mark.parametrize(
    "person, taker, breached",
    [
        (Sex.FEMALE, Sex.MALE, True),
        (Sex.FEMALE, Sex.FEMALE, False),
        (Sex.MALE, Sex.MALE, False),
        (Sex.MALE, Sex.FEMALE, False),
    ],
)
def test_a_womans_sample_is_taken_by_a_woman(person: Sex, taker: Sex, breached: bool) -> None:
    for act in (
        sample(person_sex=person, taker_sex=taker),
        acts.ConductRoutineTest(**(ROUTINE | {"person_sex": person, "taker_sex": taker})),
    ):
        assert ("drug_test_female_sample_by_woman" in breaches((act, "2026-03-02T09:00"))) is breached


@pytest.mark.parametrize(
    "destroyed, breached", [("2026-07-13T23:59", True), ("2026-07-14T00:00", False), ("2026-08-01T09:00", False)]
)
def test_a_positive_sample_is_kept_to_the_corresponding_day(destroyed: str, breached: bool) -> None:
    told = (result(), "2026-01-14T21:30"), (acts.DestroySample(sample=SAMPLE), destroyed)
    assert ("drug_test_sample_kept_6m" in breaches(*told)) is breached


def test_a_negative_sample_and_another_persons_time_bind_nobody() -> None:
    destroyed = acts.DestroySample(sample=SAMPLE), "2026-01-20T09:00"
    assert "drug_test_sample_kept_6m" not in breaches((result(result=Result.NEGATIVE), "2026-01-14T21:30"), destroyed)
    assert "drug_test_sample_kept_6m" not in breaches((result(sample="S-2"), "2026-01-14T21:30"), destroyed)


def test_a_sample_destroyed_before_2017_is_not_judged_by_the_longer_time() -> None:
    told = (result(), "2016-08-01T09:00"), (acts.DestroySample(sample=SAMPLE), "2016-12-31T09:00")
    assert "drug_test_sample_kept_6m" not in breaches(*told)


def test_one_officer_may_not_determine_addiction_but_an_institution_may() -> None:
    alone = opinion(officers=STAFF[:1])
    entrusted = acts.EntrustDetermination(institution="市戒毒医院", reason=WORDS)
    assert "addiction_determination_two_officers" in breaches((alone, "2026-03-02T09:00"))
    assert "addiction_determination_two_officers" not in breaches((opinion(), "2026-03-02T09:00"))
    assert "addiction_determination_two_officers" not in breaches(*on("2026-03-02", entrusted, alone))


@pytest.mark.parametrize("missed", ["on_person", "on_family", "township_told"])
def test_the_order_reaches_person_family_and_township(missed: str) -> None:
    partly = acts.ServeTreatmentOrder(**(dict.fromkeys(NOBODY, True) | {missed: False}))
    rest = acts.ServeTreatmentOrder(**(NOBODY | {missed: True}))
    assert "community_treatment_decision_served" in breaches((partly, "2026-03-02T09:00"))
    assert "community_treatment_decision_served" not in breaches(*on("2026-03-02", partly, rest))


@pytest.mark.parametrize(
    "left, back, reported, breached",
    [
        ("2026-05-06T08:00", "2026-05-09T07:59", False, False),
        ("2026-05-06T08:00", "2026-05-09T08:00", False, True),
        ("2026-05-06T08:00", "2026-05-09T08:01", False, True),
        ("2026-05-06T08:00", "2026-05-19T08:00", True, False),
        ("2026-05-06", "2026-05-08", False, False),
        ("2026-05-06", "2026-05-09", False, True),
    ],
)
def test_three_days_away_need_a_written_report(left: str, back: str, reported: bool, breached: bool) -> None:
    told = (acts.LeaveCounty(written_report=reported), left), (acts.ReturnToCounty(), back)
    assert ("community_treatment_leave_over_3d_report" in breaches(*told)) is breached


@pytest.mark.parametrize("times, breached", [(1, False), (2, False), (3, True), (4, True)])
def test_the_third_evasion_and_the_third_absence_are_serious(times: int, breached: bool) -> None:
    evasions = on("2026-03-02", *[EVADED] * times)
    absences = on("2026-03-02", *[acts.NoteUnauthorisedLeave(days=1)] * times)
    assert ("community_treatment_serious_breach_tests" in breaches(*evasions)) is breached
    assert ("community_treatment_serious_breach_leave_count" in breaches(*absences)) is breached


@pytest.mark.parametrize("days, breached", [((30,), False), ((31,), True), ((15, 15), False), ((15, 16), True)])
def test_more_than_thirty_days_away_are_serious(days: tuple[int, ...], breached: bool) -> None:
    rule = "community_treatment_serious_breach_leave_days"
    told = on("2026-03-02", *(acts.NoteUnauthorisedLeave(days=each) for each in days))
    found = acts.FindBreach(ground=Breach.DAYS_AWAY, facts=WORDS)
    assert (rule in breaches(*told)) is breached
    claimed = [finding for finding in breaches(*told, (found, "2026-03-03T09:00")) if finding == rule]
    assert claimed == [rule], "either the days were too many, or the claim that they were is wrong"


@pytest.mark.parametrize(
    "found, told, breached",
    [
        ("2026-03-25T09:00", (), False),
        ("2026-03-24T23:59", (), True),
        ("2026-03-25T09:00", (acts.ReportIn(),), True),
        ("2026-03-25T09:00", (acts.AcceptExcuse(reason=WORDS),), True),
    ],
    ids=["after the last day", "on the last day", "reported in", "with a reason"],
)
def test_nobody_is_said_not_to_have_reported_who_had_time_or_a_reason(
    found: str, told: tuple[Act, ...], breached: bool
) -> None:
    claim = acts.FindBreach(ground=Breach.NOT_REPORTED, facts=WORDS)
    acts_told = [(served(), "2026-03-09T10:00"), *((act, "2026-03-10T10:00") for act in told), (claim, found)]
    assert ("community_treatment_report_15d" in breaches(*acts_told)) is breached


@pytest.mark.parametrize(
    "field, rule", [("test_every_days", "treatment_test_regularly"), ("visit_every_days", "treatment_visit_regularly")]
)
def test_an_agreement_is_no_looser_than_the_bureaus_own_target(field: str, rule: str) -> None:
    days = target(rule).limit.value
    usual = {"test_every_days": 1, "visit_every_days": 1}
    assert rule not in breaches((acts.SignAgreement(**(usual | {field: days})), "2026-03-02T09:00"))
    assert rule in breaches((acts.SignAgreement(**(usual | {field: days + 1})), "2026-03-02T09:00"))


def due(rule: str, known: History) -> list[str]:
    """The last days, local, of the running duties under ``rule``."""
    running = [one for one in duties_of(COMMUNITY_TREATMENT, known, known.entries[-1].at) if one.rule.id == rule]
    ends = [one.ends.late_at.astimezone(BEIJING) for one in running if one.ends is not None]
    return [(end - timedelta(days=1)).strftime("%Y-%m-%d") for end in ends]


def test_each_test_lets_the_interval_begin_anew() -> None:
    signed = acts.SignAgreement(test_every_days=30, visit_every_days=30)
    told = (signed, "2026-03-05T10:00"), (acts.ConductRoutineTest(**ROUTINE), "2026-04-10T10:00")
    assert due("treatment_test_regularly", history(*told)) == ["2026-06-09"]
    assert due("treatment_visit_regularly", history(*told)) == ["2026-04-04"]


def test_days_in_custody_count_neither_for_the_term_nor_for_the_next_test() -> None:
    told = (
        (acts.ReportIn(), "2025-03-05T09:00"),
        (acts.SignAgreement(test_every_days=30, visit_every_days=30), "2025-03-05T10:00"),
        (acts.NoteCustody(person=PERSON, custody=Custody.DETAINED), "2025-03-10T10:00"),
        (acts.NoteRelease(), "2025-03-20T10:00"),
        (acts.ConductRoutineTest(**ROUTINE), "2025-03-25T10:00"),
    )
    assert due("community_treatment_term_3y", history(*told)) == ["2028-03-15"]
    assert due("treatment_test_regularly", history(*told)) == ["2025-05-24"]


def test_in_custody_the_term_has_no_end() -> None:
    told = (
        (acts.ReportIn(), "2025-03-05T09:00"),
        (acts.NoteCustody(person=PERSON, custody=Custody.ARRESTED), "2025-03-10T10:00"),
    )
    assert due("community_treatment_term_3y", history(*told)) == []


def test_control_that_stays_on_after_three_clean_years_is_grave() -> None:
    known = history((acts.RegisterUser(), "2020-03-10T09:00"), (acts.VisitPerson(situation=WORDS), "2023-03-11T00:00"))
    found = findings_of(COMMUNITY_TREATMENT, known, known.entries[-1].at)
    (grave,) = [one for one in found if one.rule.id == "dynamic_control_ends_after_3_clean_years"]
    assert (grave.outcome, grave.rule.severity) == (Outcome.BREACH, Severity.HIGH)


@pytest.mark.parametrize(
    "act, last",
    [
        (acts.ReportIn(), "2026-04-10"),
        (acts.ReportForRehabilitation(), "2026-04-10"),
        (acts.NoteIsolationLifted(person=PERSON), "2026-04-10"),
        (acts.NoteRelapse(found_by=Finder.POLICE, grounds=WORDS), "2026-04-10"),
        (acts.VisitPerson(situation=WORDS), "2026-03-10"),
    ],
    ids=lambda value: value.kind if isinstance(value, Act) else value,
)
def test_in_shandong_three_years_run_from_detection_execution_or_lifting(act: Act, last: str) -> None:
    known = history((acts.RegisterUser(), "2023-03-10T09:00"), (act, "2023-04-10T09:00"), division="370102")
    assert due("dynamic_control_shandong_start_points", known) == [last]


def test_in_shandong_who_refuses_treatment_waits_for_the_end_of_isolation() -> None:
    refused = acts.FindBreach(ground=Breach.REFUSED, facts=WORDS)
    told = (acts.RegisterUser(), "2023-03-10T09:00"), (refused, "2023-04-10T09:00")
    lifted = acts.NoteIsolationLifted(person=PERSON), "2025-05-10T09:00"
    assert due("dynamic_control_shandong_start_points", history(*told, division="370102")) == []
    assert due("dynamic_control_shandong_start_points", history(*told, lifted, division="370102")) == ["2028-05-10"]


def test_the_declarations_are_sound() -> None:
    require_sound((*CRIMINAL, *ADMINISTRATIVE, *PROCEDURES))


def test_no_figure_is_split_by_a_protected_circumstance_or_reads_one() -> None:
    fields = (field for step in COMMUNITY_TREATMENT.steps for field in step.act.fields.values())
    protected = {field for field in fields if field.protected}
    assert {field.name for field in protected} == {"person_sex"}
    for indicator in INDICATORS:
        measures = [each for each in (indicator.counts, indicator.out_of) if isinstance(each, Count | Sum)]
        read = {test.field for each in measures for test in each.where}
        assert protected.isdisjoint({*indicator.by, *read})


def test_no_act_has_room_for_a_name() -> None:
    labels = [field.zh for step in COMMUNITY_TREATMENT.steps for field in step.act.fields.values()]
    assert labels and not [label for label in labels if "姓名" in label or "身份证" in label]


@pytest.mark.parametrize(
    "text, fault",
    [
        ("", "列表"),
        ("- {since: 2026-01-01}", "days"),
        ("- {since: soon, days: {a: 1}}", "since"),
        ("- {since: 2026-01-01, days: {a: 0}}", "a "),
        ("- {since: 2026-01-01, days: {a: true}}", "a "),
        ("- [", "treatment_targets.yaml"),
    ],
)
def test_a_faulty_file_of_targets_is_refused_with_the_fault(text: str, fault: str) -> None:
    with pytest.raises(DeclarationError, match=fault):
        read_targets(text)


def test_a_target_nobody_set_is_refused_by_name() -> None:
    with pytest.raises(DeclarationError, match="no_such_target"):
        target("no_such_target")


def test_a_target_is_counted_in_days_that_no_holiday_moves() -> None:
    assert target("treatment_visit_regularly").limit.counting is Counting.FIXED_DAYS


@pytest.mark.parametrize(
    "lifted, early",
    [("2026-03-09T23:00", True), ("2026-04-18T23:59", True), ("2026-04-19T00:00", False), ("2026-04-20T09:00", False)],
)
def test_a_treatment_is_not_lifted_before_its_three_years_are_over(lifted: str, early: bool) -> None:
    told = (acts.ReportIn(), "2023-04-20T09:00"), (acts.LiftTreatment(), lifted)
    assert ("community_treatment_term_3y" in breaches(*told)) is early


def test_days_in_custody_do_not_count_towards_the_three_years() -> None:
    told = (
        (acts.ReportIn(), "2023-04-20T09:00"),
        (acts.NoteCustody(person=PERSON, custody=Custody.DETAINED), "2024-05-01T09:00"),
        (acts.NoteRelease(), "2024-05-31T09:00"),
        (acts.LiftTreatment(), "2026-04-20T09:00"),
    )
    assert "community_treatment_term_3y" in breaches(*told)


@pytest.mark.parametrize("notice", [acts.ServeLiftNotice, acts.ServeRehabilitationLiftNotice])
def test_the_notice_of_lifting_reaches_person_and_family(notice: type[Act]) -> None:
    rule = {
        acts.ServeLiftNotice: "community_treatment_lift_notice_7d",
        acts.ServeRehabilitationLiftNotice: "community_rehab_lift_notice_7d",
    }[notice]
    person = notice(on_person=True, on_family=False, township_told=True), "2026-04-21T09:00"
    family = notice(on_person=False, on_family=True, township_told=False), "2026-04-22T09:00"
    assert rule in breaches(person)
    assert rule not in breaches(person, family)
