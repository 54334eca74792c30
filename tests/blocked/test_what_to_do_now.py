"""Every gate of every pack: doing exactly what the explanation says unblocks the act, and each reason counts.

The records are others in every run. What fails says its place and seed: ``python -m tests.blocked 1 --seed SEED``.
"""

from __future__ import annotations

from dataclasses import replace
from random import SystemRandom

import pytest

from tests.blocked.desk import Blocked, rules
from tests.blocked.records import PLACES, Example
from zhiheng.kernel.act import When
from zhiheng.kernel.cure import ways_to_hold
from zhiheng.kernel.moves import Do, Say, Wait, Way
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.way_out import WayOut, way_out, ways_through
from zhiheng.services.answers import Refused
from zhiheng.services.remedies import MOST_OPTIONS

RECORDS = 2
CONTINUED = 15


@pytest.fixture(scope="module", params=[f"{place}-{number}" for place in PLACES for number in range(RECORDS)])
def example(request: pytest.FixtureRequest) -> Example:
    """One record for all tests, each of which leaves it as it was."""
    return Example(place=request.param.rpartition("-")[0], seed=SystemRandom().randrange(2**32))


def test_doing_exactly_what_the_explanation_says_unblocks_the_act(example: Example) -> None:
    blocked = example.blocked
    way = way_out(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now)
    with blocked.desk.afterwards_undone():
        if way is None:
            assert_nothing_opens(blocked)
            return
        answer = blocked.after(way).tried()
        told = [(one.rule, one.stopped_by[0]) for one in answer.reasons] if isinstance(answer, Refused) else []
        assert not told, f"{blocked.act} at {way.last.at}, after {kinds(way)}"


def test_each_option_that_is_offered_opens_the_gate_by_itself(example: Example) -> None:
    for _, way in options(example.blocked, example.gate):
        with example.blocked.desk.afterwards_undone():
            assert example.gate not in example.blocked.after(way).closed(), kinds(way)


def test_leaving_out_what_one_reason_asks_for_leaves_the_act_refused_for_that_reason(example: Example) -> None:
    blocked, gate = example.blocked, example.gate
    others = [one for one in blocked.step.gates if one is not gate]
    way = way_out(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now, others)
    if way is None:
        return
    with blocked.desk.afterwards_undone():
        answer = blocked.after(way).tried()
    if isinstance(answer, Refused):
        assert {one.rule for one in answer.reasons} == {gate.rule.id}
    else:
        assert opened_by_what_the_others_ask_for(blocked, gate, way), kinds(way)


PROPERTIES = (
    test_doing_exactly_what_the_explanation_says_unblocks_the_act,
    test_each_option_that_is_offered_opens_the_gate_by_itself,
    test_leaving_out_what_one_reason_asks_for_leaves_the_act_refused_for_that_reason,
)


def options(blocked: Blocked, gate: Gate) -> list[tuple[Way, WayOut]]:
    found = ways_through(blocked.desk.catalogue, blocked.entry, blocked.history, blocked.desk.now, gate, MOST_OPTIONS)
    return list(found)


def kinds(way: WayOut) -> list[str]:
    return [stop.act.kind if stop.act is not None else f"begin {stop.procedure}" for stop in way.stops]


def opened_by_what_the_others_ask_for(blocked: Blocked, gate: Gate, way: WayOut) -> bool:
    """Whether another reason asked for the same, be it only for a later moment or another statement."""
    entry, last = blocked.entry, way.last
    later = replace(entry, at=last.at, day=last.day, day_precise=last.day_precise)
    if not gate.rule.applies(later.day, blocked.history.division):
        return True  # by then another law holds
    if gate.needs.judge(later, blocked.history).holds:
        return True
    if gate.needs.judge(replace(later, act=last.act), blocked.history).holds:
        return True  # the act says something else by then, such as another offence
    return any(contained(moves, way) for moves in ways_to_hold(gate.needs, later, blocked.history))


def contained(moves: Way, way: WayOut) -> bool:
    """Whether what ``moves`` asks for is a part of what was done for other reasons."""
    done = [stop.step.act for stop in way.stops if stop.step is not None]
    for move in moves:
        match move:
            case Do() if move.kind not in done:
                return False
            case Say() if move.test.passes(way.last.act) is not move.passes:
                return False
            case Wait() if way.last.at < move.until:
                return False
    return True


def assert_nothing_opens(blocked: Blocked) -> None:
    """Whatever else is lawfully recorded after it, the act stays refused by a gate that it was refused by. Nobody is
    told to hand the record over so that it comes back, nor to record what has to befall."""
    stuck = [gate for gate in blocked.closed() if not options(blocked, gate)]
    closed = stuck or blocked.closed()
    away = blocked.procedure.away
    steps = [one for one in blocked.procedure.steps if not one.befalls and (away is None or one.act is not away.left)]
    desk, done = blocked.desk, 0
    for _ in range(CONTINUED if blocked.record else 0):
        step = desk.rng.choice(steps)
        answer = desk.tries(step, desk.some_act(step.act), When.minute(desk.now), blocked.record, "", "")
        done += not isinstance(answer, Refused)
        now = [gate for gate in blocked.closed() if gate in closed]
        assert now, f"{step.act.kind} opened {rules(closed)} to {blocked.act}, and nobody was told"
