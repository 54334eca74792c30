"""The browser that the web tests drive."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tools import chromium


def test_the_browser_draws_chinese_characters_and_not_boxes(page: Page) -> None:
    def picture(character: str) -> bytes:
        page.set_content(f"<p id=sign style='font-size:60px;width:80px'>{character}</p>")
        return page.locator("#sign").screenshot()

    assert picture("执") != picture("衡")
    assert picture("执") == picture("执")


def test_a_stub_that_only_tells_where_to_get_a_browser_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chromium_path: Path
) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho 'Install the browser from the store' >&2\nexit 1\n")
    stub.chmod(0o755)
    monkeypatch.setenv("ZHIHENG_CHROMIUM", str(stub))
    assert chromium.find() == chromium_path
