"""Who may issue a document: whoever may record or sign its act; to see the record, or to print, is not enough."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.documents.bureau import BUREAU, EAST, NOW, SUSPECT, case_of, staffed
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import Entry
from zhiheng.kernel.issued import issued_documents
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.supervision import THE_RECORD
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, Receipt, ReceiveReport, ReportWay
from zhiheng.services.answers import ACCESS, Refused
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.services.open_record import open_record
from zhiheng.store.directory import add_officer

SIGNERS = ("zhou", "zhao", "xu", "zhu")
YESTERDAY = date(2026, 3, 3)


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    made = staffed(store, tmp_path / "home")
    outsiders: tuple[tuple[str, str, Unit, date | None], ...] = (
        ("peng", "property_keeper", BUREAU, None),
        ("qian", "narcotics_officer", EAST, None),
        ("left", "investigator", EAST, YESTERDAY),
    )
    for account, role, unit, until in outsiders:
        posts = [Post(role=role, unit=unit, since=date(2020, 1, 1), until=until)]
        posts += [Post(role="narcotics_officer", unit=EAST, since=date(2020, 1, 1))] if until else []
        officer = Officer(account=account, name=account, person=f"person-{account}", posts=tuple(posts))
        add_officer(officer, using=store.alias)
    return made


@pytest.fixture
def detention(house: Installation) -> Entry:
    suspect = house.parties.register("person", SUSPECT, "", NOW)
    acts = (
        ReceiveReport(way=ReportWay.REPORT, reporter=suspect, summary="夜间手机被盗"),
        Accept(receipt=Receipt.HANDED_OVER),
        FileCase(charge="盗窃罪"),
        DecideDetention(person=suspect, ground=DetentionGround.CAUGHT_IN_THE_ACT),
    )
    return case_of(house, "A-2026-0001", "criminal_case", acts)[-1]


def asked(house: Installation, act: Entry, by: str, again: bool = False, title: str = "拘留证") -> IssuedNow | Refused:
    return issue_document(house, PrintRequest(record=act.record, act=act.seq, by=by, title=title, again=again), NOW)


def went_out(house: Installation) -> int:
    return len(list(issued_documents(house.ledger.history("A-2026-0001"))))


@pytest.mark.parametrize("account", ["peng", "qian", "left"])
def test_who_sees_the_record_and_may_not_do_the_act_issues_neither_original_nor_reprint(
    house: Installation, detention: Entry, account: str
) -> None:
    assert open_record(house, account, detention.record, NOW).explanation.header.number == detention.record
    for again in (False, True):
        refused = asked(house, detention, account, again)
        assert isinstance(refused, Refused)
        (reason,) = refused.reasons
        assert reason.rule == ACCESS and "办案民警" in reason.next_step[0]
        for part in (reason.tried, reason.stopped_by, reason.article, reason.next_step):
            assert all(part)
    assert went_out(house) == 0, "nothing was numbered"
    assert isinstance(asked(house, detention, "wang"), IssuedNow)
    assert isinstance(asked(house, detention, account, again=True), Refused)
    assert went_out(house) == 1


@pytest.mark.parametrize("account", ["sun", *SIGNERS])
def test_who_may_record_or_sign_the_act_issues_it_and_reprints_it(
    house: Installation, detention: Entry, account: str
) -> None:
    assert isinstance(asked(house, detention, account), IssuedNow)
    assert isinstance(asked(house, detention, account, again=True), IssuedNow)


def test_a_level_that_does_not_sign_this_act_does_not_issue_it(house: Installation, detention: Entry) -> None:
    history = house.ledger.history(detention.record)
    accepted = history.of(Accept)[0]
    assert house.catalogue["criminal_case"].step(Accept).review is None  # type: ignore[union-attr]
    by = {role.id for role in house.catalogue["criminal_case"].step(Accept).by}  # type: ignore[union-attr]
    assert "bureau_leader" not in by
    assert isinstance(asked(house, accepted, "zhu", title="受案登记表"), Refused)
    assert isinstance(asked(house, accepted, "wang", title="受案登记表"), IssuedNow)


def test_a_post_is_asked_for_on_the_day_of_printing(house: Installation, detention: Entry) -> None:
    request = PrintRequest(record=detention.record, act=detention.seq, by="left", title="拘留证")
    assert isinstance(issue_document(house, request, NOW), Refused)
    assert isinstance(issue_document(house, request, NOW - timedelta(days=1)), IssuedNow)


def test_the_issue_list_is_open_to_who_acts_in_such_records_and_to_nobody_else(
    house: Installation, detention: Entry
) -> None:
    def listed(account: str) -> IssuedNow | Refused:
        request = PrintRequest(record=detention.record, act=THE_RECORD, by=account, title="执法问题清单")
        return issue_document(house, request, NOW)

    assert isinstance(listed("peng"), Refused)
    assert isinstance(listed("wang"), IssuedNow)
    assert isinstance(listed("xu"), IssuedNow)
