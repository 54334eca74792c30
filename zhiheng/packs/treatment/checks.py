"""What the content and circumstances of an act must be; a breach is a finding and blocks nothing."""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import elapsed, happened, states
from zhiheng.kernel.duty import running
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import DAY
from zhiheng.kernel.procedure import Check
from zhiheng.law import drug_rehabilitation_regulations as regulations
from zhiheng.law.addiction_determination_measures import ADDICTION_DETERMINATION_TWO_OFFICERS
from zhiheng.law.calendar import CHINA
from zhiheng.law.drug_testing_procedures import DRUG_TEST_SAMPLE_KEPT_6M, DRUG_TEST_TWO_STAFF
from zhiheng.law.mps_administrative_provisions.circumstances import DRUG_TEST_FEMALE_SAMPLE_BY_WOMAN
from zhiheng.packs.treatment import targets
from zhiheng.packs.treatment.acts import (
    AcceptExcuse,
    ConcludeTest,
    ConductRoutineTest,
    DestroySample,
    DetermineAddiction,
    EntrustDetermination,
    FindBreach,
    LeaveCounty,
    LiftTreatment,
    NoteEvasion,
    NoteUnauthorisedLeave,
    ReportIn,
    ReturnToCounty,
    SendSample,
    ServeLiftNotice,
    ServeRehabilitationLiftNotice,
    ServeTreatmentOrder,
    SignAgreement,
    TakeSample,
)
from zhiheng.packs.treatment.choices import Breach, Method, Result, Sex
from zhiheng.packs.treatment.duties import LIFT_AT_TERM

TWO_STAFF = DRUG_TEST_TWO_STAFF.needed_limit.value
TWO_OFFICERS = ADDICTION_DETERMINATION_TWO_OFFICERS.needed_limit.value
DAYS_TO_REPORT = regulations.COMMUNITY_TREATMENT_LEAVE_OVER_3D_REPORT.needed_limit.value
EVASIONS = regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_TESTS.needed_limit.value
LEAVES = regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_COUNT.needed_limit.value
DAYS_AWAY = regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_DAYS.needed_limit.value


def served_on_all(entry: Entry, history: History) -> bool:
    """Person, family and township have each been reached, by this service or by another."""
    services = [other.act for other in history.of(ServeTreatmentOrder)]
    who = (ServeTreatmentOrder.on_person, ServeTreatmentOrder.on_family, ServeTreatmentOrder.township_told)
    return all(any(field.of(act) for act in services) for field in who)


def person_and_family_have_it(entry: Entry, history: History) -> bool:
    """The notice of lifting has reached the person and the family, by this service or by another."""
    kind = type(entry.act)
    services = [other.act for other in history.of(kind)]
    who = (kind.fields["on_person"], kind.fields["on_family"])
    return all(any(field.of(act) for act in services) for field in who)


def the_whole_term_was_served(entry: Entry, history: History) -> bool:
    """Three years from reporting in, days in custody left out; some papers name the day before as the last."""
    terms = [one for one in running(LIFT_AT_TERM, history.as_of(entry.at), entry.at) if one.done == entry]
    ends = [one.ends.late_at for one in terms if one.ends is not None]
    if not ends:
        return not terms
    last_day = (max(ends) - DAY).astimezone(LIFT_AT_TERM.zone).date()
    return entry.day >= last_day - DAY


def long_absence_was_reported(entry: Entry, history: History) -> bool:
    """Away for fewer days than need a written report, or reported. Three full days, to the minute, are three days."""
    leaves = list(history.before(entry, LeaveCounty))
    if not leaves or LeaveCounty.written_report.of(leaves[-1].act):
        return True
    left = leaves[-1]
    if left.day_precise or entry.day_precise:
        return (entry.day - left.day).days < DAYS_TO_REPORT
    return (entry.at - left.at).days < DAYS_TO_REPORT


def days_away_in_all(entry: Entry, history: History) -> int:
    absences = list(history.before(entry, NoteUnauthorisedLeave))
    if isinstance(entry.act, NoteUnauthorisedLeave):
        absences.append(entry)
    return sum(NoteUnauthorisedLeave.days.of(absence.act) for absence in absences)


def not_away_too_long(entry: Entry, history: History) -> bool:
    """All absences noted so far stay within the limit."""
    return days_away_in_all(entry, history) <= DAYS_AWAY


def days_away_bear_it_out(entry: Entry, history: History) -> bool:
    """Whoever is said to have been away too long was."""
    return FindBreach.ground.of(entry.act) is not Breach.DAYS_AWAY or days_away_in_all(entry, history) > DAYS_AWAY


def had_time_to_report(entry: Entry, history: History) -> bool:
    """Whoever is said not to have reported in had the order, all the days, and no accepted reason."""
    if FindBreach.ground.of(entry.act) is not Breach.NOT_REPORTED:
        return True
    served = [s for s in history.before(entry, ServeTreatmentOrder) if ServeTreatmentOrder.on_person.of(s.act)]
    if not served or any(history.before(entry, ReportIn)) or any(history.before(entry, AcceptExcuse)):
        return False
    limit = regulations.COMMUNITY_TREATMENT_REPORT_15D.needed_limit
    return entry.day > limit.last_day(served[0].day, CHINA)


CHECKS = (
    Check(rule=DRUG_TEST_TWO_STAFF, on=(TakeSample,), holds=states(TakeSample.staff.at_least(TWO_STAFF))),
    Check(rule=DRUG_TEST_TWO_STAFF, on=(SendSample,), holds=states(SendSample.staff.at_least(TWO_STAFF))),
    Check(
        rule=DRUG_TEST_TWO_STAFF,
        on=(ConcludeTest,),
        holds=states(ConcludeTest.method.is_(Method.LABORATORY)) | states(ConcludeTest.staff.at_least(TWO_STAFF)),
    ),
    Check(
        rule=DRUG_TEST_TWO_STAFF,
        on=(ConductRoutineTest,),
        holds=states(ConductRoutineTest.staff.at_least(TWO_STAFF)),
    ),
    Check(
        rule=DRUG_TEST_FEMALE_SAMPLE_BY_WOMAN,
        on=(TakeSample,),
        holds=~states(TakeSample.person_sex.is_(Sex.FEMALE)) | states(TakeSample.taker_sex.is_(Sex.FEMALE)),
    ),
    Check(
        rule=DRUG_TEST_FEMALE_SAMPLE_BY_WOMAN,
        on=(ConductRoutineTest,),
        holds=~states(ConductRoutineTest.person_sex.is_(Sex.FEMALE))
        | states(ConductRoutineTest.taker_sex.is_(Sex.FEMALE)),
    ),
    Check(
        rule=DRUG_TEST_SAMPLE_KEPT_6M,
        on=(DestroySample,),
        holds=elapsed(
            ConcludeTest,
            ConcludeTest.result.is_(Result.POSITIVE),
            same=ConcludeTest.sample,
            at_least=DRUG_TEST_SAMPLE_KEPT_6M.needed_limit,
            calendar=CHINA,
        ),
    ),
    Check(
        rule=ADDICTION_DETERMINATION_TWO_OFFICERS,
        on=(DetermineAddiction,),
        holds=states(DetermineAddiction.officers.at_least(TWO_OFFICERS)) | happened(EntrustDetermination),
    ),
    Check(rule=regulations.COMMUNITY_TREATMENT_DECISION_SERVED, on=(ServeTreatmentOrder,), holds=served_on_all),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_TERM_3Y,
        on=(LiftTreatment,),
        holds=the_whole_term_was_served,
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_LIFT_NOTICE_7D,
        on=(ServeLiftNotice,),
        holds=person_and_family_have_it,
    ),
    Check(
        rule=regulations.COMMUNITY_REHAB_LIFT_NOTICE_7D,
        on=(ServeRehabilitationLiftNotice,),
        holds=person_and_family_have_it,
    ),
    Check(
        rule=targets.TREATMENT_TEST_REGULARLY,
        on=(SignAgreement,),
        holds=states(SignAgreement.test_every_days.below(targets.TREATMENT_TEST_REGULARLY.needed_limit.value + 1)),
    ),
    Check(
        rule=targets.TREATMENT_VISIT_REGULARLY,
        on=(SignAgreement,),
        holds=states(SignAgreement.visit_every_days.below(targets.TREATMENT_VISIT_REGULARLY.needed_limit.value + 1)),
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_LEAVE_OVER_3D_REPORT,
        on=(ReturnToCounty,),
        holds=long_absence_was_reported,
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_TESTS,
        on=(NoteEvasion,),
        holds=~happened(NoteEvasion, times=EVASIONS - 1),
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_COUNT,
        on=(NoteUnauthorisedLeave,),
        holds=~happened(NoteUnauthorisedLeave, times=LEAVES - 1),
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_DAYS,
        on=(NoteUnauthorisedLeave,),
        holds=not_away_too_long,
    ),
    Check(
        rule=regulations.COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_DAYS, on=(FindBreach,), holds=days_away_bear_it_out
    ),
    Check(rule=regulations.COMMUNITY_TREATMENT_REPORT_15D, on=(FindBreach,), holds=had_time_to_report),
)
