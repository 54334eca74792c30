"""Deputies in a database: who may be appointed by whom, when it runs, and what a deputy may do."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from threading import Barrier
from typing import Any

import pytest

from tests.contract.test_many_writers import at_once
from tests.small_procedure import START
from tests.small_seals import opened_key
from tests.stores import Store
from zhiheng.kernel.act import When
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.register import AppointDeputy
from zhiheng.kernel.signature import Seal
from zhiheng.law.bureau_rules import DEPUTY_FOR_A_TIME, ONE_DEPUTY_AT_A_TIME
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


def appoint(bureau: Store, now: datetime = START, **changed: Any) -> Answer:
    asked = replace(ASKED, **changed)
    seal = opened_key(asked.by)
    return appoint_deputy(bureau.ledger, bureau.ledger.catalogue, people(bureau), asked, now, lambda: seal)


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
    appoint(bureau, by="zhu", principal="zhou", role="legal_reviewer", deputy="wang", until=TODAY)
    reads = DjangoReads(using=bureau.alias)
    before = reads.appointments(TODAY)
    assert [one.deputy for one in before] == ["gao", "wang"]
    assert [one.deputy for one in reads.appointments(TODAY + DAY)] == ["gao"]
    rebuild_projections(bureau.ledger)
    assert reads.appointments(TODAY) == before


UNDER_RULE = ONE_DEPUTY_AT_A_TIME.since
LATER = START + timedelta(days=(UNDER_RULE - TODAY).days)


def under_rule(bureau: Store, first: int, last: int, now: datetime = LATER, **changed: Any) -> Answer:
    """An appointment from one day after the rule's first to another."""
    days = {"since": UNDER_RULE + first * DAY, "until": UNDER_RULE + last * DAY}
    return appoint(bureau, now, **{**days, **changed})


def rules(answer: Answer) -> set[str]:
    if isinstance(answer, Recorded):
        return set()
    for one in answer.reasons:
        assert all((*one.tried, *one.stopped_by, *one.article, *one.next_step)), "four parts in both languages"
    return {one.rule for one in answer.reasons}


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        (1, 4, True),
        (4, 4, True),
        (10, 10, True),
        (7, 8, True),
        (10, 12, True),
        (1, 20, True),
        (1, 3, False),
        (11, 12, False),
    ],
)
def test_a_post_has_one_deputy_at_a_time(bureau: Store, first: int, last: int, refused: bool) -> None:
    assert rules(under_rule(bureau, 4, 10)) == set()
    answer = under_rule(bureau, first, last, deputy="zhou")
    assert rules(answer) == ({"one_deputy_at_a_time"} if refused else set())
    assert rules(under_rule(bureau, first, last)) == {"one_deputy_at_a_time"}, "nor the same deputy twice"


def test_other_posts_and_ended_appointments_leave_the_days_free(bureau: Store) -> None:
    made = under_rule(bureau, 0, 10)
    assert isinstance(made, Recorded)
    assert rules(under_rule(bureau, 0, 10, by="zhu", principal="gao", unit="west", deputy="zhao")) == set()
    other_post = under_rule(bureau, 0, 10, by="zhu", principal="zhou", role="legal_reviewer", deputy="wang")
    assert rules(other_post) == set()
    assert rules(under_rule(bureau, 0, 10, deputy="zhou")) == {"one_deputy_at_a_time"}
    end_deputising(bureau.ledger, people(bureau), made.entry.record, "zhao", "返岗", LATER, partial(opened_key, "zhao"))
    assert rules(under_rule(bureau, 0, 10, deputy="zhou")) == set()


def test_two_heads_who_appoint_at_the_same_moment_appoint_one_deputy(bureau: Store) -> None:
    def meanwhile() -> Seal:
        """The other one was quicker, between the look and the entry."""
        assert rules(under_rule(bureau, 0, 3, by="zhu", deputy="zhou")) == set()
        return opened_key("zhao")

    asked = replace(ASKED, since=UNDER_RULE, until=UNDER_RULE + 3 * DAY)
    answer = appoint_deputy(bureau.ledger, bureau.ledger.catalogue, people(bureau), asked, LATER, meanwhile)
    assert rules(answer) == {"one_deputy_at_a_time"}


@pytest.mark.parametrize(("days", "refused"), [(29, False), (30, False), (31, True)])
def test_an_appointment_has_a_longest_time(bureau: Store, days: int, refused: bool) -> None:
    most = DEPUTY_FOR_A_TIME.needed_limit.value
    assert most == 30
    assert rules(under_rule(bureau, 5, 5 + days - 1)) == ({"deputy_for_a_time"} if refused else set())


def test_before_the_rule_neither_is_asked(bureau: Store) -> None:
    day_before = LATER - DAY
    assert rules(under_rule(bureau, -1, 40, now=day_before)) == set()
    assert rules(under_rule(bureau, -1, 40, now=day_before, deputy="zhou")) == set()
    assert rules(under_rule(bureau, 0, 40, now=LATER, deputy="zhou")) == {"deputy_for_a_time", "one_deputy_at_a_time"}


def test_two_heads_who_press_at_once_appoint_one_deputy(store: Store, bureau: Store) -> None:
    for turn in range(1, 6):
        both_have_looked = Barrier(2)

        def pressed(by: str, deputy: str, turn: int = turn, together: Barrier = both_have_looked) -> Answer:
            def unlock() -> Seal:
                together.wait()
                return opened_key(by)

            first = UNDER_RULE + turn * 40 * DAY
            asked = replace(ASKED, by=by, deputy=deputy, since=first, until=first + DAY)
            return appoint_deputy(bureau.ledger, bureau.ledger.catalogue, people(bureau), asked, LATER, unlock)

        answers = at_once(bureau, [partial(pressed, "zhao", "gao"), partial(pressed, "zhu", "zhou")])
        assert sorted(type(answer).__name__ for answer in answers) == ["Recorded", "Refused"], turn
