"""Duties in bulk: every instance over all records, with the outcomes of ``duty.running``, as a chain of queries.

The chain follows that function step by step: starts → discharge → origin (restarts) → pauses → the end of the period
under each requirement in turn (its own, then the extensions in the order of declaration) → barred → outcome. Steps
that a duty does not use are not printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.fields import FieldTest
from zhiheng.kernel.periods import Counting
from zhiheng.kernel.sql import Question, bound, joined_record, passes
from zhiheng.kernel.sql_time import LAST_MINUTE, hours_after, precedes
from zhiheng.kernel.tables import RECORDS
from zhiheng.kernel.tables import sql_name as q
from zhiheng.kernel.terms import Requirement

DONE = ("done", "done_at", "done_day", "done_precise")
ORIGIN = ("origin", "origin_at", "origin_day", "origin_precise")
_HOUR_SLACK = {Counting.HOURS: LAST_MINUTE // 60 * 60}


@dataclass(frozen=True, kw_only=True)
class Instances:
    """The name of a query with a row an instance of the duty: ``record``, ``start``, ``party``, ``done``, ``rule``,
    ``outcome``, ``judged_at`` (the discharge, else the start), and what the start's circumstances are; and one query
    a rule of the extensions that came too late."""

    name: str
    late_extensions: tuple[tuple[Requirement, str], ...] = ()


def instances(question: Question, duty: Duty, as_of: datetime) -> Instances:
    """Add the chain of ``duty`` to ``question``; ``as_of``: as in ``running``."""
    printer = _Printer(question, duty, as_of)
    return printer.print()


class _Printer:
    def __init__(self, question: Question, duty: Duty, as_of: datetime) -> None:
        self.question, self.duty, self.as_of = question, duty, as_of
        self.question.zone = duty.zone
        self.late: list[tuple[Requirement, str]] = []

    def print(self) -> Instances:
        at_hand = self._name(self._instances(), "instance")
        at_hand = self._name(self._counted_from(at_hand), "origin")
        pauses = self._pauses(at_hand) if self.duty.suspended else ""
        stage = self._period(at_hand, self.duty.rule, pauses)
        for extension in self.duty.extended:
            granted = self._granted(at_hand, extension.on, extension.where)
            longer = self._period(at_hand, extension.rule, pauses)
            stage = self._extended(stage, longer, granted, extension.rule)
        barred = self._barred(at_hand) if self.duty.no_later_than else ""
        return Instances(name=self._name(self._judged(stage, barred), "duty"), late_extensions=tuple(self.late))

    def _name(self, sql: str, hint: str) -> str:
        return self.question.name(sql, hint)

    def _instances(self) -> str:
        """One row a start, with its discharge; of a window one row a permitted act."""
        starts = self._name(self._starts(), "start")
        ends = self._name(self._union(self.duty.ends, self.duty.ends_where), "end")
        pair = (
            f"FROM {q(starts)} AS s JOIN {q(ends)} AS e ON e.{q('record')} = s.{q('record')} WHERE {self._after('s')}"
        )
        if self.duty.window:
            done = self._name(self._permitted(starts, pair), "done")
            key = f"CAST(s.{q('start')} AS VARCHAR) || '/' || COALESCE(CAST(d.{q('done')} AS VARCHAR), '')"
        else:
            first = ", ".join(
                f"ARG_MIN(e.{q(name)}, (e.{q('at')}, e.{q('seq')})) AS {q(done)}"
                for name, done in zip(("seq", "day", "day_precise"), ("done", "done_day", "done_precise"), strict=True)
            )
            done = self._name(
                f"SELECT s.{q('start')}, MIN(e.{q('at')}) AS {q('done_at')}, {first}\n{pair}\nGROUP BY s.{q('start')}",
                "done",
            )
            key = f"s.{q('start')}"
        found = ", ".join(f"d.{q(name)}" for name in DONE)
        return (
            f"SELECT {key} AS {q('key')}, s.*, {found}\n"
            f"FROM {q(starts)} AS s LEFT JOIN {q(done)} AS d ON d.{q('start')} = s.{q('start')}"
        )

    def _starts(self) -> str:
        duty = self.duty
        party = f"a.{q(duty.same.name)}" if duty.same is not None else "CAST(NULL AS VARCHAR)"
        bind = {extension.rule.id: extension.rule for extension in duty.extended}
        tests = "".join(f" AND {passes(test, duty.starts, 'a')}" for test in duty.where)
        territory = any(rule.article.instrument.territory for rule in (duty.rule, *bind.values()))
        join = (
            f" JOIN {q(RECORDS)} AS r ON r.{q('record')} = a.{q('record')}" if territory else joined_record(duty.rule)
        )
        binds = "".join(f", {bound(rule)} AS {q(f'binds_{id}')}" for id, rule in bind.items())
        return (
            f"SELECT a.{q('seq')} AS {q('start')}, a.{q('record')}, a.{q('seq')}, a.{q('at')}, a.{q('day')},"
            f" a.{q('day_precise')}, {party} AS {q('party')}{binds}\n"
            f"FROM {q(duty.starts.table())} AS a{join}\nWHERE {bound(duty.rule)}{tests}"
        )

    def _union(self, kinds: Sequence[type[Act]], where: tuple[FieldTest, ...] = ()) -> str:
        """The acts of several kinds with their party; a test binds the kinds that have its field."""
        same = self.duty.same
        parts = []
        for kind in kinds:
            party = f"a.{q(same.name)}" if same is not None and same.name in kind.fields else "CAST(NULL AS VARCHAR)"
            tests = [passes(test, kind, "a") for test in where if test.field.name in kind.fields]
            parts.append(
                f"SELECT a.{q('record')}, a.{q('seq')}, a.{q('at')}, a.{q('day')}, a.{q('day_precise')},"
                f" {party} AS {q('party')} FROM {q(kind.table())} AS a"
                + (f" WHERE {' AND '.join(tests)}" if tests else "")
            )
        return "\nUNION ALL\n".join(parts)

    def _after(
        self, since: str, columns: tuple[str, ...] = ("seq", "at", "day", "day_precise"), about: str = ""
    ) -> str:
        """The act ``e`` is another one than ``since``, may follow it, and concerns the party of ``about``."""
        later = f"e.{q('seq')} <> {since}.{q(columns[0])} AND {precedes(since, 'e', False, before=columns)}"
        return f"{later} AND {self._agree(about or since, 'e')}"

    def _agree(self, one: str, other: str) -> str:
        if self.duty.same is None:
            return "TRUE"
        left, right = f"{one}.{q('party')}", f"{other}.{q('party')}"
        return f"({left} IS NULL OR {right} IS NULL OR {left} = {right})"

    @staticmethod
    def _first(instance: str) -> str:
        """The act ``e`` is another one than the discharge of ``instance`` and may have happened before it."""
        other = f"e.{q('seq')} <> {instance}.{q('done')}"
        return f"({instance}.{q('done')} IS NULL OR ({other} AND {precedes('e', instance, False, after=DONE)}))"

    def _permitted(self, starts: str, pair: str) -> str:
        """The pairs of a start and an act that it permits, without those that a later start permits anew."""
        pairs = self._name(
            f"SELECT s.{q('start')}, s.{q('record')}, s.{q('at')} AS {q('start_at')}, s.{q('party')} AS {q('start_party')},"
            f" e.{q('seq')}, e.{q('at')}, e.{q('day')}, e.{q('day_precise')}, e.{q('party')}\n{pair}",
            "pair",
        )
        anew = (
            f"SELECT p.{q('start')}, p.{q('seq')} FROM {q(pairs)} AS p"
            f" JOIN {q(starts)} AS l ON l.{q('record')} = p.{q('record')}"
            f" WHERE (l.{q('at')} > p.{q('start_at')} OR (l.{q('at')} = p.{q('start_at')} AND l.{q('seq')} > p.{q('start')}))"
            f" AND {precedes('l', 'p', False)} AND {self._agree('l', 'p')}"
        )
        if self.duty.same is not None:
            party, other = f"p.{q('start_party')}", f"l.{q('party')}"
            anew += f" AND ({party} IS NULL OR {other} IS NULL OR {party} = {other})"
        columns = ", ".join(
            f"p.{q(name)} AS {q(done)}" for name, done in zip(("seq", "at", "day", "day_precise"), DONE, strict=True)
        )
        return (
            f"SELECT p.{q('start')}, {columns} FROM {q(pairs)} AS p\n"
            f"WHERE (p.{q('start')}, p.{q('seq')}) NOT IN ({anew})"
        )

    def _counted_from(self, at_hand: str) -> str:
        """The act from which the period is counted: the start, or the last restart before the discharge."""
        names = ("seq", "at", "day", "day_precise")
        if not self.duty.restarts:
            own = ", ".join(f"i.{q(name)} AS {q(origin)}" for name, origin in zip(names, ORIGIN, strict=True))
            return f"SELECT i.*, {own} FROM {q(at_hand)} AS i"
        anew = self._name(self._union(self.duty.restarts), "restart")
        last = ", ".join(f"ARG_MAX(e.{q(name)}, (e.{q('at')}, e.{q('seq')})) AS {q(name)}" for name in names)
        from_ = self._name(
            f"SELECT i.{q('key')}, {last}\nFROM {q(at_hand)} AS i JOIN {q(anew)} AS e ON e.{q('record')} = i.{q('record')}"
            f"\nWHERE {self._after('i')} AND {self._first('i')}\nGROUP BY i.{q('key')}",
            "anew",
        )
        columns = ", ".join(
            f"COALESCE(n.{q(name)}, i.{q(name)}) AS {q(origin)}" for name, origin in zip(names, ORIGIN, strict=True)
        )
        return f"SELECT i.*, {columns}\nFROM {q(at_hand)} AS i LEFT JOIN {q(from_)} AS n ON n.{q('key')} = i.{q('key')}"

    def _pauses(self, at_hand: str) -> str:
        """One row a pause: ``days`` that it adds, whether it is still ``open``, and ``reach``: it counts where the
        period, without any pause, ends after that moment (no pause before it, nor itself, began when all was over)."""
        begun = []
        for pause in self.duty.suspended:
            starts = self._name(self._union((pause.starts,)), "pause")
            ends = self._name(self._union(pause.ends), "resume")
            from_ = self._name(
                f"SELECT i.{q('key')}, i.{q('record')}, i.{q('party')}, i.{q('done_day')}, i.{q('origin_day')},"
                f" e.{q('seq')}, e.{q('at')}, e.{q('day')}, e.{q('day_precise')}\n"
                f"FROM {q(at_hand)} AS i JOIN {q(starts)} AS e ON e.{q('record')} = i.{q('record')}\n"
                f"WHERE {self._after('i')} AND {self._first('i')}",
                "begun",
            )
            over = self._name(
                f"SELECT b.{q('key')}, b.{q('seq')}, ARG_MIN(e.{q('day')}, (e.{q('at')}, e.{q('seq')})) AS {q('over')}\n"
                f"FROM {q(from_)} AS b JOIN {q(ends)} AS e ON e.{q('record')} = b.{q('record')}\n"
                f"WHERE {self._after('b')}\nGROUP BY b.{q('key')}, b.{q('seq')}",
                "over",
            )
            until = f"LEAST(COALESCE(o.{q('over')}, b.{q('done_day')}), COALESCE(b.{q('done_day')}, o.{q('over')}))"
            begun.append(
                f"SELECT b.{q('key')}, b.{q('seq')}, b.{q('at')}, b.{q('day')}, b.{q('origin_day')}, {until} AS {q('until')}\n"
                f"FROM {q(from_)} AS b LEFT JOIN {q(over)} AS o ON o.{q('key')} = b.{q('key')} AND o.{q('seq')} = b.{q('seq')}"
            )
        return self._folded_pauses("\nUNION ALL\n".join(begun))

    def _folded_pauses(self, begun: str) -> str:
        pauses = self._name(begun, "pauses")
        order = f"PARTITION BY {q('key')} ORDER BY {q('at')}, {q('seq')} ROWS BETWEEN UNBOUNDED PRECEDING AND"
        left_out = self._name(
            f"SELECT *, GREATEST({q('day')}, {q('origin_day')}, COALESCE(MAX({q('until')}) OVER ({order} 1 PRECEDING),"
            f" {q('day')})) AS {q('since')} FROM {q(pauses)}",
            "left_out",
        )
        counted = self._name(
            f"SELECT *, COALESCE(GREATEST(DATE_DIFF('day', {q('since')}, {q('until')}), 0), 0) AS {q('days')}"
            f" FROM {q(left_out)}",
            "pause_days",
        )
        gone = self._name(
            f"SELECT *, COALESCE(SUM({q('days')}) OVER ({order} 1 PRECEDING), 0) AS {q('gone')} FROM {q(counted)}",
            "gone",
        )
        reach = f"{q('at')} - CAST({q('gone')} AS BIGINT) * INTERVAL '1' DAY"
        return self._name(
            f"SELECT {q('key')}, {q('days')}, {q('until')} IS NULL AS {q('open')},"
            f" MAX({reach}) OVER ({order} CURRENT ROW) AS {q('reach')} FROM {q(gone)}",
            "reach",
        )

    def _period(self, at_hand: str, rule: Requirement, pauses: str) -> str:
        """Each instance with the end of its period under ``rule``."""
        limit, lead = rule.needed_limit, self.duty.lead
        shift = f" - INTERVAL '{lead.value}' DAY" if lead is not None else ""
        by_the_hour = limit.counting.by_the_hour
        slack = ""
        if by_the_hour:
            late_from = f"{hours_after(limit, f'i.{q("origin_at")}')} + INTERVAL '1' MINUTE"
            join = ""
            if not self.duty.window:
                minutes = _HOUR_SLACK.get(limit.counting, LAST_MINUTE)
                slack = f" + CASE WHEN {{i}}.{q('origin_precise')} THEN INTERVAL '{minutes}' MINUTE ELSE INTERVAL '0' MINUTE END"
        else:
            late_from = f"d.{q('late_from')}"
            due = self.question.due(limit, self.duty.calendar, self.duty.starts.table())
            for kind in self.duty.restarts:
                self.question.due(limit, self.duty.calendar, kind.table())
            join = f" JOIN {q(due)} AS d ON d.{q('start_day')} = i.{q('origin_day')}"
        raise NotImplementedError
