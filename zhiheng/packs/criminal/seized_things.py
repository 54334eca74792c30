"""Decisions to seize, seizures and what was let go, thing by thing: which one stands without the other. And what the
drugs weigh. Things are told apart as ``kernel.things`` says."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.things import all_things, things, without
from zhiheng.law.drug_amounts import THRESHOLDS, Substance, grams
from zhiheng.law.drug_names import substance_named
from zhiheng.law.mps_criminal_provisions.property import PROPERTY_UNCHANGED_IN_CUSTODY
from zhiheng.law.mps_criminal_provisions.search import SEIZURE_PAIRS_WITH_DECISION
from zhiheng.packs.criminal.acts_evidence import DecideSeizure, DecideSeizureOfValue
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure, PropertyMeasure, Seize
from zhiheng.packs.criminal.acts_transfer import ConcludeInvestigation


def undecided(seizure: Entry, history: History) -> list[str]:
    """What was seized without a decision of its own; none where nothing was decided at all, which a gate refuses, nor
    of what the commander at a scene decides."""
    decided = all_things(history.before(seizure, DecideSeizure, DecideSeizureOfValue))
    if Seize.on_scene.of(seizure.act) or not decided:
        return []
    earlier = [one for one in history.before(seizure, Seize) if not Seize.on_scene.of(one.act)]
    return without(things(seizure.act), without(decided, all_things(earlier)))


def unseized(decisions: Sequence[Entry], seizures: Iterable[Entry], lifts: Iterable[Entry]) -> list[str]:
    """What was decided on and neither seized nor let go; a measure lifted without a list lets everything go."""
    let_go = [one for one in lifts if LiftPropertyMeasure.measure.of(one.act) is PropertyMeasure.SEIZURE]
    if any(not things(one.act) for one in let_go):
        return []
    made = [one for one in seizures if not Seize.on_scene.of(one.act)]
    return without(all_things(decisions), [*all_things(made), *all_things(let_go)])


def each_is_decided(entry: Entry, history: History) -> bool:
    return not undecided(entry, history)


def each_decision_was_carried_out(entry: Entry, history: History) -> bool:
    decisions = list(history.before(entry, DecideSeizure, DecideSeizureOfValue))
    return not unseized(decisions, history.before(entry, Seize), history.before(entry, LiftPropertyMeasure))


def unpaired(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """Each thing seized without a decision, and each decided on that was not seized."""
    for seizure in history.of(Seize):
        yield from (
            _said(seizure, name, "已扣押，没有扣押决定", "seized without a decision")
            for name in undecided(seizure, history)
        )
    decisions = history.of(DecideSeizure, DecideSeizureOfValue)
    for name in unseized(decisions, history.of(Seize), history.of(LiftPropertyMeasure)):
        stated = next(one for one in decisions if name in things(one.act))
        yield _said(stated, name, "已决定扣押，尚未扣押、解除", "decided on, neither seized nor let go")


def _said(entry: Entry, name: str, zh: str, en: str) -> Reckoned:
    return Reckoned(rule=SEIZURE_PAIRS_WITH_DECISION, act=entry.seq, words=(f"“{name}”{zh}", f"“{name}” {en}"))


def never_seized(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """Each thing that was let go out of a seizure and that no seizure lists."""
    lifts = [
        e for e in history.of(LiftPropertyMeasure) if LiftPropertyMeasure.measure.of(e.act) is PropertyMeasure.SEIZURE
    ]
    for name in without(all_things(lifts), all_things(history.of(Seize))):
        stated = next(one for one in lifts if name in things(one.act))
        words = (f"“{name}”已解除扣押，扣押物品中没有", f"“{name}” was let go, but no seizure lists it")
        yield Reckoned(rule=PROPERTY_UNCHANGED_IN_CUSTODY, act=stated.seq, words=words)


def thresholds_reached(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """Each drug of which the seizures of the case together come to the amount from which possession is criminal."""
    for threshold in THRESHOLDS:
        name, english = threshold.substance.value
        found = [one for one in history.of(Seize) if _weight(one, threshold.substance)]
        total = sum(_weight(one, threshold.substance) for one in found)
        if total >= threshold.milligrams and threshold.rule.applies(found[-1].day, history.division):
            yield Reckoned(
                rule=threshold.rule,
                act=found[-1].seq,
                words=(
                    f"扣押{name}共{grams(total)}克，达到持有入刑的{grams(threshold.milligrams)}克",
                    f"{english}: {grams(total)} g seized, criminal to possess from {grams(threshold.milligrams)} g",
                ),
            )


def _weight(seizure: Entry, substance: Substance) -> int:
    rows = Seize.drugs.of(seizure.act) or ()
    return sum(row.milligrams for row in rows if substance_named(row.substance) is substance)


CHECKS = (
    Check(rule=SEIZURE_PAIRS_WITH_DECISION, on=(Seize,), holds=each_is_decided),
    Check(rule=SEIZURE_PAIRS_WITH_DECISION, on=(ConcludeInvestigation,), holds=each_decision_was_carried_out),
)
RECKONS = (unpaired, never_seized, thresholds_reached)
