"""A file of judgments, one JSON object a line, read line by line; a broken line is told and the rest is read."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhiheng.importers.stream import Progress, pieces
from zhiheng.importers.unreadable import Fault, UnreadableFile, not_utf8, shown

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of a line; more of it is not kept in memory."""
_MARK = b"\xef\xbb\xbf"
_KEPT_OF_A_FAULTY_LINE = 2000
_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
_NAMES = ("id", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One line. ``place`` counts from 1. ``given``: its JSON object, empty where it is none.

    ``fault``: why it cannot be taken. ``raw``: the beginning of a line that is no object.
    """

    place: int
    given: dict[str, Any]
    fault: Fault | None = None
    raw: str = ""

    @property
    def told(self) -> tuple[str, str] | None:
        """The fault in four parts, (中文, English): what was read, what is wrong, under which rule, what to do."""
        if self.fault is None:
            return None
        one = self.fault
        return (
            f"读取第{self.place}行：{one.zh}；依据：{one.rule}；下一步：{one.next_zh}",
            f"reading line {self.place}: {one.en}; under: {one.rule}; next: {one.next_en}",
        )

    def unreadable(self, path: Path) -> UnreadableFile:
        """The fault as the message of a line of ``path``; the row has one."""
        assert self.fault is not None
        return self.fault.found_in(path, f"第{self.place}行", f"line {self.place}")

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
                row = _faulty(row, _TWICE)
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
        return _broken(place, data, not_utf8(data, error.start))
    try:
        given = json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        said = shown(str(error))
        return _broken(place, data, _not_json(f"不是 JSON：{said}", f"not JSON: {said}"))
    if not isinstance(given, dict):
        return _broken(place, data, _not_json("不是一个 JSON 对象", "not a JSON object"))
    row = TextRow(place=place, given=given)
    for name in _NAMES:
        if wrong := _wrong_with(given, name):
            return _faulty(row, _in_the_file(*wrong, f"补上 {name} 的文字后重试", f"Give {name} as text and try again"))
    if _UNKEEPABLE.search(row.text) or _UNKEEPABLE.search(row.id):
        return _faulty(row, _HALF_A_CHARACTER)
    return row


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names are its own: of two texts under one name either might be meant."""
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None) if len(set(names)) < len(names) else None
    if twice is not None:
        raise ValueError(f"“{twice}”出现两次 (stands twice)")
    return dict(pairs)


def _wrong_with(given: dict[str, Any], name: str) -> tuple[str, str] | None:
    if given.get(name) is None:
        return f"缺少 {name}", f"{name} is missing"
    if not isinstance(given[name], str):
        return f"{name} 不是文字", f"{name} is no text"
    return None if given[name].strip() else (f"{name} 是空的", f"{name} is empty")


def _too_long(place: int, line: bytes) -> TextRow:
    return _broken(place, line, _TOO_LONG)


def _broken(place: int, data: bytes, fault: Fault) -> TextRow:
    raw = data[:_KEPT_OF_A_FAULTY_LINE].decode("utf-8", errors="replace")
    return TextRow(place=place, given={}, fault=fault, raw=raw)


def _faulty(row: TextRow, fault: Fault) -> TextRow:
    return TextRow(place=row.place, given=row.given, fault=fault)


def _in_the_file(zh: str, en: str, next_zh: str, next_en: str) -> Fault:
    return Fault(zh=zh, en=en, rule="导入规则 import rule", next_zh=next_zh, next_en=next_en)


def _not_json(zh: str, en: str) -> Fault:
    return Fault(
        zh=zh,
        en=en,
        rule="JSON（RFC 8259）",
        next_zh="每行写成一个 JSON 对象后重试",
        next_en="Write one JSON object a line and try again",
    )


_TWICE = _in_the_file(
    "同一文件中编号重复", "the id stands twice in the file", "改正编号或删去一行后重试", "Mend the id or delete a line"
)
_HALF_A_CHARACTER = _in_the_file(
    "含有不成对的代理码或者空字符",
    "an unpaired surrogate or a null character",
    "改正这个字后重试",
    "Mend that character and try again",
)
_TOO_LONG = _in_the_file(
    f"这一行超过 {LONGEST_LINE} 字节",
    f"the line is longer than {LONGEST_LINE} bytes",
    "把文书分开后重试",
    "Divide the text and try again",
)
