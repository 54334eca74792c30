"""What the content and circumstances of an act must be: a breach is a finding and blocks nothing.

What order and time can say is a condition of the closed set; the rest are small typed functions.
"""

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.conditions import elapsed, happened, standing, states
from zhiheng.kernel.duty import Outcome, running
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import DAY
from zhiheng.kernel.procedure import Check
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import bail_and_residence as bail
from zhiheng.law.mps_criminal_provisions import custody, transfer
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.law.policy import interval
from zhiheng.packs.criminal.acts_bail import (
    Account,
    DecideBail,
    DepositState,
    LiftBail,
    PayDeposit,
)
from zhiheng.packs.criminal.acts_custody import (
    AdmitToCustodyHouse,
    Arrest,
    DecideMeasureChange,
    Detain,
    Necessity,
    RefuseArrest,
    RequestArrest,
    RequestCustodyExtension,
    SendNecessityFeedback,
    Signature,
)
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    DeclineGround,
    DeclineReport,
    ExtendFilingReconsideration,
    FileCase,
    ReceiveReport,
    RecordIntakeTranscript,
    ReturnGround,
    ReturnReferral,
    TransferJurisdiction,
    WithdrawCase,
)
from zhiheng.packs.criminal.acts_investigation import (
    ExcludeEvidence,
    FindIllegalEvidence,
    FreezeProperty,
    LiftPropertyMeasure,
    MendEvidence,
    PropertyMeasure,
    SealProperty,
    Seize,
)
from zhiheng.packs.criminal.acts_questioning import (
    ArriveOnSummons,
    ArriveUnderCompulsion,
    EndInterrogation,
    Interrogate,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    Place,
    RecordFoodAndRest,
    SignInterrogationRecord,
    TimeWritten,
)
from zhiheng.packs.criminal.acts_transfer import (
    NotifyTransfer,
    ReceiveNonProsecution,
    Resubmit,
    Told,
    TransferForProsecution,
)
from zhiheng.packs.criminal.duties_measures import ARREST_REQUEST, INVESTIGATIVE_CUSTODY
from zhiheng.packs.criminal.gates import ISSUED, SOMEBODY_REPORTED
from zhiheng.packs.criminal.gates_measures import FREED

GAP = interval(cpl.NO_CONSECUTIVE_SUMMONS.id)
"""The law forbids a chain of summonses and names no interval; the legal department does."""

WRITTEN = (TimeWritten.BY_SUSPECT, TimeWritten.REFUSAL_NOTED)
SIGNED = (Signature.SIGNED, Signature.REFUSAL_NOTED)


TAKEN: dict[type[Act], PropertyMeasure] = {
    Seize: PropertyMeasure.SEIZURE,
    SealProperty: PropertyMeasure.SEALING,
    FreezeProperty: PropertyMeasure.FREEZE,
}


def nothing_is_held_any_more(entry: Entry, history: History) -> bool:
    """Where everything is said to be released, each sort of measure taken has been lifted since."""
    if not LiftPropertyMeasure.everything.of(entry.act):
        return True
    lifted = [*history.before(entry, LiftPropertyMeasure), entry]
    taken = [(act, TAKEN[type(act.act)]) for act in history.before(entry, Seize, SealProperty, FreezeProperty)]
    return all(
        any(act.may_precede(lift) and LiftPropertyMeasure.measure.of(lift.act) is sort for lift in lifted)
        for act, sort in taken
    )


def no_piece_was_forgotten(entry: Entry, history: History) -> bool:
    """Each piece of unlawful evidence that was relied on has itself been excluded or mended."""
    name = FindIllegalEvidence.evidence
    found = (each.act for each in history.before(entry, FindIllegalEvidence))
    dealt_with = {name.of(each.act) for each in history.before(entry, ExcludeEvidence, MendEvidence)}
    return all(name.of(act) in dealt_with for act in found if FindIllegalEvidence.relied_on.of(act))


def nobody_is_in_two_interrogations(entry: Entry, history: History) -> bool:
    """No officer present takes part in an interrogation of another suspect of the case that is still going on."""
    present = set(Interrogate.officers.of(entry.act))
    return not any(
        present & set(Interrogate.officers.of(other.act)) and _goes_on(other, entry, history)
        for other in history.before(entry, Interrogate)
        if Interrogate.person.of(other.act) != Interrogate.person.of(entry.act)
    )


def _goes_on(other: Entry, entry: Entry, history: History) -> bool:
    """Whether ``other`` had surely not ended when ``entry`` began; one whose end nobody recorded ends with its day."""
    person = Interrogate.person.of(other.act)
    ends = [end for end in history.of(EndInterrogation) if EndInterrogation.person.of(end.act) == person]
    over = next((end for end in ends if other.may_precede(end)), None)
    return other.day == entry.day if over is None else entry.surely_precedes(over)


def food_and_rest_were_recorded(entry: Entry, history: History) -> bool:
    """Since the person arrived."""
    person = RecordFoodAndRest.person.of(entry.act)
    arrivals = [a for a in history.before(entry, ArriveOnSummons, ArriveUnderCompulsion) if _is_about(person, a)]
    meals = [meal for meal in history.before(entry, RecordFoodAndRest) if _is_about(person, meal)]
    return bool(meals) and (not arrivals or arrivals[-1].may_precede(meals[-1]))


def _is_about(person: str, entry: Entry) -> bool:
    return bool(RecordFoodAndRest.person.of(entry.act) == person)


def every_page_is_signed(entry: Entry, history: History) -> bool:
    """Or the refusal is noted."""
    signed = SignInterrogationRecord.signed_pages.of(entry.act) >= SignInterrogationRecord.pages.of(entry.act)
    return bool(signed or SignInterrogationRecord.refusal_noted.of(entry.act))


def a_refusal_gives_reasons(entry: Entry, history: History) -> bool:
    """Why the measure is not changed."""
    return bool(DecideMeasureChange.agreed.of(entry.act)) or DecideMeasureChange.reason.of(entry.act) is not None


def keeping_in_custody_gives_reasons(entry: Entry, history: History) -> bool:
    """Why custody goes on against the procuratorate's proposal."""
    kept = SendNecessityFeedback.result.of(entry.act) is Necessity.KEPT
    return not kept or SendNecessityFeedback.reason.of(entry.act) is not None


def it_is_asked_for_in_time(entry: Entry, history: History) -> bool:
    """Seven days, counted back, before the end of the custody that governs when it is asked for."""
    lead = custody.CUSTODY_EXTENSION_REQUEST_7D_BEFORE.needed_limit
    ends = [
        instance.ends.late_at
        for instance in running(INVESTIGATIVE_CUSTODY, history.as_of(entry.at), entry.at)
        if instance.party == RequestCustodyExtension.person.of(entry.act) and instance.ends is not None
    ]
    if not ends:
        return True
    last_day = (ends[-1] - DAY).astimezone(INVESTIGATIVE_CUSTODY.zone).date()
    return entry.day <= lead.last_day(last_day, CHINA)


def custody_has_not_run_out(entry: Entry, history: History) -> bool:
    """No act may rest on a detention or an arrest whose time is over."""
    person = Interrogate.person.of(entry.act)
    known = history.as_of(entry.at)
    instances = (i for duty in (ARREST_REQUEST, INVESTIGATIVE_CUSTODY) for i in running(duty, known, entry.at))
    return not any(i.outcome is Outcome.OVERDUE and i.party == person for i in instances)


INTAKE = (
    Check(
        rule=filing.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        on=(DeclineReport,),
        holds=states(DeclineReport.ground.is_in(DeclineGround.NOT_POLICE_MATTER, DeclineGround.REPEATED)),
    ),
    Check(
        rule=filing.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
        on=(RecordIntakeTranscript,),
        holds=states(RecordIntakeTranscript.reporter_signed.is_(True)),
    ),
    Check(
        rule=filing.CRIMINAL_INTAKE_RECEIPT_ISSUED,
        on=(Accept,),
        holds=states(Accept.receipt.is_in(*ISSUED)),
    ),
    Check(
        rule=filing.CRIMINAL_INTAKE_TRANSFER_WITHIN_24H,
        on=(TransferJurisdiction,),
        holds=states(TransferJurisdiction.reporter_told.is_(True))
        | ~happened(ReceiveReport, SOMEBODY_REPORTED)
        | happened(FileCase),
    ),
    Check(
        rule=filing.AGENCY_REFERRAL_MISSING_MATERIAL_24H,
        on=(ReturnReferral,),
        holds=states(ReturnReferral.ground.is_(ReturnGround.NOT_POLICE_MATTER)),
    ),
    Check(
        rule=filing.NO_FILING_RECONSIDERATION_EXTENDED_60D,
        on=(ExtendFilingReconsideration,),
        holds=states(ExtendFilingReconsideration.applicant_told.is_(True)),
    ),
    Check(
        rule=filing.CASE_DISMISSAL_RELEASE_PROPERTY,
        on=(WithdrawCase,),
        holds=states(WithdrawCase.property_held.is_(True))
        | ~(
            standing(Seize, until=(LiftPropertyMeasure,))
            | standing(SealProperty, until=(LiftPropertyMeasure,))
            | standing(FreezeProperty, until=(LiftPropertyMeasure,))
        ),
    ),
)

PROPERTY = (
    Check(
        rule=filing.CASE_DISMISSAL_RELEASE_PROPERTY,
        on=(LiftPropertyMeasure,),
        holds=nothing_is_held_any_more,
    ),
)

QUESTIONING = (
    Check(
        rule=cpl.NO_CONSECUTIVE_SUMMONS,
        on=(ArriveOnSummons, ArriveUnderCompulsion),
        holds=elapsed(LeaveAfterSummons, calendar=CHINA, at_least=GAP, same=LeaveAfterSummons.person)
        & elapsed(LeaveAfterCompulsion, calendar=CHINA, at_least=GAP, same=LeaveAfterCompulsion.person),
    ),
    Check(
        rule=summons.SUMMONS_TIMES_WRITTEN_BY_SUSPECT,
        on=(ArriveOnSummons, ArriveUnderCompulsion),
        holds=states(ArriveOnSummons.time_written.is_in(*WRITTEN)),
    ),
    Check(
        rule=summons.SUMMONS_TIMES_WRITTEN_BY_SUSPECT,
        on=(LeaveAfterSummons, LeaveAfterCompulsion),
        holds=states(LeaveAfterSummons.time_written.is_in(*WRITTEN)),
    ),
    Check(
        rule=summons.SUMMONS_FOOD_AND_REST_RECORDED,
        on=(LeaveAfterSummons, LeaveAfterCompulsion),
        holds=food_and_rest_were_recorded,
    ),
    Check(
        rule=cpl.INTERROGATION_TWO_INVESTIGATORS,
        on=(Interrogate,),
        holds=states(Interrogate.officers.at_least(cpl.INTERROGATION_TWO_INVESTIGATORS.needed_limit.value)),
    ),
    Check(
        rule=cpl.INTERROGATION_TWO_INVESTIGATORS,
        on=(Interrogate,),
        holds=nobody_is_in_two_interrogations,
    ),
    Check(
        rule=summons.INTERROGATION_IN_CUSTODY_HOUSE,
        on=(Interrogate,),
        holds=states(Interrogate.place.is_(Place.CUSTODY_HOUSE))
        | ~standing(AdmitToCustodyHouse, until=FREED, same=AdmitToCustodyHouse.person),
    ),
    Check(
        rule=cpl.INTERROGATION_RIGHTS_TOLD,
        on=(Interrogate,),
        holds=states(Interrogate.rights_told.is_(True))
        | happened(Interrogate, Interrogate.rights_told.is_(True), same=Interrogate.person),
    ),
    Check(
        rule=summons.INTERROGATION_RECORD_PAGE_SIGNATURES,
        on=(SignInterrogationRecord,),
        holds=every_page_is_signed,
    ),
)

CUSTODY = (
    Check(
        rule=custody.DETENTION_WARRANT_SHOWN,
        on=(Detain,),
        holds=states(Detain.warrant.is_in(*SIGNED)) | states(Detain.emergency.is_(True)),
    ),
    Check(
        rule=custody.HEALTH_CHECK_ON_ADMISSION,
        on=(AdmitToCustodyHouse,),
        holds=states(AdmitToCustodyHouse.health_checked.is_(True)),
    ),
    Check(
        rule=custody.RELEASE_AT_ONCE_ON_NON_APPROVAL,
        on=(RefuseArrest,),
        holds=states(RefuseArrest.in_custody.is_(True)) | ~standing(Detain, until=FREED, same=Detain.person),
    ),
    Check(
        rule=custody.CUSTODY_EXTENSION_REQUEST_7D_BEFORE,
        on=(RequestCustodyExtension,),
        holds=it_is_asked_for_in_time,
    ),
    Check(
        rule=cpl.CUSTODY_EXPIRY_RELEASE_OR_CHANGE,
        on=(Interrogate, RequestCustodyExtension),
        holds=custody_has_not_run_out,
    ),
    Check(rule=cpl.MEASURE_CHANGE_APPLICATION_3D, on=(DecideMeasureChange,), holds=a_refusal_gives_reasons),
    Check(
        rule=custody.CUSTODY_NECESSITY_FEEDBACK_10D,
        on=(SendNecessityFeedback,),
        holds=keeping_in_custody_gives_reasons,
    ),
)

BAIL = (
    Check(
        rule=bail.BAIL_GUARANTOR_OR_DEPOSIT_NOT_BOTH,
        on=(DecideBail,),
        holds=~states(DecideBail.minor.is_(True))
        | states(DecideBail.guarantor.is_(True))
        | states(DecideBail.guarantor_impossible.is_(True)),
    ),
    Check(
        rule=bail.BAIL_DEPOSIT_NO_PRIVATE_COLLECTION,
        on=(PayDeposit,),
        holds=states(PayDeposit.account.is_(Account.DEDICATED)),
    ),
    Check(
        rule=bail.BAIL_DEPOSIT_REFUND_ON_END,
        on=(LiftBail,),
        holds=~states(LiftBail.deposit_state.is_(DepositState.NONE)) | ~happened(PayDeposit, same=PayDeposit.person),
    ),
)

TRANSFER = (
    Check(
        rule=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        on=(RequestArrest, TransferForProsecution, Resubmit),
        holds=no_piece_was_forgotten,
    ),
    Check(
        rule=cpl.TRANSFER_TOLD_TO_SUSPECT_AND_LAWYER,
        on=(NotifyTransfer,),
        holds=states(NotifyTransfer.told.is_in(Told.SUSPECT_AND_LAWYER, Told.SUSPECT_WITHOUT_LAWYER)),
    ),
    Check(
        rule=transfer.NON_PROSECUTION_RELEASE_AND_LIFT,
        on=(ReceiveNonProsecution,),
        holds=states(ReceiveNonProsecution.in_custody.is_(True)) | ~standing(Arrest, until=FREED, same=Arrest.person),
    ),
)

CHECKS = (*INTAKE, *PROPERTY, *QUESTIONING, *CUSTODY, *BAIL, *TRANSFER)
