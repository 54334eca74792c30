"""Ten million synthetic acts: one duty, and a table of figures, beside the best that was written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow.parquet as pq

from bench.measure import Contender, in_turn, table
from zhiheng.kernel.act import Act
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Count, Indicator
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.fields import PartyRef
from zhiheng.kernel.periods import Calendar, Counting, Limit
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.review import Role
from zhiheng.kernel.sql_rules import duty_findings
from zhiheng.kernel.tables import columns_of
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.figure import figure
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.columnar_files import Manifest, Part

AS_OF = datetime(2026, 1, 1, tzinfo=UTC)
LAW = Instrument(id="bench", title="试验", en="Bench", in_force=date(2000, 1, 1))


class Begin(Act, title="开始", en="Begin"):
    person = PartyRef("人", "Person", required=False)


class End(Act, title="结束", en="End"):
    person = PartyRef("人", "Person", required=False)


RULE = Requirement(
    id="end_within_90_days",
    title="九十日内结束",
    en="Ended within 90 days",
    article=LAW["1"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=LAW.in_force,
    limit=Limit(90, Counting.FIXED_DAYS),
)
DUTY = Duty(rule=RULE, starts=Begin, ends=(End,), calendar=Calendar())
STAGE, CLERK = Stage(id="open", title="开始", en="Open"), Role(id="clerk", title="经办人", en="Clerk")
PROCEDURE = Procedure(
    name="bulk",
    title="批量",
    en="Bulk",
    number_prefix="X",
    stages=(STAGE,),
    steps=tuple(Step(act=act, by=(CLERK,), law=RULE, opens=act is Begin) for act in (Begin, End)),
    duties=(DUTY,),
    indicators=(Indicator(name="begun", title="开始数", en="Begun", unit="件", counts=Count(of=Begin)),),
)
CATALOGUE = Catalogue.of((PROCEDURE,))

MOMENTS = {
    Begin: ("i * 2 + 1", "i", "CAST(hash(i) % 2000000 AS BIGINT)"),
    End: ("i * 2 + 2", "CAST(hash(i + 3) % {cases} AS BIGINT)", "CAST(hash(i + 7) % 2600000 AS BIGINT)"),
}
BY_HAND = """
SELECT COUNT(*) FILTER (ended >= late), COUNT(*) FILTER (ended IS NULL AND late <= TIMESTAMP '2026-01-01') FROM (
    SELECT b.seq, MIN(e.moment) AS ended, ANY_VALUE(CAST(b.day AS TIMESTAMP) + INTERVAL 2176 HOUR) AS late
    FROM bulk__begin AS b LEFT JOIN bulk__end AS e ON e.record = b.record AND e.moment >= b.moment GROUP BY b.seq)
"""
MONTHS_BY_HAND = """
WITH counts AS (
    SELECT STRFTIME(day, '%Y-%m') AS month, unit, COUNT(*) AS n FROM bulk__begin GROUP BY month, unit
)
SELECT month, unit, n FROM counts ORDER BY month, unit
"""


def sections(cases: int, rounds: int) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        _write(Path(folder), cases)
        copy = ColumnarCopy(Path(folder), CATALOGUE)
        with copy.reading(lambda procedure: AS_OF) as tables:
            query = duty_findings(DUTY, AS_OF)

            def printed() -> Any:
                EndsOfLimits(tables).put(query.dues)
                rows = dict(tables.rows(f"SELECT outcome, COUNT(*) FROM ({query.sql}) GROUP BY outcome"))
                return (rows.get("late", 0), rows.get("overdue", 0))

            contenders = [
                Contender(name="by hand in SQL", run=lambda: tables.rows(BY_HAND)[0]),
                Contender(name="printed from the duty", run=printed),
            ]
            yield table(f"{2 * cases:,} acts, one duty: late, overdue", in_turn(contenders, rounds))
            contenders = [
                Contender(name="by hand in SQL", run=lambda: len(tables.rows(MONTHS_BY_HAND))),
                Contender(name="figure by month and unit", run=lambda: _cells(copy)),
            ]
            yield table(f"{cases:,} acts by month and unit: cells", in_turn(contenders, rounds))


def _cells(copy: ColumnarCopy) -> int:
    return len(figure(copy, CATALOGUE, "begun", AS_OF, ("month", "unit")).cells)


def _write(folder: Path, cases: int) -> None:
    """A columnar copy without a ledger: both kinds in parts of one year, as the writer would lay them out."""
    connection = duckdb.connect()
    parts = []
    for kind, (seq, case, minute) in MOMENTS.items():
        name, file = kind.table(), f"{kind.table()}/2020/bulk.parquet"
        (folder / name / "2020").mkdir(parents=True)
        moment = f"TIMESTAMP '2020-01-01' + INTERVAL 1 MINUTE * ({minute})"
        rows = (
            f"SELECT 'X-' || ({case.format(cases=cases)}) AS record, {seq} AS seq, {moment} AS moment,"
            f" CAST({moment} + INTERVAL 8 HOUR AS DATE) AS day, FALSE AS day_precise, 'o' || (i % 500) AS officer,"
            " 'u' || (i % 40) AS unit, TIMESTAMP '2025-12-01' AS recorded_at, TRUE AS imported,"
            " CAST(0 AS BIGINT) AS corrected_by, TIMESTAMP '2025-12-01' AS known_from,"
            f" CAST(NULL AS TIMESTAMP) AS known_until, 'p' || (i % 900000) AS person FROM range({cases}) AS t(i)"
        )
        connection.execute(f"COPY ({rows}) TO '{folder / file}' (FORMAT parquet, COMPRESSION zstd)")
        assert pq.read_schema(folder / file).names == [column.name for column in columns_of(kind)]
        parts.append(Part(file=file, table=name, year=2020, rows=cases, first=1, last=2 * cases))
    Manifest(last_seq=2 * cases, head="bench", parts=tuple(parts)).write(folder)
