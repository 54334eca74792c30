"""Judgments read: texts a second of processor time, acts and drugs together."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from zhiheng.importers.judgments.traces import read_judgments


def sections(file: Path, rounds: int) -> Iterator[str]:
    seconds, read = [], list(read_judgments(file))
    for _ in range(rounds):
        begun = time.process_time()
        read = list(read_judgments(file))
        seconds.append(time.process_time() - begun)
    acts, drugs = sum(len(one.acts) for one in read), sum(len(one.drugs) for one in read)
    yield (
        f"### Judgments: {len(read)} texts, {sum(len(one.row.text) for one in read):,} characters\n\n"
        f"{len(read) / median(seconds):.0f} texts a second of one core (median of {rounds});"
        f" {acts} acts and {drugs} quantities found\n"
    )
