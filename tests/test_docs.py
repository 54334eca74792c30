"""What the pages tell a stranger is there: the files they point to, the commands they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import typer.main

from zhiheng.cli.main import app

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("docs", "zhiheng", "examples", "bench")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:^\s*|`)zhiheng((?: +--(?:pack-path|home) +\S+)*) +([a-z][a-z0-9-]*)", re.MULTILINE)
SUBCOMMAND = re.compile(r"\bzhiheng (account|law) ([a-z]+)")
TARGET = re.compile(r"`make ([a-z]+)")
MODULE = re.compile(r"`(?:\S*/)?python -m ([a-z_.]+)")
PATH = re.compile(r"`((?:zhiheng|tests|tools|docs|bench)/[\w./-]+)`")


def test_every_link_of_a_page_points_to_a_file() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in _pages()
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in link and not link.startswith("#") and not (page.parent / link.partition("#")[0]).exists()
    ]
    assert not broken, "\n".join(broken)


def test_every_file_named_in_a_page_is_there() -> None:
    broken = [f"{page.relative_to(ROOT)}: {path}" for page, path in _found(PATH) if not (ROOT / path).exists()]
    assert not broken, "\n".join(broken)


def test_every_command_named_in_a_page_exists() -> None:
    known = set(typer.main.get_group(app).commands)
    broken = [f"{page.relative_to(ROOT)}: {name}" for page, (_, name) in _found(COMMAND) if name not in known]
    assert len(list(_found(COMMAND))) > len(known)
    assert not broken, "\n".join(broken)


def test_every_command_is_named_in_a_page() -> None:
    assert set(typer.main.get_group(app).commands) <= {name for _, (_, name) in _found(COMMAND)}


def test_every_subcommand_named_in_a_page_exists() -> None:
    groups = typer.main.get_group(app).commands
    known = {(group, name) for group in ("account", "law") for name in groups[group].commands}  # type: ignore[attr-defined]
    assert {found for _, found in _found(SUBCOMMAND)} == known


def test_every_target_and_module_named_in_a_page_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {name for _, name in _found(TARGET)} <= targets
    for _, module in _found(MODULE):
        file = ROOT / module.replace(".", "/")
        assert file.with_suffix(".py").is_file() or (file / "__main__.py").is_file() or module == "pip", module


def _found(pattern: re.Pattern[str]) -> Iterator[tuple[Path, str]]:
    for page in _pages():
        for one in pattern.findall(page.read_text(encoding="utf-8")):
            yield page, one


def _pages() -> list[Path]:
    within = (page for folder in PLACES for page in (ROOT / folder).rglob("*.md"))
    return sorted([*ROOT.glob("*.md"), *within])
