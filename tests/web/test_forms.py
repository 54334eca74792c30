"""A form reads every kind of field, says what is wrong at its place, and can be typed again from the act it made."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import QueryDict

from zhiheng.kernel.act import Act, Struct, When
from zhiheng.kernel.fields import (
    Choice,
    Chosen,
    Day,
    Moment,
    Money,
    Number,
    Officers,
    PartyRef,
    RecordRef,
    Rows,
    Text,
    YesNo,
)
from zhiheng.kernel.periods import BEIJING
from zhiheng.services.four_parts import one_language
from zhiheng.web.act_form import Surroundings, controls, read_filled, read_moment, typed_again, with_row_more
from zhiheng.web.countdown import HELD, PAST, RUNNING, SOON, left_words, tone_of
from zhiheng.web.wording import end_words, span_words

NOW = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)


class Colour(Choice):
    RED = ("红", "red")
    BLUE = ("蓝", "blue")


class Parcel(Struct):
    what = Text("名称", "Name")
    weight = Number("净重", "Net weight", unit="mg")


class AllKinds(Act, title="各种字段", en="All kinds"):
    remark = Text("说明", "Remark")
    count = Number("件数", "Count", least=1)
    price = Money("金额", "Amount")
    agreed = YesNo("同意", "Agreed")
    began = Moment("开始", "Began")
    birthday = Day("日期", "Day")
    colour = Chosen(Colour, "颜色", "Colour")
    person = PartyRef("当事人", "Party", protected=True)
    present = Officers("在场民警", "Officers present")
    other = RecordRef("criminal_case", "案件", "Case", required=False)
    parcels = Rows(Parcel, "物品", "Parcels")


def posted(**changed: str | list[str]) -> QueryDict:
    entries: dict[str, str | list[str]] = {
        "content.remark": " 两件 ",
        "content.count": "2",
        "content.price": "1,234.5",
        "content.agreed": "no",
        "content.began": "2026-03-01T08:05",
        "content.birthday": "2001-02-03",
        "content.colour": "blue",
        "content.person": "P-1",
        "content.present": ["wang", "sun"],
        "content.parcels.0.what": "手机",
        "content.parcels.0.weight": "180000",
        "content.parcels.1.what": "",
        "content.parcels.1.weight": " ",
    }
    made = QueryDict(mutable=True)
    for name, value in {**entries, **changed}.items():
        made.setlist(name, value if isinstance(value, list) else [value])
    return made


def test_every_kind_of_field_is_read() -> None:
    filled = read_filled(AllKinds, posted(), zh=True)
    assert filled.errors == {}
    act = AllKinds(**filled.content)
    assert act.remark == "两件"
    assert (act.count, act.price, act.agreed) == (2, 123450, False)
    assert act.began == datetime(2026, 3, 1, 0, 5, tzinfo=UTC)
    assert (act.birthday, act.colour, act.present) == (date(2001, 2, 3), Colour.BLUE, ("wang", "sun"))
    assert [(row.what, row.weight) for row in act.parcels] == [("手机", 180000)]


def test_an_act_can_be_typed_again() -> None:
    act = AllKinds(**read_filled(AllKinds, posted(), zh=True).content)
    again = read_filled(AllKinds, typed_again(act), zh=True)
    assert again.errors == {} and AllKinds(**again.content) == act


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("content.remark", "  ", "必填"),
        ("content.count", "0", "应在1与"),
        ("content.price", "12.345", "不是金额"),
        ("content.agreed", "maybe", "是或否"),
        ("content.began", "gestern", "不是时间"),
        ("content.birthday", "2001-02-30", "不是日期"),
        ("content.colour", "green", "不在可选值之列"),
        ("content.parcels.0.weight", "viel", "不是整数"),
        ("content.parcels.0.what", "", "必填"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(name: str, value: str, said: str) -> None:
    errors = read_filled(AllKinds, posted(**{name: value}), zh=True).errors
    assert list(errors) == [name]
    assert said in errors[name] and "(" not in errors[name]


def test_english_readers_get_english_words() -> None:
    errors = read_filled(AllKinds, posted(**{"content.count": "x", "content.remark": ""}), zh=False).errors
    assert errors == {"content.count": "not a whole number", "content.remark": "Required"}


def test_a_form_shows_what_was_typed_and_marks_what_is_protected() -> None:
    around = Surroundings(zh=True, officers=[("wang", "王建国")], parties=[("P-1", "李某")])
    made = {one.name: one for one in controls(AllKinds, posted(), around, {"content.count": "太少"})}
    assert made["content.count"].value == "2" and made["content.count"].error == "太少"
    assert made["content.person"].protected and made["content.person"].options[0].chosen
    assert [option.chosen for option in made["content.colour"].options] == [False, True]
    assert len(made["content.parcels"].rows) == 2
    more = with_row_more(posted(), "content.parcels")
    assert len({one.name: one for one in controls(AllKinds, more, around, {})}["content.parcels"].rows) == 3


def test_a_quantity_has_its_unit_in_the_language_of_the_reader() -> None:
    months, fine = Number("期限", "For", unit="个月"), Money("罚款", "Fine")
    assert (months.show(3), months.show(3, zh=False)) == ("3 个月", "3 months")
    assert (months.symbol(zh=False), fine.symbol(), fine.symbol(zh=False)) == ("months", "元", "CNY")


def test_a_moment_without_an_hour_knows_the_day_only() -> None:
    day = QueryDict("when.day=2026-03-01&when.time=")
    assert read_moment(day, NOW, BEIJING, True).when == When.on_day(date(2026, 3, 1), BEIJING)
    minute = QueryDict("when.day=2026-03-01&when.time=08:05")
    at = read_moment(minute, NOW, BEIJING, True).when
    assert at is not None and at.at == datetime(2026, 3, 1, 0, 5, tzinfo=UTC)
    for wrong in ("when.day=&when.time=", "when.day=1-1-1", "when.day=2026-03-01&when.time=25:00"):
        assert read_moment(QueryDict(wrong), NOW, BEIJING, True).when is None
    assert read_moment(QueryDict(), NOW, BEIJING, True).day == "2026-03-02"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("必填 (required)", "必填", "required"),
        ("第2行 (row 2)：金额不对 (wrong)", "第2行：金额不对", "row 2: wrong"),
        ("金额（price）：不是金额 (not an amount)", "金额（price）：不是金额", "price: not an amount"),
        ("可用的行为 (acts)：accept、arrest", "可用的行为：accept、arrest", "acts：accept、arrest"),
        ("没有双语", "没有双语", "没有双语"),
        ("一 (one)\n二 (two)", "一\n二", "one\ntwo"),
    ],
)
def test_a_message_in_two_languages_is_shown_in_one(text: str, zh: str, en: str) -> None:
    assert (one_language(text, True), one_language(text, False)) == (zh, en)


@pytest.mark.parametrize(
    ("left", "late", "tone"),
    [
        (timedelta(hours=25), False, RUNNING),
        (timedelta(hours=24), False, SOON),
        (timedelta(minutes=-1), False, SOON),
        (timedelta(minutes=-1), True, PAST),
    ],
)
def test_red_is_past_a_legal_limit_and_amber_within_its_warning(left: timedelta, late: bool, tone: object) -> None:
    assert tone_of(NOW + left, late, NOW) is tone
    assert tone_of(None, late, NOW) is HELD


@pytest.mark.parametrize(
    ("span", "zh", "en"),
    [
        (timedelta(minutes=5, seconds=59), "5分", "5 min"),
        (timedelta(hours=2, minutes=10), "2小时10分", "2 h 10 min"),
        (timedelta(days=-3, hours=-1), "3天1小时", "3 d 1 h"),
        (timedelta(days=365), "365天", "365 d"),
    ],
)
def test_time_left_is_said_in_its_two_largest_units(span: timedelta, zh: str, en: str) -> None:
    assert (span_words(span, True), span_words(span, False)) == (zh, en)


@pytest.mark.parametrize(
    ("left", "zh", "en"),
    [
        (timedelta(minutes=1), "还剩 1分", "1 min left"),
        (timedelta(seconds=30), "此刻届满", "ends this minute"),
        (timedelta(seconds=-59), "此刻届满", "ends this minute"),
        (timedelta(minutes=-1), "已超 1分", "1 min over"),
    ],
)
def test_the_minute_in_which_a_period_ends_is_neither_left_nor_over(left: timedelta, zh: str, en: str) -> None:
    assert (left_words(NOW + left, NOW, True), left_words(NOW + left, NOW, False)) == (zh, en)


def test_a_period_that_ends_at_midnight_ends_in_hour_24_of_its_last_day() -> None:
    assert end_words(datetime(2026, 3, 2, 16, 0, tzinfo=UTC)) == "2026-03-02 24:00"
    assert end_words(datetime(2026, 3, 2, 16, 1, tzinfo=UTC)) == "2026-03-03 00:01"
