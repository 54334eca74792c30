"""Pieces of invented criminal cases: a line-up, a forensic opinion, a lawyer's visit."""

from collections.abc import Sequence
from datetime import timedelta

from zhiheng.demo.telling import Telling
from zhiheng.packs.criminal import acts_defence as defence
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_investigation as investigation

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def identified(told: Telling, witness: str, officers: Sequence[str]) -> None:
    """A witness is shown photographs, now and then too few."""
    told.wait(HOUR * 2, DAY)
    told.say(
        evidence.Identify(
            person=witness,
            identified="suspect",
            medium="photographs",
            lineup_size=9 if told.chance.random() < told.slip else 12,
            officers=officers,
            individually=True,
            recognised=True,
            witness="other",
        )
    )


def examined(told: Telling, suspect: str, victim: str) -> None:
    """Injuries are examined; suspect and victim are told, now and then late."""
    told.say(investigation.CommissionExamination(examination="injury", question="损伤程度"))
    told.wait(DAY * 3, DAY * 8)
    told.say(investigation.ReceiveExpertOpinion(examination="injury", opinion="轻伤二级", has_victim=True))
    told.wait(HOUR * 2, HOUR * 30 if told.chance.random() < told.slip * 2 else HOUR * 20)
    told.say(investigation.NotifyExpertOpinion(person=suspect))
    told.say(investigation.NotifyVictimOfOpinion(person=victim))


def lawyer_came(told: Telling, suspect: str, lawyer: str) -> None:
    """A lawyer shows the papers and meets the suspect, now and then after too long."""
    told.wait(DAY, DAY * 3)
    told.say(defence.RecordCounsel(person=suspect, lawyer=lawyer))
    told.wait(HOUR, HOUR * 4)
    told.say(defence.RequestLawyerMeeting(person=suspect, case_type="ordinary"))
    told.wait(HOUR * 4, HOUR * 60 if told.chance.random() < told.slip * 2 else HOUR * 44)
    told.say(defence.HoldLawyerMeeting(person=suspect, monitored=False, officer_present=False))
