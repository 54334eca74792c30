"""The drugs that the facts of a judgment name with a weight."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from zhiheng.importers.judgments.contents import Facts, substance
from zhiheng.importers.judgments.dates import Mention, dates
from zhiheng.importers.judgments.letters import number, uniform
from zhiheng.importers.judgments.sections import sections
from zhiheng.importers.judgments.substances import only_name


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much of a substance, under one name. ``tablets``: 麻古 and the like. ``about``: 约, 余.

    ``weighed``: on the scales (净重), not as agreed or told. ``agreed``: as was to be sold. ``bought``: by who had it
    later. ``total``: said to be the sum of others. ``day``: of which the text speaks there.
    """

    substance: str
    grams: Decimal
    tablets: bool
    about: bool
    weighed: bool
    agreed: bool
    bought: bool
    total: bool
    day: date | None


_NUMERALS = "零〇一二两三四五六七八九十百"
_FIGURE = (
    rf"(?<![\d.点{_NUMERALS}])"
    rf"(?:\d{{1,3}}(?:[,，]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|半|[{_NUMERALS}]+(?:点[{_NUMERALS}]+)?)"
)
_WEIGHT = re.compile(
    rf"(?P<about>[约近])?(?P<figure>{_FIGURE})(?P<more>[余多])?\s?"
    r"(?P<unit>千克|公斤|毫克|克|[kK][gG]|[mM][gG]|[gG](?![a-zA-Z]))(?!\s?/)(?P<more_>[余多])?(?!以[上下])"
)
_GRAMS = {
    "千克": Decimal(1000),
    "公斤": Decimal(1000),
    "kg": Decimal(1000),
    "毫克": Decimal("0.001"),
    "mg": Decimal("0.001"),
}
_NOT_THIS_DRUG = re.compile(r"(?:每|元/|不满|超过|取样|剩余?)$")
_WRAPPED = re.compile(r"毛重$")
_NET = re.compile(r"[^。；]{0,60}净重")
_NONE_FOUND = re.compile(r"[^，。；）克]{0,10}未(?:被)?检|，未(?:被)?检")
_ON_THE_SCALES = re.compile(r"(?:重|重量|称量|称重)[^，。；\d]{0,8}$|(?:重|、)[^，。；]{0,12}[、和]$")
_AGREED = re.compile(r"(?:约定|商定|谈[好妥]|求购|相约|约好|协商|商量|说好)[^。；]{0,40}$")
_BOUGHT = re.compile(r"购[买得进][^，。；]{0,12}$")
_TOTAL = re.compile(r"(?:共|合计|总计|总重|总净重|累计|总量)[^，。；\d]{0,10}$")
_SAME_PARCEL = re.compile(
    r"(?:上述(?!地)|该(?:$|(?=[包批袋份宗毒疑白红晶\d两三]))|前述|送检|称量|称重|经鉴定)[^。；]{0,24}$"
)
_TAKEN = re.compile(r"(?:[搜查缴起扣截]获|[搜查]出|收缴|扣押)[^。；]{0,40}$")
_COURT_FOUND = re.compile(r"(?:经(?:本院|依法)?(?:审理)?|本院(?:审理)?|审理)查明")
_EVIDENCE = re.compile(
    r"(?:上述|以上|前述)(?:犯罪)?事实[^。]{0,40}(?:证据|证实|证明|供认|异议)|公诉机关(?:认为|为|针对|(?:当庭)?(?:提供|提交|出示|宣读))|为证[实明]|另查明，上述"
)
_IN_VIEW = 60
_NOMINAL = Decimal("0.7")
"""An amount agreed upon turns out on the scales to be at least this share of it."""
_OVERNIGHT = timedelta(days=1)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Each quantity of the facts once, in the order of the text.

    What the charge and the court's findings both tell is one; amounts agreed upon and totals are left out where the
    weights themselves are told.
    """
    clean = uniform(text)
    parts = sections(clean)
    days = tuple(dates(clean)) if _WEIGHT.search(clean) else ()
    told = [list(_told(clean, start, end, days)) for start, end in _facts(clean, parts.heading_end, parts.reasons)]
    weighed = [one for some in told for one in some if one.weighed]
    kept = [one for one in _each_once(told) if not _is_total(one, told) and not _is_nominal(one, weighed)]
    return tuple(kept)


def _facts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Charge and findings, without the lists of evidence behind them."""
    begins = [start, *(one.start() for one in _COURT_FOUND.finditer(text, start, end))]
    pieces = []
    for begin, after in zip(begins, [*begins[1:], end], strict=True):
        evidence = _EVIDENCE.search(text, begin, after)
        pieces.append((begin, evidence.start() if evidence else after))
    return pieces


def _told(text: str, start: int, end: int, days: Sequence[Mention]) -> Iterator[Quantity]:
    weights = [one for one in _WEIGHT.finditer(text, start, end) if _is_of_a_drug(text, start, one)]
    facts = Facts(start, end, weights, only_name(text, start, end) if weights else "")
    seen: set[tuple[str, Decimal]] = set()
    for place, weight in enumerate(weights):
        name, tablets = substance(text, facts, place)
        grams = _grams(weight)
        again = (name, grams) in seen and _tells_again(text, start, weight)
        if not name or not grams or again:
            continue
        before = bisect_right(days, weight.start(), key=lambda one: one.start)
        seen.add((name, grams))
        yield Quantity(
            substance=name,
            grams=grams,
            tablets=tablets,
            about=any(weight[part] for part in ("about", "more", "more_")),
            agreed=_told_before(_AGREED, text, start, weight),
            bought=_told_before(_BOUGHT, text, start, weight),
            weighed=_told_before(_ON_THE_SCALES, text, start, weight),
            total=_told_before(_TOTAL, text, start, weight),
            day=days[before - 1].day if before else None,
        )


def _is_of_a_drug(text: str, start: int, weight: re.Match[str]) -> bool:
    """No price by the gram, no weight with its wrapping where the net weight follows, nothing without a drug in it."""
    if _told_before(_NOT_THIS_DRUG, text, start, weight) or _NONE_FOUND.match(text, weight.end()):
        return False
    return not (_told_before(_WRAPPED, text, start, weight) and _NET.match(text, weight.end()))


def _tells_again(text: str, start: int, weight: re.Match[str]) -> bool:
    """上述毒品净重…: of a parcel told before, unless the sentence takes it from somebody."""
    taken = _told_before(_TAKEN, text, start, weight)
    return _told_before(_SAME_PARCEL, text, start, weight) and not taken


def _told_before(words: re.Pattern[str], text: str, start: int, weight: re.Match[str]) -> bool:
    return bool(words.search(text, max(start, weight.start() - _IN_VIEW), weight.start()))


def _grams(weight: re.Match[str]) -> Decimal:
    """The weight; 0 where the figure is none."""
    try:
        return _figure(weight["figure"]) * _GRAMS.get(weight["unit"].lower(), Decimal(1))
    except ValueError:
        return Decimal(0)


def _figure(written: str) -> Decimal:
    """1.5, 1,000, 半, 十五, 零点五. Raises ValueError."""
    if written == "半":
        return Decimal("0.5")
    if written[0].isascii():
        return Decimal(written.replace(",", "").replace("，", ""))
    whole, _, part = written.partition("点")
    return Decimal(f"{number(whole)}.{number(part)}") if part else Decimal(number(whole))


def _each_once(told: list[list[Quantity]]) -> Iterator[Quantity]:
    """As often as the part of the facts that tells it most often."""
    given: Counter[tuple[str, Decimal]] = Counter()
    for some in told:
        here: Counter[tuple[str, Decimal]] = Counter()
        for one in some:
            key = (one.substance, one.grams)
            here[key] += 1
            if here[key] > given[key]:
                given[key] += 1
                yield one


def _is_total(one: Quantity, told: list[list[Quantity]]) -> bool:
    """Whether some that stand side by side in one part of the facts, two or more, make it up."""
    return one.total and any(_makes_up(one.grams, [other.grams for other in some if other is not one]) for some in told)


def _makes_up(total: Decimal, weights: list[Decimal]) -> bool:
    for start in range(len(weights)):
        total_here = weights[start]
        for other in weights[start + 1 :]:
            total_here += other
            if total_here == total:
                return True
    return False


def _is_nominal(one: Quantity, weighed: list[Quantity]) -> bool:
    """Whether ``one`` is what was agreed: the text says so, or the scales showed a little less of the same, on that day
    or, if it was bought, on any."""
    return not one.weighed and any(
        real.substance == one.substance
        and (one.agreed or (_NOMINAL * one.grams <= real.grams < one.grams and _one_occasion(one, real)))
        for real in weighed
    )


def _one_occasion(one: Quantity, other: Quantity) -> bool:
    return one.bought or one.day is None or other.day is None or abs(other.day - one.day) <= _OVERNIGHT
