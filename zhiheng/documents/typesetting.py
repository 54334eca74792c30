"""A paper set in type: PDF/A-2b with embedded fonts, the same bytes for the same paper."""

import json
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import segno
import typst

from zhiheng.documents.fonts import Fonts, drawable
from zhiheng.documents.printing_failed import PrintingFailed
from zhiheng.documents.seal_image import seal_image
from zhiheng.kernel.paper import Line, Opinions, Paper, Piece, Printed, Ruled, Table, Words
from zhiheng.kernel.periods import BEIJING

LAYOUT = Path(__file__).parent / "layout" / "paper.typ"
LINE_OF_A_LIST, CELL_MARGIN = 36.5, 1.0
"""Characters of a list in one line across the page, and what each cell keeps free."""

LONG_CELL = 16.0

SHORT_LABEL, SHORT_VALUE = 5.0, 9.0
"""What stands beside another row of a form, in characters."""

STANDARD: Literal["a-2b"] = "a-2b"


class Typesetter:
    """``seal_picture``: the site's own picture of the seal (SVG or PNG), None to draw one."""

    def __init__(self, fonts: Fonts, seal_picture: Path | None = None) -> None:
        self._fonts = fonts
        self._picture = seal_picture
        self._of_thread = threading.local()

    def set(self, paper: Paper) -> Printed:
        """The file without its signature. Raises PrintingFailed."""
        shown = self._shown(paper)
        missing = self._fonts.missing("".join(_texts(shown)))
        try:
            file = self._compiler().compile(
                format="pdf",
                sys_inputs={"paper": json.dumps(_drawn(shown, missing), ensure_ascii=False)},
                pdf_standards=[STANDARD],
                timestamp=int(paper.made_at.timestamp()),
            )
        except typst.TypstError as error:
            raise PrintingFailed(paper.title, str(error)) from error
        assert isinstance(file, bytes)
        return Printed(file=file, missing=missing)

    def _compiler(self) -> typst.Compiler:
        """One a thread: a compiler serves one caller at a time, and keeps the fonts that it has read."""
        if not hasattr(self._of_thread, "compiler"):
            self._of_thread.compiler = typst.Compiler(
                str(LAYOUT), root=str(LAYOUT.parent), font_paths=self._fonts.folders, ignore_system_fonts=True
            )
        compiler: typst.Compiler = self._of_thread.compiler
        return compiler

    def _shown(self, paper: Paper) -> dict[str, Any]:
        made = paper.made_at.astimezone(BEIJING)
        address = f"{paper.where_to_check}?code={paper.code}" if paper.where_to_check else paper.code
        seal, form = self._seal(paper)
        return {
            "organ": paper.organ,
            "title": paper.title,
            "number": paper.number,
            "code": paper.code,
            "check": paper.where_to_check or "凭核验码可在公安机关公开查询页面核验真伪",
            "qr": segno.make(address, error="m", micro=False).svg_inline(border=0),
            "made": {"year": made.year, "month": made.month, "day": made.day},
            "day": f"{paper.day.year}年{paper.day.month}月{paper.day.day}日",
            "reprint": f"重印（第{paper.reprint}次）　{made:%Y-%m-%d}" if paper.reprint else "",
            "signed-by": paper.signed_by,
            "seal": seal,
            "seal-format": form,
            "fonts": {
                "body": self._fonts.body,
                "title": self._fonts.title,
                "title-is-heavy": self._fonts.title_is_heavy,
            },
            "copies": [{"label": sheet.label, "stub": sheet.stub} for sheet in paper.sheets],
            "stub": _side_by_side(paper.particulars),
            "blocks": [_piece(one) for one in paper.body],
            "below": [_piece(one) for one in paper.below],
        }

    def _seal(self, paper: Paper) -> tuple[Any, str]:
        if not paper.sealed:
            return "", "svg"
        if self._picture is None:
            return seal_image(paper.signed_by), "svg"
        if self._picture.suffix == ".svg":
            return self._picture.read_text(encoding="utf-8"), "svg"
        return list(self._picture.read_bytes()), "png"


def _texts(given: Any) -> Iterator[str]:
    """Every text within ``given``."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict | list | tuple):
        for one in given.values() if isinstance(given, dict) else given:
            yield from _texts(one)


def _drawn(given: Any, missing: tuple[str, ...]) -> Any:
    """``given`` with every text in it as it can be drawn."""
    match given:
        case str():
            return drawable(given, missing)
        case dict():
            return {name: _drawn(value, missing) for name, value in given.items()}
        case list() | tuple():
            return [_drawn(one, missing) for one in given]
        case _:
            return given


def _wide(text: str) -> float:
    """How wide ``text`` is, in Chinese characters."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else 0.6 for letter in text)


def _widths(table: Table) -> list[float]:
    """How wide the columns are: as their longest cell; where that is more than the page has, cells break, those of the
    widest column last."""
    columns = zip(table.head, *table.rows, strict=True)
    wanted = [max(map(_wide, cells)) for cells in columns]
    room = LINE_OF_A_LIST - CELL_MARGIN * len(wanted)
    if sum(wanted) > room and max(wanted) > LONG_CELL:
        wanted = [one if one == max(wanted) else min(one, LONG_CELL / 2) for one in wanted]
    cap = max(wanted)
    while sum(min(one, cap) for one in wanted) > room and cap > 1:
        cap -= 0.5
    return [min(one, cap) + CELL_MARGIN for one in wanted]


def _long(table: Table) -> list[bool]:
    """Which columns hold sentences, which are read from the left."""
    return [max(map(_wide, cells)) > LONG_CELL for cells in zip(table.head, *table.rows, strict=True)]


def _side_by_side(rows: tuple[tuple[str, str], ...]) -> list[list[str]]:
    """Short rows two to a line, as on a printed form."""
    lines: list[list[str]] = []
    waiting = False
    for label, value in rows:
        short = _wide(label) <= SHORT_LABEL and _wide(value) <= SHORT_VALUE
        if short and waiting:
            lines[-1] += (label, value)
        else:
            lines.append([label, value])
        waiting = short and len(lines[-1]) == 2
    return lines


def _piece(one: Piece) -> dict[str, Any]:
    match one:
        case Words():
            return {"kind": "paragraph", "text": one.text, "indent": not one.addressee}
        case Ruled():
            return {"kind": "fields", "rows": _side_by_side(one.rows)}
        case Table():
            rows = [list(row) for row in one.rows]
            return {"kind": "list", "head": list(one.head), "rows": rows, "widths": _widths(one), "long": _long(one)}
        case Opinions():
            said = [{"level": o.level, "opinion": o.words, "name": o.name, "date": o.day} for o in one.said]
            return {"kind": "opinions", "rows": said}
        case Line():
            return {"kind": "by-hand", "text": one.text}
