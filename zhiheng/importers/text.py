"""Small text files: configuration and scenarios, strictly UTF-8, of bounded size."""

import re
from pathlib import Path

from zhiheng.importers.unreadable import Fault, cannot_open, not_utf8

LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes in a file."""
LONGEST_LINE = 64 * 1024
"""Bytes in a line, its end not counted."""

# Tried at line starts only: from every byte the search would be quadratic in the length of a line.
_TOO_LONG = re.compile(rb"(?<![^\r\n])[^\r\n]{%d}" % (LONGEST_LINE + 1))
_MARK = "\ufeff"


def read_text(path: Path) -> str:
    r"""The whole file as text, a byte-order mark removed, every line ending as ``\n``.

    Raises ``UnreadableFile`` if it cannot be opened, is larger than ``LARGEST_TEXT``, has a line longer than
    ``LONGEST_LINE`` or a byte that is not UTF-8. Never reads more than ``LARGEST_TEXT`` and one byte of the file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_TEXT + 1)
    except OSError as error:
        raise cannot_open(error).found_in(path) from error
    if long := _TOO_LONG.search(data):
        raise _too_long_a_line().found_in(path, *_place(data, long.start(), column=False))
    if len(data) > LARGEST_TEXT:
        raise _too_large().found_in(path)
    try:
        text = data.decode("utf-8").removeprefix(_MARK)
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data"
        fault = _cut_in_a_character() if cut else not_utf8(data, error.start)
        raise fault.found_in(path, *_place(data, error.start)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(data: bytes, at: int, *, column: bool = True) -> tuple[str, str]:
    """Line and column from 1 of the byte at ``at``; with ``column``, what stands before it is UTF-8."""
    start = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    line = len(data[:start].splitlines()) + 1
    if not column:
        return f"第 {line} 行", f"line {line}"
    place = len(data[start:at].decode("utf-8").removeprefix(_MARK)) + 1
    return f"第 {line} 行第 {place} 列", f"line {line}, column {place}"


def _too_long_a_line() -> Fault:
    return Fault(
        zh=f"这一行超过 {LONGEST_LINE} 字节",
        en=f"the line is longer than {LONGEST_LINE} bytes",
        rule="导入规则 import rule LONGEST_LINE",
        next_zh="核对是否选对了文件；若没有选错，把这一行拆开",
        next_en="Check that this is the right file; if it is, split the line",
    )


def _too_large() -> Fault:
    return Fault(
        zh=f"文件超过 {LARGEST_TEXT} 字节",
        en=f"the file is larger than {LARGEST_TEXT} bytes",
        rule="导入规则 import rule LARGEST_TEXT",
        next_zh="核对是否选对了文件；若没有选错，分成几个文件",
        next_en="Check that this is the right file; if it is, divide it into several",
    )


def _cut_in_a_character() -> Fault:
    return Fault(
        zh="文件在一个 UTF-8 字符中间断了",
        en="the file ends in the middle of a UTF-8 character",
        rule="UTF-8（RFC 3629）",
        next_zh="文件可能没有传完，重新获取一份",
        next_en="It was probably cut off on its way; get it again",
    )
