"""Words in the reader's language: pairs, declared things, bilingual messages, spans of time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import Step

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")


def either(pair: tuple[str, str], zh: bool) -> str:
    """One of (中文, English)."""
    return pair[0] if zh else pair[1]


def moment_words(moment: datetime, zone: ZoneInfo = BEIJING) -> str:
    """``2025-03-04 10:30`` in the zone of the procedure."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def end_words(end: datetime, zone: ZoneInfo = BEIJING) -> str:
    """The end of a period: midnight is hour 24 of the last day, as the law counts, not hour 0 of the next."""
    local = end.astimezone(zone)
    return (
        f"{local - timedelta(days=1):%Y-%m-%d} 24:00"
        if (local.hour, local.minute) == (0, 0)
        else moment_words(end, zone)
    )


def day_words(moment: datetime, zh: bool, zone: ZoneInfo = BEIJING) -> str:
    """``2025-03-04 星期二``."""
    local = moment.astimezone(zone)
    return f"{local:%Y-%m-%d} {WEEKDAYS[local.weekday()] if zh else format(local, '%A')}"


def span_words(span: timedelta, zh: bool) -> str:
    """``2天3小时``, ``23小时10分``, ``5分``: the two largest units, rounded down."""
    minutes = int(abs(span).total_seconds() // 60)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    if days >= 60:
        return f"{days}天" if zh else f"{days} d"
    if days:
        return f"{days}天{hours}小时" if zh else f"{days} d {hours} h"
    if hours:
        return f"{hours}小时{minutes}分" if zh else f"{hours} h {minutes} min"
    return f"{minutes}分" if zh else f"{minutes} min"


def verb_of(step: Step, zh: bool) -> str:
    """What a link or button says that leads to the form of ``step``: an act that others sign is only proposed."""
    title = step.act.title if zh else step.act.en
    if step.review is None:
        return title
    return f"呈请{title}" if zh else f"Propose: {title}"
