"""Deliberations and guidance: gates, checks and periods from both sides, and what corrections cannot take away."""

from datetime import date, datetime, timedelta

import pytest

from tests.law.vectors import Story, recorded, refusals, verdict
from tests.packs.periods import MINUTE, at
from zhiheng.kernel.act import Act
from zhiheng.kernel.inspection import act_findings
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.deliberation import DELIBERATION, INTERNAL_GUIDANCE, acts
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance, ReplaceGuidance, WithdrawGuidance

NOON = datetime(2026, 11, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)


def called(deciding: acts.Deciding = acts.Deciding.MAJORITY) -> Act:
    return acts.CallDeliberation(occasion=acts.Occasion.MAJOR, question="移送", deciding=deciding, chair="zhu")


def call(member: str, organ: acts.Organ = acts.Organ.POLICE) -> Act:
    return acts.CallMember(member=member, organ=organ)


def opinion(member: str, stance: acts.Stance = acts.Stance.AGREES, *, read_back: bool = True) -> Act:
    return acts.GiveOpinion(member=member, stance=stance, opinion="意见", read_back=read_back)


def decide(in_favour: int = 3, against: int = 0) -> Act:
    return acts.DecideDeliberation(decision="移送", in_favour=in_favour, against=against)


THREE = (call("a"), call("b"), call("c"), opinion("a"), opinion("b"), opinion("c"))
SIGNED = tuple(acts.SignMinutes(member=member) for member in "abc")


def told(*before: Act) -> Story:
    story = Story(procedure=DELIBERATION)
    for minutes, act in enumerate(reversed(before), 1):
        story = story.did(act, NOON - minutes * MINUTE)
    return story


@pytest.mark.parametrize(
    ("rule", "act", "shut", "opened"),
    [
        ("deliberation_quorum", decide(), THREE[:5], THREE),
        ("everybody_called_was_heard", decide(), (*THREE, call("d")), (*THREE, call("d"), opinion("d"))),
        (
            "everybody_called_was_heard",
            decide(),
            (*THREE, call("d"), call("e"), opinion("d")),
            (*THREE, call("d"), acts.NoteAbsence(member="d", reason="出差")),
        ),
        ("deliberation_is_called", opinion("a"), (call("b"),), (call("a"),)),
        ("deliberation_is_called", opinion("a"), (call("a"), opinion("a")), (call("a"), opinion("b"))),
        ("deliberation_is_called", acts.NoteAbsence(member="a", reason="病"), (call("b"),), (call("a"),)),
        ("deliberation_is_called", acts.PutQuestion(member="a", question="问"), (call("b"),), (call("a"),)),
        ("deliberation_is_called", acts.SignMinutes(member="d"), THREE, (*THREE, opinion("d"))),
        ("deliberation_is_called", acts.RecordDissent(member="d", dissent="否"), THREE, (*THREE, opinion("d"))),
        ("deliberation_is_open", call("d"), (*THREE, decide()), THREE),
        ("deliberation_is_open", opinion("d"), (*THREE, decide()), THREE),
        ("deliberation_is_decided", acts.CloseMinutes(), THREE, (*THREE, decide())),
        ("deliberation_is_decided", acts.ReachJointConclusion(conclusion="标准"), THREE, (*THREE, decide())),
        ("minutes_are_whole", acts.CloseMinutes(), (*THREE, *SIGNED[:2]), (*THREE, *SIGNED)),
        (
            "joint_meeting",
            acts.ReachJointConclusion(conclusion="标准"),
            THREE,
            (*THREE, call("法院刑庭", acts.Organ.COURT)),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_gate_refuses_and_opens(rule: str, act: Act, shut: tuple[Act, ...], opened: tuple[Act, ...]) -> None:
    assert rule in refusals(told(*shut).proposes(act, NOON))
    assert rule not in refusals(told(*opened).proposes(act, NOON))


def found(act: Act, *before: Act, by: str = "wang") -> set[str]:
    history = recorded(told(*before).did(act, NOON, by=by))
    return {finding.rule.id for finding in act_findings(DELIBERATION, history, history.entries[-1])}


def test_an_opinion_is_entered_by_its_speaker_or_read_back() -> None:
    rule = "opinion_is_its_speakers"
    assert rule in found(opinion("a", read_back=False), call("a"))
    assert rule not in found(opinion("a"), call("a"))
    assert rule not in found(opinion("a", read_back=False), call("a"), by="a")


@pytest.mark.parametrize(
    ("deciding", "stances", "in_favour", "follows"),
    [
        (acts.Deciding.MAJORITY, "aad", 2, True),
        (acts.Deciding.MAJORITY, "aadd", 2, False),
        (acts.Deciding.MAJORITY, "add", 2, False),  # more are counted than agreed
        (acts.Deciding.LEADER, "add", 1, True),
    ],
)
def test_the_majority_is_more_than_half_of_those_who_spoke(
    deciding: acts.Deciding, stances: str, in_favour: int, follows: bool
) -> None:
    words = {"a": acts.Stance.AGREES, "d": acts.Stance.DISAGREES}
    spoke = [opinion(f"m{place}", words[stance]) for place, stance in enumerate(stances)]
    breaches = found(decide(in_favour, len(stances) - in_favour), called(deciding), *spoke)
    assert ("decision_follows_its_rule" in breaches) is not follows


@pytest.mark.parametrize(
    ("rule", "start", "begins", "done", "last"),
    [
        # Two working days from a Thursday, ten from a Monday.
        ("minutes_signed", decide(), "11-05 10:00", acts.CloseMinutes(), "11-09 23:59"),
        (
            "joint_conclusion_published",
            acts.ReachJointConclusion(conclusion="标准"),
            "11-02 10:00",
            acts.NoteNotPublished(reason="无普遍意义"),
            "11-16 23:59",
        ),
    ],
)
def test_a_period_ends_with_its_last_minute(rule: str, start: Act, begins: str, done: Act, last: str) -> None:
    story = Story(procedure=DELIBERATION).did(start, at(begins))
    assert verdict(rule, story.did(done, at(last) - MINUTE), at(last)) == "ok"
    assert verdict(rule, story.did(done, at(last)), at(last)) == "ok"
    assert verdict(rule, story.did(done, at(last) + MINUTE), at(last) + MINUTE) == "violated"
    assert verdict(rule, story, at(last)) == "due"
    assert verdict(rule, story, at(last) + MINUTE) == "overdue"


def adopted(since: date = date(2026, 11, 10), *, until: date | None = None, on: date = date(2026, 11, 10)) -> Act:
    rules = [{"rule": "search_witness_present"}]
    return AdoptGuidance(
        subject="见证", guidance="写明", rules=rules, adopted_on=on, in_force_from=since, in_force_until=until
    )


@pytest.mark.parametrize(
    ("act", "sound"),
    [
        (adopted(), True),
        (adopted(until=date(2026, 11, 10)), True),
        (adopted(until=date(2026, 11, 9)), False),
        (adopted(date(2026, 11, 9)), False),
        (adopted(date(2026, 11, 12), on=date(2026, 11, 11)), False),  # adopted tomorrow
    ],
)
def test_the_days_of_guidance_follow_each_other(act: Act, sound: bool) -> None:
    outcome = verdict("guidance_states_its_dates", Story(procedure=INTERNAL_GUIDANCE).did(act, NOON), NOON)
    assert outcome == ("ok" if sound else "violated")


def test_guidance_ends_once() -> None:
    story = Story(procedure=INTERNAL_GUIDANCE).did(adopted(), NOON)
    withdrawn = story.did(WithdrawGuidance(reason="过时"), NOON + HOUR)
    for end in (WithdrawGuidance(reason="过时"), ReplaceGuidance(successor="G-1")):
        assert "guidance_is_in_force" not in refusals(story.proposes(end, NOON + HOUR))
        assert "guidance_is_in_force" in refusals(withdrawn.proposes(end, NOON + 2 * HOUR))
