"""Invented administrative cases: drug use, brawls, noise, quarrels, hearings, and a case that nobody finishes.

The year of the demonstration reaches back into the old law: what was accepted until 31 December 2025 has no filing.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from zhiheng.demo.deliberation_stories import discussed
from zhiheng.demo.telling import Telling
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_detention as held
from zhiheng.packs.administrative import acts_evidence as found
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.deliberation.acts import DecideDeliberation
from zhiheng.packs.deliberation.procedure import DELIBERATION
from zhiheng.packs.treatment.acts import EstablishDrugUse, FindSuspectedUser

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NEW_LAW = date(2026, 1, 1)

Party = Callable[[], str]
MATTERS = (
    ("assault", "酒后在夜市与人推搡互殴"),
    ("damage", "因停车纠纷划伤他人车辆"),
    ("theft", "在超市盗窃食品"),
    ("other", "扰乱公交车秩序"),
)


def drug_user(told: Telling, party: Party) -> None:
    """From the test, which stands in the person's own record, to the decision, the detention and its end."""
    test = _nearest_test(told)
    if test is None:
        small_fine(told, party)
        return
    person, told.clock = FindSuspectedUser.person.of(test.entries[0].act), test.entries[0].at + 10 * MINUTE
    told.say(intake.ReceiveReport(way="discovered", summary="检查中发现涉嫌吸毒"))
    _accepted(told)
    _summoned(told, person, orally=True)
    _told_before(told, person)
    told.clock = max(told.clock, _established(test) + MINUTE)
    day = _today(told)
    told.say(
        decided.DecidePenalty(
            person=person,
            offence="drug_use",
            offence_ended=day - DAY,
            discovered=day,
            age="adult",
            detention_days=told.chance.choice((5, 10, 12)),
            test=test.number,
        )
    )
    _announced(told, person)
    _detained(told, person)


def brawl(told: Telling, party: Party) -> None:
    """Reported, questioned, detained; the victim has the decision too."""
    person = party()
    matter, words = told.chance.choice(MATTERS)
    told.say(intake.ReceiveReport(way="report", reporter=party(), summary=words))
    _accepted(told, receipt=True)
    told.wait(HOUR, DAY * 3)
    _summoned(told, person)
    told.wait(HOUR * 2, DAY * 20)
    _told_before(told, person)
    day = _today(told)
    told.say(
        decided.DecidePenalty(
            person=person,
            offence=matter,
            offence_ended=day - 30 * DAY,
            discovered=day - 30 * DAY,
            age="adult",
            detention_days=told.chance.choice((3, 5, 7)),
            has_victim=True,
        )
    )
    _announced(told, person)
    told.wait(HOUR, HOUR * 20)
    told.say(decided.ServeVictim(person=person))
    if told.chance.random() < 0.25:
        _stayed(told, person)
    _detained(told, person)


def small_fine(told: Telling, party: Party) -> None:
    """A station decides in its own name."""
    person = party()
    told.say(intake.ReceiveReport(way="report", reporter=party(), summary="商铺夜间大声播放音响"))
    _accepted(told, receipt=True)
    told.wait(HOUR, DAY * 2)
    _summoned(told, person)
    told.wait(HOUR, DAY * 6)
    _told_before(told, person)
    day = _today(told) - 9 * DAY
    told.say(
        decided.DecidePenaltyAtStation(
            person=person,
            offence="noise",
            offence_ended=day,
            discovered=day,
            age="adult",
            fine=50000,
        )
    )
    told.wait(HOUR, _often(told, DAY * 2, DAY * 6))
    told.say(decided.ServeDecision(person=person, way="in_person"))
    _paid(told, person, 50000)


def on_the_spot(told: Telling, party: Party) -> None:
    """Noise, a small fine, collected and handed in."""
    person = party()
    told.say(
        quick.DecideOnTheSpot(
            person=person,
            offence="noise",
            age="adult",
            fine=told.chance.choice((5000, 10000, 20000)),
            officers=_pair(told),
            undisputed=True,
            recording="full",
            heard=True,
        )
    )
    told.say(quick.CollectFine(person=person, fine=5000, ground="undisputed", receipt_no=f"S-{told.first_place}"))
    told.wait(HOUR, _often(told, HOUR * 20, HOUR * 40))
    told.say(quick.FileSpotPenalty(person=person))
    told.wait(HOUR, HOUR * 20)
    told.say(quick.HandInFine(person=person))
    told.wait(HOUR, HOUR * 30)
    told.say(quick.PayFineToBank(person=person))


def quarrel(told: Telling, party: Party) -> None:
    """Neighbours agree, most of them."""
    told.say(intake.ReceiveReport(way="report", reporter=party(), summary="邻里因楼道堆物争吵推搡"))
    _accepted(told, receipt=True)
    told.wait(HOUR, DAY * 3)
    told.say(
        quick.BeginMediation(
            offence="assault",
            private_quarrel=True,
            bar="none",
            officers=_pair(told),
            place="casework_area",
            recording="full",
        )
    )
    told.wait(HOUR, HOUR * 3)
    if told.chance.random() < 0.2:
        told.say(quick.NoteFailedMediation(told_of_court=True))
        return
    told.say(quick.ReachAgreement(content="互相赔礼道歉，清理楼道"))
    told.wait(DAY, DAY * 8)
    told.say(quick.NotePerformance())


def heard(told: Telling, party: Party) -> None:
    """A large fine: a hearing, held or waived, a legal review, and a deliberation."""
    person = party()
    told.say(intake.ReceiveReport(way="referred", summary="娱乐场所未按规定登记"))
    _accepted(told, receipt=True)
    told.wait(HOUR, DAY * 3)
    _summoned(told, person)
    told.wait(HOUR, DAY * 2)
    _told_before(told, person)
    told.say(decided.NotifyHearingRight(person=person))
    told.wait(HOUR * 4, DAY)
    if told.chance.random() < 0.5:
        told.say(decided.WaiveHearing(person=person))
    else:
        _hearing(told, person)
    told.wait(HOUR, DAY)
    deliberation = _discussed(told)
    day = _today(told)
    told.say(
        decided.DecidePenalty(
            person=person,
            offence="other",
            offence_ended=day - 60 * DAY,
            discovered=day - 60 * DAY,
            age="adult",
            fine=500000,
            closes_business=True,
            deliberation=deliberation.number,
        )
    )
    _announced(told, person)
    _paid(told, person, 500000)


def unfinished(told: Telling, party: Party) -> None:
    """Evidence is registered and seized, an examination is waited for, and then time passes."""
    person = party()
    told.say(intake.ReceiveReport(way="report", reporter=party(), summary="举报出租屋内聚众赌博"))
    _accepted(told, receipt=True)
    told.wait(HOUR, DAY)
    told.say(found.ApproveSeizure(items="赌具、现金"))
    told.say(found.SeizeProperty(items="赌具、现金", officers=_pair(told), place="scene", recording="full"))
    told.say(found.SignSeizureList(copies=2, lots=2, officers_signed=True, party="signed"))
    told.wait(HOUR, DAY)
    _summoned(told, person)
    told.wait(DAY * 5, DAY * 15)
    if told.chance.random() < 0.5:
        if not told.unit.is_station:
            told.say(decided.ApproveExtensionAbove(round="first"))
        told.say(decided.ExtendCasePeriod(round="first", station_case=told.unit.is_station, reason="涉案人员多"))


def _hearing(told: Telling, person: str) -> None:
    told.say(decided.RequestHearing(person=person))
    told.wait(HOUR, HOUR * 20)
    told.say(decided.AdmitHearing(person=person))
    day = _today(told) + 16 * DAY
    while day.weekday() >= 5:
        day += DAY
    told.say(decided.ServeHearingNotice(person=person, hearing_on=day))
    told.clock += (day - _today(told)).days * DAY
    told.say(decided.HoldHearing(person=person, chair=["xu"]))
    told.wait(HOUR, DAY)
    told.say(decided.PassLegalReview(person=person, passed=True, opinion="事实清楚，程序合法"))


def _discussed(told: Telling) -> Telling:
    """The heads discuss the penalty; the story goes on once they have decided."""
    made = told.child(DELIBERATION)
    discussed(made, "grave_penalty", "罚款五千元并责令停业整顿是否适当", "经营者此前是否受过处罚")
    told.clock = next(entry.at for entry in made.entries if isinstance(entry.act, DecideDeliberation)) + HOUR
    return made


def _accepted(told: Telling, *, receipt: bool = False) -> None:
    told.wait(MINUTE * 5, MINUTE * 40)
    told.say(intake.AcceptCase(case_kind="public_security"))
    if receipt and told.chance.random() > told.slip / 2:
        told.say(intake.DeliverReceipt())
    if _today(told) >= NEW_LAW:
        told.wait(MINUTE * 5, MINUTE * 40)
        told.say(intake.FileCase(case_kind="public_security"))


def _summoned(told: Telling, person: str, *, orally: bool = False) -> None:
    told.say(asked.SummonOrally(person=person) if orally else asked.Summon(person=person))
    told.wait(MINUTE * 10, HOUR)
    told.say(asked.ArriveOnSummons(person=person))
    told.wait(MINUTE * 5, MINUTE * 30)
    if told.chance.random() > told.slip / 2:
        told.say(asked.NotifyFamilyOfSummons(person=person))
    told.wait(MINUTE * 20, HOUR)
    told.say(asked.Question(person=person, officers=_pair(told), place="casework_area", recording="full", age="adult"))
    told.wait(HOUR, HOUR * 2)
    told.say(asked.RecordFoodAndRest(person=person))
    told.wait(HOUR / 2, _often(told, HOUR * 3, HOUR * 7))
    told.say(asked.LeaveAfterSummons(person=person))


def _told_before(told: Telling, person: str) -> None:
    told.wait(HOUR / 2, HOUR * 4)
    told.say(decided.NotifyBeforePenalty(person=person))
    told.wait(MINUTE * 10, HOUR)
    told.say(decided.HearStatement(person=person, heard=told.chance.choice(("heard", "waived"))))


def _announced(told: Telling, person: str) -> None:
    told.wait(MINUTE * 10, _often(told, HOUR * 4, DAY * 5))
    told.say(decided.AnnounceDecision(person=person))


def _paid(told: Telling, person: str, fen: int) -> None:
    """At the bank, most within the fifteen days."""
    told.wait(DAY, _often(told, DAY * 14, DAY * 25))
    told.say(quick.PayFine(person=person, fine=fen))


def _stayed(told: Telling, person: str) -> None:
    told.say(held.RequestStay(person=person, appealed=True))
    told.wait(HOUR * 3, _often(told, HOUR * 20, HOUR * 30))
    told.say(held.RefuseStay(person=person, reason="暂缓执行后可能逃跑"))


def _detained(told: Telling, person: str) -> None:
    """To the house the same day; released on the last day, now and then a day too late."""
    if told.chance.random() > told.slip / 2:
        told.say(held.NotifyFamilyOfPenalty(person=person))
    told.wait(HOUR, HOUR * 4)
    days = max(decided.DecidePenalty.detention_days.of(entry.act) or 0 for entry in told.entries)
    told.say(held.ExecuteDetention(person=person, days=days, spared="none"))
    late = DAY if told.chance.random() < told.slip else timedelta()
    told.clock += days * DAY + late
    told.say(held.ReleaseFromDetention(person=person))


def _nearest_test(told: Telling) -> Telling | None:
    """The record of a drug test of the same year that began nearest to the running moment; None where there is none."""
    tests = [
        one
        for one in told.earlier
        if any(isinstance(entry.act, EstablishDrugUse) for entry in one.entries)
        and isinstance(one.entries[0].act, FindSuspectedUser)
        and one.entries[0].day.year == told.clock.astimezone(BEIJING).year
        and one.entries[0].at + DAY < told.now
    ]
    return min(tests, key=lambda one: abs(one.entries[0].at - told.clock), default=None)


def _established(test: Telling) -> datetime:
    return next(entry.at for entry in test.entries if isinstance(entry.act, EstablishDrugUse))


def _today(told: Telling) -> date:
    return told.clock.astimezone(BEIJING).date()


def _pair(told: Telling) -> list[str]:
    return [one.account for one in told.staff if any(post.role == "investigator" for post in one.posts)][:2]


def _often(told: Telling, most: timedelta, now_and_then: timedelta) -> timedelta:
    return now_and_then if told.chance.random() < told.slip * 2 else most


STORIES = (drug_user, drug_user, brawl, brawl, small_fine, on_the_spot, quarrel, heard, unfinished)
"""Drawn with equal chance."""
