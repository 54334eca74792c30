"""Which fonts a document is set in: the site's own first, the packaged one where a character or a family is missing.

The official families (仿宋_GB2312, 方正小标宋) are licensed to the machines of a bureau and cannot be shipped; a site
puts them into its ``fonts`` folder. What is shipped is Noto Serif CJK SC (SIL OFL) cut down to GB 2312 and the
characters of the Table of General Standard Chinese Characters, so that the rare ones of names (镕, 㛃, 䶮) are there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

PACKAGED_FOLDER = Path(__file__).parent / "fonts"
PACKAGED_FAMILY = "Noto Serif CJK SC"
BODY = ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong")
TITLE = ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK")

NO_BLANKS = "\x1c\x1d\x1e\x1f\u1680"
"""What counts as a blank and cannot be set as one."""
FIXED_BLANKS = "\u00a0\u2007\u202f"
"""Blanks at which no line may end: typed into a text, they would carry it beyond the edge of the page."""


@dataclass(frozen=True)
class Fonts:
    """``folder``: the site's own fonts; absent or empty is allowed."""

    folder: Path | None = None

    @property
    def folders(self) -> list[str]:
        """Where fonts are looked for; never among those of the operating system, so that two machines print alike."""
        own = [str(self.folder)] if self.folder is not None and self.folder.is_dir() else []
        return [*own, str(PACKAGED_FOLDER)]

    @cached_property
    def _found(self) -> list[typst.FontInfo]:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=self.folders)
        return list(fonts.fonts())

    @cached_property
    def _families(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(font.family for font in self._found))

    @cached_property
    def body(self) -> list[str]:
        """The families of the text, in order; one lacking a character is helped out by the next."""
        others = [family for family in self._families if family not in (*BODY, *TITLE, PACKAGED_FAMILY)]
        return [*self._there(BODY), PACKAGED_FAMILY, *others]

    @cached_property
    def title(self) -> list[str]:
        return [*self._there(TITLE), *self.body[self.body.index(PACKAGED_FAMILY) :]]

    @property
    def title_is_heavy(self) -> bool:
        """Whether the title has a heavy face of its own; else the strokes of the text face are thickened."""
        return self.title[0] in TITLE

    @cached_property
    def _covered(self) -> frozenset[int]:
        covered: set[int] = set()
        for font in self._found:
            with TTFont(font.path, fontNumber=font.index, lazy=True) as opened:
                covered.update(opened.getBestCmap() or ())
        return frozenset(covered)

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of ``text`` that none of the fonts can draw, each once; blanks and ends of lines are not
        drawn."""
        drawn = (one for one in dict.fromkeys(text) if one in NO_BLANKS or not one.isspace())
        return tuple(one for one in drawn if ord(one) not in self._covered)

    def complaints(self) -> Sequence[tuple[str, str]]:
        """What a site lacks of the official faces (中文, English)."""
        wanted = ((self.body[0] in BODY, "仿宋_GB2312", "body"), (self.title_is_heavy, "方正小标宋", "title"))
        return [
            (
                f"未找到{name}，以思源宋体代替；将该字体放入安装目录的 fonts 文件夹",
                f"{name} ({use} face) is not there and Noto Serif stands in: put it into the folder fonts of the home",
            )
            for there, name, use in wanted
            if not there
        ]

    def _there(self, wanted: Iterable[str]) -> list[str]:
        return [family for family in wanted if family in self._families]


def drawable(text: str, missing: Sequence[str]) -> str:
    """``text`` with each missing character shown by its number, so that no name turns into an empty box and nothing
    that is there goes unseen."""
    shown = {ord(one): f"〔U+{ord(one):04X}〕" for one in missing}
    return text.translate({**shown, **dict.fromkeys(map(ord, FIXED_BLANKS), " ")})
