"""Invented records of people in community treatment: tested, registered, treated, and most of them well."""

from collections.abc import Callable
from datetime import timedelta

from zhiheng.demo.telling import Telling
from zhiheng.packs.treatment import acts

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Party = Callable[[], str]


def treated(told: Telling, party: Party) -> None:
    """A test, the determination, the order, reporting in, the agreement, tests and visits."""
    sample = f"Y{told.first_place:06d}"
    _found_and_tested(told, party, sample)
    told.wait(HOUR, HOUR * 20)
    told.say(acts.DetermineAddiction(opinion="addicted", officers=["qin", "wang"]))
    told.wait(DAY, DAY * 4)
    told.say(acts.DecideTreatment(place="东门街道"))
    told.wait(HOUR, DAY)
    told.say(acts.ServeTreatmentOrder(on_person=True, on_family=told.chance.random() > told.slip, township_told=True))
    told.wait(DAY * 2, DAY * (21 if told.chance.random() < told.slip else 14))
    told.say(acts.ReportIn(place="东门街道"))
    told.wait(HOUR, HOUR * 20)
    told.say(acts.SignAgreement(test_every_days=30, visit_every_days=30))
    _followed_up(told)


def on_watch(told: Telling, party: Party) -> None:
    """Used drugs, not addicted: registered, nothing more."""
    _found_and_tested(told, party, f"Y{told.first_place:06d}")
    told.wait(HOUR, HOUR * 22)
    told.say(acts.DetermineAddiction(opinion="none", officers=["qin", "wang"]))


def came_forward(told: Telling, party: Party) -> None:
    """Registered on their own; the earlier use is not punished."""
    told.say(acts.RegisterVoluntarily(person=party(), came="to_police"))
    told.wait(HOUR, HOUR * 8)
    told.say(acts.RegisterUser())


def _found_and_tested(told: Telling, party: Party, sample: str) -> None:
    told.say(acts.FindSuspectedUser(person=party(), facts="检查中发现精神状态异常"))
    told.wait(HOUR / 3, HOUR)
    woman = told.chance.random() < 0.25
    sex = "female" if woman else "male"
    told.say(
        acts.TakeSample(
            sample=sample,
            material="urine",
            consents=True,
            staff=["qin"] if told.chance.random() < told.slip / 2 else ["qin", "wang"],
            person_sex=sex,
            taker_sex=sex,
        )
    )
    told.wait(HOUR / 4, HOUR)
    told.say(acts.ConcludeTest(sample=sample, method="on_scene", result="positive", staff=["qin", "wang"]))
    told.wait(HOUR / 2, HOUR * 2)
    told.say(acts.EstablishDrugUse(grounds="现场检测阳性，本人承认"))
    told.wait(HOUR / 2, HOUR * 3)
    told.say(acts.RegisterUser())


def _followed_up(told: Telling) -> None:
    """Tests and visits until today; some evade a test, some leave without leave."""
    trouble = told.chance.random()
    evaded = 0
    while True:
        told.wait(DAY * 12, DAY * (46 if told.chance.random() < told.slip else 27))
        if trouble < 0.1 and told.chance.random() < 0.4:
            told.say(acts.NoteEvasion(facts="三次电话通知未到场"))
            evaded += 1
            if evaded == 3:
                told.wait(HOUR, HOUR * 4)
                told.say(acts.FindBreach(ground="tests", facts="三次逃避检测"))
                told.wait(HOUR, HOUR * 10)
                told.say(acts.ReportToPolice(content="已构成严重违反社区戒毒协议"))
                return
            continue
        told.say(acts.ConductRoutineTest(result="negative", staff=["yu", "qin"], person_sex="male", taker_sex="male"))
        told.wait(HOUR, DAY * 2)
        told.say(acts.VisitPerson(situation="情绪稳定，正在找工作"))


STORIES = (treated, treated, treated, on_watch, came_forward)
"""Drawn with equal chance."""
