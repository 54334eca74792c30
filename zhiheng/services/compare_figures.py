"""The figures of one field of work this year, beside the same days of last year, over the units an account sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.act import When
from zhiheng.kernel.derive import Indicator, Measure
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_measure import MeasureQuery, Period, compared, one_by_one
from zhiheng.kernel.tables import Tables
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.figure import indicator_named
from zhiheng.services.installation import Installation
from zhiheng.services.moments import as_of_each
from zhiheng.services.view_scope import known_units, view_scope

Value = int | float | None


@dataclass(frozen=True, kw_only=True)
class Standing:
    """An indicator in one period. ``value``: in its unit, None where there was nothing to divide by or to take the
    middle of; ``counted`` of ``out_of`` for a share, whose ``out_of`` is otherwise None."""

    value: Value
    counted: int
    out_of: int | None


@dataclass(frozen=True, kw_only=True)
class ComparedFigure:
    """An indicator now and in the same days of last year."""

    indicator: Indicator
    now: Standing
    before: Standing

    @property
    def change(self) -> Value:
        """How much it has moved, in its unit; None where one of the two has no value."""
        if self.now.value is None or self.before.value is None:
            return None
        return self.now.value - self.before.value


@dataclass(frozen=True, kw_only=True)
class FiguresPage:
    """``procedures``: those that have figures; ``figures``: of the one ``shown``."""

    procedures: tuple[Procedure, ...]
    shown: Procedure
    this: Period
    before: Period
    figures: tuple[ComparedFigure, ...]


@dataclass(frozen=True, kw_only=True)
class Counted:
    """One act behind a figure: ``seq`` is its number."""

    record: str
    seq: int
    day: date


@dataclass(frozen=True, kw_only=True)
class CountedPage:
    """``counted``: the acts behind a figure in ``period``, latest first; ``left``: of a share, those that it is taken
    of and does not count."""

    figure: ComparedFigure
    procedure: Procedure
    this: Period
    before: Period
    period: Period
    counted: tuple[Counted, ...]
    left: tuple[Counted, ...]


def compare_figures(installation: Installation, account: str, procedure: str, now: datetime) -> FiguresPage:
    """The figures of ``procedure``, of the first that has any where it is empty or unknown."""
    having = [one for one in installation.catalogue if one.indicators]
    shown = next((one for one in having if one.name == procedure), having[0])
    this, before = year_so_far(When.minute(now).day)
    units = known_units(installation, view_scope(installation, account, now), shown.name)
    with installation.columnar().reading(as_of_each(now)) as tables:
        figures = tuple(_compared(tables, shown, one, units, (this, before)) for one in shown.indicators)
    return FiguresPage(procedures=tuple(having), shown=shown, this=this, before=before, figures=figures)


def count_one_by_one(
    installation: Installation, account: str, name: str, now: datetime, *, last_year: bool = False
) -> CountedPage:
    """The acts behind the figure ``name``, this year or in the same days of last year. Raises UnknownAct."""
    procedure, indicator = indicator_named(installation.catalogue, name)
    this, before = year_so_far(When.minute(now).day)
    units = known_units(installation, view_scope(installation, account, now), procedure.name)
    period = before if last_year else this
    with installation.columnar().reading(as_of_each(now)) as tables:
        figure = _compared(tables, procedure, indicator, units, (this, before))
        counted = _acts(tables, procedure, indicator.counts, units, period)
        whole = _acts(tables, procedure, indicator.out_of, units, period) if indicator.out_of is not None else ()
    among = {(one.record, one.seq) for one in counted}
    return CountedPage(
        figure=figure,
        procedure=procedure,
        this=this,
        before=before,
        period=period,
        counted=counted,
        left=tuple(one for one in whole if (one.record, one.seq) not in among) if _is_part(indicator) else (),
    )


def year_so_far(day: date) -> tuple[Period, Period]:
    """From the first of January to ``day``, and the same days of the year before; 29 February stands by the 28th."""
    leap = (day.month, day.day) == (2, 29)
    until = date(day.year - 1, day.month, 28 if leap else day.day)
    return Period(since=date(day.year, 1, 1), until=day), Period(since=date(day.year - 1, 1, 1), until=until)


def _is_part(indicator: Indicator) -> bool:
    """Whether what a share counts is among what it is taken of: both begin with the same kind of act."""
    return indicator.out_of is not None and type(indicator.counts) is not type(indicator.out_of)


def _compared(
    tables: Tables, procedure: Procedure, indicator: Indicator, units: Sequence[str], periods: Sequence[Period]
) -> ComparedFigure:
    as_of = tables.as_of(procedure.name)
    upper = _asked(tables, compared(indicator.counts, as_of, units, periods))[0]
    lower = None
    if indicator.out_of is not None:
        lower = _asked(tables, compared(indicator.out_of, as_of, units, periods))[0]
    now, before = (
        _standing(upper[place], upper[place + 1], lower[place] if lower is not None else None) for place in (0, 2)
    )
    return ComparedFigure(indicator=indicator, now=now, before=before)


def _standing(value: Value, counted: int, out_of: int | None) -> Standing:
    if out_of is None:
        return Standing(value=value, counted=counted, out_of=None)
    share = 100 * value / out_of if value is not None and out_of else None
    return Standing(value=share, counted=counted, out_of=out_of)


def _acts(
    tables: Tables, procedure: Procedure, measure: Measure, units: Sequence[str], period: Period
) -> tuple[Counted, ...]:
    rows = _asked(tables, one_by_one(measure, tables.as_of(procedure.name), units, period))
    return tuple(Counted(record=record, seq=seq, day=day) for record, seq, day in rows)


def _asked(tables: Tables, query: MeasureQuery) -> list[tuple[Any, ...]]:
    EndsOfLimits(tables).put(query.dues)
    return tables.rows(query.sql)
