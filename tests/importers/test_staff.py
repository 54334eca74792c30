"""A staff file that says two things at once, or that nothing can hold, changes nobody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zhiheng.importers.staff import read_staff
from zhiheng.importers.unreadable import UnreadableFile

UNIT = "{id: east, title: 东门, en: East, division: '990101'}"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (f"units: [{UNIT}]\nofficers: []\nofficers: [{{account: wang, name: 王}}]\n", "officers"),
        (f"units: [{UNIT}]\nofficers: [{{account: wang, name: 王, name: 黄}}]\n", "name"),
        ("[" * 50_000, "recursion"),
        ("units: !!python/object/apply:os.getcwd []\nofficers: []\n", "python/object"),
    ],
    ids=["a part twice", "a name twice", "nested deeply", "an object of a program"],
)
def test_such_a_file_is_refused(tmp_path: Path, words: str, named: str) -> None:
    file = tmp_path / "staff.yaml"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read_staff(file, frozenset(), date(2025, 1, 1))
    assert named in caught.value.stopped_by
