"""Every duty has the same instances and outcomes over one record and as SQL over all of them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from random import Random

from hypothesis import given, settings

from tests.agreement.ledgers import as_of_moment, histories, known_moment, open_copy, random_ledger
from tests.agreement.test_conditions_agree import SEEDS, require_portable
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
from zhiheng.kernel.conditions import happened, standing
from zhiheng.kernel.duty import Duty, Extension, Outcome, Restart, Resumption, Suspension, running
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.sql import Question
from zhiheng.kernel.sql_duty import instances
from zhiheng.kernel.terms import Requirement
from zhiheng.services.ends import EndsOfLimits

PAUSES = (
    (),
    (Suspension(starts=Pause, ends=(Resume,)),),
    (Suspension(starts=Pause, ends=(Resume, Note)), Suspension(starts=Extend, ends=(Resume,))),
    (Suspension(starts=Take, ends=(Resume,)), Suspension(starts=Pause, ends=(Note,))),
)
BACK = (Restart(on=Resume, counted_from=Note), Restart(on=Extend, counted_from=Pause))
RESUMED = (Resumption(end=Release, by=Resume), Resumption(end=Note, by=Release))
GIVEN = (happened(Note), ~happened(Note, Note.count.at_least(1)), standing(Take, until=(Release,)) | happened(Pause))
ENDS = ((Release,), (Release, Resume), (Note,), (Take,), (Extend, Release))


def _rule(rng: Random, id: str) -> Requirement:
    since, until = rng.choice(((date(2000, 1, 1), None), (date(2000, 1, 1), None), (FROM, date(2025, 4, 30))))
    return rule(id, rng.choice(LIMITS), instrument=rng.choice((NATION, NATION, PROVINCE)), since=since, until=until)


FROM = date(2025, 4, 27)


def random_duty(rng: Random) -> Duty:
    extensions = tuple(
        Extension(
            rule=_rule(rng, f"longer_{place}"),
            on=rng.choice((Extend, Extend, Note)),
            where=rng.choice(((), (Extend.ground.is_(Ground.GRAVE),))),
        )
        for place in range(rng.choice((0, 0, 1, 2)))
    )
    return Duty(
        rule=_rule(rng, "owed"),
        starts=rng.choice((Take, Take, Note)),
        ends=rng.choice(ENDS),
        same=rng.choice((None, Take.person, Take.person)),
        where=rng.choice(((), (), (Take.count.below(3),))),
        given=rng.choice((None, None, None, *GIVEN)),
        resumed=rng.choice(((), (), (), RESUMED[:1], RESUMED)),
        ends_where=rng.choice(((), (), (Note.count.at_least(1),))),
        extended=extensions,
        suspended=rng.choice((*PAUSES, ())),
        restarts=rng.choice(((), (), (Note,), (Resume, Take), BACK, (*BACK, Take))),
        no_later_than=rng.choice(((), (), (Note,), (Resume, Release))),
        lead=rng.choice((None, None, Limit(1, Counting.DAYS_BEFORE))),
        grace=rng.choice((0, 0, 2)),
        term=rng.choice((None, None, None, Take.count)),
        window=rng.random() < 0.3,
        once=rng.random() < 0.3,
        missing=rng.choice((Outcome.OVERDUE, Outcome.OVERDUE, Outcome.BREACH)),
        calendar=CALENDAR,
    )


@settings(max_examples=60)
@given(seed=SEEDS)
def test_a_duty_has_the_same_instances_over_one_record_and_in_sql(seed: int) -> None:
    rng = Random(seed)
    ledger, as_of, known = random_ledger(rng, rng.randrange(10, 100)), as_of_moment(rng), known_moment(rng)
    known_histories = histories(ledger, as_of, known)
    with open_copy(ledger, as_of, known, after=rng.choice((0, 5, 20))) as tables:
        ends = EndsOfLimits(tables)
        for _ in range(10):
            duty, question = random_duty(rng), Question()
            found = instances(question, duty, as_of)
            ends.put(question.dues.values())
            columns = "record, start, COALESCE(party, ''), done, rule, outcome"
            rows = Counter(tables.rows(question.asking(f"SELECT {columns} FROM {found.name}")))
            late = Counter(
                (rule_id, *row)
                for rule_id, query in found.late_extensions
                for row in tables.rows(question.asking(f"SELECT record, start, act FROM {query}"))
            )
            judged = [one for history in known_histories for one in running(duty, history, as_of)]
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
@given(seed=SEEDS)
def test_the_chain_of_a_duty_is_understood_by_other_engines(seed: int) -> None:
    question = Question()
    found = instances(question, random_duty(Random(seed)), datetime(2025, 5, 1, 3, 0, tzinfo=UTC))
    require_portable(question.asking(f"SELECT * FROM {found.name}"))
