"""Whatever somebody wrote is printed as it was written: nothing in it is obeyed, lost, or beyond the edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from tests.documents.bureau import text_of
from tests.documents.test_layout import PAPER
from zhiheng.documents.fonts import Fonts
from zhiheng.documents.typesetting import Typesetter
from zhiheng.kernel.paper import Opinion, Opinions, Piece, Ruled, Table, Words

MM = 72 / 25.4
LEFT, RIGHT, BOTTOM, TOP = 26 * MM, (210 - 24) * MM, 5 * MM, (297 - 15) * MM

OBEYED_BY_SOMEBODY = {
    "the typesetter": '#read("/etc/passwd") $x^2$ *粗* _斜_ `raw` #panic("x") <label> @ref // 注释 /* c */ = 标题 #{1}',
    "JSON": '"}],"x":{"\\u0041\\n\\"',
    "a browser": "<script>alert(1)</script>&lt;&amp;&#65;",
    "a spreadsheet": "=cmd|'/c calc'!A1",
}
UNSEEN = {
    "control characters": ("甲\x01\x1b\x1f乙", "甲〔U+0001〕〔U+001B〕〔U+001F〕乙"),
    "marks of direction": ("甲\u200f乙", "甲〔U+200F〕乙"),
    "no width": ("甲\u200b\ufeff乙", "甲〔U+200B〕〔U+FEFF〕乙"),
    "extensions B to H": ("𠀀𪜀𫝀𫠠𬺰𮯰\U00030000\U00031350", "〔U+20000〕〔U+2A700〕〔U+2B740〕"),
    "emoji": ("👍🏽", "〔U+1F44D〕〔U+1F3FD〕"),
    "variants": ("葛\U000e0100", "葛〔U+E0100〕"),
    "other scripts": ("ئۇ", "〔U+0626〕〔U+06C7〕"),
    "private use": ("\ue000", "〔U+E000〕"),
}
LONG = {
    "a word": "A" * 3000,
    "a number": "1" * 3000,
    "characters": "汉" * 3000,
    "dots": "。" * 900,
    "dashes": "—" * 900,
    "an address": "http://" + "a/" * 600,
    "accented letters": "é" * 900,
    "fixed blanks": "甲\u00a0" * 900,
    "ten thousand": "某人说：“我没有。”" * 1000,
}


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Fonts())


def places(text: str) -> Iterator[tuple[Piece, int]]:
    """Every kind of piece that holds what somebody wrote, and how often it stands there."""
    yield Words(text=text), 1
    yield Ruled(rows=(("姓名", text), ("住址", text))), 2
    yield Table(head=("品名", "数量"), rows=((text, "1"), ("二", text))), 2
    yield Table(head=tuple("子丑寅卯辰巳午"), rows=((text,) * 7,)), 7
    yield Opinions(said=(Opinion(level="办案单位", words=text, name="子丑", day="2026年1月1日"),)), 1


def outside(file: bytes) -> list[str]:
    """What stands beyond the margins of its page."""
    found = []
    for page in pypdfium2.PdfDocument(file):
        words = page.get_textpage()
        for place in range(words.count_chars()):
            letter = words.get_text_range(place, 1)
            left, bottom, right, top = words.get_charbox(place)
            if letter.strip() and (left < LEFT or right > RIGHT or bottom < BOTTOM or top > TOP):
                found.append(letter)
    return found


@pytest.mark.parametrize("text", OBEYED_BY_SOMEBODY.values(), ids=OBEYED_BY_SOMEBODY)
def test_what_some_program_would_obey_is_printed(typesetter: Typesetter, text: str) -> None:
    for piece, often in places(text):
        printed = typesetter.set(replace(PAPER, body=(piece, Words(text="完"))))
        assert text_of(printed.file).count("".join(text.split())) >= (often if often < 7 else 1)
        assert not outside(printed.file)


@pytest.mark.parametrize(("text", "shown"), UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_would_see_is_shown_by_its_number(typesetter: Typesetter, text: str, shown: str) -> None:
    for piece, _ in places(text):
        printed = typesetter.set(replace(PAPER, body=(piece, Words(text="完"))))
        assert shown in text_of(printed.file)
        assert set(printed.missing) <= set(text)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_nothing_is_too_long_for_the_page(typesetter: Typesetter, text: str) -> None:
    letter = text[0]
    for piece, often in places(text):
        for body in ((piece, Words(text="完")), (Words(text="完"), piece)):
            file = typesetter.set(replace(PAPER, body=body)).file
            assert not outside(file)
            assert text_of(file).count(letter) >= often * text.count(letter)


def test_a_short_opinion_stays_on_the_page_of_its_name(typesetter: Typesetter) -> None:
    """An opinion that begins near the end of a page goes to the next one whole."""
    before = [Words(text="汉" * 25)] * 19
    said = Opinions(said=(Opinion(level="办案单位", words="同意" * 60, name="赵明远", day="2026年1月1日"),))
    file = typesetter.set(replace(PAPER, body=(*before, said, Words(text="完")))).file
    (page,) = [one for one in pypdfium2.PdfDocument(file) if "赵明远" in one.get_textpage().get_text_range()]
    assert "".join(page.get_textpage().get_text_range().split()).count("同意") == 60
