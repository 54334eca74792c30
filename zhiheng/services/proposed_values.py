"""What a form may propose because an earlier act, or a record that belongs to the same case, says it already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.counterpart import Counterpart
from zhiheng.kernel.fields import Field, PartyRef, RecordRef, Text
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Step
from zhiheng.kernel.pseudonym import stand_ins
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import Scope, visible_among

Beside = Mapping[str, Sequence[RecordHeader]]
"""By field, the records that it could name."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """A value taken over from an earlier act: ``said_by`` is its number, ``record`` that of its record where it is
    another one; 0 where no act says it, and it is the only one there is."""

    value: Any
    said_by: int = 0
    record: str = ""


def known_values(
    step: Step, history: History, about: Mapping[str, Any], beside: Beside, source: str = ""
) -> Iterator[tuple[str, Known]]:
    """What the fields of ``step`` may begin with. ``about``: what its gates compare with earlier acts, where they come
    furthest. ``source``: the record of ``history``, where the form is of another one; nobody who is to stay unnamed is
    taken along to it."""
    unnamed = stand_ins(history) if source else {}
    for name, one in step.act.fields.items():
        found = _found(step.act, name, one, history, about)
        if found is not None and found[0] not in unnamed:
            yield name, Known(value=found[0], said_by=found[1], record=source)
        elif found is None and isinstance(one, RecordRef) and len(beside.get(name, ())) == 1:
            yield name, Known(value=beside[name][0].number)


def _found(
    kind: type[Act], name: str, one: Field[Any], history: History, about: Mapping[str, Any]
) -> tuple[Any, int] | None:
    if isinstance(one, PartyRef | RecordRef):
        return _only(name, one, history)
    if isinstance(one, Counterpart):
        did = (entry for entry in reversed(history.entries) if entry.act.kind == one.did)
        return next((((entry.by,), entry.seq) for entry in did), None)
    if name in about:
        return _only(name, one, history) if isinstance(one, Text) else _last(name, one, history, about[name])
    return _latest(name, kind, history) if one.carried else None


def _said(name: str, one: Field[Any], history: History) -> Iterator[tuple[Any, int]]:
    """What fields of this name and kind hold, and in which act."""
    for entry in history.entries:
        other = entry.act.fields.get(name)
        if other is not None and other.kind == one.kind and (value := other.of(entry.act)) is not None:
            yield value, entry.seq


def _only(name: str, one: Field[Any], history: History) -> tuple[Any, int] | None:
    """What fields of this name hold, and where it was said last; None where they hold several."""
    said = list(_said(name, one, history))
    return said[-1] if len({value for value, _ in said}) == 1 else None


def _last(name: str, one: Field[Any], history: History, wanted: Any) -> tuple[Any, int] | None:
    """Where ``wanted`` was said last."""
    return next(((value, seq) for value, seq in reversed(list(_said(name, one, history))) if value == wanted), None)


def _latest(name: str, kind: type[Act], history: History) -> tuple[Any, int] | None:
    """What the latest act of another kind says in a carried field of this name; None once an act of ``kind`` has
    followed it, because what it said was used then, and where it spoke of one of several persons."""
    for entry in reversed(history.entries):
        if isinstance(entry.act, kind):
            return None
        other = entry.act.fields.get(name)
        if other is not None and other.carried and other.of(entry.act):
            return (other.of(entry.act), entry.seq) if _speaks_of_the_only_one(entry, kind, history) else None
    return None


def _speaks_of_the_only_one(entry: Entry, kind: type[Act], history: History) -> bool:
    """Whether everybody whom ``entry`` and an act of ``kind`` both name is the only one of the record."""
    both = [
        (name, one)
        for name, one in entry.act.fields.items()
        if isinstance(one, PartyRef) and one.of(entry.act) is not None and name in kind.fields
    ]
    return all(_only(name, one, history) is not None for name, one in both)


def records_beside(installation: Installation, scope: Scope, step: Step, history: History | None) -> Beside:
    """For each field that names a record: those of its procedure among the records that belong to this one, the one
    that this belongs to and what else belongs to that, as far as they are within view."""
    asked = {name: one.procedure for name, one in step.act.fields.items() if isinstance(one, RecordRef)}
    if history is None or not asked:
        return {}
    above = installation.ledger.history(history.parent) if history.parent else None
    near = (*history.children, *((above.record, *above.children) if above is not None else ()))
    seen = visible_among(installation, scope, [number for number in dict.fromkeys(near) if number != history.record])
    return {name: [one for one in seen if one.procedure == procedure] for name, procedure in asked.items()}
