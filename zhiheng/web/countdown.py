"""A running period as a reader sees it: what, until when, how much is left, and how near the end is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from zhiheng.kernel.duty import Running
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.reads import OpenDuty
from zhiheng.kernel.terms import Requirement
from zhiheng.web.wording import end_words, span_words


@dataclass(frozen=True, kw_only=True)
class Tone:
    """A meaning of colour, which never stands without its word and shape. ``name``: red, amber, green, blue or grey."""

    name: str
    shape: str
    zh: str
    en: str


PAST = Tone(name="red", shape="■", zh="已逾期", en="overdue")
SOON = Tone(name="amber", shape="▲", zh="将届满", en="runs out soon")
RUNNING = Tone(name="ink", shape="◔", zh="期限内", en="running")
SOON_HOURS = 24
FEW_WAYS = 3
"""So many acts stand beside a period that they would end; the record's menu has them all."""
HELD = Tone(name="grey", shape="‖", zh="中止计算", en="suspended")


@dataclass(frozen=True, kw_only=True)
class Way:
    """An act that ends a period. ``url``: its form, which of a ``blocked`` one says what stands in its way."""

    verb: str
    url: str
    blocked: bool = False


@dataclass(frozen=True, kw_only=True)
class Countdown:
    """``until`` and ``left`` are words; ``used`` is how much of the period is gone, 0 to 100. ``ways``: the acts by
    which the reader may end it."""

    title: str
    party: str
    tone: Tone
    until: str
    left: str
    used: int
    article: str
    remark: str = ""
    provisional: bool = False
    record: str = ""
    place: str = ""
    ways: tuple[Way, ...] = ()


def of_running(
    one: Running, names: Mapping[str, str], now: datetime, zh: bool, ways: tuple[Way, ...] = ()
) -> Countdown:
    """The countdown of a duty on its record's page."""
    ends = one.ends.late_at if one.ends is not None else None
    late = one.ends is not None and now >= one.ends.late_from
    return _countdown(
        one.rule,
        names.get(one.party, ""),
        one.start.at,
        ends,
        late,
        now,
        zh,
        one.duty.zone,
        provisional=one.ends is not None and one.ends.provisional,
        ways=ways,
    )


def of_open_duty(
    duty: OpenDuty,
    rule: Requirement,
    party: str,
    place: str,
    now: datetime,
    zh: bool,
    zone: ZoneInfo,
    ways: tuple[Way, ...] = (),
) -> Countdown:
    """The countdown of a duty on the desk. ``place``: the unit, in words."""
    return _countdown(
        rule, party, duty.started_at, duty.ends, duty.run_out, now, zh, zone, record=duty.record, place=place, ways=ways
    )


def _countdown(
    rule: Requirement,
    party: str,
    start: datetime,
    ends: datetime | None,
    late: bool,
    now: datetime,
    zh: bool,
    zone: ZoneInfo = BEIJING,
    *,
    provisional: bool = False,
    record: str = "",
    place: str = "",
    ways: tuple[Way, ...] = (),
) -> Countdown:
    return Countdown(
        title=rule.title if zh else rule.en,
        party=party,
        tone=tone_of(ends, late, now, rule.alert_hours),
        until=end_words(ends, zone) if ends is not None else "",
        left=left_words(ends, now, zh),
        used=_used(start, ends, now),
        article=rule.article.zh if zh else rule.article.en,
        remark=rule.remark[0 if zh else 1],
        provisional=provisional,
        record=record,
        place=place,
        ways=ways,
    )


def tone_of(ends: datetime | None, late: bool, now: datetime, warning_hours: int = SOON_HOURS) -> Tone:
    """What the end of a period means ``now``; amber within ``warning_hours`` of it."""
    if ends is None:
        return HELD
    if late:
        return PAST
    return SOON if ends - now <= timedelta(hours=warning_hours) else RUNNING


def left_words(ends: datetime | None, now: datetime, zh: bool) -> str:
    """``还剩 3小时``, ``已超 2天``: how much is left until ``ends``; None is the end of a period that is suspended."""
    if ends is None:
        return "待恢复计算" if zh else "resumes later"
    if abs(ends - now) < timedelta(minutes=1):
        return "此刻届满" if zh else "ends this minute"
    words = span_words(ends - now, zh)
    if ends <= now:
        return f"已超 {words}" if zh else f"{words} over"
    return f"还剩 {words}" if zh else f"{words} left"


def _used(start: datetime, ends: datetime | None, now: datetime) -> int:
    if ends is None or ends <= start:
        return 100 if ends is not None and now >= ends else 0
    return max(0, min(100, round(100 * ((now - start) / (ends - start)))))
