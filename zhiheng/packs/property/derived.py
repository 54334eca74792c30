"""The figures of this pack. None of them is a score."""

from zhiheng.kernel.derive import Count, Indicator, Judged, MedianDays, OnTime, Sum
from zhiheng.packs.property.acts import CheckIn, Issue, NoteMissing, TakeProperty
from zhiheng.packs.property.acts_disposal import DestroyItem, ReturnToOwner, TransferWithCase
from zhiheng.packs.property.acts_drugs import WeighDrug
from zhiheng.packs.property.duties import HAND_OVER, SEND_DRUG

INDICATORS = (
    Indicator(
        name="items_taken",
        title="提取涉案财物件数",
        en="Items taken",
        unit="件",
        counts=Count(of=TakeProperty),
        by=(TakeProperty.item_kind, TakeProperty.measure),
    ),
    Indicator(name="items_checked_in", title="入库次数", en="Check-ins", unit="次", counts=Count(of=CheckIn)),
    Indicator(
        name="items_handed_over_on_time",
        title="二十四小时内移交率",
        en="Share of items handed over within 24 hours",
        unit="%",
        counts=OnTime(duty=HAND_OVER),
        out_of=Judged(duty=HAND_OVER),
    ),
    Indicator(
        name="drugs_sent_on_time",
        title="毒品按期送检率",
        en="Share of drugs sent to the laboratory in time",
        unit="%",
        counts=OnTime(duty=SEND_DRUG),
        out_of=Judged(duty=SEND_DRUG),
    ),
    Indicator(
        name="drug_net_milligrams",
        title="称量毒品净重",
        en="Net weight of drugs weighed",
        unit="mg",
        counts=Sum(field=WeighDrug.net_milligrams),
    ),
    Indicator(
        name="cash_taken",
        title="提取现金",
        en="Cash taken",
        unit="元",
        counts=Sum(field=TakeProperty.amount),
    ),
    Indicator(name="items_issued", title="调用出库次数", en="Check-outs", unit="次", counts=Count(of=Issue)),
    Indicator(name="items_returned", title="发还件数", en="Items returned", unit="件", counts=Count(of=ReturnToOwner)),
    Indicator(
        name="items_transferred",
        title="随案移送件数",
        en="Items transferred with the case",
        unit="件",
        counts=Count(of=TransferWithCase),
    ),
    Indicator(name="items_destroyed", title="销毁件数", en="Items destroyed", unit="件", counts=Count(of=DestroyItem)),
    Indicator(
        name="items_missing", title="盘点未见件数", en="Items found missing", unit="件", counts=Count(of=NoteMissing)
    ),
    Indicator(
        name="days_to_return",
        title="提取至发还天数中位数",
        en="Median days from the taking to the return",
        unit="日",
        counts=MedianDays(start=TakeProperty, end=ReturnToOwner),
    ),
)
