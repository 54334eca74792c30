"""Notice to absconders, review, and what a decision opens and closes."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

ABSCONDER_PUBLIC_NOTICE_7D = Requirement(
    id="absconder_public_notice_7d",
    title="公告告知满7日未申辩",
    en="Where the offender has absconded, the notice is made public and 7 days are left to answer.",
    article=LAW["168"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(7, Counting.FIXED_DAYS),
)

PENALTY_IS_REVIEWED_AND_APPROVED = Requirement(
    id="penalty_is_reviewed_and_approved",
    title="行政处罚经审核审批",
    en="A penalty is reviewed and approved: facts, evidence, law, procedure and measure.",
    article=LAW["170"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

ADMINISTRATIVE_DECISION_IS_MADE = Requirement(
    id="administrative_decision_is_made",
    title="已经作出处理决定",
    en="What carries out a decision comes after the decision.",
    article=LAW["172"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

ADMINISTRATIVE_CASE_IS_OPEN = Requirement(
    id="administrative_case_is_open",
    title="案件尚未终止或者转为刑事案件",
    en="Nothing more is done in a case that was ended or turned into a criminal case.",
    article=LAW["172"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

INVESTIGATION_ENDED_BY_HEAD = Requirement(
    id="investigation_ended_by_head",
    title="终止调查经负责人批准",
    en="The head of the handling unit approves that an investigation is ended.",
    article=LAW["259"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

PENALTY_OR_NO_PENALTY = Requirement(
    id="penalty_or_no_penalty",
    title="同一违法行为或者处罚，或者不予处罚",
    en="One act is penalised or it is not: a new decision comes once the earlier one is annulled.",
    article=LAW["172"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)
