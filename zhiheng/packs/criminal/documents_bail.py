"""Documents of bail pending trial and residential surveillance."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Term,
    TimeOf,
    given,
    para,
    to,
    under,
)
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_criminal_provisions import LAW as PROVISIONS
from zhiheng.law.mps_criminal_provisions import bail_and_residence as limits
from zhiheng.packs.criminal import acts_bail as acts
from zhiheng.packs.criminal.acts_intake import FileCase

CHARGE = Of(FileCase.charge)
TOLD = (
    ByHand("本决定书已收到，应当遵守的规定已经告知。"),
    ByHand("本人（签名、捺指印）：　年　月　日"),
)
TO_THE_PERSON = Copy(label="此联交本人")
TO_THE_STATION = Copy(label="此联交执行机关")

DOCUMENTS = (
    Document(
        on=acts.DecideBail,
        title="取保候审决定书",
        en="Decision on bail pending trial",
        series="公(刑)取保字",
        copies=(STUB, FILE, TO_THE_PERSON),
        body=(
            para(
                "我机关正在侦查的",
                Fact.RECORD,
                "号案件，犯罪嫌疑人",
                Identity(acts.DecideBail.person),
                "涉嫌",
                CHARGE,
                "。根据",
                under(CPL["67"]),
                "的规定，决定对其取保候审，期限从＿＿＿＿年＿＿月＿＿日起算。",
            ),
            para(
                given(acts.DecideBail.guarantor.is_(True), "责令其提出保证人。"),
                given(acts.DecideBail.deposit.given(), "责令其交纳保证金人民币", acts.DecideBail.deposit, "。"),
            ),
            para(
                "取保候审期间应当遵守",
                under(CPL["71"]),
                "的规定；违反的，依法没收保证金、责令具结悔过，或者变更强制措施。",
            ),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.ServeDepositNotice,
        title="收取保证金通知书",
        en="Notice to pay a bail deposit",
        series="公(刑)收保字",
        copies=(STUB, FILE, Copy(label="此联交银行"), TO_THE_PERSON),
        body=(
            to(acts.ServeDepositNotice.person),
            para(
                "根据",
                under(CPL["72"]),
                "的规定，你应当在规定的时间内向执行机关指定银行的专门账户一次交纳保证金人民币",
                Of(acts.DecideBail.deposit, same=acts.ServeDepositNotice.person),
                "。",
            ),
        ),
        below=(ByHand("保证金已如数收到。　银行（盖章）：　　　　　　年　　月　　日"),),
    ),
    Document(
        on=acts.AcceptGuarantor,
        title="保证书",
        en="Undertaking of a guarantor",
        series="公(刑)保证字",
        sealed=False,
        body=(
            para(
                "我作为保证人，愿为被取保候审人",
                acts.AcceptGuarantor.person,
                "担保，监督其遵守",
                under(CPL["71"]),
                "的规定；发现其可能违反或者已经违反的，立即向执行机关报告。",
            ),
            para("未履行保证义务的，依照", under(CPL["70"]), "承担责任。"),
            to(Fact.ORGAN),
        ),
        below=(ByHand("保证人（签名、捺指印）：　　　　　　　　　　年　　月　　日"),),
    ),
    Document(
        on=acts.StartBail,
        title="取保候审执行通知书",
        en="Notice to carry out bail",
        series="公(刑)取保执字",
        copies=(STUB, FILE, TO_THE_STATION),
        body=(
            to("派出所"),
            para(
                "因涉嫌",
                CHARGE,
                "，我机关于",
                TimeOf(acts.DecideBail, same=acts.StartBail.person),
                "决定对",
                Identity(acts.StartBail.person),
                "取保候审。根据",
                under(CPL["67"]),
                "的规定，由你单位执行。",
            ),
            para("请在执行期间监督、考察被取保候审人遵守有关规定，发现违反规定的，及时告知决定机关。"),
        ),
        below=(ByHand("执行单位收到时间：　　　　年　　月　　日　　收件人（签名）："),),
    ),
    Document(
        on=acts.LiftBail,
        title="解除取保候审决定书",
        en="Decision to lift bail",
        series="公(刑)解保字",
        copies=(STUB, FILE, TO_THE_PERSON, TO_THE_STATION),
        body=(
            para(
                "我机关于",
                TimeOf(acts.DecideBail, same=acts.LiftBail.person),
                "决定对",
                acts.LiftBail.person,
                "取保候审。根据",
                under(CPL["79"]),
                "的规定，现决定解除取保候审。",
            ),
            para("保证金情况：", acts.LiftBail.deposit_state, "。"),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.RefundDeposit,
        title="退还保证金决定书",
        en="Decision to refund a bail deposit",
        series="公(刑)退保字",
        copies=(STUB, FILE, Copy(label="此联交银行"), TO_THE_PERSON),
        body=(
            para(
                "被取保候审人",
                acts.RefundDeposit.person,
                "在取保候审期间未违反有关规定，根据",
                under(CPL["73"]),
                "的规定，决定将其交纳的保证金人民币",
                acts.RefundDeposit.amount,
                "全部退还。凭本决定书到银行领取。",
            ),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.ForfeitDeposit,
        title="没收保证金决定书",
        en="Decision to forfeit a bail deposit",
        series="公(刑)没保字",
        copies=(STUB, FILE, Copy(label="此联交银行"), TO_THE_PERSON),
        body=(
            para(
                "被取保候审人",
                Identity(acts.ForfeitDeposit.person),
                "在取保候审期间违反规定：",
                acts.ForfeitDeposit.reason,
                "根据",
                under(CPL["71"]),
                "的规定，决定没收其保证金人民币",
                acts.ForfeitDeposit.amount,
                "。",
            ),
            para(
                "如不服本决定，可以依照",
                under(PROVISIONS["99"]),
                "，在收到本决定书之日起",
                Term(limits.BAIL_FORFEIT_RECONSIDERATION_REQUEST_5D.needed_limit),
                "内向作出决定的公安机关申请复议一次。",
            ),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.DecideForfeitureReconsideration,
        title="刑事复议决定书",
        en="Decision on reconsideration of a forfeiture",
        series="公(刑)复字",
        copies=(STUB, FILE, TO_THE_PERSON),
        body=(
            para(
                "申请人",
                acts.DecideForfeitureReconsideration.person,
                "不服我机关没收保证金的决定，申请复议。经复议，根据",
                Fact.LAW,
                "的规定，决定",
                given(acts.DecideForfeitureReconsideration.upheld.is_(True), "维持"),
                given(acts.DecideForfeitureReconsideration.upheld.is_(False), "变更或者撤销"),
                "原决定。",
            ),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.DecideResidentialSurveillance,
        title="监视居住决定书",
        en="Decision on residential surveillance",
        series="公(刑)监居字",
        copies=(STUB, FILE, TO_THE_PERSON),
        body=(
            para(
                "我机关正在侦查的",
                Fact.RECORD,
                "号案件，犯罪嫌疑人",
                Identity(acts.DecideResidentialSurveillance.person),
                "涉嫌",
                CHARGE,
                "。因",
                acts.DecideResidentialSurveillance.reason,
                "，根据",
                under(CPL["74"]),
                "的规定，决定对其监视居住，期限从＿＿＿＿年＿＿月＿＿日起算。",
            ),
            para("监视居住期间应当遵守", under(CPL["77"]), "的规定。"),
        ),
        below=TOLD,
    ),
    Document(
        on=acts.StartResidentialSurveillance,
        title="监视居住执行通知书",
        en="Notice to carry out residential surveillance",
        series="公(刑)监居执字",
        copies=(STUB, FILE, TO_THE_STATION),
        body=(
            to("派出所"),
            para(
                "对",
                Identity(acts.StartResidentialSurveillance.person),
                "的监视居住由你单位执行，执行处所：",
                acts.StartResidentialSurveillance.place,
                "。依据：",
                Fact.LAW,
                "。",
            ),
        ),
        below=(ByHand("执行单位收到时间：　　　　年　　月　　日　　收件人（签名）："),),
    ),
    Document(
        on=acts.LiftResidentialSurveillance,
        title="解除监视居住决定书",
        en="Decision to lift residential surveillance",
        series="公(刑)解监字",
        copies=(STUB, FILE, TO_THE_PERSON, TO_THE_STATION),
        body=(
            para(
                "我机关于",
                TimeOf(acts.DecideResidentialSurveillance, same=acts.LiftResidentialSurveillance.person),
                "决定对",
                acts.LiftResidentialSurveillance.person,
                "监视居住。根据",
                under(CPL["79"]),
                "的规定，现决定解除监视居住。",
            ),
        ),
        below=TOLD,
    ),
)
