"""Every duty has the same instances and outcomes over one record and as SQL over all of them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import sqlglot
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.ledgers import Mend, Move, ledgers, open_copy, played
from tests.agreement.test_conditions_agree import as_ofs, knowns
from tests.agreement.world import (
    CALENDAR,
    LIMITS,
    NATION,
    PROVINCE,
    Extend,
    Ground,
    Note,
    Pause,
    Release,
    Resume,
    Take,
    rule,
)
from zhiheng.kernel.duty import Duty, Extension, Outcome, Suspension, running
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.sql import Question
from zhiheng.kernel.sql_duty import instances
from zhiheng.services.ends import EndsOfLimits

instruments = st.sampled_from([NATION, NATION, PROVINCE])
bounds = st.sampled_from([(date(2000, 1, 1), None), (date(2025, 4, 25), date(2025, 4, 30))])
limits = st.sampled_from(LIMITS)
starts = st.sampled_from([Take, Take, Note])


@st.composite
def extensions(draw: st.DrawFn, place: int) -> Extension:
    since, until = draw(bounds)
    limit = draw(limits)
    return Extension(
        rule=rule(f"longer_{place}", limit, instrument=draw(instruments), since=since, until=until),
        on=draw(st.sampled_from([Extend, Extend, Note])),
        where=draw(st.sampled_from([(), (Extend.ground.is_(Ground.GRAVE),)])),
    )


@st.composite
def duties(draw: st.DrawFn) -> Duty:
    since, until = draw(bounds)
    start = draw(starts)
    return Duty(
        rule=rule("owed", draw(limits), instrument=draw(instruments), since=since, until=until),
        starts=start,
        ends=draw(st.sampled_from([(Release,), (Release, Resume), (Note,), (Take,), (Extend, Release)])),
        same=draw(st.sampled_from([None, Take.person, Take.person])),
        where=draw(st.sampled_from([(), (), (Take.count.below(3),)])),
        ends_where=draw(st.sampled_from([(), (), (Note.count.at_least(1),)])),
        extended=tuple(draw(extensions(place)) for place in range(draw(st.integers(0, 2)))),
        suspended=draw(
            st.sampled_from(
                [
                    (),
                    (),
                    (Suspension(starts=Pause, ends=(Resume,)),),
                    (Suspension(starts=Pause, ends=(Resume, Note)), Suspension(starts=Extend, ends=(Resume,))),
                ]
            )
        ),
        restarts=draw(st.sampled_from([(), (), (Note,), (Resume, Take)])),
        no_later_than=draw(st.sampled_from([(), (), (Note,), (Resume, Release)])),
        lead=draw(st.sampled_from([None, None, Limit(1, Counting.DAYS_BEFORE)])),
        window=draw(st.booleans()),
        missing=draw(st.sampled_from([Outcome.OVERDUE, Outcome.BREACH])),
        calendar=CALENDAR,
    )


@settings(max_examples=150)
@given(
    script=ledgers(),
    asked=st.lists(duties(), min_size=3, max_size=6),
    as_of=as_ofs,
    known=knowns,
    after=st.integers(0, 12),
)
def test_a_duty_has_the_same_instances_over_one_record_and_in_sql(
    script: list[Move | Mend], asked: list[Duty], as_of: datetime, known: datetime | None, after: int
) -> None:
    ledger = played(script)
    histories = [ledger.history(header.number).as_of(as_of, known) for header in ledger.headers()]
    with open_copy(ledger, as_of, known, after=after) as tables:
        ends = EndsOfLimits(tables)
        for duty in asked:
            question = Question()
            found = instances(question, duty, as_of)
            ends.put(question.dues.values())
            columns = "record, start, COALESCE(party, ''), done, rule, outcome"
            rows = Counter(tables.rows(question.asking(f"SELECT {columns} FROM {found.name}")))
            late = Counter(
                (rule_id, *row)
                for rule_id, query in found.late_extensions
                for row in tables.rows(question.asking(f"SELECT record, start, act FROM {query}"))
            )
            judged = [one for history in histories for one in running(duty, history, as_of)]
            assert rows == Counter(
                (
                    one.start.record,
                    one.start.seq,
                    one.party,
                    one.done.seq if one.done is not None else None,
                    one.rule.id,
                    one.outcome.name.lower(),
                )
                for one in judged
            ), repr(duty)
            assert late == Counter(
                (requirement.id, one.start.record, one.start.seq, act.seq)
                for one in judged
                for requirement, act in one.late_extensions
            ), repr(duty)


@settings(max_examples=60)
@given(duty=duties())
def test_the_chain_of_a_duty_is_understood_by_other_engines(duty: Duty) -> None:
    question = Question()
    found = instances(question, duty, datetime(2025, 5, 1, tzinfo=UTC) + timedelta(hours=3))
    printed = question.asking(f"SELECT * FROM {found.name}")
    for dialect in ("spark", "clickhouse"):
        (foreign,) = sqlglot.transpile(printed, read="duckdb", write=dialect)
        assert sqlglot.parse_one(foreign, read=dialect) is not None
