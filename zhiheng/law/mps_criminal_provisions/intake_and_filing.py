"""From the report to the filed case, and its dismissal."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

CASE_IS_ACCEPTED = Requirement(
    id="case_is_accepted",
    title="案件已接受",
    en="The case has been accepted.",
    article=LAW["171"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CRIMINAL_INTAKE_ACCEPT_AND_RECORD = Requirement(
    id="criminal_intake_accept_and_record",
    title="报案控告举报扭送投案立即接受并制作笔录",
    en=(
        "Every report, complaint, accusation, hand-over by citizens or voluntary surrender is accepted "
        "at once and recorded in a signed transcript."
    ),
    article=LAW["169"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("criminal_intake_accept_and_record"),
)

REPORT_IS_TAKEN_DOWN = Requirement(
    id="report_is_taken_down",
    title="已制作接受案件笔录",
    en="The report has been taken down.",
    article=LAW["169"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CRIMINAL_INTAKE_RECEIPT_ISSUED = Requirement(
    id="criminal_intake_receipt_issued",
    title="制作受案登记表和受案回执并交报案人",
    en="Accepting a case requires a case-acceptance form and a receipt handed to the reporter.",
    article=LAW["171"],
    nature=Nature.GATE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=promptly("criminal_intake_receipt_issued"),
)

CRIMINAL_INTAKE_TRANSFER_WITHIN_24H = Requirement(
    id="criminal_intake_transfer_within_24h",
    title="不属自己管辖的刑事案件24小时内移送并告知",
    en=(
        "A case with criminal facts outside own jurisdiction is transferred to the competent organ "
        "within 24 hours and the reporter is told."
    ),
    article=LAW["175"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

CASE_IS_HERE = Requirement(
    id="case_is_here",
    title="案件移送后，本局不再办理",
    en="Once a case has been handed to another organ, jurisdiction over it is no longer exercised here.",
    article=LAW["23"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SUSPECTS_GO_WITH_THE_CASE = Requirement(
    id="suspects_go_with_the_case",
    title="移送案件的，犯罪嫌疑人一并移送",
    en="Whoever is held in a case that is handed over is handed over with it.",
    article=LAW["23"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

JURISDICTION_COMES_BACK = Requirement(
    id="jurisdiction_comes_back",
    title="协商或者指定由本局管辖",
    en="The organs concerned agree, or their common superior decides, which of them has jurisdiction.",
    article=LAW["22"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CRIMINAL_PRELIMINARY_CHECK_NO_COERCION = Requirement(
    id="criminal_preliminary_check_no_coercion",
    title="立案前调查核实不得采取强制措施、查扣冻、技侦",
    en=(
        "During preliminary verification before filing, no coercive measure, sealing, seizure, freezing "
        "or technical investigation may be used."
    ),
    article=LAW["174"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_IS_FILED = Requirement(
    id="case_is_filed",
    title="案件已立案",
    en="The case has been filed.",
    article=LAW["174"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CRIMINAL_FILING_APPROVAL_BY_LEADER = Requirement(
    id="criminal_filing_approval_by_leader",
    title="立案、不予立案须经县级以上公安机关负责人批准",
    en="Filing or refusing to file needs approval by the head of a county-level or higher public security organ.",
    article=LAW["178"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

NO_FILING_IS_DECIDED = Requirement(
    id="no_filing_is_decided",
    title="已决定不予立案",
    en="Refusal to file has been decided.",
    article=LAW["179"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CRIMINAL_NO_FILING_NOTICE_WITHIN_3D = Requirement(
    id="criminal_no_filing_notice_within_3d",
    title="不予立案通知书3日内送达控告人",
    en="Where there is a complainant, a refusal-to-file notice is made and served within 3 days.",
    article=LAW["178"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

NO_FILING_RECONSIDERATION_REQUEST_7D = Requirement(
    id="no_filing_reconsideration_request_7d",
    title="控告人7日内可申请复议",
    en="The complainant may ask the deciding organ for reconsideration within 7 days of receiving the notice.",
    article=LAW["179"],
    nature=Nature.RIGHT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.DAYS),
)

NO_FILING_RECONSIDERATION_DECISION_30D = Requirement(
    id="no_filing_reconsideration_decision_30d",
    title="不予立案复议30日内作出决定",
    en="The organ decides the reconsideration of a refusal to file within 30 days of receiving the request.",
    article=LAW["179"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(30, Counting.DAYS),
)

NO_FILING_RECONSIDERATION_EXTENDED_60D = Requirement(
    id="no_filing_reconsideration_extended_60d",
    title="重大复杂的不予立案复议延长30日，共60日",
    en="In a major or complex case the decision on reconsideration may take 30 more days, 60 in all.",
    article=LAW["179"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(60, Counting.DAYS),  # 30 + 30
)

REFERRAL_IS_ACCEPTED = Requirement(
    id="referral_is_accepted",
    title="已接受行政执法机关移送",
    en="The referral of an administrative agency has been accepted.",
    article=LAW["180"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

AGENCY_REFERRAL_REVIEW_3D = Requirement(
    id="agency_referral_review_3d",
    title="行政执法机关移送案件3日内审查决定",
    en="A case referred by an administrative enforcement agency is reviewed and decided within 3 days of acceptance.",
    article=LAW["180"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

AGENCY_REFERRAL_MISSING_MATERIAL_24H = Requirement(
    id="agency_referral_missing_material_24h",
    title="移送材料不全24小时内通知补正，不得拒收",
    en=(
        "Missing referral material must be requested from the agency within 24 hours; the referral may "
        "not be refused for it."
    ),
    article=LAW["180"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

PROSECUTOR_HAS_ASKED = Requirement(
    id="prosecutor_has_asked",
    title="检察院已要求说明理由或通知立案",
    en="The procuratorate has asked for reasons or ordered filing.",
    article=LAW["182"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

PROSECUTOR_NO_FILING_REASONS_7D = Requirement(
    id="prosecutor_no_filing_reasons_7d",
    title="检察院要求说明不立案理由7日内书面回复",
    en="When the procuratorate asks why no case was filed, the organ explains in writing within 7 days.",
    article=LAW["182"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.DAYS),
)

PROSECUTOR_FILE_ORDER_15D = Requirement(
    id="prosecutor_file_order_15d",
    title="检察院通知立案15日内立案",
    en="When the procuratorate orders filing, the case is filed within 15 days.",
    article=LAW["182"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(15, Counting.DAYS),
)

CASE_DISMISSAL_RELEASE_PROPERTY = Requirement(
    id="case_dismissal_release_property",
    title="撤案终止侦查应解除查扣冻并返还",
    en=(
        "On dismissal or termination, seized and frozen property is released and returned unless the law"
        " provides otherwise."
    ),
    article=LAW["187"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("case_dismissal_release_property"),
)

CASE_IS_DISMISSED = Requirement(
    id="case_is_dismissed",
    title="案件已撤销",
    en="The case has been dismissed.",
    article=LAW["189"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_DISMISSAL_NOTICE_3D = Requirement(
    id="case_dismissal_notice_3d",
    title="撤案3日内告知原犯罪嫌疑人、被害人、移送机关",
    en=(
        "After dismissing a case the former suspect, victim (or relatives) and referring organ are "
        "informed within 3 days."
    ),
    article=LAW["189"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

CASE_NOT_CLOSED = Requirement(
    id="case_not_closed",
    title="案件未撤销、未终结",
    en="The case is not closed; after a dismissal it is filed again first.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_IS_FILED_ONCE = Requirement(
    id="case_is_filed_once",
    title="已立案的案件不再立案；撤销后有新的事实、证据的，重新立案",
    en="A case that stands filed is not filed again; a dismissed one may be.",
    article=LAW["190"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_IS_ACCEPTED_ONCE = Requirement(
    id="case_is_accepted_once",
    title="已登记、受案的不再登记、受案",
    en="What is registered or accepted is not registered, turned away or accepted again.",
    article=LAW["175"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FILING_IS_DECIDED_ONCE = Requirement(
    id="filing_is_decided_once",
    title="已决定立案或者不予立案的，不再决定不予立案",
    en="Where the review has ended in a decision on filing, it is not decided again not to file.",
    article=LAW["178"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

CASE_DISMISSAL_APPROVED_BY_LEADER = Requirement(
    id="case_dismissal_approved_by_leader",
    title="撤销案件、终止侦查须经县级以上公安机关负责人批准",
    en="Dismissing a case or ending it against one suspect is approved by a leader at county level or above.",
    article=LAW["187"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INVESTIGATION_TERMINATION_NOTICE_3D = Requirement(
    id="investigation_termination_notice_3d",
    title="终止侦查3日内告知原犯罪嫌疑人",
    en="The former suspect is told within 3 days that the investigation against him has ended.",
    article=LAW["189"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

VICTIM_TOLD_OF_DISMISSAL_3D = Requirement(
    id="victim_told_of_dismissal_3d",
    title="撤案3日内告知被害人",
    en="After a dismissal the victim or his relatives are told within 3 days.",
    article=LAW["189"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

REFERRER_TOLD_OF_DISMISSAL_3D = Requirement(
    id="referrer_told_of_dismissal_3d",
    title="撤案3日内告知案件移送机关",
    en="After a dismissal the organ that referred the case is told within 3 days.",
    article=LAW["189"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

TERMINATION_RELEASES_PROPERTY = Requirement(
    id="termination_releases_property",
    title="终止侦查应解除对其财物的查扣冻并返还",
    en="When the investigation of one suspect ends, what was taken from him is released and returned.",
    article=LAW["187"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("termination_releases_property"),
)
