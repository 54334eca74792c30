"""The search box: officers and units as they are spoken, pages, and the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.casework import press
from tests.web.conftest import Case, SignIn


@pytest.fixture
def wang(sign_in: SignIn) -> Page:
    return sign_in("wang")


def hits(page: Page, words: str) -> list[str]:
    page.fill("#q", words)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return page.locator(".choices strong").all_inner_texts()


def test_an_officer_is_found_by_pinyin_initials(wang: Page) -> None:
    assert "王建国" in hits(wang, "wjg")
    assert "孙晓梅" in hits(wang, "sunxm")
    press(wang.locator(".choices a", has_text="孙晓梅"))
    expect(wang.locator(".chips")).to_contain_text("孙晓梅")


def test_a_unit_is_found_by_pinyin_initials(wang: Page) -> None:
    assert "东门派出所" in hits(wang, "dmpcs")


def test_who_is_out_of_view_is_not_found_by_pinyin_either(wang: Page) -> None:
    assert "何静" not in hits(wang, "hj")


def test_a_page_is_found_by_its_name_in_either_language(wang: Page) -> None:
    assert "规则手册" in hits(wang, "gzsc")
    assert "规则手册" in hits(wang, "rulebook")
    assert "审计" not in hits(wang, "审计")


def test_a_person_of_a_case_is_not_found(wang: Page, case: Case) -> None:
    assert hits(wang, "钱某某") == []
    expect(wang.locator(".empty")).to_contain_text("事由")


def test_results_are_walked_and_opened_by_keyboard(wang: Page) -> None:
    wang.keyboard.press("Control+k")
    wang.keyboard.type("dmpcs")
    with wang.expect_navigation():
        wang.keyboard.press("Enter")
    wang.keyboard.press("j")
    with wang.expect_navigation():
        wang.keyboard.press("Enter")
    assert "/records/?unit=" in wang.url
