"""Fields of two acts held against one another: nobody is kept longer than decided, pays more than imposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, Number

WORDS = {
    "<=": ("不多于", "no more than"),
    ">=": ("不少于", "no less than"),
    "=": ("等于", "the same as"),
}


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The candidate's ``own`` field against the ``other`` field of an earlier act, ``less`` what that one takes off.

    Holds where the candidate says nothing, and not where the earlier act alone says nothing.
    """

    own: Field[Any]
    symbol: str
    other: Field[Any]
    less: Field[Any] | None = None

    def holds(self, candidate: Act, earlier: Act) -> bool:
        own, other = candidate.__dict__.get(self.own.name), self.said_by(earlier)
        if own is None or other is None:
            return own is None
        match self.symbol:
            case "<=":
                return bool(own <= other)
            case ">=":
                return bool(own >= other)
            case "=":
                return bool(own == other)
        raise ValueError(self.symbol)

    def asked_of(self, candidate: Act) -> tuple[FieldTest, ...]:
        """What the earlier act has to say beside what ``candidate`` says."""
        own = candidate.__dict__.get(self.own.name)
        return () if own is None else (self._test(self.other, {"<=": ">=", ">=": "<="}.get(self.symbol, "="), own),)

    def left_to(self, earlier: Act) -> FieldTest | None:
        """What the candidate has to say beside what ``earlier`` says; None where it cannot say anything."""
        other = self.said_by(earlier)
        return None if other is None else self._test(self.own, self.symbol, other)

    def words(self, zh: bool) -> str:
        word = WORDS[self.symbol][0 if zh else 1]
        if zh:
            return f"本次{self.own.zh}{word}其{self.other.zh}" + (
                f"减去{self.less.zh}" if self.less is not None else ""
            )
        off = f" less its {self.less.en}" if self.less is not None else ""
        return f"{self.own.en} here {word} its {self.other.en}{off}"

    def said_by(self, earlier: Act) -> Any:
        """What ``earlier`` puts beside the candidate's own field; None where it says nothing."""
        other = earlier.__dict__.get(self.other.name)
        return other if other is None or self.less is None else other - (self.less.of(earlier) or 0)

    @staticmethod
    def _test(field: Field[Any], symbol: str, value: Any) -> FieldTest:
        if symbol == "=":
            return field.is_(value)
        return FieldTest(field, ">=", (value,)) if symbol == ">=" else FieldTest(field, "<", (value + 1,))


def no_more_than(own: Number, other: Number, less: Number | None = None) -> Comparison:
    """The candidate's ``own`` number is at most the earlier act's ``other``, without its ``less``."""
    return Comparison(own=own, symbol="<=", other=other, less=less)


def no_less_than(own: Number, other: Number) -> Comparison:
    """The candidate's ``own`` number is at least the earlier act's ``other``."""
    return Comparison(own=own, symbol=">=", other=other)


def the_same_as(own: Field[Any], other: Field[Any]) -> Comparison:
    """Both say the same."""
    return Comparison(own=own, symbol="=", other=other)


def apart(where: Sequence[FieldTest | Comparison]) -> tuple[tuple[FieldTest, ...], tuple[Comparison, ...]]:
    """The tests of one field, and the comparisons of two."""
    tests = tuple(one for one in where if isinstance(one, FieldTest))
    return tests, tuple(one for one in where if isinstance(one, Comparison))
