"""How an item leaves: with the case, to its owner, sold, destroyed, to the treasury."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Chosen, Money, Number, Officers, PartyRef, Text, YesNo
from zhiheng.kernel.file_digest import FileDigest
from zhiheng.packs.property.choices import Ground, Outcome, Receiver, Sent, Told, Way


class FindUnrelated(Act, title="查明与案件无关", en="Find the property unrelated"):
    reason = Text("查明情况", "What was found")


class LearnOutcome(Act, title="知悉案件处理结果", en="Learn how the case ended"):
    """``document_no``: that of the decision or judgment in force."""

    outcome = Chosen(Outcome, "处理结果", "Outcome")
    document_no = Text("法律文书编号", "Number of the document")
    otherwise = YesNo("依照法律、行政法规另行处理", "Dealt with under other rules")


class ReleaseFromMeasure(Act, title="解除扣押、查封、登记保存", en="Release from the measure"):
    reason = Text("解除原因", "Reason", required=False)


class TellOwner(Act, title="通知原主或者公告认领", en="Tell the owner to collect"):
    told = Chosen(Told, "方式", "How")


class TreatAsOwnerless(Act, title="认定无主财物", en="Treat as ownerless"):
    inquiry = Text("查找情况", "How the owner was looked for", required=False)


class DecideDisposal(Act, title="批准处理涉案财物", en="Approve a disposal"):
    way = Chosen(Way, "处理方式", "Way")
    ground = Chosen(Ground, "处理依据", "Ground")
    reason = Text("理由", "Reason")
    value = Money("估价", "Estimated value", required=False)


class ReturnToOwner(Act, title="发还财物", en="Return to the owner"):
    receiver = PartyRef("领取人", "Receiver")
    receiver_is = Chosen(Receiver, "领取人身份", "Who the receiver is")
    officers = Officers("发还人员", "Handed out by")
    list_signed = YesNo("领取人已在发还清单签名", "The receiver signed the list")
    photo = FileDigest("照片摘要", "Digest of the photograph", required=False)


class TransferWithCase(Act, title="随案移送", en="Transfer with the case"):
    receiving_organ = Text("接收机关", "Receiving organ")
    sent = Chosen(Sent, "移送内容", "What is sent")
    list_copies = Number("随案移送清单份数", "Copies of the list", least=0)
    proposal = Text("处理建议", "Proposed disposal", required=False)
    received_by = Text("接收人", "Received by", required=False)


class SellItem(Act, title="变卖、拍卖", en="Sell the item"):
    agency = Text("受托单位", "Agency")
    proceeds = Money("价款", "Proceeds")
    account = Text("价款存放账户", "Account that keeps the proceeds")
    photo = FileDigest("照片摘要", "Digest of the photograph", required=False)


class DestroyItem(Act, title="销毁", en="Destroy the item"):
    officers = Officers("销毁人员", "Destroyed by")
    supervisors = Officers("监督人员", "Supervised by", required=False)
    witness = PartyRef("见证人", "Witness", required=False)
    register_no = Text("销毁清册编号", "Number of the register", required=False)
    method = Text("销毁方式", "How")


class PayToTreasury(Act, title="上缴国库", en="Pay to the treasury"):
    amount = Money("金额", "Amount", required=False)
    receipt_no = Text("缴款书编号", "Number of the receipt")
