"""Small text files are read strictly as UTF-8, or refused with the place and the reason."""

from pathlib import Path

import pytest

from zhiheng.importers.text import LARGEST_TEXT, LONGEST_LINE, read_text
from zhiheng.importers.unreadable import UnreadableFile

FILES = Path(__file__).parent / "files"
SCENARIO = "# 三日变七日\n2025-03-03 09:20  受案\n"


def refusal(path: Path) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_text(path)
    return caught.value


def test_a_utf8_file_is_read_as_it_stands() -> None:
    assert read_text(FILES / "scenario.txt") == SCENARIO


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert (FILES / "scenario_with_mark.txt").read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_text(FILES / "scenario_with_mark.txt") == SCENARIO


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_every_line_ending_becomes_a_newline(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "scenario.txt"
    path.write_bytes(SCENARIO.replace("\n", ending).encode())
    assert read_text(path) == SCENARIO


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    path = tmp_path / "scenario.txt"
    path.touch()
    assert read_text(path) == ""


def test_a_gb18030_file_is_refused_and_recognised() -> None:
    error = refusal(FILES / "scenario_gbk.txt")
    assert "scenario_gbk.txt" in error.tried
    assert "第 2 行第 19 列" in error.stopped_by
    assert "line 2, column 19: byte 0xCA" in error.stopped_by
    assert "GB18030" in error.stopped_by
    assert "受案" in error.stopped_by
    assert "RFC 3629" in error.article
    assert "iconv -f GB18030 -t UTF-8" in error.next_step


def test_a_file_in_another_code_page_is_not_taken_for_gb18030() -> None:
    error = refusal(FILES / "scenario_latin1.txt")
    assert "byte 0xE9" in error.stopped_by
    assert "GB18030" not in error.stopped_by


def test_a_utf16_file_is_recognised_by_its_mark() -> None:
    assert "UTF-16" in refusal(FILES / "scenario_utf16.txt").stopped_by


def test_a_file_cut_inside_a_character_is_called_cut_and_not_gb18030() -> None:
    error = refusal(FILES / "scenario_half_a_character.txt")
    assert "第 2 行第 1 列" in error.stopped_by
    assert "the middle of a UTF-8 character" in error.stopped_by
    assert "GB18030" not in str(error)


def test_the_place_of_a_wrong_byte_counts_characters_and_not_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "scenario.txt"
    path.write_bytes("\ufeff受案".encode() + b"\xff")
    assert "line 1, column 3" in refusal(path).stopped_by


def test_the_longest_line_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "scenario.txt"
    path.write_bytes(b"first\r\n" + b"a" * LONGEST_LINE + b"\nlast\n")
    assert len(read_text(path)) == len("first\n") + LONGEST_LINE + len("\nlast\n")
    path.write_bytes(b"first\r\n" + b"a" * (LONGEST_LINE + 1) + b"\nlast\n")
    error = refusal(path)
    assert "line 2: the line is longer than 65536 bytes" in error.stopped_by
    assert "LONGEST_LINE" in error.article


def test_the_largest_file_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "scenario.txt"
    path.write_bytes(b"0123456\n" * (LARGEST_TEXT // 8))
    assert len(read_text(path)) == LARGEST_TEXT
    path.write_bytes(b"0123456\n" * (LARGEST_TEXT // 8) + b"\n")
    assert "LARGEST_TEXT" in refusal(path).article


def test_a_line_of_200_megabytes_is_refused_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "scenario.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: one line of zero bytes
    assert "line 1: the line is longer" in refusal(path).stopped_by


def test_a_missing_file_and_a_folder_are_refused_with_what_the_system_said(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "absent.txt").stopped_by
    assert "directory" in refusal(tmp_path).stopped_by
