"""Steps of a judgment read into the records, and how long it says that people were held before their arrest."""

from datetime import date

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.derive import Indicator, MedianDays
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check, Stage, Step
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.criminal_procedure_law.time_before_arrest import DETENTION_BEFORE_ARREST_HAS_AN_END
from zhiheng.law.mps_criminal_provisions import custody, transfer
from zhiheng.packs.criminal import acts_history as acts
from zhiheng.packs.criminal import stages
from zhiheng.packs.posts import LEGAL_BRIGADE

STATED: tuple[tuple[type[Act], Stage | None], ...] = (
    (acts.StateArrival, None),
    (acts.StateDetention, stages.DETAINED),
    (acts.StateArrest, stages.ARRESTED),
    (acts.StateBail, stages.NON_CUSTODIAL),
    (acts.StateResidentialSurveillance, stages.NON_CUSTODIAL),
    (acts.StateAdministrativeDetention, None),
    (acts.StateTreatment, None),
    (acts.StateIndictment, stages.TRANSFERRED),
    (acts.StateJudgment, None),
    (acts.StateEarlierMatter, None),
    (acts.StateDrugs, None),
)

STEPS = (
    Step(
        act=acts.ReadJudgment,
        by=(LEGAL_BRIGADE,),
        law=transfer.JUDGMENT_IS_RECEIVED,
        opens=True,
        moves_to=stages.INVESTIGATING,
    ),
    *(
        Step(
            act=act,
            by=(LEGAL_BRIGADE,),
            law=transfer.JUDGMENT_IS_RECEIVED,
            after=(acts.ReadJudgment,),
            moves_to=stage,
        )
        for act, stage in STATED
    ),
)

LONGEST_DETENTION = (custody.ARREST_REQUEST_EXTENDED_30D, cpl.PROSECUTOR_ARREST_DECISION_7D)
"""The longest time for the request and the time for the decision on it, one after the other."""

_FREED = (acts.StateBail, acts.StateResidentialSurveillance)


def held_within_both_limits(arrest: Entry, history: History) -> bool:
    """Whether the arrest came within ``LONGEST_DETENTION`` of the detention that it ended, where one is stated."""
    detained = _detained_until(arrest, history)
    return detained is None or arrest.day <= _last_day(detained.day)


def _detained_until(arrest: Entry, history: History) -> Entry | None:
    """The last detention of that person before ``arrest`` from which nothing freed him or her."""
    person = acts.StateArrest.person.of(arrest.act)
    before = [
        entry
        for entry in history.of(acts.StateDetention, *_FREED)
        if (entry.at, entry.seq) < (arrest.at, arrest.seq) and acts.StateDetention.person.of(entry.act) == person
    ]
    last = before[-1] if before else None
    return last if last is not None and isinstance(last.act, acts.StateDetention) else None


def _last_day(detained: date) -> date:
    day = detained
    for rule in LONGEST_DETENTION:
        day = rule.needed_limit.last_day(day, CHINA)
    return day


CHECKS = (Check(rule=DETENTION_BEFORE_ARREST_HAS_AN_END, on=(acts.StateArrest,), holds=held_within_both_limits),)

INDICATORS = (
    Indicator(
        name="days_from_detention_to_arrest",
        title="拘留至逮捕天数中位数（裁判文书）",
        en="Median days from detention to arrest (judgments)",
        unit="日",
        counts=MedianDays(
            start=acts.StateDetention,
            end=acts.StateArrest,
            same=acts.StateDetention.person,
            unless=_FREED,
            within=LONGEST_DETENTION,
        ),
    ),
)
