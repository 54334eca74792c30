"""What every test may ask for: PostgreSQL, a browser, the shared folder; and the rule that CI skips nothing."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

from tools import chromium, postgres

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ZHIHENG_SHARED") or ROOT.parent / "shared")

# Playwright's synchronous interface runs an event loop in the test's thread; Django would refuse every query.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

hypothesis_settings.register_profile(
    "house", deadline=None, print_blob=True
)  # machines drift; a deadline would flicker
hypothesis_settings.load_profile("house")


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The project's shared folder: ``ZHIHENG_SHARED``, or ``shared`` beside the project; skips without."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared folder is absent: {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """A PostgreSQL server of this test process alone (one a worker), gone at its end."""
    with postgres.server() as running:
        yield running


@pytest.fixture(scope="session")
def postgres_url(postgres_server: postgres.Server) -> str:
    """A database that the tests of this process share; who needs an empty one takes ``fresh_postgres_url``."""
    return postgres_server.create_database()


@pytest.fixture
def fresh_postgres_url(postgres_server: postgres.Server) -> Iterator[str]:
    """An empty database for one test."""
    url = postgres_server.create_database()
    yield url
    postgres_server.drop_database(url)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium on this machine; its absence is a failure, not a skip."""
    found = chromium.find()
    assert found is not None, "no Chromium: run `make test`, or see docs/development.md"
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], chromium_path: Path) -> dict[str, Any]:
    """pytest-playwright's ``browser``, ``context`` and ``page`` drive the system's Chromium."""
    return {**browser_type_launch_args, "executable_path": str(chromium_path), "args": list(chromium.ARGUMENTS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


def _forbidden_skip(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """The reason of a skip that may not be: in CI all of them, but for an absent shared folder."""
    if (
        not report.skipped
        or hasattr(report, "wasxfail")
        or not (os.environ.get("CI") or os.environ.get("ZHIHENG_NO_SKIPS"))
    ):
        return None
    reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
    return None if "shared" in reason and not SHARED.is_dir() else reason


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if reason := _forbidden_skip(report):
        report.outcome, report.longrepr = "failed", f"Nothing may be skipped here, and this was: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if reason := _forbidden_skip(report):
        report.outcome, report.longrepr = "failed", f"Nothing may be skipped here, and this was: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """``make test`` runs the linters first; their failure must not hide behind a page of passed tests."""
    if failed := os.environ.get("ZHIHENG_LINTERS_FAILED", "").split():
        terminalreporter.section("linters")
        terminalreporter.write_line(f"FAILED {', '.join(failed)}: what they said stands above the tests", red=True)


def _configured_settings() -> str | None:
    try:
        return "zhiheng.web.settings" if importlib.util.find_spec("zhiheng.web.settings") else None
    except ModuleNotFoundError:
        return None


if module := _configured_settings():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", module)
