"""What this bureau asks inside its casework area where the article cited asks for care and names no form.

They are local and say so in their names: none refuses an act, and each cites the article that asks for the thing.
"""

from datetime import date

from zhiheng.kernel.terms import Article, Nature, Requirement, Severity
from zhiheng.law.casework_area_use_provisions import LAW as AREA
from zhiheng.law.continued_questioning_provisions import LAW as STATION
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_administrative_provisions import LAW as ADMINISTRATIVE
from zhiheng.law.mps_criminal_provisions import LAW as CRIMINAL

FIRST_DAY = date(2026, 1, 1)
"""From which day on the bureau holds its officers to them."""


def _local(id: str, title: str, en: str, article: Article, severity: Severity, protective: bool = False) -> Requirement:
    return Requirement(
        id=id,
        title=f"{title}（本地规则）",
        en=f"{en} (local rule)",
        article=article,
        nature=Nature.FORMALITY,
        severity=severity,
        since=FIRST_DAY,
        protective=protective,
    )


AREA_RECORDED_THROUGHOUT = _local(
    "area_recorded_throughout",
    "办案区内每一分钟均有录音录像",
    "Every minute in the area is recorded",
    AREA["3"],
    Severity.MEDIUM,
)
STANDARD_ORDER = _local(
    "area_standard_order",
    "先信息采集、比对，后讯问询问",
    "Information is collected and compared before questioning",
    AREA["3"],
    Severity.LOW,
)
INJURIES_ARE_NOTED = _local(
    "injuries_noted_on_arrival",
    "检查发现的体表伤情已记录并照相",
    "Injuries found on arrival are noted and photographed",
    AREA["3"],
    Severity.HIGH,
)
DOCTOR_FIRST = _local(
    "doctor_sees_special_persons",
    "孕哺、患病、醉酒、受伤人员先经健康检查",
    "A pregnant, ill, drunk or injured person is examined first",
    AREA["3"],
    Severity.HIGH,
    protective=True,
)
MINORS_APART = _local(
    "minors_apart_in_area",
    "候问室内未成年人与成年人分开",
    "Minors wait apart from adults",
    AREA["3"],
    Severity.HIGH,
    protective=True,
)
GUARDIAN_CALLED = _local(
    "guardian_called_before_questioning",
    "讯问未成年人前已通知监护人",
    "The guardian of a minor is called before the questioning",
    CPL["281"],
    Severity.HIGH,
    protective=True,
)
SUMMONS_ARRIVAL_IN_CASE = _local(
    "summons_arrival_in_case",
    "案件中的传唤、拘传到案时间不晚于进入办案区",
    "The arrival recorded in the case is no later than the entry into the area",
    CRIMINAL["199"],
    Severity.HIGH,
)
STATION_ARRIVAL_IN_CASE = _local(
    "station_arrival_in_case",
    "案件中的带至公安机关时间不晚于进入办案区",
    "The arrival at the station recorded in the case is no later than the entry into the area",
    STATION["11"],
    Severity.HIGH,
)
ADMINISTRATIVE_ARRIVAL_IN_CASE = _local(
    "administrative_arrival_in_case",
    "行政案件中的传唤到案时间不晚于进入办案区",
    "The arrival recorded in the administrative case is no later than the entry into the area",
    ADMINISTRATIVE["68"],
    Severity.HIGH,
)
QUESTIONED_ALONE = _local(
    "questioned_alone",
    "讯问室、询问室一次一人",
    "One person at a time in a questioning room",
    ADMINISTRATIVE["72"],
    Severity.HIGH,
)
