"""Issue a thousand documents: number, layout, fonts, seal, verification, encryption, act and commit, each its own."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles

from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import FileCase

DOCUMENTS = 1000
BUREAU = Unit(id="bureau", title="明湖公安分局", en="Bureau", path="bureau", division="990101")


def sections(disk: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=disk) as home:
        os.environ["ZHIHENG_HOME"] = home
        yield _issued()


def _issued() -> str:
    from zhiheng import bootstrap
    from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document

    bootstrap.prepare_home()
    post = Post(role="investigator", unit=BUREAU, since=date(2020, 1, 1))
    bootstrap.appoint(
        (BUREAU,), (Officer(account="wang", name="王建国", person="w", posts=(post,)),), {"wang": "-" * 12}
    )
    here = bootstrap.installation()
    acts = _cases(here)
    now, seconds, size = here.now(), [], 0
    busy = time.process_time()
    for record, act in acts:
        begun = time.perf_counter()
        answer = issue_document(here, PrintRequest(record=record, act=act, by="wang", title="拘留证"), now)
        seconds.append(time.perf_counter() - begun)
        assert isinstance(answer, IssuedNow)
        size += len(answer.file)
    busy = time.process_time() - busy
    marks = quantiles(seconds, n=20)
    return (
        f"### Issue {DOCUMENTS:,} detention warrants (stub and sheet), one transaction each, SQLite\n\n"
        f"{sum(seconds):.1f} s, of which {busy:.1f} s at work;"
        f" median {1000 * marks[9]:.0f} ms, p95 {1000 * marks[18]:.0f} ms;"
        f" {size / DOCUMENTS / 1024:.0f} KB a file\n"
    )


def _cases(here: Installation) -> list[tuple[str, int]]:
    """A record a document: its number, and that of the decision."""
    person = here.parties.register("person", "李镕㛃", "99010119900307001X", here.now())
    moment = here.now() - timedelta(days=3)
    filed, decided = FileCase(charge="盗窃罪"), DecideDetention(person=person, ground=DetentionGround.CAUGHT_IN_THE_ACT)
    found = []
    with here.ledger.writing() as writer:
        for place in range(DOCUMENTS):
            number = f"A-2026-{place:04d}"
            header = RecordHeader(
                number=number, procedure="criminal_case", unit=BUREAU.id, division=BUREAU.division, opened_at=moment
            )
            writer.begin(header)
            drafts = [
                Draft(record=number, act=act, by="wang", unit=BUREAU.id, when=When.minute(moment), recorded_at=moment)
                for act in (filed, decided)
            ]
            found.append((number, writer.append(drafts)[-1].seq))
    return found
