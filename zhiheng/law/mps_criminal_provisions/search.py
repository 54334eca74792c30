"""Search and seizure, and who attests them."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

SEARCH_HAS_WARRANT = Requirement(
    id="search_has_warrant",
    title="搜查持有搜查证",
    en="The search has a warrant, or one of the stated emergencies.",
    article=LAW["223"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SEARCH_WARRANT_APPROVED_BY_LEADER = Requirement(
    id="search_warrant_approved_by_leader",
    title="搜查须经县级以上公安机关负责人批准",
    en="A search is approved by a leader at county level or above.",
    article=LAW["222"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SEARCH_WARRANT_TWO_INVESTIGATORS = Requirement(
    id="search_warrant_two_investigators",
    title="搜查须出示搜查证、侦查人员不少于2人",
    en="A search needs a warrant shown to the person and at least two investigators.",
    article=LAW["223"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

SEARCH_WITNESS_PRESENT = Requirement(
    id="search_witness_present",
    title="搜查应有被搜查人或见证人在场",
    en="A search takes place in the presence of the person, family, neighbour or another witness.",
    article=LAW["225"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

SEIZURE_DECISION_BEFORE = Requirement(
    id="seizure_decision_before",
    title="扣押须经批准并制作决定书",
    en=(
        "Seizure during investigation needs department approval and a decision; high value or business-"
        "disrupting seizure needs county-level approval."
    ),
    article=LAW["228"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SEIZURE_LIST_TRIPLICATE_ON_SPOT = Requirement(
    id="seizure_list_triplicate_on_spot",
    title="当场开列清单一式三份并签名",
    en="A list in three copies is made on the spot and signed by investigator, holder and witness.",
    article=LAW["230"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.COUNT),
)

SEIZURE_PAIRS_WITH_DECISION = Requirement(
    id="seizure_pairs_with_decision",
    title="扣押与扣押决定书相互对应",
    en="Decisions to seize and seizures answer to each other: none without the other.",
    article=LAW["228"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    remark=(
        "程序规定没有规定执行的期限和次数：扣押多于决定的，扣押时提示；决定而未扣押、未解除的，侦查终结时提示，由办案单位说明。",
        "No time or number is set: one seizure too many is found at once, a decision without one at the end.",
    ),
)

WITNESS_NOT_POLICE_STAFF = Requirement(
    id="witness_not_police_staff",
    title="见证人不得为公安人员或利害关系人等",
    en="Attesting witnesses may not be police employees, hired staff, interested persons or persons unable to discern.",
    article=LAW["194"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
)

SEIZURE_LIST_MADE_ON_SPOT = Requirement(
    id="seizure_list_made_on_spot",
    title="扣押当场开列清单",
    en="The list of what was seized is made on the spot.",
    article=LAW["230"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("seizure_list_made_on_spot"),
)

SEIZURE_OF_VALUE_APPROVED_BY_LEADER = Requirement(
    id="seizure_of_value_approved_by_leader",
    title="扣押高价值财物须经县级以上公安机关负责人批准",
    en="A seizure of high value, or one that may gravely disrupt a business, is approved by a leader at county level.",
    article=LAW["228"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)
