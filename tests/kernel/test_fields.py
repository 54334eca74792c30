"""What a field takes, how it says no, and that an act tells all its faults at once."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_casework import Ban, Fine, Ground, HoldPerson, Item, OpenCase, ProlongHold, Seize
from zhiheng.kernel.act import Act
from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Content, Day, Field, Moment, Money, Number, Officers, Rows, Text, YesNo

ITEMS = [{"what": "刀"}]


def refused(act: type[Act], **content: Any) -> list[str]:
    """The faults that ``act`` tells of this content, one a line."""
    with pytest.raises(WrongContent) as told:
        act(**content)
    return told.value.stopped_by.splitlines()


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(3, id="a number"),
        pytest.param(True, id="a yes"),
        pytest.param(["a"], id="a list"),
        pytest.param({"a": 1}, id="a mapping"),
        pytest.param(b"abc", id="bytes"),
        pytest.param("a\0b", id="a null character"),
        pytest.param("a\ud800b", id="half a surrogate pair"),
        pytest.param("x" * 4001, id="too long"),
        pytest.param("", id="empty"),
        pytest.param(" \n\t　", id="only blanks"),
        pytest.param(None, id="nothing"),
    ],
)
def test_a_text_must_be_words_that_can_be_kept(value: object) -> None:
    assert len(refused(OpenCase, facts=value)) == 1


def test_a_text_of_just_the_longest_length_is_taken_without_its_outer_blanks() -> None:
    assert OpenCase(facts=" " + "字" * 4000 + "\n").facts == "字" * 4000
    assert refused(Seize, items=[{"what": "字" * 21}], officers="wang")


@pytest.mark.parametrize(
    "value",
    [True, 1.0, 1.5, "1.5", "1e3", "1_000", "一", "0x10", "", [], [1], float("nan"), float("inf"), "9" * 5000, "1\0"],
)
def test_a_number_must_be_a_whole_number(value: object) -> None:
    assert len(refused(Ban, person="P1", days=value)) == 1


@pytest.mark.parametrize("value", [0, 366, -1, 10**30, "0", "-5", str(2**63)])
def test_a_number_must_lie_in_its_range(value: object) -> None:
    (fault,) = refused(Ban, person="P1", days=value)
    assert "1" in fault and "365" in fault


@pytest.mark.parametrize(("value", "days"), [(1, 1), (365, 365), (" 30 ", 30), ("+7", 7), ("３０", 30)])
def test_a_number_may_be_typed(value: object, days: int) -> None:
    assert Ban(person="P1", days=value).days == days


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("0", 0), ("12", 1200), ("12.5", 1250), ("12.50", 1250), ("0.05", 5), ("1,234.56", 123456), (99, 99)],
)
def test_money_is_typed_in_yuan_and_kept_in_fen(typed: object, fen: int) -> None:
    assert Fine(person="P1", amount=typed).amount == fen


@pytest.mark.parametrize(
    "value",
    ["1.234", "-1", "1.", ".5", "12元", "1 2", "１２", "1e2", "NaN", "9" * 5000, -1, True, 1.5, [1], "1.-5", "1.2.3"],
)
def test_money_with_a_third_decimal_a_sign_or_words_is_refused(value: object) -> None:
    assert len(refused(Fine, person="P1", amount=value)) == 1


@given(st.integers(min_value=0, max_value=2**53))
def test_money_typed_as_shown_is_the_same_money(fen: int) -> None:
    field = Fine.amount
    assert field.parse(field.show(fen).removesuffix(" 元")) == fen


@pytest.mark.parametrize(("value", "answer"), [(True, True), ("是", True), ("No", False), ("否", False), ("on", True)])
def test_yes_and_no_may_be_said_in_both_languages(value: object, answer: bool) -> None:
    assert HoldPerson(person="P1", minor=value).minor is answer


@pytest.mark.parametrize("value", [1, 0, "2", "maybe", [True], "是的"])
def test_yes_and_no_are_not_guessed(value: object) -> None:
    assert len(refused(HoldPerson, person="P1", minor=value)) == 1


@pytest.mark.parametrize(
    "value",
    ["2025-03-04 10:30", "2025/03/04 10:30:59", "2025-03-04T02:30Z", datetime(2025, 3, 4, 2, 30, 12, 5, tzinfo=UTC)],
)
def test_a_moment_is_kept_in_utc_to_the_minute_and_read_in_beijing_time(value: object) -> None:
    made = Seize(items=ITEMS, officers="wang", sealed_at=value)
    assert made.sealed_at == datetime(2025, 3, 4, 2, 30, tzinfo=UTC)
    assert Seize.sealed_at.show(made.sealed_at) == "2025-03-04 10:30"


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-30 10:00",
        "yesterday",
        "2025-03-04 25:00",
        1741055400,
        True,
        "0001-01-01 00:00",
        "9999-12-31T23:59-14:00",
        "1899-12-31 23:59",
        datetime.min,
        datetime.max,
        [2025, 3, 4],
        "9" * 5000,
    ],
)
def test_what_is_no_moment_of_our_time_is_refused(value: object) -> None:
    assert len(refused(Seize, items=ITEMS, officers="wang", sealed_at=value)) == 1


@pytest.mark.parametrize(
    "value", ["2025-02-29", "2025-13-01", 20250304, date.min, date.max, datetime(2025, 3, 4), "四月四日", {"y": 1}]
)
def test_what_is_no_day_is_refused(value: object) -> None:
    assert len(refused(Seize, items=ITEMS, officers="wang", found_on=value)) == 1


def test_a_day_may_be_typed_with_slashes() -> None:
    assert Seize(items=ITEMS, officers="wang", found_on="2025/03/04").found_on == date(2025, 3, 4)


@pytest.mark.parametrize("value", ["complex", "COMPLEX", "情况复杂", Ground.COMPLEX])
def test_a_choice_may_be_named_by_code_or_by_its_chinese_word(value: object) -> None:
    assert ProlongHold(person="P1", ground=value).ground is Ground.COMPLEX


@pytest.mark.parametrize("value", ["Complex", "别的", 0, True, ["complex"], {}, "x" * 9999])
def test_a_choice_outside_the_list_is_refused_with_the_list(value: object) -> None:
    (fault,) = refused(ProlongHold, person="P1", ground=value)
    assert "情况复杂；身份不明 (not one of complex, identity)" in fault and len(fault) < 200


def test_officers_are_each_counted_once_in_the_order_given() -> None:
    assert Seize(items=ITEMS, officers="wang， li、wang,zhao").officers == ("wang", "li", "zhao")
    assert not Seize.officers.at_least(2).passes(Seize(items=ITEMS, officers=["wang", " wang "]))


@pytest.mark.parametrize("value", [3, {"a": 1}, ["wang", 3], b"ab", ",", ["wang\0"], ["\ud800"], ["x" * 151], [[]]])
def test_officers_must_be_a_list_of_accounts(value: object) -> None:
    assert len(refused(Seize, items=ITEMS, officers=value)) == 1


@pytest.mark.parametrize(
    "value", ["刀", {"what": "刀"}, [], [[]], ["刀"], [None], 3, b"a", [{"what": "刀", "colour": "红"}], [{"what": 3}]]
)
def test_rows_must_be_a_list_of_sets_of_fields(value: object) -> None:
    assert len(refused(Seize, items=value, officers="wang")) == 1


def test_every_bad_row_is_named_at_once() -> None:
    faults = refused(Seize, items=[{"what": "刀"}, {"what": ""}, {"milligrams": -1}], officers="wang")
    told = "\n".join(faults)
    assert "第2行" in told and "第3行" in told and "第1行" not in told
    assert "What" in told or "what" in told
    assert "milligrams" in told


def test_all_faults_of_an_act_are_told_at_once() -> None:
    faults = refused(Seize, items="刀", officers=3, worth="1.234", found_on="?", sealed_at="?", witnessed="?", colour=1)
    assert len(faults) == 7
    assert {fault.split("（")[0].split("：")[0] for fault in faults} == {
        "colour", "物品清单", "估价", "发现日期", "封存时间", "扣押人员", "有见证人",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["self", "kind", "fields", "__class__", "payload", "owner", "\ud800", "a\nb", "的"])
def test_a_field_that_the_act_lacks_is_named_and_refused(name: str) -> None:
    with pytest.raises(WrongContent) as told:
        OpenCase.read({"facts": "x", name: "y"})
    assert len(told.value.stopped_by.splitlines()) == 1
    told.value.stopped_by.encode("utf-8")


@pytest.mark.parametrize("value", [None, "", (), [], "  "])
def test_what_is_not_required_may_be_left_empty(value: object) -> None:
    made = HoldPerson(person="P1", officers=value, minor=value)
    assert made.payload() == {"person": "P1"}


@given(
    st.dictionaries(
        st.sampled_from(["items", "worth", "found_on", "sealed_at", "officers", "witnessed", "self", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates()
            | st.datetimes(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
            max_leaves=6,
        ),
    )
)  # fmt: skip
def test_whatever_is_given_either_makes_an_act_that_can_be_kept_or_is_wrong_content(content: dict[str, Any]) -> None:
    try:
        made = Seize.read(content)
    except WrongContent as told:
        assert told.tried and told.stopped_by and told.next_step
        return
    assert Seize.trusted(made.payload()) == made
    assert canonical(made.payload())


@pytest.mark.parametrize("field", [*Seize.fields.values(), *Item.fields.values(), *ProlongHold.fields.values()])
def test_every_field_has_a_label_in_both_languages(field: Field[Any]) -> None:
    assert field.label(True) and field.label(False) and field.label(True) != field.label(False)


def test_fields_show_their_values_in_both_languages() -> None:
    made = Seize(items=[{"what": "刀", "milligrams": 5}], officers=["wang", "li"], worth="1234.5", witnessed=False)
    assert made.words(True) == "物品清单 物品 刀，重量 5 mg，估价 1,234.50 元，扣押人员 wang、li，有见证人 否"
    assert made.words(False) == (
        "Items What 刀, Weight 5 mg, Worth CNY 1,234.50, Officers present wang, li, Witnessed no"
    )


@pytest.mark.parametrize(
    ("test", "content", "passes"),
    [
        (Ban.days.at_least(30), {"person": "P", "days": 30}, True),
        (Ban.days.at_least(30), {"person": "P", "days": 29}, False),
        (Ban.days.below(30), {"person": "P", "days": 30}, False),
        (Ban.days.below(30), {"person": "P", "days": 29}, True),
    ],
)
def test_a_comparison_of_numbers_knows_its_edge(test: Any, content: dict[str, Any], passes: bool) -> None:
    assert test.passes(Ban(**content)) is passes


def test_a_comparison_with_an_empty_field_never_passes() -> None:
    nobody = HoldPerson(person="P1")
    assert not HoldPerson.minor.is_(False).passes(nobody)
    assert not HoldPerson.minor.is_in(True, False).passes(nobody)
    assert not HoldPerson.officers.at_least(0).passes(nobody)
    assert not HoldPerson.officers.given().passes(nobody)


def test_given_asks_only_whether_the_field_is_filled_in() -> None:
    assert HoldPerson.minor.given().passes(HoldPerson(person="P1", minor=False))
    assert HoldPerson.minor.given().words(True) == f"{HoldPerson.minor.zh}已填写"
    assert HoldPerson.minor.given().words(False) == f"{HoldPerson.minor.en} given"


@pytest.mark.parametrize("kind", [Content, Day, Moment, Money, Number, Officers, Text, YesNo])
def test_a_field_never_raises_anything_but_a_fault_in_plain_words(kind: type[Field[Any]]) -> None:
    field = kind("字段", "Field")
    for given_ in (object(), float("nan"), 10**5000, "x" * 100_000, {1: 2}, {"a": {"b": []}}, [object()], b"\xff"):
        try:
            field.parse(given_)
        except ValueError as error:
            assert len(str(error)) < 300


def test_a_row_already_read_is_taken_as_it_is() -> None:
    rows = Rows(Item, "物品", "Items")
    assert rows.parse([Item(what="刀")]) == (Item(what="刀"),)
