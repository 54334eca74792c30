"""Drug use and the driving licence."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Day, PartyRef, RecordRef, Text, YesNo


class Order(Choice):
    COMMUNITY_TREATMENT = ("责令社区戒毒", "community treatment")
    COMMUNITY_REHABILITATION = ("责令社区康复", "community rehabilitation")
    COMPULSORY_ISOLATION = ("决定强制隔离戒毒", "compulsory isolation")
    DEPENDENCE = ("长期服用依赖性精神药品成瘾", "dependence on psychotropic drugs")


class FindDrugDriver(Act, title="查获毒驾且决定戒毒措施", en="A drug driver is put under a treatment order"):
    person = PartyRef("驾驶人", "Driver")
    order = Chosen(Order, "戒毒措施", "Treatment order")
    decided_in = RecordRef("community_treatment", "戒毒案件", "Treatment record", required=False)


class CancelLicence(Act, title="注销机动车驾驶证", en="Cancel the driving licence"):
    person = PartyRef("驾驶人", "Driver")
    announced_void = YesNo("未收回的已公告作废", "Announced void where not handed in", required=False)


class RecordNoLicence(Act, title="查明无驾驶证", en="Find that there is no licence"):
    person = PartyRef("驾驶人", "Driver")


class ApplyForLicence(Act, title="申领驾驶证", en="Apply for a licence"):
    person = PartyRef("申请人", "Applicant")


class IssueLicence(Act, title="准予申领", en="Allow the application"):
    """``last_use`` and ``released``: what the register says, asked for this alone; empty where there is nothing."""

    person = PartyRef("申请人", "Applicant")
    queried_for_this_alone = YesNo("仅为本次申领查询", "Queried for this application alone")
    last_use = Day("最近一次吸毒日期", "Day of last drug use", required=False)
    released = Day("解除强制隔离戒毒日期", "Day of release from isolation", required=False)
    still_dependent = YesNo("成瘾尚未戒除", "Still dependent", required=False)


class RefuseLicence(Act, title="不予准许申领", en="Refuse the application"):
    person = PartyRef("申请人", "Applicant")
    reason = Text("理由", "Reason", longest=300)
