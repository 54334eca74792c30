"""One stock-taking: what its acts read on the shelves, beside what the acts of the items say should stand there."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from zhiheng.kernel.act import Entry
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import Ledger
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.whereabouts import Place
from zhiheng.services.installation import Installation
from zhiheng.services.stock import Item, as_it_stood
from zhiheng.services.view_scope import require_visible, view_scope


class Extra(Enum):
    """Why a code was not expected there; the value is (中文, English)."""

    UNKNOWN = ("台账中没有此编号", "no such number in the ledger")
    ELSEWHERE = ("应在另一场所或者货架", "it belongs in another store or range of shelves")
    NOT_HERE = ("台账所示不在库", "the ledger says it is not in the store")

    @property
    def zh(self) -> str:
        return self.value[0]

    @property
    def en(self) -> str:
        return self.value[1]


@dataclass(frozen=True, kw_only=True)
class Read:
    """One code as it was read last. ``item``: what it names, as it stood at the start."""

    code: str
    shelf: str
    seq: int
    at: datetime
    item: Item | None
    extra: Extra | None = None

    @property
    def misplaced(self) -> bool:
        """Whether it was read on another shelf than its acts name."""
        return self.extra is None and self.item is not None and self.shelf not in ("", self.item.where.shelf)


@dataclass(frozen=True, kw_only=True)
class StockTaking:
    """``expected``: what stood in the store, on those shelves, when it began. ``finished``: None while it goes on.

    ``missing`` is final only once it is finished.
    """

    number: str
    store: str
    first_shelf: str
    last_shelf: str
    officers: tuple[str, ...]
    started: datetime
    finished: datetime | None
    expected: tuple[Item, ...]
    reads: tuple[Read, ...]

    @property
    def found(self) -> tuple[Read, ...]:
        return tuple(read for read in self.reads if read.extra is None)

    @property
    def extra(self) -> tuple[Read, ...]:
        return tuple(read for read in self.reads if read.extra is not None)

    @property
    def misplaced(self) -> tuple[Read, ...]:
        return tuple(read for read in self.reads if read.misplaced)

    @property
    def missing(self) -> tuple[Item, ...]:
        seen = {read.code for read in self.reads}
        return tuple(item for item in self.expected if item.number not in seen)


def stock_taking(installation: Installation, account: str, number: str, now: datetime) -> StockTaking:
    """The stock-taking ``number``. Raises UnknownRecord where it is none, or not within view."""
    require_visible(installation, view_scope(installation, account, now), number)
    return compared(installation.ledger, installation.ledger.history(number))


def compared(ledger: Ledger, history: History) -> StockTaking:
    """The comparison that the acts of ``history`` ask for. Raises UnknownRecord where it is no stock-taking."""
    opening = next(iter(history.readable.of(StartStockTaking)), None)
    if opening is None or not isinstance(opening.act, StartStockTaking):
        raise _no_stock_taking(history.record)
    act = opening.act
    first, last = act.first_shelf or "", act.last_shelf or ""
    then = {item.number: item for item in as_it_stood(ledger, opening.at)}
    expected = {number: item for number, item in then.items() if _stands(item, act.store, first, last)}
    ends = history.of(FinishStockTaking)
    return StockTaking(
        number=history.record,
        store=act.store,
        first_shelf=first,
        last_shelf=last,
        officers=act.officers,
        started=opening.at,
        finished=ends[-1].at if ends else None,
        expected=tuple(sorted(expected.values(), key=lambda item: (item.where.shelf, item.number))),
        reads=_reads(history, expected, then),
    )


def _stands(item: Item, store: str, first: str, last: str) -> bool:
    where = item.where
    if where.place is not Place.IN_STORE or where.store != store:
        return False
    return (not first or where.shelf >= first) and (not last or where.shelf <= last)


def _reads(history: History, expected: dict[str, Item], then: dict[str, Item]) -> tuple[Read, ...]:
    """The codes, each as read last, latest first."""
    latest: dict[str, Read] = {}
    for entry in history.readable.of(ScanItem):
        code = ScanItem.code.of(entry.act)
        latest[code] = _read(entry, code, expected, then)
    return tuple(sorted(latest.values(), key=lambda read: read.seq, reverse=True))


def _read(entry: Entry, code: str, expected: dict[str, Item], then: dict[str, Item]) -> Read:
    extra = None
    if code not in expected:
        item = then.get(code)
        if item is None:
            extra = Extra.UNKNOWN
        else:
            extra = Extra.ELSEWHERE if item.where.place is Place.IN_STORE else Extra.NOT_HERE
    return Read(
        code=code,
        shelf=ScanItem.shelf.of(entry.act) or "",
        seq=entry.seq,
        at=entry.at,
        item=then.get(code),
        extra=extra,
    )


def code_of(scanned: str) -> str:
    """The number on a label: as it is, or the last part of the address that a label's code holds."""
    return scanned.strip().rstrip("/").rpartition("/")[2]


def _no_stock_taking(number: str) -> UnknownRecord:
    return UnknownRecord(
        tried=f"打开盘点 {number[:60]} (open the stock-taking)",
        stopped_by="这不是一次盘点 (it is no stock-taking)",
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step="从物证室页的盘点列表打开 (open it from the list of stock-takings)",
    )
