"""Lists and desks, read from the projections (``kernel.reads.Reads``)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connections

from zhiheng.kernel.chain import stamp
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.reads import (
    IssuedUnder,
    Kept,
    OpenDuty,
    Opener,
    RecordPage,
    RecordQuery,
    RecordRow,
    WaitingProposal,
)
from zhiheng.kernel.register import Appointment
from zhiheng.store import models
from zhiheng.store.columns import moment_of
from zhiheng.store.directory import appointment_in, officers_of, unit_of
from zhiheng.store.engine import Engine, Row, chunks, engine_of, marks
from zhiheng.store.rows import header_of
from zhiheng.store.trouble import told

READING = "读取列表 (read a list)"

# A duty that has run out at the moment given as the one parameter: time has passed, or an act came that bars it.
_RUN_OUT = (
    f"(d.open AND d.lapses_into <> '{Outcome.OK.name}' AND (d.state <> '{Outcome.DUE.name}' OR d.lapses_at <= ?))"
)
# Still to be done: a window that has closed is not.
_STANDING = f"(d.open AND (d.lapses_into <> '{Outcome.OK.name}' OR d.lapses_at > ?))"


@dataclass(frozen=True, kw_only=True)
class _Where:
    """A condition and its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()

    def __and__(self, other: "_Where") -> "_Where":
        return _Where(sql=f"{self.sql} AND {other.sql}", parameters=(*self.parameters, *other.parameters))


class DjangoReads:
    """Answers over many records, over the database alias ``using``."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def records(self, query: RecordQuery, as_of: datetime) -> RecordPage:
        with told(READING, self._using):
            engine = engine_of(self._using)
            where = self._where(query, as_of)
            count = engine.rows(f"SELECT COUNT(*) FROM ledger_record r WHERE {where.sql}", where.parameters)
            limit = f" LIMIT {query.size} OFFSET {(query.page - 1) * query.size}" if query.size else ""
            rows = engine.rows(
                "SELECT r.number, r.procedure, r.unit, r.division, r.opened_at, r.parent, r.acts, r.stage, r.head,"
                f" r.officer, r.last_at FROM ledger_record r WHERE {where.sql}"
                f" ORDER BY r.opened_at DESC, r.number{limit}",
                where.parameters,
            )
            ends = _ends(engine, [row[0] for row in rows], as_of, self._but_for(query.kept, "d", "rules"))
        return RecordPage(rows=tuple(_record_row(row, *ends.get(row[0], (None, 0))) for row in rows), total=count[0][0])

    def open_duties(
        self,
        paths: tuple[str, ...],
        as_of: datetime,
        officer: str = "",
        limit: int = 200,
        procedure: str = "",
        rules: Collection[str] | None = None,
        run_out: bool | None = None,
        kept: tuple[Kept, ...] = (),
    ) -> Sequence[OpenDuty]:
        whose = _Where(sql='a."by" = ?', parameters=(officer,)) if officer else _Where(sql="1 = 1")
        if procedure:
            whose &= _Where(sql="r.procedure = ?", parameters=(procedure,))
        if rules is not None:
            governed = f"d.rule IN ({marks(len(rules))})" if rules else "1 = 0"
            whose &= _Where(sql=governed, parameters=tuple(rules))
        with told(READING, self._using):
            engine = engine_of(self._using)
            where = self._within(paths, "d") & whose & self._but_for(kept, "r") & self._but_for(kept, "d", "rules")
            standing = _Where(sql=f"d.late_at IS NOT NULL AND {_STANDING}", parameters=(stamp(as_of),))
            if run_out is not None:
                standing &= _Where(sql=_RUN_OUT if run_out else f"NOT {_RUN_OUT}", parameters=(stamp(as_of),))
            order = "d.late_at DESC, d.id" if run_out else "d.late_at, d.id"
            rows = _duties(engine, where & standing, f" ORDER BY {order} LIMIT {limit}", as_of)
            if len(rows) < limit and not run_out:
                suspended = _Where(sql="d.open AND d.late_at IS NULL")
                rows += _duties(engine, where & suspended, f" ORDER BY d.id LIMIT {limit - len(rows)}", as_of)
        return [_open_duty(row) for row in rows]

    def openers(self, records: Sequence[str]) -> Sequence[Opener]:
        found: list[Row] = []
        with told(READING, self._using):
            engine = engine_of(self._using)
            for some in chunks(tuple(dict.fromkeys(records))):
                found += engine.rows(
                    "SELECT DISTINCT l.record, a.kind, l.party FROM party_link l JOIN ledger_act a ON a.seq = l.seq"
                    f" WHERE a.place = 1 AND l.record IN ({marks(len(some))})",
                    tuple(some),
                )
        return [Opener(record=record, kind=kind, party=party) for record, kind, party in found]

    def duties_about(
        self, parties: Sequence[str], records: Sequence[str], as_of: datetime, kept: tuple[Kept, ...] = ()
    ) -> Sequence[OpenDuty]:
        found: list[Row] = []
        with told(READING, self._using):
            engine = engine_of(self._using)
            owed = _Where(sql=f"d.lapses_into <> '{Outcome.OK.name}'")
            owed &= self._but_for(kept, "r") & self._but_for(kept, "d", "rules")
            for some in chunks(parties):
                among = marks(len(some))
                named = f"d.record IN (SELECT record FROM party_link WHERE party IN ({among})) AND d.party IN ({among})"
                found += _duties(engine, owed & _Where(sql=named, parameters=(*some, *some)), "", as_of)
            for some in chunks(records):
                own = f"d.party = '' AND d.record IN ({marks(len(some))})"
                found += _duties(engine, owed & _Where(sql=own, parameters=tuple(some)), "", as_of)
        return sorted(map(_open_duty, found), key=_by_end)

    def waiting_proposals(self, paths: tuple[str, ...], kept: tuple[Kept, ...] = ()) -> Sequence[WaitingProposal]:
        with told(READING, self._using):
            where = self._within(paths, "p") & self._but_for(kept, "r") & self._but_for(kept, "p", "kinds")
            rows = engine_of(self._using).rows(
                "SELECT p.record, r.procedure, p.unit, p.seq, p.kind, p.author, p.level, p.since, p.signed, p.returned"
                f" FROM proposal_row p JOIN ledger_record r ON r.number = p.record WHERE {where.sql}"
                " ORDER BY p.since, p.seq",
                where.parameters,
            )
        return [_waiting(row) for row in rows]

    def appointments(self, day: date) -> Sequence[Appointment]:
        with told(READING, self._using):
            rows = models.DeputyRow.objects.using(self._using).filter(until__gte=day.isoformat())
            return [appointment_in(row) for row in rows.order_by("since", "seq") if row.since <= row.until]

    def naming(self, records: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {record: [] for record in records}
        with told(READING, self._using):
            engine = engine_of(self._using)
            for some in chunks(found):
                among = f"IN ({marks(len(some))})"
                rows = engine.rows(
                    f"SELECT parent, number FROM ledger_record WHERE parent {among} AND parent <> ''"
                    f" UNION SELECT number, parent FROM ledger_record WHERE number {among} AND parent <> ''"
                    " UNION SELECT l.target, l.record FROM record_link l JOIN ledger_record r ON r.number = l.target"
                    f" WHERE l.target {among} AND l.record <> l.target",
                    (*some, *some, *some),
                )
                for record, other in rows:
                    found[record].append(other)
        return {record: tuple(sorted(others)) for record, others in found.items()}

    def holding(self, records: Sequence[str], kinds: Sequence[str]) -> Sequence[str]:
        with told(READING, self._using):
            engine = engine_of(self._using)
            rows = [
                row
                for some in chunks(records)
                for row in engine.rows(
                    f"SELECT DISTINCT record FROM ledger_act WHERE record IN ({marks(len(some))})"
                    f" AND kind IN ({marks(len(kinds))})",
                    (*some, *kinds),
                )
            ]
        return tuple(sorted(row[0] for row in rows)) if kinds else ()

    def issued(self, code: str) -> IssuedUnder | None:
        with told(READING, self._using):
            found = models.IssuedDocument.objects.using(self._using).filter(pk=code).values_list("record_id", "seq")
            return next((IssuedUnder(record=record, seq=seq) for record, seq in found), None)

    def units(self) -> Sequence[Unit]:
        with told(READING, self._using):
            return [unit_of(row) for row in models.Unit.objects.using(self._using).order_by("path")]

    def officers(self, path: str) -> Sequence[Officer]:
        below = {unit.id for unit in self.units() if unit.within((path,))}
        with told(READING, self._using):
            accounts = models.Account.objects.using(self._using).filter(posts__unit__in=below).distinct()
            return officers_of(accounts.order_by("name", "account").prefetch_related("posts__unit"))

    def _where(self, query: RecordQuery, as_of: datetime) -> _Where:
        where = self._within(query.paths, "r", query.unit) & self._but_for(query.kept, "r")
        if query.procedure:
            where &= _Where(sql="r.procedure = ?", parameters=(query.procedure,))
        if query.stage:
            where &= _Where(sql="r.stage = ?", parameters=(query.stage,))
        if query.not_at:
            where &= _Where(sql="r.stage <> ?", parameters=(query.not_at,))
        if query.officer:
            where &= _Where(sql="(r.opened_by = ? OR r.officer = ?)", parameters=(query.officer, query.officer))
        if query.number:
            escaped = query.number.upper().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
            where &= _Where(sql=r"UPPER(r.number) LIKE ? ESCAPE '\'", parameters=(f"%{escaped}%",))
        if query.overdue:
            late = _Where(sql=_RUN_OUT, parameters=(stamp(as_of),)) & self._but_for(query.kept, "d", "rules")
            overdue = f"r.number IN (SELECT d.record FROM duty_row d WHERE {late.sql})"
            where &= _Where(sql=overdue, parameters=late.parameters)
        return where

    def _but_for(self, kept: Iterable[Kept], table: str, column: str = "") -> _Where:
        """Without what is kept from the reader: records (``table`` holds their unit and procedure); or, by ``column``
        ("rules", "kinds"), the duties or proposals of ``table`` that speak of kept acts."""
        found, asked = _Where(sql="1 = 1"), [one for one in kept if bool(one.kinds) == bool(column)]
        units = self.units() if asked else ()
        for one in asked:
            words = tuple(sorted(one.rules if column == "rules" else one.kinds)) if column else (one.procedure,)
            known = tuple(unit.id for unit in units if unit.within(one.paths))
            name = {"": "procedure", "rules": "rule", "kinds": "kind"}[column]
            elsewhere = f" AND {table}.unit NOT IN ({marks(len(known))})" if known else ""
            if words:
                speaks = f"NOT ({table}.{name} IN ({marks(len(words))}){elsewhere})"
                found &= _Where(sql=speaks, parameters=(*words, *known))
        return found

    def _within(self, paths: Iterable[str], table: str, narrowed: str = "") -> _Where:
        """Records of the units at or below ``paths``, and at or below ``narrowed`` where that is given."""
        units, seen = self.units(), list(paths)
        ids = [unit.id for unit in units if unit.within(seen) and (not narrowed or unit.within((narrowed,)))]
        if not ids:
            return _Where(sql="1 = 0")
        # Most of the units: walking the order of the list is quicker than gathering and sorting what the units hold.
        walk = "+" if 2 * len(ids) > len(units) and connections[self._using].vendor == "sqlite" else ""
        return _Where(sql=f"{walk}{table}.unit IN ({marks(len(ids))})", parameters=tuple(ids))


def _ends(engine: Engine, records: Sequence[str], as_of: datetime, shown: _Where) -> dict[str, tuple[str | None, int]]:
    """The nearest end of an open duty that is ``shown``, and how many have run out, of each record that has any."""
    found: dict[str, tuple[str | None, int]] = {}
    now = stamp(as_of)
    for some in chunks(records):
        rows = engine.rows(
            f"SELECT d.record, MIN(d.late_at), SUM(CASE WHEN {_RUN_OUT} THEN 1 ELSE 0 END) FROM duty_row d"
            f" WHERE d.record IN ({marks(len(some))}) AND {_STANDING} AND {shown.sql} GROUP BY d.record",
            (now, *some, now, *shown.parameters),
        )
        found.update((row[0], (row[1], int(row[2]))) for row in rows)
    return found


def _duties(engine: Engine, where: _Where, order: str, as_of: datetime) -> list[Row]:
    return engine.rows(
        'SELECT d.record, r.procedure, d.unit, d.rule, d.party, d.start, a.at, a."by", d.late_at,'
        f" CASE WHEN {_RUN_OUT} THEN 1 ELSE 0 END FROM duty_row d JOIN ledger_record r ON r.number = d.record"
        f" JOIN ledger_act a ON a.seq = d.start WHERE d.open AND {where.sql}{order}",
        (stamp(as_of), *where.parameters),
    )


def _record_row(row: Row, next_end: str | None, overdue: int) -> RecordRow:
    return RecordRow(
        header=header_of(row[:9]),
        officer=row[9],
        last_at=moment_of(row[10]),
        next_end=moment_of(next_end) if next_end is not None else None,
        overdue=overdue,
    )


def _open_duty(row: Row) -> OpenDuty:
    record, procedure, unit, rule, party, start, started_at, officer, late_at, run_out = row
    return OpenDuty(
        record=record,
        procedure=procedure,
        unit=unit,
        rule=rule,
        party=party,
        start=start,
        started_at=moment_of(started_at),
        officer=officer,
        ends=moment_of(late_at) if late_at is not None else None,
        run_out=bool(run_out),
    )


def _by_end(duty: OpenDuty) -> tuple[bool, datetime, int]:
    """Nearest end first, suspended ones last."""
    return duty.ends is None, duty.ends or duty.started_at, duty.start


def _waiting(row: Row) -> WaitingProposal:
    record, procedure, unit, seq, kind, author, level, since, signed, returned = row
    return WaitingProposal(
        record=record,
        procedure=procedure,
        unit=unit,
        proposal=seq,
        proposes=kind,
        author=author,
        level=level,
        since=moment_of(since),
        signed=tuple(signed.split("\n")) if signed else (),
        returned=returned,
    )
