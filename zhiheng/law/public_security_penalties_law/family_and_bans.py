"""Telling the family, and the ban that may go with a drug-use penalty."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.policy import promptly
from zhiheng.law.public_security_penalties_law import LAW

ADMIN_SUMMONS_FAMILY_NOTIFIED = Requirement(
    id="admin_summons_family_notified",
    title="及时通知被传唤人家属",
    en="The family of a summoned person is told of the reason and place in time.",
    article=LAW["97"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=promptly("admin_summons_family_notified"),
)

DETENTION_PENALTY_FAMILY_NOTIFIED = Requirement(
    id="detention_penalty_family_notified",
    title="行政拘留及时通知家属",
    en="When detention is imposed the family is informed in time.",
    article=LAW["116"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=promptly("detention_penalty_family_notified"),
)

VENUE_BAN_ORDER_6_TO_12M_2026 = Requirement(
    id="venue_ban_order_6_to_12m_2026",
    title="吸毒可责令6个月至1年不得进入娱乐场所",
    en=(
        "From 2026 a user may also be barred for 6 months to 1 year from entertainment venues and from "
        "contacting drug offenders."
    ),
    article=LAW["84"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(12, Counting.PLAIN_MONTHS),  # at most
)

VENUE_BAN_AT_LEAST_6M = Requirement(
    id="venue_ban_at_least_6m",
    title="禁入娱乐场所不少于6个月",
    en="A ban from entertainment venues lasts at least 6 months.",
    article=LAW["84"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(6, Counting.PLAIN_MONTHS),  # at least
)
