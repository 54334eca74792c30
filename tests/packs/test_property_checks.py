"""The checks of the property pack: what is a finding, and what is not."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.law.facts_property import (
    AUTHOR,
    GIVEN,
    HEROIN,
    KEEPER,
    PHONE,
    RETURNED,
    SENT,
    STORED,
    WEIGHED,
    ended,
    item,
    sampled,
)
from tests.law.vectors import Story, recorded
from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.criminal.acts_evidence import HolderSigned, MakeSeizureList
from zhiheng.packs.criminal.acts_intake import FileCase, WithdrawalGround, WithdrawCase
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE
from zhiheng.packs.property import acts, choices
from zhiheng.packs.property import acts_disposal as disposal
from zhiheng.packs.property import acts_drugs as drugs
from zhiheng.packs.property.procedure import CASE_PROPERTY

START = datetime(2026, 3, 2, 9, tzinfo=BEIJING)
HOUR = timedelta(hours=1)
CASE = "A-2026-0001"


def told(*acts_: Act | tuple[Act, str]) -> Story:
    """The acts an hour apart, each by the usual officer unless it names an account."""
    story = item()
    for hours, one in enumerate(acts_):
        act, by = one if isinstance(one, tuple) else (one, AUTHOR)
        story = story.did(act, START + hours * HOUR, by=by)
    return story


def breaches(story: Story, parent: Story | None = None) -> set[str]:
    """The rules breached in the moment of the last act."""
    history = recorded(story)
    if parent is not None:
        case = recorded(parent)
        raw = tuple(replace(entry, seq=entry.seq + len(history.raw)) for entry in case.raw)
        case = replace(case, record=CASE, raw=raw)
        history = replace(history, parent=CASE, relatives=lambda number: case if number == CASE else None)
    found = findings_of(CASE_PROPERTY, history, history.entries[-1].at)
    return {finding.rule.id for finding in found if finding.outcome is Outcome.BREACH}


LIST = MakeSeizureList(copies=3, investigator_signed=True, holder_signed=HolderSigned.SIGNED, witness_signed=True)
KEPT = (PHONE, GIVEN, (STORED, KEEPER))


def given(**fields: object) -> acts.HandOver:
    return acts.HandOver(receiver=(KEEPER,), **fields)


def stored(**fields: object) -> tuple[Act, str]:
    return acts.CheckIn(**{**STORED.payload(), **fields}), KEEPER


def test_what_is_kept_as_it_should_is_no_finding() -> None:
    assert breaches(told(*KEPT)) == set()


@pytest.mark.parametrize("keeper", ["wang", "li"])
def test_whoever_took_it_may_not_keep_it(keeper: str) -> None:
    taken_in = acts.HandOver(receiver=(keeper,)), "sun"
    assert "investigator_may_not_keep_property" in breaches(told(PHONE, taken_in, (STORED, keeper)))


def test_whoever_acted_in_the_case_may_not_keep_it() -> None:
    case = Story(procedure=CRIMINAL_CASE).did(FileCase(charge="盗窃罪"), START, by=KEEPER)
    assert "investigator_may_not_keep_property" in breaches(told(*KEPT), case)
    elsewhere = (
        Story(procedure=CRIMINAL_CASE).did(FileCase(charge="盗窃罪"), START, by="sun").did(LIST, START, by="sun")
    )
    assert breaches(told(*KEPT), elsewhere) == set()


def test_giver_and_taker_name_each_other() -> None:
    assert "property_is_handed_over" in breaches(told(PHONE, GIVEN, (STORED, "chen")))
    assert "property_is_handed_over" in breaches(told(PHONE, (GIVEN, "sun"), (STORED, KEEPER)))
    to_oneself = (acts.HandOver(receiver=(KEEPER,)), KEEPER)
    from_oneself = stored(giver=(KEEPER,))
    assert "property_is_handed_over" in breaches(told(PHONE, to_oneself, from_oneself))


def test_whoever_takes_it_out_signs_for_it() -> None:
    out = acts.Issue(borrower=("wang",), days=7), KEEPER
    signed = acts.SignForIssue(giver=(KEEPER,))
    assert "property_is_handed_over" not in breaches(told(*KEPT, out, signed))
    assert "property_is_handed_over" in breaches(told(*KEPT, out, (signed, "sun")))
    assert "property_is_handed_over" in breaches(told(*KEPT, out, acts.SignForIssue(giver=("chen",))))


@pytest.mark.parametrize(
    ("fields", "is_finding"),
    [
        ({"seal": "S-1", "milligrams": 180000}, False),
        ({"seal": "S-2", "milligrams": 180000}, True),
        ({"seal": "S-1", "milligrams": 179999}, True),
        ({"seal": "S-2", "milligrams": 180000, "reopened": "鉴定"}, False),
        ({"seal": "S-2", "milligrams": 179999, "reopened": "鉴定"}, True),
        ({}, False),
    ],
)
def test_another_seal_or_weight_than_the_last_hands_is_a_finding(fields: dict[str, object], is_finding: bool) -> None:
    out = acts.Issue(borrower=("wang",), days=7, seal="S-1", milligrams=180000), KEEPER
    assert ("property_unchanged_in_custody" in breaches(told(*KEPT, out, given(**fields)))) is is_finding


def test_what_sampling_and_examination_took_is_allowed_for() -> None:
    result = drugs.ReceiveLaboratoryResult(opinion_no="1", substance="海洛因", consumed_milligrams=300)
    before = (HEROIN, given(milligrams=10000), stored(milligrams=10000), sampled(), result)
    assert "property_unchanged_in_custody" not in breaches(told(*before, given(milligrams=8700)))
    assert "property_unchanged_in_custody" in breaches(told(*before, given(milligrams=8699)))
    assert "property_unchanged_in_custody" in breaches(told(*before, given(milligrams=10000)))


def test_no_more_cash_is_banked_than_was_taken() -> None:
    cash = acts.TakeProperty(**{**PHONE.payload(), "item_kind": choices.ItemKind.CASH, "amount": 100000})

    def banked(amount: int) -> Act:
        return acts.BankCash(amount=amount, account="专户", receipt_no="1")

    assert breaches(told(cash, banked(60000), banked(40000))) == set()
    assert "property_unchanged_in_custody" in breaches(told(cash, banked(60000), banked(40001)))


@pytest.mark.parametrize("lacking", ["state", "shelf"])
def test_the_ledger_names_state_and_place(lacking: str) -> None:
    content = {name: value for name, value in STORED.payload().items() if name != lacking}
    assert "admin_property_electronic_ledger" in breaches(told(PHONE, GIVEN, (acts.CheckIn(**content), KEEPER)))


@pytest.mark.parametrize("lacking", ["cause", "source"])
def test_the_ledger_names_cause_and_source(lacking: str) -> None:
    content = {name: value for name, value in PHONE.payload().items() if name != lacking}
    assert "admin_property_electronic_ledger" in breaches(told(acts.TakeProperty(**content), GIVEN, (STORED, KEEPER)))


@pytest.mark.parametrize(
    ("fields", "is_sound"),
    [
        ({}, True),
        ({"officers": ("wang",)}, False),
        ({"scales_certificate": ""}, False),
        ({"gross_milligrams": 10000}, True),
        ({"gross_milligrams": 9999}, False),
    ],
)
def test_two_weigh_on_certified_scales(fields: dict[str, object], is_sound: bool) -> None:
    weighed = drugs.WeighDrug(**{**WEIGHED.payload(), **fields})
    assert ("drug_weights_add_up" not in breaches(told(HEROIN, weighed))) is is_sound


def test_samples_do_not_outweigh_the_net_weight() -> None:
    ten = (sampled(),) * 10
    assert "drug_weights_add_up" not in breaches(told(HEROIN, WEIGHED, *ten))
    assert "drug_weights_add_up" in breaches(told(HEROIN, WEIGHED, *ten, sampled()))


def test_two_sample_after_the_weighing() -> None:
    assert "drug_sampling_two_investigators" not in breaches(told(HEROIN, WEIGHED, sampled(2)))
    assert "drug_sampling_two_investigators" in breaches(told(HEROIN, WEIGHED, sampled(1)))
    assert "drug_sampling_two_investigators" in breaches(told(HEROIN, sampled(2)))
    by_laboratory = drugs.SampleDrug(
        officers=("sun",), place=choices.SamplingPlace.LABORATORY, samples=1, milligrams=100
    )
    assert "drug_sampling_two_investigators" not in breaches(told(HEROIN, by_laboratory))


def test_two_bring_a_drug_to_the_laboratory() -> None:
    alone = drugs.SendToLaboratory(officers=("wang",), laboratory="市局")
    assert "drug_evidence_sent_3d" in breaches(told(HEROIN, alone))
    assert "drug_evidence_sent_3d" not in breaches(told(HEROIN, SENT))


@pytest.mark.parametrize(
    ("days", "is_finding"),
    # Six months from 3 April 2026 end on 3 October, which moves over the National Day holiday to 8 October.
    [
        (None, True),
        (datetime(2026, 10, 7, 23, 59), True),
        (datetime(2026, 10, 8), False),
        (datetime(2026, 11, 1), False),
    ],
)
def test_nothing_is_ownerless_before_six_months(days: datetime | None, is_finding: bool) -> None:
    notice = disposal.TellOwner(told=choices.Told.PUBLICATION)
    story = item().did(PHONE, START)
    if days is not None:
        story = story.did(notice, datetime(2026, 4, 3, 11, tzinfo=BEIJING))
    when = (days or datetime(2026, 11, 1)).replace(tzinfo=BEIJING)
    found = breaches(story.did(disposal.TreatAsOwnerless(), when))
    assert ("unclaimed_property_6m" in found) is is_finding


def test_an_outcome_stands_in_the_criminal_case() -> None:
    filed = Story(procedure=CRIMINAL_CASE).did(FileCase(charge="盗窃罪"), START)
    dismissed = filed.did(
        WithdrawCase(ground=WithdrawalGround.NO_CRIME, property_held=True, has_victim=False, referred=False), START
    )
    learned = told(PHONE, ended(choices.Outcome.DISMISSED))
    assert "property_outcome_stands_in_case" in breaches(learned, filed)
    assert "property_outcome_stands_in_case" not in breaches(learned, dismissed)
    assert "property_outcome_stands_in_case" not in breaches(learned)


@pytest.mark.parametrize(("fields", "is_finding"), [({}, False), ({"list_signed": False}, True), ({"photo": ""}, True)])
def test_a_return_leaves_its_papers(fields: dict[str, object], is_finding: bool) -> None:
    returned = disposal.ReturnToOwner(**{**RETURNED.payload(), **fields})
    assert ("property_return_papers_kept" in breaches(told(PHONE, returned))) is is_finding
