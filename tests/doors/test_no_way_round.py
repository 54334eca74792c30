"""No way round the gates: who writes acts is known by name, and every way in from outside comes to those alone."""

from __future__ import annotations

import ast

import pytest

from tests.doors.doors import DEMONSTRATION, DOORS, HISTORICAL, ORDINARY, REGISTERS
from tests.doors.entries import listed
from tests.doors.reach import (
    ROOT,
    definitions,
    every_writer,
    modules,
    names_next,
    texts_that_write_rows,
    writers_within_reach,
)

GATES = "zhiheng.kernel.procedure.closed_gates"
STORE = "zhiheng.store."
MEMORY_LEDGER_ALONE = ("command scenario",)


def last(node: str) -> str:
    return node.rpartition(".")[2]


def writers_of(node: str) -> set[str]:
    """The writers of acts of the packs that ``node`` may come to."""
    return {last(one) for one in writers_within_reach(node)} - {*REGISTERS}


def entries() -> dict[str, str]:
    """Every way in: pages, operations of the interface, commands; the function behind each."""
    kinds = (("page", "pages"), ("interface", "operations"), ("command", "commands"))
    return {f"{word} {name}": node for word, kind in kinds for name, node in listed()[kind].items()}


def test_who_asks_for_a_writer_is_known_by_name() -> None:
    assert {last(node) for node in every_writer()} == {*ORDINARY, HISTORICAL, DEMONSTRATION, *REGISTERS}


@pytest.mark.parametrize("name", REGISTERS)
def test_who_keeps_a_register_makes_acts_of_the_kernel_alone(name: str) -> None:
    (writer,) = [node for node in every_writer() if last(node) == name]
    own = modules()[writer.rpartition(".")[0]]
    imported = {one.module or "" for one in ast.walk(own) if isinstance(one, ast.ImportFrom)}
    assert not [module for module in imported if module.startswith("zhiheng.packs") and module != "zhiheng.packs.posts"]
    assert "read" not in {one.attr for one in ast.walk(definitions()[writer]) if isinstance(one, ast.Attribute)}


@pytest.mark.parametrize("name", [*ORDINARY, DEMONSTRATION])
def test_who_writes_comes_to_the_gates(name: str) -> None:
    (writer,) = [node for node in every_writer() if last(node) == name]
    seen, ahead = {writer}, [writer]
    while ahead:
        for one in names_next(ahead.pop()) - seen:
            seen.add(one)
            ahead.append(one)
    assert GATES in seen


def test_every_way_in_that_comes_to_a_writer_is_a_known_door() -> None:
    found = {name: writers_of(node) for name, node in entries().items()}
    assert {name: writers for name, writers in found.items() if writers} == DOORS


def test_the_interface_has_no_operation_that_its_description_hides() -> None:
    said = {one.replace(" /api", " ", 1) for one in listed()["described"]}
    assert said == set(listed()["operations"])


def test_pages_of_others_are_the_description_of_the_interface_alone() -> None:
    """No administration site, no page of a library that edits tables."""
    assert set(listed()["foreign"]) <= {"functools", "ninja.operation", "ninja.openapi.views"}
    settings = ast.unparse(modules()["zhiheng.web.settings"])
    assert "django.contrib.admin" not in settings


def test_there_are_no_jobs_and_no_management_commands_beside_the_commands() -> None:
    assert not [path for path in (ROOT / "zhiheng").rglob("*.py") if "management" in path.parts]
    assert not list(ROOT.glob("manage.py"))
    jobs = [
        node
        for node, definition in definitions().items()
        if isinstance(definition, ast.FunctionDef)
        for decorator in definition.decorator_list
        if last(ast.unparse(decorator).partition("(")[0]) in ("task", "shared_task", "job", "receiver")
    ]
    assert not [node for node in jobs if writers_of(node)], "a job that writes is a door: name it and try it"


def test_acts_are_inserted_by_the_writer_of_the_store_and_changed_by_nobody_but_who_erases() -> None:
    inserting = {
        name
        for name, tree in modules().items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "insert"
        if call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value == "ledger_act"
    }
    assert inserting == {f"{STORE}writer"}
    assert not list(texts_that_write_rows())
    naming = {
        name
        for name, tree in modules().items()
        for one in ast.walk(tree)
        if isinstance(one, ast.Name | ast.Attribute) and ast.unparse(one).endswith("LedgerAct")
    }
    assert naming == {f"{STORE}forgetting"}


def test_the_tables_are_known_to_the_store_alone() -> None:
    private = {f"{STORE}models", f"{STORE}writer", f"{STORE}engine"}
    known = {
        name
        for name, tree in modules().items()
        if not name.startswith(STORE) and name != "zhiheng.store"
        for one in ast.walk(tree)
        if isinstance(one, ast.ImportFrom) and one.module in private
    }
    assert not known


def test_importers_read_and_write_nothing() -> None:
    assert not [node for node in definitions() if node.startswith("zhiheng.importers.") and writers_of(node)]


@pytest.mark.parametrize("name", MEMORY_LEDGER_ALONE)
def test_a_scenario_is_played_on_a_ledger_in_memory(name: str) -> None:
    text = ast.unparse(definitions()["zhiheng.bootstrap.play"])
    assert "MemoryLedger" in text and "installation" not in text
    assert "zhiheng.bootstrap.play" in names_next(entries()[name])


def test_a_page_that_would_write_behind_the_back_of_this_list_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The graph sees through a method, an alias and an attribute of a module."""
    text = (
        "from zhiheng.services import submit_act as door\n"
        "class Quiet:\n"
        "    def keep(self, house, asked):\n"
        "        return door.submit_act(house, asked, house.now())\n"
        "def page(request):\n"
        "    made = Quiet\n"
        "    return made().keep(request.installation, request)\n"
    )
    monkeypatch.setitem(modules(), "zhiheng.web.quiet", ast.parse(text))
    for name, definition in (("Quiet", 1), ("page", 2)):
        monkeypatch.setitem(definitions(), f"zhiheng.web.quiet.{name}", ast.parse(text).body[definition])
    assert writers_of("zhiheng.web.quiet.page") == {"record_act"}
