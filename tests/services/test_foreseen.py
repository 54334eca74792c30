"""What would be found wrong is told before it is recorded; what is right is told nothing."""

from datetime import timedelta

from tests.services.test_menu import NOON, told
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.property import acts as things
from zhiheng.packs.property.acts_drugs import WeighDrug
from zhiheng.services.foreseen import foreseen
from zhiheng.store.memory import MemoryLedger

TAKEN = things.TakeProperty(item="晶体", item_kind="drug", measure="handed_in", officers=["wang", "sun"])


def weighed(**more: object) -> Act:
    weights = {"packages": 1, "gross_milligrams": 900, "net_milligrams": 800}
    return WeighDrug(officers=["wang", "sun"], **{**weights, **more})


def rules(act: Act) -> list[str]:
    """The rules that ``act`` would not satisfy ten minutes after the item was taken."""
    ledger = MemoryLedger(catalogue())
    number, unit = "W-1", "east"
    with ledger.writing() as writer:
        writer.begin(
            RecordHeader(number=number, procedure="case_property", unit=unit, division="990101", opened_at=NOON)
        )
        when = When.minute(NOON)
        writer.append((Draft(record=number, act=TAKEN, by="wang", unit=unit, when=when, recorded_at=when.at),))
    later = When.minute(NOON + timedelta(minutes=10))
    return [rule.id for rule in foreseen(ledger, catalogue(), number, act, "wang", later)]


def test_scales_without_a_certificate_are_foreseen_as_a_finding() -> None:
    assert rules(weighed()) == ["drug_weights_add_up"]


def test_a_sound_weighing_is_foreseen_as_none() -> None:
    assert rules(weighed(scales_certificate="JD-1")) == []


def test_what_is_foreseen_is_what_is_found_once_it_is_recorded() -> None:
    found = told(TAKEN, weighed(), procedure="case_property").findings
    assert [one.rule.id for one in found] == rules(weighed())
