"""What somebody is called on every page and paper of a record once it was noted that the name stays secret."""

from collections.abc import Mapping
from typing import Any

from zhiheng.kernel.fields import Text
from zhiheng.kernel.history import History


class Pseudonym(Text):
    """The name by which the party in the field ``whose`` of the same act is called from then on."""

    def __init__(self, label: str, en: str, *, whose: str, **options: Any) -> None:
        super().__init__(label, en, longest=40, **options)
        self.whose = whose


def pseudonyms(history: History) -> Mapping[str, str]:
    """What parties of the record are called instead of by their names, by reference; the latest counts."""
    found: dict[str, str] = {}
    for entry in history.entries:
        for field in entry.act.fields.values():
            if isinstance(field, Pseudonym) and field.of(entry.act) is not None:
                ref = entry.act.fields[field.whose].of(entry.act)
                if ref is not None:
                    found[ref] = f"{field.of(entry.act)}（化名）"
    return found
