"""Lists: columns to choose, views kept by name, lines picked by keyboard, an export like the screen, the way back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.web.casework import press, receive_report
from tests.web.conftest import Case, SignIn


@pytest.fixture(scope="module", autouse=True)
def reports(enter: SignIn) -> Iterator[None]:
    """Three records more, so that a list has lines to walk."""
    page = enter("sun")
    for place in ("东门市场", "南关车站", "北园路口"):
        receive_report(page, f"{place}手机被盗")
    page.context.close()
    yield


@pytest.fixture
def wang(sign_in: SignIn, case: Case) -> Page:
    page = sign_in("wang")
    page.goto("/records/")
    return page


def heads(page: Page) -> list[str]:
    return page.locator("table.list thead th").all_inner_texts()


def rows(page: Page) -> list[list[str]]:
    """The words of each line, without what is only a shape or said aloud."""
    return page.locator("table.list tbody tr").evaluate_all(
        """(lines) => lines.map((line) => [...line.querySelectorAll('th, td:not(.pick)')].map((cell) => {
            const copy = cell.cloneNode(true);
            copy.querySelectorAll('[aria-hidden], .unseen').forEach((one) => one.remove());
            return copy.textContent.trim();
        }))"""
    )


def exported(page: Page, address: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(page.request.get(address).body().decode("utf-8-sig"))))


def show_columns(page: Page, *titles: str) -> None:
    page.locator(".columns summary").click()
    for box in page.locator(".columns label").all():
        box.locator("input").set_checked(box.inner_text().strip() in titles)
    press(page.get_by_role("button", name="筛选"))


def keep(page: Page, name: str) -> None:
    page.get_by_text("保存当前视图").click()
    page.fill("#view-name", name)
    press(page.get_by_role("button", name="保存", exact=True))


def test_the_columns_chosen_are_those_shown_and_exported(wang: Page) -> None:
    show_columns(wang, "阶段", "最近期限")
    assert heads(wang) == ["编号", "阶段", "最近期限"]
    wang.locator("#officer").select_option("sun")
    press(wang.get_by_role("button", name="筛选"))
    assert heads(wang) == ["编号", "阶段", "最近期限"]
    address = wang.get_by_role("link", name="导出 CSV").get_attribute("href")
    assert address is not None
    assert exported(wang, address) == [heads(wang), *rows(wang)]


def test_without_a_choice_every_column_is_shown(wang: Page) -> None:
    assert len(heads(wang)) == 10
    show_columns(wang)
    assert len(heads(wang)) == 10


def test_a_view_is_kept_by_name_opened_again_and_dropped(wang: Page, sign_in: SignIn) -> None:
    wang.locator("#officer").select_option("sun")
    press(wang.get_by_role("button", name="筛选"))
    show_columns(wang, "经办")
    keep(wang, "小梅的案子")
    shown = rows(wang)
    elsewhere = sign_in("wang")  # another machine
    elsewhere.goto("/records/")
    press(elsewhere.get_by_role("link", name="小梅的案子"))
    assert heads(elsewhere) == ["编号", "经办"] and rows(elsewhere) == shown
    other = sign_in("sun")
    other.goto("/records/")
    expect(other.get_by_role("link", name="小梅的案子")).to_have_count(0)
    press(elsewhere.get_by_role("button", name="删除视图"))
    expect(elsewhere.get_by_role("link", name="小梅的案子")).to_have_count(0)


def test_a_view_without_a_name_is_refused_with_four_parts(wang: Page) -> None:
    wang.get_by_text("保存当前视图").click()
    wang.fill("#view-name", "   ")
    press(wang.get_by_role("button", name="保存", exact=True))
    expect(wang.locator("dl.reason")).to_contain_text("视图名称")


def test_lines_are_walked_opened_and_picked_by_keyboard(wang: Page) -> None:
    numbers = [row[0] for row in rows(wang)]
    button = wang.get_by_role("button", name="导出所选")
    expect(button).to_be_disabled()
    wang.keyboard.press("j")
    wang.keyboard.press("j")
    wang.keyboard.press("x")
    expect(wang.locator("tbody input:checked")).to_have_value(numbers[1])
    expect(button).to_contain_text("1")
    with wang.expect_download() as download:
        button.click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["编号", numbers[1]]
    wang.locator("tbody tr").nth(1).focus()
    wang.keyboard.press("k")
    with wang.expect_navigation():
        wang.keyboard.press("Enter")
    assert f"/records/{numbers[0]}/" in wang.url


def test_all_of_a_page_are_picked_at_once(wang: Page) -> None:
    wang.get_by_label("选择本页全部").check()
    expect(wang.get_by_role("button", name="导出所选")).to_contain_text(str(len(rows(wang))))
    wang.get_by_label("选择本页全部").uncheck()
    expect(wang.get_by_role("button", name="导出所选")).to_be_disabled()


def test_picking_and_exporting_work_without_scripts(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang", java_script_enabled=False)
    page.goto("/records/?column=stage")
    page.locator(f"tbody input[value='{case.number}']").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="导出所选").click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    assert found[0] == ["编号", "阶段"] and [row[0] for row in found[1:]] == [case.number]


def test_coming_back_from_a_record_finds_the_list_as_it_was(wang: Page, case: Case) -> None:
    wang.goto("/records/?officer=wang&size=100&column=stage")
    press(wang.locator("tbody a", has_text=case.number))
    press(wang.locator(".trail").get_by_role("link", name="案卷", exact=True))
    assert "officer=wang" in wang.url and "size=100" in wang.url
    assert heads(wang) == ["编号", "阶段"]
    expect(wang.locator("tr:target")).to_contain_text(case.number)


def test_the_trail_leads_from_unit_to_field_to_record(wang: Page, case: Case) -> None:
    wang.goto(f"/records/{case.number}/")
    assert wang.locator(".trail li").all_inner_texts() == ["案卷", "东门派出所", "刑事案件", case.number]
    press(wang.locator(".trail").get_by_role("link", name="刑事案件"))
    assert wang.locator(".chips li").count() == 3  # procedure, unit, and taking off both
    expect(wang.locator("tbody")).to_contain_text(case.number)
