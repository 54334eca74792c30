"""Time that does not count, in bulk: the pauses of each instance of a duty folded in their order."""

from collections.abc import Callable


def folded_pauses(name: Callable[[str, str], str], begun: str) -> str:
    """The name of a query with a row a pause: ``key``, the ``days`` that it adds, whether it is ``still_open``, and its
    ``reach``: it counts only where the period without any pause ends after that moment.

    ``name`` gives a query its name in the chain. ``begun``: a query of ``key``, ``seq``, ``moment``, ``day``,
    ``origin_day`` and the day ``until`` which it lasts.

    A pause counts unless it, or one before it, began when the period had run out, itself moved by those before. Once
    one did, so did every later one; so the test is that the latest of (beginning - days before) precedes the end.
    """
    before = "PARTITION BY key ORDER BY moment, seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"
    up_to_now = "PARTITION BY key ORDER BY moment, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    pauses = name(begun, "pauses")
    left_out = f"COALESCE(MAX(until) OVER ({before}), day)"
    since = name(f"SELECT *, GREATEST(day, origin_day, {left_out}) AS from_day FROM {pauses}", "from_day")
    days = "CASE WHEN until > from_day THEN DATE_DIFF('day', from_day, until) ELSE 0 END"
    counted = name(f"SELECT *, {days} AS days FROM {since}", "days")
    gone = name(f"SELECT *, COALESCE(SUM(days) OVER ({before}), 0) AS gone FROM {counted}", "gone")
    reach = f"MAX(moment - CAST(gone AS BIGINT) * INTERVAL '1' DAY) OVER ({up_to_now})"
    return name(f"SELECT key, days, until IS NULL AS still_open, {reach} AS reach FROM {gone}", "reach")
