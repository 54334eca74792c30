"""Decisions and seizures thing by thing, and what the drugs of a case weigh together."""

from datetime import datetime, timedelta

import pytest

from tests.law.facts_criminal import FILE, case
from tests.law.vectors import Story, recorded
from zhiheng.kernel.act import Act
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.things import without
from zhiheng.law.drug_amounts import THRESHOLDS, Threshold
from zhiheng.packs.criminal.acts_evidence import DecideSeizure
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure, PropertyMeasure, Seize
from zhiheng.packs.criminal.acts_transfer import ConcludeInvestigation
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE
from zhiheng.packs.criminal.seized_things import thresholds_reached, unpaired

START = datetime(2026, 3, 2, 9, tzinfo=BEIJING)
END = START + timedelta(days=9)
CONCLUDE = ConcludeInvestigation(conclusion="移送起诉")


def told(*acts: Act) -> Story:
    story = case().did(FILE, START)
    for hours, act in enumerate(acts, 1):
        story = story.did(act, START + timedelta(hours=hours))
    return story


def decided(items: str) -> DecideSeizure:
    return DecideSeizure(items=items)


def seized(items: str, **said: object) -> Seize:
    return Seize(items=items, **said)


def lifted(items: str | None = None, measure: PropertyMeasure = PropertyMeasure.SEIZURE) -> LiftPropertyMeasure:
    return LiftPropertyMeasure(measure=measure, everything=False, items=items)


def named(*acts: Act) -> list[str]:
    return [one.words[0] for one in unpaired(recorded(told(*acts)), END)]


def is_a_finding(*acts: Act) -> bool:
    found = findings_of(CRIMINAL_CASE, recorded(told(*acts)), END)
    return "seizure_pairs_with_decision" in {one.rule.id for one in found}


@pytest.mark.parametrize(
    "wanted, there, missing",
    [
        (["手机"], ["手机"], []),
        (["手机", "手机"], ["手机"], ["手机"]),
        (["黑色手机", "手机"], ["手机", "手机"], []),
        (["手机一部"], ["手机"], []),
        (["电脑"], ["手机"], ["电脑"]),
        ([], ["手机"], []),
    ],
)
def test_each_thing_answers_to_one_of_its_name(wanted: list[str], there: list[str], missing: list[str]) -> None:
    assert without(wanted, there) == missing


def test_the_thing_without_a_decision_is_named() -> None:
    acts = (decided("手机、账本"), seized("账本，电脑"))
    assert named(*acts) == ["“电脑”已扣押，没有扣押决定", "“手机”已决定扣押，尚未扣押、解除"]
    assert is_a_finding(*acts)


def test_a_decision_about_one_thing_covers_no_other_even_where_the_numbers_agree() -> None:
    assert is_a_finding(decided("手机"), seized("电脑"))
    assert not is_a_finding(decided("手机"), seized("手机"))
    assert not is_a_finding(decided("手机"), seized("电脑", on_scene=True))


def test_what_was_decided_on_is_seized_or_let_go_by_the_end() -> None:
    both = decided("手机；账本")
    assert is_a_finding(both, seized("手机"), CONCLUDE)
    assert not is_a_finding(both, seized("手机"), seized("账本"), CONCLUDE)
    assert not is_a_finding(both, seized("手机"), lifted("账本"), CONCLUDE)
    assert not is_a_finding(both, seized("手机"), lifted(), CONCLUDE)
    assert is_a_finding(both, seized("手机"), lifted("电脑"), CONCLUDE)
    assert is_a_finding(both, seized("手机"), lifted(measure=PropertyMeasure.FREEZE), CONCLUDE)


def reached(*weights: tuple[str, int]) -> list[str]:
    acts = (seized("毒品", on_scene=True, drugs=[{"substance": s, "milligrams": m}]) for s, m in weights)
    return [one.words[0] for one in thresholds_reached(recorded(told(*acts)), END)]


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda one: one.substance.name.lower())
def test_the_drugs_of_a_case_are_weighed_together_against_the_amount_of_their_law(threshold: Threshold) -> None:
    name, limit = threshold.substance.value[0], threshold.milligrams
    assert reached((name, limit - 1)) == []
    assert len(reached((name, limit))) == 1
    assert len(reached((name, limit - 1), (name, 1))) == 1
    assert reached((name, limit - 1), ("面粉", limit)) == []


def test_it_says_how_much_and_from_how_much_on() -> None:
    assert reached(("甲基苯丙胺", 7500), ("甲基苯丙胺", 5000)) == ["扣押甲基苯丙胺共12.5克，达到持有入刑的10克"]
