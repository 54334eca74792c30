"""Every check of the criminal pack: an act that passes it, and one that does not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_criminal import (
    ADMITTED,
    ARRESTED,
    BY_SUSPECT,
    DETAINED,
    PERSON,
    case,
    interrogation,
)
from tests.law.vectors import Story, recorded
from zhiheng.kernel.act import Act
from zhiheng.kernel.inspection import act_findings
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import Check
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as evidence
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

NOON = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OTHER = "q"


def about(act: type[Act], person: str = PERSON, **fields: Any) -> Act:
    return act(person=person, **fields)


def after(*before: tuple[Act, timedelta]) -> Story:
    """Acts that happened so long before noon."""
    story = case()
    for act, ago in before:
        story = story.did(act, NOON - ago)
    return story


def found(act: Act, before: Story) -> set[str]:
    """The rules that find fault with ``act`` at noon."""
    history = recorded(before.did(act, NOON))
    entry = next(entry for entry in history.entries if entry.act == act and entry.at == NOON)
    return {finding.rule.id for finding in act_findings(CRIMINAL_CASE, history, entry)}


@dataclass(frozen=True, kw_only=True)
class Case:
    """``good`` passes ``rule`` after ``good_after``; ``bad`` does not after ``bad_after``."""

    rule: str
    good: Act
    bad: Act
    good_after: Story
    bad_after: Story


def check(rule: str, good: Act, bad: Act, good_after: Story | None = None, bad_after: Story | None = None) -> Case:
    before = good_after or case()
    return Case(rule=rule, good=good, bad=bad, good_after=before, bad_after=bad_after or before)


ARRIVED = about(asked.ArriveOnSummons, time_written=BY_SUSPECT)
LEFT = about(asked.LeaveAfterSummons, time_written=BY_SUSPECT)
FED = about(asked.RecordFoodAndRest)
NEITHER = asked.TimeWritten.NEITHER
SEIZED = evidence.Seize(items="手机")
LIFTED = evidence.LiftPropertyMeasure(measure=evidence.PropertyMeasure.SEIZURE, everything=True)
NOT_ALL = evidence.LiftPropertyMeasure(measure=evidence.PropertyMeasure.SEIZURE, everything=False)
FROZEN = evidence.FreezeProperty(items="银行账户")
REPORTED = intake.ReceiveReport(way=intake.ReportWay.TIP, summary="邻县贩毒")
DISCOVERED = intake.ReceiveReport(way=intake.ReportWay.DISCOVERED, summary="巡查发现")
FILED = intake.FileCase(charge="贩卖毒品罪")
REQUESTED = about(held.RequestArrest, detained=True)
CONFESSION = evidence.FindIllegalEvidence(evidence="供述", relied_on=True)
PHONE = evidence.FindIllegalEvidence(evidence="手机", relied_on=True, sort=evidence.EvidenceSort.THING)
EXCLUDED = evidence.ExcludeEvidence(evidence="供述")
MENDED = evidence.MendEvidence(evidence="手机", explanation="补制清单")
IN_CASEWORK_AREA = interrogation(place=asked.Place.CASEWORK_AREA)
UNTOLD = interrogation(rights_told=False)
PAID = about(bail.PayDeposit, amount=500_000, account=bail.Account.DEDICATED)
RELEASED = about(held.Release, reason=held.ReleaseReason.NO_NEED)
ASK_MORE = about(held.RequestCustodyExtension, ground=held.CustodyGround.COMPLEX)
COMPLEX = about(held.ApproveCustodyExtension, ground=held.CustodyGround.COMPLEX)


def dismissal(*, held_back: bool = False, victim: bool = False, referred: bool = False) -> Act:
    return intake.WithdrawCase(
        ground=intake.WithdrawalGround.NO_CRIME, property_held=held_back, has_victim=victim, referred=referred
    )


def signed(pages: int, by_suspect: int, *, noted: bool = False) -> Act:
    return about(asked.SignInterrogationRecord, pages=pages, signed_pages=by_suspect, refusal_noted=noted)


ELSEWHERE = interrogation(person=OTHER)
OVER = about(asked.EndInterrogation, OTHER)

CASES = (
    check(
        "criminal_intake_accept_and_record",
        intake.DeclineReport(ground=intake.DeclineGround.REPEATED),
        intake.DeclineReport(ground=intake.DeclineGround.OTHER),
    ),
    check(
        "criminal_intake_accept_and_record",
        intake.RecordIntakeTranscript(reporter_signed=True),
        intake.RecordIntakeTranscript(reporter_signed=False),
    ),
    check(
        "criminal_intake_receipt_issued",
        intake.Accept(receipt=intake.Receipt.REPORTER_REFUSED),
        intake.Accept(receipt=intake.Receipt.NOT_HANDED_OVER),
    ),
    check(
        "criminal_intake_transfer_within_24h",
        intake.TransferJurisdiction(receiving_organ="邻县", reporter_told=True),
        intake.TransferJurisdiction(receiving_organ="邻县", reporter_told=False),
        after((REPORTED, HOUR)),
    ),
    # Nobody reported, or the case was filed and the reporter is told within three days.
    *(
        check(
            "criminal_intake_transfer_within_24h",
            intake.TransferJurisdiction(receiving_organ="邻县", reporter_told=False),
            intake.TransferJurisdiction(receiving_organ="邻县", reporter_told=False),
            told_later,
            after((REPORTED, HOUR)),
        )
        for told_later in (after((DISCOVERED, HOUR)), after((REPORTED, 2 * HOUR), (FILED, HOUR)))
    ),
    check("case_dismissal_release_property", NOT_ALL, LIFTED, after((SEIZED, 2 * HOUR), (FROZEN, HOUR))),
    check("case_dismissal_release_property", LIFTED, LIFTED, after((SEIZED, HOUR)), after((FROZEN, HOUR))),
    *(
        check(
            "exclude_illegal_evidence_before_transfer",
            act,
            act,
            after((CONFESSION, 4 * HOUR), (PHONE, 3 * HOUR), (EXCLUDED, 2 * HOUR), (MENDED, HOUR)),
            after((CONFESSION, 4 * HOUR), (PHONE, 3 * HOUR), (MENDED, HOUR)),
        )
        for act in (REQUESTED, exit_.TransferForProsecution(), exit_.Resubmit())
    ),
    check(
        "agency_referral_missing_material_24h",
        intake.ReturnReferral(ground=intake.ReturnGround.NOT_POLICE_MATTER),
        intake.ReturnReferral(ground=intake.ReturnGround.MATERIAL_INCOMPLETE),
    ),
    check(
        "no_filing_reconsideration_extended_60d",
        intake.ExtendFilingReconsideration(applicant_told=True),
        intake.ExtendFilingReconsideration(applicant_told=False),
    ),
    check("case_dismissal_release_property", dismissal(held_back=True), dismissal(), after((SEIZED, HOUR))),
    check(
        "case_dismissal_release_property",
        dismissal(),
        dismissal(),
        after((SEIZED, 2 * HOUR), (LIFTED, HOUR)),
        after((LIFTED, 2 * HOUR), (SEIZED, HOUR)),
    ),
    # The bureau's interval is twelve hours.
    check(
        "no_consecutive_summons",
        ARRIVED,
        ARRIVED,
        after((ARRIVED, 20 * HOUR), (LEFT, 12 * HOUR)),
        after((ARRIVED, 20 * HOUR), (LEFT, 11 * HOUR)),
    ),
    check(
        "no_consecutive_summons",
        about(asked.ArriveUnderCompulsion, OTHER, time_written=BY_SUSPECT),
        about(asked.ArriveUnderCompulsion, time_written=BY_SUSPECT),
        after((ARRIVED, 9 * HOUR), (LEFT, HOUR)),
    ),
    check(
        "summons_times_written_by_suspect",
        about(asked.ArriveOnSummons, time_written=asked.TimeWritten.REFUSAL_NOTED),
        about(asked.ArriveOnSummons, time_written=NEITHER),
    ),
    check(
        "summons_times_written_by_suspect",
        about(asked.LeaveAfterCompulsion, time_written=BY_SUSPECT),
        about(asked.LeaveAfterCompulsion, time_written=NEITHER),
    ),
    check(
        "summons_food_and_rest_recorded",
        LEFT,
        LEFT,
        after((ARRIVED, 8 * HOUR), (FED, 2 * HOUR)),
        after((FED, 30 * HOUR), (ARRIVED, 8 * HOUR)),
    ),
    check("interrogation_two_investigators", interrogation(officers=2), interrogation(officers=1)),
    check(
        "interrogation_two_investigators",
        interrogation(),
        interrogation(),
        after((ELSEWHERE, 3 * HOUR), (OVER, 2 * HOUR)),
        after((ELSEWHERE, 3 * HOUR), (OVER, -HOUR)),
    ),
    check("interrogation_in_custody_house", interrogation(), IN_CASEWORK_AREA, after((ADMITTED, DAY))),
    check(
        "interrogation_in_custody_house",
        IN_CASEWORK_AREA,
        IN_CASEWORK_AREA,
        after((ADMITTED, 2 * DAY), (RELEASED, DAY)),
        after((RELEASED, 2 * DAY), (ADMITTED, DAY)),
    ),
    check("interrogation_rights_told", UNTOLD, UNTOLD, after((interrogation(), DAY)), after((ELSEWHERE, DAY))),
    check("interrogation_record_page_signatures", signed(5, 5), signed(5, 4)),
    check("interrogation_record_page_signatures", signed(5, 0, noted=True), signed(5, 0)),
    check(
        "detention_warrant_shown",
        about(held.Detain, warrant=held.Signature.REFUSAL_NOTED, emergency=True),
        about(held.Detain, warrant=held.Signature.NEITHER),
    ),
    check(
        "health_check_on_admission",
        about(held.AdmitToCustodyHouse, health_checked=True),
        about(held.AdmitToCustodyHouse, health_checked=False),
    ),
    check(
        "release_at_once_on_non_approval",
        about(held.RefuseArrest, in_custody=False),
        about(held.RefuseArrest, in_custody=False),
        after((DETAINED, 2 * DAY), (RELEASED, DAY)),
        after((DETAINED, 2 * DAY)),
    ),
    # Arrested on 17 January: two months end on 17 March, and 10 March is the seventh day before.
    check(
        "custody_extension_request_7d_before",
        ASK_MORE,
        ASK_MORE,
        after((ARRESTED, 52 * DAY)),
        after((ARRESTED, 53 * DAY)),
    ),
    # With the month already granted the end is 17 March for an arrest of 17 December.
    check(
        "custody_extension_request_7d_before",
        about(held.RequestCustodyExtension, ground=held.CustodyGround.ROAMING),
        about(held.RequestCustodyExtension, ground=held.CustodyGround.ROAMING),
        after((ARRESTED, 83 * DAY), (COMPLEX, 40 * DAY)),
        after((ARRESTED, 84 * DAY), (COMPLEX, 40 * DAY)),
    ),
    # Three days from the detention are over at midnight of the third.
    check(
        "custody_expiry_release_or_change",
        interrogation(),
        interrogation(),
        after((DETAINED, 3 * DAY)),
        after((DETAINED, 4 * DAY)),
    ),
    check(
        "measure_change_application_3d",
        about(held.DecideMeasureChange, agreed=False, reason="可能串供"),
        about(held.DecideMeasureChange, agreed=False),
        after((about(held.ApplyForMeasureChange), HOUR)),
    ),
    check(
        "custody_necessity_feedback_10d",
        about(held.SendNecessityFeedback, result=held.Necessity.CHANGED),
        about(held.SendNecessityFeedback, result=held.Necessity.KEPT),
        after((about(held.ReceiveNecessityProposal), HOUR)),
    ),
    check(
        "bail_guarantor_or_deposit_not_both",
        about(bail.DecideBail, guarantor=False, deposit=50_000, minor=True, guarantor_impossible=True),
        about(bail.DecideBail, guarantor=False, deposit=50_000, minor=True),
    ),
    check(
        "bail_deposit_no_private_collection",
        PAID,
        about(bail.PayDeposit, amount=500_000, account=bail.Account.UNIT_OR_OFFICER),
    ),
    check(
        "bail_deposit_refund_on_end",
        about(bail.LiftBail, deposit_state=bail.DepositState.REFUNDABLE),
        about(bail.LiftBail, deposit_state=bail.DepositState.NONE),
        after((PAID, DAY)),
    ),
    check(
        "transfer_told_to_suspect_and_lawyer",
        exit_.NotifyTransfer(told=exit_.Told.SUSPECT_WITHOUT_LAWYER),
        exit_.NotifyTransfer(told=exit_.Told.SUSPECT_ONLY),
    ),
    check(
        "non_prosecution_release_and_lift",
        about(exit_.ReceiveNonProsecution, in_custody=True),
        about(exit_.ReceiveNonProsecution, in_custody=False),
        after((ARRESTED, DAY)),
    ),
)

every = pytest.mark.parametrize("each", CASES, ids=lambda each: f"{each.rule}-{type(each.good).kind}")


@every
def test_the_check_passes(each: Case) -> None:
    assert each.rule not in found(each.good, each.good_after)


@every
def test_the_check_finds_the_breach(each: Case) -> None:
    assert each.rule in found(each.bad, each.bad_after)


def tried(each: Case) -> list[Check]:
    return [one for one in CRIMINAL_CASE.checks_on(type(each.good)) if one.rule.id == each.rule]


def test_a_check_does_not_speak_of_an_act_before_its_law() -> None:
    before_the_law = datetime(2018, 10, 1, 12, tzinfo=BEIJING)
    history = recorded(case().did(UNTOLD, before_the_law))
    assert not [f for f in act_findings(CRIMINAL_CASE, history, history.entries[0]) if "rights" in f.rule.id]
