"""Random sequences of acts of every pack: the gates and a plain second statement of them never differ.

``make oracle`` plays a million of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.oracle.sequences import played
from zhiheng.kernel import conditions
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.conditions import Happened, Judgement, Linked, Not, Standing
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.history import History
from zhiheng.kernel.terms import Requirement

SEQUENCES = 20_000
PIECES = 20
ENOUGH = 6_000


@pytest.mark.parametrize("piece", range(PIECES))
def test_kernel_and_plain_statement_agree_on_every_gate(piece: int) -> None:
    size = SEQUENCES // PIECES
    judged = closed = 0
    for seed in range(piece * size, (piece + 1) * size):
        world, found = played(seed)
        assert not found, f"sequence {seed}: {found[0]}"
        judged, closed = judged + world.judged, closed + world.refused
    assert judged > 20 * size and 0.2 < closed / judged < 0.8


def one_more(self: Happened, candidate: Entry, history: History, surely: bool = False) -> Judgement:
    return Judgement(len(self.found(candidate, history, surely)) > self.times)


def never_ended(self: Standing, candidate: Entry, history: History, surely: bool = False) -> Judgement:
    return Judgement(bool(self.found(candidate, history, surely)))


def same_reading(self: Not, candidate: Entry, history: History, surely: bool = False) -> Judgement:
    return Judgement(not self.condition.judge(candidate, history, surely).holds)


def not_at_the_same_minute(self: Entry, other: Entry) -> bool:
    return self.at < other.at or (self.day == other.day and (self.day_precise or other.day_precise))


def day_before(self: Entry, other: Entry) -> bool:
    return (self.at, self.seq) < (other.at, other.seq)


def exactly_above(self: FieldTest, act: object) -> bool:
    value = self.field.of(act)
    return passes(self, act) and (self.symbol != ">=" or value > self.values[0])


def last_day_left_out(self: Requirement, day: Any, division: str) -> bool:
    return applies(self, day, division) and day != self.since


def nowhere_will_do(self: Linked, candidate: Entry, history: History, surely: bool = False) -> Judgement:
    named = self.field.of(candidate.act)
    other = history.relatives(named) if named is not None else None
    return Judgement(True) if other is None else self.holds.judge(candidate, other, surely)


def nobody_concerns_nobody(field: Any, one: Act, other: Act) -> bool:
    return field is None or field.of(one) == field.of(other)


passes, applies = FieldTest.passes, Requirement.applies
MUTANTS: list[tuple[Any, str, Callable[..., Any]]] = [
    (Happened, "judge", one_more),
    (Standing, "judge", never_ended),
    (Not, "judge", same_reading),
    (Entry, "may_precede", not_at_the_same_minute),
    (Entry, "may_precede", day_before),
    (FieldTest, "passes", exactly_above),
    (Requirement, "applies", last_day_left_out),
    (Linked, "judge", nowhere_will_do),
    (conditions, "agree", nobody_concerns_nobody),
]


@pytest.mark.parametrize(("where", "name", "mutant"), MUTANTS, ids=lambda one: getattr(one, "__name__", one))
def test_a_kernel_that_is_slightly_wrong_is_noticed(
    where: Any, name: str, mutant: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, name, mutant)
    assert any(played(seed)[1] for seed in range(ENOUGH))
