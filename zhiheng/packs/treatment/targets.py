"""What this bureau expects of itself where the law says "regularly": internal targets, not law.

The number of days of each stands in ``zhiheng/policy/treatment_targets.yaml``; the article cited asks for the thing.
"""

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.drug_rehabilitation_regulations import LAW
from zhiheng.law.targets import target

TREATMENT_TEST_REGULARLY = Requirement(
    id="treatment_test_regularly",
    title="社区戒毒人员定期检测（内部间隔）",
    en="A person in treatment is tested regularly (internal interval).",
    article=LAW["19"],
    nature=Nature.FORMALITY,
    severity=Severity.LOW,
    since=target("treatment_test_regularly").since,
    limit=target("treatment_test_regularly").limit,
    alert_hours=72,
)

TREATMENT_VISIT_REGULARLY = Requirement(
    id="treatment_visit_regularly",
    title="社区戒毒人员定期走访（内部间隔）",
    en="A person in treatment is visited regularly (internal interval).",
    article=LAW["18"],
    nature=Nature.FORMALITY,
    severity=Severity.LOW,
    since=target("treatment_visit_regularly").since,
    limit=target("treatment_visit_regularly").limit,
    alert_hours=72,
)

UNREPORTED_ABSENCE_FOLLOWED_UP = Requirement(
    id="unreported_absence_followed_up",
    title="未书面报告离开的及时查明（内部期限）",
    en="An absence nobody reported in writing is looked into (internal period).",
    article=LAW["19"],
    nature=Nature.FORMALITY,
    severity=Severity.LOW,
    since=target("unreported_absence_followed_up").since,
    limit=target("unreported_absence_followed_up").limit,
)
