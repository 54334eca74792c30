"""Canonical JSON (RFC 8785): the one byte string that stands for a value, so that it can be hashed."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

JSONValue: TypeAlias = "Mapping[str, JSONValue] | Sequence[JSONValue] | str | int | None"

# Beyond 2^53 - 1 a reader that keeps numbers as doubles (JavaScript) would hash something else.
LARGEST = 2**53 - 1

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


def canonical(value: JSONValue) -> bytes:
    """The RFC 8785 form of ``value`` in UTF-8.

    ``value``: objects with text keys, lists or tuples, text, booleans, None and whole numbers within ±(2^53 - 1).
    ValueError for anything else: quantities are whole numbers of a small unit, so a float is a mistake; half a
    surrogate pair is not text.
    """
    try:
        _refuse_inexact((value,))
        text = _encode(value)
        if not text.isascii() and _BEYOND_BMP.search(text):
            text = _encode_as_ordered(_by_utf16_units(value))
        return text.encode()
    except UnicodeEncodeError as broken:
        raise ValueError(f"half a surrogate pair at character {broken.start} is not text") from None
    except RecursionError:
        raise ValueError("the value is nested too deeply, or contains itself") from None


def _refuse_inexact(members: Iterable[Any]) -> None:
    for member in members:
        kind = type(member)
        # Nearly every member is one of these, and exact types are quick to tell: an import asks this for every field.
        if kind is str or kind is bool or member is None:
            continue
        if isinstance(member, int):
            if not -LARGEST <= member <= LARGEST:
                raise ValueError("whole numbers must lie within ±(2^53 - 1); write a larger one as text")
        elif isinstance(member, (dict, Mapping)):
            for key in member:
                if not isinstance(key, str):
                    raise ValueError(f"a key must be text, not {type(key).__name__}")
            _refuse_inexact(member.values())
        elif isinstance(member, (list, tuple)):
            _refuse_inexact(member)
        elif isinstance(member, float):
            raise ValueError("floats have no exact canonical form; use a whole number of a smaller unit")
        elif not isinstance(member, str):
            raise ValueError(f"{kind.__name__} is not a JSON value")


def _by_utf16_units(value: Any) -> Any:
    """The same value with keys in the order of the RFC, which is not the order of code points beyond the BMP."""
    if isinstance(value, Mapping):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _by_utf16_units(value[key]) for key in keys}
    if isinstance(value, (list, tuple)):
        return [_by_utf16_units(member) for member in value]
    return value


def _encoder(*, sort_keys: bool) -> json.JSONEncoder:
    # ``default`` meets only mappings that are not dicts: everything else was refused before.
    # A value that contains itself was refused before, too, so the encoder need not look for one.
    return json.JSONEncoder(
        sort_keys=sort_keys, separators=(",", ":"), ensure_ascii=False, check_circular=False, default=dict
    )


_encode = _encoder(sort_keys=True).encode
_encode_as_ordered = _encoder(sort_keys=False).encode
