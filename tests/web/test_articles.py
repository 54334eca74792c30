"""The article at hand: its words open beside the citation, and go away again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.site import Site
from tests.web.conftest import Case, SignIn

WORDS = "甲乙丙丁的试验条文。"
LOAD = """
from pathlib import Path
from zhiheng.bootstrap import installation
installation().load_law(Path({folder!r}), "xu")
"""


@pytest.fixture
def loaded(site: Site, tmp_path: Path) -> Iterator[None]:
    """A site that has loaded a text of one article; the others stay without."""
    (tmp_path / "criminal-procedure-law-2018.md").write_text(f"第九十一条 {WORDS}\n", encoding="utf-8")
    (tmp_path / "INDEX.tsv").write_text(
        "file\ttitle_zh\tissuing_body\tversion_date\teffective_date\n"
        "criminal-procedure-law-2018.md\t刑事诉讼法\t全国人大\t2018-10-26\t2018-10-26\n",
        encoding="utf-8",
    )
    site.run(LOAD.format(folder=str(tmp_path)))
    yield
    site.run("import shutil\nfrom zhiheng.bootstrap import Home\nshutil.rmtree(Home.from_environment().law)")


def test_the_words_open_beside_the_citation_and_escape_goes_back_to_it(sign_in: SignIn, loaded: None) -> None:
    page = sign_in("wang")
    page.goto("/rulebook/criminal_case/?means=duty")
    citation = page.locator("a.cited", has_text="《刑事诉讼法》第91条").first
    citation.click()
    beside = page.locator("#beside")
    expect(beside).to_contain_text(WORDS)
    expect(beside).to_be_focused()
    page.keyboard.press("Escape")
    expect(beside).to_be_empty()
    expect(citation).to_be_focused()
    citation.click()
    beside.get_by_role("button", name="关闭").click()
    expect(beside).to_be_empty()


def test_without_scripts_a_citation_is_a_link_to_the_words(sign_in: SignIn, loaded: None) -> None:
    page = sign_in("wang", java_script_enabled=False)
    page.goto("/rulebook/criminal_case/?means=duty")
    page.locator("a.cited", has_text="《刑事诉讼法》第91条").first.click()
    expect(page.locator("main")).to_contain_text(WORDS)


def test_without_the_text_our_own_summary_stands_there(sign_in: SignIn, loaded: None) -> None:
    page = sign_in("wang")
    page.goto("/law/criminal-procedure-law-2018/86/")
    expect(page.locator("main")).to_contain_text("尚未载入")
    expect(page.locator("main")).to_contain_text("24小时内讯问")


def test_a_closed_gate_cites_its_article(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/acts/arrest/")
    filed_first = page.locator(".reason a.cited", has_text="第174条").first
    expect(filed_first).to_have_attribute("href", "/law/mps-criminal-procedure-provisions-2020/174/")


def test_an_article_that_nothing_cites_is_not_found(sign_in: SignIn) -> None:
    page = sign_in("wang")
    answer = page.goto("/law/criminal-procedure-law-2018/9999/")
    assert answer is not None and answer.status == 404


def test_an_article_opens_from_the_list_of_instruments_and_on_its_own(sign_in: SignIn, loaded: None) -> None:
    page = sign_in("wang")
    page.goto("/law/")
    page.get_by_role("row").filter(has_text="已载入").get_by_role("link", name="91", exact=True).click()
    expect(page.locator("main")).to_contain_text(WORDS)
    page.get_by_role("link", name="单独打开").click()
    expect(page.locator("main")).to_contain_text(WORDS)
