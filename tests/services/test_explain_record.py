"""The explanation of one record: what is due, what is free, what is blocked and why."""

import pytest

from tests.small_bureau import Bureau
from tests.small_casework import CATALOGUE, OPEN, moment
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.errors import UnknownAct, UnknownRecord
from zhiheng.services.answers import Recorded
from zhiheng.services.explain_record import Explanation, explain_record


@pytest.fixture
def bureau() -> Bureau:
    made = Bureau()
    made.open()
    return made


def told(bureau: Bureau, kind: str = "", at: str = "", record: str = "") -> Explanation:
    return explain_record(bureau.ledger, CATALOGUE, record or bureau.record, moment(at or bureau.now), kind)


def blocked(bureau: Bureau, kind: str) -> list[str]:
    (offer,) = told(bureau, kind).offers
    return [reason.rule for reason in offer.reasons]


def test_it_says_where_the_record_stands(bureau: Bureau) -> None:
    found = told(bureau)
    assert (found.header.number, found.procedure.name, found.stage) == (bureau.record, "stop_case", OPEN)
    assert found.as_of == moment(bureau.now) and found.pending == ()


def test_what_is_due_comes_nearest_end_first_and_what_is_suspended_last(bureau: Bureau) -> None:
    bureau.now = "2025-03-12 12:00"
    bureau.done("begin_examination", "2025-03-11 09:00")
    bureau.done("hold_person", "2025-03-12 10:20", person="P1")
    found = [(one.rule.id, one.outcome, one.party) for one in told(bureau).due]
    assert found == [
        ("hold_at_most_12h", Outcome.DUE, "P1"),
        ("rights_at_once", Outcome.DUE, "P1"),
        ("notify_within_24h", Outcome.DUE, "P1"),
        ("decide_within_10_days", Outcome.DUE, ""),
    ]
    bureau.done("notify_family", "2025-03-12 11:00", person="P1")
    assert "notify_within_24h" not in [one.rule.id for one in told(bureau).due]


def test_what_has_run_out_stays_due_until_it_is_done(bureau: Bureau) -> None:
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    assert {one.rule.id: one.outcome for one in told(bureau).due}["hold_at_most_12h"] is Outcome.OVERDUE
    assert ("hold_at_most_12h", Outcome.OVERDUE) in {(one.rule.id, one.outcome) for one in told(bureau).findings}


def test_it_speaks_as_of_its_moment(bureau: Bureau) -> None:
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    assert told(bureau, at="2025-03-11 10:00").due[0].rule.id == "decide_within_10_days"
    assert [one.act.kind for one in told(bureau, at="2025-03-12 09:59").history.entries] == ["open_case"]


def test_the_menu_offers_what_comes_after_what_has_happened(bureau: Bureau) -> None:
    kinds = {offer.step.act.kind for offer in told(bureau).offers}
    assert {"hold_person", "warn", "give_notice", "close_case"} <= kinds
    assert not kinds & {"open_case", "prolong_hold", "fine", "appeal", "propose", "sign", "correct"}
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    assert "prolong_hold" in {offer.step.act.kind for offer in told(bureau).offers}


def test_a_blocked_act_is_offered_with_its_reasons(bureau: Bureau) -> None:
    assert blocked(bureau, "prolong_hold") == ["person_is_held"]
    assert blocked(bureau, "ban") == ["warned_twice"], "whether it is modest is judged on submission"
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    assert blocked(bureau, "prolong_hold") == []


def test_an_act_is_free_when_it_is_so_for_some_person(bureau: Bureau) -> None:
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    bureau.done("hold_person", "2025-03-12 10:00", person="P2")
    bureau.done("release_person", "2025-03-12 11:00", person="P2")
    assert blocked(bureau, "prolong_hold") == [], "P1 is still held"
    assert blocked(bureau, "hold_person") == [], "P2 and others are not"
    for person in ("P1", "P2"):
        bureau.done("warn", "2025-03-12 10:00", person=person)
    assert blocked(bureau, "ban") == ["warned_twice"], "one warning each makes no two"
    bureau.done("warn", "2025-03-12 10:00", person="P2")
    assert blocked(bureau, "ban") == []


def test_all_gates_must_be_open_for_the_same_person(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-19 10:00", person="P1")
    assert len(blocked(bureau, "fine")) == 1, "P1 was told too lately, others not at all"
    bureau.done("give_notice", "2025-03-12 10:00", person="P2")
    assert blocked(bureau, "fine") == []


def test_what_is_offered_free_can_be_recorded_for_somebody(bureau: Bureau) -> None:
    bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    bureau.done("give_notice", "2025-03-12 10:00", person="P1")
    content = {
        "prolong_hold": {"person": "P1", "ground": "complex"},
        "hold_person": {"person": "P2"},
        "close_case": {},
        "tell_rights": {"person": "P1"},
        "warn": {"person": "P1"},
    }
    for offer in told(bureau).offers:
        if offer.step.act.kind in content and not offer.reasons:
            assert isinstance(bureau.act(offer.step.act.kind, **content[offer.step.act.kind]), Recorded)


def test_a_child_compares_with_the_persons_of_its_parent(bureau: Bureau) -> None:
    content = {"items": [{"what": "刀"}], "officers": "wang,li"}
    parent = {"record": "", "procedure": "exhibit", "parent": bureau.record}
    child = bureau.done("seize", "2025-03-11 09:00", content=content, **parent)
    found = told(bureau, record=child.record)
    assert {offer.step.act.kind for offer in found.offers} == {"inspect", "give_back"}
    (close,) = [offer for offer in told(bureau).offers if offer.step.act.kind == "close_case"]
    assert [reason.rule for reason in close.reasons] == ["exhibits_are_given_back"]


def test_proposals_on_their_way_are_told(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-12 10:00", person="P1")
    proposal = bureau.proposed("fine", person="P1", amount=500)
    (pending,) = told(bureau).pending
    assert (pending.proposal.seq, pending.asks_for.payload()["amount"]) == (proposal, 500)
    assert pending.waits_for is not None and pending.waits_for.id == "reviewer"
    bureau.decide(proposal, "qian")
    (pending,) = told(bureau).pending
    assert pending.waits_for is not None and pending.waits_for.id == "head"


def test_a_record_that_is_only_proposed_offers_its_opening_alone() -> None:
    bureau = Bureau()
    answer = bureau.propose("grant_permit", record="", procedure="permit", holder="P1")
    assert isinstance(answer, Recorded)
    bureau.record = answer.entry.record
    assert [offer.step.act.kind for offer in told(bureau).offers] == ["grant_permit"]
    assert blocked(bureau, "use_permit") == ["record_is_open"]
    bureau.decide(answer.entry.seq, "zhao")
    assert [offer.step.act.kind for offer in told(bureau).offers] == ["use_permit"]
    assert blocked(bureau, "use_permit") == []


def test_unknown_records_and_acts_are_told(bureau: Bureau) -> None:
    with pytest.raises(UnknownRecord):
        told(bureau, record="S-9")
    with pytest.raises(UnknownAct):
        told(bureau, "arrest")
    assert told(bureau, "sign").offers == ()
