"""Italian road fines, declared from outside the package: ``zhiheng --pack-path examples/traffic_fine …``.

Acts carry the names and attributes of the public event log "Road Traffic Fine Management Process" (M. de Leoni,
F. Mannhardt, 2015), which knows days and no hours. Appeal means the appeal to the prefecture alone.
"""

from datetime import date
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import elapsed, happened
from zhiheng.kernel.derive import Count, Indicator, MedianDays, Sum
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.fields import Money, Number, Text
from zhiheng.kernel.periods import Calendar, Counting, Limit
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

ROME, CALENDAR, EURO = ZoneInfo("Europe/Rome"), Calendar(), ("欧元", "EUR")
CODE = Instrument(
    id="codice_della_strada_1992", title="意大利道路法典", en="Codice della strada", in_force=date(1993, 1, 1)
)
OFFICE = Role(id="road_fines_office", title="交通罚款办公室", en="Road fines office")
SIXTY_DAYS = Limit(60, Counting.FIXED_DAYS)


def rule(id: str, article: str, nature: Nature, title: str, en: str, limit: Limit | None = None) -> Requirement:
    """A requirement of the code, in our own words."""
    return Requirement(
        id=id, title=title, en=en, article=CODE[article], nature=nature, severity=Severity.MEDIUM, limit=limit,
        since=CODE.in_force,
    )  # fmt: skip


class CreateFine(Act, title="开具罚单", en="Create Fine"):
    amount = Money("罚款", "Amount", currency=EURO, source="amount")
    article = Text("条款", "Article", source="article")
    points = Number("扣分", "Points", source="points")
    vehicle_class = Text("车辆类别", "Vehicle class", source="vehicleClass")
    dismissal = Text("撤销代码", "Dismissal", source="dismissal")
    paid_so_far = Money("已缴总额", "Paid so far", currency=EURO, source="totalPaymentAmount")


class SendFine(Act, title="寄送罚单", en="Send Fine"):
    expense = Money("邮寄费", "Expense", currency=EURO, source="expense")


class InsertNotification(Act, title="登记送达", en="Insert Fine Notification"):
    notification_type = Text("送达方式", "Notification type", source="notificationType")
    last_sent = Text("最后寄送", "Last sent", required=False, source="lastSent")


class AddPenalty(Act, title="加处罚款", en="Add penalty"):
    amount = Money("加罚后金额", "Amount", currency=EURO, source="amount")


class Payment(Act, title="缴款", en="Payment"):
    amount = Money("缴款额", "Amount paid", currency=EURO, source="paymentAmount")
    paid_so_far = Money("已缴总额", "Paid so far", currency=EURO, source="totalPaymentAmount")


class InsertAppealDate(Act, title="登记向省督申诉日期", en="Insert Date Appeal to Prefecture"):
    pass


class SendAppeal(Act, title="移送申诉", en="Send Appeal to Prefecture"):
    dismissal = Text("撤销代码", "Dismissal", source="dismissal")


class ReceiveResult(Act, title="收到申诉结果", en="Receive Result Appeal from Prefecture"):
    pass


class NotifyResult(Act, title="告知申诉结果", en="Notify Result Appeal to Offender"):
    pass


class AppealToJudge(Act, title="向法官申诉", en="Appeal to Judge"):
    dismissal = Text("撤销代码", "Dismissal", source="dismissal")
    matricola = Number("编号", "Matricola", source="matricola")


class SendForCollection(Act, title="移交征收", en="Send for Credit Collection"):
    pass


FINE_IS_WRITTEN = rule("fine_is_written", "200", Nature.FORMALITY, "违章须书面认定", "The offence is put on record.")
SENT = rule(
    "send_fine_within_90_days", "201", Nature.DEADLINE, "罚单九十日内寄送", "The fine is sent within 90 days.",
    Limit(90, Counting.FIXED_DAYS),
)  # fmt: skip
APPEALED = rule(
    "appeal_within_60_days_of_notification", "203", Nature.DEADLINE, "送达后六十日内可申诉",
    "An appeal is possible within 60 days of notification.", SIXTY_DAYS,
)  # fmt: skip
AFTER_NOTIFICATION = rule("appeal_after_notification", "203", Nature.GATE, "申诉在送达之后", "Notified before appeal.")
AFTER_ITS_DATE = rule("send_appeal_after_its_date", "203", Nature.GATE, "申诉日期先于移送", "Dated before it is sent.")
ON_DAY_60 = rule("penalty_on_day_60", "203", Nature.LIMIT, "加罚在第六十日", "Penalty on day 60 after notification.")
ONLY_IF_UNPAID = rule("penalty_only_if_unpaid", "203", Nature.GATE, "未缴款方可加罚", "No payment before the penalty.")

OPEN = Stage(id="open", title="已开具", en="Open")
IN_COLLECTION = Stage(id="in_collection", title="征收", en="In collection")

notified = Gate(rule=AFTER_NOTIFICATION, needs=happened(InsertNotification), else_do=("先登记送达", "Notify first"))
dated = Gate(rule=AFTER_ITS_DATE, needs=happened(InsertAppealDate), else_do=("先登记申诉日期", "Date the appeal first"))
unpaid = Gate(rule=ONLY_IF_UNPAID, needs=~happened(Payment), else_do=("已缴款者不加罚", "Close it: it was paid"))
day_60 = elapsed(InsertNotification, calendar=CALENDAR, at_least=SIXTY_DAYS, at_most=SIXTY_DAYS)


def step(act: type[Act], law: Requirement = FINE_IS_WRITTEN, *gates: Gate, **more: object) -> Step:
    return Step(act=act, by=(OFFICE,), law=law, gates=gates, after=() if more else (CreateFine,), **more)  # type: ignore[arg-type]


def indicator(name: str, title: str, en: str, unit: str, counts: Count | Sum | MedianDays) -> Indicator:
    """Split by the article and the officer of the fine, whichever act is counted."""
    return Indicator(
        name=name, title=title, en=en, unit=unit, counts=counts, by=(CreateFine.article,), split_by=CreateFine
    )


TRAFFIC_FINE = Procedure(
    name="traffic_fine",
    title="交通罚款（意大利）",
    en="Road traffic fine (Italy)",
    number_prefix="TF",
    zone=ROME,
    day_precise=True,
    stages=(OPEN, IN_COLLECTION),
    steps=(
        step(CreateFine, opens=True, moves_to=OPEN),
        step(SendFine, SENT),
        step(InsertNotification, SENT),
        step(InsertAppealDate, APPEALED, notified),
        step(SendAppeal, AFTER_ITS_DATE, dated),
        step(ReceiveResult, AFTER_ITS_DATE),
        step(NotifyResult, AFTER_ITS_DATE),
        step(AppealToJudge, APPEALED),
        step(AddPenalty, ON_DAY_60, unpaid),
        step(Payment),
        Step(act=SendForCollection, by=(OFFICE,), law=ON_DAY_60, after=(AddPenalty,), moves_to=IN_COLLECTION),
    ),
    duties=(
        Duty(rule=SENT, starts=CreateFine, ends=(SendFine,), zone=ROME, calendar=CALENDAR),
        Duty(
            rule=APPEALED, starts=InsertNotification, ends=(InsertAppealDate,), window=True, zone=ROME,
            calendar=CALENDAR,
        ),
    ),
    checks=(Check(rule=ON_DAY_60, on=(AddPenalty,), holds=day_60),),
    indicators=(
        indicator("fines_created", "开具罚单数", "Fines created", "张", Count(of=CreateFine)),
        indicator("fines_amount", "罚款总额", "Amount of the fines", "欧分", Sum(field=CreateFine.amount)),
        indicator("payments", "缴款次数", "Payments", "次", Count(of=Payment)),
        indicator("payments_amount", "缴款总额", "Amount paid", "欧分", Sum(field=Payment.amount)),
        indicator(
            "median_days_to_sending", "寄送天数中位数", "Median days to sending", "日",
            MedianDays(start=CreateFine, end=SendFine),
        ),
    ),
)  # fmt: skip

PROCEDURES = (TRAFFIC_FINE,)
