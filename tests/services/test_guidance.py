"""Internal guidance stands beside the rules that it names, on its days, and opens nothing."""

from datetime import datetime

import pytest

from zhiheng import bootstrap
from zhiheng.kernel.periods import BEIJING
from zhiheng.services.guidance import guidance_in_force
from zhiheng.services.scenario import run_scenario
from zhiheng.store.memory import MemoryLedger

CATALOGUE = bootstrap.catalogue()
ADOPTED = (
    "2026-11-05 10:00  adopt_guidance  subject=搜查见证 guidance=写明见证人如何找到"
    " rules.1.rule=search_witness_present rules.2.rule=witness_not_police_staff"
    " adopted_on=2026-11-05 in_force_from=2026-11-10 agreed_with=检察院"
)
OTHER = "2026-11-06 10:00  adopt_guidance  subject=又一 guidance=新 rules.1.rule=search_witness_present"


def told(*lines: str) -> MemoryLedger:
    """A ledger in which these lines of a scenario were recorded."""
    ledger = MemoryLedger(CATALOGUE)
    result = run_scenario("\n".join(("procedure internal_guidance", *lines)), "guidance", CATALOGUE, lambda: ledger)
    assert result.passed, result.failures
    return ledger


def beside(ledger: MemoryLedger, day: str, rule: str = "search_witness_present") -> list[str]:
    moment = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=BEIJING)
    return [one.subject for one in guidance_in_force(ledger, moment).get(rule, ())]


def test_it_is_in_force_from_its_first_day_to_its_last() -> None:
    ledger = told(f"{ADOPTED} in_force_until=2026-11-20")
    assert [beside(ledger, day) for day in ("2026-11-09", "2026-11-10", "2026-11-20", "2026-11-21")] == [
        [],
        ["搜查见证"],
        ["搜查见证"],
        [],
    ]


def test_it_stands_beside_every_rule_that_it_names_and_no_other() -> None:
    ledger = told(ADOPTED)
    assert beside(ledger, "2026-11-12", "witness_not_police_staff") == ["搜查见证"]
    assert beside(ledger, "2026-11-12", "search_has_warrant") == []


def test_it_says_when_it_began_and_with_whom_it_was_agreed() -> None:
    moment = datetime(2026, 11, 12, tzinfo=BEIJING)
    (one,) = guidance_in_force(told(ADOPTED), moment)["search_witness_present"]
    assert (f"{one.since}", f"{one.adopted_on}", one.agreed_with) == ("2026-11-10", "2026-11-05", "检察院")
    assert one.words == "写明见证人如何找到"


@pytest.mark.parametrize(
    "ending",
    [
        ("2026-11-15 10:00  withdraw_guidance  reason=另有规定",),
        (
            "record B internal_guidance",
            f"{OTHER} adopted_on=2026-11-06 in_force_from=2026-11-15",
            "record A",
            "2026-11-15 10:00  replace_guidance  successor=@B",
        ),
    ],
    ids=["withdrawn", "replaced"],
)
def test_it_ends_when_it_is_withdrawn_or_replaced(ending: tuple[str, ...]) -> None:
    ledger = told(ADOPTED, *ending)
    assert "搜查见证" in beside(ledger, "2026-11-14")
    assert "搜查见证" not in beside(ledger, "2026-11-16")


def test_guidance_on_a_rule_that_does_not_exist_is_not_recorded() -> None:
    line = ADOPTED.replace("witness_not_police_staff", "no_such_rule")
    result = run_scenario(
        f"procedure internal_guidance\n{line}", "guidance", CATALOGUE, lambda: MemoryLedger(CATALOGUE)
    )
    assert "no_such_rule" in result.failures[0]
    assert "search_witness_present" not in result.failures[0].partition("没有这些规则")[2]


def test_guidance_opens_no_gate() -> None:
    told(
        ADOPTED.replace("search_witness_present", "search_has_warrant"),
        "record C criminal_case",
        "2026-11-12 09:00  receive_report  way=工作中发现 summary=有人贩毒",
        "2026-11-12 09:40  accept  receipt=无报案人",
        "2026-11-12 15:00  file_case  charge=贩卖毒品罪",
        "refused 2026-11-13 09:00  search place=住处 officers=Wang,Sun -> search_has_warrant",
    )
