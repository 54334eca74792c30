"""A page asks the database a constant number of times, however many persons, children or proposals it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import RequestFactory

from tests.documents.bureau import EAST, NOW, case_of, staffed
from tests.stores import Store, migrated_sqlite, sqlite_store, sqlite_url  # noqa: F401
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.packs.custody_area.acts import AgeGroup, BringIn, EnterArea, Ground, Sex
from zhiheng.services.custody_board import custody_board
from zhiheng.services.open_record import open_record
from zhiheng.store.models import Account
from zhiheng.web.record import record

CASE = "A-2026-0001"


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    return staffed(sqlite_store, tmp_path / "home")


@contextmanager
def asked(house: Installation) -> Iterator[list[str]]:
    """The statements that reach SQLite meanwhile."""
    connection = connections[house.ledger.using].connection
    said: list[str] = []
    connection.set_trace_callback(said.append)
    try:
        yield said
    finally:
        connection.set_trace_callback(None)


def person(house: Installation, name: str) -> str:
    return house.parties.register("person", name, "", NOW)


def received(house: Installation) -> ReceiveReport:
    return ReceiveReport(way=ReportWay.TIP, reporter=person(house, "何某"), summary="举报贩毒")


def brought_in(house: Installation, number: str, case: str = CASE) -> None:
    """Somebody is in the casework area for a case."""
    somebody, at = person(house, f"在区{number}"), NOW - timedelta(hours=1)
    bring = BringIn(
        person=somebody, ground=Ground.CRIMINAL_SUMMONS, officers=("wang", "sun"), sex=Sex.MALE, age=AgeGroup.ADULT
    )
    enter = EnterArea(person=somebody, area="办案中心", before="straight", condition="none", recording=True)
    header = RecordHeader(
        number=number, procedure="custody_stay", unit=EAST.id, division=EAST.division, opened_at=at, parent=case
    )
    with house.ledger.writing() as writer:
        writer.begin(header)
        for act in (bring, enter):
            draft = Draft(record=number, act=act, by="wang", unit=EAST.id, when=When.minute(at), recorded_at=at)
            writer.append((draft,))


def times_asked(house: Installation, view: Callable[..., HttpResponse], *place: str, account: str = "wang") -> int:
    """How often the page that ``view`` makes for ``account`` asks."""
    request: Any = RequestFactory().get("/")
    request.installation, request.zh, request.theme = house, True, ""
    request.user = Account.objects.using(house.ledger.using).get(account=account)
    with asked(house) as said:
        assert view(request, *place).status_code == 200
    return len(said)


def with_persons(house: Installation, number: str, count: int) -> str:
    held = [
        DecideDetention(person=person(house, f"嫌疑人{place}"), ground=DetentionGround.CAUGHT_IN_THE_ACT)
        for place in range(count)
    ]
    case_of(house, number, "criminal_case", [received(house), *held])
    return number


def test_the_page_of_a_record_asks_as_often_about_twenty_persons_as_about_one(house: Installation) -> None:
    few, many = with_persons(house, "A-2026-0001", 1), with_persons(house, "A-2026-0002", 20)
    assert len(open_record(house, "wang", many, NOW).names) == 21
    assert times_asked(house, record, many) == times_asked(house, record, few)


@pytest.mark.parametrize("account", ["wang", "xu"])
def test_the_page_of_a_record_asks_as_often_about_twenty_children_as_about_one(
    house: Installation, account: str
) -> None:
    case_of(house, CASE, "criminal_case", [received(house)])
    brought_in(house, "S-01")
    with_one = times_asked(house, record, CASE, account=account)
    for place in range(2, 21):
        brought_in(house, f"S-{place:02d}")
    assert len(open_record(house, account, CASE, NOW).relatives) == 20
    assert times_asked(house, record, CASE, account=account) == with_one


def test_the_custody_board_asks_as_often_about_twenty_people_as_about_one(house: Installation) -> None:
    times = {}
    for place in range(1, 21):
        number = f"A-2026-01{place:02d}"
        case_of(house, number, "criminal_case", [received(house)])
        brought_in(house, f"S-{place:02d}", number)
        if place in (1, 20):
            with asked(house) as said:
                assert len(custody_board(house, "wang", NOW).people) == place
            times[place] = len(said)
    assert times[20] == times[1]
