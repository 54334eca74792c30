"""Freezing, keeping, returning case property."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import in_good_time

INVESTIGATOR_MAY_NOT_KEEP_PROPERTY = Requirement(
    id="investigator_may_not_keep_property",
    title="严禁侦查人员自行保管涉案财物",
    en="Investigators may not keep case property themselves; a non-case-handling keeper or central store holds it.",
    article=LAW["235"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FREEZE_FUNDS_6M = Requirement(
    id="freeze_funds_6m",
    title="冻结存款等6个月，期满前续冻",
    en="Freezing of deposits and similar funds lasts 6 months; each renewal at most 6 months and made before expiry.",
    article=LAW["243"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.FIXED_MONTHS),
    alert_hours=15 * 24,
)

UNCLAIMED_PROPERTY_6M = Requirement(
    id="unclaimed_property_6m",
    title="通知或公告后6个月无人认领上缴国库",
    en="Property unclaimed 6 months after notice or publication is treated as ownerless and paid to the treasury.",
    article=LAW["233"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.MONTHS),
)

UNCLAIMED_PROPERTY_SETTLED = Requirement(
    id="unclaimed_property_settled",
    title="满六个月无人认领的，认定无主并登记上缴",
    en="What nobody claimed within six months of the notice is treated as ownerless and registered for the treasury.",
    article=LAW["233"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.MONTHS),
    alert_hours=15 * 24,
    remark=(
        "六个月是认领期；其后多久认定，法律没有规定，本局在 zhiheng/policy/allowances.yaml 规定。",
        "The six months are for the claim; how soon after them is not said: a local value (allowances.yaml).",
    ),
)
SETTLED_WITHIN_DAYS = in_good_time("unclaimed_property_settled").value // 24

PROPERTY_RETURN_RECEIVER_NOT_OFFICER = Requirement(
    id="property_return_receiver_not_officer",
    title="办案人员不得代为领取涉案财物",
    en="Property is collected by the lawful owner or agent; investigators may not collect for them.",
    article=LAW["234"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

PROPERTY_DISPOSAL_APPROVED_BY_LEADER = Requirement(
    id="property_disposal_approved_by_leader",
    title="涉案财物处理经县级以上公安机关负责人批准",
    en="The disposal of case property is approved by a leader at county level or above.",
    article=LAW["234"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

PROPERTY_RETURN_PAPERS_KEPT = Requirement(
    id="property_return_papers_kept",
    title="发还留存照片、清单和领取手续",
    en="A return leaves photographs, the signed list and the receipt in the file.",
    article=LAW["234"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

PROPERTY_IS_STILL_HELD = Requirement(
    id="property_is_still_held",
    title="不在保管中的财物不能流转",
    en="Property that is no longer held cannot change hands.",
    article=LAW["235"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

PROPERTY_UNCHANGED_IN_CUSTODY = Requirement(
    id="property_unchanged_in_custody",
    title="保管中的财物不得调换、损毁",
    en="Property in custody is neither exchanged nor damaged.",
    article=LAW["235"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

MISSING_PROPERTY_FOUND = Requirement(
    id="missing_property_found",
    title="盘点未见的财物及时查明",
    en="Property missing at a stock-taking is accounted for.",
    article=LAW["235"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=in_good_time("missing_property_found"),
)

SALE_AFTER_PHOTOGRAPHS = Requirement(
    id="sale_after_photographs",
    title="变卖、拍卖前拍照或者录音录像",
    en="Property is photographed or filmed before it is sold.",
    article=LAW["236"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FREEZE_FUNDS_1Y = Requirement(
    id="freeze_funds_1y",
    title="重大复杂案件冻结存款等1年",
    en="In a major and complex case funds are frozen for one year, as the city approves.",
    article=LAW["243"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(12, Counting.FIXED_MONTHS),
    alert_hours=15 * 24,
)

FREEZE_FUNDS_LONG_APPROVED_BY_CITY = Requirement(
    id="freeze_funds_long_approved_by_city",
    title="冻结1年经设区的市一级公安机关批准",
    en="A freeze of one year is approved by a leader at city level.",
    article=LAW["243"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

FREEZE_FUNDS_RENEWED_6M = Requirement(
    id="freeze_funds_renewed_6m",
    title="续冻每次不超过6个月",
    en="A renewed freeze of funds lasts at most 6 months.",
    article=LAW["243"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.FIXED_MONTHS),
    alert_hours=15 * 24,
)

FREEZE_SECURITIES_2Y = Requirement(
    id="freeze_securities_2y",
    title="冻结债券、股票等2年",
    en="A freeze of securities lasts at most two years.",
    article=LAW["244"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(24, Counting.FIXED_MONTHS),
    alert_hours=15 * 24,
)

FREEZE_EQUITY_6M = Requirement(
    id="freeze_equity_6m",
    title="冻结股权、保单权益6个月",
    en="A freeze of equity or policy rights lasts at most 6 months.",
    article=LAW["245"],
    nature=Nature.LIMIT,
    severity=Severity.LOW,
    since=date(2020, 9, 1),
    limit=Limit(6, Counting.FIXED_MONTHS),
    alert_hours=15 * 24,
)

PROPERTY_LIST_GOES_WITH_CASE = Requirement(
    id="property_list_goes_with_case",
    title="随案移送清单一式两份",
    en="Property goes with the case under a list made out twice.",
    article=LAW["288"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

STOCK_TAKING_IS_OPEN = Requirement(
    id="stock_taking_is_open",
    title="盘点结束后不再扫描",
    en="Nothing is scanned once a stock-taking is finished.",
    article=LAW["235"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SCANNED_ITEM_IS_ON_THE_BOOKS = Requirement(
    id="scanned_item_is_on_the_books",
    title="盘点所见与台账一致",
    en="What a stock-taking finds stands in the ledger, in that store and on that shelf.",
    article=LAW["235"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
