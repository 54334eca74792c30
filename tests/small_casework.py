"""A small invented procedure with every feature of the kernel: a stop by the police, its exhibits, and a permit.

``stop_case`` is the parent of ``exhibit``; ``permit`` opens with a reviewed act and names a stop case. The law is
invented too.
"""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import Act, Entry, Struct, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import InEveryChild, InParent, Linked, elapsed, happened, standing, states
from zhiheng.kernel.duty import Duty, Extension, Outcome, Suspension
from zhiheng.kernel.fields import (
    Choice,
    Chosen,
    Day,
    Moment,
    Money,
    Number,
    Officers,
    PartyRef,
    RecordRef,
    Rows,
    Text,
    YesNo,
)
from zhiheng.kernel.history import History, Relatives, nobody
from zhiheng.kernel.periods import Calendar, Counting, Limit
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Review, Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

BEIJING = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar(rest=frozenset({date(2025, 4, 4)}), announced=frozenset({2025}))

RULES = Instrument(id="stops", title="示范盘查规程", en="Model Rules on Stops", in_force=date(2000, 1, 1))
LOCAL = Instrument(
    id="stops-33", title="示范省办法", en="Model Provincial Measures", in_force=date(2000, 1, 1), territory="33"
)

OFFICER = Role(id="officer", title="盘查民警", en="Officer")
REVIEWER = Role(id="reviewer", title="法制员", en="Reviewer")
HEAD = Role(id="head", title="所长", en="Head")
AUDITOR = Role(id="auditor", title="审计员", en="Auditor", sees_records=False)


def rule(id: str, number: str, limit: Limit | None = None, **options: Any) -> Requirement:
    instrument = options.pop("instrument", RULES)
    return Requirement(
        id=id,
        title=f"要求{id}",
        en=f"Requirement {id}.",
        article=instrument[number],
        nature=Nature.DEADLINE if limit is not None else Nature.GATE,
        severity=Severity.MEDIUM,
        since=options.pop("since", date(2000, 1, 1)),
        limit=limit,
        **options,
    )


class Ground(Choice):
    COMPLEX = ("情况复杂", "complex")
    IDENTITY = ("身份不明", "identity unknown")


class OpenCase(Act, title="开案", en="Open the case"):
    facts = Text("简要情况", "Facts")


class HoldPerson(Act, title="留置", en="Hold a person"):
    person = PartyRef("被留置人", "Person held")
    officers = Officers("在场民警", "Officers present", required=False)
    minor = YesNo("未成年人", "Minor", protected=True, required=False)


class ProlongHold(Act, title="延长留置", en="Prolong the hold"):
    person = PartyRef("被留置人", "Person held")
    ground = Chosen(Ground, "理由", "Ground")


class TellRights(Act, title="告知权利", en="Tell the rights"):
    person = PartyRef("被留置人", "Person held")


class NotifyFamily(Act, title="通知家属", en="Notify the family"):
    person = PartyRef("被留置人", "Person held")


class ReleasePerson(Act, title="释放", en="Release"):
    person = PartyRef("被留置人", "Person held (empty: everybody)", required=False)


class Warn(Act, title="警告", en="Warn"):
    person = PartyRef("被警告人", "Person warned")


class Ban(Act, title="禁入", en="Ban"):
    person = PartyRef("被禁入人", "Person banned")
    days = Number("天数", "Days", unit="d", least=1, most=365)


class GiveNotice(Act, title="处罚告知", en="Give notice"):
    person = PartyRef("被处罚人", "Person fined")


class Fine(Act, title="罚款决定", en="Fine"):
    person = PartyRef("被处罚人", "Person fined")
    amount = Money("罚款数额", "Amount")


class Appeal(Act, title="申请复议", en="Appeal"):
    person = PartyRef("申请人", "Appellant")


class BeginExamination(Act, title="开始鉴定", en="Begin an examination"):
    pass


class EndExamination(Act, title="结束鉴定", en="End an examination"):
    pass


class CloseCase(Act, title="结案", en="Close the case"):
    pass


class Item(Struct):
    """One thing seized."""

    what = Text("物品", "What", longest=20)
    milligrams = Number("重量", "Weight", unit="mg", required=False)


class Seize(Act, title="扣押", en="Seize"):
    items = Rows(Item, "物品清单", "Items")
    worth = Money("估价", "Worth", required=False)
    found_on = Day("发现日期", "Found on", required=False)
    sealed_at = Moment("封存时间", "Sealed at", required=False)
    officers = Officers("扣押人员", "Officers present")
    witnessed = YesNo("有见证人", "Witnessed", required=False)


class Inspect(Act, title="盘点", en="Inspect"):
    pass


class GiveBack(Act, title="发还", en="Give back"):
    pass


class GrantPermit(Act, title="许可", en="Grant a permit"):
    holder = PartyRef("被许可人", "Holder")


class UsePermit(Act, title="使用许可", en="Use the permit"):
    case = RecordRef("stop_case", "关联盘查", "Stop case", required=False)


OPEN = Stage(id="open", title="已开案", en="Open")
HELD = Stage(id="held", title="留置中", en="Held")
CLOSED = Stage(id="closed", title="已结案", en="Closed")
KEPT = Stage(id="kept", title="保管中", en="Kept")

NOT_HELD = Gate(
    rule=rule("person_is_not_held", "5"),
    needs=~standing(HoldPerson, until=(ReleasePerson,), same=HoldPerson.person),
    else_do=("先记录“释放”。", "Release first."),
)
IS_HELD = Gate(
    rule=rule("person_is_held", "6"),
    needs=standing(HoldPerson, until=(ReleasePerson,), same=HoldPerson.person),
    else_do=("先记录“留置”。", "Hold a person first."),
)
NOTICE_GIVEN = Gate(
    rule=rule("notice_is_given", "7"),
    needs=happened(GiveNotice, same=GiveNotice.person),
    else_do=("先记录“处罚告知”。", "Give notice first."),
)
THREE_DAYS_TO_ANSWER = Gate(
    rule=rule("three_days_to_answer", "8", Limit(3, Counting.FIXED_DAYS)),
    needs=elapsed(GiveNotice, same=GiveNotice.person, calendar=CALENDAR, at_least=Limit(3, Counting.FIXED_DAYS)),
    else_do=("满三日后再作决定。", "Wait three days."),
)
WARNED_TWICE = Gate(
    rule=rule("warned_twice", "9"),
    needs=happened(Warn, same=Warn.person, times=2),
    else_do=("先两次记录“警告”。", "Warn twice first."),
)
MODEST = Gate(
    rule=rule("ban_is_modest", "10"),
    needs=states(Ban.days.below(31)),
    else_do=("改为三十日以内。", "Set at most thirty days."),
)
EXHIBITS_BACK = Gate(
    rule=rule("exhibits_are_given_back", "11"),
    needs=InEveryChild("exhibit", happened(GiveBack)),
    else_do=("先在每件物品中记录“发还”。", "Give back every exhibit first."),
)
CASE_OPEN = Gate(
    rule=rule("case_is_open", "12"),
    needs=InParent(happened(OpenCase) & ~happened(CloseCase)),
    else_do=("在已“开案”且未“结案”的案件中扣押。", "Seize in a case that is open."),
)
PERMIT_FITS = Gate(
    rule=rule("permit_fits_an_open_case", "13"),
    needs=Linked(UsePermit.case, happened(OpenCase)),
    else_do=("写明已“开案”的盘查编号。", "Name a stop case that was opened."),
)
LOCAL_NOTICE = Gate(
    rule=rule("local_notice", "1", instrument=LOCAL),
    needs=happened(GiveNotice, same=GiveNotice.person),
    else_do=("先记录“处罚告知”。", "Give notice first."),
)

NOTIFY = Duty(
    rule=rule("notify_within_24h", "20", Limit(24, Counting.HOURS)),
    starts=HoldPerson,
    ends=(NotifyFamily,),
    same=HoldPerson.person,
    calendar=CALENDAR,
)
HOLD_AT_MOST = Duty(
    rule=rule("hold_at_most_12h", "21", Limit(12, Counting.DURATION)),
    starts=HoldPerson,
    ends=(ReleasePerson,),
    same=HoldPerson.person,
    extended=(
        Extension(
            rule=rule("hold_prolonged_to_24h", "22", Limit(24, Counting.DURATION)),
            on=ProlongHold,
            where=(ProlongHold.ground.is_(Ground.COMPLEX),),
        ),
    ),
    calendar=CALENDAR,
)
RIGHTS_AT_ONCE = Duty(
    rule=rule("rights_at_once", "23", Limit(24, Counting.AT_ONCE)),
    starts=HoldPerson,
    ends=(TellRights,),
    same=HoldPerson.person,
    no_later_than=(ReleasePerson,),
    missing=Outcome.BREACH,
    calendar=CALENDAR,
)
DECIDE = Duty(
    rule=rule("decide_within_10_days", "24", Limit(10, Counting.DAYS)),
    starts=OpenCase,
    ends=(CloseCase,),
    suspended=(Suspension(starts=BeginExamination, ends=(EndExamination,)),),
    calendar=CALENDAR,
)
MAY_APPEAL = Duty(
    rule=rule("appeal_within_5_days", "25", Limit(5, Counting.FIXED_DAYS)),
    starts=Fine,
    ends=(Appeal,),
    same=Fine.person,
    window=True,
    calendar=CALENDAR,
)
INSPECT = Duty(
    rule=rule("inspect_every_10_days", "26", Limit(10, Counting.FIXED_DAYS)),
    starts=Seize,
    ends=(GiveBack,),
    restarts=(Inspect,),
    calendar=CALENDAR,
)


def two_officers_signed(entry: Entry, history: History) -> bool:
    """At least two officers were present."""
    return Seize.officers.at_least(2).passes(entry.act)


STOP_CASE = Procedure(
    name="stop_case",
    title="盘查",
    en="Stop",
    number_prefix="S",
    stages=(OPEN, HELD, CLOSED),
    steps=(
        Step(act=OpenCase, by=(OFFICER,), law=rule("case_opened", "1"), opens=True, moves_to=OPEN),
        Step(act=HoldPerson, by=(OFFICER,), law=rule("held", "5"), after=(OpenCase,), gates=(NOT_HELD,), moves_to=HELD),
        Step(act=ProlongHold, by=(OFFICER,), law=rule("prolonged", "22"), after=(HoldPerson,), gates=(IS_HELD,)),
        Step(act=TellRights, by=(OFFICER,), law=rule("told", "23"), after=(HoldPerson,)),
        Step(act=NotifyFamily, by=(OFFICER,), law=rule("notified", "20"), after=(HoldPerson,)),
        Step(act=ReleasePerson, by=(OFFICER,), law=rule("released", "21"), after=(HoldPerson,)),
        Step(act=Warn, by=(OFFICER,), law=rule("warned", "9"), after=(OpenCase,)),
        Step(act=Ban, by=(OFFICER,), law=rule("banned", "10"), after=(Warn,), gates=(WARNED_TWICE, MODEST)),
        Step(act=GiveNotice, by=(OFFICER,), law=rule("noticed", "7"), after=(OpenCase,)),
        Step(
            act=Fine,
            by=(OFFICER,),
            law=rule("fined", "8"),
            after=(GiveNotice,),
            gates=(NOTICE_GIVEN, THREE_DAYS_TO_ANSWER),
            review=Review(rule=rule("fine_is_signed", "14"), levels=(REVIEWER, HEAD)),
        ),
        Step(act=Appeal, by=(OFFICER,), law=rule("appealed", "25"), after=(Fine,), gates=(LOCAL_NOTICE,)),
        Step(act=BeginExamination, by=(OFFICER,), law=rule("examined", "24"), after=(OpenCase,)),
        Step(act=EndExamination, by=(OFFICER,), law=rule("examination_ended", "24"), after=(BeginExamination,)),
        Step(
            act=CloseCase,
            by=(OFFICER, HEAD),
            law=rule("closed", "24"),
            after=(OpenCase,),
            gates=(EXHIBITS_BACK,),
            moves_to=CLOSED,
        ),
    ),
    duties=(NOTIFY, HOLD_AT_MOST, RIGHTS_AT_ONCE, DECIDE, MAY_APPEAL),
    checks=(
        Check(
            rule=rule("minor_is_not_held_long", "15", protective=True),
            on=(ProlongHold,),
            holds=~happened(HoldPerson, HoldPerson.minor.is_(True), same=HoldPerson.person),
        ),
    ),
)
EXHIBIT = Procedure(
    name="exhibit",
    title="物品",
    en="Exhibit",
    number_prefix="E",
    stages=(KEPT,),
    steps=(
        Step(act=Seize, by=(OFFICER,), law=rule("seized", "12"), gates=(CASE_OPEN,), opens=True, moves_to=KEPT),
        Step(act=Inspect, by=(OFFICER,), law=rule("inspected", "26"), after=(Seize,)),
        Step(act=GiveBack, by=(OFFICER,), law=rule("given_back", "11"), after=(Seize,)),
    ),
    duties=(INSPECT,),
    checks=(Check(rule=rule("two_officers", "16"), on=(Seize,), holds=two_officers_signed),),
)
PERMIT = Procedure(
    name="permit",
    title="许可",
    en="Permit",
    number_prefix="P",
    stages=(OPEN,),
    steps=(
        Step(
            act=GrantPermit,
            by=(OFFICER,),
            law=rule("granted", "30"),
            opens=True,
            moves_to=OPEN,
            review=Review(rule=rule("permit_is_signed", "31"), levels=(HEAD,)),
        ),
        Step(act=UsePermit, by=(OFFICER,), law=rule("used", "13"), gates=(PERMIT_FITS,)),
    ),
)
CATALOGUE = Catalogue.of((STOP_CASE, EXHIBIT, PERMIT))


def when(text: str) -> When:
    """``2025-03-03 09:20`` (Beijing time) or ``2025-03-03``."""
    if " " in text:
        return When.minute(datetime.fromisoformat(text).replace(tzinfo=BEIJING))
    return When.on_day(date.fromisoformat(text))


def moment(text: str) -> datetime:
    """``2025-03-03 09:20`` in Beijing, as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING).astimezone(UTC)


def entry(seq: int, act: Act, at: str, *, recorded: str = "", by: str = "wang", record: str = "S-1") -> Entry:
    """An entry as a ledger keeps it; ``at`` as in ``when``."""
    happened_at = when(at)
    return Entry(
        seq=seq,
        record=record,
        act=act,
        by=by,
        unit="station-1",
        at=happened_at.at,
        day=happened_at.day,
        day_precise=happened_at.day_precise,
        recorded_at=moment(recorded) if recorded else happened_at.at,
    )


def history(*entries: Entry, division: str = "990101", relatives: Relatives = nobody, **options: Any) -> History:
    """A stop case with these entries."""
    return History(record="S-1", procedure="stop_case", division=division, raw=entries, relatives=relatives, **options)
