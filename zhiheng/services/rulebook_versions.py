"""The versions of a rulebook, one for each day on which law changed it, and how each differs from the last."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zhiheng.services.rulebook import RulebookRow

NEW, CHANGED, GONE, SAME = "new", "changed", "gone", ""
_DAY = timedelta(days=1)
_OF_A_LAW = re.compile(r"_((19|20)\d\d|old)$")
_QUANTITY = re.compile(r"_\d+[a-z]*")


@dataclass(frozen=True, kw_only=True)
class ComparedRow:
    """A row of one version. ``how`` it stands to the last version: new, changed, gone, or empty where it is the same;
    ``old``: what stood there, where it is changed."""

    row: RulebookRow
    how: str = SAME
    old: RulebookRow | None = None


def versions(rows: Iterable[RulebookRow]) -> list[date]:
    """The days on which a version began that had one before it, latest first."""
    days = {row.since for row in rows} | {row.until + _DAY for row in rows if row.until is not None}
    return sorted(days, reverse=True)[:-1]


def compared_rows(rows: Sequence[RulebookRow], version: date) -> list[ComparedRow]:
    """The rows in force on ``version``, and where nothing took the place of one that ended the day before, that one.

    What ended and what began are one requirement where they bind the same act in the same way and are called alike
    but for the year of the law, or else but for a quantity.
    """
    ended = [row for row in rows if row.until == version - _DAY]
    before = _predecessors([row for row in rows if row.since == version], ended)
    replaced = {id(old) for old in before.values()}
    found = []
    for row in rows:
        if row.until == version - _DAY and id(row) not in replaced:
            found.append(ComparedRow(row=row, how=GONE))
        elif row.since <= version and (row.until is None or row.until >= version):
            old = before.get(id(row))
            how = SAME if row.since != version else CHANGED if old is not None else NEW
            found.append(ComparedRow(row=row, how=how, old=old))
    return found


def _predecessors(begun: Sequence[RulebookRow], ended: Sequence[RulebookRow]) -> dict[int, RulebookRow]:
    """The row that each of ``begun`` takes the place of, by its identity; each of ``ended`` is replaced once."""
    left, found = list(ended), dict[int, RulebookRow]()
    for alike in (_called, _called_but_for_quantities):
        for row in begun:
            old = next((one for one in left if id(row) not in found and alike(one) == alike(row)), None)
            if old is not None:
                found[id(row)] = old
                left = [one for one in left if one is not old]
    return found


def _called(row: RulebookRow) -> tuple[str, str, str]:
    return row.act_en, row.means, _OF_A_LAW.sub("", row.id)


def _called_but_for_quantities(row: RulebookRow) -> tuple[str, str, str]:
    act, means, called = _called(row)
    return act, means, _QUANTITY.sub("", called)
