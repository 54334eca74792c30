"""``python -m tests.oracle SEQUENCES [--workers N] [--seed N]``: progress and rate; the code is 1 where any differs."""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from tests.oracle.sequences import played

PIECE = 2000


def piece(first: int, many: int) -> tuple[int, int, int, list[str]]:
    """Sequences, gates judged, gates found closed, and the differences with their seeds."""
    judged = refused = 0
    differences: list[str] = []
    for seed in range(first, first + many):
        world, found = played(seed)
        judged, refused = judged + world.judged, refused + world.refused
        differences += [f"sequence {seed}: {one}" for one in found]
    return many, judged, refused, differences


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.oracle")
    asked.add_argument("sequences", type=int)
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    firsts = range(given.seed, given.seed + given.sequences, PIECE)
    sizes = [min(PIECE, given.seed + given.sequences - first) for first in firsts]
    begun, done, judged, refused, differences = time.monotonic(), 0, 0, 0, list[str]()
    with ProcessPoolExecutor(given.workers) as pool:
        for many, gates, closed, found in pool.map(piece, firsts, sizes):
            done, judged, refused = done + many, judged + gates, refused + closed
            differences += found
            rate = done / (time.monotonic() - begun)
            print(
                f"{done:,} of {given.sequences:,} sequences, {rate:,.0f} a second; {judged:,} gates judged,"
                f" {refused:,} closed; {len(differences)} differences",
                flush=True,
            )
            if differences:
                break
    print("\n\n".join(differences[:5]))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
