"""Articles and limits as an official document words them: full titles, Chinese numerals."""

import re

from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.terms import Article

DIGITS = "零一二三四五六七八九"
VERSION = re.compile(r"（\d{4}年.*?）|（\d{4}）")
NUMBERS = re.compile(r"\d+")


def numeral(number: int) -> str:
    """``二百一十五`` for 215; from 0 to 9999."""
    if number < 10:
        return DIGITS[number]
    said, rest = "", number
    for worth, name in ((1000, "千"), (100, "百"), (10, "十")):
        digit, rest = divmod(rest, worth)
        if digit:
            said += ("" if number < 20 and worth == 10 else DIGITS[digit]) + name
        elif said and rest and not said.endswith("零"):
            said += "零"
    return said + (DIGITS[rest] if rest else "")


CAPITALS = "零壹贰叁肆伍陆柒捌玖"
WORTH = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))


def quantity(value: int, unit: str) -> str:
    """``12.5克`` for 12500 mg: a number with its unit as a document writes it; weights in grams."""
    if unit == "mg":
        whole, rest = divmod(value, 1000)
        return f"{whole}{f'.{rest:03d}'.rstrip('0') if rest else ''}克"
    return f"{value}{'秒' if unit == 's' else unit}"


def capitals(fen: int) -> str:
    """``人民币壹万零叁元整`` for 1000300: an amount as receipts and cheques write it."""
    yuan, rest = divmod(fen, 100)
    jiao, odd = divmod(rest, 10)
    said = f"{_in_capitals(yuan)}元" if yuan or not rest else ""
    if jiao:
        said += f"{CAPITALS[jiao]}角"
    elif yuan and odd:
        said += "零"
    return f"人民币{said}{CAPITALS[odd]}分" if odd else f"人民币{said}整"


def _in_capitals(number: int) -> str:
    for worth, name in WORTH:
        if number >= worth:
            head, rest = divmod(number, worth)
            tail = _in_capitals(rest) if rest else ""
            return _in_capitals(head) + name + ("零" if 0 < rest < worth // 10 else "") + tail
    return CAPITALS[number]


def article_words(article: Article) -> str:
    """``《中华人民共和国刑事诉讼法》第八十二条``; a law of the whole country has its full name, no year."""
    title = VERSION.sub("", article.instrument.title)
    is_law = title.endswith("法") and not title.endswith("办法") and not article.instrument.territory
    if not article.number:
        return f"《{'中华人民共和国' if is_law else ''}{title}》"
    main, _, suffix = article.number.partition("之")
    number = f"第{_in_numerals(main)}条" + (f"之{_in_numerals(suffix)}" if suffix else "")
    return f"《{'中华人民共和国' if is_law else ''}{title}》{number}"


def limit_in_words(limit: Limit) -> str:
    """``十五日``, ``二十四小时``."""
    return _in_numerals(limit_words(limit))


def _in_numerals(text: str) -> str:
    return NUMBERS.sub(lambda found: numeral(int(found[0])), text)
