"""Documents of notice, hearing, decision, service and execution, with the remedies that a decision must name."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Paragraph,
    TimeOf,
    form,
    given,
    para,
    to,
    under,
)
from zhiheng.law.administrative_penalty_law import LAW as PENALTY_LAW
from zhiheng.law.public_security_penalties_law import LAW as PENALTIES
from zhiheng.law.public_security_penalties_law_2012 import LAW as PENALTIES_2012
from zhiheng.law.remedies import REMEDIES
from zhiheng.packs.administrative import acts_decision as acts
from zhiheng.packs.administrative import acts_detention as detention
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_summary as summary

NOTIFIED = under(PENALTIES["112"], PENALTIES_2012["94"])
ANNOUNCED = under(PENALTIES["116"], PENALTIES_2012["97"])
ON_THE_SPOT = under(PENALTIES["119"], PENALTIES_2012["100"])
TAKEN_TO_THE_HOUSE = under(PENALTIES["122"], PENALTIES_2012["103"])
PAID = under(PENALTIES["123"], PENALTIES_2012["104"])
STAYED = under(PENALTIES["126"], PENALTIES_2012["107"])

RECEIVED = (ByHand("本决定书已向我宣告并送达。"), ByHand("被处罚人（签名、捺指印）：　年　月　日"))
SERVED = ByHand("本文书已收到。　当事人（签名）：　年　月　日")
TO_THE_OFFENDER = Copy(label="此联交被处罚人")
TO_THE_VICTIM = Copy(label="此联交被侵害人")
TO_THE_PARTY = Copy(label="此联交当事人")
FACTS_AND_EVIDENCE = para("现查明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿")


def _decision(
    on: type[acts.DecidePenalty] | type[acts.DecidePenaltyAtStation], more: tuple[Paragraph, ...], *, by_unit: bool
) -> Document:
    """The penalty decision of the organ or of a station; ``more``: the penalties that only the organ imposes."""
    return Document(
        on=on,
        title="行政处罚决定书",
        en="Penalty decision",
        series="公(行)罚决字",
        by_unit=by_unit,
        copies=(STUB, FILE, TO_THE_OFFENDER, TO_THE_VICTIM),
        body=(
            para("违法行为人：", Identity(on.person), "。"),
            para("现查明：", on.facts),
            para("以上事实有", on.evidence, "等证据证实。"),
            para("上述行为构成", on.offence, "。根据", Fact.LAW, "和", on.basis, "的规定，现决定给予以下处罚："),
            para(given(on.warning.is_(True), "警告。")),
            para(given(on.fine.given(), "罚款人民币", on.fine, "。")),
            *more,
            para(
                given(
                    on.fine.given(),
                    "罚款依照",
                    PAID,
                    "规定的期限到指定的银行或者通过电子支付系统缴纳；逾期不缴纳的，依法加处罚款。",
                )
            ),
            REMEDIES,
        ),
        below=RECEIVED,
    )


DOCUMENTS = (
    Document(
        on=acts.NotifyBeforePenalty,
        title="行政处罚告知笔录",
        en="Record of the notice before a penalty",
        series="公(行)告字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被告知人", Identity(acts.NotifyBeforePenalty.person)),
                ("告知时间", Fact.MOMENT),
                ("告知人", Fact.OFFICER),
            ),
            para("根据", NOTIFIED, "的规定，现将拟作出行政处罚决定的内容及事实、理由、依据告知如下："),
            para("拟作出的处罚：", acts.NotifyBeforePenalty.intended),
            para("事实和理由：", acts.NotifyBeforePenalty.facts),
            para("依据：", acts.NotifyBeforePenalty.basis),
            para("对上述告知事项，你有权进行陈述和申辩，公安机关不会因此加重处罚。你是否提出陈述和申辩？"),
            para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(ByHand("被告知人（签名、捺指印）：　年　月　日　时"),),
    ),
    Document(
        on=acts.NotifyHearingRight,
        title="听证告知书",
        en="Notice of the right to a hearing",
        series="公(行)听告字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            to(acts.NotifyHearingRight.person),
            para(
                "我机关拟对你作出的行政处罚属于可以要求听证的范围。根据",
                Fact.LAW,
                "的规定，你有权要求举行听证；要求听证的，应当在法定期限内向我机关提出，逾期视为放弃。",
            ),
        ),
        below=(ByHand("被告知人：□要求听证　□不要求听证"), ByHand("（签名、捺指印）：　年　月　日")),
    ),
    Document(
        on=acts.ServeHearingNotice,
        title="举行听证通知书",
        en="Notice of a hearing",
        series="公(行)听通字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            to(acts.ServeHearingNotice.person),
            para(
                "根据",
                under(PENALTY_LAW["64"]),
                "的规定，定于",
                acts.ServeHearingNotice.hearing_on,
                "举行听证。你可以亲自参加，也可以委托代理人参加；无正当理由不出席或者中途退出的，视为放弃听证权利。",
            ),
            para("听证地点：＿＿＿＿＿＿＿＿＿＿　听证主持人：＿＿＿＿＿＿"),
        ),
        below=(SERVED,),
    ),
    Document(
        on=acts.RefuseHearing,
        title="不予受理听证通知书",
        en="Notice that a hearing is refused",
        series="公(行)不听字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            to(acts.RefuseHearing.person),
            para("你提出的听证要求，因", acts.RefuseHearing.reason, "，根据", Fact.LAW, "的规定，不予受理。"),
        ),
        below=(SERVED,),
    ),
    _decision(
        acts.DecidePenalty,
        (
            para(given(acts.DecidePenalty.detention_days.given(), "行政拘留", acts.DecidePenalty.detention_days, "。")),
            para(given(acts.DecidePenalty.revokes_licence.is_(True), "吊销许可证件。")),
            para(given(acts.DecidePenalty.closes_business.is_(True), "责令停业整顿。")),
            para(
                given(
                    acts.DecidePenalty.detention_days.given(),
                    "行政拘留依照",
                    TAKEN_TO_THE_HOUSE,
                    "由我机关送拘留所执行，期满解除。",
                )
            ),
        ),
        by_unit=False,
    ),
    _decision(acts.DecidePenaltyAtStation, (), by_unit=True),
    Document(
        on=intake.DecideNoPenalty,
        title="不予行政处罚决定书",
        en="Decision not to penalise",
        series="公(行)不罚决字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            para("违法嫌疑人：", Identity(intake.DecideNoPenalty.person), "。"),
            FACTS_AND_EVIDENCE,
            para("因", intake.DecideNoPenalty.reason, "，根据", Fact.LAW, "的规定，现决定不予行政处罚。"),
            REMEDIES,
        ),
        below=(SERVED,),
    ),
    Document(
        on=intake.EndInvestigation,
        title="终止案件调查决定书",
        en="Decision to end an investigation",
        series="公(行)终止决字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            para(
                "我机关办理的",
                Fact.RECORD,
                "号行政案件，因",
                intake.EndInvestigation.reason,
                "，根据",
                Fact.LAW,
                "的规定，现决定终止调查。",
            ),
        ),
        below=(SERVED,),
    ),
    Document(
        on=summary.DecideOnTheSpot,
        title="当场处罚决定书",
        en="On-the-spot penalty decision",
        series="公(行)当罚决字",
        by_unit=True,
        copies=(FILE, TO_THE_OFFENDER),
        body=(
            para("违法行为人：", Identity(summary.DecideOnTheSpot.person), "。"),
            para(
                "现查明你有",
                summary.DecideOnTheSpot.offence,
                "行为。根据",
                ON_THE_SPOT,
                "的规定，决定给予",
                given(summary.DecideOnTheSpot.fine.given(), "罚款人民币", summary.DecideOnTheSpot.fine),
                "的处罚。处罚前已口头告知拟作出处罚的事实、理由和依据，并听取陈述、申辩。",
            ),
            para("经办民警：", summary.DecideOnTheSpot.officers),
            REMEDIES,
        ),
        below=RECEIVED,
    ),
    Document(
        on=summary.ReachAgreement,
        title="治安调解协议书",
        en="Agreement reached by mediation",
        series="公(行)调解字",
        by_unit=True,
        copies=(FILE, TO_THE_PARTY),
        body=(
            para(
                "经",
                Fact.UNIT,
                "依照",
                under(PENALTIES["9"], PENALTIES_2012["9"]),
                "调解，双方当事人自愿达成如下协议：",
            ),
            para(summary.ReachAgreement.content),
            para(
                "本协议自双方签字之时起生效。达成协议并履行的，不予处罚；不履行的，公安机关依法处罚，当事人可以就民事争议依法向"
                "人民法院提起民事诉讼。"
            ),
        ),
        below=(ByHand("当事人（签名）：　当事人（签名）："), ByHand("调解人（签名）：　年　月　日")),
    ),
    Document(
        on=detention.NotifyFamilyOfPenalty,
        title="行政拘留家属通知书",
        en="Notice of administrative detention to the family",
        series="公(行)拘通字",
        copies=(STUB, FILE, Copy(label="此联交家属")),
        body=(
            para(
                "因违反治安管理，我机关于",
                TimeOf(acts.DecidePenalty, same=detention.NotifyFamilyOfPenalty.person),
                "决定对",
                detention.NotifyFamilyOfPenalty.person,
                "行政拘留",
                Of(acts.DecidePenalty.detention_days, same=detention.NotifyFamilyOfPenalty.person),
                "。根据",
                ANNOUNCED,
                "的规定，特此通知。执行地点：＿＿＿＿＿＿＿＿拘留所。",
            ),
        ),
        below=(ByHand("家属（签名）：　通知时间：　年　月　日　时"), ByHand("通知方式：")),
    ),
    Document(
        on=detention.GrantStay,
        title="暂缓执行行政拘留决定书",
        en="Decision to stay a detention",
        series="公(行)缓拘决字",
        copies=(STUB, FILE, TO_THE_OFFENDER, Copy(label="此联交拘留所")),
        body=(
            para(
                "被处罚人",
                Identity(detention.GrantStay.person),
                "不服行政拘留决定，申请行政复议或者提起行政诉讼，并提出暂缓执行申请。根据",
                STAYED,
                "的规定，决定暂缓执行。担保方式：",
                detention.GrantStay.surety,
                "。",
            ),
        ),
        below=(SERVED,),
    ),
    Document(
        on=detention.RefuseStay,
        title="不予暂缓执行行政拘留决定书",
        en="Decision not to stay a detention",
        series="公(行)不缓决字",
        copies=(STUB, FILE, TO_THE_OFFENDER),
        body=(
            para(
                "被处罚人",
                Identity(detention.RefuseStay.person),
                "提出的暂缓执行行政拘留申请，因",
                detention.RefuseStay.reason,
                "，根据",
                STAYED,
                "的规定，决定不予暂缓执行。",
            ),
        ),
        below=(SERVED,),
    ),
    Document(
        on=detention.ReleaseFromDetention,
        title="解除拘留证明书",
        en="Certificate of release from detention",
        series="公(行)解拘字",
        copies=(STUB, TO_THE_PARTY),
        body=(
            para(
                Identity(detention.ReleaseFromDetention.person),
                "因违反治安管理被处以行政拘留，现执行期满，自",
                Fact.DAY,
                "起解除拘留。特此证明。",
            ),
        ),
    ),
)
