"""The timeline: narrowed to a kind, a person or findings, walked by keyboard, and honest about what came late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.web.casework import confirm, number_of, press
from tests.web.conftest import Case, SignIn


@pytest.fixture
def late(sign_in: SignIn) -> Page:
    """The record of a report that was taken down forty days ago and entered only now."""
    page = sign_in("wang")
    page.goto("/records/new/criminal_case/receive_report/")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill("四十天前的接报")
    page.locator("#when-day").fill((date.today() - timedelta(days=40)).isoformat())
    page.locator("#when-time").fill("09:30")
    confirm(page)
    page.goto(f"/records/{number_of(page)}/")
    return page


def test_what_was_recorded_late_says_how_late_and_when(late: Page) -> None:
    tag = late.locator(".act .tag").first
    expect(tag).to_contain_text("后补录（")
    expect(tag).to_contain_text(str(date.today().year))


def test_the_number_of_findings_leads_to_the_acts_beside_which_they_stand(late: Page) -> None:
    press(late.get_by_role("link", name="问题"))
    acts = late.locator(".act")
    assert acts.count() > 0
    assert late.locator(".act:has(.finding)").count() == acts.count()


def test_a_record_without_findings_says_so_and_leads_back(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/?findings=yes")
    expect(page.locator(".act")).to_have_count(0)
    press(page.locator("section[aria-labelledby=timeline]").get_by_role("link", name="查看全部"))
    assert page.locator(".act").count() > 0


def test_it_is_narrowed_to_a_kind_and_to_a_person(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    everything = page.locator(".act").count()
    page.locator("#kind").select_option("accept")
    page.locator("#by").select_option("wang")
    press(page.locator(".narrow").get_by_role("button", name="筛选"))
    expect(page.locator(".act")).to_have_count(1)
    expect(page.locator("#timeline .count")).to_have_text(f"1/{everything}")


def test_j_and_k_walk_it(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    order = page.locator(".act").evaluate_all("(acts) => acts.map((act) => act.id)")
    for key, place in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == order[place]
