"""What supervision prints of a record as a whole: the list of its issues, and the directive to put them right.

They speak of no single act: their act of issuing names act 0, and each is dated on the day on which it is printed.
"""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import FILE, ByHand, Copy, Document, Fact, Findings, form, para, to

THE_RECORD = 0
"""What an act of issuing names where the document is about the whole record."""

ISSUE_LIST = Document(
    on=Act,
    title="执法问题清单",
    en="Issue list",
    series="公(督)清字",
    sealed=False,
    body=(
        form(("案件编号", Fact.RECORD), ("案件类别", Fact.PROCEDURE), ("办案单位", Fact.UNIT), ("截至", Fact.MOMENT)),
        para("经网上巡查，本案存在下列问题："),
        Findings(),
    ),
    below=(ByHand("核对人（签名）：　年　月　日"),),
)
DIRECTIVE = Document(
    on=Act,
    title="执法监督通知书",
    en="Supervision directive",
    series="公(督)通字",
    copies=(FILE, Copy(label="此联交办案单位")),
    body=(
        to(Fact.UNIT),
        para("经网上巡查，你单位办理的", Fact.RECORD, "号案件存在下列问题："),
        Findings(),
        para(
            "请于＿＿＿＿年＿＿月＿＿日前逐项核查纠正，并将纠正情况和责任人员书面反馈。对问题有异议的，可以说明理由并附依据。"
        ),
    ),
    below=(ByHand("办案单位负责人（签名）：　签收时间：　年　月　日"),),
)
RECORD_DOCUMENTS = (ISSUE_LIST, DIRECTIVE)
