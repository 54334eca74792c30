"""Summons, compelled appearance, and the record of an interrogation."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

PERSON_IS_SUMMONED = Requirement(
    id="person_is_summoned",
    title="该人已被传唤到案",
    en="The person has arrived on a summons.",
    article=LAW["199"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SUMMONS_MAX_12H = Requirement(
    id="summons_max_12h",
    title="传唤持续不超过12小时",
    en="A summons may last at most 12 hours.",
    article=LAW["200"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(12, Counting.DURATION),
    alert_hours=3,
)

SUMMONS_EXTENDED_MAX_24H = Requirement(
    id="summons_extended_max_24h",
    title="经批准传唤最长24小时",
    en="An approved extended summons may last at most 24 hours and needs all three conditions.",
    article=LAW["200"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2013, 1, 1),
    limit=Limit(24, Counting.DURATION),
    alert_hours=6,
)

SUMMONS_TIMES_WRITTEN_BY_SUSPECT = Requirement(
    id="summons_times_written_by_suspect",
    title="到案、结束时间由本人填写，拒绝的注明",
    en="Arrival and end times are written on the summons by the suspect, or the refusal is noted.",
    article=LAW["199"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

SUMMONS_FOOD_AND_REST_RECORDED = Requirement(
    id="summons_food_and_rest_recorded",
    title="保证饮食休息并记录",
    en="Food and necessary rest during summons, compelled appearance and interrogation are ensured and recorded.",
    article=LAW["201"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
)

COMPELLED_APPEARANCE_LEADER_APPROVAL = Requirement(
    id="compelled_appearance_leader_approval",
    title="拘传须县级以上公安机关负责人批准",
    en="Compelled appearance needs prior approval by the head of a county-level or higher organ.",
    article=LAW["78"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

PERSON_IS_COMPELLED = Requirement(
    id="person_is_compelled",
    title="该人已被拘传到案",
    en="The person has arrived by compelled appearance.",
    article=LAW["79"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

COMPELLED_APPEARANCE_MAX_12H = Requirement(
    id="compelled_appearance_max_12h",
    title="拘传不超过12小时",
    en="Compelled appearance may last at most 12 hours.",
    article=LAW["80"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(12, Counting.DURATION),
    alert_hours=3,
)

INTERROGATION_IN_CUSTODY_HOUSE = Requirement(
    id="interrogation_in_custody_house",
    title="送看守所后在看守所讯问室讯问",
    en="After delivery to the custody house, interrogation takes place there.",
    article=LAW["198"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

INTERROGATION_LANGUAGE_INTERPRETER = Requirement(
    id="interrogation_language_interpreter",
    title="不通晓当地语言的应配翻译",
    en="A suspect who does not know the local language is given an interpreter.",
    article=LAW["204"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

INTERROGATION_RECORD_PAGE_SIGNATURES = Requirement(
    id="interrogation_record_page_signatures",
    title="讯问笔录逐页签名捺指印",
    en=(
        "The record is checked by (or read to) the suspect, who signs and fingerprints each page, or the"
        " refusal is noted."
    ),
    article=LAW["206"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
)

SUMMONS_HAS_TIME_LEFT = Requirement(
    id="summons_has_time_left",
    title="传唤时限尚未届满",
    en="The time of the summons has not run out.",
    article=LAW["200"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

COMPELLED_APPEARANCE_HAS_TIME_LEFT = Requirement(
    id="compelled_appearance_has_time_left",
    title="拘传时限尚未届满",
    en="The time of the compelled appearance has not run out.",
    article=LAW["80"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

NOBODY_IN_CUSTODY_IS_SUMMONED = Requirement(
    id="nobody_in_custody_is_summoned",
    title="已被拘留、逮捕的，不再传唤、拘传",
    en="Who is detained or arrested is interrogated where held, neither summoned nor compelled to appear.",
    article=LAW["198"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
)

SUMMONS_ENDS_BEFORE_ANOTHER = Requirement(
    id="summons_ends_before_another",
    title="前次传唤、拘传结束离开后，才有下一次到案",
    en="A person arrives on a summons or under compulsion only after having left from the one before.",
    article=LAW["200"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    remark=(
        "未离开即再次到案、离开后不足本地规定的时间又到案的，就是连续传唤、拘传（第80条对拘传同样规定），不予记录；"
        "间隔多久才不是变相拘禁，法无数字，由人判断，仍为问题（no_consecutive_summons）。",
        "An arrival without having left, or so soon after it that nobody can have left, continues the same stay "
        "(art. 80 says the same of compulsion). How long a lawful interval is the law does not say: that stays a "
        "finding for people to weigh (no_consecutive_summons).",
    ),
)
