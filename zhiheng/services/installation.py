"""What a shell is given: the declarations, the ledger and everything around it, wired in ``bootstrap``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.people import Directory
from zhiheng.kernel.reads import Reads
from zhiheng.kernel.review import Role
from zhiheng.packs.posts import POSTS


class Parties(Protocol):
    """The identities behind the opaque references that acts carry."""

    def register(self, kind: str, name: str, number: str, now: datetime) -> str:
        """The reference of a new party. ``kind``: person, organisation, thing; ``number`` may be empty."""

    def name_of(self, ref: str) -> str:
        """What to show for ``ref``; says so where it was forgotten."""

    def knows(self, ref: str) -> bool:
        """Whether ``ref`` is a registered party, forgotten ones included."""

    def find(self, kind: str, exact: str, by: str, purpose: str, record: str, now: datetime) -> Sequence[str]:
        """The references with exactly this name or number. Every look-up is logged with who, why and for what."""


@dataclass(frozen=True, kw_only=True)
class Access:
    """One opened record page or one look-up of a person. ``purpose``: what the officer stated, or the page."""

    at: datetime
    account: str
    record: str
    purpose: str = ""


class AccessLog(Protocol):
    """Who opened which record when."""

    def opened(self, account: str, record: str, now: datetime, purpose: str = "") -> None:
        """Keep that ``account`` saw ``record``."""

    def entries(self, record: str = "", limit: int = 200) -> Sequence[Access]:
        """The entries of one record, or of all; latest first."""


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What verifying the whole ledger found; texts are (中文, English).

    ``first_bad``: the number of the first act that does not verify, None when all do. ``cannot_detect``: what this
    verification is blind to, such as a removed tail where no checkpoint was at hand.
    """

    acts: int
    records: int
    first_bad: int | None = None
    problem: tuple[str, str] = ("", "")
    cannot_detect: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """A signed root over all record heads, kept outside the database."""

    at: datetime
    acts: int
    records: int
    root: str


class Installation(Protocol):
    """One installation at work, as shells and services see it; ``bootstrap`` makes it."""

    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def directory(self) -> Directory: ...
    @property
    def reads(self) -> Reads: ...
    @property
    def parties(self) -> Parties: ...
    @property
    def access_log(self) -> AccessLog: ...

    def now(self) -> datetime:
        """The moment, aware."""

    def verify(self) -> Verification:
        """Verify the whole ledger against the latest checkpoint."""

    def checkpoints(self) -> Sequence[Checkpoint]:
        """The checkpoints at hand, latest first."""


def roles_of(catalogue: Catalogue) -> Mapping[str, Role]:
    """Every role that a declaration names or the bureau has, by id."""
    named = {role.id: role for role in POSTS}
    for procedure in catalogue:
        for step in procedure.steps:
            levels = step.review.levels if step.review is not None else ()
            named.update((role.id, role) for role in (*step.by, *levels))
    return named
