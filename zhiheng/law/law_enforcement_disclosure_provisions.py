"""公安机关执法公开规定: what is published, what a party may query, what is left out."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="law-enforcement-disclosure-provisions-2018",
    title="公安机关执法公开规定",
    en="Provisions on Disclosure of Law Enforcement",
    in_force=date(2018, 12, 1),
)

DISCLOSURE_TO_PUBLIC_20WD = Requirement(
    id="disclosure_to_public_20wd",
    title="应公开信息20个工作日内公开",
    en="Information to be published is published within 20 working days of arising or changing.",
    article=LAW["17"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2018, 12, 1),
    limit=Limit(20, Counting.WORKING_DAYS),
)

CASE_PROGRESS_QUERY_5WD = Requirement(
    id="case_progress_query_5wd",
    title="报案人可查询进展5个工作日内更新",
    en="Reporters and victims can look up filing, measures and results within 5 working days of the change.",
    article=LAW["23"],
    nature=Nature.DEADLINE,
    severity=Severity.LOW,
    since=date(2018, 12, 1),
    limit=Limit(5, Counting.WORKING_DAYS),
)

PUBLISHED_DOCUMENT_ANONYMISED = Requirement(
    id="published_document_anonymised",
    title="公开文书隐名并删除个人信息",
    en="Published documents replace given names and delete address, id number, health and similar data.",
    article=LAW["14"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2018, 12, 1),
)

MINOR_DECISION_NOT_PUBLISHED = Requirement(
    id="minor_decision_not_published",
    title="未成年人处罚文书不得公开",
    en="Documents punishing minors are not published.",
    article=LAW["13"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2018, 12, 1),
    protective=True,
)

INFORMATION_IS_PUBLISHED = Requirement(
    id="information_is_published",
    title="该信息已公开",
    en="The information has been published.",
    article=LAW["17"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2018, 12, 1),
)

PUBLICATION_IS_APPROVED = Requirement(
    id="publication_is_approved",
    title="公开由制作单位负责并经审核",
    en="Whoever made the information answers for its publication, which is approved.",
    article=LAW["19"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2018, 12, 1),
)

WITHHOLDING_IS_APPROVED = Requirement(
    id="withholding_is_approved",
    title="不予公开须属法定情形或者经负责人批准",
    en="Information is withheld on a listed ground or by leave of the leader.",
    article=LAW["13"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2018, 12, 1),
)
