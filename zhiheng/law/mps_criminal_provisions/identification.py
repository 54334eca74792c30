"""Line-ups."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

IDENTIFICATION_MIN_PERSONS_7 = Requirement(
    id="identification_min_persons_7",
    title="辨认嫌疑人不少于7人、照片不少于10张",
    en="At least 7 persons, or 10 photographs, are shown when identifying a suspect.",
    article=LAW["260"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(7, Counting.COUNT),
)

IDENTIFICATION_MIN_OBJECTS_5 = Requirement(
    id="identification_min_objects_5",
    title="辨认物品混杂不少于5件、照片10张",
    en="At least 5 similar objects, or 10 object photographs, are mixed when identifying an object.",
    article=LAW["260"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(5, Counting.COUNT),
)

IDENTIFICATION_TWO_OFFICERS_INDIVIDUALLY = Requirement(
    id="identification_two_officers_individually",
    title="辨认2名以上侦查人员主持、个别进行",
    en="Identification is led by at least two investigators and done individually by each witness.",
    article=LAW["259"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(2, Counting.COUNT),
)

IDENTIFICATION_PHOTOGRAPHS_10 = Requirement(
    id="identification_photographs_10",
    title="辨认照片不少于10张",
    en="Where photographs are shown, of suspects or of objects, there are at least 10.",
    article=LAW["260"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2020, 9, 1),
    limit=Limit(10, Counting.COUNT),
)
