"""Who may not be in one room: what no single record can show, seen over everybody who is present."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zhiheng.kernel.terms import Requirement
from zhiheng.law.continued_questioning_provisions import WAITING_ROOM_SEXES_APART
from zhiheng.law.criminal_procedure_law import MINOR_HELD_SEPARATELY
from zhiheng.packs.custody_area.acts import Ground
from zhiheng.packs.custody_area.local_rules import MINORS_APART, QUESTIONED_ALONE
from zhiheng.services.custody_presence import QUESTIONING, WAITING, Presence


@dataclass(frozen=True, kw_only=True)
class Clash:
    """``record`` shares a room against ``rule``; ``others``: the records of those whom it concerns too."""

    record: str
    rule: Requirement
    others: tuple[str, ...]


def clashes(present: Sequence[Presence]) -> Mapping[str, tuple[Clash, ...]]:
    """What is wrong with who is together, by record. Everything here protects the persons concerned."""
    rooms: dict[tuple[str, str], list[Presence]] = defaultdict(list)
    for one in present:
        if any(one.place.key):
            rooms[one.place.key].append(one)
    found: dict[str, list[Clash]] = defaultdict(list)
    for together in rooms.values():
        for one in together:
            for clash in _of(one, [other for other in together if other is not one]):
                found[one.record].append(clash)
    return {record: tuple(some) for record, some in found.items()}


def _of(one: Presence, others: Sequence[Presence]) -> Iterator[Clash]:
    if one.place.sort == QUESTIONING:
        yield from _clash(one, QUESTIONED_ALONE, others)
    if one.place.sort == WAITING:
        yield from _clash(one, WAITING_ROOM_SEXES_APART, [other for other in others if other.sex is not one.sex])
    if one.place.sort == WAITING and one.is_minor:
        rule = MINOR_HELD_SEPARATELY if one.ground is Ground.DETAINED else MINORS_APART
        yield from _clash(one, rule, [other for other in others if not other.is_minor])


def _clash(one: Presence, rule: Requirement, others: Sequence[Presence]) -> Iterator[Clash]:
    if others:
        yield Clash(record=one.record, rule=rule, others=tuple(other.record for other in others))
