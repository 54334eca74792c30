"""The map of a store: its racks and shelves, how much stands on each, and what is wrong there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from zhiheng.services.stock import Item
from zhiheng.web.countdown import Tone


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One shelf. ``fill``: its count beside the fullest shelf's, 0 to 100. ``url``: the list of its items."""

    name: str
    count: int
    overdue: int
    soon: int
    missing: int
    fill: int
    url: str

    @property
    def tone(self) -> str:
        """The name of the worst that happens here."""
        if self.overdue or self.missing:
            return "red"
        return "amber" if self.soon else "ink"


@dataclass(frozen=True, kw_only=True)
class Rack:
    """The shelves whose names begin alike: ``A`` of ``A-01`` and ``A-02``."""

    name: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, kw_only=True)
class Store:
    name: str
    count: int
    racks: tuple[Rack, ...]


def shelf_map(held: Iterable[Item], tones: Mapping[str, Tone], page: str) -> list[Store]:
    """The stores that hold something, with their racks and shelves in order. ``page``: the address of the list."""
    stores: dict[str, dict[str, list[Item]]] = {}
    for item in held:
        stores.setdefault(item.where.store, {}).setdefault(item.where.shelf, []).append(item)
    return [_store(name, shelves, tones, page) for name, shelves in sorted(stores.items())]


def _store(name: str, shelves: dict[str, list[Item]], tones: Mapping[str, Tone], page: str) -> Store:
    fullest = max(len(items) for items in shelves.values())
    racks: dict[str, list[Shelf]] = {}
    for shelf, items in sorted(shelves.items()):
        asked = urlencode({"place": "in_store", "store": name, "shelf": shelf})
        worst = [tones[item.number].name for item in items if item.number in tones]
        racks.setdefault(shelf.partition("-")[0], []).append(
            Shelf(
                name=shelf,
                count=len(items),
                overdue=worst.count("red"),
                soon=worst.count("amber"),
                missing=sum(item.where.missing for item in items),
                fill=round(100 * len(items) / fullest),
                url=f"{page}?{asked}#items",
            )
        )
    found = tuple(Rack(name=rack, shelves=tuple(own)) for rack, own in racks.items())
    return Store(name=name, count=sum(len(items) for items in shelves.values()), racks=found)
