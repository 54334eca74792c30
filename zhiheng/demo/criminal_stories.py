"""Invented criminal cases: how a theft, a drug deal, a fraud or an unfounded report goes its way."""

from collections.abc import Callable
from datetime import timedelta

from zhiheng.demo.evidence_stories import examined, identified, lawyer_came
from zhiheng.demo.telling import Telling
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as custody
from zhiheng.packs.criminal import acts_defence as defence
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_exit as exit_
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_investigation as investigation
from zhiheng.packs.criminal import acts_questioning as questioning
from zhiheng.packs.criminal import acts_transfer as transfer

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Party = Callable[[], str]
Story = Callable[[Telling, Party], None]

MATTERS = (
    ("盗窃", "住户报称家中现金和首饰被盗"),
    ("盗窃", "商铺报称夜间被撬门，收银机内现金丢失"),
    ("诈骗", "报案人称被冒充客服者骗走转账款"),
    ("故意伤害", "路人报称有人酒后持酒瓶伤人"),
    ("寻衅滋事", "夜市摊主报称数人随意殴打他人、毁坏摊位"),
    ("贩卖毒品", "群众举报有人在出租屋内交易可疑晶体"),
    ("容留他人吸毒", "检查旅馆时发现多人吸食可疑晶体"),
)


def reported(told: Telling, party: Party, matter: tuple[str, str]) -> None:
    """From the report to the acceptance."""
    told.say(intake.ReceiveReport(way="report", reporter=party(), summary=matter[1]))
    told.wait(HOUR / 6, HOUR)
    told.say(intake.RecordIntakeTranscript(reporter_signed=True))
    told.wait(HOUR / 6, HOUR)
    told.say(intake.Accept(receipt="handed_over"))


def arrested(told: Telling, party: Party) -> None:
    """Detention, request, approval, arrest, transfer."""
    matter = told.chance.choice(MATTERS)
    suspect = party()
    reported(told, party, matter)
    told.wait(HOUR * 20, DAY * 4)
    told.say(intake.FileCase(charge=matter[0], gravity="serious_drug" if matter[0] == "贩卖毒品" else None))
    if matter[0] == "贩卖毒品":
        _searched(told, suspect)
    elif told.chance.random() < 0.4:
        identified(told, party(), _pair(told))
    told.wait(HOUR * 5, DAY * 3)
    _detained(told, suspect, party)
    if told.chance.random() < 0.5:
        told.wait(HOUR * 4, HOUR * 20)
        told.say(custody.ExtendDetention(person=suspect, ground="special"))
        _until_days(told, 5)
    else:
        _until_days(told, 2)
    _past_the_exit(told, suspect)
    told.say(custody.RequestArrest(person=suspect, detained=True))
    told.wait(DAY * 3, DAY * 6)
    if told.chance.random() < 0.12:
        _not_approved(told, suspect, party)
        return
    told.say(custody.ApproveArrest(person=suspect))
    told.wait(HOUR, HOUR * 5)
    told.say(custody.Arrest(person=suspect, warrant="signed"))
    told.wait(HOUR, HOUR * 6)
    _told_family(told, suspect, party, "arrest")
    told.wait(HOUR, _often(told, HOUR * 10, HOUR * 30))
    _interrogated(told, suspect)
    if matter[0] == "故意伤害":
        examined(told, suspect, party())
    if told.chance.random() < 0.5:
        lawyer_came(told, suspect, party())
    told.wait(DAY * 20, DAY * (60 if told.chance.random() < told.slip else 50))
    _transferred(told)


def bailed(told: Telling, party: Party) -> None:
    """Summons, interrogation, bail with a guarantor, transfer."""
    matter = told.chance.choice(MATTERS[2:5])
    suspect = party()
    reported(told, party, matter)
    told.wait(HOUR * 20, DAY * 3)
    told.say(intake.FileCase(charge=matter[0]))
    told.wait(DAY, DAY * 10)
    _summoned(told, suspect)
    told.wait(HOUR * 4, DAY * 2)
    told.say(bail.DecideBail(person=suspect, guarantor=True))
    told.wait(HOUR / 2, HOUR)
    told.say(bail.AcceptGuarantor(person=suspect, guarantor=party()))
    told.wait(HOUR / 2, HOUR)
    told.say(bail.StartBail(person=suspect))
    told.wait(DAY * 40, DAY * 120)
    _transferred(told)


def under_age(told: Telling, party: Party) -> None:
    """A minor is interrogated beside a parent, given a lawyer, and let out on bail."""
    matter, suspect = MATTERS[0], party()
    reported(told, party, matter)
    told.wait(HOUR * 20, DAY * 3)
    told.say(intake.FileCase(charge=matter[0]))
    told.wait(DAY, DAY * 6)
    _summoned(told, suspect, minor=True, adult="legal_representative")
    told.say(defence.FindNeedOfCounsel(person=suspect, need="minor"))
    told.wait(HOUR * 3, DAY * 6 if told.chance.random() < told.slip * 2 else DAY * 2)
    told.say(defence.NotifyLegalAid(person=suspect))
    told.wait(HOUR, HOUR * 5)
    told.say(bail.DecideBail(person=suspect, guarantor=True, minor=True))
    told.say(bail.AcceptGuarantor(person=suspect, guarantor=party()))
    told.wait(HOUR / 2, HOUR)
    told.say(bail.StartBail(person=suspect))
    told.wait(DAY * 30, DAY * 90)
    _transferred(told)


def turned_down(told: Telling, party: Party) -> None:
    """No criminal fact: not filed, the complainant told, sometimes late."""
    reported(told, party, told.chance.choice(MATTERS[2:4]))
    told.wait(DAY, DAY * 5)
    told.say(intake.DeclineFiling(reason="没有犯罪事实", complainant=True))
    told.wait(HOUR * 10, _often(told, DAY * 2, DAY * 9))
    told.say(intake.ServeRefusalNotice())


def _detained(told: Telling, suspect: str, party: Party) -> None:
    told.say(custody.DecideDetention(person=suspect, ground="pointed_out"))
    told.wait(HOUR / 2, HOUR * 3)
    told.say(custody.Detain(person=suspect, warrant="signed"))
    told.wait(HOUR, _often(told, HOUR * 8, HOUR * 28))
    _interrogated(told, suspect)
    told.wait(HOUR / 2, HOUR * 2)
    told.say(custody.AdmitToCustodyHouse(person=suspect, health_checked=True))
    told.wait(HOUR / 2, _often(told, HOUR * 4, HOUR * 20))
    _told_family(told, suspect, party, "detention")


def _interrogated(told: Telling, suspect: str, **circumstances: object) -> None:
    admitted = any(isinstance(one.act, custody.AdmitToCustodyHouse) for one in told.entries)
    place = "custody_house" if admitted else "casework_area"
    alone = told.chance.random() < told.slip / 2
    first = not any(isinstance(one.act, questioning.Interrogate) for one in told.entries)
    told.say(questioning.StartRecording(person=suspect))
    told.say(
        questioning.Interrogate(
            person=suspect,
            officers=_pair(told)[:1] if alone else _pair(told),
            place=place,
            rights_told=True,
            **circumstances,
        )
    )
    if first:
        told.wait(timedelta(minutes=2), timedelta(minutes=10))
        told.say(defence.TellRightToCounsel(person=suspect))
    told.wait(HOUR, HOUR * 2)
    told.say(questioning.EndInterrogation(person=suspect))
    told.say(questioning.StopRecording(person=suspect))
    if alone:
        return
    told.wait(timedelta(minutes=5), timedelta(minutes=20))
    told.say(questioning.SignInterrogationRecord(person=suspect, pages=6, signed_pages=6))


def _pair(told: Telling) -> list[str]:
    return [one.account for one in told.staff if any(post.role == "investigator" for post in one.posts)][:2]


def _summoned(told: Telling, suspect: str, **circumstances: object) -> None:
    told.say(questioning.Summon(person=suspect))
    told.wait(HOUR, HOUR * 3)
    told.say(questioning.ArriveOnSummons(person=suspect, time_written="by_suspect"))
    told.wait(HOUR / 4, HOUR)
    _interrogated(told, suspect, **circumstances)
    told.say(questioning.RecordFoodAndRest(person=suspect))
    told.wait(HOUR, _often(told, HOUR * 6, HOUR * 13))
    told.say(questioning.LeaveAfterSummons(person=suspect, time_written="by_suspect"))


def _searched(told: Telling, suspect: str) -> None:
    told.wait(HOUR * 2, HOUR * 9)
    told.say(investigation.DecideSearch(place="犯罪嫌疑人暂住处"))
    told.wait(HOUR / 2, HOUR * 2)
    told.say(
        investigation.Search(
            place="犯罪嫌疑人暂住处",
            officers=_pair(told),
            warrant_shown=True,
            witness="nobody" if told.chance.random() < told.slip else "neighbour",
        )
    )
    told.wait(timedelta(minutes=10), timedelta(minutes=40))
    drugs = [{"substance": "甲基苯丙胺", "milligrams": told.chance.randint(800, 26000)}]
    told.say(
        investigation.Seize(holder=suspect, items="可疑晶体若干", drugs=drugs, officers=_pair(told), on_scene=True)
    )
    told.wait(HOUR / 6, HOUR)
    told.say(
        evidence.MakeSeizureList(
            copies=3, investigator_signed=True, holder_signed="signed", witness_signed=True, witness="neighbour"
        )
    )


def _past_the_exit(told: Telling, suspect: str) -> None:
    told.say(exit_.SubmitArrestToExit(person=suspect))
    told.wait(HOUR / 2, HOUR * 3)
    told.say(exit_.PassArrestAtExit(person=suspect))
    told.wait(HOUR / 4, HOUR)


def _told_family(told: Telling, suspect: str, party: Party, measure: str) -> None:
    if told.chance.random() < 0.08:
        told.say(custody.NoteFamilyNotNotified(person=suspect, measure=measure, obstacle="no_family"))
    else:
        told.say(custody.NotifyFamily(person=suspect, measure=measure, relative=party()))


def _not_approved(told: Telling, suspect: str, party: Party) -> None:
    refusal = told.chance.choice(("evidence", "no_need", "no_need", "no_crime"))
    told.say(custody.RefuseArrest(person=suspect, in_custody=True, refusal=refusal))
    told.wait(HOUR, _often(told, HOUR * 6, HOUR * 40))
    told.say(custody.Release(person=suspect, reason="non_approval"))
    told.wait(DAY, DAY * 2)
    told.say(custody.SendNonApprovalReceipt(person=suspect))


def _transferred(told: Telling) -> None:
    told.say(transfer.HearLawyer(opinion="无异议，建议从宽处理"))
    told.wait(DAY, DAY * 2)
    told.say(transfer.ConcludeInvestigation(conclusion="移送审查起诉"))
    told.wait(HOUR * 2, DAY)
    told.say(exit_.SubmitCaseToExit(volumes=told.chance.randint(1, 4)))
    told.wait(HOUR * 3, DAY)
    if told.chance.random() < 0.2:
        ground = told.chance.choice(("evidence", "documents", "procedure"))
        told.say(exit_.ReturnCaseFromExit(ground=ground, wanted="补正后再报"))
        told.wait(HOUR * 20, DAY * 3)
        told.say(exit_.SubmitCaseToExit(note="已补正"))
        told.wait(HOUR * 3, DAY)
    told.say(exit_.PassCaseAtExit())
    told.wait(HOUR, HOUR * 4)
    told.say(transfer.TransferForProsecution())
    told.wait(HOUR / 4, HOUR)
    told.say(transfer.NotifyTransfer(told="suspect_and_lawyer"))


def _until_days(told: Telling, days: int) -> None:
    """On to the ``days``-th day after the detention, now and then two days too far."""
    detained = next(one.at for one in told.entries if isinstance(one.act, custody.Detain))
    late = 2 * DAY if told.chance.random() < told.slip else timedelta()
    told.clock = max(told.clock + HOUR, detained + DAY * days + late)


def _often(told: Telling, most: timedelta, now_and_then: timedelta) -> timedelta:
    return now_and_then if told.chance.random() < told.slip * 2 else most


STORIES: tuple[Story, ...] = (arrested, arrested, arrested, bailed, bailed, under_age, turned_down)
"""Drawn with equal chance."""
