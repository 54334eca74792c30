"""Patrol: every rule of every procedure over all records at once, from the columnar copy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.tables import Columnar

Progress = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class RuleFindings:
    """The findings under one rule, counted by outcome; ``records``: their numbers by outcome, where asked for."""

    rule: str
    late: int = 0
    overdue: int = 0
    breach: int = 0
    cannot_be_judged: int = 0
    records: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, kw_only=True)
class PatrolResult:
    """``as_of``: the day or moment as asked. ``acts``: how many had happened by then. ``findings``: one a rule that is
    enforced in a procedure with records, in the order of declaration; rules without findings count nought."""

    as_of: str
    acts: int
    findings: tuple[RuleFindings, ...]

    @property
    def found(self) -> bool:
        """Whether anything is late, overdue or in breach."""
        return any(one.late or one.overdue or one.breach for one in self.findings)

    def json(self) -> dict[str, Any]:
        """``{"as_of", "acts", "findings": {rule id: {"late", "overdue", "breach"}}}``, with ``cannot_be_judged`` and
        ``records`` where there are any."""
        raise NotImplementedError


def patrol(
    columnar: Columnar,
    catalogue: Catalogue,
    as_of: datetime | date,
    known: datetime | None = None,
    records: bool = False,
    progress: Progress | None = None,
) -> PatrolResult:
    """Judge everything that had happened by ``as_of`` (a bare date: the end of that day in each procedure's zone), as
    recorded by ``known`` (None: by now). ``progress``: called with rules judged and their number."""
    raise NotImplementedError
