"""Where an item is and in whose hands, as its acts say. A fold; nothing of it is kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import DAY
from zhiheng.packs.property.acts import (
    CheckIn,
    FindMissing,
    HandOver,
    Issue,
    NoteMissing,
    Relocate,
    TakeProperty,
)
from zhiheng.packs.property.acts_disposal import (
    DestroyItem,
    PayToTreasury,
    ReturnToOwner,
    SellItem,
    TransferWithCase,
)
from zhiheng.packs.property.acts_drugs import SendToLaboratory
from zhiheng.packs.property.acts_freezing import FreezeFunds, TakeUrgentMeasure
from zhiheng.packs.property.choices import Sent


class Place(Enum):
    """The value is (中文, English)."""

    WITH_OFFICER = ("办案人员处", "with the officer")
    HANDED_OVER = ("移交待签收", "handed over, not yet signed for")
    IN_STORE = ("在库", "in the store")
    OUT = ("调用在外", "out of the store")
    LABORATORY = ("送检在外", "at the laboratory")
    FROZEN = ("原处冻结", "frozen where it is")
    WITH_CASE = ("已随案移送", "gone with the case")
    GONE = ("已处理", "disposed of")

    @property
    def zh(self) -> str:
        return self.value[0]

    @property
    def en(self) -> str:
        return self.value[1]


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """``holder``: the account that has it. ``due_back``: only while it is out. ``missing``: a stock-taking did not
    find it and nobody has accounted for it. ``since``: when it came there, UTC."""

    place: Place
    since: datetime
    holder: str = ""
    store: str = ""
    shelf: str = ""
    seal: str = ""
    due_back: date | None = None
    missing: bool = False


LEAVING: dict[type[Act], Place] = dict.fromkeys((ReturnToOwner, DestroyItem, SellItem, PayToTreasury), Place.GONE)


def whereabouts(history: History) -> Whereabouts | None:
    """Where the acts of ``history`` leave the item; None where it has not been taken yet."""
    now: Whereabouts | None = None
    for entry in history.readable.entries:
        now = _after(now, entry)
    return now


def _after(now: Whereabouts | None, entry: Entry) -> Whereabouts | None:
    match entry.act:
        case TakeProperty():
            return Whereabouts(place=Place.WITH_OFFICER, since=entry.at, holder=entry.by)
        case FreezeFunds() | TakeUrgentMeasure():
            return Whereabouts(place=Place.FROZEN, since=entry.at)
        case CheckIn() as act:
            return Whereabouts(
                place=Place.IN_STORE,
                since=entry.at,
                holder=entry.by,
                store=act.store,
                shelf=act.shelf or "",
                seal=act.seal or "",
            )
    return None if now is None else _moved(now, entry)


def _moved(now: Whereabouts, entry: Entry) -> Whereabouts:
    at = entry.at
    match entry.act:
        case HandOver() as act:
            return replace(now, place=Place.HANDED_OVER, since=at, holder=act.receiver[0])
        case Relocate() as act:
            return replace(now, shelf=act.shelf)
        case Issue() as act:
            due_back = entry.day + act.days * DAY
            return replace(now, place=Place.OUT, since=at, holder=act.borrower[0], shelf="", due_back=due_back)
        case SendToLaboratory() as act if act.whole:
            return replace(now, place=Place.LABORATORY, since=at, holder=act.officers[0], shelf="")
        case TransferWithCase() as act if act.sent is Sent.ITEM:
            return replace(now, place=Place.WITH_CASE, since=at, holder="", shelf="", due_back=None)
        case NoteMissing():
            return replace(now, missing=True)
        case FindMissing() as act:
            return replace(now, missing=False, shelf=act.shelf or now.shelf)
    gone = LEAVING.get(type(entry.act))
    return now if gone is None else replace(now, place=gone, since=at, holder="", shelf="", due_back=None)
