"""The ``zhiheng`` command as a person runs it: real processes, a real folder, exit codes and JSON."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ZHIHENG = Path(sys.executable).with_name("zhiheng")


def run(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ZHIHENG_HOME": str(home), **more}
    return subprocess.run([str(ZHIHENG), *words], capture_output=True, text=True, env=environment, check=False)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    made = run(folder, "demo", "--build-only")
    assert made.returncode == 0, made.stderr
    return folder


def test_demo_prints_every_account_with_its_password(home: Path) -> None:
    again = run(home, "demo", "--build-only")
    password = (home / "demo_password").read_text("ascii")
    assert again.returncode == 0
    for account in ("wang", "zhao", "chen"):
        line = next(line for line in again.stdout.splitlines() if line.split()[:1] == [account])
        assert password in line


def test_demo_called_again_adds_nothing(home: Path) -> None:
    before = json.loads(run(home, "verify", "--json").stdout)["acts"]
    run(home, "demo", "--build-only")
    assert json.loads(run(home, "verify", "--json").stdout)["acts"] == before


def test_keys_are_readable_by_their_owner_alone(home: Path) -> None:
    assert [path.stat().st_mode & 0o077 for path in (home / "keys").iterdir()] == [0, 0, 0]


def test_verify_says_what_it_cannot_detect_until_there_is_a_checkpoint(home: Path, tmp_path: Path) -> None:
    before = json.loads(run(home, "verify", "--json").stdout)
    assert before["verified"]
    assert before["cannot_detect"]
    made = run(home, "checkpoint", "--folder", str(tmp_path), "--json")
    assert made.returncode == 0, made.stderr
    file = next(tmp_path.glob("2*.json"))
    after = json.loads(run(home, "verify", "--checkpoint", str(file), "--json").stdout)
    assert after["verified"]
    assert not after["cannot_detect"]


def test_explain_names_what_is_due_and_why_an_act_is_blocked(home: Path) -> None:
    told = json.loads(run(home, "explain", "A-2026-0001", "--act", "arrest", "--json").stdout)
    assert told["record"] == "A-2026-0001"
    reasons = [reason for offer in told["blocked"] for reason in offer["reasons"]]
    for reason in reasons:
        assert all(reason[part] for part in ("tried", "stopped_by", "article", "next_step"))


def test_an_unknown_record_is_a_wrong_call(home: Path) -> None:
    answer = run(home, "explain", "A-1999-0001")
    assert answer.returncode == 2
    assert "A-1999-0001" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_an_unknown_command_is_a_wrong_call(home: Path) -> None:
    assert run(home, "arrest-everybody").returncode == 2


def test_a_folder_without_an_installation_says_how_to_make_one(tmp_path: Path) -> None:
    answer = run(tmp_path / "nothing", "verify")
    assert answer.returncode == 1
    assert "zhiheng init" in answer.stderr


def test_the_rulebook_comes_in_three_forms(home: Path) -> None:
    rows = json.loads(run(home, "rulebook", "--pack", "criminal", "--format", "json").stdout)
    assert {"id", "kind", "instrument", "article", "limit", "unit", "from", "to"} <= rows[0].keys()
    assert run(home, "rulebook", "--pack", "criminal").stdout.startswith("| 规则 id |")
    assert "<table>" in run(home, "rulebook", "--pack", "treatment", "--format", "html").stdout


def test_a_rulebook_of_an_unknown_pack_is_a_wrong_call(home: Path) -> None:
    answer = run(home, "rulebook", "--pack", "astrology")
    assert answer.returncode == 2
    assert "criminal_case" in answer.stderr


def test_scenarios_pass_and_a_wrong_one_fails(home: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(
        "# wrong on purpose  第91条\nprocedure criminal_case\n2025-03-03 09:20 arrest person=P1\n", "utf-8"
    )
    answer = run(home, "scenario", str(wrong))
    assert answer.returncode == 1
    assert answer.stdout.splitlines()[-1] == "0 passed, 1 failed"


def test_a_scenario_in_gb18030_is_refused_with_its_cause(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "gbk.txt"
    file.write_bytes("# 拘留后讯问 第86条\n".encode("gb18030"))
    answer = run(home, "scenario", str(file))
    assert answer.returncode == 1
    assert "GB18030" in answer.stderr.upper()


def test_a_broken_pack_is_a_wrong_call_that_lists_its_faults(home: Path, tmp_path: Path) -> None:
    answer = run(home, "--pack-path", str(tmp_path), "rulebook")
    assert answer.returncode == 2
    assert "__init__.py" in answer.stderr


def test_a_staff_file_with_faults_changes_nothing(tmp_path: Path) -> None:
    staff = tmp_path / "staff.yaml"
    staff.write_text(
        "units: [{id: u, title: 所, division: '990101'}]\n"
        "officers:\n"
        "  - {account: a, name: 甲, posts: [[emperor, u]]}\n"
        "  - {account: a, name: 乙, posts: [[investigator, v]]}\n",
        "utf-8",
    )
    answer = run(tmp_path / "home", "init", "--staff", str(staff))
    assert answer.returncode == 1
    for fault in ("emperor", "no such unit", "account twice"):
        assert fault in answer.stderr


def test_law_texts_are_loaded_and_a_newer_one_names_the_rules_it_overtakes(home: Path, tmp_path: Path) -> None:
    rows = "file\ttitle_zh\tissuing_body\tversion_date\teffective_date\n"
    for year, words in (("2018", "二十四小时以内讯问。"), ("2027", "十二小时以内讯问。")):
        (tmp_path / f"criminal-procedure-law-{year}.md").write_text(f"第八十六条 {words}\n", encoding="utf-8")
        rows += f"criminal-procedure-law-{year}.md\t刑事诉讼法\t全国人大\t{year}-10-26\t{year}-10-26\n"
    (tmp_path / "INDEX.tsv").write_text(rows, encoding="utf-8")
    acts = json.loads(run(home, "verify", "--json").stdout)["acts"]
    loaded = run(home, "law", "load", str(tmp_path), "--by", "xu", "--json")
    assert loaded.returncode == 0, loaded.stderr
    told = json.loads(loaded.stdout)
    assert [one["rules"] for one in told["overtaken"]] == [["interrogation_within_24h_of_detention"]]
    assert "《刑事诉讼法》第91条" in told["not_found"]
    assert json.loads(run(home, "verify", "--json").stdout)["acts"] == acts + 1
    (tmp_path / "criminal-procedure-law-2018.md").unlink()
    refused = run(home, "law", "load", str(tmp_path))
    assert refused.returncode == 1
    assert "criminal-procedure-law-2018.md" in refused.stderr and "Traceback" not in refused.stderr


def test_what_if_says_who_would_be_affected_and_an_empty_change_affects_nobody(home: Path) -> None:
    rule = "interrogation_within_24h_of_detention"
    same = json.loads(run(home, "whatif", rule, "--limit", "24", "--json").stdout)
    assert (same["affected"], same["changes"]) == (0, [])
    other = json.loads(run(home, "whatif", rule, "--limit", "12", "--json").stdout)
    assert other["affected"] == len({one["record"] for one in other["changes"]}) > 0
    assert all(one["before"] != one["after"] or one["after"] == "due" for one in other["changes"])
    wrong = run(home, "whatif", "no_such_rule", "--limit", "3")
    assert wrong.returncode == 2 and "no_such_rule" in wrong.stderr
    assert run(home, "whatif", rule, "--limit", "0").returncode == 2


def test_an_officer_signs_with_the_key_that_the_sites_authority_certified(tmp_path: Path) -> None:
    home, staff, files = tmp_path / "home", tmp_path / "staff.yaml", Path(__file__).parents[1] / "store" / "sm2"
    staff.write_text(
        "units: [{id: u, title: 所, division: '990101'}]\n"
        "officers: [{account: a, name: 甲, posts: [[investigator, u]]}]\n",
        "utf-8",
    )
    made = run(home, "init", "--staff", str(staff))
    first = next(line.split()[1] for line in made.stdout.splitlines() if line.split()[:1] == ["a"])
    own = (str(files / "officer.pem"), str(files / "officer.key"), "--passphrase", "sealing-wax-4711")
    asked = (*own, "--present", first)
    without = run(home, "sm2-key", "a", *asked)
    assert without.returncode == 1 and "sm2_authority.pem" in without.stderr
    (home / "keys" / "sm2_authority.pem").write_bytes((files / "authority.pem").read_bytes())
    assert run(home, "sm2-key", "nobody", *asked).returncode == 2
    assert run(home, "sm2-key", "a", *own, "--present", f"{first}?").returncode == 1
    assert run(home, "sm2-key", "a", *asked).returncode == 0
    verified = json.loads(run(home, "verify", "--json").stdout)
    # The first key, the certified one, and the end of the first: each is an act, and each is signed.
    assert (verified["verified"], verified["acts"], verified["signatures"], verified["unsigned"]) == (True, 3, 3, 0)


def document(home: Path, *words: str) -> dict[str, Any]:
    """What ``zhiheng document`` says of the file that it wrote."""
    answer = run(home, "document", *words, "--json")
    assert answer.returncode == 0, answer.stderr
    told: dict[str, Any] = json.loads(answer.stdout)
    return told


def test_a_document_is_printed_once_and_then_reprinted(home: Path, tmp_path: Path) -> None:
    first, second, again = (str(tmp_path / name) for name in ("1.pdf", "2.pdf", "3.pdf"))
    original = document(home, "A-2026-0001", "accept", "--out", first)
    reprint = document(home, "A-2026-0001", "accept", "--out", second)
    shown = document(home, "A-2026-0001", "受案", "--show", "--out", again)
    assert (original["number"], original["reprint"]) == (reprint["number"], 0)
    assert reprint["reprint"] == 1
    assert shown["code"] == original["code"]
    assert Path(again).read_bytes() == Path(first).read_bytes() != Path(second).read_bytes()
    assert Path(first).read_bytes().startswith(b"%PDF-")
    genuine = run(home, "check-document", original["code"], "--file", first)
    assert (genuine.returncode, original["number"] in genuine.stdout) == (0, True)
    assert run(home, "check-document", original["code"], "--file", second).returncode == 1
    assert run(home, "check-document", "2222-2222-2222").returncode == 1


def test_who_prints_signs_with_the_passphrase(home: Path, tmp_path: Path) -> None:
    before = json.loads(run(home, "verify", "--json").stdout)
    asked = ("A-2026-0001", "file_case", "--by", "wang", "--out", str(tmp_path / "4.pdf"))
    assert run(home, "document", *asked, "--passphrase", "wrong-wrong-wrong").returncode != 0
    assert run(home, "document", *asked, "--passphrase", "").returncode == 2
    assert json.loads(run(home, "verify", "--json").stdout)["acts"] == before["acts"]
    document(home, *asked, "--passphrase", (home / "demo_password").read_text("ascii").strip())
    after = json.loads(run(home, "verify", "--json").stdout)
    assert after["verified"]
    assert (after["acts"], after["signatures"]) == (before["acts"] + 1, before["signatures"] + 1)


def test_a_document_of_an_act_that_is_not_there_is_a_wrong_call(home: Path) -> None:
    answer = run(home, "document", "A-2026-0001", "no_such_act")
    assert answer.returncode == 2
    assert "no_such_act" in answer.stderr
