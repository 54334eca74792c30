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

GRAVE = (
    "何为情节复杂或者重大违法行为，法律没有列举。本局法制部门决定：疑难复杂或者涉及重大公共利益的案件，以及须告知听证的较大数额罚款、"
    "吊销许可证件、责令停业整顿，经集体讨论决定；其他案件仍可以集体讨论。",
    "The law does not list what is complex or grave. The legal department decided: cases that are difficult or touch a "
    "major public interest, and fines that carry a hearing right, revocation of a licence, suspension of business.",
)

PAID_LATE = (
    "由被处罚人履行。逾期不缴纳的，可以每日按罚款数额的百分之三加处罚款，加处数额不得超出罚款数额（行政处罚法第72条）；确有经济困难的，"
    "经申请和批准可以暂缓或者分期缴纳（第66条）。",
    "Owed by the person penalised. On who pays late three per cent a day may be added, up to the fine itself "
    "(Administrative Penalty Law art. 72); who cannot pay may be allowed to pay later or in parts (art. 66).",
)

SURCHARGE = (
    "到期日的次日起按日计算，缴纳当日计入；按逾期缴纳的数额计算，不足一分的舍去；批准暂缓、分期的，自批准的缴清日期次日起计算；复议、"
    "诉讼期间不计算（第73条）。加处是“可以”，不加处不是问题；加处的，数额由法律定，低于该数额须有执行协议（行政强制法第42条）。",
    "Counted from the day after the last day, the day of payment included, on what is paid late, parts of a fen left "
    "out; after a deferral from the day after that; not during reconsideration or litigation (art. 73). Adding it is "
    "allowed, not owed; its amount is the law's, less only under an agreement (Administrative Compulsion Law art. 42).",
)

LATE_FINE_SURCHARGE = Requirement(
    id="late_fine_surcharge",
    title="逾期缴纳罚款每日加处百分之三，不超过罚款数额",
    en="On a fine paid late three per cent a day may be added, never more than the fine itself.",
    article=LAW["72"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(3, Counting.COUNT),
    remark=SURCHARGE,
)

SURCHARGE_RESTS_DURING_APPEAL = Requirement(
    id="surcharge_rests_during_appeal",
    title="行政复议、行政诉讼期间不计算加处罚款",
    en="While a penalty is under reconsideration or before the court nothing is added to the fine.",
    article=LAW["73"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    remark=(
        "自申请、起诉之日至终结之日，两日均不计算；尚未终结的，至缴纳之日。",
        "From the day of the appeal to that of its end, neither counted; where it has not ended, to the payment.",
    ),
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

GRAVE_PENALTY_DECIDED_TOGETHER = Requirement(
    id="grave_penalty_decided_together",
    title="复杂、重大违法行为的处罚集体讨论决定",
    en="The heads decide together on a penalty for complex circumstances or a grave offence.",
    article=LAW["57"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    until=date(2025, 12, 31),
    remark=GRAVE,
)

GRAVE_PENALTY_OF_OTHER_CASE_DECIDED_TOGETHER = Requirement(
    id="grave_penalty_of_other_case_decided_together",
    title="其他行政案件复杂、重大违法行为的处罚集体讨论决定",
    en="In other administrative cases, too, the heads decide together on a complex or grave offence.",
    article=LAW["57"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    remark=GRAVE,
)

FINE_PAID_LATER_ON_APPROVAL = Requirement(
    id="fine_paid_later_on_approval",
    title="经申请和批准可以暂缓、分期缴纳罚款",
    en="Who is in real hardship may, on request and with approval, pay a fine later or in parts.",
    article=LAW["66"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
)

OTHER_CASE_PENALTY_SERVED_7D = Requirement(
    id="other_case_penalty_served_7d",
    title="其他行政案件处罚决定7日内送达",
    en="In other administrative cases a penalty that cannot be announced is served within 7 (working) days.",
    article=LAW["61"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(7, Counting.WORKING_DAYS),
)

OTHER_CASE_STATION_PENALTY_SERVED_7D = Requirement(
    id="other_case_station_penalty_served_7d",
    title="其他行政案件派出所处罚决定7日内送达",
    en="In other administrative cases the penalty of a station is served within 7 (working) days.",
    article=LAW["61"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(7, Counting.WORKING_DAYS),
)

OTHER_CASE_SUMMARY_PENALTY_200 = Requirement(
    id="other_case_summary_penalty_200",
    title="其他行政案件对个人当场处罚200元以下",
    en="In other cases up to 200 yuan on an individual may be decided on the spot.",
    article=LAW["51"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(200, Counting.COUNT),
)

OTHER_CASE_SUMMARY_PENALTY_3000_UNIT = Requirement(
    id="other_case_summary_penalty_3000_unit",
    title="其他行政案件对单位当场处罚3000元以下",
    en="In other cases up to 3000 yuan on a unit may be decided on the spot.",
    article=LAW["51"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(3000, Counting.COUNT),
)

OTHER_CASE_ON_SPOT_COLLECTION_100 = Requirement(
    id="other_case_on_spot_collection_100",
    title="其他行政案件当场收缴罚款100元以下",
    en="In other cases a fine of up to 100 yuan may be collected on the spot.",
    article=LAW["68"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(100, Counting.COUNT),
)

ONE_FINE_FOR_ONE_ACT = Requirement(
    id="one_fine_for_one_act",
    title="同一违法行为只罚款一次",
    en="One and the same unlawful act is fined once.",
    article=LAW["29"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
)

OTHER_OFFENCE_LIMITATION_2Y = Requirement(
    id="other_offence_limitation_2y",
    title="其他违法行为2年未发现不再处罚",
    en="An offence that is not about public security and is not discovered within 2 years is no longer punished.",
    article=LAW["36"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(2, Counting.FIXED_YEARS),
)

OTHER_OFFENCE_LIMITATION_5Y = Requirement(
    id="other_offence_limitation_5y",
    title="涉及生命健康安全、金融安全且有危害后果的，5年未发现不再处罚",
    en="The 2 years are 5 for what touches life, health or financial safety and did harm.",
    article=LAW["36"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
    limit=Limit(5, Counting.FIXED_YEARS),
)

FINE_PAID_IN_FULL = Requirement(
    id="fine_paid_in_full",
    title="罚款按决定数额缴清，分期缴纳须经批准",
    en="A fine is paid as decided, in full, or in parts that were allowed.",
    article=LAW["66"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2021, 7, 15),
)
