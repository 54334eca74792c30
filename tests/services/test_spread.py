"""Days from one act to another are counted for each person, and end where something else freed him or her."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.criminal import acts_history as acts
from zhiheng.services.figure import figure
from zhiheng.services.spread import Spread, spread
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)
NAME = "days_from_detention_to_arrest"
Told = tuple[type[Act], str, date]

DETAINED, ARRESTED, BAILED = acts.StateDetention, acts.StateArrest, acts.StateBail


def told_of(records: list[list[Told]], folder: Path, units: set[str] | None = None) -> Spread:
    ledger = MemoryLedger(catalogue())
    for place, told in enumerate(records, 1):
        number, unit = f"T{place}", f"U{place % 2}"
        opening: Told = (acts.ReadJudgment, "", date(2000, 1, 1))
        with ledger.writing() as writer:
            writer.begin(
                RecordHeader(
                    number=number,
                    procedure="criminal_case",
                    unit=unit,
                    division="",
                    opened_at=When.on_day(opening[2]).at,
                )
            )
            writer.append([_draft(number, unit, *one) for one in (opening, *told)])
    copy = ColumnarCopy(folder, catalogue())
    copy.refresh(ledger)
    (cell,) = figure(copy, catalogue(), NAME, NOW).cells
    found = spread(copy, catalogue(), NAME, NOW, units=units)
    assert units is not None or cell.value == found.median
    return found


def _draft(number: str, unit: str, kind: type[Act], person: str, day: date) -> Draft:
    content = {"person": person, "quoted": "原文"} if person else {}
    return Draft(
        record=number,
        act=kind(**content),
        by="xu",
        unit=unit,
        when=When.on_day(day),
        recorded_at=NOW,
        imported=True,
    )


def test_each_person_is_counted_apart(tmp_path: Path) -> None:
    told = [
        (DETAINED, "P1", date(2017, 1, 1)),
        (DETAINED, "P2", date(2017, 1, 3)),
        (ARRESTED, "P2", date(2017, 1, 10)),
        (ARRESTED, "P1", date(2017, 2, 7)),
    ]
    found = told_of([told], tmp_path)
    assert [(one.party, one.days) for one in found.stretches] == [("P1", 37), ("P2", 7)]
    assert found.beyond == ()


def test_bail_on_the_same_day_ends_the_count_and_a_second_detention_begins_it_anew(tmp_path: Path) -> None:
    told = [
        (DETAINED, "P1", date(2016, 5, 1)),
        (BAILED, "P1", date(2016, 5, 1)),
        (DETAINED, "P1", date(2017, 1, 1)),
        (ARRESTED, "P1", date(2017, 2, 8)),
    ]
    found = told_of([told], tmp_path)
    assert [(one.day, one.days) for one in found.beyond] == [(date(2017, 1, 1), 38)]
    assert len(found.stretches) == 1


def test_only_the_units_asked_for_count(tmp_path: Path) -> None:
    told = [(DETAINED, "P1", date(2017, 1, 1)), (ARRESTED, "P1", date(2017, 1, 9))]
    assert {one.unit for one in told_of([told, told], tmp_path, {"U1"}).stretches} == {"U1"}


def test_a_figure_that_measures_no_days_is_refused(tmp_path: Path) -> None:
    copy = ColumnarCopy(tmp_path, catalogue())
    copy.refresh(MemoryLedger(catalogue()))
    with pytest.raises(WrongContent):
        spread(copy, catalogue(), "cases_filed", NOW)


def test_the_days_are_those_of_an_independent_count(tmp_path: Path) -> None:
    draw = Random(20261125)
    records = [
        [
            (draw.choice([DETAINED, ARRESTED, BAILED]), draw.choice(["P1", "P2"]), date(2017, 1, day))
            for day in draw.sample(range(1, 29), 8)
        ]
        for _ in range(60)
    ]
    found = told_of(records, tmp_path)
    expected = sorted(days for told in records for days in _by_hand(told))
    assert sorted(one.days for one in found.stretches) == expected
    assert sum(one.count for one in found.classes) == len(expected)


def _by_hand(told: list[Told]) -> Iterator[int]:
    """Walks through each person's acts in time: an arrest counts from the act before it, if that is a detention."""
    for person in ("P1", "P2"):
        own = sorted((one for one in told if one[1] == person), key=lambda one: one[2])
        for before, after in pairwise(own):
            if before[0] is DETAINED and after[0] is ARRESTED:
                yield (after[2] - before[2]).days
