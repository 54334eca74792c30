"""What to do now about each closed gate: who records what, where and by when, until the blocked act may be recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from zhiheng.kernel.act import Act, Entry, agree
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import Condition, Elapsed, walk
from zhiheng.kernel.duty import Outcome, Running
from zhiheng.kernel.failing import failing_facts
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.moves import NEW_RECORD, Date, Say, Way
from zhiheng.kernel.procedure import Gate, Procedure, Remedies, Step
from zhiheng.kernel.remedy import Action, Deadline, Remedy, Words
from zhiheng.kernel.supposing import STANDS_FOR_ANY
from zhiheng.kernel.way_out import Stop, WayOut, ways_through

MOST_OPTIONS = 3


def remedies(
    catalogue: Catalogue, history: History, now: datetime, duties: Sequence[Running] | None = None
) -> Remedies:
    """The remedy of each gate of the record that is closed to an act at ``now``; what several acts ask alike is
    answered once. ``duties``: those of the record, where they are worked out already."""
    procedure = catalogue[history.procedure]
    open_ = lru_cache(lambda: _open(duties_of(procedure, history, now) if duties is None else duties))
    answered: dict[tuple[object, ...], _Answer] = {}

    def remedy(gate: Gate, candidate: Entry) -> Remedy:
        alike = _alike(procedure, gate, candidate)
        if alike not in answered:
            answered[alike] = _answer(catalogue, gate, candidate, history, now)
        found = answered[alike]
        kinds = (type(candidate.act), *found.kinds)
        by_when = _deadline(procedure, candidate, kinds, history, open_())
        return Remedy(missing=found.missing, options=found.options, by_when=by_when)

    return remedy


def _open(duties: Sequence[Running]) -> list[tuple[Running, Deadline]]:
    """Those that run or have run out, each with its end."""
    return [
        (one, Deadline(rule=one.rule, at=one.ends.late_at))
        for one in duties
        if one.done is None and one.ends is not None and one.outcome in (Outcome.DUE, Outcome.OVERDUE)
    ]


@dataclass(frozen=True)
class _Answer:
    """``kinds``: those that the first of ``options`` records."""

    missing: Words
    options: tuple[tuple[Action, ...], ...]
    kinds: tuple[type[Act], ...]


def _alike(procedure: Procedure, gate: Gate, candidate: Entry) -> tuple[object, ...]:
    """What the answer depends on: of the act itself, where the gate does not read its content, the parties alone."""
    act = candidate.act
    step = procedure.step(type(act))
    own = type(act) if gate.reads_content else step is not None and step.opens
    said = ((name, type(act.fields.get(name)), value) for name, value in act.__dict__.items())
    return id(gate), own, candidate.at, candidate.day_precise, *said


def _answer(catalogue: Catalogue, gate: Gate, candidate: Entry, history: History, now: datetime) -> _Answer:
    found = list(ways_through(catalogue, candidate, history, now, gate, MOST_OPTIONS))
    return _Answer(
        missing=_missing(gate.needs, candidate, history),
        options=tuple(_actions(catalogue, candidate, history, out, moves) for moves, out in found),
        kinds=tuple(dict.fromkeys(type(stop.act) for _, way in found[:1] for stop in way.stops if stop.act)),
    )


def _actions(catalogue: Catalogue, candidate: Entry, history: History, way: WayOut, moves: Way) -> tuple[Action, ...]:
    """The stops of ``way`` as things to do, and then what the blocked act itself has to say, and from when."""
    acts = [stop for stop in way.stops if stop.step is not None]
    first = {stop.record: stop for stop in reversed(acts) if stop.record.startswith(NEW_RECORD)}
    done = [_action(catalogue, stop, candidate, history, stop is first.get(stop.record)) for stop in acts]
    said = [Action(what=_said(move.test, move.passes)) for move in moves if isinstance(move, Say)]
    said += [_dated(move) for move in moves if isinstance(move, Date)]
    late = [_from(way.last, history)] if way.last.at > candidate.at else []
    return (*done, *said, *late)


def _action(catalogue: Catalogue, stop: Stop, candidate: Entry, history: History, begins: bool) -> Action:
    """``begins``: a new record begins with it."""
    assert stop.step is not None and stop.act is not None
    step, procedure = stop.step, catalogue[stop.procedure]
    new = stop.record.startswith(NEW_RECORD)
    elsewhere = stop.record != history.record
    levels = step.review.levels if step.review is not None else ()
    return Action(
        what=_words(stop, candidate, procedure, elsewhere, begins),
        who=_who(step),
        kind=step.act.kind,
        record="" if new else stop.record,
        procedure=procedure.name,
        parent=stop.parent,
        content=_shared(stop.act, candidate.act),
        by=tuple(role.id for role in step.by),
        signed_by=tuple(role.id for role in levels),
        elsewhere=elsewhere,
        anew=stop.anew,
        begins=begins,
    )


def _words(stop: Stop, candidate: Entry, procedure: Procedure, elsewhere: bool, begins: bool) -> Words:
    assert stop.act is not None
    kind = type(stop.act)
    chinese, english = (_details(stop, candidate, zh) for zh in (True, False))
    if stop.anew:
        return (
            f"只有另有新的“{kind.title}”，期限才重新起算",
            f"Only another “{kind.en}” would begin a new period",
        )
    if stop.record.startswith(NEW_RECORD):
        if begins:
            return (
                f"新建“{procedure.title}”：记录“{kind.title}”{chinese}",
                f"Open “{procedure.en}” with “{kind.en}”{english}",
            )
        return f"在该记录中记录“{kind.title}”{chinese}", f"Record “{kind.en}”{english} there"
    place = (f"在 {stop.record} 中", f" in {stop.record}") if elsewhere else ("", "")
    return f"{place[0]}记录“{kind.title}”{chinese}", f"Record “{kind.en}”{english}{place[1]}"


def _details(stop: Stop, candidate: Entry, zh: bool) -> str:
    """``（同一人，理由 = 流窜作案）``: what this act has to say for its purpose."""
    assert stop.act is not None
    fields = type(stop.act).fields
    said = [fields[name].same_words(zh) for name in _shared(stop.act, candidate.act)]
    said += [test.words(zh) for test in stop.where]
    for name in stop.said:
        one = fields[name]
        value = one.of(stop.act)
        said.append(
            f"{one.label(zh)} = {one.show(value, zh)}" if STANDS_FOR_ANY not in str(value) else one.given().words(zh)
        )
    said = list(dict.fromkeys(said))
    if not said:
        return ""
    return f"（{'，'.join(said)}）" if zh else f" ({', '.join(said)})"


def _shared(act: Act, blocked: Act) -> dict[str, str]:
    """The references that both acts carry in a field of the same name."""
    return {
        name: value
        for name, value in act.__dict__.items()
        if isinstance(value, str) and value != STANDS_FOR_ANY and blocked.__dict__.get(name) == value
    }


def _who(step: Step) -> Words:
    by, english = "、".join(role.title for role in step.by), " / ".join(role.en for role in step.by)
    if step.review is None:
        return f"{by}记录", f"recorded by {english}"
    levels = step.review.levels
    return (
        f"{by}呈请，{' → '.join(level.title for level in levels)}签批",
        f"proposed by {english}, signed by {' → '.join(level.en for level in levels)}",
    )


def _said(test: FieldTest, passes: bool) -> Words:
    chinese, english = (test.words(zh) if passes else _not(test.words(zh), zh) for zh in (True, False))
    return f"与事实相符的，填写：{chinese}", f"If it is the fact, state: {english}"


def _dated(move: Date) -> Action:
    day = move.earliest or move.latest
    chinese, english = ("不早于", "not before") if move.earliest is not None else ("不晚于", "not after")
    return Action(
        what=(
            f"与事实相符的，填写：{move.field.zh}{chinese}{day}",
            f"If it is the fact, state: {move.field.en} {english} {day}",
        )
    )


def _not(words: str, zh: bool) -> str:
    return f"并非“{words}”" if zh else f"not “{words}”"


def _from(last: Entry, history: History) -> Action:
    local = last.at.astimezone(history.zone)
    return Action(
        what=(
            f"在{local:%Y-%m-%d %H:%M}或者其后进行",
            f"Let it happen at {local:%Y-%m-%d %H:%M} or later",
        )
    )


def _missing(condition: Condition, candidate: Entry, history: History) -> Words:
    return (
        "；".join(failing_facts(condition, candidate, history, True)),
        "; ".join(failing_facts(condition, candidate, history, False)),
    )


def _deadline(
    procedure: Procedure,
    candidate: Entry,
    kinds: tuple[type[Act], ...],
    history: History,
    open_: Sequence[tuple[Running, Deadline]],
) -> Deadline | None:
    """The nearest end among the ``open_`` duties that acts of ``kinds`` discharge and the times left of the blocked
    act's own gates."""
    wanted = set(kinds)
    ends = [
        end
        for one, end in open_
        if not wanted.isdisjoint(one.duty.ends) and agree(one.duty.same, one.start.act, candidate.act)
    ]
    ends += _times_left(procedure, candidate, history)
    return min(ends, key=lambda end: end.at, default=None)


def _times_left(procedure: Procedure, candidate: Entry, history: History) -> Iterator[Deadline]:
    """Until when the limits hold that the gates of the blocked act set."""
    step = procedure.step(type(candidate.act))
    for gate in step.gates if step is not None else ():
        for part in walk(gate.needs):
            if isinstance(part, Elapsed) and part.at_most is not None and part.judge(candidate, history).holds:
                counted = part.found(candidate, history, False)
                ends = [part.at_most.ends(start.at, history.zone, part.calendar).late_at for start in counted]
                if ends:
                    yield Deadline(rule=gate.rule, at=max(ends))
