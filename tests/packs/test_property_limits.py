"""Every period of the property pack: in time, on the last minute, one minute too late, and still open.

The last minutes were counted by hand from the article, the holidays of 2026 and ``periods.md``.
"""

from dataclasses import dataclass

import pytest

from tests.law.facts_property import (
    FROZEN,
    GIVEN,
    HEROIN,
    KEEPER,
    PHONE,
    RETURNED,
    SENT,
    STORED,
    UNRELATED,
    URGENT,
    decided,
    ended,
    item,
    sampled,
)
from tests.law.vectors import Story, verdict
from tests.packs.periods import MINUTE, at
from zhiheng.kernel.act import Act
from zhiheng.packs.property import acts, choices
from zhiheng.packs.property import acts_disposal as disposal
from zhiheng.packs.property import acts_drugs as drugs
from zhiheng.packs.property import acts_freezing as freezing
from zhiheng.packs.property.procedure import CASE_PROPERTY

PUBLISHED = disposal.TellOwner(told=choices.Told.PUBLICATION)
RENEWED = freezing.RenewFreeze(asset=choices.Frozen.DEPOSIT)
SHARES = freezing.FreezeFunds(asset=choices.Frozen.SECURITIES, institution="某证券公司")
EQUITY = freezing.FreezeFunds(asset=choices.Frozen.EQUITY, institution="某登记机关")


@dataclass(frozen=True, kw_only=True)
class Period:
    """``start`` opens it at ``begins``, ``done`` ends it, ``last`` is the last minute in time. ``between``: acts that
    change it, with their moments. ``missing``: what it is when nothing is done."""

    rule: str
    start: Act
    begins: str
    done: Act
    last: str
    between: tuple[tuple[Act, str], ...] = ()
    missing: str = "overdue"

    @property
    def story(self) -> Story:
        story = item().did(self.start, at(self.begins))
        for act, moment in self.between:
            story = story.did(act, at(moment))
        return story


def period(
    rule: str,
    start: Act,
    begins: str,
    done: Act,
    last: str,
    *between: tuple[Act, str],
    missing: str = "overdue",
) -> Period:
    return Period(rule=rule, start=start, begins=begins, done=done, last=last, between=between, missing=missing)


ISSUED = acts.Issue(borrower=("wang",), days=7)
FAR = (acts.NoteRemoteTaking(place=choices.FarPlace.REMOTE), "03-02 12:00")
BACK = (acts.ReturnToUnit(), "03-05 20:10")
URGENTLY = (
    acts.ApproveUrgentExamination(use=choices.Use.EXAMINATION, reason="数据即将灭失"),
    "03-02 12:00",
)
EXAMINED = (acts.FinishUrgentExamination(), "03-04 15:30")
MORE_TIME = (drugs.ExtendSending(ground=choices.LateSending.ELSEWHERE), "03-17 09:00")
MISSED = acts.NoteMissing(stock_taking="PD-2026-0001")
FOUND = acts.FindMissing(explanation="错放")

PERIODS = (
    period("admin_property_handover_24h", PHONE, "03-02 10:20", STORED, "03-03 11:00", (GIVEN, "03-03 10:30")),
    period("admin_property_handover_24h", PHONE, "03-02 10:20", STORED, "03-06 21:00", FAR, BACK),
    period("admin_property_handover_24h", PHONE, "03-02 10:20", STORED, "03-05 16:00", URGENTLY, EXAMINED),
    # A Tuesday: the third day is a Friday. The fourth starts a weekend, but the third does not move.
    period("drug_evidence_sent_3d", HEROIN, "03-17 02:30", SENT, "03-20 23:59"),
    # A Thursday: the third day is a Sunday and moves to Monday.
    period("drug_evidence_sent_3d", HEROIN, "03-19 02:30", SENT, "03-23 23:59"),
    period("drug_evidence_sent_7d_extended", HEROIN, "03-17 02:30", SENT, "03-24 23:59", MORE_TIME),
    period("drug_remainder_stored", sampled(), "03-17 10:00", STORED, "03-18 10:00"),
    # The third day is a Sunday, and the Monday after it is Qingming.
    period("unrelated_property_released_3d", UNRELATED, "04-02 16:00", RETURNED, "04-07 23:59"),
    period("unrelated_property_released_3d", UNRELATED, "04-02 16:00", PUBLISHED, "04-07 23:59"),
    period(
        "dismissed_case_property_returned",
        ended(choices.Outcome.DISMISSED),
        "03-10 10:00",
        RETURNED,
        "03-11 10:00",
        missing="violated",
    ),
    period(
        "unprosecuted_property_returned",
        ended(choices.Outcome.NON_PROSECUTION),
        "03-10 10:00",
        RETURNED,
        "03-13 10:00",
    ),
    period("property_disposed_promptly", decided(choices.Way.RETURN), "03-10 10:00", RETURNED, "04-09 10:00"),
    # Six months to a Thursday, and thirty days that the local value leaves.
    period(
        "unclaimed_property_settled",
        disposal.TellOwner(told=choices.Told.PUBLICATION),
        "03-10 10:00",
        disposal.TreatAsOwnerless(),
        "10-10 23:59",
    ),
    period("freeze_funds_6m", FROZEN, "01-15 10:00", RENEWED, "07-15 23:59"),
    # The end of a month to the end of a month, and never moved: 28 February is a Sunday in 2027.
    period("freeze_funds_6m", FROZEN, "08-31 10:00", RENEWED, "2027-02-28 23:59"),
    period("freeze_funds_renewed_6m", RENEWED, "07-15 10:00", freezing.LiftFreeze(), "2027-01-15 23:59"),
    period(
        "freeze_funds_1y",
        FROZEN,
        "01-15 10:00",
        RENEWED,
        "2027-01-15 23:59",
        (freezing.ApproveLongFreeze(reason="涉众"), "02-01 10:00"),
    ),
    period("freeze_securities_2y", SHARES, "01-15 10:00", freezing.LiftFreeze(), "2028-01-15 23:59"),
    period("freeze_equity_6m", EQUITY, "01-15 10:00", freezing.LiftFreeze(), "07-15 23:59"),
    period("organised_crime_urgent_freeze_48h", URGENT, "03-02 10:20", freezing.LiftFreeze(), "03-04 10:20"),
    period("used_property_returned", ISSUED, "03-02 10:20", STORED, "03-09 23:59"),
    period("missing_property_found", MISSED, "03-02 10:00", FOUND, "03-05 10:00"),
)

every = pytest.mark.parametrize("one", PERIODS, ids=lambda one: f"{one.rule}-{one.last}")


@every
def test_done_on_the_last_minute_is_in_time(one: Period) -> None:
    last = at(one.last)
    for moment in (last - MINUTE, last):
        assert verdict(one.rule, one.story.did(one.done, moment, by=KEEPER), last + MINUTE) == "ok"


@every
def test_a_minute_later_is_too_late(one: Period) -> None:
    late = at(one.last) + MINUTE
    assert verdict(one.rule, one.story.did(one.done, late, by=KEEPER), late) == "violated"


@every
def test_not_done_is_due_until_the_last_minute_and_then_it_has_run_out(one: Period) -> None:
    last = at(one.last)
    running = "ok" if one.missing == "violated" else "due"
    assert verdict(one.rule, one.story, last) == running
    assert verdict(one.rule, one.story, last + MINUTE) == one.missing


def test_every_period_of_the_pack_is_tried() -> None:
    declared = {rule.id for duty in CASE_PROPERTY.duties for rule in duty.rules()}
    assert declared == {one.rule for one in PERIODS}


def test_while_the_officer_is_away_the_day_does_not_run() -> None:
    story = item().did(PHONE, at("03-02 10:20")).did(FAR[0], at(FAR[1]))
    assert verdict("admin_property_handover_24h", story, at("03-20 10:00")) == "due"


def test_a_notice_to_the_owner_does_not_give_unrelated_property_back() -> None:
    told = item().did(UNRELATED, at("04-02 16:00")).did(disposal.TellOwner(told=choices.Told.NOTICE), at("04-03 09:00"))
    assert verdict("unrelated_property_released_3d", told, at("04-08 00:00")) == "overdue"


def test_what_is_dealt_with_under_other_rules_need_not_be_returned() -> None:
    otherwise = disposal.LearnOutcome(outcome=choices.Outcome.DISMISSED, document_no="1", otherwise=True)
    story = item().did(PHONE, at("03-02 10:20")).did(otherwise, at("03-10 10:00"))
    assert verdict("dismissed_case_property_returned", story, at("05-10 10:00")) == "ok"


def test_a_drug_sent_in_whole_needs_no_place_in_the_store() -> None:
    whole = drugs.SendToLaboratory(officers=("wang", "li"), laboratory="市局", whole=True)
    story = item().did(HEROIN, at("03-17 02:30")).did(sampled(), at("03-17 10:00")).did(whole, at("03-18 09:00"))
    assert verdict("drug_remainder_stored", story, at("03-20 10:00")) == "ok"
    part = item().did(HEROIN, at("03-17 02:30")).did(sampled(), at("03-17 10:00")).did(SENT, at("03-18 09:00"))
    assert verdict("drug_remainder_stored", part, at("03-20 10:00")) == "overdue"


def test_what_left_within_the_day_need_not_be_handed_over() -> None:
    story = item().did(PHONE, at("03-02 10:20")).did(RETURNED, at("03-02 18:00"))
    assert verdict("admin_property_handover_24h", story, at("03-05 10:00")) == "ok"
