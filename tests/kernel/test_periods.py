"""Legal time: the worked examples of the shared folder's periods.md, and what holds for every period.

Example 21 (two years that count the day of the decision as day one) is left out: no procedure here counts so.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.kernel.periods import (
    BEIJING,
    Calendar,
    Counting,
    Ends,
    Limit,
    add_months,
    add_years,
    midnight,
    midnight_after,
)
from zhiheng.law.calendar import CHINA

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
WEEKENDS = Calendar()


def beijing(text: str) -> datetime:
    """A moment in Beijing; 24:00 is the midnight that ends the day."""
    if text.endswith(" 24:00"):
        return beijing(text.replace("24:00", "00:00")) + DAY
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def ends(limit: Limit, start: str) -> Ends:
    return limit.ends(beijing(start), BEIJING, CHINA)


# (number, limit, start, the strict end, the lenient end)
EXAMPLES = [
    (1, Limit(24, Counting.HOURS), "2026-03-03 10:20", "2026-03-04 10:20", "2026-03-04 11:00"),
    (2, Limit(12, Counting.DURATION), "2026-03-03 08:15", "2026-03-03 20:15", "2026-03-03 20:15"),
    (3, Limit(12, Counting.DURATION), "2026-01-20 09:00", "2026-01-20 21:00", "2026-01-20 21:00"),
    (3, Limit(8, Counting.DURATION), "2025-01-20 09:00", "2025-01-20 17:00", "2025-01-20 17:00"),
    (4, Limit(3, Counting.FIXED_DAYS), "2026-09-30 15:00", "2026-10-03 24:00", "2026-10-03 24:00"),
    (5, Limit(3, Counting.FIXED_DAYS), "2026-02-13 15:00", "2026-02-16 24:00", "2026-02-16 24:00"),
    (6, Limit(3, Counting.DAYS), "2026-02-12 10:00", "2026-02-24 24:00", "2026-02-24 24:00"),
    (7, Limit(3, Counting.DAYS), "2026-03-10 10:00", "2026-03-13 24:00", "2026-03-13 24:00"),
    (8, Limit(3, Counting.DAYS), "2026-09-28 10:00", "2026-10-08 24:00", "2026-10-08 24:00"),
    (9, Limit(2, Counting.DAYS), "2026-05-08 10:00", "2026-05-11 24:00", "2026-05-11 24:00"),
    (10, Limit(2, Counting.DAYS), "2026-05-07 10:00", "2026-05-09 24:00", "2026-05-09 24:00"),
    (11, Limit(5, Counting.WORKING_DAYS), "2026-02-12 10:00", "2026-02-26 24:00", "2026-02-26 24:00"),
    (12, Limit(5, Counting.WORKING_DAYS), "2026-09-24 10:00", "2026-10-09 24:00", "2026-10-09 24:00"),
    (13, Limit(10, Counting.WORKING_DAYS), "2024-09-23 10:00", "2024-10-11 24:00", "2024-10-11 24:00"),
    (14, Limit(10, Counting.DAYS), "2023-12-08 10:00", "2023-12-18 24:00", "2023-12-18 24:00"),
    (15, Limit(2, Counting.FIXED_MONTHS), "2026-03-05 14:00", "2026-05-04 24:00", "2026-05-05 24:00"),
    (16, Limit(2, Counting.FIXED_MONTHS), "2026-12-31 14:00", "2027-02-27 24:00", "2027-02-28 24:00"),
    (17, Limit(12, Counting.FIXED_MONTHS), "2026-01-31 14:00", "2027-01-30 24:00", "2027-01-31 24:00"),
    (18, Limit(30, Counting.DAYS), "2026-01-16 10:00", "2026-02-24 24:00", "2026-02-24 24:00"),
    (19, Limit(24, Counting.HOURS), "2026-04-03 23:30", "2026-04-04 23:30", "2026-04-05 00:00"),
    (20, Limit(15, Counting.DAYS), "2026-09-21 10:00", "2026-10-08 24:00", "2026-10-08 24:00"),
    (22, Limit(7, Counting.DAYS_BEFORE), "2026-05-05 12:00", "2026-04-28 24:00", "2026-04-28 24:00"),
]


@pytest.mark.parametrize(
    "limit, start, strict, lenient",
    [example[1:] for example in EXAMPLES],
    ids=[f"example_{example[0]}_{example[1].key}" for example in EXAMPLES],
)
def test_the_worked_examples_end_where_the_law_says(limit: Limit, start: str, strict: str, lenient: str) -> None:
    found = ends(limit, start)
    assert (found.warn_at, found.late_at) == (beijing(strict), beijing(lenient))


@pytest.mark.parametrize("value, counting", [(24, Counting.HOURS), (12, Counting.DURATION), (24, Counting.AT_ONCE)])
def test_the_last_minute_of_an_hour_limit_is_in_time(value: int, counting: Counting) -> None:
    found = ends(Limit(value, counting), "2026-03-03 10:20")
    assert found.late_from == found.late_at + MINUTE


def test_the_midnight_that_ends_the_last_day_is_too_late() -> None:
    found = ends(Limit(3, Counting.DAYS), "2026-03-10 10:00")
    assert found.late_from == beijing("2026-03-14 00:00")


def test_the_starting_hour_is_not_counted_even_when_it_has_just_begun() -> None:
    assert ends(Limit(24, Counting.HOURS), "2026-03-03 10:00").late_at == beijing("2026-03-04 11:00")


def test_the_starting_hour_is_the_hour_of_the_zone() -> None:
    kolkata = ZoneInfo("Asia/Kolkata")
    start = datetime(2026, 3, 3, 10, 20, tzinfo=kolkata)
    found = Limit(24, Counting.HOURS).ends(start, kolkata, WEEKENDS)
    assert found.late_at == datetime(2026, 3, 4, 11, 0, tzinfo=kolkata)


def test_the_starting_day_is_the_day_of_the_zone() -> None:
    late_evening = datetime(2026, 3, 10, 17, 0, tzinfo=UTC)  # one in the morning of the 11th in Beijing
    assert Limit(3, Counting.FIXED_DAYS).ends(late_evening, BEIJING, CHINA).late_at == beijing("2026-03-14 24:00")
    assert Limit(3, Counting.FIXED_DAYS).ends(late_evening, ZoneInfo("UTC"), CHINA).late_at == datetime(
        2026, 3, 14, tzinfo=UTC
    )


def test_on_the_eighteenth_birthday_eighteen_years_have_just_been_reached() -> None:
    assert add_years(date(2008, 5, 6), 18) == date(2026, 5, 6)
    assert add_years(date(2008, 2, 29), 18) == date(2026, 2, 28)
    assert add_years(date(2008, 2, 29), 16) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "start, months, end",
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),  # no such day: the month-end
        (date(2026, 1, 30), 1, date(2026, 2, 28)),
        (date(2026, 2, 28), 1, date(2026, 3, 31)),  # from month-end to month-end
        (date(2024, 2, 28), 1, date(2024, 3, 28)),  # not a month-end in a leap year
        (date(2025, 11, 18), 6, date(2026, 5, 18)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
    ],
)
def test_a_month_ends_on_the_corresponding_day(start: date, months: int, end: date) -> None:
    assert add_months(start, months, end_to_end=True) == end


def test_a_month_that_ends_on_a_rest_day_moves_on_unless_liberty_is_restricted() -> None:
    start = "2026-02-01 09:00"  # 1 March 2026 is a Sunday
    assert ends(Limit(1, Counting.MONTHS), start).late_at == beijing("2026-03-02 24:00")
    assert ends(Limit(1, Counting.FIXED_MONTHS), start).late_at == beijing("2026-03-01 24:00")


def test_years_run_to_the_corresponding_date_and_never_move() -> None:
    found = ends(Limit(3, Counting.FIXED_YEARS), "2023-04-22 09:00")  # 22 April 2026 is a Wednesday
    assert (found.warn_at, found.late_at) == (beijing("2026-04-22 24:00"), beijing("2026-04-22 24:00"))
    assert ends(Limit(3, Counting.FIXED_YEARS), "2023-05-02 09:00").late_at == beijing("2026-05-02 24:00")


def test_a_date_decided_in_a_year_not_announced_is_provisional() -> None:
    assert ends(Limit(3, Counting.DAYS), "2030-12-30 09:00").provisional
    assert not ends(Limit(3, Counting.FIXED_DAYS), "2030-12-30 09:00").provisional
    assert not ends(Limit(24, Counting.HOURS), "2030-12-30 09:00").provisional
    assert not ends(Limit(3, Counting.DAYS), "2026-03-10 09:00").provisional


def test_a_mere_number_has_no_end() -> None:
    with pytest.raises(ValueError, match="COUNT"):
        ends(Limit(2, Counting.COUNT), "2026-03-10 09:00")


def test_time_that_did_not_count_moves_all_three_ends_alike() -> None:
    before = ends(Limit(2, Counting.FIXED_MONTHS), "2026-03-05 14:00")
    after = before.moved(10)
    assert after.warn_at - before.warn_at == 10 * DAY
    assert after.late_at - before.late_at == 10 * DAY
    assert after.late_from - before.late_from == 10 * DAY


def test_equal_limits_are_equal_whoever_declares_them() -> None:
    assert Limit(3, Counting.DAYS) == Limit(3, Counting.DAYS)
    assert Limit(3, Counting.DAYS).key != Limit(3, Counting.FIXED_DAYS).key


days = st.dates(date(2013, 1, 1), date(2035, 12, 31))
moments = st.datetimes(datetime(2013, 1, 1), datetime(2035, 12, 31), timezones=st.just(BEIJING))
values = st.integers(1, 60)
zones = st.sampled_from([BEIJING, ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")])
calendars = st.builds(
    Calendar,
    rest=st.frozensets(days, max_size=30),
    announced=st.frozensets(st.integers(2013, 2036)),
    fixed=st.just(CHINA.fixed),
)
countings = st.sampled_from([counting for counting in Counting if counting.is_a_period])
moving = st.sampled_from([Counting.DAYS, Counting.MONTHS, Counting.WORKING_DAYS])


@given(values, moving, days, st.one_of(st.just(CHINA), calendars))
def test_the_last_day_of_a_moving_period_is_never_a_rest_day(
    value: int, counting: Counting, start: date, calendar: Calendar
) -> None:
    assert not calendar.is_rest(Limit(value, counting).last_day(start, calendar))


@given(values, days, st.sampled_from([(Counting.DAYS, Counting.FIXED_DAYS), (Counting.MONTHS, Counting.PLAIN_MONTHS)]))
def test_a_moving_period_passes_over_rest_days_alone(value: int, start: date, pair: tuple[Counting, Counting]) -> None:
    moved, fixed = (Limit(value, counting).last_day(start, CHINA) for counting in pair)
    assert fixed <= moved
    assert all(CHINA.is_rest(fixed + number * DAY) for number in range((moved - fixed).days))


@given(values, days)
def test_working_days_count_each_working_day_once(value: int, start: date) -> None:
    last = Limit(value, Counting.WORKING_DAYS).last_day(start, CHINA)
    passed = [start + number * DAY for number in range(1, (last - start).days + 1)]
    assert sum(not CHINA.is_rest(day) for day in passed) == value


@given(values, countings, moments, zones, calendars)
def test_the_strict_end_is_never_after_the_lenient_one(
    value: int, counting: Counting, start: datetime, zone: ZoneInfo, calendar: Calendar
) -> None:
    found = Limit(value, counting).ends(start, zone, calendar)
    assert found.warn_at <= found.late_at <= found.late_from
    assert found.late_from - found.late_at in (MINUTE, 0 * MINUTE)
    assert {moment.tzinfo for moment in (found.warn_at, found.late_at, found.late_from)} == {UTC}


@given(values, countings, moments, st.integers(0, 3000))
def test_what_starts_later_does_not_end_earlier(value: int, counting: Counting, start: datetime, minutes: int) -> None:
    earlier = Limit(value, counting).ends(start, BEIJING, CHINA)
    later = Limit(value, counting).ends(start + minutes * MINUTE, BEIJING, CHINA)
    assert earlier.warn_at <= later.warn_at
    assert earlier.late_at <= later.late_at


@given(values, st.sampled_from([Counting.FIXED_DAYS, Counting.FIXED_MONTHS, Counting.FIXED_YEARS]), days, calendars)
def test_custody_is_never_prolonged_by_a_holiday(
    value: int, counting: Counting, start: date, calendar: Calendar
) -> None:
    assert Limit(value, counting).last_day(start, calendar) == Limit(value, counting).last_day(start, WEEKENDS)


@given(days, st.integers(1, 36))
def test_a_month_end_leads_to_a_month_end_and_any_other_day_to_its_like(start: date, months: int) -> None:
    end = add_months(start, months, end_to_end=True)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    length = monthrange(end.year, end.month)[1]
    if start.day == monthrange(start.year, start.month)[1]:
        assert end.day == length
    else:
        assert end.day == min(start.day, length)


@given(days, values)
def test_counting_back_and_forth_meets(end: date, value: int) -> None:
    opened = Limit(value, Counting.DAYS_BEFORE).last_day(end, CHINA)
    assert Limit(value, Counting.FIXED_DAYS).last_day(opened, CHINA) == end


@given(days, zones)
def test_a_day_ends_where_the_next_begins(day: date, zone: ZoneInfo) -> None:
    assert midnight_after(day, zone) == midnight(day + DAY, zone)
    assert midnight(day, zone).astimezone(zone).date() == day


def test_only_criminal_months_run_from_month_end_to_month_end() -> None:
    start = date(2026, 2, 28)
    assert Limit(6, Counting.FIXED_MONTHS).last_day(start, CHINA) == date(2026, 8, 31)
    assert Limit(6, Counting.PLAIN_MONTHS).last_day(start, CHINA) == date(2026, 8, 28)
    assert Limit(1, Counting.MONTHS).last_day(date(2026, 2, 28), CHINA) == date(2026, 3, 30)  # 28 March is a Saturday


@pytest.mark.parametrize(
    "hearing, last",
    [
        ("2026-03-20", "2026-03-11"),  # no holiday between: seven working days back, the day of the hearing not counted
        ("2026-10-12", "2026-09-24"),  # 10 October is worked; 1 to 7 October and 25 to 27 September rest
        ("2026-03-02", "2026-02-13"),  # 28 and 14 February are worked; the spring festival from 15 to 23 rests
    ],
)
def test_working_days_are_counted_back_from_the_day_that_is_not_counted(hearing: str, last: str) -> None:
    notice = Limit(7, Counting.WORKING_DAYS_BEFORE)
    assert notice.last_day(date.fromisoformat(hearing), CHINA) == date.fromisoformat(last)
