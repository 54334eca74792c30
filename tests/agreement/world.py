"""A small world for random ledgers: a case with persons, and parcels that belong to it; nothing of real law."""

from __future__ import annotations

from datetime import date

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.fields import Choice, Chosen, Day, Moment, Number, Officers, PartyRef, RecordRef, Rows, Text, YesNo
from zhiheng.kernel.periods import Calendar, Counting, Limit
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

NATION = Instrument(id="world_law", title="试验法", en="World law", in_force=date(2000, 1, 1))
PROVINCE = Instrument(id="world_rules", title="试验条例", en="World rules", in_force=date(2000, 1, 1), territory="33")
CLERK = Role(id="clerk", title="经办人", en="Clerk")
CALENDAR = Calendar(
    rest=frozenset({date(2025, 5, 1), date(2025, 5, 2)}),
    worked=frozenset({date(2025, 4, 27)}),
    announced=frozenset({2025}),
)


def rule(
    id: str,
    limit: Limit | None = None,
    *,
    instrument: Instrument = NATION,
    since: date = date(2000, 1, 1),
    until: date | None = None,
) -> Requirement:
    return Requirement(
        id=id,
        title=id,
        en=id,
        article=instrument["1"],
        nature=Nature.DEADLINE,
        severity=Severity.LOW,
        since=since,
        until=until,
        limit=limit,
    )


class Ground(Choice):
    PLAIN = ("一般", "plain")
    GRAVE = ("严重", "grave")


class Thing(Struct):
    name = Text("名称", "Name")
    milligrams = Number("重量", "Weight", unit="mg")


class Open(Act, title="立案", en="Open"):
    pass


class Take(Act, title="收", en="Take"):
    person = PartyRef("人", "Person", required=False)
    ground = Chosen(Ground, "理由", "Ground", required=False)
    count = Number("数", "Count", required=False)
    spent = Number("已用", "Spent", required=False)
    grave = YesNo("重", "Grave", required=False)
    due_on = Day("日", "Day", required=False)
    told_at = Moment("时", "Moment", required=False)
    officers = Officers("人员", "Officers", required=False)
    things = Rows(Thing, "物品", "Things", required=False)
    order = RecordRef("case", "关联", "Linked", required=False)


class Release(Act, title="放", en="Release"):
    person = PartyRef("人", "Person", required=False)


class Note(Act, title="记", en="Note"):
    person = PartyRef("人", "Person", required=False)
    count = Number("数", "Count", required=False)
    spent = Number("已用", "Spent", required=False)


class Extend(Act, title="延", en="Extend"):
    person = PartyRef("人", "Person", required=False)
    ground = Chosen(Ground, "理由", "Ground", required=False)


class Pause(Act, title="停", en="Pause"):
    person = PartyRef("人", "Person", required=False)


class Resume(Act, title="续", en="Resume"):
    pass


class OpenParcel(Act, title="立包", en="Open a parcel"):
    person = PartyRef("人", "Person", required=False)


class CloseParcel(Act, title="结包", en="Close a parcel"):
    pass


BEGUN = Stage(id="begun", title="始", en="Begun")
LAW = rule("world")
CASE_ACTS: tuple[type[Act], ...] = (Open, Take, Release, Note, Extend, Pause, Resume)
PARCEL_ACTS: tuple[type[Act], ...] = (OpenParcel, CloseParcel)


def procedure(name: str, acts: tuple[type[Act], ...]) -> Procedure:
    return Procedure(
        name=name,
        title=name,
        en=name,
        number_prefix=name.upper(),
        stages=(BEGUN,),
        steps=tuple(Step(act=act, by=(CLERK,), law=LAW, opens=act is acts[0]) for act in acts),
    )


CASE, PARCEL = procedure("case", CASE_ACTS), procedure("parcel", PARCEL_ACTS)
CATALOGUE = Catalogue.of((CASE, PARCEL))

LIMITS = (
    Limit(0, Counting.AT_ONCE),
    Limit(5, Counting.HOURS),
    Limit(24, Counting.HOURS),
    Limit(24, Counting.DURATION),
    Limit(1, Counting.FIXED_DAYS),
    Limit(2, Counting.DAYS),
    Limit(2, Counting.WORKING_DAYS),
    Limit(2, Counting.DAYS_READ_TWICE),
    Limit(1, Counting.MONTHS),
    Limit(1, Counting.FIXED_MONTHS),
)
