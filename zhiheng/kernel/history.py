"""The acts of one record as they had happened by one moment and were known at another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from zhiheng.kernel.act import A, Act, Entry, When
from zhiheng.kernel.review import Correct

Relatives = Callable[[str], "History | None"]


def nobody(record: str) -> "History | None":
    """The relatives of a record that has none."""
    return None


@dataclass(frozen=True, kw_only=True)
class History:
    """One record's effective acts in the order in which they happened; corrections are already applied.

    ``raw``: every entry as recorded, corrections and proposals included. ``division``: the place whose territory
    rules bind it. ``parent``: number of the record it belongs to. ``children``: numbers of those that belong to it.
    """

    record: str
    procedure: str
    division: str = ""
    parent: str = ""
    children: tuple[str, ...] = ()
    raw: tuple[Entry, ...] = ()
    relatives: Relatives = field(default=nobody, repr=False, compare=False)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(sorted(_corrected(self.raw), key=lambda entry: (entry.at, entry.seq)))

    @cached_property
    def _by_kind(self) -> dict[type[Act], list[Entry]]:
        grouped: dict[type[Act], list[Entry]] = {}
        for entry in self.entries:
            grouped.setdefault(type(entry.act), []).append(entry)
        return grouped

    def of(self, *kinds: type[A]) -> Sequence[Entry]:
        """The acts of these kinds, earliest first."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        found = (entry for kind in kinds for entry in self._by_kind.get(kind, ()))
        return sorted(found, key=lambda entry: (entry.at, entry.seq))

    def before(self, candidate: Entry, *kinds: type[A]) -> Iterator[Entry]:
        """The acts of these kinds that may have happened before ``candidate``, itself left out."""
        return (entry for entry in self.of(*kinds) if entry.seq != candidate.seq and entry.may_precede(candidate))

    def as_of(self, moment: datetime | None = None, known: datetime | None = None) -> "History":
        """What had happened by ``moment``, as recorded by ``known``; None sets no bound."""
        raw = (entry for entry in self.raw if known is None or entry.recorded_at <= known)
        kept = (entry for entry in raw if moment is None or entry.at <= moment or isinstance(entry.act, Correct))
        return self._with(kept)

    def plus(self, entry: Entry) -> "History":
        return self._with((*self.raw, entry))

    def without(self, seq: int) -> "History":
        return self._with(entry for entry in self.raw if entry.seq != seq)

    def _with(self, raw: Iterable[Entry]) -> "History":
        return History(
            record=self.record,
            procedure=self.procedure,
            division=self.division,
            parent=self.parent,
            children=self.children,
            raw=tuple(raw),
            relatives=self.relatives,
        )


def _corrected(raw: Iterable[Entry]) -> Iterator[Entry]:
    """The entries with the latest correction of each applied; annulled ones are gone."""
    latest: dict[int, tuple[int, Correct]] = {}
    entries = tuple(raw)
    for entry in entries:
        if isinstance(entry.act, Correct) and entry.seq > latest.get(entry.act.corrects, (0, entry.act))[0]:
            latest[entry.act.corrects] = (entry.seq, entry.act)
    for entry in entries:
        if entry.seq not in latest:
            yield entry
            continue
        by_seq, correction = latest[entry.seq]
        if not correction.annuls:
            content = Correct.content.of(correction)
            act = entry.act if content is None else type(entry.act).trusted(content)
            yield entry.corrected(act, by_seq, _moved(entry, correction))


def _moved(entry: Entry, correction: Correct) -> When | None:
    moment = Correct.happened_at.of(correction)
    return None if moment is None else When.minute(moment)
