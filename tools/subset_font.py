"""Maintainers: cut Noto Serif CJK down to the characters that documents need (``zhiheng/documents/fonts``).

    python -m tools.subset_font NotoSerifCJK-Regular.ttc Unihan_OtherMappings.txt

The characters are those of GB 2312, those of the Table of General Standard Chinese Characters (property kTGH of
Unicode's Han database) and Latin letters. Run it with the SC face at place 2 of the collection.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).resolve().parents[1] / "zhiheng" / "documents" / "fonts" / "NotoSerifCJKsc-Regular-subset.otf"
SC_FACE = 2
MORE = "〔〕【】《》〈〉「」『』“”‘’—…·×÷±§№☐☑☒□■○●△▲▽▼◇◆★☆→←↑↓℃㎡㎏㎎％‰＄￥￠￡〇–―•′″"


def characters(unihan: Path) -> set[str]:
    """Every character to keep."""
    table = [line.split("\t") for line in unihan.read_text(encoding="utf-8").splitlines() if "\tkTGH\t" in line]
    standard = {chr(int(code[2:], 16)) for code, *_ in table}
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
    return {*_gb2312(), *standard, *latin, *MORE}


def _gb2312() -> set[str]:
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            found.add(bytes([high, low]).decode("gb2312", "ignore"))
    return found - {""}


def main() -> None:
    collection, unihan = map(Path, sys.argv[1:])
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, font_number=SC_FACE)
    font = subset.load_font(str(collection), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters(unihan))))
    cutter.subset(font)
    subset.save_font(font, str(TARGET), options)


if __name__ == "__main__":
    main()
