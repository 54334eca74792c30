"""The closed set of conditions: one meaning, two evaluations.

``judge`` tests one candidate act against one record's history and returns the acts that decided; ``sql`` prints the
same test over the columnar tables (see ``sql.py``). Where a moment is known only to the day, the reading that favours
the act is taken; ``surely`` asks for the other reading, and a negation turns one into the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, ClassVar, NamedTuple

from zhiheng.kernel.act import Act, Entry, agree
from zhiheng.kernel.comparison import Comparison, apart
from zhiheng.kernel.counted import noun
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, RecordRef
from zhiheng.kernel.history import History
from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import Calendar, Limit
from zhiheng.kernel.terms import Requirement
from zhiheng.kernel.timing import within_reach


class Judgement(NamedTuple):
    """Whether a condition holds, and the numbers of the acts that decided it."""

    holds: bool
    witnesses: tuple[int, ...] = ()


class Condition:
    """A test of a candidate act against what happened before it."""

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        raise NotImplementedError

    def words(self, zh: bool = True) -> str:
        """The condition as a legal officer reads it."""
        raise NotImplementedError

    def denied(self, zh: bool) -> str:
        """Its negation as a legal officer reads it."""
        return f"并非（{self.words(zh)}）" if zh else f"not ({self.words(zh)})"

    def parts(self) -> tuple["Condition", ...]:
        """The conditions it is made of."""
        return ()

    def kinds(self) -> Iterator[type[Act]]:
        """Every kind of act that it looks for."""
        return chain.from_iterable(part.kinds() for part in self.parts())

    def tests(self) -> Iterator[FieldTest]:
        """Every comparison with a field's value."""
        return chain.from_iterable(part.tests() for part in self.parts())

    def __and__(self, other: "Condition") -> "Condition":
        return All((self, other))

    def __or__(self, other: "Condition") -> "Condition":
        return AnyOf((self, other))

    def __invert__(self) -> "Condition":
        return Not(self)


@dataclass(frozen=True, kw_only=True)
class Earlier(Condition):
    """What ``Happened``, ``Standing`` and ``Elapsed`` share: which earlier acts count.

    ``same``: a field that must agree with the candidate's field of that name; an empty one agrees with all.
    ``alike``: further fields that must agree likewise (that person's same offence).
    ``where``: tests on the earlier act's own fields. ``against``: comparisons of them with the candidate's.
    ``under``: only acts of the days on which this requirement binds.
    """

    kind: type[Act]
    same: Field[Any] | None = None
    alike: tuple[Field[Any], ...] = ()
    where: tuple[FieldTest, ...] = ()
    against: tuple[Comparison, ...] = ()
    under: Requirement | None = None

    def found(self, candidate: Entry, history: History, surely: bool) -> Sequence[Entry]:
        earlier = history.of(self.kind)
        precedes = Entry.surely_precedes if surely else Entry.may_precede
        return earlier and [
            entry
            for entry in earlier
            if entry.seq != candidate.seq
            and precedes(entry, candidate)
            and (not (self.same or self.alike) or self.concern(entry, candidate))
            and (not self.where or all(test.passes(entry.act) for test in self.where))
            and (not self.against or all(one.holds(candidate.act, entry.act) for one in self.against))
            and (self.under is None or self.under.applies(entry.day, history.division))
        ]

    def concern(self, one: Entry, other: Entry) -> bool:
        """Whether both acts are about the same, as far as both say."""
        return all(agree(field_, one.act, other.act) for field_ in self.agreeing())

    def agreeing(self) -> tuple[Field[Any], ...]:
        """Every field in which the earlier act and the candidate must agree."""
        return self.alike if self.same is None else (self.same, *self.alike)

    def kinds(self) -> Iterator[type[Act]]:
        yield self.kind

    def tests(self) -> Iterator[FieldTest]:
        yield from self.where

    def named(self, zh: bool) -> str:
        """``拘留（同一人，理由 = 流窜作案）``"""
        said = [one.same_words(zh) for one in self.agreeing()]
        said += [test.words(zh) for test in self.where] + [one.words(zh) for one in self.against]
        said += [f"{self.under.since:%Y-%m-%d}{'以后' if zh else ' or later'}"] if self.under is not None else []
        title = self.kind.title if zh else self.kind.en
        if not said:
            return title
        return f"{title}（{'，'.join(said)}）" if zh else f"{title} ({', '.join(said)})"


@dataclass(frozen=True, kw_only=True)
class Happened(Earlier):
    """An act of ``kind`` happened earlier, at least ``times`` times."""

    times: int = 1

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        found = self.found(candidate, history, surely)
        return Judgement(len(found) >= self.times, tuple([entry.seq for entry in found]))

    def words(self, zh: bool = True) -> str:
        if self.times > 1:
            often = f"{self.times} {noun(self.times, 'time')}"
            return f"此前已{self.times}次{self.named(zh)}" if zh else f"{self.named(zh)} {often} before"
        return f"已有{self.named(zh)}" if zh else f"{self.named(zh)} before"

    def denied(self, zh: bool) -> str:
        named = self.named(zh)
        if self.times > 1:
            return f"此前不足{self.times}次{named}" if zh else f"fewer than {self.times} {named} before"
        return f"此前没有{named}" if zh else f"no {named} before"


@dataclass(frozen=True, kw_only=True)
class Standing(Earlier):
    """An act of ``kind`` happened earlier and none of ``until`` has ended it since.

    ``each``: an end counts only for the starts that agree with it in the field of that name: what ends one person's
    leaves the others' standing, and the candidate need name nobody.
    """

    until: tuple[type[Act], ...]
    each: Field[Any] | None = None

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        starts = self.found(candidate, history, surely)
        ends = [end for end in history.of(*self.until) if self.concern(end, candidate)] if starts else []
        open_: list[int] = []
        closed: list[int] = []
        for start in starts:
            over = [
                end.seq
                for end in ends
                if end.seq not in (start.seq, candidate.seq)
                and agree(self.each, start.act, end.act)
                and start.precedes(end, not surely)
                and end.precedes(candidate, not surely)
            ]
            (closed if over else open_).extend([start.seq, *over])
        return Judgement(bool(open_), tuple(open_ or closed))

    def kinds(self) -> Iterator[type[Act]]:
        return iter((self.kind, *self.until))

    def words(self, zh: bool = True) -> str:
        ends = self._ends(zh)
        return f"已有{self.named(zh)}，且其后没有{ends}" if zh else f"{self.named(zh)}, and no {ends} since"

    def denied(self, zh: bool) -> str:
        ends = self._ends(zh)
        return f"没有{self.named(zh)}，或其后已有{ends}" if zh else f"no {self.named(zh)}, or {ends} since"

    def _ends(self, zh: bool) -> str:
        ends = ("、" if zh else " / ").join(kind.title if zh else kind.en for kind in self.until)
        if self.each is None:
            return ends
        return f"{ends}（各{self.each.zh}分别计）" if zh else f"{ends} (for each {self.each.en})"


@dataclass(frozen=True, kw_only=True)
class Elapsed(Earlier):
    """Counted from the latest earlier act of ``kind``, the candidate is not too soon and not too late.

    Holds where there is no such act: presence is another condition's matter. ``at_least`` is met on the last day of
    that period or later, ``at_most`` until its end.
    """

    calendar: Calendar = field(default_factory=Calendar, repr=False)
    at_least: Limit | None = None
    at_most: Limit | None = None

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        earlier = self.found(candidate, history, not surely)
        soon = self.at_least is not None and not all(
            within_reach(self.at_least, entry, candidate, self.calendar, least=True, surely=surely) for entry in earlier
        )
        most = self.at_most if earlier else None
        late = most is not None and not any(
            within_reach(most, entry, candidate, self.calendar, least=False, surely=surely)
            for entry in self.found(candidate, history, surely)
        )
        return Judgement(not soon and not late, tuple(entry.seq for entry in earlier))

    def words(self, zh: bool = True) -> str:
        limits = ((self.at_least, "不早于", "not before "), (self.at_most, "不晚于", "not after "))
        said = [(word if zh else en) + limit_words(limit, zh) for limit, word, en in limits if limit is not None]
        named = self.named(zh)
        return f"自{named}起{'且'.join(said)}" if zh else f"{' and '.join(said)} from {named}"


@dataclass(frozen=True)
class States(Condition):
    """The candidate's own field passes a test."""

    test: FieldTest

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        return Judgement(self.test.passes(candidate.act))

    def tests(self) -> Iterator[FieldTest]:
        yield self.test

    def words(self, zh: bool = True) -> str:
        return self.test.words(zh)


@dataclass(frozen=True)
class Linked(Condition):
    """``holds`` on the record that the candidate's field names; holds where the field is empty."""

    field: RecordRef
    holds: Condition

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        named = self.field.of(candidate.act)
        if named is None:
            return Judgement(True)
        other = history.relatives(named)
        return Judgement(False) if other is None else self.holds.judge(candidate, other, surely)

    def parts(self) -> tuple[Condition, ...]:
        return (self.holds,)

    def words(self, zh: bool = True) -> str:
        return (
            f"“{self.field.zh}”所指案件中" if zh else f"in the record named by {self.field.en}: "
        ) + self.holds.words(zh)


@dataclass(frozen=True)
class InParent(Condition):
    """``holds`` on the record that this one belongs to; fails where it belongs to none."""

    holds: Condition

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        parent = history.relatives(history.parent) if history.parent else None
        return Judgement(False) if parent is None else self.holds.judge(candidate, parent, surely)

    def parts(self) -> tuple[Condition, ...]:
        return (self.holds,)

    def words(self, zh: bool = True) -> str:
        return f"所属案件中{self.holds.words(zh)}" if zh else f"in the parent record: {self.holds.words(zh)}"


@dataclass(frozen=True)
class InEveryChild(Condition):
    """``holds`` on every record of ``procedure`` that belongs to this one and had begun before the candidate."""

    procedure: str
    holds: Condition

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        children = (history.relatives(number) for number in history.children)
        own = [child for child in children if child is not None and child.procedure == self.procedure]
        begun = [child for child in own if child.began_before(candidate, not surely)]
        verdicts = [self.holds.judge(candidate, child, surely) for child in begun]
        return Judgement(all(v.holds for v in verdicts), tuple(seq for v in verdicts for seq in v.witnesses))

    def parts(self) -> tuple[Condition, ...]:
        return (self.holds,)

    def words(self, zh: bool = True) -> str:
        return f"每一下属案件中{self.holds.words(zh)}" if zh else f"in every child record: {self.holds.words(zh)}"


@dataclass(frozen=True)
class Joined(Condition):
    """What ``All`` and ``AnyOf`` share."""

    conditions: tuple[Condition, ...]
    joiner: ClassVar[tuple[str, str]]

    def parts(self) -> tuple[Condition, ...]:
        return self.conditions

    def words(self, zh: bool = True) -> str:
        return self.joiner[0 if zh else 1].join(part.words(zh) for part in self.conditions)


class All(Joined):
    """Every part holds."""

    joiner = ("，且", ", and ")

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        verdicts = [part.judge(candidate, history, surely) for part in self.conditions]
        failed = [verdict for verdict in verdicts if not verdict.holds]
        return Judgement(not failed, tuple(seq for verdict in failed or verdicts for seq in verdict.witnesses))


class AnyOf(Joined):
    """At least one part holds."""

    joiner = ("，或", ", or ")

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        verdicts = [part.judge(candidate, history, surely) for part in self.conditions]
        held = [verdict for verdict in verdicts if verdict.holds]
        return Judgement(bool(held), tuple(seq for verdict in held or verdicts for seq in verdict.witnesses))


@dataclass(frozen=True)
class Not(Condition):
    """The part does not hold."""

    condition: Condition

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        verdict = self.condition.judge(candidate, history, not surely)
        return Judgement(not verdict.holds, verdict.witnesses)

    def parts(self) -> tuple[Condition, ...]:
        return (self.condition,)

    def words(self, zh: bool = True) -> str:
        return self.condition.denied(zh)


def happened(
    kind: type[Act],
    *where: FieldTest | Comparison,
    same: Field[Any] | None = None,
    alike: tuple[Field[Any], ...] = (),
    times: int = 1,
) -> Condition:
    """An act of ``kind`` (passing ``where``, about the ``same`` person) happened earlier, ``times`` times or more."""
    tests, against = apart(where)
    return Happened(kind=kind, same=same, alike=alike, where=tests, against=against, times=times)


def standing(
    kind: type[Act],
    *where: FieldTest | Comparison,
    until: tuple[type[Act], ...],
    same: Field[Any] | None = None,
    alike: tuple[Field[Any], ...] = (),
    each: Field[Any] | None = None,
) -> Condition:
    """An act of ``kind`` happened earlier and no act of ``until`` has ended it (``each`` its own) since."""
    tests, against = apart(where)
    return Standing(kind=kind, same=same, alike=alike, where=tests, against=against, until=until, each=each)


def elapsed(
    kind: type[Act],
    *where: FieldTest,
    calendar: Calendar,
    at_least: Limit | None = None,
    at_most: Limit | None = None,
    same: Field[Any] | None = None,
) -> Condition:
    """Counted from the latest earlier ``kind``, it is not sooner than ``at_least`` and not later than ``at_most``."""
    return Elapsed(kind=kind, same=same, where=where, calendar=calendar, at_least=at_least, at_most=at_most)


def states(test: FieldTest) -> Condition:
    return States(test)


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and everything it is made of."""
    yield condition
    for part in condition.parts():
        yield from walk(part)
