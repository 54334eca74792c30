"""行政处罚法: notice, hearing, time limits, publication of penalties."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="administrative-penalty-law-2021",
    title="行政处罚法",
    en="Administrative Penalty Law",
    in_force=date(2021, 7, 15),
)

HEARING_REQUEST_5D = Requirement(
    id="hearing_request_5d",
    title="告知后5日内可要求听证",
    en="The party may request a hearing within 5 (working) days of the notice.",
    article=LAW["64"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(5, Counting.WORKING_DAYS),
)

OTHER_ADMIN_CASE_90D = Requirement(
    id="other_admin_case_90d",
    title="其他行政处罚案件90日",
    en="Other administrative penalty cases are decided within 90 days of filing unless another period is set.",
    article=LAW["60"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2021, 7, 15),
    limit=Limit(90, Counting.DAYS),
    alert_hours=360,
)

NO_DECISION_WITHOUT_NOTICE = Requirement(
    id="no_decision_without_notice",
    title="未告知或拒绝听取申辩不得作出处罚",
    en="Without notice or with refusal to hear the party, no penalty decision may be made.",
    article=LAW["62"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
)

HEARING_NOTICE_7D_BEFORE = Requirement(
    id="hearing_notice_7d_before",
    title="举行听证7日前送达通知",
    en="The hearing notice is served 7 days before the hearing.",
    article=LAW["64"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2021, 7, 15),
    limit=Limit(7, Counting.WORKING_DAYS_BEFORE),
)

PUBLIC_PENALTY_WITHDRAWN_3D = Requirement(
    id="public_penalty_withdrawn_3d",
    title="公开的处罚决定被变更撤销3日内撤回",
    en=(
        "A published penalty decision that is changed, annulled or held unlawful is withdrawn within 3 "
        "(working) days with reasons."
    ),
    article=LAW["48"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2021, 7, 15),
    limit=Limit(3, Counting.WORKING_DAYS),
)

HEARING_CHAIR_IS_NO_INVESTIGATOR = Requirement(
    id="hearing_chair_is_no_investigator",
    title="听证由非本案调查人员主持",
    en="The hearing is chaired by somebody who did not investigate the case.",
    article=LAW["64"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
)
