"""What is read from the acts of one record and kept beside them: duties, proposals waiting, links.

Each is a function of the record's history and header alone, so that it can be made again at any time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from zhiheng.kernel.act import Act, Entry, Struct
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.duty import Duty, Outcome, Running
from zhiheng.kernel.fields import Content, PartyRef, RecordRef, Rows
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Correct, Propose, dossier
from zhiheng.store.engine import Row

DUTY_COLUMNS = (
    "record",
    "unit",
    "duty",
    "rule",
    "party",
    "owed_by",
    "start",
    "done",
    "open",
    "state",
    "lapses_into",
    "warn_at",
    "late_at",
    "lapses_at",
    "provisional",
)
PROPOSAL_COLUMNS = ("seq", "record", "unit", "kind", "author", "level", "proposed_at")
PARTY_COLUMNS = ("party", "record", "seq")
LINK_COLUMNS = ("record", "target", "seq")

# Before anything can have run out: what a duty is apart from the passing of time.
_BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)


def duty_rows(procedure: Procedure, header: RecordHeader, history: History) -> list[Row]:
    """The record's duties, in the order of ``DUTY_COLUMNS``."""
    return [_duty_row(header, one) for one in duties_of(procedure, history, _BEFORE_ALL)]


def _duty_row(header: RecordHeader, one: Running) -> Row:
    duty, ends, done = one.duty, one.ends, one.done
    return (
        header.number,
        header.unit,
        duty.id,
        one.rule.id,
        one.party,
        duty.owed_by.id if duty.owed_by is not None else "",
        one.start.seq,
        done.seq if done is not None else None,
        done is None,
        one.outcome.name,
        _lapse(duty),
        stamp(ends.warn_at) if ends is not None else None,
        stamp(ends.late_at) if ends is not None else None,
        stamp(one.lapses_at) if one.lapses_at is not None else None,
        ends.provisional if ends is not None else False,
    )


def _lapse(duty: Duty) -> str:
    return Outcome.OK.name if duty.window else duty.missing.name


def proposal_rows(procedure: Procedure, header: RecordHeader, history: History) -> list[Row]:
    """The proposals that wait for a level, in the order of ``PROPOSAL_COLUMNS``."""
    rows: list[Row] = []
    for entry in history.raw:
        if not isinstance(entry.act, Propose) or entry.act.proposes is None:
            continue
        asked = procedure.act(entry.act.proposes).trusted(entry.act.content)
        effective = any(other.seq > entry.seq and other.act == asked for other in history.raw)
        step = procedure.step(_reviewed_kind(asked, history))
        if step is None or step.review is None:
            continue
        level = dossier(entry, history.raw, effective=effective).next_level(step.review)
        if level is not None:
            waits = (entry.seq, header.number, header.unit, asked.kind, entry.by, level.id, stamp(entry.at))
            rows.append(waits)
    return rows


def _reviewed_kind(asked: Act, history: History) -> type[Act]:
    """A correction needs the review of the act that it corrects."""
    if isinstance(asked, Correct):
        return next((type(entry.act) for entry in history.raw if entry.seq == asked.corrects), type(asked))
    return type(asked)


def party_rows(procedure: Procedure, entry: Entry) -> list[Row]:
    """The parties that an act names, in the order of ``PARTY_COLUMNS``."""
    found = _named(procedure, type(entry.act), entry.act.__dict__, PartyRef)
    return [(party, entry.record, entry.seq) for party in dict.fromkeys(found)]


def link_rows(procedure: Procedure, entry: Entry) -> list[Row]:
    """The records that an act names, in the order of ``LINK_COLUMNS``."""
    found = _named(procedure, type(entry.act), entry.act.__dict__, RecordRef)
    return [(entry.record, target, entry.seq) for target in dict.fromkeys(found)]


Sort = type[PartyRef] | type[RecordRef]


@dataclass(frozen=True, kw_only=True)
class _Bearing:
    """Which fields of a struct hold references of one sort, by themselves, in rows, or in another act's content."""

    direct: tuple[str, ...]
    rows: tuple[str, ...]
    content: tuple[str, ...]


_BEARINGS: dict[tuple[type[Struct], Sort], _Bearing | None] = {}


def _bearing(struct: type[Struct], sort: Sort) -> _Bearing | None:
    if (struct, sort) not in _BEARINGS:
        fields = struct.fields.items()
        direct = tuple(name for name, field in fields if isinstance(field, sort))
        rows = tuple(name for name, field in fields if isinstance(field, Rows))
        content = tuple(name for name, field in fields if isinstance(field, Content))
        found = _Bearing(direct=direct, rows=rows, content=content) if direct or rows or content else None
        _BEARINGS[struct, sort] = found
    return _BEARINGS[struct, sort]


def _named(procedure: Procedure, struct: type[Struct], values: Mapping[str, Any], sort: Sort) -> Iterator[str]:
    bearing = _bearing(struct, sort)
    if bearing is None:
        return
    yield from (values[name] for name in bearing.direct if values.get(name))
    for name in bearing.rows:
        for row in values.get(name) or ():
            yield from _named(procedure, type(row), row.__dict__, sort)
    for name in bearing.content:
        proposed = procedure.acts.get(str(values.get("proposes")))
        if proposed is not None and values.get(name):
            yield from _named(procedure, proposed, proposed.trusted(values[name]).__dict__, sort)
