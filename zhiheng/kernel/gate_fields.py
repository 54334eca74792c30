"""Which fields of acts the gates read: what an explanation has to say of an act, and what it may leave to the facts."""

from collections.abc import Iterator, Sequence
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.comparison import Comparison
from zhiheng.kernel.conditions import Condition, Earlier, Linked, Standing, States, walk
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, RecordRef
from zhiheng.kernel.procedure import Procedure, Step

Measured = tuple[type[Act], Comparison]
"""The kind of an earlier act, and how a field is held against it."""


def tested_fields(procedures: Sequence[Procedure]) -> dict[type[Act], dict[str, list[FieldTest]]]:
    """Every field that a gate of ``procedures`` compares with constants, with the comparisons, by kind of act."""
    found: dict[type[Act], dict[str, list[FieldTest]]] = {}
    for step, part in _parts(procedures):
        kind, tests = (part.kind, part.where) if isinstance(part, Earlier) else (step.act, tuple(part.tests()))
        for test in tests if isinstance(part, Earlier | States) else ():
            found.setdefault(kind, {}).setdefault(test.field.name, []).append(test)
    return found


def compared_fields(procedures: Sequence[Procedure]) -> dict[type[Act], list[str]]:
    """Every required field that a gate of ``procedures`` compares with that of another act, by kind of act."""
    found: dict[type[Act], dict[str, None]] = {}
    for step, part in _parts(procedures):
        for kind, field in _compared(step, part):
            if field.name in kind.fields and kind.fields[field.name].required:
                found.setdefault(kind, {})[field.name] = None
    return {kind: list(names) for kind, names in found.items()}


def linked_fields(procedures: Sequence[Procedure]) -> dict[type[Act], list[RecordRef]]:
    """Every required field by which a gate of ``procedures`` finds another record, by kind of act."""
    found: dict[type[Act], list[RecordRef]] = {}
    for step, part in _parts(procedures):
        if isinstance(part, Linked) and part.field.required:
            found.setdefault(step.act, []).append(part.field)
    return found


def measured_fields(procedures: Sequence[Procedure]) -> dict[type[Act], dict[str, list[Measured]]]:
    """Every required field that a gate of ``procedures`` holds against an earlier act, with what it is held against, by
    kind of act."""
    found: dict[type[Act], dict[str, list[Measured]]] = {}
    for step, part in _parts(procedures):
        if isinstance(part, Earlier):
            for one in part.against:
                if step.act.fields[one.own.name].required:
                    found.setdefault(step.act, {}).setdefault(one.own.name, []).append((part.kind, one))
    return found


def _compared(step: Step, part: Condition) -> Iterator[tuple[type[Act], Field[Any]]]:
    if isinstance(part, Earlier):
        yield from ((kind, one) for one in part.agreeing() for kind in (step.act, *part.kinds()))
    if isinstance(part, Standing) and part.each is not None:
        yield from ((kind, part.each) for kind in part.kinds())


def _parts(procedures: Sequence[Procedure]) -> Iterator[tuple[Step, Condition]]:
    for procedure in procedures:
        for step in procedure.steps:
            yield from ((step, part) for gate in step.gates for part in walk(gate.needs))
