"""Where, by how many, and with what checks a person is questioned."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW
from zhiheng.law.policy import promptly

CASEWORK_SAFETY_CHECK_ON_ARRIVAL = Requirement(
    id="casework_safety_check_on_arrival",
    title="到案安全检查，无关物品登记保管退还",
    en=(
        "A person brought in is safety-checked; dangerous items and evidence are seized at once and "
        "personal items registered, kept and returned."
    ),
    article=LAW["53"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

SAFETY_SEARCH_PROMPTLY = Requirement(
    id="safety_search_promptly",
    title="到案后及时人身安全检查",
    en="The safety search follows the arrival at once.",
    article=LAW["53"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=promptly("safety_search_promptly"),
    alert_hours=1,
)

BELONGINGS_LISTED_PROMPTLY = Requirement(
    id="belongings_listed_promptly",
    title="到案后及时登记随身财物",
    en="The belongings are listed at once after the arrival.",
    article=LAW["53"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=promptly("belongings_listed_promptly"),
    alert_hours=1,
)

BELONGINGS_ARE_SETTLED = Requirement(
    id="belongings_are_settled",
    title="随身财物已退还或者移交",
    en="The belongings have been returned or handed over.",
    article=LAW["53"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

SAFETY_SEARCH_OF_WOMAN_BY_WOMAN = Requirement(
    id="safety_search_of_woman_by_woman",
    title="妇女的人身安全检查由女性工作人员进行",
    en="The safety search of a woman is made by female staff.",
    article=LAW["84"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    protective=True,
)

ADMIN_TWO_OFFICERS = Requirement(
    id="admin_two_officers",
    title="询问辨认检查强制措施民警不少于2人",
    en=(
        "Questioning, identification, inspection and coercive administrative measures need at least two "
        "police officers."
    ),
    article=LAW["52"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

ADMIN_QUESTIONING_IN_CASEWORK_AREA = Requirement(
    id="admin_questioning_in_casework_area",
    title="在公安机关询问应在办案场所",
    en="Questioning of an offender in the organ takes place in casework premises, with food and rest noted.",
    article=LAW["71"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

PERSON_IS_SUMMONED_ADMINISTRATIVELY = Requirement(
    id="person_is_summoned_administratively",
    title="已经传唤，传唤证经批准",
    en="The person is summoned, on the approval of the head of the handling unit or orally on the scene.",
    article=LAW["67"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

ADMIN_SUMMONS_ENDS_BEFORE_ANOTHER = Requirement(
    id="admin_summons_ends_before_another",
    title="前次传唤结束离开后，才有下一次到案",
    en="A person arrives on a summons only after having left from the one before.",
    article=LAW["69"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    remark=(
        "未离开即再次到案、离开后不足本地规定的时间又到案的，就是连续传唤，不予记录；间隔多久才不是变相拘禁，法无数字，由人判断，仍为问题"
        "（admin_no_consecutive_summons）。",
        "An arrival without having left, or so soon after it that nobody can have left, continues the same stay. How "
        "long a lawful interval is the law does not say: that stays a finding for people to weigh "
        "(admin_no_consecutive_summons).",
    ),
)

ADMIN_NO_CONSECUTIVE_SUMMONS = Requirement(
    id="admin_no_consecutive_summons",
    title="不得连续传唤变相拘禁违法嫌疑人",
    en="Consecutive summonses may not be used to hold an offender in disguise.",
    article=LAW["69"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
