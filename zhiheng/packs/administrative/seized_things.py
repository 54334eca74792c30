"""Seizures and what was decided on them, thing by thing, as ``kernel.things`` tells them apart."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import standing
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.things import all_things, things, without
from zhiheng.law.mps_administrative_provisions.evidence import ADMINISTRATIVE_MEASURE_IS_APPROVED
from zhiheng.law.mps_administrative_provisions.property import SEIZED_PROPERTY_DECIDED_WITH_CASE
from zhiheng.packs.administrative.acts_decision import DecidePenalty, DecidePenaltyAtStation
from zhiheng.packs.administrative.acts_evidence import ApproveSeizure, DisposeOfSeized, SeizeProperty
from zhiheng.packs.administrative.acts_intake import DecideNoPenalty
from zhiheng.packs.administrative.gates import URGENT_SEIZURE

DECISIONS = (DecidePenalty, DecidePenaltyAtStation, DecideNoPenalty)


def each_is_approved(seizure: Entry, history: History) -> bool:
    """What was approved is seized once; what is seized in an emergency is approved afterwards."""

    def on_approval(entry: Entry) -> bool:
        return not URGENT_SEIZURE.judge(entry, history).holds

    if not on_approval(seizure):
        return True
    earlier = [one for one in history.before(seizure, SeizeProperty) if on_approval(one)]
    left = without(all_things(history.before(seizure, ApproveSeizure)), all_things(earlier))
    return not without(things(seizure.act), left)


def unmatched(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """Each thing that was seized and not decided on though the case, or another thing, is; and each that was decided on
    and never seized."""
    seizures, disposals = history.of(SeizeProperty), history.of(DisposeOfSeized)
    of_all = any(not things(one.act) for one in disposals)
    if not of_all and (disposals or history.of(*DECISIONS)):
        for name in without(all_things(seizures), all_things(disposals)):
            yield _said(seizures, name, "已扣押，尚未决定如何处理", "seized, and nothing is decided on it")
    for name in without(all_things(disposals), all_things(seizures)):
        yield _said(disposals, name, "已决定处理，扣押物品中没有", "decided on, but no seizure lists it")


def _said(entries: Sequence[Entry], name: str, zh: str, en: str) -> Reckoned:
    stated = next(one for one in entries if name in things(one.act))
    words = (f"“{name}”{zh}", f"“{name}” {en}")
    return Reckoned(rule=SEIZED_PROPERTY_DECIDED_WITH_CASE, act=stated.seq, words=words)


CHECKS = (
    Check(rule=ADMINISTRATIVE_MEASURE_IS_APPROVED, on=(SeizeProperty,), holds=each_is_approved),
    Check(
        rule=SEIZED_PROPERTY_DECIDED_WITH_CASE,
        on=DECISIONS,
        holds=~standing(SeizeProperty, until=(DisposeOfSeized,)),
    ),
)
RECKONS = (unmatched,)
