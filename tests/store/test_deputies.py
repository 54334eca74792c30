"""Deputies in a database: who may be appointed by whom, when it runs, and what a deputy may do."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from tests.small_procedure import START
from tests.small_seals import opened_key
from tests.stores import Store
from zhiheng.kernel.act import When
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.register import AppointDeputy
from zhiheng.packs.posts import AUDITOR, BUREAU_LEADER, INVESTIGATOR, LEGAL_REVIEWER, SOCIAL_WORKER, UNIT_HEAD
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.deputise import Appointing, appoint_deputy, end_deputising
from zhiheng.store.directory import DjangoDirectory, add_officer, add_unit
from zhiheng.store.reads import DjangoReads
from zhiheng.store.rebuild import rebuild_projections

TODAY = When.minute(START).day
DAY = timedelta(days=1)
BUREAU = Unit(id="bureau", title="局", en="Bureau", path="bureau", division="990101")
EAST = Unit(id="east", title="东所", en="East", path="bureau/east", division="990101")
WEST = Unit(id="west", title="西所", en="West", path="bureau/west", division="990101")
FAR = Unit(id="far", title="外局", en="Far", path="far", division="990102")
CAST = {
    "wang": (INVESTIGATOR, EAST),
    "zhao": (UNIT_HEAD, EAST),
    "gao": (UNIT_HEAD, WEST),
    "zhou": (LEGAL_REVIEWER, EAST),
    "zhu": (BUREAU_LEADER, BUREAU),
    "yu": (SOCIAL_WORKER, EAST),
    "chen": (AUDITOR, BUREAU),
    "fang": (UNIT_HEAD, FAR),
}
ASKED = Appointing(
    by="zhao",
    deputy="gao",
    principal="zhao",
    role="unit_head",
    unit="east",
    since=TODAY,
    until=TODAY + 2 * DAY,
    reason="培训",
)


@pytest.fixture
def bureau(store: Store) -> Store:
    for unit in (BUREAU, EAST, WEST, FAR):
        add_unit(unit, store.alias)
    for account, (role, unit) in CAST.items():
        post = Post(role=role.id, unit=unit, since=date(2020, 1, 1))
        add_officer(Officer(account=account, name=account, person=f"p-{account}", posts=(post,)), using=store.alias)
    again = Post(role=UNIT_HEAD.id, unit=WEST, since=date(2020, 1, 1))
    add_officer(Officer(account="zhao_too", name="zhao", person="p-zhao", posts=(again,)), using=store.alias)
    return store


def people(bureau: Store) -> DjangoDirectory:
    return DjangoDirectory(using=bureau.alias)


def appoint(bureau: Store, **changed: Any) -> Answer:
    asked = replace(ASKED, **changed)
    seal = opened_key(asked.by)
    return appoint_deputy(bureau.ledger, bureau.ledger.catalogue, people(bureau), asked, START, lambda: seal)


def stands_for(bureau: Store, account: str, day: date) -> list[tuple[str, str, str]]:
    officer = people(bureau).officer(account)
    assert officer is not None
    return [(post.in_stead_of, post.role, post.unit.id) for post in officer.posts_on(day) if post.in_stead_of]


def test_a_deputy_stands_in_on_the_days_named_and_on_no_other(bureau: Store) -> None:
    answer = appoint(bureau)
    assert isinstance(answer, Recorded) and isinstance(answer.entry.act, AppointDeputy)
    found = {day: stands_for(bureau, "gao", TODAY + day * DAY) for day in (-1, 0, 2, 3)}
    assert found == {-1: [], 0: [("zhao", "unit_head", "east")], 2: [("zhao", "unit_head", "east")], 3: []}
    (proof,) = bureau.ledger.proofs(answer.entry.record)
    assert proof.signature is not None and proof.signature.signed.signer == "zhao"


@pytest.mark.parametrize(
    "changed",
    [
        {"by": "wang"},  # neither the holder nor a head
        {"by": "gao"},  # a head elsewhere, and the deputy himself
        {"by": "fang"},
        {"deputy": "zhao"},  # for oneself
        {"deputy": "zhao_too"},  # for oneself under another account
        {"deputy": "yu"},  # a social worker signs for no officer
        {"deputy": "chen"},  # nor does an auditor
        {"deputy": "fang"},  # nor somebody of another bureau
        {"deputy": "nobody"},
        {"principal": "wang", "role": "investigator"},  # no post that signs
        {"principal": "gao"},  # holds it elsewhere
        {"role": "bureau_leader"},
        {"unit": "west"},
        {"unit": "nowhere"},
        {"since": TODAY - DAY},  # not for yesterday
        {"until": TODAY - DAY},
    ],
    ids=str,
)
def test_what_is_no_appointment_is_refused_and_writes_nothing(bureau: Store, changed: dict[str, Any]) -> None:
    answer = appoint(bureau, **changed)
    assert isinstance(answer, Refused)
    assert {one.rule for one in answer.reasons} == {"deputy_is_appointed"}
    assert bureau.ledger.last_seq() == 0


def test_a_head_above_appoints_for_others(bureau: Store) -> None:
    assert isinstance(appoint(bureau, by="zhu"), Recorded)
    assert isinstance(appoint(bureau, by="zhu", principal="zhou", role="legal_reviewer", deputy="wang"), Recorded)


def test_a_deputy_has_no_deputy_and_appoints_none(bureau: Store) -> None:
    appoint(bureau)
    assert isinstance(appoint(bureau, by="gao", principal="gao", deputy="wang"), Refused)
    assert isinstance(appoint(bureau, by="gao", principal="zhou", role="legal_reviewer", deputy="wang"), Refused)


def test_an_end_takes_effect_at_once_and_is_for_those_concerned(bureau: Store) -> None:
    made = appoint(bureau)
    assert isinstance(made, Recorded)
    record = made.entry.record
    for by, may in (("wang", False), ("fang", False), ("gao", True)):
        answer = end_deputising(bureau.ledger, people(bureau), record, by, "返岗", START, partial(opened_key, by))
        assert isinstance(answer, Recorded) is may
    assert stands_for(bureau, "gao", TODAY) == []
    again = end_deputising(bureau.ledger, people(bureau), record, "zhao", "x", START, partial(opened_key, "zhao"))
    assert isinstance(again, Refused)


def test_a_deputy_stands_for_nobody_who_no_longer_holds_the_post(bureau: Store) -> None:
    appoint(bureau)
    left = Post(role=UNIT_HEAD.id, unit=EAST, since=date(2020, 1, 1), until=TODAY)
    add_officer(Officer(account="zhao", name="zhao", person="p-zhao", posts=(left,)), using=bureau.alias)
    assert stands_for(bureau, "gao", TODAY) == [("zhao", "unit_head", "east")]
    assert stands_for(bureau, "gao", TODAY + DAY) == []


def test_who_deputises_is_read_from_the_acts(bureau: Store) -> None:
    appoint(bureau)
    appoint(bureau, deputy="zhou", until=TODAY)
    reads = DjangoReads(using=bureau.alias)
    before = reads.appointments(TODAY)
    assert [one.deputy for one in before] == ["gao", "zhou"]
    assert [one.deputy for one in reads.appointments(TODAY + DAY)] == ["gao"]
    rebuild_projections(bureau.ledger)
    assert reads.appointments(TODAY) == before
