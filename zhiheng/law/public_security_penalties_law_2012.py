"""治安管理处罚法（2012年修正）: what it asked of administrative cases until 31 December 2025."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.administrative_penalty_law import PAID_LATE
from zhiheng.law.policy import promptly
from zhiheng.law.transition import transition

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
    alert_hours=120,
    remark=transition("case_period_across_2026").explanation,
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

NO_12_HOUR_STEP_2012 = Requirement(
    id="no_12_hour_step_2012",
    title="旧法没有十二小时档",
    en="Old law: there is no step of 12 hours; 8 hours, or 24 where the matter is complex and detention possible.",
    article=LAW["83"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

ADMIN_QUESTIONING_HAS_TIME_LEFT_2012 = Requirement(
    id="admin_questioning_has_time_left_2012",
    title="询问查证时限尚未届满（旧法）",
    en="Old law: questioning goes on, or is prolonged, only within the time that the law still leaves.",
    article=LAW["83"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

ADMIN_SUMMONS_FAMILY_NOTIFIED_2012 = Requirement(
    id="admin_summons_family_notified_2012",
    title="及时通知被传唤人家属（旧法）",
    en="Old law: the family of a summoned person is told of the reason and place in time.",
    article=LAW["83"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=promptly("admin_summons_family_notified_2012"),
)

MEDIATION_SUITS_THE_CASE_2012 = Requirement(
    id="mediation_suits_the_case_2012",
    title="民间纠纷引起、情节较轻的才可以调解（旧法）",
    en="Old law: only minor cases that arise from a private quarrel may be mediated.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

NO_PENALTY_AFTER_AGREEMENT_2012 = Requirement(
    id="no_penalty_after_agreement_2012",
    title="调解达成协议的不予处罚（旧法）",
    en="Old law: once the parties have agreed and keep to it, there is no penalty.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

ADMIN_DETENTION_NOT_EXECUTED_PERSONS_2012 = Requirement(
    id="admin_detention_not_executed_persons_2012",
    title="不执行拘留的四类人（旧法）",
    en="Old law: detention is not executed on persons of 14-15, first-time 16-17, 70 or over, pregnant or nursing.",
    article=LAW["21"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    protective=True,
)

PUBLIC_SECURITY_LIMITATION_6M_2012 = Requirement(
    id="public_security_limitation_6m_2012",
    title="违反治安管理6个月未发现不再处罚（旧法）",
    en="Old law: an act not discovered within 6 months is no longer punished.",
    article=LAW["22"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(6, Counting.PLAIN_MONTHS),
)

ADMIN_HOME_INSPECTION_WARRANT_2012 = Requirement(
    id="admin_home_inspection_warrant_2012",
    title="检查公民住所须有检查证（旧法）",
    en="Old law: a home is inspected only with a county-level inspection warrant.",
    article=LAW["87"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

ADMIN_WOMAN_INSPECTED_BY_WOMAN_2012 = Requirement(
    id="admin_woman_inspected_by_woman_2012",
    title="检查妇女身体由女性工作人员进行（旧法）",
    en="Old law: a woman is inspected by female staff.",
    article=LAW["87"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    protective=True,
)

ADMIN_DETENTION_OFFSET_2012 = Requirement(
    id="admin_detention_offset_2012",
    title="先前限制人身自由一日折抵一日（旧法）",
    en="Old law: restriction of liberty for the same act before the penalty is set off day for day.",
    article=LAW["92"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

PRE_PENALTY_NOTICE_2012 = Requirement(
    id="pre_penalty_notice_2012",
    title="处罚前告知事实、理由、依据和权利（旧法）",
    en="Old law: before deciding, the offender is told the facts, reasons, basis and rights.",
    article=LAW["94"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

PENALTY_SERVICE_2D_2012 = Requirement(
    id="penalty_service_2d_2012",
    title="无法当场宣告的2日内送达（旧法）",
    en="Old law: a decision that cannot be announced to the person is served within 2 days.",
    article=LAW["97"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(2, Counting.DAYS),
)

DETENTION_PENALTY_FAMILY_NOTIFIED_2012 = Requirement(
    id="detention_penalty_family_notified_2012",
    title="行政拘留及时通知家属（旧法）",
    en="Old law: when detention is imposed the family is informed in time.",
    article=LAW["97"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=promptly("detention_penalty_family_notified_2012"),
)

PENALTY_COPY_TO_VICTIM_2012 = Requirement(
    id="penalty_copy_to_victim_2012",
    title="决定书副本抄送被侵害人（旧法）",
    en="Old law: where there is a victim a copy of the decision is sent to the victim.",
    article=LAW["97"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=promptly("penalty_copy_to_victim_2012"),
)

ADMIN_CASE_LIMIT_60D_2012 = Requirement(
    id="admin_case_limit_60d_2012",
    title="旧法延长后60日",
    en="Old law: 60 days from acceptance once the one extension is approved.",
    article=LAW["99"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(60, Counting.DAYS),
    remark=transition("case_period_across_2026").explanation,
)

ADMIN_CASE_EXTENSION_ONCE_2012 = Requirement(
    id="admin_case_extension_once_2012",
    title="旧法只能延长一次",
    en="Old law: the period is extended once.",
    article=LAW["99"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

ADMIN_CASE_EXTENSION_ONCE_IN_OLD_CASES = Requirement(
    id="admin_case_extension_once_in_old_cases",
    title="旧法受理的案件只能延长一次",
    en="A case accepted under the old law keeps its one extension after the new law came.",
    article=LAW["99"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    remark=transition("case_period_across_2026").explanation,
)

SUMMARY_PENALTY_FILED_24H_2012 = Requirement(
    id="summary_penalty_filed_24h_2012",
    title="当场处罚24小时内备案（旧法）",
    en="Old law: an on-the-spot penalty is reported to the organ within 24 hours.",
    article=LAW["101"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ON_SPOT_COLLECTION_LIMIT_50_2012 = Requirement(
    id="on_spot_collection_limit_50_2012",
    title="旧法当场收缴罚款上限50元",
    en="Old law: fines up to 50 yuan may be collected on the spot if undisputed.",
    article=LAW["104"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(50, Counting.COUNT),
)

ON_SPOT_FINE_HANDED_IN_2D_2012 = Requirement(
    id="on_spot_fine_handed_in_2d_2012",
    title="当场收缴罚款2日内上交（旧法）",
    en="Old law: fines collected on the spot are handed to the organ within 2 days.",
    article=LAW["105"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(2, Counting.DAYS),
)

NO_PENALTY_ON_STATEMENT_ALONE_2012 = Requirement(
    id="no_penalty_on_statement_alone_2012",
    title="只有本人陈述的不得处罚（旧法）",
    en="Old law: on the person's own statement alone, without other evidence, there is no penalty.",
    article=LAW["93"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
)

FINE_PAID_15D_2012 = Requirement(
    id="fine_paid_15d_2012",
    title="自收到决定书之日起十五日内缴纳罚款（旧法）",
    en="Old law: the fine is paid within 15 days of receiving the decision.",
    article=LAW["104"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)

STATION_FINE_PAID_15D_2012 = Requirement(
    id="station_fine_paid_15d_2012",
    title="派出所罚款自收到决定书之日起十五日内缴纳（旧法）",
    en="Old law: a fine of a police station is paid within 15 days of receiving the decision.",
    article=LAW["104"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)

SPOT_FINE_PAID_15D_2012 = Requirement(
    id="spot_fine_paid_15d_2012",
    title="未当场收缴的当场罚款十五日内缴纳（旧法）",
    en="Old law: a fine decided on the spot and not collected there is paid within 15 days.",
    article=LAW["104"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2006, 3, 1),
    until=date(2025, 12, 31),
    limit=Limit(15, Counting.DAYS),
    remark=PAID_LATE,
)
