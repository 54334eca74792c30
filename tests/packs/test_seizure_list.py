"""What was seized reaches the exhibits room with a list and as a lot of it (criminal: Provisions art. 230;
administrative: Provisions art. 111)."""

from datetime import timedelta
from typing import Any

import pytest

from tests.law.facts_property import GIVEN, PHONE
from tests.law.vectors import Story
from tests.packs.test_property_checks import HOUR, START, breaches, stored, told
from zhiheng.kernel.act import Act
from zhiheng.packs.administrative.acts_evidence import ListSigned, SignSeizureList
from zhiheng.packs.administrative.acts_intake import AcceptCase, CaseKind
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE
from zhiheng.packs.criminal.acts_evidence import HolderSigned, MakeSeizureList
from zhiheng.packs.criminal.acts_intake import FileCase, ReceiveReport, ReportWay
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE
from zhiheng.packs.property import acts, choices

RULE = "seizure_list_triplicate_on_spot"
FILED = FileCase(charge="盗窃罪")
HANDED_OVER_AT = START + HOUR
MINUTE = timedelta(minutes=1)


def phone(**fields: Any) -> Act:
    return acts.TakeProperty(**{**PHONE.payload(), **fields})


def a_list(**fields: Any) -> MakeSeizureList:
    usual = {"copies": 3, "investigator_signed": True, "holder_signed": HolderSigned.SIGNED, "witness_signed": True}
    return MakeSeizureList(**{**usual, **fields})


def seized_in(*done: Act, at: Any = START - HOUR) -> Story:
    story = Story(procedure=CRIMINAL_CASE)
    for act in done:
        story = story.did(act, at)
    return story


def stops(case: Story, thing: Act | None = None) -> bool:
    """Whether the hand-over an hour after the taking has to wait."""
    return RULE in breaches(told(thing or phone(), GIVEN), case)


def test_nothing_seized_without_a_list_is_handed_over() -> None:
    assert stops(seized_in(FILED))
    assert not stops(seized_in(FILED, a_list()))


@pytest.mark.parametrize("late, stopped", [(-MINUTE, False), (MINUTE, True)])
def test_the_list_comes_first(late: timedelta, stopped: bool) -> None:
    case = seized_in(FILED).did(a_list(), HANDED_OVER_AT + late)
    assert stops(case) is stopped


@pytest.mark.parametrize("lacking", ["list_no", "lot"])
def test_the_thing_says_which_lot_of_which_list_it_is(lacking: str) -> None:
    assert stops(seized_in(FILED, a_list()), phone(**{lacking: None}))


def test_what_was_not_seized_needs_no_list() -> None:
    for measure in (choices.TakenBy.HANDED_IN, choices.TakenBy.REGISTRATION):
        assert not stops(seized_in(FILED), phone(measure=measure, list_no=None))


def test_an_administrative_case_and_one_that_is_not_filed_have_rules_of_their_own() -> None:
    administrative = Story(procedure=ADMINISTRATIVE_CASE).did(
        AcceptCase(case_kind=CaseKind.PUBLIC_SECURITY), START - HOUR
    )
    assert not stops(administrative)
    assert not stops(seized_in(ReceiveReport(way=ReportWay.DISCOVERED, summary="巡查")))


def test_the_keeper_is_stopped_too() -> None:
    kept = told(phone(), GIVEN, stored())
    assert RULE in breaches(kept, seized_in(FILED))
    assert RULE not in breaches(kept, seized_in(FILED, a_list()))


@pytest.mark.parametrize(
    "made, lot, found",
    [
        ((a_list(list_no="扣字1号", lots=2),), 2, False),
        ((a_list(list_no="扣字1号", lots=2),), 3, True),
        ((a_list(list_no="扣字2号", lots=9),), 1, True),
        ((a_list(list_no="扣字2号", lots=9), a_list(list_no="扣字1号")), 7, False),
        ((a_list(list_no="扣字2号", lots=9), a_list()), 1, False),
        ((a_list(),), 7, False),
    ],
)
def test_a_lot_that_no_list_has_is_a_finding(made: tuple[Act, ...], lot: int, found: bool) -> None:
    kept = told(phone(lot=lot), GIVEN, stored())
    assert (RULE in breaches(kept, seized_in(FILED, *made))) is found


ADMINISTRATIVE = "admin_seizure_list_signed"
SIGNED = SignSeizureList(copies=2, officers_signed=True, party=ListSigned.NOTED, list_no="扣清1号", lots=2)


def administrative(*done: Act, at: Any = START - HOUR) -> Story:
    story = Story(procedure=ADMINISTRATIVE_CASE).did(AcceptCase(case_kind=CaseKind.PUBLIC_SECURITY), START - 2 * HOUR)
    for act in done:
        story = story.did(act, at)
    return story


def stops_there(case: Story, **fields: Any) -> bool:
    return ADMINISTRATIVE in breaches(told(phone(**({"list_no": "扣清1号"} | fields)), GIVEN), case)


@pytest.mark.parametrize("measure", [choices.TakenBy.SEIZURE, choices.TakenBy.RETENTION])
def test_nothing_seized_in_an_administrative_case_is_handed_over_without_a_list(measure: choices.TakenBy) -> None:
    assert stops_there(administrative(), measure=measure)
    assert not stops_there(administrative(SIGNED), measure=measure)
    assert stops_there(administrative(SIGNED), measure=measure, lot=None)
    assert stops_there(administrative(SIGNED), measure=measure, list_no=None)
    assert not stops_there(seized_in(FILED, a_list()), measure=measure)


@pytest.mark.parametrize("late, stopped", [(-MINUTE, False), (MINUTE, True)])
def test_the_administrative_list_comes_first(late: timedelta, stopped: bool) -> None:
    assert stops_there(administrative(SIGNED, at=HANDED_OVER_AT + late)) is stopped


def test_what_was_registered_or_handed_in_waits_for_no_list() -> None:
    for measure in (choices.TakenBy.HANDED_IN, choices.TakenBy.REGISTRATION, choices.TakenBy.CONFISCATION):
        assert not stops_there(administrative(), measure=measure, list_no=None)


@pytest.mark.parametrize("lot, found", [(2, False), (3, True)])
def test_a_lot_that_the_administrative_list_lacks_is_a_finding(lot: int, found: bool) -> None:
    kept = told(phone(list_no="扣清1号", lot=lot), GIVEN, stored())
    assert (ADMINISTRATIVE in breaches(kept, administrative(SIGNED))) is found
