"""A deliberation: who is called, what is asked, who says what, the decision, the dissent, the minutes."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, RecordRef, Text, YesNo
from zhiheng.kernel.members import MemberRef


class Occasion(Choice):
    """Why a matter is decided together."""

    MAJOR = ("重大案件", "major case")
    COMPLEX = ("复杂案件", "complex case")
    DOUBTFUL = ("疑难案件", "doubtful case")
    DISPUTED = ("意见分歧", "opinions differ")
    GRAVE_PENALTY = ("情节复杂或者重大违法行为的处罚", "a grave penalty, or complex circumstances")
    OTHER = ("其他", "other")


class Deciding(Choice):
    MAJORITY = ("多数决定", "the majority decides")
    LEADER = ("主要负责人决定", "the leader decides, having heard all")


class Organ(Choice):
    POLICE = ("公安机关", "police")
    PROCURATORATE = ("人民检察院", "procuratorate")
    COURT = ("人民法院", "court")
    OTHER = ("其他单位", "another body")


class Stance(Choice):
    AGREES = ("同意", "agrees")
    DISAGREES = ("不同意", "disagrees")
    RESERVED = ("保留意见", "reserves an opinion")


class CallDeliberation(Act, title="召集集体议案", en="Call a deliberation"):
    """The record belongs to the case that is discussed; a joint meeting on a general question to none."""

    occasion = Chosen(Occasion, "事由", "Occasion")
    question = Text("议题", "Question")
    deciding = Chosen(Deciding, "决定方式", "How it decides")
    chair = MemberRef("主持人", "Chair")


class CallMember(Act, title="通知参加议案", en="Call somebody to the deliberation"):
    """``member``: the account of an officer; of others, their post and organ, never a name."""

    organ = Chosen(Organ, "单位", "Organ")
    member = MemberRef("参加人", "Member", outside=organ.is_in(Organ.PROCURATORATE, Organ.COURT, Organ.OTHER))


class NoteAbsence(Act, title="注明缺席", en="Note an absence"):
    member = MemberRef("参加人", "Member")
    reason = Text("原因", "Reason")


class PutQuestion(Act, title="提问与回答", en="A question and its answer"):
    """What a member asked those who handle the case, and what they said."""

    member = MemberRef("提问人", "Who asked", mine=True)
    question = Text("问题", "Question")
    answer = Text("回答", "Answer", required=False)


class GiveOpinion(Act, title="发表意见", en="Give an opinion"):
    member = MemberRef("发言人", "Speaker", mine=True)
    stance = Chosen(Stance, "态度", "Stance")
    opinion = Text("意见", "Opinion")
    read_back = YesNo("他人记录，已向本人宣读并由其签名", "Taken down by another, read back and signed", required=False)


class DecideDeliberation(Act, title="作出议案决定", en="The deliberation decides"):
    decision = Text("决定", "Decision")
    in_favour = Number("同意人数", "In favour")
    against = Number("不同意人数", "Against")


class RecordDissent(Act, title="记录不同意见", en="Record dissent"):
    """What a member holds against the decision once it is made."""

    member = MemberRef("持不同意见的人", "Who dissents", mine=True)
    dissent = Text("不同意见", "Dissent")


class SignMinutes(Act, title="签署议案笔录", en="Sign the minutes"):
    member = MemberRef("签名人", "Who signs", mine=True)


class CloseMinutes(Act, title="议案笔录归档", en="Close the minutes"):
    """Everybody who spoke has signed."""


class ReachJointConclusion(Act, title="形成联席会商意见", en="Reach a joint conclusion"):
    """What police, procuratorate and court agree on for cases to come."""

    conclusion = Text("会商意见", "Conclusion")


class PublishAsGuidance(Act, title="发布为内部指引", en="Publish as guidance"):
    guidance = RecordRef("internal_guidance", "内部指引", "Guidance")


class NoteNotPublished(Act, title="注明不发布的原因", en="Note why it is not published"):
    reason = Text("原因", "Reason")
