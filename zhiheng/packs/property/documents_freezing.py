"""What institutions are asked to do about funds and rights that stay where they are."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Of,
    Part,
    Row,
    Term,
    filled,
    form,
    para,
    to,
    under,
)
from zhiheng.law.anti_organised_crime_law import LAW as ORGANISED_CRIME
from zhiheng.law.anti_organised_crime_law import ORGANISED_CRIME_URGENT_FREEZE_48H as URGENT
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_criminal_provisions import LAW as PROVISIONS
from zhiheng.packs.property.acts_freezing import FreezeFunds, LiftFreeze, RenewFreeze, TakeUrgentMeasure

ACCOUNT = ("账户名称、账户号码", "＿＿＿＿＿＿＿＿＿＿＿＿＿＿")
WHOLE_TERM = ("期限", "自＿＿＿＿年＿＿月＿＿日起至＿＿＿＿年＿＿月＿＿日止")
YIELDS = ("是否及于孳息", "□是　□否")
ANSWER = (ByHand("协助单位办理情况："), ByHand("协助单位（盖章）：　经办人（签名）：　年　月　日"))


def _asked(
    on: type[Act], title: str, en: str, series: str, institution: Part, words: tuple[Part, ...], *rows: Row
) -> Document:
    """A notice to an institution, which says on it what it did."""
    return Document(
        on=on,
        title=title,
        en=en,
        series=series,
        copies=(STUB, FILE, Copy(label="此联交协助单位"), Copy(label="此联由协助单位退回附卷")),
        body=(to(institution), para(*words), form(("案件编号", Fact.CASE), *rows)),
        below=ANSWER,
    )


FREEZING = (
    _asked(
        FreezeFunds,
        "协助冻结财产通知书",
        "Notice to freeze",
        "公(财)冻字",
        FreezeFunds.institution,
        ("因侦查犯罪需要，根据", under(CPL["144"]), "的规定，请你单位协助冻结下列财产："),
        FreezeFunds.asset,
        ACCOUNT,
        filled(FreezeFunds.amount),
        WHOLE_TERM,
        YIELDS,
        filled(FreezeFunds.notice_no),
    ),
    _asked(
        RenewFreeze,
        "协助继续冻结财产通知书",
        "Notice to go on freezing",
        "公(财)续冻字",
        Of(FreezeFunds.institution),
        ("因侦查犯罪需要，根据", under(PROVISIONS["240"]), "的规定，请你单位对下列财产继续冻结："),
        RenewFreeze.asset,
        ACCOUNT,
        ("冻结金额", Of(FreezeFunds.amount)),
        WHOLE_TERM,
        filled(RenewFreeze.notice_no),
    ),
    _asked(
        LiftFreeze,
        "协助解除冻结财产通知书",
        "Notice to lift a freeze",
        "公(财)解冻字",
        Of(FreezeFunds.institution),
        ("根据", under(PROVISIONS["241"]), "的规定，请你单位对下列财产解除冻结："),
        ("财产种类", Of(FreezeFunds.asset)),
        ACCOUNT,
        ("冻结金额", Of(FreezeFunds.amount)),
        filled(LiftFreeze.reason),
    ),
    _asked(
        TakeUrgentMeasure,
        "紧急措施通知书",
        "Notice of an urgent measure",
        "公(财)急字",
        "＿＿＿＿＿＿＿＿",
        (
            "因核查黑社会性质组织犯罪线索，涉案财产有灭失、转移的紧急风险，根据",
            under(ORGANISED_CRIME["27"]),
            "的规定，经设区的市级以上公安机关负责人批准，请你单位协助采取下列紧急措施：",
        ),
        TakeUrgentMeasure.measure,
        TakeUrgentMeasure.asset,
        (
            "期限",
            "自＿＿月＿＿日＿＿时＿＿分起不超过",
            Term(URGENT.needed_limit),
            "；期限届满或者情形消失的，立即解除",
        ),
    ),
)
