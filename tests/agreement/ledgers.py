"""Random ledgers of the small world: late entries, equal moments, days without hours, corrections and annulments.

Drawn from a seed, not move by move: what hypothesis itself makes of lists holds too few acts to disagree about.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tests.agreement.world import CASE_ACTS, CATALOGUE, PARCEL_ACTS, Ground, Take
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.review import Correct
from zhiheng.kernel.tables import ActSource, Tables
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

FIRST_DAY = date(2025, 4, 26)
RECORDED_FROM = datetime(2025, 6, 20, tzinfo=UTC)
PARENTS = {"C1": "", "C2": "", "C3": "", "P1": "C1", "P2": "C1", "P3": "C2"}
DIVISIONS = {"C1": "330203", "C2": "110101", "C3": "330203", "P1": "330203", "P2": "330203", "P3": "110101"}
DAYS = [FIRST_DAY + timedelta(days=days) for days in (0, 1, 2, 3, 4, 5, 7, 30, 31)]
HOURS = ((0, 0), (0, 1), (9, 0), (9, 59), (10, 0), (23, 59))

VALUES: dict[str, tuple[Any, ...]] = {
    "person": (None, "a", "a", "b"),
    "ground": (None, *Ground),
    "count": (None, 0, 1, 2, 3),
    "spent": (None, 0, 1),
    "grave": (None, True, False),
    "due_on": (None, date(2025, 5, 1), date(2025, 5, 2)),
    "told_at": (None, datetime(2025, 5, 1, 1, 0, tzinfo=UTC)),
    "officers": (None, ("x",), ("x", "y'z")),
    "things": (None, ({"name": "粉", "milligrams": 5},)),
    "order": (None, "C1", "C2", "C3", "C9"),
}


def moment(rng: Random) -> When:
    """Few enough that ties are common; two in five know no hour."""
    day = rng.choice(DAYS)
    if rng.random() < 0.4:
        return When.on_day(day)
    local = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=rng.choice(HOURS)[0] - 8)
    return When.minute(local + timedelta(minutes=rng.choice(HOURS)[1]))


def content(rng: Random, kind: type[Act]) -> dict[str, Any]:
    given = {name: rng.choice(VALUES[name]) for name in kind.fields}
    return {name: value for name, value in given.items() if value is not None}


def random_ledger(rng: Random, acts: int) -> MemoryLedger:
    """A ledger of six records, each begun by an act and with ``acts`` more between them; one of those in eight is a
    correction. Seconds of recording pass, or none."""
    ledger, now = MemoryLedger(CATALOGUE), RECORDED_FROM
    made: list[tuple[str, int, type[Act]]] = []
    with ledger.writing() as writer:
        for number in PARENTS:
            writer.begin(_header(number))
        for opened in (*PARENTS, *[""] * acts):
            now += timedelta(seconds=rng.choice((0, 0, 1, 3)))
            if not opened and rng.random() < 0.125:
                record, act = _correction(rng, made)
                when = When.minute(now)
            else:
                record = opened or rng.choice(("C1", "C1", "C1", "C2", *PARENTS))
                kind = rng.choice((*CASE_ACTS[1:], Take, Take) if record.startswith("C") else PARCEL_ACTS)
                act, when = kind(**content(rng, kind)), moment(rng)
            (entry,) = writer.append((Draft(record=record, act=act, by="o", unit="u", when=when, recorded_at=now),))
            if not isinstance(act, Correct):
                made.append((record, entry.seq, type(act)))
    return ledger


def _header(number: str) -> RecordHeader:
    return RecordHeader(
        number=number,
        procedure="case" if number.startswith("C") else "parcel",
        unit="u",
        division=DIVISIONS[number],
        opened_at=RECORDED_FROM,
        parent=PARENTS[number],
    )


def _correction(rng: Random, made: list[tuple[str, int, type[Act]]]) -> tuple[str, Act]:
    record, seq, kind = rng.choice(made)
    given: dict[str, Any] = {"corrects": seq, "reason": "r"}
    match rng.choice(("annul", "content", "time", "both")):
        case "annul":
            given["annuls"] = True
        case "time":
            given["happened_at"] = moment(rng).at
        case "content":
            given["content"] = kind(**content(rng, kind)).payload()
        case _:
            given |= {"happened_at": moment(rng).at, "content": kind(**content(rng, kind)).payload()}
    return record, Correct(**given)


def histories(ledger: MemoryLedger, as_of: datetime, known: datetime | None) -> list[History]:
    return [ledger.history(header.number).as_of(as_of, known) for header in ledger.headers()]


def as_of_moment(rng: Random) -> datetime:
    day = rng.choice(DAYS) if rng.random() < 0.3 else FIRST_DAY + timedelta(days=60)
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=rng.choice((0, 1, 15, 16)))


def known_moment(rng: Random) -> datetime | None:
    return rng.choice((None, None, RECORDED_FROM + timedelta(seconds=rng.randrange(60))))


@contextmanager
def open_copy(
    ledger: ActSource, as_of: datetime, known: datetime | None, catalogue: Catalogue = CATALOGUE, after: int = 0
) -> Iterator[Tables]:
    """The columnar copy of ``ledger`` as of a moment. ``after``: refreshed once before, when it had that many acts."""
    with TemporaryDirectory() as folder:
        copy = ColumnarCopy(Path(folder), catalogue)
        if after:
            copy.refresh(_Shorter(ledger, after))
        copy.refresh(ledger)
        with copy.reading(lambda procedure: as_of, known) as tables:
            yield tables


class _Shorter:
    """A ledger as it was when it had ``last`` acts."""

    def __init__(self, ledger: ActSource, last: int) -> None:
        self._ledger, self._last = ledger, min(last, ledger.last_seq())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def last_seq(self) -> int:
        return self._last
