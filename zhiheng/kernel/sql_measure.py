"""Figures as SQL: the acts that a measure counts, each with its value and what it may be split by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.derive import Count, Indicator, Judged, Measure, MedianDays, OnTime, Sum
from zhiheng.kernel.fields import Field
from zhiheng.kernel.sql import Due, Question
from zhiheng.kernel.sql_duty import instances
from zhiheng.kernel.sql_terms import literal, passes, precedes
from zhiheng.kernel.sql_terms import name as q

OFFICER, UNIT, YEAR, MONTH = "officer", "unit", "year", "month"
_TIMES = {YEAR: "CAST(EXTRACT(YEAR FROM x.day) AS BIGINT)", MONTH: "STRFTIME(x.day, '%Y-%m')"}


@dataclass(frozen=True, kw_only=True)
class Period:
    """Local days, both included; None sets no bound."""

    since: date | None = None
    until: date | None = None

    def test(self, day: str) -> str:
        bounds = [f"{day} >= {literal(self.since)}"] if self.since is not None else []
        bounds += [f"{day} <= {literal(self.until)}"] if self.until is not None else []
        return " AND ".join(bounds) or "TRUE"


@dataclass(frozen=True, kw_only=True)
class MeasureQuery:
    """``sql`` answers with a row a cell: its dimensions, the value, the number of acts counted, and (where asked for)
    the list of their numbers."""

    sql: str
    dues: tuple[Due, ...]


def measured(
    indicator: Indicator, measure: Measure, by: Sequence[str], period: Period, as_of: datetime, *, acts: bool
) -> MeasureQuery:
    """``measure`` split ``by`` dimensions of ``indicator``; the acts of ``period`` alone."""
    question = Question()
    taken = [q(name) for name in by if name not in _TIMES]
    own = taken if indicator.split_by is None else []
    counted = question.name(_counted(question, measure, as_of, own), "counted")
    giver = "x" if indicator.split_by is None else "g"
    dimensions = [_TIMES.get(name, f"{giver}.{q(name)}") for name in by]
    named = [f"{dimension} AS by_{place}" for place, dimension in enumerate(dimensions)]
    listed = [*named, f"{_folded(measure, 'TRUE')} AS figure", "COUNT(*) AS acts"]
    listed += ["LIST(x.seq ORDER BY x.seq) AS seqs"] if acts else []
    last = (
        f"SELECT {', '.join(listed)}\nFROM {counted} AS x{_first_of(indicator.split_by, taken)}\n"
        f"WHERE {period.test('x.day')}" + (f"\nGROUP BY {', '.join(dimensions)}" if dimensions else "")
    )
    return MeasureQuery(sql=question.asking(last), dues=tuple(question.dues.values()))


def compared(measure: Measure, as_of: datetime, units: Sequence[str], periods: Sequence[Period]) -> MeasureQuery:
    """One row: the value of each of ``periods``, and how many acts stand behind it; the acts of ``units`` alone."""
    question = Question()
    counted = question.name(_counted(question, measure, as_of, (UNIT,)), "counted")
    tests = [period.test("x.day") for period in periods]
    listed = ", ".join(f"{_folded(measure, test)}, COUNT(*) FILTER (WHERE {test})" for test in tests)
    sql = question.asking(f"SELECT {listed}\nFROM {counted} AS x WHERE {_of(units)}")
    return MeasureQuery(sql=sql, dues=tuple(question.dues.values()))


def one_by_one(measure: Measure, as_of: datetime, units: Sequence[str], period: Period) -> MeasureQuery:
    """The acts of ``period`` that ``measure`` counts, latest first: ``record, seq, day``; those of ``units`` alone."""
    question = Question()
    counted = question.name(_counted(question, measure, as_of, (UNIT,)), "counted")
    last = (
        f"SELECT x.record, x.seq, x.day FROM {counted} AS x\nWHERE {_of(units)} AND {period.test('x.day')}"
        "\nORDER BY x.day DESC, x.seq DESC"
    )
    return MeasureQuery(sql=question.asking(last), dues=tuple(question.dues.values()))


def _of(units: Sequence[str]) -> str:
    return f"x.{UNIT} IN ({', '.join(map(literal, units))})" if units else "FALSE"


def _folded(measure: Measure, test: str) -> str:
    """The value of a measure over the acts that pass ``test``."""
    match measure:
        case Sum():
            return f"CAST(COALESCE(SUM(x.amount) FILTER (WHERE {test}), 0) AS BIGINT)"
        case MedianDays():
            return f"MEDIAN(x.amount) FILTER (WHERE {test})"
        case _:
            return f"COUNT(*) FILTER (WHERE {test})"


def counted_kind(measure: Measure) -> type[Act]:
    """The kind of act that ``measure`` counts; for days and duties the one that starts them."""
    match measure:
        case Count(of=kind) | MedianDays(start=kind):
            return kind
        case Sum(field=field):
            owner: type[Act] = field.owner
            return owner
        case OnTime(duty=duty) | Judged(duty=duty):
            return duty.starts


def dimensions_of(indicator: Indicator) -> dict[str, Field[Any] | None]:
    """By what ``indicator`` may be split: the four circumstances, and the fields that it declares."""
    circumstances: dict[str, Field[Any] | None] = dict.fromkeys((OFFICER, UNIT, YEAR, MONTH))
    return circumstances | {field.name: field for field in indicator.by}


def _first_of(giver: type[Act] | None, taken: Sequence[str]) -> str:
    """The first act of another kind in the record, where that gives the dimensions."""
    if giver is None or not taken:
        return ""
    first = ", ".join(f"ARG_MIN(a.{column}, (a.moment, a.seq)) AS {column}" for column in taken)
    return (
        f" LEFT JOIN (SELECT a.record, {first} FROM {q(giver.table())} AS a GROUP BY a.record) AS g"
        " ON g.record = x.record"
    )


def _counted(question: Question, measure: Measure, as_of: datetime, own: Sequence[str]) -> str:
    """A row an act counted: ``record``, ``seq``, ``day``, ``amount`` and its ``own`` columns."""
    kind = counted_kind(measure)
    act = ", ".join(f"a.{column}" for column in ("record", "seq", "day", *own))
    match measure:
        case Count(where=where):
            tests = " AND ".join(passes(test, kind, "a") for test in where) or "TRUE"
            return f"SELECT {act}, 1 AS amount FROM {q(kind.table())} AS a WHERE {tests}"
        case Sum(field=field, where=where):
            amount = f"a.{q(field.name)}"
            tests = " AND ".join([f"{amount} IS NOT NULL", *(passes(test, kind, "a") for test in where)])
            return f"SELECT {act}, {amount} AS amount FROM {q(kind.table())} AS a WHERE {tests}"
        case MedianDays():
            days = question.name(_days_between(measure), "days")
            return f"SELECT {act}, d.days AS amount FROM {q(kind.table())} AS a JOIN {days} AS d ON d.seq = a.seq"
        case OnTime(duty=duty):
            found, wanted = instances(question, duty, as_of), "i.outcome = 'ok' AND i.done IS NOT NULL"
        case Judged(duty=duty):
            found = instances(question, duty, as_of)
            wanted = "(i.outcome = 'ok' AND i.done IS NOT NULL) OR i.outcome IN ('late', 'overdue', 'breach')"
    judged = f"{q(kind.table())} AS a JOIN {found.name} AS i ON i.start = a.seq"
    return f"SELECT {act}, 1 AS amount FROM {judged} WHERE {wanted}"


def spread(measure: MedianDays) -> str:
    """A row for each start whose end came, the longest first: ``record, seq, unit, day, party, days``."""
    party = f"s.{q(measure.same.name)}" if measure.same is not None else "''"
    return (
        f"SELECT s.record, s.seq, s.unit, s.day, {party} AS party, d.days FROM {q(measure.start.table())} AS s\n"
        f"JOIN ({_days_between(measure)}) AS d ON d.seq = s.seq\nORDER BY d.days DESC, s.record, s.seq"
    )


def _days_between(measure: MedianDays) -> str:
    start, end = q(measure.start.table()), q(measure.end.table())
    sql = (
        "SELECT s.seq, DATE_DIFF('day', ANY_VALUE(s.day), ARG_MIN(e.day, (e.moment, e.seq))) AS days\n"
        f"FROM {start} AS s JOIN {end} AS e ON {_about_the_same(measure, 's', 'e')}\n"
        f"WHERE e.seq <> s.seq AND {precedes('s', 'e', False)}"
    )
    for kind in (*measure.unless, *((measure.start,) if measure.same is not None else ())):
        sql += (
            f"\nAND NOT EXISTS (SELECT 1 FROM {q(kind.table())} AS u WHERE {_about_the_same(measure, 's', 'u')}"
            " AND (s.moment, s.seq) < (u.moment, u.seq) AND (u.moment, u.seq) < (e.moment, e.seq))"
        )
    return f"{sql}\nGROUP BY s.seq"


def _about_the_same(measure: MedianDays, one: str, other: str) -> str:
    same = f"{one}.record = {other}.record"
    if measure.same is None:
        return same
    return f"{same} AND {one}.{q(measure.same.name)} = {other}.{q(measure.same.name)}"
