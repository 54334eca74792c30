"""戒毒条例: community treatment, community rehabilitation, and the end of dynamic control."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="drug-rehabilitation-regulations-2018",
    title="戒毒条例",
    en="Drug Rehabilitation Regulations",
    in_force=date(2018, 9, 18),
)

TREATMENT_IS_ORDERED = Requirement(
    id="treatment_is_ordered",
    title="已责令社区戒毒",
    en="Community treatment has been ordered.",
    article=LAW["13"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_TREATMENT_DECISION_SERVED = Requirement(
    id="community_treatment_decision_served",
    title="决定书送达本人及家属并通知乡镇街道",
    en="The order is served on the person and family and the township or subdistrict is notified.",
    article=LAW["13"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.COUNT),
)

COMMUNITY_TREATMENT_REPORT_15D = Requirement(
    id="community_treatment_report_15d",
    title="收到决定书15日内报到",
    en=(
        "The person reports to the township or subdistrict within 15 days of receiving the order; "
        "otherwise treatment counts as refused."
    ),
    article=LAW["14"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(15, Counting.DAYS),
)

PERSON_HAS_REPORTED_IN = Requirement(
    id="person_has_reported_in",
    title="该人已报到",
    en="The person has reported in.",
    article=LAW["16"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_TREATMENT_TERM_3Y = Requirement(
    id="community_treatment_term_3y",
    title="社区戒毒3年，自报到之日起",
    en="The term is 3 years from the day of reporting in.",
    article=LAW["14"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.FIXED_YEARS),
    alert_hours=720,
)

COMMUNITY_TREATMENT_AGREEMENT_PROMPTLY = Requirement(
    id="community_treatment_agreement_promptly",
    title="报到后及时签订协议",
    en="A treatment agreement is signed promptly after reporting in.",
    article=LAW["16"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=promptly("community_treatment_agreement_promptly"),
)

TREATMENT_IS_RUNNING = Requirement(
    id="treatment_is_running",
    title="社区戒毒正在执行",
    en="Community treatment is running.",
    article=LAW["19"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_TREATMENT_LEAVE_OVER_3D_REPORT = Requirement(
    id="community_treatment_leave_over_3d_report",
    title="离开县区3日以上须书面报告",
    en="Leaving the county for 3 days or more needs a written report.",
    article=LAW["19"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.COUNT_OF_DAYS),  # away, three included
)

COMMUNITY_TREATMENT_SERIOUS_BREACH_TESTS = Requirement(
    id="community_treatment_serious_breach_tests",
    title="逃避拒绝检测3次以上属严重违反",
    en="Evading or refusing tests 3 times or more is a serious breach of the agreement.",
    article=LAW["20"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.COUNT),
)

COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_COUNT = Requirement(
    id="community_treatment_serious_breach_leave_count",
    title="擅自离开3次以上属严重违反",
    en="Leaving the county without leave 3 times or more is a serious breach.",
    article=LAW["20"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.COUNT),
)

COMMUNITY_TREATMENT_SERIOUS_BREACH_LEAVE_DAYS = Requirement(
    id="community_treatment_serious_breach_leave_days",
    title="擅自离开累计超过30日属严重违反",
    en="Unauthorised absence of more than 30 days in total is a serious breach.",
    article=LAW["20"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(30, Counting.COUNT_OF_DAYS),  # away in all; thirty are not yet a breach
)

COMMUNITY_TREATMENT_BREACH_REPORTED_PROMPTLY = Requirement(
    id="community_treatment_breach_reported_promptly",
    title="拒绝、复吸、严重违反及时报告公安机关",
    en="Refusal, relapse or serious breach is reported to the local police promptly by the full-time worker.",
    article=LAW["21"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
    limit=promptly("community_treatment_breach_reported_promptly"),
)

PLACE_IS_CHANGED = Requirement(
    id="place_is_changed",
    title="社区戒毒执行地已变更",
    en="The place of treatment has been changed.",
    article=LAW["22"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_TREATMENT_MOVE_REPORT_15D = Requirement(
    id="community_treatment_move_report_15d",
    title="变更执行地15日内报到",
    en="After a change of place the person reports to the new township within 15 days; time runs on from reporting.",
    article=LAW["22"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(15, Counting.DAYS),
)

COMMUNITY_TREATMENT_LIFT_NOTICE_7D = Requirement(
    id="community_treatment_lift_notice_7d",
    title="期满解除，7日内通知乡镇街道",
    en="On expiry it is lifted; a notice goes to the person and family and the township is informed within 7 days.",
    article=LAW["23"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(7, Counting.DAYS),
)

TREATMENT_IS_SUSPENDED = Requirement(
    id="treatment_is_suspended",
    title="社区戒毒已中止",
    en="Community treatment is suspended.",
    article=LAW["24"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_TREATMENT_SUSPENDED_IN_CUSTODY = Requirement(
    id="community_treatment_suspended_in_custody",
    title="被拘留逮捕中止，收监终止",
    en="It is suspended during detention or arrest and continues after release; imprisonment ends it.",
    article=LAW["24"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=promptly("community_treatment_suspended_in_custody"),
)

REHABILITATION_IS_ORDERED = Requirement(
    id="rehabilitation_is_ordered",
    title="已责令社区康复",
    en="Community rehabilitation has been ordered.",
    article=LAW["37"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_REHAB_REPORT_15D = Requirement(
    id="community_rehab_report_15d",
    title="社区康复15日内报到签协议",
    en="The person reports within 15 days of receiving the order and signs the agreement.",
    article=LAW["38"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(15, Counting.DAYS),
)

REHABILITATION_IS_RUNNING = Requirement(
    id="rehabilitation_is_running",
    title="社区康复正在执行",
    en="Community rehabilitation is running.",
    article=LAW["38"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_REHAB_LIFT_NOTICE_7D = Requirement(
    id="community_rehab_lift_notice_7d",
    title="社区康复解除7日内通知",
    en="On expiry the township is informed within 7 days.",
    article=LAW["40"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(7, Counting.DAYS),
)

PERSON_IS_UNDER_DYNAMIC_CONTROL = Requirement(
    id="person_is_under_dynamic_control",
    title="该人正在动态管控",
    en="The person is under dynamic control.",
    article=LAW["7"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

DYNAMIC_CONTROL_ENDS_AFTER_3_CLEAN_YEARS = Requirement(
    id="dynamic_control_ends_after_3_clean_years",
    title="戒断3年未复吸不再动态管控",
    en="A person who has stayed clean for 3 years is no longer under dynamic control.",
    article=LAW["7"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
    limit=Limit(3, Counting.FIXED_YEARS),
)

TREATMENT_ORDER_IS_APPROVED = Requirement(
    id="treatment_order_is_approved",
    title="责令社区戒毒经审批",
    en="An order of community treatment is approved.",
    article=LAW["13"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

TREATMENT_NEW_AGREEMENT_PROMPTLY = Requirement(
    id="treatment_new_agreement_promptly",
    title="变更执行地后及时签订新协议",
    en="After a change of place a new agreement is signed promptly.",
    article=LAW["16"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=promptly("treatment_new_agreement_promptly"),
)

TREATMENT_RELAPSE_REPORTED_PROMPTLY = Requirement(
    id="treatment_relapse_reported_promptly",
    title="复吸及时报告公安机关",
    en="A relapse is reported to the local police promptly.",
    article=LAW["21"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
    limit=promptly("treatment_relapse_reported_promptly"),
)

CUSTODY_IS_ON_THE_CASE_RECORD = Requirement(
    id="custody_is_on_the_case_record",
    title="所引刑事案件中确有该人的拘留或者逮捕",
    en="The criminal case named does hold the person's detention or arrest.",
    article=LAW["24"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

TREATMENT_RESUMED_AFTER_RELEASE = Requirement(
    id="treatment_resumed_after_release",
    title="释放后继续社区戒毒",
    en="After release treatment continues.",
    article=LAW["24"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=promptly("treatment_resumed_after_release"),
)

REHABILITATION_ORDER_IS_APPROVED = Requirement(
    id="rehabilitation_order_is_approved",
    title="责令社区康复经审批",
    en="An order of community rehabilitation is approved.",
    article=LAW["37"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)

COMMUNITY_REHAB_AGREEMENT_15D = Requirement(
    id="community_rehab_agreement_15d",
    title="社区康复15日内签订协议",
    en="The rehabilitation agreement is signed within 15 days of receiving the order.",
    article=LAW["38"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2011, 6, 26),
    limit=Limit(15, Counting.DAYS),
)

TREATMENT_POSITIVE_TEST_FOLLOWED_UP = Requirement(
    id="treatment_positive_test_followed_up",
    title="定期检测阳性的及时查明是否复吸",
    en="A positive routine test is looked into promptly: relapse, or another cause.",
    article=LAW["21"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
    limit=promptly("treatment_positive_test_followed_up"),
)

TREATMENT_DATA_CONFIDENTIAL = Requirement(
    id="treatment_data_confidential",
    title="戒毒个人信息保密",
    en="Personal data on drug treatment is confidential; leaks are sanctioned.",
    article=LAW["7"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2011, 6, 26),
)
