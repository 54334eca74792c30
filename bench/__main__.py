"""``python -m bench``: every section in turn; tables on standard output, as they stand in ``bench/README.md``."""

from __future__ import annotations

import argparse
import os
import platform
from pathlib import Path

from bench import road_log, synthetic

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ZHIHENG_SHARED") or ROOT.parent / "shared")
LOG = SHARED / "data" / "traffic_fines" / "Road_Traffic_Fine_Management_Process.xes.gz"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", default=["road_log", "synthetic"], help="road_log, synthetic")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--log", type=Path, default=LOG, help="the road-fine log")
    parser.add_argument("--cases", type=int, default=5_000_000, help="synthetic cases, two acts each")
    args = parser.parse_args()
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {args.rounds} rounds\n", flush=True)
    for section in args.sections:
        if section == "road_log" and not args.log.is_file():
            print(f"road_log left out: {args.log} is absent\n", flush=True)
        elif section == "road_log":
            for text in road_log.sections(args.log, args.rounds):
                print(text, flush=True)
        else:
            for text in synthetic.sections(args.cases, args.rounds):
                print(text, flush=True)


if __name__ == "__main__":
    main()
