"""What the facts of the criminal vectors mean in acts (see ``vectors``): one function for each check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from tests.law.vectors import Expand, Facts, Story
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING, add_months
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import custody, transfer
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_covert as covert
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as evidence
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import acts_transfer as exit_
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

PERSON = "p"
OTHER = "q"
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OFFICERS = ("wang", "li", "sun", "zhou", "wu", "zheng", "feng", "chen")


def case() -> Story:
    return Story(procedure=CRIMINAL_CASE)


def from_start(start: str, end: str, opening: Act, closing: Act) -> Expand:
    """The commonest row: one act opens the period, another, if it came, ends it."""
    return lambda facts: case().did(opening, facts.moment(start)).did(closing, facts.moment(end))


# --- intake and filing


def intake_recorded(facts: Facts) -> Story:
    received = facts.moment("report_received")
    refused = facts.of("acceptance", {"refused": received}, None)
    return (
        case()
        .did(REPORT, received)
        .did(
            intake.RecordIntakeTranscript(reporter_signed=facts.yes("reporter_signed", True)),
            facts.moment("intake_transcript"),
        )
        .did(intake.DeclineReport(ground=intake.DeclineGround.OTHER), refused)
    )


def intake_receipt(facts: Facts) -> Story:
    noted = facts.of(
        "receipt_note", {"reporter_refused": intake.Receipt.REPORTER_REFUSED}, intake.Receipt.NOT_HANDED_OVER
    )
    handed_over = facts.says("intake_receipt") and facts.has("intake_receipt")
    receipt = intake.Receipt.HANDED_OVER if handed_over else noted
    return (
        case()
        .did(REPORT, facts.moment("report_received"))
        .did(intake.Accept(receipt=receipt), facts.moment("intake_form"))
    )


def preliminary_check(facts: Facts) -> Story:
    opened, filed = facts.needed_moment("preliminary_verification_open"), facts.moment("filing_decision")
    wanted: Act | None = facts.of(
        "proposed_act",
        {"freeze": FREEZE, "technical_measure": covert.DecideTechnicalMeasure(measure="记录监控")},
        None,
    )
    story = (
        case()
        .did(intake.StartVerification(matter="线索"), opened)
        .did(evidence.InquireOfWitness(person=OTHER, officers=OFFICERS[:2]), facts.moment("witness_questioned"))
        .did(evidence.Seize(items="手机"), facts.moment("seizure_executed"))
        .did(FREEZE, facts.moment("freeze_executed"))
        .did(FILE, filed)
    )
    return story if wanted is None else story.proposes(wanted, (filed or opened) + HOUR)


def filing_approved(facts: Facts) -> Story:
    """A station's head is the second level; a leader at county level is the last."""
    levels = facts.of("approver_level", {"station": 2, "county": None}, None)
    approved, proposed = facts.moment("approval"), facts.moment("filing_decision_proposed")
    decided = facts.moment("filing_decision")
    if decided is None:
        unsigned = not facts.has("approval") and not facts.has("approver_level")
        return case().proposes(FILE, approved or proposed, levels=0 if unsigned else levels)
    return case().did(FILE, decided, approved_at=approved, levels=levels if facts.has("approval") else 0)


def no_filing_notice(facts: Facts) -> Story:
    refusal = intake.DeclineFiling(reason="没有犯罪事实", complainant=facts.yes("complainant"))
    return (
        case()
        .did(refusal, facts.moment("no_filing_decision"))
        .did(intake.ServeRefusalNotice(), facts.moment("no_filing_notice_served"))
    )


REPORT = intake.ReceiveReport(way=intake.ReportWay.REPORT, summary="有人贩毒")
FILE = intake.FileCase(charge="贩卖毒品罪")
FREEZE = evidence.FreezeProperty(items="银行账户")


# --- summons and continued questioning


def summons(facts: Facts) -> Story:
    arrival = facts.needed_moment("arrival_time")
    granted = arrival + MINUTE if facts.yes("extension_approved") else None
    extended = facts.moment("extension_approval") or granted
    extension = asked.ExtendSummons(person=PERSON, serious_or_complex=True, detention_needed=True)
    return case().did(ARRIVES, arrival).did(extension, extended).did(LEAVES, facts.moment("departure_time"))


def compelled_appearance(facts: Facts) -> Story:
    arrival = facts.needed_moment("arrival_time")
    extension = asked.ExtendCompelledAppearance(person=PERSON, serious_or_complex=True, detention_needed=True)
    return (
        case()
        .did(asked.ArriveUnderCompulsion(person=PERSON, time_written=BY_SUSPECT), arrival)
        .did(extension, arrival + MINUTE if facts.yes("extension_approved") else None)
        .did(asked.LeaveAfterCompulsion(person=PERSON, time_written=BY_SUSPECT), facts.moment("end_time"))
    )


def consecutive_summons(facts: Facts) -> Story:
    return (
        case()
        .did(ARRIVES, facts.moment("arrival_1"))
        .did(LEAVES, facts.moment("departure_1"))
        .did(ARRIVES, facts.moment("arrival_2"))
    )


def summons_times(facts: Facts) -> Story:
    noted = asked.TimeWritten.REFUSAL_NOTED if facts.has("officer_note") else asked.TimeWritten.NEITHER
    written = BY_SUSPECT if facts.yes("arrival_signed") else noted
    return case().did(asked.ArriveOnSummons(person=PERSON, time_written=written), facts.moment("arrival_time"))


def continued_questioning(facts: Facts) -> Story:
    """The extensions are approved an hour and two after the arrival. A row that says that its extension was not
    approved speaks of the time before it: that of 24 hours of the first 12, that of 48 hours of the first 24."""
    brought = facts.needed_moment("brought_to_station")
    to_48 = facts.yes("extension_to_48h_approved")
    of_48 = facts.has("extension_to_48h_approved")
    to_24 = of_48 or facts.yes("extension_to_24h_approved") or facts.yes("extension_approved")
    withheld = facts.of("identity", {"withheld": True}, False)
    story = case()
    if of_48 and not to_48:
        story = story.also(station.CONTINUED_QUESTIONING_EXT_24H)
    if facts.has("extension_to_24h_approved") and not to_24:
        story = story.also(station.CONTINUED_QUESTIONING_MAX_12H)
    return (
        story.did(asked.BringToStation(person=PERSON, vulnerability=asked.Vulnerability.NONE), brought)
        .did(asked.ExtendQuestioningTo24Hours(person=PERSON), brought + 1 * HOUR if to_24 else None)
        .did(
            asked.ExtendQuestioningTo48Hours(person=PERSON, identity_withheld=withheld),
            brought + 2 * HOUR if to_48 else None,
        )
        .did(LEAVES_STATION, facts.moment("free_to_leave"))
    )


def no_direct_step_to_48(facts: Facts) -> Story:
    brought = facts.needed_moment("brought_to_station")
    return (
        case()
        .did(asked.BringToStation(person=PERSON, vulnerability=asked.Vulnerability.NONE), brought)
        .did(
            asked.ExtendQuestioningTo24Hours(person=PERSON),
            brought + HOUR if facts.has("extension_to_24h_approved") else None,
        )
        .proposes(
            asked.ExtendQuestioningTo48Hours(person=PERSON, identity_withheld=True),
            facts.moment("extension_to_48h_proposed"),
        )
    )


def vulnerable_person(facts: Facts) -> Story:
    who = facts.of("person", {"pregnant": asked.Vulnerability.PREGNANT}, asked.Vulnerability.NONE)
    return (
        case()
        .did(asked.BringToStation(person=PERSON, vulnerability=who), facts.moment("brought_to_station"))
        .did(asked.FinishQuestioning(person=PERSON), facts.moment("questioning_finished"))
    )


def questioning_notified(facts: Facts) -> Story:
    approved = facts.moment("continued_questioning_approved")
    approval = asked.ApproveContinuedQuestioning(
        person=PERSON, applying_unit=asked.QuestioningUnit.STATION, exclusion=asked.Exclusion.NONE
    )
    note = held.NoteFamilyNotNotified(
        person=PERSON, measure=held.Measure.CONTINUED_QUESTIONING, obstacle=held.NoNotice.NO_FAMILY
    )
    return (
        case()
        .also(station.CONTINUED_QUESTIONING_NOTICE_SERVED)
        .did(approval, approved)
        .did(asked.ServeQuestioningNotice(person=PERSON), facts.moment("notice_served"))
        .did(
            held.NotifyFamily(person=PERSON, measure=held.Measure.CONTINUED_QUESTIONING),
            facts.moment("family_notified"),
        )
        .did(note, approved if facts.has("reason_noted") else None)
        .did(LEAVES_STATION, facts.moment("released"))
    )


BY_SUSPECT = asked.TimeWritten.BY_SUSPECT
ARRIVES = asked.ArriveOnSummons(person=PERSON, time_written=BY_SUSPECT)
LEAVES = asked.LeaveAfterSummons(person=PERSON, time_written=BY_SUSPECT)
LEAVES_STATION = asked.LeaveStation(person=PERSON, leaving=asked.Leaving.FREE)


# --- interrogation


def interrogation(
    person: str = PERSON,
    officers: int = 2,
    place: asked.Place = asked.Place.CUSTODY_HOUSE,
    rights_told: bool = True,
    language: asked.Language = asked.Language.LOCAL,
    interpreter: str | None = None,
) -> asked.Interrogate:
    return asked.Interrogate(
        person=person,
        officers=OFFICERS[: max(1, officers)],
        place=place,
        rights_told=rights_told,
        language=language,
        interpreter=interpreter,
    )


def two_investigators(facts: Facts) -> Story:
    start, end = facts.needed_moment("interrogation_started"), facts.moment("interrogation_ended")
    present = facts.number("investigators", 2) or 0
    elsewhere = start - MINUTE if facts.yes("overlap_same_officer") else None
    return (
        case()
        .did(interrogation(person=OTHER, officers=present), elsewhere)
        .did(interrogation(officers=present), start)
        .did(asked.EndInterrogation(person=PERSON), end)
        .did(asked.EndInterrogation(person=OTHER), elsewhere and (end or start) + MINUTE)
    )


def in_custody_house(facts: Facts) -> Story:
    place = facts.of(
        "place",
        {
            "casework_area": asked.Place.CASEWORK_AREA,
            "custody_house_interrogation_room": asked.Place.CUSTODY_HOUSE,
        },
        asked.Place.OTHER,
    )
    return (
        case()
        .did(ADMITTED, facts.moment("custody_house_admission"))
        .did(interrogation(place=place), facts.moment("interrogation_started"))
    )


def rights_told(facts: Facts) -> Story:
    return (
        case()
        .did(interrogation(rights_told=facts.has("rights_notice")), facts.moment("interrogation_started"))
        .did(asked.EndInterrogation(person=PERSON), facts.moment("interrogation_ended"))
    )


def page_signatures(facts: Facts) -> Story:
    signed = asked.SignInterrogationRecord(
        person=PERSON,
        pages=facts.number("pages", 1),
        signed_pages=facts.number("signed_pages", 0),
        refusal_noted=facts.has("refusal_note"),
    )
    return case().did(signed, facts.moment("interrogation_record_created"))


def interpreter(facts: Facts) -> Story:
    language = facts.of("language", {"non_local": asked.Language.NOT_LOCAL}, asked.Language.LOCAL)
    there = "i" if facts.has("interpreter") else None
    return case().did(interrogation(language=language, interpreter=there), facts.moment("interrogation_started"))


ADMITTED = held.AdmitToCustodyHouse(person=PERSON, health_checked=True)


# --- notices to the family


def family_notice(start: str, opening: Act, about: held.Measure, excuses: dict[str, held.NoNotice]) -> Expand:
    """An excuse that the row names counts as noted where ``reason_noted`` says so, or where it is not asked."""

    def expand(facts: Facts) -> Story:
        began = facts.moment(start)
        obstacle = facts.of("exception", excuses, None)
        noted = facts.yes("reason_noted", default=about is held.Measure.ARREST)
        note = held.NoteFamilyNotNotified(person=PERSON, measure=about, obstacle=obstacle or held.NoNotice.OUT_OF_REACH)
        return (
            case()
            .did(opening, began)
            .did(note, began if obstacle is not None and noted else None)
            .did(held.NotifyFamily(person=PERSON, measure=about), facts.moment("family_notified"))
        )

    return expand


# --- detention and arrest


def detention_warrant(facts: Facts) -> Story:
    decision = held.DecideDetention(person=PERSON, ground=held.DetentionGround.EVIDENCE_FOUND)
    execution = held.Detain(person=PERSON, warrant=held.Signature.SIGNED, emergency=facts.yes("emergency"))
    return (
        case()
        .also(custody.EMERGENCY_DETENTION_PAPERS_AT_ONCE)
        .did(decision, facts.moment("detention_warrant_approved"))
        .did(execution, facts.moment("detention_executed"))
    )


def arrest_request(facts: Facts) -> Story:
    """An extension is approved an hour after the detention, unless the row says when."""
    detained = facts.needed_moment("detention_executed")
    ground: held.ExtensionGround | None = facts.of(
        "extension",
        {
            "special_circumstances": held.ExtensionGround.SPECIAL,
            "repeated_offences": held.ExtensionGround.REPEATED,
        },
        None,
    )
    approved = facts.moment("extension_approval")
    offences = facts.number("offence_count", 3)
    if ground is None and approved is not None:
        ground = held.ExtensionGround.SPECIAL
    story = case().did(DETAINED, detained)
    if ground is not None:
        extension = held.ExtendDetention(person=PERSON, ground=ground, offence_count=offences)
        story = story.did(extension, approved or detained + HOUR)
    if ground is held.ExtensionGround.REPEATED:
        story = story.also(custody.EXTENSION_30D_GROUND_RECORDED)
    return story.did(REQUESTED, facts.moment("arrest_request_submitted"))


def ground_of_30_days(facts: Facts) -> Story:
    proposed = facts.needed_moment("extension_to_30d_proposed")
    grounds = {
        "gang": held.ExtensionGround.GANG,
        "repeated_offences": held.ExtensionGround.REPEATED,
        "roaming": held.ExtensionGround.ROAMING,
    }
    extension = held.ExtendDetention(
        person=PERSON,
        ground=facts.of("ground", grounds, held.ExtensionGround.ROAMING),
        offence_count=facts.number("offence_count"),
        person_count=facts.number("person_count"),
        crosses_counties=not facts.yes("same_county", default=True),
    )
    return case().did(DETAINED, proposed - DAY).proposes(extension, proposed)


def non_approval(facts: Facts) -> Story:
    release = held.Release(person=PERSON, reason=held.ReleaseReason.NON_APPROVAL)
    return (
        case()
        .also(custody.RELEASE_AT_ONCE_ON_NON_APPROVAL)
        .did(held.RefuseArrest(person=PERSON, in_custody=True), facts.moment("non_approval_received"))
        .did(release, facts.moment("release_certificate"))
        .did(held.SendNonApprovalReceipt(person=PERSON), facts.moment("receipt_sent"))
    )


def investigative_custody(facts: Facts) -> Story:
    arrested = facts.needed_moment("arrest_executed")
    ground: held.CustodyGround | None = facts.of("extension", {"complex_1m": held.CustodyGround.COMPLEX}, None)
    story = case().did(ARRESTED, arrested)
    if ground is not None:
        story = story.did(held.ApproveCustodyExtension(person=PERSON, ground=ground), arrested + DAY)
    return story.did(TRANSFER, facts.moment("transferred_for_prosecution"))


def custody_until(limit: date) -> Story:
    """An arrest, with what extension it needs, whose custody ends on ``limit``."""
    for months, grounds in (
        (2, ()),
        (3, (held.CustodyGround.COMPLEX,)),
        (5, (held.CustodyGround.COMPLEX, held.CustodyGround.ROAMING)),
    ):
        about = add_months(limit, -months)
        for day in (about + shift * DAY for shift in range(-3, 4)):
            if add_months(day, months, end_to_end=True) == limit:
                arrested = datetime(day.year, day.month, day.day, 9, tzinfo=BEIJING)
                story = case().did(ARRESTED, arrested)
                for ground in grounds:
                    approval = held.ApproveCustodyExtension(person=PERSON, ground=ground)
                    story = story.did(approval, arrested + DAY)
                return story
    raise ValueError(f"no arrest gives a custody until {limit}")


def extension_request(facts: Facts) -> Story:
    limit = facts.day("custody_limit")
    assert limit is not None
    request = held.RequestCustodyExtension(person=PERSON, ground=held.CustodyGround.COMPLEX)
    return custody_until(limit).did(request, facts.moment("extension_request_submitted"))


def new_crime(facts: Facts) -> Story:
    found = held.DiscoverNewCrime(person=PERSON, crime=held.NewCrime.OTHER_KIND)
    return (
        case()
        .also(custody.CUSTODY_RECOUNT_FILED)
        .did(found, facts.moment("major_new_crime_discovered"))
        .did(held.RecountCustody(person=PERSON), facts.moment("recount_approval"))
        .did(held.FileRecount(person=PERSON), facts.moment("filed_with_procuratorate"))
    )


def expiry(facts: Facts) -> Story:
    """Until the last day is over custody runs; then the custody house says so, unless it ended an hour before."""
    limit = facts.day("custody_limit")
    assert limit is not None
    over = datetime(limit.year, limit.month, limit.day, tzinfo=BEIJING) + DAY
    ends: list[Act] = []
    if facts.has("released"):
        ends.append(held.Release(person=PERSON, reason=held.ReleaseReason.EXPIRED))
    if facts.has("measure_changed"):
        ends.append(bail.StartBail(person=PERSON))
    story = custody_until(limit).also(*CUSTODY_LIMITS)
    for end in ends:
        story = story.did(end, over - HOUR)
    return story if ends else story.did(held.ReceiveExpiryNotice(person=PERSON), over)


CUSTODY_LIMITS = (
    cpl.INVESTIGATIVE_CUSTODY_2M,
    cpl.CUSTODY_EXTENSION_1M_COMPLEX,
    cpl.CUSTODY_EXTENSION_2M_FOUR_GROUNDS,
)
DETAINED = held.Detain(person=PERSON, warrant=held.Signature.SIGNED)
REQUESTED = held.RequestArrest(person=PERSON, detained=True)
ARRESTED = held.Arrest(person=PERSON)
TRANSFER = exit_.TransferForProsecution()


# --- bail and transfer


def one_surety(facts: Facts) -> Story:
    yuan = facts.number("deposit", 0) or 0
    decision = bail.DecideBail(person=PERSON, guarantor=facts.yes("guarantor"), deposit=yuan * 100 or None)
    return case().did(decision, facts.moment("bail_decided"))


def forfeiture(facts: Facts) -> Story:
    proposed = facts.needed_moment("deposit_forfeit_proposed")
    approved_by_city = facts.of("approver_level", {"county": False, "city": True}, False)
    wanted = bail.ForfeitDeposit(person=PERSON, amount=(facts.number("amount") or 0) * 100, reason="逃跑")
    return (
        case()
        .did(bail.ApproveForfeitureAtCityLevel(person=PERSON), proposed - HOUR if approved_by_city else None)
        .proposes(wanted, proposed)
    )


def refund(facts: Facts) -> Story:
    lifted = facts.moment("bail_lifted")
    state = bail.DepositState.BREACHED if facts.has("breach") else bail.DepositState.REFUNDABLE
    return (
        case()
        .did(bail.LiftBail(person=PERSON, deposit_state=state), lifted)
        .did(bail.RefundDeposit(person=PERSON), lifted if facts.has("refund_decision") else None)
    )


def illegal_evidence(facts: Facts) -> Story:
    found = facts.needed_moment("illegal_evidence_found")
    return (
        case()
        .did(evidence.FindIllegalEvidence(evidence="供述", relied_on=facts.yes("relies_on_it", True)), found)
        .did(evidence.ExcludeEvidence(evidence="供述"), found + HOUR if facts.has("exclusion") else None)
        .proposes(TRANSFER, facts.moment("transfer_proposed"))
    )


def supplementary_period(facts: Facts) -> Story:
    back = exit_.ReturnForInvestigation(in_custody=False)
    return (
        case()
        .also(transfer.SUPPLEMENTARY_INVESTIGATION_1M_IN_CUSTODY)
        .did(back, facts.moment("returned_for_supplement"))
        .did(exit_.Resubmit(), facts.moment("resubmitted"))
    )


def supplementary_twice(facts: Facts) -> Story:
    """The earlier returns lie two months apart, the last one when the row says."""
    returns, last = facts.number("returns", 0) or 0, facts.needed_moment("last_return")
    story = case()
    for before in range(returns):
        story = story.did(exit_.ReturnForInvestigation(in_custody=False), last - 60 * before * DAY)
    return story.proposes(exit_.ReturnForInvestigation(in_custody=False), facts.moment("third_return_proposed"))


FIRST_INTERROGATION = interrogation()
RESIDENCE = bail.StartResidentialSurveillance(person=PERSON, place=bail.Residence.HOME)
DESIGNATED = bail.StartResidentialSurveillance(person=PERSON, place=bail.Residence.DESIGNATED, no_fixed_home=True)

EXPAND: dict[str, Callable[[Facts], Story]] = {
    "criminal_intake_accept_and_record": intake_recorded,
    "criminal_intake_receipt_issued": intake_receipt,
    "criminal_intake_transfer_within_24h": from_start(
        "jurisdiction_found_lacking",
        "case_transferred",
        intake.FindJurisdictionLacking(competent_organ="邻县公安局"),
        intake.TransferJurisdiction(receiving_organ="邻县公安局", reporter_told=True),
    ),
    "criminal_preliminary_check_no_coercion": preliminary_check,
    "criminal_filing_approval_by_leader": filing_approved,
    "criminal_no_filing_notice_within_3d": no_filing_notice,
    "agency_referral_review_3d": from_start(
        "agency_referral_accepted",
        "filing_decision",
        intake.AcceptReferral(agency="市场监管局", material_complete=True),
        FILE,
    ),
    "prosecutor_no_filing_reasons_7d": from_start(
        "prosecutor_explain_request_received",
        "written_explanation_sent",
        intake.ReceiveExplanationRequest(),
        intake.SendExplanation(reason="没有犯罪事实"),
    ),
    "prosecutor_file_order_15d": from_start(
        "prosecutor_filing_notice_received", "filing_decision", intake.ReceiveFilingOrder(), FILE
    ),
    "summons_max_12h": summons,
    "summons_extended_max_24h": summons,
    "compelled_appearance_max_12h": compelled_appearance,
    "no_consecutive_summons": consecutive_summons,
    "summons_times_written_by_suspect": summons_times,
    "continued_questioning_max_12h": continued_questioning,
    "continued_questioning_ext_24h": continued_questioning,
    "continued_questioning_ext_48h": continued_questioning,
    "continued_questioning_no_12_to_48": no_direct_step_to_48,
    "continued_questioning_vulnerable_4h": vulnerable_person,
    "continued_questioning_notify_family_at_once": questioning_notified,
    "interrogation_two_investigators": two_investigators,
    "interrogation_in_custody_house": in_custody_house,
    "interrogation_within_24h_of_detention": from_start(
        "detention_executed", "first_interrogation", DETAINED, FIRST_INTERROGATION
    ),
    "interrogation_within_24h_of_arrest": from_start(
        "arrest_executed", "first_interrogation", ARRESTED, FIRST_INTERROGATION
    ),
    "interrogation_rights_told": rights_told,
    "interrogation_record_page_signatures": page_signatures,
    "interrogation_language_interpreter": interpreter,
    "detention_notify_family_24h": family_notice(
        "detention_executed", DETAINED, held.Measure.DETENTION, {"no_family": held.NoNotice.NO_FAMILY}
    ),
    "arrest_notify_family_24h": family_notice(
        "arrest_executed",
        ARRESTED,
        held.Measure.ARREST,
        {"may_obstruct_investigation": held.NoNotice.MAY_OBSTRUCT},
    ),
    "designated_residence_notify_family_24h": family_notice(
        "designated_residence_started", DESIGNATED, held.Measure.DESIGNATED_RESIDENCE, {}
    ),
    "detention_warrant_shown": detention_warrant,
    "detention_to_custody_house_24h": from_start("detention_executed", "custody_house_admission", DETAINED, ADMITTED),
    "arrest_request_within_3d": arrest_request,
    "arrest_request_extended_7d": arrest_request,
    "arrest_request_extended_30d": arrest_request,
    "extension_30d_ground_recorded": ground_of_30_days,
    "release_on_non_approval": non_approval,
    "investigative_custody_2m": investigative_custody,
    "custody_extension_1m_complex": investigative_custody,
    "custody_extension_request_7d_before": extension_request,
    "custody_recount_new_crime_5d": new_crime,
    "custody_expiry_release_or_change": expiry,
    "measure_change_application_3d": from_start(
        "measure_change_application_received",
        "decision_notified",
        held.ApplyForMeasureChange(person=PERSON),
        held.DecideMeasureChange(person=PERSON, agreed=False, reason="有碍侦查"),
    ),
    "bail_max_12m": from_start(
        "bail_started",
        "bail_lifted",
        bail.StartBail(person=PERSON),
        bail.LiftBail(person=PERSON, deposit_state=bail.DepositState.NONE),
    ),
    "residential_surveillance_max_6m": from_start(
        "residential_surveillance_started",
        "residential_surveillance_lifted",
        RESIDENCE,
        bail.LiftResidentialSurveillance(person=PERSON),
    ),
    "bail_guarantor_or_deposit_not_both": one_surety,
    "bail_deposit_forfeit_over_50000_city": forfeiture,
    "bail_deposit_refund_on_end": refund,
    "exclude_illegal_evidence_before_transfer": illegal_evidence,
    "supplementary_investigation_1m": supplementary_period,
    "supplementary_investigation_twice": supplementary_twice,
}
