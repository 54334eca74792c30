"""Corrections: what is right from their recording on, and that no gate, moment or signature is walked round by one."""

from typing import Any

import pytest

from tests.small_bureau import Bureau, import_act, rules
from tests.small_casework import Ban, Fine, GiveNotice, HoldPerson, OpenCase, Warn, moment
from zhiheng.kernel.errors import UnknownAct, UnknownRecord, WriteConflict, WrongContent
from zhiheng.kernel.review import Correct
from zhiheng.services.answers import Recorded, Refused

FINE: dict[str, Any] = {"person": "P1", "amount": 500}


@pytest.fixture
def bureau() -> Bureau:
    made = Bureau()
    made.open()
    return made


def test_a_correction_counts_from_its_recording_on_and_both_acts_stay(bureau: Bureau) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    bureau.now = "2025-03-21 12:00"
    answer = bureau.correct(warn.seq, to={"content": {"person": "P2"}})
    assert isinstance(answer, Recorded) and isinstance(answer.entry.act, Correct)
    assert bureau.history().of(Warn)[0].act == Warn(person="P2")
    assert bureau.history().as_of(known=moment("2025-03-21 11:59")).of(Warn)[0].act == Warn(person="P1")
    assert bureau.kinds() == ["open_case", "warn", "correct"]


def test_what_a_later_act_stood_on_and_no_longer_does_becomes_a_finding(bureau: Bureau) -> None:
    for _ in range(2):
        warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    ban = bureau.done("ban", "2025-03-12 09:00", person="P1", days=3)
    assert bureau.breaches() == set()
    assert isinstance(bureau.correct(warn.seq, to={"content": {"person": "P2"}}), Recorded)
    assert bureau.breaches() == {("warned_twice", ban.seq)}
    assert bureau.kinds()[-2:] == ["ban", "correct"]
    assert isinstance(bureau.correct(warn.seq, to={"content": {"person": "P1"}}), Recorded)
    assert bureau.breaches() == set()


# What a correction may not make of an act


def test_a_lawful_act_is_not_corrected_into_an_unlawful_one(bureau: Bureau) -> None:
    for _ in range(2):
        bureau.done("warn", "2025-03-11 09:00", person="P1")
    ban = bureau.done("ban", "2025-03-12 09:00", person="P1", days=3)
    assert rules(bureau.correct(ban.seq, to={"content": {"person": "P1", "days": 31}})) == ["ban_is_modest"]
    assert rules(bureau.correct(ban.seq, to={"content": {"person": "P2", "days": 3}})) == ["warned_twice"]
    assert rules(bureau.correct(ban.seq, to={"content": {"person": "P2", "days": 31}})) == [
        "warned_twice",
        "ban_is_modest",
    ]
    assert rules(bureau.correct(ban.seq, to={"happened_at": "2025-03-11 08:59"})) == ["warned_twice"]
    assert bureau.kinds()[-1] == "ban"


def test_a_gate_is_not_passed_in_two_corrections(bureau: Bureau) -> None:
    for _ in range(2):
        bureau.done("warn", "2025-03-15 09:00", person="P1")
    ban = bureau.done("ban", "2025-03-16 09:00", person="P1", days=3)
    assert isinstance(bureau.correct(ban.seq, to={"content": {"person": "P1", "days": 5}}), Recorded)
    assert rules(bureau.correct(ban.seq, to={"happened_at": "2025-03-12 09:00"})) == ["warned_twice"]
    assert isinstance(bureau.correct(ban.seq, to={"happened_at": "2025-03-17 09:00"}), Recorded)
    (entry,) = bureau.history().of(type(ban.act))
    assert entry.act.payload()["days"] == 5 and entry.at == moment("2025-03-17 09:00")


def test_an_act_that_was_unlawful_before_may_be_put_right_in_another_respect(bureau: Bureau) -> None:
    ban = import_act(bureau, bureau.record, Ban(person="P1", days=300), "2025-03-12 09:00")
    assert isinstance(bureau.correct(ban.seq, to={"content": {"person": "P1", "days": 200}}), Recorded)
    assert {rule for rule, _ in bureau.breaches()} == {"warned_twice", "ban_is_modest"}


@pytest.mark.parametrize(
    ("moved", "reasons"),
    [
        pytest.param("2025-03-20 12:01", ["timing"], id="into the future"),
        pytest.param("2025-03-10 08:59", ["timing"], id="before the record began"),
        pytest.param("2025-03-20 12:00", [], id="to now"),
        pytest.param("2025-03-10 09:00", [], id="to the beginning"),
    ],
)
def test_an_act_is_not_moved_to_where_it_could_not_have_been_recorded(
    bureau: Bureau, moved: str, reasons: list[str]
) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    answer = bureau.correct(warn.seq, to={"happened_at": moved})
    assert (rules(answer) if isinstance(answer, Refused) else []) == reasons


def test_an_act_is_not_moved_to_a_day_on_which_its_officer_held_no_post(bureau: Bureau) -> None:
    warn = bureau.done("warn", "2025-03-16 09:00", by="new", person="P1")
    assert rules(bureau.correct(warn.seq, to={"happened_at": "2025-03-14 09:00"})) == ["access"]
    assert isinstance(bureau.correct(warn.seq, to={"happened_at": "2025-03-15 09:00"}), Recorded)


def test_the_opening_may_be_moved_back_but_not_into_the_future(bureau: Bureau) -> None:
    assert rules(bureau.correct(1, to={"happened_at": "2025-03-21 09:00"})) == ["timing"]
    assert isinstance(bureau.correct(1, to={"happened_at": "2025-03-01 09:00"}), Recorded)
    assert isinstance(bureau.act("warn", "2025-03-01 09:00", person="P1"), Recorded)


def test_moving_the_opening_of_a_case_makes_a_finding_of_a_child_seized_before(bureau: Bureau) -> None:
    content = {"items": [{"what": "刀"}], "officers": "wang,li"}
    parent = {"record": "", "procedure": "exhibit", "parent": bureau.record}
    child = bureau.done("seize", "2025-03-11 09:00", content=content, **parent)
    assert isinstance(bureau.correct(1, to={"happened_at": "2025-03-12 09:00"}), Recorded)
    bureau.record = child.record
    assert ("case_is_open", child.seq) in bureau.breaches()


# What can be corrected


@pytest.mark.parametrize(
    "to",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"annuls": False}, id="not annulled"),
        pytest.param({"annuls": True, "content": {"person": "P2"}}, id="annulled and right"),
        pytest.param({"annuls": True, "happened_at": "2025-03-12 09:00"}, id="annulled and moved"),
    ],
)
def test_a_correction_says_what_is_right_or_annuls_and_not_both(bureau: Bureau, to: dict[str, Any]) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    assert rules(bureau.correct(warn.seq, to=to)) == ["correction_says_one_thing"]


@pytest.mark.parametrize(
    "content",
    [{}, {"person": ""}, {"person": 3}, {"person": "P1", "colour": "red"}, {"self": "x"}, {"person": "\ud800"}],
)
def test_the_right_content_must_be_content_of_that_act(bureau: Bureau, content: dict[str, Any]) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    with pytest.raises(WrongContent):
        bureau.correct(warn.seq, to={"content": content})
    assert len(bureau.history().entries) == 2


@pytest.mark.parametrize("content", ["x", 3, [1], True])
def test_content_is_a_set_of_fields(bureau: Bureau, content: object) -> None:
    with pytest.raises(WrongContent):
        bureau.correct(1, to={"content": content})


def test_what_was_typed_is_kept_as_the_ledger_keeps_it(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    made = bureau.signed(
        "correct", content={"corrects": fine.seq, "reason": "r", "content": {"person": " P1 ", "amount": "6.5"}}
    )
    assert made.act.payload()["content"] == {"person": "P1", "amount": 650}


def test_signatures_proposals_and_corrections_are_not_corrected(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    correction = bureau.correct(2, to={"content": {"person": "P1"}})
    assert isinstance(correction, Recorded)
    for seq in (proposal, proposal + 1, correction.entry.seq):
        assert "access" in rules(bureau.correct(seq, to={"annuls": True}))
        assert "access" in rules(bureau.propose("correct", content={"corrects": seq, "annuls": True, "reason": "r"}))


def test_only_an_act_of_the_record_is_corrected(bureau: Bureau) -> None:
    first = bureau.record
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    second = bureau.open()
    for seq in (warn.seq, 999):
        with pytest.raises(UnknownAct):
            bureau.correct(seq, to={"annuls": True})
        with pytest.raises(UnknownAct):
            bureau.propose("correct", content={"corrects": seq, "annuls": True, "reason": "r"})
    with pytest.raises(UnknownRecord):
        bureau.correct(1, record="S-9", to={"annuls": True})
    assert bureau.kinds(first) == ["open_case", "warn"] and bureau.kinds(second) == ["open_case"]


def test_an_annulled_act_is_not_corrected_again(bureau: Bureau) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    assert isinstance(bureau.correct(warn.seq, to={"annuls": True}), Recorded)
    assert rules(bureau.correct(warn.seq, to={"content": {"person": "P2"}})) == ["act_stands"]
    assert rules(bureau.correct(warn.seq, to={"annuls": True})) == ["act_stands"]


# Who corrects


@pytest.mark.parametrize(
    ("by", "lawful"), [("wang", True), ("zhou", True), ("zhao", False), ("li", False), ("x", False)]
)
def test_who_could_record_the_act_corrects_it(bureau: Bureau, by: str, lawful: bool) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    answer = bureau.correct(warn.seq, by=by, to={"content": {"person": "P2"}})
    assert isinstance(answer, Recorded) if lawful else rules(answer) == ["access"]


def test_a_signed_act_is_corrected_only_with_the_same_signatures(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    right = {"corrects": fine.seq, "reason": "r", "content": {"person": "P1", "amount": 600}}
    for to in (right, {"annuls": True}, {"happened_at": "2025-03-20 11:00"}):
        assert rules(bureau.correct(fine.seq, to=to)) == ["correction_is_reviewed"]
    made = bureau.signed("correct", content=right)
    assert isinstance(made.act, Correct)
    assert bureau.history().of(Fine)[0].act == Fine(person="P1", amount=600)
    assert bureau.breaches() == set()


def test_a_correction_under_review_passes_the_gates_when_proposed_and_when_signed(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    other = {"corrects": fine.seq, "reason": "r", "content": {"person": "P2", "amount": 600}}
    assert rules(bureau.propose("correct", content=other)) == ["notice_is_given"]
    bureau.done("give_notice", "2025-03-12 09:00", person="P2")
    proposal = bureau.proposed("correct", content=other)
    bureau.decide(proposal, "qian")
    second = bureau.history().of(GiveNotice)[1]
    assert isinstance(bureau.correct(second.seq, to={"annuls": True}), Recorded)
    assert rules(bureau.decide(proposal, "zhao")) == ["notice_is_given"]
    assert bureau.history().of(Fine)[0].act == Fine(**FINE)
    bureau.done("give_notice", "2025-03-12 09:00", person="P2")
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)


def test_content_of_another_act_is_not_slipped_in_through_a_review(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    with pytest.raises(WrongContent):
        bureau.propose("correct", content={"corrects": fine.seq, "reason": "r", "content": {"facts": "x"}})
    assert rules(bureau.propose("correct", content={"corrects": 1, "reason": "r", "content": {"facts": "x"}})) == [
        "access"
    ]


def test_what_was_annulled_between_proposal_and_last_signature_is_not_corrected(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    waiting = bureau.proposed(
        "correct", content={"corrects": fine.seq, "reason": "r", "content": {"person": "P1", "amount": 600}}
    )
    bureau.decide(waiting, "qian")
    annul = bureau.proposed("correct", content={"corrects": fine.seq, "reason": "r", "annuls": True})
    bureau.decide(annul, "qian")
    bureau.decide(annul, "zhao")
    assert rules(bureau.decide(waiting, "zhao")) == ["act_stands"]
    assert bureau.history().of(Fine) == []


# Repeated and overtaken requests


def test_a_repeated_correction_is_recorded_once_even_when_it_annuls(bureau: Bureau) -> None:
    warn = bureau.done("warn", "2025-03-11 09:00", person="P1")
    first = bureau.correct(warn.seq, key="k", to={"annuls": True})
    again = bureau.correct(warn.seq, key="k", to={"annuls": True})
    assert isinstance(first, Recorded) and isinstance(again, Recorded)
    assert again.again and again.entry == first.entry
    with pytest.raises(WriteConflict):
        bureau.correct(warn.seq, key="k", to={"content": {"person": "P2"}})


def test_a_form_that_was_overtaken_is_told_so(bureau: Bureau) -> None:
    bureau.done("warn", person="P1")
    with pytest.raises(WriteConflict):
        bureau.correct(2, seen=1, to={"annuls": True})


def test_an_annulled_act_no_longer_stands_in_the_way(bureau: Bureau) -> None:
    hold = bureau.done("hold_person", "2025-03-12 09:00", person="P1")
    assert rules(bureau.act("hold_person", person="P1")) == ["person_is_not_held"]
    bureau.correct(hold.seq, to={"annuls": True})
    assert isinstance(bureau.act("hold_person", person="P1"), Recorded)
    assert [one.seq for one in bureau.history().of(HoldPerson)] == [4]
    assert len(bureau.history().of(OpenCase)) == 1
