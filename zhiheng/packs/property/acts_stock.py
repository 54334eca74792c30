"""The acts of one stock-taking: the shelves to be gone through, every code that was read, the end."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Officers, Text


class StartStockTaking(Act, title="开始盘点", en="Start a stock-taking"):
    """Every shelf of ``store``, or those from ``first_shelf`` to ``last_shelf`` as the shelves are sorted."""

    store = Text("保管场所", "Store", longest=40)
    first_shelf = Text("起始货架位", "First shelf", longest=20, required=False)
    last_shelf = Text("终止货架位", "Last shelf", longest=20, required=False)
    officers = Officers("盘点人员", "Counted by")


class ScanItem(Act, title="扫描", en="Scan an item"):
    """A code was read off an item that is there. ``code`` is what the label says: the item's number."""

    code = Text("编号", "Code", longest=64)
    shelf = Text("货架位", "Shelf", longest=20, required=False)


class FinishStockTaking(Act, title="结束盘点", en="Finish the stock-taking"):
    remark = Text("说明", "Remark", required=False)
