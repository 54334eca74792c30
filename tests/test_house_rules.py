"""The house rules that a machine can check; each test lists every breach at once."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
MODULE_LINES = 400
FUNCTION_LINES = 40
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "managers", "base"}
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt")

# Spelt with a gap, so that this file does not breach its own rules.
OPEN_ENDS = re.compile(r"\b(TO_DO|FIX_ME|XX_X)\b".replace("_", ""))
PLACES = (
    r"(?<![\w.}>])/_work/",
    r"(?<![\w.}>])/_root/",
    r"\._library\b",
    r"_pypi\.org",
    "python_hosted",
    r"npm_js\.",
    r"debian_\.org",
)
MACHINE = re.compile("|".join(PLACES).replace("_", ""))
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
CLOCKS |= {("timezone", "now"), ("timezone", "localtime"), ("timezone", "localdate")}


def test_modules_and_functions_stay_short() -> None:
    breaches = []
    for path in _python("zhiheng", "tools", "examples", "bench"):
        text = path.read_text(encoding="utf-8")
        if (lines := text.count("\n")) > MODULE_LINES:
            breaches.append(f"{_name(path)}: {lines} lines, {MODULE_LINES} are allowed")
        for function in ast.walk(ast.parse(text)):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and _length(function) > FUNCTION_LINES:
                breaches.append(f"{_name(path)}:{function.lineno} {function.name}: {_length(function)} lines")
    assert not breaches, "\n" + "\n".join(breaches)


def test_no_module_is_a_drawer_for_this_and_that() -> None:
    places = (part for path in _python("zhiheng") for part in (path.stem, path.parent.name))
    assert DRAWERS.isdisjoint(places)


def test_nothing_is_left_for_later_in_the_source() -> None:
    assert not list(_lines_with(OPEN_ENDS)), "\n" + "\n".join(_lines_with(OPEN_ENDS))


def test_no_file_names_a_machine_or_a_registry() -> None:
    assert not list(_lines_with(MACHINE)), "\n" + "\n".join(_lines_with(MACHINE))


def test_only_bootstrap_reads_the_clock() -> None:
    breaches = [
        f"{_name(path)}:{call.lineno} {ast.unparse(call)}"
        for path in _python("zhiheng")
        if path.name != "bootstrap.py" and "bootstrap" not in path.parts
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _called(call) in CLOCKS
    ]
    assert not breaches, "\n" + "\n".join(breaches)


def test_a_pack_names_only_the_acts_of_another() -> None:
    breaches = []
    for path in _python("zhiheng/packs"):
        own = path.relative_to(ROOT / "zhiheng" / "packs").parts[0]
        for name in _imported(path):
            parts = name.split(".")
            foreign = parts[:2] == ["zhiheng", "packs"] and len(parts) > 2 and parts[2] not in (own, "posts")
            if foreign and not "".join(parts[3:4]).startswith("acts"):
                breaches.append(f"{_name(path)} imports {name}")
    assert not breaches, "\n" + "\n".join(breaches)


def test_every_requirement_is_pinned_by_hash_and_names_no_place() -> None:
    pinned = [path for path in _files() if path.match("requirements*.txt")]
    assert {path.name for path in pinned} >= set(REQUIREMENTS)
    for path in pinned:
        name, text = _name(path), path.read_text(encoding="utf-8")
        assert "://" not in text and not re.search(r"^-", text, re.MULTILINE), f"{name} names a place to load from"
        for block in re.split(r"\n(?=[a-z0-9])", text.strip()):
            assert "==" in block and "--hash=sha256:" in block, f"{name}: {block.splitlines()[0]} is not pinned by hash"


def test_the_pins_are_what_the_project_declares() -> None:
    runtime, dev = (_pins(name) for name in REQUIREMENTS[:2])
    assert runtime.items() <= dev.items(), "run `make lock`: the tests would run on other versions than the product"
    wrong = [
        str(requirement)
        for requirement in _declared()
        if requirement.name != "zhiheng"
        and not requirement.specifier.contains(dev.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not wrong, f"run `make lock`: {wrong}"


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    explained = {canonicalize_name(name) for name in re.findall(r"^\| `([A-Za-z0-9._-]+)", page, re.MULTILINE)}
    declared = {canonicalize_name(requirement.name) for requirement in _declared()} - {"zhiheng"}
    assert declared == explained


def _files() -> list[Path]:
    """What git tracks or would track; outside a repository, all files but those of environments and caches."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not _is_generated(path.relative_to(ROOT))]


def _is_generated(path: Path) -> bool:
    return path.parts[0] in {"build", "var", "wheels"} or any(
        (part.startswith(".") and part != ".ci") or part.endswith((".egg-info", "__pycache__")) for part in path.parts
    )


def _python(*folders: str) -> list[Path]:
    places = [ROOT / folder for folder in folders]
    return [
        path
        for path in _files()
        if path.suffix == ".py"
        and "migrations" not in path.parts
        and any(path.is_relative_to(place) for place in places)
    ]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    for path in _files():
        if "vendor" in path.parts:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                yield f"{_name(path)}:{number} {line.strip()[:100]}"


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, without the docstring."""
    first = function.body[0]
    documented = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def _called(call: ast.Call) -> tuple[str, str] | None:
    if not isinstance(call.func, ast.Attribute):
        return None
    owner = call.func.value
    return (owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", ""), call.func.attr)


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(line) for group in groups for line in group]


def _pins(name: str) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}
