"""One stock-taking of a store: opened, every code read, closed. What is missing or extra is compared elsewhere."""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import happened
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.packs.posts import CORRECTIONS
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.documents_keeping import COUNTS
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.stages import KEEPERS
from zhiheng.packs.property.whereabouts import Place, whereabouts

COUNTING = Stage(id="counting", title="盘点中", en="Being counted")
COUNTED = Stage(id="counted", title="盘点结束", en="Counted")

NOT_FINISHED = Gate(
    rule=law.STOCK_TAKING_IS_OPEN,
    needs=~happened(FinishStockTaking),
    else_do=("本次盘点已结束，另行开始一次盘点。", "This stock-taking is finished: start another one."),
)


def scanned_item_is_on_the_books(entry: Entry, history: History) -> bool:
    """The code names an item that its acts place on this shelf of this store."""
    started = history.of(StartStockTaking)
    item = history.relatives(ScanItem.code.of(entry.act))
    if not started or item is None or item.procedure != CASE_PROPERTY.name:
        return False
    where = whereabouts(item.as_of(started[0].at))
    if where is None or where.place is not Place.IN_STORE or where.store != StartStockTaking.store.of(started[0].act):
        return False
    return ScanItem.shelf.of(entry.act) in (None, where.shelf)


STOCK_TAKING = Procedure(
    name="stock_taking",
    title="涉案财物盘点",
    en="Stock-taking",
    number_prefix="PD",
    stages=(COUNTING, COUNTED),
    corrections=CORRECTIONS,
    documents=COUNTS,
    steps=(
        Step(
            act=StartStockTaking,
            by=KEEPERS,
            law=law.PROPERTY_UNCHANGED_IN_CUSTODY,
            opens=True,
            moves_to=COUNTING,
        ),
        Step(
            act=ScanItem,
            by=KEEPERS,
            law=administrative.ADMIN_PROPERTY_ELECTRONIC_LEDGER,
            after=(StartStockTaking, ScanItem),
            gates=(NOT_FINISHED,),
        ),
        Step(
            act=FinishStockTaking,
            by=KEEPERS,
            law=law.PROPERTY_UNCHANGED_IN_CUSTODY,
            after=(ScanItem,),
            gates=(NOT_FINISHED,),
            moves_to=COUNTED,
        ),
    ),
    checks=(Check(rule=law.SCANNED_ITEM_IS_ON_THE_BOOKS, on=(ScanItem,), holds=scanned_item_is_on_the_books),),
)
