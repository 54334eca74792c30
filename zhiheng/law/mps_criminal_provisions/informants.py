"""Reporters who wish to stay unknown."""

from datetime import date

from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW
from zhiheng.law.policy import promptly

REPORTER_NAME_SECRET_ON_REQUEST = Requirement(
    id="reporter_name_secret_on_request",
    title="不愿公开身份的保密并注明",
    en="A reporter who does not want to be named is kept secret and this is noted.",
    article=LAW["173"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=promptly("reporter_name_secret_on_request"),
)
