"""A process of its own that issues documents and says the number of each: ``python -m tests.documents.issuer FROM TO``.

The records ``A-2026-FROM`` to ``A-2026-TO``, on the database of the environment.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django


def run(records: range) -> None:
    from tests.documents.bureau import NOW, a_bureau
    from tests.stores import Store
    from zhiheng.kernel.issuing import IssueDocument
    from zhiheng.packs.criminal.acts_intake import FileCase
    from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document

    store = Store(url=os.environ["ZHIHENG_DATABASE_URL"], alias="default")
    house = a_bureau(store, Path(os.environ["ZHIHENG_HOME"]))
    house.printer.complaints(NOW)
    print("ready", flush=True)
    for place in records:
        record = f"A-2026-{place:04d}"
        act = next(entry for entry in house.ledger.history(record).entries if isinstance(entry.act, FileCase))
        request = PrintRequest(record=record, act=act.seq, by="wang", title="立案决定书")
        answer = issue_document(house, request, NOW)
        assert isinstance(answer, IssuedNow)
        print(IssueDocument.ordinal.of(answer.document.entry.act), flush=True)


if __name__ == "__main__":
    django.setup()
    run(range(int(sys.argv[1]), int(sys.argv[2])))
