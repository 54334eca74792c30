"""禁毒法: testing and registering drug users, and the measures that may be ordered."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import in_good_time, promptly

LAW = Instrument(
    id="drug-control-law-2007",
    title="禁毒法",
    en="Drug Control Law",
    in_force=date(2008, 6, 1),
)

TEST_IS_REFUSED = Requirement(
    id="test_is_refused",
    title="被检测人拒绝检测",
    en="The person has refused to be tested.",
    article=LAW["32"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

DRUG_TEST_FORCE_APPROVAL = Requirement(
    id="drug_test_force_approval",
    title="拒检须经负责人批准强制检测",
    en=(
        "Compulsory testing of a person who refuses needs approval by the head of a county-level organ or its station."
    ),
    article=LAW["32"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

DRUG_USER_REGISTERED = Requirement(
    id="drug_user_registered",
    title="对吸毒人员进行登记",
    en="A person found to use drugs is registered.",
    article=LAW["32"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2008, 6, 1),
    limit=promptly("drug_user_registered"),
)

USER_IS_REGISTERED = Requirement(
    id="user_is_registered",
    title="吸毒人员已登记",
    en="The drug user is registered.",
    article=LAW["32"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

ADDICTION_IS_DETERMINED = Requirement(
    id="addiction_is_determined",
    title="已认定吸毒成瘾",
    en="Addiction has been determined.",
    article=LAW["33"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

ISOLATION_IS_DECIDED = Requirement(
    id="isolation_is_decided",
    title="已决定强制隔离戒毒",
    en="Compulsory isolation has been decided.",
    article=LAW["40"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

ISOLATION_NOTIFY_FAMILY_24H = Requirement(
    id="isolation_notify_family_24h",
    title="送达后24小时内通知家属、单位、派出所",
    en="Within 24 hours of service the family, unit and household police station are notified.",
    article=LAW["40"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

PERSON_IS_IN_ISOLATION = Requirement(
    id="person_is_in_isolation",
    title="该人正在强制隔离戒毒",
    en="The person is in compulsory isolation.",
    article=LAW["47"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

ISOLATION_IS_LIFTED = Requirement(
    id="isolation_is_lifted",
    title="强制隔离戒毒已解除",
    en="Compulsory isolation has been lifted.",
    article=LAW["48"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

COMMUNITY_REHAB_MAX_3Y = Requirement(
    id="community_rehab_max_3y",
    title="社区康复不超过3年",
    en="Community rehabilitation may be ordered for at most 3 years.",
    article=LAW["48"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
    limit=Limit(3, Counting.FIXED_YEARS),  # at most
)

VOLUNTARY_TREATMENT_NO_PENALTY = Requirement(
    id="voluntary_treatment_no_penalty",
    title="主动登记或戒毒治疗不予处罚",
    en="A user who registers voluntarily or enters qualified treatment is not punished for the earlier use.",
    article=LAW["62"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

RECORD_IS_OF_THIS_PERSON = Requirement(
    id="record_is_of_this_person",
    title="台账登记的是同一人",
    en="The record is this person's own.",
    article=LAW["32"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

DRUG_USE_IS_ESTABLISHED = Requirement(
    id="drug_use_is_established",
    title="已查明吸毒事实",
    en="Drug use has been established.",
    article=LAW["32"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

TREATMENT_ORDER_SERVED_PROMPTLY = Requirement(
    id="treatment_order_served_promptly",
    title="责令社区戒毒后及时送达通知",
    en="The order is served and the township notified at once.",
    article=LAW["33"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
    limit=promptly("treatment_order_served_promptly"),
)

ISOLATION_NOTIFY_AFTER_IDENTITY = Requirement(
    id="isolation_notify_after_identity",
    title="查清身份后及时通知",
    en="Once the identity is established, family, unit and station are notified.",
    article=LAW["40"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
    limit=promptly("isolation_notify_after_identity"),
)

NO_DISCRIMINATION_REGISTRY_USE = Requirement(
    id="no_discrimination_registry_use",
    title="入学就业社保不受歧视",
    en="Registry data may not be used to deny schooling, work or social benefits.",
    article=LAW["52"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

INFORMANT_PROTECTED_AND_REWARDED = Requirement(
    id="informant_protected_and_rewarded",
    title="保护举报人，奖励有功人员",
    en="Persons reporting drug offences are protected and those with merit rewarded.",
    article=LAW["9"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2008, 6, 1),
    limit=promptly("informant_protected_and_rewarded"),
)

INFORMANT_REWARD_DECIDED = Requirement(
    id="informant_reward_decided",
    title="举报属实的决定是否奖励",
    en="Whether somebody whose report was true is rewarded is decided.",
    article=LAW["9"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2008, 6, 1),
    limit=in_good_time("informant_reward_decided"),
)

DRUG_TIP_IS_TRUE = Requirement(
    id="drug_tip_is_true",
    title="举报已查证属实",
    en="The report has been verified and is true.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

DRUG_REWARD_IS_GRANTED = Requirement(
    id="drug_reward_is_granted",
    title="已决定给予奖励",
    en="A reward has been granted.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)

DRUG_REWARD_APPROVED = Requirement(
    id="drug_reward_approved",
    title="举报奖励须经批准",
    en="A reward for a report is approved.",
    article=LAW["9"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2008, 6, 1),
)
