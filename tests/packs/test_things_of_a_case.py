"""Decisions on property against the lists of what was seized, and what the drugs of a case weigh with its items."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.law import facts_administrative as administrative
from tests.law.facts_criminal import FILE, TRANSFER, case
from tests.law.facts_property import HEROIN, PHONE, WEIGHED, decided, item
from tests.law.vectors import Story, recorded
from zhiheng.kernel.act import Act
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.law.drug_amounts import THRESHOLDS, Substance, Threshold
from zhiheng.law.drug_names import substance_named
from zhiheng.packs.administrative.acts_evidence import DisposeOfSeized, ListSigned, SignSeizureList
from zhiheng.packs.administrative.acts_intake import DecideNoPenalty
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE
from zhiheng.packs.administrative.seized_things import unmatched
from zhiheng.packs.criminal.acts_evidence import HolderSigned, MakeSeizureList
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure, PropertyMeasure, Seize
from zhiheng.packs.criminal.seized_things import never_seized, thresholds_reached
from zhiheng.packs.property import acts, choices
from zhiheng.packs.property.acts_drugs import ReceiveLaboratoryResult, WeighDrug
from zhiheng.packs.property.of_the_case import drugs, lots

START = datetime(2026, 3, 2, 9, tzinfo=BEIJING)
END = START + timedelta(days=40)


def told(story: Story, *done: Act) -> History:
    """The acts of ``done`` an hour apart."""
    for hours, act in enumerate(done, 1):
        story = story.did(act, START + timedelta(hours=hours))
    return recorded(story)


def criminal(*done: Act) -> History:
    return told(case().did(FILE, START), *done)


def things(*done: Act) -> History:
    return told(item(), *done)


# --- an administrative case


def seized(items: str) -> Act:
    return type(administrative.SEIZED)(**{**administrative.SEIZED.payload(), "items": items})


def disposed(items: str | None = None) -> Act:
    return DisposeOfSeized(outcome="发还", items=items)


def unsettled(*done: Act) -> list[str]:
    return [one.words[0] for one in unmatched(told(administrative.case(), *done), END)]


NOTHING_DONE = DecideNoPenalty(person="p", reason="证据不足")
PENALTY = administrative.penalty(START + timedelta(hours=3))
OPEN, STRANGE = "“账本”已扣押，尚未决定如何处理", "“电脑”已决定处理，扣押物品中没有"


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ((seized("手机、账本"),), []),
        ((seized("手机、账本"), disposed("手机")), [OPEN]),
        ((seized("手机、账本"), disposed("手机"), disposed("账本")), []),
        ((seized("手机、账本"), disposed("手机"), disposed()), []),
        ((seized("账本"), PENALTY), [OPEN]),
        ((seized("账本"), disposed(), PENALTY), []),
        ((seized("手机"), disposed("手机、电脑")), [STRANGE]),
        ((seized("手机"), seized("手机"), disposed("手机")), ["“手机”已扣押，尚未决定如何处理"]),
        ((PENALTY,), []),
    ],
)
def test_what_was_seized_is_decided_on_thing_by_thing(done: tuple[Act, ...], said: list[str]) -> None:
    assert unsettled(*done) == said


@pytest.mark.parametrize("decision", [PENALTY, NOTHING_DONE], ids=["penalty", "none"])
def test_a_decision_that_leaves_the_property_open_is_a_finding(decision: Act) -> None:
    def is_a_finding(*done: Act) -> bool:
        found = findings_of(ADMINISTRATIVE_CASE, told(administrative.case(), *done), END)
        return "seized_property_decided_with_case" in {one.rule.id for one in found}

    assert is_a_finding(seized("账本"), decision)
    assert not is_a_finding(seized("账本"), disposed(), decision)
    assert is_a_finding(seized("账本"), decision, disposed())
    assert not is_a_finding(decision)


# --- a criminal case


def test_what_was_let_go_had_been_seized() -> None:
    def strange(*done: Act) -> list[str]:
        return [one.words[0] for one in never_seized(criminal(*done), END)]

    def lifted(items: str | None, measure: PropertyMeasure = PropertyMeasure.SEIZURE) -> Act:
        return LiftPropertyMeasure(measure=measure, everything=False, items=items)

    taken = Seize(items="手机、账本", on_scene=True)
    assert strange(taken, lifted("账本")) == []
    assert strange(taken, lifted(None)) == []
    assert strange(taken, lifted("账户", PropertyMeasure.FREEZE)) == []
    assert strange(taken, lifted("电脑")) == ["“电脑”已解除扣押，扣押物品中没有"]


# --- the lots of a list


def a_list(lots_: int | None = 4, number: str | None = "扣字1号") -> Act:
    return MakeSeizureList(
        copies=3,
        list_no=number,
        lots=lots_,
        investigator_signed=True,
        holder_signed=HolderSigned.SIGNED,
        witness_signed=True,
    )


def lot(place: int, *then: Act, **fields: Any) -> History:
    return things(acts.TakeProperty(**{**PHONE.payload(), "lot": place, **fields}), *then)


RETURNED = decided(choices.Way.RETURN)


def listed(history: History, *items: History) -> list[str]:
    return [one.words[0] for one in lots(history, items, END)]


def test_each_lot_of_a_list_has_one_record() -> None:
    found = criminal(a_list())
    assert listed(found, lot(2)) == ["清单“扣字1号”第1、3-4项没有财物记录"]
    assert listed(found, *map(lot, (1, 2, 2, 3, 4))) == ["清单“扣字1号”第2项有几条财物记录"]
    assert listed(found, *map(lot, (1, 2, 3, 4))) == []
    assert listed(found, *map(lot, (1, 2, 3)), lot(4, list_no="扣字2号")) == ["清单“扣字1号”第4项没有财物记录"]


def test_a_list_that_does_not_say_its_number_or_its_lots_is_not_compared() -> None:
    for nameless in (a_list(number=None), a_list(lots_=None)):
        assert listed(criminal(nameless), lot(1)) == []


def test_with_the_case_it_is_decided_on_every_lot() -> None:
    every = (lot(1, RETURNED), lot(2), lot(3, decided(choices.Way.TREASURY)), lot(4))
    open_ = ["清单“扣字1号”第2、4项尚未决定发还、收缴、移送或者其他处理"]
    assert listed(criminal(a_list()), *every) == []
    assert listed(criminal(a_list(), TRANSFER), *every) == open_
    assert listed(criminal(TRANSFER, a_list()), *every) == []
    signed = SignSeizureList(copies=2, list_no="扣字1号", lots=4, officers_signed=True, party=ListSigned.SIGNED)
    here = told(administrative.case(), administrative.SEIZED, signed)
    assert listed(here, *every) == []
    decided_on = told(administrative.case(), administrative.SEIZED, signed, PENALTY)
    assert listed(decided_on, *every) == open_
    assert {one.rule.article.number for one in lots(decided_on, every, END)} == {"193"}
    assert {one.rule.article.number for one in lots(criminal(a_list(), TRANSFER), every, END)} == {"288"}


# --- drugs


def weighing(milligrams: int) -> Act:
    return WeighDrug(**{**WEIGHED.payload(), "gross_milligrams": milligrams, "net_milligrams": milligrams})


def weighed(milligrams: int, name: str = "疑似海洛因", found: str = "", **fields: Any) -> History:
    net = weighing(milligrams)
    opinion = (ReceiveLaboratoryResult(opinion_no="鉴1", substance=found),) if found else ()
    return things(acts.TakeProperty(**{**HEROIN.payload(), "item": name, **fields}), net, *opinion)


def stated(milligrams: int, name: str = "海洛因") -> Act:
    return Seize(items="毒品", on_scene=True, drugs=[{"substance": name, "milligrams": milligrams}])


def reached(history: History, *items: History) -> list[str]:
    return [one.words[0] for one in drugs(history, items, END)]


TEN = "连同财物记录的称量，海洛因至少10克，达到持有入刑的10克"
HANDED_IN = {"measure": "handed_in"}


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda one: one.substance.name.lower())
def test_the_items_of_a_case_are_weighed_together(threshold: Threshold) -> None:
    name, limit = threshold.substance.value[0], threshold.milligrams
    one, most = weighed(1, name), weighed(limit - 1, name)
    assert reached(criminal(), most) == []
    assert len(reached(criminal(), most, one)) == 1
    assert len(reached(criminal(), weighed(limit, name))) == 1
    assert reached(criminal(), most, weighed(limit, "面粉")) == []


def test_what_a_seizure_states_and_its_items_weigh_counts_once() -> None:
    assert reached(criminal(stated(6000)), weighed(6000)) == []
    assert reached(criminal(stated(6000)), weighed(10000)) == [TEN]
    assert reached(criminal(stated(10000)), weighed(10000)) == []  # the case says so itself
    assert reached(criminal(stated(6000)), weighed(4000, **HANDED_IN)) == [TEN]
    assert reached(criminal(stated(6000)), weighed(3999, **HANDED_IN)) == []


def test_the_laboratory_decides_what_it_is() -> None:
    assert reached(criminal(), weighed(10000, found="海洛因")) == [TEN]
    assert reached(criminal(), weighed(10000, found="未检出海洛因")) == []
    assert reached(criminal(), weighed(10000, found="氯胺酮")) == []
    assert reached(criminal(), weighed(10000, name="白色粉末", found="单乙酰吗啡、海洛因")) == [TEN]


def test_the_last_weighing_counts_and_what_is_no_drug_does_not() -> None:
    assert reached(criminal(), things(HEROIN, WEIGHED)) == [TEN]
    assert reached(criminal(), things(HEROIN, WEIGHED, weighing(9999))) == []
    assert reached(criminal(), weighed(10000, item_kind="other")) == []


def test_names_of_the_street_are_understood_in_the_case_and_in_its_items() -> None:
    met = "甲基苯丙胺"
    assert [one.words[0] for one in thresholds_reached(criminal(stated(10000, "冰毒")), END)] == [
        f"扣押{met}共10克，达到持有入刑的10克"
    ]
    assert reached(criminal(stated(5000, "冰毒")), weighed(5000, "疑似麻古", **HANDED_IN)) == [
        f"连同财物记录的称量，{met}至少10克，达到持有入刑的10克"
    ]


@pytest.mark.parametrize(
    ("name", "substance"),
    [
        ("白粉", Substance.HEROIN),
        ("k粉", Substance.KETAMINE),
        ("K粉", Substance.KETAMINE),
        ("摇头丸", Substance.AMPHETAMINES),
        ("3,4-亚甲二氧基甲基苯丙胺", Substance.AMPHETAMINES),
        ("甲基苯丙胺片剂", Substance.METHAMPHETAMINE),
        ("苯丙胺", Substance.AMPHETAMINES),
        ("苯巴比妥", Substance.PHENOBARBITAL),
        ("安钠咖", Substance.CAFFEINE_SODIUM_BENZOATE),
        ("杜冷丁", Substance.PETHIDINE),
        ("大麻叶", Substance.CANNABIS_HERB),
        ("大麻", None),
        ("海洛因、冰毒", None),
        ("未检出甲基苯丙胺", None),
        ("面粉", None),
        ("", None),
    ],
)
def test_a_name_means_one_drug_or_none(name: str, substance: Substance | None) -> None:
    assert substance_named(name) is substance


@pytest.mark.parametrize("substance", list(Substance))
def test_the_tables_names_mean_themselves(substance: Substance) -> None:
    assert substance_named(substance.value[0]) is (substance if substance is not Substance.OTHER else None)
