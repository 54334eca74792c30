"""Every condition means the same over one record and as SQL over all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlglot
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.ledgers import Mend, Move, ledgers, open_copy, played
from tests.agreement.world import CALENDAR, CASE_ACTS, LIMITS, PARCEL_ACTS, Ground, Take, rule
from zhiheng.kernel.act import Act
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
from zhiheng.kernel.fields import FieldTest
from zhiheng.kernel.sql import Question
from zhiheng.services.ends import EndsOfLimits

tests_of_take: st.SearchStrategy[FieldTest] = st.sampled_from(
    [
        Take.ground.is_(Ground.GRAVE),
        Take.count.at_least(2),
        Take.count.below(2),
        Take.person.is_in("a", "b"),
        Take.grave.is_(True),
        Take.officers.at_least(2),
        Take.due_on.is_(date(2025, 5, 1)),
        Take.told_at.is_(datetime(2025, 5, 1, 1, 0, tzinfo=UTC)),
    ]
)
kinds = st.sampled_from((*CASE_ACTS[1:], Take, *PARCEL_ACTS))
same = st.sampled_from([None, Take.person, Take.person])
where = st.just(()) | st.tuples(tests_of_take)
limits = st.none() | st.sampled_from(LIMITS)


def earlier(**more: Any) -> dict[str, Any]:
    return {"kind": kinds, "same": same, "where": where, **more}


leaves = st.one_of(
    st.builds(Happened, **earlier(times=st.integers(0, 2))),
    st.builds(Standing, **earlier(until=st.lists(kinds, max_size=2).map(tuple))),
    st.builds(Elapsed, **earlier(calendar=st.just(CALENDAR), at_least=limits, at_most=limits)),
    st.builds(States, tests_of_take),
)


def _composed(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    pairs = st.lists(parts, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Not, parts),
        st.builds(All, pairs),
        st.builds(AnyOf, pairs),
        st.builds(Linked, st.just(Take.order), parts),
        st.builds(InParent, parts),
        st.builds(InEveryChild, st.just("parcel"), parts),
    )


conditions = leaves | st.recursive(leaves, _composed, max_leaves=4)
as_ofs = st.sampled_from([30, 30, 40, 9, 5]).map(lambda days: datetime(2025, 4, 26, 3, 0, tzinfo=UTC) + timedelta(days))
knowns = st.none() | st.integers(0, 30).map(lambda s: datetime(2025, 6, 20, tzinfo=UTC) + timedelta(seconds=s))
LAW = rule("asked", since=date(2025, 4, 25), until=date(2025, 5, 25))


@settings(max_examples=120)
@given(
    script=ledgers(),
    asked=st.lists(st.tuples(kinds, conditions, st.booleans()), min_size=4, max_size=10),
    as_of=as_ofs,
    known=knowns,
    after=st.integers(0, 12),
)
def test_a_condition_holds_for_the_same_acts_over_one_record_and_in_sql(
    script: list[Move | Mend],
    asked: list[tuple[type[Act], Condition, bool]],
    as_of: datetime,
    known: datetime | None,
    after: int,
) -> None:
    ledger = played(script)
    histories = [ledger.history(header.number).as_of(as_of, known) for header in ledger.headers()]
    with open_copy(ledger, as_of, known, after=after) as tables:
        ends = EndsOfLimits(tables)
        for kind, condition, surely in asked:
            question = Question()
            candidates = question.acts(kind, LAW)
            held = question.holds(condition, candidates, surely)
            ends.put(question.dues.values())
            found = tables.rows(question.asking(f"SELECT seq, {held} FROM {candidates.name}"))
            expected = {
                entry.seq: condition.judge(entry, history, surely).holds
                for history in histories
                for entry in history.of(kind)
                if LAW.applies(entry.day, history.division)
            }
            assert dict(found) == expected, f"{condition!r} surely={surely} of {kind.kind}"
            assert len(found) == len(expected)


@settings(max_examples=60)
@given(kind=kinds, condition=conditions)
def test_what_is_printed_is_understood_by_other_engines(kind: type[Act], condition: Condition) -> None:
    question = Question()
    candidates = question.acts(kind, LAW)
    held = question.holds(condition, candidates)
    printed = question.asking(f"SELECT seq FROM {candidates.name} WHERE NOT ({held})")
    for dialect in ("spark", "clickhouse"):
        (foreign,) = sqlglot.transpile(printed, read="duckdb", write=dialect)
        assert sqlglot.parse_one(foreign, read=dialect) is not None

