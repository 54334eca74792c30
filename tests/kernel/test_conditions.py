"""What each condition says of an act and what came before it, where hours are known and where only the day is."""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_casework import (
    CALENDAR,
    Ban,
    CloseCase,
    GiveBack,
    GiveNotice,
    HoldPerson,
    OpenCase,
    ProlongHold,
    ReleasePerson,
    Seize,
    UsePermit,
    Warn,
    entry,
    history,
)
from zhiheng.kernel.act import NOT_YET_RECORDED, Entry
from zhiheng.kernel.conditions import (
    Condition,
    Elapsed,
    InEveryChild,
    InParent,
    Linked,
    elapsed,
    happened,
    standing,
    states,
)
from zhiheng.kernel.history import History
from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.review import Correct

PROLONG = ProlongHold(person="P1", ground="complex")
HELD = standing(HoldPerson, until=(ReleasePerson,), same=HoldPerson.person)
OPENED = happened(OpenCase)


def candidate(at: str, act: ProlongHold | Ban | UsePermit | CloseCase = PROLONG) -> Entry:
    return entry(NOT_YET_RECORDED, act, at)


def hold(seq: int, at: str, person: str = "P1", **more: object) -> Entry:
    return entry(seq, HoldPerson(person=person, **more), at)


def release(seq: int, at: str, person: str | None = "P1") -> Entry:
    return entry(seq, ReleasePerson(person=person), at)


def test_the_acts_that_decided_are_told() -> None:
    told = history(hold(1, "2025-03-03 09:00"), hold(2, "2025-03-03 09:30", "P2"), release(3, "2025-03-03 10:00", "P2"))
    assert HELD.judge(candidate("2025-03-03 11:00"), told).witnesses == (1,)
    other = candidate("2025-03-03 11:00", ProlongHold(person="P2", ground="complex"))
    verdict = HELD.judge(other, told)
    assert not verdict.holds and verdict.witnesses == (2, 3)


def test_the_same_moment_counts_as_earlier() -> None:
    told = history(hold(1, "2025-03-03 09:00"))
    assert HELD.judge(candidate("2025-03-03 09:00"), told).holds
    assert not HELD.judge(candidate("2025-03-03 08:59"), told).holds


def test_of_two_acts_of_one_minute_the_one_recorded_first_came_first() -> None:
    assert not HELD.judge(
        candidate("2025-03-03 09:00"), history(hold(1, "2025-03-03 09:00"), release(2, "2025-03-03 09:00"))
    ).holds
    assert HELD.judge(
        candidate("2025-03-03 09:00"), history(hold(2, "2025-03-03 09:00"), release(1, "2025-03-03 09:00"))
    ).holds


def test_an_act_that_happened_later_does_not_help_though_it_was_recorded_before() -> None:
    assert not HELD.judge(candidate("2025-03-03 09:00"), history(hold(1, "2025-03-03 10:00"))).holds


@pytest.mark.parametrize("at", ["2025-03-03", "2025-03-03 00:00", "2025-03-03 23:59"])
@pytest.mark.parametrize("asked", ["2025-03-03", "2025-03-03 00:00", "2025-03-03 23:59"])
def test_what_needs_an_earlier_act_is_satisfied_within_the_same_day_where_hours_are_unknown(
    at: str, asked: str
) -> None:
    known = " " in at and " " in asked
    expected = at <= asked if known else True
    assert HELD.judge(candidate(asked), history(hold(1, at))).holds is expected


def test_what_must_not_be_pending_is_satisfied_within_the_same_day_too() -> None:
    told = history(hold(1, "2025-03-03"))
    assert (~HELD).judge(candidate("2025-03-03 10:00"), told).holds
    assert not (~HELD).judge(candidate("2025-03-04 00:00"), told).holds
    ended = history(hold(1, "2025-03-02 09:00"), release(2, "2025-03-03"))
    assert (~HELD).judge(candidate("2025-03-03 10:00"), ended).holds
    assert HELD.judge(candidate("2025-03-03 10:00"), ended).holds
    assert (~~HELD).judge(candidate("2025-03-03 10:00"), ended).holds


def test_an_act_that_names_nobody_ends_what_stands_for_everybody() -> None:
    told = history(hold(1, "2025-03-03 09:00"), hold(2, "2025-03-03 09:00", "P2"), release(3, "2025-03-03 10:00", None))
    assert not HELD.judge(candidate("2025-03-03 11:00"), told).holds


def test_what_ended_stands_again_when_it_happens_again() -> None:
    told = history(hold(1, "2025-03-03 09:00"), release(2, "2025-03-03 10:00"), hold(3, "2025-03-03 11:00"))
    assert not HELD.judge(candidate("2025-03-03 10:30"), told).holds
    assert HELD.judge(candidate("2025-03-03 11:30"), told).witnesses == (3,)


def test_a_number_of_times_is_counted_for_the_same_person() -> None:
    twice = happened(Warn, same=Warn.person, times=2)
    asked = candidate("2025-03-05 10:00", Ban(person="P1", days=3))
    told = history(entry(1, Warn(person="P1"), "2025-03-03 09:00"), entry(2, Warn(person="P2"), "2025-03-03 09:00"))
    assert not twice.judge(asked, told).holds
    assert twice.judge(asked, told.plus(entry(3, Warn(person="P1"), "2025-03-05 10:00"))).holds


def test_only_acts_that_pass_the_test_count() -> None:
    minor = happened(HoldPerson, HoldPerson.minor.is_(True))
    assert not minor.judge(candidate("2025-03-05 10:00"), history(hold(1, "2025-03-03 09:00"))).holds
    assert not minor.judge(candidate("2025-03-05 10:00"), history(hold(1, "2025-03-03 09:00", minor=False))).holds
    assert minor.judge(candidate("2025-03-05 10:00"), history(hold(1, "2025-03-03 09:00", minor=True))).holds


def test_a_condition_reads_corrected_content_and_not_annulled_acts() -> None:
    other = Correct(corrects=1, content={"person": "P9"}, reason="r")
    gone = Correct(corrects=1, annuls=True, reason="r")
    for correction in (other, gone):
        told = history(hold(1, "2025-03-03 09:00"), entry(2, correction, "2025-03-09 10:00"))
        assert not HELD.judge(candidate("2025-03-03 10:00"), told).holds


def test_an_act_never_counts_as_its_own_forerunner() -> None:
    first = hold(1, "2025-03-03 09:00")
    assert not happened(HoldPerson).judge(first, history(first)).holds


@pytest.mark.parametrize(
    ("limit", "notice", "fine", "holds"),
    [
        pytest.param(Limit(3, Counting.FIXED_DAYS), "2025-03-03 23:00", "2025-03-05 23:59", False, id="a day too soon"),
        pytest.param(Limit(3, Counting.FIXED_DAYS), "2025-03-03 23:00", "2025-03-06 00:00", True, id="on the last day"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-03 09:00", "2025-03-03 10:59", False, id="a minute short"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-03 09:00", "2025-03-03 11:00", True, id="just two hours"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-03", "2025-03-03 10:00", True, id="hours unknown: perhaps"),
        pytest.param(
            Limit(20, Counting.DURATION), "2025-03-03", "2025-03-03 19:59", True, id="never counted as before"
        ),
        pytest.param(Limit(1, Counting.DAYS), "2025-04-03 09:00", "2025-04-04 09:00", False, id="a rest day moves it"),
    ],
)
def test_not_sooner_than_a_period_after(limit: Limit, notice: str, fine: str, holds: bool) -> None:
    needs = elapsed(GiveNotice, calendar=CALENDAR, at_least=limit)
    told = history(entry(1, GiveNotice(person="P1"), notice))
    assert needs.judge(candidate(fine), told).holds is holds


@pytest.mark.parametrize(
    ("limit", "notice", "fine", "holds"),
    [
        pytest.param(Limit(3, Counting.FIXED_DAYS), "2025-03-03 09:00", "2025-03-06 23:59", True, id="the last day"),
        pytest.param(Limit(3, Counting.FIXED_DAYS), "2025-03-03 09:00", "2025-03-07 00:00", False, id="a day late"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-03 09:00", "2025-03-03 11:00", True, id="just two hours"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-03 09:00", "2025-03-03 11:01", False, id="a minute more"),
        pytest.param(Limit(2, Counting.HOURS), "2025-03-03 09:20", "2025-03-03 12:00", True, id="lenient end"),
        pytest.param(Limit(2, Counting.HOURS), "2025-03-03 09:20", "2025-03-03 12:01", False, id="past lenient end"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-02", "2025-03-03 01:59", True, id="hours unknown: perhaps"),
        pytest.param(Limit(2, Counting.DURATION), "2025-03-02", "2025-03-03 02:00", False, id="late either way"),
    ],
)
def test_not_later_than_a_period_after(limit: Limit, notice: str, fine: str, holds: bool) -> None:
    needs = elapsed(GiveNotice, calendar=CALENDAR, at_most=limit)
    told = history(entry(1, GiveNotice(person="P1"), notice))
    assert needs.judge(candidate(fine), told).holds is holds


def test_a_period_is_counted_from_the_latest_earlier_act_and_holds_where_there_is_none() -> None:
    late = elapsed(GiveNotice, calendar=CALENDAR, at_most=Limit(3, Counting.FIXED_DAYS))
    soon = elapsed(GiveNotice, calendar=CALENDAR, at_least=Limit(3, Counting.FIXED_DAYS))
    told = history(
        entry(1, GiveNotice(person="P1"), "2025-03-03 09:00"), entry(2, GiveNotice(person="P1"), "2025-03-08 09:00")
    )
    assert late.judge(candidate("2025-03-10 09:00"), told).holds
    assert not soon.judge(candidate("2025-03-10 09:00"), told).holds
    assert late.judge(candidate("2025-03-01 09:00"), told).holds
    assert soon.judge(candidate("2025-03-01 09:00"), told).holds


def test_the_acts_own_field_may_be_tested() -> None:
    modest = states(Ban.days.below(31))
    assert modest.judge(candidate("2025-03-03 09:00", Ban(person="P1", days=30)), history()).holds
    assert not modest.judge(candidate("2025-03-03 09:00", Ban(person="P1", days=31)), history()).holds


def record(number: str, procedure: str, *entries: Entry, parent: str = "") -> History:
    return History(record=number, procedure=procedure, raw=entries, parent=parent)


CASE = record("S-2", "stop_case", entry(1, OpenCase(facts="x"), "2025-03-03 09:00", record="S-2"))


def test_a_condition_on_a_named_record_reads_that_record() -> None:
    needs = Linked(UsePermit.case, OPENED)
    told = history(relatives=lambda number: CASE if number == "S-2" else None)
    for named, at, holds in (
        ("S-2", "2025-03-03 10:00", True),
        ("S-2", "2025-03-03 08:00", False),
        ("S-9", "2025-03-03 10:00", False),
        (None, "2025-03-03 10:00", True),
    ):
        assert needs.judge(candidate(at, UsePermit(case=named)), told).holds is holds


def test_a_condition_on_the_parent_fails_where_there_is_none() -> None:
    needs = InParent(OPENED)
    told = history(parent="S-2", relatives=lambda number: CASE if number == "S-2" else None)
    assert needs.judge(candidate("2025-03-03 10:00"), told).holds
    assert not needs.judge(candidate("2025-03-03 08:00"), told).holds
    assert not needs.judge(candidate("2025-03-03 10:00"), history()).holds
    assert not needs.judge(candidate("2025-03-03 10:00"), history(parent="S-9")).holds


def exhibit(number: str, seized: str, back: str = "", procedure: str = "exhibit") -> History:
    acts = [entry(10, Seize(items=[{"what": "刀"}], officers="wang"), seized, record=number)]
    acts += [entry(11, GiveBack(), back, record=number)] if back else []
    return record(number, procedure, *acts, parent="S-1")


def every_exhibit_back(asked: str, *children: History) -> bool:
    family = {child.record: child for child in children}
    told = history(children=tuple(family), relatives=family.get)
    return InEveryChild("exhibit", happened(GiveBack)).judge(candidate(asked, CloseCase()), told).holds


def test_a_condition_on_every_child_asks_each_that_had_begun() -> None:
    back = exhibit("E-1", "2025-03-03 09:00", "2025-03-05 09:00")
    kept = exhibit("E-2", "2025-03-03 09:00")
    assert every_exhibit_back("2025-03-06 09:00")
    assert every_exhibit_back("2025-03-06 09:00", back)
    assert not every_exhibit_back("2025-03-04 09:00", back)
    assert not every_exhibit_back("2025-03-06 09:00", back, kept)
    assert every_exhibit_back("2025-03-06 09:00", back, exhibit("E-3", "2025-03-03 09:00", procedure="permit"))


def test_a_child_that_began_later_asks_nothing_of_what_was_done_before() -> None:
    later = exhibit("E-2", "2025-03-07 09:00")
    assert every_exhibit_back("2025-03-06 09:00", later)
    assert not every_exhibit_back("2025-03-08 09:00", later)
    assert every_exhibit_back("2025-03-07", later), "the same day, hours unknown"


def test_a_child_whose_only_act_was_annulled_asks_nothing() -> None:
    gone = exhibit("E-2", "2025-03-03 09:00").plus(
        entry(12, Correct(corrects=10, annuls=True, reason="r"), "2025-03-04 09:00", record="E-2")
    )
    assert every_exhibit_back("2025-03-06 09:00", gone)


def test_all_tells_what_failed_and_any_tells_what_held() -> None:
    told = history(entry(1, OpenCase(facts="x"), "2025-03-03 09:00"), hold(2, "2025-03-03 09:10", "P2"))
    asked = candidate("2025-03-03 10:00")
    other = happened(HoldPerson)
    assert (OPENED & other).judge(asked, told).witnesses == (1, 2)
    assert not (OPENED & HELD).judge(asked, told).holds
    assert (OPENED & HELD).judge(asked, told).witnesses == ()
    assert (HELD | OPENED).judge(asked, told).witnesses == (1,)
    assert not (HELD | happened(CloseCase)).judge(asked, told).holds


ALL = (
    OPENED,
    happened(Warn, same=Warn.person, times=2),
    HELD,
    elapsed(GiveNotice, calendar=CALENDAR, at_least=Limit(3, Counting.FIXED_DAYS), at_most=Limit(9, Counting.MONTHS)),
    states(Ban.days.below(31)),
    Linked(UsePermit.case, OPENED),
    InParent(OPENED),
    InEveryChild("exhibit", happened(GiveBack)),
    OPENED & ~HELD,
    OPENED | happened(HoldPerson, HoldPerson.minor.is_(True)),
)


@pytest.mark.parametrize("condition", ALL, ids=lambda condition: condition.words(False))
def test_every_condition_says_itself_in_both_languages(condition: Condition) -> None:
    zh, en = condition.words(True), condition.words(False)
    assert zh and en and zh != en
    assert not any("一" <= letter <= "鿿" for letter in en)
    assert any("一" <= letter <= "鿿" for letter in zh)


def test_a_condition_names_the_kinds_it_looks_for_and_the_fields_it_tests() -> None:
    condition = ~(OPENED & InParent(HELD)) | happened(HoldPerson, HoldPerson.minor.is_(True))
    assert set(condition.kinds()) == {OpenCase, HoldPerson, ReleasePerson}
    assert [test.field for test in condition.tests()] == [HoldPerson.minor]


@pytest.mark.parametrize("counting", Counting)
def test_every_way_of_counting_has_words(counting: Counting) -> None:
    assert limit_words(Limit(3, counting), True).startswith("3")
    assert limit_words(Limit(3, counting), False).startswith("3")


# Where hours are unknown: every order of the acts that what is known allows

Order = Sequence[Entry]
PERSONS = st.sampled_from(["P1", "P2"])
MOMENTS = st.builds(
    lambda day, hour: f"2025-03-0{day}" + (f" {hour:02d}:00" if hour else ""), st.integers(1, 3), st.integers(0, 3)
)
ACTS = st.lists(
    st.tuples(st.sampled_from(["hold", "release", "release all"]), PERSONS, MOMENTS), min_size=0, max_size=4
)


def orders(acts: Sequence[Entry]) -> Iterator[Order]:
    """Every order in which these acts may have happened."""
    for order in permutations(acts):
        places = list(enumerate(order))
        if all(not _known_later(one, other) for place, one in places for after, other in places if place < after):
            yield order


def _known_later(one: Entry, other: Entry) -> bool:
    if one.day != other.day:
        return one.day > other.day
    return not one.day_precise and not other.day_precise and (one.at, one.seq) > (other.at, other.seq)


def _before(order: Order, asked: Entry) -> list[Entry]:
    return list(order[: [one.seq for one in order].index(asked.seq)])


def _holds_of(order: Order, asked: Entry, person: str | None = None) -> list[Entry]:
    before = _before(order, asked)
    return [one for one in before if isinstance(one.act, HoldPerson) and person in (None, one.act.person)]


def _stands(order: Order, asked: Entry, person: str) -> bool:
    before, standing_ = _before(order, asked), False
    for one in before:
        if isinstance(one.act, HoldPerson) and one.act.person == person:
            standing_ = True
        elif isinstance(one.act, ReleasePerson) and one.act.person in (None, person):
            standing_ = False
    return standing_


PLAIN: list[tuple[str, Condition, Callable[[Order, Entry], bool]]] = [
    ("happened", happened(HoldPerson), lambda order, asked: bool(_holds_of(order, asked))),
    ("of P1", happened(HoldPerson, same=HoldPerson.person), lambda order, asked: bool(_holds_of(order, asked, "P1"))),
    ("twice", happened(HoldPerson, times=2), lambda order, asked: len(_holds_of(order, asked)) >= 2),
    ("stands", HELD, lambda order, asked: _stands(order, asked, "P1")),
]


@pytest.mark.parametrize(("condition", "plain"), [row[1:] for row in PLAIN], ids=[row[0] for row in PLAIN])
@settings(max_examples=400)
@given(acts=ACTS, asked=MOMENTS)
def test_an_act_gets_the_benefit_of_every_order_that_may_have_been(
    condition: Condition, plain: Callable[[Order, Entry], bool], acts: list[tuple[str, str, str]], asked: str
) -> None:
    made = {
        "hold": lambda person: HoldPerson(person=person),
        "release": lambda person: ReleasePerson(person=person),
        "release all": lambda person: ReleasePerson(),
    }
    told = [entry(seq, made[kind](person), at) for seq, (kind, person, at) in enumerate(acts, 1)]
    act = candidate(asked)
    readings = [plain(order, act) for order in orders([*told, act])]
    assert condition.judge(act, history(*told)).holds == any(readings)
    assert (~condition).judge(act, history(*told)).holds == (not all(readings))


def test_the_calendar_of_an_elapsed_period_may_be_left_out() -> None:
    assert not Elapsed(kind=GiveNotice, at_least=Limit(1, Counting.FIXED_DAYS)).calendar.announced
