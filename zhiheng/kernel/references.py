"""The persons and records that an act names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zhiheng.kernel.act import Struct
from zhiheng.kernel.fields import Content, PartyRef, RecordRef, Rows

Sort = type[PartyRef] | type[RecordRef]
Carried = Callable[[Struct], type[Struct] | None]
"""The kind of act whose content a proposal, or a correction, carries."""


def references(said: Struct, sort: Sort, carried: Carried | None = None) -> Iterator[str]:
    """The references of ``sort`` in ``said`` and in its rows; with ``carried``, in the content that it carries too."""
    bearing = _bearing(type(said), sort)
    if bearing is None:
        return
    values = said.__dict__
    yield from (values[name] for name in bearing.direct if values.get(name))
    for name in bearing.rows:
        for row in values.get(name) or ():
            yield from references(row, sort, carried)
    kind = carried(said) if carried is not None and bearing.content else None
    if kind is not None:
        for name in bearing.content:
            if values.get(name):
                yield from references(kind.trusted(values[name]), sort, carried)


def may_refer(struct: type[Struct], sort: Sort) -> bool:
    """Whether a struct of this type may hold references of ``sort``, in itself or in its rows."""
    bearing = _bearing(struct, sort)
    rows = (struct.fields[name] for name in bearing.rows) if bearing is not None else ()
    return bearing is not None and (
        bool(bearing.direct) or any(isinstance(one, Rows) and may_refer(one.struct, sort) for one in rows)
    )


@dataclass(frozen=True, kw_only=True)
class _Bearing:
    """Which fields of a struct hold references of one sort, by themselves, in rows, or in another act's content."""

    direct: tuple[str, ...]
    rows: tuple[str, ...]
    content: tuple[str, ...]


_BEARINGS: dict[tuple[type[Struct], Sort], _Bearing | None] = {}


def _bearing(struct: type[Struct], sort: Sort) -> _Bearing | None:
    if (struct, sort) not in _BEARINGS:
        fields = struct.fields.items()
        direct = tuple(name for name, field in fields if isinstance(field, sort))
        rows = tuple(name for name, field in fields if isinstance(field, Rows))
        content = tuple(name for name, field in fields if isinstance(field, Content))
        found = _Bearing(direct=direct, rows=rows, content=content) if direct or rows or content else None
        _BEARINGS[struct, sort] = found
    return _BEARINGS[struct, sort]
