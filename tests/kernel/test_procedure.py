"""Gates of one act, all reasons at once; stages; look-ups by name."""

from dataclasses import replace
from datetime import date

import pytest

from tests.small_casework import (
    CASE_OPEN,
    CATALOGUE,
    CLOSED,
    EXHIBIT,
    HELD,
    LOCAL_NOTICE,
    OPEN,
    STOP_CASE,
    Appeal,
    Ban,
    CloseCase,
    Fine,
    GiveNotice,
    HoldPerson,
    OpenCase,
    ProlongHold,
    ReleasePerson,
    Seize,
    TellRights,
    Warn,
    entry,
    history,
    rule,
)
from zhiheng.kernel.act import NOT_YET_RECORDED, Act, Entry
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import closed_gates, failing_gates, tried
from zhiheng.kernel.review import Correct, Propose

OPENED = entry(1, OpenCase(facts="x"), "2025-03-03 09:00")


def asked(act: Act, at: str = "2025-03-10 10:00") -> Entry:
    return entry(NOT_YET_RECORDED, act, at)


def rules(act: Act, told: History, at: str = "2025-03-10 10:00") -> list[str]:
    return [one.rule for one in closed_gates(STOP_CASE, asked(act, at), told)]


def test_every_closed_gate_is_told_not_only_the_first() -> None:
    ban = Ban(person="P1", days=31)
    assert rules(ban, history(OPENED)) == ["warned_twice", "ban_is_modest"]
    warned = history(OPENED, *(entry(seq, Warn(person="P1"), "2025-03-04 09:00") for seq in (2, 3)))
    assert rules(ban, warned) == ["ban_is_modest"]
    assert rules(Ban(person="P1", days=30), history(OPENED)) == ["warned_twice"]
    assert rules(Ban(person="P1", days=30), warned) == []


def test_a_reason_has_four_parts_in_two_languages_and_names_the_acts() -> None:
    told = history(OPENED, entry(2, HoldPerson(person="P1"), "2025-03-04 09:00"))
    (reason,) = closed_gates(STOP_CASE, asked(HoldPerson(person="P1")), told)
    assert reason.tried == ("不能在 S-1 中记录“留置”", "Cannot record “Hold a person” in S-1")
    assert reason.stopped_by[0].startswith("要求person_is_not_held：") and "留置" in reason.stopped_by[0]
    assert "Hold a person" in reason.stopped_by[1]
    assert reason.article == ("《示范盘查规程》第5条", "Model Rules on Stops, art. 5")
    assert reason.next_step == ("先记录“释放”。", "Release first.")
    assert reason.witnesses == (2,)


def test_a_new_record_is_named_as_one_in_both_languages() -> None:
    zh, en = tried(OpenCase, "")
    assert "新建" in zh and "new record" in en
    assert not any("一" <= letter <= "鿿" for letter in en)


def test_an_act_is_judged_by_its_own_moment_not_by_the_order_of_recording() -> None:
    told = history(
        OPENED,
        entry(2, HoldPerson(person="P1"), "2025-03-04 09:00"),
        entry(3, ReleasePerson(person="P1"), "2025-03-05 09:00"),
    )
    prolong = ProlongHold(person="P1", ground="complex")
    assert rules(prolong, told, "2025-03-04 10:00") == []
    assert rules(prolong, told, "2025-03-06 10:00") == ["person_is_held"]
    assert rules(prolong, told, "2025-03-04 08:00") == ["person_is_held"]


def test_a_late_entry_closes_the_gate_of_a_later_act() -> None:
    hold = entry(2, HoldPerson(person="P1"), "2025-03-05 09:00")
    assert not list(failing_gates(STOP_CASE, hold, history(OPENED, hold)))
    late = entry(3, HoldPerson(person="P1"), "2025-03-04 09:00", recorded="2025-03-09 09:00")
    ((gate, witnesses),) = failing_gates(STOP_CASE, hold, history(OPENED, hold, late))
    assert (gate.rule.id, witnesses) == ("person_is_not_held", (3,))


def test_a_gate_of_another_province_or_another_time_does_not_bind() -> None:
    told = history(OPENED, entry(2, Fine(person="P1", amount="5"), "2025-03-04 09:00"))
    assert rules(Appeal(person="P1"), told) == []
    assert rules(Appeal(person="P1"), replace(told, division="330203")) == ["local_notice"]
    given = entry(3, GiveNotice(person="P1"), "2025-03-04 09:00")
    assert rules(Appeal(person="P1"), replace(told, division="330203").plus(given)) == []
    later = replace(LOCAL_NOTICE, rule=rule("local_notice", "1", since=date(2025, 3, 11)))
    step = STOP_CASE.step(Appeal)
    assert step is not None
    dated = replace(STOP_CASE, steps=(replace(step, gates=(later,)),))
    assert not closed_gates(dated, asked(Appeal(person="P1")), told)
    assert closed_gates(dated, asked(Appeal(person="P1"), "2025-03-11 00:00"), told)


def test_the_gate_of_a_child_looks_into_its_parent() -> None:
    case = history(OPENED, entry(5, CloseCase(), "2025-03-08 09:00"))
    seize = Seize(items=[{"what": "刀"}], officers="wang")
    told = History(record="", procedure="exhibit", parent="S-1", relatives=lambda number: case)
    assert not closed_gates(EXHIBIT, asked(seize, "2025-03-07 09:00"), told)
    (reason,) = closed_gates(EXHIBIT, asked(seize, "2025-03-09 09:00"), told)
    assert reason.rule == CASE_OPEN.rule.id
    (reason,) = closed_gates(EXHIBIT, asked(seize), replace(told, parent=""))
    assert reason.rule == CASE_OPEN.rule.id


def test_an_act_of_the_kernel_has_no_gates() -> None:
    assert not closed_gates(STOP_CASE, asked(Propose(proposes="fine", content={})), history(OPENED))


def test_the_stage_is_that_of_the_last_act_that_moves_it() -> None:
    told = history(OPENED)
    assert STOP_CASE.stage(history()) is None
    assert STOP_CASE.stage(told) == OPEN
    held = told.plus(entry(2, HoldPerson(person="P1"), "2025-03-04 09:00"))
    assert STOP_CASE.stage(held) == HELD
    assert STOP_CASE.stage(held.plus(entry(3, TellRights(person="P1"), "2025-03-05 09:00"))) == HELD
    closed = held.plus(entry(4, CloseCase(), "2025-03-08 09:00"))
    assert STOP_CASE.stage(closed) == CLOSED
    late = closed.plus(entry(5, HoldPerson(person="P2"), "2025-03-07 09:00", recorded="2025-03-09 09:00"))
    assert STOP_CASE.stage(late) == CLOSED
    gone = closed.plus(entry(6, Correct(corrects=4, annuls=True, reason="r"), "2025-03-09 09:00"))
    assert STOP_CASE.stage(gone) == HELD


def test_an_act_is_found_by_its_name_in_either_language() -> None:
    assert STOP_CASE.act("hold_person") is HoldPerson
    assert STOP_CASE.act("留置") is HoldPerson
    assert STOP_CASE.act("correct") is Correct


@pytest.mark.parametrize("name", ["", "HoldPerson", "arrest", "seize"])
def test_an_act_that_the_procedure_lacks_is_told_with_those_it_has(name: str) -> None:
    with pytest.raises(UnknownAct) as told:
        STOP_CASE.act(name)
    assert "hold_person" in told.value.next_step and "盘查" in told.value.tried


def test_a_procedure_and_a_rule_are_found_by_their_names() -> None:
    assert CATALOGUE["exhibit"] is EXHIBIT
    found = CATALOGUE.rule("hold_prolonged_to_24h")
    assert found is not None and found.article.number == "22"
    assert CATALOGUE.rule("no_such_rule") is None
    with pytest.raises(UnknownAct) as told:
        CATALOGUE["arrest"]
    assert "stop_case" in told.value.next_step


def test_rules_are_listed_once_for_each_means() -> None:
    told = list(STOP_CASE.rules())
    assert len(told) == len({(one.id, means) for one, means in told})
    assert {means for _, means in told} == {"gate", "review", "duty", "check"}
    assert ("hold_prolonged_to_24h", "duty") in {(one.id, means) for one, means in told}


def test_a_check_may_be_a_condition_or_a_function_and_may_read_protected_fields() -> None:
    (check,) = STOP_CASE.checks_on(ProlongHold)
    prolong = entry(3, ProlongHold(person="P1", ground="complex"), "2025-03-04 10:00")
    minor = entry(2, HoldPerson(person="P1", minor=True), "2025-03-04 09:00")
    assert check.passes(prolong, history(OPENED, prolong))
    assert not check.passes(prolong, history(OPENED, minor, prolong))
    assert [field.name for field in HoldPerson.fields.values() if field.protected] == ["minor"]
    (two,) = EXHIBIT.checks_on(Seize)
    assert not two.passes(entry(1, Seize(items=[{"what": "刀"}], officers="a"), "2025-03-04 10:00"), history())
    assert two.passes(entry(1, Seize(items=[{"what": "刀"}], officers="a,b"), "2025-03-04 10:00"), history())
