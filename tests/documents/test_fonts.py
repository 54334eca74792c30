"""No name turns into an empty box."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.documents.bureau import text_of
from tests.documents.test_layout import PAPER
from zhiheng.documents.fonts import BODY, PACKAGED_FAMILY, PACKAGED_FOLDER, Fonts
from zhiheng.documents.typesetting import Typesetter
from zhiheng.kernel.paper import Words


def test_rare_characters_of_names_are_drawn() -> None:
    printed = Typesetter(Fonts()).set(replace(PAPER, body=(Words(text="李镕㛃䶮喆淼"),)))
    assert printed.missing == ()
    assert "李镕㛃䶮喆淼" in text_of(printed.file)


def test_a_character_that_no_font_has_is_shown_by_its_number_and_told() -> None:
    printed = Typesetter(Fonts()).set(replace(PAPER, body=(Words(text="李𪚥某"),)))
    assert printed.missing == ("𪚥",)
    assert "李〔U+2A6A5〕某" in text_of(printed.file)


def test_the_packaged_font_has_every_character_of_gb2312() -> None:
    pairs = (bytes([high, low]) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    gb2312 = "".join(pair.decode("gb2312", "ignore") for pair in pairs)
    assert len(gb2312) > 7000
    assert Fonts().missing(gb2312) == ()


def test_a_site_without_the_official_fonts_is_told_so() -> None:
    complaints = [zh for zh, _ in Fonts().complaints()]
    assert any("仿宋_GB2312" in zh for zh in complaints)
    assert any("方正小标宋" in zh for zh in complaints)


@pytest.fixture
def official(tmp_path: Path) -> Path:
    """A font of the official family name, so that it can be seen which one is taken."""
    font = TTFont(next(PACKAGED_FOLDER.glob("*.otf")))
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = BODY[0]
        if record.nameID == 6:
            record.string = "FangSong"
    font["CFF "].cff.fontNames = ["FangSong"]
    font.save(tmp_path / "fangsong.otf")
    return tmp_path


def test_the_fonts_of_the_site_come_first(official: Path) -> None:
    fonts = Fonts(official)
    assert fonts.body[:2] == [BODY[0], PACKAGED_FAMILY]
    assert all("仿宋" not in zh for zh, _ in fonts.complaints())
    assert b"FangSong" in Typesetter(fonts).set(PAPER).file
