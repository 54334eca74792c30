"""``python -m bench``: every section in turn; tables on standard output, as they stand in ``bench/README.md``."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator
from pathlib import Path

from bench import appends, board, documents, explaining, judgments, road_log, synthetic

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ZHIHENG_SHARED") or ROOT.parent / "shared")
LOG = SHARED / "data" / "traffic_fines" / "Road_Traffic_Fine_Management_Process.xes.gz"
TEXTS = SHARED / "data" / "judgments" / "visible.jsonl"
SECTIONS = ("road_log", "synthetic", "appends", "explaining", "board", "judgments", "documents")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", default=SECTIONS, help=", ".join(SECTIONS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--log", type=Path, default=LOG, help="the road-fine log")
    parser.add_argument("--cases", type=int, default=5_000_000, help="synthetic cases, two acts each")
    parser.add_argument("--disk", type=Path, default=ROOT, help="a folder on the disk that the ledger would live on")
    args = parser.parse_args()
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {args.rounds} rounds\n", flush=True)
    for section in args.sections:
        for told in _measured(section, args):
            print(told, flush=True)


def _measured(section: str, args: argparse.Namespace) -> Iterator[str]:
    match section:
        case "road_log" if not args.log.is_file():
            return iter((f"road_log left out: {args.log.name} is absent\n",))
        case "road_log":
            return road_log.sections(args.log, args.rounds)
        case "synthetic":
            return synthetic.sections(args.cases, args.rounds)
        case "appends":
            return appends.sections(args.rounds, args.disk)
        case "explaining":
            return explaining.sections(args.rounds)
        case "judgments" if not TEXTS.is_file():
            return iter((f"judgments left out: {TEXTS.name} is absent\n",))
        case "judgments":
            return judgments.sections(TEXTS, rounds=args.rounds)
        case "documents":
            return documents.sections(args.disk)
        case "board":
            return board.sections(args.rounds)
    raise SystemExit(f"no such section: {section}")


if __name__ == "__main__":
    main()
