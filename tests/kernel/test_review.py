"""Dossiers: who has signed a proposal, whose turn it is, what a return voids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_casework import HEAD, OFFICER, REVIEWER, entry, rule
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.review import Dossier, Propose, ReturnProposal, Review, Sign, dossier

REVIEW = Review(rule=rule("signed", "1"), levels=(OFFICER, REVIEWER, HEAD))
PROPOSAL = entry(10, Propose(proposes="fine", content={"person": "P1"}), "2025-03-03 09:00", by="wang")


def after(*told: tuple[Act, str]) -> tuple[Entry, ...]:
    return tuple(entry(11 + place, act, "2025-03-03 10:00", by=by) for place, (act, by) in enumerate(told))


def sign(level: str, by: str, proposal: int = 10) -> tuple[Act, str]:
    return Sign(proposal=proposal, level=level), by


def back(to: str, by: str, proposal: int = 10) -> tuple[Act, str]:
    return ReturnProposal(proposal=proposal, level="head", to_level=to, reason=f"back to {to or 'author'}"), by


def state(*told: tuple[Act, str], effective: bool = False) -> Dossier:
    return dossier(PROPOSAL, after(*told), effective)


def turn(told: Dossier) -> str | None:
    level = told.next_level(REVIEW)
    return level.id if level is not None else None


def test_the_levels_sign_from_the_lowest_up() -> None:
    assert turn(state()) == "officer"
    assert turn(state(sign("officer", "a"))) == "reviewer"
    assert turn(state(sign("officer", "a"), sign("reviewer", "b"))) == "head"
    assert turn(state(sign("officer", "a"), sign("reviewer", "b"), sign("head", "c"))) is None
    assert state(sign("officer", "a")).signed == (("officer", "a"),)
    assert state().author == "wang"


def test_signatures_of_other_proposals_do_not_count() -> None:
    assert state(sign("officer", "a", proposal=9)).signed == ()
    assert state(sign("officer", "a"), back("", "b", proposal=9)).signed == (("officer", "a"),)


def test_a_return_to_a_level_voids_its_signature_and_every_later_one() -> None:
    told = state(sign("officer", "a"), sign("reviewer", "b"), back("officer", "c"))
    assert (told.signed, told.returned, told.closed) == ((), "back to officer", False)
    assert turn(told) == "officer"
    told = state(sign("officer", "a"), sign("reviewer", "b"), back("reviewer", "c"))
    assert (told.signed, turn(told)) == ((("officer", "a"),), "reviewer")


def test_a_return_is_forgotten_when_the_level_signs_again() -> None:
    told = state(sign("officer", "a"), sign("reviewer", "b"), back("officer", "c"), sign("officer", "a"))
    assert (told.signed, told.returned, turn(told)) == ((("officer", "a"),), "", "reviewer")


def test_a_return_to_the_author_closes_the_proposal_for_good() -> None:
    told = state(sign("officer", "a"), back("", "c"), sign("officer", "a"))
    assert told.closed
    assert turn(told) is None


def test_a_proposal_that_took_effect_waits_for_nobody() -> None:
    assert state(effective=True).closed
    assert turn(state(effective=True)) is None


def test_the_order_of_recording_decides_whatever_the_order_given() -> None:
    told = after(sign("officer", "a"), sign("reviewer", "b"), back("reviewer", "c"))
    assert dossier(PROPOSAL, reversed(told), False) == dossier(PROPOSAL, told, False)


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("sign"), st.sampled_from(["a", "b", "c"])),
        st.tuples(st.just("back"), st.sampled_from(["", "officer", "reviewer", "head"])),
    ),
    max_size=10,
)


@given(MOVES)
def test_whatever_was_signed_and_returned_the_signatures_are_a_beginning_of_the_chain(
    moves: list[tuple[str, str]],
) -> None:
    chain = [level.id for level in REVIEW.levels]
    told: list[tuple[Act, str]] = []
    signed: list[str] = []
    for move, what in moves:
        level = turn(state(*told))
        if level is None:
            break
        if move == "sign":
            told.append(sign(level, what))
            signed.append(level)
        elif what in ("", *signed):
            told.append(back(what, "z"))
            signed = signed[: signed.index(what)] if what else []
        found = state(*told)
        assert [level for level, _ in found.signed] == signed == chain[: len(signed)]
        if not found.closed:
            assert turn(found) == (chain[len(signed)] if len(signed) < len(chain) else None)


@pytest.mark.parametrize("level", ["head", "nobody"])
def test_a_return_to_a_level_that_has_not_signed_voids_all(level: str) -> None:
    told = state(sign("officer", "a"), back(level, "c"))
    assert (told.signed, turn(told)) == ((), "officer")
