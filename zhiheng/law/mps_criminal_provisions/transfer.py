"""The end of an investigation: transfer, return for more, and what follows a decision."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER = Requirement(
    id="exclude_illegal_evidence_before_transfer",
    title="非法证据应排除，不得作为提捕移诉依据",
    en="Unlawfully obtained confessions and statements are excluded and may not support arrest or transfer.",
    article=LAW["71"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INVESTIGATION_IS_CONCLUDED = Requirement(
    id="investigation_is_concluded",
    title="案件已侦查终结",
    en="The investigation has been concluded.",
    article=LAW["285"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_IS_TRANSFERRED = Requirement(
    id="case_is_transferred",
    title="案件已移送审查起诉",
    en="The case has been transferred for prosecution.",
    article=LAW["289"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INVESTIGATION_IS_CONCLUDED_ONCE = Requirement(
    id="investigation_is_concluded_once",
    title="已侦查终结的，没有新的侦查不再终结",
    en="An investigation that stands concluded is not concluded again before it goes on.",
    article=LAW["285"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_IS_TRANSFERRED_ONCE = Requirement(
    id="case_is_transferred_once",
    title="已移送审查起诉的，不再移送",
    en="What has been transferred for prosecution is not transferred again.",
    article=LAW["289"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

RETURNED_CASE_IS_RESUBMITTED_FIRST = Requirement(
    id="returned_case_is_resubmitted_first",
    title="退回补充侦查的，重新移送后才能再退回",
    en="A returned case goes back to the procuratorate before it can be returned again.",
    article=LAW["296"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SUPPLEMENTARY_INVESTIGATION_1M = Requirement(
    id="supplementary_investigation_1m",
    title="补充侦查1个月内完毕",
    en="Supplementary investigation is finished within 1 month.",
    article=LAW["295"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.MONTHS),
)

SUPPLEMENTARY_INVESTIGATION_1M_IN_CUSTODY = Requirement(
    id="supplementary_investigation_1m_in_custody",
    title="补充侦查1个月内完毕，在押的不顺延",
    en="With the suspect in custody supplementary investigation ends within 1 month, not moved by a holiday.",
    article=LAW["295"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.FIXED_MONTHS),
)

CASE_IS_RETURNED = Requirement(
    id="case_is_returned",
    title="案件已退回补充侦查",
    en="The case has been returned for supplementary investigation.",
    article=LAW["295"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SUPPLEMENTARY_INVESTIGATION_TWICE = Requirement(
    id="supplementary_investigation_twice",
    title="补充侦查以二次为限",
    en="A case may be returned for supplementary investigation at most twice.",
    article=LAW["295"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

NON_PROSECUTION_IS_RECEIVED = Requirement(
    id="non_prosecution_is_received",
    title="已收到不起诉决定",
    en="A decision not to prosecute has been received.",
    article=LAW["293"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

NON_PROSECUTION_RELEASE_AND_LIFT = Requirement(
    id="non_prosecution_release_and_lift",
    title="不起诉立即释放并解除查扣冻",
    en="On non-prosecution the suspect is released at once and property measures lifted on the written notice.",
    article=LAW["293"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("non_prosecution_release_and_lift"),
)

NON_PROSECUTION_RECONSIDERATION_7D = Requirement(
    id="non_prosecution_reconsideration_7d",
    title="对不起诉7日内要求复议",
    en="Objection to a non-prosecution decision is raised within 7 days of receipt.",
    article=LAW["294"],
    nature=Nature.RIGHT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.DAYS),
)

JUDGMENT_IS_RECEIVED = Requirement(
    id="judgment_is_received",
    title="已收到生效裁判",
    en="The effective judgment has been received.",
    article=LAW["300"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SENTENCED_TO_PRISON_1M = Requirement(
    id="sentenced_to_prison_1m",
    title="生效裁判1个月内送监执行",
    en="A sentenced offender is delivered to prison within 1 month of receiving the effective judgment papers.",
    article=LAW["300"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.FIXED_MONTHS),
)

TRANSFER_APPROVED_BY_LEADER = Requirement(
    id="transfer_approved_by_leader",
    title="移送审查起诉须经县级以上公安机关负责人批准",
    en="The transfer for prosecution is approved by a leader at county level or above.",
    article=LAW["289"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

NON_PROSECUTION_PROPERTY_LIFTED = Requirement(
    id="non_prosecution_property_lifted",
    title="不起诉后根据检察院书面通知及时解除查扣冻",
    en="After a decision not to prosecute, property measures are lifted in time on the written notice.",
    article=LAW["293"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("non_prosecution_property_lifted"),
)

MAJOR_CASE_DISCUSSED = Requirement(
    id="major_case_discussed",
    title="重大、复杂、疑难案件须经集体讨论",
    en="What becomes of a major, complex or doubtful case is discussed collectively before it is decided.",
    article=LAW["286"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

ACQUITTED_RELEASED_AT_ONCE = Requirement(
    id="acquitted_released_at_once",
    title="无罪或者免除刑罚的在押人员立即释放",
    en="Whoever is acquitted or exempted from punishment while in custody is released at once.",
    article=LAW["298"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("acquitted_released_at_once"),
)
