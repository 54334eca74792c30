"""Who, what, when: the measures of a sentence bound to the dates and persons that stand before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from zhiheng.importers.judgments.dates import Mention
from zhiheng.importers.judgments.measures import Deed, Measure
from zhiheng.importers.judgments.persons import Named

_TOGETHER = re.compile(r"\s*(?:、|和|及|与|以及|，|分别于)?\s*")
_SAME_MOMENT = re.compile(r"[，、]?(?:后)?(?:并|和|及|、|同时|依法|执行|被|以|处|予以|决定|自首|到案|归案|[^，。；后现]{0,4})*")
_LATER = re.compile(r"后来|之后|现|尚|未|不予|没有|未被|拟|欲|应当|可能|请求|建议|要求|撤销|解除|折抵")
_GAP = 14
"""Characters between two measures that may still share one date."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A measure with its day. ``words``: from the date to the measure. ``before``: the persons before it, nearest
    last; ``after``: the persons right behind it; ``between``: those standing between its date and itself."""

    deed: Deed
    day: date
    start: int
    share: int
    of: int


@dataclass(slots=True)
class _Walk:
    """A sentence from left to right: the dates not yet used, and the measures that wait for the end of their list."""

    text: str
    dates: list[Mention] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)


def bind(text: str, days: Sequence[Mention], deeds: Sequence[Deed]) -> Iterator[Bound]:
    """The measures of one sentence with their days.

    A date belongs to the measure behind it. Several dates and as many measures go in order
    (分别于…日、…日被拘留和逮捕); several dates and one measure give it once each, ``share`` of ``of``.
    """
    tokens = sorted([*days, *deeds], key=lambda one: one.start)
    groups: list[list[Mention | Deed]] = []
    for one in tokens:
        if groups and _continues(text, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    waiting: list[Mention] = []
    last: tuple[Deed, Mention] | None = None
    for group in groups:
        if isinstance(group[0], Mention):
            waiting = [one for one in group if isinstance(one, Mention)]
            last = None
            continue
        acts = [one for one in group if isinstance(one, Deed)]
        if waiting:
            yield from _pair(waiting, acts)
            last = (acts[-1], waiting[-1])
            waiting = []
        elif last is not None and _same_moment(text, last[0], acts[0]):
            yield from _pair([last[1]], acts)
            last = (acts[-1], last[1])
        else:
            last = None


def _continues(text: str, before: Mention | Deed, after: Mention | Deed) -> bool:
    """Whether two tokens of one kind stand in one list."""
    if type(before) is not type(after) or after.start - before.end > _GAP:
        return False
    return bool(_TOGETHER.fullmatch(text, before.end, after.start))


def _same_moment(text: str, before: Deed, after: Deed) -> bool:
    between = text[before.end : after.start]
    return len(between) <= _GAP and not _LATER.search(between) and bool(_SAME_MOMENT.fullmatch(between))


def _pair(days: list[Mention], acts: list[Deed]) -> Iterator[Bound]:
    if len(days) == len(acts) > 1:
        for day, act in zip(days, acts, strict=True):
            yield from _bound(day, act, days[0].start, 0, 1)
    else:
        for act in acts:
            for place, day in enumerate(days):
                yield from _bound(day, act, days[0].start, place, len(days))


def _bound(day: Mention, act: Deed, start: int, share: int, of: int) -> Iterator[Bound]:
    if day.day is not None:
        yield Bound(act, day.day, start, share, of)
