"""The acts that one judgment states, each with the words it came from."""

import re
from collections.abc import Iterator, Sequence

from zhiheng.importers.judgments.clauses import Bound, bind
from zhiheng.importers.judgments.dates import Mention, dates
from zhiheng.importers.judgments.letters import uniform
from zhiheng.importers.judgments.measures import CAUGHT, HOLDING, Deed, Manner, Measure, deeds
from zhiheng.importers.judgments.persons import Named, Party, called, headed, named, renamed
from zhiheng.importers.judgments.sections import Sections, sections
from zhiheng.importers.judgments.settling import settled
from zhiheng.importers.judgments.spans import within
from zhiheng.importers.judgments.stated import Scope, StatedAct
from zhiheng.importers.judgments.subjects import Cast, last_defendants

_SENTENCE = re.compile(r"[^。\n]+[。\n]?")
_TERM_OF_PRISON = re.compile(
    r"（[^（）]*(?:刑期|考验期|起至|羁押一日)[^（）]*）"
    r"|(?:刑期|考验期限?)[^。；（）]{0,12}?[自从至][^。；（）]{0,40}?(?:止|[日月](?=[。；，、）]))"
)
_FORMER = frozenset({Measure.JUDGED, Measure.RELEASED, Measure.COMPULSORY_TREATMENT, Measure.ADMINISTRATIVELY_DETAINED})
_ENDS = frozenset({Measure.JUDGED, Measure.RELEASED})
_NOW = re.compile(r"现(?:又|再)?因|因本案")
_ONCE = re.compile(r"曾(?:经)?因(?:涉嫌)?(?:(?!因涉嫌|因本案|现因|又因|后因)[^；。])*$")
_LONG_AFTER = re.compile(r"案发后|事后|日后|期间|后因|后经|潜逃|侦查")
_ON_THE_SPOT = re.compile(r"[当现]场[^，。；]{0,8}$")
_TO_HIM = re.compile(r"被[^，。；]{0,24}$|(?:将|把)[其他她]|人赃")
_UNNAMED = re.compile(r"(?:被告人|其(?!他|中|余|[妻子父母夫兄弟姐妹女]))[^。；]{0,80}被[^，。；]{0,24}$")
_OF_THE_POLICE = re.compile(r"协助(?:公安|民警)|被告人|犯罪嫌疑人|网上逃犯|经过|说明|证明|另查明")
_PROCEEDINGS = re.compile(r"审理|指控|公诉|起诉书|[加充更]起诉|原审|原判|再审|重审|上诉|抗诉")
_JUST_BEFORE = 250
"""Characters back in which the facts may have given the day of a capture, or named the person."""


def stated_acts(text: str) -> tuple[StatedAct, ...]:
    """The dated measures of ``text``, by person as introduced, then by day."""
    reading = _Reading(text)
    acts = settled((*reading.of_heading(), *reading.of_charge(), *reading.of_facts(), *reading.of_signature()))
    order = {name: place for place, name in enumerate(reading.cast.defendants)}
    return tuple(
        sorted(acts, key=lambda act: (order.get(act.person, len(order)), act.person, act.day, act.measure.rank))
    )


class _Reading:
    """One text with everything that was found in it."""

    def __init__(self, text: str) -> None:
        self.written = text
        self.text = _TERM_OF_PRISON.sub(lambda found: "…" * len(found.group()), uniform(text))
        self.parts: Sections = sections(self.text)
        self.parties: tuple[Party, ...] = headed(self.text, self.parts.heading_end)
        names = tuple(party.name for party in self.parties) or called(self.text)
        mentions = tuple(named(self.text, names))
        self.cast = Cast(names, mentions, self.text, renamed(self.text, self.parts.heading_end, names, mentions))
        self.days: tuple[Mention, ...] = tuple(dates(self.text))
        self.deeds: tuple[Deed, ...] = deeds(self.text)

    def of_heading(self) -> Iterator[StatedAct]:
        """Each defendant's own lines, and what the heading says of several together."""
        for start, end in self._sentences(0, self.parts.heading_end):
            before = [party for party in self.parties if party.start <= start]
            for bound in self._bound(start, end):
                for person in self.cast.heading(bound, start, before[-1].name if before else ""):
                    yield self._act(person, bound, start, end)

    def of_charge(self) -> Iterator[StatedAct]:
        """The indictment and the judgment appealed against: of the defendants named there, else of all."""
        for start, end in self._sentences(self.parts.heading_end, self.parts.reasons):
            for bound in self._bound(start, end):
                if self._is_of_the_case(bound.deed) and _PROCEEDINGS.search(self.text, start, end):
                    for person in self._charged(start, bound.deed.end):
                        yield self._act(person, bound, start, end)

    def of_facts(self) -> Iterator[StatedAct]:
        """What facts, evidence and reasons tell of persons named there."""
        for start, end in self._sentences(self.parts.heading_end, self.parts.verdict):
            bounds = tuple(self._bound(start, end))
            for bound in (*bounds, *self._inherited(start, end)):
                if not self._is_of_the_case(bound.deed) and not self._by_hearsay(bound.deed, start, end):
                    inherited = bound.start < start and not _ON_THE_SPOT.search(self.text, start, bound.deed.start)
                    for person in self._told_of(bound, start, end):
                        yield self._act(person, bound, start, end, inherited=inherited)

    def of_signature(self) -> Iterator[StatedAct]:
        """The judgment itself, of every defendant."""
        start, end = self.parts.signed or (0, 0)
        for day in (one.day for one in within(self.days, start, end) if one.day is not None):
            for name in self.cast.defendants:
                words = self.written[start:end]
                yield StatedAct(
                    person=name, measure=Measure.JUDGED, day=day, scope=Scope.CURRENT, words=words, nameless=words
                )

    def _is_of_the_case(self, deed: Deed) -> bool:
        return deed.measure is Measure.INDICTED or deed.manner is Manner.OF_EARLIER_COURT

    def _by_hearsay(self, deed: Deed, start: int, end: int) -> bool:
        """A capture that a witness tells of among the evidence, and no paper of the police."""
        return (
            deed.measure in CAUGHT and start > self.parts.evidence and not _OF_THE_POLICE.search(self.text, start, end)
        )

    def _charged(self, start: int, end: int) -> tuple[str, ...]:
        names = [name for one in self.cast.within(start, end) for name in self.cast.of(one)]
        return tuple(dict.fromkeys(name for name in names if name in self.cast.defendants)) or self.cast.defendants

    def _told_of(self, bound: Bound, start: int, end: int) -> tuple[str, ...]:
        if persons := self.cast.told_of(bound, start, end):
            return persons
        told = self.text[start : bound.deed.start]
        only = self.cast.defendants if len(self.cast.defendants) == 1 else ()
        if others := self.cast.within(start, bound.deed.start):
            return only if self._leaves_the_defendant_unnamed(bound.deed, others, told) else ()
        if only and bound.deed.measure in HOLDING | _ENDS:
            return only
        if not _TO_HIM.search(told):
            return ()
        return last_defendants(self.cast, max(self.parts.heading_end, start - _JUST_BEFORE), start)

    def _leaves_the_defendant_unnamed(self, deed: Deed, others: Sequence[Named], told: str) -> bool:
        """被告人与孙某交易时被抓获: the words name others, and him only so."""
        strangers = not any(name in self.cast.defendants for one in others for name in self.cast.of(one))
        return deed.measure is Measure.CAPTURED and strangers and bool(_UNNAMED.search(told))

    def _inherited(self, start: int, end: int) -> Iterator[Bound]:
        """交易完成后被抓获: a capture without a date, on the day that the sentences before it gave last."""
        first_day = next((one.start for one in within(self.days, start, end)), end)
        before = within(self.days, max(self.parts.heading_end, start - _JUST_BEFORE), start)
        if not before or before[-1].day is None or before[-1].since is not None:
            return
        for deed in within(self.deeds, start, min(first_day, self.parts.reasons)):
            told = self.text[start : deed.start]
            if deed.measure is Measure.CAPTURED and deed.manner is not Manner.ARRIVED and not _LONG_AFTER.search(told):
                yield Bound(deed, before[-1].day, before[-1].start, deed.end)

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Sentences, cut where the lines of the next defendant begin."""
        for found in _SENTENCE.finditer(self.text, start, end):
            cuts = [party.start for party in self.parties if found.start() < party.start < found.end()]
            yield from zip([found.start(), *cuts], [*cuts, found.end()], strict=True)

    def _bound(self, start: int, end: int) -> Iterator[Bound]:
        days = within(self.days, start, end)
        acts = within(self.deeds, start, end) if days else ()
        sentenced = next((one.start for one in acts if one.measure is Measure.JUDGED), end)
        served = self.text.find("缓刑", sentenced, end) < 0
        acts = [one for one in acts if one.manner is not Manner.LET_GO or (served and one.start > sentenced)]
        return bind(self.text, days, acts)

    def _act(self, person: str, bound: Bound, start: int, end: int, *, inherited: bool = False) -> StatedAct:
        return StatedAct(
            person=person,
            measure=bound.deed.measure,
            day=bound.day,
            scope=self._scope(bound.deed, start, end),
            words=self.written[bound.start : bound.end],
            nameless=self.cast.nameless(bound.start, bound.end, person, self.written),
            manner=bound.deed.manner,
            inherited=inherited,
        )

    def _scope(self, deed: Deed, start: int, end: int) -> Scope:
        """A judgment told in passing and what led to it, a term served, a treatment: earlier matters."""
        if self._is_of_the_case(deed):
            return Scope.CURRENT
        if deed.measure in _FORMER:
            return Scope.OTHER
        if _NOW.search(self.text, start, deed.start):
            return Scope.CURRENT
        ended = any(one.measure in _ENDS and one.manner is Manner.DONE for one in within(self.deeds, deed.end, end))
        return Scope.OTHER if ended or _ONCE.search(self.text[start : deed.start]) else Scope.CURRENT
