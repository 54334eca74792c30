"""数据安全法: requests for data held by others."""

from datetime import date

from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="data-security-law-2021",
    title="数据安全法",
    en="Data Security Law",
    in_force=date(2021, 9, 1),
)

POLICE_DATA_REQUEST_APPROVAL = Requirement(
    id="police_data_request_approval",
    title="调取数据须经严格批准",
    en="Obtaining data for security or crime needs strict approval beforehand.",
    article=LAW["35"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2021, 9, 1),
)
