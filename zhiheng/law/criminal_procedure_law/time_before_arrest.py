"""How long a detention may last until the arrest: what follows from two periods of the law, one after the other."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.criminal_procedure_law import LAW

DETENTION_BEFORE_ARREST_HAS_AN_END = Requirement(
    id="detention_before_arrest_has_an_end",
    title="拘留至逮捕不超过提请与审查批捕期限之和",
    en="From detention to arrest no more time passes than for the request and for the decision on it together.",
    article=LAW["91"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)
