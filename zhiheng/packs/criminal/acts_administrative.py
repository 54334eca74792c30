"""The acts of an administrative case of which somebody must be told at once."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, YesNo


class Restriction(Choice):
    ADMINISTRATIVE_DETENTION = ("行政拘留", "administrative detention")
    DETENTION_FOR_REVIEW = ("拘留审查", "detention for review")
    RESTRICTED_AREA = ("限制活动范围", "restricted area")


class Untold(Choice):
    IDENTITY_UNKNOWN = ("身份不明", "identity unknown")
    CONTACT_REFUSED = ("拒不提供家属联系方式", "contact refused")
    FORCE_MAJEURE = ("不可抗力", "force majeure")


class SummonAdministratively(Act, title="行政传唤", en="Summon in an administrative case"):
    person = PartyRef("被传唤人", "Person summoned")


class NotifyFamilyOfSummons(Act, title="通知家属传唤原因和处所", en="Tell the family of the summons"):
    person = PartyRef("被传唤人", "Person summoned")


class NoteSummonsUntold(Act, title="注明传唤未通知家属原因", en="Note why the family was not told of the summons"):
    person = PartyRef("被传唤人", "Person summoned")
    obstacle = Chosen(Untold, "原因", "Reason")


class EndAdministrativeSummons(Act, title="行政传唤结束", en="End the administrative summons"):
    person = PartyRef("被传唤人", "Person summoned")


class DecideRestriction(Act, title="决定限制人身自由", en="Decide to restrict liberty"):
    person = PartyRef("被处罚人", "Person concerned")
    restriction = Chosen(Restriction, "措施", "Measure")
    foreign_national = YesNo("外国人", "Foreign national", protected=True, required=False)


class NotifyFamilyOfPenalty(Act, title="通知家属行政拘留", en="Tell the family of the detention"):
    person = PartyRef("被处罚人", "Person concerned")


class NotePenaltyUntold(Act, title="注明拘留未通知家属原因", en="Note why the family was not told of the detention"):
    person = PartyRef("被处罚人", "Person concerned")
    obstacle = Chosen(Untold, "原因", "Reason")


class ReportToProvince(Act, title="报告省级公安机关", en="Report to the provincial organ"):
    person = PartyRef("外国人", "Foreign national")
