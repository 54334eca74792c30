"""Release on bail with guarantor or deposit, residential surveillance."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Money, PartyRef, Text, YesNo


class FilingLevel(Choice):
    CITY = ("设区的市级", "prefecture-level city")
    PROVINCE = ("省级", "province")


class Account(Choice):
    DEDICATED = ("取保候审保证金专门账户", "dedicated account")
    UNIT_OR_OFFICER = ("办案部门或者民警代收", "collected by the unit or an officer")


class DepositState(Choice):
    NONE = ("未交保证金", "no deposit")
    REFUNDABLE = ("应当退还", "to be refunded")
    BREACHED = ("违反规定另行处理", "rules were broken, dealt with apart")
    WITHHELD = ("涉嫌重新故意犯罪暂扣", "held for a new intentional crime")


class Residence(Choice):
    HOME = ("住处", "home")
    DESIGNATED = ("指定的居所", "designated residence")
    CUSTODY_PLACE = ("羁押场所", "place of custody")
    CASEWORK_AREA = ("办案场所", "casework premises")
    OFFICE = ("办公场所", "office")


class AnnouncedTo(Choice):
    PERSON = ("被取保候审人", "the person on bail")
    FAMILY_OR_COUNSEL = ("成年家属、法定代理人或者辩护人", "family, guardian or counsel")
    UNIT_OR_COMMITTEE = ("单位或者居（村）民委员会", "work unit or committee")


class DecideBail(Act, title="决定取保候审", en="Decide on bail pending trial"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    guarantor = YesNo("责令提出保证人", "A guarantor is required")
    deposit = Money("责令交纳保证金", "Deposit required", required=False)
    minor = YesNo("未成年人", "Minor", protected=True, required=False)
    guarantor_impossible = YesNo("确无保证人", "No guarantor can be found", required=False)
    deputy = YesNo("县级以上人大代表", "Deputy to a people's congress", required=False)


class ApproveLargeDeposit(Act, title="设区市级批准收取大额保证金", en="City-level approval of a large deposit"):
    """The decision of the city bureau arrives."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    document_no = Text("批准文号", "Document number", required=False)


class FileLargeDeposit(Act, title="大额保证金报备", en="File a large deposit"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    level = Chosen(FilingLevel, "备案机关", "Filed with")


class ServeDepositNotice(Act, title="送达收取保证金通知书", en="Serve the notice to pay the deposit"):
    person = PartyRef("被取保候审人", "Person on bail")


class PayDeposit(Act, title="交纳保证金", en="Pay the deposit"):
    person = PartyRef("被取保候审人", "Person on bail")
    amount = Money("金额", "Amount")
    account = Chosen(Account, "存入账户", "Paid into")


class AcceptGuarantor(Act, title="审查同意保证人", en="Accept the guarantor"):
    person = PartyRef("被取保候审人", "Person on bail")
    guarantor = PartyRef("保证人", "Guarantor")


class StartBail(Act, title="执行取保候审", en="Start bail pending trial"):
    person = PartyRef("被取保候审人", "Person on bail")


class LiftBail(Act, title="解除取保候审", en="Lift bail pending trial"):
    person = PartyRef("被取保候审人", "Person on bail")
    deposit_state = Chosen(DepositState, "保证金", "Deposit")


class RefundDeposit(Act, title="决定退还保证金", en="Decide to refund the deposit"):
    """The bank is told to pay it back in full."""

    person = PartyRef("被取保候审人", "Person on bail")
    amount = Money("金额", "Amount", required=False)


class ApproveForfeitureAtCityLevel(Act, title="设区市级批准没收保证金", en="City-level approval of a forfeiture"):
    """The decision of the city bureau arrives."""

    person = PartyRef("被取保候审人", "Person on bail")


class ForfeitDeposit(Act, title="决定没收保证金", en="Decide to forfeit the deposit"):
    person = PartyRef("被取保候审人", "Person on bail")
    amount = Money("没收金额", "Amount")
    reason = Text("违反的规定", "Rule broken")


class AnnounceForfeiture(Act, title="宣读没收保证金决定", en="Read out the forfeiture"):
    person = PartyRef("被取保候审人", "Person on bail")
    announced_to = Chosen(AnnouncedTo, "宣读对象", "Read to")


class ReceiveForfeitureReconsideration(
    Act, title="收到没收保证金复议申请", en="Receive a request to reconsider the forfeiture"
):
    person = PartyRef("被取保候审人", "Person on bail")


class DecideForfeitureReconsideration(Act, title="没收保证金复议决定", en="Decide on the forfeiture"):
    person = PartyRef("被取保候审人", "Person on bail")
    upheld = YesNo("维持", "Upheld")


class DecideResidentialSurveillance(Act, title="决定监视居住", en="Decide on residential surveillance"):
    person = PartyRef("犯罪嫌疑人", "Suspect")
    reason = Text("理由", "Reason")
    deputy = YesNo("县级以上人大代表", "Deputy to a people's congress", required=False)


class StartResidentialSurveillance(Act, title="执行监视居住", en="Start residential surveillance"):
    person = PartyRef("被监视居住人", "Person under surveillance")
    place = Chosen(Residence, "执行处所", "Place")
    no_fixed_home = YesNo("无固定住处", "No fixed home", required=False)
    higher_approval = YesNo(
        "危害国家安全、恐怖活动犯罪并经上一级批准", "State-security or terrorist crime, approved above", required=False
    )


class LiftResidentialSurveillance(Act, title="解除监视居住", en="Lift residential surveillance"):
    person = PartyRef("被监视居住人", "Person under surveillance")
