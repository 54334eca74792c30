"""A database that is locked, full, read-only, too new or not there: four parts are told and nothing is written."""

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.small_procedure import Announce, TakeIn, draft, header
from tests.stores import Store, attached
from zhiheng.kernel.errors import StoreUnavailable
from zhiheng.store.engine import engine_of
from zhiheng.store.verify import verify
from zhiheng.store.version import SCHEMA
from zhiheng.web.database_url import database_of


def told(do: Callable[[], object]) -> StoreUnavailable:
    with pytest.raises(StoreUnavailable) as caught:
        do()
    assert caught.value.tried and caught.value.stopped_by and caught.value.next_step
    return caught.value


def append(store: Store, *, acts: int = 1, note: str = "") -> None:
    with store.ledger.writing() as writer:
        number = writer.next_number("L-2025")
        writer.begin(header(number))
        writer.append([draft(number, TakeIn(owner="P-1", note=note or None)) for _ in range(acts)])


def test_a_locked_sqlite_database_is_told_and_nothing_is_written(
    sqlite_url: str, django_db_blocker: DjangoDbBlocker
) -> None:
    with attached(sqlite_url, django_db_blocker, busy_seconds=0.2) as store:
        append(store)
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            assert "locked" in told(lambda: append(store)).stopped_by
            assert len(list(store.ledger.headers())) == 1, "readers go on while somebody writes"
        finally:
            other.rollback()
            other.close()
        append(store)
        assert [one.number for one in store.ledger.headers()] == ["L-2025-0001", "L-2025-0002"]


def test_a_writer_waits_for_a_short_lock(sqlite_store: Store) -> None:
    other = sqlite3.connect(sqlite_store.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, lambda: (other.rollback(), other.close()))
    release.start()
    append(sqlite_store)
    release.join()
    assert sqlite_store.ledger.last_seq() == 1


def test_a_locked_postgres_ledger_is_told(postgres_store: Store) -> None:
    append(postgres_store)
    engine_of(postgres_store.alias).run("SET lock_timeout = '200ms'")
    with psycopg.connect(postgres_store.url) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", (0x7A686968,))
        assert "locked" in told(lambda: append(postgres_store)).stopped_by
    append(postgres_store)
    assert postgres_store.ledger.last_seq() == 2


def test_a_full_sqlite_database_is_told_and_holds_no_half_batch(sqlite_store: Store) -> None:
    append(sqlite_store, acts=3)
    engine = engine_of(sqlite_store.alias)
    (pages,) = engine.rows("PRAGMA page_count")[0]
    engine.rows(f"PRAGMA max_page_count = {pages + 10}")
    assert "full" in told(lambda: append(sqlite_store, acts=500, note="满" * 500)).stopped_by
    assert (sqlite_store.ledger.last_seq(), len(list(sqlite_store.ledger.headers()))) == (3, 1)
    assert verify(sqlite_store.ledger).verified
    engine.rows(f"PRAGMA max_page_count = {pages + 10_000}")
    append(sqlite_store)
    assert sqlite_store.ledger.last_seq() == 4


def test_a_read_only_sqlite_database_is_told(sqlite_store: Store) -> None:
    engine_of(sqlite_store.alias).run("PRAGMA query_only = ON")
    assert "read-only" in told(lambda: append(sqlite_store)).stopped_by
    assert sqlite_store.ledger.last_seq() == 0


def test_a_read_only_postgres_database_is_told(postgres_store: Store) -> None:
    engine_of(postgres_store.alias).run("SET default_transaction_read_only = on")
    assert "read-only" in told(lambda: append(postgres_store)).stopped_by


@pytest.mark.parametrize(("found", "word"), [(SCHEMA + 1, "newer"), (SCHEMA - 1, "older")])
def test_a_database_of_another_version_is_neither_written_nor_read(
    store: Store, found: int, word: str, django_db_blocker: DjangoDbBlocker
) -> None:
    append(store)
    engine_of(store.alias).run("UPDATE store_version SET version = ?", (found,))
    assert word in told(lambda: append(store)).stopped_by
    with attached(store.url, django_db_blocker) as again:
        assert word in told(lambda: again.ledger.history("L-2025-0001")).stopped_by
        assert word in told(lambda: verify(again.ledger)).stopped_by
    engine_of(store.alias).run("UPDATE store_version SET version = ?", (SCHEMA,))
    assert store.ledger.last_seq() == 1


def test_a_database_without_tables_is_told(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    with attached(f"sqlite:///{tmp_path / 'empty.sqlite3'}", django_db_blocker) as store:
        assert "zhiheng init" in told(lambda: append(store)).next_step
        assert "zhiheng init" in told(lambda: store.ledger.header("L-1")).next_step


def test_a_file_that_is_no_database_is_told(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    path = tmp_path / "letter.sqlite3"
    path.write_bytes(b"Dear madam, " * 1000)
    with attached(f"sqlite:///{path}", django_db_blocker) as store:
        assert "no database" in told(lambda: append(store)).stopped_by
    assert path.read_bytes() == b"Dear madam, " * 1000


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    with attached(f"sqlite:///{tmp_path / 'nowhere' / 'z.sqlite3'}", django_db_blocker) as store:
        told(lambda: append(store))


def test_a_postgres_server_that_is_gone_is_told(django_db_blocker: DjangoDbBlocker) -> None:
    with attached("postgresql://nobody:x@127.0.0.1:1/nothing", django_db_blocker) as store:
        assert "reached" in told(lambda: append(store)).stopped_by


def test_a_postgres_session_that_was_ended_leaves_nothing_half_done(
    postgres_store: Store, postgres_server: object
) -> None:
    append(postgres_store)
    (mine,) = engine_of(postgres_store.alias).rows("SELECT pg_backend_pid()")[0]

    def cut_off() -> None:
        with postgres_store.ledger.writing() as writer:
            writer.append((draft("L-2025-0001", Announce(days=1)),))
            with psycopg.connect(postgres_store.url, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s)", (mine,))
            writer.append((draft("L-2025-0001", Announce(days=2)),))

    told(cut_off)
    assert postgres_store.ledger.header("L-2025-0001").acts == 1
    append(postgres_store)
    assert postgres_store.ledger.last_seq() == 2


@pytest.mark.parametrize("address", ["mysql://a/b", "postgresql://host", "zhiheng.sqlite3", ""])
def test_another_kind_of_address_is_told(address: str) -> None:
    assert "ZHIHENG_DATABASE_URL" in told(lambda: database_of(address)).next_step


def test_an_address_gives_every_part_of_a_postgres_connection() -> None:
    settings = database_of("postgresql://zhi%40heng:p%3Aw@db:5433/ledger?sslmode=require")
    assert [settings[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "zhi@heng",
        "p:w",
        "db",
        "5433",
        "ledger",
    ]
    assert settings["OPTIONS"]["sslmode"] == "require"


def test_sqlite_keeps_what_was_acknowledged_through_a_power_cut(sqlite_store: Store) -> None:
    engine = engine_of(sqlite_store.alias)
    full = 2
    assert engine.rows("PRAGMA journal_mode") == [("wal",)]
    assert engine.rows("PRAGMA synchronous") == [(full,)]
    assert os.path.exists(f"{sqlite_store.path}-wal")
