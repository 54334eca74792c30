"""What stands on what befell is no way out: nobody is told to make public what a person can be told, and the like."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.law.facts_administrative import ACCEPT, FILE, about, case, penalty
from tests.law.vectors import recorded
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import NOT_YET_RECORDED, Act, Entry, When
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import failing_gates
from zhiheng.kernel.way_out import ways_through
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

AT = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)


def ways_out(act: Act, *before: Act) -> dict[str, list[list[type[Act]]]]:
    """For each rule that refuses ``act`` after ``before``: the acts of every way that the explanation offers."""
    story = case()
    for hours, earlier in enumerate(reversed(before), 1):
        story = story.did(earlier, AT - hours * HOUR)
    history = recorded(story)
    when = When.minute(AT)
    candidate = Entry(
        seq=NOT_YET_RECORDED,
        record=history.record,
        act=act,
        by="wang",
        unit="u",
        at=when.at,
        day=when.day,
        recorded_at=when.at,
    )
    return {
        gate.rule.id: [
            [type(stop.act) for stop in way.stops if stop.act is not None]
            for _, way in ways_through(catalogue(), candidate, history, when.at, gate, 12)
        ]
        for gate, _ in failing_gates(ADMINISTRATIVE_CASE, candidate, history)
    }


def test_the_way_out_of_a_missing_notice_is_to_tell_the_person_and_never_to_make_it_public() -> None:
    ways = ways_out(penalty(AT, fine=30000), ACCEPT, FILE)
    assert ways["pre_penalty_notice"] == [[decided.NotifyBeforePenalty]]
    assert ways["no_decision_without_notice"] == [[decided.NotifyBeforePenalty, decided.HearStatement]]


def test_a_public_notice_that_still_runs_is_waited_for_or_the_person_told() -> None:
    public = about(decided.PublishNotice, why=decided.OutOfReach.FLED)
    ways = ways_out(penalty(AT, fine=30000), ACCEPT, FILE, public)["absconder_public_notice_7d"]
    assert [] in ways and all(decided.PublishNotice not in way for way in ways)


def test_nobody_is_told_to_record_that_an_agreement_was_broken() -> None:
    mediation = quick.BeginMediation(
        offence=decided.Offence.OTHER,
        private_quarrel=True,
        bar=quick.MediationBar.NONE,
        officers=("wang", "sun"),
        place=asked.Place.SCENE,
        recording=asked.Recording.NONE,
    )
    agreement = quick.ReachAgreement(content="赔偿医疗费")
    ways = ways_out(penalty(AT, fine=30000), ACCEPT, FILE, mediation, agreement)["no_penalty_after_agreement"]
    assert not any(quick.NoteFailedMediation in way for way in ways)
