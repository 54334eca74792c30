"""Documents with which an item leaves: the decision, the owner's notice, and the list of each way out."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    Capitals,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Opinions,
    filled,
    form,
    para,
    signed,
    to,
    under,
)
from zhiheng.law.administrative_compulsion_law import LAW as COMPULSION
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_administrative_provisions import LAW as ADMINISTRATIVE
from zhiheng.law.mps_criminal_provisions import LAW as CRIMINAL
from zhiheng.law.seized_property_provisions import LAW as SEIZED
from zhiheng.packs.property.acts import TakeProperty
from zhiheng.packs.property.acts_disposal import (
    DecideDisposal,
    DestroyItem,
    PayToTreasury,
    ReleaseFromMeasure,
    ReturnToOwner,
    SellItem,
    TellOwner,
    TransferWithCase,
)
from zhiheng.packs.property.choices import Told
from zhiheng.packs.property.documents_keeping import ITEM, NUMBERS, law_of

TO_THE_OWNER = Copy(label="此联交领取人")
TO_THE_HOLDER = Copy(label="此联交持有人")
TO_THE_KEEPER = Copy(label="此联交保管人")
RELEASED = law_of(CPL["145"], COMPULSION["28"])
CLAIMED = law_of(CRIMINAL["233"], ADMINISTRATIVE["197"])
DEALT_WITH = under(SEIZED["18"])
APPROVED = (("批准的处理方式", Of(DecideDisposal.way)), ("处理依据", Of(DecideDisposal.ground)))

SETTLING = (
    Document(
        on=ReleaseFromMeasure,
        title="解除扣押决定书",
        en="Release from the measure",
        series="公(财)解字",
        copies=(STUB, FILE, TO_THE_HOLDER, TO_THE_KEEPER),
        body=(
            to(Of(TakeProperty.holder)),
            para(
                "我机关办理的",
                Fact.CASE,
                "号案件中，对下列财物采取了",
                Of(TakeProperty.measure),
                "措施。现根据",
                RELEASED,
                "、",
                under(SEIZED["20"]),
                "等规定，决定予以解除。",
            ),
            form(*NUMBERS, filled(ReleaseFromMeasure.reason)),
            ITEM,
        ),
        below=(signed("持有人"),),
    ),
    Document(
        on=TellOwner,
        title="领取财物通知书",
        en="Notice to collect property",
        series="公(财)领通字",
        where=(TellOwner.told.is_(Told.NOTICE),),
        copies=(STUB, FILE, TO_THE_OWNER),
        body=(
            to(Of(TakeProperty.holder)),
            para(
                "我机关办理的",
                Fact.CASE,
                "号案件中的下列财物，现通知你前来领取。领取时应当携带本通知书和身份证明；委托他人领取的，还应当提交委托书。",
            ),
            form(*NUMBERS, ("通知时间", Fact.DAY)),
            ITEM,
            para("领取地点：＿＿＿＿＿＿＿＿　联系人、联系电话：＿＿＿＿＿＿＿＿"),
            para("逾期无人领取的，依照", CLAIMED, "的规定处理。"),
        ),
        below=(signed("收件人"),),
    ),
    Document(
        on=TellOwner,
        title="认领财物公告",
        en="Public notice to claim property",
        series="公(财)领告字",
        where=(TellOwner.told.is_(Told.PUBLICATION),),
        body=(
            para(
                "我机关在办理",
                Fact.CASE,
                "号案件中查获下列财物，原主不明。根据",
                CLAIMED,
                "的规定，现予公告。请权利人携带身份证明和权属证明前来认领；公告期满无人认领的，依法处理。",
            ),
            ITEM,
            form(("财物编号", Fact.RECORD), ("公告日期", Fact.DAY), ("认领单位", Fact.UNIT)),
            para("联系人、联系电话：＿＿＿＿＿＿＿＿＿＿"),
        ),
    ),
    Document(
        on=DecideDisposal,
        title="处理涉案财物审批表",
        en="Approval of a disposal",
        series="公(财)处字",
        by_unit=True,
        sealed=False,
        body=(
            form(
                *NUMBERS,
                DecideDisposal.way,
                DecideDisposal.ground,
                DecideDisposal.reason,
                filled(DecideDisposal.value),
            ),
            ITEM,
            Opinions(),
        ),
    ),
)

LEAVING = (
    Document(
        on=ReturnToOwner,
        title="发还清单",
        en="List of property returned",
        series="公(财)还字",
        copies=(FILE, TO_THE_OWNER, TO_THE_KEEPER),
        body=(
            para("根据", DEALT_WITH, "的规定，现将下列财物发还："),
            form(
                *NUMBERS,
                ("领取人", Identity(ReturnToOwner.receiver)),
                ReturnToOwner.receiver_is,
                ("发还时间", Fact.MOMENT),
                ("处理依据", Of(DecideDisposal.ground)),
                ("发还理由", Of(DecideDisposal.reason)),
                ReturnToOwner.officers,
                filled(ReturnToOwner.photo),
            ),
            ITEM,
            para("上列财物经领取人当面清点，核对无误。"),
        ),
        below=(signed("领取人"), signed("发还人员", "保管人")),
    ),
    Document(
        on=TransferWithCase,
        title="随案移送清单",
        en="List of property sent with the case",
        series="公(财)随字",
        copies=(FILE, Copy(label="此联交接收机关")),
        body=(
            to(TransferWithCase.receiving_organ),
            para(Fact.CASE, "号案件的下列涉案财物，随案移送你单位。"),
            form(
                ("财物编号", Fact.RECORD),
                TransferWithCase.sent,
                ("移送时间", Fact.MOMENT),
                TransferWithCase.list_copies,
                TransferWithCase.proposal,
                filled(TransferWithCase.received_by),
            ),
            ITEM,
        ),
        below=(signed("移送人"), signed("接收人")),
    ),
    Document(
        on=SellItem,
        title="变卖、拍卖清单",
        en="List of property sold",
        series="公(财)卖字",
        copies=(FILE, TO_THE_KEEPER),
        body=(
            para("根据", DEALT_WITH, "的规定，下列财物已经批准委托变卖、拍卖："),
            form(
                *NUMBERS,
                *APPROVED,
                SellItem.agency,
                ("变卖、拍卖时间", Fact.DAY),
                ("价款（大写）", Capitals(SellItem.proceeds)),
                SellItem.proceeds,
                SellItem.account,
                filled(SellItem.photo),
            ),
            ITEM,
        ),
        below=(signed("受托单位", "经办人"),),
    ),
    Document(
        on=DestroyItem,
        title="销毁清单",
        en="Record of destruction",
        series="公(财)毁字",
        copies=(FILE, TO_THE_KEEPER),
        body=(
            para("根据", DEALT_WITH, "的规定，经批准，对下列财物予以销毁："),
            form(
                *NUMBERS,
                *APPROVED,
                ("销毁时间", Fact.MOMENT),
                ("销毁地点", "＿＿＿＿＿＿＿＿＿＿"),
                DestroyItem.method,
                DestroyItem.officers,
                filled(DestroyItem.supervisors),
                filled(DestroyItem.witness),
                filled(DestroyItem.register_no),
            ),
            ITEM,
        ),
        below=(signed("销毁人员"), signed("监督人员", "见证人")),
    ),
    Document(
        on=PayToTreasury,
        title="上缴国库清单",
        en="List of property paid to the treasury",
        series="公(财)缴字",
        copies=(FILE, TO_THE_KEEPER),
        body=(
            para("根据", DEALT_WITH, "的规定，下列财物或者其价款已上缴国库："),
            form(
                *NUMBERS,
                *APPROVED,
                ("上缴时间", Fact.DAY),
                ("金额（大写）", Capitals(PayToTreasury.amount)),
                PayToTreasury.amount,
                PayToTreasury.receipt_no,
            ),
            ITEM,
        ),
        below=(signed("经办人", "财务人员"),),
    ),
)
