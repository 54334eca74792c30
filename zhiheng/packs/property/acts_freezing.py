"""Property that stays where it is: frozen funds and rights, and the urgent measures against organised crime."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Chosen, Money, Text
from zhiheng.packs.property.choices import Frozen, UrgentMeasure


class FreezeFunds(Act, title="冻结财产", en="Freeze funds"):
    asset = Chosen(Frozen, "财产种类", "Asset")
    institution = Text("协助单位", "Institution")
    notice_no = Text("协助冻结财产通知书文号", "Number of the notice", required=False)
    amount = Money("金额", "Amount", required=False)


class ApproveLongFreeze(Act, title="批准冻结一年", en="Approve a freeze of one year"):
    reason = Text("重大、复杂情形", "Why the case is major and complex")


class RenewFreeze(Act, title="续冻", en="Renew the freeze"):
    asset = Chosen(Frozen, "财产种类", "Asset")
    notice_no = Text("协助冻结财产通知书文号", "Number of the notice", required=False)


class LiftFreeze(Act, title="解除冻结", en="Lift the freeze"):
    reason = Text("解除原因", "Reason", required=False)


class TakeUrgentMeasure(Act, title="采取紧急措施", en="Take an urgent measure"):
    """While a clue about a mafia-type organisation is verified."""

    measure = Chosen(UrgentMeasure, "措施", "Measure")
    asset = Text("涉案财产", "Asset")
    risk = Text("灭失、转移的紧急风险", "Urgent risk of loss")
