"""What holds on every page: readable by everybody, fit for a phone and for paper, quiet, and only showing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site import Site
from tests.web.casework import name_person, press
from tests.web.conftest import Case, SignIn

PAGES: dict[str, tuple[str, str]] = {
    "sign in": ("", "/sign-in/"),
    "desk": ("wang", "/desk/?whose=all"),
    "desk of a reviewer": ("zhou", "/desk/"),
    "desk without anything": ("bare", "/desk/"),
    "records": ("wang", "/records/"),
    "records, filtered": ("wang", "/records/?procedure=criminal_case&overdue=yes&number=A-"),
    "records, few columns": ("wang", "/records/?column=stage&column=overdue"),
    "records, none": ("wang", "/records/?number=nothing"),
    "new record": ("wang", "/records/new/"),
    "opening form": ("wang", "/records/new/criminal_case/receive_report/"),
    "record": ("wang", "/records/{number}/"),
    "record, narrowed": ("wang", "/records/{number}/?kind=accept&by=wang"),
    "record, findings alone": ("wang", "/records/{number}/?findings=yes"),
    "act form": ("wang", "/records/{number}/acts/interrogate/"),
    "act form with rows": ("wang", "/records/{number}/acts/seize/"),
    "blocked act": ("wang", "/records/{number}/acts/arrest/"),
    "proposal, not my turn": ("wang", "/records/{number}/proposals/{proposal}/"),
    "proposal, my turn": ("zhou", "/records/{number}/proposals/{proposal}/"),
    "correction": ("wang", "/records/{number}/acts/{accepted}/correction/"),
    "reviews": ("zhou", "/reviews/"),
    "signing": ("wang", "/signing/"),
    "signing of a head": ("zhao", "/signing/"),
    "sign-in password": ("wang", "/signing/password/"),
    "rulebook": ("wang", "/rulebook/"),
    "rulebook of treatment": ("wang", "/rulebook/community_treatment/?means=duty"),
    "rulebook, a version": ("wang", "/rulebook/administrative_case/?version=2026-01-01&only=changes&means=duty"),
    "law cited": ("wang", "/law/"),
    "article": ("wang", "/law/criminal-procedure-law-2018/91/"),
    "exhibits": ("peng", "/exhibits/"),
    "stock-takings": ("peng", "/exhibits/stock-takings/"),
    "figures": ("wang", "/figures/"),
    "figure": ("wang", "/figures/reports_received/"),
    "figure, a share": ("wang", "/figures/detainees_interrogated_on_time/?of=last_year"),
    "figures of judgments": ("wang", "/figures/days_from_detention_to_arrest/"),
    "guides": ("wang", "/help/"),
    "guide of exhibits": ("peng", "/help/exhibits/"),
    "search": ("wang", "/search/?q=东门"),
    "search, nothing": ("wang", "/search/?q=zzzz"),
    "audit": ("chen", "/audit/"),
    "health": ("chen", "/health/"),
    "health, forbidden": ("wang", "/health/"),
    "check a document": ("", "/check/"),
    "check a document, unknown": ("", "/check/?code=2222-2222-2222"),
    "not found": ("wang", "/records/A-1999-9999/"),
    "forbidden": ("wang", "/audit/"),
}


WRITES_ONLY = (
    "/sign-out/",
    "/preferences/",
    "/audit/verification/",
    "/signing/key/",
    "/signing/withdrawal/",
    "/signing/deputies/",
    "/views/",
    "/printing/",
)


@pytest.fixture(scope="module")
def signed_in(enter: SignIn) -> Iterator[Callable[[str], Page]]:
    """One page an officer, kept for the whole file."""
    pages: dict[str, Page] = {}

    def page_of(account: str) -> Page:
        if account not in pages:
            pages[account] = enter(account)
        return pages[account]

    yield page_of
    for page in pages.values():
        page.context.close()


@pytest.fixture(params=PAGES, ids=lambda name: name.replace(" ", "_"))
def shown(request: pytest.FixtureRequest, signed_in: Callable[[str], Page], case: Case) -> Page:
    account, path = PAGES[request.param]
    page = signed_in(account)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(path.format(number=case.number, proposal=case.proposal, accepted=case.accepted))
    return page


def test_a_page_has_no_accessibility_violation(shown: Page) -> None:
    shown.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    shown.emulate_media(color_scheme="light")
    found = Axe().run(shown)
    assert found.violations_count == 0, found.generate_report()
    shown.emulate_media(color_scheme="dark")
    contrast = Axe().run(shown, options={"runOnly": ["color-contrast"]})
    assert contrast.violations_count == 0, contrast.generate_report()


def test_a_page_fits_a_phone(shown: Page) -> None:
    for width in (390, 1024):
        shown.set_viewport_size({"width": width, "height": 844})
        assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_names_itself_and_has_one_first_heading(shown: Page) -> None:
    assert "执衡" in shown.title()
    assert shown.locator("h1").count() == 1


def test_pages_are_quiet_and_load_nothing_from_elsewhere(sign_in: SignIn, site: Site, case: Case) -> None:
    said: list[str] = []
    asked: set[str] = set()
    page = sign_in("wang")
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.add(request.url))
    for name, (account, path) in PAGES.items():
        if account == "wang" and "forbidden" not in name and name != "not found":
            page.goto(path.format(number=case.number, proposal=case.proposal, accepted=case.accepted))
    assert said == []
    assert {url for url in asked if not url.startswith(site.url)} == set()


def test_looking_never_writes(sign_in: SignIn, site: Site, case: Case) -> None:
    before = site.acts()
    for account in ("wang", "zhou", "chen"):
        page = sign_in(account)
        for _, path in PAGES.values():
            page.goto(path.format(number=case.number, proposal=case.proposal, accepted=case.accepted))
        for ending in ("acts/accept/?do=record&content.receipt=handed_over", f"proposals/{case.proposal}/?do=agree"):
            page.goto(f"/records/{case.number}/{ending}")
        for writes_only in WRITES_ONLY:
            answer = page.goto(writes_only)
            assert answer is not None and answer.status == 405
            expect(page.locator("dl.reason")).to_be_visible()
    assert site.acts() == before


def test_paper_has_no_bars_and_says_who_printed(shown: Page) -> None:
    shown.emulate_media(media="print")
    assert shown.locator(".top").is_hidden()
    if shown.locator(".bar").count():
        assert shown.locator(".bar").is_hidden()
        assert shown.locator(".printed").is_visible()
    shown.emulate_media(media="screen")


def test_the_pages_on_the_way_to_an_act_have_no_violation(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")

    def check() -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280

    page.goto(f"/records/{case.number}/acts/seize/")
    press(page.locator("button.primary"))
    expect(page.get_by_role("alert")).to_be_visible()
    check()
    name_person(page, "holder", "无名氏")
    check()
    page.goto(f"/records/{case.number}/acts/arrest/")
    name_person(page, "person", "钱某某")
    press(page.locator("button.primary"))
    expect(page.locator("dl.answers")).to_be_visible()
    check()
    press(page.locator("button.primary"))
    expect(page.locator(".refusal").first).to_be_visible()
    check()
    page.goto(f"/records/{case.number}/acts/{case.accepted}/correction/")
    page.locator("#reason").fill("笔误")
    press(page.locator("button.primary"))
    check()
    auditor = page = sign_in("chen")
    press(auditor.get_by_role("button", name="立即核验"))
    expect(auditor.locator(".notice")).to_be_visible()
    check()
