"""The page is that of GB/T 9704: margins, twenty-two lines of twenty-eight characters, folio at the outer edge."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest

from tests.documents.bureau import NOW
from zhiheng.documents.fonts import Fonts
from zhiheng.documents.typesetting import Typesetter
from zhiheng.kernel.paper import Line, Paper, Ruled, Sheet, Table, Words

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
TEXT = "经依法侦查查明犯罪事实清楚证据确实充分足以认定现将此案移送审查起诉请予审查"
PAPER = Paper(
    organ="明湖公安分局",
    title="起诉意见书",
    number="公(刑)诉字〔2026〕1号",
    day=NOW.date(),
    made_at=NOW,
    code="ABCD-EFGH-JKMN",
    signed_by="明湖公安分局",
    sealed=True,
    sheets=(Sheet(label="", stub=False),),
    particulars=(("案件编号", "A-2026-0001"),),
    body=(Words(text=TEXT * 90),),
    below=(),
)

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Fonts())


def letters(page: pypdfium2.PdfPage) -> list[tuple[str, Box]]:
    """Every Chinese character of a page with its box, from the lower left corner, in points."""
    found = page.get_textpage()
    boxes = (
        (found.get_text_range(place, 1), found.get_charbox(place, loose=True)) for place in range(found.count_chars())
    )
    return [(letter, box) for letter, box in boxes if "\u4e00" <= letter <= "\u9fff"]


def red_pixels(page: pypdfium2.PdfPage) -> list[tuple[int, int]]:
    """Where the page is red, from the upper left corner, in points; read without Pillow, which nothing here needs."""
    picture = page.render(scale=1)
    assert picture.mode == "BGR"
    return [
        (x, y)
        for y in range(picture.height)
        for x in range(picture.width)
        if picture.buffer[place := y * picture.stride + 3 * x + 1] < 90 and picture.buffer[place + 1] > 180
    ]


def lines_of_body(page: pypdfium2.PdfPage) -> list[list[Box]]:
    """The lines made of the body's own words, from above."""
    body = [box for letter, box in letters(page) if letter in TEXT and box[3] - box[1] > 12]
    body.sort(key=lambda box: -box[1])
    lines: list[list[Box]] = []
    for box in body:
        if not lines or lines[-1][0][1] - box[1] > 5:
            lines.append([])
        lines[-1].append(box)
    return [sorted(line) for line in lines]


def test_a_page_of_text_has_22_lines_of_28_characters_in_the_block_of_the_standard(typesetter: Typesetter) -> None:
    page = pypdfium2.PdfDocument(typesetter.set(PAPER).file)[1]
    assert (page.get_width(), page.get_height()) == pytest.approx(A4, abs=0.5)
    lines = lines_of_body(page)
    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}
    left = min(box[0] for line in lines for box in line)
    right = max(box[2] for line in lines for box in line)
    assert left == pytest.approx(28 * MM, abs=MM)
    assert right == pytest.approx(A4[0] - 26 * MM, abs=MM)
    # The standard measures to the upper edge of the first line; a loose box stands a little higher than the letter.
    top = A4[1] - max(box[3] for box in lines[0])
    assert top == pytest.approx(37 * MM, abs=2.5 * MM)
    bottom = min(box[1] for box in lines[-1])
    assert A4[1] - bottom <= (37 + 225) * MM
    pitches = [above[0][1] - below[0][1] for above, below in pairwise(lines)]
    assert pitches == pytest.approx([225 / 22 * MM] * 21, abs=0.3)


def test_the_letters_of_the_body_are_of_size_three(typesetter: Typesetter) -> None:
    page = pypdfium2.PdfDocument(typesetter.set(PAPER).file)[1]
    (line, *_) = lines_of_body(page)
    advance = [after[0] - before[0] for before, after in pairwise(line)]
    assert sum(advance) / len(advance) == pytest.approx(15.75, abs=0.15)


def test_pages_are_counted_sheet_by_sheet_and_the_folio_stands_at_the_outer_edge(typesetter: Typesetter) -> None:
    sheets = (Sheet(label="存根", stub=True), Sheet(label="此联附卷", stub=False))
    pages = list(pypdfium2.PdfDocument(typesetter.set(replace(PAPER, sheets=sheets)).file))
    texts = ["".join(page.get_textpage().get_text_range().split()) for page in pages]
    body = len(pages) - 1
    assert "第1页共1页" in texts[0]
    assert [f"第{n}页共{body}页" in text for n, text in enumerate(texts[1:], 1)] == [True] * body
    for number, page in enumerate(pages[1:], 1):
        folio = [box for letter, box in letters(page) if letter == "页" and box[3] - box[1] > 12 and box[1] < 35 * MM]
        middle = A4[0] / 2
        assert all(box[0] > middle for box in folio) if number % 2 else all(box[2] < middle for box in folio)


def test_the_seal_stands_over_the_date_and_adds_no_words(typesetter: Typesetter) -> None:
    paper = replace(PAPER, body=(Words(text=TEXT),))
    sealed = pypdfium2.PdfDocument(typesetter.set(paper).file)[0]
    plain = pypdfium2.PdfDocument(typesetter.set(replace(paper, sealed=False)).file)[0]
    assert sealed.get_textpage().get_text_range() == plain.get_textpage().get_text_range()
    red = red_pixels(sealed)
    width = max(x for x, _ in red) - min(x for x, _ in red)
    assert width == pytest.approx(42 * MM, abs=4)
    year = next(box for letter, box in letters(sealed) if letter == "年")
    assert min(y for _, y in red) < A4[1] - year[3] < A4[1] - year[1] < max(y for _, y in red)


def test_a_reprint_says_so_on_every_page(typesetter: Typesetter) -> None:
    file = typesetter.set(replace(PAPER, reprint=2)).file
    for page in pypdfium2.PdfDocument(file):
        assert "重印（第2次）" in "".join(page.get_textpage().get_text_range().split())


def test_the_same_paper_gives_the_same_bytes(typesetter: Typesetter) -> None:
    assert typesetter.set(PAPER).file == Typesetter(Fonts()).set(PAPER).file


DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def pages_with(typesetter: Typesetter, *body: Words | Ruled | Table | Line, sealed: bool = True) -> list[str]:
    file = typesetter.set(
        replace(PAPER, body=body, sealed=sealed, below=(Line(text="当事人（签名）：　年　月　日"),))
    ).file
    return ["".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(file)]


def test_what_has_no_place_to_break_stays_inside_the_page(typesetter: Typesetter) -> None:
    columns = Table(head=("编号", "摘要", "说明", "时间"), rows=((DIGEST, DIGEST, TEXT * 3, "2026年2月12日13时0分"),))
    body = (Ruled(rows=(("照片摘要", DIGEST),)), columns, Words(text=f"编号{DIGEST}。"))
    found = pypdfium2.PdfDocument(typesetter.set(replace(PAPER, body=body)).file)
    for page in found:
        text = page.get_textpage()
        boxes = [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars())]
        assert all(box[2] <= A4[0] - 26 * MM + 1 for letter, box in boxes if letter.strip())


@pytest.mark.parametrize("lines", range(10, 26))
@pytest.mark.parametrize("kind", ["paragraphs", "form", "list"])
def test_no_page_bears_the_signature_alone(typesetter: Typesetter, kind: str, lines: int) -> None:
    rows = tuple((f"第{n}项内容说明", "甲" * 12) for n in range(lines))
    paragraphs = tuple(Words(text=label) for label, _ in rows)
    body = {"paragraphs": paragraphs, "form": (Ruled(rows=rows),), "list": (Table(head=("项", "值"), rows=rows),)}[kind]
    *_, last = pages_with(typesetter, *body)
    assert "2026年3月4日" in last
    assert f"第{lines - 1}项内容说明" in last


@pytest.mark.parametrize("lines", range(8, 20))
def test_a_heading_stands_over_its_list(typesetter: Typesetter, lines: int) -> None:
    before = tuple(Words(text=TEXT[:20]) for _ in range(lines))
    table = Table(head=("项", "值"), rows=(("甲项", "乙值"), ("丙项", "丁值")))
    pages = pages_with(typesetter, *before, Words(text="讨论意见："), table)
    assert all("甲项" in page for page in pages if "讨论意见：" in page)


@pytest.mark.parametrize("lines", range(10, 26))
def test_a_closing_address_takes_the_last_words_with_it(typesetter: Typesetter, lines: int) -> None:
    body = (*(Words(text=TEXT[:20]) for _ in range(lines)), Words(text="特提请批准逮捕。"))
    *_, last = pages_with(typesetter, *body, Words(text="此致"), Words(text="人民检察院", addressee=True))
    assert "特提请批准逮捕。此致人民检察院" in last


def test_short_rows_of_a_form_stand_side_by_side_and_long_ones_alone(typesetter: Typesetter) -> None:
    rows = (("性别", "男"), ("年龄段", "成年人"), ("地址", TEXT), ("去向", "离开"))
    page = pypdfium2.PdfDocument(typesetter.set(replace(PAPER, body=(Ruled(rows=rows),))).file)[0]
    height = {letter: box[1] for letter, box in letters(page)}
    assert height["性"] == pytest.approx(height["龄"], abs=1)
    assert height["址"] < height["龄"] - 10
    assert height["去"] < height["址"] - 10


def test_a_blank_at_the_end_is_two_whole_lines_to_write_on(typesetter: Typesetter) -> None:
    short, long = ("现查明：" + "＿" * blanks for blanks in (3, 20))
    counted = [pages_with(typesetter, Words(text=words))[0].count("＿") for words in (short, long)]
    assert counted[0] == 3
    assert counted[1] > 40
