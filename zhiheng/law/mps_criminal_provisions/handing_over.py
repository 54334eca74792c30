"""A filed case goes to another organ: who is told of it in writing (article 184)."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Nature, Requirement, Severity
from zhiheng.law.mps_criminal_provisions import LAW

INFORMANT_TOLD_OF_HAND_OVER_3D = Requirement(
    id="informant_told_of_hand_over_3d",
    title="立案后移送案件，3日内书面通知扭送人、报案人、控告人、举报人",
    en="Whoever reported a filed case is told in writing within 3 days that it went to another organ.",
    article=LAW["184"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
    remark=(
        "投案人不在通知之列。无法联系、未留姓名的，注明即可；本条没有写明，参照受案回执的做法。",
        "Who surrendered is not among those to be told. Whoever is out of reach or gave no name is noted; "
        "the article is silent, and a receipt is handled so.",
    ),
)

REFERRER_TOLD_OF_HAND_OVER_3D = Requirement(
    id="referrer_told_of_hand_over_3d",
    title="立案后移送案件，3日内书面通知移送案件的行政执法机关",
    en="The agency that referred a filed case is told in writing within 3 days that it went to another organ.",
    article=LAW["184"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2020, 9, 1),
    limit=Limit(3, Counting.DAYS),
)
