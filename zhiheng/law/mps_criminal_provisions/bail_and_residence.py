"""Bail pending trial with its deposit, and residential surveillance."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

PERSON_IS_ON_BAIL = Requirement(
    id="person_is_on_bail",
    title="该人正在取保候审",
    en="The person is on bail.",
    article=LAW["107"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_GUARANTOR_OR_DEPOSIT_NOT_BOTH = Requirement(
    id="bail_guarantor_or_deposit_not_both",
    title="保证人与保证金不得并用",
    en="A suspect may be asked for a guarantor or a deposit, never both; for minors a guarantor comes first.",
    article=LAW["84"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

DEPOSIT_IS_SET = Requirement(
    id="deposit_is_set",
    title="已责令交纳保证金",
    en="A deposit has been ordered.",
    article=LAW["84"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

DEPOSIT_PAID_IN_ONE_SUM = Requirement(
    id="deposit_paid_in_one_sum",
    title="保证金一次性足额交纳",
    en="The deposit that was ordered is paid in one sum.",
    article=LAW["88"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FORFEITED_OF_WHAT_WAS_PAID = Requirement(
    id="forfeited_of_what_was_paid",
    title="没收的是已交纳的保证金",
    en="What is forfeited is part or all of the deposit that was paid.",
    article=LAW["96"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_DEPOSIT_NO_PRIVATE_COLLECTION = Requirement(
    id="bail_deposit_no_private_collection",
    title="保证金存专门账户，办案部门不得代收代管",
    en="Deposits go to the dedicated bank account; case-handlers may not collect or keep them.",
    article=LAW["88"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

BAIL_DEPOSIT_FORFEIT_OVER_50000_CITY = Requirement(
    id="bail_deposit_forfeit_over_50000_city",
    title="没收5万元以上保证金须设区市级批准",
    en="Forfeiting a deposit of 50000 yuan or more needs approval at prefecture-city level or above.",
    article=LAW["97"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(50000, Counting.COUNT),  # yuan
)

FORFEITURE_IS_DECIDED = Requirement(
    id="forfeiture_is_decided",
    title="已决定没收保证金",
    en="Forfeiture of the deposit has been decided.",
    article=LAW["98"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_DEPOSIT_FORFEIT_ANNOUNCE_3D = Requirement(
    id="bail_deposit_forfeit_announce_3d",
    title="没收保证金3日内宣读",
    en="A forfeiture decision is read to the person and signed within 3 days.",
    article=LAW["98"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)

BAIL_FORFEIT_RECONSIDERATION_REQUEST_5D = Requirement(
    id="bail_forfeit_reconsideration_request_5d",
    title="没收保证金5日内可申请复议",
    en="Reconsideration of a forfeiture may be sought within 5 days of the announcement.",
    article=LAW["99"],
    nature=Nature.RIGHT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(5, Counting.DAYS),
)

BAIL_FORFEIT_RECONSIDERATION_7D = Requirement(
    id="bail_forfeit_reconsideration_7d",
    title="没收保证金复议5日申请、7日决定",
    en=(
        "Reconsideration of a forfeiture may be sought within 5 days and is decided within 7 days; the "
        "same again for review."
    ),
    article=LAW["99"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.DAYS),
)

BAIL_IS_LIFTED = Requirement(
    id="bail_is_lifted",
    title="取保候审已解除",
    en="The bail has been lifted.",
    article=LAW["108"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_DEPOSIT_REFUND_ON_END = Requirement(
    id="bail_deposit_refund_on_end",
    title="未违反规定解除时如数退还保证金",
    en="Without a breach the deposit is refunded in full when bail ends.",
    article=LAW["101"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("bail_deposit_refund_on_end"),
)

PERSON_IS_UNDER_RESIDENTIAL_SURVEILLANCE = Requirement(
    id="person_is_under_residential_surveillance",
    title="该人正在监视居住",
    en="The person is under residential surveillance.",
    article=LAW["122"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

RESIDENTIAL_SURVEILLANCE_PLACE = Requirement(
    id="residential_surveillance_place",
    title="监视居住不得在羁押、办案、办公场所执行",
    en="Residential surveillance may not be carried out in custody, casework or office premises.",
    article=LAW["112"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_APPROVED_BY_LEADER = Requirement(
    id="bail_approved_by_leader",
    title="取保候审须经县级以上公安机关负责人批准",
    en="Release on bail is approved by a leader at county level or above.",
    article=LAW["83"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

BAIL_LIFTING_APPROVED_BY_LEADER = Requirement(
    id="bail_lifting_approved_by_leader",
    title="解除取保候审须经县级以上公安机关负责人批准",
    en="Lifting bail is approved by a leader at county level or above.",
    article=LAW["108"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

DEPOSIT_FORFEITURE_APPROVED_BY_LEADER = Requirement(
    id="deposit_forfeiture_approved_by_leader",
    title="没收保证金须经县级以上公安机关负责人批准",
    en="Forfeiting a deposit is approved by a leader at county level or above.",
    article=LAW["97"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

RESIDENTIAL_SURVEILLANCE_APPROVED_BY_LEADER = Requirement(
    id="residential_surveillance_approved_by_leader",
    title="监视居住须经县级以上公安机关负责人批准",
    en="Residential surveillance is approved by a leader at county level or above.",
    article=LAW["110"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

RESIDENTIAL_SURVEILLANCE_LIFTING_APPROVED = Requirement(
    id="residential_surveillance_lifting_approved",
    title="解除监视居住须经县级以上公安机关负责人批准",
    en="Lifting residential surveillance is approved by a leader at county level or above.",
    article=LAW["123"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
