"""Every gate of the administrative pack: what shuts it, and what opens it; and on which day which law does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_administrative import (
    ACCEPT,
    ARRIVES,
    FILE,
    LEAVES,
    OFFICERS,
    SEIZED,
    TO_12,
    TO_24,
    about,
    case,
    execution,
    penalty,
    questioning,
    spot_penalty,
)
from tests.law.vectors import refusals
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.review import Role
from zhiheng.law.drug_amounts import THRESHOLDS, Threshold
from zhiheng.packs import posts
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

NEW = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
OLD = datetime(2025, 12, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LAST_OLD = datetime(2025, 12, 31, 23, 59, tzinfo=BEIJING)
FIRST_NEW = datetime(2026, 1, 1, 0, 0, tzinfo=BEIJING)


@dataclass(frozen=True, kw_only=True)
class Case:
    """``rule`` refuses ``shut_act`` after ``shut`` and lets ``act`` pass after ``open``, both at ``at``."""

    rule: str
    act: Act
    shut: tuple[Act, ...]
    open: tuple[Act, ...]
    shut_act: Act
    at: datetime


def gate(
    rule: str,
    act: Act,
    *,
    shut: tuple[Act, ...] = (),
    open: tuple[Act, ...] = (),
    shut_act: Act | None = None,
    at: datetime = NEW,
) -> Case:
    return Case(rule=rule, act=act, shut=shut, open=open, shut_act=shut_act or act, at=at)


def refused(act: Act, before: tuple[Act, ...], at: datetime = NEW) -> set[str]:
    """The rules that refuse ``act`` after ``before``, each an hour after the one before it."""
    story = case()
    for hours, earlier in enumerate(reversed(before), 1):
        story = story.did(earlier, at - hours * HOUR)
    return refusals(story.proposes(act, at))


def mediation(**changes: Any) -> Act:
    usual: dict[str, Any] = {
        "offence": decided.Offence.ASSAULT,
        "private_quarrel": True,
        "bar": quick.MediationBar.NONE,
        "officers": OFFICERS[:2],
        "place": asked.Place.SCENE,
        "recording": asked.Recording.NONE,
    }
    return quick.BeginMediation(**(usual | changes))


def signed_list(**changes: Any) -> Act:
    usual: dict[str, Any] = {"copies": 2, "officers_signed": True, "party": found.ListSigned.NOTED}
    return found.SignSeizureList(**(usual | changes))


def fast_track(**changes: Any) -> Act:
    usual: dict[str, Any] = {
        "signed": True,
        "age": asked.Age.ADULT,
        "blind_deaf_or_mute": False,
        "hearing_case": False,
        "ten_days_possible": False,
    }
    return about(asked.AgreeToFastTrack, **(usual | changes))


def decision(**changes: Any) -> Act:
    made: Act = penalty(NEW, **changes)
    return made


def collected(afloat: bool | None) -> Act:
    return about(quick.CollectFine, fine=10000, ground=quick.CollectGround.REMOTE, afloat=afloat)


def as_(kind: decided.PenalisedAs | None, fine: int) -> Act:
    return decision(fine=fine, penalised_as=kind)


def used(at: datetime, kind: type[decided.Penalty] = decided.DecidePenalty, **changes: Any) -> Act:
    made: Act = penalty(at, kind, offence=decided.Offence.DRUG_USE, **changes)
    return made


def station(**changes: Any) -> Act:
    made: Act = penalty(NEW, decided.DecidePenaltyAtStation, **changes)
    return made


def asked_at(age: asked.Age) -> Act:
    return questioning(age=age, guardian=asked.Guardian.PRESENT)


def late(years: int, at: datetime, days: int, grave: bool) -> Act:
    """Discovered ``days`` later than the last one of so many years."""
    ended = at.date().replace(year=at.year - years) - days * DAY
    made: Act = penalty(at, offence_ended=ended, discovered=at.date(), grave_harm=grave)
    return made


def executed(spared: held.Spared, unspared: held.Unspared | None = None) -> Act:
    return about(held.ExecuteDetention, days=5, spared=spared, unspared=unspared)


FINE, DETENTION = decision(fine=30000), decision(detention_days=5)
SEVEN_LEFT = decision(detention_days=10, restricted_days=3)
SUMMON, ORALLY = about(asked.Summon), about(asked.SummonOrally)
NOTICE, PUBLIC = about(decided.NotifyBeforePenalty), about(decided.PublishNotice, why=decided.OutOfReach.FLED)
HEARD = about(decided.HearStatement, heard=decided.Heard.HEARD)
NOT_HEARD = about(decided.HearStatement, heard=decided.Heard.NOT_HEARD)
GUARDIAN = about(decided.NotifyGuardian, heard=decided.Heard.WAIVED)
MINOR = decision(age=asked.Age.FROM_16, fine=10000)
APPEAL = about(quick.LearnOfAppeal, appealed_on=date(2026, 3, 1))
APPEAL_ENDED = about(quick.LearnAppealEnded, ended_on=date(2026, 3, 2))
OTHER_KIND = intake.AcceptCase(case_kind=intake.CaseKind.OTHER)
RIGHT, WAIVED = about(decided.NotifyHearingRight), about(decided.WaiveHearing)
REQUEST, ADMITTED = about(decided.RequestHearing), about(decided.AdmitHearing)
HEARING = about(decided.HoldHearing, chair=("xu",))
REFUSED = about(decided.RefuseHearing, reason="超过申请期限")
REVIEWED, FAILED = about(decided.PassLegalReview, passed=True), about(decided.PassLegalReview, passed=False)
UNRECORDED = questioning(recording=asked.Recording.PARTIAL)
ALONE = questioning(officers=OFFICERS[:1], place=asked.Place.HOME_OR_WORK, recording=asked.Recording.FULL)
ASIDE = about(asked.SetStatementAside, reason="录音录像不全")
AGREED, BROKEN = quick.ReachAgreement(content="赔偿"), quick.NoteFailedMediation(told_of_court=True)
MEDIATED = mediation(offence=decided.Offence.OTHER)
OF_ANOTHER = quick.ReachAgreement(person="q", content="赔偿")
NO_PENALTY = about(intake.DecideNoPenalty, reason="情节轻微")
NO_PENALTY_FOR_THEFT = about(intake.DecideNoPenalty, offence=decided.Offence.THEFT, reason="情节轻微")
COLLECTS = about(quick.CollectFine, fine=10000, ground=quick.CollectGround.UNDISPUTED)
LONG_AGO = decision(fine=10000, offence_ended=date(2025, 9, 9), discovered=date(2026, 3, 10))
JUST_IN_TIME = decision(fine=10000, offence_ended=date(2025, 9, 10), discovered=date(2026, 3, 10))
CLOSED = intake.EndInvestigation(reason="没有违法事实")
HANDED_OVER = intake.TransferCase(receiving_unit="西溪派出所", reporter_told=True)
COMES_BACK = intake.TakeCaseBack(ground="分局指定管辖")
FIRST = decided.ExtendCasePeriod(round=decided.Round.FIRST, station_case=True)
SECOND = decided.ExtendCasePeriod(round=decided.Round.SECOND, station_case=True)
OF_BUREAU = decided.ExtendCasePeriod(round=decided.Round.FIRST, station_case=False)
ABOVE = decided.ApproveExtensionAbove(round=decided.Round.FIRST)
OTHER_ROUND = decided.ApproveExtensionAbove(round=decided.Round.SECOND)
HOME, WARRANT = found.InspectHome(officers=OFFICERS[:2]), found.ApproveInspection(place="住处")
URGENT = found.TakeUrgentMeasure(measure=found.Measure.SEIZURE, officers=OFFICERS[:2])
APPROVED_LATER = found.ApproveUrgentMeasure(upheld=True)
DANGER = found.InspectHome(officers=OFFICERS[:2], grave_danger=True)
PLACE = found.InspectPlace(officers=OFFICERS[:2], recording=asked.Recording.FULL, on_the_spot=True)
SILENT = found.InspectPlace(officers=OFFICERS[:2], recording=asked.Recording.NONE, on_the_spot=True)
SAMPLE, UNUSABLE = about(found.TakeSample, sort=found.SampleSort.BLOOD), about(found.NoteSampleUnusable, reason="凝固")
OF_VICTIM = about(found.TakeSample, sort=found.SampleSort.BLOOD, victim=True)
WITH_CONSENT = about(found.TakeSample, sort=found.SampleSort.BLOOD, victim=True, consents=True)
SOLD = found.ProvideCaseData(purpose=found.ReusePurpose.COMMERCIAL)
FOR_CRIME = found.ProvideCaseData(purpose=found.ReusePurpose.CRIME)
LONGER = found.ExtendSeizure(reason="案情复杂", party_told=True)
STAY, NO_APPEAL = about(held.RequestStay, appealed=True), about(held.RequestStay, appealed=False)
ON_DEPOSIT = about(held.GrantStay, surety=held.Surety.DEPOSIT)
ON_BOTH = about(held.GrantStay, surety=held.Surety.BOTH)
RELEASE = about(held.ReleaseFromDetention)
SERVED = about(decided.ServeDecision, way=decided.Service.IN_PERSON)
PAPER = about(held.HandOverPaper, sort=held.PaperSort.STAY)
HOSTING: dict[str, Any] = {"offence": decided.Offence.HOSTING_DRUG_USE, "detention_days": 5}

GATES = (
    gate("administrative_case_is_accepted", SUMMON, open=(ACCEPT,)),
    gate("administrative_case_begins_once", ACCEPT, shut=(ACCEPT,)),
    gate("administrative_case_begins_once", FILE, shut=(ACCEPT, FILE), open=(ACCEPT,)),
    gate("admin_intake_receipt", intake.DeliverReceipt(), open=(ACCEPT,)),
    gate("administrative_case_is_open", SUMMON, shut=(ACCEPT, CLOSED), open=(ACCEPT,)),
    gate("administrative_case_is_here", FILE, shut=(ACCEPT, HANDED_OVER), open=(ACCEPT, HANDED_OVER, COMES_BACK)),
    gate("administrative_case_is_here", COMES_BACK, shut=(HANDED_OVER, COMES_BACK), open=(HANDED_OVER,)),
    gate("administrative_case_is_accepted", FILE, shut=(ACCEPT, HANDED_OVER, COMES_BACK), open=(COMES_BACK, ACCEPT)),
    gate("administrative_case_begins_once", FILE, shut=(FILE,), open=(FILE, HANDED_OVER, COMES_BACK)),
    gate("person_is_summoned_administratively", ARRIVES, open=(ORALLY,)),
    gate("person_is_summoned_administratively", ARRIVES, shut=(SUMMON, ARRIVES, LEAVES), open=(SUMMON,)),
    gate("admin_summons_ends_before_another", ARRIVES, shut=(SUMMON, ARRIVES), open=(SUMMON, ARRIVES, LEAVES, SUMMON)),
    gate("person_is_summoned_administratively", LEAVES, open=(SUMMON, ARRIVES)),
    gate("no_12_hour_step_2012", TO_24, shut_act=TO_12, shut=(SUMMON, ARRIVES), open=(SUMMON, ARRIVES), at=OLD),
    gate(
        "admin_questioning_24h_2026",
        TO_24,
        shut_act=about(asked.ExtendQuestioningTo24Hours, complex_case=True, detention_possible=False),
    ),
    gate(
        "admin_questioning_24h_2012",
        TO_24,
        shut_act=about(asked.ExtendQuestioningTo24Hours, complex_case=False, detention_possible=True),
        at=OLD,
    ),
    gate("fast_track_is_agreed", fast_track(), shut_act=fast_track(signed=False)),
    gate("fast_track_suits_the_case", fast_track(), shut_act=fast_track(age=asked.Age.FROM_16)),
    gate("fast_track_suits_the_case", fast_track(), shut_act=fast_track(blind_deaf_or_mute=True)),
    gate("fast_track_suits_the_case", fast_track(), shut_act=fast_track(hearing_case=True)),
    gate("fast_track_suits_the_case", fast_track(), shut_act=fast_track(ten_days_possible=True)),
    gate("admin_home_inspection_warrant", HOME, open=(WARRANT,)),
    gate("admin_home_inspection_warrant", DANGER, shut_act=HOME),
    gate("admin_home_inspection_warrant_2012", HOME, open=(WARRANT,), at=OLD),
    gate("place_inspection_warrant_2026", PLACE, shut_act=SILENT),
    gate("place_inspection_warrant_2026", SILENT, open=(WARRANT,)),
    gate("sample_not_taken_twice_2026", SAMPLE, shut=(SAMPLE,), open=(SAMPLE, UNUSABLE)),
    gate("victim_sample_needs_consent_2026", WITH_CONSENT, shut_act=OF_VICTIM),
    gate("case_data_not_reused_2026", FOR_CRIME, shut_act=SOLD),
    gate("administrative_measure_is_approved", SEIZED, open=(found.ApproveSeizure(items="手机"),)),
    gate("administrative_measure_is_approved", SEIZED, shut=(URGENT, APPROVED_LATER), open=(URGENT,)),
    gate("admin_seizure_list_signed", signed_list(), open=(SEIZED,)),
    *(
        gate(
            "admin_seizure_list_signed", signed_list(), shut=(SEIZED,), open=(SEIZED,), shut_act=signed_list(**lacking)
        )
        for lacking in (
            {"party": found.ListSigned.NEITHER},
            {"officers_signed": False},
            {"witness": found.ListSigned.NEITHER},
        )
    ),
    gate("admin_seizure_list_2_copies", signed_list(), shut_act=signed_list(copies=1)),
    gate("admin_seizure_30d", LONGER, shut=(SEIZED, LONGER), open=(SEIZED,)),
    gate("pre_penalty_notice", FINE, open=(NOTICE,)),
    gate("pre_penalty_notice_2012", FINE, open=(NOTICE,), at=OLD),
    gate("no_decision_without_notice", FINE, shut=(NOTICE, NOT_HEARD), open=(NOTICE, HEARD)),
    gate("no_decision_without_notice", FINE, shut=(HEARD, NOTICE), open=(HEARD, NOTICE, HEARD)),
    gate("no_decision_without_notice", FINE, shut=(NOTICE, HEARD, NOTICE), open=(NOTICE, NOTICE, HEARD)),
    gate("absconder_public_notice_7d", FINE, shut=(PUBLIC,), open=(PUBLIC, NOTICE)),
    gate("absconder_public_notice_7d", PUBLIC, shut_act=about(decided.PublishNotice)),
    gate("absconder_public_notice_7d", PUBLIC, shut=(SUMMON, ARRIVES), open=(SUMMON, ARRIVES, LEAVES)),
    gate("absconder_public_notice_7d", PUBLIC, shut=(execution(5),), open=(execution(5), RELEASE)),
    gate("pre_penalty_notice", FINE, shut=(PUBLIC, ARRIVES), open=(PUBLIC,)),
    gate("pre_penalty_notice_2012", FINE, shut=(PUBLIC, questioning()), open=(PUBLIC,), at=OLD),
    gate("minor_guardian_told_before_penalty_2026", MINOR, open=(GUARDIAN,)),
    gate("minor_guardian_told_before_penalty_2026", FINE, shut=(asked_at(asked.Age.FROM_14),), open=(GUARDIAN,)),
    gate(
        "minor_guardian_told_before_penalty_2026",
        decision(came_of_age=True),
        shut=(asked_at(asked.Age.FROM_16),),
        open=(asked_at(asked.Age.FROM_16),),
        shut_act=FINE,
    ),
    gate("nobody_under_14_is_penalised", MINOR, shut_act=decision(age=asked.Age.UNDER_14)),
    gate(
        "nobody_under_14_is_penalised", FINE, shut=(asked_at(asked.Age.UNDER_14),), open=(asked_at(asked.Age.FROM_14),)
    ),
    gate("nobody_under_14_is_penalised", spot_penalty(), shut_act=spot_penalty(age=asked.Age.UNDER_14)),
    gate("fast_track_suits_the_case", fast_track(), shut=(asked_at(asked.Age.FROM_16),)),
    gate("admin_questioning_recorded_2026", FINE, shut=(UNRECORDED,), open=(UNRECORDED, ASIDE)),
    gate("admin_one_officer_needs_recording_2026", FINE, shut=(ALONE,), open=(ALONE, ASIDE)),
    *(
        gate(f"no_penalty_after_agreement{year}", act, shut=shut, open=open, at=at)
        for year, at in (("", NEW), ("_2012", OLD))
        for act, shut, open in (
            (FINE, (MEDIATED, AGREED), (MEDIATED, AGREED, BROKEN)),
            (FINE, (MEDIATED, AGREED), (mediation(offence=decided.Offence.DAMAGE), AGREED)),
            (
                FINE,
                (mediation(person="p", offence=decided.Offence.OTHER), AGREED),
                (mediation(person="q", offence=decided.Offence.OTHER), AGREED),
            ),
            (FINE, (MEDIATED, quick.ReachAgreement(person="p", content="赔偿")), (MEDIATED, OF_ANOTHER)),
            (BROKEN, (MEDIATED, AGREED, quick.NotePerformance()), (MEDIATED, AGREED)),
            (BROKEN, (MEDIATED, AGREED, quick.NotePerformance()), (quick.NotePerformance(), MEDIATED, AGREED)),
        )
    ),
    gate("public_security_limitation_6m", JUST_IN_TIME, shut_act=LONG_AGO),
    gate(
        "public_security_limitation_6m",
        decision(offence_ended=date(2026, 3, 10), discovered=date(2026, 3, 9), went_on=True),
        shut_act=decision(offence_ended=date(2026, 3, 10), discovered=date(2026, 3, 9)),
    ),
    *(
        gate(
            f"other_offence_limitation_{years}y{old}",
            late(years, at, 0, grave),
            shut=(OTHER_KIND,),
            open=(OTHER_KIND,),
            shut_act=late(years, at, 1, grave),
            at=at,
        )
        for years, old, at, grave in (
            (2, "", NEW, False),
            (5, "", NEW, True),
            (2, "_old", datetime(2021, 7, 14, 12, tzinfo=BEIJING), False),
        )
    ),
    gate(
        "public_security_limitation_6m_2012",
        decision(offence_ended=date(2025, 6, 10), discovered=date(2025, 12, 10)),
        shut_act=decision(offence_ended=date(2025, 6, 9), discovered=date(2025, 12, 10)),
        at=OLD,
    ),
    gate("drug_trafficking_always_criminal", FINE, shut_act=station(offence=decided.Offence.DRUG_TRAFFICKING)),
    *(
        gate(rule, used(at, other_evidence="证人证言"), shut_act=used(at), at=at)
        for rule, at in (("no_penalty_on_statement_alone", NEW), ("no_penalty_on_statement_alone_2012", OLD))
    ),
    gate("drug_use_is_established", FINE, shut_act=used(NEW, test="R-none")),
    gate("drug_use_is_established", station(fine=100), shut_act=used(NEW, decided.DecidePenaltyAtStation)),
    gate(
        "hosting_drug_use_criminal_tests",
        decision(hosting=decided.Hosting.ONE_GUEST_ONCE, **HOSTING),
        shut_act=decision(hosting=decided.Hosting.FOR_PROFIT, **HOSTING),
    ),
    gate(
        "hosting_drug_use_criminal_tests",
        decision(offence_ended=date(2026, 3, 9), hosting_penalty_on=date(2024, 3, 8), **HOSTING),
        shut_act=decision(offence_ended=date(2026, 3, 9), hosting_penalty_on=date(2024, 3, 9), **HOSTING),
    ),
    gate("hearing_right_fine_4000_2026", decision(fine=399999), shut_act=decision(fine=400000)),
    gate("hearing_right_fine_4000_2026", decision(closes_business=True), open=(RIGHT,)),
    *(
        gate("other_case_hearing_right_2000", fine, shut=(OTHER_KIND,), open=(OTHER_KIND, RIGHT), shut_act=fine)
        for fine in (decision(fine=200000), decision(revokes_licence=True), decision(closes_business=True))
    ),
    *(
        gate(rule, as_(kind, most - 1), shut=(OTHER_KIND,), open=(OTHER_KIND,), shut_act=as_(kind, most), at=at)
        for at in (NEW, OLD)
        for rule, kind, most in (
            ("other_case_hearing_right_2000", None, 200000),
            ("other_case_hearing_right_2000", decided.PenalisedAs.INDIVIDUAL, 200000),
            ("other_case_hearing_right_10000_unit", decided.PenalisedAs.UNIT, 1000000),
            ("other_case_hearing_right_6000_border", decided.PenalisedAs.BORDER, 600000),
        )
    ),
    gate("hearing_right_fine_2000_2012", decision(fine=199999), shut_act=decision(fine=200000), at=OLD),
    gate("hearing_right_fine_2000_2012", decision(revokes_licence=True), open=(RIGHT,), at=OLD),
    *(
        gate(rule, about(quick.ReachShore), shut=(collected(afloat),), open=(collected(True),), at=at)
        for rule, at in (("on_spot_fine_handed_in_2d", NEW), ("on_spot_fine_handed_in_2d_2012", OLD))
        for afloat in (False, None)
    ),
    *(
        gate(
            rule,
            about(quick.ReachShore),
            shut=(collected(True), about(quick.HandInFine)),
            open=(collected(True),),
            at=at,
        )
        for rule, at in (("on_spot_fine_handed_in_2d", NEW), ("on_spot_fine_handed_in_2d_2012", OLD))
    ),
    gate("surcharge_rests_during_appeal", APPEAL, shut=(APPEAL,), open=(APPEAL, APPEAL_ENDED)),
    gate("surcharge_rests_during_appeal", APPEAL_ENDED, shut=(APPEAL, APPEAL_ENDED), open=(APPEAL,)),
    gate("minor_in_detention_hearing_2026", decision(minor_may_be_held=True), open=(RIGHT,)),
    gate("hearing_request_5d", FINE, shut=(RIGHT,), open=(RIGHT, WAIVED)),
    gate("hearing_request_5d", FINE, shut=(RIGHT, REQUEST), open=(RIGHT, REQUEST, HEARING)),
    gate("hearing_asked_for_again", FINE, shut=(RIGHT, WAIVED, REQUEST), open=(RIGHT, WAIVED, REQUEST, WAIVED)),
    gate("hearing_asked_for_again", FINE, shut=(RIGHT, REFUSED, REQUEST), open=(RIGHT, REQUEST, REFUSED)),
    gate("hearing_asked_for_again", FINE, shut=(RIGHT, WAIVED, REQUEST), open=(RIGHT, WAIVED, REQUEST, HEARING)),
    gate("hearing_is_asked_for", ADMITTED, shut=(RIGHT,), open=(RIGHT, REQUEST)),
    gate(
        "hearing_is_asked_for",
        about(decided.ServeHearingNotice, hearing_on=date(2026, 4, 1)),
        shut=(REQUEST,),
        open=(REQUEST, ADMITTED),
    ),
    gate(
        "hearing_notice_7d_before",
        about(decided.ServeHearingNotice, hearing_on=date(2026, 3, 19)),
        shut_act=about(decided.ServeHearingNotice, hearing_on=date(2026, 3, 18)),
    ),
    gate("hearing_notice_7d_before", HEARING, open=(about(decided.ServeHearingNotice, hearing_on=date(2026, 3, 10)),)),
    gate("legal_review_before_penalty_2026", FINE, shut=(HEARING, FAILED), open=(HEARING, REVIEWED)),
    gate("legal_review_before_penalty_2026", FINE, shut=(REVIEWED, HEARING), open=(REVIEWED, HEARING, REVIEWED)),
    gate("legal_review_before_penalty_2026", FINE, shut=(HEARING, REVIEWED, FAILED), open=(HEARING, FAILED, REVIEWED)),
    gate("legal_review_before_penalty_2026", decision(complex_case=True), open=(REVIEWED,)),
    gate("legal_review_before_penalty_2026", decision(public_interest=True), open=(REVIEWED,)),
    gate("admin_detention_max_20d", decision(detention_days=20), shut_act=decision(detention_days=21)),
    gate("admin_detention_max_20d", execution(20), shut_act=execution(21)),
    *(
        gate(rule, execution(7), shut=(SEVEN_LEFT,), open=(SEVEN_LEFT,), shut_act=execution(8), at=at)
        for rule, at in (("admin_detention_offset", NEW), ("admin_detention_offset_2012", OLD))
    ),
    gate("admin_detention_offset", execution(5), shut=(SEVEN_LEFT, execution(5)), open=(DETENTION,)),
    gate("station_fine_limit_1000_2026", station(fine=100000), shut_act=station(fine=100001)),
    gate("station_fine_limit_500_2012", station(fine=50000), shut_act=station(fine=50001), at=OLD),
    gate("summary_penalty_500_2026", spot_penalty(fine=50000), shut_act=spot_penalty(fine=50001)),
    *(
        gate(
            rule,
            spot_penalty(fine=most, penalised_as=kind),
            shut=(OTHER_KIND,),
            open=(OTHER_KIND,),
            shut_act=spot_penalty(fine=most + 1, penalised_as=kind),
            at=at,
        )
        for at in (NEW, OLD)
        for rule, kind, most in (
            ("other_case_summary_penalty_200", None, 20000),
            ("other_case_summary_penalty_200", decided.PenalisedAs.INDIVIDUAL, 20000),
            ("other_case_summary_penalty_3000_unit", decided.PenalisedAs.UNIT, 300000),
            ("other_case_summary_penalty_500_border", decided.PenalisedAs.BORDER, 50000),
        )
    ),
    gate("summary_penalty_200_2012", spot_penalty(fine=20000), shut_act=spot_penalty(fine=20001), at=OLD),
    gate(
        "summary_penalty_barred_for_drugs", spot_penalty(), shut_act=spot_penalty(offence=decided.Offence.PROSTITUTION)
    ),
    gate(
        "summary_penalty_one_officer_recorded_2026",
        spot_penalty(officers=OFFICERS[:1]),
        shut_act=spot_penalty(officers=OFFICERS[:1], undisputed=False),
    ),
    *(
        gate("one_fine_for_one_act", act, shut=(first,), open=(other,))
        for act in (decision(fine=10000), station(fine=10000), spot_penalty(fine=10000, offence=decided.Offence.OTHER))
        for first, other in (
            (decision(fine=20000), decision(fine=20000, person="q")),
            (station(fine=20000), station(fine=20000, offence=decided.Offence.THEFT)),
            (spot_penalty(fine=20000, offence=decided.Offence.OTHER), decision(detention_days=5)),
        )
    ),
    gate(
        "one_fine_for_one_act",
        decision(fine=10000),
        shut=(decision(fine=20000),),
        open=(decision(fine=20000, offence_ended=date(2026, 3, 8)),),
    ),
    *(
        gate("penalty_or_no_penalty", act, shut=(NO_PENALTY,), open=(NO_PENALTY_FOR_THEFT,))
        for act in (FINE, station(fine=10000), spot_penalty(offence=decided.Offence.OTHER))
    ),
    *(
        gate("penalty_or_no_penalty", NO_PENALTY, shut=(act,), open=(about_q,))
        for act, about_q in ((FINE, decision(person="q")), (station(fine=10000), station(person="q")))
    ),
    gate("administrative_case_is_open", spot_penalty(), shut=(CLOSED,)),
    gate("no_decision_without_notice", spot_penalty(), shut_act=spot_penalty(heard=False)),
    gate("mediation_suits_the_case", mediation(), shut_act=mediation(private_quarrel=False)),
    gate("mediation_suits_the_case", mediation(), shut_act=mediation(offence=decided.Offence.DRUG_USE)),
    gate("mediation_suits_the_case", AGREED, shut=(mediation(), BROKEN), open=(mediation(),)),
    gate("mediation_suits_the_case_2012", mediation(), shut_act=mediation(bar=quick.MediationBar.GANG), at=OLD),
    gate("case_extension_is_approved", FIRST, shut_act=SECOND),
    gate("case_extension_is_approved", SECOND, shut_act=FIRST, shut=(FIRST,), open=(FIRST,)),
    gate("case_extension_is_approved", OF_BUREAU, shut=(OTHER_ROUND,), open=(ABOVE,)),
    gate("admin_case_extension_twice_2026", SECOND, shut=(FIRST, SECOND), open=(FIRST,)),
    gate("admin_case_extension_once_in_old_cases", SECOND, shut=(ACCEPT, FIRST), open=(ACCEPT, FILE, FIRST)),
    *(
        gate("administrative_decision_is_made", about(act, **said), shut=(DETENTION,), open=(fined,))
        for act, said in (
            (quick.PayFine, {"fine": 10000}),
            (quick.DeferFine, {"paid_by": date(2026, 9, 1), "hardship": "失业"}),
        )
        for fined in (decision(fine=10000), station(fine=10000), spot_penalty(fine=10000))
    ),
    gate("administrative_decision_is_made", COLLECTS, shut=(DETENTION,), open=(FINE,)),
    *(
        gate(rule, act, shut=(first, act), open=(first,), at=at)
        for rule, act, first, at in (
            ("on_spot_fine_handed_in_2d", about(quick.HandInFine), COLLECTS, NEW),
            ("on_spot_fine_handed_in_2d_2012", about(quick.HandInFine), COLLECTS, OLD),
            ("on_spot_fine_to_bank_2d", about(quick.PayFineToBank), about(quick.HandInFine), NEW),
        )
    ),
    gate("administrative_decision_is_made", SERVED, open=(station(fine=10000),)),
    gate("administrative_decision_is_made", execution(5), shut=(FINE,), open=(DETENTION,)),
    gate("administrative_decision_is_made", execution(5), shut=(DETENTION, ON_DEPOSIT), open=(DETENTION,)),
    gate("administrative_decision_is_made", RELEASE, shut=(execution(5), RELEASE), open=(execution(5),)),
    gate("administrative_decision_is_made", about(held.ForwardPaper, unopened=True), open=(PAPER,)),
    gate(
        "administrative_decision_is_made",
        about(held.DecideOnWrongfulDetention, upheld=False),
        open=(about(held.ReceiveWrongfulDetentionNotice),),
    ),
    *(
        gate(f"admin_detention_release_on_expiry{year}", execution(5), shut=shut, open=open, at=at)
        for year, at in (("", NEW), ("_2012", OLD))
        for shut, open in (
            ((DETENTION, execution(5)), (DETENTION,)),
            ((DETENTION, execution(5), RELEASE), (DETENTION, execution(5), RELEASE, DETENTION)),
            ((DETENTION, execution(5), ON_DEPOSIT), (DETENTION, execution(5), ON_DEPOSIT, about(held.EndStay))),
        )
    ),
    gate("detention_stay_needs_an_appeal", ON_DEPOSIT, shut=(NO_APPEAL,), open=(STAY,)),
    gate("detention_stay_needs_an_appeal", about(held.EndStay), open=(ON_DEPOSIT,)),
    gate("detention_stay_one_surety", ON_DEPOSIT, shut_act=ON_BOTH),
    *(
        gate("admin_detention_not_executed_persons_2026", executed(held.Spared.NONE), shut_act=executed(spared))
        for spared in held.Spared
        if spared is not held.Spared.NONE
    ),
    gate(
        "admin_detention_not_executed_persons_2026",
        executed(held.Spared.FROM_16_FIRST, held.Unspared.SERIOUS),
        shut_act=executed(held.Spared.FROM_16_FIRST, held.Unspared.TWICE_IN_A_YEAR),
    ),
    gate(
        "admin_detention_not_executed_persons_2026",
        executed(held.Spared.FROM_70, held.Unspared.TWICE_IN_A_YEAR),
        shut_act=executed(held.Spared.NURSING, held.Unspared.TWICE_IN_A_YEAR),
    ),
    gate(
        "admin_detention_not_executed_persons_2012",
        executed(held.Spared.NONE),
        shut_act=executed(held.Spared.FROM_70, held.Unspared.SERIOUS),
        at=OLD,
    ),
)

LEFT, BACK = about(held.LeaveHouse), about(held.ReturnToHouse)
UPHELD = about(held.DecideOnWrongfulDetention, upheld=True)
RESUMED = about(held.EndStay)


@pytest.mark.parametrize("act", [LEFT, BACK, UPHELD], ids=lambda act: act.kind)
@pytest.mark.parametrize(
    ("began", "rule"),
    [(NEW, "admin_detention_release_on_expiry"), (OLD, "admin_detention_release_on_expiry_2012")],
    ids=["2026", "2025"],
)
def test_nobody_is_kept_after_the_last_day(act: Act, began: datetime, rule: str) -> None:
    story = case().did(execution(5), began)
    last = began.replace(hour=23, minute=59) + 5 * DAY
    assert rule not in refusals(story.proposes(act, last - DAY))
    assert rule not in refusals(story.proposes(act, last))
    assert rule in refusals(story.proposes(act, last + timedelta(minutes=1)))


def test_days_outside_the_house_put_off_the_last_day_unless_they_began_after_it() -> None:
    rule, began = "admin_detention_release_on_expiry", NEW.replace(hour=0)
    away = case().did(execution(5), began).did(LEFT, began + DAY).did(BACK, began + 4 * DAY)
    assert rule not in refusals(away.proposes(UPHELD, began + 9 * DAY - HOUR))
    assert rule in refusals(away.proposes(UPHELD, began + 9 * DAY))
    assert rule not in refusals(case().did(execution(5), began).did(LEFT, began + DAY).proposes(BACK, began + 40 * DAY))
    late = case().did(execution(5), began).did(LEFT, began + 6 * DAY).did(BACK, began + 8 * DAY)
    assert rule in refusals(late.proposes(UPHELD, began + 8 * DAY + HOUR))


def test_a_person_who_may_be_detained_wrongly_is_let_go_on_any_day() -> None:
    let_go = about(held.DecideOnWrongfulDetention, upheld=False)
    found_ = refusals(case().did(execution(5), NEW).proposes(let_go, NEW + 30 * DAY))
    assert "admin_detention_release_on_expiry" not in found_


def test_a_stay_gives_back_the_days_that_were_left_and_no_others() -> None:
    rule, began = "admin_detention_release_on_expiry", NEW.replace(hour=0)
    inside = case().did(execution(5), began).did(ON_DEPOSIT, began + 2 * DAY).did(RESUMED, began + 30 * DAY)
    assert rule not in refusals(inside.proposes(execution(3), began + 31 * DAY))
    after = case().did(execution(5), began).did(ON_DEPOSIT, began + 6 * DAY).did(RESUMED, began + 30 * DAY)
    assert rule in refusals(after.proposes(execution(3), began + 30 * DAY + HOUR))


@pytest.mark.parametrize(
    ("rule", "at", "yuan"),
    [
        ("grave_penalty_decided_together_2026", NEW, 4000),
        ("grave_penalty_decided_together", OLD, 2000),
        ("grave_penalty_decided_together", datetime(2021, 7, 15, tzinfo=BEIJING), 2000),
    ],
)
def test_a_grave_penalty_names_a_deliberation_that_can_be_found(rule: str, at: datetime, yuan: int) -> None:
    grave: list[dict[str, Any]] = [{"fine": yuan * 100}, {"complex_case": True}, {"public_interest": True}]
    for said in (*grave, {"revokes_licence": True}, {"closes_business": True}):
        assert rule in refused(penalty(at, **said), (), at)
        assert rule in refused(penalty(at, deliberation="Y-none", **said), (), at)
    assert rule not in refused(penalty(at, fine=yuan * 100 - 1, detention_days=15), (), at)


def test_before_the_penalty_law_of_2021_no_deliberation_was_asked_for() -> None:
    at = datetime(2021, 7, 14, 23, 59, tzinfo=BEIJING)
    assert "grave_penalty_decided_together" not in refused(penalty(at, complex_case=True), (), at)


every = pytest.mark.parametrize("g", GATES, ids=lambda g: f"{g.rule}-{type(g.act).__name__}")


@every
def test_a_shut_gate_refuses(g: Case) -> None:
    assert g.rule in refused(g.shut_act, g.shut, g.at)


@every
def test_an_open_gate_lets_pass(g: Case) -> None:
    assert g.rule not in refused(g.act, g.open, g.at)


def test_no_gate_of_the_pack_is_left_untried() -> None:
    declared = {gate.rule.id for step in ADMINISTRATIVE_CASE.steps for gate in step.gates}
    elsewhere = {
        "admin_questioning_has_time_left_2026",
        "admin_questioning_has_time_left_2012",
        "drug_possession_10g_criminal",
        "other_drug_possession_criminal",
        "hearing_request_3d_old",
        "voluntary_treatment_no_penalty",
        "grave_penalty_decided_together",
        "grave_penalty_decided_together_2026",
        "grave_penalty_of_other_case_decided_together",
    }
    assert declared == {g.rule for g in GATES} | elsewhere


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda one: one.substance.code)
def test_possession_is_criminal_from_the_amount_on_and_not_a_milligram_below(threshold: Threshold) -> None:
    def possession(milligrams: int) -> Act:
        return decision(
            offence=decided.Offence.DRUG_POSSESSION, substance=threshold.substance, milligrams=milligrams, purity=1
        )

    assert threshold.rule.id in refused(possession(threshold.milligrams), ())
    assert threshold.rule.id not in refused(possession(threshold.milligrams - 1), ())


@pytest.mark.parametrize(
    "arrived, asked_at, extensions, over",
    [
        ("2026-03-02T09:00", "2026-03-02T17:00", (), False),
        ("2026-03-02T09:00", "2026-03-02T17:01", (), True),
        ("2026-03-02T09:00", "2026-03-02T21:00", (TO_12,), False),
        ("2026-03-02T09:00", "2026-03-02T21:01", (TO_12,), True),
        ("2026-03-02T09:00", "2026-03-03T09:00", (TO_24,), False),
        ("2026-03-02T09:00", "2026-03-03T09:01", (TO_24,), True),
        ("2025-12-02T09:00", "2025-12-02T17:00", (), False),
        ("2025-12-02T09:00", "2025-12-02T17:01", (TO_12,), True),
        ("2025-12-02T09:00", "2025-12-03T09:00", (TO_24,), False),
    ],
)
def test_nobody_is_questioned_past_the_hours(
    arrived: str, asked_at: str, extensions: tuple[Act, ...], over: bool
) -> None:
    at = datetime.fromisoformat(arrived).replace(tzinfo=BEIJING)
    story = case().did(ACCEPT, at - 3 * HOUR).did(SUMMON, at - HOUR).did(ARRIVES, at)
    for act in extensions:
        story = story.did(act, at + HOUR)
    found_ = refusals(story.proposes(questioning(), datetime.fromisoformat(asked_at).replace(tzinfo=BEIJING)))
    assert bool(found_ & {"admin_questioning_has_time_left_2026", "admin_questioning_has_time_left_2012"}) is over


@pytest.mark.parametrize(
    "act, old, new",
    [
        (decision(fine=200000), "hearing_right_fine_2000_2012", None),
        (station(fine=50001), "station_fine_limit_500_2012", None),
        (spot_penalty(fine=20001), "summary_penalty_200_2012", None),
        (spot_penalty(fine=50001), "summary_penalty_200_2012", "summary_penalty_500_2026"),
        (executed(held.Spared.FROM_70, held.Unspared.SERIOUS), "admin_detention_not_executed_persons_2012", None),
        (TO_12, "no_12_hour_step_2012", None),
        (FINE, "pre_penalty_notice_2012", "pre_penalty_notice"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Act) else str(value),
)
def test_the_last_minute_of_2025_and_the_first_of_2026(act: Act, old: str, new: str | None) -> None:
    assert old in refused(act, (), LAST_OLD)
    after = refused(act, (), FIRST_NEW)
    assert old not in after
    assert new is None or new in after


def test_what_was_said_unrecorded_before_2026_supports_a_penalty_in_2026() -> None:
    said = case().did(UNRECORDED, LAST_OLD)
    assert "admin_questioning_recorded_2026" not in refusals(said.proposes(FINE, FIRST_NEW + DAY))
    said = case().did(UNRECORDED, FIRST_NEW)
    assert "admin_questioning_recorded_2026" in refusals(said.proposes(FINE, FIRST_NEW + DAY))


def test_a_notice_to_one_person_opens_nothing_for_another() -> None:
    assert "pre_penalty_notice" in refused(FINE, (decided.NotifyBeforePenalty(person="q"),))


@pytest.mark.parametrize("at", [NEW, OLD, datetime(2021, 7, 15, tzinfo=BEIJING)])
def test_a_grave_penalty_in_another_case_is_decided_together_under_the_penalty_law(at: datetime) -> None:
    rule = "grave_penalty_of_other_case_decided_together"
    unit = decided.PenalisedAs.UNIT
    for grave in (
        decision(fine=200000),
        as_(unit, 1000000),
        decision(closes_business=True),
        decision(revokes_licence=True),
        decision(public_interest=True),
        decision(complex_case=True),
    ):
        assert rule in refused(grave, (OTHER_KIND,), at)
        assert rule not in refused(grave, (ACCEPT,), at)
    for small in (decision(fine=199999), as_(unit, 999999)):
        assert rule not in refused(small, (OTHER_KIND,), at)
    assert rule not in refused(decision(fine=200000), (OTHER_KIND,), datetime(2021, 7, 14, 23, 59, tzinfo=BEIJING))


@pytest.mark.parametrize("at", [NEW, OLD])
def test_the_amounts_of_the_penalties_law_bind_no_other_case(at: datetime) -> None:
    large = {"hearing_right_fine_4000_2026", "hearing_right_fine_2000_2012"}
    on_the_spot = {"summary_penalty_500_2026", "summary_penalty_200_2012"}
    assert on_the_spot & refused(spot_penalty(fine=50001), (ACCEPT,), at)
    assert not on_the_spot & refused(spot_penalty(fine=50001), (OTHER_KIND,), at)
    assert large & refused(decision(fine=400000), (ACCEPT,), at)
    assert not large & refused(decision(fine=400000), (OTHER_KIND,), at)
    for act in (decision(fine=400000), spot_penalty(fine=50001)):
        assert not [rule for rule in refused(act, (ACCEPT,), at) if rule.startswith("other_case")]


def test_each_reviewed_act_has_the_chain_that_the_law_asks_for() -> None:
    chains: dict[tuple[Role, ...], set[type[Act]]] = {}
    for step in ADMINISTRATIVE_CASE.steps:
        if step.review is not None:
            chains.setdefault(step.review.levels, set()).add(step.act)
    assert chains == {
        posts.UNIT_HEAD_APPROVES: {
            asked.Summon,
            found.TakeSample,
            found.RegisterInAdvance,
            decided.DecidePenaltyAtStation,
            intake.EndInvestigation,
        },
        posts.LEADER_APPROVES: {
            found.ApproveInspection,
            found.ApproveSeizure,
            found.ExtendSeizure,
            found.ApproveUrgentMeasure,
            decided.DecidePenalty,
            decided.ExtendCasePeriod,
            intake.DecideNoPenalty,
            held.RestrictForeigner,
            held.GrantStay,
            held.RefuseStay,
            held.DecideOnWrongfulDetention,
            quick.DeferFine,
        },
    }
