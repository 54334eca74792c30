"""Every gate of the treatment pack: what opens it, and what does not."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from tests.law.facts_treatment import PERSON, SAMPLE, STAFF, WORDS, agreement, opinion, result, sample, served
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import closed_gates
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.treatment import acts
from zhiheng.packs.treatment.choices import Addiction, Breach, Came, Custody, Purpose, Result, Sex
from zhiheng.packs.treatment.procedure import COMMUNITY_TREATMENT

OTHER = "person-2"


def entry(seq: int, act: Act, at: str, record: str = "D-1") -> Entry:
    moment = datetime.fromisoformat(at).replace(tzinfo=BEIJING)
    when = When.on_day(moment.date()) if len(at) == len("2026-01-01") else When.minute(moment)
    return Entry(
        seq=seq,
        record=record,
        act=act,
        by="wang",
        unit="u",
        at=when.at,
        day=when.day,
        day_precise=when.day_precise,
        recorded_at=when.at,
    )


def refusals(candidate: Act, at: str, *told: tuple[Act, str]) -> set[str]:
    """The rules that refuse ``candidate`` at ``at`` after what is told."""
    raw = tuple(entry(seq, act, when) for seq, (act, when) in enumerate(told, 1))
    known = History(record="D-1", procedure="community_treatment", division="990101", raw=raw)
    return {reason.rule for reason in closed_gates(COMMUNITY_TREATMENT, entry(1000, candidate, at), known)}


FOUND = acts.FindSuspectedUser(person=PERSON)
CAME = acts.RegisterVoluntarily(person=PERSON, came=Came.TO_POLICE)
USE = acts.EstablishDrugUse(grounds=WORDS)
SENT = acts.SendSample(sample=SAMPLE, purpose=Purpose.LABORATORY, institution="甲实验室", staff=STAFF[:2])
RETEST = {"sample": SAMPLE, "purpose": Purpose.RETEST, "staff": STAFF[:2]}
NEGATIVE = acts.ConcludeRetest(sample=SAMPLE, purpose=Purpose.RETEST, result=Result.NEGATIVE)
CONFIRMED = acts.ConcludeRetest(sample=SAMPLE, purpose=Purpose.RETEST, result=Result.POSITIVE)
ORDER = acts.DecideTreatment(place=WORDS)
IN = acts.ReportIn()
EVADED = acts.NoteEvasion(facts=WORDS)
LEFT = acts.NoteUnauthorisedLeave(days=1)
HELD = acts.NoteCustody(person=PERSON, custody=Custody.DETAINED)
LIFTED = acts.NoteIsolationLifted(person=PERSON)
ROUTINE = acts.ConductRoutineTest(result=Result.NEGATIVE, staff=STAFF[:2], person_sex=Sex.MALE, taker_sex=Sex.MALE)

POSITIVE = acts.ConductRoutineTest(result=Result.POSITIVE, staff=STAFF[:2], person_sex=Sex.MALE, taker_sex=Sex.MALE)


@dataclass(frozen=True, kw_only=True)
class Case:
    """``act`` is refused by ``rule`` after ``shut`` and not after ``open``; the acts happen an hour apart."""

    rule: str
    act: Act
    shut: tuple[Act, ...]
    open: tuple[Act, ...]
    shut_act: Act | None = None


def case(rule: str, act: Act, shut: tuple[Act, ...], open: tuple[Act, ...], shut_act: Act | None = None) -> Case:
    return Case(rule=rule, act=act, shut=shut, open=open, shut_act=shut_act)


CASES = (
    case("record_is_of_this_person", FOUND, (acts.RegisterVoluntarily(person=OTHER, came=Came.TO_CLINIC),), (CAME,)),
    case("record_is_of_this_person", CAME, (acts.FindSuspectedUser(person=OTHER),), (FOUND,)),
    case("record_is_of_this_person", LIFTED, (acts.FindSuspectedUser(person=OTHER),), ()),
    case("record_is_of_this_person", HELD, (acts.NoteIsolationLifted(person=OTHER),), (LIFTED,)),
    case("test_is_refused", acts.ForceTest(reason=WORDS), (FOUND,), (acts.RefuseTest(),)),
    case(
        "drug_test_force_approval",
        sample(consents=False),
        (acts.RefuseTest(),),
        (acts.RefuseTest(), acts.ForceTest(reason=WORDS)),
    ),
    case("drug_test_force_approval", sample(), (), (), sample(consents=False)),
    case("drug_test_force_approval", sample(), (), (acts.RefuseTest(),), sample(consents=False)),
    case("sample_is_taken", result(), (sample(sample="S-2"),), (sample(),)),
    case("sample_is_taken", SENT, (), (sample(),)),
    case("sample_is_taken", NEGATIVE, (), (sample(),)),
    case("sample_is_taken", acts.DestroySample(sample=SAMPLE), (), (sample(),)),
    case(
        "test_has_result", acts.ObjectToResult(sample=SAMPLE, asks=Purpose.RETEST), (result(sample="S-2"),), (result(),)
    ),
    case("test_has_result", USE, (sample(),), (sample(), result())),
    case("test_has_result", USE, (FOUND,), (CAME,)),
    case(
        "drug_test_lab_and_retest_differ",
        acts.SendSample(institution="乙实验室", **RETEST),
        (SENT,),
        (SENT,),
        acts.SendSample(institution="甲实验室", **RETEST),
    ),
    case(
        "drug_test_lab_and_retest_differ", acts.SendSample(institution="甲实验室", **RETEST), (SENT,), (SENT, sample())
    ),
    case("drug_use_is_established", acts.RegisterUser(), (result(),), (USE,)),
    case("drug_use_is_established", acts.RegisterUser(), (FOUND,), (CAME,)),
    case("drug_use_is_established", acts.ProposeUsePenalty(same_use=False), (CAME,), (USE,)),
    case("drug_use_is_established", acts.OrderVenueBan(months=6), (CAME,), (USE,)),
    case("voluntary_treatment_no_penalty", acts.ProposeUsePenalty(same_use=True), (CAME, FOUND), (FOUND, CAME)),
    case("voluntary_treatment_no_penalty", acts.ProposeUsePenalty(same_use=True), (CAME,), (FOUND,)),
    case(
        "voluntary_treatment_no_penalty",
        acts.ProposeUsePenalty(same_use=False),
        (CAME, FOUND),
        (CAME, FOUND),
        acts.ProposeUsePenalty(same_use=True),
    ),
    case(
        "venue_ban_order_6_to_12m_2026",
        acts.OrderVenueBan(months=6),
        (),
        (),
        acts.OrderVenueBan(months=5),
    ),
    case("venue_ban_order_6_to_12m_2026", acts.OrderVenueBan(months=12), (), (), acts.OrderVenueBan(months=13)),
    case("test_is_positive", opinion(), (result(result=Result.NEGATIVE),), (result(),)),
    case("test_is_positive", opinion(), (result(), NEGATIVE), (result(), CONFIRMED)),
    case("test_is_positive", opinion(), (result(), CONFIRMED, NEGATIVE), (result(), NEGATIVE, CONFIRMED)),
    case("test_is_positive", opinion(opinion=Addiction.NONE), (), (), opinion()),
    case("test_is_positive", acts.ExplainPositive(cause=WORDS), (IN, ROUTINE), (IN, POSITIVE)),
    case("addiction_is_determined", ORDER, (opinion(opinion=Addiction.NONE),), (opinion(),)),
    case("addiction_is_determined", acts.ServeIsolationDecision(identity_known=True), (), (opinion(),)),
    case("treatment_is_ordered", served(), (opinion(),), (ORDER,)),
    case("treatment_is_ordered", IN, (ORDER, acts.LiftTreatment()), (ORDER,)),
    case("treatment_is_ordered", acts.AcceptExcuse(reason=WORDS), (), (ORDER,)),
    case(
        "treatment_is_ordered", acts.VisitPerson(situation=WORDS), (), (acts.OrderRehabilitation(months=1, place="x"),)
    ),
    case("person_has_reported_in", agreement(), (ORDER,), (ORDER, IN)),
    case("person_has_reported_in", acts.LiftTreatment(), (ORDER,), (ORDER, IN)),
    case("treatment_is_running", EVADED, (ORDER,), (ORDER, IN)),
    case(
        "treatment_is_running",
        ROUTINE,
        (IN, acts.SuspendTreatment()),
        (IN, acts.SuspendTreatment(), acts.ResumeTreatment()),
    ),
    case("community_treatment_suspended_in_custody", EVADED, (IN, HELD), (IN, HELD, acts.NoteRelease())),
    case("community_treatment_suspended_in_custody", LEFT, (IN, HELD), (IN,)),
    case("community_treatment_suspended_in_custody", acts.SuspendTreatment(), (IN,), (IN, HELD)),
    case("community_treatment_suspended_in_custody", acts.NoteRelease(), (IN,), (IN, HELD)),
    case("treatment_is_suspended", acts.ResumeTreatment(), (IN,), (IN, HELD, acts.SuspendTreatment())),
    case(
        "community_treatment_serious_breach_tests",
        acts.FindBreach(ground=Breach.TESTS, facts=WORDS),
        (EVADED, EVADED),
        (EVADED, EVADED, EVADED),
    ),
    case(
        "community_treatment_serious_breach_leave_count",
        acts.FindBreach(ground=Breach.LEAVES, facts=WORDS),
        (LEFT, LEFT),
        (LEFT, LEFT, LEFT),
    ),
    case("place_is_changed", acts.ReportAtNewPlace(), (IN,), (IN, acts.ChangePlace(new_place=WORDS))),
    case("isolation_is_lifted", acts.OrderRehabilitation(months=12, place=WORDS), (), (LIFTED,)),
    case(
        "community_rehab_max_3y",
        acts.OrderRehabilitation(months=36, place=WORDS),
        (),
        (),
        acts.OrderRehabilitation(months=37, place=WORDS),
    ),
    case(
        "rehabilitation_is_ordered",
        acts.ServeRehabilitationOrder(),
        (LIFTED,),
        (LIFTED, acts.OrderRehabilitation(months=12, place=WORDS)),
    ),
    case("rehabilitation_is_running", acts.LiftRehabilitation(), (), (acts.ReportForRehabilitation(),)),
    case(
        "person_is_under_dynamic_control",
        acts.EndDynamicControl(),
        (acts.RegisterUser(), acts.EndDynamicControl()),
        (acts.RegisterUser(),),
    ),
)


def told(before: tuple[Act, ...]) -> list[tuple[Act, str]]:
    return [(act, f"2026-03-02T{9 + hour:02}:00") for hour, act in enumerate(before)]


every = pytest.mark.parametrize("one", CASES, ids=lambda one: f"{one.rule}-{one.act.kind}")


@every
def test_a_shut_gate_refuses(one: Case) -> None:
    assert one.rule in refusals(one.shut_act or one.act, "2026-03-02T20:00", *told(one.shut))


@every
def test_an_open_gate_lets_through(one: Case) -> None:
    assert one.rule not in refusals(one.act, "2026-03-02T20:00", *told(one.open))


def test_every_gate_of_the_pack_is_tried() -> None:
    gates = {gate.rule.id for step in COMMUNITY_TREATMENT.steps for gate in step.gates}
    elsewhere = {"dynamic_control_ends_after_3_clean_years", "custody_is_on_the_case_record"}
    assert gates == {one.rule for one in CASES} | elsewhere


CHECKED = acts.CheckRegisteredPerson(outcome=WORDS)
CLEAN = "dynamic_control_ends_after_3_clean_years"


@pytest.mark.parametrize(
    "at, refused", [("2026-03-10T23:58", False), ("2026-03-10T23:59", False), ("2026-03-11T00:00", True)]
)
def test_after_three_clean_years_nobody_is_checked(at: str, refused: bool) -> None:
    assert (CLEAN in refusals(CHECKED, at, (acts.RegisterUser(), "2023-03-10T09:00"))) is refused


def test_a_relapse_lets_three_years_begin_anew() -> None:
    relapse = acts.NoteRelapse(found_by="police", grounds=WORDS)
    before = (acts.RegisterUser(), "2023-03-10T09:00"), (relapse, "2024-05-01T09:00")
    assert CLEAN not in refusals(CHECKED, "2027-05-01T12:00", *before)
    assert CLEAN in refusals(CHECKED, "2027-05-02T00:00", *before)


CASE = acts.NoteCustody(person=PERSON, custody=Custody.DETAINED, case="A-1")


def held_in(*case_acts: Act) -> set[str]:
    """The rules that refuse to note custody under case A-1, which holds ``case_acts`` and belongs to nobody else."""
    raw = tuple(entry(seq, act, "2026-03-01T10:00", record="A-1") for seq, act in enumerate(case_acts, 1))
    other = History(record="A-1", procedure="criminal_case", division="990101", raw=raw)
    own = History(
        record="D-1",
        procedure="community_treatment",
        division="990101",
        raw=(entry(1, ORDER, "2026-02-01T10:00"),),
        relatives=lambda number: other if number == "A-1" else None,
    )
    return {reason.rule for reason in closed_gates(COMMUNITY_TREATMENT, entry(9, CASE, "2026-03-01T10:00"), own)}


@pytest.mark.parametrize(
    "case_acts, refused",
    [
        ((), True),
        ((Detain(person=OTHER, warrant="signed"),), True),
        ((Detain(person=PERSON, warrant="signed"),), False),
        ((Arrest(person=PERSON),), False),
    ],
    ids=["neither", "another person's detention", "the person's detention", "the person's arrest"],
)
def test_the_case_named_holds_the_persons_custody(case_acts: tuple[Act, ...], refused: bool) -> None:
    assert ("custody_is_on_the_case_record" in held_in(*case_acts)) is refused


def test_custody_without_a_case_number_may_be_noted() -> None:
    assert refusals(HELD, "2026-03-01T10:00", (ORDER, "2026-02-01T10:00")) == set()


def test_a_case_that_cannot_be_found_proves_nothing() -> None:
    assert refusals(CASE, "2026-03-01T10:00", (ORDER, "2026-02-01T10:00")) == {"custody_is_on_the_case_record"}


def test_a_gate_says_in_both_languages_what_to_do() -> None:
    for step in COMMUNITY_TREATMENT.steps:
        for gate in step.gates:
            zh, en = gate.else_do
            assert zh.endswith("。") and not zh.isascii() and en.endswith(".") and en.isascii()
