"""Judgments as what they state: for the eye as JSON, for the ledger as records of events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from zhiheng.importers.judgments.drugs import Quantity, quantities
from zhiheng.importers.judgments.extract import stated_acts
from zhiheng.importers.judgments.measures import Measure
from zhiheng.importers.judgments.rows import TextRow, read_rows
from zhiheng.importers.judgments.stated import Scope, StatedAct
from zhiheng.importers.stream import Progress
from zhiheng.kernel.periods import BEIJING

OPENING, EARLIER, DRUGS = "judgment_read", "earlier_matter", "drugs"
ARRIVAL = {Measure.CAPTURED: "captured", Measure.SURRENDERED: "surrendered", Measure.SUMMONED: "summoned"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """One line of the file and what its text states; nothing where the line has a fault."""

    row: TextRow
    acts: tuple[StatedAct, ...]
    drugs: tuple[Quantity, ...]

    def json(self) -> dict[str, Any]:
        """``{"id", "acts": [{"person", "act", "date", "scope"}], "drugs": [{"substance", "grams"}]}``."""
        acts = [
            {"person": one.person, "act": one.measure.value, "date": one.day.isoformat(), "scope": one.scope.value}
            for one in self.acts
        ]
        drugs = [{"substance": one.substance, "grams": float(one.grams)} for one in self.drugs]
        return {"id": self.row.id, "acts": acts, "drugs": drugs}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedEvent:
    """One statement as the event of a log: ``name`` says what, ``attributes`` of whom and in which words."""

    name: str
    happened_at: datetime
    attributes: Mapping[str, Any]
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgmentTrace:
    """One judgment as a record: first the reading itself, dated as the earliest act of its case."""

    name: str
    attributes: Mapping[str, Any]
    events: tuple[StatedEvent, ...]
    place: int
    faults: tuple[tuple[str, str], ...] = ()


def read_judgments(path: Path, progress: Progress | None = None) -> Iterator[Judgment]:
    """The judgments of a file in its order. Raises UnreadableFile."""
    for row in read_rows(path, progress):
        taken = row.fault is None
        yield Judgment(
            row=row, acts=stated_acts(row.text) if taken else (), drugs=quantities(row.text) if taken else ()
        )


def judgment_traces(path: Path, progress: Progress | None = None) -> Iterator[JudgmentTrace]:
    """Each judgment that states a dated act, as a record; a faulty line as a trace of faults. Raises UnreadableFile."""
    for one in read_judgments(path, progress):
        if one.row.told is not None:
            name = one.row.id or f"第{one.row.place}行"
            yield JudgmentTrace(name=name, attributes={}, events=(), place=one.row.place, faults=(one.row.told,))
        elif one.acts:
            yield _trace(one)


def _trace(judgment: Judgment) -> JudgmentTrace:
    own = [act.day for act in judgment.acts if act.scope is Scope.CURRENT]
    begun = min(own or [act.day for act in judgment.acts])
    row = judgment.row
    told: list[tuple[str, date, dict[str, Any]]] = [
        (OPENING, begun, {"collection": row.word("source"), "charge": row.word("charge")})
    ]
    for act in sorted(judgment.acts, key=lambda act: (act.day, act.measure.rank)):
        told.append(_event(act, begun))
    if judgment.drugs:
        told.append((DRUGS, begun, {"drugs": [_drug(one) for one in judgment.drugs]}))
    events = tuple(
        StatedEvent(name=name, happened_at=_midnight(day), attributes=given, place=place)
        for place, (name, day, given) in enumerate(told, 1)
    )
    return JudgmentTrace(name=row.id, attributes={}, events=events, place=row.place)


def _event(act: StatedAct, begun: date) -> tuple[str, date, dict[str, Any]]:
    """What belongs to the case happens on its day; an earlier matter is told of, with its day, when the case begins."""
    content: dict[str, Any] = {"person": act.person, "words": act.nameless}
    if act.scope is Scope.OTHER:
        return EARLIER, begun, {**content, "measure": act.measure.value, "day": act.day.isoformat()}
    if act.measure in ARRIVAL:
        return "arrival", act.day, {**content, "way": ARRIVAL[act.measure]}
    return act.measure.value, act.day, content


def _drug(one: Quantity) -> dict[str, Any]:
    return {
        "substance": one.substance,
        "milligrams": int(one.grams * 1000),
        "tablets": one.tablets,
        "about": one.about,
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
