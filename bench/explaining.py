"""Explain one record of two hundred acts: every act of the procedure, may I, and why not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from statistics import quantiles

from tests.agreement.pack_ledgers import random_pack_ledger
from zhiheng import bootstrap
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.services.explain_record import explain_record

NOW = datetime(2026, 3, 2, tzinfo=UTC)
RECORDS = 3


def sections(rounds: int) -> Iterator[str]:
    catalogue = bootstrap.catalogue()
    tried = [random_pack_ledger(catalogue, Random(seed), records=1, acts=125) for seed in range(24)]
    of_cases = [one for one in tried if one.header("R-0").procedure == "criminal_case"]
    nearest = sorted(of_cases, key=lambda one: abs(one.header("R-0").acts - 200))[:RECORDS]
    yield "### Explain one record of about 200 random acts of the criminal procedure\n\n" + "\n".join(
        _told(ledger, catalogue, rounds) for ledger in nearest
    )


def _told(ledger: Ledger, catalogue: Catalogue, rounds: int) -> str:
    seconds, busy = [], []
    for _ in range(40 * rounds):
        begun, worked = time.perf_counter(), time.process_time()
        told = explain_record(ledger, catalogue, "R-0", NOW)
        seconds.append(time.perf_counter() - begun)
        busy.append(time.process_time() - worked)
    marks, work = quantiles(seconds, n=20), quantiles(busy, n=20)
    closed = sum(bool(offer.reasons) for offer in told.offers)
    return (
        f"- {ledger.header('R-0').acts} acts, {len(told.offers)} offered of which {closed} blocked, "
        f"{len(told.findings)} findings: median {1000 * marks[9]:.1f} ms, p95 {1000 * marks[18]:.1f} ms; "
        f"processor {1000 * work[9]:.1f} and {1000 * work[18]:.1f} ms; {len(seconds)} calls"
    )
