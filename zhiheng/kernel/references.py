"""The persons and records that an act names."""

from collections.abc import Iterator

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import PartyRef, RecordRef, Rows


def references(act: Act, kind: type[PartyRef] | type[RecordRef]) -> Iterator[str]:
    """The references of ``kind`` that ``act`` carries, those in its rows included."""
    for field in act.fields.values():
        value = field.of(act)
        if value is None:
            continue
        if isinstance(field, kind):
            yield value
        elif isinstance(field, Rows):
            for row in value:
                yield from references(row, kind)
