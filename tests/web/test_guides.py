"""The guides: one for each room, in both languages, one click away, and true to the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.conftest import SignIn
from zhiheng.web.guides import FOLDER, NAMES

ROOT = Path(__file__).resolve().parent.parent.parent / "zhiheng"
ROOMS = {
    "wang": ("desk", "records", "reviews", "figures", "rulebook", "signing"),
    "peng": ("exhibits",),
    "chen": ("audit",),
}


@pytest.mark.parametrize(("account", "rooms"), ROOMS.items(), ids=ROOMS)
def test_help_leads_to_the_guide_of_the_room(sign_in: SignIn, account: str, rooms: tuple[str, ...]) -> None:
    page = sign_in(account)
    for room in rooms:
        page.goto(f"/{room}/")
        page.get_by_role("link", name="帮助", exact=True).click()
        heading = (FOLDER / f"{room}.zh.md").read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        expect(page.locator(".guide li").first).to_be_visible()


def test_a_guide_leads_to_others_and_speaks_the_language_of_the_reader(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/help/reviews/")
    page.locator(".guide").get_by_role("link", name="签名与代理").click()
    expect(page).to_have_url(re.compile("/help/signing/$"))
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Signing")
    page.get_by_role("navigation", name="All guides").get_by_role("link", name="Exhibits").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Exhibits")


def test_an_unknown_guide_is_not_found(sign_in: SignIn) -> None:
    answer = sign_in("wang").goto("/help/nothing/")
    assert answer is not None and answer.status == 404


def test_every_guide_is_there_in_both_languages_with_the_same_steps() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {f"{name}.{lang}.md" for name in NAMES for lang in ("zh", "en")}
    for name in NAMES:
        steps = {lang: re.findall(r"^\d+\.", _text(name, lang), re.MULTILINE) for lang in ("zh", "en")}
        assert steps["zh"] == steps["en"], name


def test_every_word_quoted_from_a_page_stands_on_one() -> None:
    said = "".join(file.read_text(encoding="utf-8") for kind in ("html", "py") for file in ROOT.rglob(f"*.{kind}"))
    quoted = {(name, words) for name in NAMES for words in re.findall("“([^”]+)”", _text(name, "zh"))}
    assert len(quoted) > 30
    assert sorted((name, words) for name, words in quoted if words not in said) == []


def _text(name: str, lang: str) -> str:
    return (FOLDER / f"{name}.{lang}.md").read_text(encoding="utf-8")
