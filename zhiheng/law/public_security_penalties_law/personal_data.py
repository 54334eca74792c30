"""Sealing of records, and samples and data that are for one purpose alone."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.public_security_penalties_law import LAW

RECORD_SEALED_2026 = Requirement(
    id="record_sealed_2026",
    title="违反治安管理记录封存",
    en="From 2026 public-security violation records are sealed and given out only under national rules.",
    article=LAW["136"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

CASE_DATA_NOT_REUSED_2026 = Requirement(
    id="case_data_not_reused_2026",
    title="治安案件信息样本不得另作他用",
    en="Data and samples from public-security cases may not be used for unrelated purposes, sold or given away.",
    article=LAW["138"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2026, 1, 1),
)

SAMPLE_NOT_TAKEN_TWICE_2026 = Requirement(
    id="sample_not_taken_twice_2026",
    title="不得重复采集信息样本",
    en="Biometric data and samples already taken may not be taken again, and taking them needs department approval.",
    article=LAW["102"],
    nature=Nature.LIMIT,
    severity=Severity.MEDIUM,
    since=date(2026, 1, 1),
)
