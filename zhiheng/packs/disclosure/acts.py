"""What is published for everybody, and what the parties of a case may look up."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Day, Text, YesNo


class Sort(Choice):
    PENALTY = ("行政处罚决定", "administrative penalty decision")
    RECONSIDERATION = ("行政复议结果", "outcome of a reconsideration")
    RULE = ("规范性文件", "rule of the bureau")
    GUIDE = ("办事指南", "guide to a service")
    FIGURES = ("统计信息", "figures")
    WARNING = ("警情提示、安全防范", "warning and advice")


class Progress(Choice):
    ACCEPTED = ("受案", "accepted")
    FILED = ("立案", "filed")
    MEASURE = ("采取强制措施", "coercive measure")
    INVESTIGATION_ENDED = ("终止侦查、撤销案件", "investigation ended, case dismissed")
    SENT_ON = ("移送审查起诉", "with the procuratorate")
    DECIDED = ("作出处理决定", "decided")


class FormInformation(Act, title="应公开信息形成", en="Information to be published arises"):
    sort = Chosen(Sort, "种类", "Sort")
    subject = Text("事项", "Subject", longest=300)
    decided_on = Day("文书日期", "Date of the document", required=False)
    about_minor = YesNo("涉及未成年人", "About a minor", protected=True, required=False)


class WithholdGround(Choice):
    SECRET = ("涉及国家秘密、警务工作秘密", "a state or police secret")
    MINOR = ("当事人是未成年人", "the party is a minor")
    APPROVED = ("经负责人批准不予公开", "withheld by leave of the leader")


class Withhold(Act, title="不予公开", en="Withhold from publication"):
    ground = Chosen(WithholdGround, "理由", "Ground")


class Publish(Act, title="公开", en="Publish"):
    """What the text shows as it goes out; ``about_minor``: a minor is a party of the case."""

    where = Text("公开渠道", "Where", longest=100)
    about_minor = YesNo("涉及未成年人", "About a minor", protected=True, required=False)
    minor_identifiable = YesNo("可识别未成年人身份", "A minor can be identified", protected=True, required=False)
    full_name_shown = YesNo("显示完整姓名", "Shows a whole name", required=False)
    address_shown = YesNo("显示住址、证件号、健康等信息", "Shows address, number, health and the like", required=False)
    of_sealed_record = YesNo("属封存记录", "Of a sealed record", required=False)


class ChangePenalty(Act, title="已公开处罚被变更、撤销", en="A published penalty is changed or annulled"):
    reason = Text("变更、撤销、确认违法或者无效", "Changed, annulled, held unlawful or void", longest=300)


class Withdraw(Act, title="撤回公开信息", en="Withdraw what was published"):
    explained = YesNo("已公开说明理由", "Reasons published")


class NoteProgress(Act, title="案件进展变化", en="The case moves on"):
    progress = Chosen(Progress, "进展", "Progress")


class UpdateEnquiry(Act, title="更新查询信息", en="Update the enquiry service"):
    progress = Chosen(Progress, "进展", "Progress")
