"""Every gate of the criminal pack: what shuts it, and what opens it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_criminal import (
    ARRESTED,
    ARRIVES,
    BY_SUSPECT,
    DETAINED,
    FILE,
    LEAVES,
    LEAVES_STATION,
    OFFICERS,
    PERSON,
    REPORT,
    REQUESTED,
    TRANSFER,
    case,
    interrogation,
)
from tests.law.vectors import refusals
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.review import Role
from zhiheng.packs import posts
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_covert as covert
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_defence as lawyer
from zhiheng.packs.criminal import acts_evidence as gathered
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as evidence
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

NOON = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)
OTHER = "q"


def about(act: type[Act], person: str = PERSON, **fields: Any) -> Act:
    return act(person=person, **fields)


@dataclass(frozen=True, kw_only=True)
class Case:
    """``act`` is refused by ``rule`` after ``shut`` and not after ``open``; the acts happen an hour apart, in order.

    ``shut_act``: another content of the act, refused where ``act`` is not.
    """

    rule: str
    act: Act
    shut: tuple[Act, ...]
    open: tuple[Act, ...]
    shut_act: Act


def gate(
    rule: str, act: Act, *, shut: tuple[Act, ...] = (), open: tuple[Act, ...] = (), shut_act: Act | None = None
) -> Case:
    return Case(rule=rule, act=act, shut=shut, open=open, shut_act=shut_act or act)


def refused(act: Act, before: tuple[Act, ...]) -> set[str]:
    """The rules that refuse ``act`` at noon after ``before``."""
    story = case()
    for hours, earlier in enumerate(reversed(before), 1):
        story = story.did(earlier, NOON - hours * HOUR)
    return refusals(story.proposes(act, NOON))


DISCOVERED = intake.ReceiveReport(way=intake.ReportWay.DISCOVERED, summary="巡查发现")
SIGNED = about(asked.SignInterrogationRecord, pages=3, signed_pages=3)


def deaf(**present: Any) -> Act:
    return asked.Interrogate(
        **{**interrogation().payload(), "deaf_or_mute": True, **present},
    )


ACCEPT = intake.Accept(receipt=intake.Receipt.HANDED_OVER)
NO_RECEIPT = intake.Accept(receipt=intake.Receipt.NOT_HANDED_OVER)
RECEIPT = intake.DeliverReceipt(receipt=intake.Receipt.REPORTER_UNREACHABLE)
VERIFY = intake.StartVerification(matter="线索")
REFUSE = intake.DeclineFiling(reason="没有犯罪事实", complainant=True)
REFERRAL = intake.AcceptReferral(agency="市场监管局", material_complete=False)
DISMISS = intake.WithdrawCase(
    ground=intake.WithdrawalGround.NO_CRIME, property_held=False, has_victim=False, referred=False
)
SEIZE = evidence.Seize(items="手机")
SUMMON = about(asked.Summon)
MAJOR: dict[str, Any] = {"serious_or_complex": True, "detention_needed": True}
MINOR: dict[str, Any] = {"serious_or_complex": True, "detention_needed": False}
COMPEL = about(asked.DecideCompelledAppearance, reason="传唤不到")
COMPELLED = about(asked.ArriveUnderCompulsion, time_written=BY_SUSPECT)
LEFT = about(asked.LeaveAfterCompulsion, time_written=BY_SUSPECT)
BROUGHT = about(asked.BringToStation, vulnerability=asked.Vulnerability.NONE)
STATION: dict[str, Any] = {"applying_unit": asked.QuestioningUnit.STATION}
QUESTION = about(asked.ApproveContinuedQuestioning, exclusion=asked.Exclusion.NONE, **STATION)
SURRENDERED = about(asked.ApproveContinuedQuestioning, exclusion=asked.Exclusion.SURRENDERED, **STATION)
BY_BRIGADE = about(
    asked.ApproveContinuedQuestioning, exclusion=asked.Exclusion.NONE, applying_unit=asked.QuestioningUnit.OTHER
)
TO_24 = about(asked.ExtendQuestioningTo24Hours)
TO_48 = about(asked.ExtendQuestioningTo48Hours, identity_withheld=True)
WARRANT = about(held.DecideDetention, ground=held.DetentionGround.EVIDENCE_FOUND)
WARRANT_FOR_OTHER = about(held.DecideDetention, OTHER, ground=held.DetentionGround.EVIDENCE_FOUND)
EMERGENCY = about(held.Detain, warrant=held.Signature.SIGNED, emergency=True)
RELEASE = about(held.Release, reason=held.ReleaseReason.NO_NEED)
ADMIT = about(held.AdmitToCustodyHouse, health_checked=True)
APPROVE = about(held.ApproveArrest)
NOT_APPROVED = about(held.RefuseArrest, in_custody=True)
PERMISSION = about(held.ReceiveDeputyPermission)
MORE = {ground: about(held.ApproveCustodyExtension, ground=ground) for ground in held.CustodyGround}
ASK_MORE = about(held.RequestCustodyExtension, ground=held.CustodyGround.COMPLEX)
RECOUNT = about(held.RecountCustody)
FOR_OTHERS = about(held.ArrestForOthers, warrant=held.Signature.SIGNED)
FED = about(asked.RecordFoodAndRest)
"""An act that opens and shuts nothing: an hour more."""
TRANSCRIPT = intake.RecordIntakeTranscript(reporter_signed=True)
LOCAL_ONLY = interrogation(language=asked.Language.NOT_LOCAL)
NEW_CRIME = about(held.DiscoverNewCrime, crime=held.NewCrime.OTHER_KIND)
BAIL = about(bail.DecideBail, guarantor=True)
DEPOSIT = about(bail.DecideBail, guarantor=False, deposit=500_000)
LARGE = about(bail.DecideBail, guarantor=False, deposit=20_000_000)
BELOW_LARGE = about(bail.DecideBail, guarantor=False, deposit=19_999_999)
FILED_SIZE = about(bail.DecideBail, guarantor=False, deposit=5_000_000)
PAID = about(bail.PayDeposit, amount=500_000, account=bail.Account.DEDICATED)
JUST_ENOUGH = about(bail.PayDeposit, amount=4_999_999, account=bail.Account.DEDICATED)
ELSEWHERE = intake.TransferJurisdiction(receiving_organ="邻县公安局", reporter_told=True)
GUARANTOR = about(bail.AcceptGuarantor, guarantor="g")
ON_BAIL = about(bail.StartBail)
OFF_BAIL = about(bail.LiftBail, deposit_state=bail.DepositState.REFUNDABLE)
FORFEIT = about(bail.ForfeitDeposit, amount=5_000_000, reason="逃跑")
FORFEIT_LESS = about(bail.ForfeitDeposit, amount=4_999_999, reason="逃跑")
RESIDE = about(bail.DecideResidentialSurveillance, reason="怀孕")
AT_HOME = about(bail.StartResidentialSurveillance, place=bail.Residence.HOME)
IN_OFFICE = about(bail.StartResidentialSurveillance, place=bail.Residence.OFFICE)
DESIGNATED: dict[str, Any] = {"place": bail.Residence.DESIGNATED}
WITH_HOME = about(bail.StartResidentialSurveillance, **DESIGNATED)
WITHOUT_HOME = about(bail.StartResidentialSurveillance, no_fixed_home=True, **DESIGNATED)
SEARCH = evidence.Search(place="住处", officers=OFFICERS[:2])
SEARCH_AT_ONCE = evidence.Search(place="住处", officers=OFFICERS[:2], emergency=True)
UNLAWFUL_THING = evidence.FindIllegalEvidence(evidence="手机", relied_on=True, sort=evidence.EvidenceSort.THING)
MEND = evidence.MendEvidence(evidence="手机", explanation="补制清单")
UNLAWFUL = evidence.FindIllegalEvidence(evidence="供述", relied_on=True)
CONCLUDE = exit_.ConcludeInvestigation(conclusion="移送起诉")
BACK = exit_.ReturnForInvestigation(in_custody=False)
AGAIN = exit_.Resubmit()
NOT_PROSECUTED = about(exit_.ReceiveNonProsecution, in_custody=False)
JUDGED = about(exit_.ReceiveJudgment, prison=True)


def extension(ground: held.ExtensionGround, **facts: Any) -> Act:
    return about(held.ExtendDetention, ground=ground, **facts)


SPECIAL, ROAMING = held.ExtensionGround.SPECIAL, held.ExtensionGround.ROAMING
REPEATED, GANG = held.ExtensionGround.REPEATED, held.ExtensionGround.GANG


def deputy(act: Act) -> Act:
    return type(act)(**{**act.payload(), "deputy": True})


CASES = (
    gate("case_is_accepted", FILE, shut=(REPORT,), open=(REPORT, ACCEPT)),
    gate("case_is_accepted", REFUSE, open=(REFERRAL,)),
    gate("criminal_intake_receipt_issued", FILE, shut=(NO_RECEIPT,), open=(ACCEPT,)),
    gate("criminal_intake_receipt_issued", FILE, shut=(NO_RECEIPT,), open=(NO_RECEIPT, RECEIPT)),
    gate("referral_is_accepted", intake.RequestReferralMaterial(missing="清单"), open=(REFERRAL,)),
    gate("no_filing_is_decided", intake.ServeRefusalNotice(), open=(REFUSE,)),
    gate(
        "no_filing_is_decided",
        intake.DecideFilingReconsideration(result=intake.ReconsiderationResult.UPHELD),
        shut=(REFUSE,),
        open=(REFUSE, intake.ReceiveFilingReconsideration()),
    ),
    gate("prosecutor_has_asked", intake.SendExplanation(reason="无"), open=(intake.ReceiveExplanationRequest(),)),
    gate("case_is_filed", WARRANT, shut=(ACCEPT,), open=(ACCEPT, FILE)),
    gate("case_not_closed", WARRANT, shut=(FILE, DISMISS), open=(FILE, DISMISS, FILE)),
    gate("case_is_filed_once", FILE, shut=(ACCEPT, FILE), open=(ACCEPT,)),
    gate("case_is_filed_once", FILE, shut=(ACCEPT, FILE, DISMISS, FILE), open=(ACCEPT, FILE, DISMISS)),
    gate("criminal_preliminary_check_no_coercion", SEIZE, shut=(VERIFY,), open=(VERIFY, FILE)),
    gate("criminal_preliminary_check_no_coercion", DETAINED, shut=(VERIFY,), open=(VERIFY, FILE)),
    gate("case_is_dismissed", intake.NotifyWithdrawal(suspect_told=True), open=(DISMISS,)),
    gate(
        "case_is_dismissed",
        about(intake.NotifyTermination),
        shut=(about(intake.EndInvestigationOfSuspect, OTHER, ground=intake.WithdrawalGround.NO_CRIME),),
        open=(about(intake.EndInvestigationOfSuspect, ground=intake.WithdrawalGround.NO_CRIME),),
    ),
    gate("report_is_taken_down", FILE, shut=(REPORT, ACCEPT), open=(REPORT, TRANSCRIPT, ACCEPT)),
    gate("report_is_taken_down", REFUSE, shut=(REPORT, ACCEPT), open=(DISCOVERED, ACCEPT)),
    gate("criminal_preliminary_check_no_coercion", SEIZE, shut=(FILE, DISMISS, VERIFY), open=(FILE, VERIFY)),
    gate("case_is_filed", about(asked.Summon, oral=True), open=(ACCEPT,), shut_act=SUMMON),
    gate("person_is_summoned", ARRIVES, shut=(about(asked.Summon, OTHER),), open=(SUMMON,)),
    gate("person_is_summoned", ARRIVES, shut=(SUMMON, ARRIVES, LEAVES), open=(SUMMON, ARRIVES, LEAVES, SUMMON)),
    gate(
        "summons_has_time_left",
        about(asked.ExtendSummons, **MAJOR),
        shut=(ARRIVES, *12 * (FED,)),
        open=(ARRIVES, *11 * (FED,)),
    ),
    gate(
        "summons_has_time_left",
        interrogation(),
        shut=(ARRIVES, *12 * (FED,)),
        open=(ARRIVES, about(asked.ExtendSummons, **MAJOR), *22 * (FED,)),
    ),
    gate(
        "summons_has_time_left",
        interrogation(),
        shut=(ARRIVES, about(asked.ExtendSummons, **MAJOR), *23 * (FED,)),
        open=(ARRIVES, DETAINED, *12 * (FED,)),
    ),
    gate("person_is_summoned", LEAVES, shut=(SUMMON, ARRIVES, LEAVES), open=(SUMMON, ARRIVES)),
    gate(
        "summons_extended_max_24h",
        about(asked.ExtendSummons, **MAJOR),
        shut=(ARRIVES,),
        open=(ARRIVES,),
        shut_act=about(asked.ExtendSummons, **MINOR),
    ),
    gate("compelled_appearance_leader_approval", COMPELLED, shut=(SUMMON,), open=(COMPEL,)),
    gate(
        "compelled_appearance_leader_approval",
        COMPELLED,
        shut=(COMPEL, COMPELLED, LEFT),
        open=(COMPEL, COMPELLED, LEFT, COMPEL),
    ),
    gate(
        "compelled_appearance_has_time_left",
        about(asked.ExtendCompelledAppearance, **MAJOR),
        shut=(COMPELLED, *12 * (FED,)),
        open=(COMPELLED, *11 * (FED,)),
    ),
    gate(
        "compelled_appearance_has_time_left",
        interrogation(),
        shut=(COMPELLED, *12 * (FED,)),
        open=(COMPELLED, LEFT, *12 * (FED,)),
    ),
    gate("person_is_compelled", LEFT, shut=(COMPELLED, LEFT), open=(COMPELLED,)),
    gate(
        "compelled_appearance_extended_24h",
        about(asked.ExtendCompelledAppearance, **MAJOR),
        shut=(COMPELLED,),
        open=(COMPELLED,),
        shut_act=about(asked.ExtendCompelledAppearance, **MINOR),
    ),
    gate("person_is_brought_to_station", QUESTION, shut=(BROUGHT, LEAVES_STATION), open=(BROUGHT,)),
    gate("continued_questioning_scope_exclusions", QUESTION, shut=(BROUGHT,), open=(BROUGHT,), shut_act=SURRENDERED),
    gate("continued_questioning_scope_exclusions", QUESTION, shut=(FILE, BROUGHT), open=(BROUGHT,)),
    gate("continued_questioning_only_station", QUESTION, shut=(BROUGHT,), open=(BROUGHT,), shut_act=BY_BRIGADE),
    gate("continued_questioning_extension_in_time", TO_24, shut=(BROUGHT, *12 * (FED,)), open=(BROUGHT, *11 * (FED,))),
    gate("continued_questioning_extension_in_time", TO_48, shut=(BROUGHT, *24 * (FED,)), open=(BROUGHT, *23 * (FED,))),
    gate(
        "continued_questioning_no_12_to_48",
        TO_48,
        shut=(BROUGHT, TO_24, LEAVES_STATION, BROUGHT),
        open=(BROUGHT, TO_24),
    ),
    gate(
        "continued_questioning_vulnerable_4h",
        about(asked.PlaceInWaitingRoom),
        shut=(about(asked.BringToStation, vulnerability=asked.Vulnerability.PREGNANT),),
        open=(BROUGHT,),
    ),
    gate(
        "interrogation_language_interpreter",
        interrogation(language=asked.Language.NOT_LOCAL, interpreter="i"),
        shut_act=LOCAL_ONLY,
    ),
    gate("interrogation_deaf_mute_interpreter", deaf(sign_interpreter="i"), shut_act=deaf(interpreter="i")),
    gate("interrogation_was_by_two", SIGNED, shut=(interrogation(officers=1),), open=(interrogation(),)),
    gate("interrogation_was_by_two", SIGNED, shut=(interrogation(), SIGNED), open=(interrogation(officers=3),)),
    gate("continued_questioning_is_approved", TO_24, shut=(BROUGHT,), open=(BROUGHT, QUESTION)),
    gate("continued_questioning_no_12_to_48", TO_48, shut=(BROUGHT, QUESTION), open=(BROUGHT, QUESTION, TO_24)),
    gate(
        "continued_questioning_ext_48h",
        TO_48,
        shut=(TO_24,),
        open=(TO_24,),
        shut_act=about(asked.ExtendQuestioningTo48Hours, identity_withheld=False),
    ),
    gate("detention_warrant_shown", DETAINED, shut=(WARRANT_FOR_OTHER,), open=(WARRANT,)),
    gate("detention_warrant_shown", DETAINED, shut=(WARRANT, EMERGENCY, RELEASE), open=(RELEASE, WARRANT)),
    gate("detention_warrant_shown", EMERGENCY, open=(), shut_act=DETAINED),
    gate("detention_warrant_shown", ADMIT, shut=(EMERGENCY,), open=(EMERGENCY, WARRANT)),
    gate("detention_warrant_shown", ADMIT, shut=(REQUESTED,), open=(REQUESTED, APPROVE)),
    gate("person_is_detained", extension(SPECIAL), shut=(DETAINED, RELEASE), open=(DETAINED,)),
    gate("person_is_detained", extension(SPECIAL), shut=(DETAINED, ON_BAIL), open=(DETAINED,)),
    gate(
        "extension_30d_ground_recorded",
        extension(REPEATED, offence_count=3),
        shut_act=extension(REPEATED, offence_count=2),
    ),
    gate("extension_30d_ground_recorded", extension(GANG, person_count=2), shut_act=extension(GANG, person_count=1)),
    gate("extension_30d_ground_recorded", extension(ROAMING, crosses_counties=True), shut_act=extension(ROAMING)),
    gate("extension_30d_ground_recorded", extension(SPECIAL), shut_act=extension(REPEATED, person_count=5)),
    gate(
        "detention_extension_in_time",
        extension(SPECIAL),
        shut=(DETAINED, *96 * (FED,)),
        open=(DETAINED, *71 * (FED,)),
    ),
    gate(
        "detention_extension_in_time",
        extension(GANG, person_count=2),
        shut=(DETAINED, *48 * (FED,), extension(SPECIAL), *144 * (FED,)),
        open=(DETAINED, *48 * (FED,), extension(SPECIAL), *96 * (FED,)),
    ),
    gate(
        "release_at_once_on_non_approval",
        extension(SPECIAL),
        shut=(DETAINED, NOT_APPROVED),
        open=(NOT_APPROVED, RELEASE, DETAINED),
    ),
    gate("detention_warrant_shown", DETAINED, shut=(WARRANT, DETAINED, ON_BAIL), open=(ON_BAIL, WARRANT)),
    gate("arrest_is_requested", APPROVE, open=(REQUESTED,)),
    gate("arrest_is_requested", APPROVE, shut=(REQUESTED, NOT_APPROVED), open=(NOT_APPROVED, REQUESTED)),
    gate("arrest_is_requested", NOT_APPROVED, open=(REQUESTED,)),
    gate("arrest_is_decided_by_others", FOR_OTHERS, shut=(TRANSFER,), open=(TRANSFER, about(held.MeasureTakenOver))),
    gate("case_is_transferred", FOR_OTHERS, shut=(FILE,), open=(TRANSFER,)),
    gate("detention_warrant_shown", ADMIT, shut=(FOR_OTHERS, RELEASE), open=(FOR_OTHERS,)),
    gate("arrest_is_approved", ARRESTED, shut=(DETAINED, REQUESTED), open=(DETAINED, REQUESTED, APPROVE)),
    gate("arrest_is_approved", ARRESTED, shut=(about(held.ApproveArrest, OTHER),), open=(APPROVE,)),
    gate("arrest_is_approved", ARRESTED, shut=(APPROVE, NOT_APPROVED), open=(NOT_APPROVED, APPROVE)),
    gate("arrest_is_refused", about(held.SendNonApprovalReceipt), shut=(APPROVE,), open=(NOT_APPROVED,)),
    gate("person_is_arrested", ASK_MORE, shut=(ARRESTED, RELEASE), open=(ARRESTED,)),
    gate(
        "custody_extension_2m_four_grounds",
        MORE[held.CustodyGround.ORGANISED_GROUP],
        open=(MORE[held.CustodyGround.COMPLEX],),
    ),
    gate(
        "custody_extension_2m_ten_years",
        MORE[held.CustodyGround.TEN_YEARS],
        shut=(MORE[held.CustodyGround.COMPLEX],),
        open=(MORE[held.CustodyGround.WIDE_SCOPE],),
    ),
    gate("custody_recount_new_crime_5d", RECOUNT, shut=(NEW_CRIME, RECOUNT), open=(NEW_CRIME,)),
    gate(
        "custody_extension_2m_four_grounds",
        MORE[held.CustodyGround.ROAMING],
        shut=(MORE[held.CustodyGround.COMPLEX], NEW_CRIME, RECOUNT),
        open=(NEW_CRIME, RECOUNT, MORE[held.CustodyGround.COMPLEX]),
    ),
    gate(
        "custody_recount_filed",
        about(held.FileRecount),
        shut=(NEW_CRIME,),
        open=(NEW_CRIME, about(held.RecountCustody)),
    ),
    gate(
        "custody_recount_identity_unknown",
        about(held.EstablishIdentity),
        shut=(about(held.ApproveIdentityInquiry, OTHER),),
        open=(about(held.ApproveIdentityInquiry),),
    ),
    gate(
        "measure_change_application_3d",
        about(held.DecideMeasureChange, agreed=True),
        open=(about(held.ApplyForMeasureChange),),
    ),
    gate(
        "necessity_review_is_received",
        about(held.SendNecessityFeedback, result=held.Necessity.CHANGED),
        open=(about(held.ReceiveNecessityProposal),),
    ),
    gate("measure_is_in_force", about(held.ReceiveExpiryNotice), shut=(DETAINED, RELEASE), open=(DETAINED,)),
    gate("measure_is_in_force", about(held.ReceiveExpiryNotice), shut=(DETAINED, ON_BAIL, OFF_BAIL), open=(ON_BAIL,)),
    gate("measure_is_in_force", about(held.ApplyForMeasureChange), shut=(ON_BAIL, OFF_BAIL), open=(ON_BAIL,)),
    *(
        gate("npc_deputy_permission", deputy(act), open=(PERMISSION,))
        for act in (COMPEL, WARRANT, REQUESTED, BAIL, RESIDE)
    ),
    gate(
        "npc_deputy_permission",
        about(held.DecideDetention, ground=held.DetentionGround.CAUGHT_IN_THE_ACT, deputy=True),
        shut_act=deputy(WARRANT),
    ),
    gate(
        "bail_guarantor_or_deposit_not_both",
        BAIL,
        shut_act=about(bail.DecideBail, guarantor=True, deposit=500_000),
    ),
    gate("bail_guarantor_or_deposit_not_both", DEPOSIT, shut_act=about(bail.DecideBail, guarantor=False)),
    gate("bail_deposit_city_approval_200000", LARGE, open=(about(bail.ApproveLargeDeposit),)),
    gate("bail_deposit_city_approval_200000", BELOW_LARGE, shut_act=LARGE),
    gate("bail_approved_by_leader", ON_BAIL, shut=(BAIL, ON_BAIL, DETAINED), open=(BAIL, ON_BAIL, DETAINED, BAIL)),
    gate("bail_approved_by_leader", ON_BAIL, shut=(BAIL, OFF_BAIL), open=(BAIL,)),
    gate(
        "bail_deposit_large_filing",
        ON_BAIL,
        shut=(FILED_SIZE,),
        open=(FILED_SIZE, about(bail.FileLargeDeposit, level=bail.FilingLevel.CITY)),
    ),
    gate("bail_deposit_large_filing", ON_BAIL, shut=(FILED_SIZE,), open=(DEPOSIT,)),
    gate(
        "bail_deposit_large_filing",
        ON_BAIL,
        shut=(LARGE, about(bail.FileLargeDeposit, level=bail.FilingLevel.CITY)),
        open=(LARGE, about(bail.FileLargeDeposit, level=bail.FilingLevel.PROVINCE)),
    ),
    gate("bail_deposit_payment_3d", ON_BAIL, shut=(DEPOSIT,), open=(DEPOSIT, PAID)),
    gate("bail_deposit_payment_3d", ON_BAIL, shut=(BAIL,), open=(BAIL, GUARANTOR)),
    gate("deposit_is_set", about(bail.ServeDepositNotice), shut=(BAIL,), open=(DEPOSIT,)),
    gate(
        "deposit_paid_in_one_sum",
        PAID,
        shut=(about(bail.DecideBail, guarantor=False, deposit=500_001),),
        open=(DEPOSIT,),
    ),
    gate(
        "deposit_paid_in_one_sum",
        PAID,
        shut=(about(bail.DecideBail, guarantor=False, deposit=499_999),),
        open=(DEPOSIT,),
    ),
    gate("deposit_paid_in_one_sum", PAID, shut=(FORFEIT, LARGE), open=(LARGE, FORFEIT)),
    gate("forfeited_of_what_was_paid", FORFEIT_LESS, shut=(PAID,), open=(JUST_ENOUGH,)),
    gate(
        "forfeited_of_what_was_paid",
        about(bail.ForfeitDeposit, amount=500_000, reason="逃跑"),
        shut=(PAID,),
        open=(PAID,),
        shut_act=about(bail.ForfeitDeposit, amount=500_001, reason="逃跑"),
    ),
    gate("informant_told_of_hand_over_3d", intake.NotifyHandOver(referrer_told=True), open=(ELSEWHERE,)),
    gate("person_is_on_bail", OFF_BAIL, shut=(BAIL,), open=(BAIL, ON_BAIL)),
    gate("bail_is_lifted", about(bail.RefundDeposit), shut=(ON_BAIL,), open=(ON_BAIL, OFF_BAIL)),
    gate("bail_is_lifted", about(bail.RefundDeposit), shut=(ON_BAIL,), open=(ON_BAIL, ARRESTED)),
    gate("bail_deposit_forfeit_over_50000_city", FORFEIT, open=(about(bail.ApproveForfeitureAtCityLevel),)),
    gate("bail_deposit_forfeit_over_50000_city", FORFEIT_LESS, shut_act=FORFEIT),
    gate(
        "forfeiture_is_decided",
        about(bail.AnnounceForfeiture, announced_to=bail.AnnouncedTo.PERSON),
        open=(FORFEIT_LESS,),
    ),
    gate("residential_surveillance_approved_by_leader", AT_HOME, shut=(BAIL,), open=(RESIDE,)),
    gate("residential_surveillance_place", AT_HOME, shut_act=IN_OFFICE),
    gate("residential_surveillance_place", WITHOUT_HOME, shut_act=WITH_HOME),
    gate(
        "person_is_under_residential_surveillance",
        about(bail.LiftResidentialSurveillance),
        shut=(RESIDE,),
        open=(RESIDE, AT_HOME),
    ),
    gate("search_has_warrant", SEARCH, open=(evidence.DecideSearch(place="住处"),)),
    gate("search_has_warrant", SEARCH_AT_ONCE, shut_act=SEARCH),
    gate(
        "exclude_illegal_evidence_before_transfer",
        TRANSFER,
        shut=(UNLAWFUL,),
        open=(UNLAWFUL, evidence.ExcludeEvidence(evidence="供述")),
    ),
    gate(
        "exclude_illegal_evidence_before_transfer",
        REQUESTED,
        shut=(UNLAWFUL,),
        open=(evidence.FindIllegalEvidence(evidence="供述", relied_on=False),),
    ),
    gate("exclude_illegal_evidence_before_transfer", TRANSFER, shut=(UNLAWFUL_THING,), open=(UNLAWFUL_THING, MEND)),
    gate("exclude_illegal_evidence_before_transfer", MEND, shut=(UNLAWFUL,), open=(UNLAWFUL_THING,)),
    gate("investigation_is_concluded", TRANSFER, shut=(FILE,), open=(FILE, CONCLUDE)),
    gate("case_is_transferred", BACK, shut=(CONCLUDE,), open=(TRANSFER,)),
    gate("supplementary_investigation_twice", BACK, shut=(BACK, AGAIN, BACK, AGAIN), open=(BACK, AGAIN)),
    gate("case_is_returned", AGAIN, shut=(BACK, AGAIN), open=(BACK, AGAIN, BACK)),
    gate("non_prosecution_is_received", exit_.ReceiveLiftNotice(), shut=(TRANSFER,), open=(NOT_PROSECUTED,)),
    gate("judgment_is_received", about(exit_.DeliverToPrison), shut=(TRANSFER,), open=(JUDGED,)),
)

every = pytest.mark.parametrize("each", CASES, ids=lambda each: f"{each.rule}-{type(each.act).kind}")


@every
def test_the_gate_refuses(each: Case) -> None:
    assert each.rule in refused(each.shut_act, each.shut)


@every
def test_the_gate_opens(each: Case) -> None:
    assert each.rule not in refused(each.act, each.open)


def tried(each: Case) -> list[Gate]:
    step = CRIMINAL_CASE.step(type(each.act))
    assert step is not None
    found = [one for one in step.gates if one.rule.id == each.rule]
    assert found, f"{each.rule} is no gate of {type(each.act).kind}"
    return found


REVIEWED = [step for step in CRIMINAL_CASE.steps if step.review is not None]


def test_each_decision_is_signed_by_the_chain_that_its_article_names() -> None:
    chains: dict[tuple[Role, ...], set[type[Act]]] = {}
    for step in REVIEWED:
        chains.setdefault(step.review.levels if step.review else (), set()).add(step.act)
    assert chains == {
        posts.UNIT_HEAD_APPROVES: {
            asked.ExtendSummons,
            asked.ApproveContinuedQuestioning,
            gathered.DecideSeizure,
        },
        posts.CITY_LEADER_APPROVES: {covert.DecideTechnicalMeasure, covert.RenewTechnicalMeasure},
        posts.LEADER_APPROVES: {
            intake.TransferJurisdiction,
            asked.DecideCompelledAppearance,
            asked.ExtendCompelledAppearance,
            asked.ExtendQuestioningTo24Hours,
            asked.ExtendQuestioningTo48Hours,
            gathered.DecideSeizureOfValue,
            gathered.DecideDataRequest,
            covert.DecideControlledDelivery,
            lawyer.DecideMeetingPermission,
        },
        posts.FIVE_LEVELS: {
            intake.FileCase,
            intake.DeclineFiling,
            intake.WithdrawCase,
            intake.EndInvestigationOfSuspect,
            evidence.DecideSearch,
            evidence.ExcludeEvidence,
            held.DecideDetention,
            held.ExtendDetention,
            held.RequestArrest,
            held.RequestCustodyExtension,
            held.RecountCustody,
            held.ApproveIdentityInquiry,
            bail.DecideBail,
            bail.LiftBail,
            bail.ForfeitDeposit,
            bail.DecideResidentialSurveillance,
            bail.LiftResidentialSurveillance,
            exit_.TransferForProsecution,
            exit_.RequestNonProsecutionReconsideration,
        },
    }


@pytest.mark.parametrize(
    "act", [FILE, REFUSE, WARRANT, extension(SPECIAL), REQUESTED, BAIL, OFF_BAIL, RESIDE, TRANSFER, TO_24, DISMISS]
)
def test_a_decision_without_the_last_signature_is_refused(act: Act) -> None:
    step = CRIMINAL_CASE.step(type(act))
    assert step is not None
    assert step.review is not None
    all_but_one = len(step.review.levels) - 1
    assert step.review.rule.id in refusals(case().proposes(act, NOON, levels=all_but_one))
    assert step.review.rule.id not in refusals(case().proposes(act, NOON))


def test_an_interrogation_needs_a_filed_case() -> None:
    assert "case_is_filed" in refused(interrogation(), (ACCEPT,))
    assert refused(interrogation(), (ACCEPT, FILE)) == set()
