"""The report desk and the public enquiry, as an officer at the counter and a citizen at home use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site import Site
from tests.web.casework import confirm, press
from tests.web.conftest import SignIn


@pytest.fixture
def public(sign_in: SignIn) -> Page:
    """Somebody who is not signed in, on a phone."""
    return sign_in("", viewport={"width": 390, "height": 844})


def looked_for_earlier(page: Page, answer: str) -> None:
    page.locator("#content-looked_for_earlier").get_by_label(answer, exact=True).check()


@pytest.fixture
def registered(sign_in: SignIn) -> Iterator[tuple[Page, str]]:
    """An officer who has just registered a report, and its number."""
    page = sign_in("wang")
    page.goto("/reports/")
    page.fill("#words", "湖滨路口电动车电池被盗")
    page.get_by_role("button", name="核对已有登记").click()
    page.get_by_role("link", name="登记新接报").click()
    page.get_by_label("窗口来人").check()
    page.locator("#content-place").fill("湖滨路口")
    expect(page.locator("#content-summary")).to_have_value("湖滨路口电动车电池被盗")
    looked_for_earlier(page, "是")
    confirm(page)
    found = re.search(r"/records/([^/]+)/", page.url)
    assert found, page.url
    yield page, found[1]


def test_what_was_reported_before_is_shown_before_a_second_entry(registered: tuple[Page, str]) -> None:
    page, number = registered
    page.goto("/reports/?words=湖滨路口的电动车电池被偷")
    expect(page.locator(".found")).to_contain_text(number)
    page.goto("/reports/?words=完全不同的另一件事情")
    expect(page.locator(".found")).to_contain_text("没有近似的登记")


def test_a_second_entry_without_looking_is_refused(sign_in: SignIn, site: Site) -> None:
    page, before = sign_in("wang"), site.acts()
    page.goto("/records/new/incident_report/register_report/")
    page.get_by_label("窗口来人").check()
    page.locator("#content-place").fill("湖滨路口")
    page.locator("#content-summary").fill("电池被盗")
    looked_for_earlier(page, "否")
    confirm(page)
    expect(page.locator("main")).to_contain_text("第60条")
    assert site.acts() == before


def test_the_holder_of_a_receipt_follows_the_report(registered: tuple[Page, str], public: Page) -> None:
    page, number = registered
    page.goto("/reports/")
    row = page.get_by_role("row").filter(has_text=number)
    press(row.get_by_role("button", name="交付回执"))
    code, secret = page.locator(".code").all_inner_texts()
    assert code.startswith(f"{number}-") and re.fullmatch(r"\d{6}", secret)
    public.goto("/enquiry/")
    public.fill("#code", code)
    public.fill("#secret", secret)
    press(public.get_by_role("button", name="查询"))
    expect(public.locator(".progress")).to_contain_text("已接报")
    assert "电池" not in public.locator("main").inner_text()
    assert Axe().run(public).violations_count == 0
    assert public.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(f"/records/{number}/")
    assert secret not in page.content()


def test_from_the_record_too_a_receipt_is_made_by_the_system(registered: tuple[Page, str]) -> None:
    page, number = registered
    page.goto(f"/records/{number}/acts/issue_receipt/")
    assert page.locator("main input:not([type=hidden])").count() == 0
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="交付回执").click()
    expect(page.locator(".code").first).to_contain_text(f"{number}-")


def test_a_lost_receipt_is_replaced_from_the_record_and_the_timeline_shows_no_digest(
    registered: tuple[Page, str], public: Page
) -> None:
    page, number = registered
    page.goto(f"/records/{number}/acts/issue_receipt/")
    page.get_by_role("button", name="交付回执").click()
    lost, _ = page.locator(".code").all_inner_texts()
    page.goto(f"/records/{number}/acts/replace_receipt/")
    assert Axe().run(page).violations_count == 0
    page.get_by_label("换发原因").fill("报案人遗失")
    page.get_by_role("button", name="换发回执").click()
    code, secret = page.locator(".code").all_inner_texts()
    assert code != lost
    public.goto("/enquiry/")
    public.fill("#code", code)
    public.fill("#secret", secret)
    public.get_by_role("button", name="查询").click()
    expect(public.locator(".progress")).to_contain_text("已接报")
    page.goto(f"/records/{number}/")
    expect(page.locator("main")).to_contain_text(code)
    assert "查询码摘要" not in page.content()


def test_a_wrong_number_says_no_more_than_a_wrong_code_and_five_lock_it(
    registered: tuple[Page, str], public: Page
) -> None:
    page, number = registered
    page.goto("/reports/")
    press(page.get_by_role("row").filter(has_text=number).get_by_role("button", name="交付回执"))
    code, secret = page.locator(".code").all_inner_texts()
    said = []
    for tried, with_number in ((code, "000000" if secret != "000000" else "111111"), ("J-2026-9999-ABCDEF", secret)):
        public.goto("/enquiry/")
        public.fill("#code", tried)
        public.fill("#secret", with_number)
        press(public.get_by_role("button", name="查询"))
        said.append(public.locator(".notice").inner_text())
    assert said[0] == said[1]
    for _ in range(4):
        public.fill("#code", code)
        public.fill("#secret", "000001" if secret != "000001" else "111111")
        press(public.get_by_role("button", name="查询"))
    public.fill("#code", code)
    public.fill("#secret", secret)
    press(public.get_by_role("button", name="查询"))
    expect(public.locator(".notice")).to_contain_text("十五分钟")


def test_the_desk_is_readable_by_everybody_on_any_screen(registered: tuple[Page, str]) -> None:
    page, _ = registered
    page.goto("/reports/?words=湖滨路口")
    assert Axe().run(page).violations_count == 0
    for width in (1024, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_only_those_who_serve_at_the_desk_hand_over_receipts(registered: tuple[Page, str], sign_in: SignIn) -> None:
    _, number = registered
    auditor = sign_in("chen")
    answer = auditor.request.post(f"/reports/{number}/receipt/")
    assert answer.status == 403
    assert auditor.goto(f"/reports/{number}/receipt/").status == 405  # type: ignore[union-attr]


def test_tries_that_arrive_together_are_five_too(public: Page, site: Site) -> None:
    public.goto("/enquiry/")
    token = public.locator("[name=csrfmiddlewaretoken]").first.get_attribute("value")
    cookies = {one["name"]: one["value"] for one in public.context.cookies()}

    def guess(code: str) -> int:
        form = {"code": code, "secret": "000000", "csrfmiddlewaretoken": token}
        return requests.post(f"{site.url}/enquiry/", data=form, cookies=cookies, timeout=60).status_code

    with ThreadPoolExecutor(12) as together:
        answers = sorted(together.map(guess, ["J-2026-9998-ABCDEF"] * 12))
    assert answers == [404] * 5 + [429] * 7
