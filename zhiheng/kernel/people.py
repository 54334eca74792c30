"""Who an account is: the natural person behind it and the posts held, each with its days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A node of the tree of units. ``path``: ids from the root down, ended by its own, such as ``bureau/station-1``."""

    id: str
    title: str
    en: str
    path: str
    division: str

    @property
    def is_station(self) -> bool:
        """Whether it is a police station, which the law has carry that in its name."""
        return "派出所" in self.title

    def contains(self, other: "Unit") -> bool:
        """Whether ``other`` is this unit or below it."""
        return other.within((self.path,))

    def within(self, paths: Iterable[str]) -> bool:
        """Whether it has one of these paths or lies below it: what an account sees is told by such paths."""
        return any(self.path == path or self.path.startswith(f"{path}/") for path in paths)


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who a party is: the name and the number of its document, empty where none is known."""

    name: str
    number: str


@dataclass(frozen=True, kw_only=True)
class Post:
    """``role`` (a role id) held in a unit from ``since`` to ``until``, both days included.

    ``in_stead_of``: the account of its holder, where this is a deputy's; ``appointment``: the act that says so.
    """

    role: str
    unit: Unit
    since: date
    until: date | None = None
    in_stead_of: str = ""
    appointment: int = 0

    def held_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True)
class Officer:
    """An account. ``person``: the natural person; two accounts of one person never sign the same proposal.

    ``closed``: nobody signs in with it any more; what it signed stays signed.
    """

    account: str
    name: str
    person: str
    posts: tuple[Post, ...]
    closed: bool = False

    def posts_on(self, day: date) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.held_on(day))


class Directory(Protocol):
    """The accounts and units of the bureau."""

    def officer(self, account: str) -> Officer | None:
        """None where there is no such account."""

    def unit(self, id: str) -> Unit | None:
        """None where there is no such unit."""


class Remembered:
    """A directory that asks another one once for each account and each unit: for the making of one page."""

    def __init__(self, directory: Directory) -> None:
        self.officer = cache(directory.officer)
        self.unit = cache(directory.unit)
