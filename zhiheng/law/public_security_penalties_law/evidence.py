"""Inspection of homes and persons."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

ADMIN_HOME_INSPECTION_WARRANT = Requirement(
    id="admin_home_inspection_warrant",
    title="检查公民住所须有检查证",
    en="A home is inspected only with a county-level inspection warrant.",
    article=LAW["103"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

ADMIN_WOMAN_INSPECTED_BY_WOMAN = Requirement(
    id="admin_woman_inspected_by_woman",
    title="检查妇女身体由女性进行",
    en="A woman is inspected by female staff (or a physician).",
    article=LAW["103"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

PLACE_INSPECTION_WARRANT_2026 = Requirement(
    id="place_inspection_warrant_2026",
    title="检查场所须有检查证，当场检查须全程录音录像",
    en="A place is inspected with a warrant; one inspected on the spot is recorded throughout.",
    article=LAW["103"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

VICTIM_SAMPLE_NEEDS_CONSENT_2026 = Requirement(
    id="victim_sample_needs_consent_2026",
    title="采集被侵害人样本须经同意",
    en="Data or samples of a victim are taken with the consent of the victim or the guardian.",
    article=LAW["102"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

NO_PENALTY_ON_STATEMENT_ALONE = Requirement(
    id="no_penalty_on_statement_alone",
    title="只有本人陈述的不得处罚",
    en="On the person's own statement alone, without other evidence, there is no penalty.",
    article=LAW["111"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)
