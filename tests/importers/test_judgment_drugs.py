"""The drugs with a weight that a judgment tells of are read once each; every sentence here is invented."""

from __future__ import annotations

import pytest

from tests.importers.invented import heading
from zhiheng.importers.judgments.drugs import quantities

DRUGS = {
    "behind the weight": ("贩卖0.5克甲基苯丙胺给孙某", [("甲基苯丙胺", 0.5)]),
    "before the weight": ("查获海洛因1.25克", [("海洛因", 1.25)]),
    "a street name": ("查获冰毒约2克", [("甲基苯丙胺", 2.0)]),
    "tablets": ("查获麻古（净重0.19克）", [("甲基苯丙胺", 0.19)]),
    "detected": ("查获白色晶体1包（净重3.1克，经鉴定检出氯胺酮成分）", [("氯胺酮", 3.1)]),
    "detected later": ("查获疑似毒品1包重0.93克。经鉴定，上述疑似毒品检出甲基苯丙胺成分", [("甲基苯丙胺", 0.93)]),
    "kilograms": ("查获海洛因1.2千克", [("海洛因", 1200.0)]),
    "kilograms by another word": ("查获大麻2公斤", [("大麻", 2000.0)]),
    "milligrams": ("查获甲基苯丙胺500毫克", [("甲基苯丙胺", 0.5)]),
    "numerals": ("查获海洛因五十克", [("海洛因", 50.0)]),
    "hundreds in numerals": ("查获海洛因一百二十克", [("海洛因", 120.0)]),
    "two": ("查获海洛因两克", [("海洛因", 2.0)]),
    "a point in numerals": ("查获海洛因零点五克", [("海洛因", 0.5)]),
    "a comma between thousands": ("查获海洛因1，250.5克", [("海洛因", 1250.5)]),
    "wide digits": ("查获海洛因１．５克", [("海洛因", 1.5)]),
    "and more": ("查获氯胺酮10余克", [("氯胺酮", 10.0)]),
    "a list": ("查获两包分别重0.35克、0.36克的甲基苯丙胺", [("甲基苯丙胺", 0.35), ("甲基苯丙胺", 0.36)]),
    "a total": ("查获两包净重0.35克、0.36克的海洛因，共计净重0.71克", [("海洛因", 0.35), ("海洛因", 0.36)]),
    "a price": ("以每克100元购买大麻，查获大麻2.74克", [("大麻", 2.74)]),
    "agreed and weighed": ("约定购买海洛因1克，交货时被抓获，缴获海洛因净重0.95克", [("海洛因", 0.95)]),
    "agreed and more weighed": ("与孙某约定购买海洛因8克，缴获海洛因净重9.05克", [("海洛因", 9.05)]),
    "sold before and weighed on another day": (
        "于2018年1月3日将0.5克海洛因卖给孙某。2018年2月7日，民警查获海洛因净重0.48克",
        [("海洛因", 0.5), ("海洛因", 0.48)],
    ),
    "bought and weighed on another day": (
        "于2018年1月3日购买大麻3克。2018年2月7日，民警查获大麻净重2.74克",
        [("大麻", 2.74)],
    ),
    "of one weight from each of two": (
        "卖给孙某、周某毒品。民警从孙某处搜获毒品（经称重净重0.1克），从周某处搜获毒品（经称重净重0.1克），均为海洛因",
        [("海洛因", 0.1), ("海洛因", 0.1)],
    ),
    "once more at the laboratory": (
        "携带毒品。该包毒品净重5.09克，经鉴定，在该5.09克毒品内检出海洛因成分",
        [("海洛因", 5.09)],
    ),
    "nothing found in it": (
        "携带毒品。经鉴定，白色晶体净重1.8克，检出甲基苯丙胺成分；黄色粉末净重0.5克，未检出毒品成分",
        [("甲基苯丙胺", 1.8)],
    ),
    "told apart by their looks": (
        "携带黄色粉末16.9克、白色晶体1.14克。经鉴定，黄色粉末中检出海洛因成分；白色晶体中检出甲基苯丙胺成分",
        [("海洛因", 16.9), ("甲基苯丙胺", 1.14)],
    ),
    "two names in one clause": ("查获甲基苯丙胺0.5克和海洛因0.3克", [("甲基苯丙胺", 0.5), ("海洛因", 0.3)]),
    "with its wrapping and without": ("携带海洛因毛重3.2克，净重2.9克", [("海洛因", 2.9)]),
    "with its wrapping alone": ("携带海洛因毛重3.2克", [("海洛因", 3.2)]),
    "the only drug of the text": (
        "将0.08克毒品卖给孙某，得款一百元，后又多次与孙某见面并收取钱款，双方一直有联系。经鉴定，查获的毒品为海洛因",
        [("海洛因", 0.08)],
    ),
    "alcohol": ("血液中乙醇含量为158.2mg/100ml", []),
    "no drug": ("盗窃黄金项链12.5克", []),
}


@pytest.mark.parametrize(("words", "drugs"), DRUGS.values(), ids=DRUGS.keys())
def test_each_quantity_of_a_drug_is_read_once(words: str, drugs: list[tuple[str, float]]) -> None:
    facts = f"公诉机关指控，被告人某甲{words}。 经审理查明，被告人某甲{words}。 上述事实，有证据证实。"
    found = quantities(heading("被告人某甲，男，汉族。", facts=facts))
    assert [(one.substance, float(one.grams)) for one in found] == drugs


def test_as_many_sales_of_one_weight_are_as_many_quantities() -> None:
    sale = "2018年1月{}日，被告人某甲在该处以50元的价格卖给孙某海洛因0.1克。"
    facts = f"公诉机关指控，{sale.format(3)}{sale.format(4)} 上述事实，有证据证实。"
    found = quantities(heading("被告人某甲，男，汉族。", facts=facts))
    assert [(one.substance, float(one.grams)) for one in found] == [("海洛因", 0.1), ("海洛因", 0.1)]


def test_the_charge_adds_its_reasons_and_they_are_no_facts() -> None:
    charge = "公诉机关指控，查获大麻1克。对上述事实，公诉机关提供了证据，并认为被告人某甲持有海洛因1克、大麻1克。"
    found = quantities(heading("被告人某甲，男，汉族。", facts=charge))
    assert [(one.substance, float(one.grams)) for one in found] == [("大麻", 1.0)]


def test_weights_in_the_reasons_are_no_facts() -> None:
    text = heading("被告人某甲，男，汉族。", facts="经审理查明，查获海洛因1克。")
    for reasons in ("本院认为，", "判决理由："):
        assert len(quantities(text.replace("本院认为，", f"{reasons}被告人某甲持有海洛因9克，"))) == 1
