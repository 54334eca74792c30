"""Documents by which a case leaves the police."""

from zhiheng.kernel.document import ByHand, Copy, Document, Fact, Identity, Of, TimeOf, form, para, to, under
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.packs.criminal import acts_transfer as acts
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.criminal.acts_intake import Accept, FileCase

CHARGE = Of(FileCase.charge)
TO_PROSECUTOR = (Copy(label="此联附卷"), Copy(label="此联报送人民检察院"))
WRITTEN_BY_HAND = "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"

DOCUMENTS = (
    Document(
        on=acts.ConcludeInvestigation,
        title="结案报告",
        en="Report on the concluded investigation",
        series="公(刑)结字",
        by_unit=True,
        sealed=False,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("涉嫌罪名", CHARGE),
                ("受案时间", TimeOf(Accept)),
                ("立案时间", TimeOf(FileCase)),
                ("侦查终结时间", Fact.MOMENT),
                ("承办人", Fact.OFFICER),
            ),
            para("本案现已侦查终结。查明的事实：", acts.ConcludeInvestigation.facts),
            para("认定上述事实的证据：", acts.ConcludeInvestigation.evidence),
            para("案件性质和法律手续的审查情况：", WRITTEN_BY_HAND),
            para("处理意见：", acts.ConcludeInvestigation.conclusion),
        ),
        below=(ByHand("办案单位负责人（签名）：　　　　　　　法制部门（签名）："),),
    ),
    Document(
        on=acts.TransferForProsecution,
        title="起诉意见书",
        en="Opinion recommending prosecution",
        series="公(刑)诉字",
        copies=TO_PROSECUTOR,
        body=(
            form(
                ("犯罪嫌疑人", Identity(acts.TransferForProsecution.person)),
                ("案件编号", Fact.RECORD),
                ("涉嫌罪名", CHARGE),
                ("立案时间", TimeOf(FileCase)),
                ("拘留时间", TimeOf(Detain, hours=True)),
                ("逮捕时间", TimeOf(Arrest, hours=True)),
            ),
            para(
                "犯罪嫌疑人涉嫌",
                CHARGE,
                "一案，由我机关于",
                TimeOf(Accept),
                "受理，",
                TimeOf(FileCase),
                "立案侦查，现已侦查终结。",
            ),
            para("经依法侦查查明：", acts.TransferForProsecution.facts),
            para("认定上述犯罪事实的证据如下：", acts.TransferForProsecution.evidence),
            para(
                "上述犯罪事实清楚，证据确实、充分，足以认定。综上所述，犯罪嫌疑人的行为涉嫌",
                CHARGE,
                "。依照",
                under(CPL["162"]),
                "的规定，现将此案移送审查起诉。犯罪嫌疑人认罪认罚情况：",
                acts.TransferForProsecution.plea,
                "。",
            ),
            para("此致", addressee=True),
            para("人民检察院", addressee=True),
        ),
        below=(ByHand("附：1.本案卷宗　　卷　　页。　2.随案移送物品清单　　份。"),),
    ),
    Document(
        on=acts.Resubmit,
        title="补充侦查报告书",
        en="Report on supplementary investigation",
        series="公(刑)补侦字",
        copies=TO_PROSECUTOR,
        body=(
            to("人民检察院"),
            para("你院退回补充侦查的", Fact.RECORD, "号案件，已经补充侦查，结果如下："),
            para(acts.Resubmit.result),
            para("依照", Fact.LAW, "的规定，现将该案卷宗移送，请审查。"),
        ),
    ),
    Document(
        on=acts.RequestNonProsecutionReconsideration,
        title="要求复议意见书",
        en="Request to reconsider a decision not to prosecute",
        series="公(刑)要复字",
        copies=TO_PROSECUTOR,
        body=(
            to("人民检察院"),
            para(
                "你院对",
                acts.RequestNonProsecutionReconsideration.person,
                "作出的不起诉决定，我机关认为有错误，理由是：",
            ),
            para(acts.RequestNonProsecutionReconsideration.reason),
            para("根据", under(CPL["179"]), "的规定，特要求你院进行复议。"),
        ),
    ),
)
