"""Decisions to seize and seizures, thing by thing: which one stands without the other. And what the drugs weigh.

Things are the names that the acts list, told apart by commas and the like; one that contains the other is the same
(a telephone, a black telephone), each counted once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.kernel.reckon import Reckoned
from zhiheng.law.drug_amounts import GRAM, THRESHOLDS
from zhiheng.law.mps_criminal_provisions.search import SEIZURE_PAIRS_WITH_DECISION
from zhiheng.packs.criminal.acts_evidence import DecideSeizure, DecideSeizureOfValue
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure, PropertyMeasure, Seize
from zhiheng.packs.criminal.acts_transfer import ConcludeInvestigation

BETWEEN_THINGS = re.compile(r"[、，,；;\n]+")


def things(act: Act) -> list[str]:
    """The names of the things that ``act`` lists."""
    said = type(act).fields["items"].of(act) or ""
    return [name for name in ("".join(part.split()) for part in BETWEEN_THINGS.split(said)) if name]


def without(wanted: Iterable[str], there: Iterable[str]) -> list[str]:
    """Those of ``wanted`` for which none of ``there`` is left; each serves one, the same name before a like one."""
    left, open_ = list(there), []
    for name in wanted:
        if name in left:
            left.remove(name)
        else:
            open_.append(name)
    missing = []
    for name in open_:
        like = next((other for other in left if name in other or other in name), None)
        if like is None:
            missing.append(name)
        else:
            left.remove(like)
    return missing


def undecided(seizure: Entry, history: History) -> list[str]:
    """What was seized without a decision of its own; none where nothing was decided at all, which a gate refuses, nor
    of what the commander at a scene decides."""
    decided = _all(history.before(seizure, DecideSeizure, DecideSeizureOfValue))
    if Seize.on_scene.of(seizure.act) or not decided:
        return []
    earlier = [one for one in history.before(seizure, Seize) if not Seize.on_scene.of(one.act)]
    return without(things(seizure.act), without(decided, _all(earlier)))


def unseized(decisions: Sequence[Entry], seizures: Iterable[Entry], lifts: Iterable[Entry]) -> list[str]:
    """What was decided on and neither seized nor let go; a measure lifted without a list lets everything go."""
    let_go = [one for one in lifts if LiftPropertyMeasure.measure.of(one.act) is PropertyMeasure.SEIZURE]
    if any(not things(one.act) for one in let_go):
        return []
    made = [one for one in seizures if not Seize.on_scene.of(one.act)]
    return without(_all(decisions), [*_all(made), *_all(let_go)])


def _all(entries: Iterable[Entry]) -> list[str]:
    return [name for entry in entries for name in things(entry.act)]


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


def thresholds_reached(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """Each drug of which the seizures of the case together come to the amount from which possession is criminal."""
    for threshold in THRESHOLDS:
        name, english = threshold.substance.value
        found = [one for one in history.of(Seize) if _weight(one, name)]
        total = sum(_weight(one, name) for one in found)
        if total >= threshold.milligrams and threshold.rule.applies(found[-1].day, history.division):
            yield Reckoned(
                rule=threshold.rule,
                act=found[-1].seq,
                words=(
                    f"扣押{name}共{_grams(total)}克，达到持有入刑的{_grams(threshold.milligrams)}克",
                    f"{english}: {_grams(total)} g seized, criminal to possess from {_grams(threshold.milligrams)} g",
                ),
            )


def _weight(seizure: Entry, substance: str) -> int:
    rows = Seize.drugs.of(seizure.act) or ()
    return sum(row.milligrams for row in rows if row.substance == substance)


def _grams(milligrams: int) -> str:
    return f"{milligrams // GRAM}.{milligrams % GRAM:03d}".rstrip("0").rstrip(".")


CHECKS = (
    Check(rule=SEIZURE_PAIRS_WITH_DECISION, on=(Seize,), holds=each_is_decided),
    Check(rule=SEIZURE_PAIRS_WITH_DECISION, on=(ConcludeInvestigation,), holds=each_decision_was_carried_out),
)
RECKONS = (unpaired, thresholds_reached)
