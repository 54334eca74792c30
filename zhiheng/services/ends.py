"""The ends of limits beside the columnar tables: SQL joins them and never counts legal time itself."""

from collections.abc import Iterable
from datetime import date

from zhiheng.kernel.periods import DAY, midnight
from zhiheng.kernel.sql import DUE_COLUMNS, Due
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.tables import Tables


class EndsOfLimits:
    """Puts the tables that queries need into one reading; the days of each table of acts are read once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._days: dict[tuple[str, str], frozenset[date]] = {}
        self._put: dict[str, Due] = {}

    def put(self, dues: Iterable[Due]) -> None:
        for due in dues:
            there = self._put.get(due.table)
            if there is not None and due.starts <= there.starts and _same(due, there):
                continue
            self._put[due.table] = due
            days = sorted(frozenset().union(*(self._days_of(table, column) for table, column in due.starts)))
            if due.spread and days:
                days = [days[0] + place * DAY for place in range((days[-1] - days[0]).days + 1)]
            self._tables.keep(due.table, DUE_COLUMNS, [self._ends(due, day) for day in days])

    def _days_of(self, table: str, column: str) -> frozenset[date]:
        if not self._tables.holds(table):
            return frozenset()
        if (table, column) not in self._days:
            found = self._tables.rows(f"SELECT DISTINCT {q(column)} FROM {q(table)} WHERE {q(column)} IS NOT NULL")
            self._days[table, column] = frozenset(row[0] for row in found)
        return self._days[table, column]

    @staticmethod
    def _ends(due: Due, day: date) -> tuple[object, ...]:
        ends = due.limit.ends(midnight(day, due.zone), due.zone, due.calendar)
        return (day, due.limit.last_day(day, due.calendar), ends.late_from.replace(tzinfo=None))


def _same(one: Due, other: Due) -> bool:
    alike = one.limit == other.limit and one.zone == other.zone and one.spread == other.spread
    return alike and one.calendar is other.calendar
