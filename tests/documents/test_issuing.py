"""Issuing: once under a number, then as a marked reprint; what it says, who may, and what becomes of it later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.bureau import BUREAU, NOW, NUMBER_OF_SUSPECT, SUSPECT, case_of, staffed, text_of
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.errors import UnknownAct, UnknownRecord, WriteConflict, WrongContent
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.issued import Issued, Standing, issued_documents
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.ledger import Draft
from zhiheng.kernel.review import Correct
from zhiheng.kernel.supervision import THE_RECORD
from zhiheng.kernel.wording import article_words
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, Receipt, ReceiveReport, ReportWay
from zhiheng.services.answers import Refused
from zhiheng.services.check_document import check_document
from zhiheng.services.issue_document import (
    IssuedNow,
    PrintRequest,
    issue_document,
    open_document,
    printable_documents,
)
from zhiheng.services.record_act import ActRequest
from zhiheng.services.submit_act import submit_act
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.vault import IdentityForgotten


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    return staffed(store, tmp_path / "home")


@pytest.fixture
def suspect(house: Installation) -> str:
    return house.parties.register("person", SUSPECT, NUMBER_OF_SUSPECT, NOW)


@pytest.fixture
def case(house: Installation, suspect: str) -> list[Entry]:
    return case_of(
        house,
        "A-2026-0001",
        "criminal_case",
        (
            ReceiveReport(way=ReportWay.REPORT, reporter=suspect, summary="夜间手机被盗"),
            Accept(receipt=Receipt.HANDED_OVER),
            FileCase(charge="盗窃罪"),
            DecideDetention(person=suspect, ground=DetentionGround.CAUGHT_IN_THE_ACT),
        ),
    )


def printed(house: Installation, act: Entry, title: str = "", by: str = "wang", again: bool = False) -> IssuedNow:
    answer = issue_document(house, PrintRequest(record=act.record, act=act.seq, by=by, title=title, again=again), NOW)
    assert isinstance(answer, IssuedNow)
    return answer


def test_a_document_says_what_the_acts_say(house: Installation, case: list[Entry]) -> None:
    text = text_of(printed(house, case[-1], "拘留证").file)
    for words in (
        SUSPECT,
        NUMBER_OF_SUSPECT,
        "盗窃罪",
        "第八十二条",
        "现行犯",
        "公(刑)拘字〔2026〕1号",
        "明湖公安分局",
    ):
        assert words in text
    assert "朱海峰" in text, "the stub names who approved it"


def test_the_report_shows_what_every_level_said(house: Installation, case: list[Entry]) -> None:
    text = text_of(printed(house, case[-1], "呈请拘留报告书").file)
    for level, name in (
        ("兼职法制员", "周立"),
        ("办案单位领导", "赵明远"),
        ("法制大队民警", "许文"),
        ("局领导", "朱海峰"),
    ):
        assert f"{level}同意。{name}2026年2月12日" in text


def test_numbers_count_by_series_and_year(house: Installation, case: list[Entry]) -> None:
    assert printed(house, case[1], "受案登记表").document.number == "公(刑)受案字〔2026〕1号"
    assert printed(house, case[1], "受案回执").document.number == "公(刑)受回字〔2026〕1号"
    other = case_of(house, "A-2026-0002", "criminal_case", (Accept(receipt=Receipt.HANDED_OVER),))
    assert printed(house, other[0], "受案登记表").document.number == "公(刑)受案字〔2026〕2号"


def test_the_organ_of_a_station_is_its_county_bureau(house: Installation, case: list[Entry]) -> None:
    assert printed(house, case[2]).document.organ == BUREAU.id


def test_the_original_goes_out_once(house: Installation, case: list[Entry]) -> None:
    first = printed(house, case[2], "立案决定书")
    again = issue_document(house, PrintRequest(record=case[2].record, act=case[2].seq, by="wang"), NOW)
    assert isinstance(again, Refused)
    assert first.document.number in again.reasons[0].stopped_by[0]
    assert "印制" in again.reasons[0].tried[0] and "记录" not in again.reasons[0].tried[0]
    assert len(list(issued_documents(house.ledger.history(case[2].record)))) == 1


def test_a_reprint_is_marked_and_counted_and_keeps_the_number(house: Installation, case: list[Entry]) -> None:
    first = printed(house, case[2], "立案决定书")
    second = printed(house, case[2], "立案决定书", by="sun", again=True)
    third = printed(house, case[2], "立案决定书", again=True)
    assert "重印" not in text_of(first.file)
    assert "重印（第1次）" in text_of(second.file)
    assert "重印（第2次）" in text_of(third.file)
    assert {one.document.number for one in (first, second, third)} == {"公(刑)立字〔2026〕1号"}
    assert len({one.document.code for one in (first, second, third)}) == 3


def test_issuing_is_an_act_of_the_record_and_moves_nothing_else(house: Installation, case: list[Entry]) -> None:
    before = house.ledger.header(case[0].record)
    printed(house, case[2], by="sun")
    after = house.ledger.header(case[0].record)
    assert (after.acts, after.stage) == (before.acts + 1, before.stage)
    entry = house.ledger.history(case[0].record).raw[-1]
    assert isinstance(entry.act, IssueDocument)
    assert (entry.by, entry.act.of_act) == ("sun", case[2].seq)


def test_printing_turns_no_form_away_and_another_act_does(house: Installation, case: list[Entry]) -> None:
    record = case[0].record
    seen = house.ledger.header(record).acts
    asked = ActRequest(kind="record_intake_transcript", by="wang", record=record, content={"reporter_signed": True})
    printed(house, case[2], by="sun")
    first = submit_act(house, replace(asked, seen=seen), NOW)
    assert not isinstance(first, Refused), first
    for wrong in (seen, seen + 3):
        with pytest.raises(WriteConflict):
            submit_act(house, replace(asked, seen=wrong), NOW)


def test_who_may_not_see_the_record_may_not_print(house: Installation, case: list[Entry]) -> None:
    for account in ("he", "chen", "nobody"):
        with pytest.raises(UnknownRecord):
            issue_document(house, PrintRequest(record=case[2].record, act=case[2].seq, by=account), NOW)
    assert not list(issued_documents(house.ledger.history(case[2].record)))


def test_printing_and_opening_are_logged(house: Installation, case: list[Entry]) -> None:
    made = printed(house, case[2], by="sun")
    open_document(house, "zhao", case[2].record, made.document.entry.seq, NOW)
    told = [(one.account, one.purpose) for one in house.access_log.entries(case[2].record)]
    assert [account for account, _ in told] == ["zhao", "sun"]
    assert "印制文书" in told[1][1] and "查看文书" in told[0][1]


def test_an_act_that_prints_nothing_is_refused(house: Installation, case: list[Entry]) -> None:
    for act, title in ((case[0].seq, ""), (case[2].seq, "拘留证"), (99999, "")):
        with pytest.raises(UnknownAct):
            issue_document(house, PrintRequest(record=case[2].record, act=act, by="wang", title=title), NOW)


def test_the_file_opens_again_byte_for_byte(house: Installation, case: list[Entry]) -> None:
    made = printed(house, case[-1])
    _, file = open_document(house, "wang", case[-1].record, made.document.entry.seq, NOW)
    assert file == made.file


def test_the_database_holds_no_file_that_can_be_read(house: Installation, case: list[Entry], store: Store) -> None:
    from zhiheng.store.models import DocumentFile

    made = printed(house, case[-1])
    row = DocumentFile.objects.using(store.alias).get(pk=made.document.code)
    assert made.file[:200] not in bytes(row.sealed)
    assert SUSPECT.encode() not in bytes(row.sealed)


def corrected(house: Installation, entry: Entry, **given: object) -> None:
    act = Correct(corrects=entry.seq, reason="写错", **given)
    draft = Draft(record=entry.record, act=act, by="zhao", unit="east", when=When.minute(NOW), recorded_at=NOW)
    with house.ledger.writing() as writer:
        writer.append((draft,))


def standing(house: Installation, made: IssuedNow) -> Standing:
    found = check_document(house, made.document.code, None, NOW)
    assert found is not None
    return found.standing


def test_a_corrected_act_replaces_its_document_by_a_new_number(house: Installation, case: list[Entry]) -> None:
    first = printed(house, case[2], "立案决定书")
    corrected(house, case[2], content={"charge": "抢夺罪"})
    assert standing(house, first) is Standing.SUPERSEDED
    second = printed(house, case[2], "立案决定书")
    assert second.document.number == "公(刑)立字〔2026〕2号"
    assert "抢夺罪" in text_of(second.file)
    assert standing(house, second) is Standing.VALID


def test_the_document_of_an_annulled_act_is_void(house: Installation, case: list[Entry]) -> None:
    made = printed(house, case[2], "立案决定书")
    corrected(house, case[2], annuls=True)
    assert standing(house, made) is Standing.ANNULLED
    with pytest.raises(UnknownAct):
        issue_document(house, PrintRequest(record=case[2].record, act=case[2].seq, by="wang", again=True), NOW)


def test_the_public_learns_that_it_is_genuine_and_no_name(house: Installation, case: list[Entry]) -> None:
    made = printed(house, case[-1], "拘留证")
    found = check_document(house, made.document.code.lower().replace("-", " "), made.file, NOW)
    assert found is not None and found.file is not None
    assert (found.title, found.number, found.organ) == ("拘留证", made.document.number, "明湖公安分局")
    assert found.file.same and found.file.seal_holds
    told = repr(found)
    for secret in (SUSPECT, NUMBER_OF_SUSPECT, "盗窃", "王建国", case[-1].record):
        assert secret not in told


def test_an_altered_file_and_an_unknown_code_are_told_apart(house: Installation, case: list[Entry]) -> None:
    made = printed(house, case[-1])
    altered = bytearray(made.file)
    altered[len(altered) // 2] ^= 1
    found = check_document(house, made.document.code, bytes(altered), NOW)
    assert found is not None and found.file is not None
    assert not found.file.same and not found.file.seal_holds
    assert check_document(house, "2222-2222-2222", None, NOW) is None
    assert check_document(house, "", None, NOW) is None


def test_forgetting_a_person_closes_the_files_that_name_them(
    house: Installation, case: list[Entry], suspect: str
) -> None:
    made, other = printed(house, case[-1]), printed(house, case[2], "立案决定书")
    house.parties.forget(suspect, "zhao", "依申请删除", NOW)
    with pytest.raises(IdentityForgotten):
        open_document(house, "wang", case[-1].record, made.document.entry.seq, NOW)
    assert standing(house, made) is Standing.VALID, "number, digest and code stay"
    assert house.reads.issued(other.document.code) is not None


def test_erasing_an_act_erases_its_files_and_leaves_no_gap(
    house: Installation, case: list[Entry], store: Store
) -> None:
    made = printed(house, case[2], "立案决定书")
    forgetting = Forgetting(store.alias)
    forgetting.erase_content(case[2].seq, house.catalogue, "zhao", "依法清除", NOW)
    with pytest.raises(UnknownRecord):
        open_document(house, "wang", case[2].record, made.document.entry.seq, NOW)
    with pytest.raises(WrongContent):
        forgetting.erase_content(made.document.entry.seq, house.catalogue, "zhao", "依法清除", NOW)
    other = case_of(house, "A-2026-0009", "criminal_case", (FileCase(charge="诈骗罪"),))
    assert printed(house, other[0], "立案决定书").document.number == "公(刑)立字〔2026〕2号"


def test_what_can_be_printed_is_listed_with_what_went_out(house: Installation, case: list[Entry]) -> None:
    printed(house, case[2], "立案决定书")
    history = house.ledger.history(case[2].record)
    listed = {one.document.title: one.issued for one in printable_documents(house.catalogue["criminal_case"], history)}
    assert {"受案登记表", "受案回执", "立案决定书", "呈请立案报告书", "拘留证", "呈请拘留报告书"} == set(listed)
    issued: tuple[Issued, ...] = listed["立案决定书"]
    assert [one.number for one in issued] == ["公(刑)立字〔2026〕1号"]
    assert not listed["拘留证"]


def test_the_issue_list_names_what_is_wrong_under_which_article(house: Installation, case: list[Entry]) -> None:
    request = PrintRequest(record=case[0].record, act=THE_RECORD, by="wang", title="执法问题清单")
    answer = issue_document(house, request, NOW)
    assert isinstance(answer, IssuedNow)
    text = text_of(answer.file)
    history = house.ledger.history(case[0].record)
    found = findings_of(house.catalogue["criminal_case"], history.as_of(NOW), NOW)
    assert found
    for one in found:
        assert "".join(one.rule.title.split()) in text
        assert article_words(one.rule.article) in text
    assert "2026年3月4日" in text, "it is dated on the day of printing"


def test_a_second_issue_list_is_a_new_document(house: Installation, case: list[Entry]) -> None:
    request = PrintRequest(record=case[0].record, act=THE_RECORD, by="wang", title="执法问题清单")
    answers = [issue_document(house, request, NOW) for _ in range(2)]
    numbers = [one.document.number for one in answers if isinstance(one, IssuedNow)]
    assert numbers == ["公(督)清字〔2026〕1号", "公(督)清字〔2026〕2号"]


def test_a_directive_is_issued_by_those_who_supervise(house: Installation, case: list[Entry]) -> None:
    request = PrintRequest(record=case[0].record, act=THE_RECORD, by="wang", title="执法监督通知书")
    refused = issue_document(house, request, NOW)
    assert isinstance(refused, Refused)
    assert refused.reasons[0].rule == "directive_is_issued_by_supervisors"
    answer = issue_document(house, replace(request, by="xu"), NOW)
    assert isinstance(answer, IssuedNow)
    assert "东门派出所：" in text_of(answer.file)
    assert standing(house, answer) is Standing.VALID
