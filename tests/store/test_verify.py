"""Whatever is done to the tables behind the ledger's back is found, and the first bad act is named."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_procedure import CATALOGUE, START, Announce, TakeIn, draft, header
from tests.store.attacks import RECORDS, attack, close_ranks, fill, recompute
from tests.stores import Store
from zhiheng.kernel.digest import SM3
from zhiheng.kernel.errors import LedgerBroken, StoreUnavailable
from zhiheng.store.checkpoint import SignedCheckpoint, latest_checkpoint, list_checkpoints, read_checkpoint
from zhiheng.store.engine import engine_of
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.keyring import Signer
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.verify import WITHOUT_CHECKPOINT, checkpoint_now, verify

SIGNER = Signer(seed=bytes(range(32)))
STRANGER = Signer(seed=bytes(range(1, 33)))
ACTS = len(RECORDS)

# Every column of an act, and what is put into that of act 5 (the second of L-2).
ALTERATIONS = {
    "seq": 50,
    "record": "L-404",
    "place": 7,
    "kind": "pause",
    "by": "li",
    "unit": "north",
    "at": "2025-03-03T05:20:01Z",
    "day": "2025-03-04",
    "day_precise": True,
    "recorded_at": "2025-03-03T05:21:00Z",
    "imported": True,
    "payload": '{"days":5}',
    "salt": b"\x00" * 16,
    "commitment": b"\x00" * 32,
    "hash": b"\x00" * 32,
}
# Every column of a record that its first act answers for.
OPENINGS = {
    "procedure": "another",
    "unit": "south",
    "division": "990102",
    "parent": "L-3",
    "opened_at": "2025-03-03T01:21:00Z",
}


@pytest.fixture
def kept(store: Store) -> Store:
    return fill(store)


@pytest.fixture
def checkpoint(kept: Store, tmp_path: Path) -> SignedCheckpoint:
    return checkpoint_now(kept.ledger, tmp_path / "checkpoints", SIGNER, START)


def test_an_untouched_ledger_verifies(kept: Store) -> None:
    result = verify(kept.ledger)
    assert (result.verified, result.acts, result.records, result.first_bad) == (True, ACTS, 3, None)
    assert result.cannot_detect == WITHOUT_CHECKPOINT


def test_an_empty_ledger_verifies(store: Store, tmp_path: Path) -> None:
    assert verify(store.ledger).verified
    assert verify(store.ledger, checkpoint_now(store.ledger, tmp_path, SIGNER, START)).verified


@pytest.mark.parametrize("column", ALTERATIONS)
def test_an_altered_column_of_an_act_is_found(kept: Store, column: str) -> None:
    attack(kept, f'UPDATE ledger_act SET "{column}" = ? WHERE seq = 5', ALTERATIONS[column])
    result = verify(kept.ledger)
    assert (result.first_bad, result.verified) == (5, False)
    assert all(result.problem)


@pytest.mark.parametrize("column", [column for column in ALTERATIONS if column not in ("seq", "place")])
def test_every_column_of_an_act_is_tried(kept: Store, column: str) -> None:
    columns = {row[0] for row in described(kept, "ledger_act")}
    assert columns == ALTERATIONS.keys()
    (before,) = engine_of(kept.alias).rows(f'SELECT "{column}" FROM ledger_act WHERE seq = 5')[0]
    assert before != ALTERATIONS[column]


@pytest.mark.parametrize("column", OPENINGS)
def test_an_altered_column_of_a_record_is_found_at_its_first_act(kept: Store, column: str) -> None:
    attack(kept, f"UPDATE ledger_record SET {column} = ? WHERE number = 'L-2'", OPENINGS[column])
    assert verify(kept.ledger).first_bad == 2


@pytest.mark.parametrize(
    ("column", "value", "first_bad"), [("acts", 2, 9), ("acts", 4, ACTS + 1), ("head", b"\x01" * 32, 9)]
)
def test_a_record_that_counts_otherwise_than_its_acts_is_found(
    kept: Store, column: str, value: object, first_bad: int
) -> None:
    attack(kept, f"UPDATE ledger_record SET {column} = ? WHERE number = 'L-2'", value)
    assert verify(kept.ledger).first_bad == first_bad


@pytest.mark.parametrize("seq", range(1, ACTS + 1))
def test_a_removed_act_is_found(kept: Store, seq: int) -> None:
    attack(kept, "DELETE FROM ledger_act WHERE seq = ?", seq)
    assert verify(kept.ledger).first_bad == seq


@pytest.mark.parametrize(("one", "other"), [(1, 2), (5, 6), (3, 8)])
def test_acts_whose_numbers_were_swapped_are_found(kept: Store, one: int, other: int) -> None:
    for old, new in ((one, 0), (other, one), (0, other)):
        attack(kept, "UPDATE ledger_act SET seq = ? WHERE seq = ?", new, old)
    assert verify(kept.ledger).first_bad == one


def test_acts_whose_places_were_swapped_are_found(kept: Store) -> None:
    for old, new in ((2, 0), (3, 2), (0, 3)):
        attack(kept, "UPDATE ledger_act SET place = ? WHERE record = 'L-1' AND place = ?", new, old)
    assert verify(kept.ledger).first_bad == 3


def test_an_inserted_act_is_found(kept: Store) -> None:
    attack(kept, "UPDATE ledger_act SET seq = -seq - 1 WHERE seq >= 4")
    attack(kept, "UPDATE ledger_act SET seq = -seq WHERE seq < 0")
    columns = [row[0] for row in described(kept, "ledger_act")]
    said = ", ".join({"seq": "4", "place": "9"}.get(name, f'"{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    attack(kept, f"INSERT INTO ledger_act ({names}) SELECT {said} FROM ledger_act WHERE seq = 3")
    assert verify(kept.ledger).first_bad == 4


def test_a_record_that_is_gone_is_found_at_its_first_act(kept: Store) -> None:
    attack(kept, "DELETE FROM ledger_record WHERE number = 'L-3'")
    assert verify(kept.ledger).first_bad == 4
    attack(kept, "DELETE FROM ledger_act WHERE record = 'L-3'")
    assert verify(kept.ledger).first_bad == 4


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seq=st.integers(1, ACTS), column=st.sampled_from(["payload", "by", "day", "kind", "unit"]), text=st.text())
def test_any_text_put_anywhere_is_found(sqlite_store: Store, seq: int, column: str, text: str) -> None:
    engine = engine_of(sqlite_store.alias)
    if not engine.rows("SELECT 1 FROM ledger_act"):
        fill(sqlite_store)
    try:
        forged = text.encode().decode()
    except UnicodeEncodeError:
        return
    (before,) = engine.rows(f'SELECT "{column}" FROM ledger_act WHERE seq = ?', (seq,))[0]
    attack(sqlite_store, f'UPDATE ledger_act SET "{column}" = ? WHERE seq = ?', forged, seq)
    assert verify(sqlite_store.ledger).first_bad == (seq if forged != before else None)
    attack(sqlite_store, f'UPDATE ledger_act SET "{column}" = ? WHERE seq = ?', before, seq)


# Against a checkpoint


def test_a_ledger_verifies_against_its_checkpoint(kept: Store, checkpoint: SignedCheckpoint) -> None:
    result = verify(kept.ledger, checkpoint, public_key=SIGNER.public_hex)
    assert (result.verified, result.cannot_detect) == (True, ())
    assert (checkpoint.body.acts, checkpoint.body.records) == (ACTS, 3)


def test_a_ledger_that_grew_verifies_and_says_what_came_since(kept: Store, checkpoint: SignedCheckpoint) -> None:
    with kept.ledger.writing() as writer:
        writer.begin(header("L-0"))
        writer.append((draft("L-0", TakeIn(owner="P-9")), draft("L-1", Announce(days=9))))
    result = verify(kept.ledger, checkpoint, public_key=SIGNER.public_hex)
    assert result.verified
    (since,) = result.cannot_detect
    assert "2" in since[0] and "2" in since[1]


def remove_tail(store: Store) -> None:
    attack(store, "DELETE FROM ledger_act WHERE seq >= 8")
    recompute(store)


def remove_record(store: Store) -> None:
    attack(store, "DELETE FROM ledger_act WHERE record = 'L-3'")
    attack(store, "DELETE FROM ledger_record WHERE number = 'L-3'")
    close_ranks(store)


def remove_newest_record(store: Store) -> None:
    attack(store, "DELETE FROM ledger_act WHERE seq >= 4")
    attack(store, "DELETE FROM ledger_record WHERE number = 'L-3'")
    recompute(store)


def rewrite_an_act(store: Store) -> None:
    attack(store, "UPDATE ledger_act SET payload = ? WHERE seq = 6", '{"days":6}')
    recompute(store)


def insert_an_act(store: Store) -> None:
    remove_record(store)
    with store.ledger.writing() as writer:
        writer.append((draft("L-2", Announce(days=1)), draft("L-2", Announce(days=2))))


COVERED_UP = {remove_tail: 8, remove_record: 4, remove_newest_record: 4, rewrite_an_act: 6, insert_an_act: 4}


@pytest.mark.parametrize("deed", COVERED_UP)
def test_what_was_covered_up_shows_against_a_checkpoint_alone(
    kept: Store, checkpoint: SignedCheckpoint, deed: object
) -> None:
    assert callable(deed)
    deed(kept)
    blind = verify(kept.ledger)
    assert blind.verified, "the cover-up was clumsy: the test would prove nothing"
    assert blind.cannot_detect == WITHOUT_CHECKPOINT
    result = verify(kept.ledger, checkpoint)
    assert (result.verified, result.first_bad) == (False, COVERED_UP[deed])  # type: ignore[index]


def test_without_its_side_files_a_checkpoint_still_finds_but_names_less(
    kept: Store, checkpoint: SignedCheckpoint
) -> None:
    rewrite_an_act(kept)
    (checkpoint.folder / "witness").write_bytes(b"\x00" * 8 * ACTS)
    named = verify(kept.ledger, latest_checkpoint(checkpoint.folder))
    assert not named.verified and "L-1" in named.problem[0]
    (checkpoint.folder / "heads.gz").unlink()
    unnamed = verify(kept.ledger, latest_checkpoint(checkpoint.folder))
    assert not unnamed.verified and "L-1" not in unnamed.problem[0]


def test_heads_that_do_not_give_the_signed_root_are_not_believed(kept: Store, checkpoint: SignedCheckpoint) -> None:
    assert checkpoint.heads is not None and checkpoint.heads.keys() == {"L-1", "L-2", "L-3"}
    (checkpoint.folder / "heads.gz").write_bytes(b"no gzip")
    again = latest_checkpoint(checkpoint.folder)
    assert again is not None and again.heads is None


def test_a_checkpoint_of_another_key_is_not_believed(kept: Store, tmp_path: Path) -> None:
    foreign = checkpoint_now(kept.ledger, tmp_path / "foreign", STRANGER, START)
    assert verify(kept.ledger, foreign).verified
    assert not verify(kept.ledger, foreign, public_key=SIGNER.public_hex).verified


def test_a_checkpoint_whose_body_was_altered_is_not_believed(kept: Store, checkpoint: SignedCheckpoint) -> None:
    (path,) = checkpoint.folder.glob("*.json")
    file = json.loads(path.read_text())
    file["body"]["acts"] = 8
    path.write_text(json.dumps(file))
    forged = read_checkpoint(path)
    assert not forged.is_signed
    assert not verify(kept.ledger, forged).verified


def test_a_file_that_is_no_checkpoint_is_told_in_four_parts(tmp_path: Path) -> None:
    (tmp_path / "20250303T012000Z.json").write_text("{}")
    with pytest.raises(StoreUnavailable) as told:
        latest_checkpoint(tmp_path)
    assert told.value.tried and told.value.stopped_by and told.value.next_step


def test_checkpoints_are_listed_newest_first(kept: Store, checkpoint: SignedCheckpoint) -> None:
    with kept.ledger.writing() as writer:
        writer.append((draft("L-1", Announce(days=9)),))
    later = checkpoint_now(kept.ledger, checkpoint.folder, SIGNER, START.replace(hour=9))
    assert list_checkpoints(checkpoint.folder) == [later.body, checkpoint.body]
    assert verify(kept.ledger, latest_checkpoint(checkpoint.folder)).verified
    (earlier,) = checkpoint.folder.glob("20250303T0120*")
    assert verify(kept.ledger, read_checkpoint(earlier)).verified


def test_a_broken_ledger_is_never_signed(kept: Store, checkpoint: SignedCheckpoint) -> None:
    rewrite_an_act(kept)
    with pytest.raises(LedgerBroken) as told:
        checkpoint_now(kept.ledger, checkpoint.folder, SIGNER, START.replace(hour=9))
    assert told.value.seq == 6
    assert list_checkpoints(checkpoint.folder) == [checkpoint.body]


# Erased content, another hash function


def test_erased_content_verifies_where_the_register_has_it(kept: Store, checkpoint: SignedCheckpoint) -> None:
    Forgetting(kept.alias).erase_content(5, CATALOGUE, "chen", "法院裁定删除", START)
    result = verify(kept.ledger, checkpoint)
    assert result.verified
    assert kept.ledger.proofs("L-2")[1].content_forgotten
    assert kept.ledger.history("L-2").raw[1].act == Announce.trusted({})


@pytest.mark.parametrize("columns", ["payload = NULL", "salt = NULL", "payload = NULL, salt = NULL"])
def test_content_that_is_gone_without_an_entry_is_found(kept: Store, columns: str) -> None:
    attack(kept, f"UPDATE ledger_act SET {columns} WHERE seq = 5")
    assert verify(kept.ledger).first_bad == 5


def test_a_ledger_hashed_with_sm3_verifies_and_stays_with_it(store: Store) -> None:
    ledger = DjangoLedger(CATALOGUE, SM3, using=store.alias)
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))
    with store.ledger.writing() as writer:
        writer.append((draft("L-1", Announce(days=1)),))
    assert engine_of(store.alias).rows("SELECT digest FROM store_version") == [("sm3",)]
    assert verify(store.ledger).verified
    attack(store, "UPDATE store_version SET digest = 'sha256'")
    assert verify(store.ledger).first_bad == 1


def test_progress_is_told_and_ends_with_all_acts(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiheng.store.verify._REPORT_EVERY", 3)
    told: list[tuple[int, int]] = []
    verify(kept.ledger, progress=lambda done, of: told.append((done, of)))
    assert told == [(3, ACTS), (6, ACTS), (ACTS, ACTS)]


def described(store: Store, table: str) -> list[tuple[str]]:
    engine = engine_of(store.alias)
    if store.url.startswith("sqlite"):
        return [(row[1],) for row in engine.rows(f"PRAGMA table_info({table})")]
    return engine.rows("SELECT column_name::text FROM information_schema.columns WHERE table_name = ?", (table,))
