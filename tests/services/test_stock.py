"""The stock is what the acts say, at any moment; a stock-taking is compared with how it stood at its start."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from tests.agreement.pack_ledgers import random_pack_ledger
from tests.law.facts_property import GIVEN, KEEPER, PHONE, RETURNED, STORED
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.review import Correct
from zhiheng.packs.property import acts
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.whereabouts import Place
from zhiheng.services.stock import all_items, as_it_stood, item_of
from zhiheng.services.take_stock import Extra, StockTaking, code_of, compared
from zhiheng.store.memory import MemoryLedger

CATALOGUE = catalogue()
START = datetime(2026, 3, 2, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def ledger() -> MemoryLedger:
    return MemoryLedger(CATALOGUE)


def record(ledger: Ledger, number: str, *told: Act, begins: datetime = START, procedure: str = "case_property") -> None:
    """The acts on a record of that number, an hour apart; a new record where there is none."""
    with ledger.writing() as writer:
        try:
            writer.header(number)
        except UnknownRecord:
            writer.begin(
                RecordHeader(number=number, procedure=procedure, unit="u", division="990101", opened_at=begins)
            )
        for hours, act in enumerate(told):
            at = begins + hours * HOUR
            writer.append((Draft(record=number, act=act, by=KEEPER, unit="u", when=When.minute(at), recorded_at=at),))


def stored(shelf: str = "A-01", store: str = "物证室") -> acts.CheckIn:
    return acts.CheckIn(**{**STORED.payload(), "shelf": shelf, "store": store})


def taking(ledger: Ledger, *scanned: tuple[str, str], begins: datetime, **started: str) -> StockTaking:
    opening = StartStockTaking(**{"store": "物证室", "officers": [KEEPER], **started})
    reads = (ScanItem(code=code, shelf=shelf) for code, shelf in scanned)
    record(ledger, "PD-1", opening, *reads, FinishStockTaking(), begins=begins, procedure="stock_taking")
    return compared(ledger, ledger.history("PD-1"))


def test_an_item_is_where_its_last_act_left_it(ledger: Ledger) -> None:
    places = []
    for act in (PHONE, GIVEN, stored(), acts.Issue(borrower=("wang",), days=7), GIVEN, stored("B-02"), RETURNED):
        record(ledger, "W-1", act, begins=START + len(places) * HOUR)
        places.append(all_items(ledger)["W-1"].where.place)
    assert places == [
        Place.WITH_OFFICER,
        Place.HANDED_OVER,
        Place.IN_STORE,
        Place.OUT,
        Place.HANDED_OVER,
        Place.IN_STORE,
        Place.GONE,
    ]


def test_what_is_out_is_due_back_on_the_day_that_was_approved(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE, GIVEN, stored(), acts.Issue(borrower=("wang",), days=7))
    where = all_items(ledger)["W-1"].where
    assert (where.holder, str(where.due_back)) == ("wang", "2026-03-09")


def test_a_corrected_shelf_is_the_shelf(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE, GIVEN, stored("A-01"))
    assert all_items(ledger)["W-1"].where.shelf == "A-01"
    wrong = ledger.history("W-1").raw[-1]
    record(ledger, "W-1", Correct(corrects=wrong.seq, content=stored("C-03").payload(), reason="笔误"), begins=START)
    assert all_items(ledger)["W-1"].where.shelf == "C-03"


def test_an_item_whose_taking_was_annulled_is_no_item(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE)
    assert "W-1" in all_items(ledger)
    record(ledger, "W-1", Correct(corrects=1, annuls=True, reason="误录"))
    assert "W-1" not in all_items(ledger)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_between_answers_is_what_a_fresh_fold_gives(seed: int) -> None:
    rng = Random(seed)
    ledger = random_pack_ledger(CATALOGUE, rng, records=200, acts=6)
    for _ in range(4):
        all_items(ledger)
        for number in [header.number for header in ledger.headers("case_property")][:3]:
            record(ledger, number, rng.choice((GIVEN, stored(), stored("B-09"), RETURNED)))
    fresh = {header.number: item_of(header, history) for header, history in ledger.histories("case_property")}
    assert len(fresh) >= 5
    assert all_items(ledger) == {number: item for number, item in fresh.items() if item is not None}


def test_the_stock_of_an_earlier_moment_knows_nothing_of_later_acts(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE, GIVEN, stored("A-01"), acts.Relocate(shelf="B-01"), RETURNED)
    record(ledger, "W-2", PHONE, begins=START + 20 * HOUR)
    then = {item.number: item.where.shelf for item in as_it_stood(ledger, START + 2 * HOUR)}
    assert then == {"W-1": "A-01"}
    later = {item.number: item.where.place for item in as_it_stood(ledger, START + 30 * HOUR)}
    assert later == {"W-1": Place.GONE, "W-2": Place.WITH_OFFICER}


def test_a_stock_taking_tells_found_missing_extra_and_misplaced(ledger: Ledger) -> None:
    for number, shelf in (("W-1", "A-01"), ("W-2", "A-02"), ("W-3", "A-03")):
        record(ledger, number, PHONE, GIVEN, stored(shelf))
    record(ledger, "W-4", PHONE, GIVEN, stored(store="另一处"))
    record(ledger, "W-5", PHONE)
    seen = taking(
        ledger,
        ("W-1", "A-01"),
        ("W-2", "A-09"),
        ("W-4", "A-01"),
        ("W-5", ""),
        ("X-1", ""),
        begins=START + 10 * HOUR,
    )
    assert [read.code for read in seen.found] == ["W-2", "W-1"]
    assert [item.number for item in seen.missing] == ["W-3"]
    assert [read.code for read in seen.misplaced] == ["W-2"]
    assert {read.code: read.extra for read in seen.extra} == {
        "W-4": Extra.ELSEWHERE,
        "W-5": Extra.NOT_HERE,
        "X-1": Extra.UNKNOWN,
    }


def test_what_moved_after_the_start_was_expected_where_it_stood(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE, GIVEN, stored("A-01"))
    record(ledger, "W-2", PHONE, GIVEN, stored("A-02"))
    seen = taking(ledger, ("W-2", "A-02"), begins=START + 10 * HOUR)
    record(ledger, "W-2", RETURNED, begins=START + 20 * HOUR)
    record(ledger, "W-3", PHONE, GIVEN, stored("A-03"), begins=START + 20 * HOUR)
    again = compared(ledger, ledger.history("PD-1"))
    assert again.missing == seen.missing
    assert [item.number for item in again.expected] == ["W-1", "W-2"]
    assert again.extra == ()


def test_only_the_shelves_asked_for_are_expected(ledger: Ledger) -> None:
    for number, shelf in (("W-1", "A-01"), ("W-2", "A-02"), ("W-3", "B-01"), ("W-4", "C-01")):
        record(ledger, number, PHONE, GIVEN, stored(shelf))
    seen = taking(ledger, ("W-4", ""), begins=START + 10 * HOUR, first_shelf="A-02", last_shelf="B-99")
    assert [item.number for item in seen.expected] == ["W-2", "W-3"]
    assert [read.extra for read in seen.extra] == [Extra.ELSEWHERE]


def test_a_code_read_twice_counts_once_where_it_was_read_last(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE, GIVEN, stored("A-01"))
    seen = taking(ledger, ("W-1", "B-01"), ("W-1", "A-01"), begins=START + 10 * HOUR)
    assert len(seen.reads) == 1
    assert seen.misplaced == ()


def test_an_item_is_no_stock_taking(ledger: Ledger) -> None:
    record(ledger, "W-1", PHONE)
    with pytest.raises(UnknownRecord, match="这不是一次盘点"):
        compared(ledger, ledger.history("W-1"))


@pytest.mark.parametrize(
    "scanned", ["W-2026-0001", " W-2026-0001\n", "https://zhiheng.example/exhibits/items/W-2026-0001/"]
)
def test_a_label_is_read_as_its_number_or_as_its_address(scanned: str) -> None:
    assert code_of(scanned) == "W-2026-0001"


class Busy(MemoryLedger):
    """A ledger in which somebody records while the stock is read: first in what was read already, then elsewhere."""

    meanwhile: list[str] = []

    def histories(self, procedure: str, after: int = 0) -> Iterator[tuple[RecordHeader, History]]:
        for told in super().histories(procedure, after):
            yield told
            for number in self.meanwhile:
                record(self, number, GIVEN, STORED, begins=START + HOUR)
            self.meanwhile = []


def test_what_is_recorded_while_the_stock_is_read_is_not_missed() -> None:
    ledger = Busy(CATALOGUE)
    for number in ("E-1", "E-2"):
        record(ledger, number, PHONE)
    ledger.meanwhile = ["E-1", "E-2"]
    all_items(ledger)
    assert [item.where.place for item in all_items(ledger).values()] == [Place.IN_STORE, Place.IN_STORE]
