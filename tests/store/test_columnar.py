"""The columnar copy: incremental, rebuildable, never ahead of the ledger, whole after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.agreement.world import CASE, CATALOGUE, Note, Open, Take
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import StoreUnavailable
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.review import Correct
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.columnar_files import MANIFEST, Manifest
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2025, 6, 1, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def ledger() -> MemoryLedger:
    made = MemoryLedger(CATALOGUE)
    with made.writing() as writer:
        writer.begin(RecordHeader(number="C1", procedure="case", unit="u", division="330203", opened_at=NOW))
    record(made, Take(person="a", count=3, officers=("x", "y")), date(2024, 12, 31))
    record(made, Take(person="b", told_at="2025-05-01T09:00", things=[{"name": "粉", "milligrams": 5}]))
    record(made, Note(person="a"))
    return made


@pytest.fixture
def copy(tmp_path: Path) -> ColumnarCopy:
    return ColumnarCopy(tmp_path, CATALOGUE)


def record(ledger: MemoryLedger, act: Act, day: date = date(2025, 5, 1), at: datetime = NOW, number: str = "C1") -> int:
    draft = Draft(record=number, act=act, by="wang", unit="u", when=When.on_day(day), recorded_at=at)
    with ledger.writing() as writer:
        return writer.append((draft,))[0].seq


def begin(ledger: MemoryLedger, number: str, parent: str = "") -> None:
    with ledger.writing() as writer:
        header = RecordHeader(
            number=number, procedure="case", unit="u", division="330203", opened_at=NOW, parent=parent
        )
        writer.begin(header)


def takes(copy: ColumnarCopy, known: datetime | None = None, what: str = "seq, person, count") -> list[tuple[Any, ...]]:
    with copy.reading(lambda procedure: LATER, known) as tables:
        return tables.rows(f"SELECT {what} FROM case__take ORDER BY seq")


def test_a_refresh_adds_what_the_ledger_has_more(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    assert copy.refresh(ledger).acts == 3
    record(ledger, Take(person="c"))
    added = copy.refresh(ledger)
    assert (added.acts, added.last_seq, added.rebuilt) == (1, 4, False)
    assert takes(copy) == [(1, "a", 3), (2, "b", None), (4, "c", None)]
    assert copy.refresh(ledger).acts == 0


def test_every_type_of_field_has_its_column(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    copy.refresh(ledger)
    listed = "officers, told_at, things, day, day_precise, officer, imported"
    first, second = takes(copy, what=listed)
    assert first == (["x", "y"], None, None, date(2024, 12, 31), True, "wang", False)
    assert second[1:3] == (datetime(2025, 5, 1, 1, 0), '[{"milligrams":5,"name":"粉"}]')


def test_parts_are_kept_by_year(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    copy.refresh(ledger)
    assert {path.name for path in (tmp_path / "case__take").iterdir()} == {"2024", "2025"}


@pytest.mark.parametrize("copied_before", [True, False])
def test_a_correction_closes_the_old_version_and_adds_the_new(
    ledger: MemoryLedger, copy: ColumnarCopy, copied_before: bool
) -> None:
    if copied_before:
        copy.refresh(ledger)
    record(ledger, Correct(corrects=1, content={"person": "a", "count": 2}, reason="r"), at=LATER)
    record(ledger, Correct(corrects=2, annuls=True, reason="r"), at=LATER)
    copy.refresh(ledger)
    assert takes(copy) == [(1, "a", 2)]
    assert takes(copy, known=NOW) == [(1, "a", 3), (2, "b", None)]


def test_a_moved_act_changes_its_year_and_leaves_the_old_one(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    copy.refresh(ledger)
    record(ledger, Correct(corrects=1, happened_at="2025-01-02T08:00", reason="r"), at=LATER)
    copy.refresh(ledger)
    assert takes(copy, what="seq, day")[0] == (1, date(2025, 1, 2))
    assert takes(copy, known=NOW, what="seq, day")[0] == (1, date(2024, 12, 31))


def test_what_happens_later_is_not_seen_yet(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    copy.refresh(ledger)
    with copy.reading(lambda procedure: datetime(2025, 1, 1, tzinfo=UTC)) as tables:
        assert tables.rows("SELECT seq FROM case__take") == [(1,)]


def test_a_copy_of_another_ledger_is_made_anew(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    copy.refresh(ledger)
    other = MemoryLedger(CATALOGUE)
    with other.writing() as writer:
        writer.begin(RecordHeader(number="C1", procedure="case", unit="u", division="", opened_at=NOW))
    for person in "xyz":
        record(other, Take(person=person))
    assert copy.refresh(other).rebuilt
    assert [row[1] for row in takes(copy)] == ["x", "y", "z"]


def test_a_copy_ahead_of_a_restored_ledger_is_made_anew(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    restored = MemoryLedger(CATALOGUE)
    with restored.writing() as writer:
        writer.begin(RecordHeader(number="C1", procedure="case", unit="u", division="", opened_at=NOW))
    record(restored, Take(person="a"))
    copy.refresh(ledger)
    assert copy.refresh(restored).rebuilt
    assert len(takes(copy)) == 1


def test_a_copy_of_another_shape_is_made_anew(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    copy.refresh(ledger)
    text = (tmp_path / MANIFEST).read_text(encoding="utf-8")
    (tmp_path / MANIFEST).write_text(
        text.replace('"milligrams"', '"grams"').replace('["count", "BIGINT"]', '["count", "DATE"]')
    )
    record(ledger, Take(person="c"))
    assert copy.refresh(ledger).rebuilt
    assert len(takes(copy)) == 3


class Interrupted(RuntimeError):
    pass


class Failing:
    """A source that breaks down after some acts, as a killed process would."""

    def __init__(self, ledger: MemoryLedger, after: int) -> None:
        self._ledger, self._after = ledger, after

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def acts_after(self, seq: int) -> Iterator[Any]:
        for count, item in enumerate(self._ledger.acts_after(seq)):
            if count == self._after:
                raise Interrupted
            yield item


def test_an_interrupted_refresh_leaves_the_copy_as_it_was(
    ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiheng.store.columnar.ROW_GROUP", 1)  # every act is written at once
    copy.refresh(ledger)
    for person in "cdefgh":
        record(ledger, Take(person=person))
    files = set(tmp_path.rglob("*.parquet"))
    with pytest.raises(Interrupted):
        copy.refresh(Failing(ledger, after=3))
    assert len(takes(copy)) == 2
    assert copy.last_seq() == 3
    assert set(tmp_path.rglob("*.parquet")) > files
    copy.refresh(ledger)
    assert [row[1] for row in takes(copy)] == [*"abcdefgh"]


def test_what_a_crash_left_behind_is_swept_away(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    copy.refresh(ledger)
    left = [tmp_path / "case__take" / "2025" / "half.parquet", tmp_path / f"{MANIFEST}.ab12"]
    for path in left:
        path.write_bytes(b"half")
    assert len(takes(copy)) == 2
    copy.refresh(ledger)
    assert not any(path.exists() for path in left)


def test_a_manifest_that_cannot_be_read_means_a_new_copy(
    ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path
) -> None:
    copy.refresh(ledger)
    (tmp_path / MANIFEST).write_text("{", encoding="utf-8")
    assert copy.refresh(ledger).rebuilt
    assert len(takes(copy)) == 2


def test_readers_keep_what_they_opened_while_the_copy_is_refreshed(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    copy.refresh(ledger)
    with copy.reading(lambda procedure: LATER) as tables:
        record(ledger, Correct(corrects=1, annuls=True, reason="r"), at=LATER)
        copy.refresh(ledger)
        assert tables.rows("SELECT COUNT(*) FROM case__take") == [(2,)]


def test_many_small_parts_become_one(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    for person in "abcdefghijkl":
        record(ledger, Take(person=person))
        copy.refresh(ledger)
    parts = [part for part in Manifest.read(tmp_path).parts if (part.table, part.year) == ("case__take", 2025)]
    assert len(parts) <= 8
    assert len(takes(copy)) == 14


def test_small_parts_are_written_together_without_the_large_one(
    ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path
) -> None:
    for place in range(100):
        record(ledger, Take(person=f"p{place}"))
    copy.refresh(ledger)
    (large,) = [part.file for part in Manifest.read(tmp_path).parts if part.rows > 100]
    for place in range(40):
        record(ledger, Take(person=f"q{place}"))
        copy.refresh(ledger)
    parts = [part for part in Manifest.read(tmp_path).parts if (part.table, part.year) == ("case__take", 2025)]
    assert len(parts) <= 8
    assert large in {part.file for part in parts}
    assert len(takes(copy)) == 142


def test_a_refresh_writes_no_record_again_that_the_copy_holds(
    ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path
) -> None:
    copy.refresh(ledger)
    begin(ledger, "C2", parent="C1")
    record(ledger, Open(), number="C2")
    record(ledger, Note(person="a"))
    copy.refresh(ledger)
    assert [part.rows for part in Manifest.read(tmp_path).parts if part.table == "records"] == [1, 1]
    assert records(copy) == [("C1", ""), ("C2", "C1")]


def test_a_record_is_in_the_copy_from_its_first_act_on(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    begin(ledger, "C2")
    copy.refresh(ledger)
    assert records(copy) == [("C1", "")]
    record(ledger, Open(), number="C2")
    copy.refresh(ledger)
    assert records(copy) == [("C1", ""), ("C2", "")]


def records(copy: ColumnarCopy) -> list[tuple[Any, ...]]:
    with copy.reading(lambda procedure: LATER) as tables:
        return tables.rows("SELECT record, parent FROM records ORDER BY record")


def test_a_copy_refreshed_after_every_act_equals_one_made_from_the_start(
    ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path
) -> None:
    copy.refresh(ledger)
    for place in range(2, 40):
        begin(ledger, f"C{place}", parent=f"C{place // 2}")
        seq = record(ledger, Take(person="a", count=place), date(2024 + place % 2, 3, 1), number=f"C{place}")
        copy.refresh(ledger)
        if place % 3 == 0:
            record(ledger, Correct(corrects=seq, content={"count": 1}, reason="r"), at=LATER, number=f"C{place}")
            copy.refresh(ledger)
    anew = ColumnarCopy(tmp_path / "anew", CATALOGUE)
    anew.rebuild(ledger)
    with copy.reading(lambda procedure: LATER) as one, anew.reading(lambda procedure: LATER) as other:
        for name in ("records", "case__take__versions", "case__correct__versions", "case__acts"):
            rows = sorted(map(str, other.rows(f"SELECT * FROM {name}")))
            assert sorted(map(str, one.rows(f"SELECT * FROM {name}"))) == rows
            assert len(rows) > 12


def test_a_rebuild_equals_what_refreshes_made(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    copy.refresh(ledger)
    record(ledger, Correct(corrects=1, content={"person": "q"}, reason="r"), at=LATER)
    copy.refresh(ledger)
    anew = ColumnarCopy(tmp_path / "anew", CATALOGUE)
    anew.rebuild(ledger)
    every = "seq, person, count, known_from, known_until, corrected_by"
    with copy.reading(lambda procedure: LATER) as one, anew.reading(lambda procedure: LATER) as other:
        sql = f"SELECT {every} FROM case__take__versions ORDER BY seq, corrected_by"
        assert one.rows(sql) == other.rows(sql)


def test_histories_come_back_as_the_ledger_tells_them(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    record(ledger, Correct(corrects=1, content={"person": "q"}, reason="r"), at=LATER)
    copy.refresh(ledger)
    for known in (None, NOW):
        with copy.reading(lambda procedure: LATER, known) as tables:
            (found,) = tables.histories(CASE, "SELECT record FROM records")
        expected = ledger.history("C1").as_of(LATER, known)
        assert found.entries == expected.entries
        assert found.raw == expected.raw


def test_a_part_that_was_altered_is_read_by_nobody(ledger: MemoryLedger, copy: ColumnarCopy, tmp_path: Path) -> None:
    copy.refresh(ledger)
    part = next((tmp_path / "case__take" / "2025").iterdir())
    whole = part.read_bytes()
    for place in (8, len(whole) // 2, len(whole) - 1):
        part.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(StoreUnavailable) as caught:
            takes(copy)
        assert "zhiheng columnar rebuild" in caught.value.next_step
        record(ledger, Correct(corrects=2, reason="名字有误", content={"person": "z"}))
        with pytest.raises(StoreUnavailable):
            copy.refresh(ledger)
    part.unlink()
    with pytest.raises(StoreUnavailable):
        takes(copy)
    copy.rebuild(ledger)
    assert [row[1] for row in takes(copy)] == ["a", "z"]
