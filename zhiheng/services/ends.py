"""The ends of limits beside the columnar tables: SQL joins them and never counts legal time itself."""

from collections.abc import Iterable
from datetime import date

from zhiheng.kernel.periods import midnight
from zhiheng.kernel.sql import DUE_COLUMNS, Due
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.tables import Tables


class EndsOfLimits:
    """Puts the tables that queries need into one reading; the days of each table of acts are read once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._days: dict[str, frozenset[date]] = {}

    def put(self, dues: Iterable[Due]) -> None:
        for due in dues:
            days = sorted(frozenset().union(*(self._days_of(name) for name in due.starts)))
            self._tables.keep(due.table, DUE_COLUMNS, [self._ends(due, day) for day in days])

    def _days_of(self, table: str) -> frozenset[date]:
        if table not in self._days:
            self._days[table] = frozenset(row[0] for row in self._tables.rows(f"SELECT DISTINCT day FROM {q(table)}"))
        return self._days[table]

    @staticmethod
    def _ends(due: Due, day: date) -> tuple[object, ...]:
        ends = due.limit.ends(midnight(day, due.zone), due.zone, due.calendar)
        return (day, due.limit.last_day(day, due.calendar), ends.late_from.replace(tzinfo=None))
