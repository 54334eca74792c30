"""``zhiheng forget`` as a leader runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.command import ROOT, run

WORD = "sealing-wax-4711"
PROGRAM = f"""
from datetime import date
from zhiheng import bootstrap
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.services.register_key import register_key
here = bootstrap.installation()
bureau = Unit(id="bureau", title="明湖分局", en="Minghu Sub-bureau", path="bureau", division="990101")
post = Post(role="bureau_leader", unit=bureau, since=date(2020, 1, 1))
bootstrap.appoint((bureau,), (Officer(account="zhu", name="朱海峰", person="zhu", posts=(post,)),), {{"zhu": "{WORD}"}})
register_key(here.ledger, here.signing, "zhu", "{WORD}", here.now())
print(here.parties.register("person", "李测试", "", here.now()))
"""
NAME = "import sys; from zhiheng import bootstrap; print(bootstrap.installation().parties.name_of(sys.argv[1]))"


def program(home: Path, text: str, *words: str) -> str:
    environment = {**os.environ, "ZHIHENG_HOME": str(home)}
    command = [sys.executable, "-c", text, *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_leader_is_told_what_goes_and_confirms_before_it_goes(home: Path) -> None:
    ref = program(home, PROGRAM)
    asked = ("forget", ref, "--by", "zhu", "--reason", "依申请删除", "--passphrase", WORD)
    declined = run(home, *asked)  # nobody answers the question
    assert declined.returncode == 1 and "姓名、证件号码和查找索引" in declined.stdout
    assert program(home, NAME, ref) == "李测试"
    done = run(home, *asked, "--yes")
    assert done.returncode == 0 and "已遗忘并登记" in done.stdout
    assert "已遗忘" in program(home, NAME, ref)
    assert json.loads(run(home, "verify", "--json").stdout)["verified"]
    entry = json.loads((home / "forgotten.jsonl").read_text("utf-8"))
    assert (entry["what"], entry["ref"], entry["by"]) == ("party", ref, "zhu")
    again = run(home, *asked, "--yes")
    assert again.returncode == 1 and "已经遗忘" in again.stderr and "下一步 Next: " in again.stderr
