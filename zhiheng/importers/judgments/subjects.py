"""To whom something was done: before it, behind it, or the person whose lines in the heading these are."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhiheng.importers.judgments.clauses import Bound
from zhiheng.importers.judgments.letters import number
from zhiheng.importers.judgments.measures import Deed, Measure
from zhiheng.importers.judgments.persons import Named
from zhiheng.importers.judgments.spans import within
from zhiheng.kernel.keepable import HIDDEN

_OF_OTHERS_TOO = frozenset(
    {Measure.DETAINED, Measure.ARRESTED, Measure.BAILED, Measure.RESIDENTIAL_SURVEILLANCE, Measure.JUDGED}
)
"""What is told of accomplices as well; buyers and witnesses who were caught or fined are no part of the case, though
another suspect who was caught is."""
_ROLE = r"(?:了|犯罪嫌疑人|被告人|上诉人|涉案人员|嫌疑人|同案犯?|吸毒人员|涉嫌[^，。；]{1,16}?的)*"
_RIGHT_BEHIND = re.compile(_ROLE)
_TAKES = re.compile(r"(?:将|把|对)(?:[^，。；]{1,12}?的)?(?:被告人|犯罪嫌疑人|上诉人|嫌疑人|同案犯?|网上逃犯)?$")
_SUFFERS = re.compile(r"(?:即|便|均|也|都|先后|当场|分别|随即|又|等人|[在于到][^，。；]{0,24}?)*被[^，。；]{0,24}$")
_OTHERS = re.compile(r"了?[^，。；、被]{0,14}?(?:人员|等人|人|夫妇|团伙|男子|女子|同伙|者)(?=[，。；、])")
_AS_A_SUSPECT = re.compile(r"涉嫌|逃犯|追逃")
_NEAR, _IN_VIEW = 24, 60
"""Characters between a verb and its object; between it and a subject."""
_COUNT = re.compile(r"[两二三四五六七八九十]+|\d+")


@dataclass(frozen=True, slots=True)
class Cast:
    """The defendants of a text in their order and every mention of a person in it."""

    defendants: tuple[str, ...]
    mentions: tuple[Named, ...]
    text: str
    aliases: Mapping[str, str]

    def within(self, start: int, end: int) -> Sequence[Named]:
        return within(self.mentions, start, end)

    def of(self, mention: Named) -> tuple[str, ...]:
        """The names of a mention; of 二被告人 the two defendants mentioned last, of 上列被告人 all."""
        if not mention.everybody:
            return tuple(self.aliases.get(name, name) for name in mention.names)
        count = _COUNT.search(self.text, mention.start, mention.end)
        many = number(count.group()) if count else len(self.defendants)
        if many >= len(self.defendants):
            return self.defendants
        before = [name for one in self.within(0, mention.start) for name in one.names if name in self.defendants]
        return tuple(reversed(list(dict.fromkeys(reversed(before)))[:many]))

    def nameless(self, start: int, end: int, person: str, written: str) -> str:
        """The words ``written`` from ``start`` to ``end`` without names, and without letters that nobody sees."""
        words, at = "", start
        for one in self.within(start, end):
            words, at = words + written[at : one.start] + self._roles(one, person), one.end
        return "".join(letter for letter in words + written[at:end] if letter not in HIDDEN)

    def _roles(self, mention: Named, person: str) -> str:
        told = self.text[mention.start : mention.end]
        for name in sorted(mention.names, key=len, reverse=True):
            told = told.replace(name, "〔本人〕" if self.aliases.get(name, name) == person else "〔他人〕")
        return told

    def told_of(self, bound: Bound, start: int, end: int) -> tuple[str, ...]:
        """The persons of a measure in the sentence ``[start, end)`` of running text; empty where it names none."""
        deed = bound.deed
        if bound.named_before:
            return self._fitting(self._last_before(start, bound.start), deed.measure)
        inside = self.within(deed.start, deed.end)[:1]
        found = self.of(inside[0]) if inside else ()
        found = (
            found or self._behind(deed.end, end) or self._taken(start, deed.start) or self._suffering(start, deed.start)
        )
        if not found and not (deed.measure is Measure.CAPTURED and _OTHERS.match(self.text, deed.end)):
            found = self._before(start, deed)
        suspected = self._suspected(start, deed)
        found = self._fitting(
            found or (self._last_before(start, deed.start) if suspected else ()), deed.measure, suspected=suspected
        )
        return found[bound.share : bound.share + 1] if bound.of == len(found) else found

    def _before(self, start: int, deed: Deed) -> tuple[str, ...]:
        """The nearest persons before the verb to whom it can have been done."""
        for one in reversed(self.within(start, deed.start)):
            if found := self._fitting(self.of(one), deed.measure):
                return found
        return ()

    def _last_before(self, start: int, at: int) -> tuple[str, ...]:
        """Whoever is named last in ``[start, at)``."""
        return next((self.of(one) for one in reversed(self.within(start, at))), ())

    def _suffering(self, start: int, at: int) -> tuple[str, ...]:
        """某甲在家中被抓获: the subject of the passive."""
        for one in self.within(start, at)[-1:]:
            if at - one.end <= _IN_VIEW and _SUFFERS.fullmatch(self.text, one.end, at):
                return self.of(one)
        return ()

    def _fitting(self, names: tuple[str, ...], measure: Measure, *, suspected: bool = False) -> tuple[str, ...]:
        others_too = suspected or measure in _OF_OTHERS_TOO
        return tuple(name for name in names if others_too or name in self.defendants)

    def _suspected(self, start: int, deed: Deed) -> bool:
        """Whether the capture is told of a suspect, whoever it is: 抓获归案, 抓获涉嫌诈骗的某某."""
        brought = self.text.endswith("归案", deed.start, deed.end)
        return deed.measure is Measure.CAPTURED and (
            brought or bool(_AS_A_SUSPECT.search(self.text, start, deed.end + _NEAR))
        )

    def _behind(self, at: int, end: int) -> tuple[str, ...]:
        """抓获被告人某甲: the object right behind the verb."""
        for one in self.within(at, end)[:1]:
            if one.start - at <= _NEAR and _RIGHT_BEHIND.fullmatch(self.text, at, one.start):
                return self.of(one)
        return ()

    def _taken(self, start: int, at: int) -> tuple[str, ...]:
        """将被告人某甲抓获: the object between 将 and the verb."""
        for one in reversed(self.within(start, at)):
            if at - one.end <= _NEAR and _TAKES.search(self.text, max(start, one.start - _IN_VIEW), one.start):
                return self.of(one)
        return ()

    def heading(self, bound: Bound, start: int, owner: str) -> tuple[str, ...]:
        """The persons of a measure in the heading: those its sentence names before the date, else ``owner``."""
        for one in reversed(self.within(start, bound.start)):
            names = tuple(name for name in self.of(one) if name in self.defendants)
            if one.everybody or len(names) > 1:
                return names[bound.share : bound.share + 1] if bound.of == len(names) > 1 else names
            if names:
                return names
        return (owner,) if owner else ()


def last_defendants(cast: Cast, start: int, end: int) -> tuple[str, ...]:
    """The defendants mentioned last in ``[start, end)``."""
    for one in reversed(cast.within(start, end)):
        names = tuple(name for name in cast.of(one) if name in cast.defendants)
        if names:
            return names
    return ()
