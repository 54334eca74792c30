"""What a judgment states is read with person, day and words; every sentence here is invented."""

from __future__ import annotations

import time

import pytest

from tests.importers.invented import COURT, TWO, heading, of_one, told
from zhiheng.importers.judgments.drugs import quantities
from zhiheng.importers.judgments.extract import stated_acts
from zhiheng.importers.judgments.stated import Scope

DATES = {
    "同年": ("于2018年1月3日被刑事拘留，同年2月7日被逮捕。", "2018-01-03", "2018-02-07"),
    "同月": ("于2018年1月3日被刑事拘留，同月16日被依法逮捕。", "2018-01-03", "2018-01-16"),
    "次日": ("于2018年1月31日被刑事拘留，次日被逮捕。", "2018-01-31", "2018-02-01"),
    "同日": ("于2018年1月3日被刑事拘留，同日被执行逮捕。", "2018-01-03", "2018-01-03"),
    "month without a year": ("于2018年1月3日被刑事拘留，2月7日被逮捕。", "2018-01-03", "2018-02-07"),
    "day without a month": ("于2018年1月3日被刑事拘留，17日被逮捕。", "2018-01-03", "2018-01-17"),
    "numerals": ("于二〇一八年一月三日被刑事拘留，同年二月十七日被逮捕。", "2018-01-03", "2018-02-17"),
    "letters for 〇": ("于二Ｏ一八年一月三日被刑事拘留，二○一八年二月二十日被逮捕。", "2018-01-03", "2018-02-20"),
    "wide digits": ("于２０１８年１月３日被刑事拘留，同年２月７日被逮捕。", "2018-01-03", "2018-02-07"),
    "spaces": ("于2018 年 1 月 3 日被刑事拘留，同年2 月7日被逮捕。", "2018-01-03", "2018-02-07"),
    "the thirty-first": ("于二〇一八年一月廿一日被刑事拘留，同年一月卅一日被逮捕。", "2018-01-21", "2018-01-31"),
    "traditional letters": (
        "於2018年1月3日被執行刑事拘留，同年2月7日由檢察機關批準，經決定逮捕。",
        "2018-01-03",
        "2018-02-07",
    ),
    "dates side by side": ("分别于2018年1月3日、2月7日被刑事拘留和逮捕。", "2018-01-03", "2018-02-07"),
}


@pytest.mark.parametrize(("words", "detained", "arrested"), DATES.values(), ids=DATES.keys())
def test_every_way_to_write_a_date_is_resolved(words: str, detained: str, arrested: str) -> None:
    assert of_one(f"因涉嫌犯盗窃罪，{words}") == [("detained", detained), ("arrested", arrested)]


@pytest.mark.parametrize(
    "signed", ["二Ｏ一八年六月一日", "二◯一八年六月一日", "二０一八年六月一日", "2018年6月1日", "２０１８年６月１日"]
)
def test_every_way_to_sign_gives_the_day_of_the_judgment(signed: str) -> None:
    acts = stated_acts(heading("被告人某甲，男，汉族。", signed=signed))
    assert [act.day.isoformat() for act in acts if act.measure.value == "judged"] == ["2018-06-01"]


@pytest.mark.parametrize("text", ["", " ", "。", "某甲", "2018年1月3日", "1" * 20_000, "（" * 20_000])
def test_a_text_that_says_nothing_gives_nothing(text: str) -> None:
    assert stated_acts(text) == ()
    assert quantities(text) == ()


def test_a_text_as_long_as_a_book_is_read_in_seconds() -> None:
    facts = "经审理查明，2018年1月2日，被告人某甲贩卖海洛因0.5克给孙某，后被民警抓获。" * 2_500
    begun = time.perf_counter()
    assert of_one("于2018年1月3日被刑事拘留。", facts) == [("captured", "2018-01-02"), ("detained", "2018-01-03")]
    assert time.perf_counter() - begun < 10


MEASURES = {
    "被抓获": ("于2018年1月3日被抓获。", "captured"),
    "被羁押": ("因本案于2018年1月3日被羁押。", "captured"),
    "投案": ("于2018年1月3日到公安机关投案。", "surrendered"),
    "传唤到案": ("于2018年1月3日经民警电话通知到案。", "summoned"),
    "行政拘留": ("因吸毒于2018年1月3日被行政拘留十五日。", "administratively_detained"),
    "强制隔离戒毒": ("因吸毒于2018年1月3日被强制隔离戒毒二年。", "compulsory_treatment"),
    "刑满释放": ("因犯抢劫罪被判处有期徒刑二年，2018年1月3日刑满释放。", "released"),
    "刑满释放后": ("某甲于2018年1月3日刑满释放后，其父催其找工作。", "released"),
    "单处罚金": ("因犯故意毁坏财物罪于2018年1月3日被单处罚金。", "judged"),
    "判有期徒刑": ("因犯抢劫罪于2018年1月3日被南浦县人民法院判有期徒刑二年。", "judged"),
    "免予刑事处罚": ("因犯抢劫罪于2018年1月3日被本院免予刑事处罚。", "judged"),
    "被抓": ("于2018年1月3日在车站被抓。", "captured"),
    "监视居住": ("于2018年1月3日被监视居住。", "residential_surveillance"),
    "变更为取保": ("于2018年1月3日变更强制措施为取保候审。", "bailed"),
    "刑拘": ("于2018年1月3日被南浦县公安局刑拘上网。", "detained"),
    "先行拘留": ("于2018年1月3日被先行拘留。", "detained"),
}


@pytest.mark.parametrize(("words", "measure"), MEASURES.values(), ids=MEASURES.keys())
def test_every_measure_has_its_words(words: str, measure: str) -> None:
    assert of_one(words) == [(measure, "2018-01-03")]


NOTHING = {
    "a month alone": "因犯盗窃罪于2015年6月被判处拘役三个月。",
    "where the person is": "现羁押于南浦县看守所。",
    "a lifted measure": "2018年1月3日解除取保候审。",
    "a birthday": "辩护人某乙，女，1975年3月4日出生，南浦律师事务所律师。",
    "paper": "2018年1月3日的拘留证、逮捕证在案。",
    "only promised": "2018年1月3日，某甲来电告知民警其收完庄稼后到派出所投案。",
    "a later measure without a date": "现取保候审在家。",
    "not approved": "2018年1月3日检察院不批准逮捕。",
    "only asked for": "2018年1月3日公安机关提请逮捕。",
    "an impossible day": "于2018年2月30日被抓获。",
}


@pytest.mark.parametrize("words", NOTHING.values(), ids=NOTHING.keys())
def test_what_states_no_dated_measure_gives_none(words: str) -> None:
    assert of_one(words) == []


def test_an_act_without_a_date_of_its_own_takes_none_from_before() -> None:
    assert of_one("于2018年1月3日被刑事拘留，后因证据不足被取保候审。") == [("detained", "2018-01-03")]


def test_the_execution_of_an_arrest_stands_for_its_approval() -> None:
    words = "于2018年1月3日被刑事拘留，同年2月6日经检察院批准逮捕，次日被执行逮捕。"
    assert of_one(words) == [("detained", "2018-01-03"), ("arrested", "2018-02-07")]


def test_the_arrest_of_a_fugitive_is_the_one_that_was_executed() -> None:
    words = "于2016年2月6日经检察院批准逮捕，因其在逃，同年11月8日被抓获，同日被执行逮捕。"
    assert of_one(words) == [("captured", "2016-11-08"), ("arrested", "2016-11-08")]


def test_a_detention_decided_before_the_suspect_came_is_the_one_that_was_executed() -> None:
    words = "于2018年1月3日被公安局决定刑事拘留，同年3月8日被执行刑事拘留。"
    assert of_one(words) == [("detained", "2018-03-08")]


def test_an_arrest_after_bail_is_another_one() -> None:
    words = "于2016年2月6日经检察院决定逮捕，同年3月7日被取保候审，同年11月8日被执行逮捕。"
    assert of_one(words) == [("arrested", "2016-02-06"), ("bailed", "2016-03-07"), ("arrested", "2016-11-08")]


def test_each_authority_bails_anew() -> None:
    words = "于2018年1月3日被公安局取保候审，同年3月1日被检察院取保候审，同年5月4日被本院取保候审。"
    assert of_one(words) == [("bailed", "2018-01-03"), ("bailed", "2018-03-01"), ("bailed", "2018-05-04")]


def test_each_defendant_has_lines_of_his_own() -> None:
    lines = (
        "被告人某甲，男，汉族。因本案于2018年1月3日被刑事拘留。辩护人某丙，南浦律师事务所律师。"
        "被告人某乙，女，汉族。因本案于2018年1月4日被取保候审。"
    )
    assert told(heading(lines, "某甲、某乙")) == [
        ("某甲", "detained", "2018-01-03"),
        ("某乙", "bailed", "2018-01-04"),
    ]


@pytest.mark.parametrize("shared", ["上列二被告人", "二被告人均", "被告人某甲、某乙"])
def test_a_shared_act_is_given_for_each(shared: str) -> None:
    lines = f"被告人某甲，男，汉族。被告人某乙，女，汉族。{shared}因本案于2018年1月3日被刑事拘留。"
    assert told(heading(lines, "某甲、某乙")) == [
        ("某甲", "detained", "2018-01-03"),
        ("某乙", "detained", "2018-01-03"),
    ]


FACTS = {
    "object after the verb": ("2018年1月3日，民警在车站抓获被告人某乙。", ["某乙"]),
    "object before the verb": ("2018年1月3日，民警在车站将被告人某甲抓获。", ["某甲"]),
    "him": ("2018年1月3日，被告人某甲来到车站，民警将其抓获。", ["某甲"]),
    "passive": ("2018年1月3日，被告人某甲、某乙在车站被民警抓获归案。", ["某甲", "某乙"]),
    "both": ("2018年1月3日，被告人某乙与某甲来到车站，后二人被民警抓获。", ["某甲", "某乙"]),
    "one day each": ("被告人某甲、某乙分别于2018年1月3日、2018年1月4日被民警抓获。", ["某甲"]),
    "a buyer": ("2018年1月3日，民警将购买赃物的孙某抓获。", []),
    "a buyer who suffers": ("2018年1月3日，被告人某甲离开后，孙某即被民警抓获。", []),
    "another suspect": ("2018年1月3日，民警抓获涉嫌销赃的孙某。", ["孙某"]),
    "a fugitive": ("2018年1月3日，孙某被民警抓获归案。", ["孙某"]),
    "who sold to somebody": ("2018年1月3日，被告人某甲卖给孙某后逃离时被抓获归案。", ["某甲"]),
    "counted": ("2018年1月3日，民警将被告人某甲、某乙2人抓获。", ["某甲", "某乙"]),
    "found by inquiries": ("2018年1月3日，被告人某甲行窃。失主报案后，公安机关经侦查将被告人某甲抓获。", []),
    "helped": ("2018年1月3日，被告人某甲协助民警抓获同案人员。", []),
    "the purpose": ("2018年1月3日案件有了线索。为查清赃物去向，并将被告人某甲抓获，民警赶到外地。", []),
    "the day before": ("2018年1月3日，被告人某乙将手机卖给孙某。交易完成后某乙被民警当场抓获。", ["某乙"]),
}


@pytest.mark.parametrize(("facts", "persons"), FACTS.values(), ids=FACTS.keys())
def test_the_facts_say_who_was_caught(facts: str, persons: list[str]) -> None:
    found = told(heading(TWO, "某甲、某乙", f"经审理查明，{facts}"))
    assert [person for person, measure, day in found if (measure, day) == ("captured", "2018-01-03")] == persons


def test_who_was_found_out_was_captured_only_where_held_at_once() -> None:
    facts = "经审理查明，2018年1月3日，被告人某甲酒后驾车，被执勤民警查获。"
    assert ("captured", "2018-01-03") in of_one("于2018年1月3日被刑事拘留。", facts)
    assert of_one("于2018年2月9日被取保候审。", facts) == [("bailed", "2018-02-09")]


def test_who_was_found_out_was_captured_where_the_text_tells_no_other_beginning() -> None:
    facts = "经审理查明，2018年1月3日，被告人某甲将假币卖给孙某时被民警当场查获。"
    assert of_one("", facts) == [("captured", "2018-01-03")]


def test_the_court_below_judged_all_whom_it_tried() -> None:
    text = (
        f"{COURT}上诉人（原审被告人）某甲，男，汉族。因本案于2017年3月4日被刑事拘留。 "
        "东浦县人民法院审理东浦县人民检察院指控的被告人某甲犯盗窃罪一案，于2017年9月8日作出（2017）东刑初×号刑事判决。"
        "某甲不服，提出上诉。 本院认为，原判正确，裁定如下： 驳回上诉，维持原判。 本裁定为终审裁定。 "
        "审判长某申 二〇一七年十一月九日"
    )
    assert told(text) == [
        ("某甲", "detained", "2017-03-04"),
        ("某甲", "judged", "2017-09-08"),
        ("某甲", "judged", "2017-11-09"),
    ]


def test_the_same_court_may_judge_once_more_after_its_first_judgment_was_quashed() -> None:
    proceedings = (
        "本院于2018年3月1日做出（2018）南0101刑初×号刑事判决，某甲上诉，"
        "东浦市中级人民法院于2018年4月2日做出（2018）东刑终×号刑事裁定，发回重审。"
    )
    lines = "被告人某甲，男，汉族。因本案于2018年1月3日被刑事拘留，同年3月1日被本院判处有期徒刑二年。"
    acts = stated_acts(heading(lines, facts=proceedings))
    judged = [(act.day.isoformat(), act.scope) for act in acts if act.measure.value == "judged"]
    assert judged == [("2018-03-01", Scope.CURRENT), ("2018-06-01", Scope.CURRENT)]


def test_who_is_caught_on_the_spot_is_caught_that_day_and_may_be_caught_again() -> None:
    facts = (
        "经审理查明，2016年5月2日，被告人某甲将手机卖给孙某。交易后，某甲被民警当场抓获。"
        "2018年1月2日，被告人某甲又将手机卖给孙某，被民警抓获。"
    )
    assert of_one("于2018年1月3日被刑事拘留。", facts) == [
        ("captured", "2016-05-02"),
        ("captured", "2018-01-02"),
        ("detained", "2018-01-03"),
    ]


def test_a_second_pseudonym_is_given_under_the_one_of_the_heading() -> None:
    facts = "经审理查明，2018年1月3日，钱某1被民警抓获。"
    text = heading("被告人某甲，男，汉族。因本案于2018年1月4日被刑事拘留。", "钱某1", facts)
    assert told(text) == [("某甲", "captured", "2018-01-03"), ("某甲", "detained", "2018-01-04")]


def test_the_only_defendant_is_meant_by_a_strange_name_that_is_called_defendant() -> None:
    facts = "经审理查明，2018年1月3日，被告人某庚骑车到车站，把手机卖给孙某后被民警抓获。同案被告人某辛在逃。"
    assert of_one("", facts) == [("captured", "2018-01-03")]


def test_a_name_ends_before_the_word_that_begins_with_a_stem() -> None:
    text = "盗窃罪：经审理查明，被告人李某未经许可开店。李某申请退赔。李某于2018年1月3日被抓获。"
    assert told(text) == [("李某", "captured", "2018-01-03")]


def test_an_earlier_sentence_is_the_only_defendants_also_where_it_names_nobody() -> None:
    text = (
        "盗窃罪：经审理查明，被告人李某盗窃。2015年1月3日被南浦县人民法院认定犯赌博罪，判处拘役二个月，"
        "缓刑三个月，并于当日释放。"
    )
    assert told(text) == [("李某", "judged", "2015-01-03")]


def test_a_text_of_facts_alone_has_its_persons_too() -> None:
    facts = (
        "盗窃罪：经审理查明，被告人杨某华、杨某明伙同孙某盗窃。杨某华于2015年4月7日被刑事拘留，杨某明在逃。杨某华认罪。"
    )
    assert told(facts + "杨某明于2016年5月1日投案。") == [
        ("杨某华", "detained", "2015-04-07"),
        ("杨某明", "surrendered", "2016-05-01"),
    ]


def test_earlier_matters_are_told_from_the_case_itself() -> None:
    lines = (
        "被告人某甲，男，汉族。因赌博于2014年2月3日被行政拘留五日；因犯盗窃罪于2015年3月4日被刑事拘留，"
        "同年6月7日被判处拘役六个月，同年9月3日刑满释放。因吸毒于2017年12月25日被行政拘留十日。"
        "现因涉嫌犯盗窃罪于2018年1月3日被刑事拘留。"
    )
    scopes = {(act.measure.value, act.day.isoformat()): act.scope for act in stated_acts(heading(lines))}
    other = {key for key, scope in scopes.items() if scope is Scope.OTHER}
    assert other == {
        ("administratively_detained", "2014-02-03"),
        ("detained", "2015-03-04"),
        ("judged", "2015-06-07"),
        ("released", "2015-09-03"),
    }
    assert scopes["administratively_detained", "2017-12-25"] is Scope.CURRENT


def test_the_words_are_those_of_the_text_and_once_more_without_names() -> None:
    facts = "经审理查明，2018年1月3日，孙某报警，民警将被告人某甲抓获。"
    (capture,) = [a for a in stated_acts(heading(TWO, "某甲、某乙", facts)) if a.measure.value == "captured"]
    assert capture.words == "2018年1月3日，孙某报警，民警将被告人某甲抓获"
    assert capture.nameless == "2018年1月3日，〔他人〕报警，民警将被告人〔本人〕抓获"
