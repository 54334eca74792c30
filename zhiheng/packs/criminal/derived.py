"""The figures of this pack: what was done, and what was done in time. None of them is a score."""

from zhiheng.kernel.derive import Count, Indicator, Judged, MedianDays, OnTime
from zhiheng.packs.criminal.acts_custody import ApproveArrest, Arrest, Detain, RequestArrest
from zhiheng.packs.criminal.acts_intake import DeclineFiling, FileCase, ReceiveReport, WithdrawCase
from zhiheng.packs.criminal.acts_transfer import ReturnForInvestigation, TransferForProsecution
from zhiheng.packs.criminal.duties_measures import ARREST_REQUEST, INTERROGATE_DETAINEE, NOTIFY_FAMILY_OF_DETENTION

INDICATORS = (
    Indicator(
        name="reports_received",
        title="接报数",
        en="Reports received",
        unit="起",
        counts=Count(of=ReceiveReport),
        by=(ReceiveReport.way,),
    ),
    Indicator(name="cases_filed", title="立案数", en="Cases filed", unit="起", counts=Count(of=FileCase)),
    Indicator(
        name="cases_refused", title="不予立案数", en="Cases not filed", unit="起", counts=Count(of=DeclineFiling)
    ),
    Indicator(
        name="days_to_filing",
        title="接报至立案天数中位数",
        en="Median days from report to filing",
        unit="日",
        counts=MedianDays(start=ReceiveReport, end=FileCase),
    ),
    Indicator(name="persons_detained", title="拘留人次", en="Detentions", unit="人次", counts=Count(of=Detain)),
    Indicator(
        name="detainees_interrogated_on_time",
        title="拘留后二十四小时内讯问率",
        en="Share of detainees interrogated within 24 hours",
        unit="%",
        counts=OnTime(duty=INTERROGATE_DETAINEE),
        out_of=Judged(duty=INTERROGATE_DETAINEE),
    ),
    Indicator(
        name="families_notified_on_time",
        title="拘留后二十四小时内通知家属率",
        en="Share of families notified within 24 hours of detention",
        unit="%",
        counts=OnTime(duty=NOTIFY_FAMILY_OF_DETENTION),
        out_of=Judged(duty=NOTIFY_FAMILY_OF_DETENTION),
    ),
    Indicator(
        name="arrest_requests_on_time",
        title="按期提请批准逮捕率",
        en="Share of arrests requested in time",
        unit="%",
        counts=OnTime(duty=ARREST_REQUEST),
        out_of=Judged(duty=ARREST_REQUEST),
    ),
    Indicator(
        name="arrest_approval_rate",
        title="批准逮捕率",
        en="Share of requested arrests that were approved",
        unit="%",
        counts=Count(of=ApproveArrest),
        out_of=Count(of=RequestArrest),
    ),
    Indicator(name="persons_arrested", title="逮捕人次", en="Arrests", unit="人次", counts=Count(of=Arrest)),
    Indicator(
        name="cases_transferred",
        title="移送审查起诉数",
        en="Transfers for prosecution",
        unit="次",
        counts=Count(of=TransferForProsecution),
    ),
    Indicator(
        name="return_rate",
        title="退回补充侦查率",
        en="Returns for supplementary investigation by transfer",
        unit="%",
        counts=Count(of=ReturnForInvestigation),
        out_of=Count(of=TransferForProsecution),
    ),
    Indicator(
        name="cases_dismissed", title="撤销案件数", en="Cases dismissed", unit="起", counts=Count(of=WithdrawCase)
    ),
)
