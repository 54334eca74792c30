"""Who is told what about a person, on what ground; processing of sensitive data; a leak and what follows."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, Text, YesNo


class Data(Choice):
    VIOLATION_RECORD = ("违反治安管理记录", "record of a public-security violation")
    REGISTRY = ("吸毒人员登记", "register of drug users")
    TREATMENT = ("戒毒信息", "drug treatment")
    INFORMANT = ("举报人身份", "identity of an informant")
    OTHER = ("其他个人信息", "other personal data")


class Requester(Choice):
    CASE_ORGAN = ("办案的国家机关", "a state organ handling a case")
    THIS_ORGAN = ("本机关办案单位", "a unit of this organ handling a case")
    TREATMENT_BODY = ("戒毒机构", "a treatment body")
    THE_PERSON = ("本人", "the person concerned")
    EMPLOYER = ("用人单位", "an employer")
    SCHOOL = ("学校", "a school")
    INSURER = ("社会保障、保险机构", "a social security or insurance body")
    OTHER = ("其他单位或者个人", "another body or person")


class Purpose(Choice):
    CASE = ("办理案件", "handling a case")
    TREATMENT = ("戒毒治疗和帮扶", "treatment and support")
    LICENCE = ("机动车驾驶许可", "driving licence")
    NATIONAL_RULE = ("国家规定的查询", "a query that a national rule provides for")
    SCHOOL_ADMISSION = ("入学审查", "school admission")
    EMPLOYMENT = ("就业审查", "employment")
    BENEFITS = ("社会保障审查", "social benefits")
    OTHER = ("其他", "other")


class RequestData(Act, title="申请查询、提供个人信息", en="Ask for personal data"):
    person = PartyRef("信息主体", "Person concerned", required=False)
    data = Chosen(Data, "信息种类", "Data")
    requester = Chosen(Requester, "申请方", "Requester")
    purpose = Chosen(Purpose, "用途", "Purpose")


class ProvideData(Act, title="查询、提供个人信息", en="Look up or give out personal data"):
    """``case_number`` or, outside a case, the matter; ``handler_allowed``: whoever looks it up may do so."""

    person = PartyRef("信息主体", "Person concerned", required=False)
    data = Chosen(Data, "信息种类", "Data")
    requester = Chosen(Requester, "申请方", "Requester")
    purpose = Chosen(Purpose, "用途", "Purpose")
    legal_basis = Text("法律依据", "Legal basis", longest=300, required=False)
    case_number = Text("案件或者事项编号", "Case or matter", longest=60, required=False)
    national_rule = Text("准许查询的国家规定", "National rule that allows the query", longest=300, required=False)
    handler_allowed = YesNo("经办人有此权限", "The handler is authorised")


class RefuseData(Act, title="不予提供", en="Refuse to give out"):
    reason = Text("理由", "Reason", longest=500)


class AssessImpact(Act, title="个人信息保护影响评估", en="Assess the impact on personal data"):
    lawful_and_necessary = YesNo("目的、方式合法、正当、必要", "Purpose and manner lawful and necessary")
    risks = Text("对个人权益的影响及风险", "Impact and risks", longest=2000)
    safeguards = Text("保护措施", "Safeguards", longest=2000)


class StartProcessing(Act, title="开始处理敏感个人信息", en="Start to process sensitive data"):
    what = Text("处理事项", "What is processed", longest=300)


class DestroyAssessment(Act, title="销毁评估报告和处理记录", en="Destroy the assessment and the log"):
    reason = Text("理由", "Reason", longest=300)


class FindLeak(Act, title="发现个人信息泄露", en="Find a leak of personal data"):
    what = Text("泄露、篡改、丢失的信息", "What leaked, was altered or lost", longest=500)


class RemedyLeak(Act, title="补救并通知", en="Remedy the leak and give notice"):
    measures = Text("补救措施", "Measures", longest=1000)
    authority_told = YesNo("已通知履行保护职责的部门", "Authority told")
    persons_told = YesNo("已通知个人", "Persons told")
    harm_avoided = YesNo("已有效避免危害", "Harm effectively avoided", required=False)
