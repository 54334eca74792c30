"""The file given back: every line as it came, with what is wrong with it under the key ``error``."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from zhiheng.importers.judgments.rows import read_rows

ERROR = "error"


def give_back(path: Path, to: Path, errors: Mapping[int, Sequence[str]]) -> None:
    """Write ``to``, a line for each of ``path`` with the key ``error``: empty, or what is wrong with that line.

    ``errors``: by number of the line, what the ledger refused; what no reader could take is found again here.

    A line that is no JSON object comes back as ``{"line", "error"}`` with its beginning. Raises OSError where ``to``
    cannot be written and UnreadableFile where ``path`` cannot be read any more.
    """
    with to.open("w", encoding="utf-8", errors="backslashreplace") as file:
        for row in read_rows(path):
            kept = row.given or {"line": row.raw}
            unread = [f"{row.fault[0]} ({row.fault[1]})"] if row.fault is not None else []
            told = {**kept, ERROR: "；".join(unread or errors.get(row.place, ()))}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
