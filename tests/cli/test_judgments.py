"""Judgments at the command line: read, brought in as a batch, patrolled and measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import acts, run

LONG = "于2015年7月4日被刑事拘留，同年8月11日被逮捕"
SHORT = "于2016年3月1日被刑事拘留，同年3月15日被逮捕"
BAILED = "于2016年3月1日被刑事拘留，同日被取保候审，2017年5月6日被逮捕"


def text(number: str, *stated: str) -> dict[str, str]:
    lines = "".join(f"被告人{name}，男，汉族。因本案{words}。" for name, words in zip("甲乙", stated, strict=False))
    lines = lines.replace("被告人甲", "被告人某甲").replace("被告人乙", "被告人某乙")
    return {
        "id": number,
        "source": "invented",
        "charge": "盗窃罪",
        "text": f"南浦县人民法院 刑事判决书 公诉机关南浦县人民检察院。 {lines} 南浦县人民检察院指控被告人某甲盗窃。",
    }


TEXTS = (text("T1", LONG, SHORT), text("T2", SHORT), text("T3", BAILED), text("T4"))


def write(path: Path, *lines: object) -> Path:
    told = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text("\n".join(told) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "texts.jsonl", *TEXTS)


def bring_in(home: Path, file: Path, *more: str) -> tuple[int, str]:
    answer = run(home, "import", str(file), "--procedure", "criminal_case", "--from", "judgments", *more)
    assert "Traceback" not in answer.stderr
    return answer.returncode, answer.stdout


def answer(home: Path, *words: str) -> Any:
    return json.loads(run(home, *words, "--json").stdout)


def test_a_dry_run_prints_what_each_text_states_and_needs_no_installation(tmp_path: Path, file: Path) -> None:
    code, out = bring_in(tmp_path / "nowhere", file, "--dry-run", "--json")
    told = json.loads(out)
    assert (code, list(told)) == (0, ["texts"])
    assert [one["id"] for one in told["texts"]] == ["T1", "T2", "T3", "T4"]
    assert told["texts"][0]["acts"][0] == {
        "person": "某甲", "act": "detained", "date": "2015-07-04", "scope": "current"
    }  # fmt: skip
    assert told["texts"][3] == {"id": "T4", "acts": [], "drugs": []}


def test_a_dry_run_tells_broken_lines_apart_from_the_texts(tmp_path: Path) -> None:
    broken = write(tmp_path / "broken.jsonl", TEXTS[0], "{", {**TEXTS[0]}, '{"id": "T9"}', TEXTS[1])
    words = ("import", str(broken), "--procedure", "criminal_case", "--from", "judgments", "--dry-run", "--json")
    answer = run(tmp_path / "nowhere", *words)
    told = json.loads(answer.stdout)
    assert (answer.returncode, list(told), [one["id"] for one in told["texts"]]) == (1, ["texts"], ["T1", "T2"])
    assert all(set(one) == {"id", "acts", "drugs"} for one in told["texts"])
    for line in (2, 3, 4):
        assert f"第{line}行" in answer.stderr and f"line {line}" in answer.stderr
    assert answer.stderr.count("依据 Under") == answer.stderr.count("下一步 Next") == 3


def test_a_broken_line_keeps_everything_out_and_comes_back_with_its_error(home: Path, tmp_path: Path) -> None:
    broken = write(tmp_path / "broken.jsonl", TEXTS[0], "{", TEXTS[1])
    back = tmp_path / "back.jsonl"
    code, out = bring_in(home, broken, "--returned", str(back))
    assert code == 1 and "[2]" in out
    assert acts(home) == 0
    errors = [json.loads(line)["error"] for line in back.read_text(encoding="utf-8").splitlines()]
    assert [bool(error) for error in errors] == [False, True, False]


def test_without_a_place_the_faulty_file_comes_back_beside_itself_and_nowhere_else(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder := tmp_path / "texts").mkdir()
    broken = write(folder / "broken.jsonl", TEXTS[0], "{")
    (elsewhere := tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(elsewhere)  # a folder that no other process writes into
    assert bring_in(home, broken)[0] == 1
    assert sorted(one.name for one in folder.iterdir()) == ["broken.jsonl", "broken.jsonl.returned.jsonl"]
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("place", ["absent/back.jsonl", "/proc/back.jsonl"])
def test_where_nothing_can_be_written_it_is_refused_before_any_work(home: Path, tmp_path: Path, place: str) -> None:
    file = write(tmp_path / "whole.jsonl", *TEXTS)
    to = place if place.startswith("/") else str(tmp_path / place)
    refused = run(home, "import", str(file), "--procedure", "criminal_case", "--from", "judgments", "--returned", to)
    assert refused.returncode == 1 and "--returned" in refused.stderr and "Traceback" not in refused.stderr
    assert acts(home) == 0, "not even a file without faults comes in"


def test_a_file_in_a_read_only_folder_needs_a_place_for_what_comes_back(home: Path) -> None:
    refused = run(home, "import", "/proc/version", "--procedure", "criminal_case", "--from", "judgments")
    assert refused.returncode == 1 and "--returned" in refused.stderr


def test_the_batch_comes_in_once_with_its_words_and_without_names(home: Path, file: Path) -> None:
    assert bring_in(home, file, "--authorised-by", "chen")[0] == 0
    recorded = acts(home)
    assert bring_in(home, file)[0] == 1
    assert bring_in(home, write(file.with_name("other.jsonl"), *TEXTS[1:3]))[0] == 1
    assert acts(home) == recorded
    stored = (home / "zhiheng.sqlite3").read_bytes()
    assert "被刑事拘留".encode() in stored
    assert "某甲".encode() not in stored


def test_patrol_and_figure_say_who_was_held_longer_than_the_law_allows(home: Path, file: Path) -> None:
    bring_in(home, file)
    found = answer(home, "patrol", "--records")["findings"]
    broken = {rule: told for rule, told in found.items() if told["late"] or told["overdue"] or told["breach"]}
    assert broken == {
        "detention_before_arrest_has_an_end": {"late": 0, "overdue": 0, "breach": 1, "records": {"breach": ["T1"]}}
    }
    spread = answer(home, "figure", "days_from_detention_to_arrest", "--spread")
    assert (spread["median"], spread["counted"], spread["allowed"]) == (14, 3, 37)
    assert [(one["record"], one["days"]) for one in spread["beyond"]] == [("T1", 38)]
    assert [(one["from"], one["to"]) for one in spread["spread"] if one["count"]] == [(8, 14), (38, None)]
    assert answer(home, "figure", "days_from_detention_to_arrest")["cells"][0]["value"] == 14


def test_a_figure_without_days_has_no_spread(home: Path) -> None:
    refused = run(home, "figure", "cases_filed", "--spread")
    assert refused.returncode == 1 and "--spread" in refused.stderr


def test_one_records_page_of_findings_names_the_arrest(home: Path, file: Path) -> None:
    bring_in(home, file)
    told = run(home, "explain", "T1", "--json").stdout
    assert "detention_before_arrest_has_an_end" in told
