"""The acts that one judgment states, each with the words it came from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from zhiheng.importers.judgments.clauses import Bound, bind
from zhiheng.importers.judgments.dates import Mention, dates
from zhiheng.importers.judgments.letters import uniform
from zhiheng.importers.judgments.measures import Deed, Measure, deeds
from zhiheng.importers.judgments.persons import Party, called, headed, named
from zhiheng.importers.judgments.sections import Sections, sections
from zhiheng.importers.judgments.subjects import Cast, last_defendants


class Scope(StrEnum):
    """Whether an act belongs to the case of the text or to an earlier or separate matter."""

    CURRENT = "current"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAct:
    """What the text says was done to ``person`` on ``day``; ``words`` of the text, from ``start``."""

    person: str
    measure: Measure
    day: date
    scope: Scope
    words: str
    start: int
    decided: bool = False


_SENTENCE = re.compile(r"[^。\n]+[。\n]?")
_TERM = re.compile(
    r"（[^（）]*(?:刑期|考验期|起至|羁押一日)[^（）]*）|(?:刑期|考验期限?)[^。；（）]{0,12}?[自从至][^。；（）]{0,40}?(?:止|[日月](?=[。；，、）]))"
)
_LINES_OF_OTHERS = re.compile(
    r"(?:指定|委托|法律援助)?(?:辩护人|诉讼代理人|法定代理人|监护人|近亲属|被害人)|附带民事诉讼(?:原告人|被告人)|(?:原审)?被告单位|诉讼代表人"
)
_THIS_CASE = re.compile(r"因涉嫌|涉嫌|本案|现因|因犯[^，。；]{1,30}[，]?(?:于[^，。；]{1,20})?被?[^，。；]{0,20}(?:刑事拘留|逮捕|取保候审|抓获|羁押)")
_FORMER = frozenset({Measure.JUDGED, Measure.RELEASED, Measure.COMPULSORY_TREATMENT})
_COERCIVE = frozenset(
    {Measure.DETAINED, Measure.ARRESTED, Measure.BAILED, Measure.RESIDENTIAL_SURVEILLANCE, Measure.CAPTURED}
)
_NEAR = timedelta(days=31)
"""An administrative detention this close before the first measure of the case began with the same capture."""
_LOWER_COURT = re.compile(r"作出|作出[^。]*刑事判决")


def stated_acts(text: str) -> tuple[StatedAct, ...]:
    """The dated measures of ``text``, by person as introduced, then by day."""
    reading = _Reading(text)
    found: dict[tuple[str, Measure, date], StatedAct] = {}
    for act in (*reading.of_heading(), *reading.of_charge(), *reading.of_facts(), *reading.of_signature()):
        found.setdefault((act.person, act.measure, act.day), act)
    order = {name: place for place, name in enumerate(reading.cast.defendants)}
    kept = _scoped(_without_approvals(list(found.values())))
    return tuple(sorted(kept, key=lambda act: (order.get(act.person, len(order)), act.person, act.day)))


class _Reading:
    """One text with everything that was found in it."""

    def __init__(self, text: str) -> None:
        self.written = text
        self.text = _TERM.sub(lambda found: "…" * len(found.group()), uniform(text))
        self.parts: Sections = sections(self.text)
        self.parties: tuple[Party, ...] = headed(self.text, self.parts.heading_end)
        names = tuple(party.name for party in self.parties) or called(self.text)
        self.cast = Cast(names, tuple(named(self.text, names)), self.text)
        self.days: tuple[Mention, ...] = tuple(dates(self.text))
        self.deeds: tuple[Deed, ...] = tuple(deeds(self.text))

    def of_heading(self) -> Iterator[StatedAct]:
        """Each defendant's own lines, and what the heading says of several together."""
        for start, end in self._sentences(0, self.parts.heading_end):
            owner = self._owner(start)
            for bound in self._bound(start, end):
                for person in self.cast.heading(bound, start, owner):
                    yield self._act(person, bound)

    def of_charge(self) -> Iterator[StatedAct]:
        """The indictment and the judgment appealed against: of everybody whom the sentence names, else of all."""
        for start, end in self._sentences(self.parts.heading_end, self.parts.reasons):
            for bound in self._bound(start, end):
                if bound.deed.measure is Measure.INDICTED or (
                    bound.deed.measure is Measure.JUDGED and bound.deed.words.startswith("作出")
                ):
                    persons = self._charged(start, bound.deed.end) or self.cast.defendants
                    for person in persons:
                        yield self._act(person, bound)

    def _charged(self, start: int, end: int) -> tuple[str, ...]:
        names = [name for one in self.cast.within(start, end) for name in self.cast.of(one)]
        return tuple(dict.fromkeys(name for name in names if name in self.cast.defendants))

    def of_facts(self) -> Iterator[StatedAct]:
        for start, end in self._sentences(self.parts.heading_end, self.parts.verdict):
            for bound in self._bound(start, end):
                if bound.deed.measure is Measure.INDICTED or bound.deed.words.startswith("作出"):
                    continue
                persons = self.cast.told_of(bound, start, end)
                if not persons and bound.deed.measure is not Measure.JUDGED:
                    persons = last_defendants(self.cast, max(self.parts.heading_end, start - 200), start)
                for person in persons:
                    yield self._act(person, bound)

    def of_signature(self) -> Iterator[StatedAct]:
        if self.parts.signed is None:
            return
        start, end = self.parts.signed
        for mention in self.days:
            if start <= mention.start < end and mention.day is not None:
                for name in self.cast.defendants:
                    yield StatedAct(
                        person=name,
                        measure=Measure.JUDGED,
                        day=mention.day,
                        scope=Scope.CURRENT,
                        words=self.written[start:end],
                        start=start,
                    )

    def _owner(self, at: int) -> str:
        """Whose lines of the heading these are; nobody's among the lines of a lawyer or a plaintiff."""
        before = [party for party in self.parties if party.start <= at]
        return before[-1].name if before else ""

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begins = {party.start for party in self.parties}
        for found in _SENTENCE.finditer(self.text, start, end):
            cuts = sorted(cut for cut in begins if found.start() < cut < found.end())
            for one, after in zip([found.start(), *cuts], [*cuts, found.end()], strict=True):
                yield one, after

    def _bound(self, start: int, end: int) -> Iterator[Bound]:
        days = [one for one in self.days if start <= one.start and one.end <= end]
        acts = [one for one in self.deeds if start <= one.start and one.end <= end]
        return bind(self.text, days, acts) if days and acts else iter(())

    def _act(self, person: str, bound: Bound) -> StatedAct:
        deed = bound.deed
        return StatedAct(
            person=person,
            measure=deed.measure,
            day=bound.day,
            scope=Scope.CURRENT,
            words=self.written[bound.start : deed.end],
            start=bound.start,
            decided=deed.decided,
        )


def _without_approvals(acts: list[StatedAct]) -> list[StatedAct]:
    """Where an arrest is approved on one day and executed on a later one, the execution."""
    executed = [act for act in acts if act.measure is Measure.ARRESTED and not act.decided]
    return [
        act
        for act in acts
        if not act.decided
        or not any(one.person == act.person and timedelta(0) <= one.day - act.day <= _NEAR for one in executed)
    ]


def _scoped(acts: Sequence[StatedAct]) -> Sequence[StatedAct]:
    return acts
