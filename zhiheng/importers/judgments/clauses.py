"""When: the measures of a sentence bound to the dates that stand before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zhiheng.importers.judgments.dates import Mention
from zhiheng.importers.judgments.measures import CAUGHT, LASTING, Deed, Manner, Measure

_AND = r"\s*(?:、|和|及|与|以及)?\s*"
_LISTED = {Mention: re.compile(_AND), Deed: re.compile(rf"{_AND}|，")}
_SAME_MOMENT = re.compile(r"(?:后|[，、]?(?:并|和|及|同时|且)?)(?:依法)?(?:被|由|予以|处以|处)?[^，。；后现因]{0,10}")
_LATER = re.compile(r"后来|之后|(?<!发)现|系|尚|未|不予|没有|应当|可能|请求|建议|要求|撤销|解除|折抵")
_ELSEWHERE = re.compile(r"；|(?<!发)现[因已被]")
_ON_HIS_WAY = re.compile(r"后?(?:主动)?于?")
_ARRIVES = re.compile(r"(?:自行|主动|自动)?[到至来前]")
_NEAR = 14
"""Characters between two measures that may still share one date."""
_IN_VIEW = 60
"""Characters within which one capture or sentence after another is told of the same day."""
_NEXT_PERSON = re.compile(r"[、，；及和](?=[^，。；、]{0,14}(?:某|被告人))[^，。；、]{1,14}于")


@dataclass(frozen=True, slots=True)
class Bound:
    """A measure with its day. ``start``, ``end``: the stretch that holds both; ``share`` of ``of`` where several days
    stand side by side. ``named_before``: the person stands right before the day, as 某甲 in 某甲于…日、某乙于…日被抓获.
    """

    deed: Deed
    day: date
    start: int
    end: int
    share: int = 0
    of: int = 1
    named_before: bool = False


def bind(text: str, days: Sequence[Mention], deeds: Sequence[Deed]) -> Iterator[Bound]:
    """The measures of one sentence that have a day.

    A date belongs to the measure behind it. Several dates and as many measures go in order
    (分别于…日、…日被拘留和逮捕); several dates and one measure give it once each. Persons who have a date each share
    the measure behind the last.
    """
    waiting: list[Mention] = []
    of_others: list[Mention] = []
    last: tuple[Deed, list[Mention]] | None = None
    groups = _lists(text, sorted([*days, *deeds], key=lambda one: one.start))
    for place, group in enumerate(groups):
        dates_here = [one for one in group if isinstance(one, Mention)]
        acts = [one for one in group if isinstance(one, Deed)]
        if dates_here:
            of_others = [*of_others, *waiting] if _of_another(text, waiting, dates_here[0]) else []
            waiting = dates_here
            last = None
        elif waiting and _belongs(text, waiting[-1], acts[0]):
            for day in of_others:
                yield from _pair([day], acts, named_before=True)
            yield from _pair(waiting, acts)
            last, waiting, of_others = (acts[-1], waiting), [], []
        elif last is not None and _same_day(text, last[0], acts[0]):
            yield from _pair(last[1][-1:], acts)
            last = (acts[-1], last[1])
        elif acts[-1].measure is Measure.SUMMONED and place + 1 < len(groups):
            yield from _on_the_day_he_came(text, acts[-1], groups[place + 1])


def _of_another(text: str, waiting: list[Mention], day: Mention) -> bool:
    """某甲于1月3日、某乙于1月5日被拘留: the days that wait for their measure are those of another person."""
    if not waiting or not text.endswith("于", 0, waiting[0].start):
        return False
    return _NEXT_PERSON.fullmatch(text, waiting[-1].end, day.start) is not None


def _lists(text: str, tokens: list[Mention | Deed]) -> list[list[Mention | Deed]]:
    """The tokens, those of one kind that stand in one list together."""
    groups: list[list[Mention | Deed]] = []
    for one in tokens:
        before = groups[-1][-1] if groups else None
        listed = type(before) is type(one) and one.start - before.end <= _NEAR if before is not None else False
        if before is not None and listed and _LISTED[type(one)].fullmatch(text, before.end, one.start):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _belongs(text: str, day: Mention, act: Deed) -> bool:
    """Not beyond a semicolon or a 现因; 到案 alone tells the day of the coming only right behind the date, and a
    stretch of time has its measure in the same clause."""
    if _ELSEWHERE.search(text, day.end, act.start):
        return False
    between = text[day.end : act.start]
    if day.since is not None and ("，" in between or (act.measure not in LASTING and "止" in between)):
        return False
    return act.manner is not Manner.ARRIVED or len(between) <= _NEAR


def _same_day(text: str, before: Deed, after: Deed) -> bool:
    """刑事拘留并取保候审: at one moment; 某甲被抓获，某乙在门口被抓获; 判处某甲拘役；判处某乙罚金: on one day."""
    between = text[before.end : after.start]
    if before.measure is after.measure is Measure.JUDGED:
        return len(between) <= _IN_VIEW and between.endswith("；")
    if before.measure in CAUGHT and after.measure in CAUGHT and after.manner is not Manner.ARRIVED:
        return len(between) <= _IN_VIEW and not _LATER.search(between)
    return len(between) <= _NEAR and not _LATER.search(between) and bool(_SAME_MOMENT.fullmatch(between))


def _on_the_day_he_came(text: str, summons: Deed, following: list[Mention | Deed]) -> Iterator[Bound]:
    """经电话传唤后于…日到派出所: the date stands behind."""
    day = following[0]
    if (
        isinstance(day, Mention)
        and _ON_HIS_WAY.fullmatch(text, summons.end, day.start)
        and _ARRIVES.match(text, day.end)
    ):
        yield from _pair([day], [summons])


def _pair(days: list[Mention], acts: list[Deed], *, named_before: bool = False) -> Iterator[Bound]:
    if len(days) == len(acts) > 1:
        pairs = [(day, act, 0, 1) for day, act in zip(days, acts, strict=True)]
    else:
        pairs = [(day, act, place, len(days)) for act in acts for place, day in enumerate(days)]
    for day, act, share, of in pairs:
        on = day.since if day.since and act.measure in LASTING else day.day
        if on is not None:
            start, end = min(days[0].start, act.start), max(days[-1].end, act.end)
            yield Bound(act, on, start, end, share, of, named_before)
