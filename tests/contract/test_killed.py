"""Killing the process at any moment leaves a ledger that verifies and holds every act that was acknowledged."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.contract.test_many_writers import ROOT
from tests.small_procedure import TakeIn, draft, header
from tests.store.test_projections import projections
from tests.stores import Store
from zhiheng.store.engine import engine_of
from zhiheng.store.rebuild import rebuild_projections
from zhiheng.store.verify import verify


def killed_child(store: Store, home: Path, after: float) -> list[int]:
    """What a child acknowledged before it was killed, ``after`` seconds from its first word."""
    environment = dict(os.environ, ZHIHENG_HOME=str(home), ZHIHENG_DATABASE_URL=store.url)
    command = [sys.executable, "-m", "tests.contract.appender", "L-1", "0"]
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    time.sleep(after)
    child.kill()
    said, _ = child.communicate(timeout=30)
    lines = said.splitlines(keepends=True)
    # The last line may be cut: then nobody was told.
    return [int(seq) for line in lines if line.endswith("\n") for seq in line.split()]


@pytest.mark.parametrize(("engine", "kills"), [("sqlite", 20), ("postgres", 5)])
def test_every_acknowledged_act_survives_and_no_act_is_half_there(
    engine: str, kills: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    store: Store = request.getfixturevalue(f"{engine}_store")
    chance = random.Random(20251122)
    ledger = store.ledger
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))
    acknowledged: set[int] = {1}
    for _ in range(kills):
        acknowledged.update(killed_child(store, tmp_path, chance.uniform(0.0, 0.12)))
        result = verify(ledger)
        assert result.verified, result.problem
        assert max(acknowledged) <= result.acts
        # An act that was committed a moment before the kill may be there untold; one told must be there.
        present = {entry.seq for one in ledger.headers() for entry in ledger.history(one.number).raw}
        assert acknowledged <= present == set(range(1, result.acts + 1))
        together = [one.acts for one in ledger.headers() if one.number.startswith("K")]
        assert set(together) <= {2}, "two acts of one transaction were torn apart"
    assert len(acknowledged) > kills, "the children were killed before they did anything"
    kept = projections(store)
    rebuild_projections(ledger)
    assert projections(store) == kept


def test_postgres_has_an_act_on_disk_before_it_is_acknowledged(postgres_store: Store) -> None:
    """Its commit does not wait for the disk with the lock held; the answer does."""
    engine = engine_of(postgres_store.alias)
    engine.run("SET synchronous_commit = on")  # the test server has it off, to be quick
    with postgres_store.ledger.writing() as writer:
        writer.begin(header("L-1"))
    for _ in range(30):
        with postgres_store.ledger.writing() as writer:
            writer.append((draft("L-1", TakeIn(owner="P-1")),))
            ((written,),) = engine.rows("SELECT pg_current_wal_insert_lsn()::text")
        ((on_disk,),) = engine.rows("SELECT pg_current_wal_flush_lsn() > ?::pg_lsn", (written,))
        assert on_disk
