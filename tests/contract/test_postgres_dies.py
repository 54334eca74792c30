"""PostgreSQL killed in the middle of writes, one backend or the whole server: what was acknowledged is there, whole.

``make crashes`` plays it two hundred times.
"""

from __future__ import annotations

import os
import random
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from tests.contract.test_many_writers import ROOT
from tests.small_procedure import TakeIn, draft, header
from tests.store.test_projections import projections
from tests.stores import Store, attached, migrate
from tools.postgres import Server, server
from zhiheng.store.rebuild import rebuild_projections
from zhiheng.store.verify import verify

CRASHES = int(os.environ.get("CRASHES", "2"))
WRITERS = 3
PATIENCE = 60


@dataclass(kw_only=True)
class Mortal:
    """A server with fsync as PostgreSQL ships it, which can be killed and started anew on what it left behind."""

    running: Server
    revived: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def kill_a_backend(self, chance: random.Random) -> None:
        """The server notices, throws every session out and recovers by itself."""
        clients = self._pids("backend_type = 'client backend' AND application_name <> 'killer'")
        if clients:
            os.kill(chance.choice(clients), signal.SIGKILL)

    def kill(self) -> None:
        master = int((self.running.data_directory / "postmaster.pid").read_text().split()[0])
        for pid in (master, *self._pids("true")):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(master, 0)  # as long as nobody has taken note of its end, the lock file is believed

    def revive(self) -> None:
        """Start it with its own last command; a process that dies slowly may still hold the old memory."""
        data = self.running.data_directory
        command, owner = shlex.split((data / "postmaster.opts").read_text()), data.stat()
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            started = subprocess.Popen(
                command, cwd=data, stderr=subprocess.DEVNULL, user=owner.st_uid, group=owner.st_gid, extra_groups=()
            )
            self.revived.append(started)
            with suppress(subprocess.TimeoutExpired):
                started.wait(1)
                continue
            return

    def await_recovery(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(psycopg.OperationalError), psycopg.connect(self.running.url(), connect_timeout=2):
                return
            time.sleep(0.1)
        pytest.fail("the server did not come back")

    def stop(self) -> None:
        for one in self.revived:
            if one.poll() is None:
                one.send_signal(signal.SIGINT)
                one.wait(PATIENCE)

    def _pids(self, which: str) -> list[int]:
        with psycopg.connect(self.running.url(), application_name="killer") as connection:
            return [row[0] for row in connection.execute(f"SELECT pid FROM pg_stat_activity WHERE {which}").fetchall()]


@pytest.fixture
def mortal(django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Mortal, Store]]:
    with server(durable=True) as running:
        held = Mortal(running=running)
        url = running.create_database()
        migrate(url, django_db_blocker)
        try:
            with attached(url, django_db_blocker) as store:
                yield held, store
        finally:
            held.stop()


def writers(store: Store, home: Path) -> list[subprocess.Popen[str]]:
    environment = dict(os.environ, ZHIHENG_HOME=str(home), ZHIHENG_DATABASE_URL=store.url)
    command = [sys.executable, "-m", "tests.contract.appender", "L-1", "0"]
    children = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        for _ in range(WRITERS)
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    return children


def said(children: list[subprocess.Popen[str]]) -> set[int]:
    """What they acknowledged before their database was gone."""
    told = [child.communicate(timeout=PATIENCE)[0] for child in children]
    lines = [line for words in told for line in words.splitlines(keepends=True)]
    return {int(seq) for line in lines if line.endswith("\n") for seq in line.split()}


def test_no_acknowledged_act_is_lost_and_none_is_half_there(mortal: tuple[Mortal, Store], tmp_path: Path) -> None:
    held, store = mortal
    chance = random.Random(20261126)
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))
    acknowledged = {1}
    for turn in range(CRASHES):
        children = writers(store, tmp_path)
        time.sleep(chance.uniform(0.2, 1.0))
        if turn % 2:
            held.kill_a_backend(chance)
        else:
            held.kill()
        acknowledged |= said(children)
        connections[store.alias].close()
        if not turn % 2:
            held.revive()
        held.await_recovery()
        result = verify(store.ledger)
        assert result.verified, result.problem
        present = {entry.seq for one in store.ledger.headers() for entry in store.ledger.history(one.number).raw}
        assert acknowledged <= present == set(range(1, result.acts + 1))
        together = {one.acts for one in store.ledger.headers() if one.number.startswith("K")}
        assert together <= {2}, "two acts of one transaction were torn apart"
    assert len(acknowledged) > CRASHES, "the server was killed before anybody wrote"
    kept = projections(store)
    rebuild_projections(store.ledger)
    assert projections(store) == kept
