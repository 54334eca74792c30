"""治安管理处罚法（2012年修正）: what it asked of administrative cases until 31 December 2025."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="public-security-penalties-law-2012",
    title="治安管理处罚法（2012年修正）",
    en="Public Security Administration Penalties Law (2012)",
    in_force=date(2013, 1, 1),
)

ADMIN_MINOR_GUARDIAN_UNDER16_2012 = Requirement(
    id="admin_minor_guardian_under16_2012",
    title="旧法询问未满16岁通知监护人",
    en="Old law: guardians were required when an offender under 16 was questioned (the procedure rules say minor).",
    article=LAW["84"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(16, Counting.YEARS_OF_AGE),
    protective=True,
)

ADMIN_QUESTIONING_8H_2012 = Requirement(
    id="admin_questioning_8h_2012",
    title="询问查证8小时（旧法）",
    en="Questioning after a summons may take at most 8 hours (old law).",
    article=LAW["83"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(8, Counting.DURATION),
    alert_hours=2,
)

ADMIN_CASE_LIMIT_30D_2012 = Requirement(
    id="admin_case_limit_30d_2012",
    title="旧法办案期限30日，可延一次30日",
    en="Old law: 30 days from acceptance, one 30-day extension by the next higher organ.",
    article=LAW["99"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(30, Counting.DAYS),
)

HEARING_RIGHT_FINE_2000_2012 = Requirement(
    id="hearing_right_fine_2000_2012",
    title="旧法2000元以上罚款告知听证",
    en="Old law: fines of 2000 yuan or more and licence revocation carry a hearing right.",
    article=LAW["98"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(2000, Counting.COUNT),
)

SUMMARY_PENALTY_200_2012 = Requirement(
    id="summary_penalty_200_2012",
    title="旧法当场处罚200元以下",
    en="Old law: on-the-spot penalty up to 200 yuan.",
    article=LAW["100"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(200, Counting.COUNT),
)

ADMIN_QUESTIONING_24H_2012 = Requirement(
    id="admin_questioning_24h_2012",
    title="旧法24小时，无12小时档",
    en="Old law: 24 hours where complex and detention possible; no 12-hour step.",
    article=LAW["83"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(24, Counting.DURATION),
    alert_hours=6,
)

STATION_FINE_LIMIT_500_2012 = Requirement(
    id="station_fine_limit_500_2012",
    title="旧法派出所500元以下罚款",
    en="Old law: a police station may decide warnings and fines up to 500 yuan.",
    article=LAW["91"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(500, Counting.COUNT),
)
