"""Every period of the treatment pack: the last minute in time, the first too late, done and still open.

The last minutes were counted by hand from the article, the calendar and ``periods.md``; none was read off the program.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from tests.law.facts_treatment import PERSON, SAMPLE, STAFF, WORDS, agreement, opinion, result, served
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.duty import Outcome, Running
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.periods import BEIJING, MINUTE
from zhiheng.packs.treatment import acts
from zhiheng.packs.treatment.choices import Breach, Custody, Finder, Purpose, Result, Sex
from zhiheng.packs.treatment.procedure import COMMUNITY_TREATMENT

ELSEWHERE, ZHEJIANG, SHANDONG = "990101", "330203", "370102"
NOTICE = {"on_person": True, "on_family": True, "township_told": True}


def history(*told: tuple[Act, str], division: str = ELSEWHERE) -> History:
    """Acts at local moments; a bare date is an act known to the day."""
    entries = []
    for seq, (act, at) in enumerate(told, 1):
        moment = datetime.fromisoformat(at).replace(tzinfo=BEIJING)
        when = When.on_day(moment.date()) if len(at) == len("2026-01-01") else When.minute(moment)
        entries.append(
            Entry(
                seq=seq,
                record="D-1",
                act=act,
                by="wang",
                unit="u",
                at=when.at,
                day=when.day,
                day_precise=when.day_precise,
                recorded_at=when.at,
            )
        )
    return History(record="D-1", procedure="community_treatment", division=division, raw=tuple(entries))


def minute(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=BEIJING)


@dataclass(frozen=True, kw_only=True)
class Period:
    """One period of a rule: ``told`` opens it, ``done`` discharges it, ``last`` is the last minute in time."""

    rule: str
    told: tuple[tuple[Act, str], ...]
    done: Act
    last: str
    division: str = ELSEWHERE
    missing: Outcome = Outcome.OVERDUE
    note: str = ""


def period(
    rule: str,
    start: Act | tuple[tuple[Act, str], ...],
    at: str,
    done: Act,
    last: str,
    division: str = ELSEWHERE,
    missing: Outcome = Outcome.OVERDUE,
    note: str = "",
) -> Period:
    told = start if isinstance(start, tuple) else ((start, at),)
    return Period(rule=rule, told=told, done=done, last=last, division=division, missing=missing, note=note)


OBJECTION = acts.ObjectToResult(sample=SAMPLE, asks=Purpose.LABORATORY)
ANSWER = acts.DecideOnObjection(sample=SAMPLE, agreed=True)
RELAPSE = acts.NoteRelapse(found_by=Finder.WORKER, grounds=WORDS)
REPORT = acts.ReportToPolice(content=WORDS)
HELD = acts.NoteCustody(person=PERSON, custody=Custody.DETAINED)
BREACH = Outcome.BREACH
LONG_WAY = ((served(), "2026-03-09T10:00"), (acts.AllowLongJourney(reason=WORDS), "2026-03-10T10:00"))

PERIODS = (
    period("drug_test_objection_3d", OBJECTION, "2026-04-14T10:00", ANSWER, "2026-04-17T23:59"),
    period("drug_test_objection_3d", OBJECTION, "2026-02-12T10:00", ANSWER, "2026-02-24T23:59", note="Spring Festival"),
    period(
        "drug_user_registered",
        acts.EstablishDrugUse(grounds=WORDS),
        "2026-04-15T10:00",
        acts.RegisterUser(),
        "2026-04-16T10:00",
        missing=BREACH,
    ),
    period("addiction_determination_24h", result(), "2026-04-14T22:15", opinion(), "2026-04-15T23:00"),
    period(
        "treatment_order_served_promptly",
        acts.DecideTreatment(place=WORDS),
        "2026-03-05T09:00",
        served(),
        "2026-03-06T09:00",
        missing=BREACH,
    ),
    period("community_treatment_report_15d", served(), "2026-03-09T10:00", acts.ReportIn(), "2026-03-24T23:59"),
    period(
        "community_treatment_report_15d",
        served(),
        "2026-09-21T10:00",
        acts.ReportIn(),
        "2026-10-08T23:59",
        note="National Day",
    ),
    period(
        "community_treatment_report_zhejiang_2d",
        served(),
        "2026-03-09T10:00",
        acts.ReportIn(),
        "2026-03-11T23:59",
        ZHEJIANG,
    ),
    period("community_treatment_report_zhejiang_15d", LONG_WAY, "", acts.ReportIn(), "2026-03-24T23:59", ZHEJIANG),
    period(
        "community_treatment_agreement_promptly",
        acts.ReportIn(),
        "2026-03-05T09:00",
        agreement(),
        "2026-03-06T09:00",
        missing=BREACH,
    ),
    period(
        "community_treatment_term_3y", acts.ReportIn(), "2023-04-20T09:00", acts.LiftTreatment(), "2026-04-20T23:59"
    ),
    period(
        "community_treatment_term_3y",
        acts.ReportIn(),
        "2024-02-29T09:00",
        acts.LiftTreatment(),
        "2027-02-28T23:59",
        note="29 February, and a Sunday",
    ),
    period("treatment_test_regularly", agreement(), "2026-03-05T10:00", acts.LiftTreatment(), "2026-05-04T23:59"),
    period("treatment_visit_regularly", agreement(), "2026-03-05T10:00", acts.LiftTreatment(), "2026-04-04T23:59"),
    period(
        "unreported_absence_followed_up",
        acts.LeaveCounty(written_report=False),
        "2026-05-06T08:00",
        acts.NoteUnauthorisedLeave(days=3),
        "2026-05-09T23:59",
        missing=BREACH,
    ),
    period(
        "community_treatment_breach_reported_promptly",
        acts.FindBreach(ground=Breach.REFUSED, facts=WORDS),
        "2026-03-05T09:00",
        REPORT,
        "2026-03-06T09:00",
        missing=BREACH,
    ),
    period(
        "treatment_relapse_reported_promptly", RELAPSE, "2026-03-05T09:00", REPORT, "2026-03-06T09:00", missing=BREACH
    ),
    period(
        "treatment_positive_test_followed_up",
        acts.ConductRoutineTest(result=Result.POSITIVE, staff=STAFF[:2], person_sex=Sex.MALE, taker_sex=Sex.MALE),
        "2026-03-05T09:00",
        acts.ExplainPositive(cause=WORDS),
        "2026-03-06T09:00",
        missing=BREACH,
    ),
    period(
        "community_treatment_move_report_15d",
        acts.ChangePlace(new_place=WORDS),
        "2026-04-20T10:00",
        acts.ReportAtNewPlace(),
        "2026-05-06T23:59",
        note="May Day",
    ),
    period(
        "community_treatment_move_zhejiang_2d",
        acts.ChangePlace(new_place=WORDS),
        "2026-04-20T10:00",
        acts.ReportAtNewPlace(),
        "2026-04-22T23:59",
        ZHEJIANG,
    ),
    period(
        "treatment_new_agreement_promptly",
        acts.ReportAtNewPlace(),
        "2026-04-21T10:00",
        agreement(),
        "2026-04-22T10:00",
        missing=BREACH,
    ),
    period(
        "community_treatment_suspended_in_custody",
        HELD,
        "2026-03-03T10:00",
        acts.SuspendTreatment(),
        "2026-03-04T10:00",
        missing=BREACH,
    ),
    period(
        "treatment_resumed_after_release",
        acts.NoteRelease(),
        "2026-03-13T10:00",
        acts.ResumeTreatment(),
        "2026-03-14T10:00",
    ),
    period(
        "community_treatment_lift_notice_7d",
        acts.LiftTreatment(),
        "2026-04-14",
        acts.ServeLiftNotice(**NOTICE),
        "2026-04-21T23:59",
    ),
    period(
        "isolation_notify_family_24h",
        acts.ServeIsolationDecision(identity_known=True),
        "2026-04-16T15:30",
        acts.NotifyOfIsolation(),
        "2026-04-17T16:00",
    ),
    period(
        "isolation_notify_after_identity",
        acts.EstablishIdentity(),
        "2026-04-16T15:30",
        acts.NotifyOfIsolation(),
        "2026-04-17T15:30",
        missing=BREACH,
    ),
    period(
        "community_rehab_report_15d",
        acts.ServeRehabilitationOrder(),
        "2026-05-11T10:00",
        acts.ReportForRehabilitation(),
        "2026-05-26T23:59",
    ),
    period(
        "community_rehab_report_zhejiang_2d",
        acts.ServeRehabilitationOrder(),
        "2026-05-11T10:00",
        acts.ReportForRehabilitation(),
        "2026-05-13T23:59",
        ZHEJIANG,
    ),
    period(
        "community_rehab_agreement_15d",
        acts.ServeRehabilitationOrder(),
        "2026-05-11T10:00",
        acts.SignRehabilitationAgreement(),
        "2026-05-26T23:59",
    ),
    period(
        "community_rehab_max_3y",
        acts.ReportForRehabilitation(),
        "2023-05-15T10:00",
        acts.LiftRehabilitation(),
        "2026-05-15T23:59",
    ),
    period(
        "community_rehab_lift_notice_7d",
        acts.LiftRehabilitation(),
        "2026-05-15",
        acts.ServeRehabilitationLiftNotice(**NOTICE),
        "2026-05-22T23:59",
    ),
    period(
        "dynamic_control_ends_after_3_clean_years",
        acts.RegisterUser(),
        "2023-03-10",
        acts.EndDynamicControl(),
        "2026-03-10T23:59",
        missing=BREACH,
    ),
    period(
        "dynamic_control_shandong_start_points",
        ((acts.RegisterUser(), "2023-03-10"), (acts.ReportIn(), "2023-04-01T09:00")),
        "",
        acts.EndDynamicControl(),
        "2026-04-01T23:59",
        SHANDONG,
        BREACH,
    ),
)

each = pytest.mark.parametrize("case", PERIODS, ids=lambda case: f"{case.rule} {case.note}".strip())


def stands(case: Period, done: datetime | None, as_of: datetime) -> Running:
    """The duty of ``case``, discharged at ``done`` or not at all, as it stands at ``as_of``."""
    told = case.told if done is None else (*case.told, (case.done, done.strftime("%Y-%m-%dT%H:%M")))
    known = history(*told, division=case.division).as_of(as_of)
    found = [one for one in duties_of(COMMUNITY_TREATMENT, known, as_of) if one.rule.id == case.rule]
    assert len(found) == 1
    return found[0]


@each
def test_done_just_inside_is_in_time(case: Period) -> None:
    done = minute(case.last) - MINUTE
    assert stands(case, done, done + timedelta(days=2)).outcome is Outcome.OK


@each
def test_done_in_the_last_minute_is_in_time(case: Period) -> None:
    done = minute(case.last)
    assert stands(case, done, done + timedelta(days=2)).outcome is Outcome.OK


@each
def test_done_a_minute_later_is_late(case: Period) -> None:
    done = minute(case.last) + MINUTE
    assert stands(case, done, done + timedelta(days=2)).outcome is Outcome.LATE


@each
def test_still_open_in_the_last_minute_it_is_due(case: Period) -> None:
    assert stands(case, None, minute(case.last)).outcome is Outcome.DUE


@each
def test_still_open_a_minute_later_the_time_has_run_out(case: Period) -> None:
    assert stands(case, None, minute(case.last) + MINUTE).outcome is case.missing


def test_every_period_of_the_pack_is_tried() -> None:
    declared = {rule.id for duty in COMMUNITY_TREATMENT.duties for rule in duty.rules()}
    assert declared == {case.rule for case in PERIODS}


@pytest.mark.parametrize("rule", ["community_treatment_report_zhejiang_2d", "dynamic_control_shandong_start_points"])
def test_a_provincial_period_binds_nobody_elsewhere(rule: str) -> None:
    case = next(case for case in PERIODS if case.rule == rule)
    as_of = minute(case.last) + timedelta(days=30)
    assert rule not in {one.rule.id for one in duties_of(COMMUNITY_TREATMENT, history(*case.told), as_of)}
