"""The letters of a judgment made uniform, one for one, so that every place in the text stays where it was."""

import re
from functools import lru_cache

_NARROW = {0xFF01 + at: 0x21 + at for at in range(0x5E)}
_KEPT_WIDE = {ord(mark): ord(mark) for mark in "，；：！？"}
_BRACKETS = str.maketrans("()〔[〕]", "（）［［］］")
_ZEROS = "〇○零0OoＯｏ０ОоΟοＯ◯Ｑ"
_DIGITS = "一二三四五六七八九"
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SIMPLE = str.maketrans(
    "於後當場獲將處決執監視釋強離滿現產嚴輕檢縣區罰並據實證號訴訊經審認為書機關馬傳喚補偵絡開釋減緩",
    "于后当场获将处决执监视释强离满现产严轻检县区罚并据实证号诉讯经审认为书机关马传唤补侦络开释减缓",
)
"""The traditional letters of words that the rules look for."""

_CHINESE_YEAR = re.compile(rf"[{_DIGITS}{_ZEROS}]{{4}}(?=\s?年)")
_ZERO_ALIKE = str.maketrans(dict.fromkeys(_ZEROS, "〇"))


def uniform(text: str) -> str:
    """``text`` with full-width digits and letters narrowed, brackets of one kind, simplified letters in the words of
    procedure and 〇 for its look-alikes in years.

    As long as ``text``: an offset means the same place in both.
    """
    found = text.translate(_NARROW | _KEPT_WIDE).translate(_BRACKETS | _SIMPLE)
    return _CHINESE_YEAR.sub(_with_zeros, found)


def _with_zeros(found: re.Match[str]) -> str:
    year = found.group()
    return year if year.isdigit() and year.isascii() else year.translate(_ZERO_ALIKE)


@lru_cache(1 << 10)
def number(written: str) -> int:
    """A whole number as a judgment writes it: 17, 十七, 廿一, 一百二十, 两, 二〇一七, 元. Raises ValueError."""
    if written.isascii():
        return int(written)
    if written == "元":
        return 1
    plain = written.replace("廿", "二十").replace("卅", "三十")
    if not set(plain) & set(_PLACES):
        return int("".join(str(_digit(one)) for one in plain))
    total = digit = 0
    for one in plain:
        if one in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[one], 0
        else:
            digit = _digit(one)
    return total + digit


def _digit(one: str) -> int:
    if one in _ZEROS:
        return 0
    return 2 if one == "两" else _DIGITS.index(one) + 1
