"""Documents of filing, of notice and hearing, of service, and of what follows a decision."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Capitals,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Opinions,
    Term,
    TimeOf,
    filled,
    form,
    para,
    signed,
    under,
)
from zhiheng.kernel.proof_of_service import proof_of_service
from zhiheng.law.mps_administrative_provisions.decision import ABSCONDER_PUBLIC_NOTICE_7D
from zhiheng.law.public_security_penalties_law import LAW as PENALTIES
from zhiheng.law.remedies import REMEDIES
from zhiheng.packs.administrative import acts_decision as decision
from zhiheng.packs.administrative import acts_detention as detention
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative.acts_questioning import AgreeToFastTrack
from zhiheng.packs.administrative.acts_summary import CollectFine, PayFine

TO_THE_PARTY = Copy(label="此联交当事人")
ANSWER = para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿")
READ_OVER = ByHand("以上笔录我看过（向我宣读过），和我说的相符（签名、捺指印）：")
DECISION = "行政处罚决定书"
SERVICE = "公(行)达字"


def _restriction(restriction: detention.Restriction, title: str, en: str, series: str) -> Document:
    """The decision on a foreign national; its ground stands in a law whose text is not here, so the pen names it."""
    return Document(
        on=detention.RestrictForeigner,
        title=title,
        en=en,
        series=series,
        where=(detention.RestrictForeigner.restriction.is_(restriction),),
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            para("当事人：", Identity(detention.RestrictForeigner.person), "。"),
            para("现查明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
            para(
                "根据＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿的规定，决定对其采取",
                detention.RestrictForeigner.restriction,
                "措施，自＿＿＿＿年＿＿月＿＿日起至＿＿＿＿年＿＿月＿＿日止。",
            ),
            REMEDIES,
        ),
        below=(signed("当事人", "翻译人员"),),
    )


NOTICES = (
    Document(
        on=intake.FileCase,
        title="立案登记表",
        en="Filing form",
        series="公(行)立登字",
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                intake.FileCase.case_kind,
                ("接报时间", TimeOf(intake.ReceiveReport, hours=True)),
                ("立案时间", Fact.MOMENT),
                ("承办人", Fact.OFFICER),
                ("简要案情", Of(intake.AcceptCase.summary)),
                ("法律依据", Fact.LAW),
            ),
        ),
        below=(signed("承办人", "办案单位负责人"),),
    ),
    Document(
        on=AgreeToFastTrack,
        title="快速办理告知书",
        en="Notice of the fast track",
        series="公(行)快告字",
        by_unit=True,
        copies=(FILE, TO_THE_PARTY),
        body=(
            para("违法嫌疑人：", Identity(AgreeToFastTrack.person), "。"),
            para("根据", Fact.LAW, "的规定，你的案件可以适用快速办理。现将有关规定书面告知你，由你决定是否同意："),
            para(
                "违法事实清楚，你自愿认错认罚，对违法事实和法律适用没有异议的，可以快速办理；你有权陈述、申辩，也有权不同意"
                "快速办理；不同意的，按照一般程序办理。"
            ),
            form(("已书面告知并签名同意", AgreeToFastTrack.signed)),
        ),
        below=(ByHand("违法嫌疑人：□同意　□不同意　（签名、捺指印）：　年　月　日"), signed("告知民警")),
    ),
    Document(
        on=decision.PublishNotice,
        title="行政处罚告知公告",
        en="Public notice before a penalty",
        series="公(行)告公字",
        body=(
            para(
                decision.PublishNotice.person,
                "：因",
                decision.PublishNotice.why,
                "无法直接告知，根据",
                Fact.LAW,
                "的规定，现以公告方式告知你拟作出行政处罚的事实、理由和依据：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿",
            ),
            para("拟作出的处罚：＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
            para(
                "你有权进行陈述和申辩。自公告之日起",
                Term(ABSCONDER_PUBLIC_NOTICE_7D.needed_limit),
                "内未提出申辩的，依法作出决定。",
            ),
        ),
    ),
    Document(
        on=decision.HearStatement,
        title="陈述、申辩笔录",
        en="Record of a statement in defence",
        series="公(行)辩字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("陈述、申辩人", Identity(decision.HearStatement.person)),
                ("时间", Fact.MOMENT),
                ("听取人", Fact.OFFICER),
                decision.HearStatement.heard,
            ),
            para("问：对拟作出的处罚及其事实、理由、依据，你有何陈述和申辩？"),
            ANSWER,
            form(filled(decision.HearStatement.review_result)),
        ),
        below=(READ_OVER, signed("听取人", "记录人")),
    ),
    Document(
        on=decision.NotifyGuardian,
        title="监护人告知笔录",
        en="Record of hearing a guardian",
        series="公(行)监告字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("未成年人", Identity(decision.NotifyGuardian.person)),
                ("告知时间", Fact.MOMENT),
                ("告知人", Fact.OFFICER),
                ("法律依据", Fact.LAW),
                decision.NotifyGuardian.heard,
            ),
            para("现将拟作出处罚的内容及事实、理由、依据告知未成年人的父母或者其他监护人，听取其意见。"),
            ANSWER,
        ),
        below=(ByHand("监护人（签名、捺指印）：　与未成年人关系：　年　月　日"), signed("告知人", "记录人")),
    ),
    Document(
        on=decision.HoldHearing,
        title="听证笔录",
        en="Record of a hearing",
        series="公(行)听录字",
        sealed=False,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("听证申请人", Identity(decision.HoldHearing.person)),
                ("举行时间", Fact.MOMENT),
                ("听证主持人", decision.HoldHearing.chair),
                ("听证地点", "＿＿＿＿＿＿＿＿"),
                ("法律依据", Fact.LAW),
            ),
            ByHand("参加人员："),
            ByHand("办案人员提出的事实、证据和处罚建议："),
            ByHand("申请人的陈述、申辩和质证："),
            ByHand("最后陈述："),
        ),
        below=(READ_OVER, signed("听证主持人", "记录人")),
    ),
)

AFTERWARDS = (
    proof_of_service(
        decision.ServeDecision,
        DECISION,
        SERVICE,
        Identity(decision.ServeDecision.person),
        ("送达方式", decision.ServeDecision.way),
    ),
    proof_of_service(
        decision.ServeVictim,
        DECISION,
        SERVICE,
        "被侵害人＿＿＿＿＿＿",
        ("被处罚人", Identity(decision.ServeVictim.person)),
    ),
    Document(
        on=decision.ExtendCasePeriod,
        title="延长办案期限审批表",
        en="Leave to extend the time of a case",
        series="公(行)延期字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("受案时间", TimeOf(intake.AcceptCase)),
                decision.ExtendCasePeriod.round,
                decision.ExtendCasePeriod.station_case,
                decision.ExtendCasePeriod.reason,
                ("法律依据", Fact.LAW),
            ),
            Opinions(),
        ),
    ),
    Document(
        on=CollectFine,
        title="当场收缴罚款登记表",
        en="Fine collected on the spot",
        series="公(行)收罚字",
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被处罚人", Identity(CollectFine.person)),
                ("收缴时间", Fact.MOMENT),
                ("大写金额", Capitals(CollectFine.fine)),
                CollectFine.fine,
                ("收缴理由", CollectFine.ground),
                ("专用票据号码", CollectFine.receipt_no),
                ("收缴民警", Fact.OFFICER),
            ),
            para(
                "本表不是收据。当场收缴罚款，应当依照",
                under(PENALTIES["125"]),
                "，出具财政部门统一制发的专用票据。",
            ),
        ),
        below=(signed("被处罚人"), signed("收缴民警", "接收罚款的人员")),
    ),
    Document(
        on=PayFine,
        title="缴纳罚款回执",
        en="Note that a fine was paid",
        series="公(行)缴罚字",
        by_unit=True,
        copies=(FILE, TO_THE_PARTY),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被处罚人", Identity(PayFine.person)),
                ("缴纳时间", Fact.MOMENT),
                ("大写金额", Capitals(PayFine.fine)),
                PayFine.fine,
                filled(PayFine.surcharge),
                filled(PayFine.uncounted_days),
                filled(PayFine.reduced),
                PayFine.receipt_no,
                ("经办人", Fact.OFFICER),
            ),
            para("本回执仅证明缴纳情况已经登记，缴款以代收机构的凭证为准。"),
        ),
        below=(signed("被处罚人", "经办人"),),
    ),
    _restriction(
        detention.Restriction.DETENTION_FOR_REVIEW, "拘留审查决定书", "Decision to detain for review", "公(行)拘审字"
    ),
    _restriction(
        detention.Restriction.RESTRICTED_AREA,
        "限制活动范围决定书",
        "Decision to restrict movement",
        "公(行)限范字",
    ),
    Document(
        on=detention.ExecuteDetention,
        title="行政拘留执行回执",
        en="Receipt of the detention house",
        series="公(行)拘执字",
        copies=(FILE, Copy(label="此联交拘留所")),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被拘留人", Identity(detention.ExecuteDetention.person)),
                ("送达拘留所时间", Fact.MOMENT),
                detention.ExecuteDetention.days,
                detention.ExecuteDetention.spared,
                filled(detention.ExecuteDetention.unspared),
                ("送押民警", Fact.OFFICER),
                ("执行期限", "自＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日"),
            ),
        ),
        below=(ByHand("拘留所（盖章）：　收押民警（签名）：　年　月　日　时"),),
    ),
)
DOCUMENTS = (*NOTICES, *AFTERWARDS)
