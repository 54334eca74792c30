"""What the items of a case come to together: each lot of its seizure lists and what became of it, and its drugs."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.terms import Requirement
from zhiheng.law.drug_amounts import THRESHOLDS, Substance, Threshold, grams
from zhiheng.law.drug_names import substance_named
from zhiheng.law.mps_administrative_provisions import evidence as measures
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.packs.administrative.acts_decision import DecidePenalty, DecidePenaltyAtStation
from zhiheng.packs.administrative.acts_evidence import SignSeizureList
from zhiheng.packs.administrative.acts_intake import DecideNoPenalty
from zhiheng.packs.criminal.acts_evidence import MakeSeizureList
from zhiheng.packs.criminal.acts_investigation import Seize
from zhiheng.packs.criminal.acts_transfer import TransferForProsecution
from zhiheng.packs.property.acts import TakeProperty
from zhiheng.packs.property.acts_disposal import (
    DecideDisposal,
    DestroyItem,
    PayToTreasury,
    ReturnToOwner,
    SellItem,
    TransferWithCase,
)
from zhiheng.packs.property.acts_drugs import ReceiveLaboratoryResult, WeighDrug
from zhiheng.packs.property.gates import IS_DRUG, SEIZED_OR_RETAINED

SETTLED = (DecideDisposal, TransferWithCase, ReturnToOwner, SellItem, DestroyItem, PayToTreasury)
"""What becomes of an item is decided, or done."""

LISTS = (MakeSeizureList, SignSeizureList)
CASE_IS_DECIDED = (TransferForProsecution, DecidePenalty, DecidePenaltyAtStation, DecideNoPenalty)
"""With any of these it is decided on the property, too (Provisions art. 288; administrative: art. 193)."""


def lots(case: History, items: Sequence[History], as_of: datetime) -> Iterator[Reckoned]:
    """Of each numbered list: the lots without a record, those with several, and, once the case is decided, those of
    which nothing is decided."""
    decided = case.of(*CASE_IS_DECIDED)
    for made in case.of(*LISTS):
        number, count = MakeSeizureList.list_no.of(made.act), MakeSeizureList.lots.of(made.act)
        if number is None or count is None:
            continue
        listed, settles = _rules(made)
        kept = {lot: [item for item in items if _is_lot(item, number, lot)] for lot in range(1, count + 1)}
        missing = [lot for lot, found in kept.items() if not found]
        twice = [lot for lot, found in kept.items() if len(found) > 1]
        open_ = [lot for lot, found in kept.items() if found and not any(item.of(*SETTLED) for item in found)]
        yield from _said(listed, made, number, missing, "没有财物记录", "has no record of its own")
        yield from _said(listed, made, number, twice, "有几条财物记录", "has several records")
        if decided and made.may_precede(decided[-1]):
            words = (
                "尚未决定发还、收缴、移送或者其他处理",
                "nothing is decided on it",
            )
            yield from _said(settles, made, number, open_, *words)


def _rules(made: Entry) -> tuple[Requirement, Requirement]:
    """What asks for a list of that kind, and for a decision on what it lists."""
    if isinstance(made.act, MakeSeizureList):
        return search.SEIZURE_LIST_TRIPLICATE_ON_SPOT, law.PROPERTY_LIST_GOES_WITH_CASE
    return measures.ADMIN_SEIZURE_LIST_SIGNED, administrative.SEIZED_PROPERTY_DECIDED_WITH_CASE


def _is_lot(item: History, number: str, lot: int) -> bool:
    taken = (one.act for one in item.of(TakeProperty))
    return any((TakeProperty.list_no.of(act), TakeProperty.lot.of(act)) == (number, lot) for act in taken)


def _said(rule: Requirement, made: Entry, number: str, some: Sequence[int], zh: str, en: str) -> Iterator[Reckoned]:
    if some:
        named = runs(some)
        words = f"清单“{number}”第{'、'.join(named)}项{zh}", f"list “{number}”, lot {', '.join(named)}: {en}"
        yield Reckoned(rule=rule, act=made.seq, words=words)


def runs(some: Sequence[int]) -> list[str]:
    """``1-3, 7`` of 1, 2, 3 and 7."""
    found: list[list[int]] = []
    for one in some:
        if found and one == found[-1][-1] + 1:
            found[-1].append(one)
        else:
            found.append([one])
    return [f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in found]


def drugs(case: History, items: Sequence[History], as_of: datetime) -> Iterator[Reckoned]:
    """Each drug of which the weighed items bring the case to the amount from which possession is criminal.

    What a seizure states and what its items weigh are the same drug: the greater of both counts, and items that were
    not seized are added.
    """
    for threshold in THRESHOLDS:
        stated = sum(_stated(seizure, threshold.substance) for seizure in case.of(Seize))
        own = [item for item in items if _substance(item) is threshold.substance and item.of(WeighDrug)]
        seized = sum(_net(item) for item in own if _was_seized(item))
        total = max(stated, seized) + sum(_net(item) for item in own if not _was_seized(item))
        if total > stated and total >= threshold.milligrams:
            yield from _reached(threshold, total, case, own)


def _reached(threshold: Threshold, total: int, case: History, own: Sequence[History]) -> Iterator[Reckoned]:
    last = max((weighing for item in own for weighing in item.of(WeighDrug)), key=lambda one: one.at)
    beside = case.of(Seize)[-1] if case.of(Seize) else case.opening
    if beside is not None and threshold.rule.applies(last.day, case.division):
        name, english = threshold.substance.value
        words = (
            f"连同财物记录的称量，{name}至少{grams(total)}克，达到持有入刑的{grams(threshold.milligrams)}克",
            f"{english}: with what its items weigh at least {grams(total)} g, criminal to possess from "
            f"{grams(threshold.milligrams)} g",
        )
        yield Reckoned(rule=threshold.rule, act=beside.seq, words=words)


def _stated(seizure: Entry, substance: Substance) -> int:
    rows = Seize.drugs.of(seizure.act) or ()
    return sum(row.milligrams for row in rows if substance_named(row.substance) is substance)


def _substance(item: History) -> Substance | None:
    """What the laboratory found last, else what the item is called."""
    found = [ReceiveLaboratoryResult.substance.of(one.act) for one in item.of(ReceiveLaboratoryResult)]
    called = [TakeProperty.item.of(one.act) for one in item.of(TakeProperty) if IS_DRUG.passes(one.act)]
    return substance_named((found or called or [""])[-1])


def _was_seized(item: History) -> bool:
    return any(SEIZED_OR_RETAINED.passes(one.act) for one in item.of(TakeProperty))


def _net(item: History) -> int:
    return int(WeighDrug.net_milligrams.of(item.of(WeighDrug)[-1].act))


RECKONS_ABOVE = (lots, drugs)
