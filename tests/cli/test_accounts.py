"""Running a bureau's accounts from the command line: the staff file applied again, close, open, unlock, password."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import run
from zhiheng.kernel.periods import BEIJING

UNITS = """
units:
  - {id: bureau, title: 明湖分局, en: Minghu Sub-bureau, division: "990101"}
  - {id: east, title: 东门派出所, en: Dongmen Station, division: "990101", parent: bureau}
"""
FIRST = f"""{UNITS}
officers:
  - {{account: wang, name: 王建国, posts: [[investigator, east]]}}
  - {{account: zhao, name: 赵明远, posts: [[unit_head, east]]}}
"""
TODAY = datetime.now(BEIJING).date()


def asked(home: Path, words: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(home / "zhiheng.sqlite3")) as database:
        return database.execute(words, values).fetchall()


def posts(home: Path, account: str) -> list[tuple[str, str, str, str | None]]:
    return asked(
        home,
        "SELECT p.role, p.unit_id, p.since, p.until FROM post p JOIN account a ON a.id = p.account_id"
        " WHERE a.account = ? ORDER BY p.since, p.role",
        account,
    )


def logged(home: Path) -> list[tuple[str, str]]:
    return asked(home, "SELECT account, purpose FROM access_row WHERE what = 'account' ORDER BY id")


@pytest.fixture
def staff(home: Path, tmp_path: Path) -> Path:
    file = tmp_path / "staff.yaml"
    file.write_text(FIRST, encoding="utf-8")
    made = run(home, "init", "--staff", str(file), "--by", "admin")
    assert made.returncode == 0, made.stderr
    return file


def apply(home: Path, file: Path, officers: str) -> str:
    file.write_text(f"{UNITS}\nofficers:\n{officers}", encoding="utf-8")
    done = run(home, "init", "--staff", str(file), "--by", "admin")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_account_has_a_password_that_must_be_changed_and_it_is_told_once(home: Path, staff: Path) -> None:
    assert asked(home, "SELECT account, password_given FROM account ORDER BY account") == [("wang", 1), ("zhao", 1)]
    again = run(home, "init", "--staff", str(staff))
    assert again.returncode == 0 and "0 处改动 changes，4 项未变 unchanged" in again.stdout
    assert "王建国" not in again.stdout  # no password, for none was made


def test_a_changed_file_changes_posts_tells_each_and_leaves_the_past(home: Path, staff: Path) -> None:
    until = TODAY + timedelta(days=30)
    told = apply(
        home,
        staff,
        f"""  - {{account: wang, name: 王建国, posts: [[desk_officer, east]]}}
  - account: zhao
    name: 赵明远
    posts: [{{post: unit_head, unit: east, until: {until}}}]
""",
    )
    yesterday = str(TODAY - timedelta(days=1))
    assert posts(home, "wang") == [
        ("investigator", "east", "2024-01-01", yesterday),
        ("desk_officer", "east", str(TODAY), None),
    ]
    assert posts(home, "zhao") == [("unit_head", "east", "2024-01-01", str(until))]
    assert f"wang：东门派出所 办案民警，自2024-01-01至{yesterday}" in told
    assert f"wang：东门派出所 接报案民警，自{TODAY}起" in told
    assert f"zhao：东门派出所 办案单位领导，自2024-01-01至{until}" in told
    assert "3 处改动 changes，2 项未变" in told
    assert [who for who, _ in logged(home)[-3:]] == ["admin"] * 3
    assert logged(home)[-1][1].startswith("zhao：东门派出所 办案单位领导")


def test_an_account_that_the_file_does_not_name_stays_and_one_that_it_closes_is_closed(home: Path, staff: Path) -> None:
    told = apply(home, staff, "  - {account: wang, name: 王建国, closed: true}\n")
    assert "wang：停用 closed" in told
    assert asked(home, "SELECT account, is_active FROM account ORDER BY account") == [("wang", 0), ("zhao", 1)]
    assert posts(home, "wang")[0][3] == str(TODAY - timedelta(days=1)) and posts(home, "zhao")[0][3] is None
    again = apply(home, staff, "  - {account: wang, name: 王建国, posts: [[investigator, east]]}\n")
    assert "wang：已停用，文件未改动它" in again  # no file opens it
    assert asked(home, "SELECT is_active FROM account WHERE account = 'wang'") == [(0,)]


def test_a_post_that_ends_before_it_begins_is_refused_and_changes_nothing(home: Path, staff: Path) -> None:
    before = posts(home, "wang")
    wrong = "{post: desk_officer, unit: east, since: 2026-05-02, until: 2026-05-01}"
    staff.write_text(f"{UNITS}\nofficers:\n  - {{account: wang, name: 王建国, posts: [{wrong}]}}\n", "utf-8")
    refused = run(home, "init", "--staff", str(staff))
    assert refused.returncode == 1 and "止日早于起日" in refused.stderr
    assert posts(home, "wang") == before


def test_closing_ends_posts_keeps_the_ledger_whole_and_opening_gives_another_password(home: Path, staff: Path) -> None:
    (kept,) = asked(home, "SELECT password FROM account WHERE account = 'wang'")
    closed = run(home, "account", "close", "wang", "--by", "admin")
    assert closed.returncode == 0 and "已停用" in closed.stdout
    assert posts(home, "wang") == [("investigator", "east", "2024-01-01", str(TODAY - timedelta(days=1)))]
    found = json.loads(run(home, "verify", "--json").stdout)
    assert found["verified"] and found["signatures"] == 2  # the keys of both, registered with their own signatures
    opened = run(home, "account", "open", "wang", "--by", "admin")
    assert opened.returncode == 0
    assert asked(home, "SELECT is_active, password_given FROM account WHERE account = 'wang'") == [(1, 1)]
    assert asked(home, "SELECT password FROM account WHERE account = 'wang'") != [kept]  # no old session revives
    assert [purpose.partition("：")[2][:4] for _, purpose in logged(home)[-2:]] == ["停用账号", "启用账号"]


def test_a_new_password_is_told_once_and_marked_as_given(home: Path, staff: Path) -> None:
    told = run(home, "account", "password", "wang", "--by", "admin")
    assert told.returncode == 0
    given = told.stdout.split()[1]
    assert len(given) >= 10 and given not in str(logged(home))
    assert logged(home)[-1][0] == "admin"


@pytest.mark.parametrize(
    ("before", "words", "code", "says"),
    [
        ((), ("close", "nobody"), 2, "没有账号 nobody"),
        ((), ("unlock", "nobody"), 2, "没有账号 nobody"),
        ((), ("open", "wang"), 1, "没有停用"),
        ((), ("unlock", "wang"), 1, "没有登录失败的记载"),
        (("close", "wang"), ("close", "wang"), 1, "已经停用"),
        (("close", "wang"), ("password", "wang"), 1, "账号已停用"),
    ],
)
def test_what_cannot_be_is_refused_in_four_parts(
    home: Path, staff: Path, before: tuple[str, ...], words: tuple[str, ...], code: int, says: str
) -> None:
    if before:
        assert run(home, "account", *before).returncode == 0
    kept = logged(home)
    refused = run(home, "account", *words)
    assert refused.returncode == code
    for part in (says, "依据 Under: ", "下一步 Next: "):
        assert part in refused.stderr
    assert logged(home) == kept
