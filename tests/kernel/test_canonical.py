"""Canonical JSON is RFC 8785, byte for byte, and refuses what has no exact form."""

from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.kernel.canonical import LARGEST, canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


@given(VALUES)
def test_it_writes_what_the_reference_package_writes(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@given(st.dictionaries(st.text("a\ud7ff\ue000\uffff\U00010000\U0010ffff", max_size=3), st.none(), min_size=2))
def test_keys_around_the_end_of_the_bmp_are_ordered_as_the_reference_package_orders_them(value: dict[str, Any]) -> None:
    assert canonical([value]) == rfc8785.dumps([value])


def test_keys_are_ordered_as_in_section_3_2_3_of_the_rfc() -> None:
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    expected = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    pairs = ",".join(f'"{name}":{expected.index(name)}' for name in expected).replace("\r", "\\r")
    assert canonical({name: expected.index(name) for name in names}) == f"{{{pairs}}}".encode()


def test_the_order_in_which_members_were_added_does_not_matter() -> None:
    assert canonical({"b": {"d": 1, "c": 2}, "a": []}) == canonical({"a": [], "b": {"c": 2, "d": 1}})


def test_control_characters_are_escaped_as_the_rfc_says() -> None:
    assert canonical('\x00\x1f\b\t\n\f\r"\\/\x7f') == b'"\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\x7f"'


def test_tuples_other_mappings_and_text_enums_are_written_as_what_they_hold() -> None:
    class Ground(StrEnum):
        GANG = "结伙作案"

    assert canonical(MappingProxyType({"grounds": (Ground.GANG,)})) == '{"grounds":["结伙作案"]}'.encode()


@pytest.mark.parametrize("number", [LARGEST, -LARGEST])
def test_the_largest_safe_number_is_written_out(number: int) -> None:
    assert canonical(number) == str(number).encode()


@pytest.mark.parametrize("number", [LARGEST + 1, -LARGEST - 1, 10**30])
def test_a_number_beyond_two_to_the_53_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="2\\^53"):
        canonical({"fen": [number]})


@pytest.mark.parametrize("number", [1.0, 0.5, float("nan"), float("inf")])
def test_floats_are_refused_wherever_they_hide(number: float) -> None:
    value: Any = {"a": [{"b": number}]}
    with pytest.raises(ValueError, match="float"):
        canonical(value)


@pytest.mark.parametrize("value", ["\ud800", {"\udc00": 1}, {"\U00010000": "\ud800"}, ["𠮷\udfff"]])
def test_half_a_surrogate_pair_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="surrogate"):
        canonical(value)


@pytest.mark.parametrize("value", [b"bytes", {1: 2}, {None: 1}, {"a", "b"}, [object()]])
def test_what_is_not_json_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"not a JSON value|key must be text"):
        canonical(value)


def test_a_value_that_contains_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(ValueError, match="nested"):
        canonical(value)
