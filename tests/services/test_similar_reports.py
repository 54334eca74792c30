"""What makes two reports look alike, and what a receipt's number is worth."""

from zhiheng.services.receipt import digest, opens
from zhiheng.services.similar_reports import pieces


def test_words_are_cut_into_pairs_that_stay_within_punctuation() -> None:
    assert pieces("手机，被盗") == {"手机", "被盗"}
    assert pieces("手机被盗") == {"手机", "机被", "被盗"}
    assert pieces("。 ，") == frozenset()
    assert pieces("甲") == {"甲"}


def test_the_number_on_a_receipt_opens_its_own_code_alone() -> None:
    kept = digest("J-1-ABCDEF", "123456")
    assert opens("J-1-ABCDEF", "123456", kept)
    assert not opens("J-1-ABCDEF", "123457", kept)
    assert not opens("J-1-ABCDEG", "123456", kept)
    assert not opens("J-1-ABCDEF", "", "")
    assert "123456" not in kept
