"""Who is in the casework area of the demonstration now: some fresh, some close to a limit, one past it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from zhiheng.demo.criminal_stories import reported
from zhiheng.demo.telling import EndOfStory, Telling
from zhiheng.packs.administrative import acts_intake as administrative_intake
from zhiheng.packs.administrative import acts_questioning as administrative
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.custody_area import acts

AREA = "明湖分局执法办案中心"
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

Party = Callable[[], str]
NewTelling = Callable[[str, str], Telling]
"""A telling of a procedure, of the next number, belonging to a record (or to none)."""


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Somebody brought in ``minutes`` ago. ``room``: the last room; empty, at the desk. ``extended``: to 24 hours.
    ``ends``: what happened last instead of a room."""

    minutes: int
    ground: str = "criminal_summons"
    sex: str = "male"
    age: str = "adult"
    condition: str = "none"
    room: str = ""
    extended: bool = False
    ends: str = ""


GUESTS = (
    Guest(minutes=12 * 60 + 18, room="讯问室2"),
    Guest(minutes=11 * 60 + 37, room="讯问室1"),
    Guest(minutes=23 * 60 + 4, room="候问室1", extended=True),
    Guest(minutes=22 * 60 + 25, ground="detained", room="候问室1"),
    Guest(minutes=3 * 60 + 22, ground="continued_questioning", sex="female", condition="pregnant", room="医务室"),
    Guest(minutes=9 * 60 + 40, ground="compelled_appearance", room="讯问室3"),
    Guest(minutes=7 * 60 + 12, sex="female", room="候问室3"),
    Guest(minutes=5 * 60 + 3, ground="continued_questioning", room="候问室2", ends="fault"),
    Guest(minutes=4 * 60 + 15, age="under_18", room="候问室2"),
    Guest(minutes=2 * 60 + 50, condition="injured", room="候问室1", ends="hospital"),
    Guest(minutes=7 * 60 + 3, ground="public_security_summons", room="询问室1"),
    Guest(minutes=95, ground="surrendered", sex="female", room="信息采集室"),
    Guest(minutes=41, room=""),
    Guest(minutes=6, ground="caught", ends="door"),
)


def people_present(new_telling: NewTelling, party_of: Callable[[Telling], Party]) -> Iterator[Telling]:
    """The case and the stay of every guest, each told until now."""
    for guest in GUESTS:
        kind = "administrative_case" if guest.ground == "public_security_summons" else "criminal_case"
        case = None if guest.ground == "surrendered" else new_telling(kind, "")
        stay = new_telling("custody_stay", case.number if case is not None else "")
        person = party_of(stay)()
        if case is not None:
            _until_now(_case, case, party_of(case), person, guest)
            yield case
        _until_now(_stay, stay, party_of(stay), person, guest)
        yield stay


def _until_now(story: Callable[..., None], told: Telling, *rest: Any) -> None:
    try:
        story(told, *rest)
    except EndOfStory:
        return


def _case(told: Telling, party: Party, person: str, guest: Guest) -> None:
    """From the report to the arrival; the arrival starts the clock."""
    arrived = told.now - guest.minutes * MINUTE
    if guest.ground == "continued_questioning":
        told.clock = arrived
        vulnerability = guest.condition if guest.condition == "pregnant" else "none"
        told.say(asked.BringToStation(person=person, vulnerability=vulnerability))
        told.wait(5 * MINUTE, 9 * MINUTE)
        told.say(asked.ApproveContinuedQuestioning(person=person, applying_unit="station", exclusion="none"))
        return
    if guest.ground == "public_security_summons":
        told.clock = arrived - 50 * MINUTE
        told.say(administrative_intake.AcceptCase(case_kind="public_security", summary="酒后殴打他人"))
        told.say(administrative_intake.FileCase(case_kind="public_security"))
        told.clock = arrived - 20 * MINUTE
        told.say(administrative.SummonOrally(person=person))
        told.clock = arrived
        told.say(administrative.ArriveOnSummons(person=person))
        return
    told.clock = arrived - 2 * DAY
    reported(told, party, ("盗窃", "商铺报称夜间被撬门，收银机内现金丢失"))
    told.wait(60 * MINUTE, 600 * MINUTE)
    told.say(intake.FileCase(charge="盗窃"))
    if guest.ground == "detained":
        told.clock = arrived - 190 * MINUTE
        told.say(held.DecideDetention(person=person, ground="evidence_found"))
        told.clock = arrived
        told.say(held.Detain(person=person, warrant="signed"))
    elif guest.ground == "compelled_appearance":
        told.clock = arrived - 190 * MINUTE
        told.say(asked.DecideCompelledAppearance(person=person, reason="传唤未到案"))
        told.clock = arrived
        told.say(asked.ArriveUnderCompulsion(person=person, time_written="by_suspect"))
    else:
        told.clock = arrived - 30 * MINUTE
        told.say(asked.Summon(person=person))
        told.clock = arrived
        told.say(asked.ArriveOnSummons(person=person, time_written="by_suspect"))
        if guest.extended:
            told.clock = arrived + 600 * MINUTE
            told.say(asked.ExtendSummons(person=person, serious_or_complex=True, detention_needed=True))


def _stay(told: Telling, party: Party, person: str, guest: Guest) -> None:
    """From the door to where the person is now."""
    told.clock = told.now - guest.minutes * MINUTE
    guards = [officer.account for officer in told.staff[:2]]
    told.say(acts.BringIn(person=person, ground=guest.ground, officers=guards, sex=guest.sex, age=guest.age))
    if guest.ends == "door":
        return
    told.wait(3 * MINUTE, 8 * MINUTE)
    told.say(
        acts.EnterArea(person=person, area=AREA, before="straight", condition=guest.condition, recording=True),
    )
    if not guest.room:
        return
    _searched(told, guest, guards)
    if guest.age != "adult":
        told.say(acts.CallGuardian(guardian=party(), reached=True))
    if guest.condition != "none":
        told.wait(4 * MINUTE, 9 * MINUTE)
        told.say(acts.ExamineHealth(result="hospital" if guest.ends == "hospital" else "watched"))
    if guest.ends == "hospital":
        told.say(acts.TakeToHospital(hospital="明湖区人民医院", guards=guards))
        return
    told.say(acts.TakeToOtherRoom(purpose="information", room="信息采集室", guards=guards))
    told.say(acts.CollectInformation(officers=guards, fingerprints=True, portrait=True))
    told.wait(6 * MINUTE, 12 * MINUTE)
    told.say(acts.CompareInformation(result="nothing"))
    _placed(told, guest, guards)
    if guest.ends == "fault":
        told.clock = told.now - 4 * MINUTE
        told.say(acts.StopRecording(cause="fault", remark="候问室2摄像头断电，已启用执法记录仪"))


def _searched(told: Telling, guest: Guest, guards: list[str]) -> None:
    told.wait(3 * MINUTE, 8 * MINUTE)
    told.say(
        acts.SearchForSafety(
            officers=guards, searcher_sex=guest.sex, dangerous=False, injured=guest.condition == "injured"
        )
    )
    if guest.condition == "injured":
        told.say(acts.NoteInjury(site="右手背擦伤", said_cause="翻墙时擦伤", photo_digest="3b9a" * 16))
    told.wait(2 * MINUTE, 6 * MINUTE)
    items = [{"item": "手机", "count": 1}, {"item": "现金（张）", "count": told.chance.randint(1, 9)}]
    told.say(acts.ListBelongings(any_items=True, items=items, signed=True))


def _placed(told: Telling, guest: Guest, guards: list[str]) -> None:
    told.wait(2 * MINUTE, 5 * MINUTE)
    if guest.room.startswith("候问室"):
        told.say(
            acts.TakeToWaitingRoom(
                room=guest.room, guards=guards, adults_inside=False, other_sex_inside=False, health_noted=True
            )
        )
    elif guest.room.startswith(("讯问室", "询问室")):
        told.say(acts.TakeToQuestioningRoom(room=guest.room, guards=guards))
        told.clock = max(told.clock, told.now - 150 * MINUTE)
        told.say(acts.GiveCare(care="meal"))
    elif guest.room == "医务室":
        told.say(acts.TakeToOtherRoom(purpose="medical", room=guest.room, guards=guards))
