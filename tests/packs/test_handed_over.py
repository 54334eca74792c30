"""A case that another organ took over: its own gate before every act but those that the law still expects here."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.law.facts_criminal import DETAINED, PERSON, RESIDENCE, case
from tests.law.vectors import recorded, refusals
from tests.packs.test_criminal_gates import HOUR, NOON
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.procedure import Away, Procedure, failing_gates
from zhiheng.kernel.way_out import way_out, ways_through
from zhiheng.packs.administrative.acts_intake import (
    AcceptCase,
    CaseKind,
    FileCase,
    ReceiveReport,
    ReportWay,
    TakeCaseBack,
    TransferCase,
)
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE
from zhiheng.services.record_act import candidate

LEFT = intake.TransferJurisdiction(receiving_organ="邻县公安局", reporter_told=True)
BACK = intake.TakeBackCase(ground=intake.TakeBackGround.SENT_BACK)
ARREST = held.Arrest(person=PERSON, warrant=held.Signature.SIGNED)
DESIGNATED = intake.TakeBackCase(ground=intake.TakeBackGround.DESIGNATED)
RELEASE = held.Release(person=PERSON, reason=held.ReleaseReason.NO_NEED)
FREE_AGAIN = held.Release(person="q", reason=held.ReleaseReason.NO_NEED)


def away(procedure: Procedure) -> Away:
    assert procedure.away is not None
    return procedure.away


@pytest.mark.parametrize("procedure", [CRIMINAL_CASE, ADMINISTRATIVE_CASE], ids=lambda one: one.name)
def test_every_act_but_the_expected_ones_stops_at_the_hand_over(procedure: Procedure) -> None:
    gone = away(procedure)
    ungated = {step.act for step in procedure.steps if gone.rule not in [gate.rule for gate in step.gates]}
    assert ungated == set(gone.still)
    assert gone.left not in gone.still


@pytest.mark.parametrize("procedure", [CRIMINAL_CASE, ADMINISTRATIVE_CASE], ids=lambda one: one.name)
def test_nothing_that_restrains_anybody_is_expected_after_the_hand_over(procedure: Procedure) -> None:
    moved = [step.act.kind for step in procedure.steps if step.act in away(procedure).still and step.review]
    assert set(moved) <= {"approve_urgent_measure"}


def refused(*before: Act, back: Act = DESIGNATED) -> set[str]:
    told = case()
    for place, act in enumerate(before):
        told = told.did(act, NOON - (len(before) - place) * HOUR)
    return refusals(told.proposes(back, NOON))


@pytest.mark.parametrize("measure", [DETAINED, ARREST], ids=["detained", "arrested"])
def test_a_case_does_not_come_back_while_somebody_is_still_held_in_it(measure: Act) -> None:
    assert refused(measure, LEFT) == {"suspects_go_with_the_case"}
    assert refused(measure, LEFT, FREE_AGAIN) == {"suspects_go_with_the_case"}
    assert refused(measure, LEFT, RELEASE) == set()
    assert refused(measure, RELEASE, LEFT) == set()
    assert refused(LEFT) == set()


@pytest.mark.parametrize("measure", [DETAINED, ARREST], ids=["detained", "arrested"])
def test_a_case_that_was_sent_back_brings_those_held_in_it(measure: Act) -> None:
    assert refused(measure, LEFT, back=BACK) == set()


MEASURES = (
    ("arrest_request_within_3d", DETAINED),
    ("investigative_custody_2m", ARREST),
    ("bail_max_12m", bail.StartBail(person=PERSON)),
    ("residential_surveillance_max_6m", RESIDENCE),
)


@pytest.mark.parametrize(("rule", "measure"), MEASURES, ids=[rule for rule, _ in MEASURES])
def test_a_measure_is_counted_from_its_own_start_once_the_case_is_back(rule: str, measure: Act) -> None:
    """As if the case had never left: neither anew nor without the days between."""
    stayed = recorded(case().did(measure, NOON))
    left = case().did(measure, NOON).did(LEFT, NOON + HOUR)
    came_back = recorded(left.did(DESIGNATED, NOON + 30 * HOUR))
    later = NOON + timedelta(days=400)

    def stands(history: History) -> tuple[Outcome, datetime]:
        (one,) = [each for each in duties_of(CRIMINAL_CASE, history, later) if each.duty.id == rule]
        assert one.ends is not None
        return one.outcome, one.ends.late_at

    assert stands(came_back) == stands(stayed)
    assert stands(came_back)[0] is Outcome.OVERDUE
    assert stands(recorded(left))[0] is Outcome.OK


def test_a_case_that_never_left_does_not_come_back() -> None:
    assert refused() == {"case_is_here"}
    assert refused(LEFT, BACK) == {"case_is_here"}


def test_nobody_is_told_to_hand_a_case_over_so_that_it_can_be_taken_back() -> None:
    when, kind = When.minute(NOON), CaseKind.PUBLIC_SECURITY
    begun = History(record="X-1", procedure=ADMINISTRATIVE_CASE.name)
    first = replace(candidate(ReceiveReport(way=ReportWay.REFERRED), "wang", when, begun), seq=1)
    here = begun.plus(first).plus(first.together_with(AcceptCase(case_kind=kind), "X-1", 2))
    again = candidate(AcceptCase(case_kind=kind), "wang", when, here)
    (closed,) = [gate for gate, _ in failing_gates(ADMINISTRATIVE_CASE, again, here)]
    assert closed.rule.id == "administrative_case_begins_once"
    assert list(ways_through(catalogue(), again, here, NOON, closed, 3)) == []
    gone = here.plus(first.together_with(TransferCase(receiving_unit="西溪派出所", reporter_told=True), "X-1", 3))
    filing = candidate(FileCase(case_kind=kind), "wang", when, gone)
    found = way_out(catalogue(), filing, gone, NOON)
    assert found is not None
    assert [type(stop.act) for stop in found.stops] == [TakeCaseBack, AcceptCase]
