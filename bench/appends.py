"""One gated act at a time, durable, into SQLite: beside SQL by hand, Django's models and the library eventsourcing.

Everybody writes the same: the act with its hash, the record, two duties, two parties; WAL, ``synchronous=FULL``.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.casework import CATALOGUE, NOW, OneClerk, accept_all
from bench.measure import Contender, in_turn, table
from zhiheng import bootstrap
from zhiheng.kernel.act import When
from zhiheng.services.answers import Recorded
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.web.database_url import SQLITE_SETUP, database_of

ACTS = 300
SCHEMA = """
CREATE TABLE record (number TEXT PRIMARY KEY, acts INTEGER, head BLOB, stage TEXT);
CREATE TABLE act (seq INTEGER PRIMARY KEY, record TEXT, place INTEGER, kind TEXT, who TEXT, at TEXT, payload TEXT,
    salt BLOB, hash BLOB, UNIQUE (record, place));
CREATE TABLE duty (id INTEGER PRIMARY KEY, record TEXT, rule TEXT, start INTEGER, ends TEXT, open INTEGER);
CREATE INDEX duty_of_record ON duty (record);
CREATE TABLE party (id INTEGER PRIMARY KEY, party TEXT, record TEXT, seq INTEGER);
CREATE INDEX party_records ON party (party, record);
"""


def sections(rounds: int, disk: Path) -> Iterator[str]:
    """``disk``: a folder on the disk that counts; where files live in memory, a durable write costs nothing."""
    with TemporaryDirectory(dir=disk) as folder:
        contenders = [
            Contender(name="SQL by hand, no gate", run=_by_hand(Path(folder))),
            Contender(name="zhiheng, gate and access included", run=_zhiheng(Path(folder))),
            Contender(name="Django models", run=_by_models(Path(folder))),
        ]
        peer = _eventsourcing(Path(folder))
        contenders += [Contender(name="eventsourcing, load and save", run=peer)] if peer is not None else []
        yield table(f"{ACTS} gated acts, one transaction each, SQLite", in_turn(contenders, rounds))


def _zhiheng(folder: Path) -> Callable[[], str]:
    os.environ["ZHIHENG_HOME"] = str(folder / "home")
    bootstrap.prepare_home()
    from zhiheng.store.ledger import DjangoLedger

    ledger, directory, numbers = DjangoLedger(CATALOGUE), OneClerk(), count()

    def prepare() -> list[str]:
        fresh = [f"B-{next(numbers)}" for _ in range(ACTS)]
        accept_all(ledger, fresh)
        return fresh

    batches = [prepare() for _ in range(40)]

    def run() -> str:
        for number in batches.pop():
            content = {"person": f"p-{number}", "relative": f"r-{number}", "warrant": "D-12"}
            request = ActRequest(
                kind="detain", by="wang", content=content, record=number, when=When.minute(NOW), seen=1
            )
            assert isinstance(record_act(ledger, CATALOGUE, directory, request, NOW), Recorded)
        return f"{ACTS} acts"

    return run


def _by_hand(folder: Path) -> Callable[[], str]:
    connection = sqlite3.connect(folder / "hand.sqlite3", isolation_level=None)
    connection.executescript(SQLITE_SETUP + SCHEMA)
    numbers, seqs = count(), count(1)

    def run() -> str:
        for _ in range(ACTS):
            number, seq = f"B-{next(numbers)}", next(seqs)
            content = {"person": f"p-{number}", "relative": f"r-{number}", "warrant": "D-12"}
            payload = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            salt = os.urandom(16)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("SELECT acts, head FROM record WHERE number = ?", (number,)).fetchone()
            digest = hashlib.sha256(salt + payload.encode()).digest()
            connection.execute(
                "INSERT INTO act VALUES (?, ?, 1, 'detain', 'wang', '2026-03-02T02:00Z', ?, ?, ?)",
                (seq, number, payload, salt, digest),
            )
            connection.execute("INSERT INTO record VALUES (?, 1, ?, 'open')", (number, digest))
            duties = [(number, rule, seq, "2026-03-03T03:00Z", 1) for rule in ("in_24h", "in_3_days")]
            connection.executemany("INSERT INTO duty (record, rule, start, ends, open) VALUES (?, ?, ?, ?, ?)", duties)
            parties = [(content[name], number, seq) for name in ("person", "relative")]
            connection.executemany("INSERT INTO party (party, record, seq) VALUES (?, ?, ?)", parties)
            connection.execute("COMMIT")
        return f"{ACTS} acts"

    return run


def _by_models(folder: Path) -> Callable[[], str]:
    """The same tables as ours in a database of their own, written row by row through Django."""
    from django.core.management import call_command
    from django.db import connections, transaction

    settings = database_of(f"sqlite:///{folder / 'models.sqlite3'}")
    connections.databases["models"] = connections.configure_settings({"default": settings})["default"]
    call_command("migrate", database="models", verbosity=0, interactive=False)

    numbers = count(1)

    def run() -> str:
        for _ in range(ACTS):
            place = next(numbers)
            with transaction.atomic(using="models"):
                _save(f"M-{place}", place)
        return f"{ACTS} acts"

    return run


def _save(number: str, seq: int) -> None:
    from zhiheng.store import models

    stamp = "2026-03-02T02:00:00Z"
    content = {"person": f"p-{number}", "relative": f"r-{number}", "warrant": "D-12"}
    payload, salt = json.dumps(content, sort_keys=True, ensure_ascii=False), os.urandom(16)
    digest = hashlib.sha256(salt + payload.encode()).digest()
    records = models.Record.objects.using("models")
    record = records.create(number=number, procedure="bench_case", opened_at=stamp, last_at=stamp)
    act: dict[str, Any] = {"kind": "detain", "by": "wang", "day": "2026-03-02", "at": stamp, "recorded_at": stamp}
    models.LedgerAct.objects.using("models").create(
        seq=seq, record=number, place=1, day_precise=False, imported=False, payload=payload, salt=salt,
        commitment=digest, hash=digest, **act,
    )  # fmt: skip
    for rule in ("in_24h", "in_3_days"):
        models.DutyRow.objects.using("models").create(
            record=record, duty=rule, rule=rule, start=seq, open=True, state="DUE", lapses_into="OVERDUE",
            late_at=stamp, provisional=False,
        )  # fmt: skip
    for name in ("person", "relative"):
        models.PartyLink.objects.using("models").create(party=content[name], record=record, seq=seq)
    records.filter(pk=number).update(acts=1, head=digest, stage="open")


def _eventsourcing(folder: Path) -> Callable[[], str] | None:
    try:
        from eventsourcing.application import Application
        from eventsourcing.domain import Aggregate, event
    except ImportError:
        return None

    class Case(Aggregate):
        @event("Detained")
        def detain(self, person: str, relative: str, warrant: str) -> None:
            self.person = person

    environment = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "peer.sqlite3")}
    application: Any = Application(env=environment)
    batches = []
    for _ in range(40):
        cases = [Case() for _ in range(ACTS)]
        application.save(*cases)
        batches.append([case.id for case in cases])

    def run() -> str:
        for number in batches.pop():
            case = application.repository.get(number)
            case.detain(f"p-{number}", f"r-{number}", "D-12")
            application.save(case)
        return f"{ACTS} acts"

    return run
