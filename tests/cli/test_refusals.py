"""Every command, refused in as many ways as it has: always the four parts, in Chinese and English, no stack trace."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import EXAMPLE, ROOT, run
from tests.doors.entries import listed
from zhiheng.kernel.counted import noun

REFUSE = """
import contextlib, io, json, os, sys
from zhiheng.cli.main import run

told, environment = [], dict(os.environ)
for words in json.load(sys.stdin):
    sys.argv, said, code = ["zhiheng", *words], io.StringIO(), 0
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            run()
        except SystemExit as ended:
            code = ended.code or 0
    told.append([code, said.getvalue()])
    os.environ.update(environment)
print(json.dumps(told))
"""
ABSENT = "/absent/file"
NOT_INITIALISED = {
    "serve": [["serve"]],
    "demo": [["--home", "/dev/null/home", "demo", "--build-only"]],
    "import": [
        ["import", ABSENT, "--procedure", "criminal_case"],
        ["import", ABSENT, "--procedure", "criminal_case", "--from", "rumours"],
        ["import", ABSENT, "--procedure", "criminal_case", "--from", "judgments", "--dry-run", "--json"],
        ["import", ABSENT, "--procedure", "criminal_case", "--from", "judgments", "--returned", "/absent/back"],
        ["import", "--procedure", "criminal_case"],
    ],
    "columnar": [["columnar"], ["columnar", "rename"]],
    "patrol": [["patrol"]],
    "figure": [["figure", "cases_filed"]],
    "whatif": [["whatif", "arrest_is_approved"], ["whatif", "arrest_is_approved", "--limit", "0"]],
    "sm2-key": [["sm2-key", "wang", ABSENT, ABSENT, "--passphrase", "0123456789"]],
    "verify": [["verify"]],
    "checkpoint": [["checkpoint"]],
    "health": [["health"]],
    "explain": [["explain", "A-1"]],
    "document": [["document", "A-1", "accept"]],
    "check-document": [["check-document", "2222-2222-2222", "--file", ABSENT]],
    "rulebook": [["rulebook", "--pack", "nowhere"], ["rulebook", "--format", "pdf"]],
    "scenario": [["scenario", ABSENT], ["scenario"]],
    "law load": [["law", "load", ABSENT], ["law"]],
    "account close": [["account", "close", "wang"], ["account"]],
    "account open": [["account", "open", "wang"], ["account", "open"]],
    "account unlock": [["account", "unlock", "wang"]],
    "account password": [["account", "password", "wang"]],
    "forget": [["forget", "P-1", "--by", "zhu", "--reason", "x"], ["forget"]],
    "prove": [["prove", "A-1", "1"], ["prove", "A-1"]],
    "init": [["init", "--staff", ABSENT]],
}
"""By command; the last one makes the installation before it reads the file."""

INITIALISED = [
    ["import", ABSENT, "--procedure", "nowhere"],
    ["import", ABSENT, "--procedure", "traffic_fine", "--unit", "nowhere"],
    ["patrol", "--as-of", "yesterday"],
    ["figure", "nothing"],
    ["figure", "cases_filed", "--by", "horoscope"],
    ["figure", "cases_filed", "--spread"],
    ["figure", "cases_filed", "--known", "31.12.2026"],
    ["whatif", "nothing", "--limit", "3"],
    ["whatif", "interrogation_within_24h_of_detention", "--limit", "3", "--from", "soon"],
    ["sm2-key", "nobody", ABSENT, ABSENT, "--passphrase", "0123456789"],
    ["verify", "--checkpoint", ABSENT],
    ["checkpoint", "--folder", "/dev/null/folder"],
    ["explain", "A-1"],
    ["explain", "A-1", "--as-of", "soon"],
    ["document", "A-1", "accept"],
    ["check-document", "2222-2222-2222", "--file", ABSENT],
    ["law", "load", ABSENT],
    ["prove", "A-1", "1"],
    ["prove", "A-1", "1", "--checkpoint", ABSENT],
    ["prove", "A-1", str(10**30)],
    ["forget", "A-1", str(10**30), "--by", "nobody", "--reason", "x"],
    ["verify", "--checkpoint", "/dev/zero"],
    ["patrol", "--as-of", "9999-12-31"],
    ["patrol", "--known", "0001-01-01"],
    ["explain", "A-1", "--as-of", "0001-01-01T00:00"],
    ["whatif", "interrogation_within_24h_of_detention", "--limit", str(10**18)],
    ["serve", "--workers", "0"],
    ["account", "close", "nobody"],
    ["forget", "P-1", "--by", "nobody", "--reason", "x"],
    ["forget", "A-1", "1", "--by", "nobody", "--reason", "x"],
    ["account", "open", "nobody"],
    ["account", "unlock", "nobody"],
    ["account", "password", "nobody"],
]


def refusals(home: Path, calls: list[list[str]]) -> Iterator[tuple[list[str], int, str]]:
    """Each call with its exit code and what stood on stderr."""
    environment = {**os.environ, "ZHIHENG_HOME": str(home), "ZHIHENG_PACK_PATH": str(EXAMPLE)}
    command = [sys.executable, "-c", REFUSE]
    done = subprocess.run(
        command, input=json.dumps(calls), capture_output=True, text=True, env=environment, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    for words, (code, said) in zip(calls, json.loads(done.stdout), strict=True):
        yield words, code, said


def assert_four_parts(words: list[str], code: int, said: str) -> None:
    assert code in (1, 2), (words, code, said)
    assert "Traceback" not in said, (words, said)
    lines = said.rstrip().splitlines()
    tried, *stopped_by = lines[: next(i for i, line in enumerate(lines) if line.startswith("  依据 Under: "))]
    assert tried.strip() and any(line.strip() for line in stopped_by), (words, said)
    assert re.search(r"^  依据 Under: \S", said, re.MULTILINE), (words, said)
    assert re.search(r"^  下一步 Next: \S", said, re.MULTILINE), (words, said)


def test_every_command_is_in_the_table() -> None:
    assert set(NOT_INITIALISED) == {name.replace("_", "-") for name in listed()["commands"]}


def test_every_command_refuses_in_four_parts_before_there_is_an_installation(tmp_path: Path) -> None:
    calls = [[*command.split(), "--nonsense"] for command in NOT_INITIALISED]
    calls += [call for some in NOT_INITIALISED.values() for call in some]
    for words, code, said in refusals(tmp_path / "home", calls):
        assert_four_parts(words, code, said)


def test_every_command_refuses_in_four_parts_within_an_installation(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(home, "init").returncode == 0
    for words, code, said in refusals(home, INITIALISED):
        assert_four_parts(words, code, said)


WRONG_CALLS = [
    (["nowhere"], "没有命令 nowhere"),
    (["law"], "没有给出命令"),
    (["law", "nowhere"], "没有命令 nowhere"),
    (["patrol", "--nonsense"], "没有选项 --nonsense"),
    (["verify", "--jsn"], "没有选项 --jsn"),
    (["patrol", "-x"], "没有选项 -x"),
    (["explain"], "缺少 record"),
    (["import", "/absent"], "缺少 --procedure"),
    (["patrol", "a", "b"], "多出的参数：a b"),
    (["serve", "--port"], "选项 --port 后面要有值"),
    (["verify", "--json=3"], "选项 --json 不带值"),
    (["serve", "--port", "abc"], "--port：应为整数"),
    (["rulebook", "--format", "pdf"], "--format：应为 'md', 'html', 'json' 之一"),
    (["document", "A-1", "accept", "--passphrase", ""], "--passphrase：签名口令为空"),
    (["patrol", "--\x1b[31mred"], "没有选项 --\\x1b[31mred"),
]


def test_wrong_calls_are_told_in_chinese_with_english_beside_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(home, "init").returncode == 0
    told = refusals(home, [words for words, _ in WRONG_CALLS])
    for (_, chinese), (words, code, said) in zip(WRONG_CALLS, told, strict=True):
        assert_four_parts(words, code, said)
        stopped_by = "".join(said.splitlines()[1:2])
        assert chinese in stopped_by, (words, said)
        assert re.search(r"\(.*[A-Za-z]{3}.*\)$", stopped_by), (words, said)
        assert "\x1b" not in said


def test_a_port_that_is_taken_is_refused_in_four_parts(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(home, "init").returncode == 0
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for words, code, said in refusals(home, [["serve", "--port", port], ["serve", "--port", "70000"]]):
            assert_four_parts(words, code, said)


def test_without_a_word_the_help_is_shown(tmp_path: Path) -> None:
    shown = run(tmp_path / "home")
    assert shown.returncode == 0 and "check-document" in shown.stdout


@pytest.mark.parametrize(("count", "says"), [(0, "0 records"), (1, "1 record"), (2, "2 records")])
def test_counts_read_well_in_english(count: int, says: str) -> None:
    assert f"{count} {noun(count, 'record')}" == says
