"""A figure has its value, numerator and denominator, and every cell lists the acts that it counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from statistics import median

import pytest

from tests.services.road_fines import FINE, PACK, PAID, SENT, Event, write_log
from zhiheng.importers.xes import read_xes
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Indicator, Judged, OnTime
from zhiheng.kernel.errors import UnknownAct, WrongContent
from zhiheng.kernel.procedure import Procedure
from zhiheng.services.figure import Figure, figure
from zhiheng.services.import_batch import import_batch
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

AS_OF = date(2009, 12, 31)
ON_TIME = Indicator(
    name="sent_in_time",
    title="按时寄送率",
    en="Share sent in time",
    unit="%",
    counts=OnTime(duty=PACK.PROCEDURES[0].duties[0]),
    out_of=Judged(duty=PACK.PROCEDURES[0].duties[0]),
)


def _with_share(procedure: Procedure) -> Catalogue:
    return Catalogue.of((replace(procedure, indicators=(*procedure.indicators, ON_TIME)),))


CATALOGUE = _with_share(PACK.PROCEDURES[0])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> MemoryLedger:
    rng, traces = Random(7), {}
    for place in range(120):
        day = date(2006, 1, 1) + timedelta(days=rng.randrange(1200))
        changed = {"org:resource": ("string", rng.choice(("561", "537"))), "article": ("int", rng.choice(("7", "157")))}
        events: list[Event] = [("Create Fine", day.isoformat(), {**FINE, **changed})]
        if rng.random() < 0.7:
            sent = day + timedelta(days=rng.choice((0, 10, 90, 91, 200)))
            events.append(("Send Fine", sent.isoformat(), SENT))
            events += [("Payment", (sent + timedelta(days=paid)).isoformat(), PAID) for paid in range(rng.randrange(3))]
        traces[f"A{place}"] = events
    made = MemoryLedger(CATALOGUE)
    path = write_log(tmp_path_factory.mktemp("log") / "log.xes", traces)
    assert import_batch(
        made, CATALOGUE, read_xes, path, "traffic_fine", "zhao", datetime(2026, 1, 5, tzinfo=UTC)
    ).written
    return made


@pytest.fixture(scope="module")
def copy(ledger: MemoryLedger, tmp_path_factory: pytest.TempPathFactory) -> ColumnarCopy:
    made = ColumnarCopy(tmp_path_factory.mktemp("columnar"), CATALOGUE)
    made.refresh(ledger)
    return made


def ask(copy: ColumnarCopy, name: str, *by: str, period: str = "", acts: bool = False) -> Figure:
    return figure(copy, CATALOGUE, name, AS_OF, by, period, acts=acts)


def acts_of(ledger: MemoryLedger, title: str) -> list[tuple[str, int, date, dict[str, object]]]:
    """Every act of one kind: the officer and article of its fine, its number, its day, its content."""
    found = []
    for header in ledger.headers("traffic_fine"):
        entries = ledger.history(header.number).entries
        found += [(entries[0].by, one.seq, one.day, one.act.payload()) for one in entries if one.act.en == title]
    return found


def test_a_count_is_split_by_the_officer_of_the_fine(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    expected: dict[str, int] = defaultdict(int)
    for officer, *_ in acts_of(ledger, "Payment"):
        expected[officer] += 1
    assert {cell.by: cell.value for cell in ask(copy, "payments", "officer").cells} == {
        (officer,): count for officer, count in expected.items()
    }


def test_a_sum_is_split_by_year_of_the_act_itself(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    expected: dict[int, int] = defaultdict(int)
    for _, _, day, content in acts_of(ledger, "Payment"):
        expected[day.year] += int(str(content["amount"]))
    assert {cell.by: cell.value for cell in ask(copy, "payments_amount", "year").cells} == {
        (year,): amount for year, amount in expected.items()
    }


def test_a_median_is_over_days_to_the_first_later_act(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    days = []
    for header in ledger.headers("traffic_fine"):
        first, *rest = ledger.history(header.number).entries
        days += [(one.day - first.day).days for one in rest if one.act.en == "Send Fine"][:1]
    (cell,) = ask(copy, "median_days_to_sending").cells
    assert (cell.value, cell.counted) == (median(days), len(days))


@pytest.mark.parametrize("name", ["fines_created", "payments", "payments_amount", "sent_in_time"])
@pytest.mark.parametrize("by", [(), ("officer",), ("year",), ("month",), ("officer", "article", "year")])
def test_recounting_the_acts_of_a_cell_gives_the_cell(
    ledger: MemoryLedger, copy: ColumnarCopy, name: str, by: tuple[str, ...]
) -> None:
    if name == "sent_in_time" and "article" in by:
        by = ("officer", "year")
    content = {one.seq: one for header in ledger.headers("traffic_fine") for one in ledger.history(header.number).raw}
    cells = ask(copy, name, *by, acts=True).cells
    for cell in cells:
        assert len(cell.acts) == len(set(cell.acts)) == cell.counted
        if name == "payments_amount":
            assert cell.value == sum(content[seq].act.payload()["amount"] for seq in cell.acts)
        elif name == "sent_in_time":
            assert (cell.numerator, cell.denominator) == (len(cell.acts), len(cell.out_of))
            assert cell.value == pytest.approx(100 * len(cell.acts) / len(cell.out_of))
            assert set(cell.acts) <= set(cell.out_of)
        else:
            assert cell.value == len(cell.acts)
        if "year" in by:
            assert {content[seq].day.year for seq in (*cell.acts, *cell.out_of)} == {cell.by[by.index("year")]}
    (whole,) = ask(copy, name, acts=True).cells
    assert sorted(seq for cell in cells for seq in cell.acts) == sorted(whole.acts)


def test_a_share_counts_what_was_in_time_out_of_what_was_judged(ledger: MemoryLedger, copy: ColumnarCopy) -> None:
    in_time, judged = 0, 0
    for header in ledger.headers("traffic_fine"):
        first, *rest = ledger.history(header.number).entries
        sent = next((one.day for one in rest if one.act.en == "Send Fine"), None)
        run_out = (AS_OF - first.day).days > 90
        judged += sent is not None or run_out
        in_time += sent is not None and (sent - first.day).days <= 90
    (cell,) = ask(copy, "sent_in_time").cells
    assert (cell.numerator, cell.denominator) == (in_time, judged)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("2007", date(2007, 1, 1), date(2007, 12, 31)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2007-03-05", date(2007, 3, 5), date(2007, 3, 5)),
        ("2007-03..2007-04-10", date(2007, 3, 1), date(2007, 4, 10)),
    ],
)
def test_a_period_holds_both_its_days(
    ledger: MemoryLedger, copy: ColumnarCopy, period: str, since: date, until: date
) -> None:
    asked = ask(copy, "fines_created", period=period)
    assert (asked.period.since, asked.period.until) == (since, until)
    assert asked.cells[0].value == sum(since <= day <= until for _, _, day, _ in acts_of(ledger, "Create Fine"))


def test_nothing_counted_is_nought_and_a_share_of_nothing_is_no_number(copy: ColumnarCopy) -> None:
    assert [cell.value for cell in ask(copy, "fines_created", period="1999").cells] == [0]
    assert [cell.value for cell in ask(copy, "payments_amount", period="1999").cells] == [0]
    assert [cell.value for cell in ask(copy, "median_days_to_sending", period="1999").cells] == [None]
    (share,) = ask(copy, "sent_in_time", period="1999").cells
    assert (share.value, share.numerator, share.denominator) == (None, 0, 0)


def test_the_json_names_dimensions_unit_and_period(copy: ColumnarCopy) -> None:
    told = ask(copy, "fines_created", "officer", "year", period="2007", acts=True).json()
    assert (told["unit"], told["by"], told["period"]) == ("张", ["officer", "year"], ["2007-01-01", "2007-12-31"])
    assert told["cells"][0].keys() == {
        "officer", "year", "value", "numerator", "denominator", "counted", "acts", "out_of"
    }  # fmt: skip


@pytest.mark.parametrize(("name", "by"), [("no_such", ()), ("fines_created", ("colour",))])
def test_an_unknown_figure_or_dimension_lists_those_there_are(
    copy: ColumnarCopy, name: str, by: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownAct) as told:
        ask(copy, name, *by)
    assert ("article" if by else "fines_created") in told.value.next_step


@pytest.mark.parametrize("period", ["yesterday", "2007-13", "2007-02-30", "2007..later"])
def test_what_is_no_period_is_refused(copy: ColumnarCopy, period: str) -> None:
    with pytest.raises(WrongContent):
        ask(copy, "fines_created", period=period)
