"""My desk: what can still be kept and what has run out, whose it is, whom it is about, and the acts that do it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.documents.bureau import NOW, case_of, staffed
from tests.stores import (  # noqa: F401
    Store,
    migrated_postgres,
    migrated_sqlite,
    postgres_copy_url,
    postgres_store,
    sqlite_store,
    sqlite_url,
    store,
)
from zhiheng.bootstrap import Installation
from zhiheng.packs.custody_area.acts import AgeGroup, BringIn, EnterArea, Ground, SearchForSafety, Sex
from zhiheng.packs.treatment.acts import SignAgreement, VisitPerson
from zhiheng.packs.treatment.duties import VISIT_REGULARLY
from zhiheng.services.show_desk import ALL, MINE, POST, Desk, show_desk

BROUGHT_IN = NOW - timedelta(days=20, hours=-1)
NAME = "李镕"


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    """Somebody was brought in by Wang twenty days ago, and nothing was done since."""
    house = staffed(store, tmp_path / "home")
    person = house.parties.register("person", NAME, "", NOW)
    brought = BringIn(
        person=person, ground=Ground.CRIMINAL_SUMMONS, officers=("wang", "sun"), sex=Sex.MALE, age=AgeGroup.ADULT
    )
    case_of(house, "BQ-1", "custody_stay", (brought,))
    return house


def acts_on(desk: Desk) -> set[str]:
    return {step.act.kind for item in (*desk.running, *desk.overdue) for step in item.steps}


def test_what_can_still_be_kept_stands_apart_from_what_has_run_out(house: Installation) -> None:
    early = show_desk(house, "wang", BROUGHT_IN + timedelta(minutes=10))
    assert {SearchForSafety.kind, EnterArea.kind} <= acts_on(early)
    assert early.overdue == ()
    late = show_desk(house, "wang", NOW)
    assert late.running == () and len(late.overdue) == len(early.running)


def test_a_duty_that_names_nobody_says_whom_its_record_is_about(house: Installation) -> None:
    due = show_desk(house, "wang", NOW).overdue
    assert {item.duty.party for item in due} == {""}
    assert {item.party for item in due} == {NAME}


@pytest.mark.parametrize(
    ("account", "whose", "seen"),
    [("wang", MINE, True), ("sun", POST, True), ("zhu", POST, False), ("he", POST, False)],
)
def test_who_opened_no_duty_sees_what_the_post_may_do(
    house: Installation, account: str, whose: str, seen: bool
) -> None:
    desk = show_desk(house, account, NOW)
    assert (desk.whose, bool(desk.overdue)) == (whose, seen)


def test_all_within_view_is_there_for_the_asking_without_acts_of_other_posts(house: Installation) -> None:
    desk = show_desk(house, "zhu", NOW, ALL)
    assert desk.overdue and acts_on(desk) == set()
    assert show_desk(house, "he", NOW, ALL).overdue == ()


def test_a_duty_that_comes_back_is_done_by_what_restarts_it() -> None:
    assert VISIT_REGULARLY.done_by[0] is VisitPerson
    assert SignAgreement in VISIT_REGULARLY.ends and SignAgreement not in VISIT_REGULARLY.done_by
