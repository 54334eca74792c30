"""The file given back: every line as it came, with what is wrong with it under the key ``error``."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile

from zhiheng.importers.judgments.rows import read_rows
from zhiheng.importers.unreadable import UnreadableFile

ERROR = "error"


def place_beside(path: Path) -> Path:
    """Where the file given back for ``path`` stands unless somebody says otherwise."""
    return path.with_name(f"{path.name}.returned.jsonl")


def require_room(to: Path) -> None:
    """Raises UnreadableFile where no file can be written at ``to``; what stands there stays as it is."""
    try:
        with TemporaryFile(dir=to.parent):
            pass
        if to.exists():
            with to.open("ab"):
                pass
    except OSError as error:
        raise UnreadableFile(
            tried=f"导入前准备退回文件 {to} (make ready for the file that is given back)",
            stopped_by=f"那里不能写入 (nothing can be written there)：{error.strerror}",
            article="",
            next_step="用 --returned 另指定位置；未导入 (say with --returned where it may stand; nothing came in)",
        ) from None


def give_back(path: Path, to: Path, errors: Mapping[int, Sequence[str]]) -> None:
    """Write ``to``, a line for each of ``path`` with the key ``error``: empty, or what is wrong with that line.

    ``errors``: by number of the line, what the ledger refused; what no reader could take is found again here.

    A line that is no JSON object comes back as ``{"line", "error"}`` with its beginning. Raises OSError where ``to``
    cannot be written and UnreadableFile where ``path`` cannot be read any more.
    """
    with to.open("w", encoding="utf-8", errors="backslashreplace") as file:
        for row in read_rows(path):
            kept = row.given or {"line": row.raw}
            unread = [f"{row.told[0]} ({row.told[1]})"] if row.told is not None else []
            told = {**kept, ERROR: "；".join(unread or errors.get(row.place, ()))}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
