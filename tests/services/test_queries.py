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
from tests.law.facts_property import HEROIN, WEIGHED
from tests.stores import Store, migrated_sqlite, sqlite_store, sqlite_url  # noqa: F401
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.review import Propose
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.packs.custody_area.acts import AgeGroup, BringIn, EnterArea, Ground, Sex
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance
from zhiheng.services.custody_board import custody_board
from zhiheng.services.guidance import guidance_in_force
from zhiheng.services.list_waiting import list_waiting
from zhiheng.services.open_record import open_record
from zhiheng.store.models import Account
from zhiheng.web.desk import desk
from zhiheng.web.record import record
from zhiheng.web.reviews import reviews

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
    request.installation, request.zh, request.theme, request.session = house, True, "", {}
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


def test_what_the_items_of_a_case_weigh_stands_on_its_page_and_asks_as_often_about_twenty_as_about_one(
    house: Installation,
) -> None:
    case_of(house, CASE, "criminal_case", [received(house)])

    def item(place: int) -> None:
        case_of(house, f"W-{place:02d}", "case_property", (HEROIN, WEIGHED), parent=CASE)

    def said() -> list[str]:
        return [one.words[0] for one in open_record(house, "wang", CASE, NOW).explanation.reckoned]

    item(1)
    with_one = times_asked(house, record, CASE)
    assert said() == ["连同财物记录的称量，海洛因至少10克，达到持有入刑的10克"]
    for place in range(2, 21):
        item(place)
    assert said() == ["连同财物记录的称量，海洛因至少200克，达到持有入刑的10克"]
    assert times_asked(house, record, CASE) == with_one


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


def adopted(house: Installation, number: str) -> None:
    act = AdoptGuidance(
        subject="搜查见证",
        guidance="写明见证人如何找到",
        rules=[{"rule": "search_witness_present"}],
        adopted_on="2026-03-01",
        in_force_from="2026-03-01",
    )
    case_of(house, number, "internal_guidance", [act])


def test_guidance_is_read_with_no_record_of_another_procedure(house: Installation) -> None:
    for place in range(1, 6):
        case_of(house, f"A-2026-01{place:02d}", "criminal_case", [received(house)])
    adopted(house, "G-01")
    with asked(house) as of_one:
        assert len(guidance_in_force(house.ledger, NOW)["search_witness_present"]) == 1
    for place in range(2, 21):
        adopted(house, f"G-{place:02d}")
    with asked(house) as of_many:
        assert len(guidance_in_force(house.ledger, NOW)["search_witness_present"]) == 20
    with asked(house) as of_headers:
        assert len(list(house.ledger.headers("internal_guidance"))) == 20
    assert len(of_many) == len(of_one)
    assert [way for way in ways(house, [*of_many, *of_headers]) if "=?" not in way] == []


def ways(house: Installation, said: list[str]) -> Iterator[str]:
    """How SQLite goes through the table of records to answer."""
    connection = connections[house.ledger.using].connection
    for statement in said:
        for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            if "ledger_record" in row[-1] or " r " in row[-1]:
                yield row[-1]


def proposed(house: Installation, number: str) -> None:
    """A case in which a detention waits for its first level, and its periods run."""
    act = DecideDetention(person=person(house, "李某"), ground=DetentionGround.CAUGHT_IN_THE_ACT)
    case_of(house, number, "criminal_case", [received(house), Propose(proposes=act.kind, content=act.payload())])


@pytest.mark.parametrize("account", ["wang", "zhou"])
@pytest.mark.parametrize("view", [desk, reviews])
def test_desk_and_reviews_ask_as_often_about_fifty_proposals_as_about_two(
    house: Installation, view: Callable[..., HttpResponse], account: str
) -> None:
    times = {}
    for place in range(1, 51):
        proposed(house, f"A-2026-01{place:02d}")
        if place in (2, 50):
            times[place] = times_asked(house, view, account=account)
    lists = list_waiting(house, account, NOW)
    assert (len(lists.to_decide), len(lists.mine)) == ((50, 0) if account == "zhou" else (0, 50))
    assert lists.others == ()
    assert times[50] == times[2]
