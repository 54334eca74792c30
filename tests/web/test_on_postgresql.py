"""The story of the first face once more, on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.site import Site, running_site
from tests.web.conftest import SignIn, entering
from tests.web.test_from_report_to_detention import (  # noqa: F401
    test_an_officer_takes_a_case_from_report_to_detention,
)
from tools import postgres


@pytest.fixture(scope="module")
def site(postgres_server: postgres.Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("site")
    with running_site(home, postgres_server.create_database()) as running:
        yield running
        assert not (home / "zhiheng.sqlite3").exists()


@pytest.fixture(scope="module")
def enter(browser: Browser, site: Site, browser_context_args: dict[str, Any]) -> SignIn:
    return entering(browser, site, browser_context_args)
