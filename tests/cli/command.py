"""The ``zhiheng`` command as a process of its own, and what its ledger holds."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ZHIHENG = Path(sys.executable).with_name("zhiheng")
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "traffic_fine"


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ZHIHENG_HOME": str(home), "ZHIHENG_PACK_PATH": str(EXAMPLE)}
    return subprocess.run([str(ZHIHENG), *words], capture_output=True, text=True, env=environment, check=False)


def acts(home: Path) -> int:
    """How many acts the ledger holds, asked of the database itself."""
    with closing(sqlite3.connect(home / "zhiheng.sqlite3")) as database:
        return int(database.execute("SELECT COUNT(*) FROM ledger_act").fetchone()[0])
