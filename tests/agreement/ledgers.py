"""Random ledgers of the small world: late entries, equal moments, days without hours, corrections and annulments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from tests.agreement.world import CASE_ACTS, CATALOGUE, PARCEL_ACTS, Ground
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.review import Correct
from zhiheng.kernel.tables import Tables
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

FIRST_DAY = date(2025, 4, 24)
RECORDED_FROM = datetime(2025, 6, 20, tzinfo=UTC)
CASES = ("C1", "C2")
PARCELS = {"P1": "C1", "P2": "C1", "P3": "C2"}
DIVISIONS = {"C1": "330203", "C2": "110101", "P1": "330203", "P2": "330203", "P3": "110101"}

DAYS = [FIRST_DAY + timedelta(days=days) for days in (*range(9), 30, 31, 32)]


def _local(day: date, hour: int, minute: int) -> When:
    return When.minute(datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=8))


# Few enough moments that ties are common; a third of them know no hour.
moments = st.sampled_from(
    [When.on_day(day) for day in DAYS for _ in range(4)]
    + [_local(day, *at) for day in DAYS for at in ((0, 0), (0, 1), (9, 0), (9, 59), (10, 0), (10, 0), (23, 59))]
)
persons = st.sampled_from([None, "a", "a", "b"])


values: dict[str, st.SearchStrategy[Any]] = {
    "person": persons,
    "ground": st.sampled_from([None, *Ground]),
    "count": st.none() | st.integers(0, 3),
    "grave": st.sampled_from([None, True, False]),
    "due_on": st.sampled_from([None, date(2025, 5, 1), date(2025, 5, 2)]),
    "told_at": st.sampled_from([None, datetime(2025, 5, 1, 1, 0, tzinfo=UTC)]),
    "officers": st.sampled_from([None, ("x",), ("x", "y'z")]),
    "things": st.sampled_from([None, ({"name": "粉", "milligrams": 5},)]),
    "order": st.sampled_from([None, "C1", "C2", "C9"]),
}


@st.composite
def contents(draw: st.DrawFn, kind: type[Act]) -> dict[str, Any]:
    given = {name: draw(values[name]) for name in kind.fields}
    return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True)
class Move:
    record: str
    kind: type[Act]
    content: dict[str, Any]
    when: When
    later: int


@dataclass(frozen=True)
class Mend:
    """A correction of one of the acts before it, chosen by ``target`` among those of all records."""

    target: int
    way: str
    content: dict[str, Any]
    when: When
    later: int


@st.composite
def moves(draw: st.DrawFn) -> Move | Mend:
    later = draw(st.sampled_from([0, 0, 1, 3]))
    if draw(st.integers(0, 7)) == 7:
        way = draw(st.sampled_from(["annul", "content", "time"]))
        return Mend(draw(st.integers(0, 40)), way, {"person": draw(persons)}, draw(moments), later)
    record = draw(st.sampled_from(["C1", "C1", "C1", "C1", "C2", *PARCELS]))
    kind = draw(st.sampled_from(PARCEL_ACTS if record in PARCELS else CASE_ACTS[1:]))
    return Move(record, kind, draw(contents(kind)), draw(moments), later)


def ledgers(least: int = 15, most: int = 40) -> st.SearchStrategy[list[Move | Mend]]:
    """``least``: what hypothesis makes of shorter ones holds too little to disagree about."""
    return st.lists(moves(), min_size=least, max_size=most)


def played(script: list[Move | Mend]) -> MemoryLedger:
    """The ledger that ``script`` makes; the historical door asks no gate."""
    ledger = MemoryLedger(CATALOGUE)
    now = RECORDED_FROM
    with ledger.writing() as writer:
        for number in (*CASES, *PARCELS):
            procedure = "parcel" if number in PARCELS else "case"
            writer.begin(
                RecordHeader(
                    number=number,
                    procedure=procedure,
                    unit="u",
                    division=DIVISIONS[number],
                    opened_at=RECORDED_FROM,
                    parent=PARCELS.get(number, ""),
                )
            )
        made: list[tuple[str, int, type[Act]]] = []
        for move in script:
            now += timedelta(seconds=move.later)
            drafted = _mended(move, made) if isinstance(move, Mend) else (move.record, move.kind(**move.content))
            if drafted is None:
                continue
            record, act = drafted
            when = When.minute(now) if isinstance(act, Correct) else move.when
            (entry,) = writer.append((Draft(record=record, act=act, by="o", unit="u", when=when, recorded_at=now),))
            if not isinstance(act, Correct):
                made.append((record, entry.seq, type(act)))
    return ledger


def _mended(mend: Mend, made: list[tuple[str, int, type[Act]]]) -> tuple[str, Act] | None:
    if not made:
        return None
    record, seq, kind = made[mend.target % len(made)]
    given: dict[str, Any] = {"corrects": seq, "reason": "r"}
    match mend.way:
        case "annul":
            given["annuls"] = True
        case "time":
            given["happened_at"] = mend.when.at
        case _:
            given["content"] = {k: v for k, v in mend.content.items() if k in kind.fields and v is not None}
    return record, Correct(**given)


@contextmanager
def open_copy(
    ledger: MemoryLedger, as_of: datetime, known: datetime | None, catalogue: Catalogue = CATALOGUE, after: int = 0
) -> Iterator[Tables]:
    """The columnar copy of ``ledger`` as of a moment. ``after``: refreshed once before, when it had that many acts."""
    with TemporaryDirectory() as folder:
        copy = ColumnarCopy(Path(folder), catalogue)
        if after:
            copy.refresh(_Cut(ledger, after))
        copy.refresh(ledger)
        with copy.reading(lambda procedure: as_of, known) as tables:
            yield tables


class _Cut:
    """A ledger as it was when it had ``last`` acts."""

    def __init__(self, ledger: MemoryLedger, last: int) -> None:
        self._ledger, self._last = ledger, min(last, ledger.last_seq())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def last_seq(self) -> int:
        return self._last
