"""Signing in, seen from the person: a given password must be changed, a closed account is out, a locked one waits."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site import PASSWORD, Site
from tests.web.casework import press
from tests.web.conftest import SignIn

OWN = "plum-blossom-2026"
ZHIHENG = Path(sys.executable).with_name("zhiheng")

Officer = Callable[[str], str]


def command(site: Site, *words: str) -> str:
    done = subprocess.run([str(ZHIHENG), *words], env=site.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def officer(site: Site) -> Officer:
    """``officer("ding")``: a new investigator of the east station, with the password of everybody."""

    def made(account: str) -> str:
        site.run(
            "from datetime import date\n"
            "from zhiheng import bootstrap\n"
            "from zhiheng.kernel.people import Officer, Post\n"
            "east = bootstrap.installation().directory.unit('east')\n"
            "post = Post(role='investigator', unit=east, since=date(2020, 1, 1))\n"
            f"new = Officer(account={account!r}, name='丁某', person={account!r}, posts=(post,))\n"
            f"bootstrap.appoint((), (new,), {{{account!r}: {PASSWORD!r}}})\n"
        )
        return account

    return made


def enter(page: Page, account: str, password: str) -> None:
    page.goto("/sign-in/")
    page.fill("#account", account)
    page.fill("#password", password)
    press(page.locator("button.primary"))


def change(page: Page, old: str, new: str, again: str) -> None:
    page.fill("#password", old)
    page.fill("#new", new)
    page.fill("#again", again)
    press(page.get_by_role("button", name="更换登录密码"))


def asks_the_interface(site: Site, account: str, password: str) -> int:
    request = urllib.request.Request(f"{site.url}/api/procedures")
    token = base64.b64encode(f"{account}:{password}".encode()).decode()
    request.add_header("Authorization", f"Basic {token}")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_one_changes_ones_own_password_and_other_sessions_end(sign_in: SignIn, site: Site, officer: Officer) -> None:
    account = officer("ding")
    here, elsewhere = sign_in(account), sign_in(account)
    here.goto("/signing/")
    press(here.get_by_role("link", name="更换登录密码"))
    wrong = (
        ("wrong", OWN, OWN, "现用密码不正确"),
        (PASSWORD, OWN, "other", "两次输入的新密码不同"),
        (PASSWORD, PASSWORD, PASSWORD, "新密码与现用的相同"),
        (PASSWORD, "nine-char", "nine-char", "新密码少于10位"),
        (PASSWORD, "1234567890", "1234567890", "新密码太常见"),
    )
    for old, new, again, says in wrong:
        change(here, old, new, again)
        expect(here.locator(".error")).to_contain_text(says)
        elsewhere.goto("/desk/")
        expect(elsewhere.locator(".me")).to_contain_text("丁某")
    change(here, PASSWORD, OWN, OWN)
    expect(here.locator("section[aria-labelledby=sign-in]")).to_contain_text("登录密码已更换")
    elsewhere.goto("/desk/")
    assert "/sign-in/" in elsewhere.url
    assert asks_the_interface(site, account, PASSWORD) == 401
    assert asks_the_interface(site, account, OWN) == 200
    auditor = sign_in("chen")
    auditor.goto("/audit/")
    expect(auditor.locator("section[aria-labelledby=access] tbody tr").first).to_contain_text("更换自己的登录密码")


def test_a_given_password_opens_nothing_but_the_way_to_ones_own(sign_in: SignIn, site: Site, officer: Officer) -> None:
    account = officer("yan")
    page = sign_in(account)
    given = command(site, "account", "password", account).split()[1]
    page.goto("/desk/")
    assert "/sign-in/" in page.url  # whoever was signed in is out
    enter(page, account, given)
    for path in ("/desk/", "/records/", "/signing/", "/records/new/criminal_case/receive_report/"):
        page.goto(path)
        assert page.url.endswith("/signing/password/")
        expect(page.locator("#main")).to_contain_text("现用密码是管理员给的")
    assert Axe().run(page).violations_count == 0
    assert asks_the_interface(site, account, given) == 403
    change(page, given, OWN, OWN)
    page.goto("/desk/")
    assert page.url.endswith("/desk/")
    assert asks_the_interface(site, account, OWN) == 200


def test_a_closed_account_is_out_at_once_and_an_opened_one_does_not_revive_its_session(
    sign_in: SignIn, site: Site, officer: Officer
) -> None:
    account = officer("gui")
    page = sign_in(account)
    command(site, "account", "close", account, "--by", "admin")
    page.goto("/desk/")
    assert "/sign-in/" in page.url
    enter(page, account, PASSWORD)
    expect(page.get_by_role("alert")).to_contain_text("登录未成功")
    assert asks_the_interface(site, account, PASSWORD) == 401

    other = officer("wan")
    page = sign_in(other)
    command(site, "account", "close", other)
    command(site, "account", "open", other)
    page.goto("/desk/")
    assert "/sign-in/" in page.url


def test_a_locked_account_is_unlocked_by_the_administrator(sign_in: SignIn, site: Site, officer: Officer) -> None:
    account = officer("hong")
    page = sign_in("")
    for _ in range(5):
        enter(page, account, "wrong-wrong-wrong")
    expect(page.locator("#main")).to_contain_text(re.compile("账号暂时锁定"))
    enter(page, account, PASSWORD)
    expect(page.locator("#main")).to_contain_text(re.compile("账号暂时锁定"))
    command(site, "account", "unlock", account)
    enter(page, account, PASSWORD)
    expect(page.locator(".me")).to_contain_text("丁某")
