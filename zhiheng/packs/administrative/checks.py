"""What the content and circumstances of an act must be: a breach is a finding and blocks nothing.

What order and time can say is a condition of the closed set; the rest are small typed functions.
"""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import Condition, elapsed, states
from zhiheng.kernel.fields import Chosen, Officers
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.law import administrative_compulsion_law as compulsion
from zhiheng.law import administrative_detention_house_regulations as house
from zhiheng.law import administrative_penalty_law as penalties
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import intake
from zhiheng.law.mps_administrative_provisions import questioning as provisions
from zhiheng.law.policy import interval
from zhiheng.law.public_security_penalties_law import evidence as inspection
from zhiheng.law.public_security_penalties_law import minors
from zhiheng.law.public_security_penalties_law import questioning as law
from zhiheng.law.public_security_penalties_law import summary_penalty as spot
from zhiheng.packs.administrative.acts_decision import HoldHearing, ServeHearingNotice
from zhiheng.packs.administrative.acts_detention import ForwardPaper
from zhiheng.packs.administrative.acts_evidence import (
    ExtendSeizure,
    Identify,
    InspectHome,
    Inspector,
    InspectPerson,
    InspectPlace,
    SeizeProperty,
    Sex,
    TakeUrgentMeasure,
)
from zhiheng.packs.administrative.acts_intake import TransferCase
from zhiheng.packs.administrative.acts_questioning import (
    MINOR,
    Age,
    ArriveOnSummons,
    Guardian,
    LeaveAfterSummons,
    Place,
    Question,
    RecordFoodAndRest,
    Recording,
)
from zhiheng.packs.administrative.acts_summary import BeginMediation, CollectFine, CollectGround
from zhiheng.packs.administrative.gates_decision import over
from zhiheng.packs.administrative.gates_other_cases import OTHER_CASE

GAP = interval(provisions.ADMIN_NO_CONSECUTIVE_SUMMONS.id)
TWO = provisions.ADMIN_TWO_OFFICERS.needed_limit.value
ALONE_RECORDED = law.ADMIN_ONE_OFFICER_NEEDS_RECORDING_2026
ATTENDED = (Guardian.PRESENT, Guardian.OTHER_ADULT, Guardian.ABSENCE_NOTED)


def two_officers_took_part(entry: Entry, history: History) -> bool:
    """Auxiliaries do not count; since 2026 one will do in the casework area, where everything is recorded."""
    said = {name: one.of(entry.act) for name, one in type(entry.act).fields.items()}
    if len(set(said["officers"])) >= TWO:
        return True
    recorded = said.get("recording") is Recording.FULL
    in_casework_area = said.get("place") is Place.CASEWORK_AREA
    return ALONE_RECORDED.applies(entry.day, history.division) and recorded and in_casework_area


def food_and_rest_were_recorded(entry: Entry, history: History) -> bool:
    """Since the person arrived."""
    person = LeaveAfterSummons.person.of(entry.act)
    arrivals = [a for a in history.before(entry, ArriveOnSummons) if ArriveOnSummons.person.of(a.act) == person]
    meals = [m for m in history.before(entry, RecordFoodAndRest) if RecordFoodAndRest.person.of(m.act) == person]
    return bool(meals) and (not arrivals or arrivals[-1].may_precede(meals[-1]))


def the_chair_did_not_investigate(entry: Entry, history: History) -> bool:
    """None of those who chair the hearing questioned anybody in the case."""
    investigators = {name for asked in history.of(Question) for name in Question.officers.of(asked.act)}
    return investigators.isdisjoint(HoldHearing.chair.of(entry.act))


def it_is_held_on_the_day_announced(entry: Entry, history: History) -> bool:
    """The latest notice to the person names the day of the hearing."""
    person, served = HoldHearing.person.of(entry.act), ServeHearingNotice
    notices = [n.act for n in history.before(entry, served) if served.person.of(n.act) == person]
    return not notices or bool(served.hearing_on.of(notices[-1]) == entry.day)


def by_two_or_recorded(officers: Officers, where: Condition) -> Condition:
    """Two officers; or one, where ``where`` holds."""
    return states(officers.at_least(ALONE_RECORDED.needed_limit.value + 1)) | where


def in_area_fully(place: Chosen[Place], recording: Chosen[Recording]) -> Condition:
    """In the casework area, where everything was recorded."""
    return states(place.is_(Place.CASEWORK_AREA)) & states(recording.is_(Recording.FULL))


WITH_GUARDIAN = states(Question.guardian.is_in(*ATTENDED))

QUESTIONING = (
    Check(
        rule=provisions.ADMIN_QUESTIONING_IN_CASEWORK_AREA,
        on=(Question,),
        holds=~states(Question.place.is_(Place.ELSEWHERE_IN_ORGAN)),
    ),
    Check(
        rule=provisions.ADMIN_QUESTIONING_IN_CASEWORK_AREA,
        on=(LeaveAfterSummons,),
        holds=food_and_rest_were_recorded,
    ),
    Check(
        rule=provisions.ADMIN_NO_CONSECUTIVE_SUMMONS,
        on=(ArriveOnSummons,),
        holds=elapsed(LeaveAfterSummons, calendar=CHINA, at_least=GAP, same=LeaveAfterSummons.person),
    ),
    Check(
        rule=law.ADMIN_QUESTIONING_RECORDED_2026,
        on=(Question,),
        holds=~states(Question.place.is_(Place.CASEWORK_AREA)) | states(Question.recording.is_(Recording.FULL)),
    ),
    Check(
        rule=ALONE_RECORDED,
        on=(Question,),
        holds=by_two_or_recorded(Question.officers, in_area_fully(Question.place, Question.recording)),
    ),
    Check(
        rule=ALONE_RECORDED,
        on=(Identify,),
        holds=by_two_or_recorded(Identify.officers, in_area_fully(Identify.place, Identify.recording)),
    ),
    Check(
        rule=ALONE_RECORDED,
        on=(SeizeProperty,),
        holds=by_two_or_recorded(SeizeProperty.officers, in_area_fully(SeizeProperty.place, SeizeProperty.recording)),
    ),
    Check(
        rule=ALONE_RECORDED,
        on=(BeginMediation,),
        holds=by_two_or_recorded(BeginMediation.officers, states(BeginMediation.recording.is_(Recording.FULL))),
    ),
    Check(
        rule=provisions.ADMIN_TWO_OFFICERS,
        on=(Question, Identify, InspectHome, InspectPlace, InspectPerson, SeizeProperty, TakeUrgentMeasure),
        holds=two_officers_took_part,
    ),
    Check(
        rule=minors.ADMIN_MINOR_GUARDIAN_UNDER18_2026,
        on=(Question,),
        holds=~states(Question.age.is_in(*MINOR)) | WITH_GUARDIAN,
    ),
    Check(
        rule=old.ADMIN_MINOR_GUARDIAN_UNDER16_2012,
        on=(Question,),
        holds=~states(Question.age.is_in(Age.UNDER_14, Age.FROM_14)) | WITH_GUARDIAN,
    ),
)

EVIDENCE = (
    Check(
        rule=inspection.ADMIN_WOMAN_INSPECTED_BY_WOMAN,
        on=(InspectPerson,),
        holds=~states(InspectPerson.person_sex.is_(Sex.FEMALE)) | ~states(InspectPerson.inspector.is_(Inspector.MAN)),
    ),
    Check(
        rule=old.ADMIN_WOMAN_INSPECTED_BY_WOMAN_2012,
        on=(InspectPerson,),
        holds=~states(InspectPerson.person_sex.is_(Sex.FEMALE)) | states(InspectPerson.inspector.is_(Inspector.WOMAN)),
    ),
    Check(
        rule=compulsion.ADMIN_SEIZURE_EXTENDED_60D,
        on=(ExtendSeizure,),
        holds=states(ExtendSeizure.party_told.is_(True)),
    ),
    Check(rule=intake.ADMIN_TRANSFER_24H, on=(TransferCase,), holds=states(TransferCase.reporter_told.is_(True))),
)

HEARING = (
    Check(
        rule=penalties.HEARING_CHAIR_IS_NO_INVESTIGATOR,
        on=(HoldHearing,),
        holds=the_chair_did_not_investigate,
    ),
    Check(rule=penalties.HEARING_NOTICE_7D_BEFORE, on=(HoldHearing,), holds=it_is_held_on_the_day_announced),
)

EXECUTION = (
    *(
        Check(
            rule=rule,
            on=(CollectFine,),
            holds=~states(CollectFine.ground.is_(CollectGround.UNDISPUTED))
            | states(CollectFine.fine.below(over(rule)))
            | not_here,
        )
        for rule, not_here in (
            (spot.ON_SPOT_COLLECTION_LIMIT_200_2026, OTHER_CASE),
            (old.ON_SPOT_COLLECTION_LIMIT_50_2012, OTHER_CASE),
            (penalties.OTHER_CASE_ON_SPOT_COLLECTION_100, ~OTHER_CASE),
        )
    ),
    Check(
        rule=house.DETAINEE_COMPLAINT_FORWARD_24H,
        on=(ForwardPaper,),
        holds=states(ForwardPaper.unopened.is_(True)),
    ),
)

CHECKS = (*QUESTIONING, *EVIDENCE, *HEARING, *EXECUTION)
