"""A live site and officers who sign in to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site import PASSWORD, Site, running_site

SignIn = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture
def sign_in(browser: Browser, site: Site, browser_context_args: dict[str, Any]) -> Iterator[SignIn]:
    """``sign_in("wang", java_script_enabled=False)``: a page of a fresh context with that officer on the first page."""
    contexts = []

    def enter(account: str, **options: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, "base_url": site.url, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto("/sign-in/")
        page.fill("#account", account)
        page.fill("#password", PASSWORD)
        page.click("button.primary")
        return page

    yield enter
    for context in contexts:
        context.close()
