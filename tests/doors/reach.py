"""Who can reach the ledger's writer, told from the source: a graph of which function names which.

A name stands for what its module imports or defines, an attribute for that name of an imported module and for every
method of that name in the product. So the graph may say too much, never too little, as long as nobody calls by a
string.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Node = str
"""``zhiheng.web.acts.act``; a class stands for its methods."""


@cache
def modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted((ROOT / "zhiheng").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


@cache
def definitions() -> dict[Node, ast.AST]:
    """Every function and class at the top of a module."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {
        f"{name}.{one.name}": one for name, tree in modules().items() for one in tree.body if isinstance(one, kinds)
    }


@cache
def named_so() -> dict[str, set[Node]]:
    """The classes with a method of each name."""
    found: dict[str, set[Node]] = {}
    for node, definition in definitions().items():
        for method in definition.body if isinstance(definition, ast.ClassDef) else ():
            if isinstance(method, ast.FunctionDef):
                found.setdefault(method.name, set()).add(node)
    return found


@cache
def names_of(module: str) -> dict[str, Node]:
    """What each name of a module stands for, in the product."""
    found = {node.rpartition(".")[2]: node for node in definitions() if node.rpartition(".")[0] == module}
    for one in ast.walk(modules()[module]):
        if isinstance(one, ast.ImportFrom) and (one.module or "").startswith("zhiheng"):
            found |= {alias.asname or alias.name: f"{one.module}.{alias.name}" for alias in one.names}
    return found


@cache
def opens_the_writer(node: Node) -> bool:
    """Whether its own text asks a ledger for a writer."""
    return any(
        isinstance(one, ast.Attribute) and one.attr == "writing" for one in ast.walk(definitions()[node])
    ) and not is_a_ledger(node)


def is_a_ledger(node: Node) -> bool:
    """The ledgers themselves, which define ``writing``."""
    return node in named_so().get("writing", set())


@cache
def names_next(node: Node) -> frozenset[Node]:
    """What its text names."""
    module = node.rpartition(".")[0]
    known, found = names_of(module), set[Node]()
    for one in ast.walk(definitions()[node]):
        if isinstance(one, ast.Name) and one.id in known:
            found.add(known[one.id])
        elif isinstance(one, ast.Attribute):
            found |= named_so().get(one.attr, set())
            found.add(f"{known.get(ast.unparse(one.value), '')}.{one.attr}")
    return frozenset(one for one in found if one in definitions() and one != node)


def writers_within_reach(node: Node) -> set[Node]:
    """The functions that ask for a writer and that ``node`` may come to."""
    seen, ahead = {node}, [node]
    while ahead:
        for one in names_next(ahead.pop()) - seen:
            seen.add(one)
            ahead.append(one)
    return {one for one in seen if opens_the_writer(one)}


def every_writer() -> set[Node]:
    return {node for node in definitions() if opens_the_writer(node)}


def texts_that_write_rows() -> Iterator[tuple[str, str]]:
    """Every module with words that insert, change or delete rows, and the table that they name."""
    for name, tree in modules().items():
        for one in ast.walk(tree):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                words = one.value.split()
                for verb, table in pairwise(words):
                    if verb.upper() in ("INTO", "UPDATE") and table.lower().startswith("ledger_act"):
                        yield name, table
                    if verb.upper() == "FROM" and "DELETE" in one.value.upper() and table.startswith("ledger_act"):
                        yield name, table
