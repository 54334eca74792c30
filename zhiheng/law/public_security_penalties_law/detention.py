"""Administrative detention: whom it spares, what is set off, its end."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2026 = Requirement(
    id="admin_detention_not_executed_persons_2026",
    title="不执行拘留的四类人",
    en=(
        "Detention is not executed on persons of 14-15, first-time 16-17, 70 or over, pregnant or nursing "
        "a child under one."
    ),
    article=LAW["23"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    protective=True,
    remark=(
        "一年以内二次以上违反：本次和此前一年以内的一次，合计二次即是；由办案人写明，不受不执行的限制。",
        "Twice or more within a year: this offence and one in the year before it make two; an officer states it.",
    ),
)

ADMIN_DETENTION_OFFSET = Requirement(
    id="admin_detention_offset",
    title="先前限制人身自由一日折抵一日",
    en="Restriction of liberty for the same act before the penalty is set off day for day.",
    article=LAW["110"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(1, Counting.COUNT_OF_DAYS),
)

ADMIN_DETENTION_RELEASE_ON_EXPIRY = Requirement(
    id="admin_detention_release_on_expiry",
    title="期满按时解除拘留",
    en="On expiry the detainee is released on time with a certificate.",
    article=LAW["122"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)
