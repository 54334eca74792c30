"""Cases that may not be decided on the spot."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_administrative_provisions import LAW

SUMMARY_PENALTY_BARRED_FOR_DRUGS = Requirement(
    id="summary_penalty_barred_for_drugs",
    title="毒品等案件不适用当场处罚",
    en="Drug, gambling and prostitution cases may not be handled by on-the-spot penalty.",
    article=LAW["37"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
)

OTHER_CASE_SUMMARY_PENALTY_500_BORDER = Requirement(
    id="other_case_summary_penalty_500_border",
    title="违反出境入境管理当场处罚500元以下",
    en="Up to 500 yuan may be decided on the spot under the rules on entry and exit.",
    article=LAW["37"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2019, 1, 1),
    limit=Limit(500, Counting.COUNT),
)
