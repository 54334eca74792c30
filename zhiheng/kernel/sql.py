"""The second evaluation of conditions: each prints itself as SQL over the columnar tables.

A question is a chain of named queries (``WITH``) ending in one. Candidates are a query with a row a candidate act; a
condition prints as a boolean expression over it, with an answer for every candidate, never NULL. Which earlier acts
count is asked by inner joins inside ``IN``, which every engine turns into hash joins. Legal time is not counted here:
``Due`` names the ends that ``kernel.periods`` computes for each starting day, and the query joins them.
"""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from zhiheng.kernel import conditions as c
from zhiheng.kernel.act import Act
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.generated import shown_fields
from zhiheng.kernel.in_term import InTerm
from zhiheng.kernel.own_record import LinkedOwn
from zhiheng.kernel.periods import BEIJING, Calendar, Counting, Limit
from zhiheng.kernel.sql_pauses import folded_pauses
from zhiheng.kernel.sql_terms import (
    MOMENTS,
    agree,
    bound,
    compared,
    hours_after,
    joined_record,
    latest,
    passes,
    precedes,
)
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.sql_terms import text as sql_text
from zhiheng.kernel.tables import DAY, MOMENT, RECORDS, Column, all_acts
from zhiheng.kernel.terms import Requirement

DUE_COLUMNS = (
    Column(name="start_day", type=DAY),
    Column(name="last_day", type=DAY),
    Column(name="late_from", type=MOMENT),
)

CANDIDATE = tuple(f"c_{column}" for column in MOMENTS)
"""What ``MOMENTS`` of the candidate are called in a query of pairs."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """The ends of one limit, counted in days or longer: ``table`` has one row a starting day that occurs in one of
    ``starts`` (tables of acts, each with its column of days); ``spread``: and for every day between those days."""

    table: str
    limit: Limit
    zone: ZoneInfo
    calendar: Calendar
    starts: frozenset[tuple[str, str]]
    spread: bool = False


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """A named query of candidate acts. ``_key`` tells them apart; ``_home`` is the record whose history is asked.

    Columns: ``_key``, ``_home``, those of ``MOMENTS`` and the act's own fields.
    """

    name: str
    kind: type[Act]


Dues = dict[tuple[Limit, int, ZoneInfo, bool], Due]
"""The ends of limits that questions need, by limit, calendar, zone and spread; several questions may share them."""


@dataclass
class Question:
    """A chain of named queries under construction, and the ends of limits that it needs."""

    dues: Dues = field(default_factory=dict)
    zone: ZoneInfo = BEIJING
    queries: dict[str, str] = field(default_factory=dict)

    def name(self, sql: str, hint: str) -> str:
        """Give ``sql`` a name in the chain."""
        name = f"{hint}_{len(self.queries)}"
        self.queries[name] = sql
        return name

    def due(
        self, limit: Limit, calendar: Calendar, *starts: type[Act], column: str = "day", spread: bool = False
    ) -> str:
        """The table of the ends of ``limit`` counted from days on which acts of ``starts`` happened, or from those that
        their ``column`` names; ``spread``: and from every day between."""
        key = (limit, id(calendar), self.zone, spread)
        known = self.dues.get(key)
        table = known.table if known is not None else f"due_{limit.key}_{len(self.dues)}"
        before: frozenset[tuple[str, str]] = known.starts if known is not None else frozenset()
        tables = before | {(kind.table(), column) for kind in starts}
        self.dues[key] = Due(table=table, limit=limit, zone=self.zone, calendar=calendar, starts=tables, spread=spread)
        return table

    def asking(self, last: str) -> str:
        """The whole text, ending in the query ``last``."""
        chain = ",\n".join(f"{name} AS (\n{sql}\n)" for name, sql in self.queries.items())
        return f"WITH {chain}\n{last}" if chain else last

    def acts(self, kind: type[Act], rule: Requirement) -> Candidates:
        """The acts of ``kind`` that ``rule`` binds, as candidates in their own records."""
        own = ", ".join(f"a.{column}" for column in (*MOMENTS, *map(q, shown_fields(kind))))
        sql = (
            f"SELECT a.seq AS _key, a.record AS _home, {own}\n"
            f"FROM {q(kind.table())} AS a{joined_record(rule)}\nWHERE {bound(rule)}"
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
            case InTerm():
                return self._in_term(condition, of, surely)
            case Dated():
                return self._dated(condition, of)
            case c.States():
                return passes(condition.test, of.kind, of.name)
            case c.Not():
                return f"NOT ({self.holds(condition.condition, of, not surely)})"
            case c.All():
                return f"({' AND '.join([self.holds(part, of, surely) for part in condition.conditions]) or 'TRUE'})"
            case c.AnyOf():
                return f"({' OR '.join([self.holds(part, of, surely) for part in condition.conditions]) or 'FALSE'})"
            case c.Linked():
                return self._linked(condition, of, surely)
            case c.InParent():
                return self._in_parent(condition, of, surely)
            case c.InEveryChild():
                return self._in_every_child(condition, of, surely)
        raise TypeError(f"{type(condition).__name__} has no SQL form")

    def _happened(self, asked: c.Happened, of: Candidates, surely: bool) -> str:
        if asked.times < 1:
            return "TRUE"
        often = f" GROUP BY c._key HAVING COUNT(*) >= {asked.times}" if asked.times > 1 else ""
        return _among(of, found(asked, of, surely) + often)

    def _standing(self, asked: c.Standing, of: Candidates, surely: bool) -> str:
        own = ", ".join(f"c.{column} AS {as_}" for column, as_ in zip(MOMENTS, CANDIDATE, strict=True))
        same = {one.name: q(f"as_{one.name}") for one in asked.agreeing() if one.name in of.kind.fields}
        party = "".join(f", c.{q(name)} AS {as_}" for name, as_ in same.items())
        earlier = ", ".join(f"e.{column}" for column in MOMENTS)
        each = asked.each.name if asked.each is not None and asked.each.name in asked.kind.fields else ""
        party += f", e.{q(each)} AS own" if each else ""
        pairs = self.name(f"SELECT c._key, c._home, {own}, {earlier}{party}\n{found(asked, of, surely)}", "standing")
        over = [
            f"\nEXCEPT SELECT x._key, x.seq FROM {pairs} AS x JOIN {q(kind.table())} AS u ON u.record = x._home"
            f" WHERE u.seq <> x.seq AND u.seq <> x.c_seq AND {precedes('x', 'u', not surely)}"
            f" AND {precedes('u', 'x', not surely, after=CANDIDATE)}"
            + "".join(
                f" AND {same_party(f'x.{as_}', f'u.{q(name)}')}" for name, as_ in same.items() if name in kind.fields
            )
            + (f" AND {same_party('x.own', f'u.{q(each)}')}" if each and each in kind.fields else "")
            for kind in asked.until
        ]
        still = self.name(f"SELECT _key, seq FROM {pairs}{''.join(over)}", "still")
        return f"{of.name}._key IN (SELECT _key FROM {still})"

    def _elapsed(self, asked: c.Elapsed, of: Candidates, surely: bool) -> str:
        parts = []
        if asked.at_least is not None:
            join, reached = self._reach(asked, asked.at_least, least=True, surely=surely)
            parts.append(f"NOT {_among(of, f'{found(asked, of, not surely, join)} AND NOT ({reached})')}")
        if asked.at_most is not None:
            join, reached = self._reach(asked, asked.at_most, least=False, surely=surely)
            reaching = _among(of, f"{found(asked, of, surely, join)} AND {reached}")
            parts.append(f"(NOT {_among(of, found(asked, of, not surely))} OR {reaching})")
        return f"({' AND '.join(parts) or 'TRUE'})"

    def _reach(self, asked: c.Elapsed, limit: Limit, *, least: bool, surely: bool) -> tuple[str, str]:
        """What to join to pairs of candidate and earlier act, and the test that the end of ``limit`` is reached."""
        if limit.counting.by_the_hour:
            return "", _reaches_hour(limit, least=least, surely=surely)
        due = self.due(limit, asked.calendar, asked.kind)
        return f" JOIN {due} AS d ON d.start_day = e.day", f"c.day {'>=' if least else '<='} d.last_day"

    def _in_term(self, asked: InTerm, of: Candidates, surely: bool) -> str:
        """The pairs of a candidate and an act whose term may still run, each with the days that do not count."""
        own = ", ".join(f"c.{column} AS {as_}" for column, as_ in zip(MOMENTS, CANDIDATE, strict=True))
        since = ", ".join(f"e.{column}" for column in MOMENTS)
        party = f"e.{q(asked.same.name)}" if asked.same is not None else "CAST(NULL AS VARCHAR)"
        key = "CAST(c._key AS VARCHAR) || '/' || CAST(e.seq AS VARCHAR)"
        due = self.due(Limit(0, Counting.FIXED_DAYS), Calendar(), asked.kind)
        term = f"COALESCE(e.{q(asked.term.name)}, 0) * INTERVAL '1' DAY"
        pairs = self.name(
            f"SELECT {key} AS key, c._key, c._home, {own}, {since}, {party} AS party,"
            f" d.last_day + {term} AS last_day, d.late_from + {term} AS first_late\n"
            + found(asked, of, surely, f" JOIN {due} AS d ON d.start_day = e.day"),
            "term",
        )
        days, outside = "0", ""
        if asked.suspended:
            parts = [self._outside(asked, pairs, pause.starts, pause.ends) for pause in asked.suspended]
            pauses = folded_pauses(self.name, "\nUNION ALL\n".join(parts))
            left_out = self.name(
                f"SELECT x.key, CAST(SUM(p.days) AS BIGINT) AS days FROM {pairs} AS x JOIN {pauses} AS p"
                " ON p.key = x.key WHERE p.reach < x.first_late GROUP BY x.key",
                "left_out",
            )
            days, outside = "COALESCE(l.days, 0)", f" LEFT JOIN {left_out} AS l ON l.key = x.key"
        running = f"x.c_day <= CAST(x.last_day + {days} * INTERVAL '1' DAY AS DATE)"
        still = self.name(f"SELECT x._key FROM {pairs} AS x{outside} WHERE {running}", "running")
        return f"{of.name}._key IN (SELECT _key FROM {still})"

    def _outside(self, asked: InTerm, pairs: str, starts: type[Act], ends: tuple[type[Act], ...]) -> str:
        """The suspensions between the two acts of each pair: where nothing ended one, the candidate's day does."""

        def between(since: str, kind: type[Act]) -> str:
            same = asked.same is not None and asked.same.name in kind.fields
            party = f" AND {same_party(f'{since}.party', f'u.{q(asked.same.name)}')}" if same and asked.same else ""
            return (
                f"JOIN {q(kind.table())} AS u ON u.record = {since}._home WHERE u.seq <> {since}.seq"
                f" AND u.seq <> {since}.c_seq AND {precedes(since, 'u', False)}"
                f" AND {precedes('u', since, False, after=CANDIDATE)}{party}"
            )

        candidate = ", ".join(f"x.{column}" for column in CANDIDATE)
        begun = self.name(
            f"SELECT x.key, x._home, x.party, x.day AS origin_day, {candidate}, u.seq, u.moment, u.day, u.day_precise\n"
            f"FROM {pairs} AS x {between('x', starts)}",
            "begun",
        )
        over = "\nUNION ALL\n".join(
            f"SELECT b.key, b.seq, u.seq AS end_seq, u.moment, u.day FROM {begun} AS b {between('b', kind)}"
            for kind in ends
        )
        first = self.name(
            f"SELECT key, seq, ARG_MIN(day, (moment, end_seq)) AS day FROM (\n{over}\n) AS o GROUP BY key, seq", "over"
        )
        return (
            "SELECT b.key, b.seq, b.moment, b.day, b.origin_day, COALESCE(o.day, b.c_day) AS until\n"
            f"FROM {begun} AS b LEFT JOIN {first} AS o ON o.key = b.key AND o.seq = b.seq"
        )

    def _dated(self, asked: Dated, of: Candidates) -> str:
        wanted = [day.name for day in (asked.since, asked.until) if day is not None]
        if not set(wanted) <= of.kind.fields.keys():
            return "FALSE"
        due = self.due(asked.limit, asked.calendar, of.kind, column=asked.since.name)
        by = "c.day" if asked.until is None else f"c.{q(asked.until.name)}"
        return _among(
            of,
            f"FROM {of.name} AS c JOIN {due} AS d ON d.start_day = c.{q(asked.since.name)} WHERE {by} <= d.last_day",
        )

    def _linked(self, asked: c.Linked, of: Candidates, surely: bool) -> str:
        if asked.field.name not in of.kind.fields:
            return "TRUE"
        named = q(asked.field.name)
        own = " AND r.parent = c._home" if isinstance(asked, LinkedOwn) else ""
        other = self._elsewhere(of, f"JOIN {RECORDS} AS r ON r.record = c.{named}{own}", "r.record")
        held = self.holds(asked.holds, other, surely)
        return f"({of.name}.{named} IS NULL OR {_where(of, other, held, '_key')})"

    def _in_parent(self, asked: c.InParent, of: Candidates, surely: bool) -> str:
        join = f"JOIN {RECORDS} AS r ON r.record = c._home JOIN {RECORDS} AS p ON p.record = r.parent"
        other = self._elsewhere(of, join, "p.record")
        return _where(of, other, self.holds(asked.holds, other, surely), "_key")

    def _in_every_child(self, asked: c.InEveryChild, of: Candidates, surely: bool) -> str:
        join = (
            f"JOIN {RECORDS} AS r ON r.parent = c._home AND r.procedure = {sql_text(asked.procedure)}"
            f" JOIN {q(all_acts(asked.procedure))} AS e ON e.record = r.record AND {precedes('e', 'c', not surely)}"
        )
        other = self._elsewhere(of, join, "r.record", pair="CAST(c._key AS VARCHAR) || '/' || r.record")
        held = self.holds(asked.holds, other, surely)
        return f"NOT {_where(of, other, f'NOT ({held})', '_outer')}"

    def _elsewhere(self, of: Candidates, join: str, home: str, pair: str = "") -> Candidates:
        """The same candidates before the history of another record; ``pair``: a key where there are several."""
        own = ", ".join(f"c.{column}" for column in (*MOMENTS, *map(q, shown_fields(of.kind))))
        keys = f"DISTINCT {pair} AS _key, c._key AS _outer" if pair else "c._key"
        sql = f"SELECT {keys}, {home} AS _home, {own}\nFROM {of.name} AS c {join}"
        return Candidates(name=self.name(sql, "elsewhere"), kind=of.kind)


def found(asked: c.Earlier, of: Candidates, surely: bool, join: str = "") -> str:
    """``FROM …`` the pairs of a candidate ``c`` and an earlier act ``e`` that counts for it."""
    tests = [
        "e.seq <> c.seq",
        precedes("e", "c", surely),
        *(agree(one, asked.kind, "e", of.kind, "c") for one in asked.agreeing()),
        *(passes(test, asked.kind, "e") for test in asked.where),
        *(compared(one, of.kind, "c", "e") for one in asked.against),
    ]
    if asked.under is not None:
        tests.append(bound(asked.under, "e"))
        join += joined_record(asked.under, alias="e")
    return (
        f"FROM {of.name} AS c JOIN {q(asked.kind.table())} AS e ON e.record = c._home{join} WHERE {' AND '.join(tests)}"
    )


def same_party(one: str, other: str) -> str:
    """Both columns name the same party; an empty one names all."""
    return f"({one} IS NULL OR {other} IS NULL OR {one} = {other})"


def _among(of: Candidates, pairs: str) -> str:
    return f"{of.name}._key IN (SELECT c._key {pairs})"


def _where(of: Candidates, other: Candidates, held: str, key: str) -> str:
    return f"{of.name}._key IN (SELECT {other.name}.{key} FROM {other.name} WHERE {held})"


def _reaches_hour(limit: Limit, *, least: bool, surely: bool) -> str:
    late_end, early_end = hours_after(limit, latest("e")), hours_after(limit, "e.moment")
    if least:
        return f"c.moment >= {late_end}" if surely else f"{latest('c')} >= {early_end}"
    return f"{latest('c')} <= {early_end}" if surely else f"c.moment <= {late_end}"
