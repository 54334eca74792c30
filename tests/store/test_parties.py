"""Identities: only in the party table, found exactly and with a reason, forgotten for good, and the ledger verifies."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.contract.test_many_writers import at_once
from tests.small_procedure import CATALOGUE, START, Announce, TakeIn, draft, header
from tests.stores import Store, attached
from zhiheng.kernel.errors import ProductError, WrongContent
from zhiheng.store.access_log import AccessLog
from zhiheng.store.engine import engine_of
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.keyring import MasterKey
from zhiheng.store.parties import FORGOTTEN, Parties
from zhiheng.store.vault import SM4_GCM, IdentityUnreadable, Vault
from zhiheng.store.verify import verify

VAULT = Vault(MasterKey(secret=bytes(range(32))))
LI, NUMBER = "李测试", "990101199001010018"


@pytest.fixture
def parties(store: Store) -> Parties:
    return Parties(VAULT, using=store.alias)


def find(parties: Parties, exact: str, *, kind: str = "person") -> list[str]:
    return list(parties.find(kind, exact, "wang", "核对失主", "L-1", START))


def test_a_registered_party_has_a_name_and_an_opaque_reference(parties: Parties) -> None:
    ref = parties.register("person", LI, NUMBER, START)
    assert parties.name_of(ref) == LI
    assert (parties.knows(ref), parties.knows("P-none"), parties.name_of("P-none")) == (True, False, "P-none")
    assert parties.register("person", LI, "", START) != ref, "a name alone is nobody in particular"
    assert NUMBER not in ref and LI not in ref


def test_many_names_are_read_as_one_by_one(parties: Parties) -> None:
    refs = [parties.register("person", name, "", START) for name in (LI, "王某", "王某")]
    parties.forget(refs[2], "zhao", "到期", START)
    asked = [*refs, "P-none"]
    assert parties.names_of(asked) == {ref: parties.name_of(ref) for ref in asked}
    assert parties.names_of([]) == {}


@pytest.mark.parametrize("cipher", [None, SM4_GCM])
def test_no_name_and_no_number_is_in_the_database(sqlite_store: Store, cipher: object) -> None:
    vault = VAULT if cipher is None else Vault(MasterKey(secret=bytes(range(32))), cipher=SM4_GCM)
    Parties(vault, using=sqlite_store.alias).register("person", LI, NUMBER, START)
    engine_of(sqlite_store.alias).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = sqlite_store.path.read_bytes()
    assert LI.encode() not in kept and NUMBER.encode() not in kept


@pytest.mark.parametrize("exact", [LI, f" {LI} ", NUMBER, NUMBER.translate({ord("9"): "９"})])
def test_a_party_is_found_by_its_whole_name_or_number(parties: Parties, exact: str) -> None:
    ref = parties.register("person", LI, NUMBER, START)
    parties.register("person", "王测试", "99010119900101003X", START)
    assert find(parties, exact) == [ref]


@pytest.mark.parametrize("part", [LI[:2], NUMBER[:17], "李测试一"])
def test_a_part_of_a_name_finds_nobody(parties: Parties, part: str) -> None:
    parties.register("person", LI, NUMBER, START)
    assert find(parties, part) == []


def test_a_person_is_not_found_among_organisations(parties: Parties) -> None:
    parties.register("person", LI, "", START)
    assert find(parties, LI, kind="organisation") == []


def test_every_look_up_is_logged_even_one_that_finds_nobody(store: Store, parties: Parties) -> None:
    parties.find("person", "无此人", "wang", "核对失主", "L-1", START)
    (entry,) = AccessLog(store.alias).entries("L-1")
    assert (entry.account, entry.record, entry.purpose, entry.at) == ("wang", "L-1", "核对失主", START)


@pytest.mark.parametrize(("exact", "by", "purpose"), [("", "wang", "核对"), (LI, "", "核对"), (LI, "wang", "  ")])
def test_a_look_up_without_name_officer_or_purpose_is_refused(
    store: Store, parties: Parties, exact: str, by: str, purpose: str
) -> None:
    with pytest.raises(WrongContent) as told:
        parties.find("person", exact, by, purpose, "L-1", START)
    assert told.value.tried and told.value.stopped_by and told.value.article and told.value.next_step
    assert AccessLog(store.alias).entries() == []


def test_another_master_key_cannot_read_a_name(store: Store, parties: Parties) -> None:
    ref = parties.register("person", LI, NUMBER, START)
    stranger = Parties(Vault(MasterKey(secret=bytes(range(1, 33)))), using=store.alias)
    with pytest.raises(IdentityUnreadable):
        stranger.name_of(ref)
    assert find(stranger, LI) == []


def test_forgetting_a_person_leaves_a_ledger_that_verifies(store: Store, parties: Parties) -> None:
    ref = parties.register("person", LI, NUMBER, START)
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner=ref)),))
    before = store.ledger.proofs("L-1")
    parties.forget(ref, "chen", "三年期满", START)
    assert (parties.name_of(ref), parties.knows(ref)) == (FORGOTTEN, True)
    assert (find(parties, LI), find(parties, NUMBER)) == ([], [])
    engine = engine_of(store.alias)
    assert engine.rows("SELECT wrapped_key, sealed FROM party") == [(None, None)]
    assert engine.rows('SELECT what, ref, "by", reason FROM forget_register') == [("party", ref, "chen", "三年期满")]
    assert verify(store.ledger).verified
    assert store.ledger.proofs("L-1") == before


def test_the_bytes_of_a_forgotten_key_are_gone_from_the_file(sqlite_store: Store) -> None:
    parties = Parties(VAULT, using=sqlite_store.alias)
    refs = [parties.register("person", f"{LI}{n}", f"{NUMBER[:-1]}{n}", START) for n in range(3)]
    rows = engine_of(sqlite_store.alias).rows("SELECT wrapped_key, sealed FROM party WHERE ref = ?", (refs[1],))
    parties.forget(refs[1], "chen", "三年期满", START)
    files = [sqlite_store.path, sqlite_store.path.with_name(f"{sqlite_store.path.name}-wal")]
    kept = b"".join(path.read_bytes() for path in files if path.exists())
    assert not any(bytes(secret) in kept for secret in rows[0])
    assert parties.name_of(refs[2]) == f"{LI}2"


@pytest.mark.parametrize(("ref", "reason"), [("P-none", "期满"), ("", "期满"), (None, " ")])
def test_forgetting_needs_a_known_party_and_a_reason(parties: Parties, ref: str | None, reason: str) -> None:
    known = parties.register("person", LI, NUMBER, START)
    with pytest.raises(ProductError):
        parties.forget(known if ref is None else ref, "chen", reason, START)
    assert parties.name_of(known) == LI


def test_forgetting_twice_is_forgetting_once(store: Store, parties: Parties) -> None:
    ref = parties.register("person", LI, NUMBER, START)
    for days in (0, 1):
        parties.forget(ref, "chen", "期满", START + timedelta(days=days))
    assert len(engine_of(store.alias).rows("SELECT * FROM forget_register")) == 1


def test_a_restored_backup_forgets_again(
    sqlite_store: Store, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    register = tmp_path / "forgotten.jsonl"
    parties = Parties(VAULT, using=sqlite_store.alias, register=register)
    ref, other = parties.register("person", LI, NUMBER, START), parties.register("person", "王测试", "", START)
    with sqlite_store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner=ref, note="口供")), draft("L-1", Announce(days=3, owner=ref))))
    backup = tmp_path / "backup.sqlite3"
    with sqlite3.connect(sqlite_store.path) as source, sqlite3.connect(backup) as target:
        source.backup(target)
    parties.forget(ref, "chen", "期满", START)
    Forgetting(sqlite_store.alias, register).erase_content(1, CATALOGUE, "chen", "法院裁定", START)
    assert LI not in register.read_text() and "期满" not in register.read_text()

    restored = tmp_path / "restored.sqlite3"
    shutil.copy(backup, restored)
    with attached(f"sqlite:///{restored}", django_db_blocker) as again:
        names = Parties(VAULT, using=again.alias, register=register)
        assert names.name_of(ref) == LI, "the backup is from before: otherwise this proves nothing"
        forgetting = Forgetting(again.alias, register)
        assert forgetting.reapply(CATALOGUE) == 2
        assert (names.name_of(ref), names.name_of(other)) == (FORGOTTEN, "王测试")
        assert again.ledger.history("L-1").raw[0].act == TakeIn.trusted({})
        assert verify(again.ledger).verified
        assert forgetting.reapply(CATALOGUE) == 0


def test_erasing_content_takes_its_parties_and_duties_away(store: Store) -> None:
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1", things=[{"what": "伞", "finder": "P-2"}])),))
    Forgetting(store.alias).erase_content(1, CATALOGUE, "chen", "法院裁定", START)
    engine = engine_of(store.alias)
    assert engine.rows("SELECT * FROM party_link") == []
    assert engine.rows("SELECT payload, salt FROM ledger_act") == [(None, None)]
    assert verify(store.ledger).verified


def test_one_number_is_one_party_even_where_two_register_it_at_once(store: Store, parties: Parties) -> None:
    for turn in range(5):
        number = f"{NUMBER[:-1]}{turn}"
        first, second = at_once(store, [lambda: parties.register("person", LI, number, START)] * 2)  # noqa: B023
        assert first == second
        parties.forget(str(first), "zhao", "到期", START)
        assert parties.register("person", LI, number, START) != first, "a forgotten holder is nobody"
        assert parties.register("organisation", LI, number, START) != first
