"""What stays of the acts found, once all of a person's acts are known."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from zhiheng.importers.judgments.measures import CAUGHT, HOLDING, Manner, Measure
from zhiheng.importers.judgments.stated import Scope, StatedAct

_AT_ONCE = timedelta(days=1)
_A_WEEK = timedelta(days=7)
_A_MONTH = timedelta(days=31)
_A_QUARTER = timedelta(days=92)


def settled(acts: Iterable[StatedAct]) -> list[StatedAct]:
    """The acts of one text, each person, measure and day once, without what the others contradict."""
    once: dict[tuple[str, Measure, date], StatedAct] = {}
    for act in sorted(acts, key=_doubtful):
        once.setdefault((act.person, act.measure, act.day), act)
    by_person: dict[str, list[StatedAct]] = {}
    for act in once.values():
        by_person.setdefault(act.person, []).append(act)
    return [act for told in by_person.values() for act in _of_one_person(told)]


def _doubtful(act: StatedAct) -> tuple[bool, bool, bool]:
    """Of two tellings of one act, the one that says more of it comes first."""
    return act.inherited, act.manner is not Manner.OF_EARLIER_COURT, act.manner is not Manner.DONE


def _day(act: StatedAct) -> date:
    return act.day


def _of_one_person(told: list[StatedAct]) -> list[StatedAct]:
    held = [act.day for act in told if act.measure in HOLDING and act.scope is Scope.CURRENT]
    kept = [act for act in told if not _executed_later(act, told) and _came(act, told, held)]
    return [_placed(act, held) for act in kept]


def _executed_later(act: StatedAct, told: list[StatedAct]) -> bool:
    """Where a measure is decided on one day and executed on a later one, the execution is the act.

    Within a quarter of a year; the arrest of a fugitive whenever he is found, unless another measure was taken in
    between.
    """
    if act.manner is not Manner.DECIDED:
        return False
    after = sorted((one for one in told if one.measure in HOLDING and one.day >= act.day and one is not act), key=_day)
    executed = next((one for one in after if one.measure is act.measure and one.manner is Manner.DONE), None)
    if executed is None:
        return False
    at_large = act.measure is Measure.ARRESTED and after[0] is executed
    return at_large or executed.day - act.day <= _A_QUARTER


def _came(act: StatedAct, told: list[StatedAct], held: list[date]) -> bool:
    """Who was found out was captured if held at once, or if no more is told of it; a day taken from the sentence before
    must fit the rest."""
    if act.manner is Manner.COME_UPON:
        nothing_else = all(one is act for one in told if one.measure in HOLDING | CAUGHT)
        return nothing_else or _before(held, act.day, _AT_ONCE)
    if not act.inherited:
        return True
    otherwise = any(one.measure is act.measure and one.scope is Scope.CURRENT and not one.inherited for one in told)
    return not otherwise and (not held or _before([min(held)], act.day, _A_WEEK))


def _before(held: list[date], day: date, within: timedelta) -> bool:
    return any(timedelta(0) <= one - day <= within for one in held)


def _placed(act: StatedAct, held: list[date]) -> StatedAct:
    """An administrative detention within a month of a measure of the case began with the same capture."""
    near = any(abs(one - act.day) <= _A_MONTH for one in held)
    if act.measure is Measure.ADMINISTRATIVELY_DETAINED and near:
        return replace(act, scope=Scope.CURRENT)
    return act
