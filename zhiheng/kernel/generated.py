"""Fields that the system fills itself: nobody types them, and a digest that opens something is repeated nowhere."""

from collections.abc import Mapping
from typing import Any

from zhiheng.kernel.act import A, Struct
from zhiheng.kernel.fields import Field, Text


class Generated(Text):
    """Words that the system makes; a request that gives them is refused (``services.read_act``), and a correction
    keeps them. ``shown``: False for what stays in the ledger alone: no page, answer, document or table repeats it."""

    def __init__(self, label: str, en: str, *, longest: int, shown: bool = True) -> None:
        super().__init__(label, en, longest=longest, required=False)
        self.shown = shown


def typed_fields(struct: type[Struct]) -> dict[str, Field[Any]]:
    """The fields that somebody fills in, by name."""
    return {name: one for name, one in struct.fields.items() if not isinstance(one, Generated)}


def generated_fields(struct: type[Struct]) -> dict[str, Field[Any]]:
    """The fields that the system fills in, by name."""
    return {name: one for name, one in struct.fields.items() if isinstance(one, Generated)}


def shown_fields(struct: type[Struct]) -> dict[str, Field[Any]]:
    """The fields that may be repeated outside the ledger, by name."""
    return {name: one for name, one in struct.fields.items() if not isinstance(one, Generated) or one.shown}


def shown_content(act: Struct) -> dict[str, Any]:
    """The payload of ``act`` without what is never shown."""
    shown, declared = shown_fields(type(act)), act.fields
    return {name: value for name, value in act.payload().items() if name in shown or name not in declared}


def rewritten(wrong: A, content: Mapping[str, Any]) -> A:
    """``wrong`` with another ``content``, which the ledger accepted; what the system made stays as it was."""
    made = generated_fields(type(wrong))
    kept = {name: value for name, value in wrong.payload().items() if name in made}
    return type(wrong).trusted({**content, **kept})
