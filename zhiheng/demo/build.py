"""Fill an empty installation with the demonstration district: a year that ends today."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from random import Random

from zhiheng.demo import (
    administrative_stories,
    criminal_stories,
    custody_stories,
    deliberation_stories,
    people,
    property_stories,
    report_stories,
    treatment_stories,
)
from zhiheng.demo.criminal_stories import Story
from zhiheng.demo.telling import LONGEST_STORY, EndOfStory, Telling
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.packs.posts import CITY_LEADER, FIVE_LEVELS

SEED = 20251122
CASES = 300
TREATMENTS = 200
REPORTS = 120
ADMINISTRATIVE = 90
ITEMS = 80
DELIBERATIONS = 8
SLIP, RECENT_SLIP = 0.05, 0.25
WAITING_SHARE = 0.4
PRESENT_AT = "station_east"
RECENT, RECENT_SHARE = timedelta(days=8), 0.15

SPARE = 4
"""How many acts another record's story may yet tell into one already told."""

SIGNING = {level.id for level in (*FIVE_LEVELS, CITY_LEADER)}

Register = Callable[[str, str, str, datetime], str]


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of work of the district: where its records arise and how they go. ``parents``: the procedure of the
    records that they belong to. ``waiting``: reviewed acts, one of which waits for a signature now and then."""

    procedure: str
    units: tuple[str, ...]
    records: int
    stories: Sequence[Story]
    parents: str = ""
    waiting: tuple[str, ...] = ("",)


FIELDS = (
    Field(
        procedure="criminal_case",
        units=("station_east", "station_west", "criminal_brigade"),
        records=CASES,
        stories=criminal_stories.STORIES,
        waiting=("file_case", "decide_detention", "request_arrest"),
    ),
    Field(
        procedure="community_treatment",
        units=("narcotics_brigade",),
        records=TREATMENTS,
        stories=treatment_stories.STORIES,
    ),
    Field(
        procedure="administrative_case",
        units=("station_east", "station_west"),
        records=ADMINISTRATIVE,
        stories=administrative_stories.STORIES,
        waiting=("decide_penalty", "decide_penalty", "extend_case_period"),
    ),
    Field(
        procedure="case_property",
        units=("station_east", "station_west", "criminal_brigade"),
        records=ITEMS,
        stories=property_stories.STORIES,
        parents="criminal_case",
    ),
    Field(
        procedure="stock_taking",
        units=("sub_bureau",),
        records=1,
        stories=(property_stories.counted,),
    ),
    Field(
        procedure="deliberation",
        units=("station_east", "station_west", "criminal_brigade"),
        records=DELIBERATIONS,
        stories=(deliberation_stories.deliberated,),
        parents="criminal_case",
    ),
    Field(
        procedure="internal_guidance",
        units=("sub_bureau",),
        records=2,
        stories=(deliberation_stories.guided,),
    ),
    Field(
        procedure="incident_report",
        units=("station_east", "station_west"),
        records=REPORTS,
        stories=report_stories.REPORTS,
    ),
    Field(procedure="publication", units=("station_east",), records=30, stories=(report_stories.published,)),
    Field(procedure="case_enquiry", units=("station_east",), records=30, stories=(report_stories.followed,)),
    Field(procedure="data_request", units=("narcotics_brigade",), records=20, stories=(report_stories.asked_for,)),
    Field(procedure="drug_tip", units=("narcotics_brigade",), records=25, stories=(report_stories.tipped,)),
    Field(procedure="driving_licence", units=("narcotics_brigade",), records=10, stories=(report_stories.drove,)),
)


def build_demo(
    ledger: Ledger,
    catalogue: Catalogue,
    units: Sequence[Unit],
    officers: Sequence[Officer],
    register: Register,
    now: datetime,
    progress: Callable[[int, int], None],
) -> int:
    """Tell every record and append all acts in one transaction; the number of acts.

    ``register(kind, name, number, now)`` makes a party and returns its reference.
    """
    chance = Random(SEED)
    with ledger.writing() as writer:
        tellings = list(_tell(catalogue, units, officers, register, now, chance, progress))
        tellings += _present(catalogue, units, officers, register, now, tellings)
        writer.begin_all([telling.header() for telling in tellings])
        told = sorted((act for telling in tellings for act in telling.told), key=lambda act: (act.at, act.place))
        numbers = {act.place: seq for seq, act in enumerate(told, 1)}
        writer.append([act.draft(numbers) for act in told])
        return len(told)


def _tell(
    catalogue: Catalogue,
    units: Sequence[Unit],
    officers: Sequence[Officer],
    register: Register,
    now: datetime,
    chance: Random,
    progress: Callable[[int, int], None],
) -> Iterator[Telling]:
    place, done = 1, 0
    total = sum(field.records for field in FIELDS)
    by_id = {unit.id: unit for unit in units}
    earlier: list[Telling] = []
    new_number = _numbers()
    for field in FIELDS:
        for start in sorted(now - _age(chance) for _ in range(field.records)):
            procedure = catalogue[field.procedure]
            unit = by_id[chance.choice(field.units)]
            telling = Telling(
                procedure=procedure,
                number=new_number(procedure, start.year),
                unit=unit,
                staff=_staff(unit, officers, chance),
                chance=chance,
                clock=start,
                now=now,
                first_place=place,
                slip=RECENT_SLIP if now - start < RECENT else SLIP,
                waits_at=_waits_at(field, now - start, chance),
                parent=_parent(field, unit, start, earlier, chance),
                earlier=earlier,
                new_number=new_number,
            )
            _live(telling, chance.choice(field.stories), register, chance)
            progress(done := done + 1, total)
            told = [one for one in (telling, *telling.children) if one.entries]
            place = max([place, *(one.first_place + len(one.entries) for one in told)]) + SPARE
            earlier += told
    yield from earlier


def _numbers() -> Callable[[Procedure, int], str]:
    """The next number of a procedure's records in a year."""
    counted: Counter[tuple[str, int]] = Counter()

    def new_number(procedure: Procedure, year: int) -> str:
        counted[procedure.name, year] += 1
        return f"{procedure.number_prefix}-{year}-{counted[procedure.name, year]:04d}"

    return new_number


def _waits_at(field: Field, age: timedelta, chance: Random) -> str:
    """The act whose proposal stays with its second level, of some of the last days' records; older ones are decided."""
    return chance.choice(field.waiting) if age < RECENT and chance.random() < WAITING_SHARE else ""


def _parent(field: Field, unit: Unit, start: datetime, earlier: Sequence[Telling], chance: Random) -> str:
    """A record of the unit that had begun by ``start``, of the procedure that the field names; empty where none has."""
    begun = [
        one.number
        for one in earlier
        if one.procedure.name == field.parents and one.unit == unit and one.opened_at and one.opened_at < start
    ]
    return chance.choice(begun) if begun else ""


def _present(
    catalogue: Catalogue,
    units: Sequence[Unit],
    officers: Sequence[Officer],
    register: Register,
    now: datetime,
    before: Sequence[Telling],
) -> list[Telling]:
    """Those who are in the casework area now, with their cases; numbered after ``before``."""
    chance = Random(SEED)
    station = next(unit for unit in units if unit.id == PRESENT_AT)
    numbers = {telling.number for telling in before}
    # Each telling numbers its acts from a place of its own, far enough from the next one's.
    places = count(1 + max(entry.seq for telling in before for entry in telling.entries), LONGEST_STORY)

    def new_telling(procedure: str, parent: str) -> Telling:
        prefix = f"{catalogue[procedure].number_prefix}-{now.year}"
        number = next(n for place in count(1) if (n := f"{prefix}-{place:04d}") not in numbers)
        numbers.add(number)
        return Telling(
            procedure=catalogue[procedure],
            number=number,
            unit=station,
            staff=_staff(station, officers, chance),
            chance=chance,
            clock=now,
            now=now,
            first_place=next(places),
            slip=0.0,
            parent=parent,
        )

    def party_of(telling: Telling) -> Callable[[], str]:
        return lambda: register("person", people.name(chance), people.id_number(chance), telling.clock)

    return list(custody_stories.people_present(new_telling, party_of))


def _age(chance: Random) -> timedelta:
    """How long ago a record began: over the year, and many in the last days, so that desks have something to show."""
    days = RECENT.days if chance.random() < RECENT_SHARE else 365
    return timedelta(minutes=chance.randint(30, days * 24 * 60))


def _live(telling: Telling, story: Story, register: Register, chance: Random) -> None:
    def party() -> str:
        return register("person", people.name(chance), people.id_number(chance), telling.clock)

    try:
        story(telling, party)
    except EndOfStory:
        return


def _staff(unit: Unit, officers: Sequence[Officer], chance: Random) -> list[Officer]:
    """Those whose posts reach the unit, in an order that differs from record to record; who signs comes last, so that
    nobody signs what he or she proposed."""
    staff = [officer for officer in officers if any(post.unit.contains(unit) for post in officer.posts)]
    mixed = chance.sample(staff, len(staff))
    return sorted(mixed, key=lambda officer: any(post.role in SIGNING for post in officer.posts))
