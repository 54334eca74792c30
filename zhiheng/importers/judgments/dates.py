"""Dates as judgments write them: in full, without the year, by the day before, in Chinese numerals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhiheng.importers.judgments.letters import number
from zhiheng.kernel.fields import require_countable

_N4 = r"(?:\d{4}|[一二三四五六七八九〇]{4})"
_N2 = r"(?:\d{1,2}|[一二三四五六七八九十廿卅元]{1,3})"

_ACT = r"被|经|因|由|决定|执行|投案|抓获|刑事|逮捕|取保|变更|转为|释放|[^，。；]{0,8}(?:决定|批准|执行)"
"""What follows a day that stands without its month."""

_SPAN = re.compile(
    rf"""
    (?:(?<!\d)(?P<year>{_N4})\s?年\s?|(?P<this_year>同年|当年|本年|该年)|(?P<next_year>次年|翌年))?
    (?:
        (?<!\d)(?P<month>{_N2})\s?月(?:份|初|中旬|上旬|下旬|底|中)?(?:\s?(?P<day>{_N2})\s?[日号])?
      | (?:同月|当月|本月|该月)(?P<day_of_month>{_N2})\s?[日号]
    )
    |(?P<only_year>{_N4})\s?年(?:初|底|间|[春夏秋冬]天?)?
    |(?P<dotted>\d{{4}}[.\-/]\d{{1,2}}[.\-/]\d{{1,2}})(?![\d.])
    |(?P<day_of_capture>(?<=抓获)当[日天晚])
    |(?P<same_day>同[日天]|当[日天晚]|即日|是日)
    |(?P<next_day>次[日晨]|翌日|第二[日天](?!起))
    |(?:(?<=[日号][、和及至到])|(?<=[；。])|(?<=[，、于和及])(?=\d+日(?:{_ACT})))(?P<only_day>\d{{1,2}})日
    """,
    re.VERBOSE,
)
_MONTHS_BACK = 10
"""From December to January or February without a year: the year has changed."""
_BIRTH = re.compile(r"\s?(?:出?生(?![产活效意])|出生)")
_BORN = ("生于", "出生日期", "出生于")
_RANGE = re.compile(r"[^，。；]{0,6}?(?:至|到|—|-|－|~)(?=\d{1,4}[年月日号.\-/]|[同次当二]|今|案发)")
_FROM, _ONWARDS = ("自", "从"), re.compile(r"以?来|起|开始")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in the text from ``start`` to ``end``; ``day`` is None where the text does not say the day.

    ``since``: where it ends a stretch of time (1月3日至13日) longer than a night, the day on which that began.
    """

    start: int
    end: int
    day: date | None
    since: date | None = None


def dates(text: str) -> Iterator[Mention]:
    """The dates of ``text`` in its order, each resolved by those before it. Birthdays are passed over."""
    last, since = _Last(), None
    for found in _SPAN.finditer(text):
        if _BIRTH.match(text, found.end()) or text[max(0, found.start() - 4) : found.start()].endswith(_BORN):
            continue
        background = text.startswith(_FROM, found.start() - 1) and _ONWARDS.match(text, found.end())
        known, day = last.read(found, background=bool(background))
        if known:
            begins = _RANGE.match(text, found.end())
            overnight = since is not None and day is not None and day - since <= timedelta(days=1)
            yield Mention(found.start(), found.end(), None if begins else day, None if overnight else since)
            since = day if begins else None


@dataclass(slots=True)
class _Last:
    """What 同年, 同月, 次日 mean at this place: the date before it, as far as the text gave it."""

    year: int = 0
    month: int = 0
    here: date | None = None

    def read(self, found: re.Match[str], *, background: bool) -> tuple[bool, date | None]:
        """Whether the words found are a date at all, and its day where it is known.

        ``background``: 自2017年以来, behind which 当晚 still means the day told before.
        """
        told_before = self.here
        try:
            day = self._move(found)
        except (ValueError, OverflowError):
            return False, None
        if background and day is None:
            self.here = told_before
        return True, day

    def _move(self, found: re.Match[str]) -> date | None:
        part = found.groupdict()
        if part["day_of_capture"]:
            self.here = None
            return None
        if part["same_day"] or part["next_day"]:
            if self.here is None:
                return None
            return self._stand(self.here + timedelta(days=1) if part["next_day"] else self.here)
        if part["dotted"]:
            year, month, day = re.split(r"[.\-/]", part["dotted"])
            return self._stand(date(int(year), int(month), int(day)))
        if part["only_day"] or part["day_of_month"]:
            return self._stand(date(self.year, self.month, number(part["only_day"] or part["day_of_month"])))
        year = number(part["year"] or part["only_year"]) if part["year"] or part["only_year"] else self.year
        year += bool(part["next_year"])
        if part["month"] and not (part["year"] or part["this_year"] or part["next_year"]):
            year += self.month - number(part["month"]) >= _MONTHS_BACK
        if not part["month"]:
            self.year, self.month, self.here = year, 0, None
            return None
        if not part["day"]:
            date(year, number(part["month"]), 1)
            self.year, self.month, self.here = year, number(part["month"]), None
            return None
        return self._stand(date(year, number(part["month"]), number(part["day"])))

    def _stand(self, here: date) -> date:
        require_countable(here)
        self.year, self.month, self.here = here.year, here.month, here
        return here
