"""A limit as a person reads it."""

from zhiheng.kernel.periods import Counting, Limit

UNITS = {
    Counting.AT_ONCE: ("小时", "h"),
    Counting.HOURS: ("小时", "h"),
    Counting.DURATION: ("小时", "h"),
    Counting.DAYS: ("日", "days"),
    Counting.FIXED_DAYS: ("日", "days"),
    Counting.DAYS_BEFORE: ("日", "days"),
    Counting.DAYS_READ_TWICE: ("日", "days"),
    Counting.WORKING_DAYS: ("个工作日", "working days"),
    Counting.WORKING_DAYS_BEFORE: ("个工作日", "working days"),
    Counting.MONTHS: ("个月", "months"),
    Counting.PLAIN_MONTHS: ("个月", "months"),
    Counting.FIXED_MONTHS: ("个月", "months"),
    Counting.FIXED_YEARS: ("年", "years"),
    Counting.COUNT: ("", ""),
    Counting.COUNT_OF_DAYS: ("日", "days"),
    Counting.YEARS_OF_AGE: ("周岁", "years of age"),
}


def limit_words(limit: Limit, zh: bool = True) -> str:
    """``3日``, ``12 months``."""
    unit = UNITS[limit.counting][0 if zh else 1]
    if limit.value == 1 and not zh:
        unit = unit.replace("days", "day").replace("months", "month").replace("years", "year")
    return f"{limit.value}{unit}" if zh else f"{limit.value} {unit}".strip()
