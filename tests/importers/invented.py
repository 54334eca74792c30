"""Judgments that nobody has ever written, and what is read from them."""

from __future__ import annotations

from zhiheng.importers.judgments.extract import stated_acts

COURT = "南浦县人民法院 刑事判决书 （2018）南0101刑初×号 公诉机关南浦县人民检察院。 "
CHARGE = "南浦县人民检察院以南检刑诉（2018）×号起诉书指控被告人{names}犯盗窃罪，于2018年5月2日向本院提起公诉。"
VERDICT = (
    "本院认为，被告人{names}的行为已构成盗窃罪，判决如下： 被告人{names}犯盗窃罪，判处有期徒刑一年。"
    "（刑期自2018年1月3日起至2019年1月2日止。） 如不服本判决，可在接到判决书的第二日起十日内上诉。 "
    "审判员某申 {signed} 书记员某酉"
)


def heading(lines: str, names: str = "某甲", facts: str = "", signed: str = "二〇一八年六月一日") -> str:
    return f"{COURT}{lines} {CHARGE.format(names=names)} {facts} {VERDICT.format(names=names, signed=signed)}"


def told(text: str) -> list[tuple[str, str, str]]:
    """The acts of a text without its indictment and judgment, which every one of them has."""
    shared = {("indicted", "2018-05-02"), ("judged", "2018-06-01")}
    acts = [(act.person, act.measure.value, act.day.isoformat()) for act in stated_acts(text)]
    return [act for act in acts if act[1:] not in shared]


def of_one(lines: str, facts: str = "") -> list[tuple[str, str]]:
    found = told(heading(f"被告人某甲，男，1980年4月5日出生，住南浦县。{lines}", facts=facts))
    assert {person for person, _, _ in found} <= {"某甲"}
    return [(measure, day) for _, measure, day in found]


TWO = "被告人某甲，男，汉族。被告人某乙，女，汉族。"
"""The lines of two defendants who have no measure in the heading."""
