"""The columnar copy of a ledger in a database: what the ledger forgets the copy forgets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.small_procedure import CATALOGUE, TakeIn
from tests.stores import Store
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.forgetting import Forgetting

NOW = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


def test_the_copy_of_a_database_holds_its_acts_and_forgets_what_it_erased(store: Store, tmp_path: Path) -> None:
    act = TakeIn(owner="p-1", note="a secret note")
    with store.ledger.writing() as writer:
        for number in ("L-1", "L-2"):
            writer.begin(
                RecordHeader(number=number, procedure="lost_property", unit="u", division="9901", opened_at=NOW)
            )
            draft = Draft(record=number, act=act, by="wang", unit="u", when=When.minute(NOW), recorded_at=NOW)
            writer.append((draft,))
    copy = ColumnarCopy(tmp_path / "columnar", CATALOGUE)
    assert copy.refresh(store.ledger).acts == 2
    assert _notes(copy) == [(1, "a secret note"), (2, "a secret note")]
    assert copy.refresh(store.ledger).acts == 0
    before = set((tmp_path / "columnar").rglob("*.parquet"))
    Forgetting(store.alias).erase_content(1, CATALOGUE, "chen", "法院裁定", NOW)
    assert copy.refresh(store.ledger).rebuilt
    assert _notes(copy) == [(1, None), (2, "a secret note")]
    assert not before & set((tmp_path / "columnar").rglob("*.parquet"))


def _notes(copy: ColumnarCopy) -> list[tuple[object, ...]]:
    with copy.reading(lambda procedure: NOW) as tables:
        return tables.rows("SELECT seq, note FROM lost_property__take_in ORDER BY seq")
