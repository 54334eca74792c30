"""Order and hours in SQL, as ``Entry`` and ``timing`` have them; days and longer periods are never counted in SQL."""

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.tables import sql_name as q

LAST_MINUTE = 23 * 60 + 59
COLUMNS = ("seq", "at", "day", "day_precise")


def precedes(
    one: str, other: str, surely: bool, *, before: tuple[str, ...] = COLUMNS, after: tuple[str, ...] = COLUMNS
) -> str:
    """``Entry.precedes``: the row ``one`` happened before the row ``other``, under every reading or under one.

    ``before``, ``after``: what the columns of each are called.
    """
    seq, at, day, precise = (f"{one}.{q(name)}" for name in before)
    seq2, at2, day2, precise2 = (f"{other}.{q(name)}" for name in after)
    same_day = f"({day} = {day2} AND ({precise} OR {precise2}))"
    order = f"({at} < {at2} OR ({at} = {at2} AND {seq} < {seq2}))"
    return f"(NOT {same_day} AND {order})" if surely else f"({same_day} OR {order})"


def latest(alias: str, at: str = "at", day_precise: str = "day_precise") -> str:
    """``Entry.latest``: the last minute at which the act may have happened."""
    moment = f"{alias}.{q(at)}"
    return f"CASE WHEN {alias}.{q(day_precise)} THEN {moment} + INTERVAL '{LAST_MINUTE}' MINUTE ELSE {moment} END"


def hours_after(limit: Limit, moment: str) -> str:
    """The lenient end of an hour limit counted from ``moment``."""
    start = f"DATE_TRUNC('HOUR', {moment}) + INTERVAL '1' HOUR" if limit.counting is Counting.HOURS else moment
    return f"({start} + INTERVAL '{limit.value}' HOUR)"
