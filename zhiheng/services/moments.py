"""Moments as bulk questions name them: a bare date is the end of that day in each procedure's own zone."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from zhiheng.kernel.periods import midnight_after
from zhiheng.kernel.procedure import Procedure

LAST_MINUTE = timedelta(minutes=1)


def as_of_each(moment: datetime | date) -> Callable[[Procedure], datetime]:
    """The moment that ``moment`` is for a procedure."""
    if isinstance(moment, datetime):
        return lambda procedure: moment
    return lambda procedure: midnight_after(moment, procedure.zone) - LAST_MINUTE


def told(moment: datetime | date) -> str:
    """The moment as it was asked: ``2013-06-18``, or with its time and offset."""
    return moment.isoformat()
