"""Every condition means the same over one record and as SQL over all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random

import sqlglot
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.ledgers import as_of_moment, histories, known_moment, open_copy, random_ledger
from tests.agreement.world import (
    CALENDAR,
    CASE_ACTS,
    LIMITS,
    PARCEL_ACTS,
    PROVINCE,
    Ground,
    Note,
    Pause,
    Release,
    Resume,
    Take,
    rule,
)
from zhiheng.kernel.comparison import no_less_than, no_more_than, the_same_as
from zhiheng.kernel.conditions import (
    All,
    AnyOf,
    Condition,
    Elapsed,
    Happened,
    InEveryChild,
    InParent,
    Linked,
    Not,
    Standing,
    States,
)
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.duty import Suspension
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.in_term import InTerm
from zhiheng.kernel.own_record import LinkedOwn
from zhiheng.kernel.sql import Question
from zhiheng.services.ends import EndsOfLimits

TESTS: tuple[FieldTest, ...] = (
    Take.ground.is_(Ground.GRAVE),
    Take.count.at_least(2),
    Take.count.below(2),
    Take.person.is_in("a", "b"),
    Take.grave.is_(True),
    Take.officers.at_least(2),
    Take.officers.fewer_than(2),
    Take.officers.given(),
    Take.due_on.is_(date(2025, 5, 1)),
    Take.told_at.is_(datetime(2025, 5, 1, 1, 0, tzinfo=UTC)),
)
COMPARED = (
    *(
        compare(own, other)
        for compare in (no_more_than, no_less_than, the_same_as)
        for own, other in ((Take.count, Note.count), (Note.count, Take.count))
    ),
    no_more_than(Take.count, Note.count, less=Note.spent),
)
LEAVE = Suspension(starts=Take, ends=(Release,))
KINDS = (*CASE_ACTS[1:], *PARCEL_ACTS)
SEEDS = st.integers(0, 2**48)
LAW = rule("asked", since=date(2025, 4, 27), until=date(2025, 5, 25))
HERE = rule("asked_here", instrument=PROVINCE, since=date(2025, 4, 27))


def random_condition(rng: Random, depth: int = 2) -> Condition:
    if depth == 0 or rng.random() < 0.3:
        return _leaf(rng)
    part = random_condition(rng, depth - 1)
    match rng.choice(("not", "all", "any", "linked", "parent", "child")):
        case "not":
            return Not(part)
        case "all":
            return All(rng.choice(((), (part,), (part, _leaf(rng)))))
        case "any":
            return AnyOf(rng.choice(((), (part,), (part, _leaf(rng)))))
        case "linked":
            return rng.choice((Linked, LinkedOwn))(Take.order, part)
        case "parent":
            return InParent(part)
    return InEveryChild("parcel", part)


def _leaf(rng: Random) -> Condition:
    kind, same = rng.choice(KINDS), rng.choice((None, Take.person))
    where = (rng.choice(TESTS),) if rng.random() < 0.2 else ()
    alike = rng.choice(((), (), (Take.ground,), (Take.ground, Take.count)))
    match rng.choice(("happened", "standing", "elapsed", "states", "dated", "in_term")):
        case "happened":
            times = rng.choice((1, 1, 1, 2, 3, 0))
            under = rng.choice((None, None, LAW, HERE))
            if rng.random() < 0.3:
                kind, against = rng.choice((Take, Note)), (rng.choice(COMPARED),)
                return Happened(kind=kind, same=same, alike=alike, against=against, times=times, under=under)
            return Happened(kind=kind, same=same, alike=alike, where=where, times=times, under=under)
        case "standing":
            until = tuple(rng.choice(KINDS) for _ in range(rng.choice((0, 1, 1, 2))))
            each = rng.choice((None, Take.person))
            if rng.random() < 0.3:
                against = (rng.choice(COMPARED),)
                return Standing(kind=rng.choice((Take, Note)), same=same, against=against, until=until, each=each)
            return Standing(kind=kind, same=same, alike=alike, where=where, until=until, each=each)
        case "elapsed":
            least, most = rng.choice((None, *LIMITS)), rng.choice((None, *LIMITS))
            return Elapsed(kind=kind, same=same, where=where, calendar=CALENDAR, at_least=least, at_most=most)
        case "dated":
            by_day = rng.choice([limit for limit in LIMITS if not limit.counting.by_the_hour])
            return Dated(since=Take.due_on, limit=by_day, calendar=CALENDAR)
        case "in_term":
            pauses = rng.sample((Suspension(starts=Pause, ends=(Resume, Release)), LEAVE), rng.choice((0, 1, 2)))
            return InTerm(kind=Note, same=same, where=where, term=Note.count, suspended=tuple(pauses))
    return States(rng.choice(TESTS))


@settings(max_examples=60)
@given(seed=SEEDS)
def test_a_condition_holds_for_the_same_acts_over_one_record_and_in_sql(seed: int) -> None:
    rng = Random(seed)
    ledger, as_of, known = random_ledger(rng, rng.randrange(10, 100)), as_of_moment(rng), known_moment(rng)
    known_histories = histories(ledger, as_of, known)
    with open_copy(ledger, as_of, known, after=rng.choice((0, 5, 20))) as tables:
        ends = EndsOfLimits(tables)
        for _ in range(16):
            kind, condition, surely = rng.choice(KINDS), random_condition(rng), rng.random() < 0.3
            question = Question()
            candidates = question.acts(kind, LAW)
            held = question.holds(condition, candidates, surely)
            ends.put(question.dues.values())
            found = tables.rows(question.asking(f"SELECT seq, {held} FROM {candidates.name}"))
            expected = {
                entry.seq: condition.judge(entry, history, surely).holds
                for history in known_histories
                for entry in history.of(kind)
                if LAW.applies(entry.day, history.division)
            }
            assert sorted(found) == sorted(expected.items()), f"{condition!r} surely={surely} of {kind.kind}"


@settings(max_examples=60)
@given(seed=SEEDS)
def test_what_is_printed_is_understood_by_other_engines(seed: int) -> None:
    rng = Random(seed)
    question = Question()
    candidates = question.acts(rng.choice(KINDS), LAW)
    held = question.holds(random_condition(rng), candidates)
    require_portable(question.asking(f"SELECT seq FROM {candidates.name} WHERE NOT ({held})"))


def require_portable(printed: str) -> None:
    """sqlglot reads it, and reads back what it makes of it for other engines."""
    for dialect in ("spark", "clickhouse"):
        (foreign,) = sqlglot.transpile(printed, read="duckdb", write=dialect)
        assert sqlglot.parse_one(foreign, read=dialect) is not None
