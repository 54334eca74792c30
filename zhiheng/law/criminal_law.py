"""刑法: where a drug offence is a crime and no administrative penalty will do."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="criminal-law-2023",
    title="刑法",
    en="Criminal Law",
    in_force=date(2023, 12, 29),
)

DRUG_TRAFFICKING_ALWAYS_CRIMINAL = Requirement(
    id="drug_trafficking_always_criminal",
    title="走私贩卖运输制造毒品不论数量均追刑责",
    en=(
        "Smuggling, selling, transporting or making drugs is criminal whatever the amount, so it may not "
        "end as an administrative penalty."
    ),
    article=LAW["347"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 10, 1),
    limit=Limit(0, Counting.COUNT),
)

DRUG_POSSESSION_10G_CRIMINAL = Requirement(
    id="drug_possession_10g_criminal",
    title="持有海洛因冰毒10克以上入刑",
    en="Possession of 10 g or more of heroin or methamphetamine is criminal; below that it is a public-security case.",
    article=LAW["348"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 10, 1),
    limit=Limit(10, Counting.COUNT),
)
