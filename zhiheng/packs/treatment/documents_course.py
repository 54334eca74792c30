"""Documents of sampling, of the register, of reporting in, and the proofs of service."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import (
    FILE,
    ByHand,
    Copy,
    Document,
    Fact,
    Of,
    Opinions,
    Row,
    TimeOf,
    filled,
    form,
    para,
    signed,
    to,
)
from zhiheng.kernel.proof_of_service import proof_of_service
from zhiheng.packs.treatment import acts

PERSON: tuple[Row, ...] = (("编号", Fact.RECORD), ("姓名", Fact.SUBJECT_IDENTITY))
SERVICE = "公(禁)达字"


def _served(
    on: type[acts.ServeTreatmentOrder] | type[acts.ServeLiftNotice] | type[acts.ServeRehabilitationLiftNotice],
    served: str,
) -> Document:
    """Served on the person and the family, told to the township."""
    return proof_of_service(on, served, SERVICE, Fact.SUBJECT_IDENTITY, on.on_person, on.on_family, on.township_told)


def _reported_in(on: type[acts.ReportIn] | type[acts.ReportForRehabilitation], what: str, since: type[Act]) -> Document:
    """The sheet on which a person reports in for ``what``, which was ordered by ``since``."""
    return Document(
        on=on,
        title="报到登记表",
        en="Reporting in",
        series="公(禁)报到字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交本人")),
        body=(
            form(
                *PERSON,
                ("报到事项", what),
                ("决定时间", TimeOf(since)),
                ("报到时间", Fact.MOMENT),
                filled(on.place),
                ("接收人", Fact.OFFICER),
                ("法律依据", Fact.LAW),
            ),
        ),
        below=(signed("报到人"), signed("接收人")),
    )


SAMPLES = (
    Document(
        on=acts.ForceTest,
        title="强制检测审批表",
        en="Leave for a compulsory test",
        series="公(禁)强检字",
        sealed=False,
        by_unit=True,
        body=(form(*PERSON, acts.ForceTest.reason, ("法律依据", Fact.LAW)), Opinions()),
    ),
    Document(
        on=acts.TakeSample,
        title="采样记录",
        en="Record of taking a sample",
        series="公(禁)采样字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("采集时间", Fact.MOMENT),
                acts.TakeSample.sample,
                acts.TakeSample.material,
                acts.TakeSample.consents,
                acts.TakeSample.staff,
                acts.TakeSample.person_sex,
                acts.TakeSample.taker_sex,
                ("法律依据", Fact.LAW),
            ),
            ByHand("样本封装、编号、保存情况："),
        ),
        below=(ByHand("被检测人（签名、捺指印）：　年　月　日"), signed("采集人员", "见证人")),
    ),
    Document(
        on=acts.SendSample,
        title="送检单",
        en="Sample sent for testing",
        series="公(禁)送检字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交检测机构")),
        body=(
            to(acts.SendSample.institution),
            para("现将下列样本送你机构检测："),
            form(
                ("编号", Fact.RECORD),
                acts.SendSample.sample,
                ("样本种类", Of(acts.TakeSample.material, same=acts.SendSample.sample)),
                ("采集时间", TimeOf(acts.TakeSample, same=acts.SendSample.sample, hours=True)),
                acts.SendSample.purpose,
                ("送检时间", Fact.MOMENT),
                acts.SendSample.staff,
            ),
        ),
        below=(signed("送检人"), signed("接收人")),
    ),
    Document(
        on=acts.DestroySample,
        title="样本销毁记录",
        en="Record of destroying a sample",
        series="公(禁)样毁字",
        by_unit=True,
        body=(
            form(
                ("编号", Fact.RECORD),
                acts.DestroySample.sample,
                ("采集时间", TimeOf(acts.TakeSample, same=acts.DestroySample.sample, hours=True)),
                ("销毁时间", Fact.MOMENT),
                ("销毁人", Fact.OFFICER),
                ("销毁方式", "＿＿＿＿＿＿＿＿"),
            ),
        ),
        below=(signed("销毁人", "监督人"),),
    ),
)
REGISTER = (
    Document(
        on=acts.RegisterUser,
        title="吸毒人员登记表",
        en="Register entry of a drug user",
        series="公(禁)吸登字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *PERSON,
                ("登记时间", Fact.MOMENT),
                ("登记人", Fact.OFFICER),
                filled(acts.RegisterUser.unit_in_charge),
                ("检测结论", Of(acts.ConcludeTest.result)),
                ("法律依据", Fact.LAW),
            ),
            para("登记信息依法保密，不得用于入学、就业等审查。"),
        ),
        below=(signed("登记人", "审核人"),),
    ),
    Document(
        on=acts.EntrustDetermination,
        title="委托认定书",
        en="Commission to determine addiction",
        series="公(禁)托认字",
        copies=(FILE, Copy(label="此联交戒毒医疗机构")),
        body=(
            to(acts.EntrustDetermination.institution),
            para(
                "因",
                acts.EntrustDetermination.reason,
                "，根据",
                Fact.LAW,
                "的规定，委托你机构对",
                Fact.SUBJECT_IDENTITY,
                "是否吸毒成瘾、成瘾程度进行认定，出具书面意见。",
            ),
        ),
        below=(signed("接收人"),),
    ),
    Document(
        on=acts.ReportToPolice,
        title="报告书",
        en="Report to the police",
        series="公(禁)报告字",
        by_unit=True,
        sealed=False,
        body=(
            form(*PERSON, ("报告时间", Fact.MOMENT), ("报告人", Fact.OFFICER), ("法律依据", Fact.LAW)),
            para("报告内容：", acts.ReportToPolice.content),
        ),
        below=(ByHand("报告单位（盖章）：　报告人（签名）：　年　月　日"), signed("接收人")),
    ),
)
COURSE = (
    _served(acts.ServeTreatmentOrder, "责令社区戒毒决定书"),
    _reported_in(acts.ReportIn, "社区戒毒", acts.DecideTreatment),
    _served(acts.ServeLiftNotice, "解除社区戒毒通知书"),
    proof_of_service(
        acts.ServeIsolationDecision,
        "强制隔离戒毒决定书",
        SERVICE,
        Fact.SUBJECT_IDENTITY,
        acts.ServeIsolationDecision.identity_known,
    ),
    proof_of_service(
        acts.ServeRehabilitationOrder,
        "责令社区康复决定书",
        SERVICE,
        Fact.SUBJECT_IDENTITY,
        filled(acts.ServeRehabilitationOrder.note),
    ),
    _reported_in(acts.ReportForRehabilitation, "社区康复", acts.OrderRehabilitation),
    _served(acts.ServeRehabilitationLiftNotice, "解除社区康复通知书"),
)
DOCUMENTS = (*SAMPLES, *REGISTER, *COURSE)
