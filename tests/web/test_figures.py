"""A figure is a link to what it counts, beside the same days of last year; ``n of m`` stands beside a share."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.casework import confirm, number_of, press, receive_report
from tests.web.conftest import Case, SignIn

THIS_YEAR = date.today().year


def report_of(page: Page, day: date) -> str:
    """Take down a report of another day; its number."""
    page.goto("/records/new/criminal_case/receive_report/")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill("补录的接报")
    page.locator("#when-day").fill(day.isoformat())
    page.locator("#when-time").fill("00:05")
    confirm(page)
    return number_of(page)


def line(page: Page, title: str) -> Locator:
    return page.locator("table.figures tbody tr", has=page.get_by_role("link", name=title, exact=True))


def cell(page: Page, title: str, place: int) -> str:
    """The digits in one cell of a figure's line."""
    return "".join(c for c in line(page, title).locator("th, td").nth(place).inner_text() if c.isdigit() or c == "/")


@pytest.fixture
def wang(sign_in: SignIn, case: Case) -> Page:
    page = sign_in("wang")
    page.goto("/figures/?procedure=criminal_case")
    return page


def test_a_number_opens_the_acts_that_it_counts(wang: Page) -> None:
    number = receive_report(wang, "今天的接报")
    wang.goto("/figures/?procedure=criminal_case")
    counted = int(cell(wang, "接报数", 1))
    press(line(wang, "接报数").locator("td a").first)
    rows = wang.locator("section[aria-labelledby=counted] tbody tr")
    expect(rows).to_have_count(counted)
    press(rows.filter(has_text=number).locator("a"))
    assert f"/records/{number}/#act-" in wang.url
    expect(wang.locator("li.act:target")).to_contain_text("今天的接报")


def test_last_year_counts_to_the_same_day_and_the_change_is_the_difference(wang: Page) -> None:
    before = int(cell(wang, "接报数", 4))
    number = report_of(wang, date(THIS_YEAR - 1, 1, 1))
    late = report_of(wang, date(THIS_YEAR - 1, 12, 31))
    wang.goto("/figures/?procedure=criminal_case")
    now, then, change = (int(cell(wang, "接报数", place)) for place in (1, 4, 6))
    counts_whole_year = date.today() == date(THIS_YEAR, 12, 31)
    assert then == before + (2 if counts_whole_year else 1)
    assert change == abs(now - then)
    expect(line(wang, "接报数").locator("td").last).to_contain_text("增加" if now > then else "减少")
    press(line(wang, "接报数").locator("td a").nth(1))
    listed = wang.locator("section[aria-labelledby=counted]")
    expect(listed).to_contain_text(number)
    if not counts_whole_year:
        expect(listed).not_to_contain_text(late)


def test_a_share_tells_of_how_many(wang: Page) -> None:
    value, part = (line(wang, "拘留后二十四小时内讯问率").locator("td").nth(place).inner_text() for place in (0, 2))
    n, m = (int(one) for one in part.split("/"))
    assert value.split()[0] == ("—" if m == 0 else f"{100 * n / m:.1f}".removesuffix(".0"))


def test_acts_of_units_out_of_view_are_not_counted(wang: Page, sign_in: SignIn) -> None:
    number = receive_report(wang)
    elsewhere = sign_in("he")
    elsewhere.goto("/figures/reports_received/")
    expect(elsewhere.locator("main")).not_to_contain_text(number)


def test_a_figure_that_nobody_declared_is_refused_with_four_parts(wang: Page) -> None:
    wang.goto("/figures/no_such_figure/")
    expect(wang.locator("dl.reason")).to_contain_text("没有这个指标")
