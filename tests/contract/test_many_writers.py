"""Several officers at once, in threads and in processes: one wins, the others are told; nothing is lost or doubled."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connections

from tests.small_procedure import CATALOGUE, CLERK, START, Announce, TakeIn, draft, header
from tests.stores import Store
from zhiheng.kernel.errors import WriteConflict
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.services.answers import Answer, Recorded
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.store.verify import verify

Told = TypeVar("Told")
ROOT = Path(__file__).resolve().parents[2]
STATION = Unit(id="station", title="派出所", en="Station", path="bureau/station", division="990101")


class Staff:
    """A directory of clerks: whoever asks is one."""

    def officer(self, account: str) -> Officer | None:
        post = Post(role=CLERK.id, unit=STATION, since=START.date().replace(year=2020))
        return Officer(account=account, name=account, person=account, posts=(post,))

    def unit(self, id: str) -> Unit | None:
        return STATION if id == STATION.id else None


@pytest.fixture
def opened(store: Store) -> Store:
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))
    return store


def at_once(store: Store, tasks: Sequence[Callable[[], Told]]) -> list[Told | WriteConflict]:
    """Run each task in a thread of its own, all starting together."""
    together = Barrier(len(tasks))

    def run(task: Callable[[], Told]) -> Told | WriteConflict:
        together.wait()
        try:
            return task()
        except WriteConflict as conflict:
            return conflict
        finally:
            connections[store.alias].close()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return list(threads.map(run, tasks))


def recording(store: Store, by: str, *, seen: int | None = None, key: str = "", days: int = 30) -> Callable[[], Answer]:
    request = ActRequest(kind="announce", by=by, content={"days": days}, record="L-1", seen=seen, key=key)
    return lambda: record_act(store.ledger, CATALOGUE, Staff(), request, START)


def test_of_two_who_saw_the_same_record_one_wins_and_the_other_is_told(opened: Store) -> None:
    for turn in range(1, 6):
        answers = at_once(opened, [recording(opened, by, seen=turn) for by in ("wang", "li")])
        assert sorted(type(answer).__name__ for answer in answers) == ["Recorded", "WriteConflict"]
        told = next(answer for answer in answers if isinstance(answer, WriteConflict))
        assert all((told.tried, told.stopped_by, told.next_step))
        assert opened.ledger.header("L-1").acts == turn + 1


def test_the_loser_wins_when_it_looks_again(opened: Store) -> None:
    at_once(opened, [recording(opened, by, seen=1) for by in ("wang", "li")])
    assert isinstance(recording(opened, "li", seen=2)(), Recorded)
    assert opened.ledger.header("L-1").acts == 3


def test_the_same_request_sent_by_four_at_once_is_recorded_once(opened: Store) -> None:
    answers = at_once(opened, [recording(opened, "wang", key="press") for _ in range(4)])
    recorded = [answer for answer in answers if isinstance(answer, Recorded)]
    assert len(recorded) == 4
    assert sorted(answer.again for answer in recorded) == [False, True, True, True]
    assert len({answer.entry.seq for answer in recorded}) == 1
    assert opened.ledger.header("L-1").acts == 2


def test_who_judged_by_a_related_record_that_grew_meanwhile_is_told(postgres_store: Store) -> None:
    ledger = postgres_store.ledger
    with ledger.writing() as writer:
        writer.begin_all([header("L-1"), header("L-2", parent="L-1"), header("L-3")])
        writer.append([draft(number, TakeIn(owner="P-1")) for number in ("L-1", "L-2", "L-3")])

    def another_appends(number: str) -> None:
        with ledger.writing() as writer:
            writer.append((draft(number, Announce(days=9)),))

    for number, parent_is_read in (("L-2", True), ("L-3", False)):
        with ledger.writing() as writer:
            history = writer.history(number)
            assert not parent_is_read or history.relatives("L-1") is not None
            at_once(postgres_store, [lambda: another_appends("L-1")])
            if parent_is_read:
                with pytest.raises(WriteConflict) as told:
                    writer.append((draft(number, Announce(days=1)),))
                assert told.value.stopped_by and told.value.next_step
            else:
                writer.append((draft(number, Announce(days=1)),))
    assert [ledger.header(number).acts for number in ("L-1", "L-2", "L-3")] == [3, 1, 2]
    assert verify(ledger).verified


def test_who_judged_by_the_children_of_a_record_is_told_of_a_new_one(postgres_store: Store) -> None:
    ledger = postgres_store.ledger
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))

    def another_opens_a_child() -> None:
        with ledger.writing() as writer:
            writer.begin(header("L-2", parent="L-1"))
            writer.append((draft("L-2", TakeIn(owner="P-1")),))

    with pytest.raises(WriteConflict), ledger.writing() as writer:
        assert writer.history("L-1").children == ()
        at_once(postgres_store, [another_opens_a_child])
        writer.append((draft("L-1", Announce(days=1)),))
    assert ledger.history("L-1").children == ("L-2",)
    assert ledger.header("L-1").acts == 1


def test_threads_that_all_append_lose_and_double_nothing(opened: Store) -> None:
    def append_some(by: str) -> None:
        for days in range(1, 16):
            with opened.ledger.writing() as writer:
                writer.append((draft("L-1", Announce(days=days), by=by),))

    at_once(opened, [lambda by=by: append_some(by) for by in ("wang", "li", "zhao", "chen")])
    history = opened.ledger.history("L-1")
    assert [entry.seq for entry in history.raw] == list(range(1, 62))
    for by in ("wang", "li", "zhao", "chen"):
        assert [Announce.days.of(entry.act) for entry in history.raw if entry.by == by and entry.seq > 1] == [
            *range(1, 16)
        ]
    assert verify(opened.ledger).verified


def test_processes_that_all_append_lose_and_double_nothing(opened: Store, tmp_path: Path) -> None:
    environment = dict(os.environ, ZHIHENG_HOME=str(tmp_path), ZHIHENG_DATABASE_URL=opened.url)
    command = [sys.executable, "-m", "tests.contract.appender", "L-1", "30"]
    running = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    said = [process.communicate(timeout=120)[0].split() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    acknowledged = [int(word) for words in said for word in words if word != "ready"]
    assert sorted(acknowledged) == list(range(2, 122))
    result = verify(opened.ledger)
    assert (result.verified, result.acts) == (True, 121)
