"""A way out through a record that is not there yet."""

from __future__ import annotations

from random import Random

from tests.blocked.desk import Blocked, Desk, catalogue
from tests.blocked.test_what_to_do_now import options
from zhiheng.kernel.act import When
from zhiheng.kernel.supposing import with_values
from zhiheng.law import drug_control_law
from zhiheng.packs.administrative.acts_decision import DecidePenalty, Offence


def test_a_record_that_is_to_be_begun_is_begun_by_an_act_even_where_the_gate_would_be_content_with_an_empty_one() -> (
    None
):
    """That nobody came forward holds of an empty record too, but no record is there without an act."""
    blocked = a_penalty_for_drug_use_that_names_no_known_test()
    (gate,) = (one for one in blocked.closed() if one.rule is drug_control_law.VOLUNTARY_TREATMENT_NO_PENALTY)
    beginning = [way for _, way in options(blocked, gate) if any(stop.act is None for stop in way.stops)]
    assert beginning
    for way in beginning:
        begun, filled = ({stop.record for stop in way.stops if (stop.act is None) is empty} for empty in (True, False))
        assert begun <= filled
        with blocked.desk.afterwards_undone():
            assert gate not in blocked.after(way).closed()


def a_penalty_for_drug_use_that_names_no_known_test() -> Blocked:
    desk, procedure = Desk(rng=Random(0)), catalogue()["administrative_case"]
    desk.begin("R-own", procedure, "", 0)
    said = {"offence": Offence.DRUG_USE, "test": "R-none", "new_use": None}
    act = with_values(desk.some_act(DecidePenalty), said)
    step = procedure.step(DecidePenalty)
    assert step is not None
    return Blocked(desk=desk, procedure=procedure, step=step, act=act, when=When.minute(desk.now), record="R-own")
