"""The patrol finds an officer in two interrogations at once, which no single case can tell."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.law.facts_criminal import interrogation
from zhiheng import bootstrap
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.criminal.acts_questioning import EndInterrogation
from zhiheng.services.patrol import patrol
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

RULE = "interrogation_two_investigators"
CATALOGUE = bootstrap.catalogue()


def at(hour: str) -> When:
    moment = hour if "-" in hour else f"2026-03-10 {hour}"
    return When.minute(datetime.fromisoformat(moment).replace(tzinfo=BEIJING))


def breaches(tmp_path: Path, *acts: tuple[str, Act, When]) -> tuple[str, ...]:
    """The cases in which the patrol finds a breach of the rule, each interrogated by Wang and Li."""
    ledger = MemoryLedger(CATALOGUE)
    with ledger.writing() as writer:
        for record in dict.fromkeys(record for record, _, _ in acts):
            writer.begin(
                RecordHeader(
                    number=record, procedure="criminal_case", unit="u", division="990101", opened_at=at("08:00").at
                )
            )
        for record, act, when in acts:
            writer.append([Draft(record=record, act=act, by="wang", unit="u", when=when, recorded_at=when.at)])
    copy = ColumnarCopy(tmp_path / "copy", CATALOGUE)
    copy.refresh(ledger)
    told = patrol(copy, CATALOGUE, datetime(2026, 4, 1, tzinfo=BEIJING), records=True)
    (found,) = [one for one in told.findings if one.rule == RULE]
    return dict(found.records).get("breach", ())


def asked(record: str, person: str, since: str, until: str) -> list[tuple[str, Act, When]]:
    told = [(record, interrogation(person=person), at(since))]
    return [*told, (record, EndInterrogation(person=person), at(until))] if until else told


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("10:30", "11:30", ("A-2",)),  # begins while the first goes on
        ("11:00", "12:00", ()),  # begins as the first ends
        ("10:59", "12:00", ("A-2",)),
        ("08:00", "09:00", ()),
        ("10:00", "10:30", ("A-2",)),  # begins at the same minute, recorded later
        ("10:30", "", ("A-2",)),  # nobody recorded when the second ended
    ],
)
def test_two_cases_one_officer(tmp_path: Path, since: str, until: str, found: tuple[str, ...]) -> None:
    first = asked("A-1", "p", "10:00", "11:00")
    assert breaches(tmp_path, *first, *asked("A-2", "q", since, until)) == found


def test_what_nobody_ended_is_not_known_to_have_gone_on(tmp_path: Path) -> None:
    assert breaches(tmp_path, *asked("A-1", "p", "10:00", ""), *asked("A-2", "q", "10:30", "11:00")) == ()


def test_past_midnight_the_interrogation_still_goes_on(tmp_path: Path) -> None:
    night = asked("A-1", "p", "2026-03-10 23:00", "2026-03-11 01:00")
    assert breaches(tmp_path, *night, *asked("A-2", "q", "2026-03-11 00:30", "2026-03-11 02:00")) == ("A-2",)


def test_two_interrogations_of_one_case_are_found_once(tmp_path: Path) -> None:
    found = breaches(tmp_path, *asked("A-1", "p", "10:00", "11:00"), *asked("A-1", "q", "10:30", "11:30"))
    assert found == ("A-1",)
