"""A backup taken while officers write, as docs/do/run_a_bureau.md says: what is restored from it verifies, is whole and
goes on."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.contract.test_many_writers import ROOT
from tests.small_procedure import Announce, TakeIn, draft, header
from tests.stores import Store, attached
from tools.postgres import Server, ensure
from zhiheng.store.verify import verify


@contextmanager
def written_to(store: Store, home: Path) -> Iterator[Callable[[], int]]:
    """Two officers write until the end; asked, the greatest number that one of them was told of so far."""
    environment = dict(os.environ, ZHIHENG_HOME=str(home), ZHIHENG_DATABASE_URL=store.url)
    command = [sys.executable, "-m", "tests.contract.appender", "L-1", "0"]
    said = [home / f"said-{number}" for number in range(2)]
    children = []
    for file in said:
        with file.open("w") as out:
            children.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.DEVNULL))

    def told() -> int:
        lines = [line for file in said for line in file.read_text().splitlines(keepends=True)]
        return max((int(n) for line in lines if line.endswith("\n") for n in line.split() if n.isdigit()), default=0)

    try:
        until = time.monotonic() + 60
        while told() < 20 and time.monotonic() < until:
            time.sleep(0.05)
        yield told
    finally:
        for child in children:
            child.kill()
            child.wait(30)


def begin(store: Store) -> None:
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))


def assert_whole(restored: Store, at_least: int) -> None:
    ledger = restored.ledger
    result = verify(ledger)
    assert result.verified, result.problem
    assert result.acts >= at_least >= 20
    assert {one.acts for one in ledger.headers() if one.number.startswith("K")} <= {2}
    with ledger.writing() as writer:
        (entry,) = writer.append((draft("L-1", Announce(days=1)),))
    assert entry.seq == result.acts + 1
    assert verify(ledger).verified


def copied(path: Path, to: Path) -> None:
    with closing(sqlite3.connect(path)) as held, closing(sqlite3.connect(to)) as kept:
        held.backup(kept)


def vacuumed(path: Path, to: Path) -> None:
    with closing(sqlite3.connect(path)) as held:
        held.execute("VACUUM INTO ?", (str(to),))


@pytest.mark.parametrize("back_up", [copied, vacuumed])
def test_sqlite_backed_up_while_officers_write(
    sqlite_store: Store, tmp_path: Path, django_db_blocker: DjangoDbBlocker, back_up: Callable[[Path, Path], None]
) -> None:
    begin(sqlite_store)
    kept = tmp_path / "kept.sqlite3"
    with written_to(sqlite_store, tmp_path) as told:
        before = told()
        back_up(sqlite_store.path, kept)
    with attached(f"sqlite:///{kept}", django_db_blocker) as restored:
        assert_whole(restored, before)


def test_postgresql_backed_up_while_officers_write(
    postgres_store: Store, postgres_server: Server, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    begin(postgres_store)
    kept, programs = tmp_path / "kept.dump", ensure()
    with written_to(postgres_store, tmp_path) as told:
        before = told()
        subprocess.run([programs / "pg_dump", "-Fc", "-f", kept, postgres_store.url], check=True)
    url = postgres_server.create_database()
    subprocess.run([programs / "pg_restore", "--no-owner", "--exit-on-error", "-d", url, kept], check=True)
    with attached(url, django_db_blocker) as restored:
        assert_whole(restored, before)
    postgres_server.drop_database(url)
