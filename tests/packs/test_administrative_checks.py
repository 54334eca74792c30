"""What an act of the administrative pack must be, by the law of its day: kept, and broken."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_administrative import ACCEPT, OFFICERS, SEIZED, about, case, execution, penalty, questioning
from tests.law.vectors import recorded
from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, States, walk
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

OLD = datetime(2025, 12, 31, 23, 59, tzinfo=BEIJING)
NEW = datetime(2026, 1, 1, 0, 0, tzinfo=BEIJING)


def broken(act: Act, at: datetime) -> set[str]:
    """The rules that a record with this act alone breaks at that minute."""
    story = case().did(act, at)
    return {finding.rule.id for finding in findings_of(story.procedure, recorded(story), at)}


def alone(**changes: Any) -> Act:
    return questioning(officers=OFFICERS[:1], **changes)


def minor(age: asked.Age, guardian: asked.Guardian) -> Act:
    return questioning(age=age, guardian=guardian)


def inspected(inspector: found.Inspector, sex: found.Sex = found.Sex.FEMALE) -> Act:
    return about(found.InspectPerson, officers=OFFICERS[:2], person_sex=sex, inspector=inspector)


def collected(fen: int, ground: quick.CollectGround = quick.CollectGround.UNDISPUTED) -> Act:
    return about(quick.CollectFine, fine=fen, ground=ground)


ABSENT, NOTED = asked.Guardian.ABSENT, asked.Guardian.ABSENCE_NOTED
WOMAN, DOCTOR, MAN = found.Inspector.WOMAN, found.Inspector.PHYSICIAN, found.Inspector.MAN
PARTIAL, HOME = asked.Recording.PARTIAL, asked.Place.HOME_OR_WORK
ONE, UNDER_18, UNDER_16 = (
    "admin_one_officer_needs_recording_2026",
    "admin_minor_guardian_under18_2026",
    "admin_minor_guardian_under16_2012",
)
TWO_OFFICERS, RECORDED = "admin_two_officers", "admin_questioning_recorded_2026"
IN_AREA = "admin_questioning_in_casework_area"
BY_WOMAN, BY_WOMAN_OLD = "admin_woman_inspected_by_woman", "admin_woman_inspected_by_woman_2012"
COLLECT, COLLECT_OLD = "on_spot_collection_limit_200_2026", "on_spot_collection_limit_50_2012"


@pytest.mark.parametrize(
    "rule, act, in_2025, in_2026",
    [
        (TWO_OFFICERS, questioning(), False, False),
        (TWO_OFFICERS, alone(), True, False),
        (TWO_OFFICERS, alone(recording=PARTIAL), True, True),
        (TWO_OFFICERS, alone(place=HOME), True, True),
        (ONE, alone(), False, False),
        (ONE, alone(recording=PARTIAL), False, True),
        (ONE, alone(place=HOME), False, True),
        (RECORDED, questioning(), False, False),
        (RECORDED, questioning(recording=PARTIAL), False, True),
        (RECORDED, questioning(recording=PARTIAL, place=HOME), False, False),
        (IN_AREA, questioning(), False, False),
        (IN_AREA, questioning(place=HOME), False, False),
        (IN_AREA, questioning(place=asked.Place.ELSEWHERE_IN_ORGAN), True, True),
        (UNDER_18, minor(asked.Age.FROM_16, ABSENT), False, True),
        (UNDER_18, minor(asked.Age.FROM_16, NOTED), False, False),
        (UNDER_18, minor(asked.Age.ADULT, ABSENT), False, False),
        (UNDER_16, minor(asked.Age.FROM_16, ABSENT), False, False),
        (UNDER_16, minor(asked.Age.FROM_14, ABSENT), True, False),
        (UNDER_16, minor(asked.Age.FROM_14, asked.Guardian.OTHER_ADULT), False, False),
        (BY_WOMAN, inspected(DOCTOR), False, False),
        (BY_WOMAN, inspected(MAN), False, True),
        (BY_WOMAN_OLD, inspected(DOCTOR), True, False),
        (BY_WOMAN_OLD, inspected(WOMAN), False, False),
        (BY_WOMAN_OLD, inspected(MAN, found.Sex.MALE), False, False),
        (COLLECT, collected(20000), False, False),
        (COLLECT, collected(20001), False, True),
        (COLLECT, collected(20001, quick.CollectGround.REMOTE), False, False),
        (COLLECT_OLD, collected(5000), False, False),
        (COLLECT_OLD, collected(5001), True, False),
        (COLLECT_OLD, collected(5001, quick.CollectGround.NO_RESIDENCE), False, False),
    ],
)
def test_the_law_of_its_day_judges_an_act(rule: str, act: Act, in_2025: bool, in_2026: bool) -> None:
    assert ((rule in broken(act, OLD)), (rule in broken(act, NEW))) == (in_2025, in_2026)


@pytest.mark.parametrize(
    "rule, kept, wrong",
    [
        (
            "admin_transfer_24h",
            intake.TransferCase(receiving_unit="西溪派出所", reporter_told=True),
            intake.TransferCase(receiving_unit="西溪派出所", reporter_told=False),
        ),
        (
            "admin_seizure_extended_60d",
            found.ExtendSeizure(reason="复杂", party_told=True),
            found.ExtendSeizure(reason="复杂", party_told=False),
        ),
        (
            "detainee_complaint_forward_24h",
            about(held.ForwardPaper, unopened=True),
            about(held.ForwardPaper, unopened=False),
        ),
        (TWO_OFFICERS, SEIZED, found.InspectHome(officers=OFFICERS[:1])),
        (
            TWO_OFFICERS,
            found.TakeUrgentMeasure(measure=found.Measure.OTHER, officers=OFFICERS[:2]),
            found.TakeUrgentMeasure(measure=found.Measure.OTHER, officers=OFFICERS[:1]),
        ),
    ],
)
def test_a_formality_is_kept_or_broken(rule: str, kept: Act, wrong: Act) -> None:
    assert rule not in broken(kept, NEW)
    assert rule in broken(wrong, NEW)


@pytest.mark.parametrize("days, set_off", [(7, True), (6, True), (8, False)])
@pytest.mark.parametrize("rule, at", [("admin_detention_offset", NEW), ("admin_detention_offset_2012", OLD)])
def test_three_days_in_custody_before_are_three_days_less_to_serve(
    rule: str, at: datetime, days: int, set_off: bool
) -> None:
    story = case().did(penalty(at, detention_days=10, restricted_days=3), at).did(execution(days), at)
    assert (rule in {f.rule.id for f in findings_of(story.procedure, recorded(story), at)}) is not set_off


def test_a_check_reads_the_fields_of_the_act_that_it_is_on_and_of_no_other() -> None:
    conditions = [(check.on, check.holds) for check in ADMINISTRATIVE_CASE.checks if isinstance(check.holds, Condition)]
    own = [(kinds, part.test.field) for kinds, holds in conditions for part in walk(holds) if isinstance(part, States)]
    read = {(kind, field) for kinds, field in own for kind in kinds}
    assert {field.name for kind, field in read if kind.fields[field.name] is not field} == set()


def test_every_check_of_the_pack_has_a_rule_with_dates() -> None:
    twins = [check.rule for check in ADMINISTRATIVE_CASE.checks if check.rule.until is not None]
    assert {rule.until.isoformat() for rule in twins if rule.until} == {"2025-12-31"}


@pytest.mark.parametrize("at", [OLD, NEW])
@pytest.mark.parametrize(
    ("fen", "ground", "wrong"),
    [
        (10000, quick.CollectGround.UNDISPUTED, False),
        (10001, quick.CollectGround.UNDISPUTED, True),
        (10001, quick.CollectGround.NO_RESIDENCE, False),
    ],
)
def test_in_a_case_that_is_not_about_public_security_a_hundred_yuan_are_collected_on_the_spot(
    at: datetime, fen: int, ground: quick.CollectGround, wrong: bool
) -> None:
    other = intake.AcceptCase(case_kind=intake.CaseKind.OTHER)

    def found(accepted: Act) -> set[str]:
        told = recorded(case().did(accepted, at - timedelta(hours=1)).did(collected(fen, ground), at))
        return {one.rule.id for one in findings_of(ADMINISTRATIVE_CASE, told, at)}

    assert ("other_case_on_spot_collection_100" in found(other)) is wrong
    assert not {COLLECT, COLLECT_OLD} & found(other)
    assert "other_case_on_spot_collection_100" not in found(ACCEPT)
