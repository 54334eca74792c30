"""Tries at the public enquiry: counted for everybody together, in rows that nobody can multiply."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connections

from tests.documents.bureau import NOW, case_of, staffed
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.packs.report_desk.acts import RegisterReport
from zhiheng.services.follow_case import LOCKED_FOR, TRIES, Followed, NotFollowed, follow_case
from zhiheng.services.receipt import HandedOver, issue_receipt
from zhiheng.store.engine import engine_of
from zhiheng.store.enquiry_tries import EnquiryTries

NOON = datetime(2026, 11, 10, 4, tzinfo=UTC)
WINDOW = timedelta(minutes=15)


def count(store: Store, code: str, there: bool = False, now: datetime = NOON, most_made_up: int = 100) -> int:
    """By a worker of its own."""
    return EnquiryTries(using=store.alias, most_made_up=most_made_up).count(code, there, now, WINDOW, 5)


def rows(store: Store) -> int:
    return int(engine_of(store.alias).rows("SELECT COUNT(*) FROM enquiry_try")[0][0])


def test_workers_count_together_and_a_code_for_itself(store: Store) -> None:
    assert [count(store, "J-1") for _ in range(3)] == [1, 2, 3]
    connections[store.alias].close()
    assert count(store, "J-1") == 4, "a restart forgets none"
    assert count(store, "J-2") == 1


def test_tries_that_arrive_together_are_all_counted(store: Store) -> None:
    def one(_: int) -> int:
        try:
            return count(store, "J-1")
        finally:
            connections[store.alias].close()

    with ThreadPoolExecutor(6) as together:
        assert sorted(together.map(one, range(12)))[:6] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(("minutes", "tries"), [(14, 2), (15, 1), (16, 1)])
def test_the_count_ends_with_its_window(store: Store, minutes: int, tries: int) -> None:
    count(store, "J-1")
    assert count(store, "J-1", now=NOON + timedelta(minutes=minutes)) == tries


def test_beyond_the_most_nothing_is_written(store: Store) -> None:
    told = [count(store, "J-1") for _ in range(9)]
    assert told == [1, 2, 3, 4, 5, 6, 6, 6, 6]


def test_made_up_codes_fill_no_disk_and_push_no_receipts_count_out(store: Store) -> None:
    assert count(store, "J-REAL", there=True) == 1
    for number in range(40):
        assert count(store, f"J-{number}", now=NOON + timedelta(seconds=number), most_made_up=10) == 1
    assert rows(store) == 11
    assert count(store, "J-REAL", there=True) == 2
    assert count(store, "J-39", now=NOON + timedelta(minutes=1), most_made_up=10) == 2, "the newest stay"


def test_old_counts_go_with_the_next_try(store: Store) -> None:
    for number in range(20):
        count(store, f"J-{number}")
    count(store, "J-LATER", now=NOON + WINDOW)
    assert rows(store) == 1


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    return staffed(store, tmp_path / "home")


@pytest.fixture
def receipt(house: Installation) -> HandedOver:
    report = RegisterReport(channel="counter", place="东门", summary="手机被盗", looked_for_earlier=True)
    case_of(house, "J-2026-0001", "incident_report", (report,))
    made = issue_receipt(house, "wang", "J-2026-0001", NOW)
    assert isinstance(made, HandedOver)
    return made


def wrong(secret: str) -> str:
    return f"{(int(secret) + 1) % 10**6:06d}"


def test_five_wrong_numbers_close_a_receipt_and_time_opens_it(house: Installation, receipt: HandedOver) -> None:
    code, secret = receipt.code, receipt.secret
    for _ in range(TRIES):
        assert follow_case(house, code, wrong(secret), NOW) is NotFollowed.WRONG
    assert follow_case(house, code, secret, NOW) is NotFollowed.LOCKED
    last = NOW + LOCKED_FOR - timedelta(seconds=1)
    assert follow_case(house, code, secret, last) is NotFollowed.LOCKED
    assert isinstance(follow_case(house, code, secret, NOW + LOCKED_FOR), Followed)


def test_the_right_number_begins_the_count_anew(house: Installation, receipt: HandedOver) -> None:
    code, secret = receipt.code, receipt.secret
    for _ in range(2):
        for _ in range(TRIES - 1):
            assert follow_case(house, code, wrong(secret), NOW) is NotFollowed.WRONG
        assert isinstance(follow_case(house, code, secret, NOW), Followed)


def test_a_made_up_code_is_answered_like_a_receipt(house: Installation, receipt: HandedOver) -> None:
    made_up = "J-2026-0001-ZZZZZZ"
    assert made_up != receipt.code
    told = [follow_case(house, made_up, receipt.secret, NOW) for _ in range(TRIES + 2)]
    assert told == [NotFollowed.WRONG] * TRIES + [NotFollowed.LOCKED] * 2
    assert isinstance(follow_case(house, receipt.code, receipt.secret, NOW), Followed), "it locks nobody else"
