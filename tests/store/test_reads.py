"""Lists, desks, people and units, and who looked at what."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model

from tests.small_procedure import START, Announce, HandOver, Pause, TakeIn, draft, header
from tests.stores import Store
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.reads import RecordQuery
from zhiheng.kernel.review import Propose, ReturnProposal, Sign
from zhiheng.store.access_log import AccessLog
from zhiheng.store.directory import DjangoDirectory, add_officer, add_unit
from zhiheng.store.reads import DjangoReads

BUREAU = Unit(id="bureau", title="分局", en="Bureau", path="bureau", division="990101")
STATION = Unit(id="station", title="派出所", en="Station", path="bureau/station", division="990101")
NORTH = Unit(id="north", title="北站", en="North", path="bureau/north", division="990101")
YARD = Unit(id="yard", title="北站场", en="North yard", path="bureau/north/yard", division="990101")
NORTHERN = Unit(id="northern", title="北方", en="Northern", path="bureau/northern", division="990101")
UNITS = (BUREAU, STATION, NORTH, YARD, NORTHERN)
ALL = ("bureau",)


@pytest.fixture
def bureau(store: Store) -> Store:
    for unit in UNITS:
        add_unit(unit, using=store.alias)
    return store


def put(store: Store, number: str, unit: str = "station", *, days: int = 0, by: str = "wang", parent: str = "") -> None:
    """A record opened ``days`` after the start."""
    at = START + timedelta(days=days)
    with store.ledger.writing() as writer:
        writer.begin(header(number, unit, parent, at))
        writer.append((draft(number, TakeIn(owner="P-1"), at, by=by),))


def numbers(store: Store, query: RecordQuery, as_of: datetime = START) -> list[str]:
    return [row.header.number for row in DjangoReads(store.alias).records(query, as_of).rows]


# Lists


def test_the_list_shows_the_latest_first_and_counts_all_pages(bureau: Store) -> None:
    for day in range(5):
        put(bureau, f"L-{day}", days=day)
    put(bureau, "K-4", days=4)
    reads = DjangoReads(bureau.alias)
    page = reads.records(RecordQuery(paths=ALL, size=2), START)
    assert ([row.header.number for row in page.rows], page.total) == (["K-4", "L-4"], 6)
    assert numbers(bureau, RecordQuery(paths=ALL, size=2, page=3)) == ["L-1", "L-0"]
    assert numbers(bureau, RecordQuery(paths=ALL, size=0)) == ["K-4", "L-4", "L-3", "L-2", "L-1", "L-0"]


@pytest.mark.parametrize(
    ("paths", "unit", "seen"),
    [
        (("bureau",), "", ["L-bureau", "L-north", "L-northern", "L-station", "L-yard"]),
        (("bureau/north",), "", ["L-north", "L-yard"]),
        (("bureau/north/yard", "bureau/station"), "", ["L-station", "L-yard"]),
        (("bureau",), "bureau/north", ["L-north", "L-yard"]),
        (("bureau/station",), "bureau/north", []),
        ((), "", []),
        (("elsewhere",), "", []),
    ],
)
def test_a_reader_sees_the_records_of_the_units_below(
    bureau: Store, paths: tuple[str, ...], unit: str, seen: list[str]
) -> None:
    for one in UNITS:
        put(bureau, f"L-{one.id}", one.id)
    put(bureau, "L-nowhere", "")
    assert sorted(numbers(bureau, RecordQuery(paths=paths, unit=unit))) == seen


def test_the_filters_narrow_the_list(bureau: Store) -> None:
    put(bureau, "L-2025-0001", by="wang")
    put(bureau, "L-2025-0002", by="li")
    put(bureau, "M_2025%0003", by="li")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-2025-0001", Announce(days=3), by="zhao"),))
        writer.append((draft("L-2025-0002", HandOver(owner="P-1"), by="li"),))
    every = RecordQuery(paths=ALL)
    assert sorted(numbers(bureau, replace(every, officer="wang"))) == ["L-2025-0001"]
    assert sorted(numbers(bureau, replace(every, officer="zhao"))) == ["L-2025-0001"]
    assert sorted(numbers(bureau, replace(every, officer="li"))) == ["L-2025-0002", "M_2025%0003"]
    assert numbers(bureau, replace(every, stage="returned")) == ["L-2025-0002"]
    assert numbers(bureau, replace(every, number="5-0001")) == ["L-2025-0001"]
    assert numbers(bureau, replace(every, number="l-2025-0002")) == ["L-2025-0002"]
    assert numbers(bureau, replace(every, number="_2025%")) == ["M_2025%0003"]
    assert numbers(bureau, replace(every, procedure="another")) == []
    assert len(numbers(bureau, replace(every, procedure="lost_property"))) == 3


def test_a_row_says_who_moved_it_last_what_is_next_and_what_has_run_out(bureau: Store) -> None:
    put(bureau, "L-1")
    proposal = Propose(proposes="hand_over", content={"owner": "P-1"})
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", proposal, START + timedelta(hours=1), by="li"),))
        writer.append((draft("L-1", Sign(proposal=2, level="head"), START + timedelta(hours=2), by="zhao"),))
    reads = DjangoReads(bureau.alias)
    (row,) = reads.records(RecordQuery(paths=ALL), START + timedelta(hours=3)).rows
    assert (row.officer, row.last_at, row.overdue) == ("li", START + timedelta(hours=2), 0)
    # To be told within 24 hours from the full hour after 9.20 in Beijing.
    assert row.next_end == datetime(2025, 3, 4, 2, 0, tzinfo=UTC)
    (row,) = reads.records(RecordQuery(paths=ALL), START + timedelta(days=4)).rows
    assert row.overdue == 2


def test_only_records_with_a_duty_that_has_run_out_are_overdue(bureau: Store) -> None:
    put(bureau, "L-1")
    put(bureau, "L-2")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-2", Announce(days=3), START + timedelta(hours=1)),))
    overdue = RecordQuery(paths=ALL, overdue=True)
    minute = timedelta(minutes=1)
    # 10.00 in Beijing on the next day is in time, 10.01 is not.
    assert numbers(bureau, overdue, datetime(2025, 3, 4, 2, 1, tzinfo=UTC) - minute) == []
    assert numbers(bureau, overdue, datetime(2025, 3, 4, 2, 1, tzinfo=UTC)) == ["L-1"]
    assert sorted(numbers(bureau, overdue, START + timedelta(days=31))) == ["L-1", "L-2"]


# The desk


def test_open_duties_come_nearest_end_first_and_suspended_ones_last(bureau: Store) -> None:
    put(bureau, "L-1")
    put(bureau, "L-2", "north", days=1, by="li")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", Pause(), START + timedelta(days=1)),))
    reads = DjangoReads(bureau.alias)
    found = reads.open_duties(ALL, START + timedelta(days=2))
    assert [(duty.record, duty.rule, duty.run_out) for duty in found] == [
        ("L-1", "tell_within_24_hours", True),
        ("L-2", "tell_within_24_hours", False),
        ("L-1", "announce_within_3_days", False),
        ("L-2", "announce_within_3_days", False),
        ("L-2", "hand_over_within_30_days", False),
        ("L-1", "hand_over_within_30_days", False),
    ]
    assert found[-1].ends is None
    assert (found[0].officer, found[0].start, found[0].started_at, found[0].unit) == ("wang", 1, START, "station")
    assert found[4].party == "P-1"
    assert {duty.record for duty in reads.open_duties(ALL, START, officer="li")} == {"L-2"}
    assert {duty.record for duty in reads.open_duties(("bureau/north",), START)} == {"L-2"}
    assert [duty.rule for duty in reads.open_duties(ALL, START, limit=1)] == ["tell_within_24_hours"]
    assert len(reads.open_duties(ALL, START, limit=5)) == 5


def test_open_duties_are_narrowed_to_rules_and_to_what_has_run_out_the_latest_first(bureau: Store) -> None:
    put(bureau, "L-1")
    put(bureau, "L-2", "north", days=1)
    reads, at = DjangoReads(bureau.alias), START + timedelta(days=2, hours=12)
    assert [duty.record for duty in reads.open_duties(ALL, at, run_out=True)] == ["L-2", "L-1"]
    assert {duty.run_out for duty in reads.open_duties(ALL, at, run_out=False)} == {False}
    told = reads.open_duties(ALL, at, rules={"tell_within_24_hours"})
    assert {duty.rule for duty in told} == {"tell_within_24_hours"}
    assert reads.open_duties(ALL, at, rules=()) == []


def test_a_first_act_says_whom_its_record_is_about(bureau: Store) -> None:
    put(bureau, "L-1")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", HandOver(owner="P-2")),))
    found = DjangoReads(bureau.alias).openers(["L-1", "L-none"])
    assert [(one.record, one.kind, one.party) for one in found] == [("L-1", "take_in", "P-1")]


def test_what_is_owed_about_people_is_found_in_every_record(bureau: Store) -> None:
    put(bureau, "L-1")
    put(bureau, "L-2", "north", days=1)
    with bureau.ledger.writing() as writer:
        writer.begin(header("L-3", "station"))
        writer.append((draft("L-3", TakeIn(owner="P-2")),))
    reads = DjangoReads(bureau.alias)
    about = reads.duties_about(["P-1"], [], START)
    assert [(duty.record, duty.rule) for duty in about] == [
        ("L-1", "hand_over_within_30_days"),
        ("L-2", "hand_over_within_30_days"),
    ]
    both = reads.duties_about(["P-2", "P-none"], ["L-1"], START + timedelta(days=2))
    assert [(duty.record, duty.party, duty.run_out) for duty in both] == [
        ("L-1", "", True),
        ("L-1", "", False),
        ("L-3", "P-2", False),
    ]
    assert reads.duties_about([], [], START) == []


def test_a_list_may_leave_out_a_stage(bureau: Store) -> None:
    for number in ("L-1", "L-2"):
        put(bureau, number)
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", HandOver(owner="P-1")),))
    assert numbers(bureau, RecordQuery(paths=ALL, not_at="returned")) == ["L-2"]
    assert numbers(bureau, RecordQuery(paths=ALL, not_at="in_custody")) == ["L-1"]


def test_a_duty_that_was_discharged_leaves_the_desk(bureau: Store) -> None:
    put(bureau, "L-1")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", Announce(days=3)),))
    assert [duty.rule for duty in DjangoReads(bureau.alias).open_duties(ALL, START)] == ["hand_over_within_30_days"]


def test_waiting_proposals_say_whose_turn_it_is_and_what_came_back(bureau: Store) -> None:
    for number in ("L-1", "L-2"):
        put(bureau, number)
    hour = timedelta(hours=1)
    proposal = Propose(proposes="hand_over", content={"owner": "P-1"})
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-1", proposal, START + hour), draft("L-2", proposal, START + 2 * hour, by="li")))
        writer.append((draft("L-1", Sign(proposal=3, level="head"), START + 3 * hour, by="zhao"),))
        returned = ReturnProposal(proposal=4, level="head", reason="缺少收条")
        writer.append((draft("L-2", returned, START + 4 * hour, by="zhao"),))
    first, second = DjangoReads(bureau.alias).waiting_proposals(ALL)
    assert (first.record, first.level, first.signed, first.since) == ("L-1", "chief", ("zhao",), START + 3 * hour)
    assert (first.proposal, first.proposes, first.author, first.returned) == (3, "hand_over", "wang", "")
    assert (second.record, second.level, second.returned) == ("L-2", "", "缺少收条")
    assert (second.author, second.since, second.procedure) == ("li", START + 4 * hour, "lost_property")
    assert DjangoReads(bureau.alias).waiting_proposals(("bureau/north",)) == []


def test_a_record_is_named_by_parent_children_and_fields(bureau: Store) -> None:
    put(bureau, "L-1")
    put(bureau, "L-2", parent="L-1")
    put(bureau, "L-3", parent="L-2")
    put(bureau, "L-4")
    with bureau.ledger.writing() as writer:
        writer.append((draft("L-4", HandOver(owner="P-1", case="L-2")),))
    reads = DjangoReads(bureau.alias)
    assert reads.naming(["L-2", "L-4", ""]) == {"L-2": ("L-1", "L-3", "L-4"), "L-4": (), "": ()}
    assert reads.naming([]) == {}


# People and units


def officer(account: str, *posts: tuple[str, Unit]) -> Officer:
    held = tuple(Post(role=role, unit=unit, since=date(2024, 1, 1)) for role, unit in posts)
    return Officer(account=account, name=f"姓名{account}", person=f"person-{account}", posts=held)


def test_an_officer_is_read_back_with_dated_posts(bureau: Store) -> None:
    past = Post(role="clerk", unit=NORTH, since=date(2020, 1, 1), until=date(2023, 12, 31))
    wang = replace(officer("wang", ("clerk", STATION)), posts=(past, *officer("wang", ("clerk", STATION)).posts))
    add_officer(wang, "correct horse", using=bureau.alias)
    directory = DjangoDirectory(bureau.alias)
    assert directory.officer("wang") == wang
    assert directory.officer("nobody") is None
    assert (directory.unit("yard"), directory.unit("nowhere")) == (YARD, None)


def test_entering_an_officer_again_changes_posts_and_keeps_the_password(bureau: Store) -> None:
    add_officer(officer("wang", ("clerk", STATION)), "correct horse", using=bureau.alias)
    add_officer(officer("wang", ("head", NORTH)), using=bureau.alias)
    found = DjangoDirectory(bureau.alias).officer("wang")
    assert found is not None and [(post.role, post.unit.id) for post in found.posts] == [("head", "north")]
    account = get_user_model().objects.using(bureau.alias).get(account="wang")
    assert account.check_password("correct horse") and account.password.startswith("argon2")


def test_nobody_signs_in_to_an_account_without_a_password(bureau: Store) -> None:
    add_officer(officer("wang"), using=bureau.alias)
    account = get_user_model().objects.using(bureau.alias).get(account="wang")
    assert not account.has_usable_password()


def test_units_and_the_officers_of_a_subtree(bureau: Store) -> None:
    add_officer(officer("wang", ("clerk", STATION)), using=bureau.alias)
    add_officer(officer("li", ("clerk", YARD), ("head", NORTH)), using=bureau.alias)
    add_officer(officer("chen", ("auditor", BUREAU)), using=bureau.alias)
    reads = DjangoReads(bureau.alias)
    assert [unit.path for unit in reads.units()] == sorted(unit.path for unit in UNITS)
    assert [one.account for one in reads.officers("bureau/north")] == ["li"]
    assert [one.account for one in reads.officers("bureau")] == ["chen", "li", "wang"]


# Who looked


def test_opened_pages_are_logged_latest_first(store: Store) -> None:
    log = AccessLog(store.alias)
    for hour, (account, record) in enumerate([("wang", "L-1"), ("li", "L-2"), ("chen", "L-1")]):
        log.opened(account, record, START + timedelta(hours=hour), "办案")
    assert [(one.account, one.record) for one in log.entries()] == [("chen", "L-1"), ("li", "L-2"), ("wang", "L-1")]
    assert [one.account for one in log.entries("L-1")] == ["chen", "wang"]
    assert [one.account for one in log.entries(limit=1)] == ["chen"]
    assert log.entries("L-2")[0].at == START + timedelta(hours=1)


def test_who_is_seen_again_within_the_hour_is_logged_once(store: Store) -> None:
    log, hour = AccessLog(store.alias), timedelta(hours=1)

    def seen(account: str, records: list[str], now: datetime) -> None:
        log.saw_all(account, records, now, "看板", now - hour)

    seen("wang", ["L-1", "L-2"], START)
    seen("wang", ["L-2", "L-3"], START + hour / 2)
    seen("li", ["L-2"], START + hour / 2)
    seen("wang", ["L-2"], START + 2 * hour)
    log.opened("wang", "L-1", START + 2 * hour, "案卷页")
    kept = [(one.account, one.record, one.at - START) for one in log.entries() if one.purpose == "看板"]
    assert sorted(kept) == [
        ("li", "L-2", hour / 2),
        ("wang", "L-1", hour * 0),
        ("wang", "L-2", hour * 0),
        ("wang", "L-2", 2 * hour),
        ("wang", "L-3", hour / 2),
    ]
