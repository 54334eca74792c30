"""Detention, arrest, and how long either may last."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

NPC_DEPUTY_PERMISSION = Requirement(
    id="npc_deputy_permission",
    title="对县级以上人大代表强制措施须书面报请许可",
    en=(
        "Coercive measures against a deputy to a people's congress at county level or above need prior "
        "written permission of the congress."
    ),
    article=LAW["164"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

DETENTION_WARRANT_SHOWN = Requirement(
    id="detention_warrant_shown",
    title="拘留须出示拘留证",
    en="Detention needs county-level approval and a detention warrant shown and signed.",
    article=LAW["125"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

DETENTION_NOTIFY_FAMILY_24H = Requirement(
    id="detention_notify_family_24h",
    title="拘留后24小时内通知家属",
    en="The family is notified within 24 hours after detention, with reason and place of custody.",
    article=LAW["127"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

HEALTH_CHECK_ON_ADMISSION = Requirement(
    id="health_check_on_admission",
    title="收押时健康和体表检查并记录",
    en="On admission to custody health and body-surface are examined and recorded.",
    article=LAW["154"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

ARREST_REQUEST_EXTENDED_7D = Requirement(
    id="arrest_request_extended_7d",
    title="特殊情况延长1至4日，共7日",
    en=(
        "In special circumstances the request may come 1 to 4 days later, so within 7 days in all, with "
        "county-level approval before day 3 ends."
    ),
    article=LAW["129"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(7, Counting.FIXED_DAYS),  # 3 + 4
)

ARREST_REQUEST_EXTENDED_30D = Requirement(
    id="arrest_request_extended_30d",
    title="流窜多次结伙延至30日",
    en="For major suspects of roaming, repeated or gang crime the request may be made up to 30 days after detention.",
    article=LAW["129"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(30, Counting.FIXED_DAYS),
)

EXTENSION_30D_GROUND_RECORDED = Requirement(
    id="extension_30d_ground_recorded",
    title="延长30日须符合流窜/多次/结伙定义",
    en=(
        "The 30-day ground must match the definition: roaming across counties, three or more offences, "
        "or two or more persons."
    ),
    article=LAW["129"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

REPEATED_OFFENCES_3 = Requirement(
    id="repeated_offences_3",
    title="多次作案指三次以上",
    en="Repeated offending means three offences or more.",
    article=LAW["129"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.COUNT),
)

GANG_OF_2 = Requirement(
    id="gang_of_2",
    title="结伙作案指二人以上",
    en="Gang offending means two persons or more.",
    article=LAW["129"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

ARREST_IS_APPROVED = Requirement(
    id="arrest_is_approved",
    title="检察院已批准逮捕",
    en="The procuratorate has approved the arrest.",
    article=LAW["142"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

ARREST_IS_REFUSED = Requirement(
    id="arrest_is_refused",
    title="检察院已决定不批准逮捕",
    en="The procuratorate has refused the arrest.",
    article=LAW["140"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

RELEASE_AT_ONCE_ON_NON_APPROVAL = Requirement(
    id="release_at_once_on_non_approval",
    title="不批准逮捕的立即释放",
    en="A detainee whose arrest is not approved is released at once.",
    article=LAW["140"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("release_at_once_on_non_approval"),
)

RELEASE_ON_NON_APPROVAL = Requirement(
    id="release_on_non_approval",
    title="不批捕立即释放，3日内送执行回执",
    en=(
        "When arrest is not approved, the detainee is released at once and the return receipt sent "
        "within 3 days of execution."
    ),
    article=LAW["140"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

CUSTODY_EXTENSION_REQUEST_7D_BEFORE = Requirement(
    id="custody_extension_request_7d_before",
    title="延长羁押应在届满7日前提请",
    en="A request to extend investigative custody is submitted 7 days before the limit ends.",
    article=LAW["148"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.DAYS_BEFORE),
    alert_hours=72,  # ten days before custody ends, three before this
)

CUSTODY_RECOUNT_NEW_CRIME_5D = Requirement(
    id="custody_recount_new_crime_5d",
    title="发现另有重要罪行5日内报批重新计算",
    en=(
        "If another major crime is found, recounting custody is approved within 5 days of discovery and "
        "filed with the arresting procuratorate."
    ),
    article=LAW["151"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(5, Counting.FIXED_DAYS),
)

CUSTODY_RECOUNT_IDENTITY_UNKNOWN = Requirement(
    id="custody_recount_identity_unknown",
    title="身份不明自查清之日起计算",
    en=(
        "Where identity is concealed, custody counts from the day identity is established, with county-level approval."
    ),
    article=LAW["152"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

NECESSITY_REVIEW_IS_RECEIVED = Requirement(
    id="necessity_review_is_received",
    title="已收到羁押必要性审查建议",
    en="A proposal of the procuratorate to release or change has been received.",
    article=LAW["159"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CUSTODY_NECESSITY_FEEDBACK_10D = Requirement(
    id="custody_necessity_feedback_10d",
    title="羁押必要性建议10日内反馈",
    en="After a procuratorate proposal to release or change, the organ reports its handling within 10 days.",
    article=LAW["159"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(10, Counting.DAYS),
)

EMERGENCY_DETENTION_PAPERS_AT_ONCE = Requirement(
    id="emergency_detention_papers_at_once",
    title="紧急情况下先行到案的立即办理法律手续",
    en="After an emergency the papers of the detention are made out at once.",
    article=LAW["125"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("emergency_detention_papers_at_once"),
)

DETENTION_EXTENSION_APPROVED_BY_LEADER = Requirement(
    id="detention_extension_approved_by_leader",
    title="延长提请批准逮捕时间须经县级以上公安机关负责人批准",
    en="More time for requesting the arrest is approved by a leader at county level or above.",
    article=LAW["129"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

ARREST_REQUEST_APPROVED_BY_LEADER = Requirement(
    id="arrest_request_approved_by_leader",
    title="提请批准逮捕须经县级以上公安机关负责人批准",
    en="A request for arrest is approved by a leader at county level or above.",
    article=LAW["137"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CUSTODY_EXTENSION_APPROVED_BY_LEADER = Requirement(
    id="custody_extension_approved_by_leader",
    title="提请延长侦查羁押期限须经县级以上公安机关负责人批准",
    en="A request for more investigative custody is approved by a leader at county level or above.",
    article=LAW["148"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FAMILY_NOTICE_AFTER_OBSTACLE = Requirement(
    id="family_notice_after_obstacle",
    title="无法通知、有碍侦查的情形消失后立即通知家属",
    en="Once what stood in the way of telling the family is gone, it is told at once.",
    article=LAW["127"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("family_notice_after_obstacle"),
)

DETENTION_EXTENSION_IN_TIME = Requirement(
    id="detention_extension_in_time",
    title="提请批准逮捕的时间须在届满前批准延长",
    en="More time for requesting the arrest is granted before the time has run out.",
    article=LAW["129"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CUSTODY_RECOUNT_FILED = Requirement(
    id="custody_recount_filed",
    title="重新计算侦查羁押期限报批准逮捕的检察院备案",
    en="A recount of custody is filed with the procuratorate that approved the arrest.",
    article=LAW["151"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("custody_recount_filed"),
)

DEPUTY_DETENTION_REPORTED = Requirement(
    id="deputy_detention_reported",
    title="拘留现行犯发现是人大代表的立即报告",
    en="That an offender caught in the act is a deputy is reported to the people's congress at once.",
    article=LAW["165"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("deputy_detention_reported"),
)

ARREST_IS_DECIDED_BY_OTHERS = Requirement(
    id="arrest_is_decided_by_others",
    title="检察院、法院已决定逮捕",
    en="The procuratorate or the court has decided on the arrest.",
    article=LAW["146"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

MEASURE_IS_NOT_TAKEN_TWICE = Requirement(
    id="measure_is_not_taken_twice",
    title="强制措施执行期间不得重复采取同一措施",
    en="A measure that runs against a person is not taken again: it ends in release, lifting or another measure.",
    article=LAW["161"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    remark=(
        "法无一条明文；期限届满只有释放、解除、变更三种出路，重复拘留、逮捕、取保候审或者监视居住使法定期限重新起算。",
        "No article says it in one sentence; a period ends in release, lifting or change, and taking the measure again "
        "would give the person another period.",
    ),
)
