"""The same command on PostgreSQL: the demonstration builds, verifies and is patrolled."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg

from zhiheng.demo.build import CASES, REPORTS, TREATMENTS

ZHIHENG = Path(sys.executable).with_name("zhiheng")


def test_the_demonstration_runs_on_postgresql(fresh_postgres_url: str, tmp_path: Path) -> None:
    environment = {**os.environ, "ZHIHENG_HOME": str(tmp_path), "ZHIHENG_DATABASE_URL": fresh_postgres_url}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(ZHIHENG), *words], capture_output=True, text=True, env=environment, check=False)

    made = run("demo", "--build-only")
    assert made.returncode == 0, made.stderr
    assert not (tmp_path / "zhiheng.sqlite3").exists()
    verified = json.loads(run("verify", "--json").stdout)
    with psycopg.connect(fresh_postgres_url) as connection:
        (kept,) = connection.execute("SELECT COUNT(*) FROM ledger_record").fetchone() or (0,)
    assert verified["verified"] and verified["records"] == kept > CASES + TREATMENTS + REPORTS
    patrolled = run("patrol", "--json")
    assert patrolled.returncode == 1, patrolled.stderr  # the demonstration has breaches
    assert json.loads(patrolled.stdout)["acts"] > 5000
