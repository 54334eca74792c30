"""The single exit to the procuratorate, tried from both sides; and that nothing of the pack goes untried."""

from datetime import datetime

import pytest

from tests.law.facts_criminal import case
from tests.law.vectors import recorded, refusals, verdict
from tests.packs import test_criminal_checks as checks
from tests.packs import test_criminal_evidence as evidence
from tests.packs import test_criminal_gates as gates
from tests.packs import test_criminal_limits as limits
from tests.packs import test_criminal_once as once
from tests.packs.periods import MINUTE, Period, at
from tests.packs.test_criminal_gates import FILE, REQUESTED, about
from tests.packs.test_criminal_limits import period
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import act_findings, duties_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.criminal import PROCEDURES
from zhiheng.packs.criminal import acts_exit as exit_
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest, Detain, RefuseArrest, Release, ReleaseReason
from zhiheng.packs.criminal.acts_questioning import ArriveUnderCompulsion
from zhiheng.packs.criminal.acts_transfer import (
    ConcludeInvestigation,
    Resubmit,
    ReturnForInvestigation,
    TransferForProsecution,
)
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

NOON = datetime(2026, 11, 10, 12, tzinfo=BEIJING)
SUBMIT, PASS = exit_.SubmitCaseToExit(), exit_.PassCaseAtExit()
RETURN = exit_.ReturnCaseFromExit(ground=exit_.ExitReturn.FACTS, wanted="查清数量")
SUBMIT_ARREST, PASS_ARREST = about(exit_.SubmitArrestToExit), about(exit_.PassArrestAtExit)
RETURN_ARREST = about(exit_.ReturnArrestFromExit, ground=exit_.ExitReturn.EVIDENCE, wanted="补充检验")
PASS_OTHER = about(exit_.PassArrestAtExit, "q")
REFUSED = about(RefuseArrest, in_custody=False)
BACK = ReturnForInvestigation(in_custody=False)
NOTICE = exit_.ReceiveCorrectionNotice(
    notice_no="一号", correction=exit_.Correction.NOTICE, concerns="讯问地点", days=15
)
ANSWER = exit_.AnswerCorrectionNotice(notice_no="一号", answer="已整改")
OTHER_ANSWER = exit_.AnswerCorrectionNotice(notice_no="二号", answer="已整改")
EXCLUDED = exit_.ReceiveCourtExclusion(evidence="供述", ground="不能排除非法取证")
ACQUITTED = about(exit_.ReceiveTrialResult, result=exit_.TrialResult.NOT_PROVEN, in_custody=True)
DIFFICULT = ConcludeInvestigation(conclusion="移送起诉", difficult=True)
CITING = TransferForProsecution(deliberation="Y-1")
FREE = about(Release, reason=ReleaseReason.OTHER)


def refused(act: Act, *before: Act, noon: datetime = NOON) -> set[str]:
    """The rules that refuse ``act`` at noon after ``before``, an hour apart."""
    story = case()
    for hours, earlier in enumerate(reversed(before), 1):
        story = story.did(earlier, noon.replace(hour=noon.hour - hours))
    return refusals(story.proposes(act, noon))


@pytest.mark.parametrize(
    ("rule", "act", "shut", "opened"),
    [
        ("sent_through_exit", REQUESTED, (SUBMIT_ARREST, PASS_OTHER), (SUBMIT_ARREST, PASS_ARREST)),
        ("sent_through_exit", REQUESTED, (PASS_ARREST, RETURN_ARREST), (RETURN_ARREST, PASS_ARREST)),
        ("sent_through_exit", REQUESTED, (PASS_ARREST, REFUSED), (REFUSED, PASS_ARREST)),
        ("sent_through_exit", TransferForProsecution(), (SUBMIT,), (SUBMIT, PASS)),
        ("sent_through_exit", TransferForProsecution(), (PASS, RETURN), (RETURN, PASS)),
        ("sent_through_exit", Resubmit(), (PASS, BACK), (BACK, PASS)),
        ("sent_through_exit", SUBMIT, (SUBMIT,), (SUBMIT, RETURN)),
        ("sent_through_exit", SUBMIT_ARREST, (SUBMIT_ARREST,), (SUBMIT_ARREST, RETURN_ARREST)),
        ("exit_has_received", PASS_ARREST, (SUBMIT_ARREST, PASS_ARREST), (SUBMIT_ARREST,)),
        ("exit_has_received", RETURN_ARREST, (SUBMIT_ARREST, RETURN_ARREST), (SUBMIT_ARREST,)),
        ("exit_has_received", PASS, (SUBMIT, RETURN), (SUBMIT,)),
        ("exit_has_received", RETURN, (FILE,), (SUBMIT,)),
        (
            "case_is_transferred",
            exit_.ReceiveCourtExclusion(evidence="供述", ground="无"),
            (),
            (TransferForProsecution(),),
        ),
        ("case_is_transferred", ACQUITTED, (), (TransferForProsecution(),)),
        ("investigation_is_concluded", SUBMIT, (FILE,), (evidence.CONCLUDE,)),
        ("major_case_discussed", TransferForProsecution(), (DIFFICULT,), (evidence.CONCLUDE,)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_gate_refuses_and_opens(rule: str, act: Act, shut: tuple[Act, ...], opened: tuple[Act, ...]) -> None:
    assert rule in refused(act, *shut)
    assert rule not in refused(act, *opened)


def test_a_deliberation_that_cannot_be_found_has_decided_nothing() -> None:
    assert "major_case_discussed" in refused(CITING, DIFFICULT)


def test_a_demand_is_answered_under_its_own_number() -> None:
    assert "correction_notice_answered" in refused(OTHER_ANSWER, NOTICE)
    assert "correction_notice_answered" not in refused(ANSWER, NOTICE)


@pytest.mark.parametrize("act", [REQUESTED, TransferForProsecution(), Resubmit()])
def test_the_exit_binds_nobody_before_its_first_day(act: Act) -> None:
    last_day = datetime(2026, 9, 30, 12, tzinfo=BEIJING)
    assert "sent_through_exit" not in refused(act, noon=last_day)
    assert "sent_through_exit" in refused(act, noon=last_day.replace(month=10, day=1))


def test_who_submitted_the_papers_does_not_pass_them() -> None:
    for submitted, passed in ((SUBMIT, PASS), (SUBMIT_ARREST, PASS_ARREST)):
        assert passed_by("wang", submitted, passed) == {"sent_through_exit"}
        assert passed_by("zhao", submitted, passed) == set()


def passed_by(account: str, submitted: Act, passed: Act) -> set[str]:
    story = case().did(submitted, at("11-09 10:00"), by="wang").did(passed, NOON, by=account)
    history = recorded(story)
    return {finding.rule.id for finding in act_findings(CRIMINAL_CASE, history, history.entries[-1])}


PERIODS = (
    # Three working days from Thursday 5 November; five from Wednesday the 4th.
    period("exit_reviews_case", SUBMIT, "11-05 10:00", PASS, "11-10 23:59"),
    period("exit_return_mended", RETURN, "11-04 10:00", SUBMIT, "11-11 23:59"),
    period("exit_reviews_arrest", SUBMIT_ARREST, "11-05 10:00", PASS_ARREST, "11-05 18:00"),
    period("exit_arrest_return_mended", RETURN_ARREST, "11-05 10:00", SUBMIT_ARREST, "11-06 10:00"),
    # The paper sets fifteen days; they are not moved by a day of rest.
    period("correction_notice_answered", NOTICE, "11-06 10:00", ANSWER, "11-21 23:59"),
    period("acquitted_released_at_once", ACQUITTED, "11-10 10:00", FREE, "11-10 22:00"),
)
every_period = pytest.mark.parametrize("p", PERIODS, ids=lambda p: p.rule)


@every_period
def test_done_on_the_last_minute_is_in_time(p: Period) -> None:
    assert verdict(p.rule, p.story.did(p.done, at(p.last)), at(p.last)) == "ok"
    assert verdict(p.rule, p.story.did(p.done, at(p.last) - MINUTE), at(p.last)) == "ok"


@every_period
def test_done_a_minute_later_is_too_late(p: Period) -> None:
    done = at(p.last) + MINUTE
    assert verdict(p.rule, p.story.did(p.done, done), done) == "violated"


@every_period
def test_not_done_it_is_due_until_the_last_minute_and_no_longer(p: Period) -> None:
    duties = duties_of(p.story.procedure, recorded(p.story), at(p.last))
    assert [duty.outcome for duty in duties if duty.rule.id == p.rule] == [Outcome.DUE]
    assert verdict(p.rule, p.story, at(p.last) + MINUTE) == p.missing


def test_whoever_is_found_guilty_or_is_free_need_not_be_released() -> None:
    guilty = about(exit_.ReceiveTrialResult, result=exit_.TrialResult.GUILTY, in_custody=True)
    at_large = about(exit_.ReceiveTrialResult, result=exit_.TrialResult.NOT_GUILTY, in_custody=False)
    for result in (guilty, at_large):
        assert verdict("acquitted_released_at_once", case().did(result, NOON), at("12-10 00:00")) == "ok"


OWN_GATES = {
    exit_.SubmitArrestToExit,
    exit_.SubmitCaseToExit,
    exit_.ReturnArrestFromExit,
    exit_.ReturnCaseFromExit,
    exit_.PassArrestAtExit,
    exit_.PassCaseAtExit,
    exit_.AnswerCorrectionNotice,
    exit_.ReceiveTrialResult,
    exit_.ReceiveCourtExclusion,
}
"""The acts whose gates are tried above."""


def test_every_gate_of_the_pack_is_tried() -> None:
    wanted = {
        one
        for step in CRIMINAL_CASE.steps
        if step.act not in OWN_GATES
        for one in step.gates
        if one.rule.id not in ("sent_through_exit", "major_case_discussed")
    }
    assert wanted - {one for each in (*gates.CASES, *once.CASES, *evidence.GATES) for one in gates.tried(each)} == set()


def test_every_check_of_the_pack_is_tried() -> None:
    tried = {one for each in (*checks.CASES, *evidence.CHECKS) for one in checks.tried(each)}
    elsewhere = {"sent_through_exit", "detention_before_arrest_has_an_end"}
    assert {one.rule.id for one in CRIMINAL_CASE.checks if one not in tried} == elsewhere


def test_every_period_of_the_pack_is_tried() -> None:
    declared = [rule.id for procedure in PROCEDURES for duty in procedure.duties for rule in duty.rules()]
    tried = (*limits.PERIODS, *evidence.PERIODS, *PERIODS)
    assert sorted(p.rule for p in tried) == sorted(declared)


def test_a_party_is_told_of_each_coercive_measure_and_of_each_transfer() -> None:
    """Provisions on Disclosure of Law Enforcement, art. 22 (2)."""
    told = {one.act for one in CRIMINAL_CASE.told_to_parties}
    assert told >= {ArriveUnderCompulsion, StartBail, StartResidentialSurveillance, Detain, Arrest}
    assert told >= {TransferForProsecution, Resubmit}
