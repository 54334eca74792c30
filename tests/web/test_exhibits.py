"""The exhibits store in the browser: from the seizure to the shelf, scanned, counted, labelled, printed."""

from __future__ import annotations

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site import Site
from tests.web.casework import press
from tests.web.conftest import Case, SignIn
from tests.web.exhibits import STORE, check_in, fill, hand_over, take


def fits(page: Page) -> None:
    """No violation in light or dark, and no wider than a phone."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1440, "height": 900})


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_seizure_to_the_shelf(sign_in: SignIn, case: Case, scripts: bool) -> None:
    officer, keeper = (sign_in(who, java_script_enabled=scripts) for who in ("wang", "peng"))
    number = take(officer, "手机一部，黑色", parent=case.number)
    expect(officer.locator("main")).to_contain_text("提取涉案财物24小时内移交保管人员")
    officer.goto(f"/records/{number}/acts/check_in/")
    expect(officer.locator("main")).to_contain_text("涉案财物管理员")
    hand_over(officer, number, "FT-1001")
    check_in(keeper, number, "FT-1001", "D-07")
    keeper.goto("/exhibits/")
    shelf = keeper.locator("a.shelf", has_text="D-07")
    expect(shelf).to_be_visible()
    shelf.click()
    row = keeper.locator("table.exhibits tr", has_text=number)
    expect(row).to_contain_text("手机一部，黑色")
    expect(row).to_contain_text(case.number)
    expect(row).to_contain_text("FT-1001")


def test_a_scanned_label_opens_the_item(sign_in: SignIn, site: Site) -> None:
    (number,) = fill(site, "W-2019", 1)
    page = sign_in("peng")
    for scanned in (number, f"{site.url}/exhibits/items/{number}/"):
        page.goto("/exhibits/")
        page.locator("#code").fill(scanned)
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"/records/{number}/$"))
    page.goto(f"/exhibits/items/{number}/")
    expect(page).to_have_url(re.compile(f"/records/{number}/$"))
    page.goto("/exhibits/?code=W-1900-1")
    expect(page.get_by_role("alert")).to_contain_text("没有编号为“W-1900-1”的财物")


def test_who_may_not_see_an_item_does_not_see_it_here(sign_in: SignIn, site: Site) -> None:
    (number,) = fill(site, "W-2018", 1)
    stranger = sign_in("he")
    stranger.goto(f"/exhibits/?number={number}")
    expect(stranger.locator("main")).not_to_contain_text(number)
    stranger.goto(f"/exhibits/labels/?number={number}")
    expect(stranger.locator(".label")).to_have_count(0)
    stranger.goto(f"/exhibits/?code={number}")
    expect(stranger.get_by_role("alert")).to_be_visible()


def test_the_room_is_for_those_who_have_to_do_with_exhibits(sign_in: SignIn) -> None:
    for account, count in (("peng", 1), ("wang", 1), ("zhu", 1), ("chen", 0), ("bare", 0)):
        expect(sign_in(account).locator(".bar nav a", has_text="物证室")).to_have_count(count)


def test_a_label_says_number_seal_and_shelf_and_nothing_of_the_case(sign_in: SignIn, site: Site) -> None:
    numbers = fill(site, "W-2017", 30, store="标签室")
    page = sign_in("peng")
    page.goto("/exhibits/?store=标签室")
    for number in numbers[:3]:
        page.get_by_label(f"选择 {number}").check()
    press(page.get_by_role("button", name="打印所选标签"))
    label = page.locator(".label").first
    expect(page.locator(".label")).to_have_count(3)
    expect(label).to_contain_text(numbers[0])
    expect(label).to_contain_text("封条 S1")
    assert "物品" not in label.inner_text() and "盗窃" not in label.inner_text()
    assert label.locator("svg.qr path").count() > 0
    fits(page)
    page.emulate_media(media="print")
    assert page.locator(".bar").is_hidden() and page.locator(".printed").is_hidden()
    wide = page.evaluate("getComputedStyle(document.querySelector('.label')).width")
    assert abs(float(wide.removesuffix("px")) - 70 / 25.4 * 96) < 1


def test_a_stock_taking_with_a_scanner(sign_in: SignIn, site: Site) -> None:
    numbers = fill(site, "W-2016", 5, store="盘点室")
    page = sign_in("peng")
    page.goto("/exhibits/stock-takings/")
    page.locator("#store").fill("盘点室")
    page.get_by_role("button", name="开始盘点").click()
    expect(page).to_have_url(re.compile(r"/exhibits/stock-takings/PD-\d{4}-\d+/"))
    expect(page.locator("#code")).to_be_focused()
    for scanned in ("@B-02", numbers[0], "@C-03", numbers[1], "@Z-99", numbers[2], numbers[3], "W-0000-1"):
        page.keyboard.type(scanned)
        page.keyboard.press("Enter")
        expect(page.locator("#code")).to_have_value("")
        page.locator("#code").focus()
    expect(page.get_by_role("status")).to_contain_text("多出")
    expect(page.locator(".tally dd")).to_have_text(["5", "4", "1", "1", "2"])
    fits(page)
    press(page.get_by_role("button", name="结束盘点"))
    missing = page.locator("section[aria-labelledby=missing]")
    expect(missing).to_contain_text(numbers[4])
    fits(page)
    press(missing.get_by_role("button", name="登记盘点未见"))
    expect(missing).to_contain_text("已登记未见，待查明")
    page.emulate_media(media="print")
    assert page.locator(".signature").is_visible() and missing.locator("table").is_visible()
    page.emulate_media(media="screen")
    page.goto(f"/records/{numbers[4]}/")
    expect(page.locator("main")).to_contain_text("盘点未见的财物及时查明")
    page.goto("/exhibits/?store=盘点室")
    expect(page.locator("a.shelf", has_text="未见 1")).to_have_count(1)


def test_nothing_is_scanned_after_the_end(sign_in: SignIn, site: Site) -> None:
    fill(site, "W-2015", 1, store="终点室")
    page, other = sign_in("peng"), sign_in("peng")
    page.goto("/exhibits/stock-takings/")
    page.locator("#store").fill("终点室")
    press(page.get_by_role("button", name="开始盘点"))
    other.goto(page.url)
    press(page.get_by_role("button", name="结束盘点"))
    other.locator("#code").fill("W-2015-00001")
    other.keyboard.press("Enter")
    expect(other.locator("dl.reason")).to_contain_text("本次盘点已结束")


def test_only_a_keeper_begins_a_stock_taking(sign_in: SignIn, site: Site) -> None:
    page = sign_in("wang")
    page.goto("/exhibits/stock-takings/")
    expect(page.get_by_role("button", name="开始盘点")).to_have_count(0)
    before = site.acts()
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    answer = page.request.post(
        "/exhibits/stock-takings/",
        form={"store": STORE, "csrfmiddlewaretoken": token},
        headers={"Referer": f"{site.url}/exhibits/stock-takings/"},
    )
    assert answer.status == 409
    assert "涉案财物管理员" in answer.text()
    assert site.acts() == before


def test_ten_thousand_items_are_shown_a_page_at_a_time(sign_in: SignIn, site: Site) -> None:
    fill(site, "W-2014", 10_000, store="大库")
    page = sign_in("peng")
    page.goto("/exhibits/?store=大库")  # the first answer after so many acts folds them all
    began = time.monotonic()
    page.goto("/exhibits/?store=大库&page=2")
    assert time.monotonic() - began < 5
    expect(page.locator("table.exhibits tbody tr")).to_have_count(50)
    expect(page.locator(".pages")).to_contain_text("第 2 页，共 200 页，10000 件")
    fits(page)
    began = time.monotonic()
    page.goto("/records/?number=W-2014&size=200&page=50")
    assert time.monotonic() - began < 5
    expect(page.locator("table.records tbody tr")).to_have_count(200)
    expect(page.locator(".pages")).to_contain_text("第 50 页，共 50 页，10000 件")
    exported = page.request.get("/records/export.csv?number=W-2014&column=stage", timeout=60_000)
    assert len(exported.body().decode("utf-8-sig").splitlines()) == 10_001


def test_the_register_has_chips_columns_and_an_export_equal_to_the_screen(sign_in: SignIn, site: Site) -> None:
    numbers = fill(site, "W-2012", 3, store="西库")
    page = sign_in("peng")
    page.goto("/exhibits/?store=西库&column=place&column=spot")
    expect(page.locator(".chips")).to_contain_text("保管场所 西库")
    table = page.locator("table.exhibits")
    assert table.locator("thead th").all_inner_texts() == ["编号", "去向", "场所、货架"]
    cells = [row.locator("th, td:not(.pick)").all_inner_texts() for row in table.locator("tbody tr").all()]
    assert [row[0] for row in cells] == list(numbers)
    address = page.get_by_role("link", name="导出 CSV").get_attribute("href")
    assert address is not None
    lines = page.request.get(address).body().decode("utf-8-sig").splitlines()
    assert lines == [",".join(row) for row in [["编号", "去向", "场所、货架"], *cells]]
    page.locator(".chips a", has_text="保管场所").click()
    expect(page.locator(".chips")).to_have_count(0)


def test_it_is_read_in_english(sign_in: SignIn, site: Site) -> None:
    fill(site, "W-2013", 1)
    page = sign_in("peng")
    page.context.add_cookies([{"name": "language", "value": "en", "url": site.url}])
    page.goto("/exhibits/")
    expect(page.locator("h1")).to_contain_text("Exhibits store")
    page.goto("/exhibits/stock-takings/")
    expect(page.locator("h1")).to_contain_text("Stock-takings")


def test_an_item_is_opened_from_its_case_in_one_click(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    page.get_by_role("link", name="提取涉案财物").click()
    expect(page).to_have_url(re.compile(rf"parent={case.number}"))
    expect(page.locator("input[name=parent]")).to_have_value(case.number)
