"""Five thousand random histories of review; `make histories` lives a hundred thousand with the same code."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from tests.review_histories import tell
from zhiheng.kernel.people import Directory, Officer, Post, Unit
from zhiheng.kernel.review import Role
from zhiheng.services import review_act
from zhiheng.services.access import posts_over
from zhiheng.services.turn import person_of


def test_nothing_takes_effect_that_was_not_approved_by_each_level() -> None:
    tally = tell(range(5_000))
    assert tally.unapproved == []
    # The histories are about something: acts took effect, deputies signed, levels sent back.
    assert tally.effective > 1_500 and tally.by_deputy > 100 and tally.returned > 300


def anybody(
    officer: Officer, level: Role, day: date, unit: Unit | None, taken_part: Iterable[str], directory: Directory
) -> Post | None:
    """One person may sign everything."""
    return next(posts_over(officer, (level,), day, unit), None)


def forgetting_principals(
    officer: Officer, level: Role, day: date, unit: Unit | None, taken_part: Iterable[str], directory: Directory
) -> Post | None:
    """One may sign one's own proposal through a deputy."""
    people = {person_of(directory, account) for account in taken_part}
    return None if officer.person in people else anybody(officer, level, day, unit, taken_part, directory)


def for_ever(
    officer: Officer, level: Role, day: date, unit: Unit | None, taken_part: Iterable[str], directory: Directory
) -> Post | None:
    """A post that has ended still signs."""
    return next((post for post in officer.posts if post.role == level.id), None)


@pytest.mark.parametrize("broken", [anybody, forgetting_principals, for_ever])
def test_a_broken_turn_is_noticed(monkeypatch: pytest.MonkeyPatch, broken: Callable[..., Any]) -> None:
    monkeypatch.setattr(review_act, "deciding_post", broken)
    monkeypatch.setattr(review_act, "posts_over", lambda officer, roles, day, unit: iter(officer.posts))
    assert tell_until_noticed(8_000)


def test_an_act_that_takes_effect_with_the_first_signature_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_act, "_is_last", lambda pending: True)
    assert tell_until_noticed(300)


def tell_until_noticed(most: int, at_once: int = 100) -> bool:
    for start in range(0, most, at_once):
        try:
            if tell(range(start, start + at_once)).unapproved:
                return True
        except AssertionError:  # the product's own finding disagrees with what took effect: noticed, too
            return True
    return False
