"""What a database and a hash can keep of words, and what a message may repeat of them."""

import re

HIDDEN = "\0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that nobody sees and that turn round what others read."""

UNKEEPABLE = re.compile(f"[\ud800-\udfff{HIDDEN}]")


def printable(given: object) -> str:
    """What was given, as far as a message may repeat it."""
    words = given if isinstance(given, str) else type(given).__name__
    return "".join(letter if letter.isprintable() else "�" for letter in words[:40])


def require_keepable(text: str, longest: int) -> None:
    """Raises ValueError where ``text`` is too long or holds what no database or hash can keep."""
    if len(text) > longest:
        raise ValueError(f"最多{longest}字 (at most {longest} characters)")
    if UNKEEPABLE.search(text):
        raise ValueError("含有无法保存的字符 (a character that cannot be kept)")
