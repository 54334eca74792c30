"""What an earlier act said stands in the form of the next: in the record, from its parent, from the act that waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.bureau import NOW, case_of, staffed
from tests.documents.conftest import Store, migrated_sqlite, sqlite_store, sqlite_url  # noqa: F401
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import Act
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as investigation
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.report_desk import acts as desk
from zhiheng.services.prepare_act import PreparedAct, Waiting, prepare_act, prepare_opening

BOTH = ["wang", "sun"]
RECEIVED = intake.ReceiveReport(way="report", summary="店铺被撬")
ACCEPTED = (RECEIVED, intake.Accept(receipt="no_reporter"))
WARRANT = investigation.DecideSearch(place="和平里3号")
SEARCHED = investigation.Search(place="和平里3号", officers=BOTH, warrant_shown=True, witness="neighbour")
LISTED = evidence.MakeSeizureList(
    copies=3, list_no="扣字1号", investigator_signed=True, holder_signed="signed", witness_signed=True
)


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    return staffed(sqlite_store, tmp_path / "home")


def in_case(house: Installation, kind: str, *acts: Act) -> dict[str, str]:
    """What stands in the form of ``kind`` after ``acts``."""
    case_of(house, "A-1", "criminal_case", (*ACCEPTED, *acts))
    return values(prepare_act(house, "wang", "A-1", kind, NOW))


def values(prepared: PreparedAct) -> dict[str, str]:
    return {name: one.value for name, one in prepared.known.items()}


def report(house: Installation, **more: object) -> str:
    """A classified report by a registered person; the reference of that person."""
    person = house.parties.register("person", "钱玉兰", "", NOW)
    said = {"channel": "counter", "place": "x", "summary": "手机被盗", "looked_for_earlier": True, **more}
    acts = (desk.RegisterReport(reporter=person, **said), desk.ClassifyReport(sort="criminal"))
    case_of(house, "J-1", "incident_report", acts)
    return person


def opened(house: Installation, asks: str, kind: str = "receive_report", by: str = "wang") -> PreparedAct:
    return prepare_opening(house, by, "criminal_case", kind, NOW, asks=asks)


def test_a_search_takes_the_place_of_its_warrant_and_each_warrant_serves_one(house: Installation) -> None:
    assert in_case(house, "search", WARRANT)["place"] == "和平里3号"


def test_a_warrant_that_was_used_fills_in_no_second_search(house: Installation) -> None:
    assert "place" not in in_case(house, "search", WARRANT, SEARCHED)


def test_words_that_belong_to_one_act_alone_are_not_taken_along(house: Installation) -> None:
    told = in_case(house, "decline_filing", intake.StartVerification(matter="核实"))
    assert told == {}


def test_an_exhibit_and_a_stay_take_list_and_person_from_their_case(house: Installation) -> None:
    person = house.parties.register("person", "孙强", "", NOW)
    acts = (*ACCEPTED, asked.Summon(person=person), investigation.Seize(holder=person, items="手机"), LISTED)
    case_of(house, "A-1", "criminal_case", acts)
    taken = prepare_opening(house, "wang", "case_property", "take_property", NOW, parent="A-1")
    assert values(taken) == {"holder": person, "list_no": "扣字1号"}
    assert {one.record for one in taken.known.values()} == {"A-1"}
    assert values(prepare_opening(house, "wang", "custody_stay", "bring_in", NOW, parent="A-1")) == {"person": person}


def test_a_case_begun_for_a_report_knows_what_was_reported_and_what_waits(house: Installation) -> None:
    person = report(house)
    prepared = opened(house, "J-1/become_case")
    assert values(prepared) == {"reporter": person, "summary": "手机被盗"}
    assert prepared.waiting == Waiting(record="J-1", kind="become_case", field="criminal_case")


def test_a_field_for_a_case_says_by_which_acts_one_may_begin(house: Installation) -> None:
    report(house)
    begins = prepare_act(house, "wang", "J-1", "become_case", NOW).begins
    assert {step.act.kind for _, step in begins["criminal_case"]} >= {"receive_report", "accept_referral"}


def test_whoever_asked_to_stay_unknown_is_not_taken_along(house: Installation) -> None:
    report(house, secrecy_wanted=True, secrecy_noted=True)
    assert values(opened(house, "J-1/become_case")) == {"summary": "手机被盗"}


@pytest.mark.parametrize("asks", ["J-9/become_case", "J-1", "/"])
def test_what_asks_must_be_there(house: Installation, asks: str) -> None:
    report(house)
    with pytest.raises(UnknownRecord):
        opened(house, asks)


def test_nothing_is_told_of_a_report_of_another_unit(house: Installation) -> None:
    report(house)
    with pytest.raises(UnknownRecord):
        opened(house, "J-1/become_case", by="he")
