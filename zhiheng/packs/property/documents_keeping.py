"""Documents of an item's way through hands and store, and of a stock-taking."""

from zhiheng.kernel.document import (
    FILE,
    ByHand,
    Capitals,
    CaseLaw,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    OfNamed,
    Opinions,
    Row,
    each,
    filled,
    form,
    para,
    signed,
)
from zhiheng.kernel.terms import Article
from zhiheng.law.mps_administrative_provisions import LAW as ADMINISTRATIVE
from zhiheng.law.mps_criminal_provisions import LAW as CRIMINAL
from zhiheng.packs.property import acts
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking

NUMBERS: tuple[Row, ...] = (("案件编号", Fact.CASE), ("财物编号", Fact.RECORD))
ITEM = each(
    acts.TakeProperty,
    columns=(
        acts.TakeProperty.item,
        acts.TakeProperty.item_kind,
        ("数量", acts.TakeProperty.quantity, acts.TakeProperty.counted_in),
        ("金额", acts.TakeProperty.amount),
        acts.TakeProperty.features,
    ),
)
"""The line of the list: what the item is, as it was taken."""


def law_of(criminal: Article, administrative: Article) -> CaseLaw:
    """The article of either kind of case under which an item may lie."""
    return CaseLaw((("criminal_case", criminal), ("administrative_case", administrative)))


KEPT = law_of(CRIMINAL["235"], ADMINISTRATIVE["190"])
KEEPERS_COPY = Copy(label="此联由保管人留存")
GIVERS_COPY = Copy(label="此联交移交人")
RECEIVERS_COPY = Copy(label="此联交领用人")

TAKEN = (
    Document(
        on=acts.TakeProperty,
        title="涉案财物登记表",
        en="Register entry of an item",
        series="公(财)登字",
        by_unit=True,
        body=(
            form(
                *NUMBERS,
                ("提取时间", Fact.MOMENT),
                acts.TakeProperty.measure,
                filled(acts.TakeProperty.cause),
                filled(acts.TakeProperty.source),
                ("持有人", Identity(acts.TakeProperty.holder)),
                filled(acts.TakeProperty.list_no),
                filled(acts.TakeProperty.lot),
                acts.TakeProperty.officers,
            ),
            ITEM,
            form(
                filled(acts.TakeProperty.foreign_currency),
                filled(acts.TakeProperty.foreign_hundredths),
                filled(acts.TakeProperty.photo),
            ),
        ),
        below=(signed("持有人", "见证人"), signed("提取人员")),
    ),
    Document(
        on=acts.HandOver,
        title="涉案财物移交清单",
        en="List of property handed over",
        series="公(财)交字",
        by_unit=True,
        copies=(FILE, KEEPERS_COPY, GIVERS_COPY),
        body=(
            para("根据", KEPT, "的规定，现将下列涉案财物移交保管："),
            form(*NUMBERS, ("移交时间", Fact.MOMENT), ("移交人", Fact.OFFICER), acts.HandOver.receiver),
            ITEM,
            form(filled(acts.HandOver.seal), filled(acts.HandOver.milligrams), filled(acts.HandOver.reopened)),
            para("以上财物经移交人、接收人当面清点，核对无误。"),
        ),
        below=(signed("移交人"), signed("接收人")),
    ),
    Document(
        on=acts.CheckIn,
        title="涉案财物入库登记表",
        en="Check-in of an item",
        series="公(财)入字",
        by_unit=True,
        copies=(KEEPERS_COPY, GIVERS_COPY),
        body=(
            form(
                *NUMBERS,
                ("入库时间", Fact.MOMENT),
                acts.CheckIn.giver,
                ("保管人", Fact.OFFICER),
                acts.CheckIn.store,
                filled(acts.CheckIn.shelf),
                filled(acts.CheckIn.state),
                filled(acts.CheckIn.seal),
                filled(acts.CheckIn.packages),
                filled(acts.CheckIn.milligrams),
                filled(acts.CheckIn.special_place),
            ),
            ITEM,
        ),
        below=(signed("移交人"), signed("保管人")),
    ),
    Document(
        on=acts.BankCash,
        title="涉案款项存入回单",
        en="Receipt for banked cash",
        series="公(财)款字",
        by_unit=True,
        copies=(FILE, KEEPERS_COPY),
        body=(
            form(
                *NUMBERS,
                ("存入时间", Fact.MOMENT),
                ("大写金额", Capitals(acts.BankCash.amount)),
                acts.BankCash.amount,
                acts.BankCash.account,
                acts.BankCash.receipt_no,
                ("经办人", Fact.OFFICER),
            ),
            ITEM,
        ),
        below=(signed("经办人", "复核人"),),
    ),
)

USED = (
    Document(
        on=acts.ApproveUse,
        title="调用涉案财物审批表",
        en="Approval to use an item",
        series="公(财)调字",
        by_unit=True,
        sealed=False,
        body=(
            form(
                *NUMBERS,
                acts.ApproveUse.use,
                acts.ApproveUse.borrower,
                acts.ApproveUse.days,
                acts.ApproveUse.reason,
                ("法律依据", KEPT),
            ),
            ITEM,
            Opinions(),
        ),
    ),
    Document(
        on=acts.Issue,
        title="涉案财物出库登记表",
        en="Check-out of an item",
        series="公(财)出字",
        by_unit=True,
        copies=(KEEPERS_COPY, RECEIVERS_COPY),
        body=(
            form(
                *NUMBERS,
                ("出库时间", Fact.MOMENT),
                ("出库人", Fact.OFFICER),
                acts.Issue.borrower,
                ("用途", Of(acts.ApproveUse.use)),
                acts.Issue.days,
                filled(acts.Issue.seal),
                filled(acts.Issue.milligrams),
            ),
            ITEM,
            para("领用人应当妥善保管，用毕及时归还，不得调换、损毁或者挪作他用。"),
        ),
        below=(signed("出库人"), signed("领用人"), ByHand("归还时间：　年　月　日　时　封条、数量核对情况：")),
    ),
)

COUNTS = (
    Document(
        on=FinishStockTaking,
        title="涉案财物盘点表",
        en="Stock-taking sheet",
        series="公(财)盘字",
        by_unit=True,
        body=(
            form(
                ("盘点编号", Fact.RECORD),
                ("保管场所", Of(StartStockTaking.store)),
                ("货架位", "自", Of(StartStockTaking.first_shelf), "至", Of(StartStockTaking.last_shelf)),
                ("盘点人员", Of(StartStockTaking.officers)),
                ("结束时间", Fact.MOMENT),
                filled(FinishStockTaking.remark),
            ),
            each(
                ScanItem,
                columns=(
                    ("财物编号", ScanItem.code),
                    ("财物名称", OfNamed(ScanItem.code, acts.TakeProperty.item)),
                    ScanItem.shelf,
                    ("扫描时间", Fact.MOMENT),
                ),
                heading="盘点所见：",
            ),
        ),
        below=(ByHand("账物不符的情况："), signed("盘点人员", "监盘人")),
    ),
)
