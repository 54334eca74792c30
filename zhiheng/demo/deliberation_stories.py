"""Invented deliberations on cases of the district, and the guidance that two joint meetings left."""

from collections.abc import Callable
from datetime import timedelta

from zhiheng.demo.telling import Telling
from zhiheng.packs.deliberation import acts
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

QUESTIONS = (
    ("disputed", "按盗窃还是按诈骗定性", "被害人是否基于错误认识交付财物"),
    ("complex", "同案人员是否并案处理", "各人参与的次数如何认定"),
    ("doubtful", "现有证据能否移送审查起诉", "唯一的目击证人前后陈述是否一致"),
)
GUIDANCE = (
    (
        "搜查时的见证人",
        "居民区夜间搜查，提前联系居民委员会安排见证人；确实无法安排的，全程录音录像并写明联系经过。",
        ("search_witness_present", "witness_not_police_staff"),
        "检察院、法院",
    ),
    (
        "照片辨认的制作",
        "供辨认的照片规格、底色一致，编号随机排列，不附任何说明。",
        ("identification_min_persons_7",),
        "检察院",
    ),
)


def deliberated(told: Telling, party: Callable[[], str]) -> None:
    """On one of the questions that criminal cases raise."""
    discussed(told, *told.chance.choice(QUESTIONS))


def discussed(told: Telling, occasion: str, question: str, asked: str) -> None:
    """Four are called, one may be absent, one disagrees; the minutes are signed, now and then late."""
    members = told.chance.sample([one.account for one in told.staff], 4)
    absent = members[3] if told.chance.random() < 0.4 else ""
    speakers = [member for member in members if member != absent]
    told.say(acts.CallDeliberation(occasion=occasion, question=question, deciding="majority", chair=members[0]))
    for member in members:
        told.say(acts.CallMember(member=member, organ="police"))
    told.wait(HOUR, HOUR * 20)
    told.say(acts.PutQuestion(member=members[1], question=asked, answer="卷中已有说明，可以补充询问"))
    for place, member in enumerate(speakers):
        told.wait(MINUTE * 3, MINUTE * 12)
        stance = "disagrees" if place == 1 else "agrees"
        told.say(acts.GiveOpinion(member=member, stance=stance, opinion=_opinion(stance), read_back=True))
    if absent:
        told.say(acts.NoteAbsence(member=absent, reason="外出办案"))
    told.wait(MINUTE * 5, MINUTE * 20)
    agreed = len(speakers) - 1
    told.say(acts.DecideDeliberation(decision="按办案单位意见办理", in_favour=agreed, against=1))
    told.say(acts.RecordDissent(member=speakers[1], dissent="建议先补充证据"))
    told.wait(HOUR, DAY * 6 if told.chance.random() < told.slip * 2 else DAY)
    for member in speakers:
        told.say(acts.SignMinutes(member=member))
    told.say(acts.CloseMinutes())


def guided(told: Telling, party: Callable[[], str]) -> None:
    """Guidance agreed with procuratorate and court, in force from ten days later."""
    subject, words, rules, agreed_with = GUIDANCE[int(told.number[-1]) % len(GUIDANCE)]
    today = told.clock.date()
    told.say(
        AdoptGuidance(
            subject=subject,
            guidance=words,
            rules=[{"rule": rule} for rule in rules],
            adopted_on=today,
            in_force_from=today + 10 * DAY,
            agreed_with=agreed_with,
        )
    )


def _opinion(stance: str) -> str:
    return "证据之间能够印证，同意" if stance == "agrees" else "关键事实只有一份陈述，不同意"
