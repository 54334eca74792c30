"""The second evaluation of conditions: each prints itself as SQL over the columnar tables.

A question is a chain of named queries (``WITH``) ending in one. Candidates are a query with a row a candidate act; a
condition prints as a boolean expression over it, with an answer for every candidate, never NULL. Which earlier acts
count is asked by inner joins inside ``IN``, which every engine turns into hash joins. Legal time is not counted here:
``Due`` names the ends that ``kernel.periods`` computes for each starting day and the query joins.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.kernel import conditions as c
from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Field, FieldTest
from zhiheng.kernel.periods import BEIJING, Calendar, Limit
from zhiheng.kernel.sql_time import earlier_end, hours_after, latest, precedes
from zhiheng.kernel.tables import RECORDS, Column, all_acts, sql_day, sql_moment, sql_name, sql_text
from zhiheng.kernel.terms import Requirement

q = sql_name

DUE_COLUMNS = (
    Column(name="start_day", type="DATE"),
    Column(name="last_day", type="DATE"),
    Column(name="late_from", type="TIMESTAMP"),
)


@dataclass(frozen=True, kw_only=True)
class Due:
    """The ends of one limit, counted in days or longer: ``table`` has one row a starting day that occurs in one of
    ``starts`` (names of tables of acts)."""

    table: str
    limit: Limit
    zone: ZoneInfo
    calendar: Calendar
    starts: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """A named query of candidate acts. ``key`` tells them apart; ``home`` is the record whose history is asked.

    Columns: ``key``, ``home``, ``seq``, ``at``, ``day``, ``day_precise`` and the act's own fields.
    """

    name: str
    kind: type[Act]

    def column(self, name: str) -> str:
        return f"{q(self.name)}.{q(name)}"


@dataclass
class Question:
    """A chain of named queries under construction, and the ends of limits that it needs."""

    zone: ZoneInfo = BEIJING
    queries: dict[str, str] = field(default_factory=dict)
    dues: dict[tuple[Limit, int, ZoneInfo], Due] = field(default_factory=dict)

    def name(self, sql: str, hint: str) -> str:
        """Give ``sql`` a name in the chain."""
        name = f"{hint}_{len(self.queries)}"
        self.queries[name] = sql
        return name

    def due(self, limit: Limit, calendar: Calendar, starts: str) -> str:
        """The table of the ends of ``limit`` counted from days of the table ``starts``."""
        key = (limit, id(calendar), self.zone)
        known = self.dues.get(key)
        table = known.table if known is not None else f"due_{limit.key}_{len(self.dues)}"
        before = known.starts if known is not None else frozenset()
        self.dues[key] = Due(table=table, limit=limit, zone=self.zone, calendar=calendar, starts=before | {starts})
        return table

    def asking(self, last: str) -> str:
        """The whole text, ending in the query ``last``."""
        chain = ",\n".join(f"{q(name)} AS (\n{sql}\n)" for name, sql in self.queries.items())
        return f"WITH {chain}\n{last}" if chain else last

    def acts(self, kind: type[Act], rule: Requirement, where: tuple[FieldTest, ...] = ()) -> Candidates:
        """The acts of ``kind`` that ``rule`` binds and that pass ``where``, as candidates in their own records."""
        fields = "".join(f", a.{q(name)}" for name in kind.fields)
        sql = (
            f"SELECT a.{q('seq')} AS {q('key')}, a.{q('record')} AS {q('home')}, a.{q('seq')}, a.{q('at')},"
            f" a.{q('day')}, a.{q('day_precise')}{fields}\nFROM {q(kind.table())} AS a{joined_record(rule)}\n"
            f"WHERE {bound(rule)}{''.join(f' AND {passes(test, kind, "a")}' for test in where)}"
        )
        return Candidates(name=self.name(sql, kind.kind), kind=kind)

    def holds(self, condition: c.Condition, of: Candidates, surely: bool = False) -> str:
        """``condition`` as a boolean expression over the rows of ``of``."""
        match condition:
            case c.Happened():
                return self._happened(condition, of, surely)
            case c.Standing():
                return self._standing(condition, of, surely)
            case c.Elapsed():
                return self._elapsed(condition, of, surely)
            case c.States():
                return passes(condition.test, of.kind, of.name)
            case c.Not():
                return f"NOT ({self.holds(condition.condition, of, not surely)})"
            case c.All():
                return _together(" AND ", [self.holds(part, of, surely) for part in condition.conditions], "TRUE")
            case c.AnyOf():
                return _together(" OR ", [self.holds(part, of, surely) for part in condition.conditions], "FALSE")
            case c.Linked():
                return self._linked(condition, of, surely)
            case c.InParent():
                return self._in_parent(condition, of, surely)
            case c.InEveryChild():
                return self._in_every_child(condition, of, surely)
        raise TypeError(f"{type(condition).__name__} has no SQL form")

    def _found(self, asked: c.Earlier, of: Candidates, surely: bool) -> str:
        """The joins and tests that leave pairs of a candidate ``c`` and an earlier act ``e`` that counts for it."""
        tests = [
            f"e.{q('seq')} <> c.{q('seq')}",
            precedes("e", "c", surely),
            agree(asked.same, asked.kind, "e", of.kind, "c"),
            *(passes(test, asked.kind, "e") for test in asked.where),
        ]
        return (
            f"FROM {q(of.name)} AS c JOIN {q(asked.kind.table())} AS e ON e.{q('record')} = c.{q('home')}{{more}}"
            f" WHERE {_together(' AND ', tests, 'TRUE')}"
        )

    def _happened(self, asked: c.Happened, of: Candidates, surely: bool) -> str:
        if asked.times < 1:
            return "TRUE"
        often = f" GROUP BY c.{q('key')} HAVING COUNT(*) >= {asked.times}" if asked.times > 1 else ""
        return self._among(of, self._found(asked, of, surely).format(more="") + often)

    def _standing(self, asked: c.Standing, of: Candidates, surely: bool) -> str:
        found = self._found(asked, of, surely).format(more="")
        pairs = self.name(
            f"SELECT c.{q('key')}, c.{q('home')}, c.{q('seq')} AS {q('candidate')}, c.{q('at')} AS {q('c_at')},"
            f" c.{q('day')} AS {q('c_day')}, c.{q('day_precise')} AS {q('c_precise')}"
            f"{_party(asked.same, of.kind, 'c')}, e.{q('seq')}, e.{q('at')}, e.{q('day')}, e.{q('day_precise')}\n{found}",
            "standing",
        )
        same = f"x.{q('party')} IS NULL OR u.{{name}} IS NULL OR x.{q('party')} = u.{{name}}"
        over = [
            f"SELECT x.{q('key')}, x.{q('seq')} FROM {q(pairs)} AS x"
            f" JOIN {q(kind.table())} AS u ON u.{q('record')} = x.{q('home')}"
            f" WHERE u.{q('seq')} <> x.{q('seq')} AND u.{q('seq')} <> x.{q('candidate')}"
            f" AND {precedes('x', 'u', not surely)}"
            f" AND {precedes('u', 'x', not surely, after=('candidate', 'c_at', 'c_day', 'c_precise'))}"
            + (f" AND ({same.format(name=q(asked.same.name))})" if _has(asked.same, kind, of.kind) else "")
            for kind in asked.until
        ]
        open_ = self.name(
            f"SELECT {q('key')}, {q('seq')} FROM {q(pairs)}" + "".join(f"\nEXCEPT {ended}" for ended in over), "open"
        )
        return f"{of.column('key')} IN (SELECT {q('key')} FROM {q(open_)})"

    def _elapsed(self, asked: c.Elapsed, of: Candidates, surely: bool) -> str:
        parts = []
        if asked.at_least is not None:
            found, reached = self._reach(asked, asked.at_least, of, least=True, sure_order=not surely, surely=surely)
            parts.append(f"NOT {self._among(of, f'{found} AND NOT ({reached})')}")
        if asked.at_most is not None:
            found, reached = self._reach(asked, asked.at_most, of, least=False, sure_order=surely, surely=surely)
            earlier = self._among(of, self._found(asked, of, not surely).format(more=""))
            parts.append(f"(NOT {earlier} OR {self._among(of, f'{found} AND {reached}')})")
        return _together(" AND ", parts, "TRUE")

    def _reach(
        self, asked: c.Elapsed, limit: Limit, of: Candidates, *, least: bool, sure_order: bool, surely: bool
    ) -> tuple[str, str]:
        """The pairs of candidate and earlier act, and the test that the candidate reaches the end of ``limit``."""
        found = self._found(asked, of, sure_order)
        if limit.counting.by_the_hour:
            return found.format(more=""), _reaches_hour(limit, least=least, surely=surely)
        due = self.due(limit, asked.calendar, asked.kind.table())
        more = f" JOIN {q(due)} AS d ON d.{q('start_day')} = e.{q('day')}"
        return found.format(more=more), f"c.{q('day')} {'>=' if least else '<='} d.{q('last_day')}"

    def _linked(self, asked: c.Linked, of: Candidates, surely: bool) -> str:
        if asked.field.name not in of.kind.fields:
            return "TRUE"
        named = f"c.{q(asked.field.name)}"
        other = self._elsewhere(of, f"JOIN {q(RECORDS)} AS r ON r.{q('record')} = {named}", f"r.{q('record')}")
        held = self.holds(asked.holds, other, surely)
        return f"({of.column(asked.field.name)} IS NULL OR {self._where(of, other, held, 'key')})"

    def _in_parent(self, asked: c.InParent, of: Candidates, surely: bool) -> str:
        join = (
            f"JOIN {q(RECORDS)} AS r ON r.{q('record')} = c.{q('home')}"
            f" JOIN {q(RECORDS)} AS p ON p.{q('record')} = r.{q('parent')}"
        )
        other = self._elsewhere(of, join, f"p.{q('record')}")
        return self._where(of, other, self.holds(asked.holds, other, surely), "key")

    def _in_every_child(self, asked: c.InEveryChild, of: Candidates, surely: bool) -> str:
        join = (
            f"JOIN {q(RECORDS)} AS r ON r.{q('parent')} = c.{q('home')}"
            f" AND r.{q('procedure')} = {sql_text(asked.procedure)}"
            f" JOIN {q(all_acts(asked.procedure))} AS e ON e.{q('record')} = r.{q('record')}"
            f" AND {precedes('e', 'c', not surely)}"
        )
        pair = f"CAST(c.{q('key')} AS VARCHAR) || '/' || r.{q('record')}"
        other = self._elsewhere(of, join, f"r.{q('record')}", key=pair)
        held = self.holds(asked.holds, other, surely)
        return f"NOT {self._where(of, other, f'NOT ({held})', 'outer_key')}"

    def _elsewhere(self, of: Candidates, join: str, home: str, key: str = "") -> Candidates:
        """The same candidates before the history of another record."""
        columns = ("seq", "at", "day", "day_precise", *of.kind.fields)
        own = ", ".join(f"c.{q(name)}" for name in columns)
        keys = f"{key} AS {q('key')}, c.{q('key')} AS {q('outer_key')}" if key else f"c.{q('key')}"
        sql = f"SELECT DISTINCT {keys}, {home} AS {q('home')}, {own}\nFROM {q(of.name)} AS c {join}"
        return Candidates(name=self.name(sql, "elsewhere"), kind=of.kind)

    @staticmethod
    def _where(of: Candidates, other: Candidates, held: str, key: str) -> str:
        return f"{of.column('key')} IN (SELECT {other.column(key)} FROM {q(other.name)} WHERE {held})"

    @staticmethod
    def _among(of: Candidates, found: str) -> str:
        return f"{of.column('key')} IN (SELECT c.{q('key')} {found})"


def agree(same: Field[Any] | None, one: type[Act], one_as: str, other: type[Act], other_as: str) -> str:
    """Both acts concern the same party; one that names none concerns all."""
    if not _has(same, one, other):
        return "TRUE"
    assert same is not None
    left, right = f"{one_as}.{q(same.name)}", f"{other_as}.{q(same.name)}"
    return f"({left} IS NULL OR {right} IS NULL OR {left} = {right})"


def passes(test: FieldTest, kind: type[Act], alias: str) -> str:
    """``test`` over the row ``alias`` of ``kind``; an empty field never passes."""
    if test.field.name not in kind.fields:
        return "FALSE"
    column = f"{q(alias)}.{q(test.field.name)}"
    match test.symbol:
        case "in":
            holds = f"{column} IN ({', '.join(literal(value) for value in test.values)})"
        case ">=" | "<":
            holds = f"{column} {test.symbol} {literal(test.values[0])}"
        case "size>=":
            holds = f"ARRAY_LENGTH({column}) >= {literal(test.values[0])}"
        case _:
            raise ValueError(test.symbol)
    return f"COALESCE({holds}, FALSE)"


def literal(value: object) -> str:
    """A field's value as a literal."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case datetime():
            return sql_moment(value)
        case date():
            return sql_day(value)
        case str():
            return sql_text(value)
        case Enum():
            return sql_text(value.name.lower())
        case tuple():
            return f"[{', '.join(literal(one) for one in value)}]"
    raise TypeError(f"{value!r} has no SQL form")


def bound(rule: Requirement, alias: str = "a") -> str:
    """Whether ``rule`` binds the act ``alias``, joined with its record ``r`` where the rule has a territory."""
    day = f"{q(alias)}.{q('day')}"
    tests = [f"{day} >= {sql_day(rule.since)}"]
    if rule.until is not None:
        tests.append(f"{day} <= {sql_day(rule.until)}")
    territory = rule.article.instrument.territory
    if territory:
        tests.append(f"LEFT(r.{q('division')}, {len(territory)}) = {sql_text(territory)}")
    return " AND ".join(tests)


def joined_record(rule: Requirement, alias: str = "a") -> str:
    """The join that ``bound`` needs."""
    territory = rule.article.instrument.territory
    return f" JOIN {q(RECORDS)} AS r ON r.{q('record')} = {q(alias)}.{q('record')}" if territory else ""


def _reaches_hour(limit: Limit, *, least: bool, surely: bool) -> str:
    late_end, early_end = hours_after(limit, latest("e")), hours_after(limit, earlier_end("e"))
    if least:
        return f"c.{q('at')} >= {late_end}" if surely else f"{latest('c')} >= {early_end}"
    return f"{latest('c')} <= {early_end}" if surely else f"c.{q('at')} <= {late_end}"


def _party(same: Field[Any] | None, kind: type[Act], alias: str) -> str:
    return f", {alias}.{q(same.name)} AS {q('party')}" if _has(same, kind, kind) and same is not None else ""


def _has(same: Field[Any] | None, *kinds: type[Act]) -> bool:
    return same is not None and all(same.name in kind.fields for kind in kinds)


def _together(word: str, parts: list[str], empty: str) -> str:
    kept = [part for part in parts if part != "TRUE"] if word == " AND " else parts
    return f"({word.join(kept)})" if kept else empty
