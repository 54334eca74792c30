"""Numbers have neither gaps nor doubles: with threads and processes at once, with refusals, with a process killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from django.db import connections

from tests.contract.test_many_writers import ROOT
from tests.documents.bureau import NOW, a_bureau, case_of, staffed
from tests.store.test_projections import projections
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.documents.printing_failed import PrintingFailed
from zhiheng.kernel.act import Entry
from zhiheng.kernel.issued import issued_documents
from zhiheng.kernel.paper import Paper, Printed
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.store.rebuild import rebuild_projections
from zhiheng.store.verify import verify


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    return staffed(store, tmp_path / "home")


def filed(house: Installation, records: int) -> list[Entry]:
    return [case_of(house, f"A-2026-{n:04d}", "criminal_case", (FileCase(charge="盗窃罪"),))[0] for n in range(records)]


def ordinals(house: Installation) -> list[int]:
    """The numbers of all originals in the ledger, in the order of recording."""
    acts = [
        (one.entry.seq, int(one.number.partition("〕")[2].removesuffix("号")))
        for header in house.ledger.headers()
        for one in issued_documents(house.ledger.history(header.number))
        if one.reprint == 0
    ]
    return [ordinal for _, ordinal in sorted(acts)]


def request_of(act: Entry) -> PrintRequest:
    return PrintRequest(record=act.record, act=act.seq, by="wang", title="立案决定书")


def test_threads_at_once_get_one_number_each(house: Installation, store: Store) -> None:
    acts = filed(house, 12)

    def run(act: Entry) -> str:
        try:
            answer = issue_document(house, request_of(act), NOW)
            assert isinstance(answer, IssuedNow)
            return answer.document.number
        finally:
            connections[store.alias].close()

    with ThreadPoolExecutor(6) as threads:
        numbers = list(threads.map(run, acts))
    assert len(set(numbers)) == 12
    assert ordinals(house) == list(range(1, 13))


def child(store: Store, folder: Path, records: range) -> subprocess.Popen[str]:
    environment = dict(os.environ, ZHIHENG_HOME=str(folder), ZHIHENG_DATABASE_URL=store.url)
    command = [sys.executable, "-m", "tests.documents.issuer", str(records.start), str(records.stop)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def test_processes_at_once_get_one_number_each(house: Installation, store: Store) -> None:
    filed(house, 16)
    children = [child(store, house.home.path, range(place, place + 4)) for place in range(0, 16, 4)]
    said = [one.communicate(timeout=120)[0].split() for one in children]
    told = [int(number) for lines in said for number in lines if number != "ready"]
    assert sorted(told) == list(range(1, 17))
    assert ordinals(house) == list(range(1, 17))


def test_a_process_killed_in_the_middle_leaves_neither_gap_nor_half_a_document(
    house: Installation, store: Store
) -> None:
    chance, acts = Random(20260304), filed(house, 40)
    for place in range(0, 40, 8):
        one = child(store, house.home.path, range(place, place + 8))
        assert one.stdout is not None and one.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.05, 0.5))
        one.kill()
        one.communicate(timeout=30)
        issued = ordinals(house)
        assert issued == list(range(1, len(issued) + 1))
    for header in house.ledger.headers():
        for document in issued_documents(house.ledger.history(header.number)):
            assert house.printer.verify(house.archive.file(document.code), NOW).intact
    left = [act for act in acts if not list(issued_documents(house.ledger.history(act.record)))]
    before = len(ordinals(house))
    answer = issue_document(house, request_of(left[0]), NOW)
    assert isinstance(answer, IssuedNow)
    assert ordinals(house)[-1] == before + 1
    assert verify(house.ledger).verified
    kept = projections(store)
    rebuild_projections(house.ledger)
    assert projections(store) == kept


class BrokenPrinter:
    """A printer that is out of order."""

    def print(self, paper: Paper) -> Printed:
        raise PrintingFailed(paper.title, "缺纸")


def test_a_document_that_could_not_be_printed_takes_no_number(house: Installation) -> None:
    first, second = filed(house, 2)
    broken = replace(house)
    broken.__dict__["printer"] = BrokenPrinter()
    with pytest.raises(PrintingFailed):
        issue_document(broken, request_of(first), NOW)
    assert ordinals(house) == []
    answer = issue_document(house, request_of(second), NOW)
    assert isinstance(answer, IssuedNow)
    assert answer.document.number == "公(刑)立字〔2026〕1号"


def test_the_database_itself_refuses_a_double(house: Installation, store: Store) -> None:
    from django.db import IntegrityError

    from zhiheng.store.models import IssuedDocument

    (act,) = filed(house, 1)
    issue_document(house, request_of(act), NOW)
    row = IssuedDocument.objects.using(store.alias).get()
    row.code = "2222-2222-2222"
    with pytest.raises(IntegrityError):
        row.save(using=store.alias, force_insert=True)


def test_a_bureau_opened_anew_counts_on(house: Installation, store: Store) -> None:
    first, second = filed(house, 2)
    issue_document(house, request_of(first), NOW)
    again = a_bureau(store, house.home.path)
    answer = issue_document(again, request_of(second), NOW)
    assert isinstance(answer, IssuedNow)
    assert answer.document.number == "公(刑)立字〔2026〕2号"
