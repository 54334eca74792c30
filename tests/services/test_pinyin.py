"""Names are found as they are spoken."""

import pytest

from zhiheng.services.pinyin import spells


@pytest.mark.parametrize("letters", ["wjg", "WJG", "wangjianguo", "wangjg", "wangjian", "wj", "jg", "wang j g"])
def test_a_name_is_found_by_first_letters_by_syllables_and_by_both(letters: str) -> None:
    assert spells(letters, "王建国")


@pytest.mark.parametrize("letters", ["wgj", "wjgx", "w", "", "王建国", "jw", "wa jg"])
def test_other_letters_find_nobody(letters: str) -> None:
    assert not spells(letters, "王建国")


@pytest.mark.parametrize(
    ("letters", "name"),
    [("zy", "曾毅"), ("cy", "曾毅"), ("sm", "单明"), ("dm", "单明"), ("qty", "覃天宇"), ("lv", "吕布")],
)
def test_a_surname_is_found_by_each_of_its_readings(letters: str, name: str) -> None:
    assert spells(letters, name)


@pytest.mark.parametrize("letters", ["dmpcs", "pcs", "dongmen", "110zh", "zhzx"])
def test_a_unit_is_found_by_a_run_of_its_name(letters: str) -> None:
    assert spells(letters, "东门派出所") or spells(letters, "110指挥中心")


def test_signs_between_the_characters_are_passed_over() -> None:
    assert spells("ajfj", "安吉（分局）")


def test_a_long_run_of_the_same_letter_is_answered_at_once() -> None:
    assert spells("a" * 80, "啊" * 200)
    assert not spells("a" * 80 + "b", "啊" * 200)
