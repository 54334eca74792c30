"""Proposals, signatures and returns: nothing takes effect without every level, each another person, none the author."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.small_bureau import POSTS, Bureau, import_act, rules
from tests.small_casework import Fine, GiveNotice, OpenCase, moment
from zhiheng.kernel.errors import UnknownAct, UnknownRecord, WriteConflict, WrongContent
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Sign
from zhiheng.services.answers import Recorded, Refused

FINE: dict[str, Any] = {"person": "P1", "amount": 500}


@pytest.fixture
def bureau() -> Bureau:
    """A case in which P1 has been told of the fine."""
    made = Bureau()
    made.open()
    made.done("give_notice", "2025-03-11 09:00", person="P1")
    return made


def fines(bureau: Bureau) -> list[int]:
    return [one.seq for one in bureau.history().of(Fine)]


def test_the_act_takes_effect_with_the_last_signature(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    assert fines(bureau) == []
    bureau.now = "2025-03-20 13:00"
    assert isinstance(bureau.decide(proposal, "qian", words="agreed"), Recorded)
    assert fines(bureau) == [] and bureau.pending() == [proposal]
    bureau.now = "2025-03-20 14:00"
    answer = bureau.decide(proposal, "zhao")
    assert isinstance(answer, Recorded)
    signature, act = answer.entries
    assert isinstance(signature.act, Sign) and (signature.by, signature.act.level) == ("zhao", "head")
    assert (act.act, act.by, act.unit) == (Fine(**FINE), "wang", "station-1")
    assert act.at == moment("2025-03-20 14:00")
    assert bureau.pending() == [] and bureau.breaches() == set()
    assert bureau.kinds()[-4:] == ["propose", "sign", "sign", "fine"]


def test_the_levels_sign_in_their_order(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    assert rules(bureau.decide(proposal, "zhao")) == ["fine_is_signed"]
    bureau.decide(proposal, "qian")
    assert rules(bureau.decide(proposal, "qian")) == ["fine_is_signed"]
    assert fines(bureau) == []


@pytest.mark.parametrize("by", ["wang", "chen", "li", "nobody", "stranger", ""])
def test_only_the_post_whose_turn_it_is_may_sign(bureau: Bureau, by: str) -> None:
    proposal = bureau.proposed("fine", **FINE)
    assert rules(bureau.decide(proposal, by)) == ["fine_is_signed"]
    assert rules(bureau.decide(proposal, by, agrees=False)) == ["fine_is_signed"]


def test_an_author_does_not_sign_under_a_second_account(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    answer = bureau.decide(proposal, "wang_too")
    assert rules(answer) == ["fine_is_signed"]
    assert isinstance(answer, Refused) and "different people" in answer.reasons[0].stopped_by[1]
    bureau.decide(proposal, "qian")
    assert rules(bureau.decide(proposal, "wang_too")) == ["fine_is_signed"]


def test_nobody_signs_two_levels(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    assert isinstance(bureau.decide(proposal, "zhou"), Recorded)
    assert rules(bureau.decide(proposal, "zhou")) == ["fine_is_signed"]
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)
    own = bureau.proposed("fine", by="zhou", person="P1", amount=600)
    assert rules(bureau.decide(own, "zhou")) == ["fine_is_signed"]


def test_one_person_does_not_sign_two_levels_under_two_accounts(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", by="zhou", **FINE)
    assert isinstance(bureau.decide(proposal, "wang_too"), Recorded)
    assert rules(bureau.decide(proposal, "wang_too")) == ["fine_is_signed"]
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)


def test_the_gates_must_hold_when_it_is_proposed(bureau: Bureau) -> None:
    assert rules(bureau.propose("fine", person="P2", amount=500)) == ["notice_is_given"]
    bureau.done("give_notice", "2025-03-18 09:00", person="P2")
    assert rules(bureau.propose("fine", person="P2", amount=500)) == ["three_days_to_answer"]


def test_the_gates_are_asked_again_at_the_last_signature(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    bureau.correct(2, to={"content": {"person": "P9"}})
    before = bureau.history().raw
    assert rules(bureau.decide(proposal, "zhao")) == ["notice_is_given"]
    assert bureau.history().raw == before
    bureau.done("give_notice", "2025-03-12 09:00", person="P1")
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)


def test_an_author_who_has_left_the_post_does_not_act_by_a_later_signature() -> None:
    bureau = Bureau(now="2025-03-05 12:00")
    bureau.open("2025-03-01 09:00")
    bureau.done("give_notice", "2025-03-01 10:00", person="P1")
    proposal = bureau.proposed("fine", by="gone", **FINE)
    bureau.decide(proposal, "qian")
    bureau.now = "2025-03-06 09:00"
    assert rules(bureau.decide(proposal, "zhao")) == ["access"]
    assert isinstance(bureau.decide(proposal, "zhao", agrees=False), Recorded)
    assert isinstance(bureau.propose("fine", **FINE), Recorded)


def test_a_new_fact_between_proposal_and_signature_is_seen(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    bureau.done("give_notice", "2025-03-19 09:00", person="P1")
    assert rules(bureau.decide(proposal, "zhao")) == ["three_days_to_answer"]
    bureau.now = "2025-03-22 09:00"
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)


def test_what_was_signed_is_what_takes_effect(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", person="P1", amount="12.50")
    asked = bureau.history().raw[-1].act
    assert isinstance(asked, Propose) and asked.content == {"person": "P1", "amount": 1250}
    bureau.decide(proposal, "qian")
    answer = bureau.decide(proposal, "zhao")
    assert isinstance(answer, Recorded) and answer.entry.act.payload() == asked.content


@pytest.mark.parametrize(
    "content", [{}, {"person": "P1"}, {"person": "P1", "amount": "x"}, {**FINE, "approved_by": "zhao"}]
)
def test_a_proposal_is_of_an_act_that_could_be_kept(bureau: Bureau, content: dict[str, Any]) -> None:
    with pytest.raises(WrongContent):
        bureau.propose("fine", content=content)


def test_who_may_not_record_the_act_may_not_propose_it(bureau: Bureau) -> None:
    assert rules(bureau.propose("fine", by="zhao", **FINE)) == ["access"]
    assert rules(bureau.propose("fine", by="li", person="P7", amount=1)) == ["access"]
    assert rules(bureau.propose("fine", post_unit="elsewhere", **FINE)) == ["access"]


@pytest.mark.parametrize("kind", ["warn", "propose", "sign", "return_proposal"])
def test_what_needs_no_review_is_not_proposed(bureau: Bureau, kind: str) -> None:
    content = {
        "warn": {"person": "P1"},
        "propose": {"proposes": "fine", "content": FINE},
        "sign": {"proposal": 3, "level": "head"},
        "return_proposal": {"proposal": 3, "level": "head", "reason": "r"},
    }
    assert rules(bureau.propose(kind, content=content[kind])) == ["access"]


def test_the_same_act_is_under_review_once(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    assert rules(bureau.propose("fine", by="zhou", person="P1", amount="5.00")) == ["one_proposal_at_a_time"]
    assert isinstance(bureau.propose("fine", person="P1", amount="6"), Recorded)
    bureau.decide(proposal, "qian")
    bureau.decide(proposal, "zhao")
    assert isinstance(bureau.propose("fine", **FINE), Recorded)


# Returns


def test_a_return_to_the_author_ends_the_proposal_and_needs_a_reason(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    with pytest.raises(WrongContent):
        bureau.decide(proposal, "zhao", agrees=False, words=" ")
    answer = bureau.decide(proposal, "zhao", agrees=False, words="amount?")
    assert isinstance(answer, Recorded) and isinstance(answer.entry.act, ReturnProposal)
    assert bureau.pending() == []
    for by in ("qian", "zhao"):
        with pytest.raises(UnknownAct):
            bureau.decide(proposal, by)
    again = bureau.proposed("fine", **FINE)
    assert rules(bureau.decide(again, "zhao")) == ["fine_is_signed"]


def test_after_a_return_to_a_level_it_and_every_later_one_sign_anew(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    bureau.decide(proposal, "zhao", agrees=False, to_level="reviewer")
    assert rules(bureau.decide(proposal, "zhao")) == ["fine_is_signed"]
    assert isinstance(bureau.decide(proposal, "zhou"), Recorded)
    assert rules(bureau.decide(proposal, "zhou")) == ["fine_is_signed"]
    assert isinstance(bureau.decide(proposal, "zhao"), Recorded)
    assert len(fines(bureau)) == 1 and bureau.breaches() == set()


@pytest.mark.parametrize("level", ["head", "officer", "nobody"])
def test_a_return_goes_only_to_a_level_that_has_signed(bureau: Bureau, level: str) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    assert rules(bureau.decide(proposal, "zhao", agrees=False, to_level=level)) == ["access"]


def test_a_return_keeps_the_proposal_waiting_for_that_level(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian")
    bureau.decide(proposal, "zhao", agrees=False, to_level="reviewer")
    assert bureau.pending() == [proposal]
    assert rules(bureau.propose("fine", **FINE)) == ["one_proposal_at_a_time"]


# Which proposal


def test_a_proposal_is_decided_in_its_own_record_and_once(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", **FINE)
    first = bureau.record
    other = bureau.open()
    with pytest.raises(UnknownAct):
        bureau.decide(proposal, "qian", record=other)
    with pytest.raises(UnknownRecord):
        bureau.decide(proposal, "qian", record="S-9")
    with pytest.raises(UnknownAct):
        bureau.decide(1, "qian", record=first)
    bureau.decide(proposal, "qian", record=first)
    bureau.decide(proposal, "zhao", record=first)
    with pytest.raises(UnknownAct):
        bureau.decide(proposal, "sun", record=first)


def test_a_decision_sent_twice_is_taken_once_and_answers_the_same(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", key="p", **FINE)
    assert bureau.proposed("fine", key="p", **FINE) == proposal
    for by, key in (("qian", "a"), ("zhao", "b")):
        first = bureau.decide(proposal, by, key=key)
        again = bureau.decide(proposal, by, key=key)
        assert isinstance(first, Recorded) and isinstance(again, Recorded)
        assert first.entries == again.entries and again.again
    assert bureau.kinds()[2:] == ["propose", "sign", "sign", "fine"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"by": "zhou"}, id="by another"),
        pytest.param({"agrees": False}, id="a return instead"),
        pytest.param({"proposal": 1}, id="on another proposal"),
        pytest.param({"record": "S-9"}, id="in another record"),
    ],
)
def test_a_key_that_served_another_decision_is_not_taken_for_it(bureau: Bureau, other: dict[str, Any]) -> None:
    proposal = bureau.proposed("fine", **FINE)
    bureau.decide(proposal, "qian", key="k")
    with pytest.raises(WriteConflict):
        bureau.decide(**{"proposal": proposal, "by": "qian", "key": "k", **other})
    with pytest.raises(WriteConflict):
        bureau.act("warn", key="k", person="P1")
    with pytest.raises(WriteConflict):
        bureau.propose("fine", key="k", person="P1", amount=1)


def test_a_form_that_was_overtaken_is_told_so(bureau: Bureau) -> None:
    proposal = bureau.proposed("fine", seen=2, **FINE)
    bureau.done("warn", person="P1")
    with pytest.raises(WriteConflict):
        bureau.decide(proposal, "qian", seen=3)
    with pytest.raises(WriteConflict):
        bureau.propose("fine", seen=3, person="P1", amount=1)
    assert isinstance(bureau.decide(proposal, "qian", seen=4), Recorded)


def test_in_a_record_of_a_unit_that_nobody_knows_nobody_signs() -> None:
    bureau = Bureau()
    told = (OpenCase(facts="x"), GiveNotice(person="P1"), Propose(proposes="fine", content=FINE))
    for act in told:
        last = import_act(bureau, "S-2024-0009", act, "2024-03-01 09:00", unit="unheard-of")
    assert rules(bureau.decide(last.seq, "qian", record="S-2024-0009")) == ["fine_is_signed"]


# A reviewed act that opens a record


def test_a_reviewed_opening_is_proposed_on_a_new_record_and_opens_it_when_signed() -> None:
    bureau = Bureau()
    assert rules(bureau.act("grant_permit", record="", procedure="permit", holder="P1")) == ["permit_is_signed"]
    answer = bureau.propose("grant_permit", record="", procedure="permit", holder="P1", key="k")
    assert isinstance(answer, Recorded)
    bureau.record = answer.entry.record
    assert bureau.record == "P-2025-0001"
    assert bureau.ledger.header(bureau.record).stage == ""
    again = bureau.propose("grant_permit", record="", procedure="permit", holder="P1", key="k")
    assert isinstance(again, Recorded) and again.again and again.entry == answer.entry
    assert isinstance(bureau.decide(answer.entry.seq, "zhao"), Recorded)
    assert bureau.ledger.header(bureau.record).stage == "open"
    assert bureau.kinds() == ["propose", "sign", "grant_permit"]


def test_until_the_opening_is_signed_the_record_takes_no_other_act() -> None:
    bureau = Bureau()
    proposal = bureau.propose("grant_permit", record="", procedure="permit", holder="P1")
    assert isinstance(proposal, Recorded)
    bureau.record = proposal.entry.record
    assert rules(bureau.act("use_permit")) == ["record_is_open"]
    bureau.decide(proposal.entry.seq, "zhao", agrees=False)
    assert rules(bureau.act("use_permit")) == ["record_is_open"]
    again = bureau.proposed("grant_permit", holder="P1")
    bureau.decide(again, "zhao")
    assert isinstance(bureau.act("use_permit"), Recorded)


def test_a_reviewed_act_that_opens_nothing_is_not_proposed_on_a_new_record() -> None:
    bureau = Bureau()
    assert rules(bureau.propose("fine", record="", **FINE)) == ["record_is_open", "notice_is_given"]
    assert list(bureau.ledger.headers()) == []


# Any history of approvals


class Approvals(RuleBasedStateMachine):
    """Random proposals, signatures, returns and corrections: whatever happens, no fine without its levels."""

    def __init__(self) -> None:
        super().__init__()
        self.bureau = Bureau()

    @initialize()
    def begin(self) -> None:
        self.bureau.open()
        self.bureau.done("give_notice", "2025-03-11 09:00", person="P1")

    @rule(by=st.sampled_from(["wang", "zhou", "zhao", "li"]), amount=st.sampled_from([100, 200]))
    def propose(self, by: str, amount: int) -> None:
        self.bureau.propose("fine", by=by, person="P1", amount=amount)

    @rule(
        by=st.sampled_from(sorted(POSTS)),
        which=st.integers(0, 3),
        agrees=st.booleans(),
        to=st.sampled_from(["", "reviewer", "head"]),
    )
    def decide(self, by: str, which: int, agrees: bool, to: str) -> None:
        waiting = self.bureau.pending()
        if waiting:
            proposal = waiting[which % len(waiting)]
            self.bureau.decide(proposal, by, agrees, to_level="" if agrees else to)

    @rule(by=st.sampled_from(["qian", "zhao"]))
    def sign_the_oldest(self, by: str) -> None:
        if self.bureau.pending():
            self.bureau.decide(self.bureau.pending()[0], by)

    @rule(by=st.sampled_from(["wang", "zhou", "zhao"]), amount=st.sampled_from([100, 300]), quietly=st.booleans())
    def correct(self, by: str, amount: int, quietly: bool) -> None:
        for seq in fines(self.bureau)[:1]:
            right = {"corrects": seq, "reason": "r", "content": {"person": "P1", "amount": amount}}
            if quietly:
                assert "correction_is_reviewed" in rules(self.bureau.correct(seq, by=by, to=right))
            else:
                self.bureau.propose("correct", by=by, content=right)

    @rule()
    def record_it_directly(self) -> None:
        assert "fine_is_signed" in rules(self.bureau.act("fine", person="P1", amount=100))

    @invariant()
    def every_fine_and_every_correction_of_one_has_its_levels(self) -> None:
        if not self.bureau.record:
            return
        raw = self.bureau.history().raw
        for place, made in enumerate(raw):
            if isinstance(made.act, Fine | Correct):
                assert _levels_behind(raw, place) == {"reviewer", "head"}


def _levels_behind(raw: Any, place: int) -> set[str]:
    """The levels whose standing signatures, each by another person and none by the author, stand before this act."""
    made = raw[place]
    for proposal in raw[:place]:
        if not isinstance(proposal.act, Propose) or proposal.act.content != made.act.payload():
            continue
        signed: list[tuple[str, str]] = []
        for one in raw[:place]:
            if isinstance(one.act, Sign) and one.act.proposal == proposal.seq:
                signed.append((one.act.level, POSTS[one.by][0]))
            if isinstance(one.act, ReturnProposal) and one.act.proposal == proposal.seq:
                kept = [level for level, _ in signed]
                cut = kept.index(one.act.to_level) if one.act.to_level else 0
                signed = signed[:cut]
        people = {POSTS[proposal.by][0], *(person for _, person in signed)}
        if made.by == proposal.by and len(people) == len(signed) + 1 == 3:
            return {level for level, _ in signed}
    return set()


TestApprovals = Approvals.TestCase
TestApprovals.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_the_machine_above_does_reach_fines_and_corrections() -> None:
    bureau = Bureau()
    bureau.open()
    bureau.done("give_notice", "2025-03-11 09:00", person="P1")
    fine = bureau.signed("fine", **FINE)
    content = {"corrects": fine.seq, "reason": "r", "content": {"person": "P1", "amount": 300}}
    made = bureau.signed("correct", content=content)
    raw = bureau.history().raw
    assert _levels_behind(raw, raw.index(made)) == _levels_behind(raw, raw.index(fine)) == {"reviewer", "head"}
