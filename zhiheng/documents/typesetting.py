"""A paper set in type: PDF/A-2b with embedded fonts, the same bytes for the same paper."""

import json
import threading
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
LEAST_WIDE, MOST_WIDE = 3, 14
STANDARD: Literal["a-2b"] = "a-2b"


class Typesetter:
    """``seal_picture``: the site's own picture of the seal (SVG or PNG), None to draw one."""

    def __init__(self, fonts: Fonts, seal_picture: Path | None = None) -> None:
        self._fonts = fonts
        self._picture = seal_picture
        self._of_thread = threading.local()

    def set(self, paper: Paper) -> Printed:
        """The file without its signature. Raises PrintingFailed."""
        given = json.dumps(self._shown(paper), ensure_ascii=False)
        missing = self._fonts.missing(given)
        try:
            file = self._compiler().compile(
                format="pdf",
                sys_inputs={"paper": drawable(given, missing)},
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
            "stub": [list(row) for row in paper.particulars],
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


def _widths(table: Table) -> list[int]:
    """How wide the columns are to one another: as long as their longest cell, within reason."""
    columns = zip(table.head, *table.rows, strict=True)
    return [min(MOST_WIDE, max(LEAST_WIDE, *(len(cell) for cell in cells))) for cells in columns]


def _piece(one: Piece) -> dict[str, Any]:
    match one:
        case Words():
            return {"kind": "paragraph", "text": one.text, "indent": not one.addressee}
        case Ruled():
            return {"kind": "fields", "rows": [list(row) for row in one.rows]}
        case Table():
            rows = [list(row) for row in one.rows]
            return {"kind": "list", "head": list(one.head), "rows": rows, "widths": _widths(one)}
        case Opinions():
            said = [{"level": o.level, "opinion": o.words, "name": o.name, "date": o.day} for o in one.said]
            return {"kind": "opinions", "rows": said}
        case Line():
            return {"kind": "by-hand", "text": one.text}
