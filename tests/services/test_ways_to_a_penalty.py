"""The ways out that the penalty for drug use shows, from the packs as they are."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from zhiheng import bootstrap
from zhiheng.kernel.act import When
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.remedy import Action
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative.acts_questioning import Age
from zhiheng.packs.administrative.gates_drugs import DRUG_USER
from zhiheng.services.record_act import candidate
from zhiheng.services.remedies import remedies

NOW = datetime(2026, 3, 3, 9, tzinfo=BEIJING)


@pytest.fixture(scope="module")
def options() -> tuple[tuple[Action, ...], ...]:
    """The ways through the first gate of a penalty for drug use that names no test."""
    when = When.minute(NOW)
    yesterday = when.day - timedelta(days=1)
    penalty = decided.DecidePenalty(
        person="P1",
        offence=decided.Offence.DRUG_USE,
        offence_ended=yesterday,
        discovered=yesterday,
        age=Age.ADULT,
        detention_days=10,
    )
    history = History(record="X-1", procedure="administrative_case", division="990101")
    asked = candidate(penalty, "wang", when, history)
    return remedies(bootstrap.catalogue(), history, NOW)(DRUG_USER[0], asked).options


def test_what_has_to_be_established_is_said_before_another_offence_is_suggested(
    options: tuple[tuple[Action, ...], ...],
) -> None:
    takes_back = ["并非“违法行为" in "".join(action.what[0] for action in option) for option in options]
    assert takes_back == sorted(takes_back) and not takes_back[0]


def test_a_record_that_is_still_to_begin_begins_with_one_act(options: tuple[tuple[Action, ...], ...]) -> None:
    through_a_new_one = [option for option in options if any(action.begins for action in option)]
    assert through_a_new_one
    opening = {step.act.kind for step in bootstrap.catalogue()["community_treatment"].steps if step.opens}
    for option in through_a_new_one:
        (begun,) = [action for action in option if action.begins]
        assert begun.kind in opening
        assert [action for action in option if action.what[0].startswith("新建")] == [begun]
