"""The figures of this pack: what was done, and what was done in time."""

from zhiheng.kernel.derive import Count, Indicator, Judged, MedianDays, OnTime
from zhiheng.packs.treatment import duties
from zhiheng.packs.treatment.acts import (
    ConcludeTest,
    DecideTreatment,
    EndDynamicControl,
    LiftTreatment,
    ReportIn,
    ServeTreatmentOrder,
    VisitPerson,
)
from zhiheng.packs.treatment.choices import Result

INDICATORS = (
    Indicator(
        name="drug_tests",
        title="吸毒检测次数",
        en="Drug tests concluded",
        unit="次",
        counts=Count(of=ConcludeTest),
        by=(ConcludeTest.method, ConcludeTest.result),
    ),
    Indicator(
        name="positive_test_rate",
        title="检测阳性率",
        en="Share of tests that were positive",
        unit="%",
        counts=Count(of=ConcludeTest, where=(ConcludeTest.result.is_(Result.POSITIVE),)),
        out_of=Count(of=ConcludeTest),
    ),
    Indicator(
        name="treatment_orders",
        title="责令社区戒毒人次",
        en="Orders of community treatment",
        unit="人次",
        counts=Count(of=DecideTreatment),
    ),
    Indicator(
        name="reported_in_on_time",
        title="按期报到率",
        en="Share that reported in on time",
        unit="%",
        counts=OnTime(duty=duties.REPORT_IN),
        out_of=Judged(duty=duties.REPORT_IN),
    ),
    Indicator(
        name="days_to_report_in",
        title="送达至报到天数中位数",
        en="Median days from service to reporting in",
        unit="日",
        counts=MedianDays(start=ServeTreatmentOrder, end=ReportIn),
    ),
    Indicator(
        name="agreements_on_time",
        title="协议及时签订率",
        en="Share of agreements signed promptly",
        unit="%",
        counts=OnTime(duty=duties.SIGN_AGREEMENT),
        out_of=Judged(duty=duties.SIGN_AGREEMENT),
    ),
    Indicator(name="treatment_visits", title="走访次数", en="Visits", unit="次", counts=Count(of=VisitPerson)),
    Indicator(
        name="treatments_lifted",
        title="期满解除社区戒毒人次",
        en="Treatments lifted",
        unit="人次",
        counts=Count(of=LiftTreatment),
    ),
    Indicator(
        name="controls_ended",
        title="不再实行动态管控人次",
        en="Dynamic controls ended",
        unit="人次",
        counts=Count(of=EndDynamicControl),
    ),
    Indicator(
        name="controls_ended_on_time",
        title="三年未复吸按期解除管控率",
        en="Share of controls ended after three clean years",
        unit="%",
        counts=OnTime(duty=duties.END_CONTROL),
        out_of=Judged(duty=duties.END_CONTROL),
    ),
)
