"""A tiny procedure for tests of the store: lost property, with every sort of field that the store looks into."""

from datetime import UTC, date, datetime

from zhiheng.kernel.act import Act, Struct, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.duty import Duty, Extension, Suspension
from zhiheng.kernel.fields import Number, PartyRef, RecordRef, Rows, Text
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.review import Review, Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(id="lost", title="拾得物办法", en="Measures on Lost Property", in_force=date(2000, 1, 1))
CLERK = Role(id="clerk", title="民警", en="Clerk")
HEAD = Role(id="head", title="所长", en="Head")
CHIEF = Role(id="chief", title="局长", en="Chief")


def rule(id: str, number: str, limit: Limit | None = None) -> Requirement:
    return Requirement(
        id=id,
        title=id,
        en=id,
        article=LAW[number],
        nature=Nature.DEADLINE if limit is not None else Nature.GATE,
        severity=Severity.LOW,
        since=date(2000, 1, 1),
        limit=limit,
    )


class Thing(Struct):
    """One thing found."""

    what = Text("何物", "What")
    finder = PartyRef("拾得人", "Finder", required=False)


class TakeIn(Act, title="接收", en="Take in"):
    owner = PartyRef("失主", "Owner")
    things = Rows(Thing, "物品", "Things", required=False)
    note = Text("备注", "Note", required=False)


class Announce(Act, title="公告", en="Announce"):
    days = Number("天数", "Days", unit="天", required=False)
    owner = PartyRef("失主", "Owner", required=False)


class Pause(Act, title="中止", en="Pause"):
    pass


class Resume(Act, title="恢复", en="Resume"):
    pass


class Prolong(Act, title="延长", en="Prolong"):
    pass


class HandOver(Act, title="发还", en="Hand over"):
    owner = PartyRef("失主", "Owner")
    case = RecordRef("lost_property", "关联", "Related record", required=False)


IN_CUSTODY = Stage(id="in_custody", title="保管中", en="In custody")
RETURNED = Stage(id="returned", title="已发还", en="Returned")

ANNOUNCE = Duty(
    rule=rule("announce_within_3_days", "3", Limit(3, Counting.FIXED_DAYS)),
    starts=TakeIn,
    ends=(Announce,),
    owed_by=CLERK,
)
SEND_BACK = Duty(
    rule=rule("hand_over_within_30_days", "4", Limit(30, Counting.FIXED_DAYS)),
    starts=TakeIn,
    ends=(HandOver,),
    same=TakeIn.owner,
    extended=(Extension(rule=rule("hand_over_prolonged_60_days", "5", Limit(60, Counting.FIXED_DAYS)), on=Prolong),),
    suspended=(Suspension(starts=Pause, ends=(Resume,)),),
)
TELL_AT_ONCE = Duty(rule=rule("tell_within_24_hours", "6", Limit(24, Counting.HOURS)), starts=TakeIn, ends=(Announce,))

LOST_PROPERTY = Procedure(
    name="lost_property",
    title="拾得物",
    en="Lost property",
    number_prefix="L",
    stages=(IN_CUSTODY, RETURNED),
    steps=(
        Step(act=TakeIn, by=(CLERK,), law=rule("taken_in", "1"), opens=True, moves_to=IN_CUSTODY),
        Step(act=Announce, by=(CLERK,), law=rule("announced", "3")),
        Step(act=Pause, by=(CLERK,), law=rule("paused", "4")),
        Step(act=Resume, by=(CLERK,), law=rule("resumed", "4")),
        Step(act=Prolong, by=(CLERK,), law=rule("prolonged", "5")),
        Step(
            act=HandOver,
            by=(CLERK,),
            law=rule("handed_over", "4"),
            review=Review(rule=rule("head_and_chief_sign", "7"), levels=(HEAD, CHIEF)),
            moves_to=RETURNED,
        ),
    ),
    duties=(ANNOUNCE, SEND_BACK, TELL_AT_ONCE),
)
CATALOGUE = Catalogue.of((LOST_PROPERTY,))

START = datetime(2025, 3, 3, 1, 20, tzinfo=UTC)


def header(number: str, unit: str = "station", parent: str = "", opened_at: datetime = START) -> RecordHeader:
    return RecordHeader(
        number=number,
        procedure="lost_property",
        unit=unit,
        division="990101",
        opened_at=opened_at,
        parent=parent,
    )


def draft(record: str, act: Act, at: datetime = START, by: str = "wang", key: str = "", unit: str = "station") -> Draft:
    return Draft(record=record, act=act, by=by, unit=unit, when=When.minute(at), recorded_at=at, key=key)
