"""A page on paper: who printed it, when and why, and page x of y."""

from __future__ import annotations

import pypdfium2
from playwright.sync_api import Page, expect

from tests.web.casework import press
from tests.web.conftest import Case, SignIn

REASON = "报检察院备查"


def print_page(page: Page, reason: str) -> None:
    page.locator(".print-out summary").click()
    page.fill("#print-reason", reason)
    press(page.locator(".print-out button"))


def on_paper(page: Page) -> list[str]:
    """The text of each printed page."""
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [sheet.get_textpage().get_text_bounded() for sheet in pdf]


def test_the_reason_stands_on_the_paper_once_and_in_the_log(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    # The browser's own dialog would keep the test from printing.
    page.add_init_script("window.print = () => { document.documentElement.dataset.dialog = 'open' }")
    page.goto(f"/records/{case.number}/")
    expect(page.locator("html")).not_to_have_attribute("data-dialog", "open")
    print_page(page, REASON)
    expect(page.locator("html")).to_have_attribute("data-dialog", "open")
    assert page.url.endswith(f"/records/{case.number}/#print")
    sheets = on_paper(page)
    assert REASON in sheets[-1] and "王建国" in sheets[-1]
    for place, sheet in enumerate(sheets, 1):
        assert f"{place} / {len(sheets)}" in sheet
    page.goto(f"/records/{case.number}/")
    assert REASON not in "".join(on_paper(page))
    auditor = sign_in("chen")
    auditor.goto(f"/audit/?record={case.number}")
    row = auditor.locator("section[aria-labelledby=access] tr", has_text=REASON)
    expect(row).to_have_count(1)
    expect(row).to_contain_text("王建国")


def test_the_bars_and_the_forms_are_not_on_the_paper(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto("/records/")
    sheets = "".join(on_paper(page))
    assert case.number in sheets
    assert "退出" not in sheets and "筛选" not in sheets and "保存当前视图" not in sheets and "导出所选" not in sheets


def test_without_a_reason_nothing_is_logged(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    print_page(page, "   ")
    expect(page.locator("dl.reason")).to_contain_text("写明打印事由")


def test_a_record_out_of_view_is_not_logged_as_printed(sign_in: SignIn, case: Case) -> None:
    page = sign_in("he")
    page.goto("/records/")
    page.locator(".print-out input[name=next]").evaluate(
        "(box, value) => { box.value = value }", f"/records/{case.number}/"
    )
    print_page(page, REASON)
    expect(page.locator("dl.reason")).to_contain_text("不在您的查看范围")
