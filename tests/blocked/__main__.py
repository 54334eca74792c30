"""``python -m tests.blocked RECORDS [--workers N] [--seed N]``: so many records for every gate; the code is 1 where
any test fails."""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from tests.blocked.records import PLACES, Example
from tests.blocked.test_what_to_do_now import PROPERTIES


def failures(seed: int) -> list[str]:
    """What fails on one record for every gate, with place and seed."""
    found: list[str] = []
    for place in PLACES:
        example = Example(place, seed)
        for holds in PROPERTIES:
            try:
                holds(example)
            except AssertionError as failed:
                found.append(f"{holds.__name__}: {example}: {failed}")
            except Exception as broken:
                raise RuntimeError(f"{holds.__name__}: {example}") from broken
    return found


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.blocked")
    asked.add_argument("records", type=int)
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    seeds = range(given.seed, given.seed + given.records)
    begun, failed = time.monotonic(), 0
    with ProcessPoolExecutor(given.workers) as pool:
        for done, found in enumerate(pool.map(failures, seeds), 1):
            failed += len(found)
            played = done * len(PLACES) * len(PROPERTIES)
            rate = played / (time.monotonic() - begun)
            print(*found, f"{played:,} examples, {rate:,.0f} a second; {failed} failed", sep="\n", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
