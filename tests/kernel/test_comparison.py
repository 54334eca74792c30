"""What an act says, held against what an earlier act says: at most as much, at least as much, the same."""

from __future__ import annotations

from typing import Any

import pytest

from tests.small_casework import Ban, Fine, GiveNotice, Seize, entry, history
from zhiheng.kernel.act import NOT_YET_RECORDED
from zhiheng.kernel.comparison import Comparison, no_less_than, no_more_than, the_same_as
from zhiheng.kernel.conditions import happened, standing
from zhiheng.kernel.cure import ways_to_hold
from zhiheng.kernel.moves import Do, Say

WORTH = {"least": no_less_than, "most": no_more_than, "same": the_same_as}
THINGS: dict[str, Any] = {"items": ({"what": "现金"},), "officers": ("wang", "sun")}
SEIZED = entry(1, Seize(worth=5000, **THINGS), "2025-03-03 09:00")
UNVALUED = entry(1, Seize(**THINGS), "2025-03-03 09:00")
HOLDS = {
    "most": {4999: True, 5000: True, 5001: False},
    "least": {4999: False, 5000: True, 5001: True},
    "same": {4999: False, 5000: True, 5001: False},
}


def comparison(which: str) -> Comparison:
    return WORTH[which](Fine.amount, Seize.worth)


@pytest.mark.parametrize("which", WORTH)
@pytest.mark.parametrize("amount", [4999, 5000, 5001])
def test_an_earlier_act_counts_just_within_on_and_not_beyond_what_it_says(which: str, amount: int) -> None:
    fine = entry(NOT_YET_RECORDED, Fine(person="P1", amount=amount), "2025-03-04 09:00")
    judged = happened(Seize, comparison(which)).judge(fine, history(SEIZED))
    assert judged.holds is HOLDS[which][amount]
    assert standing(Seize, comparison(which), until=(GiveNotice,)).judge(fine, history(SEIZED)).holds is judged.holds


@pytest.mark.parametrize("which", WORTH)
def test_what_was_never_said_cannot_be_reached(which: str) -> None:
    fine = entry(NOT_YET_RECORDED, Fine(person="P1", amount=1), "2025-03-04 09:00")
    assert not happened(Seize, comparison(which)).judge(fine, history(UNVALUED)).holds


@pytest.mark.parametrize("which", WORTH)
def test_an_act_that_says_nothing_is_held_against_nothing(which: str) -> None:
    ban = entry(NOT_YET_RECORDED, Ban(person="P1", days=3), "2025-03-04 09:00")
    assert happened(Seize, comparison(which)).judge(ban, history(SEIZED)).holds


@pytest.mark.parametrize("which", WORTH)
def test_it_is_opened_by_another_earlier_act_or_by_saying_what_that_one_allows(which: str) -> None:
    amount = 5001 if which != "least" else 4999
    fine = entry(NOT_YET_RECORDED, Fine(person="P1", amount=amount), "2025-03-04 09:00")
    ways = ways_to_hold(happened(Seize, comparison(which)), fine, history(SEIZED))
    (done,), (said,) = sorted(ways, key=lambda way: isinstance(way[0], Say))
    assert (
        isinstance(done, Do)
        and done.kind is Seize
        and all(test.passes(Seize(worth=amount, **THINGS)) for test in done.where)
    )
    assert isinstance(said, Say) and said.test.passes(Fine(person="P1", amount=5000))
    assert not said.test.passes(fine.act)


def test_it_reads_as_a_sentence() -> None:
    needed = happened(Seize, no_more_than(Fine.amount, Seize.worth))
    assert needed.words(True) == "已有扣押（本次罚款数额不多于其估价）"
    assert needed.words(False) == "Seize (Amount here no more than its Worth) before"
