"""Whoever asked not to be named is named on no desk and on no board, whatever else the record says."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.documents.bureau import EAST, NOW, case_of, staffed
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
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.pseudonym import UNNAMED, stand_ins
from zhiheng.kernel.review import Propose
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.packs.criminal.acts_protection import NoteSecrecy, RequestSecrecy
from zhiheng.packs.custody_area.acts import AgeGroup, BringIn, EnterArea, Ground, Sex
from zhiheng.packs.drug_tip.acts import ReceiveTip
from zhiheng.packs.report_desk.acts import BecomeCase, RegisterReport
from zhiheng.services.custody_board import custody_board
from zhiheng.services.open_proposal import open_proposal
from zhiheng.services.open_record import open_record
from zhiheng.services.record_act import candidate
from zhiheng.services.show_desk import ALL, show_desk

CASE, SECRET, SUSPECT = "A-2026-0001", "宋知微", "李镕"
NOTED = {"pseudonym": "甲", "name_in_open_file": False}


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    return staffed(store, tmp_path / "home")


@pytest.fixture
def people(house: Installation) -> tuple[str, str]:
    """Who asked not to be named, and somebody else."""
    secret, suspect = (house.parties.register("person", name, "", NOW) for name in (SECRET, SUSPECT))
    return secret, suspect


def received(secret: str, *more: Act) -> tuple[Act, ...]:
    return (ReceiveReport(way=ReportWay.TIP, reporter=secret, summary="举报贩毒"), *more)


def on_the_desk(house: Installation) -> dict[str, str]:
    """What whoever a duty concerns is called, by its rule."""
    desk = show_desk(house, "wang", NOW, ALL)
    return {item.duty.rule: item.party for item in (*desk.running, *desk.overdue) if item.duty.party}


def test_the_desk_names_nobody_who_asked_not_to_be_named(house: Installation, people: tuple[str, str]) -> None:
    secret, suspect = people
    case_of(house, CASE, "criminal_case", received(secret, RequestSecrecy(person=secret)))
    case_of(house, "A-2026-0002", "criminal_case", received(suspect))
    assert on_the_desk(house) == {"reporter_name_secret_on_request": UNNAMED}


def brought_in(house: Installation, number: str, person: str, parent: str = CASE) -> None:
    """Somebody is in the casework area, for the case ``parent``."""
    bring = BringIn(
        person=person, ground=Ground.CRIMINAL_SUMMONS, officers=("wang", "sun"), sex=Sex.MALE, age=AgeGroup.ADULT
    )
    at = NOW - timedelta(hours=1)
    with house.ledger.writing() as writer:
        writer.begin(
            RecordHeader(
                number=number,
                procedure="custody_stay",
                unit=EAST.id,
                division=EAST.division,
                opened_at=at,
                parent=parent,
            )
        )
        for act in (
            bring,
            EnterArea(person=person, area="办案中心", before="straight", condition="none", recording=True),
        ):
            draft = Draft(record=number, act=act, by="wang", unit=EAST.id, when=When.minute(at), recorded_at=at)
            writer.append((draft,))


@pytest.mark.parametrize("wall", [False, True])
def test_the_board_shows_the_pseudonym_of_a_secret_witness_and_the_wall_surnames(
    house: Installation, people: tuple[str, str], wall: bool
) -> None:
    secret, suspect = people
    acts = received(secret, RequestSecrecy(person=secret), NoteSecrecy(person=secret, **NOTED))
    case_of(house, CASE, "criminal_case", acts)
    brought_in(house, "S-1", secret)
    brought_in(house, "S-2", suspect)
    board = custody_board(house, "wang", NOW, surnames_only=wall)
    assert dict(board.names) == {"S-1": "甲（化名）", "S-2": "李某某" if wall else SUSPECT}
    assert {person.name for person in board.people} == set(board.names.values())


def test_the_board_names_nobody_who_reported_in_secret_before_it_became_the_case(
    house: Installation, people: tuple[str, str]
) -> None:
    secret, _ = people
    case_of(house, CASE, "criminal_case", received(secret))
    report = RegisterReport(
        channel="counter",
        reporter=secret,
        place="东门",
        summary="举报贩毒",
        looked_for_earlier=True,
        secrecy_wanted=True,
    )
    case_of(house, "J-2026-0001", "incident_report", (report, BecomeCase(criminal_case=CASE)))
    brought_in(house, "S-1", secret)
    assert custody_board(house, "wang", NOW).names == {"S-1": UNNAMED}


def test_a_proposal_about_somebody_with_a_pseudonym_does_not_undo_it(
    house: Installation, people: tuple[str, str]
) -> None:
    secret, _ = people
    asked = DecideDetention(person=secret, ground=DetentionGround.CAUGHT_IN_THE_ACT)
    proposal = Propose(proposes=asked.kind, content=asked.payload())
    acts = received(secret, RequestSecrecy(person=secret), NoteSecrecy(person=secret, **NOTED), proposal)
    entries = case_of(house, CASE, "criminal_case", acts)
    assert open_proposal(house, "wang", CASE, entries[-1].seq, NOW).names[secret] == "甲（化名）"
    assert open_record(house, "wang", CASE, NOW).names[secret] == "甲（化名）"


def called_after(act: Act) -> dict[str, str]:
    empty = History(record="J-1", procedure="incident_report")
    return dict(stand_ins(empty.plus(candidate(act, "wang", When.minute(NOW), empty))))


@pytest.mark.parametrize(("wanted", "called"), [(True, {"P-1": UNNAMED}), (False, {}), (None, {})])
def test_a_reporter_stays_unnamed_where_that_was_wanted(wanted: bool | None, called: dict[str, str]) -> None:
    said: dict[str, object] = {
        "channel": "phone",
        "place": "东门",
        "summary": "吸毒",
        "looked_for_earlier": True,
        "reporter": "P-1",
    }
    said |= {} if wanted is None else {"secrecy_wanted": wanted}
    assert called_after(RegisterReport(**said)) == called


def test_who_gave_a_tip_always_stays_unnamed() -> None:
    tip = ReceiveTip(matter="drugs", informant="P-1", identity_restricted=False, summary="有人制毒")
    assert called_after(tip) == {"P-1": UNNAMED}
