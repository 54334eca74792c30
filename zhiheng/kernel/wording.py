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


def article_words(article: Article) -> str:
    """``《中华人民共和国刑事诉讼法》第八十二条``; a law of the whole country has its full name, no year."""
    title = VERSION.sub("", article.instrument.title)
    is_law = title.endswith("法") and not title.endswith("办法") and not article.instrument.territory
    main, _, suffix = article.number.partition("之")
    number = f"第{_in_numerals(main)}条" + (f"之{_in_numerals(suffix)}" if suffix else "")
    return f"《{'中华人民共和国' if is_law else ''}{title}》{number}"


def limit_in_words(limit: Limit) -> str:
    """``十五日``, ``二十四小时``."""
    return _in_numerals(limit_words(limit))


def _in_numerals(text: str) -> str:
    return NUMBERS.sub(lambda found: numeral(int(found[0])), text)
