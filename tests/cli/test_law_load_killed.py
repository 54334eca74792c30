"""A load of law texts that is killed at any point: the site shows the texts of the last act, and no others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.command import ROOT

PLAY = """
import json, os, random, signal, sys, time
from itertools import count
from pathlib import Path
from django.db import connections
from zhiheng import bootstrap
from zhiheng.services.load_law import digest_loaded

house, sources, turns = bootstrap.installation(), Path(sys.argv[1]), int(sys.argv[2])
before_the_commit = len(sys.argv) > 3
numbers = count()

def load():
    folder = sources / f"{os.getpid()}-{next(numbers)}"
    folder.mkdir()
    (folder / "INDEX.tsv").write_text("file\\ttitle_zh\\tissuing_body\\tversion_date\\teffective_date\\n"
                                      "jia.md\\t甲法\\t国务院\\t2020-01-01\\t2020-01-01\\n", encoding="utf-8")
    (folder / "jia.md").write_text(f"第一条 {folder.name}\\n", encoding="utf-8")
    house.load_law(folder, "xu")

def load_until_killed():
    lay_down = bootstrap.put_texts
    def lay_down_and_die(*said):
        lay_down(*said)
        os.kill(os.getpid(), signal.SIGKILL)
    if before_the_commit:
        bootstrap.put_texts = lay_down_and_die
    while True:
        load()

def killed():
    connections.close_all()
    child = os.fork()
    if child == 0:
        load_until_killed()
    if not before_the_commit:
        time.sleep(chance.uniform(0.05, 0.2))
        os.kill(child, signal.SIGKILL)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL

chance = random.Random(20261126)
load()
for _ in range(turns):
    before = house.ledger.last_seq()
    killed()
    loaded, texts = digest_loaded(house.ledger), house.law_texts
    print(json.dumps({
        "loads": house.ledger.last_seq() - before,
        "shown": bool(texts.texts) and texts.digest == loaded,
        "verified": house.verify().verified,
        "folders": sorted(one.name for one in house.home.law.iterdir()),
        "loaded": loaded,
    }))
load()
print(json.dumps({"folders": sorted(one.name for one in house.home.law.iterdir()), "before": loaded}))
"""


def killed(home: Path, sources: Path, *how: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """What stood there after each kill, and after a last load that was let be."""
    sources.mkdir()
    command = [sys.executable, "-c", PLAY, str(sources), *how]
    environment = {**os.environ, "ZHIHENG_HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    *turns, last = map(json.loads, done.stdout.splitlines())
    return turns, last


def test_a_kill_at_any_moment_leaves_the_texts_of_the_last_act(home: Path, tmp_path: Path) -> None:
    turns, last = killed(home, tmp_path / "sources", "25")
    assert len(turns) == 25
    assert all(turn["shown"] and turn["verified"] for turn in turns), turns
    assert sum(turn["loads"] for turn in turns) > 25, "the kills fell before any load"
    assert len(last["folders"]) == 2 and last["before"] in last["folders"], "what was left behind is gone"


def test_a_kill_between_texts_and_act_leaves_both_as_they_were(home: Path, tmp_path: Path) -> None:
    turns, last = killed(home, tmp_path / "sources", "3", "before the commit")
    for turn in turns:
        assert turn["loads"] == 0 and turn["shown"] and turn["verified"]
        assert set(turn["folders"]) > {turn["loaded"]}, "the kill came before the texts lay there"
    assert len(last["folders"]) == 2 and last["before"] in last["folders"]
