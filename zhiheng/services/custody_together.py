"""Who may not be in one room: what no single record can show, seen over everybody who is present."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zhiheng.kernel.act import Act
from zhiheng.kernel.terms import Requirement
from zhiheng.packs.custody_area.acts import TakeToQuestioningRoom, TakeToWaitingRoom
from zhiheng.packs.custody_area.together import TOGETHER
from zhiheng.services.custody_presence import QUESTIONING, WAITING, Presence

SORTS: Mapping[type[Act], str] = {TakeToWaitingRoom: WAITING, TakeToQuestioningRoom: QUESTIONING}


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
    for apart in TOGETHER:
        if one.place.sort == SORTS[apart.enters]:
            against = [other for other in others if apart.keeps_apart(one.described, other.described)]
            yield from _clash(one, apart.rule, against)


def _clash(one: Presence, rule: Requirement, others: Sequence[Presence]) -> Iterator[Clash]:
    if others:
        yield Clash(record=one.record, rule=rule, others=tuple(other.record for other in others))
