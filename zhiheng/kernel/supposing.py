"""What would be so if some acts were recorded now: a record and its relatives with supposed acts, nothing written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Chosen, Day, Field, Moment, Number, Officers, Rows, YesNo
from zhiheng.kernel.history import History

SUPPOSED = 2**61
"""Supposed acts are numbered from here: after every recorded act, before the candidate."""

STANDS_FOR_ANY = "…"
"""A text, party or account that nobody has chosen yet."""


@dataclass(frozen=True)
class Supposed:
    """``base``: the record that is asked about. ``changed``: what the supposed acts made of it and its relatives."""

    base: History
    changed: Mapping[str, History] = field(default_factory=dict)
    acts: int = 0

    @cached_property
    def _met(self) -> dict[str, History | None]:
        return {}

    def history(self, record: str) -> History | None:
        if record not in self._met:
            own = self.changed.get(record)
            if own is None:
                own = self.base if record == self.base.record else self.base.relatives(record)
            self._met[record] = None if own is None else own.beside(self.history)
        return self._met[record]

    def plus(self, near: Entry, record: str, act: Act) -> "Supposed":
        """With ``act`` in ``record``, which is there, at the moment of ``near``."""
        own = self.history(record)
        assert own is not None
        entry = near.together_with(act, record, SUPPOSED + self.acts)
        return Supposed(self.base, {**self.changed, record: own.plus(entry)}, self.acts + 1)

    def begun(self, record: str, procedure: str, parent: str) -> "Supposed":
        """With a new record of ``procedure`` that belongs to ``parent`` (to none where empty)."""
        new = History(record=record, procedure=procedure, division=self.base.division, parent=parent)
        changed = {**self.changed, record: new}
        above = self.history(parent) if parent else None
        if above is not None:
            changed[parent] = replace(above, children=(*above.children, record))
        return replace(self, changed=changed)


class _Filled:
    """Something whose fields can be tried out."""


def passing(one: Field[Any], wanted: Sequence[tuple[FieldTest, bool]], near: Entry) -> Iterator[Any]:
    """Values of ``one`` for which each test comes out as wanted, an empty field first where it may be empty.

    ``near``: the act whose moment a date or time takes.
    """
    filled = _Filled()
    for value in representative(one, [test for test, _ in wanted], near):
        filled.__dict__[one.name] = value
        if all(test.passes(filled) is passes for test, passes in wanted):
            yield value


def representative(one: Field[Any], tests: Sequence[FieldTest], near: Entry) -> Iterator[Any]:
    """Values that tell every outcome of ``tests`` apart."""
    if not one.required:
        yield None
    named = [value for test in tests for value in test.values]
    match one:
        case Chosen():
            yield from (choice for choice in one.choices.__members__.values())
        case YesNo():
            yield from (False, True)
        case Number():
            around = {near_by for value in named for near_by in (value - 1, value, value + 1)} | {one.least}
            yield from sorted(number for number in around if one.least <= number <= one.most)
        case Officers():
            most = max((size for size in named if isinstance(size, int)), default=1)
            yield from (tuple(f"{STANDS_FOR_ANY}{n + 1}" for n in range(size)) for size in range(1, most + 1))
        case Moment():
            yield from (near.at, *named)
        case Day():
            yield from (near.day, *named, near.day + timedelta(days=1))
        case Rows():
            yield (one.struct.trusted({}),)
        case _:
            yield from (STANDS_FOR_ANY, *named)


def saying(entry: Entry, values: Mapping[str, Any]) -> Entry:
    """``entry`` with its act as ``with_values`` makes it."""
    return replace(entry, act=with_values(entry.act, values)) if values else entry


def with_values(act: Act, values: Mapping[str, Any]) -> Act:
    """``act`` with some fields said otherwise; None empties one. Not validated: required fields may be lacking."""
    made = type(act).trusted({})
    kept = {**act.__dict__, **values}
    made.__dict__.update((name, value) for name, value in kept.items() if value is not None)
    return made
