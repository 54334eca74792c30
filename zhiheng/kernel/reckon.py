"""What follows from a record's acts and is shown beside them: an amount owed, a threshold crossed. Never stored."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.history import History
from zhiheng.kernel.terms import Requirement


@dataclass(frozen=True, kw_only=True)
class Reckoned:
    """One such thing: the number of the act that it stands beside, whom it concerns, and its words (中文, English)."""

    rule: Requirement
    act: int
    words: tuple[str, str]
    party: str = ""


Reckon = Callable[[History, datetime], Iterable[Reckoned]]
"""Works it out from a record's acts that can be read, already cut at the moment asked about."""

ReckonAbove = Callable[[History, Sequence[History], datetime], Iterable[Reckoned]]
"""Works out of a record and those of one procedure that belong to it, all as above, what these come to together."""
