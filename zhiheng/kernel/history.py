"""The acts of one record as they had happened by one moment and were known at another."""

from bisect import bisect, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import A, Act, Entry, When
from zhiheng.kernel.generated import rewritten
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.review import KERNEL_ACTS, Correct, Propose, ReturnProposal, Sign

_OF_ITS_ACTS = ("entries", "_by_kind", "_by_kinds", "_recorded", "_moves", "_about_corrections")
"""What is worked out of a record's own acts alone."""

Relatives = Callable[[str], "History | None"]


def nobody(record: str) -> "History | None":
    """The relatives of a record that has none."""
    return None


@dataclass(frozen=True, kw_only=True)
class History:
    """One record's effective acts in the order in which they happened; corrections are already applied.

    ``raw``: every entry as recorded, corrections and proposals included. ``division``: the place whose territory
    rules bind it. ``parent``: number of the record it belongs to. ``children``: numbers of those that belong to it.
    ``zone``: that of its procedure, in which a corrected moment falls on a day.
    """

    record: str
    procedure: str
    division: str = ""
    parent: str = ""
    children: tuple[str, ...] = ()
    raw: tuple[Entry, ...] = ()
    zone: ZoneInfo = BEIJING
    relatives: Relatives = field(default=nobody, repr=False, compare=False)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(sorted(_corrected(self.raw, self.zone), key=_in_order))

    @cached_property
    def _recorded(self) -> dict[type[Act], list[Entry]]:
        return _by_type(self.raw)

    def recorded(self, kind: type[A]) -> Sequence[Entry]:
        """The acts of one kind as they were recorded, nothing corrected."""
        return self._recorded.get(kind, ())

    @cached_property
    def _moves(self) -> dict[int, list[Entry]]:
        moves: dict[int, list[Entry]] = {}
        for entry in (*self.recorded(Sign), *self.recorded(ReturnProposal)):
            moves.setdefault(Sign.proposal.of(entry.act), []).append(entry)
        return moves

    def moves_on(self, proposal: Entry) -> Sequence[Entry]:
        """The signatures and then the returns of ``proposal``, each in the order in which they were recorded."""
        return self._moves.get(proposal.seq, ())

    @cached_property
    def _about_corrections(self) -> set[int]:
        """The corrections with the proposals and signatures that they stand on: they speak of what happened before."""
        contents = [entry.act.payload() for entry in self.recorded(Correct)]
        asked = {
            entry.seq
            for entry in (self.recorded(Propose) if contents else ())
            if Propose.proposes.of(entry.act) == Correct.kind and Propose.content.of(entry.act) in contents
        }
        decided = {move.seq for seq in asked for move in self._moves.get(seq, ())}
        return asked | decided | {entry.seq for entry in self.recorded(Correct)}

    @cached_property
    def readable(self) -> "History":
        """The same without the acts whose content was erased."""
        kept = tuple(entry for entry in self.raw if entry.act.is_whole)
        return self if len(kept) == len(self.raw) else replace(self, raw=kept)

    @property
    def opening(self) -> Entry | None:
        """The earliest act of its procedure; None in a record that is only proposed, or wholly annulled."""
        return next((entry for entry in self.entries if not isinstance(entry.act, KERNEL_ACTS)), None)

    def belongs_to(self, other: "History") -> bool:
        """Whether ``other`` is the record that it belongs to."""
        return bool(self.parent) and self.parent == other.record

    def began_before(self, candidate: Entry, surely: bool) -> bool:
        """Whether an act of its procedure happened before ``candidate``."""
        return any(
            entry.precedes(candidate, surely) for entry in self.entries if not isinstance(entry.act, KERNEL_ACTS)
        )

    @cached_property
    def _by_kind(self) -> dict[type[Act], list[Entry]]:
        return _by_type(self.entries)

    @cached_property
    def _by_kinds(self) -> dict[tuple[type[Act], ...], list[Entry]]:
        """What was asked of several kinds together."""
        return {}

    def of(self, *kinds: type[A]) -> Sequence[Entry]:
        """The acts of these kinds, earliest first."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        if kinds not in self._by_kinds:
            found = [some for kind in kinds if (some := self._by_kind.get(kind))]
            self._by_kinds[kinds] = found[0] if len(found) == 1 else sorted(chain(*found), key=_in_order)
        return self._by_kinds[kinds]

    def before(self, candidate: Entry, *kinds: type[A]) -> Iterator[Entry]:
        """The acts of these kinds that may have happened before ``candidate``, itself left out."""
        return (entry for entry in self.of(*kinds) if entry.seq != candidate.seq and entry.may_precede(candidate))

    def as_of(self, moment: datetime | None = None, known: datetime | None = None) -> "History":
        """What had happened by ``moment``, as recorded by ``known``; None sets no bound. So for its relatives, each of
        which is read once."""

        @cache
        def relatives(record: str) -> "History | None":
            other = self.relatives(record)
            return None if other is None else other.as_of(moment, known)

        told = self if known is None else self._but(raw=tuple(one for one in self.raw if one.recorded_at <= known))
        made = told.beside(relatives)
        if moment is not None:
            later = {entry.seq for entry in told.entries if entry.at > moment} - told._about_corrections
            if later:
                made = told._but(relatives=relatives, raw=tuple(one for one in told.raw if one.seq not in later))
                # Every correction of what is left is left too.
                made.__dict__["entries"] = tuple(entry for entry in told.entries if entry.seq not in later)
        return made

    def plus(self, entry: Entry) -> "History":
        """With ``entry``; what was worked out of the others is kept, unless it corrects one of them."""
        made = self._but(raw=(*self.raw, entry))
        if not isinstance(entry.act, KERNEL_ACTS):
            own = [*self._by_kind.get(type(entry.act), ())]
            insort(own, entry, key=_in_order)
            made.__dict__["_by_kind"] = {**self._by_kind, type(entry.act): own}
            before = bisect(self.entries, _in_order(entry), key=_in_order)
            made.__dict__["entries"] = (*self.entries[:before], entry, *self.entries[before:])
        return made

    def _but(self, **changed: Any) -> "History":
        """As ``replace``, in a fifth of its time: the search for a way out makes a thousand histories."""
        made = object.__new__(History)
        made.__dict__.update({name: self.__dict__[name] for name in History.__dataclass_fields__}, **changed)
        return made

    def beside(self, relatives: Relatives) -> "History":
        """The same record among other ``relatives``."""
        made = self._but(relatives=relatives)
        made.__dict__.update((name, self.__dict__[name]) for name in _OF_ITS_ACTS if name in self.__dict__)
        return made

    def without(self, seq: int) -> "History":
        return replace(self, raw=tuple(entry for entry in self.raw if entry.seq != seq))


def _by_type(entries: Sequence[Entry]) -> dict[type[Act], list[Entry]]:
    grouped: dict[type[Act], list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(type(entry.act), []).append(entry)
    return grouped


def _in_order(entry: Entry) -> tuple[datetime, int]:
    return entry.at, entry.seq


def _corrected(raw: Sequence[Entry], zone: ZoneInfo) -> Iterator[Entry]:
    """The entries with the corrections of each applied in their order; annulled ones are gone."""
    corrections: dict[int, list[Entry]] = {}
    for entry in sorted((one for one in raw if isinstance(one.act, Correct)), key=lambda one: one.seq):
        corrections.setdefault(Correct.corrects.of(entry.act), []).append(entry)
    for entry in raw:
        right: Entry | None = entry
        for correction in corrections.get(entry.seq, ()):
            right = right and corrected(right, correction, zone)
        if right is not None:
            yield right


def corrected(wrong: Entry, correction: Entry, zone: ZoneInfo) -> Entry | None:
    """``wrong`` as a correction (an entry of ``Correct``) has it; None where it annuls."""
    act = correction.act
    if Correct.annuls.of(act):
        return None
    content, moment = Correct.content.of(act), Correct.happened_at.of(act)
    return wrong.corrected(
        wrong.act if content is None else rewritten(wrong.act, content),
        correction.seq,
        None if moment is None else When.minute(moment, zone),
    )
