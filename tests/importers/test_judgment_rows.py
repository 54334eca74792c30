"""A broken line is told by its number, the others are read, and the file comes back saying what is wrong."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from zhiheng.importers.judgments.returned import give_back
from zhiheng.importers.judgments.rows import LONGEST_LINE, TextRow, read_rows
from zhiheng.importers.judgments.traces import judgment_traces
from zhiheng.importers.unreadable import UnreadableFile

GOOD = {"id": "T1", "text": "被告人张某于2018年1月3日被刑事拘留。"}


def write(path: Path, *lines: object) -> Path:
    path.write_bytes(
        b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    )
    return path


def rows(path: Path) -> list[TextRow]:
    return list(read_rows(path))


BROKEN = {
    "not json": (b"{'id': 1}", "not JSON"),
    "cut short": (b'{"id": "T2", "te', "not JSON"),
    "a list": (b"[1, 2]", "not a JSON object"),
    "no text": (b'{"id": "T2"}', "text is missing"),
    "text is a number": (b'{"id": "T2", "text": 7}', "text is no text"),
    "empty text": (b'{"id": "T2", "text": "  "}', "text is empty"),
    "an id that is a number": ('{"id": 7, "text": "某甲"}'.encode(), "id is no text"),
    "an empty id": ('{"id": " ", "text": "某甲"}'.encode(), "id is empty"),
    "null": (b'{"id": "T2", "text": null}', "text is missing"),
    "no id": ('{"text": "某甲"}'.encode(), "id is missing"),
    "gbk": (b'{"id": "T2", "text": "' + "被告人".encode("gb18030") + b'"}', "not UTF-8"),
    "deep": (b"[" * 100_000, "not JSON"),
    "a null character": (b'{"id": "T2", "text": "a\\u0000b"}', "null character"),
    "two texts": (b'{"id": "T2", "text": "a", "text": "b"}', "stands twice"),
    "a half character": (b'{"id": "T2", "text": "\\ud800"}', "surrogate"),
    "twice": (json.dumps(GOOD).encode(), "twice"),
}


@pytest.mark.parametrize(("line", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_line_is_told_by_its_number_and_the_others_are_read(tmp_path: Path, line: bytes, told: str) -> None:
    found = rows(write(tmp_path / "texts.jsonl", GOOD, line, {**GOOD, "id": "T3"}))
    assert [row.place for row in found] == [1, 2, 3]
    assert [row.fault is None for row in found] == [True, False, True]
    assert found[1].fault is not None and told in found[1].fault.en


@pytest.mark.parametrize("line", [line for line, _ in BROKEN.values()], ids=BROKEN.keys())
def test_a_broken_line_is_told_in_four_parts_in_both_languages(tmp_path: Path, line: bytes) -> None:
    path = write(tmp_path / "texts.jsonl", GOOD, line)
    row = rows(path)[1]
    assert row.told is not None and row.fault is not None
    error = row.unreadable(path)
    for told, words in ((row.told[0], ("第2行", "依据", "下一步")), (row.told[1], ("line 2", "under", "next"))):
        assert [word for word in words if word not in told] == []
    assert "texts.jsonl" in error.tried and "第2行" in error.stopped_by and "line 2" in error.stopped_by
    assert error.article == row.fault.rule and row.fault.next_en in error.next_step


def test_a_line_of_many_megabytes_is_told_and_never_held(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(json.dumps(GOOD).encode() + b"\n" + b'{"id": "T2", "text": "')
        for _ in range(10):
            file.write(b"a" * LONGEST_LINE)
        file.write(b'"}\n' + json.dumps({**GOOD, "id": "T3"}).encode())
    tracemalloc.start()
    found = rows(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row.fault is None for row in found] == [True, False, True]
    assert most < 4 * LONGEST_LINE


def test_blank_lines_and_a_mark_at_the_start_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n\n  \n")
    assert [(row.place, row.fault) for row in rows(path)] == [(1, None)]


def test_lines_may_end_as_on_other_systems(tmp_path: Path) -> None:
    path = tmp_path / "crlf.jsonl"
    path.write_bytes(b"\r\n".join(json.dumps({**GOOD, "id": number}).encode() for number in ("T1", "T2")) + b"\r\n")
    assert [(row.place, row.id, row.fault) for row in rows(path)] == [(1, "T1", None), (2, "T2", None)]


def test_a_packed_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(GOOD).encode()))
    assert [row.id for row in rows(path)] == ["T1"]


@pytest.mark.parametrize("name", ["missing.jsonl", "empty.jsonl"])
def test_a_file_that_cannot_be_read_is_refused_in_four_parts(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(UnreadableFile):
        rows(tmp_path / name)


def test_the_file_comes_back_with_an_error_column(tmp_path: Path) -> None:
    path = write(tmp_path / "texts.jsonl", GOOD, b"nonsense", {**GOOD, "id": "T3"})
    give_back(path, tmp_path / "back.jsonl", {3: ["发生时间在将来 (in the future)"]})
    back = [json.loads(line) for line in (tmp_path / "back.jsonl").read_text(encoding="utf-8").splitlines()]
    assert back[0] == {**GOOD, "error": ""}
    assert back[1]["line"] == "nonsense" and "not JSON" in back[1]["error"]
    assert back[2] == {**GOOD, "id": "T3", "error": "发生时间在将来 (in the future)"}


def test_a_text_without_a_dated_act_makes_no_record(tmp_path: Path) -> None:
    path = write(tmp_path / "texts.jsonl", {"id": "T9", "text": "被告人张某认罪。"}, GOOD)
    assert [trace.name for trace in judgment_traces(path)] == ["T1"]
