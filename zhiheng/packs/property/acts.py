"""The acts of an item's way through hands and store: taken, handed over, stored, used, brought back.

One record is one item, or one numbered lot of a seizure list. An account that records an act signs for it: what
changes hands has an act of the giver and one of the taker. A photograph is named by its SHA-256, never kept here.
"""

from zhiheng.kernel.act import Act
from zhiheng.kernel.counterpart import Counterpart
from zhiheng.kernel.fields import Chosen, Money, Number, Officers, PartyRef, RecordRef, Text, YesNo
from zhiheng.kernel.file_digest import FileDigest
from zhiheng.packs.property.choices import FarPlace, ItemKind, State, TakenBy, Use


class TakeProperty(Act, title="提取涉案财物", en="Take case property"):
    """The record begins. ``quantity`` counts in ``counted_in``; cash states its amount."""

    item = Text("财物名称", "Item", longest=200)
    item_kind = Chosen(ItemKind, "类别", "Sort of item")
    measure = Chosen(TakenBy, "提取方式", "Taken by")
    cause = Text("案由", "Cause of the case", required=False)
    source = Text("来源", "Source", required=False)
    holder = PartyRef("持有人", "Holder", required=False)
    officers = Officers("提取人员", "Taken by officers")
    list_no = Text("清单编号", "Number of the list", required=False, carried=True)
    lot = Number("清单序号", "Lot", least=1, required=False)
    quantity = Number("数量", "Quantity", required=False)
    counted_in = Text("计量单位", "Counted in", longest=20, required=False)
    features = Text("特征", "Features", required=False)
    amount = Money("人民币金额", "Amount in yuan", required=False)
    foreign_currency = Text("外币币种", "Foreign currency", longest=3, hint="ISO 4217，如 USD", required=False)
    foreign_hundredths = Number("外币金额（百分之一单位）", "Foreign amount in hundredths", required=False)
    photo = FileDigest("照片摘要", "Digest of the photograph", required=False)


class NoteRemoteTaking(Act, title="注明异地、偏远地区提取", en="Note a taking elsewhere"):
    """The time to hand over runs from the return to the unit."""

    place = Chosen(FarPlace, "地点", "Where")


class ReturnToUnit(Act, title="返回单位", en="Return to the unit"):
    pass


class ApproveUrgentExamination(Act, title="批准先行鉴定、检查", en="Approve an urgent examination"):
    """The item is examined before it is handed over."""

    use = Chosen(Use, "用途", "Purpose")
    reason = Text("紧急情况", "Why it is urgent")


class FinishUrgentExamination(Act, title="先行鉴定、检查完毕", en="Finish the urgent examination"):
    pass


class HandOver(Act, title="移交财物", en="Hand over an item"):
    """The giver's signature. ``reopened``: why the seal is another one than before."""

    receiver = Counterpart("check_in", "接收人", "Receiver")
    seal = Text("封条编号", "Seal number", longest=40, required=False)
    milligrams = Number("重量", "Weight", unit="mg", required=False)
    reopened = Text("启封原因", "Why the seal was opened", required=False)


class CheckIn(Act, title="入库", en="Check in"):
    """The keeper's signature: what was received, how it is, where it stands."""

    giver = Counterpart("hand_over", "移交人", "Giver")
    store = Text("保管场所", "Store", longest=40)
    shelf = Text("货架位", "Shelf", longest=20, required=False)
    state = Chosen(State, "保管状态", "State", required=False)
    seal = Text("封条编号", "Seal number", longest=40, required=False)
    milligrams = Number("重量", "Weight", unit="mg", required=False)
    packages = Number("包装件数", "Packages", required=False)
    special_place = YesNo("存放在专门场所", "Kept in a place for dangerous goods", required=False)
    photo = FileDigest("照片摘要", "Digest of the photograph", required=False)


class Relocate(Act, title="移位", en="Move within the store"):
    shelf = Text("货架位", "Shelf", longest=20)


class ApproveUse(Act, title="批准调用涉案财物", en="Approve a use of the item"):
    """``days``: how long it may stay out, the day of the check-out not counted."""

    use = Chosen(Use, "用途", "Purpose")
    borrower = Officers("调用人", "Borrower")
    days = Number("调用天数", "Days", least=1, most=365)
    reason = Text("调用理由", "Reason")


class Issue(Act, title="出库", en="Check out"):
    """The keeper gives the item out."""

    borrower = Officers("领用人", "Borrower")
    days = Number("批准的调用天数", "Days approved", least=1, most=365)
    seal = Text("封条编号", "Seal number", longest=40, required=False)
    milligrams = Number("重量", "Weight", unit="mg", required=False)


class SignForIssue(Act, title="领用签收", en="Sign for the item"):
    """The borrower's signature."""

    giver = Counterpart("issue", "出库人", "Giver")
    seal = Text("封条编号", "Seal number", longest=40, required=False)
    milligrams = Number("重量", "Weight", unit="mg", required=False)


class BankCash(Act, title="款项存入专门账户", en="Bank the cash"):
    amount = Money("存入金额", "Amount")
    account = Text("账户名称", "Account")
    receipt_no = Text("回单编号", "Receipt number")


class NoteMissing(Act, title="登记盘点未见", en="Note an item as missing"):
    """A stock-taking did not find what the acts say is there."""

    stock_taking = RecordRef("stock_taking", "盘点", "Stock-taking")


class FindMissing(Act, title="查明盘点未见", en="Account for a missing item"):
    explanation = Text("查明情况", "Explanation")
    shelf = Text("现货架位", "Shelf where it was found", longest=20, required=False)
