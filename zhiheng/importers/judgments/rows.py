"""A file of judgments, one JSON object a line, read line by line; a broken line is told and the rest is read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhiheng.importers.stream import Progress, pieces
from zhiheng.importers.unreadable import Fault, not_utf8, shown

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of a line; more of it is not kept in memory."""
_MARK = b"\xef\xbb\xbf"
_KEPT_OF_A_FAULTY_LINE = 2000
_NAMES = ("id", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One line. ``place`` counts from 1. ``given``: its JSON object, empty where it is none.

    ``fault``: why it cannot be taken, (中文, English); empty where it can. ``raw``: the beginning of a line that is no
    object.
    """

    place: int
    given: dict[str, Any]
    fault: tuple[str, str] | None = None
    raw: str = ""

    @property
    def id(self) -> str:
        return str(self.given.get("id", ""))

    @property
    def text(self) -> str:
        return str(self.given.get("text", ""))

    def word(self, name: str) -> str:
        """A further attribute of the object, where it is text."""
        value = self.given.get(name)
        return value if isinstance(value, str) else ""


def read_rows(path: Path, progress: Progress | None = None) -> Iterator[TextRow]:
    """The lines of ``path``, plain or gzip, that are not blank, in bounded memory.

    Raises UnreadableFile where the file itself cannot be opened or unpacked.
    """
    ids: set[str] = set()
    try:
        for place, line, whole in _lines(path, progress):
            if not line.strip():
                continue
            row = _row(place, line) if whole else _too_long(place, line)
            if row.fault is None and row.id in ids:
                row = _faulty(row, "同一文件中编号重复", "the id stands twice in the file")
            ids.add(row.id)
            yield row
    except Fault as fault:
        raise fault.found_in(path) from fault


def _lines(path: Path, progress: Progress | None) -> Iterator[tuple[int, bytes, bool]]:
    """Number, bytes and whether these are all of each line. Of one that is too long only the beginning is kept."""
    place, held, whole = 1, bytearray(), True
    for piece in pieces(path, progress):
        first, *others = piece.split(b"\n")
        for part, ended in [(first, bool(others)), *((part, True) for part in others[:-1]), *_rest(others)]:
            if whole and len(held) + len(part) > LONGEST_LINE:
                whole = False
                held += part[:_KEPT_OF_A_FAULTY_LINE]
            elif whole:
                held += part
            if ended:
                yield place, bytes(held), whole
                place, held, whole = place + 1, bytearray(), True
    if held:
        yield place, bytes(held), whole


def _rest(others: list[bytes]) -> list[tuple[bytes, bool]]:
    return [(others[-1], False)] if others else []


def _row(place: int, line: bytes) -> TextRow:
    data = line.removeprefix(_MARK) if place == 1 else line
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        told = not_utf8(data, error.start)
        return _broken(place, data, told.zh, told.en)
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        return _broken(place, data, f"不是 JSON：{shown(str(error))}", f"not JSON: {shown(str(error))}")
    if not isinstance(given, dict):
        return _broken(place, data, "不是一个 JSON 对象", "not a JSON object")
    row = TextRow(place=place, given=given)
    for name in _NAMES:
        value = given.get(name)
        if not isinstance(value, str) or not value.strip():
            return _faulty(row, f"缺少 {name}，或不是文字", f"{name} is missing or no text")
    if any(0xD800 <= ord(letter) <= 0xDFFF for letter in row.text + row.id):
        return _faulty(row, "含有不成对的代理码", "an unpaired surrogate")
    return row


def _too_long(place: int, line: bytes) -> TextRow:
    return _broken(place, line, f"这一行超过 {LONGEST_LINE} 字节", f"the line is longer than {LONGEST_LINE} bytes")


def _broken(place: int, data: bytes, zh: str, en: str) -> TextRow:
    raw = data[:_KEPT_OF_A_FAULTY_LINE].decode("utf-8", errors="replace")
    return TextRow(place=place, given={}, fault=(zh, en), raw=raw)


def _faulty(row: TextRow, zh: str, en: str) -> TextRow:
    return TextRow(place=row.place, given=row.given, fault=(zh, en))
