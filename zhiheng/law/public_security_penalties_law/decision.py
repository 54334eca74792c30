"""Notice, legal review, hearing, decision and service."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.administrative_penalty_law import GRAVE
from zhiheng.law.policy import promptly
from zhiheng.law.public_security_penalties_law import LAW

PRE_PENALTY_NOTICE = Requirement(
    id="pre_penalty_notice",
    title="处罚前告知内容、事实、理由、依据和权利",
    en="Before deciding, the offender is told the intended penalty, facts, reasons, basis and rights.",
    article=LAW["112"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

LEGAL_REVIEW_BEFORE_PENALTY_2026 = Requirement(
    id="legal_review_before_penalty_2026",
    title="法定情形须法制审核，未审核不得决定",
    en="Listed penalty decisions need legal review; none or failed means no decision.",
    article=LAW["114"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

HEARING_RIGHT_FINE_4000_2026 = Requirement(
    id="hearing_right_fine_4000_2026",
    title="新法4000元以上罚款告知听证",
    en="New law: fines of 4000 yuan or more, licence revocation and suspension of business carry a hearing right.",
    article=LAW["117"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(4000, Counting.COUNT),
)

PENALTY_SERVICE_2D = Requirement(
    id="penalty_service_2d",
    title="无法当场宣告的2日内送达",
    en="A decision that cannot be announced to the person is served within 2 days.",
    article=LAW["116"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

STATION_FINE_LIMIT_1000_2026 = Requirement(
    id="station_fine_limit_1000_2026",
    title="新法派出所1000元以下罚款",
    en="New law: a police station may decide warnings and fines up to 1000 yuan.",
    article=LAW["109"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(1000, Counting.COUNT),
)

PENALTY_COPY_TO_VICTIM = Requirement(
    id="penalty_copy_to_victim",
    title="决定书送达被侵害人",
    en="Where there is a victim the decision is served on the victim.",
    article=LAW["116"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=promptly("penalty_copy_to_victim"),
)

STATION_PENALTY_SERVED_2D = Requirement(
    id="station_penalty_served_2d",
    title="派出所处罚决定2日内送达",
    en="A decision of a police station that cannot be announced to the person is served within 2 days.",
    article=LAW["116"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=Limit(2, Counting.DAYS),
)

STATION_PENALTY_COPY_TO_VICTIM = Requirement(
    id="station_penalty_copy_to_victim",
    title="派出所决定书送达被侵害人",
    en="Where there is a victim, the decision of a police station is served on the victim.",
    article=LAW["116"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
    limit=promptly("station_penalty_copy_to_victim"),
)

DISPUTE_IS_MEDIATED = Requirement(
    id="dispute_is_mediated",
    title="因民间纠纷引起、情节较轻的可以调解处理",
    en="A lesser matter that arose from a private dispute may be settled by mediation.",
    article=LAW["9"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

GRAVE_PENALTY_DECIDED_TOGETHER_2026 = Requirement(
    id="grave_penalty_decided_together_2026",
    title="复杂、重大违法行为的处罚集体讨论决定",
    en="The heads decide together on a penalty for complex circumstances or a grave offence.",
    article=LAW["113"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    remark=GRAVE,
)
