"""The demonstration district: lawful where the ordinary door decides, with true breaches to show."""

from collections import Counter
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from zhiheng import bootstrap
from zhiheng.demo import custody_stories, people
from zhiheng.demo.build import build_demo
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.procedure import failing_gates
from zhiheng.packs.criminal.acts_questioning import EndInterrogation, Interrogate
from zhiheng.packs.custody_area import acts as stay
from zhiheng.packs.custody_area.acts import LeaveArea
from zhiheng.packs.property.whereabouts import Place
from zhiheng.services.custody_presence import presence
from zhiheng.services.patrol import patrol
from zhiheng.services.review_act import pending_proposals
from zhiheng.services.stock import all_items
from zhiheng.services.take_stock import compared
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
MOVES = (
    stay.TakeToWaitingRoom,
    stay.TakeToQuestioningRoom,
    stay.TakeToOtherRoom,
    stay.TakeOut,
    stay.TakeToHospital,
    stay.BringBack,
    stay.LeaveArea,
)
STAFF = Path(bootstrap.__file__).parent / "demo" / "staff.yaml"


def told_anew() -> MemoryLedger:
    catalogue = bootstrap.catalogue()
    ledger = MemoryLedger(catalogue)
    units, officers = bootstrap.staff_of(STAFF, date(2024, 1, 1))
    build_demo(ledger, catalogue, units, officers, lambda kind, name, number, now: name, NOW, lambda done, of: None)
    return ledger


@pytest.fixture(scope="module")
def district() -> MemoryLedger:
    return told_anew()


def test_it_has_cases_treatments_exhibits_and_a_stock_taking(district: MemoryLedger) -> None:
    counted = Counter(header.procedure for header in district.headers())
    present = len(custody_stories.GUESTS)
    assert counted["community_treatment"] == 200
    assert counted["administrative_case"] >= 90
    assert (counted["case_property"], counted["stock_taking"]) == (80, 1)
    on_penalties = [one for one in district.headers("deliberation") if one.parent.startswith("X-")]
    assert on_penalties
    assert (counted["deliberation"] - len(on_penalties), counted["internal_guidance"]) == (8, 2)
    assert counted["custody_stay"] == present
    assert counted["incident_report"] == 120
    assert counted["criminal_case"] == 300 + present - 2  # one is in an administrative case, one in none yet


def test_somebody_in_the_casework_area_is_past_a_limit_and_nobody_has_left(district: MemoryLedger) -> None:
    stays = [district.history(header.number) for header in district.headers("custody_stay")]
    found = [presence(stay, "station_east", NOW) for stay in stays]
    assert all(found)
    assert not any(stay.of(LeaveArea) for stay in stays)
    cases = [district.history(stay.parent) for stay in stays if stay.parent]
    overdue = {
        finding.rule.id
        for case in cases
        for finding in findings_of(bootstrap.catalogue()["criminal_case"], case, NOW)
        if finding.outcome is Outcome.OVERDUE
    }
    assert "summons_max_12h" in overdue


def test_no_act_stands_behind_a_closed_gate(district: MemoryLedger) -> None:
    for header in district.headers():
        procedure = bootstrap.catalogue()[header.procedure]
        history = district.history(header.number)
        for entry in history.entries:
            assert not list(failing_gates(procedure, entry, history)), (header.number, entry.act)


def test_no_act_lies_in_the_future(district: MemoryLedger) -> None:
    assert all(entry.at < NOW for header in district.headers() for entry in district.history(header.number).raw)


def test_some_duties_are_late_some_overdue_and_some_formalities_broken(district: MemoryLedger) -> None:
    outcomes = Counter(
        finding.outcome
        for header in district.headers()
        for finding in findings_of(
            bootstrap.catalogue()[header.procedure], district.history(header.number).as_of(NOW), NOW
        )
    )
    assert min(outcomes[Outcome.LATE], outcomes[Outcome.OVERDUE], outcomes[Outcome.BREACH]) > 0
    assert sum(outcomes.values()) < 200  # most of the district's work is in order


def test_some_proposals_wait_for_a_signature(district: MemoryLedger) -> None:
    waiting = [
        one
        for header in district.headers()
        for one in pending_proposals(bootstrap.catalogue()[header.procedure], district.history(header.number))
    ]
    assert len(waiting) >= 5


def test_the_same_day_gives_the_same_district(district: MemoryLedger) -> None:
    again = told_anew()
    numbers = [header.number for header in district.headers()]
    assert [header.number for header in again.headers()] == numbers
    assert [again.history(number).raw for number in numbers] == [district.history(number).raw for number in numbers]


def test_id_numbers_have_a_right_check_digit_and_a_division_that_does_not_exist() -> None:
    from random import Random

    weights = [pow(2, 17 - place, 11) for place in range(17)]  # GB 11643: 2 to the power of the place, modulo 11
    for seed in range(50):
        number = people.id_number(Random(seed))
        total = sum(int(digit) * weight for digit, weight in zip(number[:17], weights, strict=True))
        check = (12 - total % 11) % 11
        assert number.startswith("99")
        assert number[17] == ("X" if check == 10 else str(check))


def in_two_cases_at_once(district: MemoryLedger) -> int:
    """Interrogations that began while one of their officers was in that of another case: no record tells of it."""
    spans = []
    for header in district.headers("criminal_case"):
        history = district.history(header.number).as_of(NOW)
        for start in history.of(Interrogate):
            person = Interrogate.person.of(start.act)
            ends = [end.at for end in history.of(EndInterrogation) if EndInterrogation.person.of(end.act) == person]
            until = min((end for end in ends if end >= start.at), default=start.at)
            spans.append((start.at, until, header.number, set(Interrogate.officers.of(start.act))))
    return sum(
        any(other[0] < one[0] < other[1] and other[2] != one[2] and other[3] & one[3] for other in spans)
        for one in spans
    )


def in_one_room(district: MemoryLedger) -> Counter[tuple[str, str]]:
    """Whoever was in one room with somebody from whom a rule keeps them apart: no stay tells of it."""
    spans: list[tuple[Any, ...]] = []
    for header in district.headers("custody_stay"):
        entries = district.history(header.number).as_of(NOW).entries
        told = {type(entry.act): entry.act for entry in reversed(entries)}
        for one, following in pairwise(entry for entry in entries if type(entry.act) in MOVES):
            if isinstance(one.act, stay.TakeToWaitingRoom | stay.TakeToQuestioningRoom):
                room = (type(one.act), stay.EnterArea.area.of(told[stay.EnterArea]), one.act.room)
                spans.append((room, one.at, following.at, header.number, told[stay.BringIn]))
    found: Counter[tuple[str, str]] = Counter()
    for room, since, until, number, who in spans:
        near = [s[4] for s in spans if s[0] == room and s[3] != number and since < s[2] and s[1] < until]
        adults = any(other.age in (stay.AgeGroup.ADULT, stay.AgeGroup.AGED_70) for other in near)
        if room[0] is stay.TakeToQuestioningRoom:
            found["questioned_alone", "breach"] += bool(near)
            continue
        found["waiting_room_sexes_apart", "breach"] += any(other.sex is not who.sex for other in near)
        if who.age in (stay.AgeGroup.UNDER_16, stay.AgeGroup.UNDER_18):
            rule = "minor_held_separately" if who.ground is stay.Ground.DETAINED else "minors_apart_in_area"
            found[rule, "breach"] += adults
    return +found


def test_the_patrol_of_all_records_finds_what_each_record_says(district: MemoryLedger, tmp_path: Path) -> None:
    single = Counter(
        (finding.rule.id, finding.outcome.name.lower())
        for header in district.headers()
        for finding in findings_of(
            bootstrap.catalogue()[header.procedure], district.history(header.number).as_of(NOW), NOW
        )
    )
    single["interrogation_two_investigators", "breach"] += in_two_cases_at_once(district)
    single.update(in_one_room(district))
    copy = ColumnarCopy(tmp_path, bootstrap.catalogue())
    copy.refresh(district)
    bulk = Counter[tuple[str, str]]()
    for one in patrol(copy, bootstrap.catalogue(), NOW).findings:
        bulk.update(
            {(one.rule, "late"): one.late, (one.rule, "overdue"): one.overdue, (one.rule, "breach"): one.breach}
        )
    assert +bulk == single


def test_the_store_has_something_to_show(district: MemoryLedger) -> None:
    items = list(all_items(district).values())
    assert sum(item.where.place is Place.IN_STORE for item in items) > 30
    assert {item.where.missing for item in items} == {True, False}
    assert any(item.case for item in items)
    (taking,) = [compared(district, history) for _, history in district.histories("stock_taking")]
    assert taking.finished is not None
    assert (len(taking.missing), len(taking.misplaced), len(taking.extra)) == (1, 1, 0)
    assert {"admin_property_handover_24h", "drug_evidence_sent_3d"} <= {
        finding.rule.id
        for _, history in district.histories("case_property")
        for finding in findings_of(bootstrap.catalogue()["case_property"], history.as_of(NOW), NOW)
    }
