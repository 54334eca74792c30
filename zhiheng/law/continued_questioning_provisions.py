"""公安机关适用继续盘问规定: who may be kept for questioning, for how long, by whose leave."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="continued-questioning-provisions-2004",
    title="公安机关适用继续盘问规定",
    en="Provisions on Continued Questioning",
    in_force=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_SCOPE_EXCLUSIONS = Requirement(
    id="continued_questioning_scope_exclusions",
    title="投案、已立受案、最高仅罚款等不得继续盘问",
    en=(
        "Continued questioning is barred for persons who surrendered, whose matter is already a filed "
        "case, or whose offence cannot carry detention."
    ),
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_ONLY_STATION = Requirement(
    id="continued_questioning_only_station",
    title="仅派出所可适用继续盘问",
    en="Only police stations may apply continued questioning; other units must use summons or other measures.",
    article=LAW["13"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

PERSON_IS_BROUGHT_TO_STATION = Requirement(
    id="person_is_brought_to_station",
    title="该人已被带至公安机关",
    en="The person has been brought to the station.",
    article=LAW["11"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_NOT_IN_A_ROW = Requirement(
    id="continued_questioning_not_in_a_row",
    title="不得连续继续盘问变相拘禁",
    en="Nobody is held by one continued questioning after another.",
    article=LAW["12"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_IS_APPROVED = Requirement(
    id="continued_questioning_is_approved",
    title="继续盘问已批准",
    en="Continued questioning has been approved.",
    article=LAW["13"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_NOTIFY_FAMILY_AT_ONCE = Requirement(
    id="continued_questioning_notify_family_at_once",
    title="批准后送达通知书并立即通知家属或单位",
    en="On approval, the notice is served on the person and the family or work unit is told at once.",
    article=LAW["14"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=promptly("continued_questioning_notify_family_at_once"),
)

CONTINUED_QUESTIONING_NOTICE_SERVED = Requirement(
    id="continued_questioning_notice_served",
    title="继续盘问通知书送达被盘问人",
    en="The notice of continued questioning is served on the person.",
    article=LAW["14"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=promptly("continued_questioning_notice_served"),
)

CONTINUED_QUESTIONING_EXTENSION_IN_TIME = Requirement(
    id="continued_questioning_extension_in_time",
    title="继续盘问时限须在届满前延长",
    en="Continued questioning is extended before its time has run out.",
    article=LAW["17"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_MAX_12H = Requirement(
    id="continued_questioning_max_12h",
    title="继续盘问一般12小时，自带至公安机关起算",
    en="Continued questioning lasts normally at most 12 hours from the moment the person is brought to the organ.",
    article=LAW["11"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=Limit(12, Counting.DURATION),
    alert_hours=3,
)

CONTINUED_QUESTIONING_EXT_24H = Requirement(
    id="continued_questioning_ext_24h",
    title="延至24小时须县级值班负责人届满前批准",
    en=(
        "Extension to 24 hours needs that suspicion cannot be confirmed or excluded in 12 hours and "
        "approval by the duty leader of the county bureau before expiry."
    ),
    article=LAW["17"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=Limit(24, Counting.DURATION),
    alert_hours=6,
)

CONTINUED_QUESTIONING_EXT_48H = Requirement(
    id="continued_questioning_ext_48h",
    title="身份不明且24小时不能查清的可延至48小时",
    en=(
        "Extension to 48 hours is only for a person hiding identity whose suspicion is still open after "
        "24 hours, approved by the responsible county leader."
    ),
    article=LAW["11"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=Limit(48, Counting.DURATION),
    alert_hours=12,
)

CONTINUED_QUESTIONING_NO_12_TO_48 = Requirement(
    id="continued_questioning_no_12_to_48",
    title="不得由12小时直接延长至48小时",
    en="The 12-hour limit may not be extended directly to 48 hours.",
    article=LAW["17"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)

CONTINUED_QUESTIONING_VULNERABLE_4H = Requirement(
    id="continued_questioning_vulnerable_4h",
    title="孕哺妇女、不满16岁、满70岁4小时内盘问完毕",
    en=(
        "Pregnant or nursing women, children under 16 and persons of 70 or older must be finished within"
        " 4 hours and never put in a waiting cell."
    ),
    article=LAW["10"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=Limit(4, Counting.DURATION),
    alert_hours=1,
    protective=True,
)

CONTINUED_QUESTIONING_OVERRUN_REPORT = Requirement(
    id="continued_questioning_overrun_report",
    title="事故、超时立即报督察，督察立即现场督察",
    en=(
        "Serious injury, escape, suicide, self-harm or overrun is reported at once to the inspection "
        "department, which inspects on the spot."
    ),
    article=LAW["36"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    limit=promptly("continued_questioning_overrun_report"),
)

WAITING_ROOM_SEXES_APART = Requirement(
    id="waiting_room_sexes_apart",
    title="不同性别的人员不得同处一个候问室",
    en="Men and women are never put in the same waiting room.",
    article=LAW["30"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
    protective=True,
)

WAITING_ROOM_HEALTH_NOTED = Requirement(
    id="waiting_room_health_noted",
    title="送入候问室时问清身体状况并记录",
    en="On entering the waiting room the person is asked about health, and it is noted.",
    article=LAW["31"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2004, 10, 1),
)
