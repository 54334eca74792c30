"""The road-fine log: from file to verified ledger, to the columnar copy, to a patrol; beside Python, SQL and pm4py."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import Contender, Timing, in_turn, once, table
from zhiheng import bootstrap
from zhiheng.importers.xes import read_xes
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.sql_rules import RuleQuery, breaches, duty_findings
from zhiheng.kernel.tables import Tables
from zhiheng.services.ends import EndsOfLimits
from zhiheng.services.moments import as_of_each
from zhiheng.services.patrol import patrol
from zhiheng.store.columnar import ColumnarCopy

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "traffic_fine"
AS_OF = date(2013, 6, 18)

SENT_BY_HAND = """
WITH sent AS (
    SELECT f.record, ANY_VALUE(f.day) AS day, MIN(s.day) AS sent
    FROM traffic_fine__create_fine AS f LEFT JOIN traffic_fine__send_fine AS s ON s.record = f.record GROUP BY f.record
)
SELECT COUNT(*) FILTER (sent > day + 90), COUNT(*) FILTER (sent IS NULL AND day + 90 < DATE '2013-06-18') FROM sent
"""
NOTIFIED_BY_HAND = """
SELECT COUNT(*) FROM traffic_fine__insert_appeal_date AS a WHERE NOT EXISTS (
    SELECT 1 FROM traffic_fine__insert_notification AS n WHERE n.record = a.record AND n.day <= a.day)
"""


def sections(log: Path, rounds: int) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        yield from _ways_in(home, log)
        catalogue = Catalogue.of(bootstrap.load_pack(EXAMPLE).PROCEDURES)
        copy = ColumnarCopy(home / "columnar", catalogue)
        yield from _patrols(copy, catalogue, rounds)
        yield from _what_if(home)
        yield from _same_check(copy, catalogue, log, rounds)


def _ways_in(home: Path, log: Path) -> Iterator[str]:
    _zhiheng(home, "init")
    steps = [
        once("reading the file alone", lambda: sum(len(trace.events) for trace in read_xes(log))),
        once("import into SQLite", lambda: _zhiheng(home, "import", str(log), "--procedure", "traffic_fine")),
        once("verify", lambda: _zhiheng(home, "verify")),
    ]
    steps.append(Timing(name="file to verified ledger", seconds=(steps[1].middle + steps[2].middle,), found=""))
    steps.append(once("columnar copy from the start", lambda: _zhiheng(home, "columnar", "rebuild")))
    steps.append(once("columnar copy, nothing new", lambda: _zhiheng(home, "columnar", "refresh")))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    yield table("Ways in: 150,370 records, 561,470 acts", steps)
    yield f"Greatest memory of any of these commands: {peak} MB\n"


def _what_if(home: Path) -> Iterator[str]:
    """Another limit supposed for all of it, from the command to the answer; the target is 60 s for 100,000 records."""
    rule, as_of = "send_fine_within_90_days", f"--as-of={AS_OF}"
    steps = [
        once(words, lambda limit=limit: _zhiheng(home, "whatif", rule, "--limit", limit, as_of, tell="affected"))
        for words, limit in (("the limit in force: nothing changes", "90"), ("120 days instead of 90", "120"))
    ]
    yield table("What if, over 150,370 records, start-up included: records affected", steps)


def _patrols(copy: ColumnarCopy, catalogue: Catalogue, rounds: int) -> Iterator[str]:
    (procedure,) = catalogue
    with copy.reading(as_of_each(AS_OF)) as tables:
        histories = list(tables.histories(procedure, "SELECT record FROM records WHERE procedure = 'traffic_fine'"))
        as_of = tables.as_of(procedure.name)

    def one_by_one() -> int:
        return sum(len(findings_of(procedure, history, as_of)) for history in histories)

    def in_bulk() -> int:
        found = patrol(copy, catalogue, AS_OF).findings
        return sum(one.late + one.overdue + one.breach for one in found)

    contenders = [
        Contender(name="patrol from the columnar copy, all rules, start-up included", run=in_bulk),
        Contender(name="the same findings record by record in Python, histories at hand", run=one_by_one, rounds=1),
    ]
    yield table("Patrol: six rules over the whole log", in_turn(contenders, rounds))


def _same_check(copy: ColumnarCopy, catalogue: Catalogue, log: Path, rounds: int) -> Iterator[str]:
    (procedure,) = catalogue
    with copy.reading(as_of_each(AS_OF)) as tables:
        as_of = tables.as_of(procedure.name)
        gate = next(
            gate for step in procedure.steps for gate in step.gates if gate.rule.id == "appeal_after_notification"
        )
        act = next(step.act for step in procedure.steps if gate in step.gates)
        frame = once("pm4py: reading the file", lambda: _read_by_pm4py(log))
        order = [
            Contender(name="by hand in SQL", run=lambda: tables.rows(NOTIFIED_BY_HAND)[0][0]),
            Contender(name="printed from the gate", run=_asked(tables, breaches(act, gate.rule, gate.needs))),
        ]
        time_limit = [
            Contender(name="by hand in SQL", run=lambda: tables.rows(SENT_BY_HAND)[0]),
            Contender(name="printed from the duty", run=_asked(tables, duty_findings(procedure.duties[0], as_of))),
        ]
        if frame.found is not None:
            order.append(Contender(name="pm4py, declare precedence", run=lambda: _precedence(frame.found), rounds=2))
            time_limit.append(Contender(name="pm4py, eventually follows", run=lambda: _follows(frame.found), rounds=2))
            yield f"pm4py read the file in {frame.middle:.1f} s.\n"
        yield table("One check of order: no appeal before notification", in_turn(order, rounds))
        yield table("One check of time: sent within 90 days (pm4py counts those in time)", in_turn(time_limit, rounds))


def _asked(tables: Tables, query: RuleQuery) -> Callable[[], Any]:
    def run() -> Any:
        EndsOfLimits(tables).put(query.dues)
        counts = Counter(dict(tables.rows(f"SELECT outcome, COUNT(*) FROM ({query.sql}) GROUP BY outcome")))
        return dict(sorted(counts.items()))

    return run


def _read_by_pm4py(log: Path) -> Any:
    """The log as pm4py has it, notifications first among the events of one day; None where it is not installed."""
    try:
        import pm4py
    except ImportError:
        return None
    frame = pm4py.read_xes(str(log))
    frame["last"] = frame["concept:name"] != "Insert Fine Notification"
    return frame.sort_values(["case:concept:name", "time:timestamp", "last"], kind="stable").drop(columns="last")


def _precedence(frame: Any) -> int:
    import pm4py

    pair = ("Insert Fine Notification", "Insert Date Appeal to Prefecture")
    judged = pm4py.conformance_declare(frame, {"precedence": {pair: {"support": 1, "confidence": 1}}})
    return sum(one["no_dev_total"] > 0 for one in judged)


def _follows(frame: Any) -> int:
    from pm4py.algo.filtering.pandas.ltl import ltl_checker

    names = ltl_checker.Parameters
    within = {names.ENABLE_TIMESTAMP: True, names.TIMESTAMP_DIFF_BOUNDARIES: [[0, 90 * 86400 + 7200]]}
    kept = ltl_checker.eventually_follows(frame, ["Create Fine", "Send Fine"], {**within, names.POSITIVE: True})
    return int(kept["case:concept:name"].nunique())


def _zhiheng(home: Path, *words: str, tell: str = "acts") -> str:
    command = [str(Path(sys.executable).with_name("zhiheng")), "--pack-path", str(EXAMPLE), *words]
    json_too = ["--json"] if words[0] not in ("init",) else []
    done = subprocess.run(
        [*command, *json_too], capture_output=True, text=True, check=True, env={**os.environ, "ZHIHENG_HOME": str(home)}
    )
    told = json.loads(done.stdout) if json_too else {}
    return str(told.get(tell, ""))
