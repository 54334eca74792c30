"""What somebody is called once it was noted that the name stays secret, and until then where others read along."""

from collections.abc import Iterator, Mapping
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import PartyRef, Text
from zhiheng.kernel.history import History

UNNAMED = "身份保密"
"""What somebody is called who asked not to be named and has no pseudonym."""


class UnnamedParty(PartyRef):
    """A party that stays unnamed; ``asked``: only where this yes-or-no field of the same act says so."""

    def __init__(self, label: str, en: str, *, asked: str = "", **options: Any) -> None:
        super().__init__(label, en, **options)
        self.asked = asked


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


def stand_ins(history: History) -> Mapping[str, str]:
    """What parties of the record are called where others read along: by their pseudonym, and whoever asked not to be
    named and has none yet by no name at all."""
    unnamed = {ref: UNNAMED for entry in history.entries for ref in _asked_for(entry.act)}
    return {**unnamed, **pseudonyms(history)}


def asked_for(act: Act) -> Iterator[str]:
    """The parties that ``act`` says stay unnamed, or gives a pseudonym."""
    yield from _asked_for(act)
    for field in act.fields.values():
        if isinstance(field, Pseudonym) and field.of(act) is not None:
            ref = act.fields[field.whose].of(act)
            if ref is not None:
                yield ref


def _asked_for(act: Act) -> Iterator[str]:
    for field in act.fields.values():
        if isinstance(field, UnnamedParty) and _asked(field, act) and (ref := field.of(act)) is not None:
            yield ref


def keeps_names(kind: type[Act]) -> bool:
    """Whether acts of this kind may say that somebody stays unnamed."""
    return any(isinstance(field, Pseudonym | UnnamedParty) for field in kind.fields.values())


def _asked(field: UnnamedParty, act: Act) -> bool:
    return not field.asked or bool(act.fields[field.asked].of(act))
