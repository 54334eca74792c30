"""Duties: opened by an act, discharged by another, due at a legally computed moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import Act, Entry, agree
from zhiheng.kernel.conditions import Condition
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import BEIJING, Calendar, Counting, Ends, Limit, midnight
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Requirement


class Outcome(Enum):
    """How a duty stands. The value is (中文, English)."""

    OK = ("已按期履行", "done in time")
    DUE = ("履行中", "still running")
    LATE = ("逾期履行", "done too late")
    OVERDUE = ("逾期未履行", "not done, time has run out")
    BREACH = ("违反", "breached")
    UNCLEAR = ("无法判断", "cannot be judged")


@dataclass(frozen=True, kw_only=True)
class Extension:
    """An act that gives a longer period, counted from the same start, under a requirement of its own.

    It counts only while the period that it extends is still running; one recorded after that is a breach of ``rule``.
    A restart leaves those before it behind.
    """

    rule: Requirement
    on: type[Act]
    where: tuple[FieldTest, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Suspension:
    """Days between an act of ``starts`` and the next of ``ends`` do not count; the period ends that much later. Where
    ``starts`` is the duty's own start, nothing counts until one of ``ends`` (fifteen days from the service of a fine).

    It counts only where the period was still running when it began; days that two suspensions share count once.
    """

    starts: type[Act]
    ends: tuple[type[Act], ...]


@dataclass(frozen=True, kw_only=True)
class Restart:
    """The period is counted anew once ``on`` happens: from the latest act of ``counted_from`` before it (about the same
    party, since the start), or from ``on`` itself where there is none."""

    on: type[Act]
    counted_from: type[Act]


@dataclass(frozen=True, kw_only=True)
class Resumption:
    """What an act of ``end`` ended runs on from its start, as if it had never ended, once ``by`` takes that back."""

    end: type[Act]
    by: type[Act]


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What must be done by a computed moment.

    ``rule``: the requirement, which holds title, article, dates and limit.
    ``starts`` (passing ``where``) opens it; the first act of ``ends`` after that discharges it.
    ``given``: what must stand in the same record before the start; else it opens nothing.
    ``resumed``: ends that a later act takes back.
    ``same``: counted apart for each value of this field (each person); acts that leave it empty concern all.
    ``ends_where``: tests that a discharging act must pass, where it has the field.
    ``no_later_than``: acts by which it must be done even though time remains.
    ``restarts``: acts from which, or upon which, the period is counted anew.
    ``lead``: counted back from the end (seven days before the limit). ``grace``: days after the end that a local value
    tolerates, where the law's period must have passed before the duty can be done.
    ``term``: the field of the start that says how many days it lasts, where a decision sets them and not the law: never
    moved by days of rest.
    ``window``: it is permitted, not owed: late when done after the end, never overdue.
    ``once``: the first start (of each person) alone opens it, and none where an act of ``ends`` came before.
    ``missing``: what it is when time runs out with nothing done: OVERDUE, or BREACH for a formality that lacks.
    ``owed_by``: the post that must act; None is the officer in charge.
    """

    rule: Requirement
    starts: type[Act]
    ends: tuple[type[Act], ...]
    same: Field[Any] | None = None
    where: tuple[FieldTest, ...] = ()
    given: Condition | None = None
    ends_where: tuple[FieldTest, ...] = ()
    resumed: tuple[Resumption, ...] = ()
    extended: tuple[Extension, ...] = ()
    suspended: tuple[Suspension, ...] = ()
    restarts: tuple[type[Act] | Restart, ...] = ()
    no_later_than: tuple[type[Act], ...] = ()
    lead: Limit | None = None
    grace: int = 0
    term: Field[Any] | None = None
    window: bool = False
    once: bool = False
    missing: Outcome = Outcome.OVERDUE
    owed_by: Role | None = None
    zone: ZoneInfo = BEIJING
    calendar: Calendar = field(default_factory=Calendar)

    @property
    def id(self) -> str:
        return self.rule.id

    def rules(self) -> tuple[Requirement, ...]:
        """Its own requirement and those of its extensions."""
        return (self.rule, *(extension.rule for extension in self.extended))

    def kinds(self) -> tuple[type[Act], ...]:
        """Every kind of act that it reads."""
        others = [extension.on for extension in self.extended]
        others += [kind for pause in self.suspended for kind in (pause.starts, *pause.ends)]
        others += [kind for one in self.resumed for kind in (one.end, one.by)]
        return tuple(dict.fromkeys((*self.origins(), *self.ends, *others, *self.restarted_by(), *self.no_later_than)))

    def restarted_by(self) -> tuple[type[Act], ...]:
        """The kinds upon which the period is counted anew."""
        return tuple(each.on if isinstance(each, Restart) else each for each in self.restarts)

    @property
    def done_by(self) -> tuple[type[Act], ...]:
        """The acts that do what it asks for. One that comes back again and again (its own start counts it anew) is done
        by what restarts it, and ended for good by the rest."""
        if self.starts not in self.ends:
            return self.ends
        return (*self.restarted_by(), *(kind for kind in self.ends if kind is not self.starts))

    def limit(self, rule: Requirement) -> Limit:
        """How the period is counted under ``rule``: of a term, no day at all, to which its own days are added."""
        return Limit(0, Counting.FIXED_DAYS) if self.term is not None else rule.needed_limit

    @property
    def shift(self) -> int:
        """By how many days the end of the duty lies after that of its period."""
        return self.grace - (self.lead.value if self.lead is not None else 0)

    def origins(self) -> tuple[type[Act], ...]:
        """Every kind of act from which the period may be counted."""
        earlier = (each.counted_from for each in self.restarts if isinstance(each, Restart))
        return (self.starts, *self.restarted_by(), *earlier)


@dataclass(frozen=True, kw_only=True)
class Running:
    """One duty of one record: ``rule`` is the requirement that governs (an extension's where one counts).

    ``ends`` is None while the period is suspended. ``done``: the act that discharged it. ``lapses_at``: the moment from
    which it is not done in time under every reading of its start; None while suspended.
    """

    duty: Duty
    rule: Requirement
    start: Entry
    party: str
    ends: Ends | None
    outcome: Outcome
    done: Entry | None = None
    lapses_at: datetime | None = None
    late_extensions: tuple[tuple[Requirement, Entry], ...] = ()


def running(duty: Duty, history: History, as_of: datetime) -> Iterator[Running]:
    """Every instance of ``duty`` in ``history`` (already cut at ``as_of``), in order of start.

    An obligation is judged once for each start; a window once for each act that it permits, from the latest start
    before it.
    """
    starts = [start for start in history.of(duty.starts) if _starts(duty, start, history)]
    starts = list(_first_of_each(duty, starts, history)) if duty.once else starts
    for place, start in enumerate(starts):
        ends = [end for end in _acts(duty, duty.ends, start, start, history) if _discharges(duty, end, history)]
        if duty.window:
            later = [s for s in starts[place + 1 :] if agree(duty.same, start.act, s.act)]
            permitted: list[Entry | None] = [end for end in ends if not _opens_anew(duty, later, end)]
            yield from (_judge(duty, start, end, history, as_of) for end in permitted or [None])
        else:
            yield _judge(duty, start, ends[0] if ends else None, history, as_of)


def _starts(duty: Duty, start: Entry, history: History) -> bool:
    return (
        duty.rule.applies(start.day, history.division)
        and all(test.passes(start.act) for test in duty.where)
        and (duty.given is None or duty.given.judge(start, history).holds)
    )


def _first_of_each(duty: Duty, starts: Sequence[Entry], history: History) -> Iterator[Entry]:
    """The first start of each party, unless what it asks for had been done before."""
    done = [end for end in history.of(*duty.ends) if _discharges(duty, end, history)]
    seen: set[Any] = set()
    for start in starts:
        party = duty.same.of(start.act) if duty.same is not None else None
        before = (end for end in done if end.seq != start.seq and end.may_precede(start))
        if party not in seen and not any(agree(duty.same, start.act, end.act) for end in before):
            yield start
        seen.add(party)


def _opens_anew(duty: Duty, later: Sequence[Entry], end: Entry) -> bool:
    """Whether a later start stands before ``end`` about the same party."""
    return any(start.may_precede(end) and agree(duty.same, start.act, end.act) for start in later)


def _acts(duty: Duty, kinds: tuple[type[Act], ...], since: Entry, start: Entry, history: History) -> list[Entry]:
    """Acts of ``kinds`` after ``since`` about the party of ``start``."""
    return [
        entry
        for entry in history.of(*kinds)
        if entry.seq != since.seq and since.may_precede(entry) and agree(duty.same, start.act, entry.act)
    ]


def _comes_first(entry: Entry, done: Entry | None) -> bool:
    """Whether ``entry`` is another act than the discharge and may have happened before it."""
    return done is None or (entry.seq != done.seq and entry.may_precede(done))


def _discharges(duty: Duty, end: Entry, history: History) -> bool:
    passes = all(test.passes(end.act) for test in duty.ends_where if test.field.name in type(end.act).fields)
    return passes and not any(
        _acts(duty, (one.by,), end, end, history) for one in duty.resumed if isinstance(end.act, one.end)
    )


def _judge(duty: Duty, start: Entry, done: Entry | None, history: History, as_of: datetime) -> Running:
    rule, late = duty.rule, []
    since = _since(duty, start, done, history)
    origin = _origin(duty, since, start, history)
    ends = _counted(duty, rule, origin, start, done, history)
    for extension in duty.extended:
        granted = [
            entry
            for entry in _acts(duty, (extension.on,), since, start, history)
            if all(test.passes(entry.act) for test in extension.where) and _comes_first(entry, done)
        ]
        if not granted or not extension.rule.applies(start.day, history.division):
            continue
        lapsed = _lapses_at(duty, rule, origin, ends)
        if lapsed is not None and granted[0].at >= lapsed:
            late.append((extension.rule, granted[0]))
            continue
        rule = extension.rule
        ends = _counted(duty, rule, origin, start, done, history)
    lapses_at = _lapses_at(duty, rule, origin, ends)
    return Running(
        duty=duty,
        rule=rule,
        start=start,
        party=str(duty.same.of(start.act) or "") if duty.same is not None else "",
        ends=ends,
        outcome=_outcome(duty, rule, origin, start, done, ends, lapses_at, history, as_of),
        done=done,
        lapses_at=lapses_at,
        late_extensions=tuple(late),
    )


def _since(duty: Duty, start: Entry, done: Entry | None, history: History) -> Entry:
    """The act that opened the period now running: the start, or the last restart before the end."""
    restarts = _acts(duty, duty.restarted_by(), start, start, history)
    anew = [entry for entry in restarts if _comes_first(entry, done)]
    return anew[-1] if anew else start


def _origin(duty: Duty, since: Entry, start: Entry, history: History) -> Entry:
    """The act from which the period opened by ``since`` is counted."""
    if since.seq == start.seq:
        return start
    back = tuple(r.counted_from for r in duty.restarts if isinstance(r, Restart) and isinstance(since.act, r.on))
    earlier = [entry for entry in _acts(duty, back, start, start, history) if _comes_first(entry, since)]
    return earlier[-1] if earlier else since


def _counted(
    duty: Duty, rule: Requirement, origin: Entry, start: Entry, done: Entry | None, history: History
) -> Ends | None:
    """The end of the period counted from ``origin``, without the days that did not count; None while suspended.

    Where days of rest decide the last day, it is counted as if it had begun that many days later: a rest day that only
    the plain period ends on moves nothing.
    """
    limit = duty.limit(rule)
    ends = limit.ends(origin.at, duty.zone, duty.calendar)
    if duty.term is not None:
        ends = ends.moved(duty.term.of(start.act) or 0)
    ends = ends.moved(duty.shift)
    left_out, gone = origin.day, 0
    for begun, until in _pauses(duty, start, done, history):
        if begun.at >= ends.moved(gone).late_from:
            break
        if until is None:
            return None
        since = max(begun.day, left_out)
        if until > since:
            gone, left_out = gone + (until - since).days, until
    if not gone or not limit.moves:
        return ends.moved(gone)
    later = limit.ends(midnight(origin.day + timedelta(days=gone), duty.zone), duty.zone, duty.calendar)
    return later.moved(duty.shift)


def _pauses(duty: Duty, start: Entry, done: Entry | None, history: History) -> list[tuple[Entry, date | None]]:
    """The suspensions after ``start``, earliest first, each with the day it ended; the discharge ends it too."""
    found: list[tuple[Entry, date | None]] = []
    for pause in duty.suspended:
        own = pause.starts is duty.starts
        for begun in [start] if own else _acts(duty, (pause.starts,), start, start, history):
            if _comes_first(begun, done):
                over = [entry.day for entry in _acts(duty, pause.ends, begun, start, history)[:1]]
                over += [done.day] if done is not None else []
                found.append((begun, min(over, default=None)))
    return sorted(found, key=lambda pause: (pause[0].at, pause[0].seq))


def _outcome(
    duty: Duty,
    rule: Requirement,
    origin: Entry,
    start: Entry,
    done: Entry | None,
    ends: Ends | None,
    lapses_at: datetime | None,
    history: History,
    as_of: datetime,
) -> Outcome:
    if ends is None or lapses_at is None:
        return Outcome.DUE
    barred = _barred(duty, origin, start, done, history)
    if done is None:
        if duty.window:
            return Outcome.DUE if as_of < lapses_at else Outcome.OK
        if barred or as_of >= lapses_at:
            return duty.missing
        return Outcome.DUE
    if barred:
        return Outcome.BREACH if duty.missing is Outcome.BREACH else Outcome.LATE
    if not duty.limit(rule).counting.by_the_hour:
        return Outcome.LATE if done.at >= ends.late_from else Outcome.OK
    if done.at >= ends.late_from + _slack(duty, rule, origin):
        return Outcome.LATE
    return Outcome.OK if done.latest < ends.late_from else Outcome.UNCLEAR


def _lapses_at(duty: Duty, rule: Requirement, origin: Entry, ends: Ends | None) -> datetime | None:
    if ends is None:
        return None
    return ends.late_from if duty.window else ends.late_from + _slack(duty, rule, origin)


def _slack(duty: Duty, rule: Requirement, origin: Entry) -> timedelta:
    """How far apart the ends are under the two readings of the start, where the limit counts hours."""
    limit = duty.limit(rule)
    if not (origin.day_precise and limit.counting.by_the_hour):
        return timedelta()
    first, last = (limit.ends(moment, duty.zone, duty.calendar) for moment in (origin.at, origin.latest))
    return last.late_from - first.late_from


def _barred(duty: Duty, origin: Entry, start: Entry, done: Entry | None, history: History) -> bool:
    """Whether an act by which it should have been done surely came first."""
    return any(
        done is None or (act.surely_precedes(done) and act.at < done.at)
        for act in _acts(duty, duty.no_later_than, origin, start, history)
    )


def countdown(end: Ends, as_of: datetime) -> timedelta:
    """Time left until the lenient end; negative once it has passed."""
    return end.late_at - as_of
