"""The posts of an account once a staff file was applied: the past stays, what is not named any more ends."""

from __future__ import annotations

from datetime import date

import pytest

from zhiheng.kernel.people import Post, Unit
from zhiheng.services.apply_staff import posts_now

EAST = Unit(id="east", title="东门派出所", en="East", path="bureau/east", division="990101")
WEST = Unit(id="west", title="西溪派出所", en="West", path="bureau/west", division="990101")
TODAY, YESTERDAY, TOMORROW = date(2026, 5, 20), date(2026, 5, 19), date(2026, 5, 21)
BEGAN = date(2024, 1, 1)


def post(role: str = "investigator", unit: Unit = EAST, since: date = BEGAN, until: date | None = None) -> Post:
    return Post(role=role, unit=unit, since=since, until=until)


def test_what_the_file_names_again_without_days_goes_on_from_its_first_day() -> None:
    assert posts_now([post()], [post(since=TODAY)], TODAY) == (post(),)


def test_what_the_file_names_no_more_had_yesterday_as_its_last_day() -> None:
    left, came = posts_now([post()], [post(unit=WEST, since=TODAY)], TODAY)
    assert left == post(until=YESTERDAY) and came == post(unit=WEST, since=TODAY)
    assert left.held_on(YESTERDAY) and not left.held_on(TODAY)


@pytest.mark.parametrize("until", [YESTERDAY, TODAY, TOMORROW])
def test_the_last_day_that_the_file_gives_is_the_last_day(until: date) -> None:
    (ends,) = posts_now([post()], [post(since=TODAY, until=until)], TODAY)
    assert ends == post(until=until)
    assert posts_now([ends], [post(since=TODAY, until=until)], TODAY) == (ends,)


def test_a_last_day_that_the_file_gives_no_more_is_taken_back_while_it_has_not_passed() -> None:
    assert posts_now([post(until=TODAY)], [post(since=TODAY)], TODAY) == (post(),)


def test_who_comes_back_to_a_post_that_ended_begins_anew_and_the_gap_stays() -> None:
    before = post(until=date(2025, 6, 30))
    assert posts_now([before], [post(since=TODAY)], TODAY) == (before, post(since=TODAY))


def test_a_first_day_that_the_file_gives_corrects_the_one_that_is_kept() -> None:
    assert posts_now([post()], [post(since=date(2025, 3, 1))], TODAY) == (post(since=date(2025, 3, 1)),)


def test_a_post_that_has_not_begun_and_is_named_no_more_leaves_no_trace() -> None:
    assert posts_now([post(since=TOMORROW)], [], TODAY) == ()


def test_a_post_that_began_today_and_is_named_no_more_is_not_held_today() -> None:
    (left,) = posts_now([post(since=TODAY)], [], TODAY)
    assert not any(left.held_on(day) for day in (YESTERDAY, TODAY, TOMORROW))


def test_two_posts_of_one_role_are_told_apart_by_their_units() -> None:
    held = [post(), post(unit=WEST)]
    said = [post(unit=WEST, since=TODAY), post(since=TODAY, until=TOMORROW)]
    assert posts_now(held, said, TODAY) == (post(until=TOMORROW), post(unit=WEST))
