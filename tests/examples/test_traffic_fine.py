"""The real log of an Italian police force, from file to findings, through the command line; counted again by hand.

The counts below the names are those of an independent count over the file, in plain Python, by local dates.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import ROOT
from zhiheng.importers.xes import read_xes

ROME = ZoneInfo("Europe/Rome")
AS_OF = date(2013, 6, 18)
PUBLISHED = {
    "send_fine_within_90_days": {"late": 49_772, "overdue": 46_015, "breach": 0},
    "appeal_within_60_days_of_notification": {"late": 582, "overdue": 0, "breach": 0},
    "appeal_after_notification": {"late": 0, "overdue": 0, "breach": 173},
    "send_appeal_after_its_date": {"late": 0, "overdue": 0, "breach": 4},
    "penalty_on_day_60": {"late": 0, "overdue": 0, "breach": 0},
    "penalty_only_if_unpaid": {"late": 0, "overdue": 0, "breach": 4_112},
}

Fine = list[tuple[str, date, dict[str, Any]]]


@pytest.fixture(scope="module")
def log_file(shared_dir: Path) -> Path:
    return shared_dir / "data" / "traffic_fines" / "Road_Traffic_Fine_Management_Process.xes.gz"


@pytest.fixture(scope="module")
def fines(log_file: Path) -> dict[str, Fine]:
    """Every trace with its events' names, local days and attributes."""
    return {
        trace.name: [(one.name, one.happened_at.astimezone(ROME).date(), dict(one.attributes)) for one in trace.events]
        for trace in read_xes(log_file)
    }


def zhiheng(home: Path, *words: str) -> tuple[int, Any]:
    """The exit code of a command and the JSON that it prints."""
    command = [str(Path(sys.executable).with_name("zhiheng")), "--pack-path", str(ROOT / "examples" / "traffic_fine")]
    environment = {**os.environ, "ZHIHENG_HOME": str(home)}
    done = subprocess.run([*command, *words], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(done.stdout) if "--json" in words else done.stdout


@pytest.fixture(scope="module")
def home(log_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that holds the whole log as one historical batch."""
    made = tmp_path_factory.mktemp("bureau") / "home"
    assert zhiheng(made, "init")[0] == 0
    code, report = zhiheng(made, "import", str(log_file), "--procedure", "traffic_fine", "--json")
    assert code == 0
    assert (report["records"], report["acts"], report["written"]) == (150_370, 561_470, True)
    return made


def test_no_act_is_lost(home: Path, fines: dict[str, Fine]) -> None:
    assert sum(len(events) for events in fines.values()) == 561_470
    _, verified = zhiheng(home, "verify", "--json")
    assert verified["acts"] == 561_470 + 1  # the manifest of the batch


def test_a_patrol_finds_what_was_published_and_what_counting_by_hand_finds(home: Path, fines: dict[str, Fine]) -> None:
    code, found = zhiheng(home, "patrol", "--as-of", AS_OF.isoformat(), "--json")
    assert code == 1
    assert found["acts"] == 561_470
    assert found["findings"] == PUBLISHED == _counted_by_hand(fines)


def test_the_records_found_are_those_counted_by_hand(home: Path, fines: dict[str, Fine]) -> None:
    _, found = zhiheng(home, "patrol", "--as-of", AS_OF.isoformat(), "--records", "--json")
    unsent = {
        name
        for name, events in fines.items()
        if _first(events, "Send Fine") is None and (AS_OF - events[0][1]).days > 90
    }
    assert set(found["findings"]["send_fine_within_90_days"]["records"]["overdue"]) == unsent
    assert len(unsent) == 46_015


def test_figures_are_those_counted_by_hand(home: Path, fines: dict[str, Fine]) -> None:
    created: Counter[tuple[str, str, int]] = Counter()
    amount: Counter[tuple[str, str, int]] = Counter()
    paid: Counter[tuple[str, str]] = Counter()
    days: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for events in fines.values():
        (_, day, given), *rest = events
        key = (str(given["org:resource"]), str(given["article"]), day.year)
        created[key] += 1
        amount[key] += int(given["amount"] * 100)
        paid[key[:2]] += sum(name == "Payment" for name, _, _ in rest)
        sent = _first(events, "Send Fine")
        if sent is not None:
            days[key].append((sent - day).days)
    assert _cells(home, "fines_created", "officer,article,year") == created
    assert _cells(home, "fines_amount", "officer,article,year") == amount
    assert _cells(home, "payments", "officer,article") == {key: count for key, count in paid.items() if count}
    expected = {key: median(one) for key, one in days.items()}
    assert _cells(home, "median_days_to_sending", "officer,article,year") == expected


def test_the_acts_behind_a_figure_are_as_many_as_it_says(home: Path) -> None:
    words = ("figure", "payments", "--by", "year", "--period", "2012", "--acts", "--json")
    (cell,) = zhiheng(home, *words)[1]["cells"]
    assert len(set(cell["acts"])) == cell["value"] == cell["counted"] > 0


def test_the_example_is_about_a_hundred_lines() -> None:
    lines = (ROOT / "examples" / "traffic_fine" / "__init__.py").read_text(encoding="utf-8").splitlines()
    assert sum(bool(line.strip()) for line in lines) < 200


def _cells(home: Path, name: str, by: str) -> dict[tuple[Any, ...], Any]:
    _, told = zhiheng(home, "figure", name, "--by", by, "--as-of", AS_OF.isoformat(), "--json")
    return {tuple(cell[part] for part in by.split(",")): cell["value"] for cell in told["cells"]}


def _first(events: Fine, name: str) -> date | None:
    return next((day for one, day, _ in events if one == name), None)


def _counted_by_hand(fines: dict[str, Fine]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {rule: Counter() for rule in PUBLISHED}
    for events in fines.values():
        created, sent = events[0][1], _first(events, "Send Fine")
        notified, appealed = (
            _first(events, f"Insert {what}") for what in ("Fine Notification", "Date Appeal to Prefecture")
        )
        if ((sent or AS_OF) - created).days > 90:
            found["send_fine_within_90_days"]["overdue" if sent is None else "late"] += 1
        if appealed is not None and (notified is None or notified > appealed):
            found["appeal_after_notification"]["breach"] += 1
        elif appealed is not None and notified is not None and (appealed - notified).days > 60:
            found["appeal_within_60_days_of_notification"]["late"] += 1
        for name, day, _ in events:
            if name == "Send Appeal to Prefecture" and (appealed is None or appealed > day):
                found["send_appeal_after_its_date"]["breach"] += 1
            if name == "Add penalty":
                found["penalty_on_day_60"]["breach"] += notified is None or (day - notified).days != 60
                found["penalty_only_if_unpaid"]["breach"] += any(one == "Payment" and at < day for one, at, _ in events)
    return {rule: {what: counts[what] for what in ("late", "overdue", "breach")} for rule, counts in found.items()}
