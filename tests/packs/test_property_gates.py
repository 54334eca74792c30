"""Every gate and review of the property pack: what shuts it, and what opens it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from tests.law.facts_property import (
    FROZEN,
    GIVEN,
    HEROIN,
    PHONE,
    RETURNED,
    SENT,
    STORED,
    UNRELATED,
    URGENT,
    WEIGHED,
    decided,
    ended,
    item,
    sampled,
)
from tests.law.vectors import Story, refusals
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs import posts
from zhiheng.packs.property import PROCEDURES, acts, choices
from zhiheng.packs.property import acts_disposal as disposal
from zhiheng.packs.property import acts_drugs as drugs
from zhiheng.packs.property import acts_freezing as freezing
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.stock_taking import STOCK_TAKING

NOON = datetime(2026, 3, 10, 12, tzinfo=BEIJING)
HOUR = timedelta(hours=1)
Way = choices.Way


@dataclass(frozen=True, kw_only=True)
class Case:
    """``act`` is refused by ``rule`` after ``shut`` and not after ``open``; the acts happen an hour apart, in order."""

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
    story = Story(procedure=STOCK_TAKING if act.procedure == STOCK_TAKING.name else CASE_PROPERTY)
    for hours, earlier in enumerate(reversed(before), 1):
        story = story.did(earlier, NOON - hours * HOUR)
    return refusals(story.proposes(act, NOON))


IN_STORE = (PHONE, GIVEN, STORED)
USE = acts.ApproveUse(use=choices.Use.EXAMINATION, borrower=("wang",), days=7, reason="提取数据")
OUT = acts.Issue(borrower=("wang",), days=7)
TO_ANOTHER = acts.Issue(borrower=("sun",), days=7)
FOR_LONGER = acts.Issue(borrower=("wang",), days=8)
SIGNED_FOR = acts.SignForIssue(giver=("keeper",))
MOVED = acts.Relocate(shelf="B-02")
SOLD = disposal.SellItem(agency="拍卖行", proceeds=1, account="专户")
DESTROYED = disposal.DestroyItem(officers=("wang", "li"), method="焚烧")
PAID_IN = disposal.PayToTreasury(receipt_no="1")
ALONG = disposal.TransferWithCase(receiving_organ="检察院", sent=choices.Sent.ITEM, list_copies=2)
BY_OFFICER = disposal.ReturnToOwner(**{**RETURNED.payload(), "receiver_is": choices.Receiver.OFFICER})
WITHOUT_PAPER = disposal.ReturnToOwner(**{**RETURNED.payload(), "receiver_is": choices.Receiver.AGENT_WITHOUT_PAPER})
AGENT = disposal.ReturnToOwner(**{**RETURNED.payload(), "receiver_is": choices.Receiver.AGENT})
REMOTE = acts.NoteRemoteTaking(place=choices.FarPlace.REMOTE)
URGENTLY = acts.ApproveUrgentExamination(use=choices.Use.EXAMINATION, reason="数据即将灭失")
STARTED = StartStockTaking(store="物证室", officers=("keeper",))
SCANNED = ScanItem(code="W-1")
FINISHED = FinishStockTaking()
FINAL = ended(choices.Outcome.CONVICTION)
A_DAY_OF_OTHER_THINGS = (acts.HandOver(receiver=("keeper",)),) * 25
TWO_DAYS_OF_OTHER_THINGS = (acts.HandOver(receiver=("keeper",)),) * 48

CASES = (
    gate("property_is_handed_over", STORED, shut=(PHONE,), open=(PHONE, GIVEN)),
    gate("property_is_handed_over", STORED, shut=IN_STORE, open=(*IN_STORE, GIVEN)),
    gate("property_is_handed_over", SIGNED_FOR, shut=(*IN_STORE, USE), open=(*IN_STORE, USE, OUT)),
    gate("property_is_still_held", MOVED, shut=(PHONE, GIVEN), open=IN_STORE),
    gate("property_is_still_held", OUT, shut=(*IN_STORE, USE, OUT), open=(*IN_STORE, USE)),
    gate("property_is_still_held", MOVED, shut=(*IN_STORE, ALONG), open=IN_STORE),
    gate("property_use_approved", OUT, shut=IN_STORE, open=(*IN_STORE, USE)),
    gate("property_use_approved", OUT, open=(*IN_STORE, USE), shut=(*IN_STORE, USE), shut_act=TO_ANOTHER),
    gate("property_use_approved", OUT, open=(*IN_STORE, USE), shut=(*IN_STORE, USE), shut_act=FOR_LONGER),
    gate("property_use_approved", OUT, open=(*IN_STORE, USE, OUT, USE), shut=(*IN_STORE, USE, OUT)),
    gate("remote_taking_noted_in_time", REMOTE, shut=(PHONE, *A_DAY_OF_OTHER_THINGS), open=(PHONE,)),
    gate("urgent_examination_approved", URGENTLY, shut=(PHONE, *A_DAY_OF_OTHER_THINGS), open=(PHONE,)),
    gate("property_is_still_held", acts.FindMissing(explanation="错放"), open=(acts.NoteMissing(stock_taking="P"),)),
    gate("item_is_a_drug", WEIGHED, shut=(PHONE,), open=(HEROIN,)),
    gate("item_is_a_drug", sampled(), shut=(PHONE,), open=(HEROIN,)),
    gate("item_is_a_drug", SENT, shut=(PHONE,), open=(HEROIN,)),
    gate("drug_evidence_kept_until_final", decided(Way.DESTRUCTION), shut=(HEROIN,), open=(HEROIN, FINAL)),
    gate("drug_evidence_kept_until_final", decided(Way.RETURN), shut=(HEROIN,), open=(PHONE,)),
    gate("drug_evidence_kept_until_final", DESTROYED, shut=(HEROIN,), open=(HEROIN, FINAL)),
    gate("drug_evidence_kept_until_final", RETURNED, shut=(HEROIN,), open=(HEROIN, FINAL)),
    gate("drug_evidence_kept_until_final", SOLD, shut=(HEROIN,), open=(HEROIN, FINAL)),
    gate("drug_evidence_kept_until_final", PAID_IN, shut=(HEROIN,), open=(HEROIN, FINAL)),
    gate(
        "property_disposal_approved_by_leader",
        RETURNED,
        shut=(PHONE, decided(Way.SALE)),
        open=(PHONE, decided(Way.RETURN)),
    ),
    gate(
        "property_disposal_approved_by_leader",
        SOLD,
        shut=(PHONE, decided(Way.RETURN)),
        open=(PHONE, decided(Way.SALE)),
    ),
    gate("property_disposal_approved_by_leader", DESTROYED, shut=(PHONE,), open=(PHONE, decided(Way.DESTRUCTION))),
    gate("property_disposal_approved_by_leader", PAID_IN, shut=(PHONE,), open=(PHONE, decided(Way.TREASURY))),
    gate("property_return_receiver_not_officer", RETURNED, shut=(PHONE,), open=(PHONE,), shut_act=BY_OFFICER),
    gate("property_return_receiver_not_officer", AGENT, shut=(PHONE,), open=(PHONE,), shut_act=WITHOUT_PAPER),
    gate("property_is_still_held", GIVEN, shut=(PHONE, RETURNED), open=(PHONE,)),
    gate("property_is_still_held", STORED, shut=(PHONE, GIVEN, DESTROYED), open=(PHONE, GIVEN)),
    gate("property_is_still_held", USE, shut=(PHONE, PAID_IN), open=(PHONE,)),
    gate("property_is_still_held", ALONG, shut=(PHONE, SOLD), open=(PHONE,)),
    gate("property_is_still_held", decided(Way.TREASURY), shut=(PHONE, DESTROYED), open=(PHONE, SOLD)),
    gate("property_is_still_held", UNRELATED, shut=(PHONE, RETURNED), open=(PHONE,)),
    gate("urgent_measure_has_not_run_out", USE, shut=(URGENT, *TWO_DAYS_OF_OTHER_THINGS), open=(URGENT,)),
    gate(
        "urgent_measure_has_not_run_out",
        decided(Way.SALE),
        shut=(URGENT, *TWO_DAYS_OF_OTHER_THINGS),
        open=(URGENT, FROZEN, *TWO_DAYS_OF_OTHER_THINGS),
    ),
    gate("stock_taking_is_open", SCANNED, shut=(STARTED, FINISHED), open=(STARTED,)),
    gate("stock_taking_is_open", FINISHED, shut=(STARTED, FINISHED), open=(STARTED, SCANNED)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.act.kind}")
def test_a_gate_shuts_and_opens(case: Case) -> None:
    assert case.rule in refused(case.shut_act, case.shut)
    assert case.rule not in refused(case.act, case.open)


def test_every_gate_of_the_pack_is_tried() -> None:
    declared = {gate.rule.id for procedure in PROCEDURES for step in procedure.steps for gate in step.gates}
    about_its_case = {"seizure_list_triplicate_on_spot", "admin_seizure_list_signed"}  # tried in test_seizure_list
    assert declared == {case.rule for case in CASES} | about_its_case


CHAINS = (
    (USE, posts.UNIT_HEAD_APPROVES),
    (URGENTLY, posts.UNIT_HEAD_APPROVES),
    (decided(Way.RETURN), posts.LEADER_APPROVES),
    (freezing.ApproveLongFreeze(reason="涉众"), posts.CITY_LEADER_APPROVES),
    (URGENT, posts.CITY_LEADER_APPROVES),
)


@pytest.mark.parametrize(("act", "levels"), CHAINS, ids=lambda one: getattr(one, "kind", ""))
def test_each_decision_is_signed_by_those_whom_its_article_names(act: Act, levels: tuple[object, ...]) -> None:
    step = CASE_PROPERTY.step(type(act))
    assert step is not None and step.review is not None
    assert step.review.levels == levels
    unsigned = item().did(PHONE, NOON - HOUR).proposes(act, NOON, levels=len(levels) - 1)
    assert step.review.rule.id in refusals(unsigned)
    assert step.review.rule.id not in refusals(item().did(PHONE, NOON - HOUR).proposes(act, NOON))


def test_drugs_may_be_sent_late_only_for_one_of_the_four_grounds() -> None:
    assert len(choices.LateSending) == 4
    with pytest.raises(Exception, match="不在可选值"):
        drugs.ExtendSending(ground="忙")
