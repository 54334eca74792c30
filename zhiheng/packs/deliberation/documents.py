"""Minutes, the joint conclusion and guidance, as they are signed and sent round."""

from zhiheng.kernel.document import (
    FILE,
    ByHand,
    Copy,
    Document,
    Fact,
    Listing,
    Of,
    TimeOf,
    each,
    filled,
    form,
    para,
    signed,
)
from zhiheng.packs.deliberation import acts
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance, ReplaceGuidance, WithdrawGuidance

CALLED = form(
    ("议案编号", Fact.RECORD),
    ("案件编号", Fact.CASE),
    ("事由", Of(acts.CallDeliberation.occasion)),
    ("主持人", Of(acts.CallDeliberation.chair)),
    ("决定方式", Of(acts.CallDeliberation.deciding)),
    ("召集时间", TimeOf(acts.CallDeliberation, hours=True)),
    ("议题", Of(acts.CallDeliberation.question)),
)
MEMBERS = each(acts.CallMember, columns=(acts.CallMember.member, acts.CallMember.organ), heading="通知参加的人员：")
ABSENT = each(acts.NoteAbsence, columns=(acts.NoteAbsence.member, acts.NoteAbsence.reason), heading="缺席人员：")
QUESTIONS = each(
    acts.PutQuestion,
    columns=(acts.PutQuestion.member, acts.PutQuestion.question, acts.PutQuestion.answer),
    heading="提问与回答：",
)
OPINIONS = each(
    acts.GiveOpinion,
    columns=(acts.GiveOpinion.member, acts.GiveOpinion.stance, acts.GiveOpinion.opinion, ("时间", Fact.MOMENT)),
    heading="讨论意见：",
)
DISSENT = each(
    acts.RecordDissent,
    columns=(acts.RecordDissent.member, acts.RecordDissent.dissent),
    heading="决定作出后保留的不同意见：",
)
SIGNATURES = each(acts.SignMinutes, columns=(acts.SignMinutes.member, ("签署时间", Fact.MOMENT)), heading="签署情况：")
TO_THE_BODIES = Copy(label="此联交会商单位")

DELIBERATION_DOCUMENTS = (
    Document(
        on=acts.DecideDeliberation,
        title="集体议案笔录",
        en="Minutes of a deliberation",
        series="公(议)录字",
        sealed=False,
        body=(
            CALLED,
            MEMBERS,
            ABSENT,
            QUESTIONS,
            OPINIONS,
            form(
                ("决定时间", Fact.MOMENT),
                (
                    "表决情况",
                    "同意",
                    acts.DecideDeliberation.in_favour,
                    "人，不同意",
                    acts.DecideDeliberation.against,
                    "人",
                ),
                acts.DecideDeliberation.decision,
            ),
            para("以上笔录由发言人核对，逐人签名；对决定保留不同意见的，另行记明。"),
        ),
        below=(ByHand("主持人（签名）：　记录人（签名）："), ByHand("参加人（签名）：")),
    ),
    Document(
        on=acts.CloseMinutes,
        title="集体议案笔录归档单",
        en="Minutes put on file",
        series="公(议)档字",
        sealed=False,
        body=(
            CALLED,
            form(
                ("决定时间", TimeOf(acts.DecideDeliberation, hours=True)),
                ("决定", Of(acts.DecideDeliberation.decision)),
                ("归档时间", Fact.MOMENT),
                ("归档人", Fact.OFFICER),
            ),
            OPINIONS,
            DISSENT,
            SIGNATURES,
        ),
        below=(signed("归档人"),),
    ),
    Document(
        on=acts.ReachJointConclusion,
        title="联席会商纪要",
        en="Minutes of a joint meeting",
        series="公(议)会字",
        copies=(FILE, TO_THE_BODIES),
        body=(
            CALLED,
            MEMBERS,
            ABSENT,
            OPINIONS,
            para("经会商，形成如下一致意见："),
            para(acts.ReachJointConclusion.conclusion),
        ),
        below=(ByHand("参加会商单位代表（签名）："), signed("主持人")),
    ),
)

GUIDANCE_DOCUMENTS = (
    Document(
        on=AdoptGuidance,
        title="内部指引",
        en="Internal guidance",
        series="公(议)引字",
        body=(
            form(
                AdoptGuidance.subject,
                AdoptGuidance.adopted_on,
                AdoptGuidance.in_force_from,
                filled(AdoptGuidance.in_force_until),
                filled(AdoptGuidance.agreed_with),
                filled(AdoptGuidance.deliberation),
            ),
            para(AdoptGuidance.guidance),
            Listing(AdoptGuidance.rules),
            para("本指引供内部办案参考，不是法律依据，不得在法律文书中援引。"),
        ),
    ),
    Document(
        on=ReplaceGuidance,
        title="替代内部指引的通知",
        en="Notice that guidance is replaced",
        series="公(议)替字",
        body=(
            para(
                "内部指引“",
                Of(AdoptGuidance.subject),
                "”（",
                Fact.RECORD,
                "）自",
                Fact.DAY,
                "起由指引",
                ReplaceGuidance.successor,
                "替代，不再适用。",
            ),
        ),
    ),
    Document(
        on=WithdrawGuidance,
        title="废止内部指引的通知",
        en="Notice that guidance is withdrawn",
        series="公(议)废字",
        body=(
            para("内部指引“", Of(AdoptGuidance.subject), "”（", Fact.RECORD, "）自", Fact.DAY, "起废止，不再适用。"),
            para("理由：", WithdrawGuidance.reason),
        ),
    ),
)
