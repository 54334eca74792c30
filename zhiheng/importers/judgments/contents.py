"""Of what a weight is: the name beside it, what was detected in it, what was detected in things that look like it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhiheng.importers.judgments.substances import TABLETS, first_name, last_name

_DETECTED = re.compile(r"(?:检测?出|检验出|验出|检见|[含有]有?|成分?为|[均皆]?[系为是])[^，。；]{0,12}")
_LOOKS = re.compile(
    r"[红白黄绿黑棕褐灰粉蓝紫浅深淡无透明色]{2,5}(?:固体|晶体|结晶|粉末|块状|片剂|药丸|药片|颗粒|圆形|植物|液体|膏状)"
)
_CUT = re.compile(r"[，。；（）、和及与]")
_LISTED = re.compile(r"\s*[、和及与]\s*(?:[^，。；\d]{0,6}重)?")
_PART = re.compile(r"[；）。]")
_NEXT_TO = 10
_LOOKS_BACK = 25
_BACK = 45
_AFTERWARDS = 160
_FAR_BACK = 400
_FAR_ON = 1500


@dataclass(frozen=True, slots=True)
class Facts:
    """A part of the text: ``[start, end)``, its weights, and the drug that is the only one it names, if it is."""

    start: int
    end: int
    weights: Sequence[re.Match[str]]
    only: str


def substance(text: str, facts: Facts, place: int) -> tuple[str, bool]:
    """Of what the weight at ``place`` is, and whether in tablets; empty where the ``facts`` do not say."""
    weights = facts.weights
    place = _named_with(text, weights, place)
    weight = weights[place]
    before = weights[place - 1].end() if place else facts.start
    after = weights[place + 1].start() if place + 1 < len(weights) else facts.end
    in_view = min(facts.end, weight.end() + _AFTERWARDS)
    cut = _CUT.search(text, weight.end(), after)
    behind = first_name(text, weight.end(), min(cut.start() if cut else after, weight.end() + _NEXT_TO))
    ahead = last_name(text, max(before, weight.start() - _BACK), weight.start())
    part = _PART.search(text, weight.end(), after)
    name = (
        behind
        or _detected(text, weight.end(), part.start() if part else after)
        or ahead
        or _detected_in_its_like(text, max(before, weight.start() - _LOOKS_BACK), weight, facts.end)
        or _detected(text, weight.end(), in_view)
        or last_name(text, max(facts.start, weight.start() - _FAR_BACK), weight.start())
        or facts.only
    )
    if name == TABLETS or (ahead == TABLETS and name == "甲基苯丙胺" and not behind):
        return "甲基苯丙胺", True
    return name, False


def _named_with(text: str, weights: Sequence[re.Match[str]], place: int) -> int:
    """The last of the list in which the weight stands: 0.3克、0.5克的海洛因 has the name behind the last."""
    while place + 1 < len(weights) and _LISTED.fullmatch(text, weights[place].end(), weights[place + 1].start()):
        place += 1
    return place


def _detected(text: str, start: int, end: int) -> str:
    for word in _DETECTED.finditer(text, start, end):
        if name := first_name(text, word.start(), min(end, word.end() + _NEXT_TO)):
            return name
    return ""


def _detected_in_its_like(text: str, start: int, weight: re.Match[str], end: int) -> str:
    """白色晶体1.14克，…白色晶体中检出…: what was found in things that look as this one does."""
    looks = [one.group() for one in _LOOKS.finditer(text, start, weight.start())]
    again = text.find(looks[-1], weight.end(), min(end, weight.end() + _FAR_ON)) if looks else -1
    if again < 0:
        return ""
    part = _PART.search(text, again, end)
    return _detected(text, again, part.start() if part else end)
