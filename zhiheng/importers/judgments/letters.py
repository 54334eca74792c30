"""The letters of a judgment made uniform, one for one, so that every place in the text stays where it was."""

import re
from functools import lru_cache

_NARROW = {0xFF01 + at: 0x21 + at for at in range(0x5E)}
_KEPT_WIDE = {ord(mark): ord(mark) for mark in "，；：！？"}
_BRACKETS = str.maketrans("()〔[〕]", "（）［［］］")
_ZEROS = "〇○零0OoＯｏ０ОоΟοＯ◯Ｑ"
_DIGITS = "一二三四五六七八九"

_CHINESE_YEAR = re.compile(rf"[{_DIGITS}{_ZEROS}]{{4}}(?=\s?年)")
_ZERO_ALIKE = str.maketrans(dict.fromkeys(_ZEROS, "〇"))


def uniform(text: str) -> str:
    """``text`` with full-width digits and letters narrowed, brackets of one kind and 〇 for its look-alikes in years.

    As long as ``text``: an offset means the same place in both.
    """
    found = text.translate(_NARROW | _KEPT_WIDE).translate(_BRACKETS)
    return _CHINESE_YEAR.sub(_with_zeros, found)


def _with_zeros(found: re.Match[str]) -> str:
    year = found.group()
    return year if year.isdigit() and year.isascii() else year.translate(_ZERO_ALIKE)


@lru_cache(1 << 10)
def number(written: str) -> int:
    """A number of days, months or years as a judgment writes it: 17, 十七, 二十, 二〇一七, 元. Raises ValueError."""
    if written.isascii():
        return int(written)
    if written == "元":
        return 1
    if "十" not in written:
        return int("".join(str(_digit(one)) for one in written))
    tens, _, ones = written.replace("廿", "二十").partition("十")
    return (_digit(tens) if tens else 1) * 10 + (_digit(ones) if ones else 0)


def _digit(one: str) -> int:
    return 0 if one in _ZEROS else _DIGITS.index(one) + 1
