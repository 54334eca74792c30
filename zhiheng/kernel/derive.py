"""Findings and indicators: functions of acts, never typed in and never stored where they can disagree."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field
from zhiheng.kernel.periods import Ends
from zhiheng.kernel.terms import Requirement


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something done wrong, late, or not at all.

    ``outcome``: LATE, OVERDUE, BREACH or UNCLEAR. ``act``: the number of the act it stands beside. ``at``: when that
    act happened. ``ends``: the end of the period that was missed, where there is one.
    """

    rule: Requirement
    outcome: Outcome
    record: str
    act: int
    at: datetime
    party: str = ""
    ends: Ends | None = None
    witnesses: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many acts of a kind."""

    of: type[Act]
    where: tuple[FieldTest, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sum:
    """The sum of a quantity over the acts that state it."""

    field: Field[int]
    where: tuple[FieldTest, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MedianDays:
    """The median number of days from an act to the first later act of another kind in the same record.

    ``same``: about the same party, by this field of both. ``unless``: acts about it that, coming between the two, end
    the time without the other. ``within``: the requirements whose periods, one after the other, bound it.
    """

    start: type[Act]
    end: type[Act]
    same: Field[Any] | None = None
    unless: tuple[type[Act], ...] = ()
    within: tuple[Requirement, ...] = ()

    @property
    def most(self) -> int | None:
        """The days that ``within`` allows, None where nothing bounds them."""
        return sum(rule.needed_limit.value for rule in self.within) if self.within else None


@dataclass(frozen=True, kw_only=True)
class OnTime:
    """Duties discharged in time."""

    duty: Duty


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Duties discharged or run out: one still running is in neither count, nor one that cannot be judged."""

    duty: Duty


Measure = Count | Sum | MedianDays | OnTime | Judged


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A figure: ``counts`` over ``out_of`` (a share, in per cent) or ``counts`` alone, in ``unit``.

    ``by``: fields of the counted act by which it may be split, besides officer, unit, year and month. ``split_by``: the
    kind of act in the same record that gives officer, unit and those fields instead (the fine that a payment is for);
    year and month are always those of the counted act. For days and duties that is the act that started them.
    """

    name: str
    title: str
    en: str
    unit: str
    counts: Measure
    out_of: Measure | None = None
    by: tuple[Field[Any], ...] = ()
    split_by: type[Act] | None = None
