"""Forms of the packs around the cases: they list what happened, look things up elsewhere, and rest on the right law."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.documents.bureau import EAST, NOW, SUSPECT, case_of, text_of
from tests.stores import Store
from zhiheng.bootstrap import Installation, catalogue
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.people import Officer, Post
from zhiheng.packs.custody_area import acts as area
from zhiheng.packs.deliberation import acts as meeting
from zhiheng.packs.property.acts import HandOver, TakeProperty
from zhiheng.packs.property.acts_disposal import DecideDisposal, PayToTreasury, ReleaseFromMeasure, ReturnToOwner
from zhiheng.packs.property.acts_drugs import WeighDrug
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.store.directory import add_officer
from zhiheng.store.vault import IdentityForgotten

TAKEN = {"item": "白色晶体一包", "item_kind": "drug", "measure": "seizure", "officers": ["wang", "sun"]}
RETURNED = {"receiver_is": "owner", "officers": ["wang"], "list_signed": True}
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


@pytest.fixture
def house(house: Installation, sqlite_store: Store) -> Installation:
    """With somebody who may record every act and so issue its documents, and two cases."""
    roles = {role.id for procedure in catalogue() for step in procedure.steps for role in step.by}
    posts = tuple(Post(role=role, unit=EAST, since=date(2020, 1, 1)) for role in sorted(roles))
    add_officer(Officer(account="all", name="全岗", person="person-all", posts=posts), using=sqlite_store.alias)
    case_of(house, "A-2026-0001", "criminal_case", [])
    case_of(house, "X-2026-0001", "administrative_case", [])
    return house


@pytest.fixture
def suspect(house: Installation) -> str:
    return house.parties.register("person", SUSPECT, "", NOW)


def record_of(house: Installation, number: str, procedure: str, *acts: Act, case: str = "A-2026-0001") -> list[Entry]:
    return case_of(house, number, procedure, acts, parent=case)


def printed(house: Installation, act: Entry, title: str = "") -> bytes:
    answer = issue_document(house, PrintRequest(record=act.record, act=act.seq, by="all", title=title), NOW)
    assert isinstance(answer, IssuedNow)
    return answer.file


def titles(procedure: str, act: type[Act]) -> list[str]:
    return [one.title for one in catalogue()[procedure].documents_on(act)]


def test_a_list_names_the_case_the_item_and_what_it_is(house: Installation, suspect: str) -> None:
    took = TakeProperty(**TAKEN, holder=suspect, quantity=3, counted_in="包")
    handed = record_of(house, "W-2026-0001", "case_property", took, HandOver(receiver=["sun"], milligrams=12_500))[-1]
    text = text_of(printed(house, handed))
    for words in ("案件编号A-2026-0001", "财物编号W-2026-0001", "白色晶体一包", "3包", "孙晓梅", "12.5克"):
        assert words in text
    assert "启封原因" not in text


@pytest.mark.parametrize(
    ("case", "article"),
    [
        ("A-2026-0001", "《中华人民共和国刑事诉讼法》第一百四十五条"),
        ("X-2026-0001", "《中华人民共和国行政强制法》第二十八条"),
    ],
)
def test_a_measure_is_lifted_under_the_law_of_its_case(house: Installation, case: str, article: str) -> None:
    acts = (TakeProperty(**TAKEN), ReleaseFromMeasure(reason="与案件无关"))
    *_, lifted = record_of(house, "W-1", "case_property", *acts, case=case)
    text = text_of(printed(house, lifted))
    assert article in text
    assert f"我机关办理的{case}号案件中，对下列财物采取了扣押措施" in text


def test_what_is_returned_is_returned_on_the_ground_that_was_approved(house: Installation, suspect: str) -> None:
    decided = DecideDisposal(way="return", ground="victims", reason="权属明确")
    gone = ReturnToOwner(receiver=suspect, **RETURNED)
    *_, last = record_of(house, "W-1", "case_property", TakeProperty(**TAKEN), decided, gone)
    text = text_of(printed(house, last))
    for words in ("被害人、被侵害人合法财产", "权属明确", "合法权利人本人", "《公安机关涉案财物管理若干规定》第十八条"):
        assert words in text


def test_an_amount_stands_in_capitals_beside_its_digits(house: Installation) -> None:
    *_, paid = record_of(
        house, "W-1", "case_property", TakeProperty(**TAKEN), PayToTreasury(amount=1_005_00, receipt_no="R-7")
    )
    text = text_of(printed(house, paid))
    assert "人民币壹仟零伍元整" in text
    assert "1,005.00元" in text


def test_the_form_on_which_a_use_is_approved_is_the_only_request_for_it(house: Installation) -> None:
    decided = DecideDisposal(way="destruction", ground="confiscated", reason="毒品")
    *_, last = record_of(house, "W-1", "case_property", TakeProperty(**TAKEN), decided)
    assert titles("case_property", DecideDisposal) == ["处理涉案财物审批表"]
    assert titles("incident_report", catalogue()["incident_report"].act("refuse_report"))[-1] == "呈请不予受理报告书"
    text = text_of(printed(house, last))
    assert "局领导同意。" in text
    assert "朱海峰" in text


def test_a_stock_taking_names_the_items_behind_the_codes_up_to_its_end(house: Installation) -> None:
    record_of(house, "W-1", "case_property", TakeProperty(**TAKEN))
    acts = (
        StartStockTaking(store="甲库", officers=["wang"]),
        ScanItem(code="W-1", shelf="A-1"),
        FinishStockTaking(),
        ScanItem(code="W-999"),
    )
    entries = record_of(house, "PD-1", "stock_taking", *acts)
    text = text_of(printed(house, entries[2]))
    assert re.search(r"1W-1白色晶体一包A-1", text)
    assert "W-999" not in text


def test_the_register_of_a_stay_tells_its_course_act_by_act(house: Installation, suspect: str) -> None:
    acts = (
        area.BringIn(person=suspect, ground="caught", officers=["wang"], sex="male", age="adult"),
        area.EnterArea(person=suspect, area="一号办案区", before="straight", condition="none", recording=True),
        area.GiveCare(care="meal"),
        area.LeaveArea(destination="free"),
    )
    text = text_of(printed(house, record_of(house, "BQ-1", "custody_stay", *acts)[-1]))
    for words in ("现场抓获、群众扭送", "一号办案区", "生活保障内容：饮食王建国", "自由离开", SUSPECT):
        assert words in text


def test_a_course_without_an_act_leaves_no_heading(house: Installation, suspect: str) -> None:
    *_, left = record_of(house, "BQ-1", "custody_stay", area.LeaveArea(destination="free"))
    assert "在办案区内的活动" not in text_of(printed(house, left))


def test_belongings_are_given_back_by_the_list_on_which_they_were_taken(house: Installation, suspect: str) -> None:
    listed = area.ListBelongings(any_items=True, items=[{"item": "黑色手机", "count": 2}], signed=True)
    *_, settled = record_of(house, "BQ-1", "custody_stay", listed, area.SettleBelongings(how="returned", signed=True))
    text = text_of(printed(house, settled))
    assert "序号物品数量1黑色手机2件" in text


def test_minutes_hold_questions_opinions_and_votes(house: Installation) -> None:
    acts = (
        meeting.CallDeliberation(occasion="major", question="是否移送", deciding="majority", chair="zhao"),
        meeting.CallMember(organ="police", member="wang"),
        meeting.PutQuestion(member="zhao", question="证据是否充分？", answer="充分。"),
        meeting.GiveOpinion(member="wang", stance="agrees", opinion="同意移送"),
        meeting.DecideDeliberation(decision="移送审查起诉", in_favour=1, against=0),
    )
    text = text_of(printed(house, record_of(house, "Y-1", "deliberation", *acts)[-1]))
    for words in ("证据是否充分？充分。", "王建国同意同意移送", "同意1人，不同意0人", "移送审查起诉", "主持人赵明远"):
        assert words in text
    assert "缺席人员" not in text


def test_forgetting_somebody_whom_a_listed_act_names_closes_the_file(house: Installation, suspect: str) -> None:
    """The register of the stay names the guardian who was called."""
    guardian = house.parties.register("person", "监护人甲", "", NOW)
    acts = (area.CallGuardian(guardian=guardian, reached=True), area.LeaveArea(destination="free"))
    *_, left = record_of(house, "BQ-1", "custody_stay", *acts)
    answer = issue_document(house, PrintRequest(record=left.record, act=left.seq, by="all"), NOW)
    assert isinstance(answer, IssuedNow)
    assert "监护人甲" in text_of(answer.file)
    house.parties.forget(guardian, "zhao", "依申请删除", NOW)
    with pytest.raises(IdentityForgotten):
        house.archive.file(answer.document.code)


def test_weights_stand_in_grams_and_a_digest_can_be_selected_whole(house: Installation) -> None:
    took = TakeProperty(**TAKEN, photo=DIGEST)
    weighed = WeighDrug(officers=["wang", "sun"], packages=1, gross_milligrams=10_100, net_milligrams=10_000)
    first, second = record_of(house, "W-1", "case_property", took, weighed)
    assert DIGEST in text_of(printed(house, first))
    assert "毛重10.1克净重10克" in text_of(printed(house, second))
