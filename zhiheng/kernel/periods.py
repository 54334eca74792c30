"""Legal time: how a limit is counted from the moment that starts it. Nothing else in the product counts time.

Two ends of a period: ``warn_at`` is the strict reading, ``late_at`` the lenient one; between them an act is due.
Acts know minutes, so the first minute that is too late (``late_from``) decides, alike for hours and for days.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class Counting(Enum):
    """How a number becomes an end. The value is what the rulebook prints: (中文, English)."""

    AT_ONCE = ("立即（本局内部容许的时长，按小时计）", "at once (hours tolerated by internal policy)")
    HOURS = ("小时，起始时不计", "hours, the starting hour not counted")
    DURATION = ("持续时间，按分钟", "duration, by the minute")
    DAYS = ("日，节假日顺延", "days, a last day of rest moves on")
    FIXED_DAYS = ("日，不顺延", "days, never moved")
    WORKING_DAYS = ("工作日", "working days")
    DAYS_READ_TWICE = ("日，节假日顺延；从宽按工作日", "days, a last day of rest moves on; leniently working days")
    MONTHS = ("月，节假日顺延", "months, a last day of rest moves on")
    PLAIN_MONTHS = ("月，不顺延", "months, never moved")
    FIXED_MONTHS = ("月，月末对月末，不顺延", "months, month-end to month-end, never moved")
    FIXED_YEARS = ("年，不顺延", "years, never moved")
    DAYS_BEFORE = ("日，倒数", "days, counted back")
    WORKING_DAYS_BEFORE = ("工作日，倒数", "working days, counted back")
    COUNT = ("数量", "a number")
    COUNT_OF_DAYS = ("日数", "a number of days")
    YEARS_OF_AGE = ("周岁", "years of age")

    @property
    def is_a_period(self) -> bool:
        """Whether it runs from a start to an end; else it is a mere number."""
        return self not in (Counting.COUNT, Counting.COUNT_OF_DAYS, Counting.YEARS_OF_AGE)

    @property
    def by_the_hour(self) -> bool:
        """Whether the end is a minute of a day rather than a day."""
        return self in (Counting.AT_ONCE, Counting.HOURS, Counting.DURATION)


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """Days of rest and days worked instead, as announced; other years fall back to weekends.

    ``announced``: the years whose notice is known. A date decided in another year is provisional.
    ``fixed``: (month, day) pairs that rest every year, announced or not.
    """

    rest: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    announced: frozenset[int] = frozenset()
    fixed: frozenset[tuple[int, int]] = frozenset()

    def is_rest(self, day: date) -> bool:
        if day.year in self.announced:
            return day in self.rest or (day.weekday() >= 5 and day not in self.worked)
        return day.weekday() >= 5 or (day.month, day.day) in self.fixed

    def is_provisional(self, day: date) -> bool:
        """Whether a notice still to come may change ``day``: New Year's reaches into the December before."""
        return not {day.year, (day + 3 * DAY).year} <= self.announced

    def workday_from(self, day: date) -> date:
        """``day`` itself, or the first working day after it."""
        while self.is_rest(day):
            day += DAY
        return day

    def workdays_after(self, day: date) -> Iterator[date]:
        return self._workdays(day, DAY)

    def workdays_before(self, day: date) -> Iterator[date]:
        """Latest first."""
        return self._workdays(day, -DAY)

    def _workdays(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            day += step
            if not self.is_rest(day):
                yield day


@dataclass(frozen=True, kw_only=True)
class Ends:
    """Where a period ends. ``late_from`` is the first minute that is too late under every reading; UTC."""

    warn_at: datetime
    late_at: datetime
    late_from: datetime
    provisional: bool = False

    def moved(self, days: int) -> "Ends":
        """The same period, ``days`` later (time that did not count)."""
        by = timedelta(days=days)
        return Ends(
            warn_at=self.warn_at + by,
            late_at=self.late_at + by,
            late_from=self.late_from + by,
            provisional=self.provisional,
        )


@dataclass(frozen=True)
class Limit:
    """A number and the way it is counted, such as ``Limit(3, Counting.FIXED_DAYS)``."""

    value: int
    counting: Counting
    key: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.value}_{self.counting.name.lower()}")

    def last_day(self, start: date, calendar: Calendar) -> date:
        """The last day of a period counted in days or longer; the starting day is not counted.

        Source: Criminal Procedure Law 105; Interpretation 2021 art. 202; Provisions on Administrative Cases 35.
        """
        return _last_day(self.value, self.counting, start, calendar)

    def ends(self, start: datetime, zone: ZoneInfo, calendar: Calendar) -> Ends:
        """The end of this period started at ``start`` (aware). Raises ValueError for a mere number."""
        counting = self.counting
        if counting.by_the_hour:
            start = start.astimezone(UTC)
            strict = start + self.value * HOUR
            late_at = _next_full_hour(start, zone) + self.value * HOUR if counting is Counting.HOURS else strict
            return Ends(warn_at=strict, late_at=late_at, late_from=late_at + MINUTE)
        last = self.last_day(start.astimezone(zone).date(), calendar)
        late_at = midnight_after(last, zone)
        return Ends(
            warn_at=midnight_after(self._safe_day(start.astimezone(zone).date(), last, calendar), zone),
            late_at=late_at,
            late_from=late_at,
            provisional=self.moves and calendar.is_provisional(last),
        )

    def _safe_day(self, start: date, last: date, calendar: Calendar) -> date:
        """The last day under the strict reading."""
        match self.counting:
            case Counting.FIXED_MONTHS:
                return last - DAY
            case Counting.DAYS_READ_TWICE:
                return _last_day(self.value, Counting.DAYS, start, calendar)
        return last

    @property
    def moves(self) -> bool:
        """Whether days of rest decide where it ends."""
        return self.counting in (
            Counting.DAYS,
            Counting.DAYS_READ_TWICE,
            Counting.WORKING_DAYS,
            Counting.WORKING_DAYS_BEFORE,
            Counting.MONTHS,
        )


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    """24:00 of ``day`` in ``zone``, as UTC."""
    return midnight(day + DAY, zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """0:00 of ``day`` in ``zone``, as UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def add_months(day: date, months: int, *, end_to_end: bool = False) -> date:
    """The corresponding day, or the month-end where it does not exist (Civil Code 202).

    ``end_to_end``: from a month-end to the month-end (Interpretation 2021 art. 202, criminal periods).
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    month += 1
    length = monthrange(year, month)[1]
    at_end = end_to_end and day.day == monthrange(day.year, day.month)[1]
    return date(year, month, length if at_end else min(day.day, length))


def add_years(day: date, years: int) -> date:
    """The corresponding date; 28 February where 29 February does not exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def _next_full_hour(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(minute=0, second=0, microsecond=0).astimezone(UTC) + HOUR


@lru_cache(maxsize=65536)
def _last_day(value: int, counting: Counting, start: date, calendar: Calendar) -> date:
    match counting:
        case Counting.DAYS:
            return calendar.workday_from(start + value * DAY)
        case Counting.FIXED_DAYS:
            return start + value * DAY
        case Counting.DAYS_BEFORE:
            return start - value * DAY
        case Counting.WORKING_DAYS | Counting.DAYS_READ_TWICE:
            return next(islice(calendar.workdays_after(start), value - 1, None))
        case Counting.WORKING_DAYS_BEFORE:
            return next(islice(calendar.workdays_before(start), value - 1, None))
        case Counting.MONTHS:
            return calendar.workday_from(add_months(start, value))
        case Counting.PLAIN_MONTHS:
            return add_months(start, value)
        case Counting.FIXED_MONTHS:
            return add_months(start, value, end_to_end=True)
        case Counting.FIXED_YEARS:
            return add_years(start, value)
    raise ValueError(f"{counting.name} has no last day")
