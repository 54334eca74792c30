"""How the days of a figure are spread, and which of them go beyond what the law allows."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Indicator, MedianDays
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.sql_measure import spread as days_of
from zhiheng.kernel.tables import Columnar
from zhiheng.services.figure import indicator_named
from zhiheng.services.moments import as_of_each, told

_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """One time from its start to its end: ``act`` is the number of the act that began it, ``unit`` the one that
    recorded it, ``day`` its local day."""

    record: str
    act: int
    unit: str
    day: date
    party: str
    days: int


@dataclass(frozen=True, kw_only=True)
class DaysClass:
    """How many took from ``least`` to ``most`` days, both included; ``most`` None is without end."""

    least: int
    most: int | None
    count: int

    @property
    def words(self) -> str:
        if self.most is None:
            return f">{self.least - 1}"
        return str(self.least) if self.least == self.most else f"{self.least}-{self.most}"

    def holds(self, days: int) -> bool:
        return self.least <= days and (self.most is None or days <= self.most)


@dataclass(frozen=True, kw_only=True)
class Spread:
    """``stretches``: the longest first. ``most``: the days that the law allows, None where nothing bounds them."""

    indicator: Indicator
    as_of: str
    most: int | None
    classes: tuple[DaysClass, ...]
    stretches: tuple[Stretch, ...]

    @property
    def median(self) -> float | None:
        return median(one.days for one in self.stretches) if self.stretches else None

    @property
    def beyond(self) -> tuple[Stretch, ...]:
        """Those that took longer than the law allows."""
        return tuple(one for one in self.stretches if self.most is not None and one.days > self.most)

    def json(self) -> dict[str, Any]:
        """``{"name", "title", "en", "as_of", "median", "counted", "allowed", "spread": [{"from", "to", "count"}],
        "beyond": [{"record", "act", "day", "party", "days"}]}``."""
        return {
            "name": self.indicator.name,
            "title": self.indicator.title,
            "en": self.indicator.en,
            "as_of": self.as_of,
            "median": self.median,
            "counted": len(self.stretches),
            "allowed": self.most,
            "spread": [{"from": one.least, "to": one.most, "count": one.count} for one in self.classes],
            "beyond": [
                {"record": one.record, "act": one.act, "day": one.day, "party": one.party, "days": one.days}
                for one in self.beyond
            ],
        }


def spread(
    columnar: Columnar,
    catalogue: Catalogue,
    name: str,
    as_of: datetime | date,
    known: datetime | None = None,
    units: Set[str] | None = None,
) -> Spread:
    """The days of the indicator ``name``, one by one and in classes. ``as_of``, ``known``: as for a patrol. ``units``:
    those whose acts count (their ids); None is all.

    Raises UnknownAct (no such indicator) and WrongContent (it does not measure days).
    """
    _, indicator = indicator_named(catalogue, name)
    measure = indicator.counts
    if not isinstance(measure, MedianDays):
        raise WrongContent(
            tried=f"计算“{name}”的天数分布 (spread the days of {name!r})",
            stopped_by="该指标不计天数 (it does not measure days)",
            article="",
            next_step="去掉 --spread，或选一个天数指标 (leave --spread out, or name an indicator of days)",
        )
    with columnar.reading(as_of_each(as_of), known) as tables:
        rows = tables.rows(days_of(measure))
    stretches = tuple(
        Stretch(record=record, act=act, unit=str(unit or ""), day=day, party=str(party or ""), days=days)
        for record, act, unit, day, party, days in rows
        if units is None or unit in units
    )
    return Spread(
        indicator=indicator,
        as_of=told(as_of),
        most=measure.most,
        classes=_classes(measure, [one.days for one in stretches]),
        stretches=stretches,
    )


def _classes(measure: MedianDays, days: list[int]) -> tuple[DaysClass, ...]:
    """By weeks up to the first period of the law; then up to the last day allowed, that day, and beyond."""
    ends = _ends(measure, max(days, default=0))
    begins = [0, *(end + 1 for end in ends)]
    return tuple(
        DaysClass(least=least, most=most, count=sum(least <= one and (most is None or one <= most) for one in days))
        for least, most in zip(begins, [*ends, None], strict=True)
    )


def _ends(measure: MedianDays, longest: int) -> list[int]:
    if measure.most is None:
        return list(range(_WEEK, longest + _WEEK, _WEEK))
    first = measure.within[0].needed_limit.value
    return sorted({*range(_WEEK, first - _WEEK + 1, _WEEK), first, measure.most - 1, measure.most})
