"""What an installation declares has a fingerprint, so that it is noticed when it changes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "traffic_fine"


def fingerprint(pack: Path) -> str:
    """The fingerprint in a process of its own, with ``pack`` among the packs."""
    program = "from zhiheng.declarations import fingerprint\nprint(fingerprint())"
    environment = {**os.environ, "ZHIHENG_PACK_PATH": str(pack)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_changed_file_of_a_pack_is_another_fingerprint_and_its_place_is_not(tmp_path: Path) -> None:
    here, there = tmp_path / "here" / "traffic_fine", tmp_path / "there" / "traffic_fine"
    for copy in (here, there):
        shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = fingerprint(here)
    assert fingerprint(there) == before
    changed = next(here.rglob("*.py"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert fingerprint(here) != before
