"""Every document that a pack declares, prints: filled in, numbered, sealed, to be read and to be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from tests.agreement.pack_ledgers import content_of
from tests.documents.bureau import EAST, NOW, NUMBER_OF_SUSPECT, SUSPECT, case_of, pages_of, text_of
from tests.stores import Store
from zhiheng.bootstrap import Installation, catalogue
from zhiheng.kernel.act import Act
from zhiheng.kernel.document import GENERAL_SERIES, CaseLaw, Document, Form, Given, Paragraph, Under
from zhiheng.kernel.fields import Chosen, PartyRef, Text
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.people import Officer, Post
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.terms import Article
from zhiheng.kernel.wording import numeral
from zhiheng.packs.disclosure.procedure import CASE_ENQUIRY
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.store.directory import add_officer

DECLARED = [(procedure, one) for procedure in catalogue() for one in procedure.documents]
REPORTS = [
    (procedure, one)
    for procedure in catalogue()
    for step in procedure.steps
    for one in procedure.documents_on(step.act)
    if one not in procedure.documents
]
REQUIRED = {
    *("受案登记表", "受案回执", "立案决定书", "传唤证", "拘留证", "拘留通知书", "提请批准逮捕书", "取保候审决定书"),
    *("扣押清单", "起诉意见书", "责令社区戒毒决定书"),
    *("涉案财物移交清单", "涉案财物入库登记表", "涉案财物出库登记表", "发还清单", "销毁清单", "涉案财物盘点表"),
    *("办案区使用登记表", "人身安全检查笔录", "随身财物登记表", "随身财物领取凭证", "集体议案笔录", "联席会商纪要"),
    *("接报案登记表", "接报案回执", "不予受理告知书", "移送案件通知书", "调解协议书", "撤回公开信息公告"),
    *("注销机动车驾驶证决定书", "领奖通知书", "不予提供个人信息告知书", "送达回执"),
}


def test_two_hundred_kinds_have_wording_of_their_own() -> None:
    titles = {one.title for _, one in DECLARED}
    assert len(DECLARED) >= 200
    assert titles >= REQUIRED


def test_two_kinds_of_document_never_share_a_series_under_different_titles() -> None:
    by_series: dict[str, set[str]] = {}
    for _, one in DECLARED:
        by_series.setdefault(one.series, set()).add(one.title)
    assert {series: titles for series, titles in by_series.items() if len(titles) > 1} == {}


@pytest.fixture
def house(house: Installation, sqlite_store: Store) -> Installation:
    """With somebody who may record every act and so issue its documents."""
    roles = {role.id for procedure in catalogue() for step in procedure.steps for role in step.by}
    posts = tuple(Post(role=role, unit=EAST, since=date(2020, 1, 1)) for role in sorted(roles))
    officer = Officer(account="everybody", name="全岗", person="person-everybody", posts=posts)
    add_officer(officer, using=sqlite_store.alias)
    return house


def made(kind: type[Act], person: str, document: Document | None = None) -> Act:
    """An act of ``kind`` about ``person``, its other fields filled at random, that prints ``document``."""
    for seed in range(300):
        content = content_of(Random(seed), kind, ["R-1"])
        content |= {name: person for name, field in kind.fields.items() if field.kind == "party"}
        act = kind(**content)
        if document is None or document.prints(act):
            return act
    raise AssertionError(f"no {kind.kind} prints it")


def acts_of(procedure: Procedure, document: Document, person: str) -> Iterator[Act]:
    """What happened before, as far as the document speaks of it, and its own act last."""
    opening = next(step.act for step in procedure.steps if step.opens)
    for kind in dict.fromkeys((opening, *document.looks_up())):
        if kind is not document.on:
            yield made(kind, person)
    yield made(document.on, person, document)


@pytest.mark.parametrize(
    ("procedure", "document"), DECLARED, ids=[f"{p.name}-{d.on.kind}-{d.series}" for p, d in DECLARED]
)
def test_it_prints(procedure: Procedure, document: Document, house: Installation) -> None:
    person = house.parties.register("person", SUSPECT, NUMBER_OF_SUSPECT, NOW)
    entries = case_of(house, "R-1", procedure.name, list(acts_of(procedure, document, person)))
    answer = issue_document(
        house, PrintRequest(record="R-1", act=entries[-1].seq, by="everybody", title=document.title), NOW
    )
    assert isinstance(answer, IssuedNow)
    assert answer.missing == ()
    pages = pages_of(answer.file)
    text = "".join(pages)
    assert document.title in text
    assert f"{document.series}〔2026〕1号" in text
    assert all(answer.document.code in page for page in pages)
    for sheet in document.copies:
        assert not sheet.label or f"（{sheet.label}）" in text
    assert text.count("第1页共") == len(document.copies)
    assert (("东门派出所" if document.by_unit else "明湖公安分局") + "2026年2月") in text
    assert not re.search(r"None|\bP-[0-9a-f]{16}|<|>", text)
    assert all("".join(words.split()) in text for words in told(document, entries[-1].act))
    assert house.printer.verify(answer.file, NOW).intact


def told(document: Document, act: Act) -> Iterator[str]:
    """What the document takes from its act as it is: words, choices, numbers of records."""
    for block in document.body:
        rows = [block.parts] if isinstance(block, Paragraph) else []
        rows += [parts for _, parts in block.rows] if isinstance(block, Form) else []
        for part in (part for parts in rows for part in parts):
            field = part.test.field if isinstance(part, Given) and part.test.symbol == "given" else part
            if isinstance(field, Text | Chosen) and not isinstance(field, PartyRef | MemberRef):
                value = field.of(act)
                if value is not None:
                    yield field.show(value)


def test_every_act_that_prints_has_a_form_of_its_own() -> None:
    general = [one.title for _, one in REPORTS if one.series == GENERAL_SERIES]
    assert not general, f"declare a form for them in the pack's documents.py: {general}"


def test_an_act_whose_step_only_names_a_title_prints_its_fields() -> None:
    """The general form stays for packs from outside."""
    (step, *others) = CASE_ENQUIRY.steps
    outside = replace(CASE_ENQUIRY, steps=(replace(step, document="进展登记表"), *others), documents=())
    (form,) = outside.documents_on(step.act)
    assert form.title == "进展登记表"
    assert any(isinstance(block, Form) and block.all_fields for block in form.body)
    assert outside.documents_on(others[0].act) == ()


@pytest.mark.parametrize(("procedure", "document"), REPORTS[::7], ids=[d.title for _, d in REPORTS[::7]])
def test_a_reviewed_act_prints_the_report_that_asked_for_it(
    procedure: Procedure, document: Document, house: Installation
) -> None:
    person = house.parties.register("person", SUSPECT, "", NOW)
    entries = case_of(house, "R-1", procedure.name, list(acts_of(procedure, document, person)))
    answer = issue_document(
        house, PrintRequest(record="R-1", act=entries[-1].seq, by="everybody", title=document.title), NOW
    )
    assert isinstance(answer, IssuedNow)
    text = text_of(answer.file)
    filled = [field.zh for field in document.on.fields.values() if field.of(entries[-1].act) is not None]
    assert all("".join(label.split()) in text for label in filled)


def cited() -> list[Article]:
    parts = (part for _, document in DECLARED for part in document.parts())
    return sorted({a for part in parts if isinstance(part, Under | CaseLaw) for a in part.articles}, key=lambda a: a.zh)


@pytest.mark.parametrize("article", cited(), ids=lambda article: article.zh)
def test_an_article_that_a_document_rests_on_stands_in_the_text_and_is_in_force(
    article: Article, shared_dir: Path
) -> None:
    text = (shared_dir / "law" / "texts" / f"{article.instrument.id}.md").read_text("utf-8")
    assert re.search(rf"^第{numeral(int(article.number))}条\s", text, re.MULTILINE)
    assert article.instrument.in_force <= date(2026, 1, 1)


def leaves(pages: Any) -> Iterator[Any]:
    for kid in pages["/Kids"]:
        page = kid.get_object()
        yield from leaves(page) if "/Kids" in page else (page,)


def test_the_file_is_an_archive_file_with_every_font_inside(house: Installation) -> None:
    person = house.parties.register("person", SUSPECT, NUMBER_OF_SUSPECT, NOW)
    procedure, document = next((p, d) for p, d in DECLARED if d.title == "责令社区戒毒决定书")
    entries = case_of(house, "R-1", procedure.name, list(acts_of(procedure, document, person)))
    answer = issue_document(house, PrintRequest(record="R-1", act=entries[-1].seq, by="everybody"), NOW)
    assert isinstance(answer, IssuedNow)
    reader = PdfFileReader(BytesIO(answer.file))
    metadata = reader.root["/Metadata"].get_object().data.decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata
    assert reader.root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    fonts = [font for page in leaves(reader.root["/Pages"]) for font in page["/Resources"].get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        drawn = font.get_object()["/DescendantFonts"][0].get_object()
        embedded = set(drawn["/FontDescriptor"].keys()) & {"/FontFile", "/FontFile2", "/FontFile3"}
        assert embedded, drawn["/BaseFont"]
