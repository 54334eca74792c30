"""The bureau's own value of a long wait: dated, checked, and only shown."""

from datetime import UTC, date, datetime, timedelta

import pytest

from zhiheng.kernel.errors import DeclarationError
from zhiheng.law.review_waiting import read_waiting, waiting_on
from zhiheng.services.list_waiting import Wait, wait_of

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def test_the_file_says_four_hours_and_twenty_four() -> None:
    policy = waiting_on(date(2026, 6, 1))
    assert (policy.long, policy.too_long) == (timedelta(hours=4), timedelta(hours=24))
    assert waiting_on(date(2020, 1, 1)) == policy


@pytest.mark.parametrize(
    ("hours", "wait"),
    [
        (0, Wait.SHORT),
        (3.99, Wait.SHORT),
        (4, Wait.LONG),
        (23.99, Wait.LONG),
        (24, Wait.TOO_LONG),
        (900, Wait.TOO_LONG),
    ],
)
def test_a_wait_is_long_from_its_hour_on(hours: float, wait: Wait) -> None:
    assert wait_of(timedelta(hours=hours), NOW) is wait


def test_the_newest_value_that_has_begun_counts() -> None:
    first = "- {since: 2026-01-01, long_hours: 4, too_long_hours: 24}"
    second = "- {since: 2027-01-01, long_hours: 2, too_long_hours: 8}"
    assert [one.long for one in read_waiting(f"{first}\n{second}")] == [timedelta(hours=4), timedelta(hours=2)]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "- {since: 2026-01-01, long_hours: 4}",
        "- {since: 2026-01-01, long_hours: 0, too_long_hours: 24}",
        "- {since: 2026-01-01, long_hours: 30, too_long_hours: 24}",
        "- {since: soon, long_hours: 4, too_long_hours: 24}",
        "- {since: 2026-01-01, long_hours: 4, too_long_hours: 24, approve_after: 48}",
        "{: [",
    ],
)
def test_a_faulty_file_is_told(text: str) -> None:
    with pytest.raises(DeclarationError):
        read_waiting(text)
