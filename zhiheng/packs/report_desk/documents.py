"""What the desk writes down, hands to whoever reported, and sends on."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Of,
    TimeOf,
    filled,
    form,
    para,
    signed,
    to,
    under,
)
from zhiheng.law.public_security_penalties_law import LAW as PENALTIES
from zhiheng.law.public_security_penalties_law_2012 import LAW as PENALTIES_2012
from zhiheng.packs.report_desk.acts import (
    ClassifyReport,
    IssueReceipt,
    RefuseReport,
    RegisterReport,
    ReplaceReceipt,
    SettleByMediation,
    TransferReport,
)

REPORTER = Of(RegisterReport.reporter)
TO_THE_REPORTER = Copy(label="此联交报案人")
RECEIVED = signed("报案人")
REPORTED = (
    ("接报编号", Fact.RECORD),
    ("报案人", REPORTER),
    ("接报时间", TimeOf(RegisterReport, hours=True)),
    ("发生地点", Of(RegisterReport.place)),
)


def _receipt(on: type[IssueReceipt] | type[ReplaceReceipt], *words: str) -> Document:
    """``words``: what is said of an earlier receipt. The number that opens the enquiry is told once, kept nowhere."""
    return Document(
        on=on,
        title="接报案回执",
        en="Receipt of a report",
        series="公(接)回字",
        by_unit=True,
        copies=(FILE, TO_THE_REPORTER),
        body=(
            to(REPORTER),
            para("你于", TimeOf(RegisterReport, hours=True), "反映的情况，我单位已经登记。"),
            form(
                ("接报编号", Fact.RECORD),
                ("回执编号", on.code),
                ("简要情况", Of(RegisterReport.summary)),
                ("接报民警", Fact.OFFICER),
            ),
            para("处理情况将依法告知你。你可以凭回执编号和交付回执时告知的查询码查询办理进展。", *words),
        ),
        below=(ByHand("联系人：　联系电话："), RECEIVED),
    )


DOCUMENTS = (
    Document(
        on=RegisterReport,
        title="接报案登记表",
        en="Register entry of a report",
        series="公(接)登字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("接报编号", Fact.RECORD),
                RegisterReport.channel,
                ("接报时间", Fact.MOMENT),
                ("接报民警", Fact.OFFICER),
                RegisterReport.reporter,
                RegisterReport.place,
                RegisterReport.summary,
                filled(RegisterReport.urgent),
                RegisterReport.looked_for_earlier,
                filled(RegisterReport.secrecy_wanted),
                filled(RegisterReport.secrecy_noted),
                ("处理情况", "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
            ),
        ),
        below=(RECEIVED, signed("接报民警", "负责人")),
    ),
    _receipt(IssueReceipt),
    _receipt(ReplaceReceipt, "此前交付的回执同时失效。"),
    Document(
        on=RefuseReport,
        title="不予受理告知书",
        en="Notice that the report is turned away",
        series="公(接)不受字",
        by_unit=True,
        copies=(STUB, FILE, TO_THE_REPORTER),
        body=(
            to(REPORTER),
            para(
                "你于",
                TimeOf(RegisterReport, hours=True),
                "反映的事项（接报编号",
                Fact.RECORD,
                "），经审查，",
                RefuseReport.ground,
                "。根据",
                Fact.LAW,
                "的规定，我单位不予受理。",
            ),
            para("你可以向下列机关提出：", RefuseReport.where_to_go, "。"),
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=TransferReport,
        title="移送案件通知书",
        en="Notice of transfer",
        series="公(接)移字",
        by_unit=True,
        copies=(STUB, FILE, Copy(label="此联交接收单位"), TO_THE_REPORTER),
        body=(
            to(TransferReport.receiving_unit),
            para("我单位接到的下列事项，属于公安机关职责范围，由你单位管辖。根据", Fact.LAW, "的规定，现予移送："),
            form(
                *REPORTED,
                ("简要情况", Of(RegisterReport.summary)),
                ("接报分类", Of(ClassifyReport.sort)),
                ("移送时间", Fact.MOMENT),
                TransferReport.reporter_told,
            ),
        ),
        below=(ByHand("接收单位（盖章）：　接收人（签名）：　年　月　日　时　分"),),
    ),
    Document(
        on=SettleByMediation,
        title="调解协议书",
        en="Agreement reached by mediation",
        series="公(接)调字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交当事人")),
        body=(
            form(*REPORTED, ("主持调解人", Fact.OFFICER)),
            para("双方当事人及基本情况：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
            para("纠纷经过：", Of(RegisterReport.summary)),
            para(
                "经",
                Fact.UNIT,
                "依照",
                under(PENALTIES["9"], PENALTIES_2012["9"]),
                "调解，双方自愿达成如下协议：",
            ),
            para(SettleByMediation.agreement),
            para("本协议自双方签字之时起生效。不履行的，当事人可以就民事争议依法向人民法院提起民事诉讼。"),
        ),
        below=(ByHand("当事人（签名）：　当事人（签名）："), signed("调解人")),
    ),
)
