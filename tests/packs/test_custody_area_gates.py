"""Every gate of the casework area: what shuts it, and what opens it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_custody_area import BROUGHT_IN, LISTED, PERSON, SEARCHED, entered, made, stay
from tests.law.vectors import Story, refusals
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs import posts
from zhiheng.packs.custody_area import acts
from zhiheng.packs.custody_area import acts_recording as recorded
from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.packs.custody_area.recording import RECORDING

NOON = datetime(2026, 8, 10, 12, tzinfo=BEIJING)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
GUARDS = ("wang",)

AGREE = "casework_area_entries_and_exits_agree"
ROW = "casework_safety_check_on_arrival"
SETTLED = "belongings_are_settled"
HOSPITAL = "hospital_before_anything_else"
STORED, KEPT = "on_scene_recording_is_stored", "on_scene_recording_kept_6m"

ENTERED = entered()
IN = (BROUGHT_IN, ENTERED)
READY = (*IN, SEARCHED, LISTED)
CARRIES = acts.ListBelongings(any_items=True, signed=True)
OUT = acts.TakeOut(reason=acts.OutFor.LOOT, place="城西", guards=GUARDS)
HOME = acts.TakeOut(reason=acts.OutFor.OTHER, place="住处", guards=GUARDS)
BACK = acts.BringBack(recording=True)
TO_HOSPITAL = acts.TakeToHospital(hospital="区医院", guards=GUARDS)
WAIT = acts.TakeToWaitingRoom(
    room="候问室1", guards=GUARDS, adults_inside=False, other_sex_inside=False, health_noted=True
)
WITH_ADULTS = acts.TakeToWaitingRoom(**{**WAIT.payload(), "adults_inside": True})
WITH_MEN = acts.TakeToWaitingRoom(**{**WAIT.payload(), "other_sex_inside": True})
ASK = acts.TakeToQuestioningRoom(room="讯问室1", guards=GUARDS)
OTHER = acts.TakeToOtherRoom(purpose=acts.OtherRoom.MEDICAL, room="医务室", guards=GUARDS)
COLLECT = acts.CollectInformation(officers=GUARDS, fingerprints=True, portrait=True)
COMPARE = acts.CompareInformation(result=acts.Compared.NOTHING)
ILL = acts.ExamineHealth(result=acts.Health.HOSPITAL)
WELL = acts.ExamineHealth(result=acts.Health.FIT)
LEAVE = acts.LeaveArea(destination=acts.Destination.FREE)
TO_CUSTODY = acts.LeaveArea(destination=acts.Destination.CUSTODY_HOUSE)
SETTLE = acts.SettleBelongings(how=acts.Settled.RETURNED, signed=True)
PREGNANT = entered(condition=acts.Condition.PREGNANT)
ON_SCENE, INTERROGATION = made(recorded.Sort.ON_SCENE), made(recorded.Sort.INTERROGATION)
FOR_GOOD = recorded.KeepForGood(ground=recorded.Permanent.EVIDENCE)
DELETE = recorded.DeleteRecording(reason="保存期满")
VERIFY = recorded.VerifyRecording(digest="a" * 64)


def brought(ground: acts.Ground, age: acts.AgeGroup = acts.AgeGroup.ADULT) -> Act:
    return acts.BringIn(person=PERSON, ground=ground, officers=GUARDS, sex=acts.Sex.FEMALE, age=age)


STATION = acts.Ground.CONTINUED_QUESTIONING
PREPARED = (ENTERED, SEARCHED, LISTED)
HELD_BY_STATION = (brought(STATION), *PREPARED)
HELD_MINORS = tuple(
    (brought(acts.Ground.DETAINED, age), *PREPARED) for age in (acts.AgeGroup.UNDER_16, acts.AgeGroup.UNDER_18)
)
INSIDE_ONLY = (SEARCHED, LISTED, WAIT, COLLECT, ASK, OTHER, TO_HOSPITAL, OUT, acts.StartRecording(device="主机"))
PRESENT = (
    acts.NoteInjury(site="手背", said_cause="摔倒"),
    COMPARE,
    acts.CallGuardian(reached=True),
    acts.GiveCare(care=acts.Care.MEAL),
    WELL,
    acts.StopRecording(cause=acts.RecordingStop.FAULT),
    SETTLE,
    LEAVE,
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """``act`` is refused by ``rule`` after ``shut`` and not after ``open``; the acts happen minutes apart, in order."""

    rule: str
    act: Act
    shut: tuple[Act, ...]
    open: tuple[Act, ...]
    shut_act: Act

    def __str__(self) -> str:
        return f"{self.act.kind} {self.rule}"


def gate(rule: str, act: Act, shut: tuple[Act, ...], open: tuple[Act, ...], shut_act: Act | None = None) -> Case:
    return Case(rule=rule, act=act, shut=shut, open=open, shut_act=shut_act or act)


STAYS = (
    *(gate(AGREE, act, (*READY, OUT), READY) for act in INSIDE_ONLY),
    *(gate(AGREE, act, (*READY, TO_HOSPITAL), (*READY, TO_HOSPITAL, BACK)) for act in INSIDE_ONLY),
    *(gate(AGREE, act, (BROUGHT_IN,), READY) for act in (*INSIDE_ONLY, *PRESENT)),
    *(gate(AGREE, act, (*READY, LEAVE), READY) for act in (*INSIDE_ONLY, *PRESENT)),
    gate(AGREE, BROUGHT_IN, (BROUGHT_IN,), ()),
    gate(AGREE, BROUGHT_IN, (*READY, LEAVE), ()),
    gate(AGREE, ENTERED, IN, (BROUGHT_IN,)),
    gate(AGREE, ENTERED, (BROUGHT_IN, LEAVE), (BROUGHT_IN,)),
    gate(AGREE, BACK, READY, (*READY, OUT)),
    gate(AGREE, BACK, (*READY, OUT, BACK), (*READY, TO_HOSPITAL)),
    *(gate(ROW, act, IN, READY) for act in (WAIT, COLLECT, ASK, OTHER)),
    *(gate(ROW, act, (*IN, SEARCHED), READY) for act in (WAIT, COLLECT, ASK, OTHER)),
    *(gate(ROW, act, (*IN, LISTED), READY) for act in (WAIT, COLLECT, ASK, OTHER)),
    gate("casework_area_entry_at_once", OUT, READY, READY, HOME),
    gate(
        "continued_questioning_vulnerable_4h",
        WAIT,
        (brought(STATION), PREGNANT, SEARCHED, LISTED),
        (brought(acts.Ground.CAUGHT), PREGNANT, SEARCHED, LISTED),
    ),
    gate(
        "continued_questioning_vulnerable_4h",
        WAIT,
        (brought(STATION, acts.AgeGroup.AGED_70), ENTERED, SEARCHED, LISTED),
        (brought(STATION), ENTERED, SEARCHED, LISTED),
    ),
    gate("waiting_room_sexes_apart", WAIT, HELD_BY_STATION, HELD_BY_STATION, WITH_MEN),
    gate("waiting_room_sexes_apart", WITH_MEN, HELD_BY_STATION, READY),
    *(gate("minor_held_separately", WAIT, minor, minor, WITH_ADULTS) for minor in HELD_MINORS),
    *(gate("minor_held_separately", WITH_ADULTS, minor, READY) for minor in HELD_MINORS),
    *(gate(HOSPITAL, act, (*READY, ILL), (*READY, ILL, TO_HOSPITAL, BACK)) for act in (WAIT, ASK)),
    *(gate(HOSPITAL, act, (*READY, WELL, ILL), (*READY, ILL, WELL)) for act in (WAIT, ASK)),
    gate(HOSPITAL, TO_CUSTODY, (*READY, ILL), (*READY, ILL, TO_HOSPITAL)),
    gate(HOSPITAL, LEAVE, (*READY, ILL), (*READY, ILL), TO_CUSTODY),
    gate(SETTLED, LEAVE, (*IN, CARRIES), (*IN, CARRIES, SETTLE)),
    gate(SETTLED, LEAVE, (*IN, CARRIES, SETTLE, CARRIES), READY),
    gate(SETTLED, SETTLE, READY, (*IN, CARRIES)),
)


def after(before: tuple[Act, ...]) -> Story:
    story = stay()
    for minutes, act in enumerate(reversed(before), 1):
        story = story.did(act, NOON - minutes * MINUTE)
    return story


every_stay = pytest.mark.parametrize("each", STAYS, ids=str)


@every_stay
def test_the_gate_refuses(each: Case) -> None:
    assert each.rule in refusals(after(each.shut).proposes(each.shut_act, NOON))


@every_stay
def test_the_gate_opens(each: Case) -> None:
    assert each.rule not in refusals(after(each.open).proposes(each.act, NOON))


def test_every_gate_of_every_step_is_tried() -> None:
    tried = {(type(each.act), each.rule) for each in STAYS}
    declared = {(step.act, gate.rule.id) for step in CUSTODY_STAY.steps for gate in step.gates}
    assert declared - tried == set()


def test_the_standard_order_is_never_refused() -> None:
    order = (*IN, SEARCHED, CARRIES, WAIT, OTHER, COLLECT, COMPARE, ASK, SETTLE, LEAVE)
    for place, act in enumerate(order):
        assert refusals(after(order[:place]).proposes(act, NOON)) == set(), act


def test_only_the_head_of_the_unit_lets_somebody_be_taken_out() -> None:
    (step,) = [step for step in CUSTODY_STAY.steps if step.review is not None]
    assert step.act is acts.TakeOut
    assert step.review is not None
    assert step.review.levels == posts.UNIT_HEAD_APPROVES
    assert step.review.rule.id in refusals(after(READY).proposes(OUT, NOON, levels=0))


@pytest.mark.parametrize("destination", [acts.Destination.FREE, acts.Destination.HOSPITAL])
def test_nobody_is_kept_because_the_doctor_asks_for_hospital(destination: acts.Destination) -> None:
    leave = acts.LeaveArea(destination=destination)
    assert refusals(after((*READY, ILL)).proposes(leave, NOON)) == set()


def recording(*before: tuple[Act, datetime]) -> Story:
    story = Story(procedure=RECORDING)
    for act, at in before:
        story = story.did(act, at)
    return story


MADE = datetime(2026, 2, 10, 12, tzinfo=BEIJING)
LATER = MADE + DAY
RECORDINGS: tuple[tuple[str, Act, Story, Story, datetime], ...] = (
    (STORED, INTERROGATION, recording((ON_SCENE, MADE)), recording(), NOON),
    (KEPT, DELETE, recording((ON_SCENE, NOON - 20 * DAY)), recording((ON_SCENE, MADE)), NOON),
    (KEPT, DELETE, recording((ON_SCENE, MADE), (FOR_GOOD, LATER)), recording((ON_SCENE, MADE)), NOON),
    (
        "interrogation_recording_unbroken",
        DELETE,
        recording((INTERROGATION, MADE)),
        recording((made(recorded.Sort.AREA), MADE)),
        NOON,
    ),
    *(
        (STORED, act, recording((ON_SCENE, MADE), (DELETE, NOON - DAY)), recording((ON_SCENE, MADE)), NOON)
        for act in (DELETE, FOR_GOOD, VERIFY)
    ),
)


@pytest.mark.parametrize("rule, act, shut, open, at", RECORDINGS)
def test_a_recording_is_deleted_or_verified_only_while_it_may(
    rule: str, act: Act, shut: Story, open: Story, at: datetime
) -> None:
    assert rule in refusals(shut.proposes(act, at))
    assert rule not in refusals(open.proposes(act, at))


@pytest.mark.parametrize("days, refused", [(-1, True), (0, False), (1, False)])
def test_six_months_end_on_the_corresponding_day(days: int, refused: bool) -> None:
    story = recording((ON_SCENE, MADE)).proposes(DELETE, NOON + days * DAY)
    assert (KEPT in refusals(story)) is refused


def test_every_gate_of_a_recording_is_tried() -> None:
    tried = {(type(act), rule) for rule, act, *_ in RECORDINGS}
    declared: set[Any] = {(step.act, gate.rule.id) for step in RECORDING.steps for gate in step.gates}
    assert declared - tried == set()
