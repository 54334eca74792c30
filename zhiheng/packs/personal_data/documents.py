"""What is answered to whoever asks for personal data, the assessment before processing, and the notice of a leak."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Opinions,
    TimeOf,
    filled,
    form,
    para,
    signed,
    to,
)
from zhiheng.packs.personal_data.acts import (
    AssessImpact,
    DestroyAssessment,
    FindLeak,
    ProvideData,
    RefuseData,
    RemedyLeak,
    RequestData,
    StartProcessing,
)

TO_THE_REQUESTER = Copy(label="此联交申请方")
REQUEST_DOCUMENTS = (
    Document(
        on=ProvideData,
        title="个人信息查询、提供审批表",
        en="Leave to look up or give out personal data",
        series="公(信)查批字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("申请编号", Fact.RECORD),
                ("信息主体", Identity(ProvideData.person)),
                ProvideData.data,
                ProvideData.requester,
                ProvideData.purpose,
                ProvideData.legal_basis,
                ProvideData.case_number,
                filled(ProvideData.national_rule),
                ProvideData.handler_allowed,
            ),
            Opinions(),
        ),
    ),
    Document(
        on=RefuseData,
        title="不予提供个人信息告知书",
        en="Notice that personal data are not given out",
        series="公(信)不提字",
        by_unit=True,
        copies=(STUB, FILE, TO_THE_REQUESTER),
        body=(
            to("申请方（", Of(RequestData.requester), "）"),
            para(
                "你方于",
                TimeOf(RequestData),
                "提出的查询、提供个人信息的申请，经审查，",
                RefuseData.reason,
                "。根据",
                Fact.LAW,
                "的规定，不予提供。",
            ),
            form(
                ("申请编号", Fact.RECORD),
                ("信息种类", Of(RequestData.data)),
                ("申请用途", Of(RequestData.purpose)),
            ),
        ),
        below=(signed("申请方经办人"),),
    ),
)
PROCESSING_DOCUMENTS = (
    Document(
        on=AssessImpact,
        title="个人信息保护影响评估报告",
        en="Assessment of the impact on personal data",
        series="公(信)评字",
        by_unit=True,
        body=(
            para("根据", Fact.LAW, "的规定，对敏感个人信息的处理进行事前评估，结论如下："),
            form(
                ("评估编号", Fact.RECORD),
                ("评估时间", Fact.DAY),
                ("评估人", Fact.OFFICER),
                AssessImpact.lawful_and_necessary,
                AssessImpact.risks,
                AssessImpact.safeguards,
            ),
            para("本报告和处理情况记录依法保存。"),
        ),
        below=(signed("评估人", "负责人"),),
    ),
    Document(
        on=StartProcessing,
        title="敏感个人信息处理登记表",
        en="Register entry of the processing of sensitive data",
        series="公(信)处字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("评估编号", Fact.RECORD),
                ("评估时间", TimeOf(AssessImpact)),
                ("开始处理时间", Fact.MOMENT),
                ("处理人", Fact.OFFICER),
                StartProcessing.what,
                ("保护措施", Of(AssessImpact.safeguards)),
            ),
        ),
        below=(signed("处理人", "负责人"),),
    ),
    Document(
        on=DestroyAssessment,
        title="评估报告和处理记录销毁审批表",
        en="Leave to destroy the assessment and the log",
        series="公(信)毁字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("评估编号", Fact.RECORD),
                ("评估时间", TimeOf(AssessImpact)),
                ("开始处理时间", TimeOf(StartProcessing)),
                DestroyAssessment.reason,
                ("法律依据", Fact.LAW),
            ),
            Opinions(),
        ),
        below=(signed("销毁人", "监督人"),),
    ),
)
LEAK_DOCUMENTS = (
    Document(
        on=RemedyLeak,
        title="个人信息安全事件通知书",
        en="Notice of a leak",
        series="公(信)泄字",
        copies=(STUB, FILE, Copy(label="此联交履行个人信息保护职责的部门"), Copy(label="此联交个人")),
        body=(
            para("根据", Fact.LAW, "的规定，现将有关情况通知如下："),
            form(
                ("事件编号", Fact.RECORD),
                ("发现时间", TimeOf(FindLeak, hours=True)),
                ("信息种类、原因", Of(FindLeak.what)),
                ("可能造成的危害", "＿＿＿＿＿＿＿＿＿＿＿＿"),
                ("已采取的补救措施", RemedyLeak.measures),
                ("个人可以采取的减轻危害的措施", "＿＿＿＿＿＿＿＿＿＿＿＿"),
                RemedyLeak.authority_told,
                RemedyLeak.persons_told,
                filled(RemedyLeak.harm_avoided),
                ("联系方式", "＿＿＿＿＿＿＿＿＿＿＿＿"),
            ),
        ),
        below=(signed("收件人"),),
    ),
)
