"""个人信息保护法: purpose, impact assessment, what a leak asks for."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="personal-information-protection-law-2021",
    title="个人信息保护法",
    en="Personal Information Protection Law",
    in_force=date(2021, 11, 1),
)

PERSONAL_DATA_PURPOSE_LIMIT = Requirement(
    id="personal_data_purpose_limit",
    title="国家机关处理个人信息不得超出必需",
    en="A state organ processes personal data only within its statutory powers, procedure and need.",
    article=LAW["34"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2021, 11, 1),
    remark=(
        "查询、提供前没有依据、案件编号或者权限的，不予记录；准予申领驾驶证时查得过多的，查询已经发生，成为问题，不影响申领人。",
        "Nothing is given out without basis, case and right; a query that went too far has happened: it is "
        "found, and the applicant does not pay for it.",
    ),
)

SENSITIVE_DATA_IMPACT_ASSESSMENT = Requirement(
    id="sensitive_data_impact_assessment",
    title="敏感信息处理前影响评估，记录保存3年",
    en="Handling sensitive data needs a prior impact assessment; report and log are kept at least 3 years.",
    article=LAW["56"],
    nature=Nature.RETENTION,
    severity=Severity.HIGH,
    since=date(2021, 11, 1),
    limit=Limit(3, Counting.FIXED_YEARS),
)

DATA_BREACH_ACT_AT_ONCE = Requirement(
    id="data_breach_act_at_once",
    title="泄露立即补救并通知",
    en="On a leak, remedial measures are taken at once and authority and persons are told.",
    article=LAW["57"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2021, 11, 1),
    limit=promptly("data_breach_act_at_once"),
)

DATA_GIVEN_OUT_UNDER_PROCEDURE = Requirement(
    id="data_given_out_under_procedure",
    title="提供个人信息依法定权限、程序",
    en="Personal data is given out within statutory powers and under a procedure.",
    article=LAW["34"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2021, 11, 1),
)
