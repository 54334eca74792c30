"""Whoever asked not to be named is called by the pseudonym on the record's page and on its papers."""

from pathlib import Path

import pytest

from tests.documents.bureau import NOW, case_of, staffed, text_of
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.packs.criminal.acts_investigation import InquireOfWitness
from zhiheng.packs.criminal.acts_protection import NoteSecrecy, RequestSecrecy
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.services.open_record import open_record

NAME = "宋知微"


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> Installation:
    return staffed(sqlite_store, tmp_path / "home")


def names(house: Installation, *, noted: bool) -> dict[str, str]:
    """What the parties of a case are called whose reporter asked for secrecy, and another person in it."""
    reporter, other = (house.parties.register("person", name, "", NOW) for name in (NAME, "何某"))
    acts = [
        ReceiveReport(way=ReportWay.TIP, reporter=reporter, summary="举报贩毒"),
        RequestSecrecy(person=reporter),
        RequestSecrecy(person=other),
    ]
    if noted:
        acts.append(NoteSecrecy(person=reporter, pseudonym="甲", name_in_open_file=False))
    number = f"A-2026-900{int(noted)}"
    case_of(house, number, "criminal_case", acts)
    shown = open_record(house, "wang", number, NOW).names
    return {"reporter": shown[reporter], "other": shown[other]}


def test_the_page_shows_the_pseudonym_and_no_other_name_changes(house: Installation) -> None:
    assert names(house, noted=True) == {"reporter": "甲（化名）", "other": "何某"}


def test_before_it_is_noted_the_name_stands(house: Installation) -> None:
    assert names(house, noted=False)["reporter"] == NAME


def test_a_paper_printed_afterwards_bears_the_pseudonym(house: Installation) -> None:
    witness = house.parties.register("person", NAME, "", NOW)
    acts = [
        ReceiveReport(way=ReportWay.TIP, reporter=witness, summary="举报贩毒"),
        InquireOfWitness(person=witness, officers=("wang", "sun")),
        RequestSecrecy(person=witness),
        NoteSecrecy(person=witness, pseudonym="甲", name_in_open_file=False),
    ]
    entries = case_of(house, "A-2026-9002", "criminal_case", acts)
    asked = PrintRequest(record="A-2026-9002", act=entries[1].seq, by="wang", title="", again=False)
    answer = issue_document(house, asked, NOW)
    assert isinstance(answer, IssuedNow)
    text = text_of(answer.file)
    assert "甲（化名）" in text
    assert NAME not in text
