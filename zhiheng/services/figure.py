"""Figures: one indicator from the columnar copy, split as asked; every cell can list the acts that it counted."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Indicator, Measure, MedianDays
from zhiheng.kernel.errors import UnknownAct, WrongContent
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_measure import Period, dimensions_of, measured
from zhiheng.kernel.tables import Columnar, Tables
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.moments import as_of_each, told

Value = int | float | None
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """``by``: the values of the dimensions, in order, None where the act states none. ``value``: in the indicator's
    unit, None where there was nothing to divide by or to take the middle of. ``numerator``, ``denominator``: of a
    share. ``counted``: how many acts stand behind ``value`` (or its numerator). ``acts``, ``out_of``: the numbers of
    those behind numerator and denominator, where asked for."""

    by: tuple[str | int | None, ...]
    value: Value
    numerator: Value
    denominator: Value
    counted: int
    acts: tuple[int, ...] = ()
    out_of: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figure:
    """``cells`` in the order of their dimensions. ``as_of``: as asked."""

    indicator: Indicator
    by: tuple[str, ...]
    period: Period
    as_of: str
    cells: tuple[Cell, ...]

    def json(self) -> dict[str, Any]:
        """``{"name", "title", "en", "unit", "as_of", "period", "by", "cells": [{…dimensions, "value", "numerator",
        "denominator", "counted"}]}``; with ``acts`` and ``out_of`` where they were asked for."""
        one = self.indicator
        days = [day.isoformat() if day is not None else None for day in (self.period.since, self.period.until)]
        return {
            "name": one.name,
            "title": one.title,
            "en": one.en,
            "unit": one.unit,
            "as_of": self.as_of,
            "period": days,
            "by": list(self.by),
            "cells": [self._cell(cell) for cell in self.cells],
        }

    def _cell(self, cell: Cell) -> dict[str, Any]:
        shown: dict[str, Any] = dict(zip(self.by, cell.by, strict=True))
        shown |= {"value": cell.value, "numerator": cell.numerator, "denominator": cell.denominator}
        shown["counted"] = cell.counted
        if cell.acts or cell.out_of:
            shown |= {"acts": list(cell.acts), "out_of": list(cell.out_of)}
        return shown


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

    ``period``: ``2012``, ``2012-03``, ``2012-03-01`` or two of these as ``2012-03..2012-06``, local days; empty is all
    time. ``as_of``, ``known``: as for a patrol.
    Raises UnknownAct (no such indicator or dimension; lists those there are) and WrongContent (not a period).
    """
    procedure, indicator = indicator_named(catalogue, name)
    _require_dimensions(indicator, by)
    days = _period(period)
    with columnar.reading(as_of_each(as_of), known) as tables:
        upper = _ask(tables, procedure, indicator, indicator.counts, by, days, acts)
        lower = _ask(tables, procedure, indicator, indicator.out_of, by, days, acts) if indicator.out_of else None
    keys = sorted({*upper, *(lower or ())}, key=lambda key: [(part is None, str(part)) for part in key])
    cells = tuple(_cell(indicator, key, upper.get(key), lower.get(key) if lower is not None else None) for key in keys)
    return Figure(indicator=indicator, by=tuple(by), period=days, as_of=told(as_of), cells=cells)


_Row = tuple[Value, int, tuple[int, ...]]


def _ask(
    tables: Tables,
    procedure: Procedure,
    indicator: Indicator,
    measure: Measure,
    by: Sequence[str],
    period: Period,
    acts: bool,
) -> dict[tuple[Any, ...], _Row]:
    query = measured(indicator, measure, by, period, tables.as_of(procedure.name), acts=acts)
    EndsOfLimits(tables).put(query.dues)
    width = len(by)
    return {
        row[:width]: (row[width], row[width + 1], tuple(row[width + 2] or ()) if acts else ())
        for row in tables.rows(query.sql)
    }


def _cell(indicator: Indicator, key: tuple[Any, ...], upper: _Row | None, lower: _Row | None) -> Cell:
    value, counted, acts = upper or (None if isinstance(indicator.counts, MedianDays) else 0, 0, ())
    if indicator.out_of is None:
        return Cell(by=key, value=value, numerator=None, denominator=None, counted=counted, acts=acts)
    below, _, out_of = lower or (0, 0, ())
    share = 100 * value / below if below and value is not None else None
    return Cell(by=key, value=share, numerator=value, denominator=below, counted=counted, acts=acts, out_of=out_of)


def indicator_named(catalogue: Catalogue, name: str) -> tuple[Procedure, Indicator]:
    """The indicator and the procedure that declares it. Raises UnknownAct, which lists those there are."""
    known = [(procedure, one) for procedure in catalogue for one in procedure.indicators]
    for procedure, one in known:
        if one.name == name:
            return procedure, one
    raise UnknownAct(
        tried=f"计算指标“{name}” (compute the figure {name!r})",
        stopped_by="没有这个指标 (there is no such indicator)",
        article="",
        next_step=f"可用的指标 (indicators)：{'、'.join(one.name for _, one in known)}",
    )


def _require_dimensions(indicator: Indicator, by: Sequence[str]) -> None:
    allowed = dimensions_of(indicator)
    for name in by:
        if name not in allowed:
            raise UnknownAct(
                tried=f"按“{name}”分组 (split {indicator.name} by {name!r})",
                stopped_by="该指标不按它分组 (the indicator is not split by it)",
                article="",
                next_step=f"可用的分组 (dimensions)：{'、'.join(allowed)}",
            )


def _period(text: str) -> Period:
    """Both ends of ``2012``, ``2012-03`` or ``2012-03-01..2012-06``."""
    if not text:
        return Period()
    first, dots, last = text.partition("..")
    try:
        return Period(since=_end(first, last=False), until=_end(last if dots else first, last=True))
    except ValueError:
        raise WrongContent(
            tried=f"读取期间“{text}” (read the period {text!r})",
            stopped_by="不是期间 (it is not a period)",
            article="",
            next_step="写作 2012、2012-03 或 2012-03-01..2012-06-30 (write it so)",
        ) from None


def _end(text: str, *, last: bool) -> date:
    found = _PERIOD.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else 0 for part in found.groups())
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))
