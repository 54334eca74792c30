"""Invented reports at the counter and on the telephone, what was published, who asked for data, tips and licences."""

from datetime import timedelta

from zhiheng.demo.criminal_stories import DAY, HOUR, Party, Story
from zhiheng.demo.telling import Telling
from zhiheng.packs.disclosure import acts as shown
from zhiheng.packs.driving_licence import acts as driving
from zhiheng.packs.drug_tip import acts as tip
from zhiheng.packs.personal_data import acts as data
from zhiheng.packs.report_desk import acts as desk
from zhiheng.services.receipt import digest

MINUTE = timedelta(minutes=1)
EVENTS = (
    ("东门市场南门", "买菜时手机被扒窃"),
    ("西溪路公交站", "两人因座位争执推搡"),
    ("和平里小区3号楼", "楼上深夜噪声，多次劝阻无效"),
    ("湖滨大道夜市", "摊主之间因占道打架"),
    ("新华书店门口", "电动车被盗"),
    ("网上", "冒充客服称退款，转账后被拉黑"),
    ("云汀宾馆", "房内有人吸食可疑晶体"),
)
NEEDS_OFFICERS = 0.6


def becomes_a_case(told: Telling, party: Party) -> None:
    """Registered, receipted, classified, taken up."""
    _received(told, party)
    _classified(told, "criminal")
    cases = [one.number for one in told.earlier if one.procedure.name == "criminal_case" and one.unit == told.unit]
    if cases:
        told.say(desk.BecomeCase(criminal_case=told.chance.choice(cases)))


def turned_away(told: Telling, party: Party) -> None:
    """Another organ is competent; the reporter is told, now and then not."""
    _received(told, party)
    _classified(told, "not_police_matter")
    told.say(desk.RefuseReport(ground="other_organ", where_to_go="劳动保障监察大队"))
    told.wait(HOUR / 3, HOUR * 5)
    if told.chance.random() > told.slip:
        told.say(desk.ServeRefusal(told="in_writing"))


def sent_on(told: Telling, party: Party) -> None:
    _received(told, party)
    _classified(told, "other_unit")
    told.wait(HOUR, HOUR * (30 if told.chance.random() < told.slip else 12))
    told.say(desk.TransferReport(receiving_unit="邻县公安局城关派出所", reporter_told=True))


def settled(told: Telling, party: Party) -> None:
    _received(told, party)
    _classified(told, "dispute")
    told.wait(HOUR / 2, HOUR * 3)
    told.say(desk.SettleByMediation(parties_signed=True, agreement="双方互相道歉，赔偿损坏物品"))


def told_before(told: Telling, party: Party) -> None:
    """The same thing once more: explained, not dealt with twice."""
    _received(told, party, receipt=False)
    earlier = [one.number for one in told.earlier if one.procedure.name == "incident_report" and one.unit == told.unit]
    told.wait(MINUTE * 3, MINUTE * 20)
    if earlier:
        told.say(desk.JoinEarlierReport(earlier=earlier[-1]))


def _received(told: Telling, party: Party, receipt: bool = True) -> None:
    place, summary = told.chance.choice(EVENTS)
    channel = told.chance.choice(("counter", "phone", "phone", "letter", "online"))
    urgent = channel == "phone" and told.chance.random() < NEEDS_OFFICERS
    told.say(
        desk.RegisterReport(
            channel=channel,
            reporter=party(),
            place=place,
            summary=summary,
            urgent=urgent,
            looked_for_earlier=True,
        )
    )
    if receipt and told.chance.random() > told.slip:
        told.wait(MINUTE * 4, MINUTE * 25)
        code = f"{told.number}-DEMX{told.chance.randint(22, 99)}"
        told.say(desk.IssueReceipt(code=code, secret=digest(code, "123456"), reporter_took_it=True))
    if urgent:
        officers = tuple(one.account for one in told.staff[:2])
        told.wait(MINUTE, MINUTE * 4)
        told.say(desk.SendOfficers(officers=officers))
        told.wait(MINUTE * 6, MINUTE * 25)
        told.say(desk.ArriveAtScene(officers=officers))


def _classified(told: Telling, sort: str) -> None:
    told.wait(MINUTE * 10, HOUR * (40 if told.chance.random() < told.slip else 8))
    told.say(desk.ClassifyReport(sort=sort))
    told.wait(MINUTE * 10, HOUR)


def published(told: Telling, party: Party) -> None:
    """A penalty decision goes out without names; one in ten is later annulled and withdrawn."""
    told.say(shown.FormInformation(sort="penalty", subject="殴打他人案行政处罚决定", decided_on=told.clock.date()))
    told.wait(DAY, DAY * (40 if told.chance.random() < 0.1 else 20))
    told.say(shown.Publish(where="省政府公开平台", about_minor=False))
    if told.chance.random() < 0.1:
        told.wait(DAY * 10, DAY * 60)
        told.say(shown.ChangePenalty(reason="行政复议撤销"))
        told.wait(DAY, DAY * 5)
        told.say(shown.Withdraw(explained=True))


def followed(told: Telling, party: Party) -> None:
    """Progress of a case for those who may look it up."""
    for progress in ("accepted", "filed", "measure", "sent_on"):
        told.say(shown.NoteProgress(progress=progress))
        told.wait(HOUR, DAY * (9 if told.chance.random() < 0.1 else 4))
        told.say(shown.UpdateEnquiry(progress=progress))
        told.wait(DAY * 5, DAY * 30)


def asked_for(told: Telling, party: Party) -> None:
    """A unit asks for what its case needs; an employer asks and is refused."""
    person = party()
    if told.chance.random() < 0.3:
        told.say(data.RequestData(person=person, data="violation_record", requester="employer", purpose="employment"))
        told.wait(HOUR, DAY)
        told.say(data.RefuseData(reason="违反治安管理记录已封存，用人单位无权查询"))
        return
    told.say(data.RequestData(person=person, data="other", requester="this_organ", purpose="case"))
    told.wait(HOUR, DAY)
    cases = [one.number for one in told.earlier if one.procedure.name == "criminal_case"]
    told.say(
        data.ProvideData(
            person=person,
            data="other",
            requester="this_organ",
            purpose="case",
            legal_basis="刑事诉讼法第五十四条",
            case_number=told.chance.choice(cases),
            handler_allowed=True,
        )
    )


def tipped(told: Telling, party: Party) -> None:
    """A tip: verified, protected, rewarded."""
    told.say(
        tip.ReceiveTip(matter="drugs", informant=party(), identity_restricted=True, summary="出租屋内多人吸食可疑晶体")
    )
    told.wait(DAY, DAY * 6)
    true = told.chance.random() < 0.7
    told.say(tip.VerifyTip(true=true))
    if not true:
        return
    told.wait(HOUR, HOUR * (40 if told.chance.random() < told.slip else 20))
    told.say(tip.DecideProtection(measures="身份单独存放，不公开出庭"))
    told.wait(DAY * 2, DAY * 8)
    told.say(tip.DecideReward(granted=True, amount=200_000, reason="据此破获容留他人吸毒案"))
    told.wait(DAY, DAY * 5)
    told.say(tip.SolveCase())
    told.wait(DAY * 3, DAY * 15)
    told.say(tip.SendRewardNotice())
    told.wait(DAY * 5, DAY * 40)
    told.say(tip.PayReward(amount=200_000))


def drove(told: Telling, party: Party) -> None:
    driver = party()
    told.say(driving.FindDrugDriver(person=driver, order="community_treatment"))
    told.wait(DAY, DAY * (12 if told.chance.random() < 0.2 else 6))
    told.say(driving.CancelLicence(person=driver))


REPORTS: tuple[Story, ...] = (becomes_a_case, becomes_a_case, turned_away, sent_on, settled, settled, told_before)
