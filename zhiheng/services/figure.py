"""Figures: one indicator from the columnar copy, split as asked; every cell can list the acts that it counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Indicator
from zhiheng.kernel.tables import Columnar

CIRCUMSTANCES = ("officer", "unit", "year", "month")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """``by``: the values of the dimensions, in order, None where the act states none. ``value``: None where nothing
    was counted in the denominator. ``acts``: the numbers of the acts counted, where asked for."""

    by: tuple[str | int | None, ...]
    value: float | int | None
    numerator: float | int | None
    denominator: int | None
    acts: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figure:
    indicator: Indicator
    by: tuple[str, ...]
    since: date | None
    until: date | None
    cells: tuple[Cell, ...]

    def json(self) -> dict[str, Any]:
        raise NotImplementedError


def figure(
    columnar: Columnar,
    catalogue: Catalogue,
    name: str,
    as_of: datetime | date,
    by: Sequence[str] = (),
    period: str = "",
    known: datetime | None = None,
    acts: bool = False,
) -> Figure:
    """The indicator ``name`` split ``by`` officer, unit, year, month or fields that it declares.

    ``period``: ``2012``, ``2012-03`` or ``2012-03-01..2012-06-30``, local days; empty is all time.
    Raises UnknownAct (no such indicator or dimension; lists those there are).
    """
    raise NotImplementedError
