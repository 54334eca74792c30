"""Comparisons of one field with constants: what conditions, duties and figures ask of an act's content."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhiheng.kernel.fields import Field


class FieldTest:
    """A comparison of one field with constants, such as ``Extend.ground.is_in(...)``; None never passes."""

    def __init__(self, field: "Field[Any]", symbol: str, values: tuple[Any, ...]) -> None:
        self.field, self.symbol, self.values = field, symbol, values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FieldTest) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    @property
    def _parts(self) -> tuple[object, ...]:
        return self.field, self.symbol, self.values

    def passes(self, act: object) -> bool:
        value = self.field.of(act)
        if value is None:
            return False
        match self.symbol:
            case "in":
                return bool(value in self.values)
            case ">=":
                return bool(value >= self.values[0])
            case "<":
                return bool(value < self.values[0])
            case "size>=":
                return bool(len(set(value)) >= self.values[0])
            case "size<":
                return bool(len(set(value)) < self.values[0])
            case "given":
                return True
        raise ValueError(self.symbol)

    def words(self, zh: bool) -> str:
        """The test as a person reads it."""
        label = self.field.label(zh)
        if self.symbol == "given":
            return f"{label}已填写" if zh else f"{label} given"
        if self.symbol in ("size>=", "size<"):
            return f"{label} {'≥' if self.symbol == 'size>=' else '<'} {self.values[0]}"
        shown = [self.field.show(value, zh) for value in self.values]
        if self.symbol == "in":
            return f"{label} = {('、' if zh else ' / ').join(shown)}"
        return f"{label} {'≥' if self.symbol == '>=' else self.symbol} {shown[0]}"
