"""The findings of one record: what a late entry or a correction takes away, unsigned acts, breaches, missed periods."""

from dataclasses import replace

import pytest

from tests.small_casework import (
    EXHIBIT,
    STOP_CASE,
    CloseCase,
    Fine,
    GiveNotice,
    HoldPerson,
    OpenCase,
    ProlongHold,
    ReleasePerson,
    Seize,
    TellRights,
    entry,
    history,
    moment,
)
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of, reviewed
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Sign

NOW = moment("2025-03-20 00:00")
OPENED = entry(1, OpenCase(facts="x"), "2025-03-10 09:00")
NOTICE = entry(2, GiveNotice(person="P1"), "2025-03-11 09:00")
FINE = Fine(person="P1", amount="5")


def found(told: History) -> set[tuple[str, Outcome, int]]:
    findings = findings_of(STOP_CASE, told.as_of(NOW), NOW)
    return {(one.rule.id, one.outcome, one.act) for one in findings}


def breaches(told: History) -> set[tuple[str, int]]:
    return {(rule, act) for rule, outcome, act in found(told) if outcome is Outcome.BREACH}


def signed(seq: int, act: Act, at: str, *, content: Act | None = None, author: str = "wang") -> tuple[Entry, ...]:
    """A proposal, the signatures of both levels, and the act itself; ``content``: what was proposed instead."""
    asked = content or act
    return (
        entry(seq, Propose(proposes=asked.kind, content=asked.payload()), at, by=author),
        entry(seq + 1, Sign(proposal=seq, level="reviewer"), at, by="qian"),
        entry(seq + 2, Sign(proposal=seq, level="head"), at, by="zhao"),
        entry(seq + 3, act, at, by=author),
    )


def test_a_lawful_record_has_no_finding() -> None:
    told = history(OPENED, NOTICE, *signed(3, FINE, "2025-03-14 09:00"), entry(7, CloseCase(), "2025-03-15 09:00"))
    assert found(told) == set()


def test_a_late_entry_makes_findings_of_what_no_longer_holds() -> None:
    first = entry(2, HoldPerson(person="P1"), "2025-03-12 09:00")
    told = history(OPENED, first, entry(3, ReleasePerson(), "2025-03-12 10:00"))
    assert ("person_is_not_held", 2) not in breaches(told)
    late = entry(4, HoldPerson(person="P1"), "2025-03-11 09:00", recorded="2025-03-18 09:00")
    assert ("person_is_not_held", 2) in breaches(told.plus(late))


def test_what_a_correction_takes_away_becomes_a_finding_beside_the_later_act() -> None:
    told = history(OPENED, NOTICE, *signed(3, FINE, "2025-03-14 09:00"))
    other = entry(7, Correct(corrects=2, content={"person": "P9"}, reason="r"), "2025-03-18 09:00")
    gone = entry(7, Correct(corrects=2, annuls=True, reason="r"), "2025-03-18 09:00")
    later = entry(7, Correct(corrects=2, happened_at="2025-03-13 09:00", reason="r"), "2025-03-18 09:00")
    assert breaches(told.plus(other)) == {("notice_is_given", 6)}
    assert breaches(told.plus(gone)) == {("notice_is_given", 6)}
    assert breaches(told.plus(later)) == {("three_days_to_answer", 6)}
    assert breaches(told.plus(other).as_of(known=moment("2025-03-18 08:59"))) == set()


def test_a_finding_says_what_decided() -> None:
    hold = entry(3, HoldPerson(person="P1"), "2025-03-12 09:00")
    told = history(OPENED, entry(2, HoldPerson(person="P1"), "2025-03-11 09:00"), hold)
    (one,) = [f for f in findings_of(STOP_CASE, told, NOW) if f.rule.id == "person_is_not_held"]
    assert one == Finding(
        rule=one.rule, outcome=Outcome.BREACH, record="S-1", act=3, at=hold.at, witnesses=(2,)
    )  # fmt: skip


def test_a_missed_period_stands_beside_its_start_and_a_late_act_beside_itself() -> None:
    told = history(OPENED, entry(2, HoldPerson(person="P1"), "2025-03-11 09:00"))
    assert ("hold_at_most_12h", Outcome.OVERDUE, 2) in found(told)
    assert ("rights_at_once", Outcome.BREACH, 2) in found(told)
    late = told.plus(entry(3, ReleasePerson(person="P1"), "2025-03-12 09:00"))
    assert ("hold_at_most_12h", Outcome.LATE, 3) in found(late)
    (one,) = [f for f in findings_of(STOP_CASE, late, NOW) if f.rule.id == "hold_at_most_12h"]
    assert (one.party, one.witnesses) == ("P1", (2,))
    assert one.ends is not None and one.ends.late_at == moment("2025-03-11 21:00")


def test_what_cannot_be_judged_is_said_to_be_so() -> None:
    told = history(
        OPENED,
        entry(2, HoldPerson(person="P1"), "2025-03-11"),
        entry(3, TellRights(person="P1"), "2025-03-11"),
        entry(4, ReleasePerson(person="P1"), "2025-03-11"),
    )
    assert ("hold_at_most_12h", Outcome.UNCLEAR, 4) in found(told)


def test_an_extension_that_came_too_late_is_a_finding_of_its_own_rule() -> None:
    told = history(
        OPENED,
        entry(2, HoldPerson(person="P1"), "2025-03-11 09:00"),
        entry(3, ProlongHold(person="P1", ground="complex"), "2025-03-11 22:00"),
    )
    assert ("hold_prolonged_to_24h", Outcome.BREACH, 3) in found(told)
    assert ("hold_at_most_12h", Outcome.OVERDUE, 2) in found(told)


def test_a_breached_check_is_a_finding_and_blocks_nothing() -> None:
    told = replace(
        history(entry(1, Seize(items=[{"what": "刀"}], officers="a"), "2025-03-10 09:00")), procedure="exhibit"
    )
    assert {one.rule.id for one in findings_of(EXHIBIT, told, NOW)} >= {"two_officers"}


@pytest.mark.parametrize(
    "made",
    [
        pytest.param((entry(6, FINE, "2025-03-14 09:00"),), id="nobody signed"),
        pytest.param((*signed(3, FINE, "2025-03-14 09:00")[:2], entry(6, FINE, "2025-03-14 09:00")), id="one level"),
        pytest.param(
            signed(3, FINE, "2025-03-14 09:00", content=Fine(person="P1", amount="4")), id="another amount was signed"
        ),
        pytest.param(
            signed(3, FINE, "2025-03-14 09:00", content=Fine(person="P2", amount="5")), id="another person was signed"
        ),
        pytest.param(signed(3, FINE, "2025-03-14 09:00", author="zhao"), id="the author signed"),
        pytest.param(
            (*signed(3, FINE, "2025-03-14 10:00")[:3], entry(6, FINE, "2025-03-14 09:00")), id="signed afterwards"
        ),
    ],
)
def test_an_act_without_the_signatures_of_all_levels_is_a_breach_of_its_review(made: tuple[Entry, ...]) -> None:
    assert ("fine_is_signed", 6) in breaches(history(OPENED, NOTICE, *made))


def test_one_person_for_two_levels_is_not_enough() -> None:
    both = [*signed(3, FINE, "2025-03-14 09:00")]
    both[2] = replace(both[2], by="qian")
    assert ("fine_is_signed", 6) in breaches(history(OPENED, NOTICE, *both))


def test_one_approval_serves_one_act() -> None:
    first = history(OPENED, NOTICE, *signed(3, FINE, "2025-03-14 09:00"))
    again = first.plus(entry(7, FINE, "2025-03-15 09:00"))
    assert {found for found in breaches(again) if found[0] == "fine_is_signed"} == {("fine_is_signed", 7)}
    approved = first
    for one in signed(7, FINE, "2025-03-15 09:00"):
        approved = approved.plus(one)
    assert "fine_is_signed" not in {rule for rule, _ in breaches(approved)}


def test_a_signature_that_a_return_voided_does_not_count() -> None:
    asked, first, last, act = signed(3, FINE, "2025-03-14 09:00")
    back = entry(5, ReturnProposal(proposal=3, level="head", to_level="reviewer", reason="r"), "2025-03-14 09:00")
    told = history(OPENED, NOTICE, asked, first, back, replace(last, seq=6), replace(act, seq=7))
    assert ("fine_is_signed", 7) in breaches(told)


def test_a_correction_of_a_signed_act_needs_the_same_signatures() -> None:
    told = history(OPENED, NOTICE, *signed(3, FINE, "2025-03-14 09:00"))
    right = Correct(corrects=6, content={"person": "P1", "amount": 700}, reason="r")
    quietly = told.plus(entry(7, right, "2025-03-15 09:00"))
    assert breaches(quietly) == {("fine_is_signed", 6)}
    openly = told
    for one in signed(7, right, "2025-03-15 09:00"):
        openly = openly.plus(one)
    assert breaches(openly) == set()
    assert reviewed(STOP_CASE, openly.of(Fine)[0], openly)
    assert breaches(openly.as_of(moment("2025-03-14 23:00"))) == set()


def test_the_duties_of_a_record_are_those_of_its_procedure() -> None:
    told = history(OPENED, entry(2, HoldPerson(person="P1"), "2025-03-11 09:00"))
    assert [one.duty.id for one in duties_of(STOP_CASE, told, NOW)] == [
        "notify_within_24h",
        "hold_at_most_12h",
        "rights_at_once",
        "decide_within_10_days",
    ]
