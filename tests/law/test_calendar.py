"""Our dated table of rest days against two independent public calendars, and the years nobody has announced."""

from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
import holidays
import pytest

from zhiheng.kernel.errors import DeclarationError
from zhiheng.law.calendar import CHINA, read_calendar

ANNOUNCED = range(2013, 2027)
HEADER = "date\tkind\tfestival\tnotice_year\n"


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", ANNOUNCED)
def test_chinesecalendar_agrees_on_every_day(year: int) -> None:
    assert [day for day in days_of(year) if chinese_calendar.is_workday(day) is CHINA.is_rest(day)] == []


@pytest.mark.parametrize("year", ANNOUNCED)
def test_the_holidays_package_agrees_on_every_day(year: int) -> None:
    china = holidays.country_holidays("CN", years=year)
    assert [day for day in days_of(year) if china.is_working_day(day) is CHINA.is_rest(day)] == []


def test_every_announced_year_is_in_the_table() -> None:
    assert frozenset(ANNOUNCED) == CHINA.announced


def test_worked_days_are_weekend_days() -> None:
    assert [day for day in CHINA.worked if day.weekday() < 5] == []


def test_a_year_not_announced_rests_on_weekends_and_fixed_festivals_and_is_provisional() -> None:
    assert CHINA.is_rest(date(2031, 1, 1))  # a Wednesday
    assert CHINA.is_rest(date(2031, 5, 2))  # a Friday
    assert CHINA.is_rest(date(2031, 10, 3))  # a Friday
    assert CHINA.is_rest(date(2031, 10, 4))  # a Saturday
    assert not CHINA.is_rest(date(2031, 10, 6))
    assert not CHINA.is_rest(date(2031, 1, 23))  # the lunar new year moves, so nobody can fix it
    assert all(CHINA.is_provisional(day) for day in days_of(2031))


def test_announced_days_are_certain_but_for_the_eve_of_a_year_to_come() -> None:
    assert not CHINA.is_provisional(date(2026, 12, 28))
    assert CHINA.is_provisional(date(2026, 12, 31))
    assert not CHINA.is_provisional(date(2025, 12, 31))


@pytest.mark.parametrize(
    "table, fault",
    [
        ("day\tkind\n", "columns"),
        (HEADER + "2026-13-01\trest\t元旦\t2026\n", "line 2"),
        (HEADER + "2026-01-01\toff\t元旦\t2026\n", "line 2"),
        (HEADER + "2026-01-01\trest\t元旦\t2026\n2026-01-01\trest\t元旦\t2026\n", "line 3"),
        (HEADER + "2026-01-01\trest\t元旦\n", "line 2"),
    ],
)
def test_a_faulty_table_is_refused_with_its_line(table: str, fault: str) -> None:
    with pytest.raises(DeclarationError, match=fault):
        read_calendar(table)
