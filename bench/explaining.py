"""Explain one record of two hundred acts: every act of the procedure, may I, and why not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from statistics import quantiles

from tests.agreement.pack_ledgers import random_pack_ledger
from zhiheng import bootstrap
from zhiheng.services.explain_record import explain_record

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def sections(rounds: int) -> Iterator[str]:
    catalogue = bootstrap.catalogue()
    tried = [random_pack_ledger(catalogue, Random(seed), records=1, acts=112) for seed in range(24)]
    of_cases = [one for one in tried if one.header("R-0").procedure == "criminal_case"]
    ledger = min(of_cases, key=lambda one: abs(one.header("R-0").acts - 200))
    seconds, busy = [], []
    for _ in range(40 * rounds):
        begun, worked = time.perf_counter(), time.process_time()
        told = explain_record(ledger, catalogue, "R-0", NOW)
        seconds.append(time.perf_counter() - begun)
        busy.append(time.process_time() - worked)
    marks, work = quantiles(seconds, n=20), quantiles(busy, n=20)
    yield (
        f"### Explain one record of {ledger.header('R-0').acts} random acts of the criminal procedure\n\n"
        f"median {1000 * marks[9]:.1f} ms, p95 {1000 * marks[18]:.1f} ms; processor {1000 * work[9]:.1f} and"
        f" {1000 * work[18]:.1f} ms; {len(seconds)} calls;"
        f" {len(told.offers)} acts offered or blocked, {len(told.findings)} findings\n"
    )
