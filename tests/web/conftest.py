"""A live site, officers who sign in to it, and a case on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site import PASSWORD, Site, running_site
from tests.web.casework import accept, press, propose_filing, receive_report

SignIn = Callable[..., Page]


@dataclass(frozen=True)
class Case:
    """A case of the east station: received and accepted by Wang, its filing proposed."""

    number: str
    accepted: int
    proposal: int


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def enter(browser: Browser, site: Site, browser_context_args: dict[str, Any]) -> SignIn:
    """``enter("wang", java_script_enabled=False)``: a page of a fresh context, that officer signed in."""
    return entering(browser, site, browser_context_args)


def entering(browser: Browser, site: Site, browser_context_args: dict[str, Any]) -> SignIn:
    """``enter`` at one site."""

    def sign_in(account: str, **options: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, "base_url": site.url, **options})
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto("/sign-in/")
        if account:
            page.fill("#account", account)
            page.fill("#password", PASSWORD)
            press(page.locator("button.primary"))
        return page

    return sign_in


@pytest.fixture
def sign_in(enter: SignIn) -> Iterator[SignIn]:
    """As ``enter``; the contexts are closed with the test."""
    pages: list[Page] = []

    def remembered(account: str, **options: Any) -> Page:
        pages.append(enter(account, **options))
        return pages[-1]

    yield remembered
    for page in pages:
        page.context.close()


@pytest.fixture(scope="session")
def case(enter: SignIn) -> Case:
    page = enter("wang")
    number = receive_report(page, "门店手机两部被盗，价值约八千元")
    accept(page, number)
    accepted = int(page.url.rpartition("#act-")[2])
    propose_filing(page, number)
    proposal = int(page.url.rpartition("#act-")[2])
    page.context.close()
    return Case(number=number, accepted=accepted, proposal=proposal)
