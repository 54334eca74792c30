"""Duties in bulk: every instance over all records, with the outcomes of ``duty.running``, as a chain of queries.

The chain follows that function step by step: starts → discharge → origin (restarts) → pauses → the end of the period
under each requirement in turn (its own, then the extensions in the order of declaration) → barred → outcome. Steps
that a duty does not use are not printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Duty, Extension, Outcome, Restart
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.sql import Question, same_party
from zhiheng.kernel.sql_pauses import folded_pauses
from zhiheng.kernel.sql_terms import (
    MOMENTS,
    bound,
    hours_after,
    joined_record,
    latest,
    literal,
    passes,
    precedes,
    slack_minutes,
    text,
)
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.terms import Requirement

DONE = ("done", "done_moment", "done_day", "done_precise")
ORIGIN = ("origin", "origin_moment", "origin_day", "origin_precise")
SINCE = ("since", "since_moment", "since_day", "since_precise")


@dataclass(frozen=True, kw_only=True)
class Instances:
    """``name``: a query with a row an instance: ``record``, ``start``, ``party``, ``done`` (NULL), ``rule`` (the id
    that governs) and ``outcome`` (the code, in lower case). ``late_extensions``: for each extension its id and a query
    of ``record``, ``start`` and the ``act`` that came too late."""

    name: str
    late_extensions: tuple[tuple[str, str], ...] = ()


def instances(question: Question, duty: Duty, as_of: datetime) -> Instances:
    """Add the chain of ``duty`` to ``question``; ``as_of``: as in ``running``."""
    return _Printer(question, duty, as_of).chain()


class _Printer:
    def __init__(self, question: Question, duty: Duty, as_of: datetime) -> None:
        self.question, self.duty, self.as_of = question, duty, literal(as_of)
        self.late: list[tuple[str, str]] = []
        question.zone = duty.zone

    def chain(self) -> Instances:
        at_hand = self._name(self._counted_from(self._name(self._instances(), "instance")), "origin")
        pauses = self._pauses(at_hand) if self.duty.suspended else ""
        stage = self._period(at_hand, self.duty.rule, pauses)
        for place, extension in enumerate(self.duty.extended):
            longer = self._period(at_hand, extension.rule, pauses)
            stage = self._extended(stage, longer, self._granted(at_hand, extension, place), extension.rule.id)
        return Instances(name=self._name(self._judged(at_hand, stage), "duty"), late_extensions=tuple(self.late))

    def _name(self, sql: str, hint: str) -> str:
        return self.question.name(sql, hint)

    def _instances(self) -> str:
        """One row a start, with its discharge; of a window one row a permitted act."""
        starts = self._name(self._starts(), "start")
        ends = self._not_taken_back(self._name(self._union(self.duty.ends, self.duty.ends_where), "end"))
        if self.duty.once:
            starts = self._name(self._first_of_each(starts, ends), "first")
        if self.duty.window:
            done = self._name(self._permitted(starts, ends), "done")
            key = "CAST(s.start AS VARCHAR) || '/' || COALESCE(CAST(d.done AS VARCHAR), '')"
            found = ", ".join(f"d.{column}" for column in DONE)
            return f"SELECT {key} AS key, s.*, {found}\nFROM {starts} AS s LEFT JOIN {done} AS d ON d.start = s.start"
        # Joined on the record alone: a left join that also compared moments would be a nested loop.
        term = ("term",) if self.duty.term is not None else ()
        own = ("record", *MOMENTS, "party", *term, *(f"binds_{place}" for place in range(len(self.duty.extended))))
        end = ", ".join(f"e.{column} AS end_{column}" for column in MOMENTS)
        pairs = self._name(
            f"SELECT s.*, {end}, {self._after('s')} AS follows\n"
            f"FROM {starts} AS s LEFT JOIN {ends} AS e ON e.record = s.record",
            "pair",
        )
        kept = [f"ANY_VALUE({column}) AS {column}" for column in own]
        first = [self._first_end(column, as_) for column, as_ in zip(MOMENTS, DONE, strict=True)]
        return f"SELECT start AS key, start, {', '.join((*kept, *first))}\nFROM {pairs} GROUP BY start"

    def _not_taken_back(self, ends: str) -> str:
        """The ends without those that a later act takes back."""
        for one in self.duty.resumed:
            over, back = (self._name(self._union((kind,)), "resumed") for kind in (one.end, one.by))
            gone = f"SELECT x.seq FROM {over} AS x JOIN {back} AS e ON e.record = x.record WHERE {self._after('x')}"
            ends = self._name(f"SELECT * FROM {ends} WHERE seq NOT IN ({gone})", "end")
        return ends

    @staticmethod
    def _first_end(column: str, as_: str) -> str:
        least = "MIN(end_moment)" if column == "moment" else f"ARG_MIN(end_{column}, (end_moment, end_seq))"
        return f"{least} FILTER (WHERE follows) AS {as_}"

    def _starts(self) -> str:
        duty = self.duty
        party = f"a.{q(duty.same.name)}" if duty.same is not None else "CAST(NULL AS VARCHAR)"
        own = ", ".join(f"a.{column}" for column in MOMENTS)
        binds = "".join(f", {bound(one.rule)} AS binds_{place}" for place, one in enumerate(duty.extended))
        tests = "".join(f" AND {passes(test, duty.starts, 'a')}" for test in duty.where)
        term = f", a.{q(duty.term.name)} AS term" if duty.term is not None else ""
        if duty.given is not None:
            candidates = self.question.acts(duty.starts, duty.rule)
            held = self.question.holds(duty.given, candidates)
            tests += f" AND a.seq IN (SELECT _key FROM {candidates.name} WHERE {held})"
        return (
            f"SELECT a.seq AS start, a.record, {own}, {party} AS party{term}{binds}\n"
            f"FROM {q(duty.starts.table())} AS a{joined_record(*duty.rules())}\nWHERE {bound(duty.rule)}{tests}"
        )

    def _first_of_each(self, starts: str, ends: str) -> str:
        """The first start of each party, unless what it asks for had been done before."""
        first = self._name(
            "SELECT s.record, s.party, ARG_MIN(s.start, (s.moment, s.seq)) AS start"
            f"\nFROM {starts} AS s GROUP BY s.record, s.party",
            "earliest",
        )
        done = (
            f"SELECT s.start FROM {starts} AS s JOIN {ends} AS e ON e.record = s.record"
            f" WHERE e.seq <> s.start AND {precedes('e', 's', False)} AND {self._agree('s.party', 'e.party')}"
        )
        return (
            f"SELECT s.* FROM {starts} AS s\nWHERE s.start IN (SELECT start FROM {first}) AND s.start NOT IN ({done})"
        )

    def _union(
        self,
        acts: Sequence[type[Act]],
        where: tuple[FieldTest, ...] = (),
        *,
        strict: bool = False,
        kinds: bool = False,
    ) -> str:
        """The acts of several kinds with their party. A test binds the kinds that have its field; ``strict``: all.
        ``kinds``: with the name of their kind."""
        same, parts = self.duty.same, []
        own = ", ".join(f"a.{column}" for column in MOMENTS)
        for kind in acts:
            party = f"a.{q(same.name)}" if same is not None and same.name in kind.fields else "CAST(NULL AS VARCHAR)"
            tests = [passes(test, kind, "a") for test in where if strict or test.field.name in kind.fields]
            only = f" WHERE {' AND '.join(tests)}" if tests else ""
            named = f", {text(kind.kind)} AS kind" if kinds else ""
            parts.append(f"SELECT a.record, {own}, {party} AS party{named} FROM {q(kind.table())} AS a{only}")
        return "\nUNION ALL\n".join(parts)

    def _agree(self, one: str, other: str) -> str:
        return same_party(one, other) if self.duty.same is not None else "TRUE"

    def _after(self, since: str, columns: Sequence[str] = MOMENTS) -> str:
        """The act ``e`` is another than ``since``, may follow it, and concerns the party of the start."""
        later = f"e.seq <> {since}.{columns[0]} AND {precedes(since, 'e', False, before=columns)}"
        return f"{later} AND {self._agree(f'{since}.party', 'e.party')}"

    @staticmethod
    def _before(instance: str, columns: Sequence[str] = DONE) -> str:
        """The act ``e`` is another than the discharge of ``instance``, or the act that ``columns`` name, and may have
        happened before it."""
        first = f"e.seq <> {instance}.{columns[0]} AND {precedes('e', instance, False, after=columns)}"
        return f"({instance}.{columns[0]} IS NULL OR ({first}))"

    def _permitted(self, starts: str, ends: str) -> str:
        """The pairs of a start and an act that it permits, without those that a later start permits anew."""
        pairs = self._name(
            "SELECT s.start, s.record, s.moment AS start_moment, s.party AS start_party,"
            " e.seq, e.moment, e.day, e.day_precise, e.party\n"
            f"FROM {starts} AS s JOIN {ends} AS e ON e.record = s.record WHERE {self._after('s')}",
            "pair",
        )
        anew = (
            f"SELECT p.start, p.seq FROM {pairs} AS p JOIN {starts} AS l ON l.record = p.record"
            " WHERE (l.moment > p.start_moment OR (l.moment = p.start_moment AND l.seq > p.start))"
            f" AND {precedes('l', 'p', False)} AND {self._agree('l.party', 'p.party')}"
            f" AND {self._agree('p.start_party', 'l.party')}"
        )
        own = ", ".join(f"p.{column} AS {as_}" for column, as_ in zip(MOMENTS, DONE, strict=True))
        return f"SELECT p.start, {own} FROM {pairs} AS p\nWHERE (p.start, p.seq) NOT IN ({anew})"

    def _counted_from(self, at_hand: str) -> str:
        """The act that opened the period (``SINCE``): the start, or the last restart before the discharge; and the act
        from which it is counted (``ORIGIN``)."""
        if not self.duty.restarts:
            pairs = [*zip(MOMENTS, SINCE, strict=True), *zip(MOMENTS, ORIGIN, strict=True)]
            return f"SELECT i.*, {', '.join(f'i.{column} AS {as_}' for column, as_ in pairs)} FROM {at_hand} AS i"
        restarts = self._name(self._union(self.duty.restarted_by(), kinds=True), "restart")
        last = ", ".join(f"ARG_MAX(e.{column}, (e.moment, e.seq)) AS {column}" for column in (*MOMENTS, "kind"))
        anew = self._name(
            f"SELECT i.key, {last}\nFROM {at_hand} AS i JOIN {restarts} AS e ON e.record = i.record\n"
            f"WHERE {self._after('i')} AND {self._before('i')}\nGROUP BY i.key",
            "anew",
        )
        own = ", ".join(f"COALESCE(n.{c}, i.{c}) AS {as_}" for c, as_ in zip(MOMENTS, SINCE, strict=True))
        since = self._name(
            f"SELECT i.*, {own}, n.kind AS restart\nFROM {at_hand} AS i LEFT JOIN {anew} AS n ON n.key = i.key", "since"
        )
        return self._counted_back(since)

    def _counted_back(self, since: str) -> str:
        """Each instance with the act from which the period opened by its last restart is counted."""
        back = []
        for each in self.duty.restarts:
            if isinstance(each, Restart):
                acts = self._name(self._union((each.counted_from,)), "back")
                back.append(
                    f"SELECT i.key, e.seq, e.moment, e.day, e.day_precise\n"
                    f"FROM {since} AS i JOIN {acts} AS e ON e.record = i.record\n"
                    f"WHERE i.restart = {text(each.on.kind)} AND {self._after('i')} AND {self._before('i', SINCE)}"
                )
        pairs = list(zip(MOMENTS, SINCE, ORIGIN, strict=True))
        if not back:
            own = ", ".join(f"i.{as_} AS {origin}" for _, as_, origin in pairs)
            return f"SELECT i.*, {own} FROM {since} AS i"
        last = ", ".join(f"ARG_MAX(e.{column}, (e.moment, e.seq)) AS {column}" for column in MOMENTS)
        joined = "\nUNION ALL\n".join(back)
        found = self._name(f"SELECT e.key, {last} FROM (\n{joined}\n) AS e GROUP BY e.key", "counted_back")
        own = ", ".join(f"COALESCE(f.{column}, i.{as_}) AS {origin}" for column, as_, origin in pairs)
        return f"SELECT i.*, {own}\nFROM {since} AS i LEFT JOIN {found} AS f ON f.key = i.key"

    def _pauses(self, at_hand: str) -> str:
        begun = []
        for pause in self.duty.suspended:
            starts = self._name(self._union((pause.starts,)), "pause")
            ends = self._name(self._union(pause.ends), "resume")
            own = f"FROM {at_hand} AS i JOIN {at_hand} AS e ON e.key = i.key"
            others = (
                f"FROM {at_hand} AS i JOIN {starts} AS e ON e.record = i.record\n"
                f"WHERE {self._after('i')} AND {self._before('i')}"
            )
            since = self._name(
                "SELECT i.key, i.record, i.party, i.done_day, i.origin_day, e.seq, e.moment, e.day, e.day_precise\n"
                + (own if pause.starts is self.duty.starts else others),
                "since",
            )
            over = self._name(
                "SELECT b.key, b.seq, ARG_MIN(e.day, (e.moment, e.seq)) AS over_day\n"
                f"FROM {since} AS b JOIN {ends} AS e ON e.record = b.record\n"
                f"WHERE {self._after('b')}\nGROUP BY b.key, b.seq",
                "over",
            )
            until = "LEAST(COALESCE(o.over_day, b.done_day), COALESCE(b.done_day, o.over_day))"
            begun.append(
                f"SELECT b.key, b.seq, b.moment, b.day, b.origin_day, {until} AS until\n"
                f"FROM {since} AS b LEFT JOIN {over} AS o ON o.key = b.key AND o.seq = b.seq"
            )
        return folded_pauses(self.question.name, "\nUNION ALL\n".join(begun))

    def _period(self, at_hand: str, rule: Requirement, pauses: str) -> str:
        """Each instance with the end of its period under ``rule``: ``late_from``, ``sure_late`` (the same under every
        reading of the start), and whether it is ``suspended``."""
        limit = self.duty.limit(rule)
        shift = f" + INTERVAL '{self.duty.shift}' DAY" if self.duty.shift else ""
        shift += " + COALESCE(i.term, 0) * INTERVAL '1' DAY" if self.duty.term is not None else ""
        slack, hourly = "", limit.counting.by_the_hour
        if hourly:
            late_from, join = f"{hours_after(limit, 'i.origin_moment')} + INTERVAL '1' MINUTE", ""
            slack = f" + CASE WHEN x.origin_precise THEN {slack_minutes(limit)} ELSE 0 END * INTERVAL '1' MINUTE"
        else:
            due = self.question.due(limit, self.duty.calendar, *self.duty.origins())
            late_from, join = "d.late_from", f" JOIN {due} AS d ON d.start_day = i.origin_day"
        period = self._name(f"SELECT i.*, {late_from}{shift} AS first_late FROM {at_hand} AS i{join}", "period")
        moved, suspended, paused = "x.first_late", "FALSE", ""
        if pauses:
            moved, suspended = "x.first_late + COALESCE(p.days, 0) * INTERVAL '1' DAY", "COALESCE(p.suspended, FALSE)"
            days = self._name(
                "SELECT x.key, CAST(SUM(p.days) AS BIGINT) AS days, BOOL_OR(p.still_open) AS suspended\n"
                f"FROM {period} AS x JOIN {pauses} AS p ON p.key = x.key\nWHERE p.reach < x.first_late GROUP BY x.key",
                "paused",
            )
            paused = f" LEFT JOIN {days} AS p ON p.key = x.key"
            if limit.moves:
                begun = "CAST(x.origin_day + p.days * INTERVAL '1' DAY AS DATE)"
                paused += f" LEFT JOIN {self._begun_later(limit)} AS l ON l.start_day = {begun}"
                moved = f"CASE WHEN COALESCE(p.days, 0) = 0 THEN x.first_late ELSE l.late_from{shift} END"
        return self._name(
            f"SELECT x.*, {moved} AS late_from, {moved}{slack} AS sure_late, {suspended} AS suspended,"
            f" {text(rule.id)} AS rule, {'TRUE' if hourly else 'FALSE'} AS hourly\nFROM {period} AS x{paused}",
            "ends",
        )

    def _begun_later(self, limit: Limit) -> str:
        """The ends of ``limit`` from any day to which pauses may have moved its beginning."""
        ends = [kind for pause in self.duty.suspended for kind in pause.ends]
        kinds = dict.fromkeys((*self.duty.origins(), *self.duty.ends, *ends))
        return self.question.due(limit, self.duty.calendar, *kinds, spread=True)

    def _granted(self, at_hand: str, extension: Extension, place: int) -> str:
        """The first act of an extension for each instance that it binds."""
        acts = self._name(self._union((extension.on,), extension.where, strict=True), "extension")
        return self._name(
            "SELECT i.key, MIN(e.moment) AS moment, ARG_MIN(e.seq, (e.moment, e.seq)) AS seq\n"
            f"FROM {at_hand} AS i JOIN {acts} AS e ON e.record = i.record\n"
            f"WHERE i.binds_{place} AND {self._after('i', SINCE)} AND {self._before('i')}\nGROUP BY i.key",
            "granted",
        )

    def _extended(self, stage: str, longer: str, granted: str, rule: str) -> str:
        """The instances as they stand once an extension is weighed: it counts unless the period had run out."""
        asked = self._name(
            f"SELECT b.key, b.record, b.start, g.seq AS act,"
            f" NOT b.suspended AND g.moment >= b.{self._lapses()} AS too_late\n"
            f"FROM {stage} AS b JOIN {granted} AS g ON g.key = b.key",
            "asked",
        )
        self.late.append((rule, self._name(f"SELECT record, start, act FROM {asked} WHERE too_late", "too_late")))
        counted = self._name(f"SELECT key FROM {asked} WHERE NOT too_late", "counts")
        return self._name(
            f"SELECT * FROM {stage} WHERE key NOT IN (SELECT key FROM {counted})\nUNION ALL\n"
            f"SELECT * FROM {longer} WHERE key IN (SELECT key FROM {counted})",
            "stage",
        )

    def _lapses(self) -> str:
        return "late_from" if self.duty.window else "sure_late"

    def _barred(self, at_hand: str) -> str:
        """The instances where an act by which it should have been done surely came first."""
        acts = self._name(self._union(self.duty.no_later_than), "bar")
        first = f"{precedes('e', 'i', True, after=DONE)} AND e.moment < i.done_moment"
        return self._name(
            f"SELECT DISTINCT i.key FROM {at_hand} AS i JOIN {acts} AS e ON e.record = i.record\n"
            f"WHERE {self._after('i', ORIGIN)} AND (i.done IS NULL OR ({first}))",
            "barred",
        )

    def _judged(self, at_hand: str, stage: str) -> str:
        barred = f"s.key IN (SELECT key FROM {self._barred(at_hand)})" if self.duty.no_later_than else "FALSE"
        missing = text(self.duty.missing.name.lower())
        late = text((Outcome.BREACH if self.duty.missing is Outcome.BREACH else Outcome.LATE).name.lower())
        if self.duty.window:
            undone = f"CASE WHEN {self.as_of} < s.late_from THEN 'due' ELSE 'ok' END"
        else:
            undone = f"CASE WHEN {barred} OR {self.as_of} >= s.sure_late THEN {missing} ELSE 'due' END"
        return (
            "SELECT s.record, s.start, s.party, s.done, s.rule, CASE WHEN s.suspended THEN 'due'\n"
            f"WHEN s.done_moment IS NULL THEN {undone}\nWHEN {barred} THEN {late}\n"
            "WHEN NOT s.hourly THEN CASE WHEN s.done_moment >= s.late_from THEN 'late' ELSE 'ok' END\n"
            "WHEN s.done_moment >= s.sure_late THEN 'late'\n"
            f"WHEN {latest('s', 'done_moment', 'done_precise')} < s.late_from THEN 'ok' ELSE 'unclear' END AS outcome\n"
            f"FROM {stage} AS s"
        )
