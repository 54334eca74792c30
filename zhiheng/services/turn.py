"""Whose turn it is to decide a proposal: a post of the level, held or deputised today, by one with no part in it."""

from collections.abc import Iterable
from datetime import date

from zhiheng.kernel.people import Directory, Officer, Post, Unit
from zhiheng.kernel.review import Role
from zhiheng.services.access import posts_over


def person_of(directory: Directory, account: str) -> str:
    """The natural person behind an account; the account itself where nobody knows it."""
    officer = directory.officer(account)
    return officer.person if officer is not None else account


def deciding_post(
    officer: Officer, level: Role, day: date, unit: Unit | None, taken_part: Iterable[str], directory: Directory
) -> Post | None:
    """The post under which ``officer`` may decide now: his or her own before a deputy's; None where there is none.

    ``taken_part``: the accounts of the author, of the signers so far and of those for whom deputies signed. Neither
    who signs nor in whose stead it is done may be one of these people.
    """
    people = {person_of(directory, account) for account in taken_part}
    if officer.person in people:
        return None
    for post in posts_over(officer, (level,), day, unit):
        if not post.in_stead_of or person_of(directory, post.in_stead_of) not in people:
            return post
    return None
