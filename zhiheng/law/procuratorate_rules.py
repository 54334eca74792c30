"""人民检察院刑事诉讼规则（2019年）: what the police may expect of the procuratorate."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LAW = Instrument(
    id="procuratorate-criminal-procedure-rules-2019",
    title="人民检察院刑事诉讼规则",
    en="Procuratorate Rules of Criminal Procedure",
    in_force=date(2019, 12, 30),
)

PROSECUTOR_ARREST_DECISION_20D = Requirement(
    id="prosecutor_arrest_decision_20d",
    title="犯罪嫌疑人未被拘留的，检察院至迟20日内决定",
    en="The arrest of a suspect who is not detained is decided within 15 days, in a complex case within 20 at most.",
    article=LAW["282"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2019, 12, 30),
    limit=Limit(20, Counting.DAYS),
    alert_hours=120,  # from the fifteenth day on
)

CORRECTION_NOTICE_ANSWERED = Requirement(
    id="correction_notice_answered",
    title="纠正违法通知书在其规定的期限内回复",
    en="A notice to correct a breach is answered within the time that it sets.",
    article=LAW["553"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2019, 12, 30),
)
