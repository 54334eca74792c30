"""Articles, amounts and quantities as a document words them."""

from datetime import date

import pytest

from zhiheng.kernel.terms import Instrument
from zhiheng.kernel.wording import article_words, capitals, quantity


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "人民币零元整"),
        (5, "人民币伍分"),
        (70, "人民币柒角整"),
        (100, "人民币壹元整"),
        (1_07, "人民币壹元零柒分"),
        (10_75, "人民币壹拾元柒角伍分"),
        (100_00, "人民币壹佰元整"),
        (1005_00, "人民币壹仟零伍元整"),
        (1050_00, "人民币壹仟零伍拾元整"),
        (10003_00, "人民币壹万零叁元整"),
        (100300_00, "人民币壹拾万零叁佰元整"),
        (105000_00, "人民币壹拾万伍仟元整"),
        (100000001_00, "人民币壹亿零壹元整"),
    ],
)
def test_an_amount_is_written_as_on_a_receipt(fen: int, words: str) -> None:
    assert capitals(fen) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (12_500, "mg", "12.5克"),
        (3_000, "mg", "3克"),
        (7, "mg", "0.007克"),
        (40, "s", "40秒"),
        (3, "日", "3日"),
        (2, "", "2"),
    ],
)
def test_weights_are_told_in_grams_and_units_in_chinese(value: int, unit: str, words: str) -> None:
    assert quantity(value, unit) == words


def test_an_instrument_whose_text_nobody_could_get_is_cited_without_an_article() -> None:
    measures = Instrument(id="m", title="举报奖励办法", en="Measures", in_force=date(2018, 1, 1))
    assert article_words(measures.as_a_whole) == "《举报奖励办法》"
    assert article_words(measures["3"]) == "《举报奖励办法》第三条"
