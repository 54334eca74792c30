"""Every check of the casework area: an act that passes it, and one that does not; and its three limits."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_criminal import ARRIVES, BY_SUSPECT
from tests.law.facts_custody_area import BROUGHT_IN, LISTED, PERSON, SEARCHED, entered, made, stay
from tests.law.vectors import Story, recorded, verdict
from tests.packs.test_custody_area_gates import ASK, BACK, COLLECT, COMPARE, GUARDS, LEAVE, OTHER, OUT, WAIT, WELL
from zhiheng.kernel.act import Act
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import act_findings
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.administrative import acts_questioning as administrative
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE
from zhiheng.packs.custody_area import acts
from zhiheng.packs.custody_area import acts_recording as files
from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.packs.custody_area.recording import RECORDING

NOON = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
MINUTE = timedelta(minutes=1)
CASE = "A-1"

Before = tuple[Act, ...]


def brought(**changed: Any) -> Act:
    given = {"ground": acts.Ground.CAUGHT, "sex": acts.Sex.MALE, "age": acts.AgeGroup.ADULT, **changed}
    return acts.BringIn(person=PERSON, officers=GUARDS, **given)


def search(**changed: Any) -> Act:
    return acts.SearchForSafety(**{**SEARCHED.payload(), **changed})


def wait(**changed: Any) -> Act:
    return acts.TakeToWaitingRoom(**{**WAIT.payload(), **changed})


WOMAN = brought(sex=acts.Sex.FEMALE)
MINOR = brought(age=acts.AgeGroup.UNDER_18)
ENTERED, UNRECORDED = entered(), entered(recording=False)
IN: Before = (BROUGHT_IN, ENTERED)
READY: Before = (*IN, SEARCHED, LISTED)
HURT = search(injured=True)
NOTED = acts.NoteInjury(site="手背擦伤", said_cause="摔倒", photo_digest="a" * 64)
WITHOUT_PHOTO = acts.NoteInjury(site="手背擦伤", said_cause="摔倒")
ILL = entered(condition=acts.Condition.ILL)
STOP = acts.StopRecording(cause=acts.RecordingStop.BY_HAND, remark="检修")
FAULT = acts.StopRecording(cause=acts.RecordingStop.FAULT, remark="断电")
FAULT_UNSAID = acts.StopRecording(cause=acts.RecordingStop.FAULT)
START = acts.StartRecording(device="主机")
CALLED, TRIED = acts.CallGuardian(reached=True), acts.CallGuardian(reached=False, remark="无法联系")


@dataclass(frozen=True, kw_only=True)
class Case:
    """``good`` passes ``rule`` after ``good_after``; ``bad`` does not after ``bad_after``."""

    rule: str
    good: Act
    good_after: Before
    bad: Act
    bad_after: Before

    def __str__(self) -> str:
        return f"{self.good.kind} {self.rule}"


def check(rule: str, good: Act, good_after: Before, bad: Act | None = None, bad_after: Before | None = None) -> Case:
    return Case(
        rule=rule,
        good=good,
        good_after=good_after,
        bad=bad or good,
        bad_after=good_after if bad_after is None else bad_after,
    )


RECORDED = "area_recorded_throughout"
CASES = (
    check("casework_area_entry_at_once", ENTERED, (BROUGHT_IN,), entered(acts.Before.OFFICE)),
    check("casework_area_entry_at_once", entered(acts.Before.HOSPITAL), (BROUGHT_IN,), entered(acts.Before.ELSEWHERE)),
    check("casework_safety_check_on_arrival", search(dangerous=True, seized=True), IN, search(dangerous=True)),
    check("safety_search_of_woman_by_woman", search(searcher_sex="female"), (WOMAN, ENTERED), SEARCHED),
    check("injuries_noted_on_arrival", ASK, (*IN, HURT, NOTED), ASK, (*IN, HURT, WITHOUT_PHOTO)),
    check("injuries_noted_on_arrival", LEAVE, (*IN, HURT, NOTED), LEAVE, (*IN, HURT)),
    check("waiting_room_sexes_apart", WAIT, READY, wait(other_sex_inside=True)),
    check("waiting_room_health_noted", WAIT, READY, wait(health_noted=False)),
    check("minors_apart_in_area", WAIT, (MINOR, ENTERED), wait(adults_inside=True)),
    check("area_standard_order", ASK, (*READY, COLLECT, COMPARE), ASK, (*READY, COLLECT)),
    check("doctor_sees_special_persons", ASK, (BROUGHT_IN, ILL, WELL), ASK, (BROUGHT_IN, ILL)),
    check("doctor_sees_special_persons", ASK, READY, ASK, (BROUGHT_IN, ILL)),
    check("guardian_called_before_questioning", ASK, (MINOR, ENTERED, CALLED), ASK, (MINOR, ENTERED)),
    check("guardian_called_before_questioning", ASK, (MINOR, ENTERED, TRIED), ASK, (MINOR, ENTERED)),
    *(check(RECORDED, act, READY, act, (BROUGHT_IN, UNRECORDED)) for act in (WAIT, ASK, OTHER)),
    check(RECORDED, WAIT, (*READY, FAULT, START), WAIT, (*READY, FAULT)),
    check(RECORDED, WAIT, (*READY, OUT, BACK), WAIT, (*READY, OUT, acts.BringBack(recording=False))),
    check(RECORDED, FAULT, READY, STOP),
    check(RECORDED, STOP, (*READY, LEAVE), FAULT_UNSAID, READY),
)

every = pytest.mark.parametrize("each", CASES, ids=str)


def after(before: Before) -> Story:
    story = stay()
    for minutes, act in enumerate(reversed(before), 1):
        story = story.did(act, NOON - minutes * MINUTE)
    return story


def found(act: Act, history: History) -> set[str]:
    """The rules that find fault with ``act`` at noon."""
    entry = next(entry for entry in history.entries if entry.act == act and entry.at == NOON)
    return {finding.rule.id for finding in act_findings(CUSTODY_STAY, history, entry)}


@every
def test_the_check_passes(each: Case) -> None:
    assert each.rule not in found(each.good, recorded(after(each.good_after).did(each.good, NOON)))


@every
def test_the_check_finds_the_breach(each: Case) -> None:
    assert each.rule in found(each.bad, recorded(after(each.bad_after).did(each.bad, NOON)))


ARRIVALS = (
    ("summons_arrival_in_case", acts.Ground.CRIMINAL_SUMMONS, ARRIVES),
    (
        "summons_arrival_in_case",
        acts.Ground.COMPELLED_APPEARANCE,
        asked.ArriveUnderCompulsion(person=PERSON, time_written=BY_SUSPECT),
    ),
    (
        "administrative_arrival_in_case",
        acts.Ground.PUBLIC_SECURITY_SUMMONS,
        administrative.ArriveOnSummons(person=PERSON),
    ),
    (
        "station_arrival_in_case",
        acts.Ground.CONTINUED_QUESTIONING,
        asked.BringToStation(person=PERSON, vulnerability=asked.Vulnerability.NONE),
    ),
)


def of_case(story: Story, parent: Story | None) -> History:
    """The stay with its case, where it has one."""
    case = None if parent is None else replace(recorded(parent), record=CASE)
    history = recorded(story)
    return replace(history, parent=CASE if case else "", relatives=lambda number: case if number == CASE else None)


@pytest.mark.parametrize("rule, ground, arrival", ARRIVALS)
def test_the_clock_of_the_case_starts_no_later_than_the_entry(rule: str, ground: acts.Ground, arrival: Act) -> None:
    story = after((brought(ground=ground),)).did(ENTERED, NOON)
    case = Story(procedure=ADMINISTRATIVE_CASE if rule.startswith("administrative") else CRIMINAL_CASE)
    assert rule not in found(ENTERED, of_case(story, case.did(arrival, NOON - MINUTE)))
    assert rule in found(ENTERED, of_case(story, case.did(arrival, NOON + MINUTE)))
    assert rule in found(ENTERED, of_case(story, case))
    assert rule in found(ENTERED, of_case(story, None))


def test_the_arrival_of_somebody_else_starts_no_clock() -> None:
    story = after((brought(ground=acts.Ground.CRIMINAL_SUMMONS),)).did(ENTERED, NOON)
    other = asked.ArriveOnSummons(person="q", time_written=BY_SUSPECT)
    case = Story(procedure=CRIMINAL_CASE).did(other, NOON - MINUTE)
    assert "summons_arrival_in_case" in found(ENTERED, of_case(story, case))


def test_every_check_on_every_act_is_tried() -> None:
    tried = {(type(act), each.rule) for each in CASES for act in (each.good, each.bad)}
    tried |= {(acts.EnterArea, rule) for rule, _, _ in ARRIVALS}
    declared = {(act, check.rule.id) for check in CUSTODY_STAY.checks for act in check.on}
    assert declared - tried == set()


LIMITS = (
    ("casework_area_entry_at_once", ENTERED),
    ("safety_search_promptly", SEARCHED),
    ("belongings_listed_promptly", LISTED),
)


@pytest.mark.parametrize("rule, act", LIMITS)
@pytest.mark.parametrize(
    "done, as_of, expected",
    [(59, 70, "ok"), (60, 70, "ok"), (61, 70, "violated"), (None, 60, "ok"), (None, 61, "violated")],
)
def test_each_limit_just_inside_on_just_outside_and_not_yet_due(
    rule: str, act: Act, done: int | None, as_of: int, expected: str
) -> None:
    story = stay().did(BROUGHT_IN, NOON).did(act, None if done is None else NOON + done * MINUTE)
    assert verdict(rule, story, NOON + as_of * MINUTE) == expected


@pytest.mark.parametrize("rule, act", LIMITS)
def test_a_room_ends_the_time_for_what_must_come_first(rule: str, act: Act) -> None:
    story = stay().did(BROUGHT_IN, NOON).did(ASK, NOON + 5 * MINUTE).did(act, NOON + 6 * MINUTE)
    assert verdict(rule, story, NOON + 10 * MINUTE) == "violated"


GAP = made(files.Sort.INTERROGATION, 40)
GAP_SAID = made(files.Sort.INTERROGATION, 40, gap_reason="断电")
WHOLE = made(files.Sort.INTERROGATION)
SAME, CHANGED = files.VerifyRecording(digest="a" * 64), files.VerifyRecording(digest="b" * 64)


@pytest.mark.parametrize(
    "acts_, breached",
    [
        ((WHOLE,), False),
        ((GAP,), True),
        ((GAP_SAID,), False),
        ((made(files.Sort.AREA, 40),), False),
        ((WHOLE, SAME), False),
        ((WHOLE, CHANGED), True),
        ((made(files.Sort.ON_SCENE), CHANGED), False),
    ],
)
def test_an_interrogation_is_recorded_unbroken_and_its_file_stays_as_it_was(
    acts_: tuple[Act, ...], breached: bool
) -> None:
    story = Story(procedure=RECORDING)
    for minutes, act in enumerate(acts_):
        story = story.did(act, NOON + minutes * MINUTE)
    expected = "violated" if breached else "ok"
    assert verdict("interrogation_recording_unbroken", story, NOON + timedelta(hours=1)) == expected
