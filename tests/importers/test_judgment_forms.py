"""Courts give their judgments different forms; persons, charge and the day of the judgment are found in each."""

from __future__ import annotations

import pytest

from tests.importers.invented import CHARGE, COURT, heading, told
from zhiheng.importers.judgments.extract import stated_acts

LINES = "因本案于2018年1月3日被刑事拘留。"
PERSONS = {
    "a civil claimant before him": (
        "附带民事诉讼原告人孙某，男，汉族。 被告人（暨附带民事诉讼被告人）某甲，男，汉族。",
        "某甲",
    ),
    "a corporation before him": ("被告单位南浦县某某公司。诉讼代表人孙某，该公司员工。 被告人某甲，男，汉族。", "某甲"),
    "another name in brackets": ("被告人某甲（曾用名某乙，绰号“老三”），男，汉族。", "某甲"),
    "a colon and semicolons": ("被告人：某甲；男；汉族；", "某甲"),
    "a name in two parts": ("被告人买某提·艾某江，男，维吾尔族。", "买某提·艾某江"),
}


@pytest.mark.parametrize(("lines", "name"), PERSONS.values(), ids=PERSONS.keys())
def test_the_defendant_of_a_heading(lines: str, name: str) -> None:
    assert told(heading(lines + LINES, name)) == [(name, "detained", "2018-01-03")]
    assert told(heading(lines + LINES, name).replace(" ", "")) == [(name, "detained", "2018-01-03")]


CHARGES = {
    "by the charge": "南浦县人民检察院指控被告人某甲犯盗窃罪，于2018年5月2日向本院提起公诉。",
    "brought to the court": "南浦县人民检察院以起诉书指控被告人某甲犯盗窃罪，于2018年5月2日诉至本院。",
    "handed over": "南浦县人民检察院以起诉书指控被告人某甲犯盗窃罪一案，2018年5月2日移送本院起诉。",
    "by a further charge": "又于2018年5月2日向本院追加起诉。",
}


@pytest.mark.parametrize("charge", CHARGES.values(), ids=CHARGES.keys())
def test_the_day_of_the_indictment(charge: str) -> None:
    before = CHARGE.format(names="某甲").replace("2018年5月2日", "2018年5月")
    acts = stated_acts(f"{COURT}被告人某甲，男，汉族。 {before} {charge} 本院认为，其行为已构成盗窃罪。")
    assert [(act.measure.value, act.day.isoformat()) for act in acts] == [("indicted", "2018-05-02")]


def test_a_civil_claim_is_no_indictment() -> None:
    facts = "经审理查明，2018年1月3日，孙某向本院起诉，要求被告人某甲还款。"
    assert told(heading("被告人某甲，男，汉族。", facts=facts)) == []


def test_the_judges_may_sign_below_the_day() -> None:
    text = heading("被告人某甲，男，汉族。").replace("审判员某申 二〇一八年六月一日", "二〇一八年六月一日 审判员某申")
    assert ("judged", "2018-06-01") in [(act.measure.value, act.day.isoformat()) for act in stated_acts(text)]


@pytest.mark.parametrize("words", ["刑满释放", "刑满获释", "刑满出狱", "减刑释放"])
def test_the_end_of_a_term(words: str) -> None:
    lines = f"被告人某甲，男，汉族。因犯赌博罪于2010年4月5日被判处有期徒刑一年，2011年3月4日{words}。"
    assert told(heading(lines)) == [("某甲", "judged", "2010-04-05"), ("某甲", "released", "2011-03-04")]
