"""What is in the store, as the acts say: every item of case property, where it is and in whose hands.

The items are folded once and kept for the process; what was recorded since is folded again before each answer, so an
answer never trails the ledger. Nothing is written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from weakref import WeakKeyDictionary

from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Ledger, RecordHeader
from zhiheng.kernel.people import Unit
from zhiheng.packs.property.acts import TakeProperty
from zhiheng.packs.property.acts_freezing import FreezeFunds, TakeUrgentMeasure
from zhiheng.packs.property.choices import ItemKind
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.whereabouts import Place, Whereabouts, whereabouts
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import view_scope


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item or lot. ``title``: what it was called when it was taken; ``item_kind`` None for frozen property.

    ``case``: the number of the record it belongs to, empty where it belongs to none. ``seq``: of its latest act.
    """

    number: str
    unit: str
    case: str
    title: str
    item_kind: ItemKind | None
    where: Whereabouts
    last_at: datetime
    seq: int


@dataclass(kw_only=True)
class _Book:
    """The items folded so far, and the number of the latest act among them. ``erased``: of acts in the ledger then."""

    items: dict[str, Item] = field(default_factory=dict)
    seq: int = 0
    erased: int = 0


_BOOKS: WeakKeyDictionary[Ledger, _Book] = WeakKeyDictionary()
_LOCK = Lock()


def all_items(ledger: Ledger) -> Mapping[str, Item]:
    """Every item by number, as the ledger has it now."""
    with _LOCK:
        erased = ledger.erased()
        book = _BOOKS.get(ledger)
        if book is None or book.erased != erased:
            # What was forgotten must not live on here, and forgetting is no act.
            book = _BOOKS[ledger] = _Book(erased=erased)
        # Read before the acts are: what is recorded while they are read is folded twice rather than never.
        reached = ledger.last_seq()
        for header, history in ledger.histories(CASE_PROPERTY.name, book.seq):
            item = item_of(header, history)
            if item is None:
                book.items.pop(header.number, None)
            else:
                book.items[header.number] = item
        book.seq = reached
        return dict(book.items)


def item_of(header: RecordHeader, history: History) -> Item | None:
    """The item that a record is about; None where its opening act was annulled or erased."""
    where = whereabouts(history)
    if where is None:
        return None
    title, kind = _named(history)
    return Item(
        number=header.number,
        unit=header.unit,
        case=header.parent,
        title=title,
        item_kind=kind,
        where=where,
        last_at=max(entry.at for entry in history.raw),
        seq=history.raw[-1].seq,
    )


def _named(history: History) -> tuple[str, ItemKind | None]:
    for entry in history.readable.of(TakeProperty, FreezeFunds, TakeUrgentMeasure):
        match entry.act:
            case TakeProperty() as act:
                return act.item, act.item_kind
            case FreezeFunds() as act:
                return act.institution, None
            case TakeUrgentMeasure() as act:
                return act.asset, None
    return "", None


@dataclass(frozen=True, kw_only=True)
class Stock:
    """The items within an account's view, in order of number. ``units``: those it sees, by id."""

    items: tuple[Item, ...]
    units: Mapping[str, Unit]
    now: datetime

    @property
    def stores(self) -> tuple[str, ...]:
        """The stores that hold something, in order."""
        return tuple(sorted({item.where.store for item in self.held}))

    @property
    def held(self) -> tuple[Item, ...]:
        """What stands in a store now."""
        return tuple(item for item in self.items if item.where.place is Place.IN_STORE)

    @property
    def away(self) -> tuple[Item, ...]:
        """What is out, at a laboratory, or given and not yet signed for: what is due back first, then by number."""
        places = (Place.OUT, Place.LABORATORY, Place.HANDED_OVER)
        gone = (item for item in self.items if item.where.place in places)
        return tuple(sorted(gone, key=lambda item: (item.where.due_back is None, item.where.due_back, item.number)))


def stock(installation: Installation, account: str, now: datetime) -> Stock:
    """What ``account`` may see of the stock."""
    scope = view_scope(installation, account, now)
    units = {unit.id: unit for unit in installation.reads.units() if unit.within(scope.paths)}
    items = sorted(all_items(installation.ledger).values(), key=lambda item: item.number)
    return Stock(items=tuple(item for item in items if item.unit in units), units=units, now=now)


def as_it_stood(ledger: Ledger, moment: datetime) -> Iterator[Item]:
    """Every item as its acts had it by ``moment``: only what has moved since is folded again."""
    for item in all_items(ledger).values():
        if item.last_at <= moment:
            yield item
        else:
            then = item_of(ledger.header(item.number), ledger.history(item.number).as_of(moment))
            if then is not None:
                yield then
