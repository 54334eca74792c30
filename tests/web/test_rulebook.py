"""The rulebook's page: a version beside the last one, and rows that a search leads to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.casework import press
from tests.web.conftest import SignIn


@pytest.fixture
def wang(sign_in: SignIn) -> Page:
    return sign_in("wang")


@pytest.mark.parametrize(("words", "sort"), [("pre_penalty_notice", "规则"), ("传唤到案", "行为")])
def test_what_is_found_in_the_rulebook_is_the_row_itself(wang: Page, words: str, sort: str) -> None:
    wang.goto(f"/search/?q={words}")
    press(wang.locator(".choices a", has_text=sort).first)
    expect(wang.locator("tr:target")).to_be_in_viewport()


def test_a_version_is_shown_beside_the_last_one(wang: Page) -> None:
    wang.goto("/rulebook/administrative_case/")
    expect(wang.locator("tr.new, tr.changed, tr.gone")).to_have_count(0)
    wang.locator("#version").select_option("2026-01-01")
    press(wang.get_by_role("button", name="比较"))
    hearing = wang.locator("tr.changed", has_text="hearing_right_fine_4000_2026").first
    expect(hearing).to_contain_text("修改")
    expect(hearing.locator("del").last).to_contain_text("治安管理处罚法（2012年修正）")
    expect(wang.locator("tr.gone", has_text="no_12_hour_step_2012")).to_contain_text("废止")
    expect(wang.locator("tr", has_text="public_security_limitation_6m_2012")).to_have_count(0)
    everything = wang.locator(".rules tr:not(.group)").count()
    wang.get_by_label("只看有变动的").check()
    press(wang.get_by_role("button", name="比较"))
    changed = wang.locator(".rules tbody tr:not(.group)")
    assert 0 < changed.count() < everything
    expect(wang.locator(".rules tbody tr:not(.group):not(.new):not(.changed):not(.gone)")).to_have_count(0)
    press(wang.locator(".chips a", has_text="期限"))
    expect(wang.locator("#version")).to_have_value("2026-01-01")


def test_the_difference_is_printed(wang: Page) -> None:
    wang.goto("/rulebook/administrative_case/?version=2026-01-01&only=changes")
    wang.emulate_media(media="print")
    expect(wang.locator("tr.changed .tag").first).to_be_visible()
    expect(wang.locator("tr.changed del").first).to_be_visible()
    expect(wang.get_by_text("2026-01-01 起施行的版本")).to_be_visible()
