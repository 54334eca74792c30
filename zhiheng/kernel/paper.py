"""A legal document filled in: plain words in the order of the page, ready for a printer that knows nothing of law."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Words:
    """A paragraph; ``addressee``: flush left instead of indented by two characters."""

    text: str
    addressee: bool = False


@dataclass(frozen=True, kw_only=True)
class Ruled:
    """A table of (label, value)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(head: tuple[str, ...], rows: Iterable[Iterable[str]], *, numbered: bool) -> Table:
    """``numbered``: with the number of each line before it."""
    if not numbered:
        return Table(head=head, rows=tuple(tuple(row) for row in rows))
    return Table(head=("序号", *head), rows=tuple((str(place), *row) for place, row in enumerate(rows, 1)))


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What one level said; ``day`` as it is printed."""

    level: str
    words: str
    name: str
    day: str


@dataclass(frozen=True, kw_only=True)
class Opinions:
    said: tuple[Opinion, ...]


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line to be filled in with the pen."""

    text: str


Piece = Words | Ruled | Table | Opinions | Line


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One of the copies; a stub shows the particulars alone."""

    label: str
    stub: bool


@dataclass(frozen=True, kw_only=True)
class Paper:
    """``organ``: the words over the title; ``signed_by`` those over the date. ``day``: the date that it bears.

    ``made_at``: when it is printed, aware. ``reprint``: 0 for the original. ``where_to_check``: address of the public
    page, empty where the site has named none.
    """

    organ: str
    title: str
    number: str
    day: date
    made_at: datetime
    code: str
    signed_by: str
    sealed: bool
    sheets: tuple[Sheet, ...]
    particulars: tuple[tuple[str, str], ...]
    body: tuple[Piece, ...]
    below: tuple[Line, ...]
    reprint: int = 0
    where_to_check: str = ""


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A file (PDF/A, signed) and the characters of it that no font at hand can draw, shown by their number instead."""

    file: bytes
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SealVerdict:
    """What verifying the seal of a file found. ``intact``: not a byte was changed since; ``ours``: sealed with the
    certificate of this bureau. ``signer`` and ``at`` are empty where there is no seal."""

    sealed: bool
    intact: bool
    ours: bool
    signer: str = ""
    at: datetime | None = None


class Printer(Protocol):
    """Turns a paper into a sealed file, and reads the seal of one."""

    def print(self, paper: Paper) -> Printed:
        """Raises PrintingFailed."""

    def verify(self, file: bytes, now: datetime) -> SealVerdict:
        """Never raises: a file that is no PDF is not sealed."""

    def complaints(self, now: datetime) -> Sequence[tuple[str, str]]:
        """What a site should mend (中文, English): an official font that is missing, a certificate about to expire."""
