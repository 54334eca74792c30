"""What the facts of the vectors about property and drug evidence mean in acts (see ``vectors``)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from tests.law.vectors import AUTHOR, Expand, Facts, Story
from zhiheng.kernel.act import Act
from zhiheng.packs.property import acts, choices
from zhiheng.packs.property import acts_disposal as disposal
from zhiheng.packs.property import acts_drugs as drugs
from zhiheng.packs.property import acts_freezing as freezing
from zhiheng.packs.property.procedure import CASE_PROPERTY

HOUR = timedelta(hours=1)
KEEPER = "keeper"
OFFICERS = ("wang", "li", "sun", "zhou", "wu")
OWNER = "owner"

PHONE = acts.TakeProperty(
    item="手机",
    item_kind=choices.ItemKind.ELECTRONICS,
    measure=choices.TakenBy.SEIZURE,
    cause="盗窃案",
    source="现场扣押",
    officers=OFFICERS[:2],
    list_no="扣字1号",
    lot=1,
)
HEROIN = acts.TakeProperty(
    item="疑似海洛因",
    item_kind=choices.ItemKind.DRUG,
    measure=choices.TakenBy.SEIZURE,
    cause="贩卖毒品案",
    source="人身检查",
    officers=OFFICERS[:2],
)
GIVEN = acts.HandOver(receiver=(KEEPER,), seal="S-1", milligrams=180000)
STORED = acts.CheckIn(
    giver=(AUTHOR,), store="物证室", shelf="A-01", state=choices.State.SEALED, seal="S-1", milligrams=180000
)
WEIGHED = drugs.WeighDrug(
    officers=OFFICERS[:2], scales_certificate="JL-1", packages=1, gross_milligrams=12000, net_milligrams=10000
)
SENT = drugs.SendToLaboratory(officers=OFFICERS[:2], laboratory="市局毒品检验鉴定中心")
RETURNED = disposal.ReturnToOwner(
    receiver=OWNER,
    receiver_is=choices.Receiver.OWNER,
    officers=OFFICERS[:2],
    list_signed=True,
    photo="a" * 64,
)
UNRELATED = disposal.FindUnrelated(reason="系他人遗忘物")
FROZEN = freezing.FreezeFunds(asset=choices.Frozen.DEPOSIT, institution="某银行")
URGENT = freezing.TakeUrgentMeasure(measure=choices.UrgentMeasure.STOP_PAYMENT, asset="账户资金", risk="正在转出")


def sampled(investigators: int = 2) -> drugs.SampleDrug:
    return drugs.SampleDrug(
        officers=OFFICERS[:investigators],
        place=choices.SamplingPlace.CASEWORK_PLACE,
        samples=1,
        milligrams=1000,
    )


def decided(way: choices.Way, ground: choices.Ground = choices.Ground.JUDGMENT) -> disposal.DecideDisposal:
    return disposal.DecideDisposal(way=way, ground=ground, reason="依法处理")


def ended(outcome: choices.Outcome) -> disposal.LearnOutcome:
    return disposal.LearnOutcome(outcome=outcome, document_no="文书1号", otherwise=False)


def item() -> Story:
    return Story(procedure=CASE_PROPERTY)


def from_start(start: str, end: str, opening: Act, closing: Act) -> Expand:
    """The commonest row: one act opens the period, another, if it came, ends it."""
    return lambda facts: item().did(opening, facts.moment(start)).did(closing, facts.moment(end))


def handed_over(facts: Facts) -> Story:
    """Whoever took it where the unit is does not come back from elsewhere, whenever they came to their desk."""
    taken, given = facts.moment("property_taken"), facts.moment("property_handed_over")
    back = facts.moment("returned_to_unit")
    far = facts.of("place", {"local": None, "other_province": taken}, taken if back is not None else None)
    return (
        item()
        .did(PHONE, taken)
        .did(acts.NoteRemoteTaking(place=choices.FarPlace.ELSEWHERE), far)
        .did(acts.ReturnToUnit(), back if far is not None else None)
        .did(GIVEN, given)
        .did(STORED, given, by=KEEPER)
    )


def kept_by(facts: Facts) -> Story:
    received = facts.needed_moment("property_received")
    keeper = facts.of("custodian", {"case_investigator": AUTHOR}, KEEPER)
    return item().did(PHONE, received - HOUR).did(GIVEN, received).did(STORED, received, by=keeper)


def frozen(facts: Facts) -> Story:
    asset = facts.of("property", {"bank_deposit": choices.Frozen.DEPOSIT}, choices.Frozen.DEPOSIT)
    return (
        item()
        .did(freezing.FreezeFunds(asset=asset, institution="某银行"), facts.moment("freeze_executed"))
        .did(freezing.RenewFreeze(asset=asset), facts.moment("freeze_renewed"))
    )


def dismissed(facts: Facts) -> Story:
    """The table knows the lifting only as lacking; the measure was taken the day before."""
    over = facts.needed_moment("case_dismissed")
    facts.of("property_measure_lifted", {}, None)
    return item().did(PHONE, over - 24 * HOUR).did(ended(choices.Outcome.DISMISSED), over)


def sent_to_laboratory(facts: Facts) -> Story:
    seized = facts.moment("drug_seized")
    ground = facts.of("extension_ground", {"large_quantity": choices.LateSending.LARGE_QUANTITY}, None)
    story = item().did(HEROIN, seized).did(SENT, facts.moment("delivered_to_lab"))
    return story if ground is None else story.did(drugs.ExtendSending(ground=ground), seized)


def sampled_by(facts: Facts) -> Story:
    at = facts.needed_moment("drug_sampled")
    return (
        item()
        .did(HEROIN, at - 3 * HOUR)
        .did(WEIGHED, facts.moment("weighing"))
        .did(sampled(facts.number("investigators", 2) or 1), at)
    )


def kept_until_final(facts: Facts) -> Story:
    proposed = facts.needed_moment("drug_disposal_proposed")
    return (
        item()
        .did(HEROIN, proposed - 24 * HOUR)
        .did(ended(choices.Outcome.CONVICTION), facts.moment("judgment_effective"))
        .proposes(decided(choices.Way.DESTRUCTION), proposed)
    )


EXPAND: dict[str, Callable[[Facts], Story]] = {
    "unrelated_property_released_3d": from_start("property_found_unrelated", "property_returned", UNRELATED, RETURNED),
    "investigator_may_not_keep_property": kept_by,
    "freeze_funds_6m": frozen,
    "admin_property_handover_24h": handed_over,
    "dismissed_case_property_returned": dismissed,
    "organised_crime_urgent_freeze_48h": from_start(
        "urgent_freeze_executed", "freeze_lifted", URGENT, freezing.LiftFreeze()
    ),
    "drug_evidence_sent_3d": sent_to_laboratory,
    "drug_evidence_sent_7d_extended": sent_to_laboratory,
    "drug_sampling_two_investigators": sampled_by,
    "drug_evidence_kept_until_final": kept_until_final,
}
