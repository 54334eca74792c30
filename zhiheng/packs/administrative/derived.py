"""The figures of this pack: how quickly, how correctly, how openly. None counts detentions, and none is a score."""

from zhiheng.kernel.derive import Count, Indicator, Judged, MedianDays, OnTime
from zhiheng.packs.administrative.acts_decision import (
    DecidePenalty,
    DecidePenaltyAtStation,
    HoldHearing,
    NotifyHearingRight,
    RequestHearing,
)
from zhiheng.packs.administrative.acts_intake import AcceptCase, FileCase, TurnIntoCriminalCase
from zhiheng.packs.administrative.acts_summary import BeginMediation, DecideOnTheSpot, ReachAgreement
from zhiheng.packs.administrative.duties import CASE_PERIOD, DETENTION, QUESTIONING
from zhiheng.packs.administrative.duties_penalty import SERVICE

QUESTIONED = QUESTIONING[1]
SERVED = SERVICE[0]
RELEASED = DETENTION[-1]

INDICATORS = (
    Indicator(
        name="administrative_cases_accepted",
        title="受理行政案件数",
        en="Administrative cases accepted",
        unit="起",
        counts=Count(of=AcceptCase),
        by=(AcceptCase.case_kind,),
    ),
    Indicator(
        name="penalties_decided", title="处罚决定数", en="Penalties decided", unit="件", counts=Count(of=DecidePenalty)
    ),
    Indicator(
        name="penalties_decided_at_stations",
        title="派出所处罚决定数",
        en="Penalties decided at stations",
        unit="件",
        counts=Count(of=DecidePenaltyAtStation),
    ),
    Indicator(
        name="penalties_on_the_spot",
        title="当场处罚数",
        en="Penalties on the spot",
        unit="件",
        counts=Count(of=DecideOnTheSpot),
    ),
    Indicator(
        name="days_from_filing_to_penalty",
        title="立案至处罚天数中位数",
        en="Median days from filing to penalty",
        unit="日",
        counts=MedianDays(start=FileCase, end=DecidePenalty),
    ),
    Indicator(
        name="administrative_cases_decided_in_time",
        title="治安案件按期办结率",
        en="Share of public-security cases closed in time",
        unit="%",
        counts=OnTime(duty=CASE_PERIOD),
        out_of=Judged(duty=CASE_PERIOD),
    ),
    Indicator(
        name="questionings_within_the_hours",
        title="询问查证按时结束率",
        en="Share of summonses ended within the hours",
        unit="%",
        counts=OnTime(duty=QUESTIONED),
        out_of=Judged(duty=QUESTIONED),
    ),
    Indicator(
        name="decisions_served_in_time",
        title="处罚决定按期送达率",
        en="Share of decisions served in time",
        unit="%",
        counts=OnTime(duty=SERVED),
        out_of=Judged(duty=SERVED),
    ),
    Indicator(
        name="released_on_the_day",
        title="拘留期满按时解除率",
        en="Share of detainees released on the day",
        unit="%",
        counts=OnTime(duty=RELEASED),
        out_of=Judged(duty=RELEASED),
    ),
    Indicator(
        name="hearings_held",
        title="听证举行率",
        en="Hearings held of those asked for",
        unit="%",
        counts=Count(of=HoldHearing),
        out_of=Count(of=RequestHearing),
    ),
    Indicator(
        name="hearing_rights_told",
        title="告知听证权利数",
        en="Notices of the right to a hearing",
        unit="次",
        counts=Count(of=NotifyHearingRight),
    ),
    Indicator(
        name="mediations_agreed",
        title="治安调解成功率",
        en="Share of mediations that ended in agreement",
        unit="%",
        counts=Count(of=ReachAgreement),
        out_of=Count(of=BeginMediation),
    ),
    Indicator(
        name="turned_into_criminal_cases",
        title="转为刑事案件数",
        en="Cases turned into criminal cases",
        unit="起",
        counts=Count(of=TurnIntoCriminalCase),
    ),
)
