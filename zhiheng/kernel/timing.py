"""One act counted from another, where either may be known only to the day."""

from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.periods import HOUR, Calendar, Counting, Limit


def within_reach(limit: Limit, start: Entry, act: Entry, calendar: Calendar, *, least: bool, surely: bool) -> bool:
    """Whether ``act`` falls at or after (``least``), or at or before, the end of ``limit`` counted from ``start``.

    ``surely``: under every reading of the moments; otherwise one reading is enough.
    """
    if not limit.counting.by_the_hour:
        last = limit.last_day(start.day, calendar)
        return act.day >= last if least else act.day <= last
    if least:
        return act.at >= _end(limit, start, late=True) if surely else act.latest >= _end(limit, start, late=False)
    return act.latest <= _end(limit, start, late=False) if surely else act.at <= _end(limit, start, late=True)


def _end(limit: Limit, start: Entry, *, late: bool) -> datetime:
    moment = start.latest if late else start.at
    if limit.counting is Counting.HOURS:
        moment = moment.replace(minute=0) + HOUR
    return moment + limit.value * HOUR
