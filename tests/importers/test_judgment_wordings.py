"""One measure is told in many words, and one word may tell of none; every sentence here is invented."""

from __future__ import annotations

import pytest

from tests.importers.invented import TWO, heading, of_one, told
from zhiheng.importers.judgments.extract import stated_acts
from zhiheng.importers.judgments.stated import Scope

LINES = {
    "summoned by the bureau": (
        "2018年1月3日被南浦县公安局传唤，次日被刑事拘留。",
        [("summoned", "2018-01-03"), ("detained", "2018-01-04")],
    ),
    "summoned and held at once": (
        "2018年1月3日被传唤到案后刑事拘留。",
        [("summoned", "2018-01-03"), ("detained", "2018-01-03")],
    ),
    "the day between summons and coming": (
        "经电话传唤于2018年1月3日自行到案，同日取保候审。",
        [("summoned", "2018-01-03"), ("bailed", "2018-01-03")],
    ),
    "the summons a clause before": (
        "2018年1月3日经民警电话通知，主动到公安机关接受调查。",
        [("summoned", "2018-01-03")],
    ),
    "gave himself up": (
        "2018年1月3日自首，次日被取保候审。",
        [("surrendered", "2018-01-03"), ("bailed", "2018-01-04")],
    ),
    "caught by other words": ("2018年1月3日在机场被边防检查站截获。", [("captured", "2018-01-03")]),
    "brought by bystanders": ("2018年1月3日被群众扭送至派出所。", [("captured", "2018-01-03")]),
    "held for questioning": ("2018年1月3日被南浦县公安局留置盘问。", [("captured", "2018-01-03")]),
    "held down at once": (
        "2018年1月3日被民警当场控制，次日被刑事拘留。",
        [("captured", "2018-01-03"), ("detained", "2018-01-04")],
    ),
    "held in a named place": (
        "2018年1月3日被羁押于东浦市看守所，1月5日被刑事拘留。",
        [("captured", "2018-01-03"), ("detained", "2018-01-05")],
    ),
    "where the person is held is no capture": (
        "2018年1月3日被刑事拘留，次日送南浦县看守所羁押。",
        [("detained", "2018-01-03")],
    ),
    "detained for days by the bureau": (
        "2018年1月3日被南浦县公安局拘留十日。",
        [("administratively_detained", "2018-01-03")],
    ),
    "a detention that was executed": ("2018年1月3日被执行拘留。", [("detained", "2018-01-03")]),
    "arrest in short": (
        "2018年1月3日被刑拘，同月17日被批捕。",
        [("detained", "2018-01-03"), ("arrested", "2018-01-17")],
    ),
    "the execution alone is dated": (
        "2018年1月3日被刑事拘留，经南浦县人民检察院批准逮捕，同年2月7日由南浦县公安局执行。",
        [("detained", "2018-01-03"), ("arrested", "2018-02-07")],
    ),
    "the execution follows the approval": (
        "2018年1月3日被刑事拘留，同年2月7日被批准逮捕，次日执行。",
        [("detained", "2018-01-03"), ("arrested", "2018-02-08")],
    ),
    "one measure becomes another": ("2018年1月3日由取保候审变更为逮捕。", [("arrested", "2018-01-03")]),
    "the papers of a bail are filled in": ("2018年1月3日本院对其办理取保候审手续。", [("bailed", "2018-01-03")]),
    "sentenced in short": (
        "2010年4月5日因犯盗窃罪被判刑三年，2015年6月7日因犯赌博罪被判三年有期徒刑。",
        [("judged", "2010-04-05"), ("judged", "2015-06-07")],
    ),
    "guilty without a punishment": ("2010年4月5日因犯盗窃罪被南浦县人民法院定罪免刑。", [("judged", "2010-04-05")]),
    "a fine alone": ("2010年4月5日因犯盗窃罪被南浦县人民法院判决单处罚金2000元。", [("judged", "2010-04-05")]),
    "a stretch of days": (
        "2018年1月3日至1月13日被行政拘留十日，同年1月13日被刑事拘留。",
        [("administratively_detained", "2018-01-03"), ("detained", "2018-01-13")],
    ),
    "a stretch within a month": (
        "2018年1月3日至13日被行政拘留十日。",
        [("administratively_detained", "2018-01-03")],
    ),
    "the year turns without a word": (
        "2017年12月30日被刑事拘留，1月12日被逮捕。",
        [("detained", "2017-12-30"), ("arrested", "2018-01-12")],
    ),
    "hours are no stretch of days": ("2018年1月3日20时至21时被传唤到案。", [("summoned", "2018-01-03")]),
    "a masked day": ("2018年1月×日被刑事拘留，同年2月7日被逮捕。", [("arrested", "2018-02-07")]),
}


@pytest.mark.parametrize(("words", "acts"), LINES.values(), ids=LINES.keys())
def test_the_lines_of_a_defendant(words: str, acts: list[tuple[str, str]]) -> None:
    assert sorted(of_one(words)) == sorted(acts)


SEVERAL = {
    "a day each before one measure": (
        "被告人某甲于2018年1月3日、被告人某乙于同月5日被刑事拘留。",
        [("某甲", "detained", "2018-01-03"), ("某乙", "detained", "2018-01-05")],
    ),
    "a day each and one more for both": (
        "被告人某甲、某乙分别于2018年1月3日、1月5日被刑事拘留，同年2月7日均被逮捕。",
        [
            ("某甲", "detained", "2018-01-03"),
            ("某甲", "arrested", "2018-02-07"),
            ("某乙", "detained", "2018-01-05"),
            ("某乙", "arrested", "2018-02-07"),
        ],
    ),
    "at the same time": (
        "二被告人因本案于2018年1月3日同时被刑事拘留。",
        [("某甲", "detained", "2018-01-03"), ("某乙", "detained", "2018-01-03")],
    ),
}


@pytest.mark.parametrize(("words", "acts"), SEVERAL.values(), ids=SEVERAL.keys())
def test_the_lines_of_several(words: str, acts: list[tuple[str, str, str]]) -> None:
    assert told(heading(TWO + words, "某甲、某乙")) == acts


FACTS = {
    "a day each": (
        "被告人某甲于2018年1月3日、被告人某乙于同月5日分别到公安机关投案。",
        [("某甲", "surrendered", "2018-01-03"), ("某乙", "surrendered", "2018-01-05")],
    ),
    "helped on a day of its own": (
        "2018年1月3日，被告人某甲被抓获。某甲到案后协助公安机关于同月5日抓获被告人某乙。",
        [("某甲", "captured", "2018-01-03"), ("某乙", "captured", "2018-01-05")],
    ),
    "came one after the other": (
        "2018年1月3日，被告人某甲到案；同月5日，被告人某乙到案。",
        [("某甲", "captured", "2018-01-03"), ("某乙", "captured", "2018-01-05")],
    ),
    "another suspect, his role in brackets": (
        "同案人孙某（另案处理）于2018年1月3日被抓获归案。",
        [("孙某", "captured", "2018-01-03")],
    ),
    "found, and therefore caught": (
        "2018年1月3日，民警发现被告人某甲形迹可疑，遂将其抓获。",
        [("某甲", "captured", "2018-01-03")],
    ),
    "asked to give himself up": (
        "2018年1月3日，被告人某甲的亲属规劝其投案，次日某甲到公安机关投案。",
        [("某甲", "surrendered", "2018-01-04")],
    ),
    "ready to leave when caught": (
        "2018年1月3日，被告人某甲将手机卖给孙某，准备离开时被民警抓获。",
        [("某甲", "captured", "2018-01-03")],
    ),
    "how he came is no act of that day": (
        "2018年1月3日，被告人某甲被抓获，被告人某乙系主动投案。",
        [("某甲", "captured", "2018-01-03")],
    ),
    "a stretch of crimes": ("被告人某甲、某乙自2018年1月3日起至2018年1月7日止行窃，后被抓获。", []),
    "a stretch in the background": (
        "2018年1月3日，民警抓获被告人某甲。某甲供述自2017年以来行窃，并协助民警于当晚将被告人某乙抓获。",
        [("某甲", "captured", "2018-01-03"), ("某乙", "captured", "2018-01-03")],
    ),
    "the day of a capture without a date": (
        "2018年1月3日，被告人某甲、某乙行窃。案发后，某甲被抓获当天，民警将被告人某乙抓获。",
        [],
    ),
    "a thing that was found": ("2018年1月3日，民警在被告人某甲的床下查获。", []),
    "two sentences in one": (
        "孙某、周某于2017年5月4日被判处刑罚，即判处孙某有期徒刑一年六个月，缓刑二年，并处罚金人民币一万元；判处周某免予刑事处罚。",
        [("周某", "judged", "2017-05-04"), ("孙某", "judged", "2017-05-04")],
    ),
    "a victim held down": ("2018年1月3日，孙某被某甲控制，被告人某乙取走其手机。次日，二人回家。", []),
    "an animal": ("2018年1月3日，一只猴子被被告人某甲捕获。", []),
    "ready to flee": (
        "2018年1月3日，被告人某甲准备逃跑民警将其抓获。",
        [("某甲", "captured", "2018-01-03")],
    ),
    "once sentenced": ("2018年1月3日，被告人某甲（曾因盗窃被判刑）行窃。", []),
    "already sentenced": ("2018年1月3日，被告人某甲与孙某（已被判刑）行窃。", []),
}


@pytest.mark.parametrize(("facts", "acts"), FACTS.values(), ids=FACTS.keys())
def test_the_facts_of_two(facts: str, acts: list[tuple[str, str, str]]) -> None:
    assert told(heading(TWO, "某甲、某乙", f"经审理查明，{facts}")) == acts


ALONE = {
    "called defendant, without the name": "被告人与孙某交易时被民警抓获。",
    "his act in a clause": "当其将手机卖给孙某时，被民警当场查获。",
    "found out, as an object": "民警在车站将被告人某甲查获。",
}


@pytest.mark.parametrize("facts", ALONE.values(), ids=ALONE.keys())
def test_the_only_defendant_needs_no_name(facts: str) -> None:
    assert of_one("", f"经审理查明，2018年1月3日，被告人某甲来到车站。当日，{facts}") == [("captured", "2018-01-03")]


def test_what_happened_to_somebody_once_belongs_to_another_matter() -> None:
    text = (
        "盗窃罪：经审理查明，被告人李某盗窃。另查明，被告人李某曾因涉嫌犯赌博罪，于2013年6月8日被刑事拘留，"
        "同年7月3日被取保候审。2014年7月3日，被告人李某因涉嫌犯盗窃罪被刑事拘留。"
    )
    scopes = {(act.measure.value, act.day.isoformat()): act.scope for act in stated_acts(text)}
    assert scopes == {
        ("detained", "2013-06-08"): Scope.OTHER,
        ("bailed", "2013-07-03"): Scope.OTHER,
        ("detained", "2014-07-03"): Scope.CURRENT,
    }


def test_who_is_named_beside_a_defendant_is_none() -> None:
    text = "盗窃罪：经审理查明，2018年1月3日，被告人李某与孙某、周某见面。被告人李某及孙某被民警抓获。"
    assert told(text) == [("李某", "captured", "2018-01-03")]


NAMES = {
    "crosses for the given name": ("李××", "被告人李××"),
    "crosses alone": ("×××", "被告人×××"),
    "of many letters": ("沙马某某", "被告人沙马某某"),
    "two pseudonyms in one": ("某甲某", "被告人某甲某"),
    "called suspect": ("李某", "犯罪嫌疑人李某"),
    "before a word of the sentence": ("李某", "被告人李某"),
}


@pytest.mark.parametrize(("name", "called"), NAMES.values(), ids=NAMES.keys())
def test_a_text_of_facts_has_names_of_every_kind(name: str, called: str) -> None:
    text = f"盗窃罪：经审理查明，2018年1月3日，民警将{called}抓获，从{name}身上搜出现金。{name}身上另有手机。"
    assert [act.person for act in stated_acts(text)] == [name]
