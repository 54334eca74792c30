"""What is on its way shows its shape after a moment, counts the seconds when it takes long, and goes when it came."""

from __future__ import annotations

import time

from playwright.sync_api import Page, Route, expect

from tests.web.casework import press
from tests.web.conftest import Case, SignIn

WATCH = """document.addEventListener('DOMContentLoaded', () => {
    const shape = document.getElementById('loading');
    const told = () => {
        if (shape.hidden) return;
        const seen = JSON.parse(sessionStorage.getItem('seen') || '[]');
        sessionStorage.setItem('seen', JSON.stringify([...seen, shape.textContent.trim()]));
    };
    if (shape) new MutationObserver(told).observe(shape, {attributes: true, childList: true, subtree: true});
})"""


def watched(page: Page, pattern: str, seconds: float) -> None:
    """From now on what matches ``pattern`` takes ``seconds`` longer, and what the page says meanwhile is kept."""

    def slowly(route: Route) -> None:
        time.sleep(seconds)
        route.continue_()

    page.add_init_script(WATCH)
    page.reload()
    page.route(pattern, slowly)


def seen(page: Page) -> list[str]:
    """What the page said while something was on its way."""
    return list(page.evaluate("JSON.parse(sessionStorage.getItem('seen') || '[]')"))


def test_a_page_that_takes_long_shows_its_shape_and_then_counts(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/records/")
    watched(page, "**/rulebook/", 2.7)
    press(page.get_by_role("link", name="规则手册"))
    told = seen(page)
    counted = [int(one.split()[-2]) for one in told if "已等待" in one]
    assert told[0] == "正在载入" and counted and min(counted) >= 2
    expect(page.locator("#loading")).to_be_hidden()


def test_an_article_on_its_way_shows_it_too(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/acts/interrogate/")
    watched(page, "**/law/**", 1)
    page.locator("a.cited").first.click()
    expect(page.locator("#beside")).not_to_be_empty()
    assert seen(page)
    expect(page.locator("#loading")).to_be_hidden()


def test_a_download_leaves_the_page_as_it_is(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto("/records/")
    watched(page, "**/export.csv*", 1)
    with page.expect_download():
        page.get_by_role("link", name="导出 CSV").click()
    assert seen(page) == []
