"""What if: all records judged again under another limit of one rule, and whom that would concern.

The declarations are read twice, as they are and with the limit supposed. Each question whose SQL differs is asked both
times, and each check that is a function is asked both times of the records it concerns; what the answers have not in
common is the difference. An empty change asks nothing and differs in nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import FAULTY, duties_of
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.sql_rules import InPython, RuleQuery, rule_queries
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.sql_terms import text
from zhiheng.kernel.tables import BIGINT, RECORDS, Column, Columnar, Tables
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.moments import as_of_each, told

Progress = Callable[[int, int], None]
OK, DUE = "ok", Outcome.DUE.name.lower()
EXPLAINED = 1_000
"""Records whose ends are told; of more only the outcomes are."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One judgement that would be another. ``act``: the act judged, or that started the period. ``before`` and
    ``after``: outcomes in lower case, ``ok`` where nothing is wrong. ``ends``: the last moment in time before and
    after, UTC, None where there is none to tell."""

    record: str
    rule: str
    act: int
    kind: str
    day: date
    before: str
    after: str
    ends: tuple[datetime | None, datetime | None] = (None, None)

    def json(self) -> dict[str, Any]:
        ends = [moment.isoformat() if moment is not None else None for moment in self.ends]
        return {
            "record": self.record,
            "rule": self.rule,
            "act": self.act,
            "kind": self.kind,
            "day": self.day.isoformat(),
            "before": self.before,
            "after": self.after,
            "ends": {"before": ends[0], "after": ends[1]},
        }


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What another limit of ``rule`` would change for acts from ``since`` on (None: all). ``records``: how many the
    procedures that enforce it hold."""

    rule: str
    limits: tuple[int, int]
    since: date | None
    as_of: str
    records: int
    changes: tuple[Change, ...]

    @property
    def kinds(self) -> Mapping[tuple[str, str, str], int]:
        """How many judgements go from one outcome to another, by rule."""
        return dict(sorted(Counter((one.rule, one.before, one.after) for one in self.changes).items()))

    @property
    def affected(self) -> int:
        """How many records."""
        return len({one.record for one in self.changes})

    def json(self) -> dict[str, Any]:
        """``{"rule", "limit": {"before", "after"}, "from", "as_of", "records", "affected", "kinds", "changes"}``."""
        return {
            "rule": self.rule,
            "limit": {"before": self.limits[0], "after": self.limits[1]},
            "from": self.since.isoformat() if self.since is not None else None,
            "as_of": self.as_of,
            "records": self.records,
            "affected": self.affected,
            "kinds": [
                {"rule": rule, "before": before, "after": after, "count": count}
                for (rule, before, after), count in self.kinds.items()
            ],
            "changes": [one.json() for one in self.changes],
        }


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The declarations under one law, and the columnar copy read with them."""

    catalogue: Catalogue
    columnar: Columnar

    def limit(self, rule: str) -> int:
        found = self.catalogue.rule(rule)
        assert found is not None  # supposing another limit has already refused a rule that is not there
        return found.needed_limit.value


Seen = dict[tuple[int, str, int], list[tuple[str, str]]]
"""Rule and outcome of what is not in order, by the question asked, the record and the act that began it."""


def whatif(
    present: Reading,
    supposed: Reading,
    rule: str,
    as_of: datetime | date,
    since: date | None = None,
    progress: Progress | None = None,
) -> Difference:
    """Whose judgement would be another at ``as_of`` if the limit of ``rule`` were that of ``supposed``.

    ``since``: only acts and periods that began on that day or later. Changes come by record and act.
    """
    changes: list[Change] = []
    records, moment = 0, as_of_each(as_of)
    procedures = present.catalogue.procedures
    with present.columnar.reading(moment) as before, supposed.columnar.reading(moment) as after:
        both = _Both(before, after, rule)
        for place, old in enumerate(procedures, 1):
            new = supposed.catalogue[old.name]
            changes += both.changes(old, new, since)
            if rule in {one.id for one, _ in old.rules()}:
                count = f"SELECT COUNT(*) FROM {RECORDS} WHERE procedure = {text(old.name)}"
                records += int(before.rows(count)[0][0])
            if progress is not None:
                progress(place, len(procedures))
    return Difference(
        rule=rule,
        limits=(present.limit(rule), supposed.limit(rule)),
        since=since,
        as_of=told(as_of),
        records=records,
        changes=tuple(sorted(changes, key=lambda one: (one.record, one.act, one.rule))),
    )


class _Both:
    """The tables read under the law that is and under the law supposed."""

    def __init__(self, before: Tables, after: Tables, rule: str) -> None:
        self._tables = before, after
        self._ends = EndsOfLimits(before), EndsOfLimits(after)
        self._rule = rule

    def changes(self, old: Procedure, new: Procedure, since: date | None) -> Iterator[Change]:
        """The changes in the records of one procedure."""
        was, would = self._seen(old, new)
        keys = {key for key in was.keys() | would.keys() if self._differs(was.get(key, []), would.get(key, []))}
        acts = self._acts(old, {began for _, _, began in keys})
        kept = {key for key in keys if since is None or acts[key[2]][1] >= since}
        ends = self._told_ends(old, new, sorted({record for _, record, _ in kept})[:EXPLAINED])
        for key in kept:
            _, record, began = key
            kind, day = acts[began]
            for before, after in zip_longest(sorted(was.get(key, [])), sorted(would.get(key, []))):
                rule = (after or before or ("", ""))[0]
                yield Change(
                    record=record,
                    rule=rule,
                    act=began,
                    kind=kind,
                    day=day,
                    before=before[1] if before else OK,
                    after=after[1] if after else OK,
                    ends=ends.get((began, rule), (None, None)),
                )

    def _differs(self, before: list[tuple[str, str]], after: list[tuple[str, str]]) -> bool:
        """Also where a period under the rule itself is still running: its end moves."""
        return sorted(before) != sorted(after) or (self._rule, DUE) in before

    def _seen(self, old: Procedure, new: Procedure) -> tuple[Seen, Seen]:
        was: Seen = defaultdict(list)
        would: Seen = defaultdict(list)
        moment = self._tables[0].as_of(old.name)
        asked = (rule_queries(one, moment, (*FAULTY, Outcome.DUE)) for one in (old, new))
        for place, (now, then) in enumerate(zip(*asked, strict=True)):
            if (now.sql, _limits(now)) != (then.sql, _limits(then)) and self._tables[0].holds(now.about):
                self._ask(place, now, 0, was)
                self._ask(place, then, 1, would)
        for procedure, tables, seen in zip((old, new), self._tables, (was, would), strict=True):
            left = InPython.of(replace(procedure, steps=()))
            for history in tables.histories(procedure, left.records) if left.records else ():
                for found in left.findings(history):
                    seen[-1, history.record, found.act].append((found.rule.id, found.outcome.name.lower()))
        return was, would

    def _ask(self, place: int, query: RuleQuery, side: int, seen: Seen) -> None:
        self._ends[side].put(query.dues)
        asked = f"SELECT rule, outcome, record, began FROM ({query.sql})"
        for rule, outcome, record, began in self._tables[side].rows(asked):
            seen[place, record, began].append((rule, outcome))

    def _acts(self, procedure: Procedure, numbers: set[int]) -> dict[int, tuple[str, date]]:
        """Kind and day of some acts."""
        before = self._tables[0]
        before.keep("asked_about", (Column(name="seq", type=BIGINT),), [(number,) for number in sorted(numbers)])
        tables = [(step.act.kind, step.act.table()) for step in procedure.steps if before.holds(step.act.table())]
        every = (f"SELECT seq, {text(kind)}, day FROM {q(table)}" for kind, table in tables)
        among = " WHERE seq IN (SELECT seq FROM asked_about)"
        sql = " UNION ALL ".join(one + among for one in every)
        return {seq: (kind, day) for seq, kind, day in before.rows(sql)} if numbers else {}

    def _told_ends(
        self, old: Procedure, new: Procedure, records: list[str]
    ) -> dict[tuple[int, str], tuple[datetime | None, datetime | None]]:
        """The ends of the periods in ``records``, before and after, by the act that began them and the rule."""
        told: list[dict[tuple[int, str], datetime]] = []
        for procedure, tables in zip((old, new), self._tables, strict=True):
            asked = " UNION ALL ".join(f"SELECT {text(record)} AS record" for record in records)
            found = {}
            for history in tables.histories(procedure, asked) if records else ():
                for one in duties_of(procedure, history, tables.as_of(procedure.name)):
                    if one.ends is not None:
                        found[one.start.seq, one.rule.id] = one.ends.late_at
            told.append(found)
        return {key: (told[0].get(key), told[1].get(key)) for key in told[0].keys() | told[1].keys()}


def _limits(query: RuleQuery) -> list[tuple[str, Limit]]:
    return [(due.table, due.limit) for due in query.dues]
