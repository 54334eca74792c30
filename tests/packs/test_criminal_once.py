"""What is done once: one measure at a time for each person, one arrival on a summons, one acceptance, one transfer."""

from datetime import timedelta
from typing import Any

import pytest

from tests.law.facts_criminal import (
    ARRESTED,
    ARRIVES,
    DETAINED,
    FILE,
    LEAVES,
    LEAVES_STATION,
    REPORT,
    REQUESTED,
    TRANSFER,
    case,
)
from tests.law.vectors import recorded, refusals
from tests.packs import test_criminal_gates as gates
from tests.packs.test_criminal_gates import (
    ACCEPT,
    AGAIN,
    APPROVE,
    AT_HOME,
    BACK,
    BROUGHT,
    COMPEL,
    COMPELLED,
    CONCLUDE,
    DISMISS,
    EMERGENCY,
    FOR_OTHERS,
    LEFT,
    NOON,
    NOT_APPROVED,
    OFF_BAIL,
    ON_BAIL,
    OTHER,
    QUESTION,
    REFERRAL,
    REFUSE,
    RELEASE,
    RESIDE,
    SUMMON,
    WARRANT,
    Case,
    about,
    gate,
    refused,
)
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import running
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.duties_measures import ARREST_REQUEST

TWICE, SUMMONED = "measure_is_not_taken_twice", "nobody_in_custody_is_summoned"
ENDED, IN_A_ROW = "summons_ends_before_another", "continued_questioning_not_in_a_row"
LIFTED = about(bail.LiftResidentialSurveillance)
TAKEN_OVER = about(held.MeasureTakenOver)
OTHER_DETAINED = about(held.Detain, OTHER, warrant=held.Signature.SIGNED)
SENT_BACK = intake.ReturnReferral(ground=intake.ReturnGround.NOT_POLICE_MATTER)
TURNED_AWAY = intake.DeclineReport(ground=intake.DeclineGround.OTHER)
SENDS_P, SENDS_Q = about(exit_.TransferForProsecution), about(exit_.TransferForProsecution, OTHER)
NO_CHARGE = about(exit_.ReceiveNonProsecution, in_custody=False)
HANDED_OVER = intake.TransferJurisdiction(receiving_organ="邻县公安局", reporter_told=True)
COMES_BACK = intake.TakeBackCase(ground=intake.TakeBackGround.DESIGNATED)
CALLED = (SUMMON, ARRIVES, COMPEL, COMPELLED)
MINUTE = timedelta(minutes=1)

CASES: tuple[Case, ...] = (
    gate(TWICE, DETAINED, shut=(DETAINED,), open=(DETAINED, RELEASE)),
    gate(TWICE, DETAINED, shut=(DETAINED,), open=(OTHER_DETAINED,)),
    gate(TWICE, DETAINED, shut=(DETAINED, ARRESTED), open=(ARRESTED, ON_BAIL)),
    gate(TWICE, DETAINED, shut=(FOR_OTHERS,), open=(FOR_OTHERS, RELEASE)),
    gate(TWICE, EMERGENCY, shut=(DETAINED,), open=(ON_BAIL,)),
    gate(TWICE, WARRANT, shut=(WARRANT,), open=(WARRANT, DETAINED, RELEASE)),
    gate(TWICE, WARRANT, shut=(ARRESTED,), open=(EMERGENCY,)),
    gate(TWICE, REQUESTED, shut=(REQUESTED,), open=(REQUESTED, NOT_APPROVED)),
    gate(TWICE, REQUESTED, shut=(REQUESTED, APPROVE), open=(REQUESTED, APPROVE, ARRESTED, ON_BAIL)),
    gate(TWICE, REQUESTED, shut=(ARRESTED,), open=(DETAINED,)),
    gate("arrest_is_requested", APPROVE, shut=(REQUESTED, APPROVE), open=(REQUESTED,)),
    gate("arrest_is_requested", NOT_APPROVED, shut=(REQUESTED, APPROVE), open=(REQUESTED,)),
    gate(TWICE, ARRESTED, shut=(ARRESTED,), open=(DETAINED,)),
    gate(TWICE, ARRESTED, shut=(FOR_OTHERS,), open=(ARRESTED, RELEASE)),
    gate(TWICE, FOR_OTHERS, shut=(ARRESTED,), open=(ARRESTED, RELEASE)),
    gate("arrest_is_decided_by_others", FOR_OTHERS, shut=(TAKEN_OVER, FOR_OTHERS), open=(FOR_OTHERS, TAKEN_OVER)),
    gate(TWICE, RELEASE, shut=(DETAINED, RELEASE), open=(DETAINED, RELEASE, DETAINED)),
    gate(TWICE, ON_BAIL, shut=(ON_BAIL,), open=(ON_BAIL, OFF_BAIL)),
    gate(TWICE, ON_BAIL, shut=(DETAINED, ON_BAIL), open=(ON_BAIL, DETAINED)),
    gate(TWICE, RESIDE, shut=(AT_HOME,), open=(AT_HOME, LIFTED)),
    gate(TWICE, AT_HOME, shut=(AT_HOME,), open=(ON_BAIL,)),
    *(gate(SUMMONED, act, shut=(DETAINED,), open=(DETAINED, RELEASE)) for act in CALLED),
    *(gate(SUMMONED, act, shut=(ARRESTED,), open=(ARRESTED, ON_BAIL)) for act in CALLED),
    *(gate(ENDED, act, shut=(ARRIVES,), open=(ARRIVES, LEAVES)) for act in (ARRIVES, COMPELLED)),
    *(gate(ENDED, act, shut=(COMPELLED,), open=(COMPELLED, LEFT)) for act in (ARRIVES, COMPELLED)),
    gate("person_is_summoned", ARRIVES, shut=(SUMMON, ARRIVES), open=(ARRIVES, SUMMON)),
    gate("compelled_appearance_leader_approval", COMPELLED, shut=(COMPEL, COMPELLED), open=(COMPELLED, COMPEL)),
    gate(IN_A_ROW, BROUGHT, shut=(BROUGHT,), open=(BROUGHT, LEAVES_STATION)),
    gate(IN_A_ROW, QUESTION, shut=(QUESTION,), open=(QUESTION, LEAVES_STATION, BROUGHT)),
    gate("case_is_accepted_once", REPORT, shut=(REPORT,)),
    *(gate("case_is_accepted_once", act, shut=(ACCEPT,)) for act in (REPORT, ACCEPT, REFERRAL, TURNED_AWAY)),
    gate("case_is_accepted_once", ACCEPT, shut=(REFERRAL,), open=(REFERRAL, SENT_BACK)),
    gate("case_is_accepted", FILE, shut=(REFERRAL, SENT_BACK), open=(REFERRAL,)),
    gate("referral_is_accepted", SENT_BACK, shut=(REFERRAL, FILE), open=(REFERRAL,)),
    gate("filing_is_decided_once", REFUSE, shut=(FILE,), open=(FILE, DISMISS)),
    gate("filing_is_decided_once", REFUSE, shut=(REFUSE,), open=(REFUSE, intake.ReceiveFilingOrder())),
    gate("investigation_is_concluded_once", CONCLUDE, shut=(CONCLUDE,), open=(CONCLUDE, BACK)),
    gate("investigation_is_concluded_once", CONCLUDE, shut=(FILE, CONCLUDE), open=(CONCLUDE, OTHER_DETAINED)),
    gate("case_is_transferred_once", TRANSFER, shut=(TRANSFER,), open=(TRANSFER, CONCLUDE)),
    gate("case_is_transferred_once", SENDS_P, shut=(SENDS_P,), open=(SENDS_Q,)),
    gate("case_is_transferred_once", SENDS_P, shut=(SENDS_P, CONCLUDE), open=(SENDS_P, CONCLUDE, BACK)),
    gate("case_is_transferred_once", SENDS_P, shut=(TRANSFER,), open=(TRANSFER, CONCLUDE)),
    gate("case_is_transferred_once", SENDS_P, shut=(SENDS_P, BACK, AGAIN), open=(SENDS_P, BACK, AGAIN, BACK)),
    gate("case_is_transferred_once", SENDS_P, shut=(SENDS_P,), open=(SENDS_P, NO_CHARGE)),
    gate("case_is_transferred_once", SENDS_P, shut=(SENDS_P, BACK, AGAIN), open=(SENDS_Q, BACK, AGAIN)),
    gate("case_is_here", REQUESTED, shut=(HANDED_OVER,), open=(HANDED_OVER, COMES_BACK)),
    gate("case_is_here", COMES_BACK, shut=(HANDED_OVER, COMES_BACK), open=(HANDED_OVER,)),
    gate("suspects_go_with_the_case", COMES_BACK, shut=(DETAINED, HANDED_OVER), open=(DETAINED, RELEASE, HANDED_OVER)),
    gate("returned_case_is_resubmitted_first", BACK, shut=(BACK,), open=(BACK, AGAIN)),
)
every = pytest.mark.parametrize("each", CASES, ids=lambda each: f"{each.rule}-{type(each.act).kind}")


@every
def test_what_is_done_is_not_done_again(each: Case) -> None:
    assert each.rule in refused(each.shut_act, each.shut)


@every
def test_it_may_be_done_anew_once_that_is_over(each: Case) -> None:
    assert each.rule not in refused(each.act, each.open)
    assert gates.tried(each)


@pytest.mark.parametrize("minutes, is_refused", [(0, True), (59, True), (60, False), (61, False)])
@pytest.mark.parametrize("leaves", [LEAVES, LEFT])
@pytest.mark.parametrize("arrives", [ARRIVES, COMPELLED])
def test_nobody_comes_back_within_the_hour(arrives: Act, leaves: Act, minutes: int, is_refused: bool) -> None:
    story = case().did(leaves, NOON - minutes * MINUTE).proposes(arrives, NOON)
    assert (ENDED in refusals(story)) is is_refused


def test_a_suspect_on_bail_who_broke_its_rules_is_detained_without_lifting_it() -> None:
    assert TWICE not in refused(DETAINED, (WARRANT, ON_BAIL))


def test_one_detention_has_one_period() -> None:
    story: Any = case().did(DETAINED, NOON - timedelta(days=1))
    assert TWICE in refusals(story.proposes(DETAINED, NOON))
    assert len(list(running(ARREST_REQUEST, recorded(story), NOON))) == 1
