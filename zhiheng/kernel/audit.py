"""What an auditor reads: who looked at what, what verifying found, which checkpoints there are."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Access:
    """One opened record page or one look-up of a person. ``purpose``: what the officer stated, or the page."""

    at: datetime
    account: str
    record: str
    purpose: str = ""


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    """One entry of the register of forgetting. ``what``: ``party`` or ``act``; ``ref``: its reference or number."""

    at: datetime
    what: str
    ref: str
    by: str
    reason: str


COVERS = (
    "台账中的行为及其签名；不含任职、查看日志，也不含由行为推出、可以重建的表",
    "the acts of the ledger and their signatures; not posts, not the access log, not the tables derived from acts,"
    " which can be rebuilt",
)
"""What verifying looks at and what it does not."""


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What verifying the whole ledger found; texts are (中文, English).

    ``signatures``: how many acts are signed, all of them validly where nothing is wrong. ``unsigned``: how many
    proposals, signatures, returns and corrections are not, being older than their officer's first key or imported.

    ``first_bad``: the number of the first act that does not verify, None when all do. ``cannot_detect``: what this
    verification is blind to, such as a removed tail where no checkpoint was at hand.
    """

    acts: int
    records: int
    signatures: int = 0
    unsigned: int = 0
    first_bad: int | None = None
    problem: tuple[str, str] = ("", "")
    cannot_detect: tuple[tuple[str, str], ...] = ()

    @property
    def verified(self) -> bool:
        """Whether nothing wrong was found; a record that is gone without trace has no first bad act."""
        return self.first_bad is None and not self.problem[0]


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """A signed root over all record heads, kept outside the database."""

    at: datetime
    acts: int
    records: int
    root: str
